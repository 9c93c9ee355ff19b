import type { CancellationToken, Connection } from 'vscode-languageserver';
import { draftEndings, endsLikeDraft, foreignFolders, type ReadResult } from '../files/draft-files.ts';
import { type IgnoreFile, ignoreFileName, isLeftOut, readIgnoreFile } from '../files/ignore-rules.ts';
import type { ClientAbilities } from './abilities.ts';
import { orElse } from './ask.ts';
import {
  type FindFilesParams,
  type FoundFiles,
  findFilesRequest,
  type NearestFile,
  type NearestFileParams,
  nearestFileRequest,
  type ReadFilesParams,
  readFilesRequest,
} from './protocol.ts';
import { folderOf, isBelow, keyOf } from './uri.ts';

/** What the hosts of a server do differently: one that has a disk reads files itself. */
export interface Runtime {
  readonly disk?: Disk;
}

/** The files of a machine by their URIs. */
export interface Disk {
  /** The nearest file of a name, from a folder upward. */
  nearest(params: NearestFileParams): NearestFile | undefined;
  /** The drafts below a folder, with `undefined` now and then to do something else. */
  drafts(folder: string): Iterable<string | undefined>;
  /** Whether {@link drafts} of a folder would give a file. */
  isDraft(uri: string, folder: string): boolean;
  /** @param largest in bytes. */
  read(uri: string, largest: number): ReadResult;
}

/** Files as the server sees them, through its own disk or through the client, which knows virtual ones and the editor's exclusions too. */
export interface Files {
  nearest(params: NearestFileParams): Promise<NearestFile | undefined>;
  /** The drafts below a folder, with `undefined` now and then to do something else. */
  drafts(folder: string): AsyncIterable<string | undefined>;
  /** Whether a file that has just appeared is one of the drafts below a folder. */
  isDraft(uri: string, folder: string): boolean;
  /** The texts of files in their order; none for what is too large, no text, or gone. */
  read(uris: readonly string[], token?: CancellationToken): AsyncIterable<ReadFile>;
}

export interface ReadFile {
  readonly uri: string;
  readonly text: string | undefined;
}

/** The largest draft that is read unopened, in bytes: a book. Reading one must not be felt. */
const largest = 2 * 1024 * 1024;
/** How many drafts of a folder are looked at. */
export const mostDrafts = 20_000;
/** How many files the client is asked for at once. */
const atOnce = 32;

/** The files of this runtime and client. */
export function createFiles(connection: Connection, { disk }: Runtime, client: ClientAbilities): Files {
  const ask = <Answer>(request: string, params: object, otherwise: Answer): Promise<Answer> =>
    orElse(connection, connection.sendRequest<Answer>(request, params), otherwise);
  const readByClient = (uris: readonly string[]): Promise<readonly (string | null)[]> =>
    ask<readonly (string | null)[]>(readFilesRequest, { uris, largest } satisfies ReadFilesParams, []);

  async function* read(uris: readonly string[], token?: CancellationToken): AsyncIterable<ReadFile> {
    const diskOf = (uri: string): Disk | undefined => (uri.startsWith('file:') ? disk : undefined);
    for (let start = 0; start < uris.length; start += atOnce) {
      const batch = uris.slice(start, start + atOnce);
      const remote = client.readsFiles ? batch.filter((uri) => diskOf(uri) === undefined) : [];
      const texts = remote.length === 0 ? [] : await readByClient(remote);
      const byClient = new Map(remote.map((uri, index) => [uri, texts[index] ?? undefined]));
      for (const uri of batch) {
        if (token?.isCancellationRequested) return;
        const result = diskOf(uri)?.read(uri, largest);
        yield { uri, text: result === undefined ? byClient.get(uri) : 'text' in result ? result.text : undefined };
      }
    }
  }

  if (!client.readsFiles)
    return {
      nearest: async (params) => disk?.nearest(params),
      async *drafts(folder) {
        yield* disk?.drafts(folder) ?? [];
      },
      isDraft: (uri, folder) => isBelow(uri, folder) && (disk?.isDraft(uri, folder) ?? false),
      read,
    };

  /** Of each folder, as they were when its drafts were last asked for. */
  const ignoreFiles = new Map<string, readonly IgnoreFile[]>();
  const isDraft = (uri: string, folder: string): boolean =>
    endsLikeDraft(keyOf(uri)) &&
    isBelow(uri, folder) &&
    !isLeftOut(keyOf(uri), keyOf(folder), ignoreFiles.get(folder) ?? []);
  return {
    nearest: async (params) => (await ask<NearestFile | null>(nearestFileRequest, params, null)) ?? undefined,
    async *drafts(folder) {
      const params: FindFilesParams = {
        folder,
        endings: draftEndings,
        foreignFolders,
        ignoreFileName,
        most: mostDrafts,
      };
      const found = await ask<FoundFiles>(findFilesRequest, params, { files: [], ignoreFiles: [] });
      const rules: IgnoreFile[] = [];
      for await (const { uri, text } of read(found.ignoreFiles))
        if (text !== undefined) rules.push(readIgnoreFile(keyOf(folderOf(uri) ?? '').slice(0, -1), text));
      ignoreFiles.set(folder, rules);
      yield* found.files.filter((uri) => isDraft(uri, folder));
    },
    isDraft,
    read,
  };
}

import {
  type CancellationToken,
  type Connection,
  Emitter,
  type Event,
  FileChangeType,
  type FileEvent,
  type Range,
} from 'vscode-languageserver';
import type { Draft } from '../core/draft/draft.ts';
import type { DraftSummary } from '../core/draft/summary.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import type { LanguageService } from '../core/service.ts';
import { endsLikeDraft, formatOfPath } from '../files/draft-files.ts';
import { ignoreFileName } from '../files/ignore-rules.ts';
import type { ClientAbilities } from './abilities.ts';
import { orElse } from './ask.ts';
import { SourceDocument, toRange } from './convert.ts';
import { type Files, mostDrafts } from './files.ts';
import type { Folders } from './folders.ts';
import type { OpenDraft } from './open-draft.ts';
import type { OpenDrafts } from './open-drafts.ts';
import { isSettingsFile, type Settings } from './settings.ts';
import { keyOf } from './uri.ts';

/** All drafts of the workspace, whether open or not. Files are looked at when something asks for them first. */
export interface Workspace {
  /**
   * What is known of every draft, in the order of their places: of one that is open as it is now, of any other as its file is. Waits until every file was looked at.
   * @returns what is known so far when the token is cancelled.
   */
  drafts(token?: CancellationToken): Promise<readonly KnownDraft[]>;
  /** As {@link drafts}, without those that are open. The same object is given as long as the file stays as it is. */
  unopened(token?: CancellationToken): Promise<readonly KnownDraft[]>;
  /** The files of drafts may be others now. */
  readonly onDidChange: Event<void>;
}

/** What the other drafts need to know of one. Its text is not kept. */
export interface KnownDraft {
  readonly uri: string;
  readonly summary: DraftSummary<Range>;
}

interface KnownFile extends KnownDraft {
  /** As the settings had it when the file was read. */
  readonly bareObjectives: CheckOptions['bareObjectives'];
}

/** What the drafts of a workspace are made of. */
export interface WorkspaceSources {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly client: ClientAbilities;
  readonly files: Files;
  readonly folders: Folders;
  readonly settings: Settings;
  readonly drafts: OpenDrafts;
  readonly onDidChangeFiles: Event<readonly FileEvent[]>;
}

/** From so many files on, a first look at them shows its progress. */
const manyFiles = 200;
/** How long files are read at a stretch before requests have their turn, in milliseconds. */
const stretch = 8;

export function createWorkspace(sources: WorkspaceSources): Workspace {
  const { connection, service, client, files, folders, settings, drafts, onDidChangeFiles } = sources;
  const changed = new Emitter<void>();
  /** By key; files that are open as well are among them. */
  const known = new Map<string, KnownFile>();
  /** Files to be read again, by key. */
  const outdated = new Map<string, string>();
  /** Whether the folders are to be searched: they never were, or what is left out of them changed. */
  let isStale = true;
  let searched = false;
  /** Whether the settings changed, which tell whose objectives are cited by number alone. */
  let areSettingsOld = false;
  /** One thing at a time. */
  let work: Promise<void> = Promise.resolve();

  const stale = (): void => {
    isStale = true;
    if (searched) changed.fire();
  };
  folders.onDidChange(stale);
  onDidChangeFiles((events) => {
    if (!searched) return;
    let relevant = false;
    for (const { uri, type } of events) {
      const key = keyOf(uri);
      if (isSettingsFile(uri)) continue;
      if (key.endsWith(`/${ignoreFileName}`)) isStale = true;
      else if (type === FileChangeType.Deleted) forget(key);
      else if (endsLikeDraft(key)) outdated.set(key, uri);
      // What else is new is a folder.
      else if (type === FileChangeType.Created) isStale = true;
      else continue;
      relevant = true;
    }
    if (relevant) changed.fire();
  });
  settings.onDidChange(() => {
    areSettingsOld = true;
  });
  drafts.onDidClose(({ uri }) => {
    if (searched && !client.watchesFiles && uri.startsWith('file:')) outdated.set(keyOf(uri), uri);
    if (searched) changed.fire();
  });

  /** Forgets a file, or all that stood below a folder. */
  const forget = (gone: string): void => {
    known.delete(gone);
    outdated.delete(gone);
    for (const key of known.keys()) if (key.startsWith(`${gone}/`)) known.delete(key);
  };

  const look = async (uri: string, text: string | undefined): Promise<void> => {
    const key = keyOf(uri);
    if (text === undefined) known.delete(key);
    else if (known.size < mostDrafts || known.has(key)) {
      const options = await settings.optionsInFolder(uri);
      const document = new SourceDocument(uri, '', 0, text, client.positionEncoding);
      const draft = service.read(text, formatOfPath(key), options);
      known.set(key, { ...know(uri, draft, document, service), bareObjectives: options.bareObjectives });
    }
  };

  const search = async (): Promise<void> => {
    const first = !searched;
    searched = true;
    const breathe = createBreath();
    const found = new Map<string, string>();
    for (const folder of await folders.all()) {
      for await (const uri of files.drafts(folder)) {
        if (uri === undefined) await breathe();
        else if (found.size < mostDrafts) found.set(keyOf(uri), uri);
      }
    }
    if (found.size === mostDrafts)
      connection.console.warn(
        `There are more than ${mostDrafts} drafts in this workspace; only so many are looked at.`,
      );
    for (const key of known.keys()) if (!found.has(key)) known.delete(key);
    const progress =
      first && client.showsProgress && found.size >= manyFiles
        ? await orElse(connection, connection.window.createWorkDoneProgress(), undefined)
        : undefined;
    progress?.begin('GCM Drafter reads the drafts of the workspace', 0, undefined, true);
    let read = 0;
    for await (const { uri, text } of files.read([...found.values()], progress?.token)) {
      await look(uri, text);
      read += 1;
      if (read % 100 === 0) progress?.report(Math.floor((100 * read) / found.size), `${read} of ${found.size}`);
      await breathe();
    }
    progress?.done();
  };

  const readOutdated = async (): Promise<void> => {
    const breathe = createBreath();
    const all = await folders.all();
    const uris = [...outdated.values()];
    outdated.clear();
    const [ours, others] = [[] as string[], [] as string[]];
    for (const uri of uris) (all.some((folder) => files.isDraft(uri, folder)) ? ours : others).push(uri);
    for (const uri of others) known.delete(keyOf(uri));
    for await (const { uri, text } of files.read(ours)) {
      await look(uri, text);
      await breathe();
    }
  };

  const lookAtSettings = async (): Promise<void> => {
    for (const [key, { uri, bareObjectives }] of known) {
      const options = await settings.optionsInFolder(uri);
      if (options.bareObjectives !== bareObjectives) outdated.set(key, uri);
    }
  };

  const upToDate = async (): Promise<void> => {
    try {
      while (isStale || areSettingsOld || outdated.size > 0) {
        if (isStale) {
          isStale = false;
          outdated.clear();
          areSettingsOld = false;
          await search();
        } else if (areSettingsOld) {
          areSettingsOld = false;
          await lookAtSettings();
        } else await readOutdated();
      }
    } catch (error) {
      connection.console.error(`The drafts of the workspace could not be read: ${(error as Error).message}`);
    }
  };

  const unopened = async (token?: CancellationToken): Promise<readonly KnownDraft[]> => {
    work = work.then(upToDate);
    await untilCancelled(work, token);
    const open = new Set(drafts.all().map(({ uri }) => keyOf(uri)));
    const found = [...known].filter(([key]) => !open.has(key));
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, draft]) => draft);
  };

  return {
    unopened,
    async drafts(token) {
      const others = await unopened(token);
      const schemes = (await folders.all()).map(schemeOf);
      const open = drafts.all().filter(({ uri }) => ['file', 'untitled', ...schemes].includes(schemeOf(uri)));
      const all = [...open.map((one) => knowOpen(one, service)), ...others];
      return all.sort((a, b) => (keyOf(a.uri) < keyOf(b.uri) ? -1 : 1));
    },
    onDidChange: changed.event,
  };
}

function know(uri: string, draft: Draft, document: SourceDocument, service: LanguageService): KnownDraft {
  return { uri, summary: service.summarize(draft, (span) => toRange(document, span)) };
}

const knownOpen = new WeakMap<Draft, KnownDraft>();

function knowOpen({ uri, draft, document }: OpenDraft, service: LanguageService): KnownDraft {
  let found = knownOpen.get(draft);
  if (found === undefined) {
    found = know(uri, draft, document, service);
    knownOpen.set(draft, found);
  }
  return found;
}

/** An editor also opens old versions of files, logs and the like; only what can be a draft of the workspace counts. */
function schemeOf(uri: string): string {
  return uri.slice(0, uri.indexOf(':'));
}

/** Waits for something, but no longer than its caller does. */
async function untilCancelled(work: Promise<void>, token: CancellationToken | undefined): Promise<void> {
  if (token === undefined) return await work;
  if (token.isCancellationRequested) return;
  await new Promise<void>((resolve) => {
    const listener = token.onCancellationRequested(() => resolve());
    void work.then(() => {
      listener.dispose();
      resolve();
    });
  });
}

/** Makes a pause that does nothing most of the time, and lets requests have their turn after a stretch of work. */
function createBreath(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < stretch) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}

/** A workspace in folders of this disk, and an editor that has it open. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location } from 'vscode-languageserver';
import {
  type Capabilities,
  connect,
  type Editor,
  type EditorSetup,
  modern,
  type Server,
  startProcess,
} from './language-client.ts';

/** What today's editors can do with a workspace. */
export const ableWithWorkspace: Capabilities = {
  ...modern,
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didCreate: true, didRename: true, didDelete: true },
  },
};

export interface TestWorkspace {
  readonly editor: Editor;
  readonly server: Server;
  uri(path: string): string;
  write(path: string, text: string | Uint8Array): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Tells the server what happened to files: 1 created, 2 changed, 3 deleted. */
  tell(path: string, type: 1 | 2 | 3): void;
  /** What cites an objective, as `path:line:from-to`, asked for from an untitled draft. */
  referencesTo(objective: number): Promise<readonly string[]>;
  close(): void;
}

/** @param folders paths of the workspace folders in the room; the room itself unless told. */
export async function openWorkspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  {
    capabilities = ableWithWorkspace,
    folders = [''],
    start = () => startProcess('server'),
    ...setup
  }: { capabilities?: Capabilities; folders?: readonly string[]; start?: () => Server } & EditorSetup = {},
): Promise<TestWorkspace> {
  const room = mkdtempSync(join(tmpdir(), 'gcm-drafter-workspace-'));
  const uri = (path: string): string => pathToFileURL(join(room, path)).href.replace(/\/$/, '');
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(room, path)), { recursive: true });
    writeFileSync(join(room, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const server = start();
  const editor = await connect(server, capabilities, {
    uri: 'untitled:Untitled-1',
    workspaceFolders: folders.map((path) => ({ uri: uri(path), name: path })),
    ...setup,
    answers: { 'client/registerCapability': () => null, ...setup.answers },
  });
  const textDocument = { uri: 'untitled:Asking' };
  let version = 0;
  return {
    editor,
    server,
    uri,
    write,
    rename: (from, to) => renameSync(join(room, from), join(room, to)),
    remove: (path) => rmSync(join(room, path), { recursive: true }),
    tell: (path, type) => editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(path), type }] }),
    async referencesTo(objective) {
      version += 1;
      const text = `GCM Objective ${objective}`;
      editor.notify('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: 'markdown', version, text },
      });
      const found = (await editor.request('textDocument/references', {
        textDocument,
        position: { line: 0, character: 15 },
        context: { includeDeclaration: false },
      })) as readonly Location[];
      // Waited for, so that a test that ends stops the server only then.
      await server.connection.sendNotification('textDocument/didClose', { textDocument });
      return found
        .filter((one) => one.uri !== textDocument.uri)
        .map(({ uri: at, range: { start, end } }) => {
          const path = at.startsWith(uri('')) ? decodeURIComponent(at.slice(uri('').length + 1)) : at;
          return `${path}:${start.line}:${start.character}-${end.character}`;
        });
    },
    close() {
      server.stop();
      rmSync(room, { recursive: true, force: true });
    },
  };
}

/** A workspace in folders of this disk, and an editor that has it open. */
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
import { createFolder, type TestFolder } from './test-folder.ts';

/** What today's editors can do with a workspace. */
export const ableWithWorkspace: Capabilities = {
  ...modern,
  workspace: {
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didCreate: true, didRename: true, didDelete: true },
  },
};

export interface TestWorkspace extends TestFolder {
  readonly editor: Editor;
  readonly server: Server;
  /** Tells the server what happened to files: 1 created, 2 changed, 3 deleted. */
  tell(path: string, type: 1 | 2 | 3): void;
  /** What cites an objective, as `path:line:from-to`, asked for from an untitled draft. */
  referencesTo(objective: number): Promise<readonly string[]>;
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
  const folder = createFolder(files);
  const { uri } = folder;
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
    ...folder,
    editor,
    server,
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
      folder.close();
    },
  };
}

import {
  type Connection,
  DidChangeWorkspaceFoldersNotification,
  Emitter,
  type Event,
  type InitializeParams,
  type WorkspaceFolder,
} from 'vscode-languageserver';
import type { ClientAbilities } from './abilities.ts';
import { orElse } from './ask.ts';
import { keyOf } from './uri.ts';

/** The folders of the workspace, as they come and go. */
export interface Folders {
  /** Their URIs; in the client's order. */
  all(): Promise<readonly string[]>;
  readonly onDidChange: Event<void>;
}

/** Follows the folders of a client; one that has no list of folders has its root, if any. */
export function followFolders(
  connection: Connection,
  { asksFolders }: ClientAbilities,
  { rootUri, workspaceFolders }: InitializeParams,
): Folders {
  const changed = new Emitter<void>();
  if (!asksFolders) {
    const all = Promise.resolve(rootUri === null ? [] : [rootUri]);
    return { all: () => all, onDidChange: changed.event };
  }
  const urisOf = (folders: readonly WorkspaceFolder[] | null): readonly string[] =>
    (folders ?? []).map(({ uri }) => uri);
  /** Asked for when first needed, where they were not told at the start. */
  let folders: Promise<readonly string[]> | undefined =
    workspaceFolders === undefined ? undefined : Promise.resolve(urisOf(workspaceFolders));
  const all = (): Promise<readonly string[]> => {
    folders ??= orElse(connection, connection.workspace.getWorkspaceFolders(), null).then(urisOf);
    return folders;
  };
  // The library's own event registers with the client, which is not there yet.
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = new Set(removed.map(({ uri }) => keyOf(uri)));
    folders = folders?.then((before) => [...before.filter((uri) => !gone.has(keyOf(uri))), ...urisOf(added)]);
    changed.fire();
  });
  return { all, onDidChange: changed.event };
}

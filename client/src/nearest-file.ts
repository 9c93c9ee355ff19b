import * as vscode from 'vscode';
import type { NearestFile, NearestFileParams } from '../../server/src/lsp/protocol.ts';

/**
 * The nearest file of a name, from a folder upward, as the command line finds it; read through the editor, so that it works in every host.
 * What is no disk, such as a repository on a server, is not asked for anything above the workspace.
 */
export async function readNearestFile({ folder, name }: NearestFileParams): Promise<NearestFile | null> {
  const start = vscode.Uri.parse(folder);
  const top = start.scheme === 'file' ? '' : pathOf(vscode.workspace.getWorkspaceFolder(start)?.uri ?? start);
  for (let at = start; ; at = vscode.Uri.joinPath(at, '..')) {
    const file = vscode.Uri.joinPath(at, name);
    try {
      return { uri: file.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
    } catch {
      // There is none in this folder.
    }
    if (pathOf(at) === top || pathOf(at) === '') return null;
  }
}

/** Without a slash at the end, so that the root is empty. */
function pathOf({ path }: vscode.Uri): string {
  return path.replace(/\/$/, '');
}

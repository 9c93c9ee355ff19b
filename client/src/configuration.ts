import * as vscode from 'vscode';
import type { ConfigurationFile, ConfigurationFileParams } from '../../server/src/lsp/protocol.ts';

/** The name of the settings file of a folder of drafts. */
export const configurationFile = '.gcm-drafter.json';

/** The nearest configuration file upward from a document, no further than its workspace folder; read through the editor, so that it works in every host. */
export async function readConfiguration({ uri }: ConfigurationFileParams): Promise<ConfigurationFile | null> {
  const document = vscode.Uri.parse(uri);
  const root = vscode.workspace.getWorkspaceFolder(document)?.uri;
  if (root === undefined) return null;
  for (
    let folder = vscode.Uri.joinPath(document, '..');
    folder.path.startsWith(root.path);
    folder = vscode.Uri.joinPath(folder, '..')
  ) {
    const file = vscode.Uri.joinPath(folder, configurationFile);
    try {
      return { uri: file.toString(), text: new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) };
    } catch {
      // There is none in this folder.
    }
    if (folder.path === '/') break;
  }
  return null;
}

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Exports, startClient } from './client.ts';

/** The extension in VS Code for the Web: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  return startClient(
    context,
    (options) => new LanguageClient('gcmDrafter', 'GCM Drafter', async () => new Worker(script), options),
  );
}

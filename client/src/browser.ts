import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { type Exports, startClient } from './client.ts';

/** The extension in VS Code for the Web: the server is a worker. */
export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  const start = async () => {
    const worker = new Worker(script);
    // The host's `Worker` is not the one that the library knows, so the library is given both directions instead.
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return startClient(context, (options) => new LanguageClient('gcmDrafter', 'GCM Drafter', start, options));
}

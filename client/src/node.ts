import type * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Exports, startClient } from './client.ts';

/** The extension on the desktop and in a remote host: the server is a process of its own. */
export function activate(context: vscode.ExtensionContext): Promise<Exports> {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  return startClient(
    context,
    (options) => new LanguageClient('gcmDrafter', 'GCM Drafter', { module, transport: TransportKind.ipc }, options),
  );
}

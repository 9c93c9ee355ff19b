import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type InsertionChoice, type InsertionsParams, insertionsRequest } from '../../server/src/lsp/protocol.ts';

/** Lets the drafter pick a practice or a recommendation about the objective at a place, and inserts the report's words behind it. */
export async function insertAboutObjective(client: BaseLanguageClient, params: InsertionsParams): Promise<void> {
  const document = await vscode.workspace.openTextDocument(
    client.protocol2CodeConverter.asUri(params.textDocument.uri),
  );
  const { version } = document;
  const choices = await client.sendRequest<readonly InsertionChoice[]>(insertionsRequest, params);
  const picked = await vscode.window.showQuickPick<InsertionChoice>(choices, {
    title: params.kind === 'practice' ? vscode.l10n.t('Insert Practice') : vscode.l10n.t('Insert Recommendation'),
    placeHolder: vscode.l10n.t('Type what it is about, or a country'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked === undefined) return;
  if (document.version !== version) {
    void vscode.window.showInformationMessage(vscode.l10n.t('The draft has changed meanwhile; nothing was inserted.'));
    return;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [client.protocol2CodeConverter.asTextEdit(picked.edit)]);
  await vscode.workspace.applyEdit(edit);
}

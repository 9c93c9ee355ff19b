import * as vscode from 'vscode';
import type { BaseLanguageClient, ReferenceParams } from 'vscode-languageclient';
import { ReferencesRequest } from 'vscode-languageclient';
import type { PlaceParams } from '../../server/src/lsp/protocol.ts';

/** Lists the citations of what is cited at a place in the editor's own list, as they are now. */
export async function showReferences(client: BaseLanguageClient, place: PlaceParams): Promise<void> {
  const { asUri, asPosition, asReferences } = client.protocol2CodeConverter;
  const params: ReferenceParams = { ...place, context: { includeDeclaration: false } };
  const found = await asReferences(await client.sendRequest(ReferencesRequest.type, params));
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    asUri(place.textDocument.uri),
    asPosition(place.position),
    found ?? [],
  );
}

import * as vscode from 'vscode';
import { activateExtension, expectEqual, onlyCursor, openDraft } from './support.ts';

describe('rewrites', () => {
  before(activateExtension);

  it('write a range as a list', async () => {
    const draft = await openDraft('See Objectives 14–|16 of the GCM.');
    const cursor = onlyCursor(draft);
    const codeActions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      draft.document.uri,
      new vscode.Range(cursor, cursor),
      vscode.CodeActionKind.RefactorRewrite.value,
    );
    const expand = codeActions.find(({ title }) => title === 'Expand range to 14, 15 and 16');
    if (expand?.edit === undefined) throw new Error(`No such rewrite: ${codeActions.map(({ title }) => title)}`);
    await vscode.workspace.applyEdit(expand.edit);
    expectEqual(draft.document.getText(), 'See Objectives 14, 15 and 16 of the GCM.');
  });
});

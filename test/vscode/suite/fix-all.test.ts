import * as vscode from 'vscode';
import { activateExtension, eventually, expectEqual, findingsIn, openDraft, writeFile } from './support.ts';

const kind = 'source.fixAll.gcmDrafter';

describe('fixing all', () => {
  before(activateExtension);

  it('mends what cannot be mended wrongly, and leaves the rest', async () => {
    const { document } = await openDraft('See Objectives 2, 5 and 2 of the GCM. See GCM Objective 24.');
    await findingsIn(document, 2);
    const [action, ...others] = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 0, 0),
      kind,
    );
    expectEqual(others, []);
    if (action?.edit === undefined) throw new Error('There is no edit.');
    expectEqual([action.title, action.kind?.value], ['Fix all that is safe to fix', kind]);
    await vscode.workspace.applyEdit(action.edit);
    expectEqual(document.getText(), 'See Objectives 2 and 5 of the GCM. See GCM Objective 24.');
    await findingsIn(document, 1);
  });

  it('happens on save where the setting says so, and the draft is saved', async () => {
    const file = await writeFile('saved.md', 'See GCM Objective 7.');
    const { document } = await vscode.window.showTextDocument(file, { preview: false });
    const settings = vscode.workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { [kind]: 'explicit' }, vscode.ConfigurationTarget.Global);
    try {
      await typeAtStart(document, 'See Objectives 2, 5 and 2 of the GCM. ');
      await vscode.commands.executeCommand('workbench.action.files.save');
      await eventually('the draft is mended and saved', async () => !document.isDirty || undefined);
      expectEqual(await textOf(file), 'See Objectives 2 and 5 of the GCM. See GCM Objective 7.');
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
    }
    await typeAtStart(document, 'See Objectives 2 and 2. ');
    expectEqual(await document.save(), true);
    expectEqual(await textOf(file), 'See Objectives 2 and 2. See Objectives 2 and 5 of the GCM. See GCM Objective 7.');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(file);
  });
});

async function typeAtStart({ uri }: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
}

async function textOf(file: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

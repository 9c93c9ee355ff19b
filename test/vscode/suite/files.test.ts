import * as vscode from 'vscode';
import {
  activateExtension,
  codeOf,
  eventually,
  expectEqual,
  findingsIn,
  folder,
  onlyCursor,
  openDraft,
  writeFile,
} from './support.ts';

describe('files', () => {
  before(activateExtension);

  it('lose their findings when they are closed', async () => {
    const file = await writeFile('closed.md', 'This follows GCM Objective 24.');
    const document = await show(file);
    await findingsIn(document, 1);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await findingsIn(document, 0);
    await vscode.workspace.fs.delete(file);
  });

  it('keep their findings when they are renamed, under the new name only', async () => {
    const file = await writeFile('before.md', 'This follows GCM Objective 24 and Objective 23.');
    const document = await show(file);
    await findingsIn(document, 1);
    const moved = vscode.Uri.joinPath(folder, 'behind.md');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file, moved);
    await vscode.workspace.applyEdit(edit);
    const renamed = await show(moved);
    await findingsIn(renamed, 1);
    await findingsIn(document, 0);
    const draft = await openDraft('Under GCM Objective |23 it acts.');
    await eventually('the file is found under its new name', async () => {
      const locations = await vscode.commands.executeCommand<readonly vscode.Location[]>(
        'vscode.executeReferenceProvider',
        draft.document.uri,
        onlyCursor(draft),
      );
      const found = new Set(locations.map(({ uri }) => uri.toString()));
      return (found.has(moved.toString()) && !found.has(file.toString())) || undefined;
    });
    await vscode.workspace.fs.delete(moved);
  });

  it('are under the configuration beside them, as it is written, changed and deleted', async () => {
    const file = await writeFile('configured/draft.md', 'This follows GCM Objective 24.');
    const document = await show(file);
    await findingsIn(document, 1);
    const configure = (severity: string): Promise<vscode.Uri> =>
      writeFile('configured/.gcm-drafter.json', `{ "rules": { "unknown-objective": "${severity}" } }`);
    const configuration = await configure('off');
    await findingsIn(document, 0);
    await configure('warning');
    const [finding] = await findingsIn(document, 1);
    expectEqual([codeOf(finding?.code), finding?.severity], ['unknown-objective', vscode.DiagnosticSeverity.Warning]);
    await vscode.workspace.fs.delete(configuration);
    await eventually('it is an error again', async () =>
      vscode.languages
        .getDiagnostics(file)
        .some(({ source, severity }) => source === 'GCM Drafter' && severity === vscode.DiagnosticSeverity.Error)
        ? true
        : undefined,
    );
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'configured'), { recursive: true });
  });
});

async function show(file: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(file, { preview: false })).document;
}

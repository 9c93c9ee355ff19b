import * as vscode from 'vscode';
import {
  activateExtension,
  expectEqual,
  expectParts,
  findingsIn,
  onlyCursor,
  openDraft,
  quickFixesAt,
  replaceAll,
} from './support.ts';

const draft = 'Under GCM Objective |12 (faster, safer and cheaper transfer of remittances) the city acts.';
const folder = vscode.workspace.workspaceFolders?.[0]?.uri;

describe('a confirmation', () => {
  before(activateExtension);
  if (folder === undefined) {
    it('is not offered without a folder to keep it in', async () => {
      const opened = await openDraft(draft);
      await findingsIn(opened.document, 1);
      const titles = (await quickFixesAt(opened.document, onlyCursor(opened))).map(({ title }) => title);
      expectEqual(
        titles.filter((title) => title.startsWith('Confirm') || title.includes('.gcm-drafter')),
        [],
      );
    });
    return;
  }
  const file = vscode.Uri.joinPath(folder, '.gcm-drafter.confirmed.json');

  it('takes the finding away at once, keeps it away when it is saved, and ends with its sentence and its file', async () => {
    const opened = await openDraft(draft);
    const { document } = opened;
    await findingsIn(document, 1);
    const fixes = await quickFixesAt(document, onlyCursor(opened));
    const edit = fixes.find(({ title }) => title.startsWith('Confirm:'))?.edit;
    if (!edit) throw new Error(`It is not offered among: ${fixes.map(({ title }) => title).join(', ')}`);
    await vscode.workspace.applyEdit(edit);
    await findingsIn(document, 0);

    const kept = await vscode.workspace.openTextDocument(file);
    await kept.save();
    expectParts(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)), [
      '"code": "title-mismatch"',
      '"words": "Under GCM Objective 12 (faster,',
    ]);
    await replaceAll(document, draft.replace('|', '').replace('city', 'town'));
    await findingsIn(document, 1);
    await replaceAll(document, draft.replace('|', ''));
    await findingsIn(document, 0);

    await vscode.workspace.fs.delete(file);
    await findingsIn(document, 1);
  });
});

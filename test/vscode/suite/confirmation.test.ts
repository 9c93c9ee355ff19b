import * as vscode from 'vscode';
import {
  activateExtension,
  expectParts,
  findingsIn,
  folder,
  onlyCursor,
  openDraft,
  quickFixesAt,
  replaceAll,
} from './support.ts';

const draft = 'Under GCM Objective |12 (faster, safer and cheaper transfer of remittances) the city acts.';

describe('a confirmation', () => {
  before(activateExtension);
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

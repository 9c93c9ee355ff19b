import * as vscode from 'vscode';
import { activateExtension, eventually, expectEqual, openDraft } from './support.ts';

describe('the extension', () => {
  // No other test may run before this one, so it stands in the file that comes first.
  it('is started by opening a draft', async () => {
    await openDraft('Under GCM Objective 7, …');
    await eventually('the extension is active', async () => {
      return vscode.extensions.getExtension('gcm-drafter.gcm-drafter')?.isActive || undefined;
    });
    expectEqual((await activateExtension()).isActive, true);
  });

  it('inserts the recommendation that is picked, with its source', async () => {
    await activateExtension();
    const { document } = await openDraft('It says: |');
    const command = vscode.commands.executeCommand('gcmDrafter.insertRecommendation');
    const inserted = await eventually('a recommendation is inserted', async () => {
      // Called before the list is there, it may not come back until the list is gone.
      void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.getText().length > 'It says: '.length ? document.getText() : undefined;
    });
    await command;
    if (!/^It says: “.{20,}” \(.*2020.*\)/.test(inserted)) throw new Error(`Inserted: ${inserted}`);
  });
});

import * as vscode from 'vscode';
import { activateExtension, eventually, expectEqual, type OpenDraft, openDraft } from './support.ts';

describe('inlay hints', () => {
  before(activateExtension);

  it('are the short titles behind the numbers, while they are switched on', async () => {
    const draft = await openDraft('Under GCM Objective 7|, see Objectives 5|, 14–16 and 20|.');
    expectEqual(await hintsIn(draft), []);
    const settings = vscode.workspace.getConfiguration('gcmDrafter');
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Global);
    try {
      const hints = await eventually('hints', async () => {
        const found = await hintsIn(draft);
        return found.length > 0 ? found : undefined;
      });
      expectEqual(
        hints.map(({ position }) => position),
        draft.cursors,
      );
      expectEqual(
        hints.map(({ label }) => label),
        ['Vulnerabilities', 'Regular pathways', 'Remittances'],
      );
    } finally {
      await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Global);
    }
    await eventually('the hints go', async () => (await hintsIn(draft)).length === 0 || undefined);
  });
});

async function hintsIn({ document }: OpenDraft): Promise<readonly vscode.InlayHint[]> {
  return await vscode.commands.executeCommand(
    'vscode.executeInlayHintProvider',
    document.uri,
    new vscode.Range(0, 0, document.lineCount, 0),
  );
}

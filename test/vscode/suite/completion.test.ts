import * as vscode from 'vscode';
import { activateExtension, eventually, expectEqual, onlyCursor, openDraft } from './support.ts';

describe('completion', () => {
  before(activateExtension);

  for (const language of ['markdown', 'plaintext', 'latex']) {
    it(`offers every objective with its title and roundtable after the keyword (${language})`, async () => {
      const offered = await offersAt('Under GCM Objective |', language);
      const wanted = Array.from({ length: 23 }, (_, index) => String(index + 1));
      expectEqual(
        offered.map((text) => /\d+/.exec(text)?.[0]),
        wanted,
      );
      for (const text of offered) {
        if (!/^\d+ [A-Z].{10,} Roundtable [1-4]/.test(text)) throw new Error(`Title or roundtable is missing: ${text}`);
      }
    });
  }

  it('leaves out what the list has already', async () => {
    const offered = await offersAt('Under Objectives 2, |');
    expectEqual(offered.length, 22);
    expectEqual(
      offered.some((text) => text.startsWith('2 ')),
      false,
    );
  });

  it('finds an objective by words of its theme', async () => {
    const [first = 'nothing'] = await offersAt('Under Objective remit|');
    if (!/^20 Promote faster.*remittances/.test(first)) throw new Error(`First comes: ${first}`);
  });

  it('goes on offering while a theme is being typed, or the list would close', async () => {
    for (const typed of ['r', 're', 'rem', 'remi', 'remit', 'remittance c', 'remittance costs']) {
      if ((await offersAt(`Under Objective ${typed}|`)).length === 0)
        throw new Error(`Nothing is offered for “${typed}”.`);
    }
  });

  it('stays silent after an ordinary space', async () => {
    expectEqual(await offersAt('The ministry |'), []);
    expectEqual(await offersAt('The objective |'), []);
  });

  it('stays silent after the objectives of others', async () => {
    expectEqual(await offersAt('Strategic Objective |'), []);
  });

  it('opens while one types, and inserts what is accepted', async () => {
    const { document } = await openDraft('Under GCM Objective|');
    await vscode.commands.executeCommand('type', { text: ' ' });
    const text = await eventually('a suggestion is accepted', async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() === 'Under GCM Objective ' ? undefined : document.getText();
    });
    expectEqual(text, 'Under GCM Objective 1');
  });
});

/** Our suggestions at the cursor, in their order: label, what stands beside it, and detail. */
async function offersAt(marked: string, language?: string): Promise<readonly string[]> {
  const draft = await openDraft(marked, language);
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    draft.document.uri,
    onlyCursor(draft),
  );
  return items
    .map(({ label, detail }) =>
      typeof label === 'string' ? [label, detail] : [label.label, label.description, detail],
    )
    .map((parts) => parts.filter(Boolean).join(' '))
    .filter((text) => text.includes('Roundtable')); // VS Code adds the words of the draft.
}

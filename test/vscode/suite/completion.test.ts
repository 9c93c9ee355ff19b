import * as vscode from 'vscode';
import {
  activateExtension,
  eventually,
  expectEqual,
  expectParts,
  type OpenDraft,
  onlyCursor,
  openDraft,
} from './support.ts';

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

  it('goes on in words behind numbers in words', async () => {
    const draft = await openDraft('The GCM. Under objectives seven and [[tw|]]');
    const items = ours(await completionsAt(draft));
    expectEqual(
      items.map(({ insertText, range }) => [insertText, range]),
      ['two', 'twelve', 'twenty', 'twenty-one', 'twenty-two', 'twenty-three'].map((word) => [word, draft.ranges[0]]),
    );
    expectEqual((await offersAt('The GCM. Under objectives seven, eight and |')).length, 21);
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

  it('leaves out what ranges and actions of the list have', async () => {
    const offered = await offersAt('Under GCM Objectives 2(b), 5 to 7 and |');
    expectEqual(
      offered.map((text) => Number.parseInt(text, 10)),
      Array.from({ length: 23 }, (_, index) => index + 1).filter((number) => ![2, 5, 6, 7].includes(number)),
    );
  });

  it('offers actions, titles, recommendations and practices where they are asked for', async () => {
    for (const [marked, first] of [
      ['See GCM Objective 22(|', '22(a)'],
      ['See GCM Objective 7: |', 'Address and reduce vulnerabilities in migration'],
      ['See rec: search and rescue|', 'R3.4'],
      ['See practice: MigAz|', 'MigAz'],
      ['See resolution 73/195, annex, para. 38 (|', '22(a)'],
      ["The GCM. See Azerbaijan's Mig|", 'MigAz'],
    ] as const) {
      const [offered = 'nothing'] = await offersAt(marked);
      if (!offered.startsWith(first)) throw new Error(`First comes for “${marked}”: ${offered}`);
    }
  });

  it('offers for the end of a range only what stands behind its start', async () => {
    for (const opening of ['Under Objectives 20–|', 'Under Objectives 20 to |'])
      expectEqual(
        (await offersAt(opening)).map((text) => Number.parseInt(text, 10)),
        [21, 22, 23],
      );
  });

  it('goes on with a recommendation that a quotation begins, and with no other', async () => {
    const draft = await openDraft('The GCM. It says: “[[Mindful of challenges|]]');
    const [item, ...others] = ours(await completionsAt(draft));
    expectEqual(others, []);
    if (!item) throw new Error('Nothing is offered.');
    expectEqual(item.range, draft.ranges[0]);
    expectParts(String(item.insertText), ['Mindful of challenges encountered during the COVID-19 pandemic']);
    expectEqual(await offersAt('The GCM. It says: “Mindful of the weather|'), []);
  });

  it('replaces exactly what was typed', async () => {
    const draft = await openDraft('Under GCM Objectives 2 and [[remit|]] it acts.');
    const items = ours(await completionsAt(draft));
    expectEqual(
      items.map(({ range }) => range).every((range) => JSON.stringify(range) === JSON.stringify(draft.ranges[0])),
      true,
    );
  });

  it('stays silent in ordinary prose', async () => {
    for (const prose of [
      'The ministry |',
      'The objective |',
      'The objective of |',
      'an objective is to |',
      'Under the GCM |',
      'The GCM. In 2018, |',
      'The GCM. The minister’s |',
      'The GCM. He said “well, |',
      'The GCM. See (|',
      'The GCM. Note: |',
      'The GCM. A recommendation: |',
      'The GCM. We met objective one and the |',
      'Our project has objectives one and |',
      'The GCM. Under Objective 7, the |',
      'The GCM.\n\n```\nUnder Objective |\n```',
      'The GCM. <!-- Objective | -->',
    ])
      expectEqual([prose, ...(await offersAt(prose))], [prose]);
  });

  it('stays silent after the objectives of others', async () => {
    expectEqual(await offersAt('Strategic Objective |'), []);
  });

  it('does not open where a sentence may go on behind a citation, until it is asked for', async () => {
    const marked = 'The GCM. Under Objective 7,|';
    const { document } = await openDraft(marked);
    await vscode.commands.executeCommand('type', { text: ' ' });
    const asked = (trigger?: string) =>
      vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, document.getText().length),
        trigger,
      );
    expectEqual(ours((await asked(' ')).items), []);
    expectEqual(ours((await asked()).items).length, 22);
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
  return ours(await completionsAt(await openDraft(marked, language)))
    .map(({ label, detail }) =>
      typeof label === 'string' ? [label, detail] : [label.label, label.description, detail],
    )
    .map((parts) => parts.filter(Boolean).join(' '));
}

async function completionsAt(draft: OpenDraft): Promise<readonly vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    draft.document.uri,
    onlyCursor(draft),
  );
  return items;
}

/** VS Code adds the words of the draft, and what others offer. */
function ours(items: readonly vscode.CompletionItem[]): readonly vscode.CompletionItem[] {
  return items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

import * as vscode from 'vscode';
import { activateExtension, expectEqual, expectParts, onlyCursor, openDraft } from './support.ts';

const objective7 = ['Objective 7', 'Address and reduce vulnerabilities in migration', 'paragraph 23', '2020'];

describe('hover', () => {
  before(activateExtension);

  it('shows the objective on its citation', () =>
    checkCard('Under [[GCM Objective |7]], the city opened a shelter.', objective7));

  it('shows the objective from the first to the last character of its citation', async () => {
    await checkCard('Under [[|GCM Objective 7]], the city opened a shelter.', objective7);
    await checkCard('Under [[GCM Objective 7|]], the city opened a shelter.', objective7);
  });

  it('shows only the objective of the number in a list', async () => {
    const text = await checkCard('See Objectives 14, [[|15]] and 16 of the GCM.', [
      'Provide access to basic services for migrants',
    ]);
    if (text.includes('consular')) throw new Error(`Objective 14 is shown as well:\n${text}`);
  });

  it('works in plain text', () =>
    checkCard('Under [[GCM Objective |7]], the city opened a shelter.', objective7, 'plaintext'));

  it('works in LaTeX', () =>
    checkCard('\\textbf{Under} [[GCM Objective~|7]], the city opened a shelter.', objective7, 'latex'));

  it('works across a wrapped line', () =>
    checkCard('Under [[GCM Objective\n|7]], the city opened a shelter.', objective7));

  it('shows an action: its letter, how many the objective has, and its place', () =>
    checkCard('See [[GCM Objective 2(b|)]].', ['2b', 'Objective 2', 'paragraph 18 (b)']));

  it('shows a roundtable with its objectives', () =>
    checkCard('The GCM review: [[Round|table 2]] met.', ['Roundtable 2 of the 2020 review', '12', '18']));

  it('shows what an initiative is, whose, and the sentence of the report', () =>
    checkCard('Under the GCM, “[[Mig|Az]]” helps.', ['Azerbaijan: MigAz', 'Objective 3', 'has launched the "MigAz"']));

  it('shows the practices of a country, under the objective that is cited near where one is', async () => {
    await checkCard('Under GCM Objective 17, [[Cana|da]] acts.', ['Canada under Objective 17']);
    await checkCard('The GCM.\n\nNothing is new in [[Cana|da]].', ['Canada']);
  });

  it('shows which recommendation is quoted', () =>
    checkCard(
      'The GCM review: States are encouraged “[[to resume |State-run search and rescue operations in the Mediterranean]]”.',
      ['R3.4', 'Roundtable 3, recommendation 4'],
    ));

  it('shows nothing beside a citation', async () => {
    await checkNoCard('Und|er GCM Objective 7, the city opened a shelter.');
    await checkNoCard('Under GCM Objective 7, |the city opened a shelter.');
  });

  it('shows nothing in code and in the objectives of others', async () => {
    await checkNoCard('`GCM Objective |7`');
    await checkNoCard('Strategic Objective |7 of the ministry.');
  });
});

/** Checks that one card shows, on the marked range, with these parts; gives its text. */
async function checkCard(marked: string, parts: readonly string[], language?: string): Promise<string> {
  const draft = await openDraft(marked, language);
  const hovers = await hoversAt(draft.document, onlyCursor(draft));
  expectEqual(
    hovers.map(({ range }) => range),
    draft.ranges,
  );
  const text = hovers
    .flatMap(({ contents }) => contents.map((content) => (typeof content === 'string' ? content : content.value)))
    .join('\n');
  expectParts(text, parts);
  return text;
}

async function checkNoCard(marked: string): Promise<void> {
  const draft = await openDraft(marked);
  expectEqual(await hoversAt(draft.document, onlyCursor(draft)), []);
}

async function hoversAt({ uri }: vscode.TextDocument, position: vscode.Position): Promise<readonly vscode.Hover[]> {
  return await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, position);
}

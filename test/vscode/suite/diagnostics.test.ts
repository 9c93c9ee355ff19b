import * as vscode from 'vscode';
import {
  activateExtension,
  codeOf,
  expectEqual,
  expectParts,
  findingsIn,
  onlyCursor,
  openDraft,
  quickFixesAt,
  replaceAll,
} from './support.ts';

const { Error: error, Warning: warning } = vscode.DiagnosticSeverity;

describe('diagnostics', () => {
  before(activateExtension);

  it('flags an objective that does not exist', () =>
    checkFinding('This follows [[GCM Objective 24]].', 'unknown-objective', error, ['Objective 24', '23 objectives']));

  it('flags a number with the title of another objective', () =>
    checkFinding(
      'Under [[GCM Objective 7]] (Save lives and establish coordinated international efforts on missing migrants) it acts.',
      'title-mismatch',
      error,
      ['Objective 8', 'Objective 7', 'Address and reduce vulnerabilities in migration'],
    ));

  it('flags a number that stands twice in a list', () =>
    checkFinding('See Objectives 2, 5 and [[2]] of the GCM.', 'repeated-objective', warning, ['Objective 2']));

  for (const language of ['plaintext', 'latex']) {
    it(`checks ${language} as well`, () =>
      checkFinding('This follows [[GCM Objective 24]].', 'unknown-objective', error, ['Objective 24'], language));
  }

  it('flags nothing in a good draft', async () => {
    const { document } = await openDraft('This follows GCM Objective 23 and Objective 24 of the GCM.');
    expectEqual(
      (await findingsIn(document, 1)).map(({ code }) => codeOf(code)),
      ['unknown-objective'],
    );
    await replaceAll(document, 'This follows GCM Objective 23 and Objective 22 of the GCM.');
    await findingsIn(document, 0);
  });
});

describe('quick fixes', () => {
  before(activateExtension);

  it('offer the numbers that may be meant by one that does not exist', () =>
    checkFixes('This follows GCM Objective 2|4.', 'unknown-objective', [
      'This follows GCM Objective 14.',
      'This follows GCM Objective 23.',
      'This follows GCM Objective 4.',
    ]));

  it('give the number for the title, or the title for the number', () =>
    checkFixes(
      'Under GCM Objective |7 (Save lives and establish coordinated international efforts on missing migrants) it acts.',
      'title-mismatch',
      [
        'Under GCM Objective 7 (Address and reduce vulnerabilities in migration) it acts.',
        'Under GCM Objective 8 (Save lives and establish coordinated international efforts on missing migrants) it acts.',
      ],
    ));

  it('take a repeated number out of the list', () =>
    checkFixes('See Objectives 2, 5 and |2 of the GCM.', 'repeated-objective', ['See Objectives 2 and 5 of the GCM.']));
});

/** Checks the one finding of a draft, on the marked range, whole. */
async function checkFinding(
  marked: string,
  code: string,
  severity: vscode.DiagnosticSeverity,
  messageParts: readonly string[],
  language?: string,
): Promise<void> {
  const { document, ranges } = await openDraft(marked, language);
  const [finding] = await findingsIn(document, 1);
  if (!finding) throw new Error('There is no finding.');
  const { range, source } = finding;
  expectEqual(
    { code: codeOf(finding.code), severity: finding.severity, range, source },
    { code, severity, range: ranges[0], source: 'GCM Drafter' },
  );
  expectParts(finding.message, messageParts);
}

/**
 * Applies each quick fix at the cursor that changes the draft, and checks what becomes of the text and that no finding is left.
 * For any finding there are three more, the comments that silence it on its line, there with a reason, and in the draft.
 */
async function checkFixes(marked: string, code: string, fixed: readonly string[]): Promise<void> {
  const text = marked.replace('|', '');
  const silenced = [
    `<!-- gcm-drafter-disable-next-line ${code} -->\n${text}`,
    `<!-- gcm-drafter-disable-next-line ${code}: reason -->\n${text}`,
    `<!-- gcm-drafter-disable-file ${code} -->\n\n${text}`,
  ];
  const expected = [...fixed, ...silenced];
  const texts: string[] = [];
  for (let index = 0; index < expected.length; index++) {
    const draft = await openDraft(marked);
    await findingsIn(draft.document, 1);
    const fixes = (await quickFixesAt(draft.document, onlyCursor(draft))).filter(
      ({ title }) => !title.includes('.gcm-drafter.json'),
    );
    if (index === 0) expectEqual(fixes.length, expected.length);
    const edit = fixes[index]?.edit;
    if (!edit) throw new Error(`This fix has no edit: ${fixes[index]?.title}`);
    await vscode.workspace.applyEdit(edit);
    texts.push(draft.document.getText());
    await findingsIn(draft.document, 0);
  }
  expectEqual(texts.sort(), expected.sort());
}

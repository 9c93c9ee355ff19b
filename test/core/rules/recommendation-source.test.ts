import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, codesOf } from '../../support/findings.ts';
import { type Markers, rareMarkers } from '../../support/marked-draft.ts';
import { waysOfQuoting } from '../../support/quoted.ts';
import { compact } from '../../support/service.ts';

const codes = ['recommendation-misquoted', 'recommendation-strength', 'recommendation-source'];
const words = 'Immigration detention should only be considered as a measure of last resort';
const sentence = `${words}, and children should never be subjected to detention.`;

/** Expects that the marked source is not that of the words above. */
function check(marked: string, given: string, fix?: readonly [title: string, fixed: string]): void {
  checkFindings(
    marked,
    [
      {
        is: 'warning recommendation-source',
        message: `These words stand in Roundtable 3, recommendation 7 (R3.7), and not where the draft says: “${given}”.`,
        evidence: `4. Recommendations, Roundtable 3, lines 228–228: ${sentence}`,
        fixes: fix === undefined ? {} : { [`${fix[0]} (preferred)`]: fix[1] },
      },
    ],
    { codes },
  );
}

const toThree = 'Change to Roundtable 3';

describe('recommendation-source: where the source stands', () => {
  for (const [before, behind] of [
    ['Roundtable ', ` of the GCM review said: “${words}”.`],
    ['In Roundtable ', `, by the way, the GCM review had this: “${words}”.`],
    ['From the discussion on the GCM in Roundtable ', ` we keep the phrase “${words}”.`],
    ['The annual report on the GCM says that Roundtable ', ` found: “${words}”.`],
    [`“${words}”, said Roundtable `, ' of the GCM review.'],
    [`The GCM review: “${words}” (Roundtable `, ').'],
    [`The GCM review: “${words}.” This was said by Roundtable `, '.'],
    [`The GCM review: “${words}” — Roundtable `, ''],
    [`The GCM review:\n\n> ${words}.\n>\n> — Roundtable `, '\n'],
    [`The GCM review:\n\n> ${words}.\n> — Roundtable `, '\n'],
    [`The GCM review: “${words}”, a recommendation of Roundtable `, '.'],
    [`The GCM review: “${words}”, as Roundtable `, ' put it.'],
    [`The GCM review asks for “${words}” in Roundtable `, '.'],
    [`The GCM review: “${words}.” The sentence is from Roundtable `, '.'],
    [`The GCM review: “${words}.” This recommendation, adopted in Roundtable `, ', stands.'],
    [`The GCM review asks for “${words}”, which Roundtable `, ' put to States.'],
    [`The GCM review has “${words}”, a demand that came out of Roundtable `, '.'],
    [`For the GCM review, “${words}” was formulated in Roundtable `, '.'],
    ['On the GCM, Roundtable ', ` was clear. “${words}.”`],
    ['On the GCM, Roundtable ', `, however, met in November and said “${words}”.`],
    ['As for the GCM, Roundtable ', ` recommended:\n\n> ${words}.\n`],
    [`The GCM review:\n\n> ${words}.\n\nThis was said by Roundtable `, ', and rightly so.\n'],
  ] as const)
    it(`finds it in ${JSON.stringify(`${before}…${behind}`.replaceAll(words, '…'))}`, () => {
      const at = before.lastIndexOf('Roundtable ');
      check(`${before.slice(0, at)}[[Roundtable 2]]${behind}`, 'Roundtable 2', [toThree, `${before}3${behind}`]);
    });
  it('finds an id', () =>
    check(`R3.7 apart, the GCM review in [[R3.4]]: “${words}”.`.replace('R3.7 apart, the', 'The'), 'R3.4', [
      'Change to R3.7',
      `The GCM review in R3.7: “${words}”.`,
    ]));
  it('finds the number of a recommendation', () =>
    check(
      `“${words}” (UNECE GCM Regional Review, 2020, section 4, [[Roundtable 3, recommendation 4]])`,
      'Roundtable 3, recommendation 4',
      ['Change to R3.7', `“${words}” (UNECE GCM Regional Review, 2020, section 4, Roundtable 3, recommendation 7)`],
    ));
  it('finds a roundtable in words', () =>
    check(`In its [[second roundtable]], the GCM review said “${words}”.`, 'second roundtable'));
  it('finds the general part', () =>
    check(`The [[general recommendations]] of the GCM review say “${words}”.`, 'general recommendations'));
  it('finds a cell of a table', () =>
    assert.deepEqual(
      codesOf(
        `| Source in the GCM review | Words |\n|---|---|\n| Roundtable 2 | “${words}” |\n| Roundtable 3 | “${words}” |\n`,
      ),
      ['recommendation-source'],
    ));
  it('finds it where the words are the draft’s own', () =>
    assert.deepEqual(
      codesOf(
        'In Roundtable 2 of the GCM review, States were urged to ensure respect for regional and international human rights law and standards in relation to immigration detention.',
      ),
      ['recommendation-source'],
    ));
  it('finds it where the words are the draft’s own and no strength is told', () =>
    assert.deepEqual(
      codesOf(
        'In the GCM review, Roundtable 2 recommended that States resume State-run search and rescue operations in the Mediterranean.',
      ),
      ['recommendation-source'],
    ));
  it('finds a block quote under the heading of another roundtable', () =>
    checkFindings(
      `# The GCM\n\n## Roundtable 2 (skills)\n\n### On detention\n\n> [[${words}]].\n\n## Roundtable 3\n\n> ${words}.\n\n## Others\n\n> ${words}.\n`,
      [
        {
          is: 'warning recommendation-source',
          message:
            'These words stand in Roundtable 3, recommendation 7 (R3.7). The heading over them is “Roundtable 2”.',
          evidence: `4. Recommendations, Roundtable 3, lines 228–228: ${sentence}`,
          fixes: {},
        },
      ],
      { codes },
    ));
  it('finds every item of a list that is said to come from one source', () =>
    assert.deepEqual(
      codesOf(
        `Of the GCM review, Roundtable 2 recommended:\n\n- “${words}”\n- “access of human rights actors for the purpose of independent monitoring”\n\nSo it did.\n\n- “${words}”\n`,
      ),
      ['recommendation-source', 'recommendation-source'],
    ));
  it('finds the number of a roundtable under its heading', () =>
    assert.deepEqual(
      codesOf(`| Roundtable | Words in the GCM review |\n|---|---|\n| 2 | “${words}” |\n| 3 | “${words}” |\n`),
      ['recommendation-source'],
    ));
  it('finds a cell of a table in LaTeX', () =>
    assert.deepEqual(
      codesOf(
        `The GCM:\n\\begin{tabular}{ll}\nSource & Words \\\\\nRoundtable~2 & \`\`${words}'' \\\\\nRoundtable~3 & \`\`${words}'' \\\\\n\\end{tabular}\n`,
        'latex',
      ),
      ['recommendation-source'],
    ));
  it('finds a footnote', () =>
    check(
      `The GCM review says “${words}”.[^1] So it is.\n\n[^2]: Roundtable 3.\n\n[^1]: See [[Roundtable 2]].\n`,
      'Roundtable 2',
      [toThree, `The GCM review says “${words}”.[^1] So it is.\n\n[^2]: Roundtable 3.\n\n[^1]: See Roundtable 3.\n`],
    ));
  it('finds a footnote of LaTeX', () =>
    assert.deepEqual(codesOf(`The GCM review says \`\`${words}''.\\footnote{Roundtable~2.} So it is.`, 'latex'), [
      'recommendation-source',
    ]));
  it('finds an abbreviation', () =>
    check(`By [[RT2]] of the GCM review: “${words}”.`, 'RT2', [toThree, `By RT3 of the GCM review: “${words}”.`]));
  for (const ascribed of [
    'On the GCM: why are the words “…” ascribed to [[Roundtable 2]]?',
    'The GCM review: “…” was filed under [[Roundtable 2]].',
    'On the GCM: “…” is listed as one of [[Roundtable 2]].',
  ])
    it(`finds who the words are ascribed to: ${ascribed}`, () =>
      check(ascribed.replace('…', words), 'Roundtable 2', [
        toThree,
        ascribed.replace('…', words).replace('[[Roundtable 2]]', 'Roundtable 3'),
      ]));
  it('finds a roundtable that is told by its objectives', () =>
    check(
      `On the GCM: “${words}”, from [[the roundtable on Objectives 1, 3 and 7]].`,
      'the roundtable on Objectives 1, 3 and 7',
    ));
  for (const right of [
    `On the GCM: “${words}”, from the roundtable on Objectives 4, 8 and 13.`,
    `On the GCM: “${words}”, from the roundtable on Objectives 1 and 13.`,
    `On the GCM: “${words}”, from the roundtable on Objective 1 of our Strategy.`,
  ])
    it(`leaves alone: ${right}`, () => assert.deepEqual(codesOf(right), []));
  it('leaves alone: words that were ascribed wrongly', () =>
    assert.deepEqual(codesOf(`In the GCM review, “${words}” was wrongly ascribed to Roundtable 2.`), []));
  it('finds a few words that can only be the report’s', () =>
    assert.deepEqual(
      codesOf('Roundtable 2 of the GCM review spoke of “legitimate humanitarian activities of civil rescue ships”.'),
      ['recommendation-source'],
    ));
  it('finds it in LaTeX before a block quote', () =>
    assert.deepEqual(
      codesOf(`Roundtable~2 of the GCM review recommended:\n\\begin{quote}\n${words}.\n\\end{quote}\n`, 'latex'),
      ['recommendation-source'],
    ));
});

describe('recommendation-source: every recommendation', () => {
  for (const { id, group, index, text } of compact.recommendations)
    it(`knows the group of ${id}`, () => {
      for (const other of ['Roundtable 1', 'Roundtable 2', 'Roundtable 3', 'Roundtable 4']) {
        const expected = other === group ? [] : ['recommendation-source'];
        assert.deepEqual(codesOf(`In the GCM review, ${other} said: “${text}”`), expected);
        assert.deepEqual(codesOf(`The GCM review: “${text}” (${other}).`), expected);
      }
      for (const { format, quote } of waysOfQuoting)
        checkNoFinding(`${quote(text)} (UNECE Regional Review, 2020, section 4, ${group}, recommendation ${index})`, {
          format,
          codes,
        });
    });
});

describe('recommendation-source: what names a roundtable for another reason', () => {
  for (const draft of [
    `Roundtable 3 of the GCM review said: “${words}”.`,
    `The third roundtable of the GCM review said: “${words}”.`,
    `Unlike Roundtable 2, the GCM review said elsewhere: “${words}”.`,
    `After Roundtable 2 of the GCM review the delegates read: “${words}”.`,
    `What Roundtable 1 of the GCM review left open, Roundtable 3 said: “${words}”.`,
    `It was not Roundtable 2 of the GCM review that said: “${words}”.`,
    `In Roundtable 2 of our conference on the GCM we read aloud: “${words}”.`,
    `The speaker of Roundtable 2 left, and the GCM review says “${words}”.`,
    `Roundtables 2 and 3 of the GCM review had in common: “${words}”.`,
    `In Roundtable 2 of the GCM review, States spoke of skills. Elsewhere we read: “${words}”.`,
    `In Roundtable 2 of the GCM review somebody said “all for one and one for all together”, and in Roundtable 3: “${words}”.`,
    `Roundtable 2 of the GCM review spoke of work; R3.7 says: “${words}”.`,
    `Roundtable 2 of the GCM review spoke of detention as a measure of last resort.`,
    `Roundtable 2 of the GCM review had “a measure of last resort” in mind.`,
    `In Roundtable 1 of the GCM review: “Use migration detention only as a measure of last resort and work towards alternatives”.`,
    `Roundtable 2 of the GCM review:\n\nElsewhere it goes on.\n\n> ${words}.\n`,
    `Roundtable 2 said: “${words}”.`,
    `The GCM review in Roundtable 2 was about work. “${words}” is a sentence of another group.`,
    `The GCM review: “${words}”. In Roundtable 2 we spoke of work.`,
    `# The GCM\n\n## Roundtable 2\n\nElsewhere the review says “${words}”.\n`,
    `# The GCM\n\n## After Roundtable 2\n\n> ${words}.\n`,
    'In Roundtable 1 of the GCM review several States confirm that national law knows immigration detention only as a measure of last resort.',
    `The GCM review: “${words}”. Roundtable 2 was about work.`,
    `The GCM review: “${words}”, and then Roundtable 2 began.`,
    `Recommendation 5 of the Court of Auditors is not of the GCM: “${words}”.`,
  ])
    it(`leaves alone: ${draft.slice(0, 100)}`, () => checkNoFinding(draft, { codes }));
});

describe('recommendation-source: a number beside a roundtable', () => {
  /** Expects that R3.7 is said to be the marked roundtable's. */
  function checkNumber(marked: string, given: string, fixed?: string, markers?: Markers): void {
    checkFindings(
      marked,
      [
        {
          is: 'warning recommendation-source',
          message: `R3.7 is Roundtable 3, recommendation 7, and not a recommendation of “${given}”.`,
          evidence: `4. Recommendations, Roundtable 3, lines 228–228: ${compact.recommendationWords.byId('R3.7')?.text}`,
          fixes: fixed === undefined ? {} : { [`${toThree} (preferred)`]: fixed },
        },
      ],
      markers === undefined ? { codes } : { codes, markers },
    );
  }

  for (const [before, behind] of [
    ['The GCM review has R3.7 (Roundtable ', ') on detention.'],
    ['In the GCM review, recommendation R3.7, from Roundtable ', ', speaks of detention.'],
    ['In the GCM review, R3.7 on immigration detention was made by Roundtable ', '.'],
    ['In the GCM review, the recommendation on detention (R3.7) came out of Roundtable ', '.'],
    ['In the GCM review, R3.7, a recommendation of Roundtable ', ', is the longest.'],
    ['In the GCM review, Roundtable ', ' (recommendation R3.7) spoke of detention.'],
    ['From the GCM review we take up Roundtable ', ', in particular R3.7 on detention.'],
    ['GCM review, Roundtable ', ', R3.7: detention.'],
  ] as const)
    it(`finds it in ${JSON.stringify(`${before}…${behind}`)}`, () =>
      checkNumber(
        `${before.slice(0, -'Roundtable '.length)}[[Roundtable 2]]${behind}`,
        'Roundtable 2',
        `${before}3${behind}`,
      ));
  it('finds it in a row of a table', () => {
    const table = (source: string): string =>
      `The GCM review:\n\n| Code | Made in | Lead |\n|---|---|---|\n| R2.4 | Roundtable 2 | Interior |\n| R3.7 | ${source} | Justice |\n`;
    checkNumber(table('⟦Roundtable 2⟧'), 'Roundtable 2', table('Roundtable 3'), rareMarkers);
    checkNumber(table('⟦GCM in general⟧'), 'GCM in general', undefined, rareMarkers);
    checkNoFinding(table('Roundtable 3'), { codes });
    checkNoFinding(table('discussed after Roundtable 2'), { codes });
  });
  it('finds an ordinal, which no other number can be written for', () =>
    checkNumber('In the GCM review, R3.7 comes from the [[second roundtable]].', 'second roundtable'));

  for (const draft of [
    'The GCM review has R3.7 (Roundtable 3) on detention.',
    'In the GCM review, R2.4 was made by Roundtable 2, and R3.7 by Roundtable 3.',
    'Of the GCM review, Roundtable 2 and R3.7 matter to us.',
    'In the GCM review, Roundtable 2 ended, and R3.7 was read out.',
    'In the GCM review, R3.7 was discussed in Roundtable 2 as well.',
    'In the GCM review, R3.7 was taken up by speakers of Roundtable 2.',
    'In the GCM review, unlike Roundtable 2, R3.7 speaks of detention.',
    'In the GCM review, R3.7 is not from Roundtable 2.',
    'From Roundtables 2 and 3 of the GCM review, in particular R3.7.',
    'The GCM review: R2.4 (Roundtable 2), R3.7 (Roundtable 3), R4.1 (Roundtable 4).',
    'The GCM review: Roundtable 2: R2.4; Roundtable 3: R3.7.',
    'The GCM review: Roundtable 3 (R3.7), Roundtable 2 (R2.4).',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReadingOptions } from '../../support/citations.ts';
import { checkFindings, checkNoFinding, type ExpectedFinding, findingsOf } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, formats, titleOf } from '../../support/service.ts';

/** Expects that `cited` is flagged with the title of `meant`: the fixes change the number, and the words if they are given as a title. */
function check(
  marked: string,
  cited: number,
  meant: number,
  fixedNumber: string,
  fixedTitle?: string,
  { how = 'are the title', ...options }: ReadingOptions & { readonly how?: string } = {},
): void {
  const line = compact.objective(meant)?.line;
  checkFindings(
    marked,
    [
      {
        is: 'error title-mismatch',
        message: `These words ${how} of Objective ${meant}, “${titleOf(meant)}”. Objective ${cited} is “${titleOf(cited)}”.`,
        evidence: `Objective ${meant}, lines ${line}–${line}: ${titleOf(meant)}`,
        fixes: {
          [`Change the number to ${meant} (preferred)`]: fixedNumber,
          ...(fixedTitle === undefined ? {} : { [`Write the title of Objective ${cited}`]: fixedTitle }),
        },
      },
    ],
    options,
  );
}

const seven = titleOf(7);
const fifteen = titleOf(15);

const codes = ['title-mismatch'];

describe('title-mismatch: how a title is given', () => {
  const ways: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'in parentheses': [' (', ')'],
    'after a colon': [': ', '.'],
    'after a dash': [' – ', '.'],
    'after a long dash': ['—', '.'],
    'after a hyphen': [' - ', '.'],
    'in quotation marks': [', “', '”, matters.'],
    'in straight quotation marks': [' "', '" matters.'],
    'behind the Compact’s name': [' of the GCM (', ')'],
    'behind the Compact’s full name': [' of the Global Compact for Migration: ', '.'],
  };
  for (const [how, [before, after]] of Object.entries(ways))
    it(`flags it ${how}`, () =>
      check(
        `Under [[Objective 7]]${before}${fifteen}${after}`,
        7,
        15,
        `Under Objective 15${before}${fifteen}${after}`,
        `Under Objective 7${before}${seven}${after}`,
      ));
  const more: readonly (readonly [before: string, after: string])[] = [
    [' (see “', '”)'],
    [' (', ', para. 31)'],
    [' (', '; see also chapter 3)'],
    [' (*', '*)'],
    [' ([', '](https://example.org))'],
    ['. ', ''],
    [' ', ''],
    ['\n', ''],
    [', “', '” in the annex, matters.'],
    [', titled “', '”, matters.'],
    [' is headed “', '”.'],
    [', that is, "', '".'],
    [' of the GCM, ‘', '’, matters.'],
    [', «', '», matters.'],
    [', „', '“, matters.'],
    ['** – *', '*'],
  ];
  for (const [before, after] of more)
    it(`flags it between “${before}” and “${after}”`, () => {
      const open = before.startsWith('**') ? '**' : '';
      check(
        `${open}[[Objective 7]]${before}${fifteen}${after}`,
        7,
        15,
        `${open}Objective 15${before}${fifteen}${after}`,
        `${open}Objective 7${before}${seven}${after}`,
      );
    });

  const frontWays: readonly (readonly [before: string, between: string, after: string])[] = [
    ['“', '” (', ') matters.'],
    ['"', '" (', ') matters.'],
    ['“', '”, ', ', matters.'],
    ['“', '” is the title of ', '.'],
    ['“', '” – ', ''],
    ['“', '” is ', ' of the GCM.'],
    ['', ' (', ') matters.'],
    ['The city wants to ', ' (', ').'],
    ['', ' – ', ''],
    ['', ', ', ''],
    ['**', '** (', ')'],
    ['- ', ' – ', ''],
  ];
  for (const [before, between, after] of frontWays)
    it(`flags it before the number: “${before}…${between}Objective 7${after}”`, () => {
      check(
        `${before}${fifteen}${between}[[Objective 7]]${after}`,
        7,
        15,
        `${before}${fifteen}${between}Objective 15${after}`,
        `${before}${seven}${between}Objective 7${after}`,
      );
    });
  it('flags it before the number in LaTeX', () =>
    check(
      `\`\`${fifteen}'' is the title of [[Objective~7]].`,
      7,
      15,
      `\`\`${fifteen}'' is the title of Objective~15.`,
      `\`\`${seven}'' is the title of Objective~7.`,
      { format: 'latex' },
    ));
  it('flags it in the cell before', () =>
    check(
      `| Title | GCM |\n|---|---|\n| ${fifteen} | ⟦Objective 7⟧ |\n`,
      7,
      15,
      `| Title | GCM |\n|---|---|\n| ${fifteen} | Objective 15 |\n`,
      `| Title | GCM |\n|---|---|\n| ${seven} | Objective 7 |\n`,
      { markers: rareMarkers },
    ));
  it('flags it in a cell further on', () =>
    check(
      `The GCM:\n\n\\begin{tabular}{lll}\n[[Objective 7]] & IOM & ${fifteen} \\\\\nObjective 8 & IOM & -- \\\\\n\\end{tabular}`,
      7,
      15,
      `The GCM:\n\n\\begin{tabular}{lll}\nObjective 15 & IOM & ${fifteen} \\\\\nObjective 8 & IOM & -- \\\\\n\\end{tabular}`,
      `The GCM:\n\n\\begin{tabular}{lll}\nObjective 7 & IOM & ${seven} \\\\\nObjective 8 & IOM & -- \\\\\n\\end{tabular}`,
      { format: 'latex' },
    ));
  it('flags it in a table of plain text', () =>
    check(`| ⟦Objective 7⟧ | ${fifteen} |`, 7, 15, `| Objective 15 | ${fifteen} |`, `| Objective 7 | ${seven} |`, {
      format: 'plaintext',
      markers: rareMarkers,
    }));
  it('flags the one in a list of citations', () =>
    check(
      `Objective 8 (${titleOf(8)}), [[Objective 7]] (${fifteen}) and Objective 20 (${titleOf(20)}) matter.`,
      7,
      15,
      `Objective 8 (${titleOf(8)}), Objective 15 (${fifteen}) and Objective 20 (${titleOf(20)}) matter.`,
      `Objective 8 (${titleOf(8)}), Objective 7 (${seven}) and Objective 20 (${titleOf(20)}) matter.`,
    ));
  it('flags the number in a list of numbers with as many titles', () =>
    check(
      `Objectives 8, [[7]] and 20 (${titleOf(8)}; ${fifteen}; ${titleOf(20)}) matter.`,
      7,
      15,
      `Objectives 8, 15 and 20 (${titleOf(8)}; ${fifteen}; ${titleOf(20)}) matter.`,
      `Objectives 8, 7 and 20 (${titleOf(8)}; ${seven}; ${titleOf(20)}) matter.`,
    ));
  it('changes no number that has none to change: of an ordinal, and of an action that the other objective lacks', () => {
    for (const cited of ['seventh objective of the GCM', 'Objective 7 (i)'])
      checkFindings(
        `The [[${cited.replace(' of the GCM', '')}]]${cited.endsWith('GCM') ? ' of the GCM' : ''}, “${titleOf(22)}”, matters.`,
        [
          {
            is: 'error title-mismatch',
            message: `These words are the title of Objective 22, “${titleOf(22)}”. Objective 7 is “${seven}”.`,
            evidence: `Objective 22, lines ${compact.objective(22)?.line}–${compact.objective(22)?.line}: ${titleOf(22)}`,
            fixes: { 'Write the title of Objective 7': `The ${cited}, “${seven}”, matters.` },
          },
        ],
      );
  });
  it('flags it in brackets', () =>
    check(`⟦Objective 7⟧ [${fifteen}]`, 7, 15, `Objective 15 [${fifteen}]`, `Objective 7 [${seven}]`, {
      format: 'plaintext',
      markers: rareMarkers,
    }));
  it('flags it in running text, where the title is not to be exchanged', () =>
    check(
      '[[Objective 7]] on access to basic services for migrants',
      7,
      15,
      'Objective 15 on access to basic services for migrants',
      undefined,
      { how: 'fit the title' },
    ));
  it('flags it in the next cell', () =>
    check(
      `| GCM | Title |\n|---|---|\n| ⟦Objective 7⟧ | ${fifteen} |\n`,
      7,
      15,
      `| GCM | Title |\n|---|---|\n| Objective 15 | ${fifteen} |\n`,
      `| GCM | Title |\n|---|---|\n| Objective 7 | ${seven} |\n`,
      { markers: rareMarkers },
    ));
  it('flags it in a heading', () =>
    check(
      `# [[Objective 7]]: ${fifteen}\n\nText.\n`,
      7,
      15,
      `# Objective 15: ${fifteen}\n\nText.\n`,
      `# Objective 7: ${seven}\n\nText.\n`,
    ));
  it('flags it over a wrap', () =>
    check(
      '[[Objective 7]]: Provide access to\nbasic services for migrants.',
      7,
      15,
      'Objective 15: Provide access to\nbasic services for migrants.',
      `Objective 7: ${seven}.`,
    ));
  it('flags it around bold', () =>
    check(`**[[Objective 7]]** (${fifteen})`, 7, 15, `**Objective 15** (${fifteen})`, `**Objective 7** (${seven})`));
  it('flags it with an abbreviation', () =>
    check(`[[Obj. 7]] (${fifteen})`, 7, 15, `Obj. 15 (${fifteen})`, `Obj. 7 (${seven})`));
  it('flags it with the name of the Compact', () =>
    check(`[[GCM 7]] (${fifteen})`, 7, 15, `GCM 15 (${fifteen})`, `GCM 7 (${seven})`));
  it('flags it in LaTeX', () =>
    check(
      `\\section{[[Objective~7]]: ${fifteen}}`,
      7,
      15,
      `\\section{Objective~15: ${fifteen}}`,
      `\\section{Objective~7: ${seven}}`,
      { format: 'latex' },
    ));
  it('flags it behind a table cell in LaTeX', () =>
    check(
      `The GCM:\n\n\\begin{tabular}{ll}\n[[Objective 7]] & ${fifteen} \\\\\n\\end{tabular}`,
      7,
      15,
      `The GCM:\n\n\\begin{tabular}{ll}\nObjective 15 & ${fifteen} \\\\\n\\end{tabular}`,
      `The GCM:\n\n\\begin{tabular}{ll}\nObjective 7 & ${seven} \\\\\n\\end{tabular}`,
      { format: 'latex' },
    ));
});

describe('title-mismatch: every title', () => {
  for (const { number, title } of compact.objectives) {
    const other = (number % 23) + 1;
    for (const format of formats)
      it(`knows the title of Objective ${number} in ${format}`, () => {
        checkNoFinding(`Under Objective ${number} (${title}) the city acts.`, { codes, format });
        check(
          `Under [[Objective ${other}]] (${title}) the city acts.`,
          other,
          number,
          `Under Objective ${number} (${title}) the city acts.`,
          `Under Objective ${other} (${titleOf(other)}) the city acts.`,
          { format },
        );
      });
  }
});

describe('title-mismatch: paraphrases', () => {
  const clear: readonly (readonly [cited: number, meant: number, words: string])[] = [
    [7, 8, 'saving lives and coordinated efforts on missing migrants'],
    [12, 20, 'faster, safer and cheaper transfer of remittances'],
    [3, 13, 'detention only as a measure of last resort'],
    [8, 7, 'addressing and reducing vulnerabilities'],
    [15, 14, 'consular protection, assistance and cooperation'],
    [18, 22, 'portability of social security entitlements'],
    [1, 18, 'mutual recognition of skills, qualifications and competences'],
    [5, 6, 'fair and ethical recruitment and decent work'],
    [14, 15, 'basic services'],
    [3, 4, 'legal identity'],
    [15, 14, 'consular protection'],
    [2, 6, 'fair recruitment'],
    [20, 22, 'social security portability'],
  ];
  for (const [cited, meant, words] of clear)
    it(`takes “${words}” for Objective ${meant}`, () =>
      check(
        `Under [[Objective ${cited}]] (${words}) the city acts.`,
        cited,
        meant,
        `Under Objective ${meant} (${words}) the city acts.`,
        `Under Objective ${cited} (${titleOf(cited)}) the city acts.`,
        { how: 'fit the title' },
      ));

  const told: readonly (readonly [cited: number, meant: number, words: string])[] = [
    [19, 20, ', which calls on States to promote faster, safer and cheaper transfer of remittances, matters.'],
    [20, 21, ', said to be about safe and dignified return and readmission and sustainable reintegration.'],
    [14, 13, ' aims to use migration detention only as a last resort and work towards alternatives.'],
    [9, 10, ' seeks to prevent, combat and eradicate trafficking in persons.'],
    [13, 11, ', which is about managing borders in an integrated and coordinated manner, matters.'],
    [14, 22, ', that is, on the portability of social security entitlements and earned benefits.'],
  ];
  for (const [cited, meant, words] of told)
    it(`takes “${words}” for Objective ${meant}`, () =>
      check(`[[Objective ${cited}]]${words}`, cited, meant, `Objective ${meant}${words}`, undefined, {
        how: 'fit the title',
      }));
  it('takes an altered title of another objective for that, and mends it with the number', () =>
    checkFindings('Then comes [[Objective 8]]: Address and mitigate vulnerabilities in migration', [
      {
        is: 'error title-mismatch',
        message: `These words fit the title of Objective 7, “${seven}”. Objective 8 is “${titleOf(8)}”.`,
        evidence: `Objective 7, lines ${compact.objective(7)?.line}–${compact.objective(7)?.line}: ${seven}`,
        fixes: {
          'Change to Objective 7 and its title (preferred)': `Then comes Objective 7: ${seven}`,
          'Write the title of Objective 8': `Then comes Objective 8: ${titleOf(8)}`,
        },
      },
    ]));
  it('can be confirmed for a sentence, but not where the words are the title', () => {
    const sentences = (draft: string): readonly (string | undefined)[] =>
      findingsOf(draft, 'markdown').map(({ sentence }) => sentence);
    assert.deepEqual(sentences('The GCM matters. Objective 12 (remittances) is next. More follows.'), [
      'Objective 12 (remittances) is next.',
    ]);
    assert.deepEqual(sentences(`The GCM matters. Objective 7 (${fifteen}) is next.`), [undefined]);
  });
});

describe('title-mismatch: titles that are part of the sentence', () => {
  it('flags a title set in between commas behind the number', () =>
    check(
      `[[Objective 19]], ${titleOf(18).toLowerCase()}, will cost thirty million.`,
      19,
      18,
      `Objective 18, ${titleOf(18).toLowerCase()}, will cost thirty million.`,
    ));
  it('flags it with a gerund for its verb', () =>
    check(
      '[[Objective 14]], providing access to basic services for migrants, weighs most on the budget.',
      14,
      15,
      'Objective 15, providing access to basic services for migrants, weighs most on the budget.',
      undefined,
      { how: 'fit the title' },
    ));
  it('flags a title that is called an objective', () =>
    check(
      `It should stop describing ${titleOf(21).toLowerCase()} as [[Objective 1]].`,
      1,
      21,
      `It should stop describing ${titleOf(21).toLowerCase()} as Objective 21.`,
    ));
});

describe('title-mismatch: what a sentence says its objective is', () => {
  const paraphrased: readonly (readonly [cited: number, meant: number, before: string, behind: string])[] = [
    [16, 17, 'Eliminating all forms of discrimination (', ') needs a budget line.'],
    [15, 17, 'The Board is content; on the elimination of all forms of discrimination (', ') it asks for a plan.'],
    [2, 1, 'On the collection of accurate and disaggregated data (', '), we offer our own.'],
    [9, 10, 'The prevention and eradication of trafficking in persons, ', ' of the GCM, came first.'],
    [5, 2, 'Minimising adverse drivers and structural factors – ', ' – is slow work.'],
    [12, 21, 'Safe and dignified return and sustainable reintegration are the subject of ', '.'],
    [17, 16, 'Empowering migrants and societies for inclusion and cohesion, that is ', ', comes in May.'],
    [2, 20, 'Faster, safer and cheaper transfer of remittances, as ', ' puts it, needs competition.'],
    [20, 10, 'Combating and eradicating trafficking in persons, in the words of ', ', cannot wait.'],
    [16, 17, 'The city renewed its commitment to the elimination of all forms of discrimination (', ').'],
    [
      12,
      8,
      'Saving lives and establishing coordinated international efforts on missing migrants, in keeping with ',
      '.',
    ],
  ];
  for (const [cited, meant, before, behind] of paraphrased)
    it(`flags: ${before}Objective ${cited}${behind}`, () =>
      check(
        `${before}[[Objective ${cited}]]${behind}`,
        cited,
        meant,
        `${before}Objective ${meant}${behind}`,
        undefined,
        { how: 'fit the title' },
      ));
  it('flags the title itself there', () =>
    check(
      `Tell them before they leave. ${titleOf(3)}, says [[Objective 4]]; nobody got it.`,
      4,
      3,
      `Tell them before they leave. ${titleOf(3)}, says Objective 3; nobody got it.`,
    ));
  it('flags a noun for its verb between commas behind the number', () =>
    check(
      '[[Objective 18]], *the elimination of all forms of discrimination*, was put in other hands.',
      18,
      17,
      'Objective 17, *the elimination of all forms of discrimination*, was put in other hands.',
      undefined,
      { how: 'fit the title' },
    ));
  it('flags a quotation that some words announce', () =>
    check(
      `A farm worker quoted [[Objective 6]] to us: “${titleOf(4)}”.`,
      6,
      4,
      `A farm worker quoted Objective 4 to us: “${titleOf(4)}”.`,
      `A farm worker quoted Objective 6 to us: “${titleOf(6)}”.`,
    ));
  for (const sentence of [
    'On full inclusion and social cohesion (Objective 16) the Board has nothing to add.',
    'Using detention only as a last resort (Objective 13) has been law since 2019.',
    'Providing access to basic services is expensive; Objective 12 is cheap.',
    'Providing access to basic services and screening (Objective 12) go together.',
    'After eliminating all forms of discrimination from our laws, Objective 12, on screening, is next.',
    'Data on alternatives to migration detention (Objective 1) are published every year.',
    'Research on the portability of social security entitlements (Objective 1) was funded.',
    'Partners who help us in providing access to basic services for migrants (Objective 23) were thanked.',
    'Ethical recruitment (Objective 18) needs trained inspectors.',
    'Promoting safe, orderly and regular migration, Objective 5, on pathways, helps.',
    'Portability of social security entitlements is not the subject of Objective 12.',
    'Reducing vulnerabilities through decent work (Objective 6) is our aim.',
    'The objective of providing access to basic services for migrants (Objective 15) is met.',
    'We keep our commitment to safe, orderly and regular migration (Objective 5).',
    `In her remarks on Objective 6 she quoted another: “${titleOf(4)}”.`,
    `Objective 6 was read out before the next one: “${seven}”.`,
    `The group finished Objective 6 and moved on: “${seven}” was next.`,
  ])
    it(`leaves alone: ${sentence}`, () => checkNoFinding(`Report on the GCM\n\n${sentence}\n`, { codes }));
});

describe('title-mismatch: headings that run through the objectives', () => {
  const draft = (headings: readonly (readonly [number: number, title: number])[], marked = -1): string =>
    headings
      .map(([number, title], index) => {
        const cited = index === marked ? `[[Objective ${number}]]` : `Objective ${number}`;
        return `## ${cited}: ${titleOf(title)}\n\nText.\n`;
      })
      .join('\n');
  const expected = (cited: number, meant: number, fixes: Readonly<Record<string, string>>): ExpectedFinding => ({
    is: 'error title-mismatch',
    message: `These words are the title of Objective ${meant}, “${titleOf(meant)}”. Objective ${cited} is “${titleOf(cited)}”.`,
    evidence: `Objective ${meant}, lines ${compact.objective(meant)?.line}–${compact.objective(meant)?.line}: ${titleOf(meant)}`,
    fixes,
  });
  it('keeps a number whose place is there, where the other objective has its own heading', () =>
    checkFindings(
      draft(
        [
          [7, 7],
          [8, 9],
          [9, 9],
          [10, 10],
        ],
        1,
      ),
      [
        expected(8, 9, {
          'Write the title of Objective 8 (preferred)': draft([
            [7, 7],
            [8, 8],
            [9, 9],
            [10, 10],
          ]),
        }),
      ],
    ));
  it('changes a number that has no place there', () =>
    checkFindings(
      draft(
        [
          [7, 7],
          [15, 8],
          [9, 9],
          [10, 10],
        ],
        1,
      ),
      [
        expected(15, 8, {
          'Change the number to 8 (preferred)': draft([
            [7, 7],
            [8, 8],
            [9, 9],
            [10, 10],
          ]),
          'Write the title of Objective 15': draft([
            [7, 7],
            [15, 15],
            [9, 9],
            [10, 10],
          ]),
        }),
      ],
    ));
  it('keeps the title where the number has its heading already', () =>
    checkFindings(
      draft(
        [
          [2, 2],
          [3, 3],
          [3, 4],
          [5, 5],
        ],
        2,
      ),
      [
        expected(3, 4, {
          'Change the number to 4 (preferred)': draft([
            [2, 2],
            [3, 3],
            [4, 4],
            [5, 5],
          ]),
        }),
      ],
    ));
});

describe('title-mismatch: the name of a subject', () => {
  const labels: readonly (readonly [cited: number, meant: number, label: string])[] = [
    [12, 20, ' (remittances)'],
    [9, 10, ' (trafficking in human beings)'],
    [10, 9, ' – migrant smuggling'],
    [8, 13, ': immigration detention'],
    [3, 11, ' (“border management”)'],
    [9, 8, ' on missing migrants.'],
    [16, 19, ' (diaspora)'],
    [5, 17, ' (discrimination)'],
  ];
  for (const [cited, meant, label] of labels)
    it(`takes “${label}” for Objective ${meant}`, () =>
      check(
        `Then comes [[Objective ${cited}]]${label}`,
        cited,
        meant,
        `Then comes Objective ${meant}${label}`,
        undefined,
        {
          how: 'name the subject',
        },
      ));
});

describe('title-mismatch: other words', () => {
  for (const draft of [
    'Under the GCM, Objective 7: what the city did for those who arrive.',
    'Under Objective 7 (see chapter 3) the city acts.',
    'Under Objective 7 (“vulnerability”) the city acts.',
    'Under Objective 7 (vulnerabilities) the city acts.',
    'Under Objective 20 (remittances) the city acts.',
    'Objective 12 matters for remittances.',
    'Under Objective 7, the ministry opened offices for migrants.',
    'Under Objective 3 (information) and Objective 4 (legal identity) it acts.',
    'Under Objective 16 (full inclusion and social cohesion) it acts.',
    'Under Objective 16 (full realisation of inclusion) it acts.',
    'Under Objective 13 (use immigration detention only as a last resort) it acts.',
    'Under Objective 23 (international cooperation) it acts.',
    'Under Objective 11 (manage borders in a secure manner) it acts.',
    'Objectives 7 and 8 (address and reduce vulnerabilities in migration) matter.',
    `Under Objective 24 of the Global Compact on Refugees (${titleOf(7)}) it acts.`,
    `Under Strategic Objective 8 (${titleOf(7)}) it acts.`,
    `Under \`Objective 8\` (${titleOf(7)}) it acts.`,
    `Under Objective 7 (${titleOf(7).toUpperCase()}) it acts.`,
    `Under Objective 16 (${titleOf(16).replace('realize', 'realise')}) it acts.`,
    `Under Objective 1 (${titleOf(1).replace('utilize', 'utilise')}) it acts.`,
    `Under Objective 8 the city acts. ${titleOf(7)} is another objective.`,
    'Objective 7: shelters for trafficking victims were opened in three cities.',
    'Objective 9 goes before Objective 10 (trafficking) and after Objective 8 (missing migrants).',
    'Objective 7 (victims of trafficking) matters.',
    'Objective 7 deals with detention too.',
    'Objective 7 covers remittances as little as it covers borders.',
    'They report under Objective 7 on detention.',
    'The ministry’s work under Objective 7 on access to basic services for migrants goes on.',
    'Objective 11 covers border management and search and rescue.',
    'Objective 12 and remittances',
    'Objective 12: remittances, pensions and other money matters',
    'Objective 6 (rights at work, recruitment and remittances)',
    'Objective 3 (information on remittances) matters.',
    'Objective 20 (h) (detention) matters.',
    'Objective 17 (data) and Objective 18 (information) need work.',
    'Objective 23 (cooperation on missing migrants) matters.',
    'Objective 14 (international cooperation) matters.',
    'Objective 12 (unaccompanied children), Objective 21 (return) and Objective 15 (children) matter.',
    'Objective 9, smuggling, and Objective 10, trafficking, differ.',
    'Between Objective 10 – human trafficking – and Objective 9 – people smuggling – lies a border.',
    'Objectives 9 (smuggling), 10 (trafficking) and 13 (detention)',
    'Under Objective 7, providing shelter and basic services to migrants, the city acted.',
    'Under Objective 15, promoting social inclusion of migrants, the city opened a clinic.',
    'Objective 6, read with Objective 5, matters.',
    'Objective 12, working with embassies, matters.',
    `We ${titleOf(11).toLowerCase()} as Objective 11 asks.`,
    'Remittances matter as Objective 12 does.',
    'Objective 7: see Objective 15.',
    'Objective 20 was on the agenda; regarding Objective 8, missing migrants were the first topic.',
    'Objective 19 says that diasporas should “fully contribute to sustainable development in all countries”.',
    'The second report looks at trafficking in persons (Objective 10), smuggling (Objective 9) and borders (Objective 11).',
    'The third is Objective 8. The transnational response to smuggling of migrants comes later.',
    'Under Objective 7 the city acted to provide access to services for migrants and families.',
    'Funds under Objective 7 to provide access to services for migrants were spent.',
    `“${titleOf(7)}” (Objective 7), “${fifteen}” (Objective 15) and “${titleOf(20)}” (Objective 20)`,
    `Objective 7 (${seven}), Objective 15 (${fifteen}) and Objective 20 (${titleOf(20)})`,
    `Objective 7, “${seven}”, Objective 15, “${fifteen}”, and Objective 20, “${titleOf(20)}”.`,
    `Objective 7, “${fifteen}” (Objective 15)`,
    `${seven} (Objective 7), ${fifteen} (Objective 15)`,
    `${seven} – Objective 7; ${fifteen} – Objective 15`,
    `Objective 7: ${seven}, Objective 15: ${fifteen}`,
    `Objective 7 is ${seven.toLowerCase()}, Objective 15 is ${fifteen.toLowerCase()}.`,
    `Objectives 7 and 15 (${seven}; ${fifteen})`,
    `Objectives 7 and 15 (${fifteen}; ${seven})`,
    `Objectives 7 and 15 (“${seven}” and “${fifteen}”)`,
    `Objectives 7, 15 and 20 (${fifteen})`,
    `Objectives 7–9 (${fifteen})`,
    `Objective 7 (${seven}, para. 23), with Objective 12 in mind`,
    `The title: ${seven}. Objective 8 comes next.`,
    `He said “Objective 7” matters, and “Objective 8” too, for “${fifteen}”.`,
    `Objective 7 – “${seven}” – and its twin, “${titleOf(12)}”.`,
    `Objective 24 (${seven}) is another rule’s matter.`,
    `Objective 7 [...] “${seven}”`,
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));

  for (const row of [
    'Objective 20 | promote financial inclusion of migrants',
    'Consular protection of workers abroad | Objective 5',
    'Objective 18 | Remittances',
    'Objective 7 | IOM and UNHCR',
    'Trafficking in persons | Objective 7',
    `9 | ${titleOf(9)} | Objective 10`,
    `9. ${titleOf(9)} | Objective 10`,
  ])
    it(`leaves alone, in the cells of a row: ${row}`, () =>
      checkNoFinding(`| GCM | Activity |\n|---|---|\n| ${row} |\n`, { codes }));
  it('leaves alone rows in plain text, each with its own title', () =>
    checkNoFinding(`- Objective 7: ${seven}\n- Objective 8: ${titleOf(8)}\n- Objective 9 - ${titleOf(9)}\n`, {
      codes,
      format: 'plaintext',
    }));
  it('leaves alone rows in LaTeX, each with its own title', () =>
    checkNoFinding(
      `\\begin{tabular}{lll}\nObjective 7 & IOM & ${seven} \\\\\nObjective 15 & IOM & ${fifteen} \\\\\n\\end{tabular}`,
      { codes, format: 'latex' },
    ));
});

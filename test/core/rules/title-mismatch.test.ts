import { describe, it } from 'node:test';
import type { ReadingOptions } from '../../support/citations.ts';
import { checkFindings, checkNoFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, formats, titleOf } from '../../support/service.ts';

/** Expects that `cited` is flagged with the title of `meant`: the fixes change the number, and the words if they are given as a title. */
function check(
  marked: string,
  cited: number,
  meant: number,
  fixedNumber: string,
  fixedTitle?: string,
  options?: ReadingOptions,
): void {
  const line = compact.objective(meant)?.line;
  checkFindings(
    marked,
    [
      {
        is: 'error title-mismatch',
        message: `These words are the title of Objective ${meant}, “${titleOf(meant)}”. Objective ${cited} is “${titleOf(cited)}”.`,
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
  ];
  for (const [cited, meant, words] of clear)
    it(`takes “${words}” for Objective ${meant}`, () =>
      check(
        `Under [[Objective ${cited}]] (${words}) the city acts.`,
        cited,
        meant,
        `Under Objective ${meant} (${words}) the city acts.`,
        `Under Objective ${cited} (${titleOf(cited)}) the city acts.`,
      ));

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
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

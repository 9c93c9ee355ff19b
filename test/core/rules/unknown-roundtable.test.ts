import { describe, it } from 'node:test';
import { type CheckingOptions, checkFindings, checkNoFinding } from '../../support/findings.ts';
import { formats } from '../../support/service.ts';

const is = 'error unknown-roundtable';
const codes = ['unknown-roundtable'];
const groups = ['14, 15, 16, 19, 20 and 22', '2, 5, 6, 12 and 18', '4, 8, 9, 10, 11, 13 and 21', '1, 3, 7, 17 and 23'];

/** One finding, whose fixes change what stands for the number to one of the roundtables. */
function check(
  marked: string,
  number: number,
  fixes: readonly number[],
  { fixed, ...options }: CheckingOptions & { readonly fixed?: (to: number) => string } = {},
): void {
  const preferred = fixes.length === 1 ? ' (preferred)' : '';
  const change = (to: number): string => marked.replace(/\[\[(.*?)\d+\]\]/, `$1${to}`);
  checkFindings(
    marked,
    [
      {
        is,
        message: `The regional review had 4 roundtables, 1 to 4; there was no Roundtable ${number}.`,
        evidence: '1. Introduction, lines 84–84: Roundtable 4: Objectives 1, 3, 7, 17, 23',
        fixes: Object.fromEntries(
          fixes.map((to) => [`Change to ${to}: Objectives ${groups[to - 1]}${preferred}`, (fixed ?? change)(to)]),
        ),
      },
    ],
    options,
  );
}

const any = [1, 2, 3, 4];

describe('unknown-roundtable', () => {
  it('flags the whole mention and offers the four', () =>
    check('The regional review of the GCM spoke of cities in [[Roundtable 5]].', 5, any));
  it('flags zero', () => check('After [[Roundtable 0]] of the regional review of the GCM they left.', 0, any));
  it('knows the roundtable by the objective that the sentence cites', () =>
    check('In the regional review, GCM Objective 13 was filed under [[Roundtable 5]].', 5, [3]));
  it('knows the roundtable by its list', () =>
    check('GCM: [[Roundtable 6]] (Objectives 2, 5 and 12) came last.', 6, [2]));
  it('offers nothing for a list of several roundtables', () =>
    check('In the regional review of the GCM, [[Roundtable 6]] (Objectives 2, 5 and 23) came last.', 6, []));
  it('flags one of several', () => check('The regional review of the GCM had Roundtables 1 and [[5]].', 5, any));
  it('flags the end of a range', () => check('The regional review of the GCM: Roundtables 1–[[5]] met.', 5, any));
  it('flags the end of a range of the review', () =>
    check('See Roundtables 3 to [[5]] of the review of the GCM in the UNECE region.', 5, any));
  it('flags the abbreviation', () => check('See [[RT5]] of the regional review of the GCM.', 5, any));
  it('flags an ordinal, which no digit mends', () =>
    check('In the regional review of the GCM, the [[fifth roundtable]] spoke of data.', 5, []));
  it('flags words', () => check('See [[Roundtable Seven]] of the regional review of the GCM.', 7, []));
  it('flags other spellings', () => check('See [[Round Table 7]] of the regional review of the GCM.', 7, any));
  it('flags it in a quotation', () =>
    check('The draft on the regional review of the GCM speaks of “the [[Roundtable 7]] cluster”.', 7, any));
  it('knows the review from elsewhere in the draft', () =>
    check('The regional review of the Global Compact took place in 2020.\n\nThere was no [[Roundtable 8]].\n', 8, any));
  it('knows the review from a group that is given rightly', () =>
    check('GCM: Roundtable 2 (Objectives 2, 5 and 6).\n\nThere was no [[Roundtable 8]].\n', 8, any));
  it('is found behind a tie in LaTeX', () =>
    check('In [[Roundtable~9]] of the regional review of the GCM mayors spoke.', 9, any, { format: 'latex' }));
  it('is found behind a wrap', () =>
    check('The regional review of the GCM:\nin [[Roundtable\n9]], mayors spoke.', 9, any, {
      fixed: (to) => `The regional review of the GCM:\nin Roundtable\n${to}, mayors spoke.`,
    }));
  for (const format of formats)
    it(`is found in ${format}`, () =>
      check('In [[Roundtable 9]] of the regional review of the GCM mayors spoke.', 9, any, { format }));

  for (const draft of [
    'The regional review of the GCM had Roundtables 1 to 4, and Roundtable 3 was long.',
    'The regional review of the GCM had four roundtables. Two roundtables out of four were long.',
    'The regional review took place in 2020. Roundtable 7 was long.',
    'The GCM was praised in Roundtable 7.',
    'The regional review of the GCM is over. Roundtable 7 of the World Economic Forum spoke of trade.',
    'The regional review of the GCM is over.\n\nAt the GFMD, Roundtable 6 spoke of trade.',
    'The regional review of the GCM is over.\n\nIMRF Roundtable 5 spoke of trade.',
    'The regional review of the GCM is over. The Business Roundtable 5 spoke of trade.',
    'The regional review of the GCM is over.\n\nRoundtable 5: The role of cities\n\nRoundtable 6: The role of youth\n\nRoundtable 6 starts at noon.',
    'The regional review of the GCM is over. Our own conference has six roundtables. Roundtable 6 starts at noon.',
    'Our dialogue on the GCM goes on: Roundtable 5 discussed Objective 7.',
    'At the roundtable 20 States spoke of the regional review of the GCM.',
    'After the regional review of the GCM came a roundtable, 12 November 2020.',
    'The roundtable 10.30 to 12.00 spoke of the regional review of the GCM.',
    'The roundtable 2024 spoke of the regional review of the GCM.',
    'See `Roundtable 7` of the regional review of the GCM.',
    'The literature review cites the GCM. Roundtable 7 is another.',
    'After the regional review of the GCM we went on.\n\nAt the conference of the Institute, Roundtable 7 dealt with methods.',
    'After the regional review of the GCM, we ask that there be no fifth roundtable.',
    'After the regional review of the GCM, a fifth roundtable would help the cities.',
    'After the regional review of the GCM we went on.\n\nThe city’s Roundtable 7 brought landlords together.',
    'After the regional review of the GCM we went on.\n\nThe Mayors Mechanism got up to its Roundtable 7.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

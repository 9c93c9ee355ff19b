import { describe, it } from 'node:test';
import type { CheckingOptions } from '../../support/findings.ts';
import { checkFindings, checkNoFinding } from '../../support/findings.ts';
import { formats } from '../../support/service.ts';

const is = 'warning reversed-range';
const codes = ['reversed-range'];

/** One range that runs backwards, and the draft with its ends swapped. */
function check(marked: string, first: number, last: number, fixed: string, options?: CheckingOptions): void {
  checkFindings(
    marked,
    [
      {
        is,
        message: `This range runs backwards, from ${first} to ${last}. Put the lower number first.`,
        fixes: { [`Change to ${last}–${first} (preferred)`]: fixed },
      },
    ],
    options,
  );
}

describe('reversed-range', () => {
  it('flags the range and swaps its ends', () => check('See Objectives [[7-5]].', 7, 5, 'See Objectives 5-7.'));
  it('flags an en dash', () => check('See Objectives [[11–9]].', 11, 9, 'See Objectives 9–11.'));
  it('flags words', () => check('Group C takes Objectives [[9 to 6]].', 9, 6, 'Group C takes Objectives 6 to 9.'));
  it('flags “through”', () => check('See Objectives [[9 through 6]].', 9, 6, 'See Objectives 6 through 9.'));
  it('flags a range in a list', () =>
    check('See Objectives 2, [[7–5]] and 12.', 7, 5, 'See Objectives 2, 5–7 and 12.'));
  it('flags each of two', () =>
    checkFindings('See Objectives [[3-1]] and [[9-7]].', [
      {
        is,
        message: 'This range runs backwards, from 3 to 1. Put the lower number first.',
        fixes: { 'Change to 1–3 (preferred)': 'See Objectives 1-3 and 9-7.' },
      },
      {
        is,
        message: 'This range runs backwards, from 9 to 7. Put the lower number first.',
        fixes: { 'Change to 7–9 (preferred)': 'See Objectives 3-1 and 7-9.' },
      },
    ]));
  it('flags a dash behind a singular', () => check('See Objective [[7–5]].', 7, 5, 'See Objective 5–7.'));
  it('flags an abbreviation', () => check('See Objs. [[7-5]].', 7, 5, 'See Objs. 5-7.'));
  it('keeps the wrap', () => check('See Objectives [[7\nto 5]].', 7, 5, 'See Objectives 5\nto 7.'));
  it('keeps bold', () => check('See Objectives **[[7** to **5]]**.', 7, 5, 'See Objectives **5** to **7**.'));
  it('is found in a LaTeX dash', () =>
    check('See Objectives~[[21--19]].', 21, 19, 'See Objectives~19--21.', { format: 'latex' }));
  for (const format of formats)
    it(`is found in ${format}`, () => check('See Objectives [[7-5]].', 7, 5, 'See Objectives 5-7.', { format }));

  for (const draft of [
    'See Objectives 5-7, 9–11 and 14 to 16.',
    'See Objectives 7-7.',
    'See Objectives 25-20 and 30-28.',
    'See Objective 16-2 in the action plan.',
    'The measure was moved from Objective 12 to 7.',
    'Strategic Objectives 7-5 and Objectives 7-5 of the Global Compact on Refugees.',
    'See `Objectives 7-5`.',
    'Under Objectives 7, 2020-2018 was left out.',
    'The GCM plan of 2020-2018.',
    'Objectives 7 and 5 in that order.',
    'Objective 1: Train 300 border guards.\n\nObjectives 7-5 are behind schedule.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

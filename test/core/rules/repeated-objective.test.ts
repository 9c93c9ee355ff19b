import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, type ExpectedFinding } from '../../support/findings.ts';

const is = 'warning repeated-objective';

/** A number that stands twice, and the draft without the second. */
function twice(number: string, fixed: string): ExpectedFinding {
  return {
    is,
    message: `Objective ${number} stands twice in this list.`,
    fixes: { [`Remove ${number} (preferred) (safe)`]: fixed },
  };
}

const codes = ['repeated-objective'];

describe('repeated-objective', () => {
  it('flags the second and takes it out of the end', () =>
    checkFindings('See Objectives 2, 5 and [[2]].', [twice('2', 'See Objectives 2 and 5.')]));
  it('takes it out of the middle', () =>
    checkFindings('See Objectives 2, 5, [[2]] and 7.', [twice('2', 'See Objectives 2, 5 and 7.')]));
  it('leaves a singular for one number', () =>
    checkFindings('See Objectives 2 and [[2]].', [twice('2', 'See Objective 2.')]));
  it('leaves no comma before "and" between two', () =>
    checkFindings('See Objectives 2, [[2]], and 5.', [twice('2', 'See Objectives 2 and 5.')]));
  it('keeps the "and" before a number that a comma follows', () =>
    checkFindings('See Objectives 3 and 7, [[7]].', [twice('7', 'See Objectives 3 and 7.')]));
  it('flags the third as well', () =>
    checkFindings('See Objectives 2, [[2]], [[2]].', [
      twice('2', 'See Objectives 2, 2.'),
      twice('2', 'See Objectives 2, 2.'),
    ]));
  it('flags the same action twice', () =>
    checkFindings('See Objectives 2b, [[2b]] and 2c.', [twice('2b', 'See Objectives 2b and 2c.')]));
  it('flags a number that a range has covered', () =>
    checkFindings('See Objectives 2–5 and [[4]].', [twice('4', 'See Objectives 2–5.')]));
  it('flags a range that holds a number from before, and leaves what to do to the drafter', () =>
    checkFindings('See Objectives 4 and [[2–5]].', [
      { is, message: 'Objective 4 stands twice in this list.', fixes: {} },
    ]));
  it('shortens a range that overlaps', () =>
    checkFindings('See Objectives 2–5, [[4–7]] and 9.', [
      {
        is,
        message: 'Objectives 4–5 stand in this list already.',
        fixes: { 'Change to 6–7 (preferred) (safe)': 'See Objectives 2–5, 6–7 and 9.' },
      },
    ]));
  it('shortens a range to the one number that it adds', () =>
    checkFindings('See Objectives 2–5, [[4–6]].', [
      {
        is,
        message: 'Objectives 4–5 stand in this list already.',
        fixes: { 'Change to 6 (preferred) (safe)': 'See Objectives 2–5, 6.' },
      },
    ]));
  it('flags a range within a range', () =>
    checkFindings('See Objectives 2–9 and [[4–7]].', [
      {
        is,
        message: 'Objectives 4–7 stand in this list already.',
        fixes: { 'Remove 4–7 (preferred) (safe)': 'See Objectives 2–9.' },
      },
    ]));
  it('flags a reversed range within a range', () =>
    checkFindings('See Objectives 1-3, [[3-1]].', [
      {
        is,
        message: 'Objectives 1–3 stand in this list already.',
        fixes: { 'Remove 3-1 (preferred) (safe)': 'See Objectives 1-3.' },
      },
    ]));
  it('counts through no range that is larger than the Compact', () =>
    checkFindings('See Objectives 2, 1–[[999999999]].'.replace('1–[[999999999]]', '[[1–[[999999999]]]]'), [
      { is, message: 'Objective 2 stands twice in this list.', fixes: {} },
      {
        is: 'error unknown-objective',
        message: 'Objective 999999999 does not exist. The Compact has 23 objectives, 1 to 23.',
        fixes: {
          'Change to 23: Strengthen international cooperation and global partnerships for safe, orderly and regular migration (preferred)':
            'See Objectives 2, 1–23.',
        },
      },
    ]));
  it('names the objective of a paragraph that stands twice', () =>
    checkFindings('See resolution 73/195, annex, paras. 18, 20 and [[18]].', [
      {
        is,
        message: 'Objective 2 stands twice in this list.',
        fixes: { 'Remove 18 (preferred) (safe)': 'See resolution 73/195, annex, paras. 18 and 20.' },
      },
    ]));
  it('takes the number out of bold', () =>
    checkFindings('See **Objectives 2, 5 and [[2]]**.', [twice('2', 'See **Objectives 2 and 5**.')]));
  it('takes the number out of a list over two lines', () =>
    checkFindings('See Objectives 2,\n5 and\n[[2]].', [twice('2', 'See Objectives 2 and\n5.')]));

  for (const draft of [
    'See Objectives 2, 5 and 6.',
    'See Objectives 2b and 2c.',
    'See Objectives 2 and 2b.',
    'See Objective 2, then Objective 2 again.',
    'See Objectives 2–5 and 6–9.',
    'See Objectives 2 and 5. Objectives 2 and 5 matter.',
    'See Strategic Objectives 2 and 2.',
    'See `Objectives 2 and 2`.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

import { describe, it } from 'node:test';
import type { ReadingOptions } from '../../support/citations.ts';
import { checkFindings, checkNoFinding, type ExpectedFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { formats, titleOf } from '../../support/service.ts';

const is = 'error unknown-objective';

function unknown(number: string, fixes: Readonly<Record<string, string>>): ExpectedFinding {
  return { is, message: `Objective ${number} does not exist. The Compact has 23 objectives, 1 to 23.`, fixes };
}

const change = (to: number, preferred = false): string =>
  `Change to ${to}: ${titleOf(to)}${preferred ? ' (preferred)' : ''}`;

/** One finding: the number that does not exist, and what each fix makes of the draft. */
function check(
  marked: string,
  number: string,
  fixes: Readonly<Record<string, string>>,
  options?: ReadingOptions,
): void {
  checkFindings(marked, [unknown(number, fixes)], options);
}

const codes = ['unknown-objective'];

describe('unknown-objective: single numbers', () => {
  it('flags the whole citation and offers what one slip of the finger explains', () =>
    check('This follows [[Objective 24]].', '24', {
      [change(14)]: 'This follows Objective 14.',
      [change(4)]: 'This follows Objective 4.',
      [change(23)]: 'This follows Objective 23.',
    }));
  it('flags zero', () => check('Under [[Objective 0]] it acts.', '0', { [change(1)]: 'Under Objective 1 it acts.' }));
  it('takes swapped digits for a slip', () =>
    check('See [[Objective 32]].', '32', {
      [change(23)]: 'See Objective 23.',
      [change(22)]: 'See Objective 22.',
      [change(2)]: 'See Objective 2.',
    }));
  it('takes a digit too many for a slip', () =>
    check('See [[Objective 155]].', '155', { [change(15)]: 'See Objective 15.' }));
  it('offers nothing when no slip explains the number', () => check('See [[Objective 7777]].', '7777', {}));
  it('shortens a number that nobody reads', () =>
    check(`See [[Objective ${'9'.repeat(400)}]].`, `${'9'.repeat(12)}…`, {}));
  it('flags the name alone with a number', () => check('See [[GCM 66]].', '66', { [change(6)]: 'See GCM 6.' }));
  it('flags the Compact’s name with the citation', () =>
    check('See [[GCM Objective 66]].', '66', { [change(6)]: 'See GCM Objective 6.' }));
  it('flags an abbreviation', () => check('See [[Obj. 66]].', '66', { [change(6)]: 'See Obj. 6.' }));
  it('keeps the action', () => check('See [[Objective 66(b)]].', '66', { [change(6)]: 'See Objective 6(b).' }));
  it('flags an ordinal, which no digit mends', () => check('See the [[24th objective]] of the Compact.', '24', {}));
  it('knows the number that the words mean', () =>
    check('See [[Objective 24]] (Provide access to basic services for migrants).', '24', {
      [change(15, true)]: 'See Objective 15 (Provide access to basic services for migrants).',
    }));
  it('leaves 1 and 23 alone', () =>
    checkNoFinding('See Objective 1 and Objective 23, Objectives 1–23 and GCM 23.', { codes }));
  it('leaves other frameworks alone', () =>
    checkNoFinding('See Strategic Objective 45, SDG 40, and Objective 99 of the Global Compact on Refugees.', {
      codes,
    }));
  it('leaves code alone', () => checkNoFinding('See `Objective 24`.\n\n```\nObjective 25\n```\n', { codes }));
  it('leaves the objectives of a programme of its own alone', () =>
    checkNoFinding('Objective 30: Train 300 border guards.\n\nUnder Objective 30 they were trained.', { codes }));
});

describe('unknown-objective: lists and ranges', () => {
  it('flags the number in a list and takes it out', () =>
    check('See Objectives 2, 5 and [[99]].', '99', { 'Remove 99 (preferred)': 'See Objectives 2 and 5.' }));
  it('takes the first of a list out', () =>
    check('See Objectives [[99]], 5 and 6.', '99', { 'Remove 99 (preferred)': 'See Objectives 5 and 6.' }));
  it('takes one out of the middle', () =>
    check('See Objectives 2, [[99]], 5 and 6.', '99', { 'Remove 99 (preferred)': 'See Objectives 2, 5 and 6.' }));
  it('leaves no comma before "and" between two', () =>
    check('See Objectives 2, 5, and [[99]].', '99', { 'Remove 99 (preferred)': 'See Objectives 2 and 5.' }));
  it('keeps the comma before "and" among three', () =>
    check('See Objectives 2, 5, 6, and [[99]].', '99', { 'Remove 99 (preferred)': 'See Objectives 2, 5, and 6.' }));
  it('leaves a singular for one number', () =>
    check('See Objectives 2 and [[99]].', '99', { 'Remove 99 (preferred)': 'See Objective 2.' }));
  it('leaves a singular for the second of two', () =>
    check('See Objs. [[99]], 3.', '99', { 'Remove 99 (preferred)': 'See Obj. 3.' }));
  it('leaves a plural for one range', () =>
    check('See Objectives 2–4 and [[99]].', '99', { 'Remove 99 (preferred)': 'See Objectives 2–4.' }));
  it('takes the action along', () =>
    check('See Objectives 2, [[99]](b) and 5.', '99', { 'Remove 99 (preferred)': 'See Objectives 2 and 5.' }));
  it('flags each of two', () =>
    checkFindings('See Objectives 20, [[24]] and [[25]].', [
      unknown('24', { 'Remove 24 (preferred)': 'See Objectives 20 and 25.' }),
      unknown('25', { 'Remove 25 (preferred)': 'See Objectives 20 and 24.' }),
    ]));
  it('flags the end of a range and cuts it to what exists', () =>
    check('See Objectives 20-[[25]].', '25', { [change(23, true)]: 'See Objectives 20-23.' }));
  it('flags the beginning of a range', () =>
    check('See Objectives [[0]]–3.', '0', { [change(1, true)]: 'See Objectives 1–3.' }));
  it('flags both ends of a range', () =>
    checkFindings('See Objectives [[0]] to [[999999999]].', [
      unknown('0', { [change(1, true)]: 'See Objectives 1 to 999999999.' }),
      unknown('999999999', { [change(23, true)]: 'See Objectives 0 to 23.' }),
    ]));
  it('offers nothing for a range outside the Compact', () =>
    checkFindings('See Objectives [[25]]-[[30]].', [unknown('25', {}), unknown('30', {})]));
  it('offers nothing for the end of a reversed range', () => check('See Objectives [[25]]-20.', '25', {}));
  it('flags a number behind a wrap', () =>
    check('See Objectives 2,\n5 and\n[[99]].', '99', { 'Remove 99 (preferred)': 'See Objectives 2 and\n5.' }));
  it('keeps bold balanced', () =>
    check('See Objectives **2**, **5** and **[[99]]**.', '99', {
      'Remove 99 (preferred)': 'See Objectives **2** and **5**.',
    }));
  it('offers nothing where markup would break', () => check('See Objectives **2, 5** and [[99]].', '99', {}));
  it('goes on in the next line of a quotation', () =>
    check('> See Objectives 2, 5\n> and [[99]].\n', '99', {
      'Remove 99 (preferred)': '> See Objectives 2\n> and 5.\n',
    }));
});

describe('unknown-objective: places', () => {
  for (const format of formats)
    it(`is found in ${format}`, () => check('See [[Objective 7777]].', '7777', {}, { format }));
  it('is found in a heading', () => check('# [[Objective 7777]]\n\nText.\n', '7777', {}));
  it('is found in a cell', () =>
    check('The GCM:\n\n| A | B |\n|---|---|\n| x | see ⟦Objective 7777⟧ |\n', '7777', {}, { markers: rareMarkers }));
  it('is found in a footnote', () => check('Text.[^1]\n\n[^1]: See [[Objective 7777]].\n', '7777', {}));
  it('is found behind emoji, combining marks and right-to-left text', () =>
    check('👩🏽‍⚕️ e\u0301 يشير [[Objective 7777]].', '7777', {}));
  it('is found in lines that end as on Windows', () => check('One.\r\n\r\nSee [[Objective 7777]].\r\n', '7777', {}));
  it('keeps a brace balanced in LaTeX', () =>
    check(
      'Objectives \\textbf{2}, \\textbf{5} and \\textbf{[[99]]}.',
      '99',
      {
        'Remove 99 (preferred)': 'Objectives \\textbf{2} and \\textbf{5}.',
      },
      { format: 'latex' },
    ));
  it('offers nothing in LaTeX where a brace would be lost', () =>
    check('Objectives 2, \\textbf{5} and [[99]].', '99', {}, { format: 'latex' }));
  it('keeps the tie in LaTeX', () =>
    check(
      'Objectives~2, 5 \\& [[99]].',
      '99',
      { 'Remove 99 (preferred)': 'Objectives~2 \\& 5.' },
      { format: 'latex' },
    ));
});

import { describe, it } from 'node:test';
import type { CheckingOptions } from '../../support/findings.ts';
import { checkFindings, checkNoFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { formats } from '../../support/service.ts';

const is = 'warning singular-plural';
const codes = ['singular-plural'];

/** A singular before several numbers. */
function several(marked: string, right: string, fixed: string, options?: CheckingOptions): void {
  checkFindings(
    marked,
    [
      {
        is,
        message: `Several objectives are named here: write “${right}”.`,
        fixes: { [`Change to “${right}” (preferred) (safe)`]: fixed },
      },
    ],
    options,
  );
}

/** A plural before one number. */
function one(marked: string, right: string, fixed: string, options?: CheckingOptions): void {
  checkFindings(
    marked,
    [
      {
        is,
        message: `One objective is named here: write “${right}”.`,
        fixes: { [`Change to “${right}” (preferred) (safe)`]: fixed },
      },
    ],
    options,
  );
}

describe('singular-plural: a singular before several', () => {
  it('flags a list', () =>
    several('This follows [[Objective 2, 5 and 6]].', 'Objectives', 'This follows Objectives 2, 5 and 6.'));
  it('flags it before a number in words, which is not what the last one counts', () =>
    several(
      'Are [[Objective 19, 20 and 22]] one project of the GCM?',
      'Objectives',
      'Are Objectives 19, 20 and 22 one project of the GCM?',
    ));
  it('leaves alone a number that counts with an ordinal', () =>
    checkNoFinding('Under Objective 2 and 5 first responders were trained. The GCM matters.', { codes }));
  it('flags two', () => several('See [[Objective 9 and 10]].', 'Objectives', 'See Objectives 9 and 10.'));
  it('flags an ampersand', () => several('See [[Objective 9 & 10]].', 'Objectives', 'See Objectives 9 & 10.'));
  it('flags three with commas only', () =>
    several('See [[Objective 2, 5, 6]].', 'Objectives', 'See Objectives 2, 5, 6.'));
  it('flags two with a comma where nothing follows', () =>
    several('Both serve the GCM ([[Objective 7, 8]]).', 'Objectives', 'Both serve the GCM (Objectives 7, 8).'));
  it('flags words', () =>
    several(
      'See [[objective seven and eight]] of the GCM.',
      'objectives',
      'See objectives seven and eight of the GCM.',
    ));
  it('flags a range', () =>
    several('Whoever works on [[Objective 14–16]] knows.', 'Objectives', 'Whoever works on Objectives 14–16 knows.'));
  it('flags a range in words', () => several('See [[Objective 14 to 16]].', 'Objectives', 'See Objectives 14 to 16.'));
  it('flags a list with a range', () =>
    several('See [[Objective 2, 14–16]].', 'Objectives', 'See Objectives 2, 14–16.'));
  it('flags actions of several objectives', () =>
    several('See [[Objective 2(b) and 5(c)]].', 'Objectives', 'See Objectives 2(b) and 5(c).'));
  it('keeps lower case', () => several('See [[objective 9 and 10]].', 'objectives', 'See objectives 9 and 10.'));
  it('keeps capitals', () => several('SEE [[OBJECTIVE 9 AND 10]]', 'OBJECTIVES', 'SEE OBJECTIVES 9 AND 10'));
  it('flags it before another with a noun and a preposition of its own', () =>
    one(
      'Reports on [[Objectives 13]] and on Objective 17.',
      'Objective',
      'Reports on Objective 13 and on Objective 17.',
    ));
  it('flags the name with it', () =>
    several('See [[GCM Objective 9 and 10]].', 'Objectives', 'See GCM Objectives 9 and 10.'));
  it('flags an abbreviation', () => several('See [[Obj. 3-5]].', 'Objs.', 'See Objs. 3-5.'));
  it('flags an abbreviation without a full stop', () => several('See [[Obj 3-5]].', 'Objs', 'See Objs 3-5.'));
  it('flags a list behind a wrap', () =>
    several('See [[Objective\n2, 5 and 6]].', 'Objectives', 'See Objectives\n2, 5 and 6.'));
  it('keeps bold', () => several('See **[[Objective 9** and 10]].', 'Objectives', 'See **Objectives 9** and 10.'));
  it('is found in a heading', () =>
    several('# [[Objective 9 and 10]]\n\nText.\n', 'Objectives', '# Objectives 9 and 10\n\nText.\n'));
  it('is found in a cell', () =>
    several(
      'The GCM:\n\n| A | B |\n|---|---|\n| ⟦Objective 9 and 10⟧ | x |\n',
      'Objectives',
      'The GCM:\n\n| A | B |\n|---|---|\n| Objectives 9 and 10 | x |\n',
      { markers: rareMarkers },
    ));
  it('is found behind a tie in LaTeX', () =>
    several('See [[Objective~9 and~10]].', 'Objectives', 'See Objectives~9 and~10.', { format: 'latex' }));
  for (const format of formats)
    it(`is found in ${format}`, () =>
      several('See [[Objective 9 and 10]].', 'Objectives', 'See Objectives 9 and 10.', { format }));

  for (const draft of [
    'Objective 7, 8 May, and the GCM.',
    'Objective 7 (see page 8) of the GCM.',
    'See Objective 9, and Objective 10.',
    'See Objectives 2, 5 and 6, Objectives 14–16 and Objs. 3-5.',
    'It falls under Objective 7 or 8.',
    'It falls under Objective 7/8.',
    'Under Objective 5, 18 desks were opened.',
    'Under Objective 7 and 12 other objectives it acts.',
    'Under Objective 7 and 8 of its actions it acts.',
    'The measure was moved from Objective 2 to 5.',
    'The paper compares Objective 12 to 13.',
    'See Objective 16-2 of the action plan.',
    'See Objective 2(b) and 2(c).',
    'See Objective(s) 2 and 5.',
    'See Objective 2 and 2.',
    'See Objective 7 and 2020 figures.',
    'The minister said “Objective 2, 5 and 6 are ours”.',
    'The minister said "Objective 2, 5 and 6 are ours".',
    '> Objective 2, 5 and 6 are ours.\n',
    'Strategic Objective 2, 5 and 6; Objective 2, 5 and 6 of the Global Compact on Refugees.',
    'See `Objective 2, 5 and 6`.',
    'See GCM 2, 5 and 6.',
    'See objective seven of the GCM.',
    'See the seventh objective of the Compact.',
    'Objective 1: Train 300 border guards.\n\nObjective 1 and 2 are behind schedule.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

describe('singular-plural: a plural before one', () => {
  it('flags a word', () => one('See [[objectives seven]] of the GCM.', 'objective', 'See objective seven of the GCM.'));
  it('flags it', () => one('This follows [[Objectives 7]].', 'Objective', 'This follows Objective 7.'));
  it('flags it in the middle of a sentence', () =>
    one(
      'The list should be checked; [[Objectives 9]] is not English.',
      'Objective',
      'The list should be checked; Objective 9 is not English.',
    ));
  it('flags it before a citation of another', () =>
    one('See [[Objectives 21]]; Objectives 10 and 11.', 'Objective', 'See Objective 21; Objectives 10 and 11.'));
  it('flags an action', () => one('See [[Objectives 22(c)]].', 'Objective', 'See Objective 22(c).'));
  it('flags it before its title', () =>
    one(
      'See [[Objectives 7]] (Address and reduce vulnerabilities in migration).',
      'Objective',
      'See Objective 7 (Address and reduce vulnerabilities in migration).',
    ));
  it('flags it before a year', () =>
    one('See [[Objectives 7]], adopted in 2018.', 'Objective', 'See Objective 7, adopted in 2018.'));
  it('flags it before another thing', () =>
    one(
      'We do: see [[Objectives 23]] and the budget law.',
      'Objective',
      'We do: see Objective 23 and the budget law.',
    ));
  it('keeps lower case', () => one('See [[objectives 7]].', 'objective', 'See objective 7.'));
  it('keeps capitals', () => one('SEE [[OBJECTIVES 7]]', 'OBJECTIVE', 'SEE OBJECTIVE 7'));
  it('flags an abbreviation', () => one('See [[Objs. 7]].', 'Obj.', 'See Obj. 7.'));
  it('flags the name with it', () => one('See [[GCM Objectives 7]].', 'Objective', 'See GCM Objective 7.'));

  it('flags one in a cell beside a cell of words', () =>
    one(
      'The GCM:\n\n| What | Who |\n|---|---|\n| ⟦Objectives 12⟧ | the ministry, by 8 March |\n',
      'Objective',
      'The GCM:\n\n| What | Who |\n|---|---|\n| Objective 12 | the ministry, by 8 March |\n',
      { markers: rareMarkers },
    ));
  it('flags one with a title behind a dash', () =>
    one('## [[Objectives 9]] – Smuggling\n\nThe GCM.', 'Objective', '## Objective 9 – Smuggling\n\nThe GCM.'));
  it('flags one with a verb that speaks of one', () =>
    one(
      '[[Objectives 8]] was discussed by 14 States of the GCM.',
      'Objective',
      'Objective 8 was discussed by 14 States of the GCM.',
    ));
  it('flags one beside another thing', () =>
    one(
      'We contribute to [[GCM Objectives 7]] and to the Goals.',
      'Objective',
      'We contribute to GCM Objective 7 and to the Goals.',
    ));
  for (const draft of [
    'See Objectives 7 and 8.',
    'See Objective(s) 7.',
    'GCM Objectives: 7',
    'See Objectives 7–9.',
    'See Objectives 7-7.',
    'See Objectives 3 (information) and 4 (legal identity).',
    'See Objectives 5 and (in part) 6.',
    'See Objectives 7, on vulnerabilities, and 8, on lives.',
    'See Objectives 7 and eight.',
    'See Objectives 7 and Objective 8.',
    'See Objectives 7 and, on the side, 8.',
    'See Objectives 7 and on to 8.',
    'See Objectives 7 and the one on trafficking.',
    'See Objectives 7 and the related objective on trafficking.',
    'See Objectives 7 and the following.',
    'See Objectives 7 and the other two.',
    'See Objectives 7 and the eighth.',
    'See Objectives 7 and the first part of 8.',
    'See Objectives 7 and trafficking.',
    'See Objectives 7 ff.',
    'See Objectives 7 et seq.',
    'See Objectives 7 and following.',
    'See Objectives 7 and Objective 8.',
    'See Objectives 7 + 8.',
    'See Objectives 7 … 9.',
    'See Objectives 2b–d.',
    'See Objectives 7: shelters; 8: rescue.',
    'Objectives\n7 matters.',
    'OBJECTIVES\n1. Collect data.\n',
    'The minister said “Objectives 7 is ours”.',
    '> Objectives 7 is ours.\n',
    'Strategic Objectives 7 is another.',
    'See `Objectives 7`.',
    'See objectives seven and eight of the GCM.',
    'Objectives 7 (vulnerabilities) and 8 (lives) of the GCM matter.',
    'GCM Objectives 7 – and, above all, 8 – matter.',
    'We contribute to GCM Objectives 7 and to the following one.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

import { describe, it } from 'node:test';
import type { ReadingOptions } from '../../support/citations.ts';
import { checkFindings, checkNoFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, formats, titleOf } from '../../support/service.ts';

const is = 'error unknown-action';
const codes = ['unknown-action'];

/** One finding: a letter that the objective does not have. */
function check(
  marked: string,
  number: number,
  letter: string,
  fixes: Readonly<Record<string, string>>,
  options?: ReadingOptions,
): void {
  const { lastAction, line } = compact.objectives[number - 1] ?? { lastAction: '', line: 0 };
  checkFindings(
    marked,
    [
      {
        is,
        message: `Objective ${number} has no action ${letter}. Its actions are a to ${lastAction}.`,
        evidence: `Objective ${number}, lines ${line}–${line}: ${titleOf(number)}`,
        fixes,
      },
    ],
    options,
  );
}

const last = (number: number, letter: string): string => `Change to ${letter}, the last action of Objective ${number}`;
const whole = (number: number): string => `Cite Objective ${number} as a whole`;

describe('unknown-action', () => {
  it('flags the whole citation and offers the last action, or none', () =>
    check('Pensions follow [[Objective 22(d)]].', 22, 'd', {
      [last(22, 'c')]: 'Pensions follow Objective 22(c).',
      [whole(22)]: 'Pensions follow Objective 22.',
    }));
  it('flags a letter without parentheses', () =>
    check('See [[Objective 2z]].', 2, 'z', { [last(2, 'l')]: 'See Objective 2l.', [whole(2)]: 'See Objective 2.' }));
  it('flags a letter behind a space', () =>
    check('See [[Objective 22 (d)]].', 22, 'd', {
      [last(22, 'c')]: 'See Objective 22 (c).',
      [whole(22)]: 'See Objective 22.',
    }));
  it('flags a letter behind a full stop', () =>
    check('See [[Objective 22.d]].', 22, 'd', {
      [last(22, 'c')]: 'See Objective 22.c.',
      [whole(22)]: 'See Objective 22.',
    }));
  it('keeps a capital', () =>
    check('See [[Objective 22D]].', 22, 'd', {
      [last(22, 'c')]: 'See Objective 22C.',
      [whole(22)]: 'See Objective 22.',
    }));
  it('flags one action of a list', () =>
    check('See Objectives 2b, [[12f]] and 23e.', 12, 'f', {
      [last(12, 'e')]: 'See Objectives 2b, 12e and 23e.',
      [whole(12)]: 'See Objectives 2b, 12 and 23e.',
    }));
  it('knows the number that the title means', () =>
    check(
      `See [[Objective 22(i)]] (${titleOf(21)}).`,
      22,
      'i',
      {
        'Change the number to 21 (preferred)': `See Objective 21(i) (${titleOf(21)}).`,
        [whole(22)]: `See Objective 22 (${titleOf(21)}).`,
      },
      { format: 'plaintext' },
    ));
  it('flags the name alone', () =>
    check('See [[GCM 22d]].', 22, 'd', { [last(22, 'c')]: 'See GCM 22c.', [whole(22)]: 'See GCM 22.' }));
  it('flags the subparagraph of an official citation', () =>
    check('See [[resolution 73/195, annex, para. 38 (d)]].', 22, 'd', {
      [last(22, 'c')]: 'See resolution 73/195, annex, para. 38 (c).',
      [whole(22)]: 'See resolution 73/195, annex, para. 38.',
    }));
  it('offers nothing where markup would break', () => check('See *[[Objective 22*(d)]].', 22, 'd', {}));
  for (const format of formats)
    it(`is found in ${format}`, () =>
      check(
        'See [[Objective 22(d)]].',
        22,
        'd',
        { [last(22, 'c')]: 'See Objective 22(c).', [whole(22)]: 'See Objective 22.' },
        { format },
      ));
  it('is found behind a tie in LaTeX', () =>
    check(
      'See [[Objective~22(d)]].',
      22,
      'd',
      { [last(22, 'c')]: 'See Objective~22(c).', [whole(22)]: 'See Objective~22.' },
      { format: 'latex' },
    ));
  it('is found in a cell', () =>
    check(
      'The GCM:\n\n| A | B |\n|---|---|\n| ⟦Objective 22(d)⟧ | x |\n',
      22,
      'd',
      {
        [last(22, 'c')]: 'The GCM:\n\n| A | B |\n|---|---|\n| Objective 22(c) | x |\n',
        [whole(22)]: 'The GCM:\n\n| A | B |\n|---|---|\n| Objective 22 | x |\n',
      },
      { markers: rareMarkers },
    ));

  for (const { number, lastAction } of compact.objectives)
    it(`knows that ${lastAction} is the last action of Objective ${number}`, () => {
      checkNoFinding(`See Objective ${number}a and Objective ${number}(${lastAction}).`, { codes });
      const next = String.fromCharCode(lastAction.charCodeAt(0) + 1);
      check(`See [[Objective ${number}(${next})]].`, number, next, {
        [last(number, lastAction)]: `See Objective ${number}(${lastAction}).`,
        [whole(number)]: `See Objective ${number}.`,
      });
    });

  for (const draft of [
    'See Objective 24z.',
    'Strategic Objective 22(d) of the Fund and Objective 22(d) of the Global Compact on Refugees.',
    'See `Objective 22(d)`.',
    'We act under Objective 13 (i) in law and (ii) in practice.',
    'We act under Objective 22 (I) at home, (II) abroad.',
    'Objective 22 (see chapter d) matters.',
    'Objective 22: d is a letter.',
    'Objective 22’s text.',
    'Objective 22 e-mails were sent.',
    'Objective 1: Train 300 border guards.\n\nObjective 22: Open 3 desks.\n\nObjective 22(z) is behind schedule.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, codesOf } from '../../support/findings.ts';

const is = 'information unused-suppression';

describe('a suppression silences', () => {
  for (const [place, text] of [
    ['the next line', '<!-- gcm-drafter-disable-next-line unknown-objective -->\nSee GCM Objective 24.'],
    [
      'the next line that holds anything',
      '<!-- gcm-drafter-disable-next-line unknown-objective -->\n\nSee GCM Objective 24.',
    ],
    ['its own line', 'See GCM Objective 24. <!-- gcm-drafter-disable-line unknown-objective: as the source has it -->'],
    [
      'a stretch',
      '<!-- gcm-drafter-disable -->\n\nSee GCM Objective 24.\n\n<!-- gcm-drafter-enable -->\n\nSee Objective 7.',
    ],
    ['the file, also before it', 'See GCM Objective 24.\n\n<!-- gcm-drafter-disable-file unknown-objective -->'],
  ] as const) {
    it(place, () => checkNoFinding(text));
  }

  it('a line of LaTeX', () =>
    checkNoFinding('% gcm-drafter-disable-next-line unknown-objective\nSee GCM Objective 24.', { format: 'latex' }));

  it('no line but the next', () =>
    assert.deepEqual(
      codesOf('<!-- gcm-drafter-disable-next-line unknown-objective -->\nSee GCM Objective 24.\nSee GCM Objective 25.'),
      ['unknown-objective'],
    ));

  it('and does not name the Compact by its own name', () =>
    checkNoFinding(
      '# Plan\n\nObjective 1: Better homes\n\n<!-- gcm-drafter-disable-file title-mismatch -->\n\nObjectives 2, 5 and 2 are ours.',
      { codes: ['repeated-objective'] },
    ));

  it('nothing behind the end of its stretch', () =>
    assert.deepEqual(
      codesOf('<!-- gcm-drafter-disable -->\n\nGCM Objective 24\n\n<!-- gcm-drafter-enable -->\n\nObjective 25'),
      ['unknown-objective'],
    ));
});

describe('unused-suppression', () => {
  it('flags a code that suppresses nothing, and takes the comment out with its line', () =>
    checkFindings('<!-- gcm-drafter-disable-next-line [[unknown-objective]] -->\nSee GCM Objective 7.', [
      {
        is,
        message: 'This suppression of unknown-objective suppresses nothing.',
        fixes: { 'Remove the suppression (preferred) (safe)': 'See GCM Objective 7.' },
      },
    ]));

  it('takes only the idle code out of several', () =>
    checkFindings(
      '<!-- gcm-drafter-disable-next-line [[title-mismatch]] unknown-objective -->\nSee GCM Objective 24.',
      [
        {
          is,
          message: 'This suppression of title-mismatch suppresses nothing.',
          fixes: {
            'Remove title-mismatch (preferred) (safe)':
              '<!-- gcm-drafter-disable-next-line unknown-objective -->\nSee GCM Objective 24.',
          },
        },
      ],
    ));

  it('names a code that does not exist', () =>
    checkFindings('<!-- gcm-drafter-disable-file [[nonsense]] -->\n\nSee GCM Objective 7.', [
      {
        is,
        message: 'There is no rule “nonsense”.',
        fixes: { 'Remove the suppression (preferred) (safe)': '\nSee GCM Objective 7.' },
      },
    ]));
});

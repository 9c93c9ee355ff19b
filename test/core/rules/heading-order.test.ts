import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, type ExpectedFinding } from '../../support/findings.ts';
import { sections } from '../../support/sections.ts';
import { compact, titleOf } from '../../support/service.ts';

const is = 'information heading-order';
const codes = ['heading-order'];

function behind(number: number, before: number, fixes: Readonly<Record<string, string>>): ExpectedFinding {
  const { line } = compact.objectives[number - 1] ?? { line: 0 };
  return {
    is,
    message: `Objective ${number} stands behind Objective ${before}. Other headings follow the order of the numbers.`,
    evidence: `Objective ${number}, lines ${line}–${line}: ${titleOf(number)}`,
    fixes,
  };
}

const move = (number: number, to: number): string => `Move Objective ${number} before Objective ${to} (preferred)`;
const inOrder = (...numbers: readonly number[]): string =>
  sections(...numbers.map((number) => `## Objective ${number}`));

describe('heading-order', () => {
  it('flags the heading that steps back and moves its section', () =>
    checkFindings(
      '## Objective 7\n\nA.\n\n## Objective 9\n\nB.\n\n## [[Objective 8]]\n\nC.\n\n### Details\n\nD.\n\n## Objective 10\n\nE.\n',
      [
        behind(8, 9, {
          [move(8, 9)]:
            '## Objective 7\n\nA.\n\n## Objective 8\n\nC.\n\n### Details\n\nD.\n\n## Objective 9\n\nB.\n\n## Objective 10\n\nE.\n',
        }),
      ],
    ));
  it('moves a section that came too early', () =>
    checkFindings(
      sections(
        '## Objective 1',
        '## Objective 6',
        '## [[Objective 2]]',
        '## Objective 3',
        '## Objective 4',
        '## Objective 5',
        '## Objective 7',
      ),
      [behind(2, 6, { [move(6, 7)]: inOrder(1, 2, 3, 4, 5, 6, 7) })],
    ));
  it('moves a section far back', () =>
    checkFindings(
      sections(
        '## Objective 1',
        '## Objective 3',
        '## Objective 4',
        '## Objective 5',
        '## [[Objective 2]]',
        '## Objective 6',
      ),
      [behind(2, 5, { [move(2, 3)]: inOrder(1, 2, 3, 4, 5, 6) })],
    ));
  it('offers nothing for the last section, whose end no heading tells', () =>
    checkFindings(sections('## Objective 1', '## Objective 2', '## Objective 4', '## [[Objective 3]]'), [
      behind(3, 4, {}),
    ]));
  it('flags one of three', () =>
    checkFindings(sections('## Objective 1', '## Objective 3', '## [[Objective 2]]', '## The end'), [
      behind(2, 3, { [move(2, 3)]: sections('## Objective 1', '## Objective 2', '## Objective 3', '## The end') }),
    ]));
  it('flags it among chosen objectives that are in order otherwise', () =>
    checkFindings(
      sections(
        '## Objective 3',
        '## Objective 7',
        '## Objective 16',
        '## [[Objective 15]]',
        '## Objective 19',
        '## Objective 23',
      ),
      [behind(15, 16, { [move(15, 16)]: inOrder(3, 7, 15, 16, 19, 23) })],
    ));
  it('moves no comment for the checker', () =>
    checkFindings(
      '## Objective 1\n\nA.\n\n## Objective 3\n\nB.\n\n## [[Objective 2]]\n\n<!-- gcm-drafter-disable-next-line unknown-objective -->\nGCM Objective 24.\n\n## Objective 4\n\nC.\n',
      [behind(2, 3, {})],
    ));
  it('is found in LaTeX', () =>
    checkFindings(
      '\\section{Objective~7}\nA.\n\n\\section{Objective~9}\nB.\n\n\\section{[[Objective~8]]}\nC.\n\n\\section{Objective~10}\nD.\n',
      [
        behind(8, 9, {
          [move(8, 9)]:
            '\\section{Objective~7}\nA.\n\n\\section{Objective~8}\nC.\n\n\\section{Objective~9}\nB.\n\n\\section{Objective~10}\nD.\n',
        }),
      ],
      { format: 'latex' },
    ));

  const leftAlone: Readonly<Record<string, readonly string[]>> = {
    'headings in order': ['## Objective 7', '## Objective 8', '## Objective 9'],
    'chosen objectives in order': ['## Objective 3', '## Objective 15', '## Objective 23'],
    'an order of its own': ['## Objective 16', '## Objective 7', '## Objective 15', '## Objective 3'],
    'an order of its own, of three': ['## Objective 7', '## Objective 15', '## Objective 3'],
    'the reverse order': ['## Objective 5', '## Objective 4', '## Objective 3', '## Objective 2'],
    'an order by roundtables without chapters': [
      '## Objective 14',
      '## Objective 15',
      '## Objective 16',
      '## Objective 19',
      '## Objective 20',
      '## Objective 22',
      '## Objective 2',
      '## Objective 5',
      '## Objective 6',
      '## Objective 12',
      '## Objective 18',
      '## Objective 4',
      '## Objective 8',
      '## Objective 9',
      '## Objective 10',
      '## Objective 11',
      '## Objective 13',
      '## Objective 21',
      '## Objective 1',
      '## Objective 3',
      '## Objective 7',
      '## Objective 17',
      '## Objective 23',
    ],
    'headings under different ones': [
      '## Part A',
      '### Objective 14',
      '### Objective 15',
      '### Objective 16',
      '## Part B',
      '### Objective 2',
      '### Objective 5',
      '### Objective 6',
    ],
    'rows that are parted by headings of their level': [
      '## Germany',
      '## Objective 7',
      '## Objective 8',
      '## Objective 9',
      '## France',
      '## Objective 2',
      '## Objective 3',
      '## Objective 4',
    ],
    'a heading with the title of another': [
      '## Objective 7',
      '## Objective 9',
      `## Objective 8: ${titleOf(10)}`,
      '## Objective 11',
    ],
    'a second heading': ['## Objective 7', '## Objective 8', '## Objective 9', '## Objective 8'],
    'own objectives': [
      '## Objective 1: Train 300 border guards',
      '## Objective 3: Open 3 desks',
      '## Objective 2: Build a road',
      '## Objective 4: Build a bridge',
    ],
  };
  for (const [name, headings] of Object.entries(leftAlone))
    it(`leaves alone: ${name}`, () => checkNoFinding(sections(...headings), { codes }));
});

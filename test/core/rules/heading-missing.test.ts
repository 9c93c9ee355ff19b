import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, type ExpectedFinding } from '../../support/findings.ts';
import { sections } from '../../support/sections.ts';
import { compact, titleOf } from '../../support/service.ts';

const is = 'information heading-missing';
const codes = ['heading-missing'];

function missing(number: number, fixes: Readonly<Record<string, string>>): ExpectedFinding {
  const { line } = compact.objectives[number - 1] ?? { line: 0 };
  return {
    is,
    message: `The headings run through the objectives, but none is for Objective ${number}.`,
    evidence: `Objective ${number}, lines ${line}–${line}: ${titleOf(number)}`,
    fixes,
  };
}

const insert = (number: number): string => `Insert a heading for Objective ${number} (preferred)`;

describe('heading-missing', () => {
  it('flags the heading after the gap and inserts the one that is missing', () =>
    checkFindings(sections('## Objective 7', '## Objective 8', '## [[Objective 10]]', '## Objective 11'), [
      missing(9, {
        [insert(9)]:
          '## Objective 7\n\nText.\n\n## Objective 8\n\nText.\n\n## Objective 9\n\n## Objective 10\n\nText.\n\n## Objective 11\n\nText.\n',
      }),
    ]));
  it('flags a gap also where a last heading goes back to the beginning', () =>
    checkFindings(
      sections('## Objective 15', '## Objective 16', '## Objective 17', '## [[Objective 19]]', '## Objective 4'),
      [
        missing(18, {
          [insert(18)]: sections(
            '## Objective 15',
            '## Objective 16',
            '## Objective 17',
            '## Objective 18\n\n## Objective 19',
            '## Objective 4',
          ),
        }),
      ],
      { codes },
    ));
  it('writes the official title where its neighbours have one', () =>
    checkFindings(
      `## Objective 1: ${titleOf(1)}\n\n## Objective 2: ${titleOf(2)}\n\n## [[Objective 4: ${titleOf(4)}]]\n`,
      [
        missing(3, {
          [insert(3)]: [1, 2, 3, 4].map((number) => `## Objective ${number}: ${titleOf(number)}\n`).join('\n'),
        }),
      ],
    ));
  it('keeps the words of the draft', () =>
    checkFindings(
      sections('## Objective 7 in practice', '## Objective 8 in practice', '## [[Objective 10 in practice]]'),
      [
        missing(9, {
          [insert(9)]: sections(
            '## Objective 7 in practice',
            '## Objective 8 in practice',
            '## Objective 9 in practice\n\n## Objective 10 in practice',
          ),
        }),
      ],
    ));
  it('keeps emphasis', () =>
    checkFindings(sections('## **Objective 7**', '## **Objective 8**', '## **[[Objective 10]]**'), [
      missing(9, {
        [insert(9)]: sections('## **Objective 7**', '## **Objective 8**', '## **Objective 9**\n\n## **Objective 10**'),
      }),
    ]));
  it('inserts all that are missing in one gap', () =>
    checkFindings(sections(...[1, 2, 3, 4, 5].map((number) => `## Objective ${number}`), '## [[Objective 8]]'), [
      {
        is,
        message: 'The headings run through the objectives, but none is for Objectives 6 and 7.',
        evidence: `Objective 6, lines ${compact.objective(6)?.line}–${compact.objective(6)?.line}: ${titleOf(6)}`,
        fixes: {
          'Insert headings for Objectives 6 and 7 (preferred)': sections(
            ...[1, 2, 3, 4, 5].map((number) => `## Objective ${number}`),
            '## Objective 6\n\n## Objective 7\n\n## Objective 8',
          ),
        },
      },
    ]));
  it('flags each gap', () =>
    checkFindings(
      sections(
        '### Objective 1',
        '### Objective 2',
        '### [[Objective 4]]',
        '### Objective 5',
        '### [[Objective 7]]',
        '### Objective 8',
      ),
      [
        missing(3, {
          [insert(3)]: sections(
            '### Objective 1',
            '### Objective 2',
            '### Objective 3\n\n### Objective 4',
            '### Objective 5',
            '### Objective 7',
            '### Objective 8',
          ),
        }),
        missing(6, {
          [insert(6)]: sections(
            '### Objective 1',
            '### Objective 2',
            '### Objective 4',
            '### Objective 5',
            '### Objective 6\n\n### Objective 7',
            '### Objective 8',
          ),
        }),
      ],
    ));
  it('looks behind a heading that stepped back', () =>
    checkFindings(
      sections(
        '## Objective 9',
        '## Objective 10',
        '## [[Objective 13]]',
        '## Objective 12',
        '## Objective 14',
        '## Objective 15',
      ),
      [
        missing(11, {
          [insert(11)]: sections(
            '## Objective 9',
            '## Objective 10',
            '## Objective 11\n\n## Objective 13',
            '## Objective 12',
            '## Objective 14',
            '## Objective 15',
          ),
        }),
      ],
    ));
  it('offers nothing where headings have numbers of their own', () =>
    checkFindings(sections('## 1. Objective 7', '## 2. Objective 8', '## [[3. Objective 10]]'), [missing(9, {})]));
  it('offers nothing behind Roman numerals', () =>
    checkFindings(sections('## I. Objective 7', '## II. Objective 8', '## [[III. Objective 10]]'), [missing(9, {})]));
  it('offers nothing for a heading that is underlined', () =>
    checkFindings('Objective 7\n---\n\nObjective 8\n---\n\n[[Objective 10]]\n---\n', [missing(9, {})]));
  it('is found in LaTeX', () =>
    checkFindings(
      '\\section{Objective~7}\nText.\n\n\\section{Objective~8}\nText.\n\n\\section{[[Objective~10]]}\nText.\n',
      [
        missing(9, {
          [insert(9)]:
            '\\section{Objective~7}\nText.\n\n\\section{Objective~8}\nText.\n\n\\section{Objective~9}\n\n\\section{Objective~10}\nText.\n',
        }),
      ],
      { format: 'latex' },
    ));
  it('keeps line ends as on Windows', () =>
    checkFindings('## Objective 7\r\n\r\n## Objective 8\r\n\r\n## [[Objective 10]]\r\n', [
      missing(9, {
        [insert(9)]: '## Objective 7\r\n\r\n## Objective 8\r\n\r\n## Objective 9\r\n\r\n## Objective 10\r\n',
      }),
    ]));
  it('is found under a heading among others', () =>
    checkFindings(
      sections('# The GCM', '## Part A', '### Objective 7', '### Objective 8', '### [[Objective 10]]', '## Part B'),
      [
        missing(9, {
          [insert(9)]: sections(
            '# The GCM',
            '## Part A',
            '### Objective 7',
            '### Objective 8',
            '### Objective 9\n\n### Objective 10',
            '## Part B',
          ),
        }),
      ],
    ));

  const leftAlone: Readonly<Record<string, readonly string[]>> = {
    'a run without a gap': ['## Objective 7', '## Objective 8', '## Objective 9'],
    'a run that begins late and ends early': ['## Objective 5', '## Objective 6', '## Objective 7'],
    'chosen objectives': ['## Objective 3', '## Objective 7', '## Objective 15', '## Objective 16', '## Objective 23'],
    'chosen objectives, some of them neighbours': [
      '## Objective 5',
      '## Objective 6',
      '## Objective 18',
      '## Objective 19',
      '## Objective 20',
    ],
    'two headings': ['## Objective 7', '## Objective 9'],
    'the objectives of one roundtable': [
      '## Objective 8',
      '## Objective 9',
      '## Objective 10',
      '## Objective 11',
      '## Objective 13',
    ],
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
    ],
    'an order by roundtables in chapters': [
      '## Roundtable 1',
      '### Objective 14',
      '### Objective 15',
      '### Objective 16',
      '### Objective 19',
      '### Objective 20',
      '### Objective 22',
      '## Roundtable 2',
      '### Objective 2',
      '### Objective 5',
      '### Objective 6',
      '### Objective 12',
      '### Objective 18',
    ],
    'headings of different levels': ['# Objective 7', '## Objective 8', '### Objective 10'],
    'headings under different ones': ['# A', '## Objective 7', '# B', '## Objective 8', '# C', '## Objective 10'],
    'headings for several objectives': ['## Objectives 7 and 8', '## Objectives 9 and 10', '## Objective 12'],
    'headings that speak of an objective': ['## Why Objective 7', '## Why Objective 8', '## Why Objective 10'],
    'headings for actions': ['## Objective 2(a)', '## Objective 3(b)', '## Objective 5(c)'],
    'own objectives': [
      '## Objective 1: Train 300 border guards',
      '## Objective 2: Open 3 desks',
      '## Objective 4: Build a road',
    ],
    'another framework': ['## Strategic Objective 1', '## Strategic Objective 2', '## Strategic Objective 4'],
    'a number with the title of the one that seems to be missing': [
      '## Objective 7',
      '## Objective 8',
      `## Objective 10: ${titleOf(9)}`,
      '## Objective 10',
    ],
  };
  for (const [name, headings] of Object.entries(leftAlone))
    it(`leaves alone: ${name}`, () => checkNoFinding(sections(...headings), { codes }));
});

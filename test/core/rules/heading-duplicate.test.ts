import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, type ExpectedFinding } from '../../support/findings.ts';
import { sections } from '../../support/sections.ts';
import { compact, titleOf } from '../../support/service.ts';

const is = 'warning heading-duplicate';
const codes = ['heading-duplicate'];
const join = 'Join with what stands under the heading before (preferred)';

function duplicate(number: number, fixes: Readonly<Record<string, string>>): ExpectedFinding {
  const { line } = compact.objectives[number - 1] ?? { line: 0 };
  return {
    is,
    message: `Objective ${number} has a heading already.`,
    evidence: `Objective ${number}, lines ${line}–${line}: ${titleOf(number)}`,
    fixes,
  };
}

describe('heading-duplicate', () => {
  it('flags the second of two and joins what stands under both', () =>
    checkFindings(sections('## Objective 7', '## Objective 8', '## [[Objective 8]]', '## Objective 9'), [
      duplicate(8, {
        [join]: '## Objective 7\n\nText.\n\n## Objective 8\n\nText.\n\nText.\n\n## Objective 9\n\nText.\n',
      }),
    ]));
  it('flags one with other words', () =>
    checkFindings(
      sections(
        '## Objective 7 in practice',
        '## Objective 8 in practice',
        '## [[Objective 8 in practice: posters]]',
        '## Objective 9 in practice',
      ),
      [duplicate(8, {})],
    ));
  it('flags one further down', () =>
    checkFindings(sections('## Objective 7', '## Objective 8', '## Objective 9', '## [[Objective 8]]'), [
      duplicate(8, {}),
    ]));
  it('flags the third as well', () =>
    checkFindings(
      sections(
        '## Objective 7',
        '## Objective 8',
        '## [[Objective 8 again]]',
        '## [[Objective 8 once more]]',
        '## Objective 9',
      ),
      [duplicate(8, {}), duplicate(8, {})],
    ));
  it('flags it among chosen objectives', () =>
    checkFindings(
      sections('# The GCM', '## Objective 3', '## Objective 7', '## [[Objective 7 (continued)]]', '## Objective 15'),
      [duplicate(7, {})],
    ));
  it('is found in LaTeX', () =>
    checkFindings(
      '\\section{Objective~7}\nA.\n\n\\section{Objective~8}\nB.\n\n\\section{[[Objective~8]]}\nC.\n\n\\section{Objective~9}\nD.\n',
      [
        duplicate(8, {
          [join]: '\\section{Objective~7}\nA.\n\n\\section{Objective~8}\nB.\n\nC.\n\n\\section{Objective~9}\nD.\n',
        }),
      ],
      { format: 'latex' },
    ));

  const leftAlone: Readonly<Record<string, readonly string[]>> = {
    'one heading each': ['## Objective 7', '## Objective 8', '## Objective 9'],
    'headings under different ones': [
      '## Germany',
      '### Objective 7',
      '### Objective 8',
      '### Objective 9',
      '## France',
      '### Objective 7',
      '### Objective 8',
      '### Objective 9',
    ],
    'rows that are parted by headings of their level': [
      '## Germany',
      '## Objective 7',
      '## Objective 8',
      '## Objective 9',
      '## France',
      '## Objective 7',
      '## Objective 8',
      '## Objective 9',
    ],
    'two headings for each, about different things': [
      '## Objective 7: progress',
      '## Objective 7: challenges',
      '## Objective 8: progress',
      '## Objective 8: challenges',
      '## Objective 9: progress',
      '## Objective 9: challenges',
    ],
    'headings at different levels': [
      '## Objective 7',
      '### Objective 7 in practice',
      '## Objective 8',
      '### Objective 8 in practice',
      '## Objective 9',
    ],
    'actions of one objective': [
      '## Objective 2(a)',
      '## Objective 2(b)',
      '## Objective 2(c)',
      '## Objective 3',
      '## Objective 4',
      '## Objective 5',
    ],
    'a heading with the title of another': [
      '## Objective 7',
      '## Objective 8',
      `## Objective 8: ${titleOf(9)}`,
      '## Objective 10',
    ],
    'own objectives': [
      '## Objective 1: Train 300 border guards',
      '## Objective 2: Open 3 desks',
      '## Objective 2: Open 3 desks',
      '## Objective 3: Build a road',
    ],
    'a number that does not exist': [
      '## Objective 22',
      '## Objective 23',
      '## Objective 24',
      '## Objective 24',
      '## Objective 21',
    ],
  };
  for (const [name, headings] of Object.entries(leftAlone))
    it(`leaves alone: ${name}`, () => checkNoFinding(sections(...headings), { codes }));
});

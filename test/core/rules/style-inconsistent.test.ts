import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CitationStyle } from '../../../server/src/core/rules/rule.ts';
import { checkFindings, checkNoFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { service } from '../../support/service.ts';

const codes = ['style-inconsistent'];

/** Expects each marked citation to be flagged as like `written` instead of `style`, with the draft after its fix, by what that writes. */
function check(
  marked: string,
  style: string,
  expected: readonly (readonly [written: string, fixes?: Readonly<Record<string, string>>])[],
  options: Parameters<typeof checkFindings>[2] = {},
): void {
  checkFindings(
    marked,
    expected.map(([written, fixes = {}]) => ({
      is: 'information style-inconsistent',
      message: `Most citations of this draft are written like “${style}”, this one like “${written}”.`,
      fixes: Object.fromEntries(
        Object.entries(fixes).map(([keyword, fixed]) => [`Write “${keyword}” (preferred)`, fixed]),
      ),
    })),
    options,
  );
}

function leavesAlone(drafts: Readonly<Record<string, string>>): void {
  for (const [what, draft] of Object.entries(drafts))
    it(`leaves alone: ${what}`, () => checkNoFinding(draft, { codes }));
}

describe('style-inconsistent: the form of the minority', () => {
  it('flags the lower case', () =>
    check('The GCM’s Objective 7 and, later, Objective 8 matter, as does [[objective 9]].', 'Objective 7', [
      ['objective 7', { Objective: 'The GCM’s Objective 7 and, later, Objective 8 matter, as does Objective 9.' }],
    ]));
  it('flags the capital where most are in lower case', () =>
    check('We serve objective 7 of the GCM, objectives 8 and 9, and [[Objective 10]].', 'objective 7', [
      ['Objective 7', { objective: 'We serve objective 7 of the GCM, objectives 8 and 9, and objective 10.' }],
    ]));
  it('flags abbreviations, with the plural that the word needs', () =>
    check(
      'On Objective 7, on Objective 8, on Objective 9, on Objective 1: [[Obj. 10]], [[objs. 3–5]], then [[Obj 6]].',
      'Objective 7',
      [
        [
          'Obj. 7',
          {
            Objective:
              'On Objective 7, on Objective 8, on Objective 9, on Objective 1: Objective 10, objs. 3–5, then Obj 6.',
          },
        ],
        [
          'Obj. 7',
          {
            Objectives:
              'On Objective 7, on Objective 8, on Objective 9, on Objective 1: Obj. 10, Objectives 3–5, then Obj 6.',
          },
        ],
        [
          'Obj. 7',
          {
            Objective:
              'On Objective 7, on Objective 8, on Objective 9, on Objective 1: Obj. 10, objs. 3–5, then Objective 6.',
          },
        ],
      ],
    ));
  it('flags the word where most are abbreviated', () =>
    check('See Obj. 7, Objs. 8–9, Obj. 10 and [[Objectives 11, 12 and 13]].', 'Obj. 7', [
      ['Objective 7', { 'Objs.': 'See Obj. 7, Objs. 8–9, Obj. 10 and Objs. 11, 12 and 13.' }],
    ]));
  it('flags the bare name of the Compact, and keeps the name', () =>
    check('We serve Objective 7 and Objective 8 and [[GCM 9]].', 'Objective 7', [
      ['GCM 7', { 'GCM Objective': 'We serve Objective 7 and Objective 8 and GCM Objective 9.' }],
    ]));
  it('offers no fix where most bear only the name, which may stand there already', () =>
    check('We serve GCM 7 and GCM 8, and [[Objective 9]] of the Compact.', 'GCM 7', [['Objective 7']]));
  it('takes the form that comes first where two are used as often', () =>
    check(
      'We serve Objective 7 and Obj. 8 of the GCM, Objective 9 and [[Obj. 10]].'.replace('Obj. 8', '[[Obj. 8]]'),
      'Objective 7',
      [
        ['Obj. 7', { Objective: 'We serve Objective 7 and Objective 8 of the GCM, Objective 9 and Obj. 10.' }],
        ['Obj. 7', { Objective: 'We serve Objective 7 and Obj. 8 of the GCM, Objective 9 and Objective 10.' }],
      ],
    ));
  it('counts a capital at the beginning of a sentence for the word', () =>
    check('Objective 7 is met. Objective 8 is met. As to [[Obj. 9]], we wait.', 'Objective 7', [
      ['Obj. 7', { Objective: 'Objective 7 is met. Objective 8 is met. As to Objective 9, we wait.' }],
    ]));
  it('looks at the whole draft, and keeps markup and the number of blanks', () =>
    check(
      '# The GCM\n\nWe serve Objective 7.\n\nWe serve Objective 8.\n\nWe serve **[[obj.\u00a09]]** in (a) and (b).\n',
      'Objective 7',
      [
        [
          'Obj. 7',
          {
            Objective:
              '# The GCM\n\nWe serve Objective 7.\n\nWe serve Objective 8.\n\nWe serve **Objective\u00a09** in (a) and (b).\n',
          },
        ],
      ],
    ));
  it('offers no fix that would break markup', () =>
    check('We serve Objective 7, Objective 8 and [[**obj**. 9]].'.replace('[[**', '**[['), 'Objective 7', [
      ['Obj. 7'],
    ]));
  it('flags it in LaTeX', () =>
    check(
      'We serve Objective~7, Objective~8 and [[\\textbf{obj.}~9]].\n'.replace('[[\\textbf{', '\\textbf{[['),
      'Objective 7',
      [['Obj. 7', { Objective: 'We serve Objective~7, Objective~8 and \\textbf{Objective}~9.\n' }]],
      { format: 'latex' },
    ));
  it('flags a single abbreviation in parentheses', () =>
    check('We serve Objective 7, Objective 8 and migrants ([[Obj. 9]]).', 'Objective 7', [
      ['Obj. 7', { Objective: 'We serve Objective 7, Objective 8 and migrants (Objective 9).' }],
    ]));
  it('flags an abbreviation in a table that has both forms', () =>
    check(
      'We serve Objective 7.\n\n| where | what |\n|---|---|\n| A | Objective 8 |\n| B | ⟦Obj. 9⟧ |\n',
      'Objective 7',
      [
        [
          'Obj. 7',
          {
            Objective:
              'We serve Objective 7.\n\n| where | what |\n|---|---|\n| A | Objective 8 |\n| B | Objective 9 |\n',
          },
        ],
      ],
      { markers: rareMarkers },
    ));
  it('flags a word in a table of abbreviations, in a draft of abbreviations', () => {
    const draft = (keyword: string): string =>
      `See obj. 7 of the GCM, and obj. 1.\n\n| what | where |\n|---|---|\n| A | Obj. 2 |\n| B | ${keyword} 3 |\n| C | Obj. 5 |\n`;
    check(draft('⟦Objective').replace('3 |', '3⟧ |'), 'Obj. 7', [['Objective 7', { 'Obj.': draft('Obj.') }]], {
      markers: rareMarkers,
    });
  });
});

describe('style-inconsistent: what it leaves alone', () => {
  leavesAlone({
    'one form throughout': 'We serve Objective 7, Objectives 8 and 9, GCM Objective 10 and Objective 11 of the GCM.',
    'too few citations to show a usage': 'We serve Objective 7 of the GCM, not obj. 8.',
    'a capital where a sentence begins':
      'Objective 7 is met. We serve objective 8, objective 9 and objective 10 of the GCM.',
    'a capital behind a list mark, a colon and in a cell':
      'We serve objective 8, objective 9 and objective 10 of the GCM.\n\n- Objective 1\n- 2. Objective 3\n\nNext: Objective 4.\n\n| Objective 7 | x |\n|---|---|\n| Objective 8 | y |\n',
    'numbers in words and ordinals':
      'We serve Objective 7, Objective 8, Objective 9, GCM objective ten and the eleventh objective of the GCM.',
    'capitals throughout':
      '# OBJECTIVE 7 OF THE GCM\n\n## PROGRESS ON OBJ. 8\n\nWe serve Objective 7, Objective 8 and OBJECTIVE 9.',
    'what is quoted':
      'We serve Objective 7, Objective 8 and Objective 9: “we love objective 10”, said the mayor of "Obj. 11".',
    'block quotes': 'We serve Objective 7, Objective 8 and Objective 9.\n\n> We love objective 10 and Obj. 11.\n',
    'abbreviations in parentheses, where it is so throughout':
      'We serve Objective 7, Objective 8 and Objective 9: at home (Obj. 10) and abroad (Objs. 11–12).',
    'abbreviations in cells, where it is so throughout':
      'We serve Objective 7, Objective 8 and Objective 9.\n\n| what | GCM |\n|---|---|\n| desks | Obj. 10 |\n| courses | Obj. 11 |\n',
    'a table of many abbreviations beside few words':
      'We serve Objective 7, Objective 8 and Objective 9.\n\n| what | GCM |\n|---|---|\n| a | Obj. 10 |\n| b | Obj. 11 |\n| c | Obj. 12 |\n| d | Obj. 13 |\n',
    'words in cells, where it is so throughout':
      'See obj. 7, obj. 8 and obj. 9 of the GCM.\n\n| what | where |\n|---|---|\n| A | Objective 2 |\n| B | Objective 3 |\n',
    'singular and plural': 'We serve Objective 7, Objectives 8 and 9, and Objective 10(b).',
    'other frameworks':
      'We serve Objective 7, Objective 8 and Objective 9 of the GCM, not specific objective 1 or SDG obj. 2.',
    'code, addresses and comments':
      'We serve Objective 7, Objective 8, Objective 9, `obj. 10` and <https://example.org/obj.10>. <!-- obj. 11 -->',
  });
});

describe('style-inconsistent: the setting', () => {
  const text = 'Objective 7 of the GCM is met. We serve objective 8 and Obj. 9 (Objs. 10–11), and GCM 12.';
  const written = (citationStyle: CitationStyle): readonly string[] => {
    const draft = service.read(text, 'markdown');
    return service.check(draft, { citationStyle }).map(({ span }) => text.slice(span.start, span.end));
  };
  it('flags whatever it does not name, agreement or not', () => {
    assert.deepEqual(written('Objective 7'), ['objective 8', 'Obj. 9', 'Objs. 10–11', 'GCM 12']);
    assert.deepEqual(written('objective 7'), ['Obj. 9', 'Objs. 10–11', 'GCM 12']);
    assert.deepEqual(written('Obj. 7'), ['objective 8', 'GCM 12']);
  });
  it('flags a single citation, says why, and lets it be fixed unasked', () => {
    const short = 'We serve obj. 7 of the GCM.';
    const [finding, ...others] = service.check(service.read(short, 'markdown'), { citationStyle: 'Objective 7' });
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message,
      'Citations are to be written like “Objective 7”, as the setting “citationStyle” says; this one is written like “Obj. 7”.',
    );
    assert.equal(
      service.fixSafely(short, 'markdown', { citationStyle: 'Objective 7' }),
      'We serve Objective 7 of the GCM.',
    );
  });
  it('leaves the minority to the drafter where it is inferred', () =>
    assert.equal(
      service.fixSafely('We serve Objective 7, Objective 8 and obj. 9.', 'markdown'),
      'We serve Objective 7, Objective 8 and obj. 9.',
    ));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatOfPath } from '../../../server/src/files/draft-files.ts';
import { goldenNames, readDraftFile } from '../../support/goldens.ts';
import { makeText } from '../../support/made-text.ts';
import { checkEveryQuickFix, checkQuickFixes, quickFix } from '../../support/quick-fixes.ts';
import { seeded } from '../../support/random.ts';
import { formats, titleOf } from '../../support/service.ts';

const off = (code: string): string => `{\n  "rules": {\n    "${code}": "off"\n  }\n}\n`;

describe('quick fixes', () => {
  it('are those of the finding, then what silences it, from the narrowest to the widest', () =>
    checkQuickFixes('See GCM Objectives 2, 5 and ¦2.', {
      'Remove 2': 'See GCM Objectives 2 and 5.',
      'Ignore repeated-objective on this line':
        '<!-- gcm-drafter-disable-next-line repeated-objective -->\nSee GCM Objectives 2, 5 and 2.',
      'Ignore repeated-objective on this line, with a reason':
        '<!-- gcm-drafter-disable-next-line repeated-objective: reason -->\nSee GCM Objectives 2, 5 and 2.',
      'Ignore repeated-objective in this draft':
        '<!-- gcm-drafter-disable-file repeated-objective -->\n\nSee GCM Objectives 2, 5 and 2.',
      'Switch repeated-objective off in .gcm-drafter.json': off('repeated-objective'),
    }));

  it('confirm what is a matter of judgement', () =>
    checkQuickFixes(
      'Under Objective ¦7 (saving lives and coordinated efforts on missing migrants) it acts.',
      {
        'Change the number to 8':
          'Under Objective 8 (saving lives and coordinated efforts on missing migrants) it acts.',
        'Write the title of Objective 7': `Under Objective 7 (${titleOf(7)}) it acts.`,
        'Confirm: right as it stands (title-mismatch)':
          '{\n  "confirmed": [\n    { "code": "title-mismatch", "sentence": "7fa313e3dc592e770f78844cb6d0fa82af032ca4f725d8287ed5973f9bdc70a1", "words": "Under Objective 7 (saving lives and coordinated efforts on…" }\n  ]\n}\n',
        'Switch title-mismatch off in .gcm-drafter.json': off('title-mismatch'),
      },
      'plaintext',
    ));

  it('leave comments out where plain text has none', () =>
    checkQuickFixes(
      'See GCM Objectives 2, 5 and ¦2.',
      {
        'Remove 2': 'See GCM Objectives 2 and 5.',
        'Switch repeated-objective off in .gcm-drafter.json': off('repeated-objective'),
      },
      'plaintext',
    ));

  it('silence no comment that silences nothing', () =>
    checkQuickFixes('<!-- gcm-drafter-disable-next-line repeated-¦objective -->\nSee GCM Objective 2.', {
      'Remove the suppression': 'See GCM Objective 2.',
      'Switch unused-suppression off in .gcm-drafter.json': off('unused-suppression'),
    }));

  it('are nowhere but at a finding', () => checkQuickFixes('S¦ee GCM Objective 24.', {}));
});

describe('a suppression on the line', () => {
  const places: readonly (readonly [what: string, before: string, after: string])[] = [
    [
      'stands above a paragraph',
      'One.\r\n\r\nSee GCM Objective ¦24\r\nand more.\r\n',
      'One.\r\n\r\n<!-- gcm-drafter-disable-next-line unknown-objective -->\r\nSee GCM Objective 24\r\nand more.\r\n',
    ],
    [
      'stands above a heading, also under other text',
      'One.\n## GCM Objective ¦24 ##\nTwo.\n',
      'One.\n<!-- gcm-drafter-disable-next-line unknown-objective -->\n## GCM Objective 24 ##\nTwo.\n',
    ],
    [
      'stands at the end of a line inside a paragraph',
      'One\nsee GCM Objective ¦24\nand more.\n',
      'One\nsee GCM Objective 24 <!-- gcm-drafter-disable-line unknown-objective -->\nand more.\n',
    ],
    [
      'leaves a hard line break what it is',
      'One\nsee GCM Objective ¦24\\\nand more  \n',
      'One\nsee GCM Objective 24 <!-- gcm-drafter-disable-line unknown-objective -->\\\nand more  \n',
    ],
    [
      'stands within a row of a table',
      '| GCM | who |\n|---|---|\n| Objective ¦24 | us |\n',
      '| GCM | who |\n|---|---|\n| Objective 24 | us <!-- gcm-drafter-disable-line unknown-objective --> |\n',
    ],
    [
      'does not part a list',
      '1. One.\n\n2. See GCM Objective ¦24.\n',
      '1. One.\n\n2. See GCM Objective 24. <!-- gcm-drafter-disable-line unknown-objective -->\n',
    ],
    [
      'stands within a quotation',
      '> See GCM Objective ¦24.\n',
      '> See GCM Objective 24. <!-- gcm-drafter-disable-line unknown-objective -->\n',
    ],
    [
      'stands where a finding over two lines begins',
      'It is\nGCM\u00a0Objective\n¦24, it seems.\n',
      'It is\nGCM\u00a0Objective <!-- gcm-drafter-disable-line unknown-objective -->\n24, it seems.\n',
    ],
  ];
  for (const [what, before, after] of places)
    it(what, () => assert.equal(quickFix(before, 'Ignore unknown-objective on this line'), after));

  it('is a comment of LaTeX in LaTeX', () =>
    assert.equal(
      quickFix('One\n  see GCM Objective~¦24.\n', 'Ignore unknown-objective on this line, with a reason', 'latex'),
      'One\n  % gcm-drafter-disable-next-line unknown-objective: reason\n  see GCM Objective~24.\n',
    ));
  it('has no place in front matter', () =>
    assert.equal(
      quickFix('---\ntitle: GCM Objective ¦24\n---\n\nText.\n', 'Ignore unknown-objective on this line'),
      undefined,
    ));
});

describe('a suppression in the whole draft', () => {
  const title = 'Ignore unknown-objective in this draft';
  it('stands behind front matter', () =>
    assert.equal(
      quickFix('---\ntitle: GCM Objective ¦24\n---\n\nText.\n', title),
      '---\ntitle: GCM Objective 24\n---\n\n<!-- gcm-drafter-disable-file unknown-objective -->\n\nText.\n',
    ));
  it('stands behind front matter that is all', () =>
    assert.equal(
      quickFix('---\ntitle: GCM Objective ¦24\n---', title),
      '---\ntitle: GCM Objective 24\n---\n<!-- gcm-drafter-disable-file unknown-objective -->\n',
    ));
  it('stands at the top', () =>
    assert.equal(
      quickFix('\r\nSee GCM Objective ¦24.\r\n', title),
      '<!-- gcm-drafter-disable-file unknown-objective -->\r\n\r\n\r\nSee GCM Objective 24.\r\n',
    ));
  it('stands at the top of LaTeX', () =>
    assert.equal(
      quickFix('\\documentclass{article}\nSee GCM Objective~¦24.', title, 'latex'),
      '% gcm-drafter-disable-file unknown-objective\n\\documentclass{article}\nSee GCM Objective~24.',
    ));
});

describe('a suppression', () => {
  it('does not make a draft name the Compact that does not', () =>
    checkEveryQuickFix(
      `# Our plan\n\nObjective 1: Better homes\n\nObjective 7 (${titleOf(15)}) fits.\n\nObjectives 2, 5 and 2 are ours.\n`,
      'markdown',
    ));
});

describe('fixing all of a kind', () => {
  const one = 'See GCM Objectives 2 and ¦2.';
  const title = (count: number): string => `Fix all ${count} of repeated-objective`;

  it('mends every finding of the code, and no other', () =>
    assert.equal(
      quickFix(`${one} Objectives 5 and 5.\n\nObjective 24. Objectives 7, 8 and 8.\n`, title(3)),
      'See GCM Objective 2. Objective 5.\n\nObjective 24. Objectives 7 and 8.\n',
    ));
  it('is not offered for one', () => assert.equal(quickFix(one, title(1)), undefined));
  it('leaves out what is in the way of another', () =>
    assert.equal(
      quickFix('See GCM Objectives 2, 2 and ¦2, and Objectives 5 and 5.', title(2)),
      'See GCM Objectives 2 and 2, and Objective 5.',
    ));
  it('is not offered at a finding that has no likeliest fix', () =>
    assert.equal(
      quickFix('See GCM Objective ¦24. See Objectives 2 and 24, 3 and 24.', 'Fix all 2 of unknown-objective'),
      undefined,
    ));
  it('is offered once for several findings in a selection', () =>
    assert.equal(
      quickFix(`${one} Objectives 5 and 5.`, title(2), 'markdown', 'whole'),
      'See GCM Objective 2. Objective 5.',
    ));
});

describe('every quick fix leaves nothing new to find', () => {
  for (const name of goldenNames().drafts)
    it(`in ${name}`, () => checkEveryQuickFix(readDraftFile(name), formatOfPath(name)));
  for (const format of formats)
    it(`in random text in ${format}`, () => {
      for (let seed = 200; seed < 260; seed += 1) checkEveryQuickFix(makeText(seeded(seed), format, 12), format);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/chunks.ts';
import { applyEdits } from '../../../server/src/core/span.ts';
import { findingsOf } from '../../support/findings.ts';
import { readCursor } from '../../support/marked-draft.ts';
import { service, titleOf } from '../../support/service.ts';

/** Expects the rewrites at the cursor, by title, each with the draft that it makes; none may bring a finding. */
function checkRewrites(
  marked: string,
  expected: Readonly<Record<string, string>>,
  format: DraftFormat = 'markdown',
): void {
  const { text, cursor } = readCursor(marked);
  const found = service.rewrites(service.read(text, format), cursor);
  const made = Object.fromEntries(found.map(({ title, edits }) => [title, applyEdits(text, edits)]));
  assert.deepEqual(made, expected);
  const before = findingsOf(text, format).length;
  for (const draft of Object.values(made)) assert.equal(findingsOf(draft, format).length, before, draft);
}

const compact = 'Global Compact for Safe, Orderly and Regular Migration, A/RES/73/195, annex';
const footnote = 'Cite the source as a footnote';

describe('rewrites of a citation', () => {
  it('insert its title, its official form and its source', () =>
    checkRewrites('Under Objective |7 it acts.', {
      'Insert title': `Under Objective 7 (${titleOf(7)}) it acts.`,
      'Write in the official form': 'Under resolution 73/195, annex, para. 23 it acts.',
      [footnote]: `Under Objective 7[^gcm-23] it acts.\n\n[^gcm-23]: ${compact}, para. 23.\n`,
    }));
  it('know the paragraph of an action', () =>
    checkRewrites('See GCM Objective 2|b.', {
      'Write in the official form': 'See resolution 73/195, annex, para. 18 (b).',
      [footnote]: `See GCM Objective 2b[^gcm-18b].\n\n[^gcm-18b]: ${compact}, para. 18 (b).\n`,
    }));
  it('go back from the official form', () =>
    checkRewrites('See resolution 73/195, annex, paras. 18 (b) and |23.', {
      'Write as Objectives 2b and 7': 'See Objectives 2b and 7.',
      [footnote]: `See resolution 73/195, annex, paras. 18 (b) and 23[^gcm-18b-23].\n\n[^gcm-18b-23]: ${compact}, paras. 18 (b) and 23.\n`,
    }));
  it('name the footnote of a range after both ends', () =>
    checkRewrites('See GCM Objectives 14–1|6 and 21.', {
      'Expand range to 14, 15, 16': 'See GCM Objectives 14, 15, 16 and 21.',
      'Write in the official form': 'See resolution 73/195, annex, paras. 30–32 and 37.',
      [footnote]: `See GCM Objectives 14–16 and 21[^gcm-30to32-37].\n\n[^gcm-30to32-37]: ${compact}, paras. 30–32 and 37.\n`,
    }));
  it('write a row as a range', () =>
    checkRewrites(
      'See Objectives 14, 1|5 and 16.',
      {
        'Write as Objectives 14–16': 'See Objectives 14–16.',
        'Write in the official form': 'See resolution 73/195, annex, paras. 30, 31 and 32.',
      },
      'plaintext',
    ));
  it('write rows within a list as ranges, and leave the rest as it is written', () => {
    checkRewrites(
      'See Objectives 14, |15, 16 and 21.',
      {
        'Write as Objectives 14–16 and 21': 'See Objectives 14–16 and 21.',
        'Write in the official form': 'See resolution 73/195, annex, paras. 30, 31, 32 and 37.',
      },
      'plaintext',
    );
    checkRewrites(
      'See Objectives 1, 2(b), |5, 6, 7, 9–11, 14, 15, 16, 17.',
      {
        'Write as Objectives 1, 2(b), 5–7, 9–11 and 14–17': 'See Objectives 1, 2(b), 5–7, 9–11 and 14–17.',
        'Write in the official form':
          'See resolution 73/195, annex, paras. 17, 18 (b), 21, 22, 23, 25–27, 30, 31, 32 and 33.',
      },
      'plaintext',
    );
  });
  it('expand a range, alone or in a list', () => {
    checkRewrites(
      'See Objectives 14–|16.',
      {
        'Expand range to 14, 15 and 16': 'See Objectives 14, 15 and 16.',
        'Write in the official form': 'See resolution 73/195, annex, paras. 30–32.',
      },
      'plaintext',
    );
    checkRewrites(
      'See Objectives 2, 14–|16 and 20.',
      {
        'Expand range to 14, 15, 16': 'See Objectives 2, 14, 15, 16 and 20.',
        'Write in the official form': 'See resolution 73/195, annex, paras. 18, 30–32 and 36.',
      },
      'plaintext',
    );
  });
  it('use a footnote again that the draft has', () =>
    checkRewrites('Objective 7[^gcm-23] and GCM Objective |7 act.\n\n[^gcm-23]: The place.\n', {
      'Insert title': `Objective 7[^gcm-23] and GCM Objective 7 (${titleOf(7)}) act.\n\n[^gcm-23]: The place.\n`,
      'Write in the official form':
        'Objective 7[^gcm-23] and resolution 73/195, annex, para. 23 act.\n\n[^gcm-23]: The place.\n',
      [footnote]: 'Objective 7[^gcm-23] and GCM Objective 7[^gcm-23] act.\n\n[^gcm-23]: The place.\n',
    }));
  it('write footnotes as LaTeX has them, and leave macros whole', () =>
    checkRewrites(
      'Under \\textbf{GCM Objective |7} it acts.',
      {
        'Insert title': `Under \\textbf{GCM Objective 7 (${titleOf(7)})} it acts.`,
        'Write in the official form': 'Under \\textbf{resolution 73/195, annex, para. 23} it acts.',
        [footnote]: `Under \\textbf{GCM Objective 7\\footnote{${compact}, para. 23.}} it acts.`,
      },
      'latex',
    ));
  it('break lines as the draft does', () =>
    checkRewrites('# The GCM\r\n\r\nUnder Objective |2b.\r\n', {
      'Write in the official form': '# The GCM\r\n\r\nUnder resolution 73/195, annex, para. 18 (b).\r\n',
      [footnote]: `# The GCM\r\n\r\nUnder Objective 2b[^gcm-18b].\r\n\r\n[^gcm-18b]: ${compact}, para. 18 (b).\r\n`,
    }));
  it('begin a heading or a paragraph with a capital', () => {
    checkRewrites('# The GCM\n\n## **Objective |2b**\n', {
      'Write in the official form': '# The GCM\n\n## **Resolution 73/195, annex, para. 18 (b)**\n',
      [footnote]: `# The GCM\n\n## **Objective 2b[^gcm-18b]**\n\n[^gcm-18b]: ${compact}, para. 18 (b).\n`,
    });
    checkRewrites(
      'The GCM.\n\n- Objective |2b',
      { 'Write in the official form': 'The GCM.\n\n- Resolution 73/195, annex, para. 18 (b)' },
      'plaintext',
    );
  });
  it('put no footnote into a footnote or a link', () => {
    checkRewrites('It acts.[^1]\n\n[^1]: See GCM Objective |2b.\n', {
      'Write in the official form': 'It acts.[^1]\n\n[^1]: See resolution 73/195, annex, para. 18 (b).\n',
    });
    checkRewrites('See [the GCM Objective |2b](https://example.org).\n', {
      'Write in the official form': 'See [the resolution 73/195, annex, para. 18 (b)](https://example.org).\n',
    });
    checkRewrites(
      'It acts\\footnote{See \\emph{the} GCM Objective |2b.}.',
      { 'Write in the official form': 'It acts\\footnote{See \\emph{the} resolution 73/195, annex, para. 18 (b).}.' },
      'latex',
    );
    checkRewrites(
      'It\\footnote{A \\emph{note}.} acts under GCM Objective |2b.',
      {
        'Write in the official form':
          'It\\footnote{A \\emph{note}.} acts under resolution 73/195, annex, para. 18 (b).',
        [footnote]: `It\\footnote{A \\emph{note}.} acts under GCM Objective 2b\\footnote{${compact}, para. 18 (b).}.`,
      },
      'latex',
    );
  });
  it('offer no second title', () =>
    checkRewrites(
      `Objective |7 (${titleOf(7)}) matters.`,
      { 'Write in the official form': `Resolution 73/195, annex, para. 23 (${titleOf(7)}) matters.` },
      'plaintext',
    ));
  for (const text of ['See Objective 2|4.', 'No citation| here.', 'See Strategic Objective |3.'])
    it(`offer nothing at ${text}`, () => checkRewrites(text, {}));
});

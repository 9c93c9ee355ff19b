import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/chunks.ts';
import type { Draft } from '../../../server/src/core/draft/draft.ts';
import { applyEdits, type Span } from '../../../server/src/core/span.ts';
import { findingsIn } from '../../support/findings.ts';
import { makeText } from '../../support/made-text.ts';
import { readMarked } from '../../support/marked-draft.ts';
import { seeded } from '../../support/random.ts';
import { formats, service } from '../../support/service.ts';

const editsPerDraft = 60;
const draftsPerFormat = 8;

describe('an updated draft', () => {
  for (const format of formats) {
    for (let seed = 1; seed <= draftsPerFormat; seed += 1) {
      it(`equals one that is read afresh, after each of ${editsPerDraft} edits in ${format} (seed ${seed})`, () => {
        const random = seeded(seed);
        // Front matter reaches far, and is one of many things at the beginning.
        const opening = seed % 2 === 0 ? '---\n' : '';
        let draft = service.read(opening + makeText(random, format, 40), format);
        const history: string[] = [JSON.stringify(draft.text)];
        for (let count = 0; count < editsPerDraft; count += 1) {
          const { length } = draft.text;
          const start = random.below(length + 1);
          const end = Math.min(
            length,
            start + (random.below(3) === 0 ? 0 : random.below(random.below(6) === 0 ? 80 : 8)),
          );
          const newText = random.below(3) === 0 ? '' : makeText(random, format, 1 + random.below(3));
          history.push(JSON.stringify({ start, end, newText }));
          draft = edit(draft, { start, end }, newText);
          expectFresh(draft, () => history.slice(-2).join('\n'));
          // A draft that shrank to nothing grows again.
          if (draft.text.length < 40) draft = edit(draft, { start: 0, end: 0 }, makeText(random, format, 20));
        }
      });
    }
  }

  /** Single edits with a name: what stands in `[[…]]` gives way to the new text. */
  const edits: readonly (readonly [what: string, marked: string, newText: string, format?: DraftFormat])[] = [
    ['joins two paragraphs', 'See Objective[[\n\n]]7 and more.\n\nObjective 8.', '\n'],
    ['parts a paragraph', 'See Objective[[ ]]7 and more.\n\nObjective 8.', '\n\n'],
    ['opens a fence', 'See Objective 7.\n\n[[]]Objective 8.\n\nObjective 9.\n', '```\n'],
    ['closes a fence', 'See Objective 7.\n\n```\nObjective 8.\n[[]]\nObjective 9.\n', '```\n'],
    ['takes a fence away', '[[```\n]]Objective 7\n\nObjective 8\n```\n\nObjective 9\n', ''],
    ['opens a comment', 'A.\n\n[[]]Objective 7\n\nObjective 8\n\n--> Objective 9\n', '<!-- '],
    ['closes a comment', '<!-- Objective 7\n\n[[]]Objective 8\n\nObjective 9\n', '-->\n\n'],
    ['makes front matter', '[[]]title: Objective 7\n---\n\nObjective 8\n', '---\n'],
    ['breaks front matter', '---\nid: Objective 7\n---[[]]\n\nObjective 8\n', '-'],
    ['makes front matter from afar', '---\nid: Objective 7\n\nObjective 8\n\nObjective 9\n[[]]\nObjective 10', '---\n'],
    ['makes a heading', 'Objective 7\n[[]]Objective 8\nObjective 9\n', '# '],
    ['takes a heading away', 'Objective 7\n[[# ]]Objective 8\nObjective 9\n', ''],
    ['parts CR and LF', 'Objective 7\r[[]]\nObjective 8\r\n\r\nObjective 9', 'x'],
    ['joins CR and LF', 'Objective 7\r[[x]]\nObjective 8\r\n\r\nObjective 9', ''],
    ['indents a line', 'Objective 7\n\n[[]]Objective 8\n', '    '],
    ['empties the draft', '[[Objective 7\n\nObjective 8]]', ''],
    ['fills an empty draft', '[[]]', 'Objective 7\n\nObjective 8'],
    ['appends', 'Objective 7\n\nObjective 8\n\n[[]]', 'Objective 9'],
    ['prepends', '[[]]Objective 7\n\nObjective 8\n\n', 'Objective 9\n\n'],
    ['replaces all', '[[Objective 7\n\nObjective 8\n\n]]', 'Objective 9\n\n'],
    ['names the Compact', 'Objective 1: Train guards\n\nObjective 7\n\n[[]]', 'The GCM'],
    ['sets an objective of its own', '[[]]Objective 7\n\nObjective 8\n\n', 'Objective 1: Train 300 guards\n\n'],
    ['heads a section with another compact', 'The GCM.\n\n# A\n\n[[]]Objective 3 opens pathways.\n\n# B', '## GCR\n\n'],
    ['closes such a section', '# The GCM\n\n## GCR\n\nObjective 1.\n\n[[]]Objective 2 follows.', '## Next\n\n'],
    [
      'takes its first objective away',
      '# The GCM\n\n## Youth Strategy\n\nObjective [[1]] is on jobs.\n\nObjective 2.',
      '5',
    ],
    ['opens verbatim', 'Objective 7\n\n[[]]Objective 8\n\nObjective 9', '\\begin{verbatim}\n', 'latex'],
    ['closes verbatim', '\\begin{verbatim}\nObjective 7\n\n[[]]Objective 8', '\\end{verbatim}\n\n', 'latex'],
    ['opens a LaTeX comment', 'Under [[]]Objective 7\nand Objective 8', '% ', 'latex'],
    ['defines a link from afar', 'See [Objective 7][a].\n\nText.\n\n[[]]', '[a]: https://example.org\n'],
  ];
  for (const [what, marked, newText, format = 'markdown'] of edits) {
    it(`equals one that is read afresh when an edit ${what}`, () => {
      const { text, ranges } = readMarked(marked, { cursors: 0, ranges: 1 });
      const [range] = ranges;
      assert.ok(range);
      expectFresh(edit(service.read(text, format), range, newText), () => marked);
    });
  }

  it('keeps every chunk that the edit left alone as the same object', () => {
    for (const format of formats) {
      const parts = Array.from(
        { length: 50 },
        (_, index) => `Paragraph ${index} follows Objective ${(index % 23) + 1}.`,
      );
      const text = parts.join('\n\n');
      const draft = service.read(text, format);
      findingsIn(draft);
      const place = text.indexOf('Paragraph 25');
      const updated = edit(draft, { start: place, end: place + 9 }, 'Chapter');
      const reread = updated.chunks.filter((chunk) => !draft.chunks.includes(chunk));
      assert.equal(updated.chunks.length, draft.chunks.length);
      assert.ok(reread.length <= 3, `${format}: ${reread.length} chunks were read again`);
      expectFresh(updated, () => text);
    }
  });

  it('is the old one no more: the old one stays as it was', () => {
    const draft = service.read('See Objective 7.\n\nSee Objective 24.', 'markdown');
    const before = picture(draft);
    edit(draft, { start: 0, end: 3 }, '```\n');
    assert.deepEqual(picture(draft), before);
  });
});

function edit(draft: Draft, span: Span, newText: string): Draft {
  return service.update(draft, applyEdits(draft.text, [{ span, newText }]), span, newText.length);
}

function expectFresh(draft: Draft, story: () => string): void {
  const fresh = service.read(draft.text, draft.format);
  try {
    assert.deepEqual(picture(draft), picture(fresh));
    assert.deepEqual(findingsIn(draft), findingsIn(fresh));
  } catch (error) {
    throw new Error(`${story()}\nmade: ${JSON.stringify(draft.text)}\n${(error as Error).message}`);
  }
}

/** All that a draft consists of. */
function picture(draft: Draft): Draft {
  const { chunks, text } = draft;
  assert.equal(
    chunks.reduce((total, { length }) => total + length, 0),
    text.length,
    'the chunks cover the text',
  );
  return structuredClone(draft);
}

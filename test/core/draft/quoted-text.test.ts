import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLatex } from '../../../server/src/core/draft/latex.ts';
import { readMarkdown } from '../../../server/src/core/draft/markdown.ts';
import { sourceSpan } from '../../../server/src/core/draft/prose.ts';

const readers = { latex: readLatex, markdown: (text: string) => readMarkdown(text, false) };

/** The blocks of a draft as kind and words; signs that stand for what was left out are dropped. */
function blocks(format: keyof typeof readers, text: string): readonly string[] {
  return readers[format](text)
    .map(({ kind, prose }) => `${kind}: ${prose.text.replace(/[\s\u241f]+/g, ' ').trim()}`)
    .filter((block) => !block.endsWith(': '));
}

describe('quoted text in LaTeX', () => {
  for (const environment of ['quote', 'quotation', 'displayquote'])
    it(`is a block quote in ${environment}`, () =>
      assert.deepEqual(blocks('latex', `One.\n\\begin{${environment}}\nTwo.\n\\end{${environment}}\nThree.`), [
        'quote: Two.',
        'paragraph: One. Three.',
      ]));
  it('is a block quote also where its end is missing or stands alone', () => {
    assert.deepEqual(blocks('latex', 'One.\n\\begin{quote}\nTwo.'), ['quote: Two.', 'paragraph: One.']);
    assert.deepEqual(blocks('latex', 'One.\n\\end{quote}\nTwo.'), ['paragraph: One. Two.']);
  });
  it('ends with its environment, whatever braces are left open', () =>
    assert.deepEqual(blocks('latex', '{One\\begin{quote}{Two}}\\textbf{Three\\end{quote}} four'), [
      'quote: TwoThree',
      'paragraph: One four',
    ]));
  it('has marks where a macro makes them', () => {
    const text = 'He said \\enquote{one \\textbf{two}} and \\enquote{three}.';
    assert.deepEqual(blocks('latex', text), ['paragraph: He said “one two” and “three”.']);
    const [{ prose }] = readLatex(text) as [ReturnType<typeof readLatex>[number]];
    const start = prose.text.indexOf('one');
    const { start: from, end } = sourceSpan(prose, { start, end: start + 'one two'.length });
    assert.equal(text.slice(from, end), 'one \\textbf{two');
  });
  it('has its ellipses', () =>
    assert.deepEqual(blocks('latex', 'one [\\ldots] two \\dots{} three'), ['paragraph: one […] two … three']));
});

describe('brackets in Markdown', () => {
  for (const [text, prose] of [
    ['one [two] three', 'one [two] three'],
    ['one [...] three', 'one [...] three'],
    ['collect[ed] data', 'collect[ed] data'],
    ['one [two](https://example.org) three', 'one two three'],
    ['one [two][ref] three', 'one two three'],
    ['one [two][] three', 'one two three'],
    ['one[^1] three', 'one three'],
  ] as const)
    it(`are read in ${text}`, () => assert.deepEqual(blocks('markdown', text), [`paragraph: ${prose}`]));
});

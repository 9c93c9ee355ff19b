import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Block } from '../../../server/src/core/draft/block.ts';
import { plainProse } from '../../../server/src/core/draft/prose.ts';
import { isQuoted, quotationsOf } from '../../../server/src/core/draft/quotations.ts';

function blockOf(text: string, kind: Block['kind'] = 'paragraph'): Block {
  return { kind, level: 0, prose: plainProse(text), citations: [] };
}

function quoted(text: string): readonly string[] {
  return quotationsOf(blockOf(text)).map(({ inner }) => text.slice(inner.start, inner.end));
}

describe('quotations', () => {
  for (const [text, ...inner] of [
    ['He said “one two” and left.', 'one two'],
    ['He said "one two" and left.', 'one two'],
    ["He said ``one two'' and left.", 'one two'],
    ['He said «one two», „three“ and »four«.', 'one two', 'three', 'four'],
    ["He said ‘one’s two’ and migrants' rights.", 'one’s two'],
    ['"in the "Blueprint for Action" within" and on', 'in the "Blueprint for Action" within'],
    ['“one ‘two’ three” ("four")', 'one ‘two’ three', 'four'],
    ['“unclosed and "closed" one', 'closed'],
    ['The migrants’ rights and 5" of rain'],
    ['no end "of it'],
    ['over “one\nline” and "two"', 'one\nline', 'two'],
  ] as const)
    it(`are found in ${JSON.stringify(text)}`, () => assert.deepEqual(quoted(text), inner));

  it('hold the places between their marks', () => {
    const block = blockOf('a “bc” d');
    assert.deepEqual(
      [0, 3, 5, 7].map((offset) => isQuoted(block, offset)),
      [false, true, true, false],
    );
  });

  it('fill a block quote', () => assert.equal(isQuoted(blockOf('a', 'quote'), 0), true));

  it('cost the same per mark, however many are left open', () => {
    const text = '“ " '.repeat(50_000);
    assert.deepEqual(quotationsOf(blockOf(text)), []);
  });
});

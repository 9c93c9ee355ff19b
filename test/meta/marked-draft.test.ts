import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  drawCarets,
  rareMarkers,
  readCursor,
  readFiles,
  readMarked,
  readUnmarked,
  writeMarked,
} from '../support/marked-draft.ts';

const any = { cursors: 'any', ranges: 'any' } as const;

describe('marked drafts', () => {
  it('give the text, the cursors and the ranges', () =>
    assert.deepEqual(readMarked('a|b[[cd]]e[[f[[g]]]]', any), {
      text: 'abcdefg',
      cursors: [1],
      ranges: [
        { start: 2, end: 4 },
        { start: 5, end: 7 },
        { start: 6, end: 7 },
      ],
    }));
  it('may have other marks', () =>
    assert.deepEqual(readMarked('| [[a]] | ⟦b¦⟧ |', any, rareMarkers), {
      text: '| [[a]] | b |',
      cursors: [11],
      ranges: [{ start: 10, end: 11 }],
    }));
  for (const marked of ['[[a', 'a]]', '[[a]] ]]'])
    it(`are refused when a range is open or closes nothing: ${marked}`, () =>
      assert.throws(() => readMarked(marked, any), /\[\[ is not closed|\]\] closes nothing/));
  for (const marked of ['a', 'a|b|c'])
    it(`are refused without exactly one cursor: ${marked}`, () =>
      assert.throws(() => readCursor(marked), /1 cursor is wanted/));
  it('are refused with a number of ranges that is not wanted', () => {
    assert.throws(() => readMarked('a', { cursors: 0, ranges: 'some' }), /At least one range is wanted/);
    assert.throws(() => readMarked('[[a]]', { cursors: 0, ranges: 2 }), /2 range is wanted/);
  });
  it('are refused where nothing may be marked', () => {
    for (const marked of ['a|', '[[a', 'a]]']) assert.throws(() => readUnmarked(marked), /No .* is expected/);
    assert.equal(readUnmarked('| a |', rareMarkers), '| a |');
  });
  it('are written as they are read', () => {
    const marked = '[[a[[b]]]]c[[d]]';
    const { text, ranges } = readMarked(marked, any);
    assert.equal(writeMarked(text, ranges), marked);
  });
  it('hold several files', () => {
    assert.deepEqual(
      [...readFiles('// file: a.md\nOne.\n// file: sub/b.md\nTwo.\n')],
      [
        ['a.md', 'One.\n'],
        ['sub/b.md', 'Two.\n'],
      ],
    );
    assert.throws(() => readFiles('One.'), /Text before/);
    assert.throws(() => readFiles(''), /no “\/\/ file/);
    assert.throws(() => readFiles('// file: a\n1\n// file: a\n2\n'), /Two files/);
  });
  it('show what a test saw with carets', () =>
    assert.equal(
      drawCarets('One.\nSee it.\n', [{ span: { start: 9, end: 11 }, note: 'here' }]),
      '  One.\n  See it.\n      ^^ here\n  ',
    ));
});

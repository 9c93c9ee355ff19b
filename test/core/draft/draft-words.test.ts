import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { draftWords, withoutEscapes } from '../../../server/src/core/draft/draft-words.ts';
import { service } from '../../support/service.ts';

const words = 'C* and D*, _in full_ [sic], 5 % of A&B under #7 {see $3} at <x> ~~late~~ `c` \\d';

describe('words of the report in a draft', () => {
  it('have the signs of Markdown escaped that stand within a sentence', () =>
    assert.equal(
      draftWords(words, 'markdown'),
      'C\\* and D\\*, \\_in full\\_ \\[sic\\], 5 % of A&B under #7 {see $3} at \\<x> \\~\\~late\\~\\~ \\`c\\` \\\\d',
    ));
  it('have the signs of LaTeX escaped', () =>
    assert.equal(
      draftWords('5 % of A&B under #7 {see $3} in a_b', 'latex'),
      '5 \\% of A\\&B under \\#7 \\{see \\$3\\} in a\\_b',
    ));
  it('are as they are in plain text', () => assert.equal(draftWords(words, 'plaintext'), words));
  for (const [format, signs] of [
    ['markdown', '*a* _b_ [c](d) <e> `f` ~~g~~'],
    ['latex', '5 % & # $ _ { }'],
  ] as const)
    it(`are read as the same words again in ${format}`, () => {
      const draft = service.read(`GCM Objective 24 ${draftWords(signs, format)} GCM Objective 25`, format);
      assert.equal(service.check(draft).filter(({ code }) => code === 'unknown-objective').length, 2);
    });
  for (const format of ['markdown', 'plaintext'] as const)
    it(`are the same without the escapes in ${format}`, () =>
      assert.equal(withoutEscapes(draftWords(words, format), format), words));
  it('are the same without the escapes in latex, where a backslash begins more than a sign', () => {
    const signs = '5 % of A&B under #7 {see $3} in a_b';
    assert.equal(withoutEscapes(draftWords(signs, 'latex'), 'latex'), signs);
    assert.equal(withoutEscapes('\\emph{so} \\\\', 'latex'), '\\emph{so} \\\\');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sentencesOf } from '../../../server/src/core/draft/sentences.ts';
import { service } from '../../support/service.ts';

function sentences(text: string): readonly string[] {
  const [chunk] = service.read(text, 'plaintext').chunks;
  const [block] = chunk?.blocks ?? [];
  assert.ok(block, 'The text has no block.');
  return sentencesOf(block).map(({ start, end }) => block.prose.text.slice(start, end).trim());
}

describe('sentences', () => {
  it('end at a full stop, a question mark or an exclamation mark', () =>
    assert.deepEqual(sentences('Objective 1 is met. Is it? (Yes!) “Objective 2” follows.'), [
      'Objective 1 is met.',
      'Is it?',
      '(Yes!)',
      '“Objective 2” follows.',
    ]));
  it('do not end at an abbreviation or within a number', () =>
    assert.deepEqual(sentences('See Obj. 7, para. 23 of the GCM, i.e. 3.5 per cent.'), [
      'See Obj. 7, para. 23 of the GCM, i.e. 3.5 per cent.',
    ]));
  it('end where the next item of a list begins, with or without a stop', () =>
    assert.deepEqual(sentences('- Objective 7\n- remittances and\n  cohesion\n* Why?\n- Because.'), [
      '- Objective 7',
      '- remittances and\n  cohesion',
      '* Why?',
      '- Because.',
    ]));
  it('end before an item with a letter and before the quotation marks of LaTeX', () =>
    assert.deepEqual(
      sentences("(a) A note on Objective 7 (145 operations).\n(b) A letter. ``Why'' was asked.\n(iv) Because"),
      ['(a) A note on Objective 7 (145 operations).', '(b) A letter.', "``Why'' was asked.", '(iv) Because'],
    ));
  it('go on over a line that begins with a long dash', () =>
    assert.deepEqual(sentences('Objective 7\n– a beginning –\nis met.'), ['Objective 7\n– a beginning –\nis met.']));
});

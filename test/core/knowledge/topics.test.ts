import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compact } from '../../support/service.ts';

const { topics } = compact;

function best(text: string): number | undefined {
  return topics.rank(topics.read(text).terms)[0]?.number;
}

describe('reading what a text is about', () => {
  it('finds topics whatever their case, ending, hyphens and line wraps', () => {
    const { terms } = topics.read('Search and\n  Rescue, re-trafficking and workers’ rights');
    assert.deepEqual(
      terms.map(({ text, span, kind, of }) => ({ text, span, kind, of })),
      [
        { text: 'search and rescue', span: { start: 0, end: 19 }, kind: 'topic', of: [8] },
        { text: 're-trafficking', span: { start: 21, end: 35 }, kind: 'topic', of: [10] },
        { text: 'workers’ rights', span: { start: 40, end: 55 }, kind: 'topic', of: [6] },
      ],
    );
  });
  it('takes a whole word where the topic asks for it', () => {
    assert.deepEqual(
      topics.read('An RSP sent money.').terms.map(({ text }) => text),
      ['rsp'],
    );
    assert.deepEqual(topics.read('A crsp and rspx').terms, []);
  });
  it('tells which objectives a text touches by wider words', () => {
    const { touched } = topics.read('A hospital for everybody');
    assert.deepEqual([...touched], [15]);
  });
  it('reads nothing into a text without such words', () =>
    assert.deepEqual(topics.read('It rained on Tuesday. 😀'), { terms: [], touched: new Set() }));
});

describe('ranking objectives', () => {
  it('puts each objective first for its own title', () => {
    for (const { number, title } of compact.objectives) assert.equal(best(title), number, title);
  });
  it('puts the objective first to which most of a paragraph points', () => {
    assert.equal(
      best('Fees for a money transfer were capped. Families learn how to use remittances and bank accounts.'),
      20,
    );
    assert.equal(
      best('Guards at the external borders were trained. Border management and border control improved.'),
      11,
    );
  });
  it('counts a term that comes again once', () => {
    const once = topics.rank(topics.read('remittances').terms)[0]?.score;
    assert.equal(topics.rank(topics.read('remittances, remittances and remittances').terms)[0]?.score, once);
  });
});

describe('what objectives have in common', () => {
  it('sees that the report lists and tells things of one under the other', () => {
    assert.ok(topics.overlap(15, 7) >= 3);
    assert.ok(topics.overlap(11, 12) >= 3);
    assert.ok(topics.overlap(20, 19) >= 1);
  });
  it('sees nothing in common between subjects far apart', () =>
    assert.equal(topics.overlap(20, 12) + topics.overlap(12, 20), 0));
});

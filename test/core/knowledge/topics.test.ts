import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Objective, quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { indexTopics, learnTopics } from '../../../server/src/core/knowledge/topics.ts';
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
  it('reads the wider words, with what they point at by whose they are and where the report uses them', () => {
    const { vocabulary } = topics.read('Family members in custody');
    assert.deepEqual(
      vocabulary.map(({ text, span, kind, of }) => ({ text, span, kind, of })),
      [
        { text: 'family', span: { start: 0, end: 6 }, kind: 'vocabulary', of: [7] },
        { text: 'family members', span: { start: 0, end: 14 }, kind: 'vocabulary', of: [5] },
        { text: 'custody', span: { start: 18, end: 25 }, kind: 'vocabulary', of: [13] },
      ],
    );
    assert.equal(vocabulary.at(-1)?.shares.get(13), 1);
  });
  it('reads nothing into a text without such words', () =>
    assert.deepEqual(topics.read('It rained on Tuesday. 😀'), { terms: [], vocabulary: [], touched: new Set() }));
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

/** Two of the Compact's objectives with topics and a review of the test's own. */
function objective(number: number, topics: string[], review: string[]): Objective {
  const known = compact.objective(number);
  assert.ok(known);
  return { ...known, topics, vocabulary: [], review: review.map((text) => ({ text, lines: [1, 1] })) };
}

describe('what the report teaches about topics', () => {
  const objectives = [
    objective(
      20,
      ['remittance', 'money-transfer', 'fee$'],
      ['Remittances fell. A remittance costs money.', 'Feel free.'],
    ),
    objective(17, ['racis', 'fee$'], ['Racism costs remittances. A fee is due for a money transfer.']),
  ];
  const learnt = learnTopics({ objectives, practices: [], recommendations: [] });

  it('counts the passages on each objective that use a term, each passage once', () => {
    assert.deepEqual(learnt.topic, {
      fee$: [1, 17, 1],
      'money transfer': [1, 17, 1],
      racis: [1, 17, 1],
      remittance: [2, 17, 1, 20, 1],
    });
    assert.deepEqual(Object.keys(learnt.title), [...Object.keys(learnt.title)].sort());
  });

  it('counts what two objectives have in common: sentences about the other, and shared topics', () => {
    assert.deepEqual(learnt.overlaps, { 17: { 20: 1 }, 20: { 17: 3 } });
  });

  it('is read back as it was counted', () => {
    const [term, ...others] = indexTopics(objectives, learnt).read('The remittances of a season.').terms;
    assert.deepEqual(others, []);
    assert.deepEqual([term?.text, term?.kind, term?.of], ['remittances', 'topic', [20]]);
    assert.deepEqual(
      term?.under,
      new Map([
        [17, 1],
        [20, 1],
      ]),
    );
  });

  it('comes with the pack, from all that is quoted in it', () => {
    const { objectives, practices, recommendations } = compact;
    const fresh = indexTopics(objectives, learnTopics({ objectives, practices, recommendations }));
    for (const { text } of practices.flatMap(quotesOf)) assert.deepEqual(topics.read(text), fresh.read(text));
  });
});

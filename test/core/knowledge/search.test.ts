import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadBuiltIn } from '../../../server/src/core/knowledge/built-in.ts';
import type { SearchHit } from '../../../server/src/core/knowledge/search.ts';

const compact = loadBuiltIn();

function nameOf(hit: SearchHit | undefined): string | undefined {
  if (hit === undefined) return undefined;
  if (hit.kind === 'practice') return hit.practice.id;
  return hit.kind === 'objective' ? `objective ${hit.objective.number}` : hit.recommendation.id;
}

describe('searching everything puts first', () => {
  for (const [query, expected] of [
    ['migaz', 'azerbaijan-migaz'],
    ['wb midex', 'albania-wb-midex'],
    ['remitance cost', 'objective 20'],
    ['portugal social security number', 'portugal-social-security-numbers'],
    ['alternatives to detention belgium', 'spain-belgium-alternatives-to-detention'],
    ['bristol', 'bristol-wearebristol'],
    ['immigration maters', 'canada-immigration-matters'],
    ['human trafficking', 'objective 10'],
    ['civil rescue ships', 'R3.4'],
  ] as const) {
    it(`${expected} for “${query}”`, () => assert.equal(nameOf(compact.search.all(query)[0]), expected));
  }
});

describe('searching', () => {
  it('lists no record twice', () => {
    const names = compact.search.all('migration').map(nameOf);
    assert.equal(new Set(names).size, names.length);
  });

  it('finds nothing for no words and for nonsense', () => {
    assert.deepEqual(compact.search.all('  '), []);
    assert.deepEqual(compact.search.all('xqzzvw'), []);
  });

  it('gives all recommendations in the order of the report for no words', () => {
    assert.deepEqual(compact.search.recommendations(''), compact.recommendations);
  });

  it('finds a recommendation by its id', () => assert.equal(compact.search.recommendations('R3.4')[0]?.id, 'R3.4'));

  it('finds an objective by a misspelt theme', () =>
    assert.deepEqual(
      compact.search.objectives('remitances').map(({ number }) => number),
      [20],
    ));
});

describe('the compact', () => {
  it('is frozen to its depth', () => {
    const [practice] = compact.practices;
    assert.ok(
      Object.isFrozen(compact) &&
        Object.isFrozen(compact.practices) &&
        Object.isFrozen(practice) &&
        Object.isFrozen(practice?.figures),
    );
  });

  it('knows which actions an objective has', () => {
    assert.deepEqual(
      ['a', 'c', 'd', 'ä', ''].map((letter) => compact.hasAction(22, letter)),
      [true, true, false, false, false],
    );
    assert.equal(compact.hasAction(24, 'a'), false);
  });

  it('finds the names of initiatives in running text, the longest at each place', () => {
    const text = 'The WB MIDEX platform and the National Strategy on Migration 2019-2022, unlike migaz';
    assert.deepEqual(
      compact.initiatives
        .find(text)
        .map(({ start, end, initiative }) => [text.slice(start, end), initiative.practices.map(({ id }) => id)]),
      [
        ['WB MIDEX', ['albania-wb-midex']],
        ['National Strategy on Migration 2019-2022', ['albania-national-strategy-on-migration']],
      ],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { service, titleOf } from '../../support/service.ts';

describe('symbols of the pack', () => {
  it('are the objectives for no words', () =>
    assert.deepEqual(
      service.recordSymbols(' ').map(({ kind, id, name }) => [kind, id, name]),
      service.compact.objectives.map(({ number, title }) => [
        'objective',
        String(number),
        `Objective ${number}: ${title}`,
      ]),
    ));
  for (const words of ['7', 'Objective 7', ' objective  7 '])
    it(`begin with the objective that “${words}” names`, () =>
      assert.deepEqual(service.recordSymbols(words)[0], {
        kind: 'objective',
        id: '7',
        name: `Objective 7: ${titleOf(7)}`,
        container: 'GCM',
      }));
  it('are of every kind that words mean, each once', () => {
    const found = service.recordSymbols('remittances');
    assert.deepEqual([...new Set(found.map(({ kind }) => kind))].sort(), ['objective', 'practice', 'recommendation']);
    assert.equal(new Set(found.map(({ kind, id }) => `${kind} ${id}`)).size, found.length);
  });
  it('say what a practice belongs to: its objective, else the section that tells of it', () => {
    const containerOf = (id: string): string | undefined =>
      service.recordSymbols(id.replaceAll('-', ' ')).find((symbol) => symbol.id === id)?.container;
    assert.equal(containerOf('azerbaijan-migaz'), 'Objective 3');
    assert.equal(containerOf('portugal-national-plan'), '2. Selected good practices and lessons learned');
  });
});

describe('symbols of a draft', () => {
  const text = 'GCM Objective 1.\n\n# Health care\n\nObjectives 2 and\n15.\n';
  const summary = service.summarize(service.read(text, 'markdown'), ({ start }) => start);
  const first = { name: 'GCM Objective 1', place: 0 };
  const second = { name: 'Objectives 2 and 15', container: 'Health care', place: text.indexOf('Objectives') };
  for (const [words, found] of [
    ['', [first, second]],
    ['objective', [first, second]],
    ['OBJECTIVES 15', [second]],
    ['health', [second]],
    ['gcm 1', [first]],
    ['remittances', []],
  ] as const)
    it(`hold “${words}” in the citation or its heading`, () =>
      assert.deepEqual(service.citationSymbols(words, summary), found));
});

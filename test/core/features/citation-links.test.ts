import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarked } from '../../support/marked-draft.ts';
import { service, titleOf } from '../../support/service.ts';

/** Expects links on the marked ranges and nowhere else, each with its document. */
function checkLinks(marked: string, names: readonly string[]): void {
  const { text, ranges } = readMarked(marked, { cursors: 0, ranges: 'any' });
  const links = service.citationLinks(service.read(text, 'markdown'));
  assert.deepEqual(
    links.map(({ span }) => span),
    ranges,
  );
  assert.deepEqual(
    links.map(({ to }) => service.documentName(to)),
    names,
  );
}

describe('links on citations', () => {
  it('stand on the digits only', () =>
    checkLinks('Under GCM Objective [[7]] and Objectives [[2]], [[5]] and [[12]] it acts.', [
      'Objective-7.md',
      'Objective-2.md',
      'Objective-5.md',
      'Objective-12.md',
    ]));
  it('stand on the ends of a range', () =>
    checkLinks('See Objectives [[14]]–[[16]].', ['Objective-14.md', 'Objective-16.md']));
  it('hold the letter of an action', () => checkLinks('See Objective [[2(b)]].', ['Action-2b.md']));
  it('leave alone: what does not exist, what is not the Compact’s, code', () => {
    checkLinks('See Objective 24 of the GCM and Objective [[2]]z.', ['Objective-2.md']);
    checkLinks('Strategic Objective 7 and `GCM Objective 7`, SDG 10.', []);
  });
  it('tell number and title', () =>
    assert.deepEqual(
      service.citationLinks(service.read('Objectives 7 and 2b', 'markdown')).map(({ title }) => title),
      [`Objective 7: ${titleOf(7)}`, `Action 2b of Objective 2: ${titleOf(2)}`],
    ));
});

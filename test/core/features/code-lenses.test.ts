import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lensTitle } from '../../../server/src/core/features/code-lenses.ts';
import { readMarked } from '../../support/marked-draft.ts';
import { service } from '../../support/service.ts';

function lensesOf(marked: string): readonly string[] {
  const { text, ranges } = readMarked(marked, { cursors: 0, ranges: 'any' });
  const found = service.codeLenses(service.read(text, 'markdown'));
  assert.deepEqual(
    found.map(({ span }) => span),
    ranges,
  );
  return found.map((lens) => lensTitle(lens, 4));
}

describe('code lenses', () => {
  it('tell on a heading what the report holds on its objective', () =>
    assert.deepEqual(lensesOf('The GCM.\n\n## [[Objective 8]]\n\nOn Objective 8.\n'), [
      '6 practices · 1 recommendation · cited in 4 drafts',
    ]));
  it('are silent on text, on lists and on what does not exist', () =>
    assert.deepEqual(lensesOf('On GCM Objective 8.\n\n# GCM Objectives 7 and 8\n\n## GCM Objective 24\n'), []));
  it('leave out the drafts where they are not known', () => {
    const [lens] = service.codeLenses(service.read('# GCM Objective 8', 'markdown'));
    assert.equal(lens && lensTitle(lens, undefined), '6 practices · 1 recommendation');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citingTitle, lensTitle } from '../../../server/src/core/features/code-lenses.ts';
import { readMarked } from '../../support/marked-draft.ts';
import { service } from '../../support/service.ts';

function lensesOf(marked: string): readonly string[] {
  const { text, ranges } = readMarked(marked, { cursors: 0, ranges: 'any' });
  const found = service.codeLenses(service.read(text, 'markdown'));
  assert.deepEqual(
    found.map(({ span }) => span),
    ranges,
  );
  return found.map(lensTitle);
}

describe('code lenses', () => {
  it('tell on a heading what the report holds on its objective', () =>
    assert.deepEqual(lensesOf('The GCM.\n\n## [[Objective 8]]\n\nOn Objective 8.\n'), [
      '6 practices · 1 recommendation',
    ]));
  it('are silent on text, on lists and on what does not exist', () =>
    assert.deepEqual(lensesOf('On GCM Objective 8.\n\n# GCM Objectives 7 and 8\n\n## GCM Objective 24\n'), []));
  it('tell how many drafts cite it, if any does', () =>
    assert.deepEqual([0, 1, 4].map(citingTitle), [undefined, 'cited in 1 draft', 'cited in 4 drafts']));
});

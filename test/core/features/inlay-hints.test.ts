import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readMarked } from '../../support/marked-draft.ts';
import { service, titleOf } from '../../support/service.ts';

/** Expects the hints of a draft at its marks, in order. */
function checkHints(marked: string, hints: readonly string[]): void {
  const { text, cursors } = readMarked(marked, { cursors: hints.length, ranges: 0 });
  const found = service.inlayHints(service.read(text, 'markdown'), { start: 0, end: text.length });
  assert.deepEqual(
    found.map(({ offset, text: hint }) => [offset, hint]),
    cursors.map((cursor, index) => [cursor, hints[index]]),
  );
}

describe('inlay hints', () => {
  it('give the short title behind each number', () =>
    checkHints('See GCM Objectives 15|, 20| and 2b|.', ['Basic services', 'Remittances', 'Drivers of migration']));
  it('are silent where the draft gives the title', () => checkHints(`Objective 7 (${titleOf(7)}) matters.`, []));
  it('are silent on ranges and on what does not exist', () =>
    checkHints('See Objectives 14–16 and GCM Objective 24.', []));
  it('are made only for the lines that are shown', () => {
    const text = 'GCM Objective 7\n\nGCM Objective 15';
    const found = service.inlayHints(service.read(text, 'markdown'), { start: 17, end: text.length });
    assert.deepEqual(found, [{ offset: text.length, text: 'Basic services' }]);
  });
});

/** The only code of the tests that asks for insertions and applies them. */
import assert from 'node:assert/strict';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import type { Insertion, Insertions } from '../../server/src/core/features/insertions.ts';
import { applyEdits } from '../../server/src/core/span.ts';
import { findingsOf } from './findings.ts';
import { rareMarkers, readCursor } from './marked-draft.ts';
import { service } from './service.ts';

/** What can be inserted at `¦`. */
export function insertionsAt(marked: string, format: DraftFormat = 'markdown'): Insertions | undefined {
  const { text, cursor } = readCursor(marked, rareMarkers);
  return service.insertions(service.read(text, format), cursor);
}

/**
 * Expects that the first insertion at `¦` stands where `+…+` is in the expected draft, which has no cursor, and changes nothing else; that it brings
 * no finding, and is not offered again.
 */
export function checkPlace(marked: string, expected: string, format: DraftFormat = 'markdown'): void {
  const { text, cursor } = readCursor(marked, rareMarkers);
  const found = service.insertions(service.read(text, format), cursor);
  const first = found?.practices[0] ?? found?.recommendations[0];
  assert.ok(first, 'Nothing is offered.');
  const made = applyEdits(text, [first.edit]);
  const words = first.edit.newText.trim().replace(/^(?:[*+•–-]|\d+[.)])\s+/u, '');
  assert.equal(made.replace(words, '+…+'), expected);
  assert.deepEqual(
    findingsOf(made, format).map(({ code }) => code),
    findingsOf(text, format).map(({ code }) => code),
  );
  const again = service.insertions(service.read(made, format), cursor);
  const isSame = ({ detail }: Insertion): boolean => detail === first.detail;
  assert.ok(![...(again?.practices ?? []), ...(again?.recommendations ?? [])].some(isSame), 'It is offered again.');
}

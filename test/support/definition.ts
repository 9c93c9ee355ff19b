/** The only code of the tests that asks for definitions. */
import assert from 'node:assert/strict';
import type { ReadingOptions } from './citations.ts';
import { readCursor, usualMarkers, writeMarked } from './marked-draft.ts';
import { service } from './service.ts';

/** Expects that the place at the cursor leads to these documents, such as `Objective-7.md`, from the marked range. */
export function checkDefinition(
  marked: string,
  names: readonly string[],
  { format = 'markdown', markers = usualMarkers }: ReadingOptions = {},
): void {
  const { text, cursor, ranges } = readCursor(marked, markers);
  const found = service.definition(service.read(text, format), cursor);
  assert.ok(found, `The place at the cursor leads nowhere: ${marked}`);
  assert.equal(ranges.length, 1);
  assert.equal(writeMarked(text, [found.span], markers), marked.split(markers.cursor).join(''));
  assert.deepEqual(found.targets.map(service.documentName), names);
  for (const target of found.targets) assert.ok(service.cardDocument(target), service.documentName(target));
}

/** Expects that the place at the cursor leads nowhere. */
export function checkNoDefinition(marked: string, { format = 'markdown', markers }: ReadingOptions = {}): void {
  const { text, cursor, ranges } = readCursor(marked, markers);
  assert.deepEqual(ranges, []);
  assert.equal(service.definition(service.read(text, format), cursor), undefined);
}

/** The only code of the tests that hovers. */
import assert from 'node:assert/strict';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import type { Card } from '../../server/src/core/wording/cards.ts';
import type { ReadingOptions } from './citations.ts';
import { readCursor, readUnmarked, usualMarkers, writeMarked } from './marked-draft.ts';
import { service } from './service.ts';

/** Expects one card at the cursor, with this heading, on the marked range. @returns the card. */
export function checkHover(
  marked: string,
  heading: string,
  { format = 'markdown', markers = usualMarkers }: ReadingOptions = {},
): Card {
  const { text, cursor, ranges } = readCursor(marked, markers);
  const found = service.hover(service.read(text, format), cursor);
  assert.ok(found, `There is no card at the cursor of: ${marked}`);
  const unmarked = marked.split(markers.cursor).join('');
  assert.equal(writeMarked(text, [found.span], markers), unmarked);
  assert.equal(ranges.length, 1);
  assert.deepEqual(
    found.cards.map((card) => card.heading),
    [heading],
  );
  return found.cards[0] as Card;
}

/** Expects no card at the cursor. */
export function checkNoHover(marked: string, { format = 'markdown', markers }: ReadingOptions = {}): void {
  const { text, cursor, ranges } = readCursor(marked, markers);
  assert.deepEqual(ranges, []);
  assert.equal(service.hover(service.read(text, format), cursor), undefined);
}

/**
 * What hovering shows with the cursor before each sign of a text and behind the last: `.` for nothing, else the sign that `legend` has for the heading.
 * The range of a card must be the same wherever the cursor stands in it, and hold the cursor.
 */
export function walk(text: string, legend: Readonly<Record<string, string>>, format: DraftFormat = 'markdown'): string {
  readUnmarked(text, { ...usualMarkers, open: '⟦', close: '⟧' });
  const draft = service.read(text, format);
  let shown = '';
  for (let offset = 0; offset <= text.length; offset += 1) {
    const found = service.hover(draft, offset);
    if (found === undefined) shown += '.';
    else {
      assert.ok(found.span.start <= offset && offset <= found.span.end, `the range at ${offset} does not hold it`);
      shown += legend[found.cards[0]?.heading ?? ''] ?? '?';
    }
  }
  return shown;
}

/** The only code of the tests that completes. */
import assert from 'node:assert/strict';
import type { Completion, CompletionOccasion } from '../../server/src/core/features/completion.ts';
import type { ReadingOptions } from './citations.ts';
import { readCursor, usualMarkers } from './marked-draft.ts';
import { service } from './service.ts';

/** The objectives that are offered at the cursor, with their numbers only, in order; the marked range is what they replace. */
export function checkOffers(marked: string, objectives: readonly number[], options?: ReadingOptions): void {
  const items = offers(marked, options);
  const numbers = items.filter(({ newText, reference }) => `objective ${newText}` === reference);
  assert.deepEqual(
    numbers.map(({ newText }) => Number(newText)),
    objectives,
  );
}

/** Expects that the first offer makes this text of the draft, and that it is preselected. */
export function checkFirst(marked: string, accepted: string, options?: ReadingOptions): void {
  const [first] = offers(marked, options);
  assert.equal(first && accept(marked, first, options), accepted);
  assert.equal(first?.preselect, true);
}

/** Expects that an offer with this label is there, and what accepting it makes of the draft. */
export function checkOffer(marked: string, label: string, accepted: string, options?: ReadingOptions): void {
  const items = offers(marked, options);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `No “${label}” among: ${items.map((one) => one.label).join('; ')}`);
  assert.equal(accept(marked, item, options), accepted);
}

/** The draft after the item took the place of what is marked. */
function accept(marked: string, { newText }: Completion, { markers = usualMarkers }: ReadingOptions = {}): string {
  const { text, ranges } = readCursor(marked, markers);
  const [range] = ranges;
  assert.ok(range, `What is replaced is not marked in: ${marked}`);
  return text.slice(0, range.start) + newText + text.slice(range.end);
}

/** Expects that nothing is offered at the cursor. */
export function checkNoOffer(
  marked: string,
  { format = 'markdown', markers, occasion }: ReadingOptions & { readonly occasion?: CompletionOccasion } = {},
): void {
  const { text, cursor, ranges } = readCursor(marked, markers);
  assert.deepEqual(ranges, []);
  const found = service.complete(service.read(text, format), cursor, occasion);
  assert.deepEqual(found?.items.map(({ label }) => label) ?? [], []);
}

/** What is offered at the cursor, in order; the marked range must be what the offers replace. */
export function offers(
  marked: string,
  {
    format = 'markdown',
    markers = usualMarkers,
    occasion,
  }: ReadingOptions & { readonly occasion?: CompletionOccasion } = {},
): readonly Completion[] {
  const { text, cursor, ranges } = readCursor(marked, markers);
  const found = service.complete(service.read(text, format), cursor, occasion);
  assert.ok(found, `Nothing is offered at the cursor of: ${marked}`);
  assert.deepEqual(
    [found.span],
    ranges,
    `The offers replace another range: ${text.slice(found.span.start, found.span.end)}`,
  );
  return found.items;
}

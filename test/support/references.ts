/** The only code of the tests that looks for references. */
import assert from 'node:assert/strict';
import type { Span } from '../../server/src/core/span.ts';
import type { ReadingOptions } from './citations.ts';
import { readCursor, usualMarkers, writeMarked } from './marked-draft.ts';
import { service } from './service.ts';

/**
 * Expects that the marked places, and no others, cite what is cited at the cursor: as highlights of the draft, and as references from the summary that a
 * workspace keeps of it.
 */
export function checkReferences(
  marked: string,
  { format = 'markdown', markers = usualMarkers }: ReadingOptions = {},
): void {
  const { text, cursor } = readCursor(marked, markers);
  const draft = service.read(text, format);
  const wanted = marked.split(markers.cursor).join('');
  assert.equal(writeMarked(text, service.highlights(draft, cursor), markers), wanted);
  const target = service.referenceTarget(draft, cursor);
  const summary = service.summarize(draft, (span: Span) => span);
  const found = target === undefined ? [] : [...service.referencesIn(summary, target)];
  assert.equal(writeMarked(text, found, markers), wanted);
}

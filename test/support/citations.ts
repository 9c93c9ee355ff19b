/** The only code of the tests that asks which citations a draft has. */
import assert from 'node:assert/strict';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import type { CitationItem } from '../../server/src/core/draft/citation.ts';
import { citations } from '../../server/src/core/draft/draft.ts';
import { insertMarks, type Markers, readMarked, readUnmarked, usualMarkers } from './marked-draft.ts';
import { service } from './service.ts';

/** What a test may say about how a draft is read and marked. */
export interface ReadingOptions {
  readonly format?: DraftFormat;
  readonly markers?: Markers;
}

const words =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six'.split(
    ' ',
  );
const ordinals =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth'.split(
    ' ',
  );

/**
 * Expects exactly the citations that are marked: `'[[Objectives ‹14›, ‹15–16› and ‹2(b)›]]'` has one with three items. The numbers that an item stands for are
 * read from its own words, so they need not be told.
 */
export function checkCitations(
  marked: string,
  { format = 'markdown', markers = usualMarkers }: ReadingOptions = {},
): void {
  const withItems = readMarked(marked, { cursors: 0, ranges: 'some' }, markers).text;
  const { text, ranges } = readMarked(
    withItems,
    { cursors: 0, ranges: 'some' },
    { cursor: markers.cursor, open: '‹', close: '›' },
  );
  assert.equal(readCitations(text, format, markers), marked);
  assert.ok(ranges.length > 0);
}

/** Expects that a draft cites the Compact nowhere. */
export function checkNoCitation(
  text: string,
  { format = 'markdown', markers = usualMarkers }: ReadingOptions = {},
): void {
  readUnmarked(text, { ...markers, cursor: '\u0000' });
  assert.equal(readCitations(text, format, markers), text);
}

/** The draft with its citations marked, as {@link checkCitations} takes it. */
export function readCitations(text: string, format: DraftFormat, { open, close }: Markers = usualMarkers): string {
  const found = [...citations(service.read(text, format))];
  for (const { items, citation } of found)
    for (const item of items) checkItem(item, text, citation.form === 'paragraph' ? 16 : 0);
  return insertMarks(
    text,
    found.flatMap(({ span, items }) => [
      { span, open, close },
      ...items.map((item) => ({ span: item.span, open: '‹', close: '›' })),
    ]),
  );
}

/** Whether the numbers and the letter of an item are those that its words say; a paragraph is so many more than its objective. */
function checkItem({ span, first, last, action, firstSpan, lastSpan }: CitationItem, text: string, more: number): void {
  const said = text.slice(span.start, span.end);
  const number = (at: { start: number; end: number }): number => numberOf(text.slice(at.start, at.end));
  assert.deepEqual([first + more, last + more], [number(firstSpan), number(lastSpan)], `the numbers of “${said}”`);
  const letter = /\d[^\p{L}\d]*([a-z])[^\p{L}\d]*$/iu.exec(said)?.[1];
  assert.equal(action, letter?.toLowerCase(), `the action of “${said}”`);
}

function numberOf(word: string): number {
  const plain = word.toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain);
  const index = Math.max(words.indexOf(plain), ordinals.indexOf(plain));
  return index >= 0 ? index : Number(/^(\d+)(?:st|nd|rd|th)$/.exec(plain)?.[1]);
}

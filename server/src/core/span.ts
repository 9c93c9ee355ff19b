/**
 * A stretch of text as offsets in UTF-16 units: `start` is the first unit, `end` the one after the last.
 * Lines and columns exist only where a protocol or a report needs them.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One change of a text: the units of `span` (offsets before the change) give way to `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The index of the last item that starts at or before an offset, among items in rising order; -1 where none does. Costs the logarithm of their number. */
export function lastStartingAt<T>(items: readonly T[], startOf: (item: T) => number, offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(items[middle] as T) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The items that start in a span, among items in rising order. Costs the logarithm of their number, and a copy of those. */
export function startingIn<T>(items: readonly T[], startOf: (item: T) => number, { start, end }: Span): readonly T[] {
  return items.slice(lastStartingAt(items, startOf, start - 1) + 1, lastStartingAt(items, startOf, end - 1) + 1);
}

/** Moves a span by `by` units. */
export function shiftSpan(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Whether the offset lies in the span; the place right behind the last unit counts, since a cursor stands between units. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** A string of its own: a slice would keep the whole text that it was cut from alive. */
export function ownCopy(slice: string): string {
  const middle = slice.length >> 1;
  return [slice.slice(0, middle), slice.slice(middle)].join('');
}

/** The text after the edits, which must not overlap; their order does not matter. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  return [...parts, text.slice(at)].join('');
}

/** The line break of a text, as its first line ends; for what is added to it. */
export function lineBreakOf(text: string): '\n' | '\r\n' {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
}

/** The one edit that makes `after` of `before`, without what both begin and end with; none where they are the same. */
export function leastEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  while (start > 0 && isInside(before, start)) start -= 1;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  while (kept > 0 && isInside(before, before.length - kept)) kept -= 1;
  return [{ span: { start, end: before.length - kept }, newText: after.slice(start, after.length - kept) }];
}

/** Whether an offset parts what no edit may part: the two units of a character, a carriage return and its line feed. */
function isInside(text: string, offset: number): boolean {
  return /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1));
}

/**
 * Drafts as a reader writes them down: `'States act under Objective |7.'` with a cursor, `'This follows [[Objective 24]].'` with an expected range,
 * and several files after `// file: annex.md` lines.
 */
import type { Span } from '../../server/src/core/span.ts';

/** What marks a cursor and a range. Drafts with tables, wiki links or TeX choose others, so that their own signs stay what they are. */
export interface Markers {
  readonly cursor: string;
  readonly open: string;
  readonly close: string;
}

export const usualMarkers: Markers = { cursor: '|', open: '[[', close: ']]' };
/** For drafts with tables, wiki links, links and TeX. */
export const rareMarkers: Markers = { cursor: '¦', open: '⟦', close: '⟧' };

/** A draft without its marks, and where they stood, in UTF-16 units. */
export interface MarkedDraft {
  readonly text: string;
  readonly cursors: readonly number[];
  /** In the order in which they open. */
  readonly ranges: readonly Span[];
}

/** What a draft must have; a mark that is missing or too many is a fault of the test. */
export interface Wanted {
  readonly cursors: number | 'any';
  readonly ranges: number | 'any' | 'some';
}

/** Takes the marks out. @throws when a range is not closed or the marks are not those that are wanted. */
export function readMarked(marked: string, wanted: Wanted, markers: Markers = usualMarkers): MarkedDraft {
  const { cursor, open, close } = markers;
  const cursors: number[] = [];
  const ranges: { start: number; end: number }[] = [];
  const opened: { start: number; end: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; ) {
    if (marked.startsWith(open, at)) {
      const range = { start: text.length, end: -1 };
      ranges.push(range);
      opened.push(range);
      at += open.length;
    } else if (marked.startsWith(close, at)) {
      const range = opened.pop();
      if (range === undefined) throw new Error(`${close} closes nothing in: ${marked}`);
      range.end = text.length;
      at += close.length;
    } else if (marked.startsWith(cursor, at)) {
      cursors.push(text.length);
      at += cursor.length;
    } else {
      text += marked[at];
      at += 1;
    }
  }
  if (opened.length > 0) throw new Error(`${open} is not closed in: ${marked}`);
  demand('cursor', cursors.length, wanted.cursors, marked);
  demand('range', ranges.length, wanted.ranges, marked);
  return { text, cursors, ranges };
}

/** The one place that is marked with a cursor, and the ranges if there are any. */
export function readCursor(marked: string, markers?: Markers): MarkedDraft & { readonly cursor: number } {
  const draft = readMarked(marked, { cursors: 1, ranges: 'any' }, markers);
  return { ...draft, cursor: draft.cursors[0] ?? 0 };
}

/** A draft in which nothing may be marked. @throws when there is a mark. */
export function readUnmarked(text: string, markers: Markers = usualMarkers): string {
  for (const mark of Object.values(markers))
    if (text.includes(mark)) throw new Error(`No ${mark} is expected in: ${text}`);
  return text;
}

/** Several files in one text, each after a line `// file: name.md`. @throws when there is text before the first or no file at all. */
export function readFiles(text: string): ReadonlyMap<string, string> {
  const [before = '', ...parts] = text.split(/^\/\/ file: (.+)\n/m);
  if (before.trim() !== '') throw new Error(`Text before the first file: ${before}`);
  if (parts.length === 0) throw new Error('There is no “// file: …” line.');
  const files = new Map<string, string>();
  for (let at = 0; at < parts.length; at += 2) {
    const name = parts[at] ?? '';
    if (files.has(name)) throw new Error(`Two files are called ${name}.`);
    files.set(name, parts[at + 1] ?? '');
  }
  return files;
}

/** The text with marks around spans, as a test would write it; spans may nest. The counterpart of {@link readMarked}. */
export function writeMarked(text: string, spans: readonly Span[], markers: Markers = usualMarkers): string {
  return insertMarks(
    text,
    spans.map((span) => ({ span, open: markers.open, close: markers.close })),
  );
}

/** Puts an opening and a closing mark around each span; what is listed first stands outside. */
export function insertMarks(
  text: string,
  marks: readonly { readonly span: Span; readonly open: string; readonly close: string }[],
): string {
  const opening = new Map<number, string>();
  const closing = new Map<number, string>();
  for (const { span, open, close } of marks) {
    opening.set(span.start, (opening.get(span.start) ?? '') + open);
    closing.set(span.end, close + (closing.get(span.end) ?? ''));
  }
  let result = '';
  for (let at = 0; at <= text.length; at += 1)
    result += (closing.get(at) ?? '') + (opening.get(at) ?? '') + (text[at] ?? '');
  return result;
}

/** The draft with carets under spans and a word to each: how a failing test shows what it saw. */
export function drawCarets(text: string, notes: readonly { readonly span: Span; readonly note: string }[]): string {
  const rows: string[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    rows.push(`  ${line.replace(/\r$/, '␍').replaceAll('\t', ' ')}`);
    for (const { span, note } of notes) {
      if (span.start < start || span.start > end) continue;
      const width = Math.max(1, Math.min(span.end, end) - span.start);
      rows.push(`  ${' '.repeat(span.start - start)}${'^'.repeat(width)} ${note}`);
    }
    start = end + 1;
  }
  return rows.join('\n');
}

function demand(what: string, found: number, wanted: number | 'any' | 'some', marked: string): void {
  if (wanted === 'any' || found === wanted || (wanted === 'some' && found > 0)) return;
  throw new Error(
    `${wanted === 'some' ? 'At least one' : wanted} ${what} is wanted, this draft has ${found}: ${marked}`,
  );
}

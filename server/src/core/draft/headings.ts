import { type Span, shiftSpan } from '../span.ts';
import type { DraftFormat } from './chunks.ts';
import { type Chunk, type Draft, readBlocks } from './draft.ts';
import { BREAK, sourceSpan } from './prose.ts';

/** A heading of a draft, with the span of its words. */
export interface Heading {
  /** 1 for the highest. */
  readonly level: number;
  /** On one line, without markup. */
  readonly text: string;
  readonly span: Span;
}

/** Whether a chunk without blocks may hold a heading; plain text has none. */
const mayHead: Readonly<Record<DraftFormat, RegExp | undefined>> = {
  markdown: /^ {0,3}(?:#{1,6}[ \t]|(?:=+|-+)[ \t]*\r?$)/m,
  latex: /\\(?:part|chapter|(?:sub)*section|(?:sub)?paragraph)\b/,
  plaintext: undefined,
};

/** What was found in a chunk, relative to it. */
const found = new WeakMap<Chunk, readonly Heading[]>();

/** All headings of a draft, in order, those without a citation included. What an edit left alone is not read again. */
export function* headings(draft: Draft): Generator<Heading> {
  for (const [index, chunk] of draft.chunks.entries()) {
    const base = draft.starts[index] ?? 0;
    for (const heading of headingsOfChunk(draft, chunk, base))
      yield { ...heading, span: shiftSpan(heading.span, base) };
  }
}

const none: readonly Heading[] = [];

function headingsOfChunk({ text, format }: Draft, chunk: Chunk, base: number): readonly Heading[] {
  const known = found.get(chunk);
  if (known !== undefined) return known;
  const blocks = chunk.blocks.length > 0 ? chunk.blocks : undefined;
  const source = text.slice(base, base + chunk.length);
  const read = blocks ?? (mayHead[format]?.test(source) ? readBlocks(source, format, base === 0) : []);
  const headings = read
    .filter(({ kind, prose }) => kind === 'heading' && prose.text.trim() !== '')
    .map(({ level, prose }) => ({
      level,
      text: prose.text.replaceAll(BREAK, ' ').replace(/\s+/g, ' ').trim(),
      span: sourceSpan(prose, { start: 0, end: prose.text.trimEnd().length }),
    }))
    // A footnote is read before the paragraph in which it stands.
    .sort((a, b) => a.span.start - b.span.start);
  const result = headings.length === 0 ? none : headings;
  found.set(chunk, result);
  return result;
}

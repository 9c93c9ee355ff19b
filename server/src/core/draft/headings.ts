import { type Span, shiftSpan } from '../span.ts';
import type { Draft } from './draft.ts';
import { BREAK, sourceSpan } from './prose.ts';

/** A heading of a draft, with the span of its words. */
export interface Heading {
  /** 1 for the highest. */
  readonly level: number;
  /** On one line, without markup. */
  readonly text: string;
  readonly span: Span;
}

/** All headings of a draft, in order, those without a citation included. Plain text has none. */
export function* headings(draft: Draft): Generator<Heading> {
  for (const [index, { blocks }] of draft.chunks.entries()) {
    const base = draft.starts[index] ?? 0;
    const found = blocks
      .filter(({ kind, prose }) => kind === 'heading' && prose.text.trim() !== '')
      .map(({ level, prose }) => ({
        level,
        text: prose.text.replaceAll(BREAK, ' ').replace(/\s+/g, ' ').trim(),
        span: shiftSpan(sourceSpan(prose, { start: 0, end: prose.text.trimEnd().length }), base),
      }));
    // A footnote is read before the paragraph in which it stands.
    yield* found.sort((a, b) => a.span.start - b.span.start);
  }
}

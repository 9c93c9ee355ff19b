import { citationsBetween, type Draft, type PlacedCitation } from '../draft/draft.ts';
import type { Span } from '../span.ts';

/** A piece of a citation of the Compact on one line, for editors that colour what a text means: `GCM Objectives`, and each number, action or range. */
export interface CitationToken {
  readonly span: Span;
  readonly kind: 'words' | 'number';
}

/** The pieces of the citations that a stretch of the draft (UTF-16 units) touches, in order and without overlap; what only looks like one has none. */
export function citationTokens(draft: Draft, within: Span): readonly CitationToken[] {
  const tokens: CitationToken[] = [];
  for (const placed of citationsBetween(draft, within)) {
    for (const token of piecesOf(placed).flatMap((piece) => onLines(draft.text, piece)))
      if (token.span.start >= (tokens.at(-1)?.span.end ?? 0)) tokens.push(token);
  }
  return tokens;
}

/** The words that lead to the numbers, and the numbers; what stands between two numbers is no more than text. */
function piecesOf({ span, items }: PlacedCitation): readonly CitationToken[] {
  const [first] = items;
  const words = { start: span.start, end: first?.span.start ?? span.end };
  return [{ span: words, kind: 'words' }, ...items.map((item): CitationToken => ({ span: item.span, kind: 'number' }))];
}

/** A token of each line, without the white space around it: not every editor takes one that goes over a line break. */
function onLines(text: string, { span, kind }: CitationToken): readonly CitationToken[] {
  const lines = text.slice(span.start, span.end).matchAll(/[^\s~](?:[^\r\n]*[^\s~])?/g);
  return [...lines].map(({ 0: written, index }) => {
    const start = span.start + index;
    return { span: { start, end: start + written.length }, kind };
  });
}

import type { TitledCitation } from '../draft/block.ts';
import { type Span, shiftSpan } from '../span.ts';

/** The word before the numbers of a citation: `Objective`, `OBJECTIVES`, `Objs.`, `obj`. Spans are relative to the chunk. */
export interface Keyword {
  readonly word: string;
  readonly isPlural: boolean;
  /** From the word to the first number. */
  readonly gap: Span;
  /** What makes it the other number: an `s` more or less, in the case of the word. */
  readonly edit: { readonly span: Span; readonly newText: string };
}

/** Finds the keyword of a citation; `undefined` where it has none (`GCM 7`), leaves its number open (`Objective(s) 7`) or markup stands inside of it. */
export function keywordOf({ span, items }: TitledCitation, source: (span: Span) => string): Keyword | undefined {
  const match = /\b(objective|obj)(s?)(?![a-z(])/i.exec(source(span));
  const [first] = items;
  if (match === null || first === undefined) return undefined;
  const [word, stem = '', ending = ''] = match;
  const start = span.start + match.index;
  const end = start + word.length;
  if (end > first.span.start) return undefined;
  return {
    word,
    isPlural: ending !== '',
    gap: { start: end, end: first.span.start },
    edit: {
      span: shiftSpan({ start: stem.length, end: word.length }, start),
      newText: ending !== '' ? '' : word === word.toUpperCase() ? 'S' : 's',
    },
  };
}

import type { Span } from '../span.ts';

/**
 * A comment with which a drafter tells the checker to be silent: `<!-- gcm-drafter-disable-next-line practice-figure: newer count -->`,
 * in LaTeX `% gcm-drafter-disable …`. Spans are relative to the chunk.
 */
export interface Suppression {
  readonly reach: 'line' | 'next-line' | 'file' | 'from' | 'until';
  /** The codes that are named, each with its place; none for all codes. */
  readonly codes: readonly SuppressedCode[];
  /** The whole comment. */
  readonly span: Span;
}

export interface SuppressedCode {
  readonly code: string;
  readonly span: Span;
}

const comment =
  /(?:<!--[ \t]*|%[ \t]*)gcm-drafter-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\n]*?)(?:[ \t]*-->|(?=\r?\n|$))/g;
const reaches = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
  'disable-file': 'file',
  disable: 'from',
  enable: 'until',
} as const;

/** The suppressions in a chunk. What follows a colon or two dashes is the drafter's reason. */
export function findSuppressions(chunk: string): readonly Suppression[] {
  if (!chunk.includes('gcm-drafter-')) return [];
  return [...chunk.matchAll(comment)].map((match): Suppression => {
    const [text, kind, rest = ''] = match;
    const listed = rest.split(/:|--/)[0] ?? '';
    const from = match.index + text.indexOf(rest, text.indexOf(kind ?? '') + (kind ?? '').length);
    const codes = [...listed.matchAll(/[a-z][a-z-]*[a-z]/g)].map((code) => {
      const start = from + code.index;
      return { code: code[0], span: { start, end: start + code[0].length } };
    });
    return {
      reach: reaches[kind as keyof typeof reaches],
      codes,
      span: { start: match.index, end: match.index + text.length },
    };
  });
}

import type { GivenTitle } from '../draft/block.ts';
import type { Objective } from '../knowledge/compact.ts';
import type { Span, TextEdit } from '../span.ts';

/**
 * The edit that puts the title of an objective in the place of words that are given as one.
 * @returns `undefined` where markup begins or ends among the words, which would break: `Address **and reduce vulnerabilities**`.
 */
export function titleInstead(
  given: GivenTitle,
  { title }: Objective,
  source: (span: Span) => string,
): TextEdit | undefined {
  const marks = (text: string): string => text.replace(/[^*_`{}[\]<>\\|]/g, '');
  // The mark of a block quote may stand where the words go on in the next line.
  return marks(source(given.span).replace(/\n[ \t]*>/g, '\n')) === marks(given.text)
    ? { span: given.span, newText: title }
    : undefined;
}

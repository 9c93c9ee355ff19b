import type { TitledCitation } from '../draft/block.ts';
import type { CitationItem } from '../draft/citation.ts';
import type { Span } from '../span.ts';
import { keywordOf } from './keyword.ts';
import { defineRule } from './rule.ts';

/** Flags a range that runs from a higher number to a lower one. */
export const reversedRange = defineRule({
  code: 'reversed-range',
  severity: 'warning',
  why: 'A range that runs backwards is a slip of the finger, and a reader cannot tell which of its numbers is wrong.',
  bad: 'The second chapter covers Objectives 7–5.',
  good: 'The second chapter covers Objectives 5–7.',
  messages: { reversed: 'This range runs backwards, from {first} to {last}. Put the lower number first.' },
  check({ citations, compact, source, report }) {
    for (const citation of citations) {
      for (const item of citation.items) {
        if (!isReversed(citation, item, source)) continue;
        const { first, last } = item;
        const [higher, lower] = [source(item.firstSpan), source(item.lastSpan)];
        // A number that does not exist is another rule's matter, and the fault of the range as well.
        if (compact.objective(first) === undefined || compact.objective(last) === undefined) continue;
        report({
          message: 'reversed',
          values: { first: higher, last: lower },
          span: item.span,
          fixes: [
            {
              title: `Change to ${lower}–${higher}`,
              edits: [
                { span: item.firstSpan, newText: lower },
                { span: item.lastSpan, newText: higher },
              ],
              preferred: true,
              safe: false,
            },
          ],
        });
      }
    }
  },
});

/** Whether an item is a range that runs backwards. Behind a singular only a dash tells: `Objective 16-2` may number an action, and things are moved `from Objective 12 to 7`. */
export function isReversed(
  citation: TitledCitation,
  { first, last, firstSpan, lastSpan }: CitationItem,
  source: (span: Span) => string,
): boolean {
  if (first <= last) return false;
  const between = source({ start: firstSpan.end, end: lastSpan.start });
  return keywordOf(citation, source)?.isPlural === true || /–|—|--/.test(between);
}

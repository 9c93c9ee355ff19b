import type { TitledCitation } from '../draft/block.ts';
import type { CitationItem } from '../draft/citation.ts';
import type { Span } from '../span.ts';
import { withoutItem } from './list-edits.ts';
import { defineRule, type Fix, shortNumber } from './rule.ts';

/** Flags what a list has named before. Two actions of one objective are no repetition. */
export const repeatedObjective = defineRule({
  code: 'repeated-objective',
  severity: 'warning',
  why: 'A number that stands twice in one list usually took the place of another.',
  bad: 'This follows Objectives 2, 5 and 2.',
  good: 'This follows Objectives 2, 5 and 6.',
  messages: {
    repeated: 'Objective {number} stands twice in this list.',
    covered: 'Objectives {number} stand in this list already.',
  },
  check({ citations, source, report }) {
    for (const citation of citations) {
      // What the list has named so far, each number and range once.
      const named = new Map<string | undefined, CitationItem[]>();
      citation.items.forEach((item, index) => {
        const earlier = named.get(item.action) ?? [];
        const from = Math.min(item.first, item.last);
        const to = Math.max(item.first, item.last);
        const shared = earlier.find(
          (other) => from <= Math.max(other.first, other.last) && to >= Math.min(other.first, other.last),
        );
        // A list of more has other faults.
        if (earlier.length < 100 && !isCovered(from, to, earlier)) named.set(item.action, [...earlier, item]);
        if (shared === undefined) return;
        const first = Math.max(from, Math.min(shared.first, shared.last));
        const last = Math.min(to, Math.max(shared.first, shared.last));
        const isSingle = item.firstSpan.start === item.lastSpan.start && citation.form !== 'paragraph';
        const written = isSingle ? source(item.span) : String(first);
        report({
          message: first === last ? 'repeated' : 'covered',
          values: { number: first === last ? shortNumber(written) : `${first}–${last}` },
          span: item.span,
          fixes: isCovered(from, to, earlier) ? removal(citation, index, source) : remainder(item, from, to, earlier),
        });
      });
    }
  },
});

function removal(citation: TitledCitation, index: number, source: (span: Span) => string): Fix[] {
  const item = citation.items[index];
  const edits = withoutItem(citation, index, source);
  if (item === undefined || edits === undefined) return [];
  return [{ title: `Remove ${shortNumber(source(item.span))}`, edits, preferred: true, safe: true }];
}

function isCovered(from: number, to: number, others: readonly CitationItem[]): boolean {
  return others.some((other) => Math.min(other.first, other.last) <= from && to <= Math.max(other.first, other.last));
}

/** What a range still adds to the list, where that is one piece. */
function remainder(item: CitationItem, from: number, to: number, others: readonly CitationItem[]): Fix[] {
  // A range over more than the Compact holds is another rule's matter; nothing may be counted through to its end.
  if (to - from > 100) return [];
  const left: number[] = [];
  for (let number = from; number <= to; number += 1) if (!isCovered(number, number, others)) left.push(number);
  const [first] = left;
  const last = left.at(-1);
  if (first === undefined || last === undefined || last - first + 1 !== left.length) return [];
  const newText = first === last ? String(first) : `${first}–${last}`;
  return [{ title: `Change to ${newText}`, edits: [{ span: item.span, newText }], preferred: true, safe: true }];
}

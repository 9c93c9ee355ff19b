import type { TitledCitation } from '../draft/block.ts';
import type { CitationItem } from '../draft/citation.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { withoutItem } from './list-edits.ts';
import { defineRule, type Fix, shortNumber } from './rule.ts';

/** Flags numbers outside the Compact, also inside a list or at the end of a range. */
export const unknownObjective = defineRule({
  code: 'unknown-objective',
  severity: 'error',
  why: 'The Compact has 23 objectives, so any other number points at nothing.',
  bad: 'This follows Objective 24.',
  good: 'This follows Objective 23.',
  messages: { unknown: 'Objective {number} does not exist. The Compact has {count} objectives, {first} to {last}.' },
  check({ citations, compact, source, report }) {
    const { firstObjective, lastObjective } = compact.info.framework;
    const isUnknown = (number: number): boolean => number < firstObjective || number > lastObjective;
    for (const citation of citations) {
      for (const [index, item] of citation.items.entries()) {
        const ends = item.firstSpan.start === item.lastSpan.start ? [item.firstSpan] : [item.firstSpan, item.lastSpan];
        for (const digits of ends) {
          const number = digits === item.firstSpan ? item.first : item.last;
          if (!isUnknown(number)) continue;
          const written = citation.form === 'ordinal' || citation.form === 'spelled' ? String(number) : source(digits);
          report({
            message: 'unknown',
            values: {
              number: shortNumber(written),
              count: lastObjective - firstObjective + 1,
              first: firstObjective,
              last: lastObjective,
            },
            span: citation.items.length === 1 && ends.length === 1 ? citation.span : digits,
            fixes: fixes(citation, index, item, digits, number, compact, source),
          });
        }
      }
    }
  },
});

function fixes(
  citation: TitledCitation,
  index: number,
  item: CitationItem,
  digits: Span,
  number: number,
  compact: Compact,
  source: (span: Span) => string,
): Fix[] {
  const { firstObjective, lastObjective } = compact.info.framework;
  const change = (to: number, preferred: boolean): Fix => ({
    title: `Change to ${to}: ${compact.objective(to)?.title ?? ''}`,
    edits: [{ span: digits, newText: String(to) }],
    preferred,
    safe: false,
  });
  if (citation.form === 'ordinal') return [];
  if (citation.given?.meant !== undefined && citation.given.item === item) return [change(citation.given.meant, true)];
  const isRange = item.firstSpan.start !== item.lastSpan.start;
  if (isRange) {
    // Of a range that lies outside as a whole, nothing is known to be meant.
    if (Math.min(item.first, item.last) > lastObjective || Math.max(item.first, item.last) < firstObjective) return [];
    const bound = number < firstObjective ? firstObjective : lastObjective;
    return (digits === item.firstSpan ? bound <= item.last : item.first <= bound) ? [change(bound, true)] : [];
  }
  if (citation.items.length > 1) {
    const edits = withoutItem(citation, index, source);
    return edits === undefined
      ? []
      : [{ title: `Remove ${shortNumber(source(digits))}`, edits, preferred: true, safe: false }];
  }
  return slips(source(digits))
    .filter((to) => compact.objective(to) !== undefined)
    .slice(0, 3)
    .map((to) => change(to, false));
}

/** The numbers that one slip of the finger turns into the written one: a digit too many, two swapped, a neighbouring key. */
function slips(written: string): number[] {
  if (written.length > 3) return [];
  const found = new Set<number>();
  if (written.length === 2) found.add(Number([...written].reverse().join('')));
  for (let at = 0; at < written.length; at += 1) {
    const digit = Number(written[at]);
    for (const near of [digit - 1, digit + 1])
      if (near >= 0 && near <= 9) found.add(Number(written.slice(0, at) + near + written.slice(at + 1)));
    if (written.length > 1) found.add(Number(written.slice(0, at) + written.slice(at + 1)));
  }
  return [...found];
}

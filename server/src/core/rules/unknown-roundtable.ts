import type { Compact } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import {
  evidenceOf,
  type NotedMention,
  noteRoundtables,
  numbersIn,
  objectivesOfRoundtable,
  type PlacedMention,
  placeMentions,
  roundtableOf,
} from './roundtable-notes.ts';
import { defineDraftRule, type Fix } from './rule.ts';

/** Flags a roundtable that the regional review did not have, where the draft surely speaks of that review. */
export const unknownRoundtable = defineDraftRule({
  code: 'unknown-roundtable',
  severity: 'error',
  why: 'The regional review had four roundtables, so any other number points at nothing.',
  bad: 'The regional review of the GCM spoke of detention in Roundtable 5.',
  good: 'The regional review of the GCM spoke of detention in Roundtable 3.',
  messages: {
    unknown: 'The regional review had {count} roundtables, {first} to {last}; there was no Roundtable {number}.',
  },
  note: noteRoundtables,
  checkDraft({ notes, compact, namesCompact, report }) {
    // A draft that never speaks of the Compact means other roundtables.
    if (!namesCompact) return;
    const { roundtables } = compact.info.framework;
    const first = roundtables[0]?.number ?? 0;
    const last = roundtables.at(-1)?.number ?? 0;
    for (const placed of placeMentions(notes, compact)) {
      const { noted, base } = placed;
      const discussed = numbersIn(noted.attached.length > 0 ? noted.attached : noted.cited, compact);
      if (!isOfReview(placed, discussed, compact)) continue;
      for (const { number, span, form } of noted.mention.numbers) {
        if (number >= first && number <= last) continue;
        const evidence = evidenceOf(last, compact);
        report({
          message: 'unknown',
          values: { count: roundtables.length, first, last, number },
          span: shiftSpan(noted.mention.numbers.length === 1 ? noted.mention.span : span, base),
          ...(evidence === undefined ? {} : { evidence }),
          fixes: form === 'digits' ? fixes(shiftSpan(span, base), noted, discussed, compact) : [],
        });
      }
    }
  },
});

/**
 * Whether a mention is one of the regional review: it is said, or the draft speaks of the review, not of another event before it, and has no roundtables of its own, or a
 * group of the review stands with it. The Forum of 2022 had four roundtables as well, so that it makes no difference.
 */
function isOfReview(
  { noted, namesReview, hasOwn, afterOtherEvent }: PlacedMention,
  discussed: ReadonlySet<number>,
  compact: Compact,
): boolean {
  const { tie } = noted.mention;
  if (tie !== 'bare') return tie === 'named';
  if (hasOwn || afterOtherEvent) return false;
  return namesReview || (discussed.size > 2 && roundtableOf(discussed, compact) !== undefined);
}

/** All four, or the one whose objectives stand with it; a list of several roundtables' objectives fits none. */
function fixes(span: Span, { attached }: NotedMention, discussed: ReadonlySet<number>, compact: Compact): Fix[] {
  const meant = roundtableOf(discussed, compact);
  if (attached.length > 0 && meant === undefined) return [];
  return compact.info.framework.roundtables
    .filter(({ number }) => meant === undefined || number === meant)
    .map(({ number }) => ({
      title: `Change to ${number}: Objectives ${objectivesOfRoundtable(number, compact)}`,
      edits: [{ span, newText: String(number) }],
      preferred: meant !== undefined,
      safe: false,
    }));
}

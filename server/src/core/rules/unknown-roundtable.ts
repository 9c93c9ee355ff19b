import type { Compact } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import {
  evidenceOf,
  type NotedMention,
  noteRoundtables,
  numbersIn,
  objectivesOfRoundtable,
  type RoundtableSetting,
  roundtableOf,
  settingAt,
  settingOf,
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
    const setting = settingOf(notes, compact);
    const { roundtables } = compact.info.framework;
    const first = roundtables[0]?.number ?? 0;
    const last = roundtables.at(-1)?.number ?? 0;
    for (const { base, note } of notes) {
      for (const noted of note.mentions) {
        const discussed = numbersIn(noted.attached.length > 0 ? noted.attached : noted.cited, compact);
        if (!isOfReview(noted, discussed, settingAt(note, setting), compact)) continue;
        for (const { number, span, form } of noted.mention.numbers) {
          if (number >= first && number <= last) continue;
          const evidence = evidenceOf(last, compact);
          report({
            message: 'unknown',
            values: { count: roundtables.length, first, last, number },
            span: shiftSpan(noted.mention.numbers.length === 1 ? noted.mention.span : span, base),
            ...(evidence === undefined ? {} : { evidence }),
            fixes: form === 'digits' ? fixes(shiftSpan(span, base)) : [],
          });

          function fixes(place: Span): Fix[] {
            const meant = roundtableOf(discussed, compact);
            if (noted.attached.length > 0 && meant === undefined) return [];
            return roundtables
              .filter((one) => meant === undefined || one.number === meant)
              .map((one) => ({
                title: `Change to ${one.number}: Objectives ${objectivesOfRoundtable(one.number, compact)}`,
                edits: [{ span: place, newText: String(one.number) }],
                preferred: meant !== undefined,
                safe: false,
              }));
          }
        }
      }
    }
  },
});

/** Whether a mention is one of the regional review: it is said, or the draft speaks of the review and neither of another gathering nor of roundtables of its own, or a group of the review stands with it. */
function isOfReview(
  { mention }: NotedMention,
  discussed: ReadonlySet<number>,
  { namesReview, namesOtherGathering, hasOwn }: RoundtableSetting,
  compact: Compact,
): boolean {
  if (mention.tie !== 'bare') return mention.tie === 'named';
  if (hasOwn) return false;
  if (namesReview) return discussed.size > 0 || !namesOtherGathering;
  return discussed.size > 2 && roundtableOf(discussed, compact) !== undefined && !namesOtherGathering;
}

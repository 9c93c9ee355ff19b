import type { Compact } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import { listWords } from '../wording/list-words.ts';
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

/** Flags an objective that is given to a roundtable of the regional review which did not discuss it. Some of a roundtable's objectives are as good as all. */
export const roundtableMismatch = defineDraftRule({
  code: 'roundtable-mismatch',
  severity: 'warning',
  why: 'The regional review discussed every objective in one of its four roundtables, and who looks it up in another finds nothing.',
  bad: 'It was a subject of Roundtable 2 (Objectives 2, 5, 7, 12 and 18) of the regional review of the GCM.',
  good: 'It was a subject of Roundtable 2 (Objectives 2, 5, 6, 12 and 18) of the regional review of the GCM.',
  messages: {
    one: 'Roundtable {roundtable} discussed Objectives {objectives}. Objective {wrong} was in Roundtable {other}.',
    several: 'Roundtable {roundtable} discussed Objectives {objectives}, not Objectives {wrong}.',
    together: 'Roundtables {roundtable} discussed Objectives {objectives}, not {wrong}.',
  },
  note: noteRoundtables,
  checkDraft({ notes, compact, namesCompact, source, report }) {
    if (!namesCompact) return;
    for (const placed of placeMentions(notes, compact)) {
      const { noted, base } = placed;
      const numbers = noted.mention.numbers.map(({ number }) => number);
      const roundtables = compact.info.framework.roundtables.filter(({ number }) => numbers.includes(number));
      // A roundtable that did not exist is another rule's matter.
      if (roundtables.length === 0 || roundtables.length < new Set(numbers).size) continue;
      const own = new Set(roundtables.flatMap(({ objectives }) => objectives));
      const given = numbersIn(noted.attached, compact);
      const wrong = [...given].filter((number) => !own.has(number));
      if (wrong.length === 0 || !isOfReview(placed, given, own, wrong, compact)) continue;
      if (given.size - wrong.length < leastOwn(noted, wrong.length)) continue;
      const items = noted.attached.filter((item) => wrong.some((number) => holds(item, number)));
      const start = items[0]?.span.start ?? 0;
      const end = items.at(-1)?.span.end ?? 0;
      const [only] = wrong;
      const evidence = evidenceOf(roundtables[0]?.number ?? 0, compact);
      report({
        message: roundtables.length > 1 ? 'together' : wrong.length > 1 ? 'several' : 'one',
        values: {
          roundtable: listWords(roundtables.map(({ number }) => number)),
          objectives: listWords([...own].sort((a, b) => a - b)),
          wrong: listWords(wrong),
          other: compact.objective(only ?? 0)?.roundtable ?? '',
        },
        span: shiftSpan({ start, end }, base),
        ...(evidence === undefined ? {} : { evidence }),
        fixes: fixes(noted, given, base, compact, source),
      });
    }
  },
});

/** How many of a list must be the roundtable's own: one that only stands beside it, or behind a verb that may say anything, is meant as its own where it is all but that. */
function leastOwn({ mention }: NotedMention, wrong: number): number {
  const link = mention.objectives?.link;
  if (link === 'loose') return Math.max(3, 2 * wrong);
  return link === 'near' ? 2 * wrong : 0;
}

function holds({ first, last }: { readonly first: number; readonly last: number }, number: number): boolean {
  return number >= Math.min(first, last) && number <= Math.max(first, last);
}

/**
 * Whether the regional review is meant. The Forum of 2022 had the same groups under other numbers, and a conference of the draft's own may group the objectives as it likes:
 * a list that has nothing in common with the roundtable and is no other's either is a grouping of another kind.
 */
function isOfReview(
  { noted, namesReview, hasOwn, afterForum, afterOtherEvent }: PlacedMention,
  given: ReadonlySet<number>,
  own: ReadonlySet<number>,
  wrong: readonly number[],
  compact: Compact,
): boolean {
  const { tie } = noted.mention;
  if (tie !== 'bare') return tie === 'named';
  if (afterOtherEvent) return false;
  const isSure = namesReview && !hasOwn;
  if (roundtableOf(given, compact) !== undefined) return !afterForum && (isSure || given.size > 2);
  const common = [...given].filter((number) => own.has(number)).length;
  return isSure ? common > 0 : common > 2 && wrong.length < 3;
}

function fixes(
  { mention, attached }: NotedMention,
  given: ReadonlySet<number>,
  base: number,
  compact: Compact,
  source: (span: Span) => string,
): Fix[] {
  const [roundtable] = mention.numbers;
  if (roundtable === undefined || mention.numbers.length > 1) return [];
  const meant = roundtableOf(given, compact);
  const found: Fix[] = [];
  if (meant !== undefined && roundtable.form === 'digits') {
    found.push({
      title: `Change to Roundtable ${meant}`,
      edits: [{ span: shiftSpan(roundtable.span, base), newText: String(meant) }],
      preferred: true,
      safe: false,
    });
  }
  const start = attached[0]?.span.start ?? 0;
  const end = attached.at(-1)?.span.end ?? 0;
  const list = shiftSpan({ start, end }, base);
  // A short list is some of the objectives, and markup inside of it would be lost.
  if (attached.length > 2 && /^(?:[\d\s,;&~–-]|and|to|through|\\&)+$/.test(source(list))) {
    const newText = objectivesOfRoundtable(roundtable.number, compact);
    found.push({
      title: `Write the objectives of Roundtable ${roundtable.number}: ${newText}`,
      edits: [{ span: list, newText }],
      preferred: meant === undefined,
      safe: false,
    });
  }
  return found;
}

import type { Block, TitledCitation } from '../draft/block.ts';
import { sourceSpan } from '../draft/prose.ts';
import {
  countsMoreRoundtables,
  namesForum,
  namesOtherEvent,
  namesReview,
  type RoundtableMention,
  type RoundtableNumber,
  roundtablesOf,
} from '../draft/roundtables.ts';
import { sentenceAt } from '../draft/sentences.ts';
import type { Compact } from '../knowledge/compact.ts';
import { objectivesIn } from '../knowledge/objectives.ts';
import { readWords } from '../knowledge/words.ts';
import { lastStartingAt } from '../span.ts';
import { listWords } from '../wording/list-words.ts';
import type { Evidence } from './rule.ts';

/** What matters of a block for the roundtables of the regional review. Spans are relative to the chunk. */
export interface RoundtableNote {
  readonly mentions: readonly NotedMention[];
  readonly namesReview: boolean;
  readonly namesForum: boolean;
  readonly namesOtherEvent: boolean;
  readonly countsMore: boolean;
}

export interface NotedMention {
  readonly mention: RoundtableMention;
  /** The objectives that are given as those of the roundtable, as far as they are the Compact's. */
  readonly attached: readonly AttachedItem[];
  /** The objectives that its sentence cites otherwise. */
  readonly cited: readonly AttachedItem[];
}

type AttachedItem = { readonly first: number; readonly last: number; readonly span: RoundtableNumber['span'] };

/** Notes the roundtables of a block, and whether it speaks of the review or of another gathering. */
export function noteRoundtables(
  block: Block,
  citations: readonly TitledCitation[],
  compact: Compact,
): RoundtableNote | undefined {
  const ofCompact = new Set(citations);
  const note: RoundtableNote = {
    mentions: roundtablesOf(block).map((mention) => {
      const { objectives } = mention;
      const isCompacts = objectives?.citations.every((citation) => ofCompact.has(citation));
      return {
        mention,
        attached: objectives === undefined ? titledAt(block, mention, compact) : isCompacts ? objectives.items : [],
        cited: citedAt(block, citations, mention.prose.start),
      };
    }),
    namesReview: namesReview(block),
    namesForum: namesForum(block),
    namesOtherEvent: namesOtherEvent(block),
    countsMore: countsMoreRoundtables(block),
  };
  const { mentions, ...says } = note;
  return mentions.length > 0 || Object.values(says).some((is) => is) ? note : undefined;
}

const opensTitle = /^(?:,?\s(?:on|about|called|entitled|named|titled|under)\b|\s*[,:(–—]|\s-{1,2}\s)\s*["“„«‘'`]*/iu;
/** No title of an objective is longer, in UTF-16 units. */
const longestTitle = 200;

/** The objective whose title stands behind a roundtable: `Roundtable 4, “Eliminate all forms of discrimination …”`. */
function titledAt({ prose }: Block, mention: RoundtableMention, compact: Compact): readonly AttachedItem[] {
  const { end } = mention.prose;
  const tail = prose.text.slice(end, end + longestTitle);
  const opening = opensTitle.exec(tail)?.[0];
  if (opening === undefined) return [];
  const words = readWords(tail.slice(opening.length));
  const title = compact.titles.beginning(words);
  if (title === undefined) return [];
  const start = end + opening.length;
  const last = words[title.length - 1]?.end ?? 0;
  const span = sourceSpan(prose, { start, end: start + last });
  return [{ first: title.number, last: title.number, span }];
}

/** A sentence that cites more says nothing of a single roundtable. */
const mostCited = 23;

function citedAt(block: Block, citations: readonly TitledCitation[], offset: number): readonly AttachedItem[] {
  const { start, end } = sentenceAt(block, offset);
  const first = lastStartingAt(citations, ({ prose }) => prose.start, start - 1) + 1;
  return citations
    .slice(first, first + mostCited)
    .filter(({ prose }) => prose.start < end)
    .flatMap(({ items }) => items)
    .slice(0, mostCited);
}

/** A roundtable that a draft names, and what the draft says around it. */
export interface PlacedMention {
  readonly noted: NotedMention;
  readonly base: number;
  /** Whether the draft speaks of the regional review, or lists the objectives of a roundtable as the review grouped them. */
  readonly namesReview: boolean;
  /** Whether the draft has roundtables of its own: an agenda with their titles, or more than four. */
  readonly hasOwn: boolean;
  /** Whether it spoke last of the Forum or of another event rather than of the review alone. */
  readonly afterForum: boolean;
  readonly afterOtherEvent: boolean;
}

/** The roundtables of a draft, in order. */
export function placeMentions(
  notes: readonly { readonly base: number; readonly note: RoundtableNote }[],
  compact: Compact,
): readonly PlacedMention[] {
  const speaksOfReview =
    notes.some(({ note }) => note.namesReview || note.mentions.some((noted) => isGroupOfReview(noted, compact))) ||
    groupsAsReview(notes, compact);
  const hasOwn = notes.some(
    ({ note }) =>
      note.countsMore ||
      note.mentions.some(
        (noted) => noted.mention.tie === 'bare' && noted.mention.isIntroduced && !hasSomeOfReview(noted, compact),
      ),
  );
  let afterForum = false;
  let afterOtherEvent = false;
  return notes.flatMap(({ base, note }) => {
    afterForum = note.namesForum || (afterForum && !note.namesReview);
    afterOtherEvent = note.namesOtherEvent || (afterOtherEvent && !note.namesReview);
    return note.mentions.map((noted) => ({
      noted,
      base,
      namesReview: speaksOfReview,
      hasOwn,
      afterForum,
      afterOtherEvent,
    }));
  });
}

function isGroupOfReview({ mention, attached }: NotedMention, compact: Compact): boolean {
  const given = numbersIn(attached, compact);
  return given.size > 2 && mention.numbers.length === 1 && roundtableOf(given, compact) === mention.numbers[0]?.number;
}

/** Whether a draft puts at least three objectives, and three in four of all, where the review had them, in two or more roundtables: no other meeting groups them so. */
function groupsAsReview(notes: readonly { readonly note: RoundtableNote }[], compact: Compact): boolean {
  let [own, all] = [0, 0];
  const roundtables = new Set<number>();
  for (const { mention, attached } of notes.flatMap(({ note }) => note.mentions)) {
    const [roundtable] = mention.numbers;
    if (roundtable === undefined || mention.numbers.length > 1 || mention.tie === 'foreign') continue;
    for (const given of numbersIn(attached, compact)) {
      all += 1;
      if (compact.objective(given)?.roundtable !== roundtable.number) continue;
      own += 1;
      roundtables.add(roundtable.number);
    }
  }
  return roundtables.size > 1 && own > 2 && own * 4 >= all * 3;
}

/** Whether two or more of what stands beside a roundtable are its own. */
function hasSomeOfReview({ mention, attached }: NotedMention, compact: Compact): boolean {
  const numbers = mention.numbers.map(({ number }) => number);
  const own = [...numbersIn(attached, compact)].map((number) => compact.objective(number)?.roundtable);
  return own.filter((roundtable) => roundtable !== undefined && numbers.includes(roundtable)).length > 1;
}

/** The numbers of the objectives that items name. */
export function numbersIn(items: readonly AttachedItem[], compact: Compact): ReadonlySet<number> {
  return new Set(objectivesIn(items, compact).map(({ number }) => number));
}

/** The roundtable that discussed all of the objectives; none where no single one did. */
export function roundtableOf(numbers: ReadonlySet<number>, compact: Compact): number | undefined {
  const found = new Set([...numbers].map((number) => compact.objective(number)?.roundtable));
  return found.size === 1 ? [...found][0] : undefined;
}

/** The objectives of a roundtable in words, in the report's order: `2, 5, 6, 12 and 18`. */
export function objectivesOfRoundtable(number: number, compact: Compact): string {
  const objectives = compact.info.framework.roundtables.find((one) => one.number === number)?.objectives ?? [];
  return listWords(objectives);
}

/** The line of the report that tells the objectives of a roundtable. */
export function evidenceOf(number: number, compact: Compact): Evidence | undefined {
  const found = compact.info.framework.roundtables.find((one) => one.number === number);
  return found === undefined
    ? undefined
    : {
        section: '1. Introduction',
        lines: [found.line, found.line],
        quote: `Roundtable ${number}: Objectives ${found.objectives.join(', ')}`,
      };
}

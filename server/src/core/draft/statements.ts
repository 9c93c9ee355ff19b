import type { TopicIndex } from '../knowledge/topics.ts';
import type { Span } from '../span.ts';
import type { Block, TitledCitation } from './block.ts';
import { claimAround } from './claims.ts';
import { compactName } from './frameworks.ts';
import { isQuoted, quotationsOf } from './quotations.ts';
import { sentenceAt } from './sentences.ts';
import { tableRowAt } from './table-rows.ts';

/** A sentence that cites objectives. */
export interface CitingSentence {
  /** In the prose of the block, with the sentence before where it comes with that. */
  readonly span: Span;
  readonly cited: readonly TitledCitation[];
  readonly isRow: boolean;
  /** Whether it comes with the sentence before, which alone tells the subject. */
  readonly isTakingUp: boolean;
}

/** What a sentence says under the objectives that it cites; offsets are of its span. */
export interface Statement {
  /** The drafter's own words, with blanks for quotations, for the name of the Compact and for the words that claim an objective. */
  readonly text: string;
  /** Whether it says that it serves the objectives, and does not only name them. */
  readonly isClaimed: boolean;
  /** The part that the citations belong to. */
  readonly part: Span;
  /** What it says by the way. */
  readonly asides: readonly Span[];
}

/** The sentences that cite, each with the one before it where it only takes that up; a row of a table is read as one. */
export function citingSentences(
  block: Block,
  citations: readonly TitledCitation[],
  topics: TopicIndex,
): readonly CitingSentence[] {
  const sentences: (CitingSentence & { readonly cited: TitledCitation[] })[] = [];
  let free = 0;
  for (const [index, citation] of citations.entries()) {
    const row = tableRowAt(block, citation.prose.start);
    const span = row?.span ?? sentenceAt(block, citation.prose.start);
    const last = sentences.at(-1);
    if (last?.span.end === span.end) last.cited.push(citation);
    else {
      const isAlone = (citations[index + 1]?.prose.start ?? span.end) >= span.end;
      const before = row === undefined && isAlone ? takenUp(block, span, citation, topics) : undefined;
      const isTakingUp = before !== undefined && before.start >= free;
      const start = isTakingUp ? before.start : span.start;
      sentences.push({ span: { start, end: span.end }, cited: [citation], isRow: row !== undefined, isTakingUp });
    }
    free = citation.prose.end;
  }
  return sentences;
}

/** Reads what a sentence says under its objectives; `undefined` where it asks, or sets itself apart from one. */
export function statementOf(block: Block, { span, cited, isRow }: CitingSentence): Statement | undefined {
  const written = ownWords(block, span);
  const at = cited.map(({ prose }) => ({ start: prose.start - span.start, end: prose.end - span.start }));
  const claims = at.map(({ start, end }) => claimAround(written, start, end));
  const text = claims.reduce((words, claim) => (claim === undefined ? words : withoutWords(words, claim)), written);
  const isClaimed = isRow || claims.every((claim) => claim !== undefined);
  const part = isRow ? { start: 0, end: text.length } : partOf(text, at, isClaimed);
  if (part === undefined || asking.test(text)) return undefined;
  const asides = [...text.matchAll(byTheWay)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter((aside) => !at.some(({ start }) => aside.start <= start && start < aside.end));
  return { text, isClaimed, part, asides };
}

/** The words of a statement that tell what it is about, out of some of its text; those of `subjects` name one. */
export function saidIn<Words extends { readonly span: Span }>(
  { text, isClaimed, part, asides }: Statement,
  words: readonly Words[],
  subjects: readonly Words[],
): readonly Words[] {
  const from = isClaimed ? startOfClaimed(text, part, subjects) : part.start;
  return words.filter(
    ({ span: { start } }) =>
      start >= from && start < part.end && !asides.some((aside) => aside.start <= start && start < aside.end),
  );
}

/** Whether words of a statement stand where it comes to the point: at its start, or beside a citation. */
export function isAtCore({ start, end }: Span, { text }: Statement, { span, cited }: CitingSentence): boolean {
  if (text.trim().length <= core.whole) return true;
  return cited.some(({ prose }) => {
    const from = prose.start - span.start;
    const to = prose.end - span.start;
    // What opens the sentence does so behind a citation that stands first.
    const opened = opening.test(text.slice(0, from)) ? to : 0;
    return (
      (start >= opened && start - opened <= core.start) ||
      (start >= to && start - to <= core.citation) ||
      (end <= from && from - end <= core.citation)
    );
  });
}

/** How near to the start of a sentence, or to the citation, a term belongs to its core, in UTF-16 units. */
const core = { start: 45, citation: 25, whole: 100 };

/** What is told of before may be called `the initiative`; a longer sentence, or one with several parts, says more than that it serves an objective. */
const calling =
  /^\s*(?:and\s+)?the\s+(?:\p{L}+\s+)?(?:initiative|measure|programme|program|project|scheme|law|act|reform|agreement|treaty|campaign|pilot|result|effort|investment)s?\b/iu;
/** What is said of all that was told before, and of nothing else: `That is how we read Objective 13`, `The measure is part of Objective 9`. */
const stating =
  /^\s*(?:(?:all\s+(?:of\s+)?)?(?:this|that|it)|the\s+(?:measure|programme|program|project|scheme|reform|initiative|campaign|law))\s+(?:is|was|corresponds|belongs|falls|counts|comes|stands|forms|relates|pertains|responds|serves|supports|fulfils|fulfills)\b/iu;
/** What is a label of the citation, and nothing else: `Reference: Objective 16.`, `(Objective 16)`. */
const labelling = /^[\s\p{P}]*(?:(?:\p{L}+\s+){0,2}\p{L}+\s*:\s*)?[\s\p{P}]*$/u;
const endsThere = /^[)\]*_\s]*(?:in\s+(?:practice|action|deed)|at\s+work)?[*_]*[.!]?[)"”’\s]*$/u;
/** What came of something, or who else has to do with it, is about something else: `Detention costs fell. This allowed us to do more under Objective 15`. */
const following =
  /\b(?:(?:allow|enabl|help|possible|lead|led|caus|mean)\p{L}*|who|others|time|why|where|the\s+\p{L}+\s+that)\b/iu;
const longestTakingUp = 80;

/** The sentence before one that only takes it up: `The pension treaty with Rabat is in force. This is our answer to Objective 12.` */
function takenUp(block: Block, { start, end }: Span, { prose }: TitledCitation, topics: TopicIndex): Span | undefined {
  const written = block.prose.text.slice(start, end);
  const at = prose.start - start;
  const words = written.slice(0, at);
  const isEnd = endsThere.test(written.slice(prose.end - start));
  if (!(isEnd && labelling.test(words))) {
    if (at > longestTakingUp || /[,;:]/.test(words) || following.test(words)) return undefined;
    const isAnaphoric =
      takingUp.test(words) ||
      calling.test(words) ||
      (words.trim() === '' && takingUp.test(written.slice(0, longestTakingUp)));
    const isClaim = isAnaphoric && claimAround(written, at, prose.end - start) !== undefined;
    if (!isClaim && !(isEnd && stating.test(words))) return undefined;
  }
  if (topics.read(written).terms.some(({ kind }) => kind === 'topic')) return undefined;
  const before = start === 0 ? undefined : sentenceAt(block, start - 1);
  if (before?.end !== start || isQuoted(block, before.start)) return undefined;
  // Cells, paragraphs and the items of a list end with more than a full stop.
  const isApart = /[\u241f\n]\s*$/.test(block.prose.text.slice(before.start, start)) || /^\s*[-*•–]\s/.test(written);
  return isApart ? undefined : before;
}

/** What a sentence says by the way: a clause about somebody in it, or an occasion that opens it. */
const byTheWay =
  /,\s+(?:which|who|whose|where|known|responsible)\b[^,;]{0,160},|^[\s\p{P}]*(?:thanks\s+to|because\s+of|before|after|unlike|in\s+contrast\s+to|due\s+to|owing\s+to|in\s+the\s+(?:year|month|week|wake|margins|shadow|absence)|since|despite|during|when|as\s+soon\s+as|together\s+with|besides|apart\s+from)\b[^,;]{0,160},/giu;

/** The words of a claim are not what the sentence is about. */
function withoutWords(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** A claim that stands in a part with no subject of its own is about the part before: `140 border guards were trained; reported under Objective 12`. */
function startOfClaimed(text: string, { start, end }: Span, subjects: readonly { readonly span: Span }[]): number {
  if (subjects.some(({ span }) => span.start >= start && span.start < end)) return start;
  return adding.test(text.slice(start, start + 12)) && !movingOn.test(text.slice(start, end)) ? 0 : start;
}

/** How a part of a sentence begins that goes on with what was said. */
const adding = /^(?:;|,\s+(?:and|so)\b)/i;
/** What says that it goes on to something else: `…; this year we report under Objective 12`. */
const movingOn = /\b(?:now|today|next|later|instead|meanwhile|this\s+(?:year|month|week|time))\b/i;

/** The sentence with what is not the drafter's own wording blanked out: quotations, and the name of the Compact, which is made of words of titles. */
function ownWords(block: Block, span: Span): string {
  const parts: string[] = [];
  let at = span.start;
  for (const { prose } of quotationsOf(block)) {
    const start = Math.max(at, prose.start);
    const end = Math.min(span.end, prose.end);
    if (end <= start) continue;
    parts.push(block.prose.text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(block.prose.text.slice(at, span.end));
  return parts.join('').replace(name, (written) => ' '.repeat(written.length));
}

const name = new RegExp(compactName, 'giu');

/** What parts a sentence into statements that need not be about the same. */
const parting =
  /;|\b(?:while|whilst|whereas|but|although|though|however|before|after|until(?!\s+then\b)|unless|(?<!until\s)then|unlike|despite)\b|,\s+(?:and|nor|or|yet|so)\s+(?=(?:the|our|its|an?|other|some|many|it|they|we)\b)/gi;
/** Right before a citation, what refers a reader elsewhere or adds something. */
const referring =
  /\b(?:as\s+(?:is|are|was|were|does|do|did|(?:(?:already|further)\s+)?(?:discussed|mentioned|explained|described|noted|said|shown|stated|set\s+out)(?:\s+above)?(?:\s+(?:under|in|on))?)\s+|(?:(?<!\b(?:we|I|you|they|can|could|to)\s)see|cf\.?|compare|also|likewise|next\s+to|alongside|besides|together\s+with|as\s+well\s+as)\s+(?:[\p{L}’']+\s+){0,3}|so\s+(?:is|are|was|were|does|do|did)\s+)$/iu;
/** A little before it, what sets something apart, moves on, or does away with it. */
const parted =
  /\b(?:not|nothing|never|neither|nor|than|instead|wrongly|mistak\w*|confus\w*|distinct|differ\w*|separate\w*|beyond|outside|apart|inter-?link\w*|links?|linked|nexus|connect\w*|complement\w*|overlap\w*|addition|turn\w*|moved?|moving|postpone\w*|between|delet\w*|remov\w*|dropp?\w*|correct\w*|replac\w*|like|similar\w*|analog\w*|borrow\w*|follow(?:s|ed|ing)?\s+(?:that|those)|t(?:ake|akes|ook|aking)\s+up|c(?:ome|omes|ame|oming)\s+to|look(?:s|ed|ing)?\s+for|nobody|no\s+one|unlike|contrary|opposed|contrast\w*|except|without)\s[^,;.()]{0,24}$|\bnot\s[^,;.()]{0,50}$/i;
/** Right before it, what was only spoken, written or worked about; that says nothing about the rest of the sentence. */
const spokenOf =
  /\b(?:sessions?|chapters?|reports?|reported|reporting|spoke|speaks?|seminars?|workshops?|panels?|debates?|discuss\w*|consult\w*|meetings?|conferences?|present\w*|statements?|sections?|papers?|works?|worked|working|deals?|dealt|led|lead|leads|indicators?|targets?|budgets?|funds?|funding|money|officers?|focal\s+points?|coordinators?|teams?|experts?|posters?|text|paragraphs?)\s+(?:on|about|for|with|to)\s+$/i;
/** Right behind what was written on an objective, what tells that the rest is in it: `Our report on Objective 3 describes how traffickers were convicted`. */
const containing =
  /^\s+(?:describes?|lists?|tells?\s+(?:of|how)|explains?\s+how|deals?\s+with|covers?|gives?\s+figures\s+on|reports?\s+(?:on|that|how)|sets?\s+out\s+how)\b(?!\s+(?:no|not|nothing|what|little|only)\b)/iu;
/** Right behind it, what denies or adds. */
const denying =
  /^\s+(?:[\p{L}’']+\s+){0,2}(?:not|\p{L}+n['’]t|nothing|never|neither|nor|instead|differs?|also|likewise|too|mentioned|discussed|added|deleted|moved|dropped)\b|^\s+(?:is|are|was|were)\s+(?:just\s+)?(?:as|less|more)\b|^\s+when\b/iu;
/** What takes up the statement before it: “…, and this serves Objective 12”. */
const takingUp =
  /\b(?:this(?!\s+(?:year|month|week|time)\b)|these|that|it|they|them|which|so|such|both|thus|thereby|hence|therefore)\b/i;
/** What an objective does of which the words behind it are the content: `Objective 20 asks for cheaper remittances`. */
const demanding =
  /^\s+(?:also\s+|clearly\s+)?(?:asks?|calls?|demands?|requires?|wants?|promises|prescribes|expects|obliges|commits|foresees|provides|says|speaks|aims|seeks|concerns|covers|means|includes|addresses|tells|states|bans|forbids|deals|is\s+(?:about|on|for|what|why|where|how))\b/i;
/** A citation that begins a part, and what it does there. */
const first = /^[\s\p{P}\d]*(?:(?:and|but|while)\s+)?$/iu;
const verb = /^\s+\p{Ll}/u;
/** Who has to do with it, in a part with a verb of its own: `Three ministries share Objective 12; the central bank keeps remittances`. */
const sharing =
  /^(?!.*(?:under|with|to|for|of|in|per|by)\s+(?:the\s+)?(?:GCM\s+|Compact\s+)?$)[\s\p{P}\d]*(?:[\p{L}’'-]+\s+){2,}$/iu;
/** A citation at the start of a sentence is about all of it: `Under Objective 12, …`, `Objective 12: …`. */
const opening = /^[\s\p{P}\d]*(?:[\p{L}’'-]+\s+){0,6}$/u;

/** The part of a sentence that a citation belongs to, in offsets of the sentence; `undefined` where the citation does not claim to be about it. */
function partOf(text: string, cited: readonly Span[], isClaimed: boolean): Span | undefined {
  const partings = [...text.matchAll(parting)].map(({ index }) => index);
  let part = { start: 0, end: text.length };
  for (const { start, end } of cited) {
    const before = text.slice(Math.max(0, start - 60), start);
    const behind = text.slice(end, end + 60);
    const isContent = spokenOf.test(before) && containing.test(behind);
    if (isContent) part = { start: Math.max(part.start, end), end: part.end };
    const apart = referring.test(before) || parted.test(before) || (spokenOf.test(before) && !isContent && !isClaimed);
    if (apart || denying.test(behind)) return undefined;
    const from = partings.findLast((index) => index < start) ?? 0;
    const ahead = text.slice(from, start);
    // `Objective 16 needs funds from the remittance levy` tells what happens to it, and not what it is about.
    const isDoing = !isClaimed && first.test(ahead) && verb.test(behind) && !demanding.test(behind);
    if (isDoing) return undefined;
    if (from === 0 && opening.test(ahead) && !sharing.test(ahead)) continue;
    const to = partings.find((index) => index >= end) ?? text.length;
    part = {
      start: takingUp.test(text.slice(from, to)) ? part.start : Math.max(part.start, from),
      end: Math.min(part.end, to),
    };
  }
  return part;
}

/** A question whether it belongs there claims nothing. */
const asking =
  /^[\s\p{P}\d]*(?:do|does|did|is|are)\b[^.!?]*\b(?:fall|belong|come|count|relate|pertain|covered|part|matter)\b[^.!?]*\?\s*$/iu;

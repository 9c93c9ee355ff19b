import type { Span } from '../span.ts';
import { BREAK, type Prose, sourceSpan } from './prose.ts';

/**
 * A place that names one or more objectives, as it is written: `Objectives 2, 5–7 and 12 of the GCM`.
 * Spans are offsets in UTF-16 units, relative to the chunk; those of the prose are relative to the block's prose.
 */
export interface Citation {
  /** From the first word that belongs to it to its last number or action: the compact's name before it counts, what follows does not. */
  readonly span: Span;
  readonly prose: Span;
  readonly items: readonly CitationItem[];
  readonly form: CitationForm;
  /** How the writing itself ties the citation to the Compact. */
  readonly tie: Tie;
}

/** One number, with its action where one is given, or one range. */
export interface CitationItem {
  readonly span: Span;
  readonly prose: Span;
  /** The first and the last number as written; the same for a single one. More digits than a number can hold give `Infinity`. */
  readonly first: number;
  readonly last: number;
  /** Where the digits of the first and of the last number stand. */
  readonly firstSpan: Span;
  readonly lastSpan: Span;
  /** The letter of an action: `b` in `2b`, `2(b)`, `2 (b)`, `2.b`. */
  readonly action?: string;
}

/** `word`: Objective 7; `abbreviated`: Obj. 7; `spelled`: objective seven; `ordinal`: the seventh objective; `name`: GCM 7. */
export type CitationForm = 'word' | 'abbreviated' | 'spelled' | 'ordinal' | 'name';

/**
 * `named`: the Compact's name stands with it. `foreign`: another framework's name or a qualifier does (`Strategic Objective 3`).
 * `bare`: neither; the draft around it decides.
 */
export type Tie = 'named' | 'bare' | 'foreign';

/** A test so cheap that it can be put to any text: whether a citation could be in it at all. */
export const mayCite = /obj(?:ective|s?[.\s])|\b(?:gcm|compact)[\s\u00a0]+\d/i;

const ones = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
  'twenty-one',
  'twenty-two',
  'twenty-three',
] as const;
const ordinals = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
  'twenty-second',
  'twenty-third',
] as const;
const longestFirst = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

/** The names by which drafts call the Compact; the longest come first. "Global Compact" alone may be that on Refugees, or the UN's for business. */
export const compactName = String.raw`(?:(?:UN[ \u00a0])?(?:GCM|Global\s+Compact\s+(?:for|on)\s+(?:Safe,?\s+Orderly,?\s+and\s+Regular\s+)?Migration|Migration\s+Compact|Marrakesh\s+Compact|Marrakech\s+Compact|Global\s+Compact(?!\s+(?:on|for)\b)|(?<![\p{L}]\s)Compact(?!\s+(?:on|for)\b)|(?<=\b[Tt]he\s)Compact(?!\s+(?:on|for)\b)))`;
const keyword =
  /(?<![\p{L}\p{N}_-])(?:(objectives?)|(objs?\.?(?![\p{L}\p{N}])))|(?<![\p{L}\p{N}_])(?:GCM|Compact)(?=[\s\u00a0]+\d)/giu;
const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${compactName})(?:\s*\((?:the\s+)?["“]?(?:GCM|Compact|Global Compact)["”]?\))?(?:['’]s)?[\s,(:–—-]{0,4}(?:the\s+)?$`,
  'iu',
);
const after = new RegExp(
  String.raw`^\s*[,(]?\s*(?:(?:of|in|from|under|within)\s+)?(?:the\s+)?(?:["“]\s*)?${compactName}(?![\p{L}\p{N}])`,
  'iu',
);
const afterForeign =
  /^\s*(?:of|in|from|under)\s+(?:(?:the|this|our|its|their|that|an?|his|her|your|my|each|every)\s+(?!(?:regional\s+)?review|report\b|23\b|same\b)[\p{L}\p{N}]|[\p{Lu}])/u;

const numberToken = /(\d+)(?!\d|\.\d|,\d{3}|\s?%|[\p{L}\p{N}])|(\d+)(?=[.,\s]?\s?\(?[a-zA-Z](?![\p{L}\p{N}]))/uy;
const spelledToken = new RegExp(String.raw`(?:${longestFirst(ones)})(?![\p{L}\p{N}-])`, 'iuy');
const actionToken = /(?:\.?([a-zA-Z])(?![\p{L}\p{N}'’])|\s?\(([a-zA-Z])\))/uy;
const rangeToken = /\s*(?:[-–—‐‑−]{1,2})\s*(?=\d)|\s+(?:to|through|thru|until)\s+(?=\d)/uy;
const listToken =
  /\s*(?:,\s*(?:(?:and|or)(?:\/or)?\s+|&\s*)?|;\s*|\/\s*|&\s*|(?:\s(?:and(?:\/or)?|or|as\s+well\s+as|plus)\s+))(?=\d)/iuy;
const labelToken = /[\s\u00a0]*(?:(?:numbers?|nos?\.?|n°|nr\.?)[\s\u00a0]*|#)?/iuy;

/** Finds every place in a block's prose that may cite the Compact, foreign ones left out. Linear in the prose. */
export function findCitations(prose: Prose): readonly Citation[] {
  const { text } = prose;
  if (!mayCite.test(text)) return [];
  const found: Citation[] = [];
  keyword.lastIndex = 0;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const citation = readCitation(prose, match);
    if (citation === undefined) continue;
    keyword.lastIndex = Math.max(keyword.lastIndex, citation.prose.end);
    found.push(citation);
  }
  return shareTies(text, found).filter(({ tie }) => tie !== 'foreign');
}

/** In `Objective 7 and Objective 8 of the GCM` the name stands once for both, before or behind them. */
function shareTies(text: string, citations: readonly Citation[]): readonly Citation[] {
  const shared = [...citations];
  const share = (from: number, to: number): void => {
    const giver = shared[from];
    const taker = shared[to];
    if (giver === undefined || taker?.tie !== 'bare' || giver.tie === 'bare') return;
    const between =
      from < to ? text.slice(giver.prose.end, taker.prose.start) : text.slice(taker.prose.end, giver.prose.start);
    if (/^\s*(?:,|;|&|\/|,?\s*(?:and|or|as well as))\s*$/.test(between)) shared[to] = { ...taker, tie: giver.tie };
  };
  for (let index = 1; index < shared.length; index += 1) share(index - 1, index);
  for (let index = shared.length - 1; index > 0; index -= 1) share(index, index - 1);
  return shared;
}

/** How far around the keyword its qualifiers are looked for, in UTF-16 units: no qualifier is longer, and the cost stays bounded. */
const reach = 120;

function readCitation(prose: Prose, match: RegExpExecArray): Citation | undefined {
  const { text } = prose;
  const [word] = match;
  const start = match.index;
  const named = match[1] === undefined && match[2] === undefined;
  const ordinal = named ? undefined : readOrdinal(text, start);
  const list = readList(text, start + word.length, /s\.?$/i.test(word), named);
  if (list === undefined || named) {
    if (named) return list === undefined ? undefined : place(prose, start, list.items, 'name', 'named');
    if (ordinal === undefined) return undefined;
    const tie = tieOf(text, ordinal.span.start, start + word.length);
    if (tie !== 'named') return undefined;
    const item = {
      first: ordinal.number,
      last: ordinal.number,
      prose: ordinal.span,
      firstProse: ordinal.span,
      lastProse: ordinal.span,
    };
    return place(prose, ordinal.span.start, [item], 'ordinal', tie, start + word.length);
  }
  const end = list.items.at(-1)?.prose.end ?? start + word.length;
  const tie = tieOf(text, start, end);
  if (tie !== 'named') {
    if (list.spelled && !/^[OA-Z]/.test(word)) return undefined;
    // "Objective 2030" names a year.
    if (isYear(list.items[0]?.first ?? 0)) return undefined;
  }
  const form = list.spelled ? 'spelled' : match[2] === undefined ? 'word' : 'abbreviated';
  return place(prose, startWithName(text, start), list.items, form, tie);
}

interface ProseItem {
  readonly first: number;
  readonly last: number;
  readonly prose: Span;
  readonly firstProse: Span;
  readonly lastProse: Span;
  readonly action?: string;
}

function place(
  prose: Prose,
  start: number,
  items: readonly ProseItem[],
  form: CitationForm,
  tie: Tie,
  to?: number,
): Citation {
  const end = to ?? items.at(-1)?.prose.end ?? start;
  return {
    span: sourceSpan(prose, { start, end }),
    prose: { start, end },
    items: items.map(({ firstProse, lastProse, ...item }) => ({
      ...item,
      span: sourceSpan(prose, item.prose),
      firstSpan: sourceSpan(prose, firstProse),
      lastSpan: sourceSpan(prose, lastProse),
    })),
    form,
    tie,
  };
}

function readList(
  text: string,
  from: number,
  plural: boolean,
  named: boolean,
): { items: ProseItem[]; spelled: boolean } | undefined {
  let at = skip(labelToken, text, from);
  if (at === from) return undefined;
  const spelled = /[a-z]/i.test(text[at] ?? '');
  const first = spelled ? readSpelled(text, at) : readItem(text, at);
  if (first === undefined) return undefined;
  const items = [first];
  at = first.prose.end;
  // "The Compact 2018" names a year.
  if (named && (isYear(first.first) || countsSomething(text, at, false))) return undefined;
  if (spelled) return { items, spelled };
  for (;;) {
    const next = skip(listToken, text, at);
    const item = next === at ? undefined : readItem(text, next);
    if (item === undefined || countsSomething(text, item.prose.end, plural || items.length > 1)) break;
    items.push(item);
    at = item.prose.end;
  }
  return { items, spelled };
}

function isYear(number: number): boolean {
  return number >= 1900 && number <= 2100;
}

function readSpelled(text: string, at: number): ProseItem | undefined {
  spelledToken.lastIndex = at;
  const word = spelledToken.exec(text)?.[0];
  if (word === undefined) return undefined;
  const number = ones.indexOf(word.toLowerCase().replace(/\s/, '-') as (typeof ones)[number]) + 1;
  const prose = { start: at, end: at + word.length };
  return { first: number, last: number, prose, firstProse: prose, lastProse: prose };
}

function readItem(text: string, at: number): ProseItem | undefined {
  const first = readNumber(text, at);
  if (first === undefined) return undefined;
  const firstProse = { start: at, end: at + first.length };
  actionToken.lastIndex = firstProse.end;
  const action = actionToken.exec(text);
  if (action !== null) {
    const letter = (action[1] ?? action[2] ?? '').toLowerCase();
    const end = firstProse.end + action[0].length;
    return {
      first: Number(first),
      last: Number(first),
      prose: { start: at, end },
      firstProse,
      lastProse: firstProse,
      action: letter,
    };
  }
  const next = skip(rangeToken, text, firstProse.end);
  const last = next === firstProse.end ? undefined : readNumber(text, next);
  if (
    last === undefined ||
    countsSomething(text, next + last.length, !/\s[–—-]/.test(text.slice(firstProse.end, next)))
  ) {
    return { first: Number(first), last: Number(first), prose: firstProse, firstProse, lastProse: firstProse };
  }
  const lastProse = { start: next, end: next + last.length };
  return { first: Number(first), last: Number(last), prose: { start: at, end: lastProse.end }, firstProse, lastProse };
}

function readNumber(text: string, at: number): string | undefined {
  numberToken.lastIndex = at;
  const match = numberToken.exec(text);
  return match?.[1] ?? match?.[2];
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}

const functionWord =
  /^(?:and|or|nor|but|of|in|on|at|by|to|for|from|with|within|without|under|as|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|that|which|who|whose|where|when|while|whilst|if|than|then|so|also|both|all|not|only|through|throughout|during|since|because|via|per|into|across|between|among|amongst|against|towards?|respectively|call|calls|address|addresses|require|requires|aim|aims|refer|refers|relate|relates|include|includes|the|this|these|those|its|their|our)$/i;
const countedNoun =
  /^(?:people|persons?|migrants?|refugees?|children|women|men|countr(?:y|ies)|states?|members?|desks?|offices?|centres?|centers?|cities|municipalit(?:y|ies)|measures?|projects?|actions?|objectives?|principles?|practices?|recommendations?|million|billion|thousand|hundred|per\s?cent|percent|years?|months?|weeks?|days?|hours?|euros?|eur|usd|dollars?|new|additional|other|more|different|guiding|priority|workers?|officers?|guards?|officials?|staff|families|households|students?|participants?|respondents?|organi[sz]ations?|agreements?|languages?|regions?|districts?|villages?|partners?|champion|commitments?|pledges?|January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/**
 * Whether the number that ends at `at` counts what follows (`18 desks`) instead of naming an objective. In the list of a plural only a noun that is often counted
 * speaks against it; after `Objective 5, ` every word does that cannot follow an objective.
 */
function countsSomething(text: string, at: number, inList: boolean): boolean {
  if (/^\s+of\s+(?:whom|which|them)\b/i.test(text.slice(at, at + 32))) return true;
  const word = /^[\s\u00a0-]([\p{L}]+(?:\s?cent\b)?)/u.exec(text.slice(at, at + 32))?.[1];
  if (word === undefined) return false;
  return countedNoun.test(word) || (!inList && !functionWord.test(word));
}

const qualifiers = new Set(
  'strategic specific policy general overall operational development programme program programmatic project country immediate intermediate output outcome long-term short-term medium-term key main sub cross-cutting thematic learning national corporate business training communication research our own secondary primary principal core broader wider overarching ultimate strategy plan cohesion investment management performance institutional organisational organizational sectoral sector regional local annual work team unit departmental department lesson course study audit quality sustainability climate health education security protection budget financial priority goal target component pillar working internal result results impact'.split(
    ' ',
  ),
);

function tieOf(text: string, start: number, end: number): Tie {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  if (after.test(tail)) return 'named';
  if (before.test(head)) return 'named';
  if (afterForeign.test(tail)) return 'foreign';
  return isQualified(head, text.slice(start, start + 3)) ? 'foreign' : 'bare';
}

/** Whether the word before the keyword makes it another framework's: a qualifier, an abbreviation, a name in the middle of a sentence. */
export function isQualified(head: string, keywordStart: string): boolean {
  const match = /([\p{L}\p{N}][\p{L}\p{N}&.’'-]*)[\s\u00a0]+$/u.exec(head);
  const word = match?.[1];
  if (match === null || word === undefined) return false;
  if (qualifiers.has(word.toLowerCase().replace(/['’]s$/, ''))) return true;
  if (keywordStart === keywordStart.toUpperCase()) return /^SDGs?$/.test(word);
  if (/^[\p{Lu}][\p{Lu}\p{N}&-]+(?:['’]s)?$/u.test(word)) return true;
  if (/^[\p{Lu}]/u.test(word) && /['’]s?$/.test(word)) return false;
  const openings = head.slice(0, match.index).trimEnd();
  const opensSentence =
    openings === '' || /[.!?:;•|–—()"“”\u241f-]$/u.test(openings) || /\n\s*$/.test(head.slice(0, match.index));
  return (
    /^[\p{Lu}]/u.test(word) &&
    !opensSentence &&
    !/ing$/.test(word) &&
    !functionWord.test(word) &&
    !/^(?:See|Cf|Re|Per|Under|Via|Article|Annex|Roundtables?)$/.test(word)
  );
}

const ordinalBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(${longestFirst(ordinals)})|(\d{1,3})(?:st|nd|rd|th))[\s\u00a0]+$`,
  'iu',
);

function readOrdinal(text: string, start: number): { number: number; span: Span } | undefined {
  const head = text.slice(Math.max(0, start - 24), start);
  const match = ordinalBefore.exec(head);
  if (match === null) return undefined;
  const number =
    match[1] === undefined
      ? Number(match[2])
      : ordinals.indexOf(match[1].toLowerCase() as (typeof ordinals)[number]) + 1;
  const from = start - head.length + match.index;
  return { number, span: { start: from, end: from + match[0].trimEnd().length } };
}

/** Takes a name right before the keyword into the citation: `GCM Objective 7`, not `GCM (Objective 7`. */
function startWithName(text: string, start: number): number {
  const head = text.slice(Math.max(0, start - reach), start);
  const name = /(?<![\p{L}\p{N}])GCM\s$/u.exec(head);
  return name === null || head.includes(BREAK, name.index) ? start : start - name[0].length;
}

import type { Compact } from '../knowledge/compact.ts';
import { readWords } from '../knowledge/words.ts';
import type { Span } from '../span.ts';
import type { GivenTitle } from './block.ts';
import type { Citation } from './citation.ts';
import type { ReadBlock } from './markdown.ts';
import { BREAK } from './prose.ts';

/** How far a title may reach, in UTF-16 units: twice the longest of the Compact's. */
export const reach = 280;

/** A citation and what there is around it that belongs to no other. */
export interface Surroundings {
  readonly block: ReadBlock;
  readonly compact: Compact;
  readonly citation: Citation;
  readonly room: Span;
}

/** Words that may be a title, before anything is known of them. */
export interface Candidate {
  readonly prose: Span;
  readonly by: GivenTitle['by'];
  /** Whether the writing itself marks where the words end: brackets, quotation marks, a cell, a heading. */
  readonly isClosed: boolean;
  /** What the words must at least be to count, where little else says that they are given as a title; any name of a subject counts without. */
  readonly demands?: 'title' | 'attempt' | 'paraphrase';
}

const compactName =
  /^\s*(?:of|in|from|under)\s+(?:the\s+)?(?:(?:UN\s+)?GCM|(?:UN\s+)?Global\s+Compact(?:\s+(?:for|on)\s+(?:Safe,?\s+Orderly,?\s+and\s+Regular\s+)?Migration)?|Compact)/iu;
/** What closes around the citation itself: `“Objective 7”: …`, `(Objective 7): …`. */
const closers = /^(?:["”’»]|''|[)\]](?=\s*(?:[:–—]|-{1,2}\s)))+/u;

const leadWord =
  'see|on|titled|entitled|called|headed|named|namely|which|whose|that|is|are|was|reads?|i\\.\\s?e\\.|in|full|the|its|official|title|there|here|heading|name|wording|says|said|states|stating|runs|with|as|follows|to|be|means|meaning|viz\\.?';
const quotation = new RegExp(
  String.raw`^(?:[\s,:;–—-]|(?<![\p{L}\p{N}])(?:${leadWord})(?=[\s,:])){0,24}?(?<mark>["“«„‘]|${'``'})`,
  'iu',
);
/** `Objective 6 to us: “…”`, `Objective 6 puts it in these words: “…”`; what somebody said of it is another matter: `On Objective 6 she wrote: “…”`. */
const announced =
  /^(?:\s+(?!(?:and|or|but|nor|than|not|next|then|came|comes|follow\p{L}*|he|she|they|we|i|you|who|another|other)\s)[\p{L}’']{1,20}){1,5}\s*:\s*(?=["“«„‘]|``)/iu;
const closings: Readonly<Record<string, RegExp>> = {
  '"': /"/,
  '“': /”/,
  '„': /[“”]/,
  '«': /»/,
  '‘': /’(?![\p{L}\p{N}])/u,
  '``': /''/,
};

const colon = /^\s*:\s*(?=\S)/u;
const dash = /^(?:\s*[–—]|\s+-{1,2}(?=\s))\s*(?=\S)/u;
const stop = /^\s*\.\s+(?=\p{Lu})/u;
const gap = /^\s+(?=\p{Lu})/u;
// A table in plain text has its own signs between the cells.
const cell = /^\s*[\u241f|]\s*(?=[^\u241f|\s])/u;
const parenthesis = /^\s*[([]\s*/u;
const claim =
  /^\s*,?\s*(?:(?:that\s+is(?:\s+to\s+say)?|i\.\s?e\.|namely|in\s+other\s+words|the\s+one)\s*,?\s*)?(?<lead>on|concern(?:s|ing)|regarding|covers|covering|addresses|addressing|deals\s+with|dealing\s+with|is\s+about|(?:which\s+is\s+)?(?:said\s+to\s+be\s+)?about|dedicated\s+to|devoted\s+to|(?:which\s+|that\s+)?(?:(?:calls|calling)\s+(?:up)?(?:on|for)(?:\s+(?:states|governments|countries|parties|member\s+states)\s+to)?|(?:asks|urges|invites|commits|committing|requires|obliges|encourages)\s+(?:\p{L}+\s+){1,3}to|(?:aims|seeks|is|aiming|seeking)\s+(?:to|at)|concerns|covers|addresses|deals\s+with|is\s+about|is\s+on|reads))\s+(?=\p{L})/iu;
/** "They report under Objective 7 on detention": what they report on need not be what the objective is about. */
const speaksOn =
  /(?<!\p{L})(?:report|comment|work|focus|inform|brief|note|speak|spoke|speech|present|publish|data|research|progress|measure|law|agree|elaborat|reflect|train|section|chapter|statement|programme|program|project|action|stud|paper|article|discuss|consult|cooperat|adopt|guid|polic|legislat|effort|event|meet|session|workshop|depend|rel[iy])\p{L}*[^.;!?]*$/iu;
/** `Objective 14, providing access …, weighs most`: words set in between commas. */
const apposition = /^\s*,\s*(?=\p{L})/u;
/** A gerund or a noun may stand for the verb of the title behind the subject of a sentence; `Under Objective 7, providing shelter, the city …` tells what somebody does. */
const verbal = /^(?:\p{L}+ing|the\s+\p{L}+(?:ion|ment|ing)\s+of)\s/iu;
const subjectOfSentence = /(?:^|[.!?:;]|\n|\u241f)[\s\p{P}]*$/u;
const purpose = /^\s*,?\s*to\s+(?=\p{L})/iu;

const lineStart = /(?:^|[\n\u241f])[\s\p{P}\p{S}]*$/u;

/** Words behind a citation that may be a title: `Objective 7 (…)`, `Objective 7: …`, `Objective 7, which calls for …`. */
export function candidateBehind({ block, citation, room }: Surroundings): Candidate | undefined {
  const { text } = block.prose;
  const limit = Math.min(room.end, text.length);
  let at = citation.prose.end;
  let tail = text.slice(at, Math.min(limit, at + reach));
  for (const pattern of [compactName, closers]) {
    const skipped = pattern.exec(tail)?.[0].length ?? 0;
    at += skipped;
    tail = tail.slice(skipped);
  }
  const quoted = quotedAt(text, at, tail, limit);
  // What follows in parentheses tells whose title a quotation is: `Objective 7, “…” (Objective 15)`.
  if (quoted !== undefined && !/^\s*\(\s*$/.test(text.slice(quoted.prose.end + 1, limit))) return quoted;
  const lead = announced.exec(tail)?.[0].length ?? 0;
  const told = lead === 0 ? undefined : quotedAt(text, at + lead, tail.slice(lead), limit);
  if (told !== undefined) return { ...told, demands: 'attempt' };
  const open = parenthesis.exec(tail);
  if (open !== null) {
    const start = at + open[0].length;
    const end = closingParenthesis(text, start, Math.min(limit, at + 4 * reach));
    if (end === undefined) return undefined;
    const inside = quotedAt(text, start, text.slice(start, end), end);
    return inside ?? { prose: { start, end }, by: 'parentheses', isClosed: true };
  }
  const isHeading = block.kind === 'heading';
  const starts = lineStart.test(text.slice(Math.max(0, citation.prose.start - 20), citation.prose.start));
  for (const [by, pattern, demands] of [
    ['colon', colon, undefined],
    ['dash', dash, undefined],
    ['cell', cell, undefined],
    ['dash', stop, 'attempt'],
    ['dash', gap, 'attempt'],
  ] as const) {
    const match = pattern.exec(tail);
    if (match === null || (demands !== undefined && !starts)) continue;
    const start = at + match[0].length;
    const end = start + extent(text.slice(start, Math.min(limit, start + reach)));
    const isClosed = by === 'cell' || isHeading || block.kind === 'cells';
    return { prose: { start, end }, by, isClosed, ...(demands === undefined ? {} : { demands }) };
  }
  const claimed = claim.exec(tail);
  if (
    claimed?.groups?.['lead'] === 'on' &&
    speaksOn.test(text.slice(Math.max(0, citation.prose.start - 80), citation.prose.start))
  )
    return undefined;
  const match = claimed ?? purpose.exec(tail) ?? apposition.exec(tail);
  if (match === null) return undefined;
  const start = at + match[0].length;
  const end = start + extent(text.slice(start, Math.min(limit, start + reach)));
  const isSetIn =
    claimed === null &&
    !purpose.test(tail) &&
    verbal.test(text.slice(start, end)) &&
    subjectOfSentence.test(text.slice(Math.max(0, citation.prose.start - 20), citation.prose.start));
  const mayLabel = /^(?:on|concerning|regarding|.*about)$/i.test(claimed?.groups?.['lead'] ?? '');
  return {
    prose: { start, end },
    by: 'wording',
    isClosed: false,
    ...(claimed === null && !isSetIn ? { demands: 'title' } : mayLabel ? {} : { demands: 'paraphrase' }),
  };
}

function quotedAt(text: string, at: number, tail: string, limit: number): Candidate | undefined {
  const match = quotation.exec(tail);
  const mark = match?.groups?.['mark'];
  if (match === null || mark === undefined) return undefined;
  const start = at + match[0].length;
  const inner = text.slice(start, Math.min(limit, start + 2 * reach));
  const length = (mark === '"' || mark === '“' ? /["”]/ : closings[mark])?.exec(inner)?.index;
  return length === undefined || length === 0
    ? undefined
    : { prose: { start, end: start + length }, by: 'quotation', isClosed: true };
}

function closingParenthesis(text: string, from: number, limit: number): number | undefined {
  let depth = 1;
  for (let at = from; at < limit; at += 1) {
    const sign = text[at];
    if (sign === '(' || sign === '[') depth += 1;
    else if (sign === ')' || sign === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

const extentEnd =
  /(?<!\.\s?)[.;!?](?=\s|["”’»)\]]|$)|["”»\u241f|]|''|\n\s*\n|\n[ \t]*(?:[-*•–]|\d+[.)]|\([a-z\d]\))[ \t]/u;

/** Where words without an end of their own must end: with the sentence, the item of a list, the quotation or the cell around them. */
function extent(text: string): number {
  return extentEnd.exec(text)?.index ?? text.length;
}

/** What says that the words before it are those of the objective behind it: `is the subject of Objective 7`, `, that is, Objective 7`, `, says Objective 7`. */
const naming = [
  String.raw`(?:(?:is|are|was|were|being|forms?|as)\s+)?(?:(?:the|an?|its)\s+)?(?:\p{L}+\s+)?(?:title|name|heading|wording|words|subject|theme|topic|matter|aim|purpose|concern|promise|commitment|goal|point|core|heart)\s+of\s+`,
  String.raw`(?:is|are|was|were|being|forms?)\s+(?:what\s+)?`,
  String.raw`(?:that\s+(?:is|was)(?:\s+to\s+say)?|this\s+is|i\.\s?e\.|namely|viz\.|or)\s*,?\s+`,
  String.raw`(?:(?:so|thus|as)\s+)?(?:says|said|reads|states|demands|asks)\s+`,
  String.raw`(?:in\s+(?:(?:keeping|line|accordance|conformity)\s+with|the\s+(?:\p{L}+\s+)?(?:words|language)\s+of)|according\s+to|as\s+per)\s+`,
].join('|');
const ofTheCompact = String.raw`(?:the\s+)?(?:(?:GCM|Compact)(?:['’]s)?\s+)?`;
/** What joins a title in quotation marks to the number behind it: `“…” (Objective 7)`, `“…” is the title of Objective 7`. */
const connector = new RegExp(
  String.raw`^[,.]?\s*(?:[([]\s*|,\s*|[–—:]\s*|-{1,2}\s+|as\s+|${naming})${ofTheCompact}$`,
  'iu',
);
/** No connector is longer. */
const longestConnector = 60;
const closingMark = /["”“»’]|''/gu;
/** The mark that opens what a mark closes. */
const openings: Readonly<Record<string, readonly string[]>> = {
  '"': ['"', '“'],
  '”': ['“', '„', '"'],
  '“': ['„'],
  '»': ['«'],
  '’': ['‘'],
  "''": ['``'],
};
const joint = /(?:\s*[([]|,|:|\s*[–—]|\s-{1,2}(?=\s)|\s+as)\s*$/u;
const lineBeginning = /(?:^|[\n\u241f|;.!?]["”’)]?)(?:\s|[-*•–]\s|\d+[.)]\s|\p{S})*$/u;
const clauseEnd = /[.;!?\n]\s+/g;

/** Words before a citation that may be a title: `“…” (Objective 7)`, `… – Objective 7`, `| … | Objective 7 |`. */
export function candidateBefore({ block, compact, citation, room }: Surroundings): Candidate | undefined {
  const { text } = block.prose;
  const from = Math.max(room.start, citation.prose.start - reach);
  const head = text.slice(from, citation.prose.start);
  const quoted = quotedBefore(head, from);
  if (quoted !== undefined) return quoted;
  const border = Math.max(head.trimEnd().lastIndexOf(BREAK), head.trimEnd().lastIndexOf('|'));
  if (border >= 0 && border === head.trimEnd().length - 1) {
    const start = Math.max(head.lastIndexOf(BREAK, border - 1), head.lastIndexOf('|', border - 1)) + 1;
    return { prose: { start: from + start, end: from + border }, by: 'cell', isClosed: true, demands: 'attempt' };
  }
  const sign = joint.exec(head);
  if (sign === null) return undefined;
  const start = from + border + 1;
  const end = from + sign.index;
  const before = text.slice(start, end);
  const isCalled = /as\s*$/.test(sign[0]);
  const by = isCalled ? 'wording' : /[([]/.test(sign[0]) ? 'parentheses' : 'dash';
  const words = readWords(before);
  const title = compact.titles.ending(words);
  const first = title === undefined ? undefined : words.at(-title.length);
  const isLoose = /[,:]/.test(sign[0]);
  if (first !== undefined)
    return isLoose && !lineBeginning.test(text.slice(Math.max(0, start + first.start - 8), start + first.start))
      ? undefined
      : { prose: { start: start + first.start, end }, by, isClosed: true, demands: 'title' };
  // Other words are a title only where they stand alone: "Address and mitigate vulnerabilities (Objective 7)".
  if (isLoose || isCalled) return undefined;
  const cut = [...before.matchAll(clauseEnd)].map((match) => match.index + match[0].length).at(-1) ?? 0;
  return lineBeginning.test(text.slice(Math.max(0, start + cut - 8), start + cut))
    ? { prose: { start: start + cut, end }, by, isClosed: true, demands: 'attempt' }
    : undefined;
}

/** What ends the words of a sentence that may name its objective. */
const named = new RegExp(
  String.raw`(?:\s*[([]\s*|\s*[–—]\s*|\s-{1,2}\s+|,?\s+(?:${naming})|(?<set>,\s+(?:as\s+)?))${ofTheCompact}$`,
  'iu',
);
/** Where words begin that may name an objective: with a sentence, a part of one, or behind what says so: `our commitment to …`. */
const wordsBegin =
  /(?:^|[.!?:;]["”’»)\]]*\s+|[\u241f|]\s*|\n\s*\n\s*|\n[ \t]*(?:[-*•–]|\d+[.)])[ \t]+|(?<!\p{L})(?:objective|commitment|pledge|promise)\s+(?=(?:on|of|to)\s))(?![\s\u241f|])/giu;
/** What stands before them without being one of them. */
const lead =
  /^[-*•–\d.)\s]*(?:(?:on|of|to|concerning|regarding|as\s+(?:for|to)|with\s+(?:regard|respect)\s+to|when\s+it\s+comes\s+to)\s+)?(?:the\s+(?=\p{L}+(?:ion|ment|ing)\s+of))?/iu;
/** Behind a number that is set in, the sentence goes on or ends: `…, Objective 14, has no treaty`, `…, as Objective 14 puts it`. */
const setOff = new RegExp(
  String.raw`^(?:${compactName.source.slice(1)})?\s*(?:[,;.()–—]|$|(?:puts|has|calls|words|phrases|states)\s)`,
  'iu',
);

/** The words from the beginning of a sentence up to an objective that they name: `Eliminating discrimination (Objective 17) needs …`, `…, says Objective 4`. */
export function candidateOfSentence({ block, citation, room }: Surroundings): Candidate | undefined {
  const { text } = block.prose;
  const from = Math.max(0, citation.prose.start - reach);
  const head = text.slice(from, citation.prose.start);
  const near = Math.max(0, head.length - longestConnector);
  const join = named.exec(head.slice(near));
  if (join === null) return undefined;
  if (join.groups?.['set'] !== undefined && !setOff.test(text.slice(citation.prose.end, citation.prose.end + reach)))
    return undefined;
  const end = near + join.index;
  const begins = [...head.slice(0, end).matchAll(wordsBegin)].at(-1);
  if (begins === undefined || (begins.index === 0 && begins[0] === '' && from > 0)) return undefined;
  const beginning = begins.index + begins[0].length;
  const start = from + beginning + (lead.exec(head.slice(beginning, end))?.[0].length ?? 0);
  return start < room.start
    ? undefined
    : { prose: { start, end: from + end }, by: 'wording', isClosed: true, demands: 'paraphrase' };
}

function quotedBefore(head: string, from: number): Candidate | undefined {
  const near = Math.max(0, head.length - longestConnector);
  const closing = [...head.slice(near).matchAll(closingMark)].at(-1);
  if (closing === undefined) return undefined;
  const end = near + closing.index;
  if (!connector.test(head.slice(end + closing[0].length))) return undefined;
  const start = Math.max(
    ...(openings[closing[0]] ?? []).map((mark) => {
      const at = end === 0 ? -1 : head.lastIndexOf(mark, end - 1);
      return at < 0 ? -1 : at + mark.length;
    }),
  );
  return start < 0
    ? undefined
    : { prose: { start: from + start, end: from + end }, by: 'quotation', isClosed: true, demands: 'attempt' };
}

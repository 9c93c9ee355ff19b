import type { Span } from '../span.ts';
import type { Block } from './block.ts';
import { units } from './number-words.ts';
import { sourceSpan } from './prose.ts';
import { type AttachedObjectives, objectivesBeside } from './roundtable-objectives.ts';
import { isQualified, reach, type Tie } from './tie.ts';

/** A place that names one or more roundtables by number: `Roundtable 2`, `Round Tables 1 and 3`, `the third roundtable`. Spans are relative to the chunk. */
export interface RoundtableMention {
  readonly span: Span;
  readonly prose: Span;
  readonly numbers: readonly RoundtableNumber[];
  /** `named`: the review or the Compact stands with it. `foreign`: another conference does. `bare`: neither; the draft around it decides. */
  readonly tie: Tie;
  /** The objectives that the draft gives as those of the roundtable, where they stand right beside it. */
  readonly objectives?: AttachedObjectives;
  /** Whether a title of the draft's own follows, as in an agenda: `Roundtable 5: The role of cities`. */
  readonly isIntroduced: boolean;
}

export interface RoundtableNumber {
  readonly number: number;
  readonly span: Span;
  /** How it is written; only digits can be changed by changing them. */
  readonly form: 'digits' | 'words';
}

const found = new WeakMap<Block, readonly RoundtableMention[]>();

/** The roundtables that a block names, in order. Linear in its prose. */
export function roundtablesOf(block: Block): readonly RoundtableMention[] {
  let mentions = found.get(block);
  if (mentions === undefined) {
    mentions = find(block);
    found.set(block, mentions);
  }
  return mentions;
}

/** Whether a block speaks of the regional review. */
export function namesReview({ prose }: Block): boolean {
  return review.test(prose.text);
}

/** Whether a block speaks of a gathering that had the review's four groups of objectives under other numbers: the International Migration Review Forum, the review of another region or year. */
export function namesForum({ prose }: Block): boolean {
  return forum.test(prose.text);
}

/** Whether a block speaks of a gathering with roundtables of another kind. A summit is one only where its roundtables are spoken of: many an initiative was presented at one. */
export function namesOtherEvent({ kind, prose: { text } }: Block): boolean {
  return otherEvent.test(text) || (summit.test(text) && (kind === 'heading' || roundtable.test(text)));
}

/** Whether a block counts more roundtables than the review had: "our six roundtables". */
export function countsMoreRoundtables({ prose }: Block): boolean {
  return roundtable.test(prose.text) && more.test(prose.text);
}

/** What calls a roundtable, as a part of patterns. */
export const roundtableWord = String.raw`round[\s\u00a0-]?table|\bRT[\s\u00a0-]?\d`;
/** The word alone; most blocks do not have it, and looking for it costs little. */
const roundtable = new RegExp(roundtableWord, 'i');
const more =
  /(?<![\p{L}\p{N}.,-])(?:[5-9]|1\d|five|six|seven|eight|nine|ten|eleven|twelve)[\s\u00a0]+(?:\p{L}+[\s\u00a0]+)?round[\s\u00a0-]?tables\b/iu;
const review =
  /\bregional\s+review\b|\bthe\s+(?:(?:first|2020|UNECE|GCM|GCM['’]s|Compact['’]s)\s+)*review\b(?!\s+(?:of\s+(?!2020\b|the\s+(?:GCM|Global|Compact|implementation))|forum))|\b(?:UNECE|ECE)\b[^.]{0,40}\breview\b|\breview\b[^.]{0,60}\b(?:UNECE|ECE)\b/i;
const forum =
  /\bIMRF\b|\bReview\s+Forum\b|\bsecond\s+(?:regional\s+)?review\b|\b(?:Africa|African|Arab|Asia-Pacific|Asian|Latin\s+American?)\b[^.]{0,40}\breview\b|\breview\b[^.]{0,60}\b(?:ESCAP|ECLAC|ECA|ESCWA)\b/i;
const otherEvent = /\bGFMD\b|\bGlobal\s+(?:Refugee\s+)?Forum\b/i;
const summit = /\bEconomic\s+Forum\b|\bSummit\b/i;

const words = units.slice(0, 10);
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const digits = String.raw`\d{1,2}(?!\d|%|[.:,]\d|st\b|nd\b|rd\b|th\b)`;
const mention = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(${ordinals.join('|')}|\d(?:st|nd|rd|th))[\s\u00a0]+(?:thematic[\s\u00a0]+)?round[\s\u00a0-]?table(?![\p{L}\p{N}])|(?:round[\s\u00a0-]?table(s?)[\s\u00a0]+|RT[\s\u00a0-]?(?=\d(?!\d)))(?:(?:numbers?|nos?\.?|nr\.?)[\s\u00a0]*|#)?(${digits}|(?:${[...words].reverse().join('|')}|${[...romans].reverse().join('|')})(?![\p{L}\p{N}])))`,
  'giu',
);
const next = new RegExp(
  String.raw`[\s\u00a0]*(?:,[\s\u00a0]*(?:and[\s\u00a0]+)?|&[\s\u00a0]*|[\s\u00a0]and[\s\u00a0]+|([-–—]|[\s\u00a0](?:to|through)[\s\u00a0]+))(${digits})(?!${'[\\s\\u00a0]+'}(?:of(?!\s+the\s+(?:${'[\\p{L}\\d-]+'}\s+){0,2}review)|${'\\p{L}'}+s)\b)`,
  'iuy',
);
const behindParentheses =
  /[\s\u00a0]*\([^()]{1,120}\)[\s\u00a0]*(?:,[\s\u00a0]*(?:and[\s\u00a0]+)?|(?:and|&)[\s\u00a0]+)(\d)(?=[\s\u00a0]*\()/iuy;
/** What a number can count, so that it is none of a roundtable: "at the roundtable 20 States spoke". */
const countedNoun =
  /^[\s\u00a0](?:(?:Member[\s\u00a0])?States|participants|delegat\p{L}+|countries|speakers|panell?ists|people|persons|ministers|mayors|cities|towns|organi[sz]ations|members|representatives|experts|migrants|women|men|children|years|months|weeks|days|hours|minutes|recommendations|objectives(?![\s\u00a0]+\d)|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])/iu;

function find(block: Block): readonly RoundtableMention[] {
  const { prose } = block;
  const { text } = prose;
  if (!roundtable.test(text)) return [];
  const elsewhere = (namesForum(block) || namesOtherEvent(block)) && !namesReview(block);
  const places = findPlaces(block);
  const mentions: RoundtableMention[] = [];
  places.forEach(({ span, numbers }, index) => {
    const before = mentions[index - 1];
    const objectives = objectivesBeside(block, span, {
      start: before?.prose.end ?? 0,
      end: places[index + 1]?.span.start ?? text.length,
      ...(before?.objectives === undefined ? {} : { before: before.objectives }),
    });
    mentions.push({
      span: sourceSpan(prose, span),
      prose: span,
      numbers,
      tie: tieOf(text, span, elsewhere),
      ...(objectives === undefined ? {} : { objectives }),
      isIntroduced: objectives?.link !== 'plain' && isIntroduced(text, span),
    });
  });
  return mentions;
}

interface Place {
  readonly span: Span;
  readonly numbers: readonly RoundtableNumber[];
}

function findPlaces(block: Block): readonly Place[] {
  const { prose } = block;
  const { text } = prose;
  const places: Place[] = [];
  mention.lastIndex = 0;
  for (let match = mention.exec(text); match !== null; match = mention.exec(text)) {
    const [whole, ordinal, plural, written = ''] = match;
    const start = match.index;
    if (/^rt/i.test(whole) && !whole.startsWith('RT')) continue;
    if (ordinal !== undefined && isOnlyThought(text, start)) continue;
    const numbers: RoundtableNumber[] = [];
    let end = start + whole.length;
    if (ordinal !== undefined) {
      const number = /^\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : ordinals.indexOf(ordinal.toLowerCase()) + 1;
      numbers.push({ number, span: sourceSpan(prose, { start, end: start + ordinal.length }), form: 'words' });
    } else {
      const number = toNumber(written);
      if (number === undefined || countedNoun.test(text.slice(end, end + 24))) continue;
      numbers.push({
        number,
        span: sourceSpan(prose, { start: end - written.length, end }),
        form: /^\d/.test(written) ? 'digits' : 'words',
      });
      if (plural) end = readMore(block, end, numbers);
    }
    places.push({ span: { start, end }, numbers });
    if (plural && numbers.length === 1) end = readApart(block, end, places);
    mention.lastIndex = end;
  }
  return places;
}

const denied = /\b(?:no|any|another|(?:nor|not|without)\s+an?)[\s\u00a0]+$/i;
const indefinite = /\ban?[\s\u00a0]+$/i;
const wish = /\b(?:would|could|should|might|may|if|whether|propos|suggest|ask|want|wish|need|idea|plan)/i;

/** Whether a roundtable that is counted is one that there could be: "no fifth roundtable", "a fifth roundtable would help". */
function isOnlyThought(text: string, start: number): boolean {
  const head = text.slice(Math.max(0, start - reach), start);
  return denied.test(head) || (indefinite.test(head) && wish.test(head + text.slice(start, start + reach)));
}

/** `Roundtables 1 (Objectives 14 and 15) and 2 (Objectives 5 and 6)`: each with what it took up. */
function readApart({ prose }: Block, from: number, places: Place[]): number {
  let at = from;
  for (;;) {
    behindParentheses.lastIndex = at;
    const match = behindParentheses.exec(prose.text);
    if (match === null) return at;
    at += match[0].length;
    const written = { start: at - (match[1]?.length ?? 0), end: at };
    places.push({
      span: written,
      numbers: [{ number: Number(match[1]), span: sourceSpan(prose, written), form: 'digits' }],
    });
  }
}

/** Roman numerals are capitals: "roundtable I" is a speaker's word. */
function toNumber(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written);
  const number = words.indexOf(written.toLowerCase()) + 1 || romans.indexOf(written) + 1;
  return number === 0 || written === 'I' ? undefined : number;
}

/** Reads on in a list behind a plural; what lies between the ends of a range is named as well. */
function readMore({ prose }: Block, from: number, numbers: RoundtableNumber[]): number {
  let at = from;
  for (;;) {
    next.lastIndex = at;
    const match = next.exec(prose.text);
    if (match === null) return at;
    const [whole, range, written = ''] = match;
    at += whole.length;
    const number = Number(written);
    const last = numbers.at(-1)?.number ?? number;
    const span = sourceSpan(prose, { start: at - written.length, end: at });
    for (let between = last + 1; range !== undefined && between < number; between += 1)
      numbers.push({ number: between, span, form: 'words' });
    numbers.push({ number, span, form: 'digits' });
  }
}

const ofReview = /^[\s\u00a0]+(?:of|at|in|during)\s+(?:the\s+)?(?:[\p{L}\d’'-]+\s+){0,2}review\b(?!\s+forum)/iu;
const ofOther =
  /^[\s\u00a0]+(?:of|at)\s+(?:(?:the|our|this|their|its|an?|that)\s+(?!(?:[\p{L}\d-]+\s+)?(?:meeting|consultations?|event|review|GCM)\b)[\p{L}\d]|\p{Lu})/u;
/** "At the conference of the Institute, Roundtable 7 dealt with methods." */
const gatheringBefore =
  /\b(?:conference|congress|convention|workshop|seminar|symposium|colloquium|hackathon|festival|fair|(?:summer|winter)\s+school)\b[^.;!?\u241f]*$/iu;
/** "The Mayors Mechanism, up to its Roundtable 7", "the city's roundtable 2" */
const ofSomebody =
  /\b(?:(?:its|their|his|her|our)|(?!(?:UN|UN?ECE|Network|region|report|meeting|consultation|event)['’])\p{L}+['’]s)\s+(?:own\s+)?$/iu;
const reviewBefore = /(?:\b(?:review|GCM|Compact)(?:['’]s)?|\bUNECE)[\s\u00a0]+(?:thematic[\s\u00a0]+)?$/iu;

function tieOf(text: string, { start, end }: Span, elsewhere: boolean): Tie {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  if (ofReview.test(tail)) return 'named';
  if (elsewhere || ofOther.test(tail)) return 'foreign';
  if (reviewBefore.test(head)) return 'named';
  if ((gatheringBefore.test(head) || ofSomebody.test(head)) && !/\breview\b/i.test(head + sentenceEnd(tail)))
    return 'foreign';
  return isQualified(head.replace(/\b(?:Thematic|Interactive|Virtual)[\s\u00a0]+$/, ''), text.slice(start, start + 3))
    ? 'foreign'
    : 'bare';
}

/** What stands before the end of a sentence. */
function sentenceEnd(tail: string): string {
  return /^[^.!?;]*/.exec(tail)?.[0] ?? '';
}

function isIntroduced(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|[\n\u241f])[\s\p{P}\p{N}]*$/u.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[\s\u00a0]*(?::|[–—]|[\s\u00a0]-{1,2}[\s\u00a0])[\s\u00a0]*\p{L}/u.test(text.slice(end, end + 12))
  );
}

import type { Span } from '../span.ts';
import { objectivesOfTheCompact } from './frameworks.ts';
import { isFunctionWord } from './function-words.ts';
import { cardinalWords, numberOfWord } from './number-words.ts';

/** One number, with its action where one is given, or one range, in the prose. */
export interface ListedNumber {
  /** The first and the last number as written; the same for a single one. More digits than a number can hold give `Infinity`. */
  readonly first: number;
  readonly last: number;
  readonly prose: Span;
  /** Where the first and the last number stand. */
  readonly firstProse: Span;
  readonly lastProse: Span;
  /** The letter of an action, in lower case. */
  readonly action?: string;
}

/** The numbers behind a keyword. */
export interface NumberList {
  readonly items: readonly ListedNumber[];
  /** Whether they are written in words. */
  readonly spelled: boolean;
}

/** What stands before a list: `Objectives 2 and 5`, `GCM 7`. */
export interface ListOpening {
  readonly plural: boolean;
  /** Whether it is the Compact's name alone, behind which a number can be anything. */
  readonly nameOnly: boolean;
  /** Whether a colon may stand before the numbers: `GCM Objectives: 2, 5`. */
  readonly colon: boolean;
  /** Whether nothing stands before them: the numbers are all that a cell of a table holds. */
  readonly alone?: true;
}

const numberToken = /(\d+)(?!\d|\.\d|,\d{3}|\s?%|[\p{L}\p{N}])|(\d+)(?=[.,\s]?\s?\(?[a-zA-Z](?![\p{L}\p{N}]))/uy;
const spelledToken = new RegExp(String.raw`(?:${cardinalWords})(?![\p{L}\p{N}-])`, 'iuy');
const actionToken = /(?:\.?([a-zA-Z])(?![\p{L}\p{N}'’])|\s?\(([a-zA-Z])\))/uy;
const rangeToken = /\s*(?:[-–—‐‑−]{1,2})\s*(?=\d)|\s+(?:to|through|thru|until)\s+(?=\d)/uy;
const listToken =
  /\s*(?:,\s*(?:(?:and|or)(?:\/or)?\s+|as\s+well\s+as\s+|&\s*)?|;\s*|\/\s*|&\s*|(?:\s(?:and(?:\/or)?|or|as\s+well\s+as|plus)\s+))/iuy;
const labelToken = /[\s\u00a0]*(?:(?:numbers?|nos?\.?|n°|nr\.?)[\s\u00a0]*|#)?/iuy;
/** Words on an objective in the midst of a list: `Objectives 2 (drivers), 5 (pathways) and 6`; behind a singular only where the next has some too. */
const glossToken = /\s?\([^()\d]{3,140}\)(?=\s*(?:,|;|&|and\b|or\b))/iuy;
const pairedGlossToken = /\s?\([^()\d]{3,140}\)(?=\s*(?:,|;|&|,?\s*and|or)\s*\d{1,2}\s?\([^()\d]{3,140}\))/iuy;

/** Reads the list that begins at `from`; `undefined` where no number of an objective stands. */
export function readNumberList(text: string, from: number, opening: ListOpening): NumberList | undefined {
  const behindColon = opening.colon && text[from] === ':' ? from + 1 : from;
  let at = skip(labelToken, text, behindColon);
  if (at === behindColon && opening.alone === undefined) return undefined;
  // "Objective 24/7 service" is on hours and days.
  if (/^24\/7(?!\d)/.test(text.slice(at, at + 5))) return undefined;
  const spelled = /[a-z]/i.test(text[at] ?? '');
  const read = spelled ? readSpelled : readItem;
  const first = read(text, at);
  if (first === undefined) return undefined;
  const items = [first];
  at = first.prose.end;
  // "The Compact 2018" names a year, "GCM, 163 states" a crowd.
  if (opening.nameOnly && (isYear(first.first) || countsSomething(text, at, first.last, false))) return undefined;
  for (;;) {
    const further = furtherAction(text, at, items.at(-1));
    if (further !== undefined) {
      items.push(further);
      at = further.prose.end;
      continue;
    }
    const behindGloss = skip(opening.plural ? glossToken : pairedGlossToken, text, at);
    const next = skip(listToken, text, behindGloss);
    const item = next === behindGloss ? undefined : read(text, next);
    if (
      item === undefined ||
      isYear(item.first) ||
      countsSomething(text, item.prose.end, item.last, opening.plural || items.length > 1)
    )
      break;
    items.push(item);
    at = item.prose.end;
  }
  return { items, spelled };
}

/** Whether a number is a year rather than that of an objective. */
export function isYear(number: number): boolean {
  return number >= 1900 && number <= 2100;
}

const spelledRangeToken = /\s?[-–—]\s?|\s+(?:to|through)\s+/iuy;

function readSpelled(text: string, at: number): ListedNumber | undefined {
  const first = readWord(text, at);
  if (first === undefined) return undefined;
  const next = skip(spelledRangeToken, text, first.end);
  const last = (next === first.end ? undefined : readWord(text, next)) ?? first;
  return {
    first: first.number,
    last: last.number,
    prose: { start: at, end: last.end },
    firstProse: { start: at, end: first.end },
    lastProse: { start: last.start, end: last.end },
  };
}

function readWord(text: string, start: number): (Span & { readonly number: number }) | undefined {
  spelledToken.lastIndex = start;
  const word = spelledToken.exec(text)?.[0];
  return word === undefined ? undefined : { start, end: start + word.length, number: numberOfWord(word) };
}

function readItem(text: string, at: number): ListedNumber | undefined {
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
    countsSomething(text, next + last.length, Number(last), !/\s[–—-]/.test(text.slice(firstProse.end, next)))
  ) {
    return { first: Number(first), last: Number(first), prose: firstProse, firstProse, lastProse: firstProse };
  }
  const lastProse = { start: next, end: next + last.length };
  return { first: Number(first), last: Number(last), prose: { start: at, end: lastProse.end }, firstProse, lastProse };
}

/** Another letter of the same objective: `22(a) and (c)`, `22(a)–(c)`. */
const furtherActionToken = /(?:\s*(?:,\s*(?:and\s+|or\s+)?|[-–]\s?|&\s*|\/)|\s(?:and|or|to)\s+)\(([a-zA-Z])\)/uy;

function furtherAction(text: string, at: number, before: ListedNumber | undefined): ListedNumber | undefined {
  if (before?.action === undefined || text[at - 1] !== ')') return undefined;
  furtherActionToken.lastIndex = at;
  const match = furtherActionToken.exec(text);
  if (match === null) return undefined;
  const end = at + match[0].length;
  return { ...before, prose: { start: end - 3, end }, action: (match[1] ?? '').toLowerCase() };
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

const countedNoun =
  /^(?:people|persons?|migrants?|refugees?|children|women|men|countr(?:y|ies)|states?|members?|desks?|offices?|centres?|centers?|cities|municipalit(?:y|ies)|measures?|projects?|actions?|objectives?|principles?|practices?|recommendations?|million|billion|thousand|hundred|per\s?cent|percent|years?|months?|weeks?|days?|hours?|euros?|eur|usd|dollars?|workers?|officers?|guards?|officials?|staff|families|households|students?|participants?|respondents?|organi[sz]ations?|agreements?|languages?|regions?|districts?|villages?|partners?|champion|commitments?|pledges?|teams?|courses?|workshops?|trainings?|sessions?|schools?|shelters?|places|beds|permits?|visas?|applications?|cases|calls|visits|reports?|indicators?|targets?|January|February|March|April|May|June|July|August|September|October|November|December)$/i;

/** Words before what is counted: `5 other States`. */
const beforeCounted = /^(?:new|additional|other|more|different|guiding|priority)$/i;
const cardinal = new RegExp(`^(?:${cardinalWords})$`, 'i');
/** `26 of whose beneficiaries`, `9 of our 31 consulates`, `3 of 9 clinics` count; `Objectives 7, 9 of the 23` names. */
const partOf =
  /^\s+(?:of\s+(?:whom|whose|which|them|us|you|\d|(?:our|its|their|his|her|those|these|the(?!\s+23\b))\s+\d)|out\s+of\s)/i;

/** Numbers of objectives, and of those that drafts cite by mistake, are not higher; higher ones count something. */
const highestPlausible = 30;

/**
 * Whether the number that ends at `at` counts what follows (`18 desks`, `10 police officers`) instead of naming an objective. In the list of a plural only a noun
 * that is often counted speaks against a number that the Compact has; elsewhere every noun in the plural does.
 */
function countsSomething(text: string, at: number, number: number, inList: boolean): boolean {
  const tail = text.slice(at, at + 48);
  if (partOf.test(tail)) return true;
  // `at Objective 20, 9 o'clock`, `a 24/7 hotline`.
  if (/^(?::\d\d|\s?(?:o['’]clock|[ap]\.m\b))/i.test(tail) || (number === 24 && /^\/7(?!\d)/.test(tail))) return true;
  const [, word, next = ''] = /^[\s\u00a0-]([\p{L}]+(?:\s?cent\b)?)(?:\s([\p{L}]+))?/u.exec(tail) ?? [];
  if (word === undefined) return false;
  if (countedNoun.test(word) || beforeCounted.test(word)) return true;
  // Nobody counts with two numbers: `Are Objective 19, 20 and 22 one project?`
  if (isFunctionWord(word) || cardinal.test(word)) return false;
  const isPlural = (noun: string): boolean => countedNoun.test(noun) || /[^si]s$/i.test(noun);
  if (inList) return countedNoun.test(next) || (number > objectivesOfTheCompact && [word, next].some(isPlural));
  return number > highestPlausible || [word, next].some(isPlural);
}

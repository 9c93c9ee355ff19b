import { blocksAt, chunkAt, type Draft, lineUpTo } from '../draft/draft.ts';
import { cardinalWords, numberOfWord, wordOfNumber } from '../draft/number-words.ts';
import { proseOffset, sourceOffset } from '../draft/prose.ts';
import { isQualified } from '../draft/tie.ts';
import type { Compact, Objective } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { type Card, objectiveCard } from '../wording/cards.ts';
import { findCard } from '../wording/find-card.ts';
import { actionItems } from './action-items.ts';
import { filterText, wordsOfObjective } from './filter-text.ts';
import { completeInsertion } from './insertion-completion.ts';

/** Something to write at a place. */
export interface Completion {
  readonly label: string;
  /** What stands beside the label: the roundtable, the country. */
  readonly description: string;
  readonly newText: string;
  /** See {@link filterText}. */
  readonly filterText: string;
  /** What {@link completionCard} tells the card of. */
  readonly reference: string;
  readonly preselect: boolean;
}

/** Completions for one place: `span` is what they replace. */
export interface Completions {
  readonly span: Span;
  readonly items: readonly Completion[];
}

/** Whether the drafter asks what can be written, or has only typed a sign behind which something may be: then only what is certainly being cited is offered. */
export type CompletionOccasion = 'asked' | 'typed';

/** Of so many objectives the title is offered as well; whoever wants another's types on. */
const titledItems = 3;

/** How far before the cursor a list of numbers may begin, in UTF-16 units. */
const reach = 160;

const digits = String.raw`\d+`;
const spelled = String.raw`(?:${cardinalWords})(?![\p{L}\p{N}-])`;
const separator = String.raw`\s*(?:[,;&](?:\s*(?:and|or|as\s+well\s+as))?|(?:and\/or|and|or|as\s+well\s+as|plus|to|through)(?![\p{L}\p{N}]))\s+`;
/** One number of a list with its actions or the words on it, or one range, and what parts it from the next. */
const listedItem = (number: string): string =>
  String.raw`(?:${number}(?:\s?\([a-z]\)(?:(?:\s*,\s*|\s+and\s+|[-–])\([a-z]\))*|\.?[a-z](?![\p{L}\p{N}]))?(?:\s*[-–—]{1,2}\s*${number}|\s+(?:to|through|thru|until)\s+${number})?(?:\s?\([^()\d]{3,140}\))?${separator})`;
/** `14–`: a range that waits for its end. */
const rangeOpening = String.raw`(?:(?<from>\d{1,2})[-–—]{1,2})?`;
const typed = String.raw`${rangeOpening}(?<typed>[\p{L}\p{N}][\p{L}\p{N}' -]{0,40})?$`;

/** `GCM Objectives 2, 5 and rem`: the name, the keyword, the numbers so far, and what is being typed. */
const wordOpening = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}_-])(?<name>(?:GCM|Compact)(?:['’]s)?[ \u00a0~]+)?(?<keyword>objectives?(?:\(s\))?|objs?\.)(?:\*\*|__|\})?(?<colon>:)?[ \u00a0~]+(?:(?:numbers?|nos?\.|n°)[ \u00a0~]+)?(?<list>${listedItem(`(?:${digits}|${spelled})`)}*)${typed}`,
  'iu',
);
/** `GCM 7, `: the name alone goes on in a list, but begins none. */
const nameOpening = new RegExp(
  String.raw`(?:^|[^\p{L}\p{N}_-])(?:GCM|Compact)[ \u00a0~]+(?!\d{3})(?<list>${listedItem(digits)}+)${typed}`,
  'u',
);
/** `resolution 73/195, annex, para. `: the official form, which counts paragraphs. */
const paragraphOpening = new RegExp(
  String.raw`(?<!\d\/?)73\/195[\s,;(]*(?:annex)?[\s,;(]*(?<keyword>paras?\.?|paragraphs?)[ \u00a0~]+(?<list>${listedItem(digits)}*)${typed}`,
  'iu',
);

/**
 * What can be written at an offset (UTF-16 units): objectives and their numbers, actions behind `Objective 2` and `Objective 2(`, the title behind `Objective 7: `, recommendations behind `rec:` and in
 * a quotation that begins like one, practices behind `practice:` and behind a country's possessive. In ordinary prose, nothing.
 */
export function complete(
  draft: Draft,
  offset: number,
  compact: Compact,
  occasion: CompletionOccasion = 'asked',
): Completions | undefined {
  const found = completeObjectives(draft, offset, compact, occasion) ?? completeInsertion(draft, offset, compact);
  return found !== undefined && isInProse(draft, offset, compact) ? found : undefined;
}

const footnoteOpening = /^ {0,3}\[\^[^\]\n]{1,80}\]:/;

/** Whether the word before an offset is prose: nothing is cited in code, comments and addresses. */
function isInProse(draft: Draft, offset: number, compact: Compact): boolean {
  const index = chunkAt(draft, offset);
  const start = draft.starts[index] ?? 0;
  const word = draft.source.slice(Math.max(start, offset - reach), offset).search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u);
  if (word === -1) return false;
  const at = Math.max(start, offset - reach) + word - start;
  // A footnote of one word is read as an address until another word follows.
  if (draft.format === 'markdown' && footnoteOpening.test(lineUpTo(draft, offset))) return true;
  return blocksAt(draft, index, compact).some(({ prose }) => {
    const found = proseOffset(prose, at);
    return found < prose.text.length && sourceOffset(prose, found) === at;
  });
}

/**
 * The objectives that can follow at an offset (UTF-16 units), those in the list before it left out; words of a theme rank them. In ordinary prose, after "the objective of", there are none.
 * @returns `undefined` where no objective is being cited.
 */
function completeObjectives(
  draft: Draft,
  offset: number,
  compact: Compact,
  occasion: CompletionOccasion,
): Completions | undefined {
  const wholeLine = lineUpTo(draft, offset);
  const line = wholeLine.slice(-reach);
  const official = paragraphOpening.exec(line)?.groups;
  if (official !== undefined)
    return goesOn(official, occasion) ? completeParagraphs(official, offset, compact) : undefined;
  const match = wordOpening.exec(line) ?? nameOpening.exec(line);
  if (match?.groups === undefined) return undefined;
  if (!goesOn(match.groups, occasion)) return undefined;
  const { name, keyword = '', colon, list = '', from, typed = '' } = match.groups;
  // "Objective 7–title" is no range.
  if (from !== undefined && !/^\d*$/.test(typed)) return undefined;
  const isNamed = name !== undefined || keyword === '';
  const inWords = list !== '' && !/\d/.test(list);
  const { namesCompact, bareIsCompact } = draft.ties;
  const isCitation =
    isNamed ||
    (list !== '' && (namesCompact || (bareIsCompact && !inWords))) ||
    /^\d/.test(from ?? typed) ||
    /^O/.test(keyword);
  if (
    !isCitation ||
    (!isNamed && (colon !== undefined || isForeign(line, match.index, keyword))) ||
    /[`$]|:\/\//.test(line.slice(line.lastIndexOf(' ', match.index) + 1, match.index + 1))
  )
    return undefined;
  const span = { start: offset - typed.length, end: offset };
  const isFree = freeFor(list, from);
  if (inWords && !/^\d/.test(from ?? typed)) {
    const next = nextInWords(typed, isFree, compact);
    return next.length === 0 ? undefined : { span, items: next };
  }
  const [, number = '', letter = ''] = /^(\d{1,2})([a-z]?)$/i.exec(typed) ?? [];
  const isRange = from !== undefined || opensRange.test(list);
  const actions = isRange ? [] : actionItems(Number(number), letter, typed, (one) => number + one, compact);
  if (letter !== '') return actions.length === 0 ? undefined : { span, items: actions };
  const found = matching(typed, compact).filter((objective) => isFree(objective.number));
  if (found.length === 0) return undefined;
  const inHeading = draft.format === 'markdown' && /^ {0,3}#{1,6}[ \t]/.test(wholeLine);
  const withTitles = typed !== '' && list === '' && !isRange && !isPlural(keyword);
  const titled = withTitles ? found.slice(0, titledItems) : [];
  return {
    span,
    items: [
      ...found.map((objective, index) => numberItem(objective, typed, index === 0 && typed !== '', compact)),
      ...titled.map((objective) => titleItem(objective, typed, inHeading, compact)),
      ...actions,
    ],
  };
}

/** "Objectives 14 to ". */
const opensRange = /\s(?:to|through)\s+$/iu;

/** Whether a number can follow in a list: one that is not in it yet, and at the end of a range one behind its start. */
function freeFor(list: string, from: string | undefined): (number: number) => boolean {
  const taken = listed(list);
  const start = from ?? (opensRange.test(list) ? [...taken].at(-1) : undefined);
  return (number) => !taken.has(number) && (start === undefined || number > Number(start));
}

/**
 * Whether what stands behind a keyword is being cited or listed still. "Under Objective 7, " and "Objectives 7 and 8, " go on as ordinary prose far more often than as a list:
 * there, another number is offered only to a drafter who begins to type it or asks.
 */
function goesOn(
  { keyword = '', list = '', typed = '' }: Readonly<Record<string, string>>,
  occasion: CompletionOccasion,
): boolean {
  if (list === '' || /^\d/.test(typed)) return true;
  const isList = isPlural(keyword) || listed(list).size > 1;
  const isClosed = closedList.test(list.replace(/\([^()]*\)/g, ''));
  return (isList && !isClosed) || (typed === '' && occasion === 'asked');
}

/** "7 and 8, ": the word joined the last number to the list. */
const closedList = /(?:(?<!\p{L})(?:and|or|plus|as\s+well\s+as)\s|&)\s*[\p{L}\p{N}.–—-]+\s*[,;]\s*$/iu;

function isPlural(keyword: string): boolean {
  return /s\.?\)?$/i.test(keyword);
}

/** The objectives that go on in a list of numbers in words, in words as well: those whose word begins like what is typed. */
function nextInWords(typed: string, isFree: (number: number) => boolean, compact: Compact): readonly Completion[] {
  return compact.objectives.flatMap((objective) => {
    const { number } = objective;
    const word = wordOfNumber(number);
    if (!isFree(number) || !word.startsWith(typed.toLowerCase())) return [];
    const item = numberItem(objective, typed, false, compact);
    return [
      { ...item, newText: word, filterText: filterText(typed, `${word} ${wordsOfObjective(objective, compact)}`) },
    ];
  });
}

/** The paragraphs of the Compact in which objectives stand; digits are those of a paragraph, words a theme as elsewhere. */
function completeParagraphs(
  { list = '', from, typed = '' }: Readonly<Record<string, string>>,
  offset: number,
  compact: Compact,
): Completions | undefined {
  const isFree = freeFor(list, from);
  const isNumber = /^\d+$/.test(typed);
  if (from !== undefined && typed !== '' && !isNumber) return undefined;
  const found = matching(isNumber ? '' : typed, compact).filter(
    ({ paragraph }) => isFree(paragraph) && (!isNumber || String(paragraph).startsWith(typed)),
  );
  if (found.length === 0) return undefined;
  const items = found.map(({ number, title, roundtable, paragraph }, index) => ({
    label: `${paragraph} Objective ${number}: ${title}`,
    description: `Roundtable ${roundtable}`,
    newText: String(paragraph),
    filterText: filterText(typed || String(paragraph), title),
    reference: `objective ${number}`,
    preselect: index === 0 && typed !== '',
  }));
  return { span: { start: offset - typed.length, end: offset }, items };
}

/** The card of what is offered, for the list's side panel; made only when an editor asks for it. */
export function completionCard(reference: string, compact: Compact): Card | undefined {
  const objective = compact.objective(Number(/^objective (\d+)$/.exec(reference)?.[1]));
  return objective === undefined ? findCard(reference, compact) : objectiveCard(objective, compact);
}

function matching(typed: string, compact: Compact): readonly Objective[] {
  const query = typed.trim();
  const { objectives } = compact;
  if (query === '') return objectives;
  if (/^\d+$/.test(query)) {
    return objectives.filter(({ number }) => String(number).startsWith(query));
  }
  // The list must outlive the first two letters of a theme, or editors close it for good.
  if (query.length < 3 && !/\s$/.test(typed)) return objectives;
  // "Objective is to …" goes on as ordinary prose; words of two letters name no theme.
  const theme = query
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .join(' ');
  if (theme === '') return [];
  return [...new Set([...underCountry(query, compact), ...compact.search.objectives(theme)])];
}

/** What the report tells of under the country whose name begins so. */
function underCountry(query: string, compact: Compact): readonly Objective[] {
  if (query.length < fewestOfCountry) return [];
  const begun = query.toLowerCase();
  const country = compact.countries.find(({ name }) => name.toLowerCase().startsWith(begun));
  if (country === undefined) return [];
  return compact.objectives.filter(({ number }) =>
    compact.practicesUnder(number).some(({ countries }) => countries.includes(country.code)),
  );
}

/** So many letters of a country's name tell it from a theme. */
const fewestOfCountry = 4;

/** `Strategic Objective ` begins a citation of something else. */
function isForeign(line: string, start: number, keyword: string): boolean {
  const at = line.indexOf(keyword, start);
  return isQualified(line.slice(0, at), keyword);
}

const numberWords = new RegExp(String.raw`(?<![\p{L}\p{N}-])${spelled}`, 'giu');

function listed(list: string): ReadonlySet<number> {
  const taken = new Set<number>();
  const inDigits = list.replace(numberWords, (word) => String(numberOfWord(word)));
  const numbers =
    /(\d+)(?:\s?\([a-z]\)|\.?[a-z](?![a-z]))?(?:(?:\s*[-–—]{1,2}\s*|\s+(?:to|through|thru|until)\s+)(\d+))?/gi;
  for (const [, first, last] of inDigits.matchAll(numbers)) {
    // Nothing beyond the Compact is offered anyway.
    for (let number = Number(first); number <= Math.min(Number(last ?? first), 99); number += 1) taken.add(number);
  }
  return taken;
}

function numberItem(objective: Objective, typed: string, preselect: boolean, compact: Compact): Completion {
  const { number, title, roundtable } = objective;
  return {
    label: `${number} ${title}`,
    description: `Roundtable ${roundtable}`,
    newText: String(number),
    filterText: filterText(typed, wordsOfObjective(objective, compact)),
    reference: `objective ${number}`,
    preselect,
  };
}

function titleItem(objective: Objective, typed: string, inHeading: boolean, compact: Compact): Completion {
  const { number, title, roundtable } = objective;
  const newText = inHeading ? `${number}: ${title}` : `${number} (${title})`;
  return {
    label: `${number} with its title`,
    description: `Roundtable ${roundtable}`,
    newText,
    filterText: filterText(typed, wordsOfObjective(objective, compact)),
    reference: `objective ${number}`,
    preselect: false,
  };
}

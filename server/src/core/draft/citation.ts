import { lastStartingAt, type Span } from '../span.ts';
import { declaredObjectives } from './declared-objectives.ts';
import { type Framework, frameworksIn, mostOfAnother, objectivesOfTheCompact, otherTextInWords } from './frameworks.ts';
import { isYear, type ListedNumber, readNumberList } from './number-list.ts';
import { numberOfWord, ordinalWords } from './number-words.ts';
import { BREAK, type Prose, sourceSpan } from './prose.ts';
import { type EndsInPractice, isNamedBefore, type NamedAround, opening, reach, type Tie, tieOf } from './tie.ts';

export type { Tie } from './tie.ts';

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

/**
 * `word`: Objective 7; `abbreviated`: Obj. 7; `spelled`: objective seven; `ordinal`: the seventh objective; `name`: GCM 7;
 * `paragraph`: resolution 73/195, annex, para. 23, whose items tell the objective while their digits tell the paragraph; `number`: 7, in a column headed `GCM objective`.
 */
export type CitationForm = 'word' | 'abbreviated' | 'spelled' | 'ordinal' | 'name' | 'paragraph' | 'number';

/** A test so cheap that it can be put to any text: whether a citation could be in it at all. */
export const mayCite = /obj(?:ective|s?[.\s])|\b(?:gcm|compact)[\s\u00a0]+\d|73\/195/i;

const keyword =
  /(?<![\p{L}\p{N}_-])(?:(objectives?(?:\(s\))?)|(objs?\.?(?![\p{L}\p{N}])))|(?<![\p{L}\p{N}_])(?:GCM|Compact)(?=[\s\u00a0]+\d)|(?<resolution>(?:resolution\s+)?(?<![\d/])(?:A\/RES\/)?73\/195(?![\d]))/giu;

/**
 * Finds every place in a block's prose that cites objectives, of the Compact or of something else; `endsInPractice` tells whether the end of a text is the name of
 * a practice of the report. Linear in the prose.
 */
export function findCitations(prose: Prose, endsInPractice: EndsInPractice): readonly Citation[] {
  const { text } = prose;
  if (!mayCite.test(text)) return [];
  const found: Citation[] = [];
  let frameworks: readonly Framework[] | undefined;
  // Most citations tell by themselves whose they are.
  const frameworksOf = (): readonly Framework[] => {
    frameworks ??= frameworksIn(text);
    return frameworks;
  };
  keyword.lastIndex = 0;
  for (let match = keyword.exec(text); match !== null; match = keyword.exec(text)) {
    const citation = readCitation(prose, match, { frameworksOf, endsInPractice });
    if (citation === undefined) continue;
    keyword.lastIndex = Math.max(keyword.lastIndex, citation.prose.end);
    found.push(citation);
  }
  return continueForeign(text, takeUp(text, settleTogether(text, found)));
}

const inList = /^\s*(?:\([^()]*\)\s*)?(?:,|;|&|\/|,?\s*(?:and|or|as well as))\s*$/;
/** `Objective 15 to our Objective 2`, where the verb was said before. */
const toAnother = /^\s+(?:to|with)\s/;
const answers =
  /^\s*(?:\([^()]*\)\s*)?(?:also\s+)?(?:answers?|corresponds?|maps?|match(?:es)?|mirrors?|echo(?:es)?|contributes?|serves?|responds?|go(?:es)?\s+with|(?:is|are)\s+(?:aligned|equivalent|mapped))\s+(?:\p{L}+\s+){0,2}$/u;

/**
 * What citations tell of one another: in `Objective 7 and Objective 8 of the GCM` the name stands once for both, before or behind them. Who says only of the second that
 * it is the Compact's tells two frameworks apart: `Objective 3 corresponds to Objective 18 of the GCM`.
 */
function settleTogether(text: string, citations: readonly Citation[]): readonly Citation[] {
  const settled = [...citations];
  const between = (index: number): string => text.slice(settled[index]?.prose.end, settled[index + 1]?.prose.start);
  const settle = (index: number, tie: Tie | undefined): void => {
    const citation = settled[index];
    if (citation?.tie === 'bare' && tie !== undefined) settled[index] = { ...citation, tie };
  };
  const isSetAgainst = (index: number): boolean => {
    const tie = settled[index + 1]?.tie;
    return (tie === 'named' || tie === 'called') && answers.test(between(index));
  };
  for (let index = 1; index < settled.length; index += 1) {
    const giver = settled[index - 1]?.tie;
    if (settled[index]?.tie !== 'bare' || !inList.test(between(index - 1)) || isSetAgainst(index)) continue;
    const isGapped = giver === 'foreign' && settled[index + 1]?.tie === 'foreign' && toAnother.test(between(index));
    if (!isGapped) settle(index, giver);
  }
  for (let index = settled.length - 2; index >= 0; index -= 1) {
    if (settled[index]?.tie !== 'bare') continue;
    if (inList.test(between(index))) settle(index, settled[index + 1]?.tie);
    else if (isSetAgainst(index)) settle(index, 'foreign');
  }
  return settled;
}

/** What is bare takes up the objectives that were last spoken of in the block without numbers. */
function takeUp(text: string, citations: readonly Citation[]): readonly Citation[] {
  if (!citations.some(({ tie }) => tie === 'bare')) return citations;
  const declared = declaredObjectives(text);
  return citations.map((citation) => {
    const { tie, items, prose } = citation;
    const last = declared[lastStartingAt(declared, ({ at }) => at, prose.start)];
    const isTheirs = last?.foreign && items.every((item) => Math.max(item.first, item.last) <= last.most);
    return tie === 'bare' && isTheirs ? { ...citation, tie: 'foreign' } : citation;
  });
}

/**
 * What counts on from another framework's objective is that framework's too, and so is what comes back to it or stands beside it: `Objective 1 of the Strategy is
 * met. Objective 2 follows.` `Of the GCR, Objective 1 eases pressures and Objective 3 opens pathways.` An action is the Compact's.
 */
function continueForeign(text: string, citations: readonly Citation[]): readonly Citation[] {
  const theirs = new Set<number>();
  let last = Number.NaN;
  let before: Citation | undefined;
  return citations.map((citation) => {
    const [item] = citation.items;
    const continues =
      citation.tie === 'bare' &&
      item !== undefined &&
      (item.first === last + 1 ||
        (item.action === undefined &&
          (theirs.has(item.first) ||
            (item.first <= mostOfAnother &&
              before !== undefined &&
              standsBeside(text, before.prose, citation.prose)))));
    before = citation.tie === 'foreign' || continues ? citation : undefined;
    if (citation.tie !== 'foreign' && !continues) return citation;
    for (const one of citation.items) theirs.add(one.first).add(one.last);
    last = citation.items.at(-1)?.last ?? last;
    return continues ? { ...citation, tie: 'foreign' } : citation;
  });
}

/** What stands between two objectives of which the same sentence tells in the same way. */
const beside =
  /^(?![^.]*(?:\b(?:answers?|corresponds?|contributes?|serves?|supports?|implements?|maps?|match(?:es)?|mirrors?|echo(?:es)?|compact|gcm)\b|\())[^.!?\u241f]*(?:,|;|\b(?:and|while|whereas|but))\s+$/iu;

/** Whether a sentence that tells of another text's objective goes on to tell of a second one: `Of the GCR, Objective 1 is … and Objective 3 …` */
function standsBeside(text: string, { start, end }: Span, further: Span): boolean {
  if (further.start - end > reach || !beside.test(text.slice(end, further.start))) return false;
  const head = text.slice(Math.max(0, start - reach), start);
  const isFramed = /[,:]\s*$/u.test(head);
  // "While Objective 2 of the GCR eases pressures, Objective 7 …" sets the two against one another.
  return isFramed || (!opening.test(head) && otherTextInWords.test(text.slice(end, further.start)));
}

function readCitation(prose: Prose, match: RegExpExecArray, named: NamedAround): Citation | undefined {
  const { text } = prose;
  const [word] = match;
  const start = match.index;
  const wordEnd = start + word.length;
  if (match.groups?.['resolution'] !== undefined) return readParagraphs(prose, start, wordEnd);
  const nameOnly = match[1] === undefined && match[2] === undefined;
  const opening = { plural: /s\.?\)?$/i.test(word), nameOnly, colon: !nameOnly && isNamedBefore(text, start) };
  const list = readNumberList(text, wordEnd, opening);
  if (nameOnly) return list && citationOf(prose, start, list.items, 'name', /^GCM/i.test(word) ? 'named' : 'called');
  if (list === undefined) {
    const items = readOrdinals(text, start);
    const from = items[0]?.prose.start ?? start;
    // "The first objective" is anybody's.
    const tie = tieOf(text, { start: from, end: wordEnd }, named);
    return items.length > 0 && (tie === 'named' || tie === 'called')
      ? citationOf(prose, from, items, 'ordinal', tie, wordEnd)
      : undefined;
  }
  const end = list.items.at(-1)?.prose.end ?? wordEnd;
  const tie = tieOf(text, { start, end }, named);
  // "Objective 30 by 30" is a slogan.
  if (byItself.test(text.slice(list.items[0]?.prose.start, end + byItselfLength))) return undefined;
  // "Objective 2030" names a year.
  if (tie !== 'named' && isYear(list.items[0]?.first ?? 0)) return undefined;
  const form = list.spelled ? 'spelled' : match[2] === undefined ? 'word' : 'abbreviated';
  return citationOf(prose, startWithName(text, start), list.items, form, tie);
}

const byItself = /^(\d{1,3})\s?(?:by|[x×])\s?\1(?!\d)/iu;
const byItselfLength = 8;

/** A citation of some numbers of a block's prose, from `start` to the last of them or to `to`. */
export function citationOf(
  prose: Prose,
  start: number,
  items: readonly ListedNumber[],
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

/** Objective 1 is paragraph 17 of the annex to the resolution, Objective 23 paragraph 39. */
const paragraphBeforeFirst = 16;
const lastParagraph = paragraphBeforeFirst + objectivesOfTheCompact;
const paragraphsBehind = /^[\s,;(]*(?:annex)?[\s,;(]*(?:paras?\.?|paragraphs?)(?=[\s\u00a0])/iu;
const paragraphsBefore =
  /(?:paras?\.?|paragraphs?)(?=[\s\u00a0])([\s\d,()a-z–-]{1,60}?)\s(?:of|in)\s(?:the\s)?(?:annex\s(?:to|of)\s)?(?:the\s)?(?:(?:UN\s|United\sNations\s)?General\sAssembly\s)?$/iu;

/** The official form, `resolution 73/195, annex, para. 18 (b)`, and `paragraph 18 (b) of the annex to resolution 73/195`. */
function readParagraphs(prose: Prose, start: number, end: number): Citation | undefined {
  const { text } = prose;
  const opening = { plural: true, nameOnly: false, colon: false };
  const behind = paragraphsBehind.exec(text.slice(end, end + reach));
  const head = text.slice(Math.max(0, start - reach), start);
  const before = behind === null ? paragraphsBefore.exec(head) : null;
  const from = behind === null ? start - head.length + (before?.index ?? 0) : start;
  const word = /^[a-z]+\.?/iu.exec(before?.[0] ?? '')?.[0].length ?? 0;
  const list =
    behind === null
      ? before && readNumberList(text, from + word, opening)
      : readNumberList(text, end + behind[0].length, opening);
  if (!list || list.spelled) return undefined;
  if (
    list.items.some(({ first, last }) =>
      [first, last].some((one) => one <= paragraphBeforeFirst || one > lastParagraph),
    )
  )
    return undefined;
  const items = list.items.map((item) => ({
    ...item,
    first: item.first - paragraphBeforeFirst,
    last: item.last - paragraphBeforeFirst,
  }));
  return citationOf(prose, from, items, 'paragraph', 'named', behind === null ? end : undefined);
}

/** The number as a citation of a form writes it: the official form counts paragraphs. */
export function writtenNumber(form: CitationForm, objective: number): number {
  return form === 'paragraph' ? objective + paragraphBeforeFirst : objective;
}

const ordinal = String.raw`(?:(?:${ordinalWords})|\d{1,3}(?:st|nd|rd|th))`;
const ordinalsBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])${ordinal}(?:(?:\s*,\s*(?:and\s+)?|\s+(?:and|or)\s+)${ordinal}){0,22}[\s\u00a0]+$`,
  'iu',
);

/** The numbers before the keyword: `the seventh and eighth objectives`. */
function readOrdinals(text: string, start: number): readonly ListedNumber[] {
  const head = text.slice(Math.max(0, start - reach), start);
  const list = ordinalsBefore.exec(head);
  if (list === null) return [];
  const from = start - head.length + list.index;
  return [...list[0].matchAll(new RegExp(ordinal, 'giu'))].map((match) => {
    const number = numberOfWord(match[0]) || Number.parseInt(match[0], 10);
    const prose = { start: from + match.index, end: from + match.index + match[0].length };
    return { first: number, last: number, prose, firstProse: prose, lastProse: prose };
  });
}

/** Takes a name right before the keyword into the citation: `GCM Objective 7`, not `GCM (Objective 7`. */
function startWithName(text: string, start: number): number {
  const head = text.slice(Math.max(0, start - reach), start);
  const name = /(?<![\p{L}\p{N}])GCM\s$/u.exec(head);
  return name === null || head.includes(BREAK, name.index) ? start : start - name[0].length;
}

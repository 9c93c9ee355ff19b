import { attributionsOf, isIdentified, speaksOfMistake } from '../draft/attribution.ts';
import type { Block } from '../draft/block.ts';
import { type Figure, figuresIn, figuresOf, writeLike } from '../draft/figures.ts';
import {
  type CountryMention,
  type InitiativeMention,
  isCountry,
  isInitiative,
  type Mention,
  mentionsIn,
  mentionsOf,
} from '../draft/mentions.ts';
import { nearPart, sentenceAt } from '../draft/sentences.ts';
import { cellAt, tableRowAt } from '../draft/table-rows.ts';
import { type Compact, quotesOf } from '../knowledge/compact.ts';
import { peopleStems, type ToldFigure } from '../knowledge/told-figures.ts';
import { stemOf, stems, wordsOf } from '../knowledge/words.ts';
import type { Span } from '../span.ts';
import { practiceEvidence } from './practice-evidence.ts';
import { defineRule } from './rule.ts';

/** Flags a figure that a draft gives for an initiative where the report gives another one for the same thing. */
export const practiceFigure = defineRule({
  code: 'practice-figure',
  severity: 'warning',
  why: 'Two digits that changed places are seen by nobody but the one who looks the figure up.',
  bad: 'For Objective 8 of the GCM, Operation Poseidon rescued 1,854 people.',
  good: 'For Objective 8 of the GCM, Operation Poseidon rescued nearly 1,600 people.',
  messages: { another: 'For {name} the report gives {told} ({of}), not {given}.' },
  check({ block, compact, isAboutAnother, source, report }) {
    const figures = isAboutAnother ? [] : figuresOf(block);
    if (figures.length === 0 || mentionsOf(block, compact).length === 0) return;
    for (const figure of figures) {
      const place = placeOf(block, figure, compact);
      if (place === undefined || isOfAnotherTime(place) || isPart(place, figure)) continue;
      const subject = subjectOf(place);
      if (subject === undefined) continue;
      const wrong = compare(figure, place, subject.figures);
      if (wrong === undefined) continue;
      report({
        message: 'another',
        values: {
          name:
            subject.mention.kind === 'initiative'
              ? `“${source(subject.mention.span).replace(/\s+/g, ' ')}”`
              : source(subject.mention.span),
          told: qualified(wrong),
          of: wrong.of.replace(/\s*\([^)]*\)/g, '').replace(/^of these, /, ''),
          given: figure.text,
        },
        span: figure.span,
        evidence: practiceEvidence([wrong.practice], wrong.text),
        fixes: [
          {
            title: `Write the report’s figure, ${wrong.text}`,
            edits: [{ span: figure.span, newText: inPlaceOf(source(figure.span), writeLike(wrong.value, figure)) }],
            preferred: true,
            safe: false,
          },
        ],
        sentence: place.sentence,
      });
    }
  },
});

/** The new figure with whatever parts the digits of the old one in the source: `1\\,584` for `1\\,854`. */
function inPlaceOf(written: string, figure: string): string {
  const digits = figure.match(/\d/g) ?? [];
  if (digits.length !== written.match(/\d/g)?.length) return figure;
  let at = 0;
  return written.replace(/\d/g, () => digits[at++] ?? '');
}

/** `more than 300` of `homeless people taken into emergency accommodation (more than)`. */
function qualified({ text, of }: ToldFigure): string {
  const qualifier = /\(([^)]*)\)$/.exec(of)?.[1];
  return qualifier === undefined ? text : `${qualifier} ${text}`;
}

/** A figure in its surroundings. */
interface Place {
  readonly block: Block;
  readonly compact: Compact;
  readonly scope: Span;
  readonly sentence: string;
  readonly at: Span;
  /** What stands before it and behind it in the sentence or the cell. */
  readonly before: string;
  readonly behind: string;
  /** The words that can name what is counted. */
  readonly counted: readonly string[];
  readonly mentions: readonly Mention[];
}

function placeOf(block: Block, { prose }: Figure, compact: Compact): Place | undefined {
  const row = tableRowAt(block, prose.start);
  const scope = nearPart(row?.span ?? sentenceAt(block, prose.start), prose.start);
  const mentions = mentionsIn(block, compact, scope);
  // A number in a name is no figure.
  if (mentions.length === 0 || mentions.some((mention) => holds(mention.prose, prose.start))) return undefined;
  const cell = row && cellAt(row, prose.start);
  const { start, end } = cell?.span ?? scope;
  const { text } = block.prose;
  const behind = text.slice(prose.end, Math.min(end, prose.end + reach));
  const counted = nounPhrase(behind);
  return {
    block,
    compact,
    scope,
    sentence: text.slice(scope.start, scope.end).trim(),
    at: prose,
    before: text.slice(Math.max(start, prose.start - reach), prose.start),
    behind,
    counted: counted.length > 0 || cell === undefined ? counted : wordsOf(cell.heading),
    mentions,
  };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** How far around a figure its words are looked for, in UTF-16 units. */
const reach = 160;

/** So many words behind a figure may lead up to the noun that it counts. */
const longestPhrase = 5;

function nounPhrase(behind: string): string[] {
  const words = /^(?:[\s\u00a0]+[\p{L}\p{N}'’-]+)*/u.exec(behind)?.[0] ?? '';
  const all = wordsOf(words);
  const stop = all.findIndex((word) => stops.has(word));
  return all.slice(0, Math.min(stop === -1 ? all.length : stop, longestPhrase));
}

const stops = new Set(
  'of in for with and or but to by at from on as under which that who whom while when where since into per than'.split(
    ' ',
  ),
);

/** A later count is no mistake, nor is one that is wished for. */
const later =
  /\b(?:since then|to date|by now|so far|meanwhile|today|now|currently|at present|latest|updated?|newer|as of|in the meantime|would|could|should|expect\p{L}*|forecasts?|targets?|estimate for|instead of|rather than|not|never|per year|a year|each year|every year|annually|per month|a month|monthly|yearly|weekly|a week|a day|initially|originally|at first|previous\p{L}*|phase (?:1|one|I)\b|(?:first|second|third|earlier|last|next|this) (?:years?|phases?|rounds?|editions?|cohorts?|calls?|months?))\b/iu;

/** Whether the figure is told of another time than the report's, or as something that is not the case. */
function isOfAnotherTime(place: Place): boolean {
  const { sentence, mentions, compact } = place;
  const clause = clauseOf(place);
  if (later.test(clause) || speaksOfMistake.test(sentence)) return true;
  const years = clause.match(/(?<![\p{N}.,])(?:19|20)\d\d(?!\p{N}|[.,]\d)/gu) ?? [];
  if (years.length === 0) return false;
  const known = mentions
    .flatMap((mention) => figuresOfMention(mention, compact))
    .flatMap(({ practice }) => quotesOf(practice));
  return years.some(
    (year) => year !== String(compact.info.source.year) && !known.some((quote) => quote.text.includes(year)),
  );
}

/** The stretch between commas in which the figure stands, and how the sentence begins; without names, whose years are no times. */
function clauseOf({ block, scope, at, mentions }: Place): string {
  let text = block.prose.text.slice(scope.start, scope.end);
  for (const { prose } of mentions) {
    const end = Math.min(prose.end, scope.end) - scope.start;
    text =
      text.slice(0, prose.start - scope.start) +
      '.'.repeat(Math.max(0, end - prose.start + scope.start)) +
      text.slice(end);
  }
  const [opening = ''] = /^[^,;()\u241f]*/.exec(text) ?? [];
  const start =
    Math.max(...[',', ';', '(', ')', '\u241f'].map((sign) => text.lastIndexOf(`${sign}`, at.start - scope.start - 1))) +
    1;
  const [behind = ''] = /^[^,;()\u241f]*/.exec(text.slice(at.end - scope.start)) ?? [];
  const own = text.slice(start, at.start - scope.start) + behind;
  return start < opening.length ? own : `${opening} ${own}`;
}

/** Whether it counts a part only, or something beside: `another 30 municipalities`, `12 of them`, `40 municipalities in Italy`. */
function isPart({ block, before, behind, mentions, at, compact }: Place, figure: Figure): boolean {
  if (
    /\b(?:another|further|additional|our|other|first|last|next|remaining|only|these|those)\s+(?:the\s+)?$/i.test(
      before,
    ) &&
    figure.bound === 'exact'
  )
    return true;
  if (/^\s+(?:more|further|additional|other|new|of (?:them|these|those|our|its|the)|of which|of whom)\b/i.test(behind))
    return true;
  if (
    /^[^,;:.()\u241f]{0,60}\b(?:of|in|from) (?:our|its|this|the|their) (?:own )?(?:country|region|state|province)\b/i.test(
      behind,
    )
  )
    return true;
  const limiting = mentions.find(
    (mention) => isCountry(mention) && mention.prose.start >= at.end && mention.prose.start - at.end < nearby,
  );
  if (limiting === undefined) return false;
  const between = behind.slice(0, limiting.prose.start - at.end);
  if (!/^[^,;:.()\u241f]*\b(?:in|of|from)\s+(?:the )?$|^\s*$/i.test(between)) return false;
  const place = block.prose.text.slice(limiting.prose.start, limiting.prose.end);
  const told = mentions.flatMap((mention) => figuresOfMention(mention, compact));
  return !told.some(({ of }) => of.includes(place));
}

/** How near a place limits a count. */
const nearby = 60;

function figuresOfMention(mention: Mention, compact: Compact): readonly ToldFigure[] {
  return mention.kind === 'initiative'
    ? compact.figures.of(mention.initiative)
    : compact.figures.ofCountry(mention.country.code);
}

interface Subject {
  readonly mention: Mention;
  /** Those of its figures that count the same thing. */
  readonly figures: readonly ToldFigure[];
}

/** Of which initiative the figure is told: the nearest before it that has a figure of the same thing, else the next behind it. */
function subjectOf(place: Place): Subject | undefined {
  const { mentions, at, block, compact } = place;
  const attributions = attributionsOf(block, compact);
  const subject = (mention: Mention): Subject | undefined => {
    if (isInitiative(mention) && !isIdentified(mention, attributions) && !isKnownByFigure(mention, place))
      return undefined;
    const figures = figuresOfMention(mention, compact).filter((told) =>
      isInitiative(mention) ? countsSame(told, place) : tellsSame(told, place, mention),
    );
    return figures.length === 0 ? undefined : { mention, figures };
  };
  for (const mention of mentions.filter(({ prose }) => prose.end <= at.start).reverse()) {
    const found = subject(mention);
    if (found !== undefined) return found;
    // What another country did is no initiative's figure.
    if (isCountry(mention) && !hasPart(mention, mentions)) return undefined;
  }
  for (const mention of mentions.filter(({ prose }) => prose.start >= at.end)) {
    const found = subject(mention);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A common name is the report's where another figure of it stands beside. */
function isKnownByFigure({ initiative, asName }: InitiativeMention, { block, compact, scope, at }: Place): boolean {
  if (!asName) return false;
  return figuresIn(block, scope).some(
    (other) =>
      other.prose.start !== at.start &&
      compact.figures.of(initiative).some(({ value }) => value === other.value && value >= 100),
  );
}

function hasPart({ country }: CountryMention, mentions: readonly Mention[]): boolean {
  return mentions.some(
    (mention) =>
      isInitiative(mention) && (mention.initiative.joint || mention.initiative.involved.includes(country.code)),
  );
}

/** The words of a text that say the same as a word of the report. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  rescu: ['rescue', 'rescued', 'rescuing', 'saved', 'save', 'brought', 'pulled', 'picked'],
  assist: ['helped', 'help', 'supported', 'assistance'],
  taken: ['took', 'takes', 'take', 'housed', 'moved', 'brought'],
  regulariz: ['regularised', 'regularisation', 'regularized'],
};

function hasKey(key: string, words: ReadonlySet<string>): boolean {
  return words.has(key) || (synonyms[key] ?? []).some((word) => words.has(stemOf(wordsOf(word)[0] ?? '')));
}

/** Whether the figure of an initiative counts what the report's does. */
function countsSame(
  { sort, head, modifiers, keys }: ToldFigure,
  { counted, before, behind, sentence }: Place,
): boolean {
  const phrase = counted.map(stemOf);
  const around = new Set(stems(`${before} ${behind} ${counted.join(' ')}`));
  if (sort === 'money')
    return /\b(?:budget|worth|volume|resources|endow\p{L}*|total|amount|envelope|exceed\p{L}*)\b/iu.test(sentence);
  if (sort === 'people') {
    const isCounted =
      phrase.some((word) => peopleStems.has(word)) ||
      (/^(?:was|were|have|had)$/.test(counted[0] ?? '') && hasAnyKey(keys, phrase));
    return isCounted && hasAnyKey(keys, around);
  }
  const inFull = wordsOf(behind)
    .slice(0, longestPhrase + 1)
    .map(stemOf);
  const isInFull = modifiers.length > 1 && [...modifiers, head].every((word) => inFull.includes(word));
  if (!phrase.includes(head) && !isInFull) return false;
  if (sort === 'time') return hasAnyKey(keys.slice(0, 1), around);
  // Countries are counted for many reasons.
  return (
    head !== 'countri' ||
    modifiers.length === 0 ||
    modifiers.some((word) => around.has(word)) ||
    hasUnion(modifiers, around)
  );
}

function hasAnyKey(keys: readonly string[], words: Iterable<string>): boolean {
  const all = new Set(words);
  return keys.some((key) => hasKey(key, all));
}

function hasUnion(modifiers: readonly string[], words: ReadonlySet<string>): boolean {
  return modifiers.length === 0 || (words.has('european') && words.has('union'));
}

/** So much of what the report says of a figure must be said, where no name tells of what it is. */
const enough = 2 / 3;

/** Whether a country is said to have done what the report tells with a figure, although it has no name. */
function tellsSame(told: ToldFigure, { counted, sentence, behind, at }: Place, mention: CountryMention): boolean {
  const { practice, sort, head, modifiers, keys, year } = told;
  if (mention.form === 'adjective' || mention.prose.end > at.start) return false;
  if (practice.places.length > 0 ? mention.form !== 'place' : mention.form !== 'name') return false;
  const phrase = counted.map(stemOf);
  if (!(sort === 'people' ? phrase.some((word) => peopleStems.has(word)) : phrase.includes(head))) return false;
  const words = new Set(stems(sentence));
  const own = stemOf(mention.country.name.toLowerCase());
  const wanted = [...modifiers, ...keys].filter((word) => word !== own);
  if (wanted.filter((word) => hasKey(word, words)).length < wanted.length * enough) return false;
  if (year === undefined) return true;
  return (/\b(?:19|20)\d\d\b/.exec(behind)?.[0] ?? /\b(?:19|20)\d\d\b/.exec(sentence)?.[0]) === year;
}

/** The figure of the report that the draft's should be; none where it is right, right enough, or too far off to be meant for it. */
function compare(figure: Figure, place: Place, told: readonly ToldFigure[]): ToldFigure | undefined {
  if (told.some((one) => (one.sort === 'money') !== (figure.currency !== undefined))) return undefined;
  if (told.some((one) => agrees(figure, one))) return undefined;
  // Where the right figure stands beside it, it is of something else.
  const beside = figuresIn(place.block, place.scope).filter((other) => other !== figure);
  const open = told.filter((one) => !beside.some((other) => agrees(other, one)));
  const [nearest] = [...open].sort((a, b) => distance(figure, a) - distance(figure, b));
  if (nearest === undefined) return undefined;
  // "20 international organisations" may be a part of all.
  const isWhole = nearest.sort !== 'things' || isPlainly(nearest, place);
  const isWrong = isNear(figure, nearest) || isOneSlip(String(figure.value), String(nearest.value));
  return isWhole && isWrong ? nearest : undefined;
}

function distance({ value }: Figure, told: ToldFigure): number {
  return Math.abs(Math.log(value / told.value));
}

/** Whether the draft's figure says nothing else than the report's, as exactly as it wants to be. */
function agrees({ value, bound }: Figure, told: ToldFigure): boolean {
  if (value === told.value) return true;
  // "More than 1,500" is true of 1,584.
  if (bound === 'below') return value < told.value && value >= told.value / 2;
  if (bound === 'above') return value > told.value && value <= told.value * 1.15 && isRound(value);
  const step = roundness(value);
  const isRounded = step > roundness(told.value) && Math.abs(value - told.value) <= step / 2;
  return isRounded && (bound === 'near' || Math.abs(value - told.value) <= told.value * 0.05);
}

function isRound(value: number): boolean {
  return roundness(value) >= value / 100;
}

/** The power of ten to which a value is rounded. */
function roundness(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0 && step < value) step *= 10;
  return step;
}

/** Words between a number and its noun that make no part of it. */
const neutral = new Set(
  'different various eu european union member partner highly qualified skilled concrete individual search rescue distinct whole full such total participating diaspora voluntary humanitarian'.split(
    ' ',
  ),
);

/** Whether only neutral words, or the report's own, stand between the number and its noun. */
function isPlainly({ head, modifiers }: ToldFigure, { counted }: Place): boolean {
  const at = counted.findIndex((word) => stemOf(word) === head);
  const between = counted.slice(0, Math.max(0, at));
  return between.every((word) => neutral.has(word) || modifiers.includes(stemOf(word)));
}

/** Whether one is of the other's size, or wrong by a power of ten. */
function isNear({ value }: Figure, told: ToldFigure): boolean {
  const ratio = value / told.value;
  return (ratio > 1 / 3 && ratio < 3) || Number.isInteger(Math.log10(ratio));
}

/** Whether a digit too many, one too few, another one or two swapped make one of the other. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const [left, right] = [a.slice(from, a.length - tail), b.slice(from, b.length - tail)];
  return Math.max(left.length, right.length) <= 1 || (left.length === 2 && left === [...right].reverse().join(''));
}

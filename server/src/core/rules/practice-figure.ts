import { attributionsOf, isIdentified, speaksOfMistake, standsWithOwner } from '../draft/attribution.ts';
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
import { cellAt, type TableCell, type TableRow, tableRowAt } from '../draft/table-rows.ts';
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
      const time = place && timeOf(place);
      if (place === undefined || time === 'another' || isPart(place, figure)) continue;
      const subject = subjectOf(place);
      if (subject === undefined) continue;
      const wrong = compare(figure, place, subject.figures);
      // A count may have grown since, but not to the same digits in another order.
      if (wrong === undefined || (time === 'today' && !isSwapped(figure, wrong))) continue;
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
  /** Whether it stands in a cell that does not say what is counted. */
  readonly inCell: boolean;
  /** The initiatives and countries of the sentence, and before them the initiative that it goes on about. */
  readonly mentions: readonly Mention[];
  /** The initiative that it may go on about, where something else could be meant. */
  readonly doubtful?: InitiativeMention;
}

function placeOf(block: Block, { prose }: Figure, compact: Compact): Place | undefined {
  const row = tableRowAt(block, prose.start);
  const scope = nearPart(row?.span ?? sentenceAt(block, prose.start), prose.start);
  const named = mentionsIn(block, compact, scope);
  const antecedent = named.some(isInitiative) || row !== undefined ? undefined : antecedentOf(block, scope, compact);
  const mentions = antecedent === undefined ? named : [antecedent.initiative, ...named];
  // A number in a name is no figure.
  if (mentions.length === 0 || mentions.some((mention) => holds(mention.prose, prose.start))) return undefined;
  const cell = row && cellAt(row, prose.start);
  const { start, end } = cell?.span ?? scope;
  const { text } = block.prose;
  const behind = text.slice(prose.end, Math.min(end, prose.end + reach));
  const before = text.slice(Math.max(start, prose.start - reach), prose.start);
  const numbered = numberOf.exec(before)?.[1];
  const counted = numbered === undefined ? nounPhrase(behind) : nounPhrase(` ${numbered}`);
  return {
    block,
    compact,
    scope,
    sentence: text.slice(scope.start, scope.end).trim(),
    at: prose,
    before,
    behind,
    counted:
      counted.length > 0 || row === undefined || cell === undefined ? counted : wordsOf(unitOf(row, cell, block)),
    inCell: counted.length === 0 && cell !== undefined,
    mentions,
    ...(antecedent?.isSure === false ? { doubtful: antecedent.initiative } : {}),
  };
}

/** `The number of projects under it stands at`: what a figure counts can stand before it. */
const numberOf =
  /\b[Nn]umber of ([\p{L}\p{N}' .-]{3,120}) (?:is|was|were|are|(?:stands|stood|put) at|c[ao]mes? to|amount(?:s|ed) to|reached|totals|totalled)(?: (?:about|around|some|almost|nearly|over|more than))?\s$/u;

/** What an initiative may be called when it is spoken of again. */
const kinds =
  'operation|programme|program|project|fund|network|survey|initiative|scheme|platform|website|site|app|convention|committee|task force|strategy|plan|campaign';
/** `It rescued`, `Its budget`, `The operation rescued`: how a sentence goes on about what the one before is about. */
const goesOn = new RegExp(
  String.raw`^\s*(?:It (?!(?:was|is|rain\p{L}*|snow\p{L}*) )(?<having>(?:has|had) )?|Its (?:budget|volume|resources|crews?|teams?|staff|vessels?|ships?|pilots?) |(?<latter>The latter )|(?:The|This|The same|That) (?<kind>${kinds})(?:['’]s \p{Ll}+)? (?!(?:of|in|for|by|on|at|from|to|that|which|with|under) ))[\p{Ll}\p{N}]`,
  'u',
);
/** `under it`, `during the same operation`: how it speaks of that in another place. */
const goesBack = new RegExp(
  String.raw`\b(?:[Uu]nder|[Ii]n|[Ww]ithin|[Dd]uring|[Tt]hrough|[Bb]y|[Jj]oined) (?:it|(?:this|the same|that) (?<kind>${kinds}))(?=[ ,.])`,
  'u',
);
/** `Under Objective 8, the same operation comprised`. */
const sameAgain = new RegExp(String.raw`, (?:the same|this|that) (?<kind>${kinds}) [\p{Ll}\p{N}]`, 'u');
const kindInName = new RegExp(String.raw`\b(?:${kinds})\b`, 'i');
/** What brings an initiative in only beside the subject. */
const broughtIn = /\b(?:than|like|unlike|and|or|with|after|before|besides|from|not|never|inspired)\b/i;

interface Antecedent {
  readonly initiative: InitiativeMention;
  /** Whether the sentence cannot well go on about anything else. */
  readonly isSure: boolean;
}

/** The initiative that a sentence without one goes on about: the label before it, or the only one of the sentence before. */
function antecedentOf(block: Block, scope: Span, compact: Compact): Antecedent | undefined {
  const { text } = block.prose;
  const label = labelOf(block, scope, compact);
  if (label !== undefined) return { initiative: label, isSure: true };
  const beginning = text.slice(scope.start, Math.min(scope.end, scope.start + reach));
  const opening = goesOn.exec(beginning) ?? goesBack.exec(beginning) ?? sameAgain.exec(beginning);
  if (opening === null || scope.start === 0) return undefined;
  let previous = nearPart(sentenceAt(block, scope.start - 1), scope.start - 1);
  // "The same operation" may be told of two sentences before, where nothing else is named between.
  if (opening.groups?.['kind'] !== undefined && previous.start > 0 && mentionsIn(block, compact, previous).length === 0)
    previous = nearPart(sentenceAt(block, previous.start - 1), previous.start - 1);
  const mentions = mentionsIn(block, compact, previous);
  const initiatives = mentions.filter(isInitiative);
  const initiative = initiatives.at(-1);
  const { latter, kind, having } = opening.groups ?? {};
  if (initiative === undefined || /\n\s*\n/.test(text.slice(previous.end, scope.start))) return undefined;
  if (initiatives.length > 1 && latter === undefined) return undefined;
  const head = text.slice(previous.start, initiative.prose.start);
  const tail = text.slice(initiative.prose.end, previous.end);
  const involved = mentions.filter(isCountry).every((mention) => hasPart(mention, initiatives));
  // Another name behind it may be what the sentence goes on about.
  if (!involved || namesOther(tail, mentions, initiative.prose.end)) return undefined;
  if (latter !== undefined) return { initiative, isSure: false };
  if (broughtIn.test(head)) return undefined;
  const isSubject =
    /^\W*(?:the )?$/i.test(head) ||
    mentions.some(({ prose }) => /^['’]s?\s+["“]?$/.test(text.slice(prose.end, initiative.prose.start)));
  // Who has something may be whoever did something with the initiative.
  if (kind === undefined) return isSubject || having === undefined ? { initiative, isSure: isSubject } : undefined;
  // "The programme" is not "Operation Poseidon".
  const own = kindInName.exec(initiative.initiative.name)?.[0].toLowerCase() ?? kind;
  return own === kind ? { initiative, isSure: true } : undefined;
}

/** So many sentences a label may head. */
const mostHeaded = 3;

/** The initiative whose name alone stands before the sentence: `2. **Cabinet Committee.** Set up in 2020; its catalogue …`. */
function labelOf(block: Block, scope: Span, compact: Compact): InitiativeMention | undefined {
  const { text } = block.prose;
  let before = scope.start;
  for (let count = 0; count < mostHeaded && before > 0; count += 1) {
    const sentence = sentenceAt(block, before - 1);
    const mentions = mentionsIn(block, compact, sentence);
    const [initiative] = mentions;
    if (initiative !== undefined && isInitiative(initiative) && mentions.length === 1) {
      const { start, end } = initiative.prose;
      const around = text.slice(sentence.start, start) + text.slice(end, sentence.end);
      if (/^[\s\p{P}\d]*$/u.test(around)) return initiative;
    }
    if (mentions.some(isInitiative)) return undefined;
    before = sentence.start;
  }
  return undefined;
}

/** The heads of columns that only say that there is a figure of the report in them. */
const figureColumn =
  /^(?:figures?|numbers?|values?|size|scale|totals?|counts?|amounts?|(?:the |regional |unece )*(?:review|report)(?:['’]s figures?| says| \(?\d{4}\)?)?|results?)$/i;
const unitColumn = /^(?:units?|measures?(?:d in)?|indicators?|what(?: is counted)?|counted|of what)$/i;

/** What the figure of a cell counts: its column says it, or the cell of its row that is there for it, or what stands behind the initiative's name. */
function unitOf(row: TableRow, cell: TableCell, block: Block): string {
  const heading = cell.heading.trim();
  if (!figureColumn.test(heading)) return heading;
  const unit = row.cells.find((one) => unitColumn.test(one.heading.trim()));
  return unit === undefined ? heading : block.prose.text.slice(unit.span.start, unit.span.end);
}

const months = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Whether a text names what is no mention, or joins something to the initiative before it. */
function namesOther(tail: string, mentions: readonly Mention[], base: number): boolean {
  let plain = tail.replace(months, ' ');
  for (const { prose } of mentions)
    if (prose.start >= base) plain = plain.replace(tail.slice(prose.start - base, prose.end - base), '');
  return /\p{Lu}/u.test(plain) || /^["”»]?,? (?:and|or)\b/.test(plain);
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
  /\b(?:since then|meanwhile|latest|updated?|newer|as of|in the meantime|would|could|should|ours|hopes?|wish(?:es)?|wants?|needs?|(?:plans|aims|intends|hopes|wants) to|planned|expect\p{L}*|forecasts?|targets?|estimate for|might|may (?:\p{L}+ )?(?:serve|become|inspire)|instead of|rather than|not|never|per year|a year|each year|every year|annually|per month|a month|monthly|yearly|weekly|a week|a day|initially|originally|at first|previous\p{L}*|phase (?:1|one|I)\b|(?:first|second|third|earlier|last|next|this) (?:years?|phases?|rounds?|editions?|cohorts?|calls?|months?))\b/iu;

const nowadays = /\b(?:to date|by now|so far|today|now|currently|at present)\b/iu;

/** Whether the figure is told of the report's time, of today, or of another time or as something that is not the case. */
function timeOf(place: Place): 'same' | 'today' | 'another' {
  const { sentence, mentions, compact } = place;
  const known = mentions
    .flatMap((mention) => figuresOfMention(mention, compact))
    .flatMap(({ practice }) => quotesOf(practice));
  const told = known.map(({ text }) => text).join(' ');
  let clause = clauseOf(place);
  // What the report itself says of its present, or of a phase in a name, is no other time.
  if (/\bcurrently\b/i.test(told)) clause = clause.replace(/\b(?:currently|at present)\b/gi, ' ');
  if (mentions.some((mention) => isInitiative(mention) && isOfPhase(mention)))
    clause = clause.replace(/\b\w+ phase\b/gi, ' ');
  if (later.test(clause) || speaksOfMistake.test(sentence) || /^\W*our\b/i.test(sentence)) return 'another';
  const years = clause.match(/(?<![\p{N}.,])(?:19|20)\d\d(?!\p{N}|[.,]\d)/gu) ?? [];
  const isOther = years.some(
    (year) => year !== String(compact.info.source.year) && !known.some((quote) => quote.text.includes(year)),
  );
  if (isOther) return 'another';
  return nowadays.test(clause) ? 'today' : 'same';
}

function isOfPhase({ initiative }: InitiativeMention): boolean {
  return initiative.practices.some(({ names }) => names.some((name) => /\bphase\b/i.test(name)));
}

/** The stretch between commas in which the figure stands, and how the sentence begins; without names, whose years are no times. */
function clauseOf({ block, scope, at, mentions }: Place): string {
  let text = block.prose.text.slice(scope.start, scope.end);
  for (const { prose } of mentions) {
    if (prose.start < scope.start) continue;
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
  // "And since 2018 it has …" is told of another time.
  const [behind = ''] =
    /^[^,;()\u241f]*?(?=[,;()\u241f]|$| and (?:since|in) (?:19|20)\d\d\b)/.exec(text.slice(at.end - scope.start)) ?? [];
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
  const told = mentions.flatMap((mention) => figuresOfMention(mention, compact));
  if (
    ofThem.test(behind) &&
    told.some(({ isPart: isOfThem, keys }) => isOfThem && hasAnyKey(keys.slice(-1), stems(behind)))
  )
    return false;
  if (/^\s+(?:more|further|additional|other|new|of (?:them|these|those|our|its|the)|of which|of whom)\b/i.test(behind))
    return true;
  if (
    /^[^,;:.()\u241f]{0,60}\b(?:of|in|from) (?:our|its|this|the|their) (?:own )?(?:country|region|state|province)\b/i.test(
      behind,
    )
  )
    return true;
  const where = placeNamed.exec(behind)?.[1];
  if (where !== undefined && !told.some(({ practice }) => quotesOf(practice).some(({ text }) => text.includes(where))))
    return true;
  const limiting = mentions.find(
    (mention) => isCountry(mention) && mention.prose.start >= at.end && mention.prose.start - at.end < nearby,
  );
  if (limiting === undefined) return false;
  const between = behind.slice(0, limiting.prose.start - at.end);
  if (!/^[^,;:.()\u241f]*\b(?:in|of|from)\s+(?:the )?$|^\s*$/i.test(between)) return false;
  const place = block.prose.text.slice(limiting.prose.start, limiting.prose.end);
  return !told.some(({ of }) => of.includes(place));
}

/** `245 actions in the Sahel` count a part, unless the report counts them there. */
const placeNamed = /^[^,;:.()\u241f\p{Lu}]{1,60}\b(?:in|across) (?:the )?(\p{Lu}\p{Ll}+)/u;
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
    if (
      isInitiative(mention) &&
      !isIdentified(mention, attributions) &&
      !isKnownByFigure(mention, place) &&
      !standsWithOwner(mention, block, compact, place.scope)
    )
      return undefined;
    const figures = figuresOfMention(mention, compact)
      .filter((told) => mention !== place.doubtful || told.sort === 'things')
      .filter((told) => (isInitiative(mention) ? countsSame(told, place) : tellsSame(told, place, mention)));
    return figures.length === 0 ? undefined : { mention, figures };
  };
  const next = mentions.find(({ prose }) => prose.start >= at.end);
  if (next !== undefined && isInitiative(next) && tiesOn.test(block.prose.text.slice(at.end, next.prose.start))) {
    const found = subject(next);
    if (found !== undefined) return found;
  }
  for (const mention of mentions.filter(({ prose }) => prose.end <= at.start).reverse()) {
    const found = subject(mention);
    if (found !== undefined) return found;
    // What another country did is no initiative's figure.
    if (isCountry(mention) && !hasPart(mention, mentions)) return undefined;
  }
  for (const mention of mentions.filter(({ prose }) => prose.start >= at.end)) {
    // What another clause names has its own figures.
    if (block.prose.text.slice(at.end, mention.prose.start).includes(';')) return undefined;
    const found = subject(mention);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `1,584 people rescued in Operation Poseidon`: the figure is told of what follows, whoever speaks. */
const tiesOn =
  /^[^,;:.()\u241f\p{Lu}]{0,80}\b(?:in|under|by|through|during|of|within|for|as part of) (?:the )?["“«‘']?$/u;

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

/** Stems of nouns that a text may use in the place of the report's. */
const nouns: Readonly<Record<string, readonly string[]>> = {
  operation: ['mission'],
  activiti: ['measur'],
  countri: ['stat'],
  organization: ['organisation', 'bodi'],
  professional: ['expert', 'specialist'],
};

function isHead(stem: string, { head }: ToldFigure): boolean {
  return stem === head || (nouns[head] ?? []).includes(stem);
}

/** Whether the figure of an initiative counts what the report's does. */
function countsSame(told: ToldFigure, { counted, before, behind, sentence, inCell }: Place): boolean {
  const { sort, head, modifiers, keys, isPart: countsPart } = told;
  const phrase = counted.map(stemOf);
  // `of whom 32,996 came from Libya`
  if (partOfThem.test(before) || ofThem.test(behind)) return countsPart && hasAnyKey(keys.slice(-1), stems(behind));
  const around = new Set(stems(`${before} ${behind} ${counted.join(' ')}`));
  if (sort === 'money')
    return /\b(?:budget|worth|volume|resources|endow\p{L}*|total|amount|envelope|exceed\p{L}*)\b/iu.test(
      `${sentence} ${counted.join(' ')}`,
    );
  // `helped 53,000 people to return` counts returns.
  if (head === 'return' && phrase.some((word) => peopleStems.has(word))) return stems(behind).includes(head);
  if (sort === 'people') {
    const isCounted =
      phrase.some((word) => peopleStems.has(word)) ||
      ((phrase.length === 1 || inCell) && hasAnyKey(keys, phrase)) ||
      (/^(?:was|were|have|had)$/.test(counted[0] ?? '') && hasAnyKey(keys, phrase));
    return isCounted && (hasAnyKey(keys, around) || (phrase.length === 1 && isListed.test(before)));
  }
  const inFull = wordsOf(behind)
    .slice(0, longestPhrase + 1)
    .map(stemOf);
  const isInFull =
    modifiers.length > 1 &&
    modifiers.every((word) => inFull.includes(word)) &&
    inFull.some((word) => isHead(word, told));
  if (!phrase.some((word) => isHead(word, told)) && !isInFull) return false;
  if (sort === 'time')
    return (
      hasAnyKey(keys.slice(0, 1), around) ||
      (isThreshold(told) ? inCell : isStay.test(sentence) && !/\b(?:our|ours|us|we)\b/i.test(sentence))
    );
  // Countries are counted for many reasons.
  if (head === 'countri' && ofSomebody.test(before)) return false;
  return (
    head !== 'countri' ||
    modifiers.length === 0 ||
    modifiers.some((word) => around.has(word)) ||
    actsIn.test(before) ||
    hasUnion(modifiers, around)
  );
}

/** `Operation Poseidon (145 operations, 1,584 people)`. */
const isListed = /\p{L}["”»’']?\s\((?:\d[^()]*[;,]\s(?:and\s)?)?$/u;

const ofThem = /^\s+of (?:them|these|whom)\b/i;
const partOfThem =
  /\b(?:of the (?:migrants|people|persons|returnees)\b[^;]{0,120},|of (?:whom|these|them|which)|among them|including)(?: (?:some|about|around|nearly|almost|over|more than))?\s$/i;
/** `active in 22 countries`. */
const actsIn =
  /\b(?:carried out|active|operat\p{L}{1,3}|runs?|running|present|works?|working|implemented|under way|at work) in\s(?:as many as\s)?$/iu;
/** `read by users in 35 countries`, `signed by 15 countries`. */
const ofSomebody =
  /\b(?:signed|read|used|visited|quoted|praised) (?:by|in|from)\s$|\b(?:users|people|persons|customers|experts|visitors|readers|banks|providers|migrants) (?:in|from)\s$/iu;
/** Who spends how long somewhere: `professionals lend their knowledge for eight months`. */
const isStay =
  /\b(?:professionals?|experts?|specialists?|fellows?|participants?)\b[^.;]*\bfor (?:up to |at most |about |a period of )?[\p{L}\p{N}-]+ months\b/iu;

/** Whether a figure of the report is a limit, so that "more than 60 days" is as exact as "60 days". */
function isThreshold({ of }: ToldFigure): boolean {
  return /\babove which\b/.test(of);
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
  const isWrong = isNear(figure, nearest) || isSlip(figure, nearest);
  return isWhole && isWrong ? nearest : undefined;
}

/** How far a figure is from one of the report's; what a slip of the pen or of the ear makes of one is nearest to it. */
function distance(figure: Figure, told: ToldFigure): number {
  return isSlip(figure, told) ? 0 : Math.abs(Math.log(figure.value / told.value));
}

function isSlip({ value }: Figure, told: ToldFigure): boolean {
  const [a, b] = [String(value), String(told.value)];
  return isOneSlip(a, b) || isHeardAs(a, b) || isHeardAs(b, a);
}

/** `53` for `35`: the same digits in another order. */
function isSwapped({ value }: Figure, told: ToldFigure): boolean {
  const sorted = (number: number): string => [...String(number)].sort().join('');
  return value > 9 && sorted(value) === sorted(told.value);
}

/** Seventeen for seventy. */
function isHeardAs(teen: string, ty: string): boolean {
  return /^1[3-9]/.test(teen) && ty === `${teen.charAt(1)}0${teen.slice(2)}`;
}

/** Whether the draft's figure says nothing else than the report's, as exactly as it wants to be. */
function agrees(figure: Figure, told: ToldFigure): boolean {
  const { value, bound } = figure;
  if (value === told.value || isThreshold(told)) return value === told.value;
  // "More than 1,500" is true of 1,584, and "more than 20" of 50; "more than 25" is as exact as 35, and one digit away from it.
  if (bound === 'below') {
    const isAsExact = roundness(value) <= Math.min(roundness(told.value), value / 10);
    return value < told.value && value >= told.value / 2 && !(isAsExact && isSlip(figure, told));
  }
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
function isPlainly(told: ToldFigure, { counted }: Place): boolean {
  const at = counted.findIndex((word) => isHead(stemOf(word), told));
  const between = counted.slice(0, Math.max(0, at));
  return between.every((word) => neutral.has(word) || told.modifiers.includes(stemOf(word)));
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

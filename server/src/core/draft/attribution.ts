import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { withoutAsides } from './asides.ts';
import type { Block } from './block.ts';
import { isAtHome, namesCountry, otherRole, standsAlone } from './initiative-phrases.ts';
import { C, I, names, words } from './masked-patterns.ts';
import { type MaskedSentence, maskSentence, rewriteMasked } from './masked-sentence.ts';
import {
  type CountryMention,
  type InitiativeMention,
  initiativesOf,
  isCountry,
  isInitiative,
  mentionsIn,
  mentionsOf,
} from './mentions.ts';
import type { AttributionForm } from './owner.ts';
import { ways } from './owners.ts';
import { allFill } from './owning-words.ts';
import { itemMark, nearPart, sentenceAt, sentencesOf } from './sentences.ts';
import { type TableRow, tableRowAt, tableRowsOf } from './table-rows.ts';

/** What a draft says about whose an initiative is: `Canada's MigAz app`, `MigAz, which Canada launched`, `| MigAz | Canada |`. */
export interface Attribution {
  readonly initiative: InitiativeMention;
  /** One country, or several that are named together: `of Armenia, Serbia and Georgia`. */
  readonly countries: readonly CountryMention[];
  readonly form: AttributionForm;
  /** Whether the words allow no other reading; where they do, another country in the sentence may be the owner. */
  readonly firm: boolean;
  /** The sentence or the table row, as far as it is near, as a span of the block's prose. */
  readonly sentence: Span;
}

const none: readonly Attribution[] = [];
const found = new WeakMap<Block, { readonly compact: Compact; readonly attributions: readonly Attribution[] }>();

/**
 * Everything that a block says about whose the initiatives are that it names, in the order of the initiatives. Only what is said is read: to be inspired
 * by an initiative, to fund it, to be shown it or to host its meeting says nothing about whose it is. Linear in the prose.
 */
export function attributionsOf(block: Block, compact: Compact): readonly Attribution[] {
  const known = found.get(block);
  if (known?.compact === compact) return known.attributions;
  if (initiativesOf(block, compact).length === 0 || !mentionsOf(block, compact).some(isCountry)) return none;
  const attributions = [
    ...sentencesOf(block).flatMap((sentence) => readSentence(block, compact, sentence)),
    ...tableRowsOf(block).flatMap((row) => readRow(block, compact, row)),
  ].sort((a, b) => a.initiative.prose.start - b.initiative.prose.start);
  found.set(block, { compact, attributions });
  return attributions;
}

/** Whether a mention can only mean the initiative of the report: by its name, or because the text says that it is its owner's. */
export function isIdentified(mention: InitiativeMention, attributions: readonly Attribution[]): boolean {
  if (!mention.asName) return false;
  if (mention.distinctive) return true;
  return attributions.some(
    ({ initiative, countries }) =>
      initiative === mention && countries.some(({ country }) => mention.initiative.owners.includes(country.code)),
  );
}

/**
 * Whether the owner, and no other country, stands with a common name in the clause, or alone in the sentence before: then it is the report's.
 * @param goingOn where the text goes on about the initiative, if that is another sentence.
 */
export function standsWithOwner(
  { initiative, asName, prose }: InitiativeMention,
  block: Block,
  compact: Compact,
  goingOn?: Span,
): boolean {
  if (!asName || initiative.owners.length === 0) return false;
  const { text } = block.prose;
  const sentence = nearPart(tableRowAt(block, prose.start)?.span ?? sentenceAt(block, prose.start), prose.start);
  const head = text.slice(sentence.start, prose.start);
  if (/\b(?:our|own|their|another|any|other)\s+["“«‘']?$/i.test(head)) return false;
  const isOwners = (span: Span): boolean | undefined => {
    const countries = mentionsIn(block, compact, span).filter(isCountry);
    return countries.length === 0
      ? undefined
      : countries.every(({ country }) => initiative.owners.includes(country.code));
  };
  const to = text.indexOf(';', prose.end);
  const clause = {
    start: Math.max(sentence.start, text.lastIndexOf(';', prose.start)),
    end: to === -1 ? sentence.end : Math.min(to, sentence.end),
  };
  const inClause = isOwners(clause) ?? (goingOn === undefined ? undefined : isOwners(goingOn));
  if (inClause !== undefined) return inClause;
  if (sentence.start === 0 || /\ban?\s+["“«‘']?$/i.test(head)) return false;
  return isOwners(sentenceAt(block, sentence.start - 1)) ?? false;
}

/** How far around an initiative its owner is looked for, in masked characters: no clause is much longer, and the cost stays bounded. */
const reach = 200;

/** Sentences that speak of a mistake quote it. */
export const speaksOfMistake =
  /\b(?:wrong(?:ly)?|mistake(?:n|nly)?|erroneous(?:ly)?|incorrect(?:ly)?|misattribut\p{L}+|in error|confus\p{L}+)\b/iu;
/** Sentences that tell what is not the case. */
const supposes = /\b(?:if|would|could|should|might|imagine|suppose|unless)\b/i;
/** What tells, behind an initiative that somebody has, that it is another one of the kind. */
const another =
  /^[^.;:]{0,80}?(?:\b(?:too|as well|likewise)(?=[.,;)]|$)|\b(?:in|with) (?:an?|its|their|much the same) (?:very )?(?:similar|adapted|other|different|simpler|smaller|modified)\b)/u;
const denies = /\b(?:not|nor|neither|never|no longer|rather than|instead of)\b[^,;:()]{0,25}$/i;

/** How long a denial with what follows it may be. */
const longestDenial = 60;

function readSentence(block: Block, compact: Compact, sentence: Span): readonly Attribution[] {
  const mentions = mentionsIn(block, compact, sentence);
  if (!mentions.some(isInitiative)) return [];
  const hasCountry = mentions.some(isCountry);
  const label = hasCountry ? undefined : labelOf(block, compact, sentence);
  const meant = label ?? (hasCountry ? undefined : carriedOn(block, compact, sentence));
  if (meant === undefined && !hasCountry) return [];
  const plain = maskSentence(block, sentence, mentions);
  const masked = meant === undefined ? plain : withStandIns(plain, meant);
  const { text } = masked;
  if (speaksOfMistake.test(text)) return [];
  const paired = pairRespectively(masked, sentence);
  if (paired !== undefined) return paired;
  const supposed = supposes.test(text);
  const bare = withoutAsides(masked);
  const placesInBare = new Map([...bare.mentions].map(([at, mention]) => [mention, at]));
  return [...masked.mentions].flatMap(([at, mention]): readonly Attribution[] => {
    if (!isInitiative(mention)) return [];
    const found =
      readOwner(masked, at, mention, supposed) ??
      (bare.text === text ? undefined : readOwner(bare, placesInBare.get(mention) ?? 0, mention, supposed)) ??
      // A paragraph that a country heads tells of what is its own, unless it says otherwise.
      (label !== undefined && !supposed && isToldOf(around(masked, at).head, text, mention, label)
        ? { countries: [label], form: 'name', firm: false }
        : undefined);
    if (found === undefined || found.countries.length === 0) return [];
    return [{ initiative: mention, ...found, sentence: nearPart(sentence, mention.prose.start) }];
  });
}

/** What stands before and behind a place of a sentence, as far as it is read. */
function around({ text }: MaskedSentence, at: number): { readonly head: string; readonly tail: string } {
  const start = Math.max(0, at - reach);
  // Where the clause is cut, nothing may be taken for its beginning.
  const head = start === 0 ? text.slice(0, at) : `…${text.slice(start + 1, at)}`;
  return { head, tail: text.slice(at + 1, at + 1 + reach) };
}

/** Whose a sentence says that the initiative at a place of it is; nobody where it says so only to deny it. */
function readOwner(
  masked: MaskedSentence,
  at: number,
  mention: InitiativeMention,
  supposed: boolean,
): Pick<Attribution, 'countries' | 'form' | 'firm'> | undefined {
  const { head, tail } = around(masked, at);
  const isNamed = { head: namesCountry.test(head), tail: namesCountry.test(tail) };
  for (const { firm, side: wanted, read } of ways) {
    if ((supposed && !firm) || (wanted !== undefined && !isNamed[wanted])) continue;
    const owner = read(head, tail, mention);
    if (owner === undefined || (owner.side === 'head' && !standsAlone(owner.introduces ? '' : head, tail))) continue;
    const { span, side, form } = owner;
    if (!firm && another.test(tail)) continue;
    const from = side === 'head' ? Math.max(0, at - reach) + span.start : at + 1 + span.start;
    const begins = Math.min(from, at);
    if (denies.test(masked.text.slice(Math.max(0, begins - longestDenial), begins))) continue;
    return { countries: countriesAt(masked, { start: from, end: from + span.end - span.start }), form, firm };
  }
  return undefined;
}

/** So many sentences a label may head. */
const mostHeaded = 4;

/** The country that alone makes the sentence before, or one a little further up that no other country parts from this one: `**Cyprus.** …`. */
function labelOf(block: Block, compact: Compact, sentence: Span): CountryMention | undefined {
  const { text } = block.prose;
  let { start } = sentence;
  for (let count = 0; count < mostHeaded && start > 0; count += 1) {
    if (itemMark.test(text.slice(start, sentence.end))) return undefined;
    const before = sentenceAt(block, start - 1);
    const [country, ...others] = mentionsIn(block, compact, before).filter(isCountry);
    if (country !== undefined) {
      const around = text.slice(before.start, country.prose.start) + text.slice(country.prose.end, before.end);
      const isAlone = others.length === 0 && /^(?:[\s\p{P}\d]|\bthe\b)*\.\s*$/iu.test(around);
      return isAlone && (country.form === 'name' || country.form === 'place') ? country : undefined;
    }
    start = before.start;
  }
  return undefined;
}

/** The country that the sentence before is about, where this one goes on about it: `Canada has made progress. It runs MigAz`. */
function carriedOn(block: Block, compact: Compact, sentence: Span): CountryMention | undefined {
  const { text } = block.prose;
  if (sentence.start === 0 || !goesOn.test(text.slice(sentence.start, Math.min(sentence.end, sentence.start + reach))))
    return undefined;
  const before = sentenceAt(block, sentence.start - 1);
  if (before.end - before.start > longestBefore) return undefined;
  const [country, ...others] = mentionsIn(block, compact, before);
  if (country === undefined || !isCountry(country) || country.form !== 'name' || others.length > 0) return undefined;
  const rest = text.slice(country.prose.end, before.end);
  // Any other name or body there could be what is meant.
  const isSubject = /^[\s\p{P}]*(?:(?:In|Since|By) (?:\p{Lu}\p{Ll}+ )?\d{4}, )?(?:the )?$/iu.test(
    text.slice(before.start, country.prose.start),
  );
  return isSubject && !/^['’]|\p{Lu}|\u241f/u.test(rest) && !bodies.test(rest) ? country : undefined;
}

/** So far back a sentence may begin that another one goes on about, in UTF-16 units. */
const longestBefore = 300;
const goesOn = /^\s*(?:It |Its |The (?:country|[Gg]overnment|authorities) |[\p{L} ]{2,40}\bits )/u;
const bodies =
  /\b(?:agency|organi[sz]ation|network|institute|partner|union|authority|company|foundation|association|university|bank|office|ministry|committee|it|its)\b/i;

/** The sentence with the country in the places of what can only mean it: `the Government`, and `its` where no other name comes first. */
function withStandIns(masked: MaskedSentence, country: CountryMention): MaskedSentence {
  return rewriteMasked(
    masked,
    standIn,
    (match) => {
      const isIts = match[0].toLowerCase() === 'its';
      if (isIts && /(?<!^)\p{Lu}/u.test(masked.text.slice(0, match.index).replace(/[Tt]he Government/, '')))
        return undefined;
      return isIts ? `${C}'s` : C;
    },
    country,
  );
}

const standIn = /\b(?:[Tt]he (?:country|[Gg]overnment|[Ss]tate|authorities|[Mm]inistry)(?! of)|It(?= )|[Ii]ts)\b/g;

/** Whether a sentence is about an initiative, or about what one can do with it, and brings nothing in from elsewhere. */
function isToldOf(head: string, text: string, { initiative }: InitiativeMention, { country }: CountryMention): boolean {
  // What acts in other countries can be told of any.
  const isHere = initiative.owners.includes(country.code) || isAtHome({ initiative });
  return isHere && !ofOthers.test(text) && (allFill(head) || doable.test(head));
}

const doable = /\b(?:can|may) \p{Ll}+ (?:the )?$/u;

/** What brings in something that is not one's own. */
const ofOthers =
  /\b(?:inspir|model[lr]?ed|similar|visit|learn|stud[iy]|interest|adopt|cop[yi]|replicat|follow|partner|co-?operat|support|fund|financ|host|compar|invit|attend|join|particip|member|present|ask|prais|admir|look|propos|recommend|want|wish|plans?\b|planned|consider|intend|hope|discuss|thank|impress|met\b|meet|hear|other|neighbour|elsewhere|delegat|official|expert|version|translat|test(?!ing)|pilot|us(?:e|ed|es|ing)\b|list(?:ed|s)|report)\p{L}*|\b(?:like|unlike|than|besides?|as in|we|our|us|not|no such|has no|never|saw|seen?|told|from)\b/iu;

function countriesAt(masked: MaskedSentence, { start, end }: Span): CountryMention[] {
  const countries: CountryMention[] = [];
  for (let at = start; at < end; at += 1) {
    const mention = masked.mentions.get(at);
    if (mention !== undefined && isCountry(mention)) countries.push(mention);
  }
  return countries;
}

/** `Canada, Ireland and Spain run A, B and C respectively`; the first of each belong together, and so on. */
function pairRespectively(masked: MaskedSentence, sentence: Span): readonly Attribution[] | undefined {
  if (!/\brespectively\b/i.test(masked.text)) return undefined;
  const mentions = [...masked.mentions.values()];
  const initiatives = mentions.filter(isInitiative);
  const countries = mentions.filter(isCountry);
  if (initiatives.length < 2 || initiatives.length !== countries.length) return [];
  return initiatives.map((initiative, index) => {
    const country = countries[index] as CountryMention;
    return {
      initiative,
      countries: [country],
      form: country.form === 'adjective' ? 'adjective' : 'name',
      firm: true,
      sentence: nearPart(sentence, initiative.prose.start),
    };
  });
}

/** The heads of columns that tell who has what the row tells of. */
const ownersColumn =
  /^(?:(?:the )?(?:member |participating |reporting )?(?:countr(?:y|ies)|states?|governments?)|owners?|led by|run by|whose)(?: concerned)?$/i;
/** The heads of columns whose cells may say more of an initiative than its name. */
const practicesColumn =
  /\b(?:practices?|initiatives?|measures?|examples?|programmes?|projects?|tools?|contributions?|apps?|instruments?)\b/i;

/** A row with initiatives in one cell and countries alone in another. */
function readRow(block: Block, compact: Compact, { span, cells }: TableRow): readonly Attribution[] {
  const initiatives: InitiativeMention[] = [];
  const described: InitiativeMention[] = [];
  const countries: CountryMention[] = [];
  let tellsOwners = false;
  for (const { span: cell, heading } of cells) {
    const mentions = mentionsIn(block, compact, cell);
    if (mentions.length === 0 || otherRole.test(heading)) continue;
    const { text } = maskSentence(block, cell, mentions);
    const plain = text.trim();
    if (onlyCountries.test(plain)) {
      countries.push(...mentions.filter(isCountry));
      tellsOwners = ownersColumn.test(heading.trim());
    } else if (onlyInitiative.test(plain)) {
      const [before = '', after = ''] = plain.split(I);
      if (allFill(before) && allFill(after)) initiatives.push(...mentions.filter(isInitiative));
    } else if (heading.trim() === '' && mentions.length === 1 && namedAndTold.test(plain) && !otherRole.test(plain)) {
      // Where no heading tells what a column is for, only what is named and then told of is the row's own.
      initiatives.push(...mentions.filter(isInitiative));
    } else if (
      practicesColumn.test(heading) &&
      mentions.every(isInitiative) &&
      plain.split(betweenInitiatives).every(beginsWithInitiative)
    ) {
      described.push(...mentions.filter(isInitiative));
    }
  }
  if (countries.length === 0) return [];
  const told = tellsOwners
    ? [...initiatives, ...described]
    : initiatives.length === 1 && described.length === 0
      ? initiatives
      : [];
  return told.map((initiative) => ({
    initiative,
    countries,
    form: 'name',
    firm: false,
    sentence: nearPart(span, initiative.prose.start),
  }));
}

const onlyCountries = new RegExp(`^(?:the )?${names}$`, 'iu');
const onlyInitiative = new RegExp(`^${words(5)}${I}(?: [\\p{L}'-]+){0,4}$`, 'u');
/** What parts the initiatives of a cell. */
const betweenInitiatives = new RegExp(`[;,](?= (?:the )?${I})`, 'iu');
const openingOfCell = new RegExp(
  String.raw`^ ?(?<before>${words(4)})${I}(?<after>(?: [\p{L}'-]+){0,3}?)(?: ?[,(:–—][^${I}]*)?$`,
  'u',
);

const namedAndTold = new RegExp(`^ ?(?:the )?${I} ?:`, 'iu');

/** Whether a cell, or a part of it, tells of an initiative from its first words on: `MigAz, a mobile app for migrants`. */
function beginsWithInitiative(part: string): boolean {
  const match = openingOfCell.exec(part);
  return match !== null && allFill(match.groups?.['before']) && allFill(match.groups?.['after']);
}

import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import type { Block } from './block.ts';
import {
  adjectivePlace,
  capitalPlace,
  initiativePlace,
  type MaskedSentence,
  maskSentence,
  namePlace,
} from './masked-sentence.ts';
import {
  type CountryMention,
  type InitiativeMention,
  initiativesOf,
  isCountry,
  isInitiative,
  type Mention,
  mentionsIn,
  mentionsOf,
} from './mentions.ts';
import { nearPart, sentenceAt, sentencesOf } from './sentences.ts';
import { type TableRow, tableRowsOf } from './table-rows.ts';

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

/** How the country stands: `Canada's`, `Canadian`, `Canada`. */
export type AttributionForm = 'possessive' | 'adjective' | 'name';

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

/** How far around an initiative its owner is looked for, in masked characters: no clause is much longer, and the cost stays bounded. */
const reach = 200;

/** Sentences that speak of a mistake quote it. */
export const speaksOfMistake =
  /\b(?:wrong(?:ly)?|mistake(?:n|nly)?|erroneous(?:ly)?|incorrect(?:ly)?|misattribut\p{L}+|in error|confus\p{L}+)\b/iu;
/** Sentences that tell what is not the case. */
const supposes = /\b(?:if|would|could|should|might|imagine|suppose|unless)\b/i;
const denies = /\b(?:not|nor|neither|never|no longer|rather than|instead of)\b[^,;:()]{0,25}$/i;

/** How long a denial with what follows it may be. */
const longestDenial = 60;

function readSentence(block: Block, compact: Compact, sentence: Span): readonly Attribution[] {
  const mentions = mentionsIn(block, compact, sentence);
  if (!mentions.some(isInitiative)) return [];
  const label = mentions.some(isCountry) ? undefined : labelOf(block, compact, sentence);
  if (label === undefined && !mentions.some(isCountry)) return [];
  const plain = maskSentence(block, sentence, mentions);
  const masked = label === undefined ? plain : withStandIns(plain, label);
  const { text } = masked;
  if (speaksOfMistake.test(text)) return [];
  const paired = pairRespectively(masked, sentence);
  if (paired !== undefined) return paired;
  const supposed = supposes.test(text);
  const attributions: Attribution[] = [];
  for (const [at, mention] of masked.mentions) {
    if (!isInitiative(mention)) continue;
    const start = Math.max(0, at - reach);
    // Where the clause is cut, nothing may be taken for its beginning.
    const head = start === 0 ? text.slice(0, at) : `…${text.slice(start + 1, at)}`;
    const tail = text.slice(at + 1, at + 1 + reach);
    const add = (countries: readonly CountryMention[], form: AttributionForm, firm: boolean): void => {
      attributions.push({
        initiative: mention,
        countries,
        form,
        firm,
        sentence: nearPart(sentence, mention.prose.start),
      });
    };
    const known = attributions.length;
    for (const { firm, read } of ways) {
      if (supposed && !firm) continue;
      const owner = read(head, tail, mention);
      if (owner === undefined || (owner.side === 'head' && !standsAlone(owner.introduces ? '' : head, tail))) continue;
      const { span, side, form } = owner;
      const from = side === 'head' ? start + span.start : at + 1 + span.start;
      const begins = Math.min(from, at);
      if (denies.test(text.slice(Math.max(0, begins - longestDenial), begins))) continue;
      const countries = countriesAt(masked, { start: from, end: from + span.end - span.start });
      if (countries.length > 0) add(countries, form, firm);
      break;
    }
    // A paragraph that a country heads tells of what is its own, unless it says otherwise.
    if (label !== undefined && attributions.length === known && !supposed && isToldOf(head, text, mention, label))
      add([label], 'name', false);
  }
  return attributions;
}

/** So many sentences a label may head. */
const mostHeaded = 4;
/** What marks an item of a list. */
const itemMark = /^\s*(?:[*•–-]|\(?\p{L}\)|\(?\d{1,2}(?:\.\d{1,2})*[.)]?)\s/u;

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

/** The sentence with the country in the places of what can only mean it: `the Government`, and `its` where no other name comes first. */
function withStandIns({ text, mentions }: MaskedSentence, country: CountryMention): MaskedSentence {
  const places = new Map<number, Mention>();
  let written = '';
  const copy = (from: number, to: number): void => {
    for (const [at, mention] of mentions) if (at >= from && at < to) places.set(written.length + at - from, mention);
    written += text.slice(from, to);
  };
  let at = 0;
  for (const match of text.matchAll(standIn)) {
    const isIts = match[0].toLowerCase() === 'its';
    if (isIts && /(?<!^)\p{Lu}/u.test(text.slice(0, match.index).replace(/[Tt]he Government/, ''))) continue;
    copy(at, match.index);
    places.set(written.length, country);
    written += isIts ? `${C}'s` : C;
    at = match.index + match[0].length;
  }
  copy(at, text.length);
  return { text: written, mentions: places };
}

const standIn = /\b(?:[Tt]he (?:country|[Gg]overnment|[Ss]tate|authorities|[Mm]inistry)(?! of)|It(?= )|[Ii]ts)\b/g;

/** Whether a sentence is about an initiative, or about what one can do with it, and brings nothing in from elsewhere. */
function isToldOf(head: string, text: string, { initiative }: InitiativeMention, { country }: CountryMention): boolean {
  // What acts in other countries can be told of any.
  const isHere =
    initiative.owners.includes(country.code) || initiative.practices.every(({ kind }) => actsAtHome.has(kind));
  return isHere && !ofOthers.test(text) && (allFill(head) || doable.test(head));
}

const doable = /\b(?:can|may) \p{Ll}+ (?:the )?$/u;

/** What brings in something that is not one's own. */
const ofOthers =
  /\b(?:inspir|model[lr]?ed|similar|visit|learn|stud[iy]|interest|adopt|cop[yi]|replicat|follow|partner|co-?operat|support|fund|financ|host|compar|invit|attend|join|particip|member|present|ask|prais|admir|look|propos|recommend|want|wish|plans?\b|planned|consider|intend|hope|discuss|thank|impress|met\b|meet|hear|other|abroad|neighbour|elsewhere|delegat|official|expert|version|translat|test(?!ing)|pilot|us(?:e|ed|es|ing)\b|list(?:ed|s)|report)\p{L}*|\b(?:like|unlike|than|besides?|as in|we|our|us|not|no such|has no|never|saw|seen?|told|from)\b/iu;

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

interface Owner {
  /** Where the countries stand, relative to the side. */
  readonly span: Span;
  readonly side: 'head' | 'tail';
  readonly form: AttributionForm;
  /** Whether a comma parts it from the initiative that it is told of. */
  readonly introduces?: boolean;
}

/** One way of saying whose an initiative is, from what stands before and behind it. */
interface Way {
  readonly firm: boolean;
  readonly read: (head: string, tail: string, mention: InitiativeMention) => Owner | undefined;
}

const C = namePlace;
const A = adjectivePlace;
const I = initiativePlace;
const G = capitalPlace;
const joint = `(?:, and|,| and| &| or|/|,? as well as)`;
/** `Canada`, `Canada, Ireland and the United Kingdom`. */
const names = `${C}(?:${joint} ?(?:the )?${C})*`;
/** The same, and capitals where only a government can be meant: `Ottawa launched …`. */
const governments = `[${C}${G}](?:${joint} ?(?:the )?[${C}${G}])*`;
const adjectives = `${A}(?:(?:,|,? and|-) ?${A})*`;
const words = (most: number): string => String.raw`(?:[\p{L}\p{N}'-]+,? ){0,${most}}`;
/** Words with a small or a capital first letter; what follows them tells names by their capitals, so that case must count. */
const inEitherCase = (all: string): string =>
  all.replace(/\b\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
/** What an authority is for: `of Foreign Affairs`, `for migration`. */
const remit = String.raw`(?: (?:of|for) (?:the )?\p{L}+(?:,? (?:and )?\p{Lu}\p{L}+){0,4})?`;
/** `government of `, `Republic of the `, `Ministry of the Interior of `: what may stand between "of" and the country. */
const stateOf = `(?:[Tt]he )?(?:(?:${inEitherCase('government|authorities|city|capital|republic|kingdom|state|police')}|(?:${inEitherCase('ministry|department|agency|office')})${remit}) of (?:the )?)?`;
/** What acts for a country: `the Danish coast guard`, `the Canadian Ministry of Foreign Affairs`. */
const body = `(?:${inEitherCase('government|authorities|coast guard|navy|police|army|parliament|ministry|department|agency|service|administration|red cross')}|[Ss]tate(?! \\p{Lu}))${remit}`;
/** `Canada`, `Canada's ministry for migration`, `the Canadian State Migration Service`. */
const subject = String.raw`(?:${stateOf}(?<country>${governments})(?:'s? (?:[\p{L}-]+ ){0,3}?${body}|(?!')(?: ${body})?)|(?:[Tt]he )?(?<adjective>${adjectives})(?: [\p{L}-]+){0,3}? ${body})`;

const patterns = {
  possessive: new RegExp(`(?<country>${governments})(?:'s?|,? whose) (?<between>${words(6)})$`, 'du'),
  nominal: new RegExp(
    `(?<country>${governments})'s? (?<noun>(?:plans?|proposals?|project)(?= for)|(?:launch|creation|establishment|introduction|development|opening|adoption)(?= of)) (?:for|of) (?:an? )?(?<between>${words(4)})$`,
    'du',
  ),
  adjective: new RegExp(
    String.raw`(?<article>\b\p{L}+ )?(?<country>${adjectives})(?:-(?:run|led|owned|built|made))? (?<between>${words(5)})$`,
    'du',
  ),
  of: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}),? (?<word>of|by|in|from) ${stateOf}(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  ofAdjective: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}),? (?:of|by) the (?<country>${adjectives}) ${body}`,
    'diu',
  ),
  parentheses: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}) [([](?:the )?(?<country>${names})(?:, \d{4})?[)\]]`,
    'du',
  ),
  inParentheses: new RegExp(String.raw`(?<country>${C}) \((?<between>${words(3)})$`, 'du'),
  label: new RegExp(
    String.raw`(?:^|[;(] ?|^Objective \d+ ?[:–—] ?|\b(?:examples?|practices?|initiatives?)[^:;${C}${A}${I}${G}]{0,40}: )[\s*•–-]*(?:the )?(?<country>${names}) ?(?::|–|—) ?(?<between>${words(5)})$`,
    'diu',
  ),
  subject: new RegExp(
    String.raw`(?<lead>.*?)${subject}(?<relative>,[^,${C}${A}${G}]{1,50},|,(?= (?:which|who) ))? (?<between>(?:[\p{L}\p{N}'-]+,? ){1,10})$`,
    'du',
  ),
  relative: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?)(?:(?:, (?:the|an?) (?<apposition>[^,;:.()${C}${A}${I}${G}]{1,60}?))?,? (?:which|that))? ${subject} (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  passive: new RegExp(
    String.raw`^(?<between>(?:,? [\p{L}'-]+){0,5}?)(?:,| [–—])? \(?(?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been|being) )?(?<verbs>(?:[\p{L}\p{N}-]+ ){1,6})by ${subject}(?!['-]|\p{L})`,
    'du',
  ),
  introduced: new RegExp(
    String.raw`(?:^|[.;(] ?)(?<verbs>(?:[\p{L}-]+ ){1,3})(?:in \d{4} )?by ${subject}(?: in \d{4})?, (?:the )?(?<between>${words(4)})$`,
    'du',
  ),
  copula: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?)(?:,| ?[–—]|:|(?= \()| is| was| are| were| remains| comes out as|,? which is|,? which was) \(?(?:(?:a|an|the|one of the) )?(?<more>${words(3)})(?:(?<adjective>${adjectives})(?<kind>(?: [\p{L}-]+){1,3})|(?<country>${names})'s?(?<kind2>(?: [\p{L}-]+){1,3})|(?:of|in|from|by) ${stateOf}(?<of>${names})(?!['-]|\p{L})|(?:of|by) the (?<ofBody>${adjectives}) (?:[\p{L}-]+ ){0,2}?${body})`,
    'diu',
  ),
  predicate: new RegExp(String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?:is|was) (?<country>${A})(?=[.,;)]|$)`, 'diu'),
  interpolated: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),(?: [^,${C}${A}${I}${G}]{1,40},)? ${subject} (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  acknowledged: new RegExp(
    String.raw`\b(?:thank(?:s|ed|ing)?|congratulat(?:es?|ed|ing)|commend(?:s|ed|ing)?|prais(?:es?|ed|ing)|credit(?:s|ed|ing)?|applaud(?:s|ed|ing)?) (?:${stateOf}(?<country>${names})|(?:the|our) (?<adjective>${A}) (?:colleagues|friends|hosts|side|government|authorities)) (?:for|with) (?:(?:launching|creating|developing|running|setting up) )?(?<between>${words(4)})$`,
    'diu',
  ),
  example: new RegExp(
    `(?<lead>.*?)(?:(?:(?:one|another|an?|the) )?(?<before>${words(4)})(?:from|of|by|in) (?<country>${names}) ?|(?:(?:one|another|the (?:first|largest|best-known)) of )?(?<owner>${names})'s? (?<behind>${words(4)}))(?:in (?:this|the) \\p{Ll}+ )?(?:is|was|remains) (?<between>${words(4)})$`,
    'diu',
  ),
  trailing: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3})(?: ?[–—]|,(?=[^,.;]*;)) (?:the )?(?<country>${names})(?= ?(?:[;.)]|$))`,
    'diu',
  ),
  item: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}), (?:the )?(?<country>${names})(?: \([^()${C}${A}${I}${G}]{1,60}\)|, (?:19|20)\d\d)?[\s.;␟]*$`,
    'du',
  ),
  called: new RegExp(
    `(?:app|application|programme|program|project|initiative|scheme|campaign|network|fund|platform|portal|website|tool|service|strategy|observatory|academy) (?:of|from|by) (?:the )?(?<country>${names}),? (?:(?:called|named|titled|entitled|known as),? )?(?:the )?$`,
    'diu',
  ),
  at: new RegExp(`^in (?:the )?(?<country>${C}),? (?:the )?(?<between>${words(4)})$`, 'diu'),
  origin: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been) )?(?:(?:developed|created|set up|established|introduced|designed|run|operated|invented|based|born) in|comes from|came from|belongs to|credited to|attributed to|ascribed to|hails from|originates (?:in|from)) (?:the )?(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  funding: new RegExp(
    String.raw`^[^,;:${C}${A}${I}${G}]{0,60}? (?:with|through|thanks to) (?:(?<adjective>${A}) (?:funding|money|funds|support|financing)|(?:funding|money|funds|financing) (?:of|from) (?:the )?(?<country>${names})(?!['-]|\p{L}))`,
    'diu',
  ),
  among: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),? (?:is |was |as )?(?:among|one of) (?:the )?(?<what>${words(3)})(?:of|from|by|reported by|submitted by) ${stateOf}(?<country>${names})(?=[.,;)]|$)`,
    'diu',
  ),
  itsOwn: new RegExp(`^[^${C}${A}${I}${G}]*?(?:the )?(?<country>${C})(?!['-])(?<rest>[^${C}${A}${I}${G}]*)$`, 'du'),
  standing: new RegExp(
    `${subject} (?:is|are|was|were|stands|stood) (?:(?:the )?home (?:to|of)|behind|responsible for|in charge of|the (?:owner|author|creator|operator|founder) of|(?:very |rightly )?proud of) (?<between>${words(4)})$`,
    'du',
  ),
  inCountry: new RegExp(
    String.raw`(?:^|[;:] )[Ii]n (?:the )?(?<country>${C}),? (?:the |its )?(?:[\p{L}-]+ ){0,4}?${body} (?<between>(?:[\p{L}\p{N}'-]+,? ){1,8})$`,
    'du',
  ),
  credited: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?<word>goes to|is due to|to) (?:the )?(?<country>${names})(?=[.,;)]|$)`,
    'du',
  ),
  reported: new RegExp(
    String.raw`(?<lead>.*?)${subject} (?:cit|present|nam|report|submit|showcas|describ|quot|offer)\p{Ll}+ (?<between>${words(4)})$`,
    'du',
  ),
  its: new RegExp(
    `^(?<lead>[^${C}${A}${I}${G}]*?)(?:the )?(?<country>${C})(?!['-])(?<rest>[^${C}${A}${I}${G}]*) its (?:own )?(?<between>${words(5)})$`,
    'du',
  ),
};

/** The ways, the surest first. */
const ways: readonly Way[] = [
  {
    firm: true,
    read: (head) => inHead(patterns.possessive.exec(head), 'possessive', ({ between }) => leadsToName(between)),
  },
  {
    firm: false,
    read: (head, tail, mention) =>
      inHead(
        patterns.nominal.exec(head),
        'possessive',
        ({ noun, between }) =>
          allFill(between) && !/^ (?:of|for) its own\b/.test(tail) && (!/^p/.test(noun ?? '') || isLong(mention)),
      ),
  },
  {
    firm: true,
    read: (head) =>
      inHead(
        patterns.adjective.exec(head),
        'adjective',
        // "A Canadian MigAz" would be another one.
        ({ between, article }) => leadsToName(between) && !(between === '' && indefinite.test(article ?? '')),
      ),
  },
  {
    firm: true,
    read: (_, tail) =>
      inTail(
        patterns.of.exec(tail),
        'name',
        ({ between, word }) => allFill(between) && !/^(?:in|from)$/i.test(word ?? ''),
      ),
  },
  {
    firm: true,
    read: (_, tail) => inTail(patterns.ofAdjective.exec(tail), 'adjective', ({ between }) => allFill(between)),
  },
  { firm: true, read: (_, tail) => inTail(patterns.parentheses.exec(tail), 'name', ({ between }) => allFill(between)) },
  {
    firm: true,
    read: (head, tail) =>
      tail.startsWith(')')
        ? inHead(patterns.inParentheses.exec(head), 'name', ({ between }) => allFill(between))
        : undefined,
  },
  // `Canada's mobile app (MigAz)`, `Canada launched an app (MigAz)`.
  {
    firm: false,
    read: (head, tail, mention) => {
      if (!tail.startsWith(')') || !head.endsWith(' (')) return undefined;
      const kind = head.slice(0, -1);
      return isKindBehind(kind.trim())
        ? (inHead(patterns.possessive.exec(kind), 'possessive', ({ between }) => allFill(between)) ??
            readSubject(kind, tail, mention))
        : undefined;
    },
  },
  { firm: false, read: (head) => inHead(patterns.label.exec(head), 'name', ({ between }) => allFill(between)) },
  {
    firm: false,
    read: (head, tail, mention) =>
      inTail(
        patterns.of.exec(tail),
        'name',
        ({ between, word }) => allFill(between) && /^(?:in|from)$/i.test(word ?? '') && canBeIn(head, mention),
      ),
  },
  {
    firm: false,
    read: (head, tail) =>
      inTail(patterns.trailing.exec(tail), 'name', ({ between }) => allFill(between) && opensItem.test(head)),
  },
  // An item of a list or a cell of a table that holds nothing else.
  {
    firm: false,
    read: (head, tail) =>
      /^[\s*•–-]*(?:[Tt]he )?$/.test(head) && !otherRole.test(tail)
        ? inTail(patterns.item.exec(tail), 'name', ({ between }) => allFill(between))
        : undefined,
  },
  {
    firm: false,
    read: (head) => inHead(patterns.called.exec(head), 'name', () => true),
  },
  {
    firm: false,
    // "In Canada, MigAz is well known" tells of fame, "In Canada, MigAz informs newcomers" of what it does there.
    read: (head, tail, mention) =>
      inHead(
        patterns.at.exec(head),
        'name',
        ({ between }) =>
          allFill(between) &&
          mention.initiative.practices.every(({ kind }) => actsAtHome.has(kind)) &&
          performs.test(withoutFillers(tail)),
      ),
  },
  {
    firm: false,
    read: (_, tail, mention) =>
      inTail(
        patterns.origin.exec(tail),
        'name',
        ({ between }) => allFill(between) && mention.initiative.practices.every(({ kind }) => actsAtHome.has(kind)),
      ),
  },
  { firm: false, read: readRelative },
  { firm: false, read: readPassive },
  { firm: false, read: readCopula },
  {
    firm: false,
    // "The funding of MigAz is Canadian" tells of its funding.
    read: (head, tail) =>
      allFill(/[^.,;:(–—]*$/.exec(head)?.[0].replace(/^ ?(?:that|and|but|while) /, ''))
        ? inTail(patterns.predicate.exec(tail), 'adjective', ({ between }) => allFill(between))
        : undefined,
  },
  { firm: false, read: readIntroduced },
  { firm: false, read: readFunding },
  { firm: false, read: readAmong },
  { firm: false, read: readItsOwn },
  { firm: false, read: readStanding },
  { firm: false, read: readCredited },
  {
    firm: false,
    read: (head, _, mention) =>
      inHead(patterns.inCountry.exec(head), 'name', ({ between = '' }) => ownsByVerb(between, true, mention)),
  },
  { firm: false, read: readAcknowledged },
  { firm: false, read: readExample },
  { firm: false, read: readSubject },
  { firm: false, read: readInterpolated },
  {
    firm: false,
    read: (head) =>
      inHead(
        patterns.its.exec(head),
        'name',
        // Any other name could be what "its" stands for.
        ({ lead, rest = '', between }) =>
          allFill(between) &&
          (opensClause(lead ?? '') || /^,? (?:and|for|with|on)$/.test(rest)) &&
          !/\p{Lu}|[;:]/u.test(rest),
      ),
  },
];

/** `MigAz – Canada` as an item of a list. */
const opensItem = /(?:^|[:;,(•*])\s*(?:the )?(?:[\p{Ll}-]+ ){0,3}$/u;
const indefinite = /^(?:an?|any|some|another|no|each|every|possible|future)\s$/i;

type Groups = Readonly<Record<string, string | undefined>>;

function inHead(
  match: RegExpExecArray | null,
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  return ownerOf(match, 'head', form, holds);
}

function inTail(
  match: RegExpExecArray | null,
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  return ownerOf(match, 'tail', form, holds);
}

function ownerOf(
  match: RegExpExecArray | null,
  side: Owner['side'],
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  if (match === null || !holds(match.groups ?? {})) return undefined;
  return at(match, side, 'country', form);
}

function at(match: RegExpExecArray, side: Owner['side'], group: string, form: AttributionForm): Owner | undefined {
  const range = match.indices?.groups?.[group];
  return range === undefined ? undefined : { span: { start: range[0], end: range[1] }, side, form };
}

/** A subject is a country, or something of it that has an adjective. */
function subjectOf(match: RegExpExecArray, side: Owner['side']): Owner | undefined {
  return at(match, side, 'country', 'name') ?? at(match, side, 'adjective', 'adjective');
}

/** `Canada launched the app MigAz`, `Canada has since 2019 run MigAz`. */
function readSubject(head: string, _: string, mention: InitiativeMention): Owner | undefined {
  // What is coordinated with the initiative has the same subject: `Canada launched iGorts and MigAz`.
  const plain = head.replace(
    new RegExp(String.raw`${I}(?: \p{Ll}+){0,2}(?:,| and|, and) (?=[^${I}]*$)`, 'u'),
    (joined) => ' '.repeat(joined.length),
  );
  const match = patterns.subject.exec(plain.replace(/ +$/, ' '));
  const { lead = '', relative, between = '' } = match?.groups ?? {};
  if (match === null || (relative !== ',' && !opensClause(lead))) return undefined;
  return ownsByVerb(between, true, mention) ? subjectOf(match, 'head') : undefined;
}

/** `MigAz, which Canada launched`, `the app MigAz Canada runs`. */
function readRelative(_: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.relative.exec(tail);
  const { between, apposition, verbs = '' } = match?.groups ?? {};
  if (match === null || !allFill(between) || (apposition !== undefined && !namesOneKind(apposition))) return undefined;
  return ownsByVerb(verbs, false, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `MigAz, launched by Canada`, `MigAz was developed by the Canadian government`. */
function readPassive(_: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.passive.exec(tail);
  const { between, verbs = '' } = match?.groups ?? {};
  if (match === null || !allFill(between) || /^,? and\b/.test(between ?? '')) return undefined;
  return isOwnedBy(verbs, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `In Operation Poseidon, by contrast, Denmark rescued …`. */
function readInterpolated(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const opening =
    /^(?:in|with|through|via|under|by means of) (?<whose>its |their |the |a )?(?<kind>(?:[\p{L}-]+ ){0,3})$/iu.exec(
      head,
    );
  const { whose, kind } = opening?.groups ?? {};
  if (opening === null || !allFill(kind)) return undefined;
  const match = patterns.interpolated.exec(tail);
  if (match === null || !allFill(match.groups?.['between'])) return undefined;
  const verbs = match.groups?.['verbs'] ?? '';
  // With "its" the initiative is the subject's, whatever the subject does.
  return whose === 'its ' || ownsByVerb(verbs, false, mention) || performs.test(verbs)
    ? subjectOf(match, 'tail')
    : undefined;
}

/** `MigAz is a Canadian app`, `MigAz, the app of Canada`, `MigAz is Canada's app`. */
function readCopula(head: string, tail: string): Owner | undefined {
  const match = patterns.copula.exec(tail);
  if (match === null) return undefined;
  const { between, more = '', kind, kind2, of, ofBody } = match.groups ?? {};
  if (!allFill(between)) return undefined;
  // Of what it is, the kind must be told: "MigAz, of Canada" is read elsewhere, "MigAz is in Canada" is no ownership.
  if (of !== undefined || ofBody !== undefined)
    return allFill(more) && /\S/.test(more)
      ? (at(match, 'tail', 'of', 'name') ?? at(match, 'tail', 'ofBody', 'adjective'))
      : undefined;
  const what = kind ?? kind2 ?? '';
  if (!allFill(more) || !isKind(what)) return undefined;
  // "MigAz: a Canadian study" is the title of a study.
  if (
    tail.slice(between?.length ?? 0).startsWith(':') &&
    /\b(?:study|survey|report|publication|course|group)\b/i.test(what)
  )
    return undefined;
  const adjective = at(match, 'tail', 'adjective', 'adjective');
  if (adjective !== undefined) return adjective;
  // In "Unlike MigAz, Canada's app costs money" the comma ends what stands before.
  return tail.slice(between?.length ?? 0).startsWith(',') &&
    !allFill(head) &&
    (introduces.test(head) || !/^[,.;)]|^$/.test(tail.slice(match[0].length)))
    ? undefined
    : at(match, 'tail', 'country', 'possessive');
}

/** `Launched by Canada, MigAz informs newcomers`. */
function readIntroduced(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.introduced.exec(head);
  if (match === null || tail.startsWith("'") || !allFill(match.groups?.['between'])) return undefined;
  const owner = isOwnedBy((match.groups?.['verbs'] ?? '').toLowerCase(), mention)
    ? subjectOf(match, 'head')
    : undefined;
  return owner && { ...owner, introduces: true };
}

/** `The network was set up with Canadian funding`, where the report tells of it as somebody's funding. */
function readFunding(_: string, tail: string, { initiative }: InitiativeMention): Owner | undefined {
  if (!initiative.practices.every(({ kind }) => kind === 'funding')) return undefined;
  const match = patterns.funding.exec(tail);
  return match === null ? undefined : subjectOf(match, 'tail');
}

/** `MigAz is among the good practices of Canada`. */
function readAmong(_: string, tail: string): Owner | undefined {
  return inTail(
    patterns.among.exec(tail),
    'name',
    ({ between, what = '' }) => allFill(between) && allFill(what) && exemplary.test(what.trim().replace(/s$/, '')),
  );
}

/** `Canada told of MigAz, its own app`, `Canada told of MigAz, which it created`. */
function readItsOwn(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const behind =
    /^, (?:its (?:own )?(?<kind>(?:[\p{L}-]+ ?){1,4})|(?:which|that) it (?<verbs>(?:[\p{L}-]+ ?){1,4}))/u.exec(
      tail,
    )?.groups;
  if (behind === undefined) return undefined;
  const { kind, verbs } = behind;
  if (kind === undefined ? !ownsByVerb(verbs ?? '', false, mention) : !isKind(kind)) return undefined;
  // Whatever else is named could be what "its" stands for, and who is thanked speaks of another's.
  return inHead(
    patterns.itsOwn.exec(head),
    'name',
    ({ rest = '' }) =>
      !/\p{Lu}|[;:]/u.test(rest) && !/\b(?:thank|prais|commend|congratulat|applaud|credit)/i.test(rest),
  );
}

/** `Canada is home to MigAz`, `the Canadian authorities are behind MigAz`. */
function readStanding(head: string, tail: string): Owner | undefined {
  const match = patterns.standing.exec(head);
  return match !== null && allFill(match.groups?.['between']) && endsThere.test(tail)
    ? subjectOf(match, 'head')
    : undefined;
}

/** `Credit for MigAz goes to Canada`, `we owe MigAz to Canada`, `Canada cited MigAz as an example of its work`. */
function readCredited(head: string, tail: string): Owner | undefined {
  const match = patterns.credited.exec(tail);
  if (match !== null) {
    const introduced = match.groups?.['word'] === 'to' ? /\bowes? (?:the )?$/i : /\b(?:credit|praise) for (?:the )?$/i;
    return allFill(match.groups?.['between']) && introduced.test(head) ? subjectOf(match, 'tail') : undefined;
  }
  if (!asOwn.test(tail)) return undefined;
  const reported = patterns.reported.exec(head);
  return reported !== null && opensClause(reported.groups?.['lead'] ?? '') && allFill(reported.groups?.['between'])
    ? subjectOf(reported, 'head')
    : undefined;
}

const asOwn =
  /^(?: [\p{L}'-]+){0,2} as (?:its own|(?:an?|one|the) (?:\p{L}+ )?(?:example|practice|illustration|result|instance|proof) of its)\b/u;

/** `The report commends Canada for MigAz`: for an initiative of its own, where nothing of the initiative's follows. */
function readAcknowledged(head: string, tail: string): Owner | undefined {
  const match = patterns.acknowledged.exec(head);
  return match !== null && allFill(match.groups?.['between']) && endsThere.test(tail)
    ? subjectOf(match, 'head')
    : undefined;
}

/** `One example from Canada is MigAz`, `Canada's good practice was the app MigAz`. */
function readExample(head: string, tail: string): Owner | undefined {
  const match = patterns.example.exec(head);
  const { lead, before, behind, between } = match?.groups ?? {};
  const what = (before ?? behind ?? '').trim();
  if (
    match === null ||
    !opensClause(lead ?? '') ||
    !allFill(what) ||
    !exemplary.test(what) ||
    !allFill(between) ||
    !endsThere.test(tail)
  )
    return undefined;
  return at(match, 'head', 'country', 'name') ?? at(match, 'head', 'owner', 'possessive');
}

/** What ends the phrase of which an initiative is the head, apart from words for its kind. */
const endsThere =
  /^(?: (?:app|application|programme|program|project|initiative|scheme|campaign|platform|portal|website|tool))? ?(?:[.,;:)!?]|$)/;

/** What a country has for others to follow; its "model" is what it follows itself. */
const exemplary =
  /\b(?:example|practice|initiative|app|application|programme|program|project|scheme|campaign|tool|platform|measure|contribution|fund|strategy|service|flagship|answer|reply)s?$/i;

function isKindBehind(text: string): boolean {
  const last = /[\p{L}-]+$/u.exec(text)?.[0].toLowerCase() ?? '';
  return kinds.has(last);
}

/** Whether what stands before the initiative speaks of itself, not of its users or its leaflets, nor of something that ends at a comma. */
function standsAlone(head: string, tail: string): boolean {
  if (/, $/.test(head) && !/^ ?(?:[,.;:)]|$)/.test(tail)) return false;
  return !/^-/.test(tail) && !derived.test(tail);
}

/** What belongs to an initiative without being it: `MigAz users`, `iGorts fellows`, `OBERAXE training`. */
const derived =
  /^ (?:\p{Ll}{3,}(?:ers|ors|erts|ists|ants|ents|ees|ings?|ments?|tions?|sions?|ships?|nals)|fellows?|staff|teams?|talks|reviews?|papers?|leaflets?|content|delegates?|visits?|events?|conferences?|workshops?|reports?|surveys?|stud(?:y|ies)|websites?|offices?|members?|towns|cities|users?|partners?|chapters?|style|branch(?:es)?|experience|model|idea|concept|brand|logo|funds|grants?|awards?|alumni|graduates|launch|page|files?|data|figures)\b/u;

/** Words that begin a sentence with what the next comma ends. */
const introduces =
  /^(?:unlike|like|after|before|besides|beside|with|without|through|in|under|on|for|from|by|as|since|next to|apart from|based on|inspired by|following|thanks to|given|despite)\b[^,]*$/i;

/** Whether a clause can begin behind these words, so that what follows is its subject. */
function opensClause(lead: string): boolean {
  return (
    /(?:^|[.;:!?(–—*•]|,(?: and| but| while| where| whereas)?|\b(?:it (?:was|is)|that|while|whereas|but|because|since|when|where|as|how|says|reports?|reported))\s*$/i.test(
      lead,
    ) || /^(?:in|since|from|during|on|last|this|by) [^,;:]{1,30}$/i.test(lead)
  );
}

/** "MigAz in Canada" tells where it is from unless something happened to it there. */
function canBeIn(head: string, { initiative }: InitiativeMention): boolean {
  return (
    initiative.practices.every(({ kind }) => actsAtHome.has(kind)) &&
    /(?:^|[,;:(–—]|\b(?:such as|like|including|example|e\.g\.))\s*(?:the )?(?:[\p{L}-]+ ){0,3}$/iu.test(head) &&
    !happens.test(head)
  );
}

/** Funds, operations and programmes act in other countries as well. */
const actsAtHome = new Set([
  'law',
  'strategy',
  'service',
  'procedure',
  'campaign',
  'information',
  'institution',
  'pandemic-measure',
]);

/** What stands behind an initiative and the words for its kind. */
function withoutFillers(tail: string): string {
  let rest = tail.trimStart();
  for (;;) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
    if (!kinds.has(word.toLowerCase())) return rest;
    rest = rest.slice(word.length).trimStart();
  }
}

const happens =
  /\b(?:present|show|discuss|met|meet|visit|learn|heard|hear|told|launch|publish|use|test|pilot|tried|roll|introduc|replicat|adopt|cop|expand|extend|deploy|support|promot|advertis|translat|fund|financ|sign|host|organi|negotiat|see|saw)/i;
const performs =
  /^(?:also |has |have |already )*(?:rescue[sd]?|saves?|saved|informs?|informed|helps?|helped|provides?|provided|reaches|reached|carries|carried|gives?|gave|invites?|invited|tackles?|tackled|tells?|told|brings?|brought|recruits?|recruited|counts?|counted|tests?|tested|trains?|trained|combats?|fights?|fought|supports?|supported|serves?|served)\b/i;

const adverbs = new Set(
  'that which who has have had is are was were been also already recently successfully itself first then now officially jointly even once both each all since long just'.split(
    ' ',
  ),
);
/** The beginnings of regular verbs by which one has what it speaks of, and the whole of all others. */
const owningStems =
  'launch|operat|creat|develop|establish|introduc|offer|open|manag|start|maintain|found|design|unveil|issu|conduct|releas|publish|initiat|devis|pioneer|own|administer|draft|author|produc|craft|formulat|conceiv|invent|inaugurat|institut|conven|deploy|roll(?=s out|ed out|ing out)';
const owningForms =
  'runs?|ran|running|sets? up|setting up|set up|builds?|built|building|carr(?:y|ies|ied|ying) out|leads?|led|put(?:s|ting)? in place|draws? up|drew up|drawn up|drawing up|writes?|wrote|written';
const verbsOf = (beginnings: string, forms: string): RegExp =>
  new RegExp(`^(?:(?:${beginnings})(?:e|e?s|e?d|ing)?(?: out)?|${forms})(?= |$)`, 'i');
const owningVerbs = verbsOf(owningStems, owningForms);
/** Who adopts a law or a strategy has it, while an app is adopted from others. */
const adoptingVerbs = verbsOf(
  `${owningStems}|adopt|enact|approv|promulgat|amend|refresh|renew|revis`,
  `${owningForms}|pass(?:e[sd]|ing)?`,
);
/** Who pays for what the report tells as somebody's funding has it. */
const fundingVerbs = verbsOf(`${owningStems}|fund|financ`, `${owningForms}|pays? for|paid for`);
/** A thing with a long name can be proposed, and there is no other one. */
const proposingVerbs = verbsOf(`${owningStems}|propos|plann?`, owningForms);

function verbsFor(mention: InitiativeMention): RegExp {
  const kinds = new Set(mention.initiative.practices.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('funding')) return fundingVerbs;
  if (kinds.has('law') || kinds.has('strategy')) return adoptingVerbs;
  return kinds.has('institution') && isLong(mention) ? proposingVerbs : owningVerbs;
}

/** Whether nobody else would give a thing the same name by chance. */
function isLong({ initiative }: InitiativeMention): boolean {
  return initiative.name.split(' ').length > 4;
}

/** To whom something is given: `every returning family the …`. */
const receivers =
  /^(?:out )?(?:to )?(?:every|each|all|its|their|newcomers|returnees|migrants)\b(?: \p{Ll}+){0,3}?(?= (?:the|its|an?)(?: |$))/u;
const giving =
  /^(?:hand(?:s|ed|ing)?|g[ia]v(?:es?|en|ing)|offer(?:s|ed|ing)?|send(?:s|ing)?|sent|provid(?:es?|ed|ing)|grant(?:s|ed|ing)?|pays?|paid)\b ?/i;

/**
 * Whether the words between a subject and an initiative, or behind the subject of a relative clause, say that the one has the other.
 * @param toInitiative whether the words go on to the initiative, so that nothing else may be the object.
 */
function ownsByVerb(text: string, toInitiative: boolean, mention: InitiativeMention): boolean {
  const verbs = verbsFor(mention);
  let rest = text.trim();
  let auxiliary = '';
  for (;;) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
    if (!adverbs.has(word.toLowerCase())) break;
    if (/^(?:has|have|had)$/i.test(word)) auxiliary = word;
    rest = rest.slice(word.length).replace(/^,? /, '');
  }
  rest = rest.replace(/^(?:in|since) \d{4},? /, '');
  const given = toInitiative ? giving.exec(rest)?.[0] : undefined;
  if (given !== undefined) {
    const received = receivers.exec(rest.slice(given.length))?.[0];
    if (received !== undefined) return allFill(rest.slice(given.length + received.length));
  }
  const verb = verbs.exec(rest)?.[0];
  if (verb === undefined) return toInitiative && auxiliary !== '' && allFill(`${rest} `);
  if (!toInitiative) return true;
  const object = rest.slice(verb.length).replace(new RegExp(`^ and (?=${verbs.source.slice(1)})`, 'i'), ' ');
  const second = verbs.exec(object.trim())?.[0] ?? '';
  return allFill(
    `${object
      .trim()
      .slice(second.length)
      .trim()
      .replace(/^,? ?in \d{4},?/, '')} `,
  );
}

/** What may stand between a participle and "by": `set up in 2005 by`, `launched as a project by`, `designed and run by`. */
const betweenParticipleAndBy =
  /^(?: (?:jointly|together|first|originally|\p{L}+ly|(?:in|since) (?:\p{Lu}\p{L}+ )?\d{4}|as (?:an?|the) [\p{L}-]+(?: [\p{L}-]+)?))* $/u;

/** Whether the words before "by" say that whoever follows has it. */
function isOwnedBy(text: string, mention: InitiativeMention): boolean {
  const verbs = verbsFor(mention);
  const all = text.trimEnd().split(' ');
  const begin = all.findIndex((word) => !isFiller(word) && !/^(?:is|was|been|being|also|first|\p{Ll}+ly)$/u.test(word));
  const rest = `${all.slice(Math.max(0, begin)).join(' ')} `;
  // Of two participles the one before "by" tells.
  const last = /^\p{L}+(?:ed|en|un|ut|de) and (?=\p{L})/u.exec(rest)?.[0] ?? '';
  const verb = verbs.exec(rest.slice(last.length))?.[0];
  return verb !== undefined && betweenParticipleAndBy.test(rest.slice(last.length + verb.length));
}

/** `for newcomers` in `app for newcomers called `: whom something is for, where the name comes next. */
const purpose =
  / for (?:(?:the|all|its|newly|young|new) )?\p{Ll}+(?: and \p{Ll}+| in need| abroad| workers| students)?(?=, $|,? (?:called|named|titled|entitled|known as) $)/u;

/** Whether all words only say what kind of thing the initiative is: `innovative mobile app`. */
function allFill(text: string | undefined): boolean {
  return (text?.replace(purpose, ' ').match(/[\p{L}\p{N}'-]+/gu) ?? []).every(isFiller);
}

/** Whether the words lead up to a name: they only say what kind of thing it is, whatever else they say of that kind: `most cited practice, the`. */
function leadsToName(text: string | undefined): boolean {
  if (/\band $/.test(text ?? '')) return false;
  if (allFill(text)) return true;
  const all = text?.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const kind = all.findIndex((word) => kinds.has(word.toLowerCase()));
  return (
    kind > 0 && !all.slice(0, kind + 1).some((word) => functionWords.test(word)) && all.slice(kind).every(isFiller)
  );
}

const functionWords =
  /^(?:the|an?|this|that|these|those|its?|their|and|or|but|of|in|on|at|to|for|from|with|by|as|about|after|before|like|under|into|is|was|are|were|has|have|had|not|no|who|which|whose|favou?rite|preferred|model|template|rival|question|reference)$/i;

/** Whether an apposition names a kind of thing and goes on about nothing else: `observatory against racism that`. */
function namesOneKind(text: string): boolean {
  const all = text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const kind = all.findIndex((word) => kinds.has(word.toLowerCase()));
  return (
    kind !== -1 &&
    all.slice(0, kind).every(isFiller) &&
    !all.slice(kind + 1).some((word) => kinds.has(word.toLowerCase()) || /^(?:like|similar|than|after|of)$/i.test(word))
  );
}

function isFiller(word: string): boolean {
  const plain = word.toLowerCase().replace(/'s?$/, '');
  return kinds.has(plain) || kinds.has(plain.replace(/s$/, '')) || plainWords.has(plain) || describing.test(plain);
}

/** Whether the words name a kind of thing: `app`, `mobile app for migrants`. */
function isKind(text: string): boolean {
  return (text.match(/[\p{L}-]+/gu) ?? []).some(
    (word, index, all) => kinds.has(word.toLowerCase()) && all.slice(0, index).every(isFiller),
  );
}

const kinds = new Set(
  `app apps application programme program project initiative scheme campaign network fund observatory platform portal website site strategy plan tool
  centre center centres centers hub service system model policy course academy survey report agency office force operation booklet permit facility
  mechanism framework law act agreement summit forum group pilot action measure practice example instrument database register institution body
  envelope publication study matrix committee council desk idea line invention work product creation brainchild answer reply response investment success story flagship venture undertaking effort
  achievement contribution offer guide handbook booklets permits`
    .trim()
    .split(/\s+/),
);
const plainWords = new Set(
  `the a an its their his her our new mobile digital online flagship web smart state government ministry federal national local municipal city task
  so-called called named titled entitled known as first second latest free two-year three-year five-year multilingual electronic interactive diaspora migration integration
  information return reintegration training vocational research data police coast guard navy media anti-trafficking anti-racism welfare rescue search and
  sea maritime labour employment remittance remittances skills recruitment identity border statistics pension security social health education language
  public phone smartphone internet expert experts trust innovation hate crime`
    .trim()
    .split(/\s+/),
);
const describing =
  /^(?:[\p{L}-]+(?:able|ful|ive|ous|al|ic|ary|less|wide|-winning|-based|-led|-run)|excellent|outstanding|pioneering|leading|promising|existing|ongoing|interesting|long-standing|brilliant|admired|renowned|celebrated|popular|famous|well-known|big|large|small|great|good|best|recent|modern|famed|much-praised|state-run)$/u;

/** The words of a column's heading behind which countries stand that have nothing of their own in the row. */
const otherRole =
  /visit|partner|donor|fund|learn|adopt|replic|copied|host|inspir|destination|target|audience|beneficiar|transfer|support|recipient|applicant|present|follow|interest|user|peer|neighbour|reader|adapt|translat|venue|stud(?:y|i)|comment|\bask|question|model|prais|quot|compar|would|wish|want/i;

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

/** Whether a cell, or a part of it, tells of an initiative from its first words on: `MigAz, a mobile app for migrants`. */
function beginsWithInitiative(part: string): boolean {
  const match = openingOfCell.exec(part);
  return match !== null && allFill(match.groups?.['before']) && allFill(match.groups?.['after']);
}

import type { Compact, Recommendation } from '../knowledge/compact.ts';
import { type QuotedWord, readQuotedWords } from '../knowledge/quoted-words.ts';
import { type Passage, type Strength, strengthOf } from '../knowledge/recommendations.ts';
import { lastStartingAt, type Span } from '../span.ts';
import type { Block } from './block.ts';
import { BREAK, sourceSpan } from './prose.ts';
import { quotationsOf } from './quotations.ts';
import { roundtableWord } from './roundtables.ts';
import { sentenceAt, sentencesOf } from './sentences.ts';

/** Words of a block that are those of a recommendation, altered or not. Spans are relative to the chunk, those called prose to the block's prose. */
export interface RecommendationPassage {
  /** `quotation`: between quotation marks or in a block quote; `wording`: in the draft's own sentence. */
  readonly kind: 'quotation' | 'wording';
  readonly recommendation: Recommendation;
  readonly span: Span;
  readonly prose: Span;
  /** The stretch of the recommendation's text that the words cover. */
  readonly stretch: Span;
  /** Where a quotation differs from that, apart from how strongly States are called upon. */
  readonly alterations: readonly Alteration[];
  /** The words of the draft with the report's in every other place that is no alteration, to be compared with the stretch. */
  readonly comparable: string;
  /** Every place that says how strongly States are called upon, with what the report says. */
  readonly strengths: readonly StatedStrength[];
  /** How many words are the recommendation's. */
  readonly matched: number;
  /** Whether the quotation tells of the recommendation in a sentence of its own: `The review urged Member States to …`. */
  readonly isTold: boolean;
}

/** Words in the place of words of the recommendation, with the verbatim text for them. */
export interface Alteration {
  readonly prose: Span;
  readonly verbatim: string;
  /** Whether an ellipsis or an insertion stands there, which the verbatim text would wipe out. */
  readonly isMarked: boolean;
}

/** A form of "urge" or "encourage", in a passage or before it in its sentence. */
export interface StatedStrength {
  readonly prose: Span;
  readonly written: Strength;
  readonly official: Strength;
}

/** A place that names a recommendation or a part of section 4: `R3.7`, `Roundtable 3, recommendation 7`, `GCM in general`. */
export interface RecommendationName {
  readonly span: Span;
  readonly prose: Span;
  /** The `group` of the recommendations, as the pack has it. */
  readonly group: string;
  /** None where a part of the section is named, or a number that no recommendation has. */
  readonly recommendation?: Recommendation;
  /** How it is written, so that another name can be written in its place. */
  readonly form: 'id' | 'place' | 'general';
}

interface Known {
  readonly compact: Compact;
  readonly passages: readonly RecommendationPassage[];
  readonly names: readonly RecommendationName[];
}

const known = new WeakMap<Block, Known>();

/** The passages of a block that repeat recommendations for certain, in order and without overlap. Linear in the prose. */
export function recommendationPassagesOf(block: Block, compact: Compact): readonly RecommendationPassage[] {
  return knownOf(block, compact).passages;
}

/** The places of a block that name recommendations, in order. Linear in the prose. */
export function recommendationNamesOf(block: Block, compact: Compact): readonly RecommendationName[] {
  return knownOf(block, compact).names;
}

function knownOf(block: Block, compact: Compact): Known {
  let found = known.get(block);
  if (found?.compact !== compact) {
    found = { compact, passages: findPassages(block, compact), names: findNames(block, compact) };
    known.set(block, found);
  }
  return found;
}

/** Whether a block is quoted as a whole: a block quote, also one in plain text, where every line begins with the sign for one. */
export function isBlockQuote({ kind, isQuotedMail }: Block): boolean {
  return kind === 'quote' || isQuotedMail === true;
}

/** A quotation of fewer words is nobody's; one word less is enough where nearly all of them tell the recommendation from others. */
const fewestWords = 6;
/** How far a quotation or a sentence is read, in UTF-16 units: more than six times the longest recommendation. */
const longest = 6000;
/** A draft's own sentence that shares fewer words with a recommendation says something of its own. */
const fewestSharedWords = 8;
/** What can stand in a sentence that tells of a recommendation. */
const mayTell = new RegExp(
  String.raw`\b(?:urg(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|recommend\p{L}*|${roundtableWord}|review(?:['’]s)?|R\d\.\d)\b`,
  'iu',
);

function findPassages(block: Block, compact: Compact): readonly RecommendationPassage[] {
  const { text } = block.prose;
  const passages: RecommendationPassage[] = [];
  const quoted = isBlockQuote(block)
    ? [{ start: 0, end: text.length }]
    : quotationsOf(block)
        .map(({ inner }) => inner)
        .filter(({ start, end }) => !text.slice(start, end).includes(BREAK));
  for (const unit of quoted) {
    // The shortest words have a letter and a space, so that shorter quotations need not be read.
    if (unit.end - unit.start < 2 * fewestWords) continue;
    const words = asReport(readQuotedWords(text.slice(unit.start, Math.min(unit.end, unit.start + longest))));
    if (words.length < fewestWords - 1) continue;
    for (const passage of compact.recommendationWords.find(words)) {
      if (!isQuotation(passage, words) || isTitle(passage.whole, passage, words, compact)) continue;
      const placed = place(block, 'quotation', passage, words, unit.start);
      if (!isOfCompact(block, placed)) passages.push(placed);
    }
  }
  if (!isBlockQuote(block) && mayTell.test(text)) {
    for (const sentence of sentencesOf(block)) {
      if (!mayTell.test(text.slice(sentence.start, sentence.end))) continue;
      const words = asReport(
        readQuotedWords(text.slice(sentence.start, Math.min(sentence.end, sentence.start + longest))),
      );
      for (const passage of compact.recommendationWords.find(words))
        if (isWording(passage) && !isTitle(passage.core, passage, words, compact))
          passages.push(place(block, 'wording', passage, words, sentence.start));
    }
  }
  passages.sort((a, b) => a.prose.start - b.prose.start);
  const quotations = passages.filter(({ kind }) => kind === 'quotation');
  const marked = quotationsOf(block);
  return passages.filter(({ kind, prose }) => {
    if (kind === 'quotation') return true;
    // What is no recommendation as a quotation is none as a part of it.
    const around = marked[lastStartingAt(marked, ({ inner }) => inner.start, prose.start)];
    if (around !== undefined && prose.end <= around.inner.end) return false;
    const before = quotations[lastStartingAt(quotations, (one) => one.prose.start, prose.end - 1)];
    return before === undefined || before.prose.end <= prose.start;
  });
}

const firstPerson = /^(?:i|we|us|our|my|me)$/;

/** Whether words are a recommendation's for certain. What differs in how strongly States are called upon does not speak against it. */
function isQuotation(passage: Passage, words: readonly QuotedWord[]): boolean {
  const { matched, missing, longestRun, changes } = passage;
  if (passage.telling < 3 || longestRun < 4) return false;
  // Who speaks of "our" partners has put the words into a speech.
  const added = changes.flatMap(({ written }) => words.slice(written.from, written.to));
  if (added.some(({ key }) => firstPerson.test(key))) return false;
  const own = words.slice(passage.whole.from, passage.whole.to).filter(({ isInserted }) => !isInserted).length;
  // However many words in a row were left out, it is one cut.
  const changed = changes.reduce(
    (sum, { written, official }) => sum + Math.max(written.to - written.from, Math.min(official.length, 2)),
    0,
  );
  if (changed === 0) return own >= fewestWords || passage.telling >= own - 1;
  if (own < 8) return false;
  if (own < 16) return changed <= (own < 10 ? 1 : 2) && missing <= matched;
  return matched >= 0.75 * own && missing <= matched;
}

/** Whether words that differ from a recommendation are rather the title of an objective, which it may repeat: that of Objective 12 stands in R2.4. */
function isTitle(
  { from, to }: Passage['core'],
  { changes, matched }: Passage,
  words: readonly QuotedWord[],
  compact: Compact,
): boolean {
  if (changes.length === 0) return false;
  const written = words.slice(from, to);
  const [nearest] = compact.titles.compare(written.map(({ text }) => text).join(' '));
  return (
    nearest !== undefined && compact.titles.follow(written, nearest.number).strictPurity >= matched / written.length
  );
}

/** Whether a sentence of the draft's own tells of a recommendation in its words. */
function isWording({ matched, telling: distinct, longestRun, core, missing }: Passage): boolean {
  return (
    matched >= fewestSharedWords &&
    distinct >= 4 &&
    longestRun >= 3 &&
    matched >= 0.6 * (core.to - core.from) &&
    missing <= matched
  );
}

const compactsOwn = /\b(?:GCM|Compact|Objectives?|actions?|paragraphs?|para\.|commitments?|commits?)\b/i;
const reports = /\b(?:review|report|recommend\p{L}*|round[\s-]?table|UNECE|R\d\.\d)\b/iu;

/** Whether words that differ are said to be the Compact's, whose own text speaks of the same in a similar way; it never says that States "are urged". */
function isOfCompact(block: Block, { alterations, strengths, prose }: RecommendationPassage): boolean {
  if (alterations.length === 0 || strengths.some((one) => one.prose.start >= prose.start)) return false;
  const { start, end } = sentenceAt(block, prose.start);
  const head = block.prose.text.slice(Math.max(start, prose.start - reach), prose.start);
  const tail = block.prose.text.slice(prose.end, Math.min(end, prose.end + reach));
  return compactsOwn.test(head) && !reports.test(head) && !reports.test(tail);
}

/** Whom recommendations speak to. */
const addressee = /^(?:states|governments|countries|parties|authorities)$/;

/**
 * `The review urged Member States to resume` tells of `Member States are urged to resume`, so that the words are put in that order before they are compared.
 * What stands before is the teller's.
 */
function asReport(words: readonly QuotedWord[]): readonly QuotedWord[] {
  const at = words.findIndex(({ text }) => strengthOf(text) !== undefined);
  const verb = words[at];
  const before = words[at - 1]?.key ?? 'are';
  if (verb === undefined || /^(?:are|is|be|were|was|being|and|to)$/.test(before)) return words;
  const end = words.findIndex(({ key }, index) => index > at && addressee.test(key)) + 1;
  const strength = strengthOf(verb.text);
  if (end === 0 || end - at > 4 || words[end]?.key !== 'to' || strength === undefined) return words;
  const [first, ...others] = words.slice(at + 1, end) as [QuotedWord, ...QuotedWord[]];
  // "are" is missing and nobody says so.
  const told = { ...verb, key: strength, isAfterEllipsis: true };
  return [...words.slice(0, at), { ...first, opens: true }, ...others, told, ...words.slice(end)];
}

function place(
  block: Block,
  kind: RecommendationPassage['kind'],
  passage: Passage,
  words: readonly QuotedWord[],
  base: number,
): RecommendationPassage {
  const { recommendation, stretch, matched } = passage;
  const { from, to } = kind === 'quotation' ? passage.whole : passage.core;
  const inProse = (first: number, last: number): Span => {
    const some = words.slice(first, last);
    return {
      start: base + Math.min(...some.map(({ start }) => start)),
      end: base + Math.max(...some.map(({ end }) => end)),
    };
  };
  const prose = inProse(from, to);
  const alterations =
    kind === 'wording'
      ? []
      : passage.changes.map(({ written, verbatim, isMarked }): Alteration => {
          const start = written.from === from ? prose.start : base + (words[written.from - 1]?.end ?? 0);
          const end = written.to === to ? prose.end : base + (words[written.to]?.start ?? 0);
          return { prose: { start, end }, verbatim, isMarked };
        });
  const strengths = passage.strengths.flatMap(({ strength: official, written }): readonly StatedStrength[] => {
    if (written !== undefined) {
      const stated = strengthOf(words[written]?.text ?? '');
      const at = inProse(written, written + 1);
      return stated === undefined || (kind === 'wording' && !tellsOfReport(block, at.start))
        ? []
        : [{ prose: at, written: stated, official }];
    }
    const stated = strengthBefore(block, prose.start);
    return stated === undefined ? [] : [{ ...stated, official }];
  });
  return {
    kind,
    recommendation,
    span: sourceSpan(block.prose, prose),
    prose,
    stretch,
    alterations,
    comparable: passage.comparable,
    strengths,
    matched,
    isTold: words.some(({ start }, index) => index > from && index < to && start < (words[index - 1]?.start ?? 0)),
  };
}

const strengthWord = /(?<![\p{L}-])(?:urg(?:e[sd]?|ing)|encourag(?:e[sd]?|ing))(?![\p{L}-])/giu;
/** How far before a passage the word may stand that it depends on, in UTF-16 units. */
const reach = 160;
/** What may stand between: `encouraged States, under the thirteenth heading, to ensure respect for “…`. */
const dependent =
  /^(?:\s*,[^,;:“”"]{1,60},|\s*,\s*(?:namely|that\s+is)\b,?|\s*:)?(?:\s+(?:(?:all|the|its|EU|UNECE)\s+)*(?:Member\s+)?(?:States|Governments|countries|parties|authorities|them|us)(?:\s+and\s+stakeholders)?)?(?:\s*,[^,;:“”"]{1,60},)?(?:\s+to)?(?:\s+(?!and\b|or\b|but\b)[\p{L}-]+){0,5}\s*(?:["“„«‘']|``)?\s*$/iu;
/** "not urged", "urged rather than encouraged" */
const denied = /\b(?:not|n['’]t|never|than|of\s+being|nobody|no\s+one)\s+(?:\p{L}+\s+)?$/iu;

const passive =
  /\b(?:are|is|be|were|was|been|being|and)(?:\s*,[^,;:“”"]{1,60},)?\s+(?:(?:also|therefore|strongly|only|merely|simply|thus|further)\s+)?$/iu;
/** Who can be said to urge States in a recommendation. */
const speaker =
  /\b(?:review|report|recommendations?|round[\s-]?tables?(?:[\s\u00a0]\w+)?|R\d\.\d|UNECE|GCM|Compact|text|document|it|they|which|participants|delegat\p{L}+)\b[^.;:]{0,60}$/iu;

/** Whether a verb in the draft's own sentence tells of a recommendation: "We encourage States" does not. */
function tellsOfReport(block: Block, start: number): boolean {
  const from = Math.max(sentenceAt(block, start).start, start - reach);
  const head = block.prose.text.slice(from, start);
  return !denied.test(head) && (passive.test(head) || speaker.test(head));
}

/** The word in the draft's own sentence that a passage follows on: `States were urged “to …`. */
function strengthBefore(block: Block, start: number): Pick<StatedStrength, 'prose' | 'written'> | undefined {
  const from = Math.max(sentenceAt(block, start).start, start - reach);
  const head = block.prose.text.slice(from, start);
  const last = [...head.matchAll(strengthWord)].at(-1);
  const written = strengthOf(last?.[0] ?? '');
  if (last === undefined || written === undefined) return undefined;
  const end = last.index + last[0].length;
  if (!dependent.test(head.slice(end)) || !tellsOfReport(block, from + last.index)) return undefined;
  return { prose: { start: from + last.index, end: from + end }, written };
}

const name = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}.-])(?:recommendations?\s+)?(?<id>[RG][1-4]?\.\d{1,2})(?![\p{L}\p{N}]|\.\d)`,
    String.raw`round[\s-]?table\s+(?<roundtable>\d)(?:\s*,|\s*\(|\s*[–—-])?\s*recommendation\s+(?:no\.?\s*)?(?<index>\d{1,2})(?!\d|\.\d)`,
    String.raw`recommendation\s+(?:no\.?\s*)?(?<number>\d{1,2})\s+(?:of|from|in|by)\s+(?:the\s+)?round[\s-]?table\s+(?<of>\d)(?!\d)`,
    String.raw`GCM\s+in\s+general(?:\s*,\s*recommendation\s+(?<general>\d))?`,
    String.raw`\bgeneral\s+(?:recommendations|part)\b`,
  ].join('|'),
  'giu',
);

function findNames({ prose }: Block, compact: Compact): readonly RecommendationName[] {
  const general = compact.recommendations[0]?.group ?? '';
  return [...prose.text.matchAll(name)].map((match): RecommendationName => {
    const { id, roundtable, index, number, of, general: generalIndex } = match.groups ?? {};
    const lead = id === undefined ? 0 : match[0].length - id.length;
    const span = { start: match.index + lead, end: match.index + match[0].length };
    const places = { span: sourceSpan(prose, span), prose: span };
    if (id !== undefined) {
      const recommendation = compact.recommendationWords.byId(id);
      const group = recommendation?.group ?? '';
      return { ...places, group, ...(recommendation === undefined ? {} : { recommendation }), form: 'id' };
    }
    const tableNumber = roundtable ?? of;
    const group = tableNumber === undefined ? general : `Roundtable ${tableNumber}`;
    const wanted = Number(index ?? number ?? generalIndex);
    const recommendation = compact.recommendations.find((one) => one.group === group && one.index === wanted);
    const form = group === general ? 'general' : 'place';
    return { ...places, group, ...(recommendation === undefined ? {} : { recommendation }), form };
  });
}

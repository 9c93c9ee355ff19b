import type { Block, TitledCitation } from '../draft/block.ts';
import { isQuoted } from '../draft/quotations.ts';
import { type CitingSentence, citingSentences, isAtCore, saidIn, statementOf } from '../draft/statements.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { TopicIndex, TopicTerm } from '../knowledge/topics.ts';
import type { Span } from '../span.ts';
import { listWords } from '../wording/list-words.ts';
import { defineRule, type Fix } from './rule.ts';

/** Flags a sentence that is plainly about the subject of one objective and cites only another, which has nothing to do with it. */
export const topicMismatch = defineRule({
  code: 'topic-mismatch',
  severity: 'information',
  why: 'A number that does not fit the words around it is mostly a slip, and a reader who looks it up loses trust in the others.',
  bad: 'Under Objective 12, the cost of sending remittances fell to 3 per cent and mobile money transfers doubled.',
  good: 'Under Objective 20, the cost of sending remittances fell to 3 per cent and mobile money transfers doubled.',
  messages: {
    one: 'This sentence speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
    two: 'This sentence speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. It cites only Objectives {number}.',
    oneTakenUp:
      'The sentence before, which this one takes up, speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
    twoTakenUp:
      'The sentence before, which this one takes up, speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. This one cites only Objectives {number}.',
  },
  check({ block, citations, compact, report, source }) {
    // A heading says what a section is about in words of its own, and what others said is not the drafter's.
    if (block.kind === 'heading' || block.kind === 'quote') return;
    for (const sentence of citingSentences(block, citations, compact.topics)) {
      const { span, cited, isTakingUp } = sentence;
      const [citation] = cited;
      const numbers = [...new Set(cited.flatMap(({ items }) => items.map(({ first }) => first)))];
      if (citation === undefined || cited.length > 2 || numbers.length > 2) continue;
      if (!cited.every((one) => isPlain(one, block, compact))) continue;
      const subject = subjectOf(block, sentence, numbers, compact);
      const meant = subject && compact.objective(subject.number);
      if (subject === undefined || meant === undefined) continue;
      report({
        message: `${numbers.length === 1 ? 'one' : 'two'}${isTakingUp ? 'TakenUp' : ''}` as const,
        values: {
          terms: listed(subject.terms),
          meant: meant.number,
          meantTitle: meant.title,
          number: numbers.join(' and '),
          title: compact.objective(numbers[0] ?? 0)?.title ?? '',
        },
        span: citation.span,
        evidence: { section: `Objective ${meant.number}`, lines: [meant.line, meant.line], quote: meant.title },
        fixes: cited.length === 1 ? fixes(citation, meant.number, block, source) : [],
        sentence: block.prose.text.slice(span.start, span.end).trim(),
      });
    }
  },
});

/** Whether a citation names a single objective, in the drafter's own voice. What is given as its title is judged by other rules. */
function isPlain({ items, given, prose }: TitledCitation, block: Block, compact: Compact): boolean {
  return (
    items.every(({ first, last }) => first === last && compact.objective(first) !== undefined) &&
    given?.meant === undefined &&
    given?.subject === undefined &&
    !isQuoted(block, prose.start)
  );
}

interface Subject {
  readonly number: number;
  /** The words that tell it. */
  readonly terms: readonly TopicTerm[];
}

/** The objective that a sentence is plainly about while none of those it cites has to do with that. */
function subjectOf(
  block: Block,
  sentence: CitingSentence,
  cited: readonly number[],
  { topics, initiatives }: Compact,
): Subject | undefined {
  const statement = statementOf(block, sentence);
  if (statement === undefined) return undefined;
  const { terms, vocabulary } = topics.read(statement.text);
  const all = [...terms, ...vocabulary].sort((a, b) => a.span.start - b.span.start);
  const said = saidIn(statement, all, terms.filter(isTopic));
  const isParticular = sentence.cited.some(({ items }) => items.some(({ action }) => action !== undefined));
  const isClaimed = statement.isClaimed && !isParticular && !/\?\s*$/.test(statement.text);
  const isCore = (term: TopicTerm): boolean => isAtCore(term.span, statement, sentence);
  const subject = plainSubject({ said, all, isClaimed, isCore }, cited, topics);
  if (subject === undefined) return undefined;
  // An action is about something more particular, of which the report need not speak: 5(h) is about those who flee disasters.
  if (isParticular && cited.some((number) => topics.overlap(number, subject.number) > 0)) return undefined;
  // An initiative that the report tells of is judged by where the report lists it.
  const written = block.prose.text.slice(sentence.span.start, sentence.span.end);
  const names = initiatives.find(written);
  return names.some(({ start, end, initiative }) => written.slice(start, end) === initiative.name)
    ? undefined
    : subject;
}

/** What is said under the cited objectives. */
interface Said {
  /** The words of the part that the citations belong to. */
  readonly said: readonly TopicTerm[];
  /** All words of the sentence: whatever in it has to do with a cited objective speaks for that. */
  readonly all: readonly TopicTerm[];
  /** Whether the sentence claims to serve the objectives, and does not only name them. */
  readonly isClaimed: boolean;
  readonly isCore: (term: TopicTerm) => boolean;
}

/** What a statement must score to be plainly about a subject, and how much more for each thing that the two objectives have in common. */
const least = { claimed: 0.65, claimedByWords: 0.8, told: 0.85, overlap: 0.35 };
/** From so much in common on, nothing is plain. */
const mostOverlap = 3;
/** How far above every other objective it stands, and what part of its score a cited one may have at the most, by how near the two are. */
const margin = { other: 1.3, far: 0.15, near: 0.09 };
/** Cooperation and development are for all the others, and a lack of anything may drive people away: a few single words tell nothing there. */
const broad: { readonly subject: readonly number[]; readonly cited: readonly number[]; readonly more: number } = {
  subject: [19, 23],
  cited: [2, 19, 23],
  more: 0.4,
};
const manyWords = 3;

/**
 * Weighs the words: the subject is the objective that scores most by those that no cited one has a share in. It is plain if that is enough, far above what
 * speaks for any other subject, and if next to nothing speaks for a cited one.
 */
function plainSubject(
  { said, all, isClaimed, isCore }: Said,
  cited: readonly number[],
  topics: TopicIndex,
): Subject | undefined {
  const telling = said.filter(({ text }) => !crossCutting.test(text));
  const best = highest(telling.filter(({ shares }) => !cited.some((number) => shares.has(number))));
  if (best === undefined) return undefined;
  const named = best.terms.filter(isTopic);
  if (named.length === 0 && !isClaimed) return undefined;
  const overlap = overlapOf(best, cited, topics);
  if (overlap >= mostOverlap) return undefined;
  const isFar = overlap === 0 && isClaimed;
  const isBroad = cited.some((number) => broad.cited.includes(number));
  const most = best.score * (isFar && !isBroad ? margin.far : margin.near);
  // Where the two are far apart, a word with which the name of the subject begins speaks for nothing else: a mobile clinic is no mobile money.
  const apart = isFar ? all.filter((term) => !named.some((name) => isBeginning(term, name))) : all;
  if (cited.some((number) => scoreOf(number, apart, speaking).score > most)) return undefined;
  const isCentral = (isClaimed ? best.terms : named).some(isCore);
  const score = best.score + (isCentral ? worth.core : 0);
  // What is also of the subject does not speak for another one.
  const other = highest(telling.filter(({ of, shares }) => !of.includes(best.number) && !shares.has(best.number)));
  if (other !== undefined && other.score * margin.other > score) return undefined;
  const isVague =
    (isBroad || broad.subject.includes(best.number)) && best.terms.length < manyWords && !named.some(isOfSeveralWords);
  const isLess = isFar && (isCentral || best.terms.length > 1);
  const needed = isLess ? (named.length > 0 ? least.claimed : least.claimedByWords) : least.told;
  return score < needed + overlap * least.overlap + (isVague ? broad.more : 0) ? undefined : best;
}

/** What a word is worth for an objective that it points at. Somebody or some place may be named in a sentence about anything. */
const worth = { topic: 1, word: 0.75, named: 0.5, place: 0.35, vocabulary: 0.5, title: 0.15, core: 0.15 };
/** Subjects that cut across all objectives tell nothing. */
const crossCutting =
  /child|minor|gender|women|girl|data|statist|disaggregat|census|survey|covid|pandemic|human rights|unaccompan|guardian|evidence|forecast|eurostat|migration (?:profile|observator|stock|trend)/;
/** Terms that name people and papers. */
const peopleAndPapers =
  /^(?:border (?:guard|police|patrol|authorit|official|officer|agenc)|prospective migrant|potential migrant|expatriate|compatriots|migrant entrep|passport|biometric|(?:seasonal|skilled) work(?! permit)|stateless(?!ness)|homeless|bank account|banking|first responder|frontline)/;
/** Bodies, places and those to whom things about anything happen: a claim that a seminar at the embassy serves an objective tells nothing of embassies. */
const place =
  /^(?:embass|consulate|consuls?$|diplomatic mission|frontex|schengen|europol|eurojust|unodc|interpol|ifad|cgap|gmdac|gfmd|greta|journalis|media (?:prof|outlet)|border (?:post|checkpoint)|recruiter|employment agenc|leaflet|brochure|help[ -]?desk|mentoring|fast[ -]track|on[ -]the[ -]job|backlog|processing time|last resort|liberty|perilous|deadly|safety net|public service|service provision|peer[ -](?:to|learning)|information (?:sessions?|desks?|services?|needs|materials?|lines?)$|diasporas?$|mobile app|returnee|returning migrant|newcomer|vulnerable migrant|migrant worker|domestic work|(?:potential|presumed) victim)/;

function worthOf(term: TopicTerm): number {
  if (term.kind === 'title') return worth.title;
  if (place.test(term.text)) return worth.place;
  if (term.kind === 'vocabulary') return worth.vocabulary;
  if (peopleAndPapers.test(term.text)) return worth.named;
  return isOfSeveralWords(term) ? worth.topic : worth.word;
}

/** How much a term counts for an objective, from 0 to 1. */
type Share = (term: TopicTerm, number: number) => number;

/** A word that points less at an objective is not named as what the sentence speaks of. */
const leastShare = 0.3;
/** A topic tells its objective, wherever else the report uses it; another word as far as it points at it. */
const pointing: Share = (term, number) => {
  if (isTopic(term) && term.of.includes(number)) return 1;
  const share = term.shares.get(number) ?? 0;
  return share < leastShare ? 0 : share;
};

/** A word that a reader gave to a cited objective speaks for it this much at least. */
const leastOfCited = 0.4;
/** Whatever may be said under a cited objective speaks for it. */
const speaking: Share = ({ kind, of, shares }, number) => {
  const least = kind === 'title' || !of.includes(number) ? 0 : kind === 'topic' ? 1 : leastOfCited;
  return Math.max(least, shares.get(number) ?? 0);
};

interface Score extends Subject {
  readonly score: number;
}

/** The objective that words point at most; of equals the first in the Compact. */
function highest(terms: readonly TopicTerm[]): Score | undefined {
  const numbers = new Set(terms.flatMap(({ of, shares }) => [...of, ...shares.keys()]));
  let best: Score | undefined;
  for (const number of numbers) {
    const one = scoreOf(number, terms, pointing);
    if (one.terms.length === 0) continue;
    if (best === undefined || one.score > best.score || (one.score === best.score && number < best.number)) best = one;
  }
  return best;
}

/** What words in the order of the text score for an objective: each once, and of those in one place the most telling. */
function scoreOf(number: number, terms: readonly TopicTerm[], share: Share): Score {
  const counted = new Set<TopicTerm['shares']>();
  const telling: TopicTerm[] = [];
  let score = 0;
  let here = 0;
  let at = -1;
  for (const term of terms) {
    const part = share(term, number);
    if (part === 0 || counted.has(term.shares)) continue;
    counted.add(term.shares);
    if (term.span.start !== at) {
      score += here;
      here = 0;
      at = term.span.start;
      if (term.kind !== 'title') telling.push(term);
    }
    here = Math.max(here, part * worthOf(term));
  }
  return { number, score: score + here, terms: telling };
}

function isTopic({ kind }: TopicTerm): boolean {
  return kind === 'topic';
}

function isOfSeveralWords({ text }: TopicTerm): boolean {
  return /[ -]/.test(text);
}

function isBeginning({ kind, span }: TopicTerm, { span: whole }: TopicTerm): boolean {
  return kind === 'vocabulary' && span.start === whole.start && span.end < whole.end;
}

/** How much the subject has in common with the cited objectives, by the one that is nearest to it. */
function overlapOf({ number: subject, terms }: Subject, cited: readonly number[], topics: TopicIndex): number {
  return Math.max(
    ...cited.map((number) => {
      const common = topics.overlap(subject, number) + (topics.overlap(number, subject) > 1 ? 1 : 0);
      // One place in the report may speak of something else of the same subject.
      return common === 1 && !terms.some(({ under }) => under.has(number)) ? 0 : common;
    }),
  );
}

/** The terms as the message names them, each once: “remittances”, “mobile money” and “transfer cost”. */
function listed(terms: readonly TopicTerm[]): string {
  return listWords([...new Set(terms.map(({ text }) => `“${text}”`))].slice(0, 3));
}

function fixes(
  { items, form, span, prose }: TitledCitation,
  meant: number,
  block: Block,
  source: (span: Span) => string,
): Fix[] {
  const [item] = items;
  if (item === undefined || items.length > 1 || form === 'spelled' || form === 'ordinal') return [];
  const change: Fix = {
    title: `Change the number to ${meant}`,
    edits: [{ span: item.span, newText: String(meant) }],
    preferred: true,
    safe: false,
  };
  const single = /^(.*?\bobj(?:ective)?)(\.?\s+)(\d+)$/is.exec(source(span));
  // Two objectives would need another verb than one.
  if (single === null || /^\s+[a-z]+s\b/.test(block.prose.text.slice(prose.end, prose.end + 40))) return [change];
  const [, word = '', gap = ' '] = single;
  const plural = word.length > 1 && word === word.toUpperCase() ? 'S' : 's';
  const pair = [item.first, meant].sort((a, b) => a - b).join(' and ');
  return [
    change,
    {
      title: `Add Objective ${meant}`,
      edits: [{ span, newText: `${word}${plural}${gap}${pair}` }],
      preferred: false,
      safe: false,
    },
  ];
}

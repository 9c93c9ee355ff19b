import type { Objective, Practice, Recommendation, TopicUses } from '../../../../data/schema/types.generated.ts';
import type { Span } from '../span.ts';
import { quotesOf } from './quotes.ts';
import { stems } from './words.ts';

/** Words of a text that tell what it is about. */
export interface TopicTerm {
  /** In lower case, one blank between words. */
  readonly text: string;
  /** Where they stand in the text, in UTF-16 units. */
  readonly span: Span;
  /** `topic`: one of the topics of an objective; `title`: a word of a title; `vocabulary`: a word of the wider vocabulary. */
  readonly kind: keyof Omit<TopicUses, 'overlaps'>;
  /** The objectives whose topic or word it is, or in whose title it stands. */
  readonly of: readonly number[];
  /** How much it points at an objective, from 0 to 1, by number: what the reader who chose it says, and under what the report uses it. */
  readonly shares: ReadonlyMap<number, number>;
  /** The objectives on which a passage of the report uses it, by number, with the number of passages. */
  readonly under: ReadonlyMap<number, number>;
}

/** What a text is about, as far as single words tell. */
export interface TopicReading {
  /** In the order of the text; none overlaps another, and of those that begin at one place the longest counts. */
  readonly terms: readonly TopicTerm[];
  /** The words of the wider vocabulary in the order of the text, also where a topic begins with them, but not within a longer one. */
  readonly vocabulary: readonly TopicTerm[];
  /** The objectives of which a topic, a word of the title that is not {@link ordinary}, or a word of the wider vocabulary stands in the text, not counting words within a longer topic. */
  readonly touched: ReadonlySet<number>;
}

/** How much a text is about an objective, and by which of its terms. */
export interface TopicScore {
  readonly number: number;
  /** What the terms are worth together; 1 is a topic that nothing else can be meant by. */
  readonly score: number;
  /** The terms that point at it, in the order of the text. */
  readonly terms: readonly TopicTerm[];
}

/** Tells what a text is about by the topics of the objectives and their titles, and by where the report uses them. */
export interface TopicIndex {
  /** Linear in the text. */
  read(text: string): TopicReading;
  /** The objectives that terms point at, the likeliest first. A term that comes again counts once. */
  rank(terms: readonly TopicTerm[]): readonly TopicScore[];
  /**
   * How much two objectives have in common: the sentences of the report that are about `subject` in its section on `other`, the topics they share, and,
   * counting {@link listedTogether} each, the practices and recommendations that belong to both. 0 for subjects far apart.
   */
  overlap(subject: number, other: number): number;
}

/** The parts of a pack that tell where the report uses which term. */
export interface TopicSources {
  readonly objectives: readonly Objective[];
  readonly practices: readonly Practice[];
  readonly recommendations: readonly Recommendation[];
}

/** What is known of a term: the objectives that a reader gives it to, and on which of them passages of the report use it, with their number. */
interface Knowledge {
  readonly term: string;
  readonly kind: TopicTerm['kind'];
  readonly of: readonly number[];
  readonly under: ReadonlyMap<number, number>;
  readonly shares: ReadonlyMap<number, number>;
}

/** What a term is worth by its kind. */
const worth = { topic: 1, title: 0.3, vocabulary: 0.5 };
/** Words of titles, by their stems, that stand in sentences about anything: `only as a measure of last resort`, `provide`. */
const ordinary =
  /^(?:use|utiliz|colect|provid|stag|only|last|establish|creat|enhanc|strengthen|promot|foster|addres|reduc|minimiz|facilitat|realiz|full|fulli|form|manner|peopl|leav|throughout|respons|context|condition|appropriat|basi|accurat|availabiliti|faster|cycl|prevent)$/;
/** As how many uses in the report the reading of those who chose the topics and worded the titles counts. */
const readersUses = { topic: 6, title: 3, vocabulary: 3 };
/** One use under an objective may be chance. */
const fewestUses = 2;
/** A smaller part of the uses is no share. */
const smallestShare = { topic: 0.04, title: 0.2, vocabulary: 0.1 };
/** From this score on, a sentence is about an objective. */
const aboutScore = 0.6;
/** As how many sentences a practice or a recommendation counts that belongs to both of two objectives. */
const listedTogether = 3;

/** The index of a pack. What a reading of the whole report teaches comes with the pack, and a term is looked at only when a text first has its beginning. */
export function indexTopics(objectives: readonly Objective[], uses: TopicUses): TopicIndex {
  const tree = plant(objectives, uses);
  const read = (text: string): TopicReading => {
    const terms: TopicTerm[] = [];
    const vocabulary: TopicTerm[] = [];
    const touched = new Set<number>();
    for (const { span, known, words } of scan(text, tree)) {
      for (const { known: one, end } of words) {
        for (const number of one.of) touched.add(number);
        vocabulary.push(termAt(text, { start: span.start, end }, one));
      }
      if (known === undefined || known.shares.size === 0) continue;
      if (known.kind === 'topic' || !ordinary.test(known.term))
        for (const number of known.of) if (known.shares.has(number)) touched.add(number);
      terms.push(termAt(text, span, known));
    }
    return { terms, vocabulary, touched };
  };
  return { read, rank, overlap: (subject, other) => uses.overlaps[subject]?.[other] ?? 0 };
}

function termAt(text: string, span: Span, { kind, of, shares, under }: Knowledge): TopicTerm {
  const written = text.slice(span.start, span.end).toLowerCase().replace(/\s+/g, ' ');
  return { text: written, span, kind, of, shares, under };
}

/** Counts, when a pack is built, in how many passages on each objective the report uses each term, and what the objectives have in common. */
export function learnTopics(sources: TopicSources): TopicUses {
  const { objectives, practices, recommendations } = sources;
  const tree = plant(objectives, noUses);
  const uses: Record<TopicTerm['kind'], Record<string, number[]>> = { topic: {}, title: {}, vocabulary: {} };
  const learn = (text: string, under: readonly number[]): void => {
    const used = scan(text, tree).flatMap(({ known, words }) => [known, ...words.map((word) => word.known)]);
    for (const known of new Set(used)) {
      if (known === undefined) continue;
      const counts = uses[known.kind][known.term] ?? [0];
      uses[known.kind][known.term] = counts;
      counts[0] = (counts[0] ?? 0) + 1;
      for (const number of under) counts[number] = (counts[number] ?? 0) + 1;
    }
  };
  for (const { number, review } of objectives) for (const { text } of review) learn(text, [number]);
  for (const practice of practices) {
    const { objectives: under } = practice;
    for (const { section, text } of quotesOf(practice)) {
      // What stands in the section on its only objective was learnt with that.
      if (under.length > 1 || (under.length === 1 && section !== `Objective ${under[0]}`)) learn(text, under);
    }
  }
  for (const { text, focus } of recommendations) if (focus.length > 0) learn(text, focus);
  const learnt = {
    topic: inPairs(uses.topic),
    title: inPairs(uses.title),
    vocabulary: inPairs(uses.vocabulary),
    overlaps: {},
  };
  return { ...learnt, overlaps: countOverlaps(sources, indexTopics(objectives, learnt).read) };
}

const noUses: TopicUses = { topic: {}, title: {}, vocabulary: {}, overlaps: {} };

function rank(terms: readonly TopicTerm[]): readonly TopicScore[] {
  const scores = new Map<number, { score: number; terms: TopicTerm[] }>();
  const counted = new Set<TopicTerm['shares']>();
  for (const term of terms) {
    const isNew = !counted.has(term.shares);
    counted.add(term.shares);
    for (const [number, share] of term.shares) {
      const entry = scores.get(number) ?? { score: 0, terms: [] };
      if (isNew) entry.score += share * worth[term.kind];
      entry.terms.push(term);
      scores.set(number, entry);
    }
  }
  return [...scores]
    .map(([number, entry]) => ({ number, ...entry }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/** What part of the uses belongs to each objective; the readers' judgement counts as some uses more. */
function sharesOf(
  { kind, of, under }: Pick<Knowledge, 'kind' | 'of' | 'under'>,
  uses: number,
): ReadonlyMap<number, number> {
  const shares = new Map<number, number>();
  // A word of the wider vocabulary that several objectives have tells less of each.
  const readings = readersUses[kind] * (kind === 'vocabulary' ? of.length : 1);
  for (const number of new Set([...of, ...under.keys()])) {
    const counted = under.get(number) ?? 0;
    if (!of.includes(number) && counted < fewestUses) continue;
    const share = (counted + (of.includes(number) ? readersUses[kind] : 0)) / (uses + readings);
    if (share >= smallestShare[kind]) shares.set(number, Math.min(1, share));
  }
  return shares;
}

/** Counts without their gaps: how many passages there are, then an objective and how many are on it, and so on. */
function inPairs(counted: Readonly<Record<string, readonly number[]>>): TopicUses['topic'] {
  const terms = Object.entries(counted).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(
    terms.map(([term, [uses = 0, ...under]]) => [
      term,
      [uses, ...under.flatMap((count, index) => (count === undefined ? [] : [index + 1, count]))],
    ]),
  );
}

function countOverlaps(
  { objectives, practices, recommendations }: TopicSources,
  read: TopicIndex['read'],
): TopicUses['overlaps'] {
  const counts: Record<number, Record<number, number>> = {};
  const add = (subject: number, other: number, by: number): void => {
    if (subject === other) return;
    const row = counts[subject] ?? {};
    counts[subject] = row;
    row[other] = (row[other] ?? 0) + by;
  };
  const addAll = (numbers: readonly number[], by: number): void => {
    for (const one of numbers) for (const other of numbers) add(one, other, by);
  };
  for (const { number, review } of objectives)
    for (const { text } of review)
      for (const sentence of text.split(/(?<=[.!?]["”]?)\s+(?=\p{Lu})/u))
        for (const { number: subject, score } of rank(read(sentence).terms.filter(({ kind }) => kind === 'topic')))
          if (score >= aboutScore) add(subject, number, 1);
  for (const practice of practices) addAll(practice.objectives, listedTogether);
  for (const { focus } of recommendations) addAll(focus, listedTogether);
  const holders = new Map<string, number[]>();
  for (const { number, topics } of objectives)
    for (const topic of topics) holders.set(topic, [...(holders.get(topic) ?? []), number]);
  for (const numbers of holders.values()) addAll(numbers, 1);
  return counts;
}

/** A topic or a word of the wider vocabulary, as one objective has it, written as texts are read: with blanks for hyphens. */
interface Term {
  readonly written: string;
  /** Whether it ends only where a word does. */
  readonly isWhole: boolean;
  readonly kind: 'topic' | 'vocabulary';
  readonly number: number;
}

/** A place in the tree of terms, one UTF-16 unit below the other. What ends here ends at any place in a word, or at the end of one. */
interface Branch {
  readonly depth: number;
  readonly next: Map<number, Branch>;
  readonly stem: Ending | undefined;
  readonly whole: Ending | undefined;
  /** The terms that go on from here, until a text comes so far; it reaches but few of them. */
  waiting: readonly Term[];
}

interface Ending {
  readonly topic: Knowledge | undefined;
  readonly word: Knowledge | undefined;
}

interface Tree {
  readonly root: Branch;
  readonly uses: TopicUses;
  /** The words of titles by their stems. */
  readonly titleWords: ReadonlyMap<string, Knowledge>;
  /** How they begin; most words are no word of a title, and this tells it without taking their stem. */
  readonly titleBeginnings: ReadonlySet<string>;
  /** Texts repeat their words, and a stem costs more than a look here; kept small by {@link mostRemembered}. */
  readonly remembered: Map<string, Knowledge | undefined>;
}

function plant(objectives: readonly Objective[], uses: TopicUses): Tree {
  const terms = objectives.flatMap(({ number, topics, vocabulary }) => [
    ...topics.map((topic) => termOf(topic, 'topic', number)),
    ...vocabulary.map((word) => termOf(word, 'vocabulary', number)),
  ]);
  const holders = new Map<string, number[]>();
  for (const { number, title } of objectives)
    for (const stem of new Set(stems(title))) holders.set(stem, [...(holders.get(stem) ?? []), number]);
  const titleWords = new Map([...holders].map(([stem, of]) => [stem, know(stem, 'title', of, uses)]));
  const titleBeginnings = new Set([...titleWords.keys()].map(beginningOf));
  return { root: sprout(terms, 0, uses), uses, titleWords, titleBeginnings, remembered: new Map() };
}

function termOf(term: string, kind: Term['kind'], number: number): Term {
  return { written: term.replace(/\$$/, '').replaceAll('-', ' '), isWhole: term.endsWith('$'), kind, number };
}

function know(term: string, kind: TopicTerm['kind'], of: readonly number[], uses: TopicUses): Knowledge {
  const [all = 0, ...pairs] = uses[kind][term] ?? [];
  const under = new Map<number, number>();
  for (let index = 0; index < pairs.length; index += 2) under.set(pairs[index] ?? 0, pairs[index + 1] ?? 0);
  return { term, kind, of, under, shares: sharesOf({ kind, of, under }, all) };
}

/** The branch of terms that begin alike for so many units. */
function sprout(terms: readonly Term[], depth: number, uses: TopicUses): Branch {
  const ending = terms.filter(({ written }) => written.length === depth);
  return {
    depth,
    next: new Map(),
    stem: endingOf(
      ending.filter(({ isWhole }) => !isWhole),
      uses,
    ),
    whole: endingOf(
      ending.filter(({ isWhole }) => isWhole),
      uses,
    ),
    waiting: ending.length === 0 ? terms : terms.filter(({ written }) => written.length > depth),
  };
}

/** What the same term is to all who have it. */
function endingOf(terms: readonly Term[], uses: TopicUses): Ending | undefined {
  const [first] = terms;
  if (first === undefined) return undefined;
  const numbersOf = (wanted: Term['kind']): number[] =>
    terms.filter(({ kind }) => kind === wanted).map(({ number }) => number);
  const of = [...new Set(numbersOf('topic'))];
  const holders = numbersOf('vocabulary');
  const term = first.isWhole ? `${first.written}$` : first.written;
  return {
    topic: of.length === 0 ? undefined : know(term, 'topic', of, uses),
    word: holders.length === 0 ? undefined : know(term, 'vocabulary', holders, uses),
  };
}

/** The branch one unit further on. */
function below(branch: Branch, unit: number, uses: TopicUses): Branch | undefined {
  if (branch.waiting.length > 0) {
    const groups = new Map<number, Term[]>();
    for (const term of branch.waiting) {
      const next = term.written.charCodeAt(branch.depth);
      const group = groups.get(next);
      if (group === undefined) groups.set(next, [term]);
      else group.push(term);
    }
    for (const [next, terms] of groups) branch.next.set(next, sprout(terms, branch.depth + 1, uses));
    branch.waiting = [];
  }
  return branch.next.get(unit);
}

/** The most words whose place among those of the titles is remembered. */
const mostRemembered = 10_000;

/** The word of a title that a word of a text is, in whatever form. */
function titleWordOf(letters: string, { titleWords, titleBeginnings, remembered }: Tree): Knowledge | undefined {
  const before = remembered.get(letters);
  if (before !== undefined || remembered.has(letters)) return before;
  const known = titleBeginnings.has(beginningOf(letters)) ? titleWords.get(stems(letters)[0] ?? '') : undefined;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(letters, known);
  return known;
}

function beginningOf(word: string): string {
  return word.slice(0, 3);
}

/** A topic, or a word that is in none, with the words of the wider vocabulary that it is or begins with. */
interface Scanned {
  readonly span: Span;
  readonly known?: Knowledge | undefined;
  readonly words: readonly { readonly known: Knowledge; readonly end: number }[];
}

const word = /[\p{L}\p{N}]+(?:['’]\p{L}*)?/gu;
/** What may stand between the words of a term, and what stands for it in the tree. */
const joint = /^[\s‐‑–-]{1,12}$/;
const blank = 32;
const none: Scanned['words'] = [];

/** Reads a text once; no term is so long that the reading of each from its first letter on would matter. */
function scan(text: string, tree: Tree): Scanned[] {
  const words: { readonly letters: string; readonly start: number; readonly end: number }[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const [written] = match;
    const letters = written.toLowerCase();
    words.push({
      letters: letters.includes('’') ? letters.replaceAll('’', "'") : letters,
      start: match.index,
      end: match.index + written.length,
    });
  }
  const scanned: Scanned[] = [];
  let behindTopic = 0;
  words.forEach(({ letters, start, end }, at) => {
    let wider = none;
    let topic: Knowledge | undefined;
    let topicEnd = at;
    let branch: Branch | undefined = tree.root;
    const reach = (ending: Ending, last: number): void => {
      if (ending.word !== undefined) wider = [...wider, { known: ending.word, end: words[last]?.end ?? end }];
      if (ending.topic === undefined) return;
      topic = ending.topic;
      topicEnd = last + 1;
    };
    for (let last = at; branch !== undefined && last < words.length; last += 1) {
      const next = words[last] as (typeof words)[number];
      if (last > at)
        branch = joint.test(text.slice(words[last - 1]?.end, next.start)) ? below(branch, blank, tree.uses) : undefined;
      for (let index = 0; branch !== undefined && index < next.letters.length; index += 1) {
        branch = below(branch, next.letters.charCodeAt(index), tree.uses);
        if (branch?.stem !== undefined) reach(branch.stem, last);
      }
      if (branch?.whole !== undefined) reach(branch.whole, last);
    }
    // A topic within a longer one says nothing of its own.
    if (at < behindTopic) return;
    if (topic !== undefined) behindTopic = topicEnd;
    const known = topic ?? titleWordOf(letters, tree);
    if (known !== undefined || wider.length > 0)
      scanned.push({ span: { start, end: words[Math.max(at, topicEnd - 1)]?.end ?? end }, known, words: wider });
  });
  return scanned;
}

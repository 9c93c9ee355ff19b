import type { Recommendation } from '../../../../data/schema/types.generated.ts';
import type { Span } from '../span.ts';
import type { QuotedWord } from './quoted-words.ts';
import { isTelling, keyOf, readWords, stems, type Word } from './words.ts';

/** How strongly a recommendation speaks to States; the imperative ones do neither. */
export type Strength = 'urged' | 'encouraged';

/** Finds the recommendations of the report in words that repeat them, altered or not. */
export interface RecommendationIndex {
  /**
   * The stretches of recommendations that words repeat, in the order of the words; where they may come from two recommendations alike, none.
   * Words put in by the writer and words left out at an ellipsis are no difference. Only the first {@link mostWords} are read. The cost is bounded by
   * their number times the length of a recommendation.
   */
  find(words: readonly QuotedWord[]): readonly Passage[];
  /** `R3.7`, whatever its case. */
  byId(id: string): Recommendation | undefined;
}

/** Words of a draft that repeat a stretch of a recommendation. Word indices count in the words that were given; `to` is behind the last. */
export interface Passage {
  readonly recommendation: Recommendation;
  /** The words from the first to the last that is the recommendation's own. */
  readonly core: { readonly from: number; readonly to: number };
  /** The core with what is written around it up to where its sentence, or an ellipsis, begins and ends. */
  readonly whole: { readonly from: number; readonly to: number };
  /** The stretch of the recommendation's text, in UTF-16 units. */
  readonly stretch: Span;
  /** How the words differ, but for "urged" and "encouraged" in each other's place. */
  readonly changes: readonly PassageChange[];
  /** The written words with those of the recommendation at the places where the writer says that something was changed; so that only other differences are left. */
  readonly comparable: string;
  /** How many words are the recommendation's, how many of those tell it from others, and how many follow one another at most. */
  readonly matched: number;
  readonly telling: number;
  readonly longestRun: number;
  /** How many words of the stretch the draft leaves out without a word about it. */
  readonly missing: number;
  /** The word of the report that says how strongly States are called upon, where the passage holds it or follows on it in its sentence. */
  readonly strengths: readonly PassageStrength[];
}

/** Words of the draft in the place of words of the recommendation; one of the two may be empty. */
export interface PassageChange {
  readonly written: { readonly from: number; readonly to: number };
  readonly official: readonly string[];
  /** What stands in the recommendation between the words that both have on either side; at an end of the passage, in the place of the written words. */
  readonly verbatim: string;
  /** Whether an ellipsis or an insertion stands among the written words, which a verbatim text would wipe out. */
  readonly isMarked: boolean;
}

export interface PassageStrength {
  readonly strength: Strength;
  /** The word of the draft that stands in its place; none where the passage begins behind it. */
  readonly written?: number;
}

/** No recommendation has half as many words. */
export const mostWords = 400;
/** A quotation is not made of more recommendations than this. */
const mostPassages = 6;
/** What is left around a passage is looked at so many times. */
const mostComparisons = 16;
/** So many recommendations are compared word by word. */
const mostCandidates = 3;
/** A word that so few recommendations hold tells them apart. */
const tellingHolders = 5;

interface Entry {
  readonly recommendation: Recommendation;
  readonly words: readonly OfficialWord[];
  readonly misprints: readonly Misprint[];
}

/** Where the source prints other words than the text has, each as keys with a space between, behind the word `last` and before the word `next`. */
interface Misprint {
  readonly printed: string;
  readonly corrected: string;
  readonly last: string | undefined;
  readonly next: string | undefined;
}

interface OfficialWord extends Word {
  readonly isTelling: boolean;
  readonly strength?: Strength;
  /** How many sentences of the recommendation come before its own. */
  readonly sentence: number;
}

/** Builds the index over rows of three words. */
export function indexRecommendations(recommendations: readonly Recommendation[]): RecommendationIndex {
  const holders = new Map<string, number>();
  for (const { text } of recommendations)
    for (const key of new Set(readWords(text).map((word) => word.key))) holders.set(key, (holders.get(key) ?? 0) + 1);
  const entries = recommendations.map((recommendation): Entry => {
    let sentence = 0;
    let end = 0;
    let inName = false;
    const words = readWords(recommendation.text).map((word): OfficialWord => {
      const between = recommendation.text.slice(end, word.start);
      if (/[.]\s+$/.test(between)) sentence += 1;
      // What the report itself quotes is the name of another document.
      if (between.includes('"')) inName = !inName;
      ({ end } = word);
      const strength = recommendation.strength === 'imperative' ? undefined : strengthOf(word.text);
      return {
        ...word,
        isTelling: !inName && isTelling(word.key) && (holders.get(word.key) ?? 0) <= tellingHolders,
        sentence,
        ...(strength === undefined ? {} : { strength }),
      };
    });
    return { recommendation, words, misprints: (recommendation.misprints ?? []).map(misprintOf) };
  });
  const rows = new Map<string, Set<Entry>>();
  for (const entry of entries)
    for (const row of rowsOf(entry.words)) rows.set(row, (rows.get(row) ?? new Set()).add(entry));
  const byId = new Map(recommendations.map((one) => [one.id.toLowerCase(), one]));

  /** Those that share the most rows with the words, rare rows counting more; at least one row must be in no other. */
  const candidates = (words: readonly QuotedWord[]): readonly Entry[] => {
    const scores = new Map<Entry, number>();
    for (const row of new Set(rowsOf(words)))
      for (const entry of rows.get(row) ?? [])
        scores.set(entry, (scores.get(entry) ?? 0) + 1 / (rows.get(row)?.size ?? 1));
    return [...scores]
      .filter(([, score]) => score >= 1)
      .sort((a, b) => b[1] - a[1])
      .slice(0, mostCandidates)
      .map(([entry]) => entry);
  };

  return {
    find(words) {
      const found: Passage[] = [];
      let comparisons = 0;
      const findIn = (from: number, to: number): void => {
        if (to - from < 3 || found.length >= mostPassages || comparisons >= mostComparisons) return;
        comparisons += 1;
        const part = words.slice(from, to);
        const [best, next] = candidates(part)
          .map((entry) => ({ entry, ...align(part, entry.words) }))
          .sort((a, b) => b.score - a.score);
        if (best === undefined || best.pairs.length === 0 || best.score === next?.score) return;
        const passage = read(words, from, to, best.entry, best.pairs);
        const parting = ellipsisBetween(words, passage);
        if (parting === undefined) {
          findIn(from, passage.whole.from);
          found.push(passage);
          findIn(passage.whole.to, to);
        } else {
          findIn(from, parting);
          findIn(parting, to);
        }
      };
      findIn(0, Math.min(words.length, mostWords));
      return found;
    },
    byId: (id) => byId.get(id.toLowerCase()),
  };
}

/** So many words of something else at an end of a passage show that an ellipsis in it leads to another recommendation. */
const strangeWords = 3;

/** The word behind the ellipsis that parts two recommendations. */
function ellipsisBetween(words: readonly QuotedWord[], { core, whole }: Passage): number | undefined {
  const inside = words.slice(core.from + 1, core.to);
  const last = inside.findLastIndex(({ isAfterEllipsis }) => isAfterEllipsis);
  if (last === -1) return undefined;
  if (whole.to - core.to >= strangeWords) return core.from + 1 + last;
  const first = inside.findIndex(({ isAfterEllipsis }) => isAfterEllipsis);
  return core.from - whole.from >= strangeWords ? core.from + 1 + first : undefined;
}

/** What a word says of strength: `urges`, `encouraged`. */
export function strengthOf(word: string): Strength | undefined {
  if (/^urg(?:e[sd]?|ing)$/i.test(word)) return 'urged';
  return /^encourag(?:e[sd]?|ing)$/i.test(word) ? 'encouraged' : undefined;
}

/** By so many words in common, what some words ask for must be told apart from what else the recommendation asks for. */
const clearMargin = 3;

/**
 * How strongly a recommendation calls upon States to do what some words tell. One that urges in one place and encourages in another is asked for
 * the place that has clearly more of the words.
 * @returns `undefined` where that is not clear, and for the imperative ones.
 */
export function strengthToward({ text, strength }: Recommendation, words: string): Strength | undefined {
  if (strength === 'imperative') return undefined;
  const parts = [...text.matchAll(/\b(urged|encouraged)\b((?:(?!\b(?:urged|encouraged)\b).)*)/g)].map((match) => ({
    strength: match[1] as Strength,
    stems: new Set(stems(match[2] ?? '')),
  }));
  if (new Set(parts.map((part) => part.strength)).size === 1) return strength;
  const told = new Set(stems(words));
  const [best, next] = parts
    .map((part) => ({ strength: part.strength, common: [...told].filter((stem) => part.stems.has(stem)).length }))
    .sort((a, b) => b.common - a.common);
  return best !== undefined && best.common - (next?.common ?? 0) >= clearMargin ? best.strength : undefined;
}

/** What differs between the two readings of a fragment. */
function misprintOf({ printed, corrected }: { readonly printed: string; readonly corrected: string }): Misprint {
  const theirs = readWords(printed).map(({ key }) => key);
  const ours = readWords(corrected).map(({ key }) => key);
  let from = 0;
  while (from < Math.min(theirs.length, ours.length) && theirs[from] === ours[from]) from += 1;
  let behind = 0;
  while (behind < Math.min(theirs.length, ours.length) - from && theirs.at(-1 - behind) === ours.at(-1 - behind))
    behind += 1;
  const middle = (keys: readonly string[]): string => keys.slice(from, keys.length - behind).join(' ');
  return { printed: middle(theirs), corrected: middle(ours), last: ours[from - 1], next: ours[ours.length - behind] };
}

function rowsOf(words: readonly { readonly key: string }[]): readonly string[] {
  return words.slice(2).map(({ key }, index) => `${words[index]?.key} ${words[index + 1]?.key} ${key}`);
}

/** A word of the draft and the word of the recommendation that it is, as indices; a word written in two parts has two pairs with the same partner. */
interface Pair {
  readonly written: number;
  readonly official: number;
}

const worth = { match: 4, insertedMatch: 1, substitution: -3, extra: -3, missing: -1 };
/** `joined`: two words of the recommendation are written as one, `multidisciplinary`; `parted`: the other way round. */
const steps = { none: 0, match: 1, substitution: 2, extra: 3, missing: 4, joined: 5, parted: 6 };

/**
 * The best alignment of some of the words with some of the recommendation (Smith and Waterman's, with nothing to pay for what the writer says to have changed).
 * Costs the product of the two lengths.
 */
function align(
  words: readonly QuotedWord[],
  official: readonly OfficialWord[],
): { readonly score: number; readonly pairs: readonly Pair[] } {
  const width = official.length + 1;
  const taken = new Uint8Array((words.length + 1) * width);
  const scores = new Int32Array((words.length + 1) * width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= words.length; i += 1) {
    const word = words[i - 1] as QuotedWord;
    const both = i > 1 ? (words[i - 2]?.key ?? '') + word.key : undefined;
    // "Urged" and "encouraged" stand in each other's place; which of them it is, is told apart from all else.
    const isStrength = strengthOf(word.text) !== undefined;
    const extra = word.isInserted ? 0 : worth.extra;
    const missing = word.isInserted || words[i]?.isAfterEllipsis ? 0 : worth.missing;
    for (let j = 1; j < width; j += 1) {
      const at = i * width + j;
      const other = official[j - 1] as OfficialWord;
      let score = 0;
      let step: number = steps.none;
      const consider = (candidate: number, by: number): void => {
        if (candidate <= score) return;
        score = candidate;
        step = by;
      };
      const before = scores[at - width - 1] ?? 0;
      if (isSame(word, other) || (isStrength && other.strength !== undefined))
        consider(before + (word.isInserted ? worth.insertedMatch : worth.match), steps.match);
      else if (before > 0) consider(before + (word.isInserted ? 0 : worth.substitution), steps.substitution);
      if (j > 1 && word.key.length > 5 && word.key === (official[j - 2]?.key ?? '') + other.key)
        consider((scores[at - width - 2] ?? 0) + worth.match, steps.joined);
      if (both === other.key) consider((scores[at - 2 * width - 1] ?? 0) + worth.match, steps.parted);
      const above = scores[at - width] ?? 0;
      if (above > 0) consider(above + extra, steps.extra);
      const left = scores[at - 1] ?? 0;
      if (left > 0) consider(left + missing, steps.missing);
      scores[at] = score;
      taken[at] = step;
      if (score > best && (step === steps.match || step === steps.joined || step === steps.parted)) {
        best = score;
        bestAt = at;
      }
    }
  }
  return { score: best, pairs: withoutLooseEnds(trace(taken, bestAt, width), words) };
}

function isSame(word: QuotedWord, official: OfficialWord): boolean {
  if (word.key === official.key) return true;
  const { kept } = word;
  return kept !== undefined && (kept === official.key || (kept.length > 2 && keyOf(official.text).startsWith(kept)));
}

function trace(taken: Uint8Array, from: number, width: number): Pair[] {
  const pairs: Pair[] = [];
  for (let at = from; taken[at] !== steps.none; ) {
    const written = Math.floor(at / width) - 1;
    const official = (at % width) - 1;
    const step = taken[at];
    if (step === steps.match) pairs.push({ written, official });
    else if (step === steps.joined) pairs.push({ written, official }, { written, official: official - 1 });
    else if (step === steps.parted) pairs.push({ written, official }, { written: written - 1, official });
    if (step === steps.extra) at -= width;
    else if (step === steps.missing) at -= 1;
    else if (step === steps.joined) at -= width + 2;
    else if (step === steps.parted) at -= 2 * width + 1;
    else at -= width + 1;
  }
  return pairs.reverse();
}

/** A single "the" or "of" beyond a difference is nobody's. */
function withoutLooseEnds(pairs: readonly Pair[], words: readonly QuotedWord[]): readonly Pair[] {
  const isLoose = (end: Pair | undefined, neighbour: Pair | undefined): boolean => {
    if (end === undefined || neighbour === undefined) return false;
    const parted = Math.max(Math.abs(end.written - neighbour.written), Math.abs(end.official - neighbour.official)) > 1;
    return parted && !isTelling(words[end.written]?.key ?? '');
  };
  let from = 0;
  let to = pairs.length;
  while (isLoose(pairs[from], pairs[from + 1])) from += 1;
  while (isLoose(pairs[to - 1], pairs[to - 2])) to -= 1;
  return pairs.slice(from, to);
}

function read(
  words: readonly QuotedWord[],
  from: number,
  to: number,
  { recommendation, words: official, misprints }: Entry,
  relative: readonly Pair[],
): Passage {
  const pairs = relative.map((pair) => ({ ...pair, written: pair.written + from }));
  const first = pairs[0] as Pair;
  const last = pairs.at(-1) as Pair;
  let start = first.written;
  while (start > from && !words[start]?.opens) start -= 1;
  let end = last.written + 1;
  while (end < to && !words[end]?.opens) end += 1;
  const { text } = recommendation;
  const changes: PassageChange[] = [];
  const comparable: string[] = [];
  let missing = 0;
  const change = (writtenFrom: number, writtenTo: number, officialFrom: number, officialTo: number): void => {
    const left = words.slice(writtenFrom, writtenTo);
    const isMarked =
      left.some((word) => word.isInserted || word.isAfterEllipsis) || words[writtenTo]?.isAfterEllipsis === true;
    const own = left.filter(({ isInserted }) => !isInserted);
    // Beside what is said to be left out, only as many words are missing as others stand in their place.
    const replaced = official.slice(
      isMarked ? Math.max(officialFrom, officialTo - own.length) : officialFrom,
      officialTo,
    );
    if (own.length === 0 && (replaced.length === 0 || isMarked)) {
      comparable.push(text.slice(official[officialFrom]?.start ?? 0, official[officialTo - 1]?.end ?? 0));
      return;
    }
    const printed = keysOf(own);
    const isPrinted = misprints.some(
      (one) =>
        one.printed === printed &&
        one.corrected === keysOf(replaced) &&
        one.last === official[officialFrom - 1]?.key &&
        one.next === official[officialTo]?.key,
    );
    if (isPrinted) {
      comparable.push(...replaced.map((word) => word.text));
      return;
    }
    if (isMarked)
      comparable.push(...official.slice(officialFrom, officialTo - replaced.length).map((word) => word.text));
    comparable.push(...own.map((word) => word.text));
    missing += Math.max(0, replaced.length - own.length);
    const isFirst = writtenFrom === start;
    const isLast = writtenTo === end;
    const before = isFirst ? replaced[0]?.start : official[officialFrom - 1]?.end;
    const behind = isLast ? replaced.at(-1)?.end : official[officialTo]?.start;
    changes.push({
      written: { from: writtenFrom, to: writtenTo },
      official: replaced.map((word) => word.text),
      verbatim: text.slice(before ?? behind ?? 0, behind ?? before ?? 0),
      isMarked,
    });
  };
  // At the ends a word or two stand for as many of the recommendation's sentence; more are words of the drafter's own.
  const few = (count: number, neighbours: readonly OfficialWord[], sentence: number | undefined): number =>
    count > 2 ? 0 : neighbours.slice(0, count).filter((word) => word.sentence === sentence).length;
  const ahead = few(
    first.written - start,
    official.slice(0, first.official).reverse(),
    official[first.official]?.sentence,
  );
  const behind = few(end - last.written - 1, official.slice(last.official + 1), official[last.official]?.sentence);
  if (first.written > start) change(start, first.written, first.official - ahead, first.official);
  for (const [index, pair] of pairs.entries()) {
    const next = pairs[index + 1];
    // A word that was parted, joined or fitted into a sentence is the recommendation's.
    if (pair.official !== pairs[index - 1]?.official) comparable.push(official[pair.official]?.text ?? '');
    if (next !== undefined && (next.written > pair.written + 1 || next.official > pair.official + 1))
      change(pair.written + 1, next.written, pair.official + 1, next.official);
  }
  if (end > last.written + 1) change(last.written + 1, end, last.official + 1, last.official + 1 + behind);
  return {
    recommendation,
    core: { from: first.written, to: last.written + 1 },
    whole: { from: start, to: end },
    stretch: {
      start: official[first.official - ahead]?.start ?? 0,
      end: official[last.official + behind]?.end ?? text.length,
    },
    changes,
    comparable: comparable.join(' '),
    matched: pairs.length,
    telling: new Set(pairs.filter(({ official: at }) => official[at]?.isTelling).map(({ official: at }) => at)).size,
    longestRun: longestRun(pairs),
    missing,
    strengths: strengthsIn(official, words, pairs, start),
  };
}

function keysOf(words: readonly Word[]): string {
  return words.map(({ key }) => key).join(' ');
}

function longestRun(pairs: readonly Pair[]): number {
  let longest = 0;
  let run = 0;
  pairs.forEach((pair, index) => {
    const last = pairs[index - 1];
    const follows = last !== undefined && pair.written - last.written <= 1 && pair.official - last.official <= 1;
    run = follows ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

function strengthsIn(
  official: readonly OfficialWord[],
  words: readonly QuotedWord[],
  pairs: readonly Pair[],
  start: number,
): readonly PassageStrength[] {
  const first = pairs[0]?.official ?? 0;
  const last = pairs.at(-1)?.official ?? 0;
  return official.flatMap(({ strength, sentence }, at): PassageStrength[] => {
    if (strength === undefined || at > last) return [];
    if (at < first) {
      const isNext = official.slice(at + 1, first + 1).every((word) => word.strength === undefined);
      if (!isNext || official[first]?.sentence !== sentence) return [];
    }
    // Its place in the draft lies between those of its neighbours.
    const after = pairs.findIndex(({ official: other }) => other >= at);
    const from = after === 0 ? start : (pairs[after - 1]?.written ?? -1) + 1;
    const to = (pairs[after]?.written ?? -1) + (pairs[after]?.official === at ? 1 : 0);
    const written = words.slice(from, to).findLastIndex(({ text }) => strengthOf(text) !== undefined);
    return [written < 0 ? { strength } : { strength, written: from + written }];
  });
}

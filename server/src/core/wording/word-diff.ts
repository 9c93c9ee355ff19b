import { diffArrays } from 'diff';
import { ellipsis, insertion } from '../knowledge/quoted-words.ts';
import { readWords, type Word } from '../knowledge/words.ts';

/**
 * What a draft changed in words that are not its own, in one line: `“mitigate” instead of “reduce”; “all” is missing before “migrants”`. Empty where it changed
 * nothing: case, punctuation, hyphens and British or American spelling are no change, nor is what a writer marks as left out (`…`, `[...]`) or put in (`[the]`).
 * Costs a bounded time for texts of any length.
 */
export function wordDiff(written: string, official: string): string {
  const changes = changesOf(readMarked(written), readWords(official));
  const told = changes.slice(0, mostChanges).map((change) => tell(change, written, official));
  const left = changes.length - told.length;
  return [...told, ...(left === 0 ? [] : [`${left} more ${left === 1 ? 'change' : 'changes'}`])].join('; ');
}

/** How many changes are told one by one; a reader compares the texts themselves from there on. */
const mostChanges = 4;
/** The longest run of words that is told whole, in UTF-16 units. */
const longestRun = 60;
/** With more changes than this the texts have nothing to do with each other, and comparing them word by word would tell nothing. */
const mostEdits = 400;

/** A word of the draft, or a place where its writer says that something was left out. */
interface MarkedWord extends Word {
  /** Whether the writer marks the word, or what is missing here, as a change. */
  readonly isMarked: boolean;
}

/** What stands in the draft and in the official text between words that both have; either may be empty, not both. */
interface Change {
  readonly written: readonly MarkedWord[];
  readonly official: readonly Word[];
  /** The word behind the change, as the official text has it. */
  readonly next?: Word;
}

function readMarked(text: string): readonly MarkedWord[] {
  const insertions = [...text.matchAll(insertion)].map((match) => match.index);
  const lengths = [...text.matchAll(insertion)].map((match) => match[0].length);
  let at = 0;
  const words = readWords(text).map((word) => {
    while (at < insertions.length && (insertions[at] ?? 0) + (lengths[at] ?? 0) <= word.start) at += 1;
    return { ...word, isMarked: at < insertions.length && (insertions[at] ?? 0) < word.start };
  });
  const gaps = [...text.matchAll(ellipsis)].map(({ 0: { length }, index }) => ({
    text: '…',
    key: '…',
    start: index,
    end: index + length,
    isMarked: true,
  }));
  return gaps.length === 0 ? words : [...words, ...gaps].sort((a, b) => a.start - b.start);
}

function changesOf(written: readonly MarkedWord[], official: readonly Word[]): readonly Change[] {
  const parts = diffArrays(
    official.map(({ key }) => key),
    written.map(({ key }) => key),
    { maxEditLength: mostEdits },
  );
  if (parts === undefined) return [{ written, official }];
  const changes: { written: MarkedWord[]; official: Word[]; next?: Word }[] = [];
  let ours = 0;
  let theirs = 0;
  let equal = Number.POSITIVE_INFINITY;
  for (const { added, removed, count } of parts) {
    const last = changes.at(-1);
    if (!added && !removed) {
      const next = official[theirs];
      if (last !== undefined && next !== undefined) last.next = next;
      ours += count;
      theirs += count;
      equal = count;
      continue;
    }
    const change = last === undefined || equal > 1 ? { written: [], official: [] } : last;
    if (change !== last) changes.push(change);
    // Words that swapped places around one that stayed are one change: "ethical and fair" for "fair and ethical".
    else if (equal === 1) {
      change.written.push(...written.slice(ours - 1, ours));
      change.official.push(...official.slice(theirs - 1, theirs));
    }
    delete change.next;
    equal = 0;
    if (added) {
      change.written.push(...written.slice(ours, ours + count));
      ours += count;
    } else {
      change.official.push(...official.slice(theirs, theirs + count));
      theirs += count;
    }
  }
  return changes.map(withoutMarked).filter((change) => change !== undefined);
}

/** A change without what its writer marks as one; `undefined` where nothing is left. */
function withoutMarked(change: Change): Change | undefined {
  const written = change.written.filter(({ isMarked }) => !isMarked);
  // "evidencebased" is "evidence-based".
  if (joined(written) === joined(change.official)) return undefined;
  if (written.length === change.written.length) return change;
  return written.length === 0 ? undefined : { ...change, written };
}

function joined(words: readonly Word[]): string {
  return words.map(({ key }) => key).join('');
}

function tell(change: Change, written: string, official: string): string {
  const ours = run(change.written, written);
  const theirs = run(change.official, official);
  if (ours !== '' && theirs !== '') return `“${ours}” instead of “${theirs}”`;
  const place = change.next === undefined ? 'at the end' : `before “${change.next.text}”`;
  return ours === '' ? `“${theirs}” is missing ${place}` : `“${ours}” is added ${place}`;
}

/** The text from the first to the last of some words in one line; of a long one its ends. */
function run(words: readonly Word[], text: string): string {
  const between = (from: number, to: number): string =>
    text.slice(words.at(from)?.start, words.at(to)?.end).replace(/\s+/g, ' ');
  if (words.length === 0) return '';
  const all = between(0, -1);
  return all.length <= longestRun || words.length < 5 ? all : `${between(0, 1)} … ${between(-2, -1)}`;
}

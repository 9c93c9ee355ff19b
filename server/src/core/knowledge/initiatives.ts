import type { Practice } from './compact.ts';

/** A named initiative and every practice that bears the name; a name such as "National Strategy on Migration" may be that of two countries. */
export interface Initiative {
  readonly name: string;
  readonly practices: readonly Practice[];
}

/** A place in a text that names an initiative; offsets are UTF-16 units of the text. */
export interface NamedInitiative {
  readonly start: number;
  readonly end: number;
  readonly initiative: Initiative;
}

/** Finds the names of initiatives in running text. */
export interface InitiativeIndex {
  /** A test that costs little and is wrong on one side only: whether a distinctive word of a name stands in the text. */
  mayName(text: string): boolean;
  /** Every name in the text, the longest at each place, whatever its case and punctuation; a name of one word must be written as in the report. Linear in the text. */
  find(text: string): readonly NamedInitiative[];
}

interface Entry {
  readonly words: readonly string[];
  readonly initiative: Initiative;
}

/** Builds the index over the names of practices. */
export function indexInitiatives(practices: readonly Practice[]): InitiativeIndex {
  const byName = new Map<string, Practice[]>();
  for (const practice of practices)
    for (const name of practice.names) byName.set(name, [...(byName.get(name) ?? []), practice]);
  const entries: Entry[] = [...byName].map(([name, bearers]) => ({
    words: wordsOf(name),
    initiative: { name, practices: bearers },
  }));
  const byFirstWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = (entry.words[0] ?? '').toLowerCase();
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const keys = distinctiveWords(entries);
  return {
    mayName(text) {
      const capitalised = /[a-z]?[A-Z][\p{L}\p{N}]+/gu;
      for (let match = capitalised.exec(text); match !== null; match = capitalised.exec(text))
        if (keys.has(match[0])) return true;
      return false;
    },
    find(text) {
      const words = [...text.matchAll(word)].map((match) => ({
        text: match[0],
        start: match.index,
        end: match.index + match[0].length,
      }));
      const found: NamedInitiative[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const entry = byFirstWord
          .get((words[at]?.text ?? '').toLowerCase())
          ?.find(({ words: wanted }) => stands(wanted, words, at));
        if (entry === undefined) continue;
        const last = at + entry.words.length - 1;
        found.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0, initiative: entry.initiative });
        at = last;
      }
      return found;
    },
  };
}

const word = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): string[] {
  return text.match(word) ?? [];
}

function stands(wanted: readonly string[], words: readonly { readonly text: string }[], at: number): boolean {
  if (wanted.length === 1) return words[at]?.text === wanted[0];
  return wanted.every((text, index) => words[at + index]?.text.toLowerCase() === text.toLowerCase());
}

/** Of each name the capitalised word that the fewest names share; names without one are found only where a text matters for another reason. */
function distinctiveWords(entries: readonly Entry[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const { words } of entries) for (const text of new Set(words)) uses.set(text, (uses.get(text) ?? 0) + 1);
  const keys = new Set<string>();
  for (const { words } of entries) {
    const capitalised = words.filter((text) => /^[a-z]?[A-Z]/.test(text) && text.length > 2);
    const [key] = capitalised.sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || b.length - a.length);
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

import type { Objective } from '../../../../data/schema/types.generated.ts';
import { stems, wordsOf } from './words.ts';

/** How near some words are to the title of an objective, from 0 (nothing in common) to 1 (the title). */
export interface TitleLikeness {
  readonly number: number;
  readonly score: number;
}

/** Compares words with the official titles by the words that tell them apart. */
export interface TitleIndex {
  /** All objectives that share telling words with the text, nearest first. */
  compare(text: string): readonly TitleLikeness[];
  /** Whether the text is the title but for case, punctuation and British or American spelling. */
  isTitle(text: string, number: number): boolean;
}

/** A word that so few titles hold tells them apart. */
const tellingWeight = 2;

/** Builds the index; the weight of a word is how few titles hold it. */
export function indexTitles(objectives: readonly Objective[]): TitleIndex {
  const titles = objectives.map(({ number, title }) => ({
    number,
    words: new Set(stems(title)),
    spelled: wordsOf(title).join(' '),
  }));
  const holders = new Map<string, number[]>();
  titles.forEach(({ words }, index) => {
    for (const word of words) holders.set(word, [...(holders.get(word) ?? []), index]);
  });
  const weights = new Map([...holders].map(([word, held]) => [word, Math.log((titles.length + 1) / held.length)]));
  // A word that no title holds speaks against every title, but less than a telling one speaks for it: texts explain as well as cite.
  const weight = (word: string): number => weights.get(word) ?? 1.5;
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  const sums = titles.map(({ words }) => sum(words));

  const compare = (text: string): readonly TitleLikeness[] => {
    const words = new Set(stems(text));
    const telling = new Map<number, number>();
    for (const word of words) {
      if (weight(word) <= tellingWeight) continue;
      for (const index of holders.get(word) ?? []) telling.set(index, (telling.get(index) ?? 0) + 1);
    }
    const all = sum(words);
    return (
      [...telling]
        // One telling word in common is no likeness: "reduce irregular migration" is not about reducing vulnerabilities.
        .filter(([, count]) => count > 1)
        .map(([index]) => {
          const title = titles[index];
          const common = sum([...words].filter((word) => title?.words.has(word)));
          const precision = common / all;
          const recall = common / (sums[index] ?? 1);
          return { number: title?.number ?? 0, score: (1.25 * precision * recall) / (0.25 * precision + recall) };
        })
        .sort((a, b) => b.score - a.score || a.number - b.number)
    );
  };

  return {
    compare,
    isTitle: (text, number) => wordsOf(text).join(' ') === titles.find((title) => title.number === number)?.spelled,
  };
}

import type { Objective } from '../../../../data/schema/types.generated.ts';
import { readWords, stemOf, stems, type Word } from './words.ts';

/** How near some words are to the title of an objective, from 0 (nothing in common) to 1 (the title). */
export interface TitleLikeness {
  readonly number: number;
  readonly score: number;
  /** The objectives whose titles hold telling words of the draft that this one does not. */
  readonly others: ReadonlySet<number>;
}

/** How the words of a draft follow those of a title, in its order. */
export interface TitleComparison {
  /** The part of the title's words that the draft has, and the part of the draft's words that the title has; 1 for all. */
  readonly coverage: number;
  readonly purity: number;
  /** The same where every word must be the title's own: "addressing" is not "address". */
  readonly strictCoverage: number;
  readonly strictPurity: number;
  /** Whether both begin with the same word. */
  readonly begins: boolean;
  /** Whether the draft has some words of the title as they stand there, from its beginning or from elsewhere. */
  readonly part?: 'beginning' | 'middle';
}

/** Compares words with the official titles: word by word, or by the words that tell them apart. */
export interface TitleIndex {
  /** All objectives whose titles share telling words with the text, nearest first; one commitment of a title with two stands for it. */
  compare(text: string): readonly TitleLikeness[];
  /** The title with which some words begin or end, and how many of the words it takes. Case, punctuation, hyphens and spelling do not matter. */
  beginning(words: readonly Word[]): ExactTitle | undefined;
  ending(words: readonly Word[]): ExactTitle | undefined;
  /** How the words follow the title of an objective that exists. */
  follow(words: readonly Word[], number: number): TitleComparison;
  /** How many of the first words reach to the last that the title has too. */
  reach(words: readonly Word[], number: number): number;
  /** The only objective whose subject the words name, and nothing else (`remittances`, `trafficking in persons`), where the one that is cited has nothing to do with it. */
  subject(text: string, cited: number): number | undefined;
}

export interface ExactTitle {
  readonly number: number;
  readonly length: number;
}

/** A word that so few titles hold tells them apart. */
const tellingWeight = 2;

interface IndexedTitle {
  readonly number: number;
  readonly words: readonly Word[];
  readonly stems: ReadonlySet<string>;
  /** The same of each commitment of the title. */
  readonly parts: readonly ReadonlySet<string>[];
  /** All keys in one, so that hyphens do not matter. */
  readonly joined: string;
}

/** Builds the index; the weight of a word is how few titles hold it. */
export function indexTitles(objectives: readonly Objective[]): TitleIndex {
  const titles = objectives.map(({ number, title }): IndexedTitle => {
    const words = readWords(title);
    return {
      number,
      words,
      stems: new Set(stemsOf(title)),
      parts: partsOf(title),
      joined: words.map(({ key }) => key).join(''),
    };
  });
  const byNumber = new Map(titles.map((title) => [title.number, title]));
  return {
    compare: comparison(titles),
    beginning: exact(titles, false),
    ending: exact(titles, true),
    follow: (words, number) => follow(words, byNumber.get(number)?.words ?? []),
    reach(words, number) {
      const held = byNumber.get(number)?.stems;
      return words.findLastIndex(({ key }) => held?.has(stemOf(key))) + 1;
    },
    subject: subjects(objectives),
  };
}

/** What other words make of the verbs of titles: "the elimination of discrimination" is its being eliminated. */
const verbs = new Map(
  [
    ['addressing', 'address'],
    ['collection', 'collect'],
    ['creation', 'create'],
    ['elimination', 'eliminate'],
    ['empowerment', 'empower'],
    ['enhancement', 'enhance'],
    ['eradication', 'eradicate'],
    ['establishment', 'establish'],
    ['facilitation', 'facilitate'],
    ['investment', 'invest'],
    ['minimisation', 'minimise'],
    ['prevention', 'prevent'],
    ['promotion', 'promote'],
    ['provision', 'provide'],
    ['reduction', 'reduce'],
    ['utilisation', 'utilise'],
  ].map((pair) => pair.map((word) => stems(word)[0] ?? '') as [string, string]),
);

function stemsOf(text: string): readonly string[] {
  return stems(text).map((stem) => verbs.get(stem) ?? stem);
}

/** Where a title goes on with another commitment. */
const nextPart =
  /,? (?:and|as well as) (?=(?:safeguard|establish|promote|facilitate|foster|sustainable) )| (?=for appropriate )/;
/** Fewer words than these of a commitment name its subject, not the title: "ethical recruitment". */
const fewestOfPart = 3;

function partsOf(title: string): readonly ReadonlySet<string>[] {
  return title
    .split(nextPart)
    .map((part) => new Set(stemsOf(part)))
    .filter(({ size }) => size >= fewestOfPart);
}

function comparison(titles: readonly IndexedTitle[]): TitleIndex['compare'] {
  const holders = new Map<string, IndexedTitle[]>();
  for (const title of titles) for (const word of title.stems) holders.set(word, [...(holders.get(word) ?? []), title]);
  const weights = new Map([...holders].map(([word, held]) => [word, Math.log((titles.length + 1) / held.length)]));
  // A word that no title holds speaks against every title, but less than a telling one speaks for it: texts explain as well as cite.
  const weight = (word: string): number => weights.get(word) ?? 1.5;
  const sum = (words: Iterable<string>): number => [...words].reduce((total, word) => total + weight(word), 0);
  const numbersOf = (words: readonly string[]): ReadonlySet<number> =>
    new Set(words.flatMap((word) => holders.get(word) ?? []).map(({ number }) => number));
  const sums = new Map(titles.flatMap((title) => [title.stems, ...title.parts]).map((part) => [part, sum(part)]));
  return (text) => {
    const words = new Set(stemsOf(text));
    const telling = [...words].filter((word) => weight(word) > tellingWeight);
    const counts = new Map<IndexedTitle, number>();
    for (const title of telling.flatMap((word) => holders.get(word) ?? []))
      counts.set(title, (counts.get(title) ?? 0) + 1);
    const all = sum(words);
    return (
      [...counts]
        // One telling word in common is no likeness: "reduce irregular migration" is not about reducing vulnerabilities.
        .filter(([, count]) => count > 1)
        .map(([title]) => {
          const within = (part: ReadonlySet<string>): readonly string[] => [...words].filter((word) => part.has(word));
          const common = sum(within(title.stems));
          const precision = common / all;
          const recall = title.parts.reduce(
            (most, part) => {
              const inPart = within(part);
              return inPart.length < fewestOfPart ? most : Math.max(most, sum(inPart) / (sums.get(part) ?? 1));
            },
            common / (sums.get(title.stems) ?? 1),
          );
          return {
            number: title.number,
            score: (1.25 * precision * recall) / (0.25 * precision + recall),
            others: numbersOf(telling.filter((word) => !title.stems.has(word))),
          };
        })
        .sort((a, b) => b.score - a.score || a.number - b.number)
    );
  };
}

/** Finds the title at one end of some words. No title is the beginning or the end of another, and only few begin or end with the same word. */
function exact(titles: readonly IndexedTitle[], isAtEnd: boolean): TitleIndex['beginning'] {
  const at = isAtEnd ? -1 : 0;
  const byWord = new Map<string, IndexedTitle[]>();
  for (const title of titles) {
    const key = title.words.at(at)?.key ?? '';
    byWord.set(key, [...(byWord.get(key) ?? []), title]);
  }
  return (words) => {
    const possible = byWord.get(words.at(at)?.key ?? '') ?? [];
    const longest = Math.max(0, ...possible.map(({ joined }) => joined.length));
    let joined = '';
    for (let length = 1; length <= words.length && joined.length < longest; length += 1) {
      const key = words.at(isAtEnd ? -length : length - 1)?.key ?? '';
      joined = isAtEnd ? key + joined : joined + key;
      const found = possible.find((title) => title.joined === joined);
      if (found !== undefined) return { number: found.number, length };
    }
    return undefined;
  };
}

function follow(words: readonly Word[], title: readonly Word[]): TitleComparison {
  const like = common(words, title, ({ key }) => stemOf(key));
  const same = common(words, title, ({ key }) => key);
  const ours = Math.max(1, words.length);
  const theirs = Math.max(1, title.length);
  const whole = ` ${title.map(({ key }) => key).join(' ')} `;
  const place = whole.indexOf(` ${words.map(({ key }) => key).join(' ')} `);
  return {
    coverage: like / theirs,
    purity: like / ours,
    strictCoverage: same / theirs,
    strictPurity: same / ours,
    begins: words[0] !== undefined && words[0].key === title[0]?.key,
    ...(place < 0 ? {} : { part: place === 0 ? 'beginning' : 'middle' }),
  };
}

/** How many words the two have in common in the same order. */
function common(a: readonly Word[], b: readonly Word[], of: (word: Word) => string): number {
  const other = b.map(of);
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const wanted = of(word);
    const next = [0];
    other.forEach((one, index) => {
      next.push(one === wanted ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Words that name no subject by themselves, since the Compact speaks of them everywhere. */
const everywhere = new Set(
  stems(
    'data evidence information vulnerabilities cooperation alternatives return skills inclusion services work assistance protection drivers',
  ),
);
/** Words that may stand beside the name of a subject without changing it. */
const beside = new Set(
  stems(
    'migrant migration immigration human being beings person people issue matter topic irregular anti counter combating fight preventing',
  ),
);

/** A label says no more than this many telling words. */
const longestLabel = 5;

function subjects(objectives: readonly Objective[]): TitleIndex['subject'] {
  const told = objectives.map(({ number, title, shortTitle, topics }) => ({
    number,
    words: new Set([...stems(title), ...stems(shortTitle)]),
    all: new Set([title, shortTitle, ...topics].flatMap(stems).filter((word) => !beside.has(word))),
    names: [shortTitle, ...shortTitle.split(/,|\band\b/)],
  }));
  const isOwn = (word: string, number: number): boolean =>
    !everywhere.has(word) && told.every((other) => other.number === number || !other.words.has(word));
  const named = told.map(({ names, ...rest }) => ({
    ...rest,
    names: names
      .map((name) => stems(name).filter((word) => !beside.has(word)))
      .filter(
        (name, index) =>
          name.length > 0 &&
          (index === 0
            ? name.some((word) => !everywhere.has(word)) || name.length > 1
            : name.some((word) => isOwn(word, rest.number))),
      ),
  }));
  const byNumber = new Map(named.map((one) => [one.number, one]));
  return (text, cited) => {
    const label = stems(text);
    if (label.length === 0 || label.length > longestLabel) return undefined;
    const own = byNumber.get(cited);
    if (label.some((word) => own?.all.has(word))) return undefined;
    const found = named.filter(
      ({ words, names }) =>
        label.every((word) => words.has(word) || beside.has(word)) &&
        names.some((name) => name.every((word) => label.includes(word))),
    );
    return found.length === 1 ? found[0]?.number : undefined;
  };
}

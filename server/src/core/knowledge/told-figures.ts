import type { Country, Practice } from './compact.ts';
import type { Initiative } from './initiatives.ts';
import { isTelling, stemOf, wordsOf } from './words.ts';

/** A figure that the report gives for a practice, and the words by which a text speaks of the same thing. */
export interface ToldFigure {
  readonly practice: Practice;
  readonly value: number;
  /** As in the report: `1,584`. */
  readonly text: string;
  /** What it counts: `people rescued`. */
  readonly of: string;
  /** What sort of thing it counts; people and time are counted for many reasons, so that more of the words must fit. */
  readonly sort: 'people' | 'time' | 'money' | 'things';
  /** The stem of the noun that it counts. */
  readonly head: string;
  /** The stems of the words before the noun: `partner` of `partner countries`. */
  readonly modifiers: readonly string[];
  /** The stems of the words behind it: `rescu` of `people rescued`. */
  readonly keys: readonly string[];
  /** Whether it counts some of what the figure before it counts: `of these, migrants assisted to return from Libya`. */
  readonly isPart: boolean;
  /** The year that it is of, where it is of one. */
  readonly year?: string;
}

/** The figures that the report tells. */
export interface FigureIndex {
  /** Those of an initiative, of all practices that bear its name. */
  of(initiative: Initiative): readonly ToldFigure[];
  /** Those of practices without a name, by the code of the country that acts. */
  ofCountry(code: string): readonly ToldFigure[];
  /** A test that costs little: whether a text could tell one of the figures of practices without a name. */
  mayTell(text: string): boolean;
}

/** Smaller figures without a name are too many things. */
const leastNameless = 100;

/** Indexes the figures of practices. */
export function indexFigures(practices: readonly Practice[], countries: readonly Country[]): FigureIndex {
  const namesOf = (code: string): readonly string[] =>
    countries.filter((country) => country.code === code).flatMap(({ name, otherNames }) => [name, ...otherNames]);
  const byPractice = new Map(
    practices.map((practice) => [practice, practice.figures.map((one) => read(practice, one))]),
  );
  const byCountry = new Map<string, ToldFigure[]>();
  const places = new Set<string>();
  for (const [practice, all] of byPractice) {
    const figures = all.filter(({ value }) => value >= leastNameless);
    if (practice.names.length > 0 || figures.length === 0) continue;
    for (const place of practice.places) places.add(place);
    if (practice.places.length === 0)
      for (const code of practice.countries) for (const name of namesOf(code)) places.add(name);
    for (const code of practice.countries) byCountry.set(code, [...(byCountry.get(code) ?? []), ...figures]);
  }
  const named = [...places];
  return {
    of: (initiative) => initiative.practices.flatMap((practice) => byPractice.get(practice) ?? []),
    ofCountry: (code) => byCountry.get(code) ?? [],
    mayTell: (text) => /\d{3}|hundred|thousand/i.test(text) && named.some((place) => text.includes(place)),
  };
}

/** The stems of words for people, whatever a text calls them. */
export const peopleStems: ReadonlySet<string> = new Set(
  'people persons individuals migrants lives men women survivors passengers castaways human beings'
    .split(' ')
    .map((word) => stemOf(word)),
);
const timeStems: ReadonlySet<string> = new Set(['day', 'days', 'week', 'month', 'months', 'year', 'years'].map(stemOf));

/** Behind these the noun is past. */
const ends = new Set('of in to with which where that who under since above from after for per each than'.split(' '));

/** Words that tell nothing. */
const helping = new Set(['and', 'the', 'has', 'have', 'had', 'can', 'their', 'they', 'these', 'are', 'was', 'were']);

function read(practice: Practice, { value, text, of }: Practice['figures'][number]): ToldFigure {
  const words = wordsOf(of.replace(/\([^)]*\)/g, '').replace(/^of these,/, ''));
  const stop = words.findIndex((word, index) => index > 0 && (ends.has(word) || /(?:ed|ken|ing)$/.test(word)));
  const phrase = stop === -1 ? words : words.slice(0, stop);
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  const head = stemOf(phrase.at(-1) ?? '');
  const sort = /\b(?:EUR|USD|GBP)\b|[€$£]/.test(text)
    ? 'money'
    : peopleStems.has(head)
      ? 'people'
      : timeStems.has(head)
        ? 'time'
        : 'things';
  const telling = (word: string): boolean =>
    word.length > 2 && isTelling(word) && !ends.has(word) && !helping.has(word) && word !== year;
  return {
    practice,
    value,
    text,
    of,
    sort,
    head,
    modifiers: phrase.slice(0, -1).filter(telling).map(stemOf),
    keys: words.slice(phrase.length).filter(telling).map(stemOf),
    isPart: of.startsWith('of these,'),
    ...(year === undefined ? {} : { year }),
  };
}

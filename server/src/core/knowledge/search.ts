import Fuse, { type FuseOptionKey } from 'fuse.js';
import { once } from '../once.ts';
import type { Compact, Objective, Practice, Recommendation } from './compact.ts';
import { topicWords } from './objectives.ts';
import { quotesOf } from './quotes.ts';
import { stems } from './words.ts';

/** A record that words point at. */
export type SearchHit =
  | { readonly kind: 'objective'; readonly objective: Objective }
  | { readonly kind: 'recommendation'; readonly recommendation: Recommendation }
  | { readonly kind: 'practice'; readonly practice: Practice };

/** Finds what a drafter means by a few words, with typing errors or an abbreviation. Each list is ranked, best first. */
export interface Search {
  /** All kinds of records together; none for no words. */
  all(words: string): readonly SearchHit[];
  /** Objectives only; all of them for no words. */
  objectives(words: string): readonly Objective[];
  /** Recommendations only; all of them for no words. */
  recommendations(words: string): readonly Recommendation[];
}

/** Indexes a compact for searching; each index is made when it is first asked. */
export function createSearch(compact: Compact): Search {
  const objectives = plainly(
    fuzzy(() => compact.objectives, objectiveKeys(), 1),
    ({ title, shortTitle, topics }) => [title, shortTitle, ...topics],
  );
  const recommendations = plainly(
    fuzzy(() => compact.recommendations, recommendationKeys(compact), 1),
    ({ id, text }) => [id, text],
  );
  const records = once(() => everything(compact));
  const named = once(() => indexNames(records()));
  const anything = fuzzy(records, hitKeys(compact), 10);
  return {
    objectives,
    recommendations,
    all(words) {
      if (words.trim() === '') return [];
      const query = words.trim();
      const byName = named()
        .search(query)
        .filter(({ score = 1, item }) => score < nearlyTheName && hasNameOfLength(item, query.length))
        .map(({ item }) => item);
      return [...new Set([...byName, ...anything(words)])];
    },
  };
}

/** Where some records hold every word as it was typed, those that hold something like it are noise. */
function plainly<T>(
  search: (words: string) => readonly T[],
  textsOf: (item: T) => readonly string[],
): (words: string) => readonly T[] {
  return (words) => {
    const wanted = words.toLowerCase().split(/\s+/);
    const found = search(words);
    const plain = found.filter((item) => {
      const text = textsOf(item).join(' ').toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    return plain.length > 0 ? plain : found;
  };
}

/** Below this distance what was typed is the name of an initiative but for a slip of the finger. */
const nearlyTheName = 0.1;

/** A name is meant only when nearly all of it was typed: "integration" means more than the Integration Area Programme. */
function hasNameOfLength(hit: SearchHit, length: number): boolean {
  return (
    hit.kind === 'practice' && hit.practice.names.some((name) => Math.abs(name.length - length) <= name.length / 5)
  );
}

function indexNames(records: readonly SearchHit[]): Fuse<SearchHit> {
  const getFn = (hit: SearchHit): readonly string[] => (hit.kind === 'practice' ? hit.practice.names : []);
  return new Fuse([...records], {
    keys: [{ name: 'names', getFn }],
    includeScore: true,
    ignoreFieldNorm: true,
    ignoreDiacritics: true,
    threshold: 0.3,
    distance: 20,
  });
}

/**
 * A search by the words that tell something, each with its own typing error. Records that have all of them come first,
 * then, where they are fewer than `enough`, those that have some: a drafter remembers half a name and makes up the rest.
 */
function fuzzy<T>(
  items: () => readonly T[],
  keys: FuseOptionKey<T>[],
  enough: number,
): (words: string) => readonly T[] {
  let indexes: { readonly all: Fuse<T>; readonly any: Fuse<T> } | undefined;
  return (words) => {
    const query = stems(words).join(' ');
    if (query === '') return words.trim() === '' ? items() : [];
    const records = items();
    indexes ??= { all: index(records, keys, 'all'), any: index(records, keys, 'any') };
    const full = indexes.all.search(query).map(({ item }) => item);
    if (full.length >= enough) return full;
    const known = new Set(full);
    const partial = indexes.any.search(query).map(({ item }) => item);
    return [...full, ...partial.filter((item) => !known.has(item))];
  };
}

function index<T>(items: readonly T[], keys: FuseOptionKey<T>[], tokenMatch: 'all' | 'any'): Fuse<T> {
  return new Fuse([...items], {
    keys,
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
    useTokenSearch: true,
    tokenize: stems,
    tokenMatch,
  });
}

function objectiveKeys(): FuseOptionKey<Objective>[] {
  return [
    { name: 'number', weight: 3, getFn: ({ number }) => [`Objective ${number}`] },
    { name: 'title', weight: 3 },
    { name: 'shortTitle', weight: 3 },
    { name: 'topics', weight: 1, getFn: topicWords },
  ];
}

function recommendationKeys(compact: Compact): FuseOptionKey<Recommendation>[] {
  return [
    { name: 'id', weight: 3 },
    { name: 'group', weight: 1 },
    { name: 'text', weight: 3 },
    {
      name: 'focus',
      weight: 1,
      getFn: ({ focus }) =>
        focus.flatMap((number) => {
          const objective = compact.objective(number);
          return objective === undefined ? [] : [`Objective ${number}`, objective.title, ...topicWords(objective)];
        }),
    },
  ];
}

function everything(compact: Compact): SearchHit[] {
  return [
    ...compact.objectives.map((objective): SearchHit => ({ kind: 'objective', objective })),
    ...compact.recommendations.map((recommendation): SearchHit => ({ kind: 'recommendation', recommendation })),
    ...compact.practices.map((practice): SearchHit => ({ kind: 'practice', practice })),
  ];
}

function hitKeys(compact: Compact): FuseOptionKey<SearchHit>[] {
  const key = (
    name: string,
    weight: number,
    getFn: (hit: SearchHit) => readonly string[],
  ): FuseOptionKey<SearchHit> => ({ name, weight, getFn });
  return [
    key('name', 4, (hit) => {
      if (hit.kind === 'practice') return hit.practice.names;
      return hit.kind === 'objective'
        ? [`Objective ${hit.objective.number}`, hit.objective.title, hit.objective.shortTitle]
        : [hit.recommendation.id];
    }),
    key('actor', 3, (hit) => (hit.kind === 'practice' ? actorWords(hit.practice, compact) : [])),
    key('topics', 1, (hit) => (hit.kind === 'objective' ? topicWords(hit.objective) : [])),
    key('words', 2, (hit) => {
      if (hit.kind === 'practice')
        return [hit.practice.id.replaceAll('-', ' '), ...quotesOf(hit.practice).map(({ text }) => text)];
      return hit.kind === 'recommendation' ? [hit.recommendation.text] : [];
    }),
  ];
}

function actorWords({ countries, places, actors, partners }: Practice, compact: Compact): string[] {
  const names = countries.flatMap((code) => {
    const country = compact.country(code);
    return country === undefined ? [] : [country.name, ...country.otherNames, ...country.adjectives];
  });
  return [...names, ...places, ...actors, ...partners];
}

import Fuse, { type FuseOptionKey } from 'fuse.js';
import { type Compact, type Objective, type Practice, quotesOf, type Recommendation } from './compact.ts';

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
  const objectives = fuzzy(() => compact.objectives, objectiveKeys());
  const recommendations = fuzzy(() => compact.recommendations, recommendationKeys(compact));
  const all = fuzzy(() => everything(compact), hitKeys(compact));
  return { objectives, recommendations, all: (words) => (words.trim() === '' ? [] : all(words)) };
}

/** A search in which every word must be found somewhere, each with its own typing error. */
function fuzzy<T>(items: () => readonly T[], keys: FuseOptionKey<T>[]): (words: string) => readonly T[] {
  let fuse: Fuse<T> | undefined;
  return (words) => {
    const query = words.trim();
    if (query === '') return items();
    fuse ??= new Fuse([...items()], {
      keys,
      threshold: 0.3,
      ignoreLocation: true,
      ignoreDiacritics: true,
      useTokenSearch: true,
      tokenMatch: 'all',
    });
    return fuse.search(query).map(({ item }) => item);
  };
}

function objectiveKeys(): FuseOptionKey<Objective>[] {
  return [
    { name: 'number', weight: 3, getFn: ({ number }) => [`Objective ${number}`] },
    { name: 'title', weight: 3 },
    { name: 'shortTitle', weight: 3 },
    { name: 'topics', weight: 1, getFn: ({ topics }) => topics.map((topic) => topic.replace('$', '')) },
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
        focus.flatMap((number) => [
          `Objective ${number}`,
          compact.objective(number)?.title ?? '',
          ...(compact.objective(number)?.topics ?? []),
        ]),
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
    key('name', 5, (hit) => {
      if (hit.kind === 'practice') return hit.practice.names;
      return hit.kind === 'objective'
        ? [`Objective ${hit.objective.number}`, hit.objective.title, hit.objective.shortTitle]
        : [hit.recommendation.id];
    }),
    key('actor', 3, (hit) => (hit.kind === 'practice' ? actorWords(hit.practice, compact) : [])),
    key('topics', 2, (hit) => (hit.kind === 'objective' ? hit.objective.topics : [])),
    key('words', 1, (hit) => {
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

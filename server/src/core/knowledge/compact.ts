import type {
  Country,
  Objective,
  PackInfo,
  Practice,
  Recommendation,
  TopicUses,
} from '../../../../data/schema/types.generated.ts';
import { once } from '../once.ts';
import { type CountryIndex, indexCountries } from './countries.ts';
import { type InitiativeIndex, indexInitiatives } from './initiatives.ts';
import { indexRecommendations, type RecommendationIndex } from './recommendations.ts';
import { createSearch, type Search } from './search.ts';
import { indexTitles, type TitleIndex } from './titles.ts';
import { type FigureIndex, indexFigures } from './told-figures.ts';
import { indexTopics, type TopicIndex } from './topics.ts';

export type {
  Country,
  Objective,
  PackInfo,
  Practice,
  PracticeQuote,
  Recommendation,
} from '../../../../data/schema/types.generated.ts';

export { quotesOf } from './quotes.ts';

/** The files of a pack; each is asked for at most once, when it is first needed. */
export interface PackSource {
  pack(): PackInfo;
  objectives(): readonly Objective[];
  recommendations(): readonly Recommendation[];
  practices(): readonly Practice[];
  countries(): readonly Country[];
  /** What `learnTopics` makes of the others. */
  topics(): TopicUses;
  /** The source document as text; the lines of quotes count in it. */
  report(): string;
}

/** What the product knows: a pack, indexed. It knows no draft. Everything in it is frozen. */
export interface Compact {
  readonly info: PackInfo;
  readonly objectives: readonly Objective[];
  readonly recommendations: readonly Recommendation[];
  readonly practices: readonly Practice[];
  readonly countries: readonly Country[];
  readonly titles: TitleIndex;
  readonly topics: TopicIndex;
  readonly initiatives: InitiativeIndex;
  readonly countryNames: CountryIndex;
  readonly figures: FigureIndex;
  readonly recommendationWords: RecommendationIndex;
  readonly search: Search;
  /** The source document as text, uncorrected; the lines of quotes count in it from one. */
  readonly report: string;
  objective(number: number): Objective | undefined;
  /** Whether the objective has an action of that letter. */
  hasAction(number: number, letter: string): boolean;
  /** Recommendations about an objective, in this project's reading (`focus`), in the report's order. */
  recommendationsOn(number: number): readonly Recommendation[];
  /** Practices that the report lists under an objective, in its order; challenges are left out. */
  practicesUnder(number: number): readonly Practice[];
  country(code: string): Country | undefined;
}

/** Indexes a pack. Nothing is read before it is needed. */
export function loadCompact(source: PackSource): Compact {
  const info = once(() => freeze(source.pack()));
  const objectives = once(() => freeze(source.objectives()));
  const recommendations = once(() => freeze(source.recommendations()));
  const practices = once(() => freeze(source.practices()));
  const countries = once(() => freeze(source.countries()));
  const report = once(() => source.report());
  const byNumber = once(() => new Map(objectives().map((objective) => [objective.number, objective])));
  const byCode = once(() => new Map(countries().map((country) => [country.code, country])));
  const titles = once(() => indexTitles(objectives()));
  const topics = once(() => indexTopics(objectives(), source.topics()));
  const figures = once(() => indexFigures(practices(), countries()));
  const countryNames = once(() => indexCountries(countries()));
  const initiatives = once(() => indexInitiatives(practices(), objectives, countryNames()));
  const recommendationWords = once(() => indexRecommendations(recommendations()));
  const recommendationsOn = once(() => group(recommendations(), ({ focus }) => focus));
  const practicesUnder = once(() =>
    group(
      practices().filter(({ valence }) => valence === 'practice'),
      (practice) => practice.objectives,
    ),
  );
  const compact: Compact = {
    get info() {
      return info();
    },
    get objectives() {
      return objectives();
    },
    get recommendations() {
      return recommendations();
    },
    get practices() {
      return practices();
    },
    get countries() {
      return countries();
    },
    get titles() {
      return titles();
    },
    get topics() {
      return topics();
    },
    get initiatives() {
      return initiatives();
    },
    get figures() {
      return figures();
    },
    get countryNames() {
      return countryNames();
    },
    get recommendationWords() {
      return recommendationWords();
    },
    get search() {
      return search();
    },
    get report() {
      return report();
    },
    objective: (number) => byNumber().get(number),
    hasAction(number, letter) {
      const last = byNumber().get(number)?.lastAction;
      return last !== undefined && /^[a-z]$/.test(letter) && letter <= last;
    },
    recommendationsOn: (number) => recommendationsOn().get(number) ?? [],
    practicesUnder: (number) => practicesUnder().get(number) ?? [],
    country: (code) => byCode().get(code),
  };
  const search = once(() => createSearch(compact));
  return Object.freeze(compact);
}

function group<T>(items: readonly T[], keys: (item: T) => readonly number[]): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    for (const key of keys(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}

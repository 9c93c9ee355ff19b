import { once } from '../once.ts';
import type { Objective, Practice } from './compact.ts';
import type { CountryIndex } from './countries.ts';

/** A named initiative and every practice that bears the name; a name such as "National Strategy on Migration" may be that of two countries. */
export interface Initiative {
  readonly name: string;
  readonly practices: readonly Practice[];
  /** Whether the name is its own: "MigAz" is, any country may have a "Help Desk". */
  readonly distinctive: boolean;
  /** Whether others take part in it, so that it can be told of any country. */
  readonly joint: boolean;
  /** Codes of the countries whose initiative it is; none where it is an organisation's. */
  readonly owners: readonly string[];
  /** Codes of all countries that act in it, partners, funders and places included. */
  readonly involved: readonly string[];
}

/** A place in a text that names an initiative; offsets are UTF-16 units of the text. */
export interface NamedInitiative {
  readonly start: number;
  readonly end: number;
  readonly initiative: Initiative;
  /** Whether the text gives it as a name: what the report writes with a capital has one here too. */
  readonly asName: boolean;
}

/** Finds the names of initiatives in running text. */
export interface InitiativeIndex {
  /** A test that costs little and is wrong on one side only: whether a distinctive word of a name, or a name without capitals, stands in the text. */
  mayName(text: string): boolean;
  /** Every name in the text, the longest at each place, whatever its case and punctuation; a name of one word must be written as in the report. Linear in the text. */
  find(text: string): readonly NamedInitiative[];
  /** Whether a text ends in a name that can only mean the initiative: by itself, or behind its country, `Canada’s National Strategy …`. Linear in the text. */
  endsIn(text: string): boolean;
  /** The objectives under which the report tells of an initiative, in rising order; none where it tells of it under no objective. */
  objectivesOf(initiative: Initiative): readonly number[];
}

interface Entry {
  readonly words: readonly string[];
  readonly initiative: Initiative;
}

/** Builds the index over the names of practices. */
export function indexInitiatives(
  practices: readonly Practice[],
  objectives: () => readonly Objective[],
  countries: CountryIndex,
): InitiativeIndex {
  const entries = namedPractices(practices).map(
    ({ name, bearers }): Entry => ({ words: wordsOf(name), initiative: describe(name, bearers, countries) }),
  );
  const byFirstWord = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = (entry.words[0] ?? '').toLowerCase();
    byFirstWord.set(
      first,
      [...(byFirstWord.get(first) ?? []), entry].sort((a, b) => b.words.length - a.words.length),
    );
  }
  const keys = distinctiveWords(entries);
  const uncapitalised = entries
    .filter(({ words, initiative }) => (words.length > 1 || initiative.distinctive) && !words.some(isCapitalised))
    .map(({ initiative }) => initiative.name.replace(/^#/, ''));
  const find = (text: string): readonly NamedInitiative[] => {
    // Most texts name none, and the words alone tell it.
    if (!wordsOf(text).some((written) => byFirstWord.has(written.toLowerCase()))) return [];
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
      found.push({
        start: words[at]?.start ?? 0,
        end: words[last]?.end ?? 0,
        initiative: entry.initiative,
        asName: entry.words.every((wanted, index) => !isCapitalised(wanted) || isCapitalised(words[at + index]?.text)),
      });
      at = last;
    }
    return found;
  };
  const inPassing = once(() => namedUnder(objectives(), find));
  return {
    find,
    endsIn(text) {
      const last = find(text).at(-1);
      if (last === undefined || last.end < text.length || !last.asName) return false;
      const country = countries.find(text.slice(0, last.start)).at(-1);
      const isBeside = country !== undefined && /^(?:['’]s?)?\s+$/u.test(text.slice(country.end, last.start));
      return last.initiative.distinctive || (isBeside && last.initiative.owners.includes(country.country.code));
    },
    objectivesOf(initiative) {
      const listed = initiative.practices.flatMap((practice) => practice.objectives);
      return [...new Set([...listed, ...(inPassing().get(initiative) ?? [])])].sort((a, b) => a - b);
    },
    mayName(text) {
      const capitalised = /[a-z]?[A-Z][\p{L}\p{N}]+/gu;
      for (let match = capitalised.exec(text); match !== null; match = capitalised.exec(text))
        if (keys.has(match[0])) return true;
      const onOneLine = text.toLowerCase().replaceAll('\n', ' ');
      return uncapitalised.some((name) => onOneLine.includes(name));
    },
  };
}

const word = /[\p{L}\p{N}]+/gu;

/** The practices by name; "Cabinet Committee" and "cabinet committee" are one, spelt with the more capitals. */
function namedPractices(
  practices: readonly Practice[],
): readonly { readonly name: string; readonly bearers: readonly Practice[] }[] {
  const byName = new Map<string, { name: string; bearers: Practice[] }>();
  for (const practice of practices) {
    for (const name of practice.names) {
      const key = name.toLowerCase();
      const named = byName.get(key);
      if (named === undefined) byName.set(key, { name, bearers: [practice] });
      else {
        if (!named.bearers.includes(practice)) named.bearers.push(practice);
        if (capitals(name) > capitals(named.name)) named.name = name;
      }
    }
  }
  return [...byName.values()];
}

function capitals(name: string): number {
  return name.match(/\p{Lu}/gu)?.length ?? 0;
}

function describe(name: string, bearers: readonly Practice[], countries: CountryIndex): Initiative {
  const owned = bearers.every((practice) => practice.countries.length > 0);
  const owners = owned ? bearers.flatMap((practice) => practice.countries) : [];
  const involved = bearers
    .flatMap(({ places, actors, partners, names }) => [...places, ...actors, ...partners, ...names])
    .flatMap((text) => countries.find(text).map(({ country }) => country.code));
  const isProper = bearers.some(({ properNames }) => properNames?.includes(name));
  const isCommon = bearers.some(({ commonNames }) => commonNames?.includes(name));
  return {
    name,
    practices: bearers,
    distinctive: isProper || (!isCommon && looksDistinctive(name)),
    joint: bearers.some(({ joint }) => joint === true),
    owners: [...new Set(owners)],
    involved: [...new Set([...owners, ...involved])],
  };
}

/** So many words in a row are no chance. */
const longName = 7;

/** Whether a name cannot well be that of something else: a coined word, or a word that is no stock word of policy, among capitals. */
function looksDistinctive(name: string): boolean {
  const words = wordsOf(name);
  const capitalised = words.filter(isCapitalised);
  if (words.some((text) => coined.test(text)) || /\p{L}\.\p{Ll}/u.test(name)) return true;
  if (words.length === 1) return name.length > 4 && !stock.has(name.toLowerCase());
  if (capitalised.length < 2) return words.length > longName;
  return words.length >= longName || capitalised.some((text) => text.length > 2 && !stock.has(text.toLowerCase()));
}

/** Capitals inside, four capitals, digits with letters: `MigAz`, `iGorts`, `OBERAXE`, `4mi`. Three letters are anybody's. */
const coined = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{2}|^\p{Lu}{4,}$|\p{N}\p{L}{2}|\p{L}\p{N}/u;

/** Words of which the names of plans, offices and laws are made everywhere. */
const stock = new Set(
  `national regional local state federal public government inter ministerial international european united nations global gcm sdgs
  plan plans action strategy programme program project policy policies law act regulation directive framework agreement memorandum understanding
  convention process processes scheme initiative approach approaches mechanism system service services office agency authority centre centres center
  desk hub observatory network networks group committee cabinet council forum summit taskforce task force working unit team fund facility support help
  guide guidance handbook note report review survey analysis index platform portal website application campaign course booklet procedure procedures
  standard operating model pilot phase minister ministry commissioner country countries champion partnership partnerships cooperation coordination
  migration migrant migrants immigration emigration refugee refugees asylum diaspora integration integrated integrating reintegration inclusion inclusive
  return returns readmission border borders trafficking smuggling human persons beings person people child children women youth worker workers labour
  labor employment skills skill qualification qualifications training education intercultural health social security protection rights racism xenophobia
  discrimination hate crime remittance remittances pension pensions consular identity data information resource resources statistics development
  management prevention combat combating against victims detention emergency practical thematic general new first open free single mobile digital
  electronic annual basic access permit visa documents household family families matters future gender window fast track areas area communities
  community city cities whole route one way beyond home blueprint call trade testing analysis issues`
    .trim()
    .split(/\s+/),
);

function isCapitalised(text: string | undefined): boolean {
  return text !== undefined && /^(?:\p{Lu}|\p{Ll}\p{Lu})/u.test(text);
}

/** The objectives whose review names an initiative, be it in passing. */
function namedUnder(
  objectives: readonly Objective[],
  find: (text: string) => readonly NamedInitiative[],
): ReadonlyMap<Initiative, readonly number[]> {
  const named = new Map<Initiative, number[]>();
  for (const { number, review } of objectives)
    for (const { text } of review)
      for (const { initiative } of find(text)) named.set(initiative, [...(named.get(initiative) ?? []), number]);
  return named;
}

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
    const capitalised = words.filter((text) => isCapitalised(text) && text.length > 2);
    const [key] = capitalised.sort((a, b) => (uses.get(a) ?? 0) - (uses.get(b) ?? 0) || b.length - a.length);
    if (key !== undefined) keys.add(key);
  }
  return keys;
}

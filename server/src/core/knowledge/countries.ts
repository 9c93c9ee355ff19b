import { capitals, cities } from './capitals.ts';
import type { Country } from './compact.ts';

/** How a text names a country: by a name of its own, by one of its cities or parts of which the report tells, by its capital or another large city, or by an adjective. */
export type CountryForm = 'name' | 'place' | 'capital' | 'adjective';

/** A place in a text that names a country; offsets are UTF-16 units of the text. */
export interface NamedCountry {
  readonly start: number;
  readonly end: number;
  readonly country: Country;
  readonly form: CountryForm;
}

/** Finds countries in running text. */
export interface CountryIndex {
  /** Every country in the text, the longest name at each place, written as in the pack or in capitals. Linear in the text. */
  find(text: string): readonly NamedCountry[];
}

interface Entry {
  readonly name: string;
  readonly words: number;
  readonly country: Country;
  readonly form: CountryForm;
}

/** Builds the index over names, other names, adjectives and cities. */
export function indexCountries(countries: readonly Country[]): CountryIndex {
  const byFirstWord = new Map<string, Entry[]>();
  const add = (name: string, country: Country, form: CountryForm): void => {
    const words = name.match(word) ?? [];
    const first = (words[0] ?? '').toUpperCase();
    const entries = [...(byFirstWord.get(first) ?? []), { name, words: words.length, country, form }];
    byFirstWord.set(
      first,
      entries.sort((a, b) => b.words - a.words),
    );
  };
  for (const country of countries) {
    for (const name of [country.name, ...country.otherNames]) add(name, country, 'name');
    for (const city of country.cities) add(city, country, 'place');
    for (const city of [...(capitals[country.code] ?? []), ...(cities[country.code] ?? [])])
      add(city, country, 'capital');
    for (const adjective of country.adjectives) add(adjective, country, 'adjective');
  }
  return {
    find(text) {
      // Most texts name none, and the words alone tell it.
      if (!text.match(word)?.some((written) => byFirstWord.has(written.toUpperCase()))) return [];
      const words = [...text.matchAll(word)];
      const found: NamedCountry[] = [];
      for (let at = 0; at < words.length; at += 1) {
        const start = words[at]?.index ?? 0;
        for (const { name, words: count, country, form } of byFirstWord.get(words[at]?.[0].toUpperCase() ?? '') ?? []) {
          const last = words[at + count - 1];
          if (last === undefined) continue;
          const closing = /[^\p{L}\p{N}]*$/u.exec(name)?.[0] ?? '';
          const wordsEnd = last.index + last[0].length;
          const end = text.startsWith(closing, wordsEnd) ? wordsEnd + closing.length : wordsEnd;
          if (!isWritten(name, text.slice(start, end))) continue;
          found.push({ start, end, country, form });
          at += count - 1;
          break;
        }
      }
      return found;
    },
  };
}

const word = /[\p{L}\p{N}]+/gu;

/** Case tells "Turkey" from a turkey and "Polish" from "polish"; a heading in capitals is read as well. */
function isWritten(name: string, text: string): boolean {
  const written = text.replace(/\s+/g, ' ');
  return written === name || `${written}.` === name || (name.length > 3 && written === name.toUpperCase());
}

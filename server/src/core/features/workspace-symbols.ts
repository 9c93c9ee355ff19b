import type { CitationSummary, DraftSummary } from '../draft/summary.ts';
import type { Compact, Objective, Practice, Recommendation } from '../knowledge/compact.ts';
import type { SearchHit } from '../knowledge/search.ts';
import { actorsOf, excerpt, recommendationPlace } from '../wording/cards.ts';

/** A record of the pack as it stands in a list of symbols. */
export interface RecordSymbol {
  readonly kind: SearchHit['kind'];
  /** The number of an objective, the id of anything else. */
  readonly id: string;
  readonly name: string;
  /** What it belongs to, in a few words. */
  readonly container: string;
}

/** A citation of a draft as it stands in a list of symbols. */
export interface CitationSymbol<Place> {
  readonly name: string;
  /** The heading above it; none before the first. */
  readonly container?: string;
  readonly place: Place;
}

/** How many records are worth a look for a few words. */
const mostRecords = 50;
/** The longest name, in UTF-16 units. */
const nameLength = 100;

/** The objectives, recommendations and practices that words mean, best first; the objectives for no words. */
export function recordSymbols(words: string, compact: Compact): readonly RecordSymbol[] {
  const number = /^\s*(?:objective\s+)?(\d{1,3})\s*$/i.exec(words)?.[1];
  const named = number === undefined ? undefined : compact.objective(Number(number));
  const all = words.trim() === '' ? compact.objectives.map(hitOfObjective) : compact.search.all(words);
  const others = all.filter((hit) => hit.kind !== 'objective' || hit.objective !== named);
  const hits = named === undefined ? others : [hitOfObjective(named), ...others];
  return hits.slice(0, mostRecords).map((hit) => recordSymbol(hit, compact));
}

/** The citations of a draft in which, or in whose heading, every word stands; all of them for no words. */
export function citationSymbols<Place>(
  words: string,
  { citations, headings }: DraftSummary<Place>,
): readonly CitationSymbol<Place>[] {
  const wanted = words.toLowerCase().split(/\s+/);
  const headingOf = ({ heading }: CitationSummary<Place>): string | undefined => headings[heading ?? -1]?.text;
  return citations
    .filter((citation) => {
      const text = `${citation.text} ${headingOf(citation) ?? ''}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .map((citation) => {
      const container = headingOf(citation);
      const symbol = { name: excerpt(citation.text, nameLength), place: citation.place };
      return container === undefined ? symbol : { ...symbol, container };
    });
}

function hitOfObjective(objective: Objective): SearchHit {
  return { kind: 'objective', objective };
}

function recordSymbol(hit: SearchHit, compact: Compact): RecordSymbol {
  if (hit.kind === 'objective') return objectiveSymbol(hit.objective, compact);
  return hit.kind === 'recommendation'
    ? recommendationSymbol(hit.recommendation)
    : practiceSymbol(hit.practice, compact);
}

function objectiveSymbol({ number, title }: Objective, compact: Compact): RecordSymbol {
  const { shortTitle } = compact.info.framework;
  return { kind: 'objective', id: String(number), name: `Objective ${number}: ${title}`, container: shortTitle };
}

function recommendationSymbol(recommendation: Recommendation): RecordSymbol {
  const { id, text } = recommendation;
  const name = excerpt(`${id}: ${text}`, nameLength);
  return { kind: 'recommendation', id, name, container: recommendationPlace(recommendation) };
}

function practiceSymbol(practice: Practice, compact: Compact): RecordSymbol {
  const { id, names, quote, objectives, section } = practice;
  const name = excerpt(`${actorsOf(practice, compact)}: ${names[0] ?? quote}`, nameLength);
  // What belongs to no objective stands in another section of the report.
  const container = objectives.length === 0 ? section : objectives.map((number) => `Objective ${number}`).join(', ');
  return { kind: 'practice', id, name, container };
}

import type { Block } from '../draft/block.ts';
import type { CitationItem } from '../draft/citation.ts';
import { blocksAt, chunkAt, citationAt, type Draft, headingCitationAt, type PlacedCitation } from '../draft/draft.ts';
import { isCountry, mentionsOf } from '../draft/mentions.ts';
import { newParagraph, writeAt } from '../draft/new-paragraph.ts';
import { type Compact, type Practice, quotesOf, type Recommendation } from '../knowledge/compact.ts';
import { stems } from '../knowledge/words.ts';
import { type TextEdit, touches } from '../span.ts';
import { actorsOf, excerpt, recommendationPlace } from '../wording/cards.ts';
import { practiceText } from './practice-insertion.ts';
import { recommendationText } from './recommendation-insertion.ts';

/** A practice or a recommendation to insert, and the edit that writes the report's own words on it, with their source. */
export interface Insertion {
  readonly label: string;
  readonly description: string;
  /** The report's words. */
  readonly detail: string;
  readonly edit: TextEdit;
}

/** What can be inserted about an objective, best first: what the words around it speak of, then what stands under it in the report, in the report's order. */
export interface Insertions {
  readonly objective: number;
  readonly practices: readonly Insertion[];
  readonly recommendations: readonly Insertion[];
}

/** The longest label, in UTF-16 units. */
const labelLength = 70;

/**
 * What the report holds on the objective that stands at an offset (UTF-16 units), or that the heading there is for, and that the draft does not quote yet.
 * @returns `undefined` where no single objective is pointed at, or nothing can be inserted behind it.
 */
export function insertions(draft: Draft, offset: number, compact: Compact): Insertions | undefined {
  const found = objectiveAt(draft, offset);
  if (found === undefined || compact.objective(found.objective) === undefined) return undefined;
  const { objective, placed } = found;
  const place = newParagraph(draft, placed.span, placed.block.kind === 'heading');
  if (place === undefined) return undefined;
  const near = readSurroundings(draft, placed, compact);
  const offer = <T>(
    records: readonly T[],
    rank: (record: T) => number,
    textOf: (record: T) => string,
    show: (record: T) => Omit<Insertion, 'edit'>,
  ): readonly Insertion[] => {
    const offered = new Map<string, Insertion>();
    const ranked = records.map((record) => ({ record, rank: rank(record) })).sort((a, b) => b.rank - a.rank);
    for (const { record } of ranked) {
      const words = textOf(record);
      const shown = show(record);
      // One sentence of the report may tell of several practices: those that have no names look the same.
      const key = [shown.label, shown.description, words].join('\n');
      if (!offered.has(key) && !draft.text.includes(words)) offered.set(key, { ...shown, edit: writeAt(place, words) });
    }
    return [...offered.values()];
  };
  return {
    objective,
    practices: offer(
      compact.practicesUnder(objective),
      (practice) => rankOf(practice, objective, near),
      (practice) => practiceText(practice, draft.format, compact),
      (practice) => showPractice(practice, compact),
    ),
    recommendations: offer(
      compact.recommendationsOn(objective),
      (recommendation) => sharedWords(recommendation, near),
      (recommendation) => recommendationText(recommendation, draft.format, compact),
      showRecommendation,
    ),
  };
}

function showPractice(practice: Practice, compact: Compact): Omit<Insertion, 'edit'> {
  const text = quotesOf(practice)[0]?.text ?? practice.quote;
  return {
    label: excerpt(practice.names[0] ?? text, labelLength),
    description: actorsOf(practice, compact),
    detail: text,
  };
}

function showRecommendation(recommendation: Recommendation): Omit<Insertion, 'edit'> {
  const { id, text } = recommendation;
  return {
    label: `${id} ${excerpt(text, labelLength)}`,
    description: recommendationPlace(recommendation),
    detail: text,
  };
}

/** The one objective that is meant at an offset: of a range, the end that the cursor is on. */
function objectiveAt(
  draft: Draft,
  offset: number,
): { readonly objective: number; readonly placed: PlacedCitation } | undefined {
  const cited = citationAt(draft, offset);
  const placed = cited?.placed ?? headingCitationAt(draft, offset);
  if (placed === undefined) return undefined;
  const item = cited?.item ?? (placed.items.length === 1 ? placed.items[0] : undefined);
  const objective = item && numberAt(item, offset);
  return objective === undefined ? undefined : { objective, placed };
}

function numberAt({ first, last, firstSpan, lastSpan }: CitationItem, offset: number): number | undefined {
  if (first === last || touches(firstSpan, offset)) return first;
  return touches(lastSpan, offset) ? last : undefined;
}

/** What the words around a citation speak of. */
interface Surroundings {
  readonly countries: ReadonlySet<string>;
  /** Those of the headings above. */
  readonly countriesAbove: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}

function readSurroundings(draft: Draft, { block, base }: PlacedCitation, compact: Compact): Surroundings {
  const countriesIn = (blocks: readonly Block[]): ReadonlySet<string> =>
    new Set(blocks.flatMap((one) => mentionsOf(one, compact).filter(isCountry)).map(({ country }) => country.code));
  const below = block.kind === 'heading' ? blocksBelow(draft, base, block, compact) : [];
  return {
    countries: countriesIn([block, ...below]),
    countriesAbove: countriesIn(headingsAbove(draft, base, block)),
    words: new Set([block, ...below].flatMap(({ prose }) => stems(prose.text))),
  };
}

/** What stands first below a heading. */
function blocksBelow(draft: Draft, base: number, heading: Block, compact: Compact): readonly Block[] {
  const own = chunkAt(draft, base);
  const blocks = blocksAt(draft, own, compact);
  const behind = blocks.slice(blocks.indexOf(heading) + 1);
  const [next] = behind.length > 0 ? behind : blocksAt(draft, own + 1, compact);
  return next === undefined || next.kind === 'heading' ? [] : [next];
}

/** The heading of the section that a block stands in, that of the section around it, and so on. */
function headingsAbove(draft: Draft, base: number, block: Block): readonly Block[] {
  const found: Block[] = [];
  let level = block.kind === 'heading' ? block.level : Number.POSITIVE_INFINITY;
  const own = chunkAt(draft, base);
  for (let index = own; index >= 0 && level > 1; index -= 1) {
    const blocks = draft.chunks[index]?.blocks ?? [];
    for (const one of blocks.slice(0, index === own ? blocks.indexOf(block) : undefined).toReversed()) {
      if (one.kind !== 'heading' || one.level >= level) continue;
      found.push(one);
      level = one.level;
    }
  }
  return found;
}

/** A country that is named weighs more than any words. */
const countryWeight = 1000;

/** The report's section on the objective tells of practices in whole sentences; elsewhere it only mentions them. */
const sectionWeight = 0.5;

function rankOf(practice: Practice, objective: number, near: Surroundings): number {
  const isOf = (countries: ReadonlySet<string>): boolean => practice.countries.some((code) => countries.has(code));
  const weight = isOf(near.countries) ? 2 : isOf(near.countriesAbove) ? 1 : 0;
  const isToldThere = practice.section === `Objective ${objective}`;
  return weight * countryWeight + sharedWords(practice, near) + (isToldThere ? sectionWeight : 0);
}

const stemsOfRecord = new WeakMap<Practice | Recommendation, readonly string[]>();

/** How many telling words a record has in common with the block. */
function sharedWords(record: Practice | Recommendation, { words }: Surroundings): number {
  let known = stemsOfRecord.get(record);
  if (known === undefined) {
    const text = 'text' in record ? record.text : [...record.names, record.quote].join(' ');
    known = [...new Set(stems(text))];
    stemsOfRecord.set(record, known);
  }
  return known.filter((stem) => words.has(stem)).length;
}

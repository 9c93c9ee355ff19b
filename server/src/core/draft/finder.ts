import type { Compact, Country, Recommendation } from '../knowledge/compact.ts';
import type { Initiative } from '../knowledge/initiatives.ts';
import { type Span, shiftSpan, touches } from '../span.ts';
import type { Block } from './block.ts';
import type { CitationItem } from './citation.ts';
import { blocksAt, chunkAt, citationAt, citationsIn, type Draft, type PlacedCitation } from './draft.ts';
import { isCountry, mentionsOf } from './mentions.ts';
import { type RecommendationPassage, recommendationNamesOf, recommendationPassagesOf } from './recommendations.ts';
import { roundtablesOf } from './roundtables.ts';

/** What stands at a place of a draft. Spans are offsets in the draft, in UTF-16 units. */
export type Thing =
  | { readonly kind: 'citation'; readonly span: Span; readonly placed: PlacedCitation; readonly item?: CitationItem }
  | { readonly kind: 'roundtable'; readonly span: Span; readonly numbers: readonly number[] }
  | { readonly kind: 'recommendation'; readonly span: Span; readonly recommendation: Recommendation }
  | { readonly kind: 'initiative'; readonly span: Span; readonly initiative: Initiative }
  | { readonly kind: 'country'; readonly span: Span; readonly country: Country; readonly near: readonly number[] };

/**
 * What the pack knows of at an offset. All features ask here, so that they cannot disagree. Citations are found in every draft; names only in one that
 * names the Compact, since "Canada" and "Roundtable 2" stand in others too.
 */
export function thingAt(draft: Draft, offset: number, compact: Compact): Thing | undefined {
  const cited = citationAt(draft, offset);
  if (cited !== undefined) {
    const { placed, item } = cited;
    const span = item === undefined || placed.items.length === 1 ? placed.span : item.span;
    return { kind: 'citation', span, ...cited };
  }
  if (!draft.ties.namesCompact) return undefined;
  const index = chunkAt(draft, offset);
  const base = draft.starts[index] ?? 0;
  const isAt = ({ span }: { readonly span: Span }): boolean => touches(shiftSpan(span, base), offset);
  for (const block of blocksAt(draft, index, compact)) {
    const name = recommendationNamesOf(block, compact).find(isAt);
    const roundtable = roundtablesOf(block).find((mention) => isAt(mention) && mention.tie !== 'foreign');
    if (roundtable !== undefined && name?.recommendation === undefined) {
      const numbers = roundtable.numbers.map(({ number }) => number);
      return { kind: 'roundtable', span: shiftSpan(roundtable.span, base), numbers };
    }
    const mention = mentionsOf(block, compact).find(isAt);
    const isQuotation = (passage: RecommendationPassage): boolean => passage.kind === 'quotation' && isAt(passage);
    const quoted = name ?? recommendationPassagesOf(block, compact).find(isQuotation);
    // The name of an initiative in a quotation is told of by itself.
    if (quoted?.recommendation !== undefined && mention === undefined)
      return { kind: 'recommendation', span: shiftSpan(quoted.span, base), recommendation: quoted.recommendation };
    if (mention === undefined) continue;
    const span = shiftSpan(mention.span, base);
    if (isCountry(mention)) {
      // A capital is as often the place of a meeting as a government.
      if (mention.form === 'capital') continue;
      return { kind: 'country', span, country: mention.country, near: citedNear(draft, index, block) };
    }
    if (mention.asName) return { kind: 'initiative', span, initiative: mention.initiative };
  }
  return undefined;
}

/** The objectives that the block cites, else those of the nearest heading before it that cites any. */
function citedNear(draft: Draft, index: number, block: Block): readonly number[] {
  const cited = numbersIn(draft, index, block);
  if (cited.length > 0) return cited;
  for (let before = index; before >= 0; before -= 1) {
    const headings = draft.chunks[before]?.blocks.filter(({ kind }) => kind === 'heading') ?? [];
    for (const heading of headings.toReversed()) {
      const numbers = numbersIn(draft, before, heading);
      if (numbers.length > 0) return numbers;
    }
  }
  return [];
}

/** The first and the last number of what a block cites; what lies between them in a range is not needed to tell what is near. */
function numbersIn(draft: Draft, index: number, block: Block): readonly number[] {
  return citationsIn(draft, index, block).flatMap(({ items }) => items.flatMap(({ first, last }) => [first, last]));
}

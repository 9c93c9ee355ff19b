import { ownCopy, type Span } from '../span.ts';
import { citations, type Draft } from './draft.ts';
import { headings } from './headings.ts';

/**
 * What the other drafts of a workspace need to know of one: its headings and its citations, without its text.
 * @typeParam Place how a place is kept: a span, or lines and characters for a text that will be gone.
 */
export interface DraftSummary<Place> {
  readonly headings: readonly HeadingSummary<Place>[];
  /** In order. */
  readonly citations: readonly CitationSummary<Place>[];
}

export interface HeadingSummary<Place> {
  readonly level: number;
  readonly text: string;
  readonly place: Place;
}

export interface CitationSummary<Place> {
  /** As it is written, on one line: `Objectives 2, 5–7 and 12`. */
  readonly text: string;
  readonly place: Place;
  readonly items: readonly ItemSummary<Place>[];
  /** The index of the heading under which it stands, or that it stands in; none before the first. */
  readonly heading?: number;
}

/** One number or range of a citation. */
export interface ItemSummary<Place> {
  readonly first: number;
  readonly last: number;
  readonly action?: string;
  /** That of its citation where it is the only one. */
  readonly place: Place;
}

/** The summary of a draft; nothing in it keeps the text of the draft alive, unless `placeOf` does. Linear in the draft. */
export function summarize<Place>(draft: Draft, placeOf: (span: Span) => Place): DraftSummary<Place> {
  const found = [...headings(draft)];
  let next = 0;
  return {
    headings: found.map(({ level, text, span }) => ({ level, text: ownCopy(text), place: placeOf(span) })),
    citations: [...citations(draft)].map(({ span, items }) => {
      while ((found[next]?.span.start ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
      const place = placeOf(span);
      return {
        text: ownCopy(draft.text.slice(span.start, span.end).replace(/\s+/g, ' ')),
        place,
        items: items.map((item) => ({
          first: item.first,
          last: item.last,
          ...(item.action === undefined ? {} : { action: item.action }),
          place: items.length === 1 ? place : placeOf(item.span),
        })),
        ...(next === 0 ? {} : { heading: next - 1 }),
      };
    }),
  };
}

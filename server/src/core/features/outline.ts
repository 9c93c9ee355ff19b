import type { CitationSummary, DraftSummary } from '../draft/summary.ts';
import type { Compact } from '../knowledge/compact.ts';
import { objectivesIn } from '../knowledge/objectives.ts';
import { excerpt } from '../wording/cards.ts';

/** An entry of an outline: a heading with what stands under it, or a citation. */
export interface OutlineEntry<Place> {
  readonly name: string;
  /** What a citation cites, as short titles; empty for a heading. */
  readonly detail: string;
  readonly kind: 'heading' | 'citation';
  /** The words of the heading or citation. */
  readonly place: Place;
  /** The last place in it, its own where it has no entries. */
  readonly last: Place;
  readonly entries: readonly OutlineEntry<Place>[];
}

/** The longest detail, in UTF-16 units: what an outline shows beside a name. */
const detailLength = 80;

/** The citations of a draft under its headings. A heading without any, itself or below, is left out: it is an outline of citations. */
export function outline<Place>(
  { headings, citations }: DraftSummary<Place>,
  compact: Compact,
): readonly OutlineEntry<Place>[] {
  const top: OutlineEntry<Place>[] = [];
  const open: { readonly level: number; readonly index: number; readonly entries: OutlineEntry<Place>[] }[] = [];
  const close = (): void => {
    const closed = open.pop();
    const heading = closed && headings[closed.index];
    if (closed === undefined || heading === undefined || closed.entries.length === 0) return;
    const { text, place } = heading;
    const last = closed.entries.at(-1)?.last ?? place;
    (open.at(-1)?.entries ?? top).push({
      name: text,
      detail: '',
      kind: 'heading',
      place,
      last,
      entries: closed.entries,
    });
  };
  let next = 0;
  for (const citation of citations) {
    for (; next <= (citation.heading ?? -1); next += 1) {
      const level = headings[next]?.level ?? 0;
      while ((open.at(-1)?.level ?? 0) >= level && open.length > 0) close();
      open.push({ level, index: next, entries: [] });
    }
    (open.at(-1)?.entries ?? top).push(citationEntry(citation, compact));
  }
  while (open.length > 0) close();
  return top;
}

function citationEntry<Place>({ text, place, items }: CitationSummary<Place>, compact: Compact): OutlineEntry<Place> {
  const titles = objectivesIn(items, compact).map(({ shortTitle }) => shortTitle);
  const detail = excerpt(titles.join(' · '), detailLength);
  return { name: excerpt(text, detailLength), detail, kind: 'citation', place, last: place, entries: [] };
}

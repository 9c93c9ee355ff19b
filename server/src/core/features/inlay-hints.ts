import { citationsBetween, type Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';

/** A word that an editor shows behind a citation without writing it. */
export interface InlayHint {
  /** Behind the number; an offset in UTF-16 units. */
  readonly offset: number;
  readonly text: string;
}

/** The short titles of the objectives cited in a stretch of the draft, behind their numbers; none where the draft gives a title itself, and none for ranges. */
export function inlayHints(draft: Draft, within: Span, compact: Compact): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  for (const { items, citation } of citationsBetween(draft, within)) {
    if (citation.given !== undefined) continue;
    for (const { first, last, span: place } of items) {
      const objective = first === last ? compact.objective(first) : undefined;
      if (objective !== undefined) hints.push({ offset: place.end, text: objective.shortTitle });
    }
  }
  return hints;
}

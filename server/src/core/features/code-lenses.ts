import { citations, type Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { count } from '../wording/cards.ts';

/** A line of figures above a heading that names a single objective. */
export interface CodeLens {
  readonly span: Span;
  readonly objective: number;
  readonly practices: number;
  readonly recommendations: number;
}

/** The headings of a draft that name a single objective, and what the report holds on it. */
export function codeLenses(draft: Draft, compact: Compact): readonly CodeLens[] {
  const lenses: CodeLens[] = [];
  for (const { span, items, block } of citations(draft)) {
    const [item] = items;
    if (block.kind !== 'heading' || item === undefined || items.length > 1 || item.first !== item.last) continue;
    if (compact.objective(item.first) === undefined) continue;
    lenses.push({
      span,
      objective: item.first,
      practices: compact.practicesUnder(item.first).length,
      recommendations: compact.recommendationsOn(item.first).length,
    });
  }
  return lenses;
}

/** What the report holds, as a lens tells it: `12 practices · 3 recommendations`. */
export function lensTitle({ practices, recommendations }: CodeLens): string {
  return `${count(practices, 'practice')} · ${count(recommendations, 'recommendation')}`;
}

/** How many drafts cite the objective, as a lens tells it; `undefined` where none does. */
export function citingTitle(drafts: number): string | undefined {
  return drafts === 0 ? undefined : `cited in ${count(drafts, 'draft')}`;
}

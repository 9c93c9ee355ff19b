import { citations, type Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';

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

/** The words of a lens: `12 practices · 3 recommendations · cited in 4 drafts`; without the last part where the drafts are not known. */
export function lensTitle({ practices, recommendations }: CodeLens, drafts: number | undefined): string {
  const counted = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const parts = [counted(practices, 'practice'), counted(recommendations, 'recommendation')];
  if (drafts !== undefined && drafts > 0) parts.push(`cited in ${counted(drafts, 'draft')}`);
  return parts.join(' · ');
}

import type { RecommendationPassage } from '../draft/recommendations.ts';
import type { Recommendation } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { recommendationPlace } from '../wording/cards.ts';
import type { Evidence } from './rule.ts';

/** From so many words on, nothing but the report can be quoted, whatever the draft speaks of. */
export const unmistakable = 12;

/** Whether a passage is the report's: the draft speaks of the Compact, or repeats so much that it can be nothing else. */
export function isOfReport({ matched }: RecommendationPassage, namesCompact: boolean): boolean {
  return namesCompact || matched >= unmistakable;
}

/** `Roundtable 3, recommendation 7 (R3.7)` */
export function nameOf(recommendation: Recommendation): string {
  return `${recommendationPlace(recommendation)} (${recommendation.id})`;
}

/** The sentences of a recommendation that a stretch of its text touches; all of them for the whole. */
export function evidenceFor({ group, lines, text }: Recommendation, stretch?: Span): Evidence {
  const { start, end } = stretch ?? { start: 0, end: text.length };
  const before = text.slice(0, start + 1).lastIndexOf('. ', start - 1);
  const behind = text.indexOf('. ', Math.max(start, end - 1));
  return {
    section: `4. Recommendations, ${group}`,
    lines: [lines[0] ?? 0, lines[1] ?? 0],
    quote: text.slice(before === -1 ? 0 : before + 2, behind === -1 ? text.length : behind + 1),
  };
}

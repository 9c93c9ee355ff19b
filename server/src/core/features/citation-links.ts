import type { CitationItem } from '../draft/citation.ts';
import { citations, type Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { type CardReference, toAction, toObjective } from '../wording/references.ts';

/** A number of a citation that leads to the card of what it cites. */
export interface CitationLink {
  readonly span: Span;
  readonly to: CardReference;
  /** What a drafter reads before following it: number and title. */
  readonly title: string;
}

/** The numbers in a draft that lead to cards, in order. Only the digits are links, and of a range its ends, so that a text does not look like one. */
export function citationLinks(draft: Draft, compact: Compact): readonly CitationLink[] {
  return [...citations(draft)].flatMap(({ items }) => items.flatMap((item) => linksOf(item, compact)));
}

function linksOf(item: CitationItem, compact: Compact): readonly CitationLink[] {
  const { first, last, span, firstSpan, lastSpan, action } = item;
  if (first !== last) return [...linkTo(first, firstSpan, compact), ...linkTo(last, lastSpan, compact)];
  return action !== undefined && compact.hasAction(first, action)
    ? linkTo(first, span, compact, action)
    : linkTo(first, firstSpan, compact);
}

function linkTo(number: number, span: Span, compact: Compact, action?: string): readonly CitationLink[] {
  const objective = compact.objective(number);
  if (objective === undefined) return [];
  const title = `Objective ${number}: ${objective.title}`;
  return [
    action === undefined
      ? { span, to: toObjective(number), title }
      : { span, to: toAction(number, action), title: `Action ${number}${action} of ${title}` },
  ];
}

import { citations, type Draft } from '../draft/draft.ts';
import { thingAt } from '../draft/finder.ts';
import type { DraftSummary, ItemSummary } from '../draft/summary.ts';
import type { Compact } from '../knowledge/compact.ts';
import { objectivesIn } from '../knowledge/objectives.ts';
import type { Span } from '../span.ts';

/** What is looked for: citations of objectives, or of one action. */
export interface ReferenceTarget {
  /** Numbers of objectives that exist, in rising order. */
  readonly objectives: readonly number[];
  /** The letter, where it is one action of the only objective. */
  readonly action?: string;
  /** Where in the draft it was asked for. */
  readonly span: Span;
}

/**
 * What a drafter who asks at an offset looks for: on a number of a list that objective, on an action that action, on a range or on the words before
 * a list everything in it.
 * @returns `undefined` where no citation of an existing objective stands.
 */
export function referenceTarget(draft: Draft, offset: number, compact: Compact): ReferenceTarget | undefined {
  const found = thingAt(draft, offset, compact);
  if (found?.kind !== 'citation') return undefined;
  const { placed, span } = found;
  const item = found.item ?? (placed.items.length === 1 ? placed.items[0] : undefined);
  const objectives = objectivesIn(item === undefined ? placed.items : [item], compact).map(({ number }) => number);
  if (objectives.length === 0) return undefined;
  return { objectives, span, ...(item?.action === undefined ? {} : { action: item.action }) };
}

/** The places of a draft that cite what is looked for, in order: a citation that is nothing else as a whole, of a list the number or range. */
export function* referencesIn<Place>(
  { citations }: DraftSummary<Place>,
  target: Pick<ReferenceTarget, 'objectives' | 'action'>,
): Generator<Place> {
  for (const { items } of citations) for (const item of items) if (cites(item, target)) yield item.place;
}

/** The places of a draft that cite what is cited at an offset, that one included; none where nothing is. */
export function highlights(draft: Draft, offset: number, compact: Compact): readonly Span[] {
  const target = referenceTarget(draft, offset, compact);
  if (target === undefined) return [];
  return [...citations(draft)].flatMap(({ span, items }) =>
    items.filter((item) => cites(item, target)).map((item) => (items.length === 1 ? span : item.span)),
  );
}

function cites(
  { first, last, action }: Pick<ItemSummary<unknown>, 'first' | 'last' | 'action'>,
  target: Pick<ReferenceTarget, 'objectives' | 'action'>,
): boolean {
  if (target.action !== undefined && target.action !== action) return false;
  const [low, high] = first <= last ? [first, last] : [last, first];
  return target.objectives.some((number) => low <= number && number <= high);
}

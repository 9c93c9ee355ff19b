import type { Draft } from '../draft/draft.ts';
import { type Thing, thingAt } from '../draft/finder.ts';
import type { Compact } from '../knowledge/compact.ts';
import { objectivesIn } from '../knowledge/objectives.ts';
import type { Span } from '../span.ts';
import {
  type CardReference,
  toAction,
  toCountry,
  toObjective,
  toPractice,
  toRecommendation,
  toRoundtable,
} from '../wording/references.ts';

/** What a place in the draft is about, as documents to read, and the place itself. */
export interface Definition {
  readonly span: Span;
  readonly targets: readonly CardReference[];
}

/**
 * The full cards of what stands at an offset (UTF-16 units): of every objective of a range, and on the words before a list of all in it.
 * @returns `undefined` where nothing stands that the pack knows of.
 */
export function definition(draft: Draft, offset: number, compact: Compact): Definition | undefined {
  const thing = thingAt(draft, offset, compact);
  const targets = thing === undefined ? [] : targetsOf(thing, compact);
  return thing === undefined || targets.length === 0 ? undefined : { span: thing.span, targets };
}

function targetsOf(thing: Thing, compact: Compact): readonly CardReference[] {
  switch (thing.kind) {
    case 'citation':
      return citedTargets(thing.item === undefined ? thing.placed.items : [thing.item], compact);
    case 'roundtable':
      return compact.info.framework.roundtables
        .filter(({ number }) => thing.numbers.includes(number))
        .map(({ number }) => toRoundtable(number));
    case 'recommendation':
      return [toRecommendation(thing.recommendation.id)];
    case 'initiative':
      return thing.initiative.practices.map(({ id }) => toPractice(id));
    case 'country':
      return [toCountry(thing.country.code)];
  }
}

/** An action has a card of its own; the objective's is left to those that are cited as a whole. */
export function citedTargets(
  items: readonly { readonly first: number; readonly last: number; readonly action?: string }[],
  compact: Compact,
): readonly CardReference[] {
  const actions = items.filter(({ first, action }) => action !== undefined && compact.hasAction(first, action));
  return [
    ...objectivesIn(
      items.filter((item) => !actions.includes(item)),
      compact,
    ).map(({ number }) => toObjective(number)),
    ...actions.map(({ first, action = '' }) => toAction(first, action)),
  ];
}

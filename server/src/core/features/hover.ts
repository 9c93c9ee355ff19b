import type { CitationItem } from '../draft/citation.ts';
import type { Draft } from '../draft/draft.ts';
import { type Thing, thingAt } from '../draft/finder.ts';
import type { Compact, Objective } from '../knowledge/compact.ts';
import { objectivesIn } from '../knowledge/objectives.ts';
import type { Span } from '../span.ts';
import {
  actionCard,
  type Card,
  countryGlance,
  objectiveCard,
  practiceCard,
  recommendationCard,
  roundtableCard,
} from '../wording/cards.ts';
import { toObjective } from '../wording/references.ts';

/** What a place in the draft is about, and the place itself. */
export interface Hover {
  readonly span: Span;
  readonly cards: readonly Card[];
}

/** A card with every detail for up to so many objectives; more than that are told in one line each. */
const fullCards = 1;

/**
 * The card of what stands at an offset (UTF-16 units): on a number of a list that objective or action, on a range all of it, on the words before a list everything
 * in it; on a roundtable its objectives, on a quoted or named recommendation which one it is, on the name of an initiative what it is, on a country its practices under the objective cited near.
 * @returns `undefined` where nothing stands that the pack knows of.
 */
export function hover(draft: Draft, offset: number, compact: Compact): Hover | undefined {
  const thing = thingAt(draft, offset, compact);
  if (thing === undefined) return undefined;
  const cards = cardsOf(thing, compact);
  return cards.length === 0 ? undefined : { span: thing.span, cards };
}

function cardsOf(thing: Thing, compact: Compact): readonly Card[] {
  switch (thing.kind) {
    case 'citation':
      return citationCards(thing.item === undefined ? thing.placed.items : [thing.item], compact);
    case 'roundtable':
      return thing.numbers.flatMap((number) => roundtableCard(number, compact) ?? []);
    case 'recommendation':
      return [recommendationCard(thing.recommendation, compact)];
    case 'initiative':
      return thing.initiative.practices.slice(0, mostPractices).map((practice) => practiceCard(practice, compact));
    case 'country':
      return [countryGlance(thing.country, thing.near, compact)];
  }
}

/** A name that more practices bear is told by the first of them. */
const mostPractices = 2;

function citationCards(items: readonly CitationItem[], compact: Compact): readonly Card[] {
  const [item] = items;
  const objectives = objectivesIn(items, compact);
  const [first] = objectives;
  if (first === undefined) return [];
  if (objectives.length > fullCards) return [listCard(objectives, compact)];
  const action = items.length === 1 ? item?.action : undefined;
  if (action !== undefined && compact.hasAction(first.number, action)) return [actionCard(first, action, compact)];
  return [objectiveCard(first, compact)];
}

function listCard(objectives: readonly Objective[], compact: Compact): Card {
  const { source, framework } = compact.info;
  const first = objectives[0];
  const last = objectives.at(-1);
  return {
    heading: `${objectives.length} objectives of the ${framework.shortTitle}`,
    facts: [`${framework.shortTitle} paragraphs ${objectives.map(({ paragraph }) => paragraph).join(', ')}`],
    parts: [
      {
        title: 'Titles',
        items: objectives.map(({ number, title, roundtable }) => {
          const recommendations = compact.recommendationsOn(number).length;
          const practices = compact.practicesUnder(number).filter(({ countries }) => countries.length > 0).length;
          return {
            label: String(number),
            text: `${title} (Roundtable ${roundtable}; recommendations: ${recommendations}; country practices: ${practices})`,
            about: toObjective(number),
          };
        }),
      },
    ],
    source: `${source.shortTitle} (${source.year}), Annex, Objectives ${first?.number} to ${last?.number}`,
  };
}

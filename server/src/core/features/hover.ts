import { citationAt, type Draft } from '../draft/draft.ts';
import type { Compact, Objective } from '../knowledge/compact.ts';
import { objectivesIn } from '../knowledge/objectives.ts';
import type { Span } from '../span.ts';
import { type Card, objectiveCard } from '../wording/cards.ts';

/** What a place in the draft is about, and the place itself. */
export interface Hover {
  readonly span: Span;
  readonly cards: readonly Card[];
}

/** A card with every detail for up to so many objectives; more than that are told in one line each. */
const fullCards = 1;

/**
 * The card of what is cited at an offset (UTF-16 units): on a number of a list that objective, on a range all of it, on the words before a list everything in it.
 * @returns `undefined` where no citation of an existing objective stands.
 */
export function hover(draft: Draft, offset: number, compact: Compact): Hover | undefined {
  const found = citationAt(draft, offset);
  if (found === undefined) return undefined;
  const { placed, item } = found;
  const items = item === undefined ? placed.items : [item];
  const objectives = objectivesIn(items, compact);
  if (objectives.length === 0) return undefined;
  const span = item === undefined || placed.items.length === 1 ? placed.span : item.span;
  return {
    span,
    cards:
      objectives.length <= fullCards
        ? objectives.map((objective) => objectiveCard(objective, compact))
        : [listCard(objectives, compact)],
  };
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
          };
        }),
      },
    ],
    source: `${source.shortTitle} (${source.year}), Annex, Objectives ${first?.number} to ${last?.number}`,
  };
}

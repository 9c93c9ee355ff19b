import type { Compact } from '../knowledge/compact.ts';
import { actionCard, type Card, countryCard, fullObjectiveCard, practiceCard, recommendationCard } from './cards.ts';

/** The card of what a drafter calls `objective 7` (or `7`), `2b`, `recommendation R1.4` (or `R1.4`), by the id of a practice, or `country Portugal`; none for another name. */
export function findCard(reference: string, compact: Compact): Card | undefined {
  const action = /^(?:(?:action|objective)\s+)?(\d{1,3})\s?\(?([a-z])\)?$/i.exec(reference);
  if (action !== null) {
    const objective = compact.objective(Number(action[1]));
    const letter = (action[2] ?? '').toLowerCase();
    return objective !== undefined && compact.hasAction(objective.number, letter)
      ? actionCard(objective, letter, compact)
      : undefined;
  }
  const number = /^(?:objective\s+)?(\d{1,3})$/i.exec(reference)?.[1];
  if (number !== undefined) {
    const objective = compact.objective(Number(number));
    return objective && fullObjectiveCard(objective, compact);
  }
  const name = reference.replace(/^(?:recommendation|practice|country)\s+/i, '').toLowerCase();
  const recommendation = compact.recommendations.find(({ id }) => id.toLowerCase() === name);
  if (recommendation !== undefined) return recommendationCard(recommendation, compact);
  const practice = compact.practices.find(({ id }) => id === name);
  if (practice !== undefined) return practiceCard(practice, compact);
  const country = compact.countries.find((entry) =>
    [entry.code, entry.name, ...entry.otherNames, ...entry.adjectives].some((word) => word.toLowerCase() === name),
  );
  return country && countryCard(country, compact);
}

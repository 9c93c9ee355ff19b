import type { Compact, Objective } from '../knowledge/compact.ts';

/** The objective of a number, and those that words mean, best first; all in their order for no words. */
export function objectiveChoices(words: string, compact: Compact): readonly Objective[] {
  const number = /^\s*(?:objective\s+)?(\d{1,3})\s*$/i.exec(words)?.[1];
  const named = number === undefined ? undefined : compact.objective(Number(number));
  return named === undefined ? compact.search.objectives(words) : [named];
}

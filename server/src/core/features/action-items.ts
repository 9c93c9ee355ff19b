import type { Compact } from '../knowledge/compact.ts';
import type { Completion } from './completion.ts';
import { filterText } from './filter-text.ts';

/**
 * The actions of an objective, only that of a letter, if one is given; none for an objective that does not exist.
 * @param typed what the item replaces.
 * @param written what is put in for a letter.
 */
export function actionItems(
  number: number,
  letter: string,
  typed: string,
  written: (letter: string) => string,
  compact: Compact,
): readonly Completion[] {
  const objective = compact.objective(number);
  if (objective === undefined) return [];
  const first = 'a'.charCodeAt(0);
  const letters = Array.from({ length: objective.lastAction.charCodeAt(0) - first + 1 }, (_, index) =>
    String.fromCharCode(first + index),
  );
  return letters
    .filter((one) => one.startsWith(letter.toLowerCase()))
    .map((one) => ({
      label: `${number}(${one})`,
      description: `paragraph ${objective.paragraph} (${one})`,
      newText: written(one),
      filterText: filterText(typed, `${written(one)} ${number}(${one}) ${objective.title}`),
      reference: `${number}${one}`,
      preselect: false,
    }));
}

import type { Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import { referenceTarget } from './references.ts';

/** Why nothing is renamed at an offset, and what to do instead: numbers and titles are the Compact's, not the draft's. */
export function renameRefusal(draft: Draft, offset: number, compact: Compact): string {
  const target = referenceTarget(draft, offset, compact);
  if (target === undefined) return 'There is nothing of the Compact here, and GCM Drafter renames nothing else.';
  const { framework } = compact.info;
  const { objectives, action } = target;
  const [first] = objectives;
  const cited =
    objectives.length > 1
      ? `The numbers of the ${framework.shortTitle}’s objectives are`
      : action === undefined
        ? `Objective ${first} is`
        : `Action ${first}${action} is`;
  return `${cited} the same in every draft and cannot be renamed. To cite another, edit the number here; find the other places with “Find All References”.`;
}

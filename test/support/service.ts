/** The language service over the data that ships, shared by all tests: nothing in it changes. */
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import { loadBuiltIn } from '../../server/src/core/knowledge/built-in.ts';
import { createLanguageService } from '../../server/src/core/service.ts';

export const compact = loadBuiltIn();
export const service = createLanguageService(compact);
export const formats: readonly DraftFormat[] = ['markdown', 'plaintext', 'latex'];

/** The official title of an objective, from the pack. @throws when there is none. */
export function titleOf(number: number): string {
  const objective = compact.objective(number);
  if (objective === undefined) throw new Error(`There is no objective ${number}.`);
  return objective.title;
}

/** The only code of the tests that asks for recommendations to insert. */
import assert from 'node:assert/strict';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import type { RecommendationChoice } from '../../server/src/core/features/recommendation-insertion.ts';
import { service } from './service.ts';

export function choices(words: string, format: DraftFormat): readonly RecommendationChoice[] {
  return service.recommendationChoices(words, format);
}

/** Expects exactly these, in this order. */
export function checkChoices(words: string, ids: readonly string[]): void {
  assert.deepEqual(
    choices(words, 'markdown').map(({ id }) => id),
    ids,
  );
}

/** Expects that this one comes first. */
export function checkFirstChoice(words: string, id: string): void {
  assert.equal(choices(words, 'markdown')[0]?.id, id);
}

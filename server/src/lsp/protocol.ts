/** What client and server say to each other beyond the Language Server Protocol. Other editors can do without. */

/** Asks for recommendations to insert; the parameters are {@link RecommendationsParams}, the answer is a list of {@link RecommendationChoice}. */
export const recommendationsRequest = 'gcmDrafter/recommendations';

export interface RecommendationsParams {
  /** What the drafter typed to find one; empty for all. */
  readonly words: string;
  /** The language of the document that it is inserted into. */
  readonly languageId: string;
}

export type { RecommendationChoice } from '../core/features/recommendation-insertion.ts';

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

/** The server asks a client that reads files for it (`initializationOptions.readsConfiguration`) for the nearest configuration file upward from `uri`; the answer is a {@link ConfigurationFile} or null. */
export const configurationFileRequest = 'gcmDrafter/configurationFile';

export interface ConfigurationFileParams {
  readonly uri: string;
}

export interface ConfigurationFile {
  readonly uri: string;
  readonly text: string;
}

/** What our client tells the server at the start. */
export interface InitializationOptions {
  readonly readsConfiguration?: boolean;
}

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

/** The files of settings of a folder of drafts, as a glob pattern. The server watches them; a client that opens them as documents shows what is not saved yet. */
export const settingsFilesPattern = '**/{.gcm-drafter.json,.gcm-drafter.confirmed.json}';

/** The server asks a client that reads files for it (`initializationOptions.readsFiles`) for the nearest file of a name, from a folder upward; the answer is a {@link NearestFile} or null. */
export const nearestFileRequest = 'gcmDrafter/nearestFile';

export interface NearestFileParams {
  /** The URI of the folder where the search begins. */
  readonly folder: string;
  readonly name: string;
}

export interface NearestFile {
  readonly uri: string;
  readonly text: string;
}

/** What our client tells the server at the start. */
export interface InitializationOptions {
  readonly readsFiles?: boolean;
}

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

/** The server asks a client that reads files for it for the drafts below a folder; the parameters are {@link FindFilesParams}, the answer is {@link FoundFiles}. */
export const findFilesRequest = 'gcmDrafter/findFiles';

export interface FindFilesParams {
  /** The URI of a workspace folder. */
  readonly folder: string;
  /** The endings of the files that are looked for, without the full stop. */
  readonly endings: readonly string[];
  /** The names of folders that are passed over. */
  readonly foreignFolders: readonly string[];
  /** The name of the files that say which of the others are left out. */
  readonly ignoreFileName: string;
  /** How many files are given at most. */
  readonly most: number;
}

/** URIs. */
export interface FoundFiles {
  readonly files: readonly string[];
  readonly ignoreFiles: readonly string[];
}

/** The server asks a client that reads files for it for the texts of some; the parameters are {@link ReadFilesParams}, the answer has a text or null for each, in their order. */
export const readFilesRequest = 'gcmDrafter/readFiles';

export interface ReadFilesParams {
  readonly uris: readonly string[];
  /** What is larger is not read; in bytes. */
  readonly largest: number;
}

/** What our client tells the server at the start. */
export interface InitializationOptions {
  /** Whether it answers the requests for files above. */
  readonly readsFiles?: boolean;
  /** Whether it opens documents of the scheme `gcm`: cards, pages of rules, the report. */
  readonly opensCards?: boolean;
  /** The languages for which the editor has an outline of its own. */
  readonly outlinedLanguages?: readonly string[];
}

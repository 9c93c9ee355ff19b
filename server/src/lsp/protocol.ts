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

/** The scheme of the documents that this product shows beside drafts: cards, pages of rules, the report. Their last segment is what a tab shows. */
export const documentScheme = 'gcm';

/** Asks for the text of such a document, in Markdown; the parameters are {@link DocumentParams}, the answer is null for one that does not exist. */
export const documentRequest = 'gcmDrafter/document';

export interface DocumentParams {
  readonly uri: string;
}

/** Asks for the URI of the report; null for a client that does not open documents of the scheme. */
export const reportRequest = 'gcmDrafter/report';

/** Asks for objectives to show; the parameters are {@link ObjectivesParams}, the answer is a list of {@link ObjectiveChoice}. */
export const objectivesRequest = 'gcmDrafter/objectives';

export interface ObjectivesParams {
  /** A number, or what the objective is about; empty for all. */
  readonly words: string;
}

export interface ObjectiveChoice {
  /** The URI of the card. */
  readonly uri: string;
  readonly label: string;
  readonly description: string;
}

/** The commands that our client may have (`initializationOptions.commands`), to stand behind code actions and lenses; each with its one argument. */
export const clientCommands = {
  /** Lets the drafter pick what is inserted; {@link InsertionsParams}. */
  insert: 'gcmDrafter.insertAboutObjective',
  /** Opens a document of the scheme `gcm`; its URI. */
  showCard: 'gcmDrafter.showCard',
  /** Lists what cites the objective that is cited at a place; {@link PlaceParams}. */
  showReferences: 'gcmDrafter.showReferences',
} as const;

/** A place in an open draft, as the Language Server Protocol has it. */
export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Asks for what can be inserted at a place; the parameters are {@link InsertionsParams}, the answer is a list of {@link InsertionChoice}. */
export const insertionsRequest = 'gcmDrafter/insertions';

export interface InsertionsParams extends PlaceParams {
  readonly kind: 'practice' | 'recommendation';
}

export interface InsertionChoice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly edit: {
    readonly range: { readonly start: Position; readonly end: Position };
    readonly newText: string;
  };
}

/** What our client tells the server at the start. */
export interface InitializationOptions {
  /** Whether it answers the requests for files above. */
  readonly readsFiles?: boolean;
  /** Whether it opens documents of the scheme `gcm`: cards, pages of rules, the report. */
  readonly opensCards?: boolean;
  /** Which of {@link clientCommands} it has. */
  readonly commands?: readonly string[];
  /** The languages for which the editor has an outline of its own. */
  readonly outlinedLanguages?: readonly string[];
}

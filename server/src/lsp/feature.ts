import {
  type CancellationToken,
  type Connection,
  type Disposable,
  type Event,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { LanguageService } from '../core/service.ts';
import type { ClientAbilities } from './abilities.ts';
import type { Files } from './files.ts';
import type { GcmDocuments } from './gcm-documents.ts';
import type { OpenDraft } from './open-draft.ts';
import type { OpenDrafts } from './open-drafts.ts';
import type { Settings } from './settings.ts';
import type { Workspace } from './workspace.ts';

/** All that a feature may use. Positions are converted by `convert.ts`, over the document of an open draft. */
export interface FeatureContext {
  readonly connection: Connection;
  readonly service: LanguageService;
  readonly client: ClientAbilities;
  readonly drafts: OpenDrafts;
  readonly settings: Settings;
  /** The drafts that are not open too. */
  readonly workspace: Workspace;
  readonly files: Files;
  readonly documents: GcmDocuments;
  /** The client can be asked for things now. */
  readonly onReady: Event<void>;
}

/**
 * The adapter of a feature: it decodes what the client asks, calls the language service, and encodes the answer, nothing more.
 * It runs while the client waits for the server's capabilities: it registers its handlers and returns what it adds to them, given what the client can do.
 */
export type Feature = (context: FeatureContext) => ServerCapabilities;

/**
 * A handler of requests about an open draft.
 * A request that was cancelled is not worked on, one that waits is answered as soon as it is cancelled, and an answer that came too late, because the draft changed meanwhile, is dropped.
 * @param otherwise the answer for a document that is no open draft.
 */
export function aboutDraft<Params extends { readonly textDocument: TextDocumentIdentifier }, Answer>(
  { drafts }: FeatureContext,
  otherwise: Answer,
  answer: (open: OpenDraft, params: Params, token: CancellationToken) => Answer | Promise<Answer>,
): (params: Params, token: CancellationToken) => Promise<Answer | ResponseError<never>> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    const open = drafts.at(params.textDocument.uri);
    if (open === undefined) return otherwise;
    const { version } = open.document;
    const result = await unlessCancelled(answer(open, params, token), token);
    if (result === undefined) return cancelled();
    return drafts.at(open.uri) === open && open.document.version === version ? result : outdated();
  };
}

/** What comes of a promise, `undefined` as soon as nobody waits for it any more. */
async function unlessCancelled<Answer>(
  answer: Answer | Promise<Answer>,
  token: CancellationToken,
): Promise<Answer | undefined> {
  let listener: Disposable | undefined;
  const left = new Promise<undefined>((resolve) => {
    listener = token.onCancellationRequested(() => resolve(undefined));
  });
  try {
    return await Promise.race([answer, left]);
  } finally {
    listener?.dispose();
  }
}

/** What answers a request that its client has cancelled. */
export function cancelled(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function outdated(): ResponseError<never> {
  return new ResponseError(LSPErrorCodes.ContentModified, 'The draft changed before there was an answer.');
}

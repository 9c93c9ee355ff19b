import {
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { aboutDraft, type FeatureContext } from '../feature.ts';
import type { OpenDraft } from '../open-draft.ts';

/** Says why nothing is renamed, before the new name is asked for where the client asks. */
export function registerRename(context: FeatureContext): ServerCapabilities {
  const { connection, service, client } = context;
  const refuse = ({ document, draft }: OpenDraft, { position }: TextDocumentPositionParams): null => {
    throw new ResponseError(LSPErrorCodes.RequestFailed, service.renameRefusal(draft, document.offsetAt(position)));
  };
  connection.onPrepareRename(aboutDraft(context, null, refuse));
  connection.onRenameRequest(aboutDraft(context, null, refuse));
  return { renameProvider: client.preparesRename ? { prepareProvider: true } : true };
}

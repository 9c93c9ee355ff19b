import type { WorkspaceEdit } from 'vscode-languageserver';
import type { TextEdit } from '../core/span.ts';
import type { ClientAbilities } from './abilities.ts';
import { toTextEdit } from './convert.ts';
import type { OpenDraft } from './open-draft.ts';

/** Edits of a draft as it is now: a client that knows versions refuses them once it has another. */
export function draftEdit(
  { document }: OpenDraft,
  edits: readonly TextEdit[],
  { editsVersions }: ClientAbilities,
): WorkspaceEdit {
  const { uri, version } = document;
  const converted = edits.map((edit) => toTextEdit(document, edit));
  return editsVersions
    ? { documentChanges: [{ textDocument: { uri, version }, edits: converted }] }
    : { changes: { [uri]: converted } };
}

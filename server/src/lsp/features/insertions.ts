import { type CodeAction, CodeActionKind, type Position, type ServerCapabilities } from 'vscode-languageserver';
import type { Insertion } from '../../core/features/insertions.ts';
import { toTextEdit } from '../convert.ts';
import { draftEdit } from '../draft-edit.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';
import type { OpenDraft } from '../open-draft.ts';
import { clientCommands, type InsertionChoice, type InsertionsParams, insertionsRequest } from '../protocol.ts';

/** The kinds of the code actions that insert. */
export const insertionKinds = {
  practice: `${CodeActionKind.Refactor}.insert.practice`,
  recommendation: `${CodeActionKind.Refactor}.insert.recommendation`,
};

/** So many of each kind are offered where there is no list to pick from. */
const most = 5;

/** Practices and recommendations about an objective to pick from, for our own client. */
export function registerInsertions(context: FeatureContext): ServerCapabilities {
  const { connection, service } = context;
  connection.onRequest(
    insertionsRequest,
    aboutDraft(context, [], ({ document, draft }, { position, kind }: InsertionsParams): readonly InsertionChoice[] => {
      const found = service.insertions(draft, document.offsetAt(position));
      const choices = (kind === 'practice' ? found?.practices : found?.recommendations) ?? [];
      return choices.map((one) => ({ ...one, edit: toTextEdit(document, one.edit) }));
    }),
  );
  return {};
}

/** The code actions at a position: one that leads to a list where the client has one, else the best as plain edits. */
export function insertionActions(
  open: OpenDraft,
  position: Position,
  { service, client }: Pick<FeatureContext, 'service' | 'client'>,
): readonly CodeAction[] {
  const { uri, document, draft } = open;
  const found = service.insertions(draft, document.offsetAt(position));
  if (found === undefined) return [];
  const picks = client.commands.includes(clientCommands.insert);
  const offer = (
    kind: InsertionsParams['kind'],
    about: string,
    choices: readonly Insertion[],
  ): readonly CodeAction[] => {
    const title = `Insert ${kind} ${about} Objective ${found.objective}`;
    if (picks && choices.length > 0) {
      const params: InsertionsParams = { textDocument: { uri }, position, kind };
      const command = { title: `${title}…`, command: clientCommands.insert, arguments: [params] };
      return [{ title: `${title}…`, kind: insertionKinds[kind], command }];
    }
    return choices.slice(0, most).map(({ label, description, edit }) => ({
      title: `${title}: ${kind === 'practice' ? [label, description].filter((part) => part !== '').join(' – ') : label}`,
      kind: insertionKinds[kind],
      edit: draftEdit(open, [edit], client),
    }));
  };
  return [...offer('practice', 'under', found.practices), ...offer('recommendation', 'about', found.recommendations)];
}

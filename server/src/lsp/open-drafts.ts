import { type Connection, Emitter, type Event, TextDocuments } from 'vscode-languageserver';
import type { LanguageService } from '../core/service.ts';
import type { ClientAbilities } from './abilities.ts';
import { SourceDocument } from './convert.ts';
import type { GcmDocuments } from './gcm-documents.ts';
import { OpenDraft } from './open-draft.ts';
import { isSettingsFile, type Settings } from './settings.ts';

/** The drafts that the editor has open. */
export interface OpenDrafts {
  /** The open draft of a URI; files of settings and documents of this product are no drafts. */
  at(uri: string): OpenDraft | undefined;
  all(): readonly OpenDraft[];
  /** A draft was opened, or has a new text. */
  readonly onDidChange: Event<OpenDraft>;
  readonly onDidClose: Event<OpenDraft>;
}

/** The open documents that are files of settings, and when they change: what is not saved yet holds already. */
export interface OpenSettingsFiles {
  at(uri: string): SourceDocument | undefined;
  /** Something was opened, changed or closed, or a document was saved that may be one. */
  readonly onDidChange: Event<void>;
}

/** Follows the documents of a client, in full or by increments. `settings` is asked when a draft opens. */
export function followDocuments(
  connection: Connection,
  service: LanguageService,
  { positionEncoding, watchesFiles }: ClientAbilities,
  cards: GcmDocuments,
  settings: () => Settings,
): { readonly drafts: OpenDrafts; readonly settingsFiles: OpenSettingsFiles } {
  const changed = new Emitter<OpenDraft>();
  const closed = new Emitter<OpenDraft>();
  const settingsChanged = new Emitter<void>();
  const documents = new TextDocuments<OpenDraft | SourceDocument>({
    create(uri, languageId, version, text) {
      const document = new SourceDocument(uri, languageId, version, text, positionEncoding);
      const card = cards.referenceAt(uri);
      if (card !== undefined) cards.prepare(card);
      return isSettingsFile(uri) || card !== undefined
        ? document
        : new OpenDraft(document, service, settings().optionsFor(uri));
    },
    update(open, changes, version) {
      if (open instanceof OpenDraft) open.update(changes, version);
      else for (const change of changes) open.update(change, version);
      return open;
    },
  });
  documents.onDidChangeContent(({ document: open }) => {
    if (open instanceof OpenDraft) changed.fire(open);
    else if (isSettingsFile(open.uri)) settingsChanged.fire();
  });
  documents.onDidSave(() => {
    if (!watchesFiles) settingsChanged.fire();
  });
  documents.onDidClose(({ document: open }) => {
    if (open instanceof OpenDraft) closed.fire(open);
    else if (isSettingsFile(open.uri)) settingsChanged.fire();
  });
  documents.listen(connection);
  const at = (uri: string): OpenDraft | undefined => {
    const open = documents.get(uri);
    return open instanceof OpenDraft ? open : undefined;
  };
  return {
    drafts: {
      at,
      all: () => documents.all().filter((open) => open instanceof OpenDraft),
      onDidChange: changed.event,
      onDidClose: closed.event,
    },
    settingsFiles: {
      at(uri) {
        const open = documents.get(uri);
        return open instanceof SourceDocument && isSettingsFile(uri) ? open : undefined;
      },
      onDidChange: settingsChanged.event,
    },
  };
}

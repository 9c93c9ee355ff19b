import type { Range } from 'vscode-languageserver';
import type { LanguageService } from '../core/service.ts';
import type { DocumentLink } from '../core/wording/documents.ts';
import { type CardReference, toReport, toRule } from '../core/wording/references.ts';
import type { ClientAbilities } from './abilities.ts';
import { SourceDocument } from './convert.ts';
import { documentScheme } from './protocol.ts';
import { isBelow, keyOf, withSlash } from './uri.ts';

/** The documents that this product shows beside drafts: cards, pages of rules, the report. */
export interface GcmDocuments {
  /** How the client opens them: under a scheme of its own, as files, or not at all; then there is no URI of any. */
  readonly way: 'scheme' | 'files' | 'none';
  /** The URI of a document, with the line of the report as its fragment; `undefined` for what does not exist. */
  cardUri(reference: CardReference): string | undefined;
  /** The page of a diagnostic code. */
  ruleUri(code: string): string | undefined;
  /** The document itself, and the line in it; all that it leads to can be opened as well. */
  locationOf(reference: CardReference): DocumentLocation | undefined;
  /** The place of a line of the report's text, counted from one. */
  reportLocation(line: number): DocumentLocation | undefined;
  /** Which document a URI is that of. */
  referenceAt(uri: string): CardReference | undefined;
  /** The document of a URI as its client counts in it, and where it leads. */
  shownAt(uri: string): ShownDocument | undefined;
  /** Makes sure that all can be opened that a document leads to. */
  prepare(reference: CardReference): void;
}

export interface ShownDocument {
  readonly document: SourceDocument;
  readonly links: readonly DocumentLink[];
}

export interface DocumentLocation {
  readonly uri: string;
  readonly range: Range;
}

/** A folder of this machine, outside of the workspace, where documents can lie as files. */
export interface DocumentFolder {
  readonly uri: string;
  /** Writes a file, unless it is there with the same text. @returns its URI, `undefined` where it cannot be written. */
  write(name: string, text: string): string | undefined;
}

/**
 * The documents for a client: under the scheme `gcm` for one that opens it, else as files.
 * @param folder where the server has one.
 * @param workspace the URIs of the workspace's folders: no file is written into one of them.
 */
export function gcmDocuments(
  service: LanguageService,
  client: ClientAbilities,
  folder?: DocumentFolder,
  workspace: readonly string[] = [],
): GcmDocuments {
  if (client.opensCards) return documentsIn('scheme', `${documentScheme}:/`, schemeStore, service, client);
  return folder === undefined || workspace.some((one) => isBelow(folder.uri, one))
    ? documentsIn('none', '', noStore, service, client)
    : documentsIn('files', withSlash(folder.uri), fileStore(service, folder), service, client);
}

/** Where documents are. */
interface Store {
  /** The URI of a document that exists. */
  uriOf(reference: CardReference, name: string): string | undefined;
  /** See {@link GcmDocuments}. */
  prepare(reference: CardReference): void;
}

const noStore: Store = { uriOf: () => undefined, prepare() {} };

const schemeStore: Store = { uriOf: (_, name) => `${documentScheme}:/${encodeURIComponent(name)}`, prepare() {} };

/** Files are written when their URI is first needed. */
function fileStore(service: LanguageService, folder: DocumentFolder): Store {
  const written = new Map<string, string | undefined>();
  const uriOf = (reference: CardReference, name: string): string | undefined => {
    if (!written.has(name)) {
      const document = service.cardDocument(reference);
      written.set(name, document && folder.write(name, document.text));
    }
    return written.get(name);
  };
  return {
    uriOf,
    prepare(reference) {
      for (const { to } of service.cardDocument(reference)?.links ?? []) uriOf(to, service.documentName(to));
    },
  };
}

function documentsIn(
  way: GcmDocuments['way'],
  base: string,
  store: Store,
  service: LanguageService,
  { positionEncoding }: ClientAbilities,
): GcmDocuments {
  const plainUri = (reference: CardReference): string | undefined => {
    const name = service.documentName(reference);
    return service.referenceOf(name) === undefined ? undefined : store.uriOf(reference, name);
  };
  const locationOf = (reference: CardReference): DocumentLocation | undefined => {
    const uri = plainUri(reference);
    if (uri === undefined) return undefined;
    const start = { line: (reference.line ?? 1) - 1, character: 0 };
    return { uri, range: { start, end: start } };
  };
  const referenceAt = (uri: string): CardReference | undefined => {
    const [key, folder] = [keyOf(uri), keyOf(base)];
    return base !== '' && key.startsWith(folder) ? service.referenceOf(key.slice(folder.length)) : undefined;
  };
  return {
    way,
    cardUri(reference) {
      const uri = plainUri(reference);
      return uri === undefined || reference.line === undefined ? uri : `${uri}#L${reference.line}`;
    },
    ruleUri: (code) => plainUri(toRule(code)),
    locationOf(reference) {
      store.prepare(reference);
      return locationOf(reference);
    },
    reportLocation: (line) => locationOf(toReport(service.compact, line)),
    referenceAt,
    shownAt(uri) {
      const reference = referenceAt(uri);
      const card = reference && service.cardDocument(reference);
      if (card === undefined) return undefined;
      return { document: new SourceDocument(uri, 'markdown', 0, card.text, positionEncoding), links: card.links };
    },
    prepare: (reference) => store.prepare(reference),
  };
}

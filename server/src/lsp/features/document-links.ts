import type { DocumentLink, DocumentLinkParams, ServerCapabilities } from 'vscode-languageserver';
import type { Span } from '../../core/span.ts';
import type { CardReference } from '../../core/wording/references.ts';
import { type SourceDocument, toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** Links on the numbers that a draft cites, where the setting wants them, and those of the cards themselves. */
export function registerDocumentLinks(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, documents, settings } = context;
  if (documents.way === 'none') return {};

  const toLink = (
    document: SourceDocument,
    { span, to, title }: { readonly span: Span; readonly to: CardReference; readonly title?: string },
  ): DocumentLink => {
    const link: DocumentLink = { range: toRange(document, span), data: to };
    if (title !== undefined && client.showsLinkTooltips) link.tooltip = title;
    const target = documents.way === 'scheme' ? documents.cardUri(to) : undefined;
    // A file is written only when its link is followed.
    return target === undefined ? link : { ...link, target };
  };

  const inDraft = aboutDraft(
    context,
    null,
    async ({ document, draft, uri }, _: DocumentLinkParams): Promise<DocumentLink[] | null> => {
      const { citationLinks } = await settings.editorSettings(uri);
      return citationLinks ? service.citationLinks(draft).map((link) => toLink(document, link)) : null;
    },
  );
  connection.onDocumentLinks((params, token) => {
    const shown = documents.shownAt(params.textDocument.uri);
    if (shown === undefined) return inDraft(params, token);
    return shown.links.map((link) => toLink(shown.document, link));
  });
  connection.onDocumentLinkResolve((link) => {
    const to = link.data as CardReference;
    documents.prepare(to);
    const target = documents.cardUri(to);
    return target === undefined ? link : { ...link, target };
  });
  return { documentLinkProvider: { resolveProvider: documents.way === 'files' } };
}

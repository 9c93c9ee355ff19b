import { type DocumentHighlight, DocumentHighlightKind, type ServerCapabilities } from 'vscode-languageserver';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** The other citations in the draft of what is cited at a place. */
export function registerHighlights(context: FeatureContext): ServerCapabilities {
  const { connection, service } = context;
  connection.onDocumentHighlight(
    aboutDraft(context, null, ({ document, draft }, { position }): DocumentHighlight[] | null => {
      const spans = service.highlights(draft, document.offsetAt(position));
      if (spans.length === 0) return null;
      return spans.map((span) => ({ range: toRange(document, span), kind: DocumentHighlightKind.Read }));
    }),
  );
  return { documentHighlightProvider: true };
}

import type { Hover, ServerCapabilities } from 'vscode-languageserver';
import { cardMarkup } from '../card-markup.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** Cards on citations, as Markdown where the client shows it. */
export function registerHover(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, documents } = context;
  connection.onHover(
    aboutDraft(context, null, ({ document, draft }, { position }): Hover | null => {
      const found = service.hover(draft, document.offsetAt(position));
      if (found === undefined) return null;
      const contents = cardMarkup(found.cards, client.rendersMarkdown, documents);
      return { contents, range: toRange(document, found.span) };
    }),
  );
  return { hoverProvider: true };
}

import { type Hover, MarkupKind, type ServerCapabilities } from 'vscode-languageserver';
import { type Card, renderMarkdown, renderPlain } from '../../core/wording/cards.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** Cards on citations, as Markdown where the client shows it. */
export function registerHover(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, documents } = context;
  // A link to a file would have it written before anybody follows it.
  const uriOf = documents.way === 'scheme' ? documents.cardUri : undefined;
  const [kind, render] = client.rendersMarkdown
    ? ([MarkupKind.Markdown, (card: Card) => renderMarkdown(card, uriOf)] as const)
    : ([MarkupKind.PlainText, renderPlain] as const);
  connection.onHover(
    aboutDraft(context, null, ({ document, draft }, { position }): Hover | null => {
      const found = service.hover(draft, document.offsetAt(position));
      if (found === undefined) return null;
      return {
        contents: { kind, value: found.cards.map(render).join('\n\n') },
        range: toRange(document, found.span),
      };
    }),
  );
  return { hoverProvider: true };
}

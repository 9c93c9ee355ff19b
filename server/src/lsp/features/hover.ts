import { type Hover, MarkupKind, type ServerCapabilities } from 'vscode-languageserver';
import { renderMarkdown, renderPlain } from '../../core/wording/cards.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** Cards on citations, as Markdown where the client shows it. */
export function registerHover(context: FeatureContext): ServerCapabilities {
  const { connection, service, client } = context;
  const [kind, render] = client.rendersMarkdown
    ? ([MarkupKind.Markdown, renderMarkdown] as const)
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

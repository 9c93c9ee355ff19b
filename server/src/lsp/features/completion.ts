import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { cardMarkup } from '../card-markup.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** What can be written at a place; its card when that is asked for. */
export function registerCompletion(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, documents } = context;
  connection.onCompletion(
    aboutDraft(context, null, ({ document, draft }, { position, context: request }): CompletionList | null => {
      const found = service.complete(
        draft,
        document.offsetAt(position),
        request?.triggerKind === CompletionTriggerKind.TriggerCharacter ? 'typed' : 'asked',
      );
      if (found === undefined) return null;
      const range = toRange(document, found.span);
      const items = found.items.map(
        ({ label, description, newText, filterText, reference, preselect }, index): CompletionItem => ({
          label,
          ...(client.detailsLabels ? { labelDetails: { description } } : { detail: description }),
          kind: CompletionItemKind.Reference,
          textEdit: { range, newText },
          filterText,
          sortText: String(index).padStart(3, '0'),
          preselect,
          data: reference,
        }),
      );
      // The server ranks, so that a theme with a typing error finds its objective: every letter typed asks again.
      return { isIncomplete: true, items };
    }),
  );
  connection.onCompletionResolve((item) => {
    const card = service.completionCard(String(item.data));
    return card === undefined
      ? item
      : { ...item, documentation: cardMarkup([card], client.documentsInMarkdown, documents) };
  });
  return { completionProvider: { triggerCharacters: [' ', '\u00a0', '~', ':', '('], resolveProvider: true } };
}

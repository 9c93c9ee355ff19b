import type { Definition, DefinitionLink, DefinitionParams, ServerCapabilities } from 'vscode-languageserver';
import { type Span, touches } from '../../core/span.ts';
import type { CardReference } from '../../core/wording/references.ts';
import { type SourceDocument, toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

type Answer = Definition | DefinitionLink[] | null;

/** From a draft to the cards of what is cited, and from a card on to others and to the report. */
export function registerDefinition(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, documents } = context;
  if (documents.way === 'none') return {};

  const answer = (
    document: SourceDocument,
    found: { readonly span: Span; readonly targets: readonly CardReference[] } | undefined,
  ): Answer => {
    if (found === undefined) return null;
    const locations = found.targets.map(documents.locationOf).filter((location) => location !== undefined);
    if (locations.length === 0) return null;
    if (!client.linksDefinitions) return locations;
    const originSelectionRange = toRange(document, found.span);
    return locations.map(({ uri, range }) => ({
      originSelectionRange,
      targetUri: uri,
      targetRange: range,
      targetSelectionRange: range,
    }));
  };

  const inDraft = aboutDraft(
    context,
    null,
    ({ document, draft }, { position }: DefinitionParams): Answer =>
      answer(document, service.definition(draft, document.offsetAt(position))),
  );
  connection.onDefinition((params, token) => {
    const shown = documents.shownAt(params.textDocument.uri);
    if (shown === undefined) return inDraft(params, token);
    const { document, links } = shown;
    const offset = document.offsetAt(params.position);
    const link = links.find(({ span }) => touches(span, offset));
    return answer(document, link && { span: link.span, targets: [link.to] });
  });
  return { definitionProvider: true };
}

import type { Location, ServerCapabilities } from 'vscode-languageserver';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** Every citation of what is cited at a place, in all drafts of the workspace; its declaration is its card. */
export function registerReferences(feature: FeatureContext): ServerCapabilities {
  const { connection, service, workspace, documents } = feature;
  connection.onReferences(
    aboutDraft(feature, null, async ({ document, draft }, { position, context }, token): Promise<Location[] | null> => {
      const target = service.referenceTarget(draft, document.offsetAt(position));
      if (target === undefined) return null;
      const cards = target.objectives.map((number) => documents.cardUri({ kind: 'objective', id: String(number) }));
      const start = { line: 0, character: 0 };
      const declarations = context.includeDeclaration
        ? cards.filter((uri) => uri !== undefined).map((uri) => ({ uri, range: { start, end: start } }))
        : [];
      const known = await workspace.drafts(token);
      const citations = known.flatMap(({ uri, summary }) =>
        [...service.referencesIn(summary, target)].map((range) => ({ uri, range })),
      );
      return [...declarations, ...citations];
    }),
  );
  return { referencesProvider: true };
}

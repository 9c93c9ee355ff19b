import { type ServerCapabilities, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { RecordSymbol } from '../../core/features/workspace-symbols.ts';
import { cancelled, type FeatureContext } from '../feature.ts';

/** How many citations are listed: whoever looks through more types another word. */
const mostCitations = 500;

const kinds: Readonly<Record<RecordSymbol['kind'], SymbolKind>> = {
  objective: SymbolKind.Class,
  recommendation: SymbolKind.Method,
  practice: SymbolKind.Event,
};

/** What words mean in the pack, whose symbols lead to cards, and in the citations of all drafts. */
export function registerWorkspaceSymbols({
  connection,
  service,
  workspace,
  documents,
}: FeatureContext): ServerCapabilities {
  connection.onWorkspaceSymbol(async ({ query }, token) => {
    const start = { line: 0, character: 0 };
    const records = service.recordSymbols(query).flatMap(({ kind, id, name, container }): SymbolInformation[] => {
      const uri = documents.cardUri({ kind, id });
      if (uri === undefined) return [];
      return [{ name, kind: kinds[kind], containerName: container, location: { uri, range: { start, end: start } } }];
    });
    const known = await workspace.drafts(token);
    if (token.isCancellationRequested) return cancelled();
    const citations = known.flatMap(({ uri, summary }) =>
      service.citationSymbols(query, summary).map(({ name, container, place }): SymbolInformation => {
        const symbol = { name, kind: SymbolKind.Key, location: { uri, range: place } };
        return container === undefined ? symbol : { ...symbol, containerName: container };
      }),
    );
    return [...records, ...citations.slice(0, mostCitations)];
  });
  return { workspaceSymbolProvider: true };
}

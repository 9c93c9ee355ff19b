import {
  type DocumentSymbol,
  type Range,
  type ServerCapabilities,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import type { OutlineEntry } from '../../core/features/outline.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** The outline of a draft's citations: where the editor has no outline of its own, or as the setting says. */
export function registerDocumentSymbols(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, settings } = context;
  connection.onDocumentSymbol(
    aboutDraft(
      context,
      null,
      async ({ uri, document, draft }): Promise<DocumentSymbol[] | SymbolInformation[] | null> => {
        const { outline } = await settings.editorSettings(uri);
        const isWanted =
          outline === 'whereMissing' ? !client.outlinedLanguages.includes(document.languageId) : outline === 'always';
        if (!isWanted) return null;
        const entries = service.outline(service.summarize(draft, (span) => toRange(document, span)));
        return client.nestsSymbols ? entries.map(toSymbol) : entries.flatMap((entry) => toInformation(entry, uri));
      },
    ),
  );
  return { documentSymbolProvider: { label: 'GCM Drafter' } };
}

const kinds: Readonly<Record<OutlineEntry<Range>['kind'], SymbolKind>> = {
  heading: SymbolKind.String,
  citation: SymbolKind.Key,
};

function toSymbol({ name, detail, kind, place, last, entries }: OutlineEntry<Range>): DocumentSymbol {
  return {
    name,
    detail,
    kind: kinds[kind],
    range: { start: place.start, end: last.end },
    selectionRange: place,
    children: entries.map(toSymbol),
  };
}

/** For a client whose outline is a list. */
function toInformation(
  { name, kind, place, entries }: OutlineEntry<Range>,
  uri: string,
  containerName?: string,
): SymbolInformation[] {
  const own = { name, kind: kinds[kind], location: { uri, range: place } };
  return [
    containerName === undefined ? own : { ...own, containerName },
    ...entries.flatMap((entry) => toInformation(entry, uri, name)),
  ];
}

import { type InlayHint, InlayHintKind, type ServerCapabilities } from 'vscode-languageserver';
import { orElse } from '../ask.ts';
import { toRange, toSpan } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** Short titles behind the numbers of citations, where they are switched on. */
export function registerInlayHints(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, settings } = context;
  connection.languages.inlayHint.on(
    aboutDraft(context, null, async ({ uri, document, draft }, { range }): Promise<InlayHint[] | null> => {
      const { inlayHints } = await settings.editorSettings(uri);
      if (!inlayHints) return null;
      return service.inlayHints(draft, toSpan(document, range)).map(({ offset, text }) => ({
        position: toRange(document, { start: offset, end: offset }).start,
        label: text,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      }));
    }),
  );
  settings.onDidChange(() => {
    if (client.refreshesInlayHints) void orElse(connection, connection.languages.inlayHint.refresh(), undefined);
  });
  return { inlayHintProvider: true };
}

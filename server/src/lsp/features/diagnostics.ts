import { type Diagnostic, DocumentDiagnosticReportKind, type ServerCapabilities } from 'vscode-languageserver';
import { toDiagnostic } from '../convert.ts';
import { cancelled, type FeatureContext } from '../feature.ts';
import type { OpenDraft } from '../open-draft.ts';

/** What is found in drafts: given when the client asks, sent to a client that does not. */
export function registerDiagnostics({
  connection,
  service,
  client,
  drafts,
  settings,
}: FeatureContext): ServerCapabilities {
  /** Of the newest version: the settings may come later than the next letter. */
  const diagnose = async (open: OpenDraft): Promise<Diagnostic[]> => {
    const options = await open.options;
    return service.check(open.draft, options).map((finding) => toDiagnostic(open.document, finding));
  };

  if (client.pullsDiagnostics) {
    settings.onDidChange(() => {
      if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
    });
    connection.languages.diagnostics.on(async ({ textDocument }, token) => {
      const open = drafts.at(textDocument.uri);
      const items = open === undefined || token.isCancellationRequested ? [] : await diagnose(open);
      return token.isCancellationRequested ? cancelled() : { kind: DocumentDiagnosticReportKind.Full, items };
    });
    return {
      diagnosticProvider: { identifier: 'gcm-drafter', interFileDependencies: false, workspaceDiagnostics: false },
    };
  }

  const publish = async (open: OpenDraft): Promise<void> => {
    const diagnostics = await diagnose(open);
    // The draft may have been closed while its settings were on their way.
    if (drafts.at(open.uri) === open)
      await connection.sendDiagnostics({ uri: open.uri, version: open.document.version, diagnostics });
  };
  drafts.onDidChange((open) => void publish(open));
  drafts.onDidClose(({ uri }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  settings.onDidChange(() => {
    for (const open of drafts.all()) void publish(open);
  });
  return {};
}

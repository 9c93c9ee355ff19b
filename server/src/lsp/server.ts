import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compact } from '../core/knowledge/compact.ts';
import { createLanguageService } from '../core/service.ts';
import type { TextEdit } from '../core/span.ts';
import { renderMarkdown, renderPlain } from '../core/wording/cards.ts';
import { version } from '../version.ts';
import { formatOf, toDiagnostic, toRange, toTextEdit } from './convert.ts';
import { OpenDraft } from './open-draft.ts';
import { type InitializationOptions, type RecommendationsParams, recommendationsRequest } from './protocol.ts';
import { createSettings, isConfiguration, type Runtime, type SettingsSources } from './settings.ts';

/** Serves a connection until it closes: decodes, asks the language service, encodes. The same in Node and in a Web Worker but for what `runtime` tells. */
export function startServer(connection: Connection, compact: Compact, runtime: Runtime): void {
  const service = createLanguageService(compact);
  let client = readCapabilities({}, undefined);
  const settings = createSettings(connection, runtime, () => client);
  const drafts = new TextDocuments<OpenDraft>({
    create: (uri, languageId, documentVersion, text) =>
      new OpenDraft(TextDocument.create(uri, languageId, documentVersion, text), service, settings.optionsFor(uri)),
    update(open, changes, documentVersion) {
      open.update(changes, documentVersion);
      return open;
    },
  });

  connection.onInitialize(({ capabilities, initializationOptions }): InitializeResult => {
    client = readCapabilities(capabilities, initializationOptions);
    return {
      serverInfo: { name: 'gcm-drafter', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '\u00a0', '~'], resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(client.pullsDiagnostics ? { diagnosticProvider } : {}),
      },
    };
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gcmDrafter' });
  });

  /** Settings changed: everything that is open is checked again. */
  const refresh = (): void => {
    for (const open of drafts.all()) {
      open.options = settings.optionsFor(open.uri);
      if (!client.pullsDiagnostics) void publish(open);
    }
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
  };
  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!changes.some(({ uri }) => isConfiguration(uri))) return;
    for (const { uri, type } of changes)
      if (type === FileChangeType.Deleted) void connection.sendDiagnostics({ uri, diagnostics: [] });
    refresh();
  });

  const diagnose = async (open: OpenDraft): Promise<Diagnostic[]> => {
    const options = await open.options;
    return service.check(open.draft, options).map((finding) => toDiagnostic(open.document, finding));
  };

  const publish = async (open: OpenDraft): Promise<void> => {
    const diagnostics = await diagnose(open);
    // The document may have been closed while its settings were on their way.
    if (drafts.get(open.uri) === open)
      await connection.sendDiagnostics({ uri: open.uri, version: open.document.version, diagnostics });
  };

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const open = drafts.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: open === undefined ? [] : await diagnose(open) };
  });

  drafts.onDidChangeContent(({ document: open }) => {
    if (!client.pullsDiagnostics) void publish(open);
  });

  drafts.onDidClose(({ document: open }) => {
    if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri: open.uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument, position }) => {
    const open = drafts.get(textDocument.uri);
    const found = open && service.hover(open.draft, open.document.offsetAt(position));
    if (open === undefined || found === undefined) return null;
    const value = found.cards.map(client.rendersMarkdown ? renderMarkdown : renderPlain).join('\n\n');
    return {
      contents: { kind: client.rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
      range: toRange(open.document, found.span),
    };
  });

  connection.onCompletion(({ textDocument, position }) => {
    const open = drafts.get(textDocument.uri);
    const found = open && service.complete(open.draft, open.document.offsetAt(position));
    if (open === undefined || found === undefined) return null;
    const range = toRange(open.document, found.span);
    const items = found.items.map(
      ({ label, description, newText, filterText, objective, preselect }, index): CompletionItem => ({
        label,
        labelDetails: { description },
        kind: CompletionItemKind.Reference,
        textEdit: { range, newText },
        filterText,
        sortText: String(index).padStart(3, '0'),
        preselect,
        data: objective,
      }),
    );
    // The server ranks, so that a theme with a typing error finds its objective: every letter typed asks again.
    return { isIncomplete: true, items };
  });

  connection.onCompletionResolve((item) => {
    const value = service.completionDetails(Number(item.data));
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });

  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const open = drafts.get(textDocument.uri);
    if (open === undefined) return [];
    const options = await open.options;
    const wants = (kind: string): boolean =>
      context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
    const edit = (edits: readonly TextEdit[]) => ({
      changes: { [open.uri]: edits.map((one) => toTextEdit(open.document, one)) },
    });
    const actions: CodeAction[] = [];
    if (wants(CodeActionKind.QuickFix)) {
      const start = open.document.offsetAt(range.start);
      const end = open.document.offsetAt(range.end);
      const findings = service.check(open.draft, options).filter(({ span }) => span.start <= end && start <= span.end);
      for (const finding of findings) {
        const silencing = service.suppression(open.draft, finding);
        for (const { title, edits, preferred } of [...finding.fixes, ...(silencing === undefined ? [] : [silencing])]) {
          const diagnostics = [toDiagnostic(open.document, finding)];
          actions.push({
            title,
            kind: CodeActionKind.QuickFix,
            isPreferred: preferred,
            diagnostics,
            edit: edit(edits),
          });
        }
      }
    }
    if (context.only !== undefined && wants(fixAllKind)) {
      const edits = service.safeEdits(open.draft, options);
      if (edits.length > 0) actions.push({ title: 'Fix all that is safe to fix', kind: fixAllKind, edit: edit(edits) });
    }
    return actions;
  });

  connection.onRequest(recommendationsRequest, ({ words, languageId }: RecommendationsParams) =>
    service.recommendationChoices(words, formatOf(languageId)),
  );

  drafts.listen(connection);
  connection.listen();
}

const fixAllKind = `${CodeActionKind.SourceFixAll}.gcmDrafter`;
const diagnosticProvider = { identifier: 'gcm-drafter', interFileDependencies: false, workspaceDiagnostics: false };

/** What the server may expect of its client. */
interface ClientAbilities extends SettingsSources {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly rendersMarkdown: boolean;
  readonly registersConfiguration: boolean;
}

function readCapabilities(
  { textDocument, workspace }: ClientCapabilities,
  options: InitializationOptions | undefined,
): ClientAbilities {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    asksClient: workspace?.configuration ?? false,
    clientReadsFiles: options?.readsConfiguration ?? false,
  };
}

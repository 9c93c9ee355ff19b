import {
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  ResourceOperationKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compact } from '../core/knowledge/compact.ts';
import { createLanguageService } from '../core/service.ts';
import { renderMarkdown, renderPlain } from '../core/wording/cards.ts';
import { version } from '../version.ts';
import { codeActions, type EditAbilities, fixAllKind } from './code-actions.ts';
import { formatOf, toDiagnostic, toRange } from './convert.ts';
import { OpenDraft } from './open-draft.ts';
import {
  type InitializationOptions,
  type RecommendationsParams,
  recommendationsRequest,
  settingsFilesPattern,
} from './protocol.ts';
import { createSettings, isSettingsFile, type Runtime, type SettingsSources } from './settings.ts';

/** Serves a connection until it closes: decodes, asks the language service, encodes. The same in Node and in a Web Worker but for what `runtime` tells. */
export function startServer(connection: Connection, compact: Compact, runtime: Runtime): void {
  const service = createLanguageService(compact);
  let client = readCapabilities({ capabilities: {}, rootUri: null, processId: null });
  const documents = new TextDocuments<OpenDraft | TextDocument>({
    create(uri, languageId, documentVersion, text) {
      const document = TextDocument.create(uri, languageId, documentVersion, text);
      return isSettingsFile(uri) ? document : new OpenDraft(document, service, settings.optionsFor(uri));
    },
    update(open, changes, documentVersion) {
      if (!(open instanceof OpenDraft)) return TextDocument.update(open, changes, documentVersion);
      open.update(changes, documentVersion);
      return open;
    },
  });
  const draftAt = (uri: string): OpenDraft | undefined => {
    const open = documents.get(uri);
    return open instanceof OpenDraft ? open : undefined;
  };
  const settings = createSettings(
    connection,
    runtime,
    () => client,
    (uri) => {
      const open = documents.get(uri);
      return open instanceof OpenDraft ? undefined : open;
    },
  );

  connection.onInitialize((params): InitializeResult => {
    client = readCapabilities(params);
    return {
      serverInfo: { name: 'gcm-drafter', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '\u00a0', '~', ':', '('], resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        ...(client.pullsDiagnostics ? { diagnosticProvider } : {}),
      },
    };
  });

  connection.onInitialized(() => {
    if (client.registersConfiguration)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'gcmDrafter' });
    if (client.watchesFiles)
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: settingsFilesPattern }],
      });
  });

  /** Settings changed: everything that is open is checked again. */
  const refresh = (): void => {
    for (const open of documents.all()) {
      if (!(open instanceof OpenDraft)) continue;
      open.options = settings.optionsFor(open.uri);
      if (!client.pullsDiagnostics) void publish(open);
    }
    if (client.refreshesDiagnostics) void connection.languages.diagnostics.refresh();
  };
  connection.onDidChangeConfiguration(refresh);
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (!changes.some(({ uri }) => isSettingsFile(uri))) return;
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
    if (documents.get(open.uri) === open)
      await connection.sendDiagnostics({ uri: open.uri, version: open.document.version, diagnostics });
  };

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const open = draftAt(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: open === undefined ? [] : await diagnose(open) };
  });

  documents.onDidChangeContent(({ document: open }) => {
    if (!(open instanceof OpenDraft)) refresh();
    else if (!client.pullsDiagnostics) void publish(open);
  });

  documents.onDidSave(() => {
    if (!client.watchesFiles) refresh();
  });

  documents.onDidClose(({ document: open }) => {
    if (!(open instanceof OpenDraft)) refresh();
    else if (!client.pullsDiagnostics) void connection.sendDiagnostics({ uri: open.uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument, position }) => {
    const open = draftAt(textDocument.uri);
    const found = open && service.hover(open.draft, open.document.offsetAt(position));
    if (open === undefined || found === undefined) return null;
    const value = found.cards
      .map((card) => (client.rendersMarkdown ? renderMarkdown(card) : renderPlain(card)))
      .join('\n\n');
    return {
      contents: { kind: client.rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
      range: toRange(open.document, found.span),
    };
  });

  connection.onCompletion(({ textDocument, position }) => {
    const open = draftAt(textDocument.uri);
    const found = open && service.complete(open.draft, open.document.offsetAt(position));
    if (open === undefined || found === undefined) return null;
    const range = toRange(open.document, found.span);
    const items = found.items.map(
      ({ label, description, newText, filterText, reference, preselect }, index): CompletionItem => ({
        label,
        labelDetails: { description },
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
  });

  connection.onCompletionResolve((item) => {
    const value = service.completionDetails(String(item.data));
    return value === undefined ? item : { ...item, documentation: { kind: MarkupKind.Markdown, value } };
  });

  connection.onCodeAction(async (params) => {
    const open = draftAt(params.textDocument.uri);
    return open === undefined ? [] : await codeActions(open, params, service, settings, client);
  });

  connection.onRequest(recommendationsRequest, ({ words, languageId }: RecommendationsParams) =>
    service.recommendationChoices(words, formatOf(languageId)),
  );

  documents.listen(connection);
  connection.listen();
}

const diagnosticProvider = { identifier: 'gcm-drafter', interFileDependencies: false, workspaceDiagnostics: false };

/** What the server may expect of its client. */
interface ClientAbilities extends SettingsSources, EditAbilities {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly rendersMarkdown: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it tells the server of changed files of settings; of one that does not, a saved document is the occasion to read them again. */
  readonly watchesFiles: boolean;
}

function readCapabilities({
  capabilities: { textDocument, workspace },
  initializationOptions,
  rootUri,
}: InitializeParams): ClientAbilities {
  const options: InitializationOptions | undefined = initializationOptions;
  const {
    documentChanges = false,
    resourceOperations = [],
    snippetEditSupport = false,
  } = workspace?.workspaceEdit ?? {};
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    asksClient: workspace?.configuration ?? false,
    asksFolders: workspace?.workspaceFolders ?? false,
    rootUri: rootUri ?? undefined,
    clientReadsFiles: options?.readsFiles ?? false,
    editsVersions: documentChanges,
    createsFiles: documentChanges && resourceOperations.includes(ResourceOperationKind.Create),
    insertsSnippets: documentChanges && snippetEditSupport,
  };
}

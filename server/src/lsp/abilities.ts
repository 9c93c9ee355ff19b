import { type InitializeParams, MarkupKind, PositionEncodingKind, ResourceOperationKind } from 'vscode-languageserver';
import { positionEncodings } from './convert.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the server may expect of its client. Nothing else reads the client's capabilities. */
export interface ClientAbilities {
  /** How positions count the characters of a line. */
  readonly positionEncoding: PositionEncodingKind;
  readonly pullsDiagnostics: boolean;
  /** Whether it can be asked later to pull, and how. */
  readonly registersDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesInlayHints: boolean;
  /** Whether it can be told that the lenses that it shows are outdated. */
  readonly refreshesLenses: boolean;
  /** Whether it can be told that the tokens that it has are outdated. */
  readonly refreshesTokens: boolean;
  /** Whether hovers are shown as Markdown, and whether the documentation of completions is. */
  readonly rendersMarkdown: boolean;
  readonly documentsInMarkdown: boolean;
  /** Whether a completion can have words beside its label. */
  readonly detailsLabels: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it tells the server of changed files; of one that does not, a saved document is the occasion to read them again. */
  readonly watchesFiles: boolean;
  /** Whether it answers `workspace/configuration`. */
  readonly asksConfiguration: boolean;
  /** Whether it shows where else a diagnostic is explained, and opens the page of its code. */
  readonly relatesInformation: boolean;
  readonly describesCodes: boolean;
  /** Whether an outline may be a tree. */
  readonly nestsSymbols: boolean;
  /** Whether it asks if something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** Whether a definition may tell the range that it was asked for. */
  readonly linksDefinitions: boolean;
  readonly showsLinkTooltips: boolean;
  readonly showsProgress: boolean;
  /** Whether it has a list of workspace folders and tells when they change. */
  readonly asksFolders: boolean;
  /** Whether it tells of files that were created, renamed or deleted in it. */
  readonly tellsFileOperations: boolean;
  /** The one folder of a client that does not. */
  readonly rootUri: string | undefined;
  /** Whether it finds and reads files for the server. */
  readonly readsFiles: boolean;
  /** Whether it opens documents of the scheme `gcm`. */
  readonly opensCards: boolean;
  /** The commands of ours that it has. */
  readonly commands: readonly string[];
  /** The languages for which it has an outline of its own. */
  readonly outlinedLanguages: readonly string[];
  /** Whether it takes edits of documents in a version. */
  readonly editsVersions: boolean;
  readonly createsFiles: boolean;
  readonly insertsSnippets: boolean;
}

/** Reads what a client says of itself at the start; what it does not name, it cannot do. */
export function readAbilities({
  capabilities: { general, textDocument, window, workspace },
  initializationOptions,
  rootUri,
}: InitializeParams): ClientAbilities {
  const options: InitializationOptions | undefined = initializationOptions;
  const {
    documentChanges = false,
    resourceOperations = [],
    snippetEditSupport = false,
  } = workspace?.workspaceEdit ?? {};
  const diagnostic = textDocument?.diagnostic;
  const completionItem = textDocument?.completion?.completionItem;
  return {
    positionEncoding:
      general?.positionEncodings?.find((encoding) => positionEncodings.includes(encoding)) ??
      PositionEncodingKind.UTF16,
    pullsDiagnostics: diagnostic !== undefined,
    registersDiagnostics: diagnostic?.dynamicRegistration ?? false,
    relatesInformation: (diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation ?? false,
    describesCodes: (diagnostic ?? textDocument?.publishDiagnostics)?.codeDescriptionSupport ?? false,
    nestsSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    preparesRename: textDocument?.rename?.prepareSupport ?? false,
    linksDefinitions: textDocument?.definition?.linkSupport ?? false,
    showsLinkTooltips: textDocument?.documentLink?.tooltipSupport ?? false,
    showsProgress: window?.workDoneProgress ?? false,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    documentsInMarkdown: completionItem?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    detailsLabels: completionItem?.labelDetailsSupport ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    asksConfiguration: workspace?.configuration ?? false,
    asksFolders: workspace?.workspaceFolders ?? false,
    rootUri: rootUri ?? undefined,
    tellsFileOperations: workspace?.fileOperations !== undefined,
    readsFiles: options?.readsFiles ?? false,
    opensCards: options?.opensCards ?? false,
    commands: options?.commands ?? [],
    outlinedLanguages: options?.outlinedLanguages ?? [],
    editsVersions: documentChanges,
    createsFiles: documentChanges && resourceOperations.includes(ResourceOperationKind.Create),
    insertsSnippets: documentChanges && snippetEditSupport,
  };
}

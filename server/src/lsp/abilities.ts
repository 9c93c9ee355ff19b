import { type InitializeParams, MarkupKind, PositionEncodingKind, ResourceOperationKind } from 'vscode-languageserver';
import { positionEncodings } from './convert.ts';
import type { InitializationOptions } from './protocol.ts';

/** What the server may expect of its client. Nothing else reads the client's capabilities. */
export interface ClientAbilities {
  /** How positions count the characters of a line. */
  readonly positionEncoding: PositionEncodingKind;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Whether hovers and the documentation of completions are shown as Markdown. */
  readonly rendersMarkdown: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it tells the server of changed files; of one that does not, a saved document is the occasion to read them again. */
  readonly watchesFiles: boolean;
  /** Whether it answers `workspace/configuration`. */
  readonly asksConfiguration: boolean;
  /** Whether it answers `workspace/workspaceFolders`. */
  readonly asksFolders: boolean;
  /** The one folder of a client that does not. */
  readonly rootUri: string | undefined;
  /** Whether it finds and reads files for the server. */
  readonly readsFiles: boolean;
  /** Whether it takes edits of documents in a version. */
  readonly editsVersions: boolean;
  readonly createsFiles: boolean;
  readonly insertsSnippets: boolean;
}

/** Reads what a client says of itself at the start; what it does not name, it cannot do. */
export function readAbilities({
  capabilities: { general, textDocument, workspace },
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
    positionEncoding:
      general?.positionEncodings?.find((encoding) => positionEncodings.includes(encoding)) ??
      PositionEncodingKind.UTF16,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    rendersMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    asksConfiguration: workspace?.configuration ?? false,
    asksFolders: workspace?.workspaceFolders ?? false,
    rootUri: rootUri ?? undefined,
    readsFiles: options?.readsFiles ?? false,
    editsVersions: documentChanges,
    createsFiles: documentChanges && resourceOperations.includes(ResourceOperationKind.Create),
    insertsSnippets: documentChanges && snippetEditSupport,
  };
}

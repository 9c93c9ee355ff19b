import {
  BulkRegistration,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  Emitter,
  type Event,
  FileChangeType,
  type FileEvent,
  FileOperationPatternKind,
  type FileOperationRegistrationOptions,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import type { Compact } from '../core/knowledge/compact.ts';
import { createLanguageService } from '../core/service.ts';
import { draftEndings } from '../files/draft-files.ts';
import { ignoreFileName } from '../files/ignore-rules.ts';
import { version } from '../version.ts';
import { type ClientAbilities, readAbilities } from './abilities.ts';
import { orElse } from './ask.ts';
import type { Feature, FeatureContext } from './feature.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCodeLenses } from './features/code-lenses.ts';
import { registerCompletion } from './features/completion.ts';
import { registerDefinition } from './features/definition.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerDocumentLinks } from './features/document-links.ts';
import { registerDocumentSymbols } from './features/document-symbols.ts';
import { registerDocuments } from './features/documents.ts';
import { registerHighlights } from './features/highlights.ts';
import { registerHover } from './features/hover.ts';
import { registerInlayHints } from './features/inlay-hints.ts';
import { registerInsertions } from './features/insertions.ts';
import { registerRecommendations } from './features/recommendations.ts';
import { registerReferences } from './features/references.ts';
import { registerRename } from './features/rename.ts';
import { registerSemanticTokens } from './features/semantic-tokens.ts';
import { registerWorkspaceSymbols } from './features/workspace-symbols.ts';
import { createFiles, type Runtime } from './files.ts';
import { followFolders } from './folders.ts';
import { gcmDocuments } from './gcm-documents.ts';
import { followDocuments } from './open-drafts.ts';
import { settingsFilesPattern } from './protocol.ts';
import { createSettings, type Settings } from './settings.ts';
import { createWorkspace } from './workspace.ts';

/** Every feature of the server. What is not here does not exist. */
const features: readonly Feature[] = [
  registerHover,
  registerCompletion,
  registerCodeActions,
  registerDiagnostics,
  registerRecommendations,
  registerInsertions,
  registerDefinition,
  registerDocumentLinks,
  registerDocuments,
  registerReferences,
  registerHighlights,
  registerRename,
  registerDocumentSymbols,
  registerWorkspaceSymbols,
  registerCodeLenses,
  registerInlayHints,
  registerSemanticTokens,
];

/** Serves a connection until it closes. The same in Node and in a Web Worker but for what `runtime` tells. */
export function startServer(connection: Connection, compact: Compact, runtime: Runtime): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readAbilities(params);
    const context = createContext(connection, compact, runtime, client, params);
    return {
      serverInfo: { name: 'gcm-drafter', version },
      capabilities: Object.assign(
        {
          positionEncoding: client.positionEncoding,
          textDocumentSync: TextDocumentSyncKind.Incremental,
          workspace: workspaceCapabilities(client),
        },
        ...features.map((register) => register(context)),
      ),
    };
  });
  connection.listen();
}

function createContext(
  connection: Connection,
  compact: Compact,
  runtime: Runtime,
  client: ClientAbilities,
  params: InitializeParams,
): FeatureContext {
  const service = createLanguageService(compact);
  const files = createFiles(connection, runtime, client);
  const folders = followFolders(connection, client, params);
  const onDidChangeFiles = followFiles(connection);
  const documents = gcmDocuments(service, client, runtime.documentFolder, foldersAtStart(params));
  const { drafts, settingsFiles } = followDocuments(connection, service, client, documents, () => settings);
  const settings: Settings = createSettings(connection, client, files, folders, settingsFiles, onDidChangeFiles);
  // Before any feature looks again at what is open, it is under the new settings.
  settings.onDidChange(() => {
    for (const open of drafts.all()) open.options = settings.optionsFor(open.uri);
  });
  const ready = new Emitter<void>();
  connection.onInitialized(() => {
    registerWithClient(connection, client);
    ready.fire();
  });
  const workspace = createWorkspace({
    connection,
    service,
    client,
    files,
    folders,
    settings,
    drafts,
    onDidChangeFiles,
  });
  return { connection, service, client, drafts, settings, workspace, files, documents, onReady: ready.event };
}

function foldersAtStart({ rootUri, workspaceFolders }: InitializeParams): readonly string[] {
  return [...(rootUri === null ? [] : [rootUri]), ...(workspaceFolders ?? []).map(({ uri }) => uri)];
}

/** What happens to files: on the disk, and by the editor, which tells of folders as well. */
function followFiles(connection: Connection): Event<readonly FileEvent[]> {
  const changed = new Emitter<readonly FileEvent[]>();
  const { Created, Deleted } = FileChangeType;
  connection.onDidChangeWatchedFiles(({ changes }) => changed.fire(changes));
  connection.workspace.onDidCreateFiles(({ files }) => changed.fire(files.map(({ uri }) => ({ uri, type: Created }))));
  connection.workspace.onDidDeleteFiles(({ files }) => changed.fire(files.map(({ uri }) => ({ uri, type: Deleted }))));
  connection.workspace.onDidRenameFiles(({ files }) =>
    changed.fire(
      files.flatMap(({ oldUri, newUri }) => [
        { uri: oldUri, type: Deleted },
        { uri: newUri, type: Created },
      ]),
    ),
  );
  return changed.event;
}

const draftsPattern = `**/*.{${draftEndings.join(',')}}`;

function workspaceCapabilities({ asksFolders, tellsFileOperations }: ClientAbilities): ServerCapabilities['workspace'] {
  const filters: FileOperationRegistrationOptions['filters'] = [
    { pattern: { glob: draftsPattern, matches: FileOperationPatternKind.file } },
    { pattern: { glob: '**', matches: FileOperationPatternKind.folder } },
  ];
  return {
    ...(asksFolders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
    ...(tellsFileOperations
      ? { fileOperations: { didCreate: { filters }, didRename: { filters }, didDelete: { filters } } }
      : {}),
  };
}

/** What a client must be asked for once it is there. */
function registerWithClient(connection: Connection, { registersConfiguration, watchesFiles }: ClientAbilities): void {
  const registrations = BulkRegistration.create();
  if (registersConfiguration) registrations.add(DidChangeConfigurationNotification.type, { section: 'gcmDrafter' });
  if (watchesFiles)
    registrations.add(DidChangeWatchedFilesNotification.type, {
      watchers: [
        ...[settingsFilesPattern, draftsPattern, `**/${ignoreFileName}`].map((globPattern) => ({ globPattern })),
        // Of a folder that goes, nothing else tells.
        { globPattern: '**/*', kind: WatchKind.Delete },
      ],
    });
  if (registersConfiguration || watchesFiles)
    void orElse<unknown>(connection, connection.client.register(registrations), undefined);
}

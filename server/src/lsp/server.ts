import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  Emitter,
  type FileEvent,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Compact } from '../core/knowledge/compact.ts';
import { createLanguageService } from '../core/service.ts';
import { version } from '../version.ts';
import { type ClientAbilities, readAbilities } from './abilities.ts';
import type { Feature, FeatureContext } from './feature.ts';
import { registerCodeActions } from './features/code-actions.ts';
import { registerCompletion } from './features/completion.ts';
import { registerDiagnostics } from './features/diagnostics.ts';
import { registerHover } from './features/hover.ts';
import { registerRecommendations } from './features/recommendations.ts';
import { followDocuments } from './open-drafts.ts';
import { settingsFilesPattern } from './protocol.ts';
import { createSettings, type Runtime, type Settings } from './settings.ts';

/** Every feature of the server. What is not here does not exist. */
const features: readonly Feature[] = [
  registerHover,
  registerCompletion,
  registerCodeActions,
  registerDiagnostics,
  registerRecommendations,
];

/** Serves a connection until it closes. The same in Node and in a Web Worker but for what `runtime` tells. */
export function startServer(connection: Connection, compact: Compact, runtime: Runtime): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readAbilities(params);
    const context = createContext(connection, compact, runtime, client);
    connection.onInitialized(() => registerWithClient(connection, client));
    return {
      serverInfo: { name: 'gcm-drafter', version },
      capabilities: Object.assign(
        { positionEncoding: client.positionEncoding, textDocumentSync: TextDocumentSyncKind.Incremental },
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
): FeatureContext {
  const service = createLanguageService(compact);
  const filesChanged = new Emitter<readonly FileEvent[]>();
  connection.onDidChangeWatchedFiles(({ changes }) => filesChanged.fire(changes));
  const { drafts, settingsFiles } = followDocuments(connection, service, client, () => settings);
  const settings: Settings = createSettings(connection, runtime, client, settingsFiles, filesChanged.event);
  // Before any feature looks again at what is open, it is under the new settings.
  settings.onDidChange(() => {
    for (const open of drafts.all()) open.options = settings.optionsFor(open.uri);
  });
  return { connection, service, client, drafts, settings };
}

/** What a client must be asked for once it is there. */
function registerWithClient({ client: remote }: Connection, client: ClientAbilities): void {
  if (client.registersConfiguration)
    void remote.register(DidChangeConfigurationNotification.type, { section: 'gcmDrafter' });
  if (client.watchesFiles)
    void remote.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: settingsFilesPattern }] });
}

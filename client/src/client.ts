import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import {
  clientCommands,
  findFilesRequest,
  type InitializationOptions,
  type InsertionsParams,
  nearestFileRequest,
  type PlaceParams,
  readFilesRequest,
  settingsFilesPattern,
} from '../../server/src/lsp/protocol.ts';
import { linksInMarkdown, openReport, provideDocuments, showCard, showObjective } from './documents.ts';
import { insertAboutObjective } from './insert-about-objective.ts';
import { insertRecommendation } from './insert-recommendation.ts';
import { readNearestFile } from './nearest-file.ts';
import { showReferences } from './show-references.ts';
import { findFiles, readFiles } from './workspace-files.ts';

/** Makes a client for the server of this host: a process in Node, a worker in the browser. */
export type ClientFactory = (options: LanguageClientOptions) => BaseLanguageClient;

/** What `activate` gives to tests and other extensions. */
export interface Exports {
  readonly client: BaseLanguageClient;
}

/** So many deaths within {@link restartWindow} and the server is left alone: something is wrong that a restart does not mend. */
const mostRestarts = 4;
/** In milliseconds. */
const restartWindow = 180_000;

/** Starts the server, registers the commands, and keeps the server alive. */
export async function startClient(context: vscode.ExtensionContext, createClient: ClientFactory): Promise<Exports> {
  const client = createClient({
    documentSelector: [
      ...['markdown', 'plaintext', 'latex', 'tex', 'quarto'].map((language) => ({ language })),
      { pattern: settingsFilesPattern },
    ],
    errorHandler: keepAlive(),
    ...linksInMarkdown,
    initializationOptions: {
      readsFiles: true,
      opensCards: true,
      commands: Object.values(clientCommands),
      outlinedLanguages: ['markdown', 'quarto'],
    } satisfies InitializationOptions,
  });
  context.subscriptions.push(
    client,
    client.onRequest(nearestFileRequest, readNearestFile),
    client.onRequest(findFilesRequest, findFiles),
    client.onRequest(readFilesRequest, readFiles),
    vscode.commands.registerCommand('gcmDrafter.insertRecommendation', () => insertRecommendation(client)),
    vscode.commands.registerCommand(clientCommands.insert, (params: InsertionsParams) =>
      insertAboutObjective(client, params),
    ),
    vscode.commands.registerCommand(clientCommands.showCard, showCard),
    vscode.commands.registerCommand(clientCommands.showReferences, (place: PlaceParams) =>
      showReferences(client, place),
    ),
    provideDocuments(client),
    vscode.commands.registerCommand('gcmDrafter.openReport', () => openReport(client)),
    vscode.commands.registerCommand('gcmDrafter.showObjective', () => showObjective(client)),
    vscode.commands.registerCommand('gcmDrafter.restartServer', async () => {
      if (client.state === State.Running) await client.stop();
      await client.start();
    }),
  );
  await client.start();
  return { client };
}

function keepAlive(): NonNullable<LanguageClientOptions['errorHandler']> {
  const deaths: number[] = [];
  let told = false;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed() {
      const now = Date.now();
      deaths.push(now);
      if (deaths.filter((death) => now - death < restartWindow).length > mostRestarts) {
        void offerRestart();
        return { action: CloseAction.DoNotRestart, handled: true };
      }
      if (!told)
        void vscode.window.showInformationMessage(
          vscode.l10n.t('GCM Drafter stopped unexpectedly and was started again.'),
        );
      told = true;
      return { action: CloseAction.Restart, handled: true };
    },
  };
}

async function offerRestart(): Promise<void> {
  const restart = vscode.l10n.t('Start Again');
  const answer = await vscode.window.showErrorMessage(
    vscode.l10n.t('GCM Drafter stopped {0} times in a few minutes and is off now.', mostRestarts + 1),
    restart,
  );
  if (answer === restart) await vscode.commands.executeCommand('gcmDrafter.restartServer');
}

/** A language client that speaks to the built server over a real transport. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  type Hover,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { built, root, shippingNode } from './built.ts';

export type Capabilities = InitializeParams['capabilities'];

/** What today's editors can do. */
export const modern: Capabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    diagnostic: {},
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'], labelDetailsSupport: true } },
  },
};

/** A server that runs, and the connection to it. */
export interface Server {
  readonly connection: ProtocolConnection;
  /** Resolves with the exit status when the server has ended. */
  readonly ended: Promise<number | null>;
  stop(): void;
}

let ownCache: string | undefined;

/** A folder for what the servers of this process keep, so that they leave the user's alone. */
function cacheOfTests(): string {
  if (ownCache === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'gcm-drafter-cache-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    ownCache = folder;
  }
  return ownCache;
}

/**
 * Starts the server over stdio: the bundle itself, or through the command line.
 * @param cache the folder that it takes for the user's caches.
 */
export function startProcess(through: 'server' | 'cli', cache = cacheOfTests()): Server {
  const args =
    through === 'server' ? [built('dist/server/node.cjs'), '--stdio'] : [built('dist/cli.js'), 'lsp', '--stdio'];
  const env = { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache };
  const child: ChildProcess = spawn(shippingNode, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'], env });
  if (child.stdout === null || child.stdin === null) throw new Error('The server has no pipes.');
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { connection, ended, stop: () => child.kill() };
}

/** Starts the browser's server in a worker that has nothing of Node: only what a Web Worker has too. */
export function startWorker(): Server {
  const worker = new Worker(new URL('./web-worker.mjs', import.meta.url), {
    workerData: built('dist/server/browser.js'),
  });
  const ended = new Promise<number>((resolve) => worker.once('exit', resolve));
  // Messages cross the boundary as structured clones, one per message, without headers.
  const connection = createProtocolConnection(
    {
      onError: (listener) => disposable(worker, 'error', (error: Error) => listener(error)),
      onClose: (listener) => disposable(worker, 'exit', () => listener(undefined)),
      onPartialMessage: () => ({ dispose() {} }),
      listen: (callback) => disposable(worker, 'message', callback),
      dispose() {},
    },
    {
      onError: () => ({ dispose() {} }),
      onClose: () => ({ dispose() {} }),
      async write(message) {
        worker.postMessage(message);
      },
      end() {},
      dispose() {},
    },
  );
  connection.listen();
  return { connection, ended, stop: () => void worker.terminate() };
}

function disposable<T>(worker: Worker, event: string, listener: (value: T) => void) {
  worker.on(event, listener);
  return { dispose: () => worker.off(event, listener) };
}

/** An editor with one draft open. */
export interface Editor {
  readonly initialized: InitializeResult;
  open(text: string, languageId?: string): void;
  change(changes: readonly TextDocumentContentChangeEvent[]): void;
  close(): void;
  hover(position: Position): Promise<Hover | null>;
  complete(position: Position): Promise<CompletionList | null>;
  resolve(item: CompletionItem): Promise<CompletionItem>;
  codeActions(range: Range, only?: readonly string[]): Promise<readonly CodeAction[]>;
  pullDiagnostics(): Promise<readonly Diagnostic[]>;
  /** The next diagnostics that the server sends by itself. */
  nextDiagnostics(): Promise<PublishDiagnosticsParams>;
  request(method: string, params: unknown): Promise<unknown>;
  notify(method: string, params: unknown): void;
  /** Asks for the end, as an editor does when it closes. */
  shutdown(): Promise<number | null>;
}

export const draftUri = 'file:///drafts/draft';

/** What an editor has beyond what its capabilities say. */
export interface EditorSetup {
  /** The draft, if it is to be another than {@link draftUri}. */
  readonly uri?: string;
  readonly rootUri?: string;
  /** The folders of the workspace, where they are told at the start. */
  readonly workspaceFolders?: readonly WorkspaceFolder[];
  readonly initializationOptions?: InitializationOptions;
  /** Answers to what the server asks, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

/** Says what a client can do, and waits for the server to say what it can do. */
export async function connect(
  { connection, ended }: Server,
  capabilities: Capabilities = modern,
  { uri = draftUri, rootUri, workspaceFolders, initializationOptions, answers = {} }: EditorSetup = {},
): Promise<Editor> {
  for (const [method, answer] of Object.entries(answers)) connection.onRequest(method, answer);
  const received: PublishDiagnosticsParams[] = [];
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    const next = waiting.shift();
    if (next === undefined) received.push(params);
    else next(params);
  });
  const initialized = await Promise.race([
    connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: rootUri ?? null,
      capabilities,
      initializationOptions,
      ...(workspaceFolders === undefined ? {} : { workspaceFolders: [...workspaceFolders] }),
    }),
    ended.then((status): never => {
      throw new Error(`The server ended with status ${status} before it answered.`);
    }),
  ]);
  await connection.sendNotification(InitializedNotification.type, {});
  let version = 0;
  const textDocument = { uri };
  return {
    initialized,
    open(text, languageId = 'markdown') {
      version += 1;
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version, text },
      });
    },
    change(changes) {
      version += 1;
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [...changes],
      });
    },
    close: () => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
    hover: (position) => connection.sendRequest('textDocument/hover', { textDocument, position }),
    complete: (position) => connection.sendRequest('textDocument/completion', { textDocument, position }),
    resolve: (item) => connection.sendRequest('completionItem/resolve', item),
    codeActions: (range, only) =>
      connection.sendRequest('textDocument/codeAction', {
        textDocument,
        range,
        context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
      }),
    async pullDiagnostics() {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
      if (report.kind !== 'full') throw new Error(`The report is ${report.kind}.`);
      return report.items;
    },
    nextDiagnostics() {
      const first = received.shift();
      return first === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(first);
    },
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => void connection.sendNotification(method, params),
    async shutdown() {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return await ended;
    },
  };
}

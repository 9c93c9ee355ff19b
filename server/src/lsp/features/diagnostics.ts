import {
  CancellationToken,
  type Disposable,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  type PreviousResultId,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { CheckOptions } from '../../core/rules/rule.ts';
import { orElse } from '../ask.ts';
import { toDiagnostic } from '../convert.ts';
import { aboutDraft, cancelled, type FeatureContext } from '../feature.ts';
import type { OpenDraft } from '../open-draft.ts';
import { keyOf } from '../uri.ts';
import { createWorkspaceReports, waitForNews } from '../workspace-reports.ts';

/** What is found in drafts, in those that are not open too if the setting says so: given when the client asks, sent to one that does not ask. */
export function registerDiagnostics(context: FeatureContext): ServerCapabilities {
  return context.client.pullsDiagnostics ? registerPull(context) : registerPush(context);
}

function registerPush(context: FeatureContext): ServerCapabilities {
  const { connection, service, drafts, settings } = context;
  const publish = async (open: OpenDraft): Promise<void> => {
    const options = await open.options;
    // The draft may have been closed while its settings were on their way.
    if (drafts.at(open.uri) !== open) return;
    // Of the newest version: the settings may come later than the next letter.
    const diagnostics = service
      .check(open.draft, options)
      .map((finding) => toDiagnostic(open.document, finding, context));
    await connection.sendDiagnostics({ uri: open.uri, version: open.document.version, diagnostics });
  };
  drafts.onDidChange((open) => void publish(open));
  drafts.onDidClose(({ uri }) => void connection.sendDiagnostics({ uri, diagnostics: [] }));
  settings.onDidChange(() => {
    for (const open of drafts.all()) void publish(open);
  });
  pushUnopened(context);
  return {};
}

/** Sends what is new about the drafts that are not open, one round of reports after the other. */
function pushUnopened(context: FeatureContext): void {
  const { connection, drafts, settings, workspace, onReady } = context;
  const reportsNow = createWorkspaceReports(context, createResultIds());
  /** What the client has, by key. */
  const sent = new Map<string, PreviousResultId>();
  const send = async (): Promise<void> => {
    for (const report of await reportsNow(sent, CancellationToken.None)) {
      const { uri, resultId } = report;
      const key = keyOf(uri);
      // It may have been opened meanwhile.
      const isOpen = drafts.all().some((one) => keyOf(one.uri) === key);
      if (report.kind !== DocumentDiagnosticReportKind.Full || isOpen) continue;
      const had = sent.delete(key);
      if (resultId !== undefined) sent.set(key, { uri, value: resultId });
      // Nothing need be said of a draft in which there never was anything.
      if (had || report.items.length > 0) await connection.sendDiagnostics({ uri, diagnostics: report.items });
    }
  };
  let work: Promise<void> = Promise.resolve();
  let isPlanned = false;
  const again = (): void => {
    if (isPlanned) return;
    isPlanned = true;
    work = work.then(() => {
      isPlanned = false;
      return send();
    });
  };
  // What is open is told of as it is, and of its file anew once it is closed.
  drafts.onDidChange(({ uri }) => sent.delete(keyOf(uri)));
  onReady(again);
  settings.onDidChange(again);
  workspace.onDidChange(again);
}

function registerPull(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, settings } = context;
  const resultIdOf = createResultIds();
  const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const report = async (
    open: OpenDraft,
    { previousResultId }: DocumentDiagnosticParams,
  ): Promise<DocumentDiagnosticReport> => {
    const options = await open.options;
    const resultId = resultIdOf(open.draft, options);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = service.check(open.draft, options).map((finding) => toDiagnostic(open.document, finding, context));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };
  connection.languages.diagnostics.on(aboutDraft(context, nothing, report));

  const workspaceReports = waitForNews(context, createWorkspaceReports(context, resultIdOf));
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
    const previous = new Map(previousResultIds.map((one) => [keyOf(one.uri), one]));
    const items = await workspaceReports(previous, token);
    return token.isCancellationRequested ? cancelled() : { items };
  });

  settings.onDidChange(() => {
    if (client.refreshesDiagnostics) void orElse(connection, connection.languages.diagnostics.refresh(), undefined);
  });
  const provider = { identifier: 'gcm-drafter', interFileDependencies: false };
  if (!client.registersDiagnostics) return { diagnosticProvider: { ...provider, workspaceDiagnostics: true } };
  registerLater(context, provider);
  return {};
}

/** A client asks for the whole workspace again and again once it is told that it can, so it is told only where the setting says so. */
function registerLater(
  { connection, settings, onReady }: FeatureContext,
  provider: { readonly identifier: string; readonly interFileDependencies: boolean },
): void {
  let registered: { readonly workspaceDiagnostics: boolean; readonly registration: Disposable } | undefined;
  let work: Promise<void> = Promise.resolve();
  const register = async (): Promise<void> => {
    const { checkWorkspace: workspaceDiagnostics } = await settings.editorSettings();
    if (registered?.workspaceDiagnostics === workspaceDiagnostics) return;
    registered?.registration.dispose();
    const options = { ...provider, documentSelector: null, workspaceDiagnostics };
    registered = {
      workspaceDiagnostics,
      registration: await orElse(connection, connection.client.register(DocumentDiagnosticRequest.type, options), none),
    };
  };
  const again = (): void => {
    work = work.then(register);
  };
  onReady(again);
  settings.onDidChange(again);
}

const none: Disposable = { dispose() {} };

/** Gives what was found in a draft under some options a name: another draft or other options, another name, also after a restart of the server. */
function createResultIds(): (draft: object, options: CheckOptions) => string {
  const last = new WeakMap<object, { readonly options: CheckOptions; readonly id: string }>();
  const start = Math.random().toString(36).slice(2);
  let count = 0;
  return (draft, options) => {
    let found = last.get(draft);
    if (found?.options !== options) {
      count += 1;
      found = { options, id: `${start}-${count}` };
      last.set(draft, found);
    }
    return found.id;
  };
}

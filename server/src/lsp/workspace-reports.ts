import {
  type CancellationToken,
  type Disposable,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { CheckOptions } from '../core/rules/rule.ts';
import { formatOfPath } from '../files/draft-files.ts';
import { SourceDocument, toDiagnostic } from './convert.ts';
import type { FeatureContext } from './feature.ts';
import { keyOf } from './uri.ts';

/** What is found in the drafts that are not open, given what the client has of them, by key. */
export type WorkspaceReports = (
  previous: ReadonlyMap<string, PreviousResultId>,
  token: CancellationToken,
) => Promise<WorkspaceDocumentDiagnosticReport[]>;

/** Makes the reports on the drafts that are not open, as they are now. */
export function createWorkspaceReports(
  context: FeatureContext,
  resultIdOf: (draft: object, options: CheckOptions) => string,
): WorkspaceReports {
  const { service, client, drafts, settings, workspace, files } = context;
  return async (previous, token) => {
    const { checkWorkspace } = await settings.editorSettings();
    const known = checkWorkspace ? await workspace.unopened(token) : [];
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const toCheck = new Map<string, { readonly options: CheckOptions; readonly resultId: string }>();
    for (const draft of known) {
      const options = await settings.optionsInFolder(draft.uri);
      const resultId = resultIdOf(draft, options);
      if (previous.get(keyOf(draft.uri))?.value === resultId)
        reports.push({ kind: DocumentDiagnosticReportKind.Unchanged, uri: draft.uri, version: null, resultId });
      else toCheck.set(draft.uri, { options, resultId });
    }
    const { Full } = DocumentDiagnosticReportKind;
    for await (const { uri, text = '' } of files.read([...toCheck.keys()], token)) {
      const { options = {}, resultId = '' } = toCheck.get(uri) ?? {};
      const document = new SourceDocument(uri, '', 0, text, client.positionEncoding);
      const findings = service.check(service.read(text, formatOfPath(keyOf(uri)), options), options);
      const items = findings.map((finding) => toDiagnostic(document, finding, context));
      reports.push({ kind: Full, uri, version: null, resultId, items });
    }
    const stillThere = new Set([...known, ...drafts.all()].map(({ uri }) => keyOf(uri)));
    for (const [key, { uri }] of previous)
      if (!stillThere.has(key)) reports.push({ kind: Full, uri, version: null, items: [] });
    return reports;
  };
}

/** Reports for a client that asks again as soon as it has an answer: where it has everything already, the answer waits until something changes. */
export function waitForNews(context: FeatureContext, reportsNow: WorkspaceReports): WorkspaceReports {
  return async (previous, token) => {
    for (;;) {
      const changed = nextChange(context, token);
      const reports = await reportsNow(previous, token);
      const isNews = reports.some(({ kind }) => kind === DocumentDiagnosticReportKind.Full);
      if (isNews || previous.size === 0 || token.isCancellationRequested) {
        changed.dispose();
        return reports;
      }
      await changed.happened;
    }
  };
}

/** The next change of a file or a setting, from now on, or that nobody waits any more. */
function nextChange(
  { settings, workspace }: FeatureContext,
  token: CancellationToken,
): { readonly happened: Promise<void>; dispose(): void } {
  const listeners: Disposable[] = [];
  const dispose = (): void => {
    for (const listener of listeners) listener.dispose();
  };
  const happened = new Promise<void>((resolve) => {
    const tell = (): void => {
      dispose();
      resolve();
    };
    listeners.push(settings.onDidChange(tell), workspace.onDidChange(tell), token.onCancellationRequested(tell));
  });
  return { happened, dispose };
}

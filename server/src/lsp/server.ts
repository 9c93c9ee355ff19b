import {
  type CodeAction,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type Connection,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Compact } from '../core/knowledge/compact.ts';
import { createLanguageService } from '../core/service.ts';
import { renderMarkdown, renderPlain } from '../core/wording/cards.ts';
import { version } from '../version.ts';
import { formatOf, toDiagnostic, toRange, toTextEdit } from './convert.ts';
import { OpenDraft } from './open-draft.ts';
import { type RecommendationsParams, recommendationsRequest } from './protocol.ts';

/** Serves a connection until it closes: decodes, asks the language service, encodes. The same in Node and in a Web Worker. */
export function startServer(connection: Connection, compact: Compact): void {
  const service = createLanguageService(compact);
  const drafts = new TextDocuments<OpenDraft>({
    create: (uri, languageId, documentVersion, text) =>
      new OpenDraft(TextDocument.create(uri, languageId, documentVersion, text), service),
    update(open, changes, documentVersion) {
      open.update(changes, documentVersion);
      return open;
    },
  });
  let pullsDiagnostics = false;
  let rendersMarkdown = true;

  connection.onInitialize(({ capabilities }): InitializeResult => {
    const { textDocument } = capabilities;
    pullsDiagnostics = textDocument?.diagnostic !== undefined;
    rendersMarkdown = textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;
    return {
      serverInfo: { name: 'gcm-drafter', version },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        hoverProvider: true,
        completionProvider: { triggerCharacters: [' ', '\u00a0', '~'], resolveProvider: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(pullsDiagnostics
          ? {
              diagnosticProvider: {
                identifier: 'gcm-drafter',
                interFileDependencies: false,
                workspaceDiagnostics: false,
              },
            }
          : {}),
      },
    };
  });

  const diagnose = (open: OpenDraft) =>
    service.check(open.draft).map((finding) => toDiagnostic(open.document, finding));

  connection.languages.diagnostics.on(({ textDocument }) => {
    const open = drafts.get(textDocument.uri);
    return { kind: DocumentDiagnosticReportKind.Full, items: open === undefined ? [] : diagnose(open) };
  });

  drafts.onDidChangeContent(({ document: open }) => {
    if (!pullsDiagnostics)
      void connection.sendDiagnostics({ uri: open.uri, version: open.document.version, diagnostics: diagnose(open) });
  });

  drafts.onDidClose(({ document: open }) => {
    if (!pullsDiagnostics) void connection.sendDiagnostics({ uri: open.uri, diagnostics: [] });
  });

  connection.onHover(({ textDocument, position }) => {
    const open = drafts.get(textDocument.uri);
    const found = open && service.hover(open.draft, open.document.offsetAt(position));
    if (open === undefined || found === undefined) return null;
    const value = found.cards.map(rendersMarkdown ? renderMarkdown : renderPlain).join('\n\n');
    return {
      contents: { kind: rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText, value },
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

  connection.onCodeAction(({ textDocument, range, context }) => {
    const open = drafts.get(textDocument.uri);
    if (open === undefined || (context.only !== undefined && !context.only.includes(CodeActionKind.QuickFix)))
      return [];
    const start = open.document.offsetAt(range.start);
    const end = open.document.offsetAt(range.end);
    const findings = service.check(open.draft).filter(({ span }) => span.start <= end && start <= span.end);
    return findings.flatMap((finding) =>
      finding.fixes.map(
        ({ title, edits, preferred }): CodeAction => ({
          title,
          kind: CodeActionKind.QuickFix,
          isPreferred: preferred,
          diagnostics: [toDiagnostic(open.document, finding)],
          edit: { changes: { [open.uri]: edits.map((edit) => toTextEdit(open.document, edit)) } },
        }),
      ),
    );
  });

  connection.onRequest(recommendationsRequest, ({ words, languageId }: RecommendationsParams) =>
    service.recommendationChoices(words, formatOf(languageId)),
  );

  drafts.listen(connection);
  connection.listen();
}

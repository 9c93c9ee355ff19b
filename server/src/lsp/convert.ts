import { type Diagnostic, DiagnosticSeverity, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftFormat } from '../core/draft/chunks.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import type { TextEdit as OffsetEdit, Span } from '../core/span.ts';

/** The name under which editors show what this product finds. */
export const sourceName = 'GCM Drafter';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** The format in which a language's drafts are read; what is neither Markdown nor LaTeX is plain text. */
export function formatOf(languageId: string): DraftFormat {
  if (languageId === 'markdown' || languageId === 'quarto') return 'markdown';
  return languageId === 'latex' || languageId === 'tex' ? 'latex' : 'plaintext';
}

/** Lines and characters from zero, in UTF-16 units. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

export function toTextEdit(document: TextDocument, edit: OffsetEdit): TextEdit {
  return { range: toRange(document, edit.span), newText: edit.newText };
}

export function toDiagnostic(document: TextDocument, { code, severity, span, message }: Finding): Diagnostic {
  return { code, severity: severities[severity], range: toRange(document, span), message, source: sourceName };
}

import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  PositionEncodingKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { DraftFormat } from '../core/draft/chunks.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import { lastStartingAt, type TextEdit as OffsetEdit, type Span } from '../core/span.ts';
import type { FeatureContext } from './feature.ts';

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

/** Lines and characters from zero, counted as the document's client counts them. */
export function toRange(document: SourceDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** The UTF-16 offsets of a range that the document's client gives. */
export function toSpan(document: SourceDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdit(document: SourceDocument, edit: OffsetEdit): TextEdit {
  return { range: toRange(document, edit.span), newText: edit.newText };
}

/** A finding with the page of its code and the passage that it rests on, where the client can show them. */
export function toDiagnostic(
  document: SourceDocument,
  { code, severity, span, message, evidence }: Finding,
  { client, documents }: Pick<FeatureContext, 'client' | 'documents'>,
): Diagnostic {
  const diagnostic: Diagnostic = {
    code,
    severity: severities[severity],
    range: toRange(document, span),
    message,
    source: sourceName,
  };
  const href = client.describesCodes ? documents.ruleUri(code) : undefined;
  if (href !== undefined) diagnostic.codeDescription = { href };
  const location = client.relatesInformation && evidence && documents.reportLocation(evidence.lines[0]);
  if (location) diagnostic.relatedInformation = [{ location, message: `${evidence.section}: “${evidence.quote}”` }];
  return diagnostic;
}

/** The encodings in which characters of a line can be counted; the first that a client names is taken. */
export const positionEncodings: readonly PositionEncodingKind[] = [
  PositionEncodingKind.UTF16,
  PositionEncodingKind.UTF8,
  PositionEncodingKind.UTF32,
];

/** Behind so many UTF-16 units of a long line the count is kept, so that a line with many findings is not counted anew for each. */
const step = 1024;

/**
 * A text as client and core see it: the client counts the characters of a line in the encoding that was agreed upon, the core UTF-16 units from the
 * start of the text. Positions outside the text, or within a character, are moved to the nearest place before.
 */
export class SourceDocument {
  readonly #document: TextDocument;
  readonly #encoding: PositionEncodingKind;
  /** For long lines: how many characters stand before each {@link step} of the line. */
  #counts = new Map<number, readonly number[]>();

  constructor(uri: string, languageId: string, version: number, text: string, encoding: PositionEncodingKind) {
    this.#document = TextDocument.create(uri, languageId, version, text);
    this.#encoding = encoding;
  }

  get uri(): string {
    return this.#document.uri;
  }

  get languageId(): string {
    return this.#document.languageId;
  }

  get version(): number {
    return this.#document.version;
  }

  getText(): string {
    return this.#document.getText();
  }

  /** Applies one change of a version; its range counts in the text that the change before it left. */
  update(change: TextDocumentContentChangeEvent, version: number): void {
    if ('range' in change) {
      const { start, end } = toSpan(this, change.range);
      const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
      TextDocument.update(this.#document, [{ range, text: change.text }], version);
    } else TextDocument.update(this.#document, [change], version);
    this.#counts = new Map();
  }

  offsetAt(position: Position): number {
    const { line, character } = position;
    if (this.#encoding === PositionEncodingKind.UTF16 || line < 0 || character <= 0 || line >= this.#document.lineCount)
      return this.#document.offsetAt(position);
    const text = this.#document.getText();
    const start = this.#document.offsetAt({ line, character: 0 });
    const end = this.#document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const counts = this.#countsOf(line, start, end);
    const index = lastStartingAt(counts, (count) => count, character);
    let offset = start + index * step;
    for (let count = counts[index] ?? 0; offset < end; offset += 1) {
      count += widthOf(text, offset, this.#encoding);
      if (count > character) break;
    }
    return isWithinPair(text, offset) ? offset - 1 : offset;
  }

  positionAt(offset: number): Position {
    const position = this.#document.positionAt(offset);
    const { line, character } = position;
    if (this.#encoding === PositionEncodingKind.UTF16 || character === 0) return position;
    const text = this.#document.getText();
    const start = this.#document.offsetAt({ line, character: 0 });
    const end = this.#document.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    const counts = this.#countsOf(line, start, end);
    const index = Math.min(Math.floor(character / step), counts.length - 1);
    let count = counts[index] ?? 0;
    for (let at = start + index * step; at < start + character; at += 1) count += widthOf(text, at, this.#encoding);
    return { line, character: count };
  }

  #countsOf(line: number, start: number, end: number): readonly number[] {
    if (end - start <= step) return [0];
    const known = this.#counts.get(line);
    if (known !== undefined) return known;
    const text = this.#document.getText();
    const counts: number[] = [];
    let count = 0;
    for (let at = start; at < end; at += 1) {
      if ((at - start) % step === 0) counts.push(count);
      count += widthOf(text, at, this.#encoding);
    }
    this.#counts.set(line, counts);
    return counts;
  }
}

/** How many units of an encoding a UTF-16 unit takes; of a pair, the second takes all of them. */
function widthOf(text: string, offset: number, encoding: PositionEncodingKind): number {
  const unit = text.charCodeAt(offset);
  const isPlain = unit < 0xd800 || unit > 0xdfff;
  if (!isPlain && isWithinPair(text, offset + 1)) return 0;
  if (encoding === PositionEncodingKind.UTF32) return 1;
  if (!isPlain && isWithinPair(text, offset)) return 4;
  // Half a pair is written as the replacement character, which takes three bytes.
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

/** Whether the units before and behind an offset are one character. */
function isWithinPair(text: string, offset: number): boolean {
  const [before, behind] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff;
}

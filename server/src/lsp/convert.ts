import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  PositionEncodingKind,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver';
import type { DraftFormat } from '../core/draft/chunks.ts';
import type { Finding, Severity } from '../core/rules/rule.ts';
import { lastStartingAt, type TextEdit as OffsetEdit, type Span } from '../core/span.ts';
import type { FeatureContext } from './feature.ts';
import { LineText } from './line-text.ts';

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

/** The UTF-16 offsets of a range that the document's client gives, even where it gives the end first. */
export function toSpan(document: SourceDocument, { start, end }: Range): Span {
  const [one, other] = [document.offsetAt(start), document.offsetAt(end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
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
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #text: LineText;
  readonly #encoding: PositionEncodingKind;
  /** For long lines: how many characters stand before each {@link step} of the line. */
  #counts = new Map<number, readonly number[]>();

  constructor(uri: string, languageId: string, version: number, text: string, encoding: PositionEncodingKind) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = LineText.of(text);
    this.#encoding = encoding;
  }

  get version(): number {
    return this.#version;
  }

  /** The text as it is now; it stays so when the document changes. */
  get text(): LineText {
    return this.#text;
  }

  /** Applies one change of a version; its range counts in the text that the change before it left. */
  update(change: TextDocumentContentChangeEvent, version: number): void {
    this.#text =
      'range' in change ? this.#text.replace(toSpan(this, change.range), change.text) : LineText.of(change.text);
    this.#version = version;
    this.#counts = new Map();
  }

  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#text.lineCount) return this.#text.length;
    const { start, end } = this.#text.lineSpan(line);
    if (character <= 0) return start;
    if (this.#encoding === PositionEncodingKind.UTF16) return Math.min(start + character, end);
    const text = this.#text.slice(start, end);
    const counts = this.#countsOf(line, text);
    const index = lastStartingAt(counts, (count) => count, character);
    let offset = index * step;
    for (let count = counts[index] ?? 0; offset < text.length; offset += 1) {
      count += widthOf(text, offset, this.#encoding);
      if (count > character) break;
    }
    return start + (isWithinPair(text, offset) ? offset - 1 : offset);
  }

  positionAt(offset: number): Position {
    const place = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.#text.lineAt(place);
    const { start, end } = this.#text.lineSpan(line);
    const character = Math.min(place, end) - start;
    if (this.#encoding === PositionEncodingKind.UTF16 || character === 0) return { line, character };
    const text = this.#text.slice(start, end);
    const counts = this.#countsOf(line, text);
    const index = Math.min(Math.floor(character / step), counts.length - 1);
    let count = counts[index] ?? 0;
    for (let at = index * step; at < character; at += 1) count += widthOf(text, at, this.#encoding);
    return { line, character: count };
  }

  #countsOf(line: number, text: string): readonly number[] {
    if (text.length <= step) return [0];
    const known = this.#counts.get(line);
    if (known !== undefined) return known;
    const counts: number[] = [];
    let count = 0;
    for (let at = 0; at < text.length; at += 1) {
      if (at % step === 0) counts.push(count);
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

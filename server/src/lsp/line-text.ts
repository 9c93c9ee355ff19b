import type { DraftText } from '../core/draft/draft.ts';
import { lastStartingAt, type Span } from '../core/span.ts';

/** A piece is made of whole lines, and so long that a draft has hundreds rather than thousands, in UTF-16 units. */
const leastPiece = 2048;
const mostPiece = 3 * leastPiece;

/**
 * A text in pieces of whole lines, with its lines. It never changes: an edit gives a new one that shares every piece that it does not touch, so that it costs a list of
 * pieces and not a copy of the text. Lines end as the protocol has it, in `\n`, `\r\n` or `\r`; offsets are UTF-16 units.
 */
export class LineText implements DraftText {
  readonly length: number;
  readonly #pieces: readonly Piece[];
  /** Where each piece starts, in rising order. */
  readonly #starts: readonly number[];
  /** How many lines end before each piece; counted when a line is first asked for. */
  #linesBefore: readonly number[] | undefined;
  /** The whole, once somebody wanted it. */
  #whole: string | undefined;

  private constructor(all: readonly Piece[], whole?: string) {
    const pieces = all.length === 0 ? [new Piece('')] : all;
    const starts: number[] = [];
    let length = 0;
    for (const piece of pieces) {
      starts.push(length);
      length += piece.text.length;
    }
    this.length = length;
    this.#pieces = pieces;
    this.#starts = starts;
    this.#whole = whole;
  }

  static of(text: string): LineText {
    return new LineText(split(text), text);
  }

  /** The text with a span of it replaced. */
  replace({ start, end }: Span, newText: string): LineText {
    const first = this.#pieceAt(start);
    // Where a span ends at the end of a piece, the next one begins in the middle of a line now.
    const last = this.#pieceAt(end);
    const head = this.#textOf(first).slice(0, start - this.#startOf(first));
    const tail = this.#textOf(last).slice(end - this.#startOf(last));
    const between = split(head + newText + tail);
    return new LineText([...this.#pieces.slice(0, first), ...between, ...this.#pieces.slice(last + 1)]);
  }

  slice(start: number, end: number): string {
    if (this.#whole !== undefined) return this.#whole.slice(start, end);
    let index = this.#pieceAt(start);
    let found = this.#textOf(index).slice(start - this.#startOf(index), Math.max(start, end) - this.#startOf(index));
    for (index += 1; index < this.#pieces.length && this.#startOf(index) < end; index += 1)
      found += this.#textOf(index).slice(0, end - this.#startOf(index));
    return found;
  }

  toString(): string {
    this.#whole ??= this.#pieces.map(({ text }) => text).join('');
    return this.#whole;
  }

  get lineCount(): number {
    const last = this.#pieces.length - 1;
    return (this.#lines()[last] ?? 0) + (this.#pieces[last]?.lineStarts.length ?? 0) + 1;
  }

  /** The line that holds an offset, from zero. */
  lineAt(offset: number): number {
    const index = this.#pieceAt(offset);
    const starts = this.#pieces[index]?.lineStarts ?? [];
    return (this.#lines()[index] ?? 0) + lastStartingAt(starts, (start) => start, offset - this.#startOf(index)) + 1;
  }

  /** From the first unit of a line to the end of its words: what ends the line is left out. The line must be one of the text. */
  lineSpan(line: number): Span {
    const before = this.#lines();
    const index = lastStartingAt(before, (lines) => lines, line);
    const { text, lineStarts } = this.#pieces[index] as Piece;
    const inPiece = line - (before[index] ?? 0);
    const start = inPiece === 0 ? 0 : (lineStarts[inPiece - 1] ?? text.length);
    let end = lineStarts[inPiece] ?? text.length;
    while (end > start && isLineEnd(text.charCodeAt(end - 1))) end -= 1;
    return { start: this.#startOf(index) + start, end: this.#startOf(index) + end };
  }

  #lines(): readonly number[] {
    if (this.#linesBefore === undefined) {
      const before: number[] = [];
      let lines = 0;
      for (const piece of this.#pieces) {
        before.push(lines);
        lines += piece.lineStarts.length;
      }
      this.#linesBefore = before;
    }
    return this.#linesBefore;
  }

  #pieceAt(offset: number): number {
    return Math.max(
      0,
      lastStartingAt(this.#starts, (start) => start, offset),
    );
  }

  #startOf(index: number): number {
    return this.#starts[index] ?? this.length;
  }

  #textOf(index: number): string {
    return this.#pieces[index]?.text ?? '';
  }
}

class Piece {
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Where its lines start but for the first; the last of them may be that of the next piece. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= startsOfLines(this.text);
    return this.#lineStarts;
  }
}

/** Pieces end behind a line feed, so that neither a line nor its end is ever parted; a longer line is a longer piece. */
function split(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  while (text.length - start > mostPiece) {
    const end = text.indexOf('\n', start + leastPiece) + 1;
    if (end === 0) break;
    pieces.push(new Piece(text.slice(start, end)));
    start = end;
  }
  if (start < text.length) pieces.push(new Piece(text.slice(start)));
  return pieces;
}

const [lineFeed, carriageReturn] = [10, 13];

function startsOfLines(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === lineFeed || (unit === carriageReturn && text.charCodeAt(at + 1) !== lineFeed)) starts.push(at + 1);
  }
  return starts;
}

function isLineEnd(unit: number): boolean {
  return unit === lineFeed || unit === carriageReturn;
}

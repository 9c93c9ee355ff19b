import { lastStartingAt, type Span } from '../span.ts';
import type { Block } from './block.ts';
import { BREAK, GAP } from './prose.ts';

/** One row of a table; offsets are of the block's prose. */
export interface TableRow {
  readonly span: Span;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly span: Span;
  /** What stands at the head of its column; empty where that is not known. */
  readonly heading: string;
}

const found = new WeakMap<Block, readonly TableRow[]>();

/** The rows of a table in a block: a Markdown row is a block of its own, a LaTeX table one block. None where there is no table. Linear in the prose. */
export function tableRowsOf(block: Block): readonly TableRow[] {
  let rows = found.get(block);
  if (rows === undefined) {
    rows = read(block);
    found.set(block, rows);
  }
  return rows;
}

/** The row that holds an offset of the prose. */
export function tableRowAt(block: Block, offset: number): TableRow | undefined {
  const rows = tableRowsOf(block);
  const row = rows[lastStartingAt(rows, ({ span }) => span.start, offset)];
  return row !== undefined && offset < row.span.end ? row : undefined;
}

/** The cell of a row that holds an offset of the prose. */
export function cellAt({ cells }: TableRow, offset: number): TableCell | undefined {
  return cells[lastStartingAt(cells, ({ span }) => span.start, offset)];
}

function read(block: Block): readonly TableRow[] {
  const { text } = block.prose;
  if (!text.includes(BREAK)) return [];
  const rows: TableRow[] = [];
  let start = 0;
  let headings: readonly string[] = block.columns ?? [];
  for (const part of block.kind === 'cells' ? [text] : text.split(GAP)) {
    const spans = cellsOf(part, start);
    if (spans.length > 1) {
      const words = spans.map((span) => text.slice(span.start, span.end).trim());
      if (block.kind !== 'cells' && headings.length !== spans.length) headings = words;
      rows.push({
        span: { start, end: start + part.length },
        cells: spans.map((span, index) => ({ span, heading: headings[index] ?? '' })),
      });
    }
    start += part.length + GAP.length;
  }
  return rows;
}

function cellsOf(part: string, start: number): Span[] {
  const spans: Span[] = [];
  let at = start;
  for (const cell of part.split(BREAK)) {
    spans.push({ start: at, end: at + cell.length });
    at += cell.length + BREAK.length;
  }
  return spans;
}

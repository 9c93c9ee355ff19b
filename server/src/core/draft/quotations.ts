import { lastStartingAt, type Span } from '../span.ts';
import type { Block } from './block.ts';

/** Words between quotation marks, as spans of a block's prose in UTF-16 units. */
export interface Quotation {
  /** With its marks. */
  readonly prose: Span;
  /** Without them. */
  readonly inner: Span;
}

const found = new WeakMap<Block, readonly Quotation[]>();

/**
 * The outermost quotations of a block, in order: “…”, "…", «…», „…“, ‘…’ and LaTeX's ``…''. A mark without a partner in the block is none. Linear in the
 * prose. A block quote has no marks; its `kind` tells it.
 */
export function quotationsOf(block: Block): readonly Quotation[] {
  let quotations = found.get(block);
  if (quotations === undefined) {
    quotations = find(block.prose.text);
    found.set(block, quotations);
  }
  return quotations;
}

/** Whether a place of the prose is inside words that the draft quotes. */
export function isQuoted(block: Block, offset: number): boolean {
  if (block.kind === 'quote') return true;
  const quotations = quotationsOf(block);
  const quotation = quotations[lastStartingAt(quotations, ({ inner }) => inner.start, offset)];
  return quotation !== undefined && offset < quotation.prose.end;
}

const mark = /``|''|["“”„«»]|‘|’(?![\p{L}\p{N}])/gu;
/** What closes a quotation, by what opened it; German and Danish writers turn the marks round. */
const closings: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '``': "''",
  '"': '"',
};

interface Opened {
  readonly sign: string;
  readonly start: number;
  readonly inner: number;
}

function find(text: string): readonly Quotation[] {
  const opened: Opened[] = [];
  const closed: Quotation[] = [];
  mark.lastIndex = 0;
  for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
    const [sign] = match;
    const start = match.index;
    const end = start + sign.length;
    const partner = closes(opened, sign, opensHere(text, start, end));
    if (partner >= 0) {
      const opener = opened[partner] as Opened;
      opened.length = partner;
      closed.push({ prose: { start: opener.start, end }, inner: { start: opener.inner, end: start } });
    } else if (sign in closings && (sign !== '"' || opensHere(text, start, end))) {
      opened.push({ sign, start, inner: end });
    }
  }
  const outermost: Quotation[] = [];
  for (const quotation of closed.sort((a, b) => a.prose.start - b.prose.start || b.prose.end - a.prose.end))
    if (quotation.prose.start >= (outermost.at(-1)?.prose.end ?? 0)) outermost.push(quotation);
  return outermost;
}

/** How many marks deep a partner is looked for; nobody nests quotations further, and the cost stays bounded. */
const deepest = 4;

/** The index of the mark that a sign closes; -1 where it closes none. A straight mark that could open one closes nothing, so that quotations nest. */
function closes(opened: readonly Opened[], sign: string, opens: boolean): number {
  if (sign === '"' && opens) return -1;
  for (let index = opened.length - 1; index >= Math.max(0, opened.length - deepest); index -= 1)
    if (closings[opened[index]?.sign ?? '']?.includes(sign)) return index;
  return -1;
}

/** A straight mark opens where nothing stands before it and something behind it. */
function opensHere(text: string, start: number, end: number): boolean {
  return /^$|[\s([{\u241f–—/-]/.test(text.charAt(start - 1)) && /\S/.test(text.charAt(end));
}

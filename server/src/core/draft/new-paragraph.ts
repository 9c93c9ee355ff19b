import { lineBreakOf, type Span, type TextEdit } from '../span.ts';
import type { DraftFormat } from './chunks.ts';
import { chunkAt, type Draft } from './draft.ts';

/** Where words can stand as a paragraph, or an item of a list, of their own: at an offset (UTF-16 units), between what parts them from the rest. */
export interface ParagraphPlace {
  readonly offset: number;
  readonly before: string;
  readonly behind: string;
}

/**
 * Where a draft takes more words behind a place: as an item in a list with bullets, else as a paragraph of its own, within the item of a numbered list
 * so that no number moves. Behind a heading they follow the paragraph that opens its section, if there is one. What a paragraph with a colon at its end
 * leads to stays with it. Costs in proportion to the chunk and what is passed over.
 * @param place within a paragraph, or within the heading that is told of by `isHeading`.
 * @returns `undefined` where no paragraph can stand: in a footnote, in a table of LaTeX.
 */
export function newParagraph(draft: Draft, place: Span, isHeading: boolean): ParagraphPlace | undefined {
  const { text, format } = draft;
  if (isHeading) return paragraphAt(text, endUnderHeading(text, lineAt(text, place.start), format), '');
  const at = lineAt(text, place.end);
  if (format === 'latex' && /(?:^|[^\\])&/.test(at.text)) return undefined;
  const around = readTo(text, draft.starts[chunkAt(draft, place.start)] ?? 0, at, format);
  if (format === 'markdown' && around.isFootnote) return undefined;
  if (around.item !== undefined) return inList(draft, at, around.item);
  // The first line of a paragraph in plain text may be indented; what encloses one in LaTeX need not end with an empty line.
  const indent = format === 'markdown' ? '' : indentOf(format === 'latex' ? at.text : around.opening.text);
  return paragraphAt(text, endWithList(text, paragraphEnd(text, at, format), format), indent);
}

/** The edit that writes words there. */
export function writeAt({ offset, before, behind }: ParagraphPlace, words: string): TextEdit {
  return { span: { start: offset, end: offset }, newText: before + words + behind };
}

interface Line {
  readonly text: string;
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Where the next line starts; the length of the text for the last. */
  readonly next: number;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const lineBreak = text.indexOf('\n', offset);
  const next = lineBreak === -1 ? text.length : lineBreak + 1;
  const written = text.slice(start, next).replace(/\r?\n$/, '');
  return { text: written, start, end: start + written.length, next };
}

function* linesFrom(text: string, offset: number): Generator<Line> {
  for (let at = offset; at < text.length; ) {
    const line = lineAt(text, at);
    yield line;
    at = line.next;
  }
}

function isEmpty(line: Line): boolean {
  return line.text.trim() === '';
}

function indentOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}

/** The mark that opens an item of a list. */
interface Item {
  readonly indent: string;
  /** With the white space behind it. */
  readonly mark: string;
  readonly isNumbered: boolean;
  /** Whether a wrapped line may begin with it as well: with a year, with a dash. */
  readonly isDoubtful: boolean;
}

const itemMarks: Readonly<Record<DraftFormat, RegExp>> = {
  markdown: /^([ \t]*)((?:[*+-]|\d{1,9}[.)])[ \t]+)/,
  plaintext: /^([ \t]*)((?:[*+•–-]|\d{1,9}[.)])[ \t]+)/,
  latex: /^(?!)/,
};

function itemOf(line: string, format: DraftFormat): Item | undefined {
  const [, indent = '', mark = ''] = itemMarks[format].exec(line) ?? [];
  if (mark === '') return undefined;
  return { indent, mark, isNumbered: /^\d/.test(mark), isDoubtful: /^[\d–]/.test(mark) };
}

/** What a line stands in, read from the start of its chunk. */
function readTo(
  text: string,
  start: number,
  last: Line,
  format: DraftFormat,
): { readonly item: Item | undefined; readonly opening: Line; readonly isFootnote: boolean } {
  const items: Item[] = [];
  let opening = last;
  let isFootnote = false;
  let afterEmpty = true;
  for (const line of linesFrom(text, start)) {
    if (isEmpty(line)) afterEmpty = true;
    else {
      if (afterEmpty) {
        opening = line;
        while (items.length > 0 && widthOf(indentOf(line.text)) <= widthOf(items.at(-1)?.indent ?? '')) items.pop();
      }
      const item = itemOf(line.text, format);
      if (item !== undefined && (afterEmpty || items.length > 0 || !item.isDoubtful)) {
        while (items.length > 0 && widthOf(item.indent) <= widthOf(items.at(-1)?.indent ?? '')) items.pop();
        items.push(item);
      }
      isFootnote ||= /^ {0,3}\[\^[^\]]*\]:/.test(line.text);
      afterEmpty = false;
    }
    if (line.start >= last.start) break;
  }
  return { item: items.at(-1), opening, isFootnote };
}

/** Behind the item that a line belongs to, and all that is indented below it. */
function inList({ text, format }: Draft, line: Line, item: Item): ParagraphPlace {
  const width = widthOf(item.indent);
  let end = line.end;
  let afterEmpty = false;
  let isLoose = false;
  for (const next of linesFrom(text, line.next)) {
    if (isEmpty(next)) {
      afterEmpty = true;
      continue;
    }
    const isOutside = widthOf(indentOf(next.text)) <= width;
    const opensItem = itemOf(next.text, format) !== undefined;
    if (isOutside && (opensItem || afterEmpty || next.text.startsWith('#'))) {
      isLoose = opensItem && afterEmpty;
      break;
    }
    end = next.end;
    afterEmpty = false;
  }
  if (item.isNumbered) return paragraphAt(text, end, item.indent + ' '.repeat(item.mark.length));
  const lineBreak = lineBreakOf(text);
  return { offset: end, before: `${lineBreak}${isLoose ? lineBreak : ''}${item.indent}${item.mark}`, behind: '' };
}

/** Between empty lines. */
function paragraphAt(text: string, end: number, indent: string): ParagraphPlace {
  const lineBreak = lineBreakOf(text);
  const { next } = lineAt(text, end);
  const isLast = next >= text.length || isEmpty(lineAt(text, next));
  return { offset: end, before: `${lineBreak}${lineBreak}${indent}`, behind: isLast ? '' : lineBreak };
}

/** Lines that no paragraph goes on with. */
const parting: Readonly<Record<DraftFormat, RegExp>> = {
  markdown: /^(?: {0,3}(?:`{3}|~{3}|<)|#{1,6}[ \t])/,
  latex: /^[ \t]*\\(?:begin|end|item|part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\b/,
  plaintext: /^(?!)/,
};

function paragraphEnd(text: string, line: Line, format: DraftFormat): number {
  let { end } = line;
  for (const next of linesFrom(text, line.next)) {
    if (isEmpty(next) || parting[format].test(next.text)) break;
    end = next.end;
  }
  return end;
}

/** Whether a paragraph that ends at an offset leads to what follows. */
function leadsOn(text: string, end: number): boolean {
  return /(?<!:):[*_]*\}?[ \t]*$/.test(text.slice(Math.max(0, end - 8), end));
}

/** Behind the list or the quotation that a paragraph leads to, where it leads to one. */
function endWithList(text: string, paragraph: number, format: DraftFormat): number {
  if (!leadsOn(text, paragraph)) return paragraph;
  let end = paragraph;
  let untilEnd: string | undefined;
  for (const line of linesFrom(text, lineAt(text, paragraph).next)) {
    if (format === 'latex') {
      untilEnd ??= /^[ \t]*\\begin\{([^}]*)\}/.exec(line.text)?.[1];
      if (untilEnd === undefined && !isEmpty(line)) break;
      if (untilEnd !== undefined && line.text.includes(`\\end{${untilEnd}}`)) return line.end;
    } else if (!isEmpty(line)) {
      // What is written right below a line belongs to its block.
      const goesOn = end > paragraph && line.start === lineAt(text, end).next;
      if (!goesOn && !/^(?:[ \t]{2}|[ \t]*(?:>|[*+•–-][ \t]|\d{1,9}[.)][ \t]))/.test(line.text)) break;
      if (parting[format].test(line.text)) break;
      end = line.end;
    }
  }
  return end;
}

/** Behind a heading, and behind the paragraph that opens its section. */
function endUnderHeading(text: string, line: Line, format: DraftFormat): number {
  const heading = format === 'latex' ? latexHeadingEnd(text, line) : markdownHeadingEnd(text, line);
  for (const next of linesFrom(text, lineAt(text, heading).next)) {
    if (isEmpty(next)) continue;
    if (parting[format].test(next.text) || noParagraph[format].test(next.text)) break;
    const end = paragraphEnd(text, next, format);
    const isHeading = format === 'markdown' && underline.test(lineAt(text, end).text);
    return isHeading || leadsOn(text, end) ? heading : end;
  }
  return heading;
}

const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** What opens something else than a paragraph. */
const noParagraph: Readonly<Record<DraftFormat, RegExp>> = {
  markdown: /^(?:[ \t]*(?:[*+-][ \t]|\d{1,9}[.)][ \t]|[|>]|-{3}|\*{3}|_{3}|\[\^)| {4}|\t)/,
  latex: /^[ \t]*(?:%|\\\[)/,
  plaintext: /^(?!)/,
};

function markdownHeadingEnd(text: string, line: Line): number {
  if (/^ {0,3}#/.test(line.text)) return line.end;
  for (const next of linesFrom(text, line.next)) if (underline.test(next.text)) return next.end;
  return line.end;
}

/** The line on which its braces close. */
function latexHeadingEnd(text: string, line: Line): number {
  let depth = 0;
  for (const next of linesFrom(text, line.start)) {
    if (isEmpty(next)) break;
    for (const [brace] of next.text.matchAll(/(?<!\\)[{}]/g)) depth += brace === '{' ? 1 : -1;
    if (depth <= 0) return next.end;
  }
  return line.end;
}

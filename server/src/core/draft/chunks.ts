/** The formats that a draft can have. Others, such as reStructuredText, are read as plain text. */
export type DraftFormat = 'markdown' | 'plaintext' | 'latex';

const newline = 10;
const carriageReturn = 13;
const space = 32;
const tab = 9;

/**
 * Where the chunk ends that begins at `start`. A chunk is a stretch of a draft that can be read without its surroundings: it ends before an
 * unindented line that follows an empty one, and never inside fenced code, a comment, front matter or a verbatim environment.
 * Chunks cover the text without gaps; the empty lines after one belong to it.
 * Of a text that goes on, an end before its own is right.
 * @param isFirst whether the draft begins there.
 */
export function chunkEnd(text: string, start: number, format: DraftFormat, isFirst: boolean): number {
  if (isFirst && format !== 'latex') {
    const frontMatter = frontMatterEnd(text);
    if (frontMatter !== undefined) return frontMatter;
  }
  const opens = format === 'markdown' ? markdownOpening : format === 'latex' ? latexOpening : nothing;
  let closing: Closing | undefined;
  let afterEmpty = false;
  let afterHeading = false;
  let line = start;
  while (line < text.length) {
    const lineBreak = text.indexOf('\n', line);
    const next = lineBreak === -1 ? text.length : lineBreak + 1;
    const first = firstInk(text, line, next);
    const empty = first === next;
    if (closing === undefined) {
      if (line > start && !empty && first === line && (afterEmpty || afterHeading)) return line;
      if (format === 'markdown' && text.charCodeAt(line) === hash && /^#{1,6}[ \t]/.test(text.slice(line, line + 8))) {
        if (line > start) return line;
        afterHeading = true;
      } else if (!empty) {
        closing = opens(text, first, next);
        if (closing?.closes(text, first, next, true)) closing = undefined;
      }
    } else if (closing.closes(text, first, next, false)) closing = undefined;
    afterEmpty = empty;
    line = next;
  }
  return text.length;
}

/** Something that goes on over empty lines until a line closes it. */
interface Closing {
  closes(text: string, first: number, next: number, opening: boolean): boolean;
}

const hash = 35;
const nothing = (): undefined => undefined;

function firstInk(text: string, line: number, next: number): number {
  let at = line;
  while (at < next) {
    const unit = text.charCodeAt(at);
    if (unit !== space && unit !== tab && unit !== newline && unit !== carriageReturn) return at;
    at += 1;
  }
  return next;
}

/** How far front matter may reach, in UTF-16 units; what is longer is text between two rules. */
export const longestFrontMatter = 20_000;

/** YAML between two lines of three dashes at the very start, as far as it closes within a sensible length. */
export function frontMatterEnd(text: string): number | undefined {
  if (!text.startsWith('---')) return undefined;
  return /^---[ \t]*\r?\n(?:[^\n]*\n){0,200}?(?:---|\.\.\.)[ \t]*(?:\r?\n\s*?(?=\S|$)|$)/.exec(
    text.slice(0, longestFrontMatter),
  )?.[0].length;
}

function markdownOpening(text: string, first: number, next: number): Closing | undefined {
  const unit = text[first];
  if (unit === '`' || unit === '~') {
    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(text.slice(first, next).trimEnd())?.[0];
    return fence === undefined ? undefined : fencedCode(fence);
  }
  if (unit !== '<') return undefined;
  const line = text.slice(first, next);
  if (line.startsWith('<!--')) return until('-->');
  const tag = /^<(script|pre|style|textarea)\b/i.exec(line)?.[1];
  return tag === undefined ? undefined : until(`</${tag.toLowerCase()}>`);
}

function fencedCode(fence: string): Closing {
  return {
    closes(text, first, next, opening) {
      if (opening || !text.startsWith(fence, first)) return false;
      const rest = text.slice(first, next).trimEnd();
      return [...rest].every((unit) => unit === fence[0]);
    },
  };
}

function latexOpening(text: string, first: number, next: number): Closing | undefined {
  if (text[first] !== '\\') return undefined;
  const name = /\\begin\{(verbatim\*?|lstlisting|minted|comment|Verbatim)\}/.exec(text.slice(first, next))?.[1];
  return name === undefined ? undefined : until(`\\end{${name}}`);
}

function until(mark: string): Closing {
  return { closes: (text, first, next) => text.slice(first, next).toLowerCase().includes(mark.toLowerCase()) };
}

import type { Finding, Severity } from '../core/rules/rule.ts';
import { lastStartingAt, type Span } from '../core/span.ts';
import { version } from '../version.ts';
import type { Failure } from './files.ts';

/** A draft that was checked. Spans are offsets in its text, in UTF-16 units. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly citations: readonly {
    readonly span: Span;
    readonly objectives: readonly number[];
    readonly actions: readonly string[];
  }[];
  readonly findings: readonly Finding[];
}

/** What a summary counts. */
export type Counts = Readonly<Record<'files' | 'citations' | Severity, number>>;

export const nothingCounted: Counts = { files: 0, citations: 0, error: 0, warning: 0, information: 0 };

/** The counts with one draft more. */
export function withFile(counts: Counts, { citations, findings }: CheckedFile): Counts {
  const sum = { ...counts, files: counts.files + 1, citations: counts.citations + citations.length };
  for (const { severity } of findings) sum[severity] += 1;
  return sum;
}

/** How a report is written. */
export type ReportFormat =
  | { readonly name: 'json' }
  | { readonly name: 'pretty'; readonly quiet: boolean; readonly colours: boolean };

/** A report that is written as the drafts come, so that nobody needs the whole of it in memory. */
export interface ReportWriter {
  add(file: CheckedFile): void;
  end(counts: Counts, failed: readonly Failure[]): void;
}

export function writeReport(format: ReportFormat, write: (text: string) => void): ReportWriter {
  if (format.name === 'pretty')
    return {
      add: (file) => write(renderPretty(file, format.colours)),
      end: (counts) => write(format.quiet ? '' : `${summaryLine(counts)}\n`),
    };
  const start = JSON.stringify({ version: 1, tool: { name: 'gcm-drafter', version }, files: [] }, null, 2);
  write(start.slice(0, start.lastIndexOf(']')));
  let isFirst = true;
  return {
    add(file) {
      write(`${isFirst ? '' : ','}${renderJson(file)}`);
      isFirst = false;
    },
    end(counts, failed) {
      const end = JSON.stringify({ summary: { ...counts, failed } }, null, 2);
      write(`${isFirst ? '' : '\n  '}],${end.slice(1)}\n`);
    },
  };
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets into lines and characters from zero, in UTF-16 units; built only for files that have something to report. */
function positions(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.search(/\r\n?|\n/); at !== -1; ) {
    const next = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    starts.push(next);
    const rest = /\r\n?|\n/g;
    rest.lastIndex = next;
    at = rest.exec(text)?.index ?? -1;
  }
  return (offset) => {
    const line = lastStartingAt(starts, (start) => start, offset);
    return { line, character: offset - (starts[line] ?? 0) };
  };
}

/** One element of `files` in the JSON output, version 1, as it is indented there. */
function renderJson({ path, text, citations, findings }: CheckedFile): string {
  const at = positions(text);
  const range = ({ start, end }: Span) => ({ start: at(start), end: at(end) });
  const element = {
    path,
    citations: citations.map(({ span, objectives, actions }) => ({
      range: range(span),
      text: text.slice(span.start, span.end),
      objectives,
      actions,
    })),
    diagnostics: findings.map(({ code, severity, span, message, evidence, fixes }) => ({
      code,
      severity,
      range: range(span),
      message,
      ...(evidence === undefined ? {} : { source: { section: evidence.section, quote: evidence.quote } }),
      fixes: fixes.map(({ title }) => ({ title })),
    })),
  };
  // JSON escapes the line breaks in its strings, so that these are only its own.
  return `\n${JSON.stringify(element, null, 2)}`.replaceAll('\n', '\n    ');
}

const colour: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36 };

/** Findings for a reader: place, severity, message, code, and the line of the draft with the place marked. */
function renderPretty({ path, text, findings }: CheckedFile, colours: boolean): string {
  if (findings.length === 0) return '';
  const paint = (code: number, words: string): string => (colours ? `\u001b[${code}m${words}\u001b[0m` : words);
  const at = positions(text);
  const parts = [paint(1, path)];
  for (const { code, severity, span, message } of findings) {
    const { line, character } = at(span.start);
    parts.push(`  ${line + 1}:${character + 1}  ${paint(colour[severity], severity)}  ${message}  ${paint(2, code)}`);
    parts.push(...frame(text, span).map((row) => `      ${paint(2, row)}`));
  }
  return `${parts.join('\n')}\n\n`;
}

/** The widest stretch of a draft's line that is shown, in UTF-16 units: paragraphs are often one line. */
const frameWidth = 100;

function frame(text: string, { start, end }: Span): string[] {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  const rest = /[\r\n]|$/g;
  rest.lastIndex = start;
  const lineEnd = rest.exec(text)?.index ?? text.length;
  const from = start - lineStart > frameWidth / 2 ? start - frameWidth / 2 : lineStart;
  const to = Math.min(lineEnd, from + frameWidth);
  const shown = text.slice(from, to).replace(/\t/g, ' ');
  const before = from > lineStart ? '…' : '';
  const length = Math.max(1, Math.min(end, to) - start);
  return [
    `${before}${shown}${to < lineEnd ? '…' : ''}`,
    `${' '.repeat(before.length + start - from)}${'^'.repeat(length)}`,
  ];
}

function summaryLine({ files, citations, error, warning, information }: Counts): string {
  const number = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const findings =
    error + warning + information === 0
      ? 'nothing to correct'
      : `${number(error, 'error')}, ${number(warning, 'warning')}, ${number(information, 'hint')}`;
  return `${number(files, 'draft')}, ${number(citations, 'citation')}: ${findings}`;
}

import type { Finding, Severity } from '../core/rules/rule.ts';
import { lastStartingAt, type Span } from '../core/span.ts';
import { version } from '../version.ts';

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

/** All that a run of `check` found, and what it could not read. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly failed: readonly { readonly path: string; readonly reason: string }[];
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

function tally({ files }: CheckReport): Record<Severity, number> {
  const counts = { error: 0, warning: 0, information: 0 };
  for (const { findings } of files) for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The JSON output, version 1. */
export function renderJson(report: CheckReport): string {
  const files = report.files.map(({ path, text, citations, findings }) => {
    const at = positions(text);
    const range = ({ start, end }: Span) => ({ start: at(start), end: at(end) });
    return {
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
  });
  const citations = report.files.reduce((total, file) => total + file.citations.length, 0);
  const summary = { files: report.files.length, citations, ...tally(report), failed: report.failed };
  return `${JSON.stringify({ version: 1, tool: { name: 'gcm-drafter', version }, files, summary }, null, 2)}\n`;
}

const colour: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36 };

/** Findings for a reader: place, severity, message, code, and the line of the draft with the place marked. */
export function renderPretty(report: CheckReport, { quiet, colours }: { quiet: boolean; colours: boolean }): string {
  const paint = (code: number, text: string): string => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const parts: string[] = [];
  for (const { path, text, findings } of report.files) {
    if (findings.length === 0) continue;
    const at = positions(text);
    parts.push(paint(1, path));
    for (const { code, severity, span, message } of findings) {
      const { line, character } = at(span.start);
      parts.push(`  ${line + 1}:${character + 1}  ${paint(colour[severity], severity)}  ${message}  ${paint(2, code)}`);
      parts.push(...frame(text, span).map((row) => `      ${paint(2, row)}`));
    }
    parts.push('');
  }
  if (!quiet) parts.push(summaryLine(report));
  return parts.length === 0 ? '' : `${parts.join('\n')}\n`;
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

function summaryLine(report: CheckReport): string {
  const { error, warning, information } = tally(report);
  const citations = report.files.reduce((total, file) => total + file.citations.length, 0);
  const number = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
  const findings =
    error + warning + information === 0
      ? 'nothing to correct'
      : `${number(error, 'error')}, ${number(warning, 'warning')}, ${number(information, 'hint')}`;
  return `${number(report.files.length, 'draft')}, ${number(citations, 'citation')}: ${findings}`;
}

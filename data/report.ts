import { readFileSync } from 'node:fs';

/** A correction of an extraction fault or typing error: the fragment `source` of a line, which must stand there once, reads `corrected`. */
export interface Erratum {
  readonly line: number;
  readonly source: string;
  readonly corrected: string;
  readonly why: string;
}

/** A stretch of the report: its words on one line, and the first and last line of the source, counted from one. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly [number, number];
}

/** The Regional Review as text, read with the errata applied. */
export interface Report {
  readonly lineCount: number;
  /** The line as it stands, without corrections; empty outside the report. */
  line(number: number): string;
  /** The words of the lines from first to last: errata applied, page breaks, page numbers, footnotes and their marks left out, white space normalised. */
  passage(first: number, last: number): string;
  /** The section that a line stands in, as practices name it. */
  section(line: number): string;
  /** The paragraphs and list items of a stretch of lines; one that a page break or a line break divides is joined. */
  paragraphs(first: number, last: number): readonly Passage[];
  /** The errata of some lines, from first to last. */
  errata(first: number, last: number): readonly Erratum[];
  /** What is wrong with the errata themselves. */
  readonly problems: readonly Problem[];
}

/** Something in the annotations that does not hold, with the remedy. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export const sourceFile = 'data/source/gcm-unece-regional-review-2020.txt';

const footnoteMarks = /\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;
const notProse = /^(?:\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹].*)?$/;
const headings = /^(?:Executive Summary|[1-4]\. .+|Annex|Objective \d+: .+)$/;

/** The text of the source as it stands. @throws when the file is missing. */
export function readSource(root: URL): string {
  return readFileSync(new URL(sourceFile, root), 'utf8');
}

/** Reads the source. @throws when the file is missing. */
export function readReport(root: URL, errata: readonly Erratum[]): Report {
  const lines = readSource(root).split('\n');
  const problems: Problem[] = [];
  const corrected = [...lines];
  for (const { line, source, corrected: reading } of errata) {
    const text = corrected[line - 1] ?? '';
    if (text.split(source).length !== 2) {
      problems.push({
        file: 'data/annotations/errata.json',
        line,
        message: `“${source}” must stand exactly once in line ${line} of the source; lengthen or mend the fragment.`,
      });
    } else corrected[line - 1] = text.replace(source, () => reading);
  }
  const clean = corrected.map((line) => normalise((notProse.test(line.trim()) ? '' : line).replace(footnoteMarks, '')));
  const isItem = (text: string): boolean => text.startsWith('- ');
  const words = (text: string): string => (isItem(text) ? text.slice(2) : text);

  const section = (line: number): string => {
    for (let number = line; number > 0; number -= 1) {
      const text = clean[number - 1] ?? '';
      if (headings.test(text)) return /^Objective \d+/.exec(text)?.[0] ?? text;
    }
    return '';
  };

  const passage = (first: number, last: number): string =>
    clean
      .slice(first - 1, last)
      .filter((text) => text !== '')
      .map(words)
      .join(' ');

  const paragraphs = (first: number, last: number): Passage[] => {
    const found: { from: number; to: number; text: string }[] = [];
    for (let number = first; number <= last; number += 1) {
      const text = clean[number - 1] ?? '';
      if (text === '') continue;
      const open = found.at(-1);
      const continues = open !== undefined && !isItem(text) && !/[.?!:][”"')]?$/.test(open.text);
      if (continues) {
        open.to = number;
        open.text += ` ${text}`;
      } else found.push({ from: number, to: number, text: words(text) });
    }
    return found.map(({ from, to, text }) => ({ text, lines: [from, to] }));
  };

  return {
    lineCount: lines.length,
    line: (number) => lines[number - 1] ?? '',
    passage,
    section,
    paragraphs,
    errata: (first, last) => errata.filter(({ line }) => first <= line && line <= last),
    problems,
  };
}

/** White space as one space each, none at the ends. */
export function normalise(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

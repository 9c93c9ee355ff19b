import type { Draft } from '../draft/draft.ts';
import type { Suppression } from '../draft/suppression.ts';
import { type Span, shiftSpan } from '../span.ts';
import type { Finding, Fix, ReportedFinding } from './rule.ts';

/** A suppression at its place in the draft, and what it covers; spans are absolute. */
interface PlacedSuppression extends Placed {
  readonly covers: Span;
}

/**
 * Takes out the findings that the draft suppresses, and reports what suppresses nothing.
 * @param isOn whether a code is one that can be found at all: a rule that is switched off leaves its suppressions in peace.
 */
export function suppress(
  draft: Draft,
  findings: readonly Finding[],
  isOn: (code: string) => boolean | undefined,
  report: (finding: ReportedFinding<'unused' | 'all' | 'unknown'>) => void,
): readonly Finding[] {
  const suppressions = placeSuppressions(draft);
  if (suppressions.length === 0) return findings;
  const used = new Set<object>();
  const left = findings.filter((finding) => {
    let suppressed = false;
    for (const { suppression, covers } of suppressions) {
      if (finding.span.start < covers.start || finding.span.start >= covers.end) continue;
      const named = suppression.codes.find(({ code }) => code === finding.code);
      if (suppression.codes.length > 0 && named === undefined) continue;
      used.add(named ?? suppression);
      suppressed = true;
    }
    return !suppressed;
  });
  for (const { suppression, base } of suppressions) {
    const whole = shiftSpan(suppression.span, base);
    if (suppression.codes.length === 0 && !used.has(suppression)) {
      report({ message: 'all', values: {}, span: whole, fixes: [removal(draft, whole)] });
    }
    for (const named of suppression.codes) {
      const on = isOn(named.code);
      if (used.has(named) || on === false) continue;
      const span = shiftSpan(named.span, base);
      const fix = suppression.codes.length === 1 ? removal(draft, whole) : codeRemoval(draft, span, named.code);
      report({ message: on === undefined ? 'unknown' : 'unused', values: { code: named.code }, span, fixes: [fix] });
    }
  }
  return left;
}

function placeSuppressions(draft: Draft): PlacedSuppression[] {
  const all: Placed[] = [];
  for (const [index, { suppressions }] of draft.chunks.entries())
    for (const suppression of suppressions) all.push({ suppression, base: draft.starts[index] ?? 0 });
  return all.flatMap((placed, index) =>
    placed.suppression.reach === 'until'
      ? []
      : [{ ...placed, covers: covered(placed, draft.text, all.slice(index + 1)) }],
  );
}

interface Placed {
  readonly suppression: Suppression;
  readonly base: number;
}

/** What a suppression covers; one that begins a stretch reaches to the first of the later ones that ends it, else to the end of the draft. */
function covered({ suppression, base }: Placed, text: string, later: readonly Placed[]): Span {
  const { start, end } = shiftSpan(suppression.span, base);
  if (suppression.reach === 'file') return { start: 0, end: text.length + 1 };
  if (suppression.reach === 'line') return { start: text.lastIndexOf('\n', start) + 1, end: lineEnd(text, start) };
  if (suppression.reach === 'next-line') return nextLine(text, end);
  const until = later.find((other) => other.suppression.reach === 'until' && ends(other.suppression, suppression));
  return { start: end, end: until === undefined ? text.length + 1 : until.base + until.suppression.span.start };
}

/** An `enable` without codes ends everything; one with codes ends a suppression of the same. */
function ends(until: Suppression, from: Suppression): boolean {
  return until.codes.length === 0 || from.codes.every(({ code }) => until.codes.some((other) => other.code === code));
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length + 1 : end + 1;
}

/** The next line with anything on it. */
function nextLine(text: string, from: number): Span {
  let start = lineEnd(text, from);
  while (start < text.length && text.slice(start, lineEnd(text, start)).trim() === '') start = lineEnd(text, start);
  return { start, end: lineEnd(text, start) };
}

/** Takes the comment out, with its line if nothing else stands there. */
function removal({ text }: Draft, span: Span): Fix {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = lineEnd(text, span.end);
  const alone = text.slice(start, span.start).trim() === '' && text.slice(span.end, end).trim() === '';
  return {
    title: 'Remove the suppression',
    edits: [{ span: alone ? { start, end: Math.min(end, text.length) } : span, newText: '' }],
    preferred: true,
    safe: true,
  };
}

function codeRemoval({ text }: Draft, span: Span, code: string): Fix {
  const after = /^[ \t,]*/.exec(text.slice(span.end, span.end + 8))?.[0].length ?? 0;
  return {
    title: `Remove ${code}`,
    edits: [{ span: { start: span.start, end: span.end + after }, newText: '' }],
    preferred: true,
    safe: true,
  };
}

/** The only code of the tests that checks a draft and applies its fixes. */
import assert from 'node:assert/strict';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import type { Draft } from '../../server/src/core/draft/draft.ts';
import type { Finding, Fix } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/span.ts';
import type { ReadingOptions } from './citations.ts';
import { drawCarets, readMarked, readUnmarked, writeMarked } from './marked-draft.ts';
import { service } from './service.ts';

/** A finding as a test tells it: everything but its range, which the draft marks. */
export interface ExpectedFinding {
  /** `error unknown-objective` */
  readonly is: string;
  readonly message: string;
  /** `Objective 8, lines 350–350: the quotation` */
  readonly evidence?: string;
  /** The draft after each fix, by title; `(preferred)` and `(safe)` stand behind the title. */
  readonly fixes: Readonly<Record<string, string>>;
}

/** A test of one rule looks at the codes that it is about; without any, {@link checkFindings} looks at those it expects, {@link checkNoFinding} at all. */
export interface CheckingOptions extends ReadingOptions {
  readonly codes?: readonly string[];
}

function codesIn(expected: readonly ExpectedFinding[]): readonly string[] {
  return expected.map(({ is }) => is.split(' ')[1] ?? '');
}

/**
 * Expects the marked findings, compared whole and in the order of the text. Every fix is applied and the draft checked again: its finding is gone and
 * nothing new appears. That nothing else changed shows in the expected text.
 */
export function checkFindings(
  marked: string,
  expected: readonly ExpectedFinding[],
  { format = 'markdown', markers, codes = codesIn(expected) }: CheckingOptions = {},
): void {
  const { text, ranges } = readMarked(marked, { cursors: 0, ranges: expected.length }, markers);
  const findings = findingsOf(text, format).filter(({ code }) => codes.includes(code));
  const seen = drawFindings(text, findings);
  assert.equal(
    writeMarked(
      text,
      findings.map(({ span }) => span),
      markers,
    ),
    marked,
    `The places of the findings are others:\n${seen}`,
  );
  assert.deepEqual(
    findings.map((finding) => describeFinding(finding, text)),
    expected,
    `The findings are others:\n${seen}`,
  );
  assert.deepEqual(
    findings.map(({ span }) => span),
    ranges,
  );
  checkFixes(text, format);
}

/** Expects that there is nothing to find. */
export function checkNoFinding(text: string, { format = 'markdown', markers, codes }: CheckingOptions = {}): void {
  readUnmarked(text, { cursor: '\u0000', open: markers?.open ?? '[[', close: markers?.close ?? ']]' });
  const findings = findingsOf(text, format).filter(({ code }) => codes === undefined || codes.includes(code));
  assert.deepEqual(findings, [], `Nothing is to be found:\n${drawFindings(text, findings)}`);
}

/** Expects just these codes, in the order of the draft, among those of a kind, whatever else is found; every fix is applied. */
export function checkFlagged(
  text: string,
  codes: readonly string[],
  { format = 'markdown' }: ReadingOptions = {},
): void {
  assert.deepEqual(
    codesOf(text, format).filter((code) => codes.includes(code)),
    codes,
  );
  checkFixes(text, format);
}

/** Applies every fix of a draft by itself: its finding is gone and no other appears. */
export function checkFixes(text: string, format: DraftFormat): void {
  const findings = findingsOf(text, format);
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      const fixed = applyFix(text, fix);
      const left = findingsOf(fixed, format).map(identity);
      const allowed = findings.map(identity);
      allowed.splice(allowed.indexOf(identity(finding)), 1);
      for (const one of left) {
        const index = allowed.indexOf(one);
        assert.ok(
          index >= 0,
          `After “${fix.title}” the draft has “${one}”:\n${drawFindings(fixed, findingsOf(fixed, format))}\nbefore:\n${drawFindings(text, findings)}`,
        );
        allowed.splice(index, 1);
      }
    }
  }
}

/** All findings of a text, read afresh. */
export function findingsOf(text: string, format: DraftFormat): readonly Finding[] {
  return findingsIn(service.read(text, format));
}

export function findingsIn(draft: Draft): readonly Finding[] {
  return service.check(draft);
}

/** The codes that a draft is flagged with, in its order. */
export function codesOf(text: string, format: DraftFormat = 'markdown'): readonly string[] {
  return findingsOf(text, format).map(({ code }) => code);
}

/** The draft with carets under what was found. */
export function drawFindings(text: string, findings: readonly Finding[]): string {
  return drawCarets(
    text,
    findings.map(({ span, code, severity, message }) => ({ span, note: `${severity} ${code}: ${message}` })),
  );
}

function describeFinding({ code, severity, message, evidence, fixes }: Finding, text: string): ExpectedFinding {
  return {
    is: `${severity} ${code}`,
    message,
    ...(evidence === undefined
      ? {}
      : { evidence: `${evidence.section}, lines ${evidence.lines.join('–')}: ${evidence.quote}` }),
    fixes: Object.fromEntries(
      fixes.map((fix) => [
        `${fix.title}${fix.preferred ? ' (preferred)' : ''}${fix.safe ? ' (safe)' : ''}`,
        applyFix(text, fix),
      ]),
    ),
  };
}

function applyFix(text: string, { edits }: Fix): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  sorted.forEach(({ span }, index) => {
    assert.ok((sorted[index - 1]?.span.end ?? 0) <= span.start, `The edits of a fix overlap: ${JSON.stringify(edits)}`);
  });
  return applyEdits(text, edits);
}

function identity({ code, message }: Finding): string {
  return `${code}: ${message}`;
}

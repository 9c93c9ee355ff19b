import { type Chunk, citationsIn, type Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import { isConfirmed } from './fingerprint.ts';
import { rules } from './registry.ts';
import {
  type BlockRule,
  type CheckOptions,
  type DraftRule,
  type Finding,
  fillMessage,
  type ReportedFinding,
  type Rule,
} from './rule.ts';
import { suppress } from './suppress.ts';
import { unusedSuppression } from './unused-suppression.ts';

const blockRules = rules.filter((rule): rule is BlockRule => 'check' in rule);
const draftRules = rules.filter((rule): rule is DraftRule => 'checkDraft' in rule);

/** What was found and noted in a chunk, relative to it. It stays true as long as the chunk does and the draft around it means the same. */
interface CheckedChunk {
  readonly findings: readonly Finding[];
  readonly notes: ReadonlyMap<DraftRule, readonly unknown[]>;
}

/** By what the draft around a chunk settles for it. */
const checked = new Map<string, WeakMap<Chunk, CheckedChunk>>();

/** Checks a draft with every rule, in the order of the text. What an edit left alone is not checked again. */
export function checkDraft(draft: Draft, compact: Compact, options: CheckOptions = {}): readonly Finding[] {
  const cache = cacheFor(draft);
  const findings: Finding[] = [];
  const notes = new Map<DraftRule, { base: number; note: unknown }[]>(draftRules.map((rule) => [rule, []]));
  draft.chunks.forEach((chunk, index) => {
    if (chunk.blocks.length === 0) return;
    const base = draft.starts[index] ?? 0;
    let result = cache.get(chunk);
    if (result === undefined) {
      result = checkChunk(chunk, draft.text.slice(base, base + chunk.length), draft, compact);
      cache.set(chunk, result);
    }
    for (const finding of result.findings) findings.push(place(finding, base));
    for (const [rule, list] of result.notes) for (const note of list) notes.get(rule)?.push({ base, note });
  });
  for (const rule of draftRules) {
    const report = reporter(rule, findings);
    rule.checkDraft({
      notes: notes.get(rule) ?? [],
      compact,
      options,
      namesCompact: draft.ties.namesCompact,
      isAboutAnother: isAboutAnother(draft),
      report,
      source: ({ start, end }) => draft.text.slice(start, end),
    });
  }
  const idle: Finding[] = [];
  const left = suppress(draft, findings, (code) => isOn(code, options), reporter(unusedSuppression, idle));
  // What is suppressed as well as confirmed leaves its suppression in peace: one drafter's confirmation is no fault of another's draft.
  const open = left.filter((finding) => !isConfirmed(finding, options.confirmed));
  return withSeverities([...open, ...idle], options).sort((a, b) => a.span.start - b.span.start);
}

function isAboutAnother({ ties }: Pick<Draft, 'ties'>): boolean {
  return !ties.namesCompact && ties.lastOwn > 0;
}

function cacheFor({ ties }: Draft): WeakMap<Chunk, CheckedChunk> {
  const key = Object.values(ties).join(' ');
  const cache = checked.get(key) ?? new WeakMap<Chunk, CheckedChunk>();
  checked.set(key, cache);
  return cache;
}

function checkChunk({ blocks }: Chunk, text: string, { ties }: Draft, compact: Compact): CheckedChunk {
  const findings: Finding[] = [];
  const notes = new Map<DraftRule, unknown[]>();
  const source = (span: Span): string => text.slice(span.start, span.end);
  for (const block of blocks) {
    const citations = citationsIn(block, ties);
    for (const rule of blockRules)
      rule.check({
        block,
        citations,
        compact,
        namesCompact: ties.namesCompact,
        isAboutAnother: isAboutAnother({ ties }),
        source,
        report: reporter(rule, findings),
      });
    for (const rule of draftRules) {
      const note = rule.note(block, citations, compact);
      if (note === undefined) continue;
      const list = notes.get(rule);
      if (list === undefined) notes.set(rule, [note]);
      else list.push(note);
    }
  }
  return { findings, notes };
}

function reporter({ code, severity, messages }: Rule, findings: Finding[]): (finding: ReportedFinding<string>) => void {
  return ({ message, values, span, evidence, sentence, fixes = [] }) => {
    findings.push({
      code,
      severity,
      span,
      message: fillMessage(messages[message] ?? '', values),
      fixes,
      ...(evidence === undefined ? {} : { evidence }),
      ...(sentence === undefined ? {} : { sentence }),
    });
  };
}

/** Whether a code is checked; `undefined` for one that does not exist. */
function isOn(code: string, { severities }: CheckOptions): boolean | undefined {
  return rules.some((rule) => rule.code === code) ? severities?.[code] !== 'off' : undefined;
}

function withSeverities(findings: Finding[], { severities }: CheckOptions): Finding[] {
  if (severities === undefined) return findings;
  return findings.flatMap((finding) => {
    const severity = severities[finding.code] ?? finding.severity;
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

function place(finding: Finding, base: number): Finding {
  return {
    ...finding,
    span: shiftSpan(finding.span, base),
    fixes: finding.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: shiftSpan(span, base), newText })),
    })),
  };
}

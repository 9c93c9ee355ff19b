import { type Chunk, citationsIn, type Draft } from '../draft/draft.ts';
import type { SectionPart } from '../draft/sections.ts';
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
  /** One list: a keystroke goes through the notes of every chunk, and a map for each would cost more than all else. */
  readonly notes: readonly ChunkNote[];
}

interface ChunkNote {
  /** The index of its rule among the draft rules. */
  readonly rule: number;
  readonly note: unknown;
  /** Where its chunk starts in the draft that is being checked: set anew each time, since making a note for each place would cost more than all else. */
  base: number;
}

/** Checks a draft with every rule, in the order of the text. What an edit left alone is not checked again. */
export function checkDraft(draft: Draft, compact: Compact, options: CheckOptions = {}): readonly Finding[] {
  // By what the draft around a chunk settles for it.
  const key = Object.values(draft.ties).join(' ');
  const findings: Finding[] = [];
  const notes = draftRules.map((): ChunkNote[] => []);
  const { chunks, starts, foreignParts } = draft;
  for (let index = 0; index < chunks.length; index += 1) {
    const chunk = chunks[index] as Chunk;
    if (chunk.blocks.length === 0) continue;
    const base = starts[index] ?? 0;
    const inSection = foreignParts.size === 0 ? '' : writeParts(foreignParts.get(index) ?? []);
    const result = chunk.kept.get(inSection === '' ? key : key + inSection, () => checkChunk(index, draft, compact));
    for (const finding of result.findings) findings.push(place(finding, base));
    for (const note of result.notes) {
      note.base = base;
      notes[note.rule]?.push(note);
    }
  }
  draftRules.forEach((rule, index) => {
    const report = reporter(rule, findings);
    rule.checkDraft({
      notes: notes[index] ?? [],
      compact,
      options,
      namesCompact: draft.ties.namesCompact,
      isAboutAnother: isAboutAnother(draft),
      report,
      source: ({ start, end }) => draft.source.slice(start, end),
    });
  });
  const idle: Finding[] = [];
  const left = suppress(draft, findings, (code) => isOn(code, options), reporter(unusedSuppression, idle));
  // What is suppressed as well as confirmed leaves its suppression in peace: one drafter's confirmation is no fault of another's draft.
  const open = left.filter((finding) => !isConfirmed(finding, options.confirmed));
  return withSeverities([...open, ...idle], options).sort((a, b) => a.span.start - b.span.start);
}

function writeParts(parts: readonly SectionPart[]): string {
  return parts.map(({ at, lastOwn }) => ` ${at}:${lastOwn}`).join('');
}

function isAboutAnother({ ties }: Pick<Draft, 'ties'>): boolean {
  return !ties.namesCompact && ties.lastOwn > 0;
}

function checkChunk(index: number, draft: Draft, compact: Compact): CheckedChunk {
  const { format, ties } = draft;
  const base = draft.starts[index] ?? 0;
  const findings: Finding[] = [];
  const notes: ChunkNote[] = [];
  const source = ({ start, end }: Span): string => draft.source.slice(base + start, base + end);
  for (const block of draft.chunks[index]?.blocks ?? []) {
    const citations = citationsIn(draft, index, block);
    for (const rule of blockRules)
      rule.check({
        block,
        citations,
        compact,
        namesCompact: ties.namesCompact,
        isAboutAnother: isAboutAnother({ ties }),
        format,
        source,
        report: reporter(rule, findings),
      });
    draftRules.forEach((rule, order) => {
      const note = rule.note(block, citations, compact);
      if (note !== undefined) notes.push({ rule: order, note, base });
    });
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

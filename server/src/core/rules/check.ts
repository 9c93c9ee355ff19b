import type { Block } from '../draft/block.ts';
import { type Chunk, citationsIn, type Draft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import { rules } from './registry.ts';
import { type Finding, fillMessage } from './rule.ts';

/** Findings of a chunk relative to it; they stay true as long as the chunk does and bare citations mean the same. */
const checked = { bare: new WeakMap<Chunk, readonly Finding[]>(), named: new WeakMap<Chunk, readonly Finding[]>() };

/** Checks a draft with every rule, in the order of the text. What an edit left alone is not checked again. */
export function checkDraft(draft: Draft, compact: Compact): readonly Finding[] {
  const cache = draft.bareIsCompact ? checked.bare : checked.named;
  const findings: Finding[] = [];
  draft.chunks.forEach((chunk, index) => {
    if (chunk.blocks.length === 0) return;
    const base = draft.starts[index] ?? 0;
    let relative = cache.get(chunk);
    if (relative === undefined) {
      const text = draft.text.slice(base, base + chunk.length);
      relative = chunk.blocks
        .flatMap((block) => checkBlock(block, text, draft.bareIsCompact, compact))
        .sort((a, b) => a.span.start - b.span.start);
      cache.set(chunk, relative);
    }
    for (const finding of relative) findings.push(place(finding, base));
  });
  return findings;
}

function checkBlock(block: Block, text: string, bareIsCompact: boolean, compact: Compact): Finding[] {
  const findings: Finding[] = [];
  const citations = citationsIn(block, bareIsCompact);
  if (citations.length === 0) return findings;
  for (const { code, severity, messages, check } of rules) {
    check({
      block,
      citations,
      compact,
      source: (span: Span) => text.slice(span.start, span.end),
      report: ({ message, values, span, evidence, fixes = [] }) => {
        findings.push({
          code,
          severity,
          span,
          message: fillMessage(messages[message] ?? '', values),
          fixes,
          ...(evidence === undefined ? {} : { evidence }),
        });
      },
    });
  }
  return findings;
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

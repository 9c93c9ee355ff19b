import type { Finding } from '../rules/rule.ts';
import type { TextEdit } from '../span.ts';
import { jointFixes } from './joint-fixes.ts';

/** The edits of all fixes that cannot be wrong; of two that touch, the first in the text. What they leave is found by checking again. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  return jointFixes(findings, ({ fixes }) => fixes.find(({ safe }) => safe)).flatMap(({ edits }) => edits);
}

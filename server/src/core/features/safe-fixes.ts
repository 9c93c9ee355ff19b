import type { Finding } from '../rules/rule.ts';
import type { TextEdit } from '../span.ts';

/** The edits of all fixes that cannot be wrong; of two that touch, the first in the text. What they leave is found by checking again. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  const overlaps = (edit: TextEdit): boolean =>
    taken.some(({ span }) => edit.span.start <= span.end && span.start <= edit.span.end);
  for (const { fixes } of findings) {
    const fix = fixes.find(({ safe }) => safe);
    if (fix !== undefined && !fix.edits.some(overlaps)) taken.push(...fix.edits);
  }
  return taken;
}

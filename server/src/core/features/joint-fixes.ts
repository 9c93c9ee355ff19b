import type { Finding, Fix } from '../rules/rule.ts';
import { lastStartingAt, type TextEdit } from '../span.ts';

/**
 * Fixes of several findings that can be applied together: of two that touch, the first in the list.
 * @param choose the fix of a finding that is wanted, if it has one.
 */
export function jointFixes(
  findings: readonly Finding[],
  choose: (finding: Finding) => Fix | undefined,
): readonly Fix[] {
  const taken: Fix[] = [];
  // In the order of the text, so that only the neighbours of an edit are looked at.
  const edits: TextEdit[] = [];
  const before = ({ span }: TextEdit): number => lastStartingAt(edits, (edit) => edit.span.start, span.start);
  const isFree = (edit: TextEdit): boolean => {
    const index = before(edit);
    const [left, right] = [edits[index], edits[index + 1]];
    return (
      (left === undefined || left.span.end < edit.span.start) &&
      (right === undefined || edit.span.end < right.span.start)
    );
  };
  for (const finding of findings) {
    const fix = choose(finding);
    if (fix === undefined || !fix.edits.every(isFree)) continue;
    for (const edit of fix.edits) edits.splice(before(edit) + 1, 0, edit);
    taken.push(fix);
  }
  return taken;
}

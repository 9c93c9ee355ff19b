import type { Finding } from '../rules/rule.ts';
import type { TextEdit } from '../span.ts';
import { jointFixes } from './joint-fixes.ts';

/**
 * The likeliest fixes of all findings of one code, applied together.
 * @returns `undefined` where fewer than two have one, or all but one are in each other's way.
 */
export function fixAllOfKind(
  code: string,
  findings: readonly Finding[],
): { readonly title: string; readonly edits: readonly TextEdit[] } | undefined {
  const ofKind = findings.filter((finding) => finding.code === code);
  const fixes = jointFixes(ofKind, (finding) => finding.fixes.find(({ preferred }) => preferred));
  if (fixes.length < 2) return undefined;
  return { title: `Fix all ${fixes.length} of ${code}`, edits: fixes.flatMap(({ edits }) => edits) };
}

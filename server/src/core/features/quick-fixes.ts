import { configurationFile, switchOff } from '../configuration.ts';
import { confirm, confirmedFile } from '../confirmations.ts';
import type { Draft } from '../draft/draft.ts';
import { fingerprint } from '../rules/fingerprint.ts';
import type { Finding } from '../rules/rule.ts';
import type { Span, TextEdit } from '../span.ts';
import { fixAllOfKind } from './fix-all-of-kind.ts';
import { suppressionFixes } from './suppression-fixes.ts';

/** What a drafter can do about findings: change the draft, or a file of settings beside it. */
export type QuickFix = DraftFix | SettingsFix;

/** Edits of the draft. */
export interface DraftFix {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
  /** The word in the new text of the only edit that the drafter is to overwrite. */
  readonly placeholder?: string;
}

/** A change of a file of settings; {@link settingsEdits} tells its edits when the text of the file is known. */
export interface SettingsFix {
  readonly title: string;
  /** The first is the one that is confirmed, or whose code is switched off. */
  readonly findings: Findings;
  readonly file: typeof confirmedFile | typeof configurationFile;
}

type Findings = readonly [Finding, ...Finding[]];

/**
 * What can be done about the findings that a span touches: for each its own fixes, what confirms it and what silences it on its line; with the first of each
 * code what mends or silences all of its kind.
 * @param findings all that was found in the draft, in order.
 */
export function quickFixes(draft: Draft, findings: readonly Finding[], { start, end }: Span): readonly QuickFix[] {
  const touched = findings.filter(({ span }) => span.start <= end && start <= span.end);
  const kinds = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of touched) {
    const kind = kinds.get(finding.code);
    if (kind === undefined) kinds.set(finding.code, [finding]);
    else kind.push(finding);
  }
  return touched.flatMap((finding) => {
    const kind = kinds.get(finding.code);
    const ofKind = kind?.[0] === finding ? kind : undefined;
    return fixesOf(finding, ofKind, draft, findings);
  });
}

/** @param kind all that are touched of its kind, for the first of them. */
function fixesOf(finding: Finding, kind: Findings | undefined, draft: Draft, all: readonly Finding[]): QuickFix[] {
  const { code } = finding;
  const found: QuickFix[] = finding.fixes.map(({ title, edits, preferred }) => ({
    title,
    findings: [finding],
    preferred,
    edits,
  }));
  const joint = kind?.some(({ fixes }) => fixes.some(({ preferred }) => preferred)) && fixAllOfKind(code, all);
  if (kind && joint) found.push({ ...joint, findings: kind, preferred: false });
  if (fingerprint(finding) !== undefined)
    found.push({ title: `Confirm: right as it stands (${code})`, findings: [finding], file: confirmedFile });
  for (const { reach, ...fix } of suppressionFixes(draft, finding)) {
    const findings = reach === 'line' ? [finding] : kind;
    if (findings !== undefined) found.push({ ...fix, findings, preferred: false });
  }
  if (kind)
    found.push({ title: `Switch ${code} off in ${configurationFile}`, findings: kind, file: configurationFile });
  return found;
}

/** The edits that a change of settings makes in the text of its file; none where the text has a fault or says so already. */
export function settingsEdits(
  { file, findings: [finding] }: SettingsFix,
  text: string | undefined,
): readonly TextEdit[] {
  return (file === confirmedFile ? confirm(text, finding) : switchOff(text, finding.code)) ?? [];
}

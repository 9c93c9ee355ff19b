/** The only code of the tests that asks for quick fixes and applies them, in the draft and in the files of settings. */
import assert from 'node:assert/strict';
import { configurationFile, parseConfiguration } from '../../server/src/core/configuration.ts';
import { parseConfirmations } from '../../server/src/core/confirmations.ts';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import { type QuickFix, settingsEdits } from '../../server/src/core/features/quick-fixes.ts';
import type { CheckOptions, Finding } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/span.ts';
import { drawFindings } from './findings.ts';
import { rareMarkers, readCursor } from './marked-draft.ts';
import { service } from './service.ts';

/** Expects exactly these quick fixes at `¦`, by title, in order, with what they make of the draft or of a file of settings that is not there yet. */
export function checkQuickFixes(
  marked: string,
  expected: Readonly<Record<string, string>>,
  format: DraftFormat = 'markdown',
): void {
  const { text, cursor } = readCursor(marked, rareMarkers);
  const fixes = service.quickFixes(service.read(text, format), { start: cursor, end: cursor });
  assert.deepEqual(
    fixes.map((fix) => [fix.title, result(text, fix)]),
    Object.entries(expected),
  );
  checkEveryQuickFix(text, format);
}

/** What the quick fix of a title makes of the draft; it is looked for at `¦`, or in the whole draft. @returns `undefined` where it is not offered. @throws when it is offered twice. */
export function quickFix(
  marked: string,
  title: string,
  format: DraftFormat = 'markdown',
  where: 'cursor' | 'whole' = 'cursor',
): string | undefined {
  const { text, cursor } = readCursor(marked, rareMarkers);
  const span = where === 'cursor' ? { start: cursor, end: cursor } : { start: 0, end: text.length };
  const fixes = service.quickFixes(service.read(text, format), span).filter((fix) => fix.title === title);
  assert.ok(fixes.length < 2, `“${title}” is offered ${fixes.length} times.`);
  checkEveryQuickFix(text, format);
  return fixes[0] && result(text, fixes[0]);
}

/** Applies every quick fix of every finding by itself: its findings are gone and no other appears. */
export function checkEveryQuickFix(text: string, format: DraftFormat): void {
  const draft = service.read(text, format);
  const before = service.check(draft);
  for (const { span } of before) {
    for (const fix of service.quickFixes(draft, span)) {
      const fixed = 'file' in fix ? text : result(text, fix);
      const after = service.check(service.read(fixed, format), 'file' in fix ? optionsOf(fix) : {});
      const left = before.map(identity);
      const shown = `\n${drawFindings(fixed, after)}\nbefore:\n${drawFindings(text, before)}`;
      for (const finding of fix.findings) left.splice(left.indexOf(identity(finding)), 1);
      for (const finding of after) {
        const index = left.indexOf(identity(finding));
        assert.ok(index >= 0, `After “${fix.title}” the draft has “${identity(finding)}”:${shown}`);
        left.splice(index, 1);
      }
    }
  }
}

function result(text: string, fix: QuickFix): string {
  return 'file' in fix ? applyEdits('', settingsEdits(fix, undefined)) : applyEdits(text, fix.edits);
}

function optionsOf(fix: QuickFix): CheckOptions {
  const text = result('', fix);
  return 'file' in fix && fix.file === configurationFile
    ? parseConfiguration(text).options
    : { confirmed: parseConfirmations(text).confirmed };
}

function identity({ code, message }: Finding): string {
  return `${code}: ${message}`;
}

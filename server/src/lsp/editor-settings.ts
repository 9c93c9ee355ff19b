import { settings } from '../core/configuration.ts';
import type { BareObjectives, CitationStyle } from '../core/rules/rule.ts';
import { isRecord } from '../core/settings-file.ts';

/** A setting of the editor, as the manifest declares it too; a test compares the two. */
interface EditorSetting<Value> {
  /** Whether a folder or a document may have a value of its own. */
  readonly scope: 'resource' | 'window';
  readonly type: 'object' | 'boolean' | 'string';
  readonly default: Value;
  /** All that a string may be. */
  readonly enum?: readonly Value[];
}

/** What an editor's settings below `gcmDrafter` say, those in common with the configuration file unread: `parseSettings` understands them. Nothing else reads them. */
export interface EditorSettings {
  /** Severities by code. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly citationStyle: CitationStyle;
  readonly bareObjectives: BareObjectives;
  /** Whether the numbers of citations are links to their cards. */
  readonly citationLinks: boolean;
  /** Whether drafts that are not open are checked as well. */
  readonly checkWorkspace: boolean;
  /** Where the outline of citations is shown: where the editor has no outline of its own, everywhere, or nowhere. */
  readonly outline: 'whereMissing' | 'always' | 'never';
  /** Whether the short titles of cited objectives are shown behind their numbers. */
  readonly inlayHints: boolean;
}

/** Every setting of the editor. */
export const editorSettings: { readonly [Name in keyof EditorSettings]: EditorSetting<EditorSettings[Name]> } = {
  rules: { scope: 'resource', type: 'object', default: {} },
  citationStyle: ofConfiguration(settings.citationStyle),
  bareObjectives: ofConfiguration(settings.bareObjectives),
  citationLinks: { scope: 'resource', type: 'boolean', default: true },
  checkWorkspace: { scope: 'window', type: 'boolean', default: false },
  outline: { scope: 'resource', type: 'string', default: 'whereMissing', enum: ['whereMissing', 'always', 'never'] },
  inlayHints: { scope: 'resource', type: 'boolean', default: false },
};

function ofConfiguration<Value extends string>(setting: {
  readonly values: readonly Value[];
  readonly default: Value;
}): EditorSetting<Value> {
  return { scope: 'resource', type: 'string', default: setting.default, enum: setting.values };
}

/** Reads what a client gives for the section `gcmDrafter`; what is missing or of another type has its default. Never throws. */
export function readEditorSettings(value: unknown): EditorSettings {
  const given = isRecord(value) ? value : {};
  return Object.fromEntries(
    Object.entries(editorSettings).map(([name, setting]) => [
      name,
      fits(given[name], setting) ? given[name] : setting.default,
    ]),
  ) as unknown as EditorSettings;
}

function fits(value: unknown, { type, enum: allowed }: EditorSetting<unknown>): boolean {
  if (type === 'object') return isRecord(value);
  return typeof value === type && (allowed === undefined || allowed.includes(value));
}

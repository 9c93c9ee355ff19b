import { isRecord } from '../core/settings-file.ts';

/** A setting of the editor, as the manifest declares it too; a test compares the two. */
interface EditorSetting<Value> {
  /** Whether a folder or a document may have a value of its own. */
  readonly scope: 'resource' | 'window';
  readonly type: 'object' | 'boolean';
  readonly default: Value;
}

/** What an editor's settings below `gcmDrafter` say. Nothing else reads them. */
export interface EditorSettings {
  /** Severities by code, unread: `parseRules` understands them. */
  readonly rules: Readonly<Record<string, unknown>>;
}

/** Every setting of the editor. */
export const editorSettings: { readonly [Name in keyof EditorSettings]: EditorSetting<EditorSettings[Name]> } = {
  rules: { scope: 'resource', type: 'object', default: {} },
};

/** Reads what a client gives for the section `gcmDrafter`; what is missing or of another type has its default. Never throws. */
export function readEditorSettings(value: unknown): EditorSettings {
  const given = isRecord(value) ? value : {};
  return Object.fromEntries(
    Object.entries(editorSettings).map(([name, setting]) => {
      const fits = setting.type === 'object' ? isRecord(given[name]) : typeof given[name] === setting.type;
      return [name, fits ? given[name] : setting.default];
    }),
  ) as unknown as EditorSettings;
}

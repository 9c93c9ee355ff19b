import { rules } from './rules/registry.ts';
import type { CheckOptions, Severity } from './rules/rule.ts';
import { isRecord, readSettingsObject, type SettingsProblem } from './settings-file.ts';
import { leastEdits, lineBreakOf, type Span, type TextEdit } from './span.ts';

/** The name of the file that a folder of drafts keeps its settings in; the nearest one upward from a draft holds. */
export const configurationFile = '.gcm-drafter.json';

/** What a configuration says, as far as it can be understood, and what is wrong with it. */
export interface Configuration {
  readonly options: CheckOptions;
  readonly problems: readonly SettingsProblem[];
}

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'off'];
/** The largest configuration that is read, in UTF-16 units; it comes with a workspace that need not be trusted. */
const largest = 100_000;
const example = '{ "rules": { } }';

/** Reads the text of a `.gcm-drafter.json`. Never throws. */
export function parseConfiguration(text: string): Configuration {
  const read = readSettingsObject(text, largest, example);
  if ('problem' in read) return { options: {}, problems: [read.problem] };
  const { value, place } = read;
  const problems = Object.keys(value)
    .filter((key) => key !== 'rules' && key !== '$schema')
    .map((key) => ({ message: `“${key}” is no setting; there is “rules”.`, span: place(key) }));
  const rulesRead = parseRules(value['rules'] ?? {}, place);
  return { options: { severities: rulesRead.severities }, problems: [...problems, ...rulesRead.problems] };
}

/** Reads a map from codes to severities, as the configuration file and the editor's settings have it. */
export function parseRules(
  value: unknown,
  place: (word: string) => Span = () => ({ start: 0, end: 0 }),
): { severities: Record<string, Severity | 'off'>; problems: SettingsProblem[] } {
  if (!isRecord(value))
    return {
      severities: {},
      problems: [{ message: '“rules” must be an object from codes to severities.', span: place('rules') }],
    };
  const found: Record<string, Severity | 'off'> = {};
  const problems: SettingsProblem[] = [];
  for (const [code, wanted] of Object.entries(value)) {
    const severity = severities.find((name) => name === wanted);
    if (!rules.some((rule) => rule.code === code))
      problems.push({ message: `There is no rule “${code}”.`, span: place(code) });
    else if (severity === undefined)
      problems.push({ message: `The severity of ${code} must be one of ${severities.join(', ')}.`, span: place(code) });
    else found[code] = severity;
  }
  return { severities: found, problems };
}

/**
 * The edit that switches a code off in the text of a configuration, or that writes a new one.
 * @returns nothing where the text cannot be understood, so that no fault grows.
 */
export function switchOff(text: string | undefined, code: string): readonly TextEdit[] | undefined {
  const before = text ?? '';
  const read = readSettingsObject(before, largest, example);
  if ('problem' in read || !isRecord(read.value['rules'] ?? {})) return undefined;
  const rulesBefore = read.value['rules'] as Readonly<Record<string, unknown>> | undefined;
  const value = { ...read.value, rules: { ...rulesBefore, [code]: 'off' } };
  const indent = /\n([ \t]+)/.exec(before)?.[1] ?? '  ';
  const after = `${JSON.stringify(value, null, indent)}\n`.replaceAll('\n', lineBreakOf(before));
  return leastEdits(before, after);
}

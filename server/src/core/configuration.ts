import { rules } from './rules/registry.ts';
import type { BareObjectives, CheckOptions, CitationStyle, Severity } from './rules/rule.ts';
import { isRecord, readSettingsObject, type SettingsProblem } from './settings-file.ts';
import { leastEdits, lineBreakOf, type Span, type TextEdit } from './span.ts';

/** The name of the file that a folder of drafts keeps its settings in; the nearest one upward from a draft holds. */
export const configurationFile = '.gcm-drafter.json';

/** What a configuration says, as far as it can be understood, and what is wrong with it. */
export interface Configuration {
  readonly options: CheckOptions;
  readonly problems: readonly SettingsProblem[];
}

/** A setting with one of a few values. */
interface Setting<Value extends string> {
  readonly values: readonly Value[];
  readonly default: Value;
  readonly description: string;
}

/** What may be set beside the severities of the rules. The manifest and the schema of the file tell the same of each; tests compare them. */
export const settings: {
  readonly citationStyle: Setting<CitationStyle>;
  readonly bareObjectives: Setting<BareObjectives>;
} = {
  citationStyle: {
    values: ['inferred', 'Objective 7', 'objective 7', 'Obj. 7'],
    default: 'inferred',
    description: 'How citations are to be written; “inferred” takes the form that most citations of a draft have.',
  },
  bareObjectives: {
    values: ['inferred', 'Compact', 'other'],
    default: 'inferred',
    description:
      'Whose objectives those are that a draft cites by number alone; “inferred” tells by the rest of the draft, “other” leaves all alone that are not named as the Compact’s.',
  },
};

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
    .filter((key) => !settingNames.includes(key) && key !== '$schema')
    .map((key) => ({ message: `“${key}” is no setting; there are ${listed(settingNames)}.`, span: place(key) }));
  const { options, problems: faults } = parseSettings(value, place);
  return { options, problems: [...problems, ...faults] };
}

/** The names of all settings. */
export const settingNames: readonly string[] = ['rules', ...Object.keys(settings)];

/** Reads the settings that the configuration file and the editor have in common; what has a fault is left out. */
export function parseSettings(
  value: Readonly<Record<string, unknown>>,
  place: (word: string) => Span = () => ({ start: 0, end: 0 }),
): Configuration {
  const { severities, problems } = parseRules(value['rules'] ?? {}, place);
  const read = <Value extends string>(name: keyof typeof settings, { values }: Setting<Value>): Value | undefined => {
    const wanted = value[name] ?? undefined;
    const found = values.find((one) => one === wanted);
    if (wanted !== undefined && found === undefined)
      problems.push({ message: `“${name}” must be one of ${listed(values)}.`, span: place(name) });
    return found;
  };
  const citationStyle = read('citationStyle', settings.citationStyle);
  const bareObjectives = read('bareObjectives', settings.bareObjectives);
  return {
    options: {
      severities,
      ...(citationStyle === undefined ? {} : { citationStyle }),
      ...(bareObjectives === undefined ? {} : { bareObjectives }),
    },
    problems,
  };
}

function listed(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}

function parseRules(
  value: unknown,
  place: (word: string) => Span,
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

import { rules } from './rules/registry.ts';
import type { CheckOptions, Severity } from './rules/rule.ts';
import type { Span } from './span.ts';

/** The name of the file that a folder of drafts keeps its settings in; the nearest one upward from a draft holds. */
export const configurationFile = '.gcm-drafter.json';

/** A fault in a configuration: what is wrong, what would be right, and where in the text, in UTF-16 units. */
export interface ConfigurationProblem {
  readonly message: string;
  readonly span: Span;
}

/** What a configuration says, as far as it can be understood, and what is wrong with it. */
export interface Configuration {
  readonly options: CheckOptions;
  readonly problems: readonly ConfigurationProblem[];
}

const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'off'];
/** The largest configuration that is read, in UTF-16 units; it comes with a workspace that need not be trusted. */
const largest = 100_000;

/** Reads the text of a `.gcm-drafter.json`. Never throws. */
export function parseConfiguration(text: string): Configuration {
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > largest)
    return {
      options: {},
      problems: [{ message: `The configuration is larger than ${largest} characters and was not read.`, span: whole }],
    };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return {
      options: {},
      problems: [{ message: `This is no valid JSON (${(error as Error).message}).`, span: whole }],
    };
  }
  const place = (word: string): Span => {
    const start = text.indexOf(JSON.stringify(word));
    return start === -1 ? whole : { start, end: start + word.length + 2 };
  };
  if (!isRecord(value))
    return {
      options: {},
      problems: [{ message: 'The configuration must be an object such as { "rules": { } }.', span: whole }],
    };
  const problems = Object.keys(value)
    .filter((key) => key !== 'rules' && key !== '$schema')
    .map((key) => ({ message: `“${key}” is no setting; there is “rules”.`, span: place(key) }));
  const read = parseRules(value['rules'] ?? {}, place);
  return { options: { severities: read.severities }, problems: [...problems, ...read.problems] };
}

/** Reads a map from codes to severities, as the configuration file and the editor's settings have it. */
export function parseRules(
  value: unknown,
  place: (word: string) => Span = () => ({ start: 0, end: 0 }),
): { severities: Record<string, Severity | 'off'>; problems: ConfigurationProblem[] } {
  if (!isRecord(value))
    return {
      severities: {},
      problems: [{ message: '“rules” must be an object from codes to severities.', span: place('rules') }],
    };
  const found: Record<string, Severity | 'off'> = {};
  const problems: ConfigurationProblem[] = [];
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

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { citations } from '../core/draft/draft.ts';
import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import { objectivesIn } from '../core/knowledge/objectives.ts';
import { rules } from '../core/rules/registry.ts';
import type { CheckOptions, Severity } from '../core/rules/rule.ts';
import { createLanguageService, type LanguageService } from '../core/service.ts';
import { decode, formatOfPath, type ReadResult } from '../files/draft-files.ts';
import { confirmedFor, optionsFor, readOptions } from './configuration.ts';
import { CommandFailure } from './failure.ts';
import { findDrafts, readDraftFile, writeText } from './files.ts';
import { type CheckedFile, type CheckReport, renderJson, renderPretty } from './report.ts';

export const checkUsage = `Usage: gcm-drafter check [OPTIONS] [PATH…]

Checks files and folders (default: the current folder); - is standard input.
What .gcm-drafter.confirmed.json says was confirmed is left out.

  --format pretty|json   how to print (default: pretty)
  --fail-on SEVERITY     error, warning or information: what makes the status 1 (default: warning)
  --only CODE            report only this code; may be repeated
  --fix                  first mend what cannot be mended wrongly, in the files
  --config FILE          settings to use instead of the nearest .gcm-drafter.json
  --quiet                print findings only, no summary
  --stdin-path PATH      the name under which standard input is reported; its ending tells the format

Status: 0 nothing at or above the failing severity, 1 findings, 2 something could not be read or understood.
`;

const severities: readonly Severity[] = ['error', 'warning', 'information'];
const codes = rules.map(({ code }) => code);

/** `gcm-drafter check`. @returns the exit status. @throws CommandFailure for options and settings that cannot be used. */
export function check(args: readonly string[]): number {
  const { values, positionals } = parse(args);
  const format = oneOf('--format', values.format ?? 'pretty', ['pretty', 'json']);
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'warning', severities);
  const only = (values.only ?? []).map((code) => oneOf('--only', code, codes));
  const fixed = values.config === undefined ? undefined : readOptions(values.config);
  const report = checkAll(positionals.length === 0 ? ['.'] : positionals, {
    stdinPath: values['stdin-path'] ?? 'stdin',
    fix: values.fix ?? false,
    optionsFor: (path) => withOnly({ ...(fixed ?? optionsFor(path)), ...confirmedFor(path) }, only),
  });
  const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  process.stdout.write(
    format === 'json' ? renderJson(report) : renderPretty(report, { quiet: values.quiet ?? false, colours }),
  );
  for (const { path, reason } of report.failed)
    process.stderr.write(`gcm-drafter: ${path} ${reason}; it was skipped.\n`);
  if (report.failed.length > 0) return 2;
  const failing = new Set(severities.slice(0, severities.indexOf(failOn) + 1));
  return report.files.some(({ findings }) => findings.some(({ severity }) => failing.has(severity))) ? 1 : 0;
}

/** Switches every code off but those that are asked for. */
function withOnly(options: CheckOptions, only: readonly string[]): CheckOptions {
  if (only.length === 0) return options;
  const off = Object.fromEntries(codes.filter((code) => !only.includes(code)).map((code) => [code, 'off' as const]));
  return { ...options, severities: { ...options.severities, ...off } };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        only: { type: 'string', multiple: true },
        fix: { type: 'boolean' },
        config: { type: 'string' },
        quiet: { type: 'boolean' },
        'stdin-path': { type: 'string' },
      },
    });
  } catch (error) {
    throw new CommandFailure(
      `${(error as Error).message.split('. ')[0]}; \`gcm-drafter check --help\` lists the options.`,
    );
  }
}

function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined)
    throw new CommandFailure(`${option} cannot be “${value}”; it is one of ${allowed.join(', ')}.`);
  return found;
}

interface CheckSettings {
  readonly stdinPath: string;
  readonly fix: boolean;
  optionsFor(path: string): CheckOptions;
}

function checkAll(paths: readonly string[], settings: CheckSettings): CheckReport {
  const service = createLanguageService(loadBuiltIn());
  const files: CheckedFile[] = [];
  const drafts = findDrafts(paths.filter((path) => path !== '-'));
  const failed = [...drafts.failed];
  const checkOne = (path: string, result: ReadResult): void => {
    if ('reason' in result) failed.push({ path, reason: result.reason });
    else files.push(checkText(path, result.text, settings.optionsFor(path), service));
  };
  if (paths.includes('-')) {
    if (settings.fix) throw new CommandFailure('--fix works on files, not on standard input.');
    checkOne(settings.stdinPath, decode(readFileSync(0)));
  }
  for (const path of drafts.found) {
    const result = readDraftFile(path);
    checkOne(path, settings.fix ? fixFile(path, result, settings.optionsFor(path), service) : result);
  }
  return { files, failed };
}

function fixFile(path: string, result: ReadResult, options: CheckOptions, service: LanguageService): ReadResult {
  if ('reason' in result) return result;
  const text = service.fixSafely(result.text, formatOfPath(path), options);
  return text === result.text ? result : writeText(path, text);
}

function checkText(path: string, text: string, options: CheckOptions, service: LanguageService): CheckedFile {
  const draft = service.read(text, formatOfPath(path), options);
  const cited = [...citations(draft)].map(({ span, items }) => ({
    span,
    objectives: objectivesIn(items, service.compact).map(({ number }) => number),
    actions: items.filter(({ action }) => action !== undefined).map(({ first, action }) => `${first}${action}`),
  }));
  return { path, text, citations: cited, findings: service.check(draft, options) };
}

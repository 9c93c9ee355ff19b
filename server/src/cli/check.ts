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
import { type Failure, findDrafts, readDraftFile, writeText } from './files.ts';
import { createRoomKeeper } from './memory.ts';
import { type CheckedFile, type Counts, nothingCounted, type ReportFormat, withFile, writeReport } from './report.ts';

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
  const colours = process.stdout.isTTY === true && !process.env['NO_COLOR'];
  const { counts, failed } = checkAll(positionals.length === 0 ? ['.'] : positionals, {
    stdinPath: values['stdin-path'] ?? 'stdin',
    fix: values.fix ?? false,
    format: format === 'json' ? { name: format } : { name: format, quiet: values.quiet ?? false, colours },
    optionsFor: (path) => withOnly({ ...(fixed ?? optionsFor(path)), ...confirmedFor(path) }, only),
  });
  for (const { path, reason } of failed) process.stderr.write(`gcm-drafter: ${path} ${reason}; it was skipped.\n`);
  if (failed.length > 0) return 2;
  const failing = severities.slice(0, severities.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0) ? 1 : 0;
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
  readonly format: ReportFormat;
  optionsFor(path: string): CheckOptions;
}

/** Checks standard input first, where it is among the paths, then the files in their order, and writes the report as it goes. */
function checkAll(
  paths: readonly string[],
  settings: CheckSettings,
): { readonly counts: Counts; readonly failed: readonly Failure[] } {
  const service = createLanguageService(loadBuiltIn());
  const drafts = findDrafts(paths.filter((path) => path !== '-'));
  const readsStdin = paths.includes('-');
  if (readsStdin && settings.fix) throw new CommandFailure('--fix works on files, not on standard input.');
  // A fault in any settings is told before something is written.
  for (const path of readsStdin ? [settings.stdinPath, ...drafts.found] : drafts.found) settings.optionsFor(path);
  const failed = [...drafts.failed];
  let counts = nothingCounted;
  const report = writeReport(settings.format, (text) => {
    if (text !== '') process.stdout.write(text);
  });
  const checkOne = (path: string, result: ReadResult): void => {
    if ('reason' in result) {
      failed.push({ path, reason: result.reason });
      return;
    }
    const file = checkText(path, result.text, settings.optionsFor(path), service);
    counts = withFile(counts, file);
    report.add(file);
  };
  if (readsStdin) checkOne(settings.stdinPath, decode(readFileSync(0)));
  const keepRoom = createRoomKeeper();
  for (const path of drafts.found) {
    keepRoom();
    const result = readDraftFile(path);
    checkOne(path, settings.fix ? fixFile(path, result, settings.optionsFor(path), service) : result);
  }
  report.end(counts, failed);
  return { counts, failed };
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

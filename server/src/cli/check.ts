import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { citations } from '../core/draft/draft.ts';
import { objectivesOf } from '../core/features/hover.ts';
import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import { rules } from '../core/rules/registry.ts';
import type { Severity } from '../core/rules/rule.ts';
import { createLanguageService, type LanguageService } from '../core/service.ts';
import { CommandFailure } from './failure.ts';
import { decode, findDrafts, formatOfPath, type ReadResult, readText } from './files.ts';
import { type CheckedFile, type CheckReport, renderJson, renderPretty } from './report.ts';

export const checkUsage = `Usage: gcm-drafter check [OPTIONS] [PATH…]

Checks files and folders (default: the current folder); - is standard input.

  --format pretty|json   how to print (default: pretty)
  --fail-on SEVERITY     error, warning or information: what makes the status 1 (default: warning)
  --only CODE            report only this code; may be repeated
  --quiet                print findings only, no summary
  --stdin-path PATH      the name under which standard input is reported; its ending tells the format

Status: 0 nothing at or above the failing severity, 1 findings, 2 something could not be read or understood.
`;

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** `gcm-drafter check`. @returns the exit status. @throws CommandFailure for options and paths that cannot be used. */
export function check(args: readonly string[]): number {
  const { values, positionals } = parse(args);
  const format = oneOf('--format', values.format ?? 'pretty', ['pretty', 'json']);
  const failOn = oneOf('--fail-on', values['fail-on'] ?? 'warning', severities);
  const only = values.only ?? [];
  for (const code of only)
    oneOf(
      '--only',
      code,
      rules.map((rule) => rule.code),
    );
  const service = createLanguageService(loadBuiltIn());
  const report = checkAll(
    positionals.length === 0 ? ['.'] : positionals,
    values['stdin-path'] ?? 'stdin',
    only,
    service,
  );
  process.stdout.write(
    format === 'json'
      ? renderJson(report)
      : renderPretty(report, {
          quiet: values.quiet ?? false,
          colours: process.stdout.isTTY === true && !process.env['NO_COLOR'],
        }),
  );
  for (const { path, reason } of report.failed)
    process.stderr.write(`gcm-drafter: ${path} ${reason}; it was skipped.\n`);
  if (report.failed.length > 0) return 2;
  const failing = new Set(severities.slice(0, severities.indexOf(failOn) + 1));
  return report.files.some(({ findings }) => findings.some(({ severity }) => failing.has(severity))) ? 1 : 0;
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

function checkAll(
  paths: readonly string[],
  stdinPath: string,
  only: readonly string[],
  service: LanguageService,
): CheckReport {
  const files: CheckedFile[] = [];
  const failed: { path: string; reason: string }[] = [];
  const checkOne = (path: string, result: ReadResult): void => {
    if ('reason' in result) failed.push({ path, reason: result.reason });
    else files.push(checkText(path, result.text, only, service));
  };
  if (paths.includes('-')) checkOne(stdinPath, decode(readFileSync(0)));
  for (const path of findDrafts(paths.filter((other) => other !== '-'))) checkOne(path, readText(path));
  return { files, failed };
}

function checkText(path: string, text: string, only: readonly string[], service: LanguageService): CheckedFile {
  const draft = service.read(text, formatOfPath(path));
  const findings = service.check(draft).filter(({ code }) => only.length === 0 || only.includes(code));
  const cited = [...citations(draft)].map(({ span, items }) => ({
    span,
    objectives: objectivesOf(items, service.compact).map(({ number }) => number),
    actions: items.filter(({ action }) => action !== undefined).map(({ first, action }) => `${first}${action}`),
  }));
  return { path, text, citations: cited, findings };
}

import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configurationFile, parseConfiguration } from '../core/configuration.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import { CommandFailure } from './failure.ts';

const byFolder = new Map<string, CheckOptions>();

/**
 * The options for a draft: those of the nearest configuration file upward from it.
 * @throws CommandFailure when that file has a fault.
 */
export function optionsFor(path: string): CheckOptions {
  return optionsOfFolder(dirname(resolve(path)));
}

function optionsOfFolder(folder: string): CheckOptions {
  let options = byFolder.get(folder);
  if (options === undefined) {
    const file = join(folder, configurationFile);
    const parent = dirname(folder);
    if (statSync(file, { throwIfNoEntry: false })?.isFile()) options = readOptions(file);
    else options = parent === folder ? {} : optionsOfFolder(parent);
    byFolder.set(folder, options);
  }
  return options;
}

/** The options in a configuration file. @throws CommandFailure when it cannot be read or has a fault. */
export function readOptions(file: string): CheckOptions {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new CommandFailure(`${file} cannot be read; check its path.`);
  }
  const { options, problems } = parseConfiguration(text);
  const [problem] = problems;
  if (problem !== undefined) throw new CommandFailure(`${file}: ${problem.message}`);
  return options;
}

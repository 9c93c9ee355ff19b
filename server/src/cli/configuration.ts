import { readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { configurationFile, parseConfiguration } from '../core/configuration.ts';
import { confirmedFile, parseConfirmations } from '../core/confirmations.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import type { SettingsProblem } from '../core/settings-file.ts';
import { CommandFailure } from './failure.ts';

/**
 * The options for a draft: those of the nearest configuration file upward from it.
 * @throws CommandFailure when that file has a fault.
 */
export const optionsFor = ofNearest(configurationFile, readOptions);

/**
 * What drafters confirmed: the fingerprints in the nearest file of confirmations upward from a draft.
 * @throws CommandFailure when that file has a fault.
 */
export const confirmedFor = ofNearest(confirmedFile, readConfirmed);

/** The options in a configuration file. @throws CommandFailure when it cannot be read or has a fault. */
export function readOptions(file: string): CheckOptions {
  const { options, problems } = parseConfiguration(readSettings(file));
  refuse(file, problems);
  return options;
}

function readConfirmed(file: string): Pick<CheckOptions, 'confirmed'> {
  const { confirmed, problems } = parseConfirmations(readSettings(file));
  refuse(file, problems);
  return { confirmed };
}

/** What `read` makes of the nearest file of a name upward from a draft, read once for all drafts; nothing where there is none. */
function ofNearest<T extends object>(name: string, read: (file: string) => T): (path: string) => Partial<T> {
  const byFolder = new Map<string, Partial<T>>();
  const ofFolder = (folder: string): Partial<T> => {
    let found = byFolder.get(folder);
    if (found === undefined) {
      const file = join(folder, name);
      const parent = dirname(folder);
      if (statSync(file, { throwIfNoEntry: false })?.isFile()) found = read(file);
      else found = parent === folder ? {} : ofFolder(parent);
      byFolder.set(folder, found);
    }
    return found;
  };
  return (path) => ofFolder(dirname(resolve(path)));
}

function readSettings(file: string): string {
  try {
    // The decoder drops a byte order mark.
    return new TextDecoder().decode(readFileSync(file));
  } catch {
    throw new CommandFailure(`${file} cannot be read; check its path.`);
  }
}

function refuse(file: string, [problem]: readonly SettingsProblem[]): void {
  if (problem !== undefined) throw new CommandFailure(`${file}: ${problem.message}`);
}

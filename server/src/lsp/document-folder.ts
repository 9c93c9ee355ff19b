import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../version.ts';
import type { DocumentFolder } from './gcm-documents.ts';

/** A folder among the caches of this user, one for each version of the product: what lies in it can be deleted at any time. */
export function documentFolder(): DocumentFolder {
  const folder = join(cacheFolder(), 'gcm-drafter', version);
  return {
    uri: pathToFileURL(folder).href,
    write(name, text) {
      const file = join(folder, name);
      try {
        mkdirSync(folder, { recursive: true });
        if (read(file) !== text) replace(file, text);
        return pathToFileURL(file).href;
      } catch {
        return undefined;
      }
    },
  };
}

/** A reader sees the old file or the new one, never a part of it; and nobody is to write in it. */
function replace(file: string, text: string): void {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, text, { mode: 0o444 });
    // Windows puts nothing in the place of a file that is read-only.
    if (process.platform === 'win32') rmSync(file, { force: true });
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Where each system keeps what programs can make again. */
function cacheFolder(): string {
  const { LOCALAPPDATA: windows, XDG_CACHE_HOME: others } = process.env;
  if (process.platform === 'win32') return windows ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return others !== undefined && isAbsolute(others) ? others : join(homedir(), '.cache');
}

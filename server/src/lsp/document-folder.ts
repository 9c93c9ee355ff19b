import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../version.ts';
import type { DocumentFolder } from './gcm-documents.ts';

/**
 * A folder among the caches of this user, one for each version of the product: what lies in it can be deleted at any time. Those of other versions
 * are deleted when nobody has used them for long, since two editors may have two versions.
 */
export function documentFolder(): DocumentFolder {
  const all = join(cacheFolder(), 'gcm-drafter');
  const folder = join(all, version);
  let isInUse = false;
  return {
    uri: pathToFileURL(folder).href,
    write(name, text) {
      const file = join(folder, name);
      try {
        mkdirSync(folder, { recursive: true });
        if (!isInUse) {
          isInUse = true;
          deleteUnused(all, folder);
        }
        if (read(file) !== text) replace(file, text);
        return pathToFileURL(file).href;
      } catch {
        return undefined;
      }
    },
  };
}

/** How long a folder is kept that nobody uses, in milliseconds: a month. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

/** Deletes the folders of other versions that were not used for long. The time of a folder is that of its last use. */
function deleteUnused(all: string, inUse: string): void {
  const now = Date.now();
  try {
    utimesSync(inUse, now / 1000, now / 1000);
    for (const entry of readdirSync(all, { withFileTypes: true })) {
      const folder = join(all, entry.name);
      if (entry.isDirectory() && folder !== inUse && now - statSync(folder).mtimeMs > keptFor)
        rmSync(folder, { recursive: true, force: true });
    }
  } catch {
    // What cannot be deleted now stays; it does no harm.
  }
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

import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { decode, endsLikeDraft, type ReadResult } from './draft-files.ts';
import { type IgnoreFile, ignoreFileName, isIgnored, isLeftOut, readIgnoreFile } from './ignore-rules.ts';

/**
 * The drafts below a folder, in order: the files with their endings, without what `.gitignore` leaves out.
 * Gives `undefined` after every folder that it has read, so that a caller can do something else meanwhile.
 * @param path absolute.
 * @param failed told of each folder that cannot be read.
 */
export function draftsBelow(
  path: string,
  failed: (folder: string, reason: string) => void,
): Generator<string | undefined> {
  return walk(path, ignoreFilesAbove(path), failed);
}

/** Whether {@link draftsBelow} of a folder would give a file. */
export function isDraftBelow(path: string, top: string): boolean {
  if (!endsLikeDraft(path)) return false;
  const files = [...ignoreFilesAbove(top)];
  for (let folder = dirname(path); folder.length >= top.length; folder = dirname(folder)) {
    files.push(...ignoreFile(folder));
    if (folder === dirname(folder)) break;
  }
  return !isLeftOut(slashed(path), slashed(top), files);
}

/** Reads a file as UTF-8. @param largest in bytes. */
export function readText(path: string, largest: number): ReadResult {
  try {
    const { size } = statSync(path);
    if (size > largest) return { reason: `is larger than ${largest / 1024 / 1024} MB; split it` };
    return decode(readFileSync(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Why a file or folder cannot be read, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'unknown error'})`;
}

function slashed(path: string): string {
  const withSlashes = path.split(sep).join('/');
  return withSlashes.endsWith('/') ? withSlashes.slice(0, -1) : withSlashes;
}

function ignoreFile(folder: string): IgnoreFile[] {
  try {
    return [readIgnoreFile(slashed(folder), readFileSync(join(folder, ignoreFileName), 'utf8'))];
  } catch {
    return [];
  }
}

/** The ignore files of the folders above, as far as the repository reaches. */
function ignoreFilesAbove(folder: string): IgnoreFile[] {
  const parent = dirname(folder);
  const isRoot = statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
  return isRoot || parent === folder ? [] : [...ignoreFilesAbove(parent), ...ignoreFile(parent)];
}

function* walk(
  folder: string,
  above: readonly IgnoreFile[],
  failed: (folder: string, reason: string) => void,
): Generator<string | undefined> {
  const files = [...above, ...ignoreFile(folder)];
  for (const entry of entriesOf(folder, failed)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isIgnored(slashed(path), true, files)) yield* walk(path, files, failed);
    } else if (entry.isFile() && endsLikeDraft(entry.name) && !isIgnored(slashed(path), false, files)) yield path;
  }
  yield undefined;
}

function entriesOf(folder: string, failed: (folder: string, reason: string) => void): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    failed(folder, reasonOf(error));
    return [];
  }
}

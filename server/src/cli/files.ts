import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { draftsBelow, readText, reasonOf } from '../files/disk.ts';
import type { ReadResult } from '../files/draft-files.ts';

/**
 * The drafts among files and folders, in order: a file that is named is taken as it is, a folder is searched for the endings of drafts, without what `.gitignore` leaves out.
 * Paths are relative to the current folder, with forward slashes. What cannot be read is among `failed` and stops nothing.
 */
export function findDrafts(paths: readonly string[]): FoundDrafts {
  const found = new Set<string>();
  const failed: Failure[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) {
        for (const file of draftsBelow(resolve(path), (folder, reason) => failed.push({ path: shown(folder), reason })))
          if (file !== undefined) found.add(shown(file));
      } else found.add(shown(resolve(path)));
    } catch (error) {
      failed.push({ path, reason: reasonOf(error) });
    }
  }
  return { found: [...found], failed };
}

/** A path that could not be read, and why. */
export interface Failure {
  readonly path: string;
  readonly reason: string;
}

export interface FoundDrafts {
  readonly found: readonly string[];
  readonly failed: readonly Failure[];
}

function shown(path: string): string {
  return relative('.', path).split(sep).join('/');
}

/** The largest file that is read, in bytes: far beyond any draft, and small enough for every machine. */
const largest = 64 * 1024 * 1024;

/** The text of a draft, or the reason why it is skipped. */
export function readDraftFile(path: string): ReadResult {
  return readText(path, largest);
}

/**
 * Puts a new text into a file at one stroke: a crash leaves the old one or the new one, never half of it. A byte order mark and the file's rights stay.
 * @returns the text, or the reason why it could not be written.
 */
export function writeText(path: string, text: string): ReadResult {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    const hasMark = readFileSync(path).subarray(0, 3).equals(byteOrderMark);
    writeFileSync(temporary, hasMark ? `\ufeff${text}` : text, { mode: statSync(path).mode });
    renameSync(temporary, path);
    return { text };
  } catch (error) {
    rmSync(temporary, { force: true });
    return { reason: `cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
  }
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

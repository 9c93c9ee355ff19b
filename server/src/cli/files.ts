import { type Dirent, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { DraftFormat } from '../core/draft/chunks.ts';

const formats: Readonly<Record<string, DraftFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'markdown',
  txt: 'plaintext',
  rst: 'plaintext',
  adoc: 'plaintext',
  tex: 'latex',
};

/** The format of a file by its name's ending; one that is not known is plain text. */
export function formatOfPath(path: string): DraftFormat {
  return formats[extension(path)] ?? 'plaintext';
}

function extension(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/**
 * The drafts among files and folders, in order: a file that is named is taken as it is, a folder is searched for the endings of drafts, without what `.gitignore` leaves out.
 * Paths are relative to the current folder, with forward slashes. What cannot be read is among `failed` and stops nothing.
 */
export function findDrafts(paths: readonly string[]): FoundDrafts {
  const found = new Set<string>();
  const failed: Failure[] = [];
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory())
        for (const file of walk(resolve(path), rulesAbove(resolve(path)), failed)) found.add(shown(file));
      else found.add(shown(resolve(path)));
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

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'does not exist' : `cannot be read (${code ?? 'unknown error'})`;
}

function shown(path: string): string {
  return relative('.', path).split(sep).join('/');
}

interface IgnoreFile {
  readonly folder: string;
  readonly rules: Ignore;
}

function ignoreFile(folder: string): IgnoreFile[] {
  try {
    return [{ folder, rules: ignore().add(readFileSync(join(folder, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

/** The ignore files of the folders above, as far as the repository reaches. */
function rulesAbove(folder: string): IgnoreFile[] {
  const parent = dirname(folder);
  const isRoot = statSync(join(folder, '.git'), { throwIfNoEntry: false }) !== undefined;
  return isRoot || parent === folder ? [] : [...rulesAbove(parent), ...ignoreFile(parent)];
}

function* walk(folder: string, above: readonly IgnoreFile[], failed: Failure[]): Generator<string> {
  const files = [...above, ...ignoreFile(folder)];
  // As in Git, the deepest file that says something about a path has the last word.
  const isIgnored = (path: string, isFolder: boolean): boolean =>
    files.reduce((before, file) => {
      const said = file.rules.test(relative(file.folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
      return said.ignored || (before && !said.unignored);
    }, false);
  for (const entry of entriesOf(folder, failed)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== '.git' && entry.name !== 'node_modules' && !isIgnored(path, true))
        yield* walk(path, files, failed);
    } else if (entry.isFile() && extension(entry.name) in formats && !isIgnored(path, false)) yield path;
  }
}

function entriesOf(folder: string, failed: Failure[]): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    failed.push({ path: shown(folder), reason: reasonOf(error) });
    return [];
  }
}

/** The largest file that is read, in bytes: far beyond any draft, and small enough for every machine. */
const largest = 64 * 1024 * 1024;
const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a draft, or the reason why it is skipped. */
export type ReadResult = { readonly text: string } | { readonly reason: string };

/** Reads a file as UTF-8. */
export function readText(path: string): ReadResult {
  try {
    const { size } = statSync(path);
    if (size > largest) return { reason: `is larger than ${largest / 1024 / 1024} MB; split it` };
    return decode(readFileSync(path));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** Decodes UTF-8, with or without a byte order mark. */
export function decode(bytes: Uint8Array): ReadResult {
  if (bytes.includes(0)) return { reason: 'is no text (it holds null bytes); save it as UTF-8 if it is a draft' };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { reason: 'is not valid UTF-8; save it as UTF-8' };
  }
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

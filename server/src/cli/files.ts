import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import type { DraftFormat } from '../core/draft/chunks.ts';
import { CommandFailure } from './failure.ts';

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
 * Paths are relative to the current folder, with forward slashes.
 * @throws CommandFailure when a path does not exist.
 */
export function findDrafts(paths: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const path of paths) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) throw new CommandFailure(`${path} does not exist; check its spelling.`);
    if (stats.isDirectory()) for (const file of walk(resolve(path), rulesAbove(resolve(path)))) found.add(shown(file));
    else found.add(shown(resolve(path)));
  }
  return [...found];
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

function* walk(folder: string, above: readonly IgnoreFile[]): Generator<string> {
  const files = [...above, ...ignoreFile(folder)];
  const isIgnored = (path: string, isFolder: boolean): boolean =>
    files.some((file) => file.rules.ignores(relative(file.folder, path).split(sep).join('/') + (isFolder ? '/' : '')));
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== '.git' && entry.name !== 'node_modules' && !isIgnored(path, true)) yield* walk(path, files);
    } else if (entry.isFile() && extension(entry.name) in formats && !isIgnored(path, false)) yield path;
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
    return { reason: `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})` };
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

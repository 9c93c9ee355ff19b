import ignore, { type Ignore } from 'ignore';
import { foreignFolders } from './draft-files.ts';

/** The name of the files that say what a repository leaves out. */
export const ignoreFileName = '.gitignore';

/** What an ignore file says about all that is below its folder. */
export interface IgnoreFile {
  /** With forward slashes, without one at its end. */
  readonly folder: string;
  readonly rules: Ignore;
}

export function readIgnoreFile(folder: string, text: string): IgnoreFile {
  return { folder, rules: ignore().add(text) };
}

/**
 * Whether a file or folder is left out itself; its folders were looked at before.
 * @param files those of its folders, from the top.
 */
export function isIgnored(path: string, isFolder: boolean, files: readonly IgnoreFile[]): boolean {
  if (isFolder && foreignFolders.some((name) => path.endsWith(`/${name}`))) return true;
  // As in Git, the deepest file that says something about a path has the last word.
  return files.reduce((before, { folder, rules }) => {
    const said = rules.test(path.slice(folder.length + 1) + (isFolder ? '/' : ''));
    return said.ignored || (before && !said.unignored);
  }, false);
}

/** Whether a file is left out, or a folder that it is in, up to a top folder; `files` are any, in any order. */
export function isLeftOut(path: string, top: string, files: readonly IgnoreFile[]): boolean {
  const above = files
    .filter(({ folder }) => path.startsWith(`${folder}/`))
    .sort((a, b) => a.folder.length - b.folder.length);
  const upTo = (at: string): readonly IgnoreFile[] => above.filter(({ folder }) => at.startsWith(`${folder}/`));
  for (let slash = path.indexOf('/', top.length + 1); slash !== -1; slash = path.indexOf('/', slash + 1)) {
    const folder = path.slice(0, slash);
    if (isIgnored(folder, true, upTo(folder))) return true;
  }
  return isIgnored(path, false, above);
}

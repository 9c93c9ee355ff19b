/**
 * Brings the real VS Code workbench where no VS Code is: the one inside the npm package `code-server`,
 * kept in the git-ignored `.cache/` so that the next run starts at once.
 */
import { spawn } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { npmCommand, Remedy, root, say } from '../prepare.mjs';

const version = '4.139.1';
const home = join(root, '.cache', `workbench-${version}`);
const vscode = join('node_modules', 'code-server', 'lib', 'vscode');

/** A slow registry is waited for, a silent one is not. */
const minutesForOneStep = 10;

/** The script that serves the workbench; installs it first where it is missing. */
export async function installWorkbench(): Promise<string> {
  const names = await readdir(dirname(home)).catch((): string[] => []);
  if (!names.includes(basename(home))) await install(names);
  return join(home, vscode, 'out', 'server-main.js');
}

/** The folder gets its name when all is done, so that a half-finished installation is never taken for a whole one. */
async function install(siblings: readonly string[]): Promise<void> {
  const unfinished = `${home}.unfinished-`;
  for (const name of siblings) {
    if (name.startsWith(basename(unfinished)) && !isAlive(Number(name.split('-').pop()))) {
      await rm(join(dirname(home), name), { recursive: true, force: true });
    }
  }

  const folder = `${unfinished}${process.pid}`;
  say(`installing the VS Code workbench of code-server ${version} into .cache (about 600 MB, once)`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
    await npmInstall(folder, `code-server@${version}`);
    // code-server's own install script would do these two, and compile native modules that we do without.
    await npmInstall(join(folder, vscode), '--omit=dev');
    await npmInstall(join(folder, vscode, 'extensions'), '--omit=dev');
    // The chat assistant has no part here, and would call its service at every start.
    await rm(join(folder, vscode, 'extensions', 'copilot'), { recursive: true, force: true });
    await rename(folder, home).catch(async (error: unknown) => {
      // Another run may have been faster; its installation is as good as ours.
      if (!(await readdir(home).catch(() => undefined))) throw error;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function npmInstall(cwd: string, ...args: string[]): Promise<void> {
  const npm = npmCommand();
  const child = spawn(
    npm.command,
    [...npm.args, 'install', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd,
      shell: npm.shell ?? false,
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: minutesForOneStep * 60_000,
    },
  );
  const result = await new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ? `no end after ${minutesForOneStep} minutes` : String(code)));
  });
  if (result !== '0') {
    throw new Remedy(
      `npm could not install code-server ${version} (${result}). Check that the npm registry can be reached ` +
        'and that the disk has 1 GB left, then try again.',
    );
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Runs the suite in VS Code as it is on a desktop. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { Remedy, root } from '../../scripts/prepare.mjs';
import type { SuiteSetup } from './suite-run.ts';

/** In the desktop application: the one that `VSCODE_PATH` names, else the one that `@vscode/test-electron` downloads. */
export async function runInElectron({ extension, suite, drafts, run }: SuiteSetup): Promise<void> {
  const program = process.env['VSCODE_PATH'] || (await download());
  const profile = await mkdtemp(join(tmpdir(), 'gcm-drafter-vscode-'));
  const child = spawn(
    program,
    [
      drafts,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${suite}`,
      `--user-data-dir=${profile}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
      ...['--disable-telemetry', '--disable-updates', '--disable-workspace-trust'],
      ...['--no-sandbox', '--skip-release-notes', '--skip-welcome'],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const stop = (): void => {
    child.kill();
  };
  process.on('exit', stop);
  const death = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${program} could not be started: ${error.message}`));
    child.once('close', (code) => resolve(`Its exit status is ${code}.`));
  });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => run.read(line));

  try {
    await run.ended(death);
  } finally {
    if (child.pid && child.exitCode === null && child.signalCode === null && child.kill()) await once(child, 'exit');
    process.off('exit', stop);
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function download(): Promise<string> {
  try {
    return await downloadAndUnzipVSCode({ cachePath: join(root, '.cache', 'vscode') });
  } catch (error) {
    throw new Remedy(
      `VS Code could not be downloaded (${error instanceof Error ? error.message : error}). Name an installed one in ` +
        'the environment variable VSCODE_PATH, or run the suite in the workbench: `npm run test:workbench:node`.',
    );
  }
}

/** The only code of the tests that runs the built command line. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { built, shippingNode } from './built.ts';
import { readFiles } from './marked-draft.ts';
import { createFolder } from './test-folder.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `gcm-drafter` in a folder. */
export function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Run {
  const { status, stdout, stderr, error } = spawnSync(shippingNode, [built('dist/cli.js'), ...args], {
    ...options,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}

/** Runs `gcm-drafter` on some input while nobody reads its output any more. */
export async function runUnread(args: readonly string[], input: string): Promise<Omit<Run, 'stdout'>> {
  const command = spawn(shippingNode, [built('dist/cli.js'), ...args]);
  const closed = once(command, 'close');
  command.stdout.destroy();
  command.stdin.end(input);
  const stderr = await text(command.stderr);
  const [status] = (await closed) as [number | null];
  return { status, stderr };
}

/** A folder on disk for one test. Names that end in `/` are empty folders. */
export function withFolder(
  files: string | Readonly<Record<string, string | Uint8Array>>,
  test: (folder: string) => void,
): void {
  const folder = createFolder(typeof files === 'string' ? Object.fromEntries(readFiles(files)) : files);
  try {
    test(folder.path);
  } finally {
    folder.close();
  }
}

/** Expects status 2 and exactly these lines on stderr. */
export function checkFailure({ status, stderr }: Run, ...lines: readonly string[]): void {
  assert.deepEqual([status, stderr.split('\n')], [2, [...lines.map((line) => `gcm-drafter: ${line}`), '']]);
}

/** The only code of the tests that runs the built command line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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

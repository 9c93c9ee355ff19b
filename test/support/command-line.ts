/** The only code of the tests that runs the built command line. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { built, shippingNode } from './built.ts';
import { readFiles } from './marked-draft.ts';

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
  const folder = mkdtempSync(join(tmpdir(), 'gcm-drafter-cli-'));
  try {
    const entries = typeof files === 'string' ? [...readFiles(files)] : Object.entries(files);
    for (const [name, content] of entries) {
      mkdirSync(name.endsWith('/') ? join(folder, name) : dirname(join(folder, name)), { recursive: true });
      if (!name.endsWith('/')) writeFileSync(join(folder, name), content);
    }
    test(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Expects status 2 and exactly these lines on stderr. */
export function checkFailure({ status, stderr }: Run, ...lines: readonly string[]): void {
  assert.deepEqual([status, stderr.split('\n')], [2, [...lines.map((line) => `gcm-drafter: ${line}`), '']]);
}

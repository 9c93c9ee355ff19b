import assert from 'node:assert/strict';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { packageExtension, readPackage } from '../../scripts/workbench/extension.ts';

test('the package holds only what runs, and what the marketplace shows, in less than a megabyte', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'gcm-drafter-package-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const vsix = join(folder, 'extension.vsix');
  await packageExtension(vsix);
  const { size } = await stat(vsix);
  assert.ok(size < 1_000_000, `It has ${size} bytes.`);
  const files = await readPackage(vsix);
  assert.deepEqual([...files.keys()].sort(), [
    'LICENSE.txt',
    'changelog.md',
    'data/schema/config.schema.json',
    'data/schema/confirmed.schema.json',
    'dist/client/browser.js',
    'dist/client/node.cjs',
    'dist/server/browser.js',
    'dist/server/node.cjs',
    'images/icon.png',
    'package.json',
    'package.nls.json',
    'readme.md',
    'syntaxes/citation.injection.tmLanguage.json',
    'syntaxes/plain-text.tmLanguage.json',
  ]);
});

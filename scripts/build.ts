/**
 * Bundles what ships: client and server, each for Node and for a Web Worker, and the command line.
 * `--watch` rebuilds on change.
 */
import { rm } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { bundles } from './bundles.ts';

await rm('dist', { recursive: true, force: true });

if (process.argv.includes('--watch')) {
  for (const options of bundles) await (await context({ ...options, sourcemap: true, minify: false })).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}

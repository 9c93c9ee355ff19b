/** Bundles the suite as VS Code wants it: one CommonJS file with a `run` function. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const suite = join(import.meta.dirname, 'suite');

/** Writes the suite, with every `suite/*.test.ts`, into one file that runs in a Node host and in a worker. */
export async function bundleSuite(outfile: string): Promise<void> {
  const tests = (await readdir(suite)).filter((name) => name.endsWith('.test.ts')).sort();
  await build({
    stdin: {
      // A test file registers its tests when it is loaded, so mocha must be set up before.
      contents: `
        import { runSuite } from './mocha.ts';
        export const run = () => runSuite(async () => {
          ${tests.map((name) => `await import('./${name}');`).join('\n')}
        });`,
      resolveDir: suite,
      loader: 'ts',
    },
    outfile,
    bundle: true,
    // Mocha's build for browsers takes `module.exports` for itself where it sees one; the last word is ours.
    format: 'iife',
    globalName: 'suite',
    footer: { js: 'module.exports = suite;' },
    platform: 'browser', // No module of Node's may slip in.
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/** What ships, as esbuild makes it: client and server, each for Node and for a Web Worker, and the command line. */
import { readFile } from 'node:fs/promises';
import type { BuildOptions, Plugin } from 'esbuild';

/**
 * Writes our sources in ASCII, which esbuild leaves undone in regular expressions and raw templates (all of which are patterns here): of a bundle with a single
 * other character, V8 keeps and reads two bytes for each, at every start.
 */
const ascii: Plugin = {
  name: 'ascii',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
      ),
      loader: 'ts',
    }));
  },
};

const common: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  format: 'cjs',
  target: 'es2022',
  logLevel: 'warning',
  plugins: [ascii],
  metafile: true,
  define: { 'process.env.NODE_ENV': '"production"' },
};

const node: BuildOptions = { ...common, platform: 'node', target: 'node20' };
const browser: BuildOptions = { ...common, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** Every bundle that the project ships, by the file it becomes. */
export const bundles: readonly BuildOptions[] = [
  { ...node, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser.ts'], outfile: 'dist/client/browser.js', external: ['vscode'] },
  { ...node, entryPoints: ['server/src/lsp/node.ts'], outfile: 'dist/server/node.cjs' },
  { ...browser, entryPoints: ['server/src/lsp/browser.ts'], outfile: 'dist/server/browser.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.js',
    external: ['./server/node.cjs'],
    banner: { js: '#!/usr/bin/env node' },
  },
];

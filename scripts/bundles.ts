/** What ships, as esbuild makes it: client and server, each for Node and for a Web Worker, and the command line. */
import type { BuildOptions } from 'esbuild';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: false,
  legalComments: 'none',
  format: 'cjs',
  target: 'es2022',
  logLevel: 'warning',
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

import assert from 'node:assert/strict';
import { isBuiltin } from 'node:module';
import { describe, it } from 'node:test';
import { type BuildOptions, build } from 'esbuild';
import { bundles } from '../../scripts/bundles.ts';
import { root } from '../support/built.ts';
import { importsBelow, roomOf } from '../support/rooms.ts';

const imports = importsBelow('server/src', 'client/src');

const core = ['basics', 'data', 'knowledge', 'draft', 'wording', 'rules', 'features', 'configuration', 'service'];

/** Whom each room may import besides itself. What is not here is a new room: say what it may know. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  data: [],
  knowledge: ['data', 'basics'],
  draft: ['knowledge', 'basics'],
  wording: ['knowledge', 'basics'],
  rules: ['draft', 'knowledge', 'wording', 'basics'],
  features: ['configuration', 'rules', 'draft', 'knowledge', 'wording', 'basics'],
  configuration: ['rules', 'basics'],
  service: core,
  protocol: core,
  version: ['version'],
  files: ['draft'],
  disk: ['files'],
  lsp: [...core, 'files', 'protocol', 'version'],
  node: [...core, 'disk', 'protocol', 'lsp', 'version'],
  cli: [...core, 'disk', 'files', 'version'],
  client: ['protocol'],
};

/** Which packages and modules of Node's each room may import. */
const packages: Readonly<Record<string, RegExp>> = {
  knowledge: /^fuse\.js$/,
  wording: /^diff$/,
  draft: /^@lezer\/(?:markdown|common)$/,
  rules: /^@noble\/hashes\//,
  lsp: /^vscode-languageserver(?:$|\/)/,
  node: /^(?:node:|vscode-languageserver)/,
  files: /^ignore$/,
  disk: /^node:/,
  cli: /^node:/,
  client: /^(?:vscode$|vscode-languageclient)/,
};

describe('imports', () => {
  it('are found at all', () => assert.ok(imports.length > 80, `only ${imports.length}`));

  it('run one way, from room to room', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [room, target] = [roomOf(from) ?? '', roomOf(to)];
      return target !== undefined && target !== room && !mayImport[room]?.includes(target);
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('know every room', () => {
    const files = new Set(imports.map(({ from }) => from));
    assert.deepEqual(
      [...files].filter((file) => mayImport[roomOf(file) ?? ''] === undefined),
      [],
    );
  });

  it('take packages only where they belong', () => {
    const wrong = imports.filter(({ from, to }) => {
      const isPackage = roomOf(to) === undefined;
      return isPackage && !packages[roomOf(from) ?? '']?.test(to);
    });
    assert.deepEqual(
      wrong.map(({ from, to }) => `${from} → ${to}`),
      [],
    );
  });

  it('make no circles when the program runs', () => {
    const targets = new Map<string, string[]>();
    for (const { from, to, isType } of imports) if (!isType) targets.set(from, [...(targets.get(from) ?? []), to]);
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      else if (!done.has(file)) {
        for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of targets.keys()) visit(file, []);
    assert.deepEqual(circles, []);
  });
});

describe('bundles', () => {
  const toBuild = (options: BuildOptions): BuildOptions => ({
    ...options,
    absWorkingDir: root,
    write: false,
    metafile: true,
    minify: false,
  });
  for (const options of bundles) {
    it(`${options.outfile} needs nothing that its host does not have`, async () => {
      const { metafile } = await build(toBuild(options));
      const external = Object.values(metafile?.outputs ?? {}).flatMap((output) =>
        output.imports.filter((one) => one.external).map(({ path }) => path),
      );
      const host =
        options.platform === 'node' ? (path: string) => isBuiltin(path) || path === './server/node.cjs' : () => false;
      assert.deepEqual(
        external.filter((path) => !host(path) && !(path === 'vscode' && options.outfile?.startsWith('dist/client/'))),
        [],
      );
    });
  }
  it('of the client hold nothing of the core', async () => {
    for (const options of bundles.filter(({ outfile }) => outfile?.startsWith('dist/client/'))) {
      const { metafile } = await build(toBuild(options));
      const inputs = Object.keys(metafile?.inputs ?? {}).filter(
        (path) => path.startsWith('server/') || path.startsWith('data/'),
      );
      assert.deepEqual(
        inputs.filter((path) => path !== 'server/src/lsp/protocol.ts'),
        [],
      );
    }
  });
  it('of the server and the command line hold the data', async () => {
    for (const options of bundles.filter(({ outfile }) => !outfile?.startsWith('dist/client/'))) {
      const { metafile } = await build(toBuild(options));
      assert.ok('data/gcm/bundle.generated.ts' in (metafile?.inputs ?? {}), options.outfile);
    }
  });
});

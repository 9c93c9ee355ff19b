/** Makes the package that ships, and unpacks it as VS Code does when it installs one. */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import jszip from 'jszip';
import { root } from '../prepare.mjs';

/** Packages what `npm run build` made, and says nothing unless that fails. */
export async function packageExtension(file: string): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'scripts', 'package.ts'), file]);
}

/** The files of the extension in a package, by their path in it. */
export async function readPackage(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = new Map<string, Buffer>();
  // Beside the extension's own folder stand two files that only the marketplace reads.
  for (const entry of Object.values((await jszip.loadAsync(await readFile(file))).files)) {
    const [, path] = /^extension\/(.*[^/])$/.exec(entry.name) ?? [];
    if (path) files.set(path, await entry.async('nodebuffer'));
  }
  return files;
}

/** Unpacks a package into a folder. */
export async function unpackExtension(file: string, folder: string): Promise<void> {
  for (const [path, content] of await readPackage(file)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Installs the extension as VS Code does, in a folder of extensions. */
export async function installExtension(extensions: string): Promise<void> {
  const vsix = join(extensions, 'gcm-drafter.vsix');
  await packageExtension(vsix);
  const { publisher, name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  await unpackExtension(vsix, join(extensions, `${publisher}.${name}-${version}`));
  await rm(vsix);
}

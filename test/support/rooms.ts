/** The rooms of the house and who imports whom, read from the import statements of the sources, those of types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './built.ts';

export interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package or of a module of Node's. */
  readonly to: string;
  /** Whether nothing is left of it when the program runs. */
  readonly isType: boolean;
}

/** All imports of the TypeScript files below some folders. */
export function importsBelow(...folders: readonly string[]): readonly Import[] {
  return folders.flatMap((folder) => sourcesBelow(folder).flatMap((from) => importsOf(from)));
}

function sourcesBelow(folder: string): readonly string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

function importsOf(from: string): readonly Import[] {
  const text = readFileSync(root + from, 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\b[^;'"]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/gm,
  );
  return [...statements].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    const names = /\{([^}]*)\}/.exec(match[0])?.[1]?.split(',') ?? [];
    const isType =
      /^(?:import|export) type\b/.test(match[0]) ||
      (names.length > 0 && names.every((name) => /^\s*(?:type\b|$)/.test(name)));
    return { from, isType, to: target.startsWith('.') ? join(dirname(from), target).replaceAll('\\', '/') : target };
  });
}

/** The room of a file, `undefined` for what is outside the house. */
export function roomOf(path: string): string | undefined {
  for (const [room, pattern] of rooms) if (pattern.test(path)) return room;
  return undefined;
}

const rooms: readonly (readonly [room: string, pattern: RegExp])[] = [
  ['protocol', /^server\/src\/lsp\/protocol\.ts$/],
  ['basics', /^server\/src\/core\/(?:span|once)\.ts$/],
  ['service', /^server\/src\/core\/service\.ts$/],
  ['configuration', /^server\/src\/core\/(?:configuration|confirmations|settings-file)\.ts$/],
  ['core', /^server\/src\/core\/[^/]+$/],
  ['knowledge', /^server\/src\/core\/knowledge\//],
  ['draft', /^server\/src\/core\/draft\//],
  ['rules', /^server\/src\/core\/rules\//],
  ['features', /^server\/src\/core\/features\//],
  ['wording', /^server\/src\/core\/wording\//],
  ['disk', /^server\/src\/files\/disk\.ts$/],
  ['files', /^server\/src\/files\//],
  ['node', /^server\/src\/lsp\/(?:node|disk)\.ts$/],
  ['lsp', /^server\/src\/lsp\//],
  ['cli', /^server\/src\/cli\//],
  ['version', /^server\/src\/version\.ts$|^package\.json$/],
  ['client', /^client\/src\//],
  ['data', /^data\/(?:gcm|schema)\//],
];

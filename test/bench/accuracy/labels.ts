/** The labelled drafts of `test/benchmark/`: what is truly in them, as readers marked it. */
import { readdirSync, readFileSync } from 'node:fs';

/** `develop` is there to develop on; `held` is only ever measured. */
export const parts = ['develop', 'held'] as const;
export type Part = (typeof parts)[number];

/** A label of a line, counted from one: a finding that is due there, a citation that begins there, or a trap in which there is nothing to find. */
export type Label =
  | { readonly file: string; readonly line: number; readonly code: string }
  | { readonly file: string; readonly line: number; readonly citation: string }
  | { readonly file: string; readonly line: number; readonly clean: string };

const folder = new URL('../../benchmark/', import.meta.url);
const labelsFile = 'labels.json';

/** All labels of a part; a citation is told by its numbers, ranges written out and actions with their letter: `14 15 16`, `2b`. */
export function readLabels(part: Part): readonly Label[] {
  return JSON.parse(readFileSync(new URL(`${part}/${labelsFile}`, folder), 'utf8'));
}

/** The drafts of a part by their names. */
export function readDrafts(part: Part): ReadonlyMap<string, string> {
  const names = readdirSync(new URL(`${part}/`, folder)).filter((name) => name !== labelsFile);
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(`${part}/${name}`, folder), 'utf8')]));
}

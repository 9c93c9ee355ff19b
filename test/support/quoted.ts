/** The ways in which a draft quotes, each with words before that speak of the review. */
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import { compact } from './service.ts';

export interface WayOfQuoting {
  readonly name: string;
  readonly format: DraftFormat;
  quote(words: string): string;
}

const wrapped = (words: string, before = ''): string => words.replace(/(.{60}\S*) /g, `$1\n${before}`);
const escaped = (words: string): string => words.replace(/%/g, '\\%');

export const waysOfQuoting: readonly WayOfQuoting[] = [
  { name: '“…”', format: 'markdown', quote: (words) => `The review of the GCM says “${words}”.` },
  { name: '"…"', format: 'markdown', quote: (words) => `The review of the GCM says "${words}".` },
  { name: '«…»', format: 'plaintext', quote: (words) => `The review of the GCM says «${words}».` },
  { name: 'lines of “…”', format: 'plaintext', quote: (words) => `The review of the GCM says “${wrapped(words)}”.` },
  {
    name: 'a block quote',
    format: 'markdown',
    quote: (words) => `The review of the GCM says:\n\n> ${wrapped(words, '> ')}\n`,
  },
  {
    name: 'a block quote of plain text',
    format: 'plaintext',
    quote: (words) => `The review of the GCM says:\n\n> ${wrapped(words, '> ')}\n`,
  },
  { name: '``…’’', format: 'latex', quote: (words) => `The review of the GCM says \`\`${wrapped(escaped(words))}''.` },
  { name: '\\enquote', format: 'latex', quote: (words) => `The review of the GCM says \\enquote{${escaped(words)}}.` },
  {
    name: '\\begin{quote}',
    format: 'latex',
    quote: (words) =>
      `The review of the GCM says:\n\\begin{quote}\n${wrapped(escaped(words))}\n\\end{quote}\nSo it does.`,
  },
];

/** The exact words of a recommendation. @throws when there is none. */
export function wordsOfRecommendation(id: string): string {
  const found = compact.recommendations.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no recommendation ${id}.`);
  return found.text;
}

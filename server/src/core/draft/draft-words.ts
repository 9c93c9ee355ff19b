import type { DraftFormat } from './chunks.ts';

/** Words of the report as a draft of a format writes them, so that readers see exactly these words. */
export function draftWords(text: string, format: DraftFormat): string {
  if (format === 'latex') return text.replace(/[%&#$_{}]/g, '\\$&');
  // A sign of Markdown that can only stand at the beginning of a line, such as a number sign, is none within a sentence.
  if (format === 'markdown') return text.replace(/[\\`*_[\]<~]/g, '\\$&');
  return text;
}

/** The words that a draft of a format shows where signs in it are escaped. */
export function withoutEscapes(written: string, format: DraftFormat): string {
  if (format === 'latex') return written.replace(/\\([%&#$_{}])/g, '$1');
  if (format === 'markdown') return written.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return written;
}

/** Which files are drafts, and what their bytes say: the same for the command line and for every host of the server. */
import type { DraftFormat } from '../core/draft/chunks.ts';

const formats: Readonly<Record<string, DraftFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  qmd: 'markdown',
  txt: 'plaintext',
  rst: 'plaintext',
  adoc: 'plaintext',
  tex: 'latex',
};

/** The endings of drafts, in lower case, without the full stop. */
export const draftEndings: readonly string[] = Object.keys(formats);

/** Folders that nobody's drafts are in. */
export const foreignFolders: readonly string[] = ['.git', 'node_modules'];

/** The format of a file by the ending of its path or URI; one that is not known is plain text. */
export function formatOfPath(path: string): DraftFormat {
  return formats[extension(path)] ?? 'plaintext';
}

/** Whether a path or URI ends as those of drafts do. */
export function endsLikeDraft(path: string): boolean {
  return extension(path) in formats;
}

function extension(path: string): string {
  return /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

/** The text of a draft, or the reason why it is skipped. */
export type ReadResult = { readonly text: string } | { readonly reason: string };

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Decodes UTF-8, with or without a byte order mark. */
export function decode(bytes: Uint8Array): ReadResult {
  if (bytes.includes(0)) return { reason: 'is no text (it holds null bytes); save it as UTF-8 if it is a draft' };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { reason: 'is not valid UTF-8; save it as UTF-8' };
  }
}

import { frontMatterEnd } from '../draft/chunks.ts';
import type { Draft } from '../draft/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { unusedSuppression } from '../rules/unused-suppression.ts';
import { lineBreakOf, type TextEdit } from '../span.ts';

/** A comment that silences a finding. */
export interface SuppressionFix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** The word in the new text that the drafter's reason is to take the place of. */
  readonly placeholder?: string;
  readonly reach: 'line' | 'draft';
}

/**
 * The comments that silence the code of a finding on its line, without and with a reason, and in the whole draft.
 * Plain text has no comments, so there are none; nor is there one for a comment that silences nothing.
 */
export function suppressionFixes(draft: Draft, { code, span }: Finding): readonly SuppressionFix[] {
  if (draft.format === 'plaintext' || code === unusedSuppression.code) return [];
  const reason = 'reason';
  const line = { title: `Ignore ${code} on this line`, reach: 'line' } as const;
  return [
    ...onLine(draft, span.start, code).map((edit) => ({ ...line, edits: [edit] })),
    ...onLine(draft, span.start, `${code}: ${reason}`).map((edit) => ({
      ...line,
      title: `${line.title}, with a reason`,
      edits: [edit],
      placeholder: reason,
    })),
    { title: `Ignore ${code} in this draft`, reach: 'draft', edits: [inDraft(draft, code)] },
  ];
}

/** Above the line where a comment can stand there, else at the end of the line; front matter has no place for one. */
function onLine({ text, format }: Draft, at: number, what: string): TextEdit[] {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const end = text.indexOf('\n', at);
  const line = text.slice(start, end === -1 ? text.length : end);
  const above = (comment: string): TextEdit[] => {
    const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
    return [{ span: { start, end: start }, newText: `${indent}${comment}${lineBreakOf(text)}` }];
  };
  if (format === 'latex') return above(`% gcm-drafter-disable-next-line ${what}`);
  if (at < (frontMatterEnd(text) ?? 0)) return [];
  if (takesLineAbove(text, start, line)) return above(`<!-- gcm-drafter-disable-next-line ${what} -->`);
  // The border of a table, and the backslash that breaks a line, stay last.
  const place =
    start +
    line
      .trimEnd()
      .replace(/[|\\]$/, '')
      .trimEnd().length;
  return [{ span: { start: place, end: place }, newText: ` <!-- gcm-drafter-disable-line ${what} -->` }];
}

/** Whether a comment on a line of its own changes nothing: above a paragraph or heading, and not inside of one, nor in a table, a list or a quotation. */
function takesLineAbove(text: string, start: number, line: string): boolean {
  if (/^ {0,3}#{1,6}[ \t]/.test(line)) return true;
  const opensBlock = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(Math.max(0, start - 200), start));
  return opensBlock && !/^[ \t]*(?:[|>+*-]|\d+[.)])/.test(line);
}

/** At the top, behind front matter. */
function inDraft({ text, format }: Draft, code: string): TextEdit {
  const lineBreak = lineBreakOf(text);
  if (format === 'latex')
    return { span: { start: 0, end: 0 }, newText: `% gcm-drafter-disable-file ${code}${lineBreak}` };
  const behind = frontMatterEnd(text) ?? 0;
  const isEnd = behind === text.length && behind > 0;
  // What stands behind may be indented.
  const start = isEnd || behind === 0 ? behind : text.lastIndexOf('\n', behind - 1) + 1;
  const comment = `<!-- gcm-drafter-disable-file ${code} -->${lineBreak}`;
  return { span: { start, end: start }, newText: isEnd ? `${lineBreak}${comment}` : `${comment}${lineBreak}` };
}

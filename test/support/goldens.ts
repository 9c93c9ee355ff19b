/** Whole drafts in `test/drafts/` and, beside each, what is to be found in it: `national-report.md` and `national-report.md.findings`. */
import { readdirSync, readFileSync } from 'node:fs';
import { citations } from '../../server/src/core/draft/draft.ts';
import { formatOfPath } from '../../server/src/files/draft-files.ts';
import { findingsIn } from './findings.ts';
import { service } from './service.ts';

const folder = new URL('../drafts/', import.meta.url);
const ending = '.findings';

/** The names of all drafts, and of all files of findings without their ending. */
export function goldenNames(): { readonly drafts: readonly string[]; readonly findings: readonly string[] } {
  const names = readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
  return {
    drafts: names.filter((name) => !name.endsWith(ending)),
    findings: names.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length)),
  };
}

export function readDraftFile(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

/** Where the findings of a draft are kept. */
export function findingsFile(name: string): URL {
  return new URL(name + ending, folder);
}

/** All that is found in a draft, as its golden file tells it: the citations, then each finding with its evidence and fixes. */
export function describeDraft(name: string): string {
  const text = readDraftFile(name);
  const draft = service.read(text, formatOfPath(name));
  const place = (offset: number): string => {
    const before = text.slice(0, offset).split('\n');
    return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  };
  const said = ({ start, end }: { start: number; end: number }): string => JSON.stringify(text.slice(start, end));
  const cited = [...citations(draft)].map(({ span }) => `${place(span.start)} ${said(span)}`);
  const found = findingsIn(draft).map(({ span, severity, code, message, evidence, fixes }) =>
    [
      `${place(span.start)} ${severity} ${code} ${said(span)}`,
      `  ${message}`,
      ...(evidence === undefined
        ? []
        : [`  ${evidence.section}, lines ${evidence.lines.join('–')}: ${evidence.quote}`]),
      ...fixes.map(
        ({ title, preferred, safe }) => `  → ${title}${preferred ? ', preferred' : ''}${safe ? ', safe' : ''}`,
      ),
    ].join('\n'),
  );
  return `${['citations', ...cited, '', 'findings', ...found].join('\n')}\n`;
}

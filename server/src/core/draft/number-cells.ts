import type { Block } from './block.ts';
import { type Citation, citationOf } from './citation.ts';
import { compactName } from './frameworks.ts';
import { readNumberList } from './number-list.ts';
import { tableRowsOf } from './table-rows.ts';
import { tieOfHeading } from './tie.ts';

const noun = String.raw`(?<noun>objectives?(?:\(s\))?|objs?\.?)(?:\s+(?:no\.?|number|#))?`;
const heading = new RegExp(
  String.raw`^(?:(?:${compactName}(?:['’]s)?\s+)?${noun}|${noun.replace('noun', 'other')}\s+(?:of|in|under)\s+(?:the\s+)?${compactName})$`,
  'iu',
);

/**
 * The cells that hold nothing but numbers in a column headed `GCM objective`. One headed `Objective` alone may be anybody's: what it holds is the Compact's only
 * where a title of the Compact stands beside it. A single number under a plural may be a count. Linear in the prose.
 */
export function numbersInCells(block: Block): readonly Citation[] {
  const { prose } = block;
  return tableRowsOf(block).flatMap(({ cells }) => {
    const headings = cells.map((cell) => cell.heading);
    return cells.flatMap((cell): readonly Citation[] => {
      const words = heading.exec(cell.heading)?.groups;
      if (words === undefined) return [];
      const written = prose.text.slice(cell.span.start, cell.span.end);
      if (!/^\s*\d{1,2}(?!\d)/.test(written)) return [];
      const start = cell.span.start + written.search(/\d/);
      const list = readNumberList(prose.text, start, { plural: true, nameOnly: false, colon: false, alone: true });
      const end = list?.items.at(-1)?.prose.end ?? start;
      if (list === undefined || prose.text.slice(end, cell.span.end).trim() !== '') return [];
      const [only, other] = list.items;
      const isSingle = other === undefined && only?.first === only?.last;
      const isCount = isSingle && /s\.?$/i.test(words['noun'] ?? words['other'] ?? '');
      const tie = tieOfHeading(cell.heading, headings);
      return isCount ? [] : [citationOf(prose, start, list.items, 'number', tie)];
    });
  });
}

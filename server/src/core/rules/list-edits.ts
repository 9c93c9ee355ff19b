import type { TitledCitation } from '../draft/block.ts';
import type { Span, TextEdit } from '../span.ts';
import { keywordOf } from './keyword.ts';

/**
 * Edits that take one number or range out of a list and leave good English: `Objectives 2, 5, and 2` without its last reads `Objectives 2 and 5`.
 * @returns `undefined` where markup stands around the numbers in a way that would break: `2, **5 and 2**`.
 */
export function withoutItem(
  citation: TitledCitation,
  index: number,
  source: (span: Span) => string,
): TextEdit[] | undefined {
  const { items } = citation;
  const item = items[index];
  if (item === undefined) return undefined;
  const left = items.length - 1;
  const edits: TextEdit[] = [];
  const joint = (at: number): Joint | undefined => {
    const [first, second] = [items[at], items[at + 1]];
    return first && second && readJoint({ start: first.span.end, end: second.span.start }, source);
  };
  // With the number goes what stands between it and a neighbour, so the markup on its other side becomes the neighbour's.
  const gone = joint(Math.max(0, index - 1));
  if (gone === undefined) return undefined;
  if (index === 0) {
    if (source({ start: Math.max(0, item.span.start - gone.open.length), end: item.span.start }) !== gone.open)
      return undefined;
    edits.push({ span: { start: item.span.start, end: gone.span.end }, newText: '' });
  } else {
    if (source({ start: item.span.end, end: item.span.end + gone.close.length }) !== gone.close) return undefined;
    edits.push({ span: { start: gone.span.start, end: item.span.end }, newText: '' });
  }
  // The "and" in front of the last number moves in front of the one that is last now; between two numbers there is no comma before it.
  const isLast = index === items.length - 1;
  const kept = left < 2 ? undefined : joint(isLast ? index - 2 : items.length - 2);
  if (left >= 2) {
    if (kept === undefined) return undefined;
    const words = isLast && /[a-z&]/i.test(gone.words) ? gone.words : kept.words;
    const joining = left === 2 ? words.replace(/^,(?=\s*(?:and|or|&))/i, '') : words;
    if (joining !== kept.words)
      edits.push({ span: kept.span, newText: `${kept.close}${joining === '' ? ' ' : joining}${kept.open}` });
  }
  const only = left === 1 ? items[1 - index] : undefined;
  if (only !== undefined && only.first === only.last) {
    const keyword = keywordOf(citation, source);
    if (keyword?.isPlural) edits.push(keyword.edit);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** What stands between two numbers of a list: words, and the markup that ends behind the first and begins before the second. */
interface Joint {
  readonly span: Span;
  readonly close: string;
  readonly words: string;
  readonly open: string;
}

function readJoint(span: Span, source: (span: Span) => string): Joint | undefined {
  const between = source(span);
  // The mark of a block quote may stand where a list goes on in the next line.
  if (/^(?:[\s>~,;/]|\\?&(?:amp;|nbsp;)?|and|or|as\s+well\s+as|plus)+$/i.test(between))
    return { span, close: '', words: between, open: '' };
  const match = /^([^\s,;]*?)([,;]?\s+(?:(?:and\/or|and|or|\\?&|as\s+well\s+as|plus)\s+)?|[,;])([^\s,;]*)$/i.exec(
    between,
  );
  return match === null ? undefined : { span, close: match[1] ?? '', words: match[2] ?? '', open: match[3] ?? '' };
}

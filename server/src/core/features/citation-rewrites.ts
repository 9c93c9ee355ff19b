import { type CitationItem, writtenNumber } from '../draft/citation.ts';
import { chunkAt, type Draft } from '../draft/draft.ts';
import { thingAt } from '../draft/finder.ts';
import type { Compact } from '../knowledge/compact.ts';
import { lineBreakOf, type TextEdit } from '../span.ts';
import { listWords } from '../wording/list-words.ts';

/** Another way to write a citation; nothing is wrong with the one that it has. */
export interface Rewrite {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The ways in which the citation at an offset (UTF-16 units) can be written otherwise: with its title, as a list or a range, in the official form and back, with its source in a footnote. */
export function citationRewrites(draft: Draft, offset: number, compact: Compact): readonly Rewrite[] {
  const thing = thingAt(draft, offset, compact);
  if (thing?.kind !== 'citation') return [];
  const { span, items, citation, block } = thing.placed;
  if (items.some(({ first, last }) => [first, last].some((number) => compact.objective(number) === undefined)))
    return [];
  const place: Place = { draft, items, end: span.end, compact };
  const opens = !/[\p{L}\p{N}]/u.test(block.prose.text.slice(0, citation.prose.start));
  // Where markup stands within the citation, no part of it can be replaced by plain words.
  const written = draft.source.slice(span.start, span.end);
  const isPlain = /^[^*_`{}[\]\\<>]*$/.test(written);
  return [
    ...(citation.given === undefined && citation.form !== 'paragraph' ? insertTitle(place) : []),
    ...(citation.form === 'word' || citation.form === 'abbreviated' || citation.form === 'name'
      ? (thing.item === undefined ? items : [thing.item]).flatMap((item) => expandRange(item, place))
      : []),
    ...(isPlain && citation.form !== 'paragraph' ? writeAsRange(place) : []),
    ...(isPlain && !/\bof\b/.test(written) ? otherForm(place, span.start, opens, citation.form === 'paragraph') : []),
    ...footnote(place),
  ];
}

interface Place {
  readonly draft: Draft;
  readonly items: readonly CitationItem[];
  /** Behind the citation. */
  readonly end: number;
  readonly compact: Compact;
}

function insertTitle({ draft, items, end, compact }: Place): Rewrite[] {
  const [item] = items;
  if (items.length !== 1 || item === undefined || item.first !== item.last || item.action !== undefined) return [];
  // What stands in parentheses is the drafter's own word on it.
  if (/^\s*\(/.test(draft.source.slice(end, end + 4))) return [];
  const title = compact.objective(item.first)?.title ?? '';
  return [{ title: 'Insert title', edits: [{ span: { start: end, end }, newText: ` (${title})` }] }];
}

function expandRange({ first, last, span }: CitationItem, { items }: Place): Rewrite[] {
  if (first >= last) return [];
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const newText = items.length === 1 ? listWords(numbers) : numbers.join(', ');
  return [{ title: `Expand range to ${newText}`, edits: [{ span, newText }] }];
}

/** How many numbers in a row are worth a range. */
const fewestInRange = 3;

/** Every row of numbers as a range: `14–16 and 21` for `14, 15, 16 and 21`. */
function writeAsRange({ draft, items }: Place): Rewrite[] {
  const rows: CitationItem[][] = [];
  for (const item of items) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const goesOn = before !== undefined && isSingle(before) && isSingle(item) && item.first === before.first + 1;
    if (goesOn) row?.push(item);
    else rows.push([item]);
  }
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined || !rows.some((row) => row.length >= fewestInRange)) return [];
  const words = rows.flatMap((row) =>
    row.length >= fewestInRange
      ? [`${row[0]?.first}–${row.at(-1)?.first}`]
      : row.map(({ span }) => draft.source.slice(span.start, span.end)),
  );
  const newText = listWords(words);
  return [
    {
      title: `Write as Objectives ${newText}`,
      edits: [{ span: { start: first.span.start, end: last.span.end }, newText }],
    },
  ];
}

function isSingle({ first, last, action }: CitationItem): boolean {
  return first === last && action === undefined;
}

/**
 * `resolution 73/195, annex, para. 18 (b)` for Objective 2b, and back.
 * @param opens whether no word stands before it in its paragraph or heading.
 */
function otherForm({ items, end }: Place, start: number, opens: boolean, isOfficial: boolean): Rewrite[] {
  const several = items.length > 1 || items.some(({ first, last }) => first !== last);
  const words = items.map(({ first, last, action }) => {
    const number = (objective: number): number => (isOfficial ? objective : writtenNumber('paragraph', objective));
    if (first !== last) return `${number(first)}–${number(last)}`;
    return `${number(first)}${action === undefined ? '' : isOfficial ? action : ` (${action})`}`;
  });
  const newText = isOfficial
    ? `Objective${several ? 's' : ''} ${listWords(words)}`
    : `${opens ? 'R' : 'r'}esolution 73/195, annex, para${several ? 's' : ''}. ${listWords(words)}`;
  const title = isOfficial ? `Write as ${newText}` : 'Write in the official form';
  return [{ title, edits: [{ span: { start, end }, newText }] }];
}

/** A footnote with the place in the Compact; one that the draft has already is used again. None within a footnote or a link, where no other can stand. */
function footnote({ draft, items, end, compact }: Place): Rewrite[] {
  const { text, format } = draft;
  if (isInFootnote(draft, end)) return [];
  const { title: framework, document } = compact.info.framework;
  const paragraphs = items.map(({ first, last, action }) => {
    const [from, to] = [writtenNumber('paragraph', first), writtenNumber('paragraph', last)];
    return from === to ? `${from}${action === undefined ? '' : ` (${action})`}` : `${from}–${to}`;
  });
  const several = paragraphs.length > 1 || paragraphs.some((words) => words.includes('–'));
  const source = `${framework}, ${document}, annex, para${several ? 's' : ''}. ${listWords(paragraphs)}.`;
  const title = 'Cite the source as a footnote';
  const at = { start: end, end };
  if (format === 'latex') return [{ title, edits: [{ span: at, newText: `\\footnote{${source}}` }] }];
  if (format !== 'markdown' || text.startsWith('[^', end) || linkClosing.test(text.slice(end, end + longestLink)))
    return [];
  const label = `[^gcm-${paragraphs
    .join('-')
    .replaceAll('–', 'to')
    .replace(/[^\da-z-]/g, '')}]`;
  const reference = { span: at, newText: label };
  if (text.includes(`${label}:`)) return [{ title, edits: [reference] }];
  const lineBreak = lineBreakOf(text);
  const before = /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
  const bottom = { start: text.length, end: text.length };
  return [{ title, edits: [reference, { span: bottom, newText: `${before}${label}: ${source}${lineBreak}` }] }];
}

/** How far the end of a link's text is looked for, in UTF-16 units. */
const longestLink = 300;
const linkClosing = /^[^[\]\n]*\][([]/;

function isInFootnote(draft: Draft, offset: number): boolean {
  const before = draft.source.slice(draft.starts[chunkAt(draft, offset)] ?? 0, offset);
  if (draft.format === 'markdown') return /^ {0,3}\[\^[^\]\n]*\]:/m.test(before);
  const opened = before.lastIndexOf('\\footnote');
  if (draft.format !== 'latex' || opened === -1) return false;
  let depth = 0;
  for (const [sign] of before.slice(opened).matchAll(/\\.|[{}]/g)) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
  return depth > 0;
}

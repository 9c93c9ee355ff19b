import type { Tree, TreeCursor } from '@lezer/common';
import { type InlineContext, type MarkdownConfig, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import type { BlockKind } from './block.ts';
import { frontMatterEnd } from './chunks.ts';
import { BREAK, GAP, type Prose, ProseBuilder, plainProse } from './prose.ts';

/** A block before anything was looked for in it. */
export interface ReadBlock {
  readonly kind: BlockKind;
  readonly level: number;
  readonly prose: Prose;
  readonly columns?: readonly string[];
  readonly isQuotedMail?: boolean;
}

/** GitHub's additions but for bare addresses: looking for them costs more than all else, and no citation fits into one. */
const markdown = parser.configure([Table, TaskList, Strikethrough, boundedMarkup()]);

/** Quotations, lists and emphasis nested deeper than this are not read any more: no draft has that, and the stack is finite. */
const deepest = 100;

/** What makes a chunk more than one plain paragraph. Only such chunks need the parser, which costs a hundred times this test. */
const markup =
  /[*_`[\]\\|]|<[a-z!/?]|&[a-z#]|~~|^[ \t]*(?:[-+>#]|\d+[.)][ \t]|(?:=+|-+)[ \t\r]*$)|^(?: {4}| {0,3}\t)/im;
const plainHeading = /^(#{1,6})[ \t]+([^*_`[\]\\|<&~:#\n]*?)[ \t]*\r?\n?\s*$/;

/**
 * Reads a chunk of Markdown (with GitHub's tables and strike-through) into blocks. Code, link targets, comments and the parts of front matter that
 * are no prose are left out. A broken construct is text, as in Markdown.
 */
export function readMarkdown(chunk: string, isFirst: boolean): readonly ReadBlock[] {
  const heading = plainHeading.exec(chunk);
  if (heading !== null) {
    const words = heading[2] ?? '';
    return [
      {
        kind: 'heading',
        level: (heading[1] ?? '').length,
        prose: plainProse(words, chunk.indexOf(words, heading[1]?.length)),
      },
    ];
  }
  if (!markup.test(chunk)) return [{ kind: 'paragraph', level: 0, prose: plainProse(chunk) }];
  if (isFirst && frontMatterEnd(chunk) !== undefined) return readFrontMatter(chunk);
  return readTree(chunk, markdown.parse(chunk));
}

const proseKeys = /^(?:title|subtitle|description|abstract|summary)[ \t]*:[ \t]*(.+)$/gim;

function readFrontMatter(chunk: string): ReadBlock[] {
  return [...chunk.matchAll(proseKeys)].map((match) => {
    const value = match[1] ?? '';
    return { kind: 'paragraph', level: 0, prose: plainProse(value, match.index + match[0].length - value.length) };
  });
}

/** So many signs of markup in one paragraph, and such long runs of backticks, are read; the rest is text. It bounds what broken or hostile text costs. */
function boundedMarkup(): MarkdownConfig {
  const most = 5000;
  const longestRun = 100;
  const marks = new Set([...'*_~[]!`'].map((sign) => sign.charCodeAt(0)));
  const backtick = '`'.charCodeAt(0);
  const counts = new WeakMap<InlineContext, number>();
  return {
    parseInline: [
      {
        name: 'BoundedMarkup',
        before: 'Escape',
        parse(context, next, position) {
          if (!marks.has(next)) return -1;
          const count = (counts.get(context) ?? 0) + 1;
          counts.set(context, count);
          if (count > most) return position + 1;
          if (next !== backtick) return -1;
          let end = position + 1;
          while (end < context.end && context.char(end) === backtick) end += 1;
          return end - position > longestRun ? end : -1;
        },
      },
    ],
  };
}

function readTree(chunk: string, tree: Tree): ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let columns: readonly string[] = [];
  const visit = (cursor: TreeCursor, quoted: boolean, depth: number): void => {
    const { name } = cursor;
    const heading = /^(?:ATX|Setext)Heading(\d)$/.exec(name);
    if (name === 'Paragraph' || name === 'Task' || heading !== null || name === 'TableRow' || name === 'TableHeader') {
      const kind = heading !== null ? 'heading' : name.startsWith('Table') ? 'cells' : quoted ? 'quote' : 'paragraph';
      const builder = new ProseBuilder();
      readInline(chunk, cursor, builder, 0);
      const prose = builder.build();
      if (name === 'TableHeader') columns = prose.text.split(BREAK).map((words) => words.trim());
      blocks.push({ kind, level: Number(heading?.[1] ?? 0), prose, ...(name === 'TableRow' ? { columns } : {}) });
    } else if (name === 'HTMLBlock') {
      blocks.push({ kind: 'paragraph', level: 0, prose: readHtml(chunk, cursor.from, cursor.to) });
    } else if (depth < deepest && !unread.has(name) && cursor.firstChild()) {
      do visit(cursor, quoted || name === 'Blockquote', depth + 1);
      while (cursor.nextSibling());
      cursor.parent();
    }
  };
  visit(tree.cursor(), false, 0);
  return blocks;
}

const unread = new Set([
  'FencedCode',
  'CodeBlock',
  'CommentBlock',
  'ProcessingInstructionBlock',
  'LinkReference',
  'HorizontalRule',
]);
const dropped = new Set([
  'LinkLabel',
  'LinkTitle',
  'Comment',
  'ProcessingInstruction',
  'TaskMarker',
  'HeaderMark',
  'QuoteMark',
  'EmphasisMark',
  'LinkMark',
  'StrikethroughMark',
]);
const separating = new Set(['InlineCode', 'Image', 'Autolink']);
const nested = new Set(['Emphasis', 'StrongEmphasis', 'Link', 'Strikethrough', 'TableCell', 'Paragraph']);

function readInline(chunk: string, cursor: TreeCursor, builder: ProseBuilder, depth: number): void {
  const { to } = cursor;
  const inLink = cursor.name === 'Link';
  // Brackets without an address are shown as they are, and mark what a writer put into a quotation or left out of it: `[the]`, `[...]`.
  const isBracketed = inLink && !cursor.node.getChild('URL') && !cursor.node.getChild('LinkLabel');
  let at = cursor.from;
  if (depth < deepest && cursor.firstChild()) {
    do {
      const { name, from, to: end } = cursor;
      builder.copy(chunk, { start: at, end: from });
      at = end;
      if (nested.has(name)) {
        if (!(name === 'Link' && chunk[from + 1] === '^')) readInline(chunk, cursor, builder, depth + 1);
      } else if (name === 'TableDelimiter') builder.put(BREAK, from);
      else if (separating.has(name) || (name === 'URL' && !inLink)) builder.put(GAP, from);
      else if (name === 'Escape') builder.copy(chunk, { start: from + 1, end });
      else if (name === 'Entity') builder.put(entities[chunk.slice(from + 1, end - 1)] ?? GAP, from);
      else if (name === 'HardBreak') builder.put('\n', from);
      else if (name === 'HTMLTag' && /^<br\b/i.test(chunk.slice(from, end))) builder.put('\n', from);
      else if ((!dropped.has(name) || (isBracketed && name === 'LinkMark')) && name !== 'URL' && name !== 'HTMLTag')
        builder.copy(chunk, { start: from, end });
    } while (cursor.nextSibling());
    cursor.parent();
  }
  builder.copy(chunk, { start: at, end: to });
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  '#160': '\u00a0',
  ndash: '–',
  '#8211': '–',
  mdash: '—',
  '#8212': '—',
  amp: '&',
  '#38': '&',
  thinsp: '\u2009',
  quot: '"',
  '#34': '"',
  apos: "'",
  '#39': "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};

function readHtml(chunk: string, from: number, to: number): Prose {
  const builder = new ProseBuilder();
  let at = from;
  for (const tag of chunk
    .slice(from, to)
    .matchAll(/<!--[\s\S]*?(?:-->|$)|<(script|style|pre|code)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi)) {
    builder.copy(chunk, { start: at, end: from + tag.index });
    builder.put(/^<\/?(?:b|i|em|strong|span|a|u|sup|sub)\b/i.test(tag[0]) ? '' : GAP, from + tag.index);
    at = from + tag.index + tag[0].length;
  }
  builder.copy(chunk, { start: at, end: to });
  return builder.build();
}

import type { ReadBlock } from './markdown.ts';
import { BREAK, GAP, ProseBuilder } from './prose.ts';

/** Macros whose arguments name things rather than say them; the number tells how many of their arguments are no prose. */
const silent: Readonly<Record<string, number>> = {
  begin: 1,
  end: 1,
  label: 1,
  ref: 1,
  pageref: 1,
  eqref: 1,
  autoref: 1,
  cref: 1,
  Cref: 1,
  nameref: 1,
  cite: 1,
  citep: 1,
  citet: 1,
  parencite: 1,
  textcite: 1,
  footcite: 1,
  autocite: 1,
  nocite: 1,
  url: 1,
  href: 1,
  hyperref: 0,
  input: 1,
  include: 1,
  includegraphics: 1,
  usepackage: 1,
  RequirePackage: 1,
  documentclass: 1,
  bibliography: 1,
  bibliographystyle: 1,
  addbibresource: 1,
  vspace: 1,
  hspace: 1,
  setlength: 2,
  setcounter: 2,
  addtocounter: 2,
  color: 1,
  textcolor: 1,
  definecolor: 3,
  newcommand: 2,
  renewcommand: 2,
  providecommand: 2,
  def: 1,
  pagestyle: 1,
  thispagestyle: 1,
  hypersetup: 1,
  geometry: 1,
  fontsize: 2,
  path: 1,
  lstinline: 1,
  index: 1,
  gls: 1,
  todo: 0,
};
const headings: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  subparagraph: 6,
};
/** Macros whose argument stands outside the sentence in which they are called. */
const aside = new Set(['footnote', 'footnotetext', 'marginpar', 'caption', 'title', 'thanks']);
/** How many arguments the environments of tables have, with their own name: the last of them is no text of the first cell. */
const tables: Readonly<Record<string, number>> = {
  tabular: 2,
  longtable: 2,
  supertabular: 2,
  tabularx: 3,
  tabulary: 3,
};
const separators = new Set(['item', '\\', 'newline', 'par', 'hline', 'toprule', 'midrule', 'bottomrule', 'linebreak']);

interface Group {
  readonly builder: ProseBuilder;
  readonly kind: 'heading' | 'paragraph' | 'quote';
  readonly level: number;
  /** Whether its end ends a block rather than a mere group. */
  readonly own: boolean;
  /** What a reader sees at its end: the closing mark of a quotation. */
  readonly mark?: string;
}

/** Environments that are block quotes. */
const quotes = new Set(['quote', 'quotation', 'displayquote', 'displaycquote']);
/** Macros that stand for a sign or put their argument in quotation marks. */
const ellipses = new Set(['ldots', 'dots', 'textellipsis', 'dotsc', 'dotso']);
const quoting = new Set(['enquote', 'textquote']);

const token = /\\(?:[A-Za-z]+\*?|[\s\S]|$)|[{}~&$]|%[^\n]*(?:\n[ \t]*)?|---?/g;

/**
 * Reads a chunk of LaTeX into blocks: headings, footnotes and captions are blocks of their own. Comments, verbatim text, mathematics and arguments that
 * are names or addresses are left out. There is no maintained parser that is small, tolerant and keeps positions, hence this scanner:
 * it needs to know what is prose, not what the macros mean. One pass, linear in the chunk.
 */
export function readLatex(chunk: string): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  const stack: Group[] = [];
  const brackets = pairBrackets(chunk);
  const outer = new ProseBuilder();
  let builder = outer;
  let at = 0;
  let openQuotes = 0;
  const copyUntil = (end: number): void => builder.copy(chunk, { start: at, end });
  const open = (group: Group): void => {
    stack.push(group);
    if (group.kind === 'quote') openQuotes += 1;
    builder = group.builder;
  };
  const finish = (group: Group): void => {
    blocks.push({ kind: group.kind, level: group.level, prose: group.builder.build() });
  };
  const close = (index: number): void => {
    const group = stack.pop();
    if (group?.kind === 'quote') openQuotes -= 1;
    if (group?.mark !== undefined) builder.put(group.mark, index);
    if (group?.own) finish(group);
    builder = stack.at(-1)?.builder ?? outer;
  };
  token.lastIndex = 0;
  for (let match = token.exec(chunk); match !== null; match = token.exec(chunk)) {
    const [found] = match;
    const { index } = match;
    copyUntil(index);
    at = index + found.length;
    if (found === '{') open({ builder, kind: 'paragraph', level: 0, own: false });
    else if (found === '}') {
      // What a brace opened before a block quote is not closed inside of it.
      if (stack.at(-1)?.kind !== 'quote') close(index);
    } else if (found === '~') builder.put('\u00a0', index);
    else if (found === '&') builder.put(BREAK, index);
    else if (found === '--') builder.put('–', index);
    else if (found === '---') builder.put('—', index);
    else if (found === '$') at = skipMathematics(chunk, index, builder);
    else if (found.startsWith('\\')) at = readMacro(found.slice(1), index, at);
    token.lastIndex = at;
  }
  copyUntil(chunk.length);
  for (const group of stack) if (group.own) finish(group);
  return [...blocks, { kind: 'paragraph', level: 0, prose: outer.build() }];

  function readMacro(macro: string, index: number, end: number): number {
    const name = macro.replace(/\*$/, '');
    if (/^[%&$#_{}]$/.test(name)) builder.put(name, index + 1);
    else if (name === ',' || name === ' ' || name === '\n') builder.put(' ', index);
    else if (name === '(' || name === '[') {
      builder.put(GAP, index);
      return after(chunk, name === '(' ? '\\)' : '\\]', end);
    } else if (name === 'verb' || name === 'lstinline') {
      builder.put(GAP, index);
      return after(chunk, chunk[end] ?? '', end + 1);
    } else if (name === 'begin') {
      builder.put(GAP, index);
      const environment = /^\{(verbatim\*?|Verbatim|lstlisting|minted|comment|equation\*?|align\*?)\}/.exec(
        chunk.slice(end, end + 40),
      )?.[1];
      if (environment !== undefined) return after(chunk, `\\end{${environment}}`, end);
      if (quotes.has(environmentAt(chunk, end)))
        open({ builder: new ProseBuilder(), kind: 'quote', level: 0, own: true });
      return skipArguments(brackets, end, tables[environmentAt(chunk, end)] ?? 1);
    } else if (name === 'end' && quotes.has(environmentAt(chunk, end))) {
      // A group that was left open ends with the quotation around it.
      if (openQuotes > 0) {
        while (stack.at(-1)?.kind !== 'quote') close(index);
        close(index);
      }
      return skipArguments(brackets, end, 1);
    } else if (ellipses.has(name)) builder.put('…', index);
    else if (quoting.has(name)) {
      const brace = skipArguments(brackets, end, 0);
      if (chunk[brace] !== '{') return brace;
      builder.put('“', index);
      open({ builder, kind: 'paragraph', level: 0, own: false, mark: '”' });
      return brace + 1;
    } else if (separators.has(name)) builder.put(GAP, index);
    else if (name in headings || aside.has(name)) {
      const brace = skipArguments(brackets, end, 0);
      if (chunk[brace] === '{') {
        const kind = name in headings ? 'heading' : 'paragraph';
        open({ builder: new ProseBuilder(), kind, level: headings[name] ?? 0, own: true });
        return brace + 1;
      }
    } else if (name in silent) {
      if (/cite/.test(name)) copyNotes(end);
      else if (/ref$/.test(name)) builder.put('', index);
      return skipArguments(brackets, end, silent[name] ?? 0);
    } else if (/^[A-Za-z]/.test(name)) return skipArguments(brackets, skipSpace(chunk, end), 0);
    return end;
  }

  /** The notes of a reference are read by people: \cite[see][Objective~7]{gcm}. */
  function copyNotes(from: number): void {
    for (let start = from; chunk[start] === '['; ) {
      const close = brackets.closing(start);
      builder.put(GAP, start);
      let at = start + 1;
      for (const tie of chunk.slice(start + 1, close - 1).matchAll(/~/g)) {
        builder.copy(chunk, { start: at, end: start + 1 + tie.index });
        builder.put('\u00a0', start + 1 + tie.index);
        at = start + 2 + tie.index;
      }
      builder.copy(chunk, { start: at, end: close - 1 });
      builder.put(GAP, close - 1);
      start = close;
    }
  }
}

/** The name of the environment in the braces at an offset; nothing where there are none. */
function environmentAt(chunk: string, at: number): string {
  return /^\{([A-Za-z]+)\*?\}/.exec(chunk.slice(at, at + 40))?.[1] ?? '';
}

function skipSpace(chunk: string, at: number): number {
  return chunk[at] === ' ' && chunk[at + 1] !== '[' ? at + 1 : at;
}

/** Behind optional arguments and as many of those in braces as asked for. */
function skipArguments(brackets: Brackets, start: number, count: number): number {
  let at = start;
  let left = count;
  for (;;) {
    const sign = brackets.chunk[at];
    if (sign === '[') at = brackets.closing(at);
    else if (left > 0 && sign === '{') {
      at = brackets.closing(at);
      left -= 1;
    } else return at;
  }
}

/** Which brackets of a chunk belong together. */
interface Brackets {
  readonly chunk: string;
  /** Behind the bracket that closes the one at the offset, or behind that one itself where none does. */
  closing(at: number): number;
}

/** Finds all pairs in one pass, when the first is asked for. */
function pairBrackets(chunk: string): Brackets {
  let pairs: ReadonlyMap<number, number> | undefined;
  return {
    chunk,
    closing(at) {
      pairs ??= bracketPairs(chunk);
      return pairs.get(at) ?? at + 1;
    },
  };
}

function bracketPairs(chunk: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const squares: number[] = [];
  const braces: number[] = [];
  for (let at = 0; at < chunk.length; at += 1) {
    const sign = chunk[at];
    if (sign === '\\') at += 1;
    else if (sign === '[') squares.push(at);
    else if (sign === '{') braces.push(at);
    else if (sign === ']' || sign === '}') {
      const opener = (sign === ']' ? squares : braces).pop();
      if (opener !== undefined) pairs.set(opener, at + 1);
    }
  }
  return pairs;
}

function skipMathematics(chunk: string, index: number, builder: ProseBuilder): number {
  const mark = chunk.startsWith('$$', index) ? '$$' : '$';
  const end = chunk.indexOf(mark, index + mark.length);
  // A dollar sign without its partner nearby is money.
  if (end === -1 || end - index > 1000) {
    builder.copy(chunk, { start: index, end: index + mark.length });
    return index + mark.length;
  }
  builder.put(GAP, index);
  return end + mark.length;
}

function after(chunk: string, mark: string, from: number): number {
  const found = chunk.indexOf(mark, from);
  return found === -1 ? chunk.length : found + mark.length;
}

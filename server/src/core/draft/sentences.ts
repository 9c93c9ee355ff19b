import { lastStartingAt, type Span } from '../span.ts';
import type { Block } from './block.ts';
import { BREAK } from './prose.ts';

const found = new WeakMap<Block, readonly Span[]>();

/** The sentences of a block as spans of its prose, in order; cells, the items of a list and what code or images part are sentences of their own. Linear in the prose. */
export function sentencesOf(block: Block): readonly Span[] {
  let sentences = found.get(block);
  if (sentences === undefined) {
    sentences = split(block.prose.text);
    found.set(block, sentences);
  }
  return sentences;
}

/** The sentence that holds an offset of the prose. */
export function sentenceAt(block: Block, offset: number): Span {
  const sentences = sentencesOf(block);
  const sentence = sentences[lastStartingAt(sentences, ({ start }) => start, offset)];
  return sentence !== undefined && offset < sentence.end ? sentence : { start: 0, end: block.prose.text.length };
}

/** No sentence that anybody reads is longer on either side of a word of it, in UTF-16 units. */
const longestSide = 1000;

/** The part of a sentence, or of a row, that is near an offset in it: all of it, but for text without end marks, which must not cost more than other text. */
export function nearPart({ start, end }: Span, offset: number): Span {
  return { start: Math.max(start, offset - longestSide), end: Math.min(end, offset + longestSide) };
}

/** Words with a full stop that ends no sentence. */
const abbreviation =
  /(?:^|[\s(])(?:objs?|paras?|pp?|nos?|vol|arts?|e\.g|i\.e|cf|al|etc|approx|ca|mr|mrs|ms|dr|prof|st|vs|fig|ch|sec|ed|eds|U\.N|U\.K|U\.S|[A-Z])$/i;
/** The mark of an item of a list: `(a)`, `(iv)`. */
const letter = String.raw`\((?:[a-z]|[ivx]{2,4})\)`;
const end = new RegExp(
  String.raw`([.!?]["”»’')\]]*)(?=\s+(?:(?:[*•-]|${letter})\s+)?(?:["“«‘'(\[]|\x60\x60?)?[\p{Lu}\p{N}#]|\s*$)|${BREAK}|\n[ \t]*\n|;\s*\n|\n(?=[ \t]*(?:[*•-]|(?:\d{1,2}(?:[.)]|(?:\.\d{1,2})+[.)]?)|${letter})(?=[ \t]+\p{Lu}))[ \t])`,
  'gu',
);

function split(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  const close = (at: number): void => {
    if (text.slice(start, at).trim() !== '') sentences.push({ start, end: at });
    start = at;
  };
  end.lastIndex = 0;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    const isStop = match[1]?.startsWith('.') ?? false;
    if (isStop && abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    close(match.index + match[0].length);
  }
  close(text.length);
  return sentences;
}

/** What marks a sentence as an item of a list. */
export const itemMark = /^\s*(?:[*•–-]|\(?\p{L}\)|\(?\d{1,2}(?:\.\d{1,2})*[.)]?)\s/u;

/** The part of a sentence between the semicolons around something in it; all are spans of the text. */
export function clauseAround(text: string, { start, end }: Span, inner: Span): Span {
  const from = text.slice(start, inner.start).lastIndexOf(';');
  const to = text.slice(inner.end, end).indexOf(';');
  return { start: start + from + 1, end: to === -1 ? end : inner.end + to };
}

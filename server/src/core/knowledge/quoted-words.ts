import { keyOf, readWords, type Word } from './words.ts';

/** Where a writer says that words were left out of a quotation: `…`, `...`, `[...]`, `(…)`. */
export const ellipsis = /\[\s*(?:…|\.\s?\.\s?\.)\s*\]|\(\s*(?:…|\.\s?\.\s?\.)\s*\)|…|\.\s?\.\s?\./g;
/** What a writer put into a quotation: `[the]`. */
export const insertion = /\[[^[\]]{1,200}\]/g;

/** A word of a quotation, with what its writer says about the places around it. */
export interface QuotedWord extends Word {
  /** Whether it is put in by the writer: it stands in brackets, or says only what a sign says. */
  readonly isInserted: boolean;
  /** Whether the writer says that words are left out right before it. */
  readonly isAfterEllipsis: boolean;
  /** Whether it opens a sentence, a paragraph or what follows an ellipsis: what stands before may come from somewhere else. */
  readonly opens: boolean;
  /** The part outside the brackets of a word that was fitted into a sentence, `collect` in `collect[ed]`. */
  readonly kept?: string;
}

/** What parts sentences, paragraphs, quotations within quotations, and a source from what is quoted. */
const parting =
  /[.!?]["”’)]*\s+["“‘(]?(?=\p{Lu})|\n\s*\n|\n(?=[ \t]*(?:[*•-]|\(?\w[.)])[ \t])|["“”„«»\u241f]|``|''|(?:^|\s)(?:—|–|--)|[—–](?=\s|$)|\((?=(?:R\d|G\.\d|Round|UNECE|Regional|Section|GCM|Recommendation)$)/u;

/** The words of a quotation in order. Linear in the text. */
export function readQuotedWords(text: string): readonly QuotedWord[] {
  const gaps = [...text.matchAll(ellipsis)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  const brackets = [...text.matchAll(insertion)].map(({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }));
  const words: QuotedWord[] = [];
  let gap = 0;
  let bracket = 0;
  let end = 0;
  let afterNumber = false;
  let inSingle = false;
  for (const word of readWords(text)) {
    let isAfterEllipsis = false;
    for (; gap < gaps.length && (gaps[gap]?.start ?? 0) < word.start; gap += 1) isAfterEllipsis = true;
    while (bracket < brackets.length && (brackets[bracket]?.end ?? 0) <= word.start) bracket += 1;
    const isBracketed = (brackets[bracket]?.start ?? word.start) < word.start;
    const between = text.slice(end, word.start);
    // A single mark closes what one opened; all others belong to their words: "migrants' rights".
    const opensSingle = /(?:^|[\s(])['‘]$/.test(between);
    const closesSingle: boolean = inSingle && /^[.,;?!]?['’]/.test(between);
    inSingle = opensSingle || (inSingle && !closesSingle);
    const last = words.at(-1);
    if (last !== undefined && /^[[\]]$/.test(between) && last.isInserted !== isBracketed) {
      words[words.length - 1] = joined(last, word, isBracketed);
    } else {
      // "3 per cent" is how many houses write "3%".
      const isPercent = afterNumber && /^(?:per|cent|percent)$/.test(word.key);
      words.push({
        ...word,
        isInserted: isBracketed || isPercent,
        isAfterEllipsis,
        opens: end === 0 || isAfterEllipsis || opensSingle || closesSingle || parting.test(between + word.text),
      });
    }
    afterNumber = /^\d/.test(word.key) || (afterNumber && word.key === 'per');
    ({ end } = word);
  }
  return words;
}

/** `collect[ed]`, `[m]igrants` and `ensur[ing]` are one word each. */
function joined(first: QuotedWord, second: Word, secondInserted: boolean): QuotedWord {
  const text = first.text + second.text;
  const kept = first.kept ?? (secondInserted ? first.key : second.key);
  return { ...first, text, key: keyOf(text), end: second.end, isInserted: false, kept };
}

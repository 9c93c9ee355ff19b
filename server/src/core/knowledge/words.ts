/** A word of a text, where it stands in UTF-16 units, and what it is compared by. */
export interface Word {
  readonly text: string;
  /** Lower case, with one spelling for British and American: `Labour’s` and `labor` are the same. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text in order. Hyphens part words, so that `evidence-based` meets `evidence based`; a sign for "and" is one. Linear in the text. */
export function readWords(text: string): readonly Word[] {
  return [...text.matchAll(word)].map((match) => ({
    text: match[0],
    key: keyOf(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The words of a text for comparison, see {@link Word.key}. */
export function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).map(keyOf);
}

/** Telling words, without the commonest endings so that `remittance transfers` meets `transfer of remittances`. */
export function stems(text: string): string[] {
  return wordsOf(text).filter(isTelling).map(stemOf);
}

/** Whether a word, given by its key, tells what a text is about. */
export function isTelling(key: string): boolean {
  return !empty.has(key);
}

/** A key without the commonest endings. */
export function stemOf(key: string): string {
  return key.length > 4 ? key.replace(/(?:ies|y)$/, 'i').replace(/(?:ing|ed|es|s|e)$/, '') : key;
}

// "co-operate" is one word; a mark of possession belongs to its word.
const word = /(?:co-(?=o))?[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’](?:s(?![\p{L}\p{N}])|[\p{L}]+))?|&/giu;

const empty = new Set(
  'the a an of and or in on to for as at by with that all their its is are be this it from into toward who'.split(' '),
);

/** Where British and American writers spell a word in two ways, the pattern turns one into the other. Words that only look like one turn the same way on both sides. */
const spellings: readonly (readonly [pattern: RegExp, spelling: string])[] = [
  [/is(e|es|ed|ing|er|ers|ation|ations|able)$/, 'iz$1'],
  [/ys(e|es|ed|ing)$/, 'yz$1'],
  [/^((?:un)?(?:lab|behavi|col|fav|harb|neighb|hon|endeav|hum|rum|vig))our/, '$1or'],
  [/^(cent|met|theat|fib|lit|kilomet)re(s|d?)$/, '$1er$2'],
  [/^(program)me/, '$1'],
  [/^(def|off|lic|pret)ence/, '$1ense'],
  [/^(pract)is/, '$1ic'],
  [/^(judg|acknowledg|ag)e(ment|ing)/, '$1$2'],
  [/^(dialog|catalog)ue/, '$1'],
  [/^(toward|forward|backward|afterward)s$/, '$1'],
  [/^(among|amid)st$/, '$1'],
  [/^(whil)st$/, '$1e'],
];

/** Drafts repeat their words, and a key costs a dozen comparisons. The limit keeps what is remembered small. */
const known = new Map<string, string>();
const mostKnown = 10_000;

/** What a word is compared by, see {@link Word.key}. */
export function keyOf(text: string): string {
  let key = known.get(text);
  if (key === undefined) {
    key = makeKey(text);
    if (known.size >= mostKnown) known.clear();
    known.set(text, key);
  }
  return key;
}

function makeKey(text: string): string {
  if (text === '&') return 'and';
  let key = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s$|[\u00ad-]/g, '');
  for (const [pattern, spelling] of spellings) key = key.replace(pattern, spelling);
  // "labelling" and "labeling", "fulfill" and "fulfil".
  return key.length > 5 ? key.replace('ll', 'l') : key;
}

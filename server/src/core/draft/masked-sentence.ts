import type { Span } from '../span.ts';
import type { Block } from './block.ts';
import { isCountry, isInitiative, type Mention } from './mentions.ts';

/** Stands for the name of an initiative, with its quotation marks. */
export const initiativePlace = '\ue000';
/** Stands for a country or a city. */
export const namePlace = '\ue001';
/** Stands for the adjective of a country. */
export const adjectivePlace = '\ue002';
/** Stands for a capital: a government, or merely a place. */
export const capitalPlace = '\ue003';

/** A sentence in which every mention is one character, so that patterns see what kind of thing stands where and not what it is called. */
export interface MaskedSentence {
  /** White space is one space, an apostrophe is straight, quotation marks are left out. */
  readonly text: string;
  /** The mentions by their offsets in the text, in order. */
  readonly mentions: ReadonlyMap<number, Mention>;
}

/** Masks a stretch of a block's prose; `mentions` are those that begin in it, in order. */
export function maskSentence(block: Block, span: Span, mentions: readonly Mention[]): MaskedSentence {
  const source = block.prose.text;
  const places = new Map<number, Mention>();
  const pieces: string[] = [];
  let length = 0;
  let endsInSpace = false;
  const add = (piece: string): void => {
    // White space stays one space over the border of two pieces.
    const text = endsInSpace && piece.startsWith(' ') ? piece.slice(1) : piece;
    if (text === '') return;
    pieces.push(text);
    length += text.length;
    endsInSpace = text.endsWith(' ');
  };
  let at = span.start + (/^\s*/.exec(source.slice(span.start, span.end))?.[0].length ?? 0);
  let previous: Mention | undefined;
  for (const mention of mentions) {
    const { start, end } = mention.prose;
    if (end > span.end) break;
    const between = source.slice(at, start);
    // The acronym behind a name is the same thing once more: `Global Migration Media Academy (GMMA)`.
    if (isAcronymOf(mention, previous, between, source.slice(end, end + 3))) {
      at = source.indexOf(')', end) + 1;
      continue;
    }
    add(plainBehind(previous, between));
    places.set(length, mention);
    add(placeOf(mention));
    at = end;
    previous = mention;
  }
  add(plainBehind(previous, source.slice(at, span.end)));
  return { text: pieces.join(''), mentions: places };
}

/** The sentence with other words in the place of some that hold no mention; where they begin with one, it is `put`. */
export function rewriteMasked(
  { text, mentions }: MaskedSentence,
  pattern: RegExp,
  other: (match: RegExpExecArray) => string | undefined,
  put?: Mention,
): MaskedSentence {
  const places = new Map<number, Mention>();
  const all = [...mentions];
  let next = 0;
  let written = '';
  let at = 0;
  const copy = (to: number): void => {
    for (; next < all.length; next += 1) {
      const [place, mention] = all[next] as [number, Mention];
      if (place >= to) break;
      if (place >= at) places.set(written.length + place - at, mention);
    }
    written += text.slice(at, to);
    at = to;
  };
  for (const match of text.matchAll(pattern)) {
    const words = other(match);
    if (words === undefined) continue;
    copy(match.index);
    if (put !== undefined) places.set(written.length, put);
    written += words;
    at += match[0].length;
  }
  copy(text.length);
  return { text: written, mentions: places };
}

function placeOf(mention: Mention): string {
  if (isInitiative(mention)) return initiativePlace;
  if (mention.form === 'capital') return capitalPlace;
  return mention.form === 'adjective' ? adjectivePlace : namePlace;
}

function isAcronymOf(mention: Mention, previous: Mention | undefined, between: string, behind: string): boolean {
  if (previous === undefined || isCountry(mention) || isCountry(previous)) return false;
  return (
    /^["”»'’]*\s+\(["“«]?$/.test(between) &&
    /^["”»]?\)/.test(behind) &&
    mention.initiative.practices.some((practice) => previous.initiative.practices.includes(practice))
  );
}

/** The apostrophe in `the Netherlands' app` is no quotation mark. */
function plainBehind(previous: Mention | undefined, text: string): string {
  const isPossessive = previous !== undefined && isCountry(previous) && /^['’]\s/.test(text);
  return isPossessive ? `'${plain(text.slice(1))}` : plain(text);
}

function plain(text: string): string {
  return text
    .replace(/[\ue000-\ue003]/g, ' ')
    .replace(/[’‘`´]/g, "'")
    .replace(/["“”«»„#\\]|''|(?<=[\s(])'|^'(?!s\b)/gu, '')
    .replace(/\s+/g, ' ');
}

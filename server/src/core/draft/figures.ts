import { type Span, startingIn } from '../span.ts';
import type { Block } from './block.ts';
import { tens, units } from './number-words.ts';
import { sourceSpan } from './prose.ts';

/** A number that counts or measures something: `1,584`, `nearly 18,000`, `eighteen thousand`, `EUR 5 billion`. Offsets are UTF-16 units. */
export interface Figure {
  /** The number with its magnitude and the sign of its currency, without words such as "nearly"; relative to the chunk. */
  readonly span: Span;
  readonly prose: Span;
  readonly text: string;
  readonly value: number;
  /** How exact it wants to be: `nearly` and `about` come near, `over` and `at least` stay below, `up to` stays above. */
  readonly bound: 'exact' | 'near' | 'below' | 'above';
  /** `EUR`, `USD`, …; none where it counts things. */
  readonly currency?: string;
  /** How it is written, so that another number can be put in its place. */
  readonly style: FigureStyle;
}

export interface FigureStyle {
  readonly inWords: boolean;
  /** What parts the thousands; empty where nothing does. */
  readonly separator: string;
  /** What a word or a letter behind the digits multiplies them with; 1 without one. */
  readonly magnitude: number;
  /** Where the digits or number words themselves stand, in the text. */
  readonly digits: Span;
}

const found = new WeakMap<Block, readonly Figure[]>();

/** The figures of a block in order. Years, percentages, ordinals, dates, ranges and the numbers of objectives, sections and laws are none. Linear in the prose. */
export function figuresOf(block: Block): readonly Figure[] {
  let figures = found.get(block);
  if (figures === undefined) {
    figures = find(block);
    found.set(block, figures);
  }
  return figures;
}

/** The figures that begin in a stretch of the block's prose. */
export function figuresIn(block: Block, span: Span): readonly Figure[] {
  return startingIn(figuresOf(block), ({ prose }) => prose.start, span);
}

const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP' };
const magnitudes: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
};

const wordValues = new Map<string, number>([
  ...units.map((word, index) => [word, index + 1] as const),
  ...tens.map((word, index) => [word, (index + 2) * 10] as const),
]);

/** White space that may part thousands: a space, a non-breaking, a thin or a narrow one. */
const gap = '[ \\u00a0\\u2009\\u202f]';
const inDigits = String.raw`(?<currency>(?:EUR|USD|GBP|CHF|[€$£])${gap}?)?(?<digits>\d{1,3}(?:(?<separator>[,.'’]|${gap})\d{3})(?:\k<separator>\d{3})*(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d))(?:${gap}?(?<magnitude>thousand|million|billion|bn|mn|m|k|b)(?![\p{L}\p{N}]))?`;
const numberWord = `(?:${[...tens, ...[...units].reverse()].join('|')})`;
const inWords = String.raw`(?<words>(?:a (?=hundred|thousand)|${numberWord})(?:(?:[ -]| and )(?:${numberWord}|hundred|thousand|million|billion)\b)*(?:hundred|thousand)?)`;
const number = new RegExp(
  String.raw`(?<![\p{L}\p{N}_/#–-]|\p{N}[.,])(?:${inDigits}|${inWords}(?![\p{L}-]))(?<after>\s?%|\s(?:per\s?cent|percent)\b|(?:st|nd|rd|th)\b|[/–-]\p{N}|\.\p{N}|:\d\d\b|${gap}(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\([a-z]\))?`,
  'giu',
);
/** Words behind which a number is a name: `Objective 7`, `Regulation 2019/1896`, `para. 23`. */
const naming =
  /\b(?:objectives?|obj\.?|GCM|goal|goals|target|SDGs?|paragraphs?|paras?\.?|articles?|art\.?|sections?|chapters?|annex|tables?|figures?|pages?|pp?\.|lines?|numbers?|nos?\.?|roundtables?|regulation|directive|resolution|phase|protocol|version|level|pillar|step|item|recommendations?|january|february|march|april|may|june|july|august|september|october|november|december)[\s\u00a0]*(?:[\d, –-]+(?:and|&)?[\s\u00a0]*)?$/i;
const bounds: readonly (readonly [Figure['bound'], RegExp])[] = [
  [
    'below',
    /\b(?:over|more than|at least|above|upwards of|no fewer than|no less than|not less than|exceed\w*|surpass\w*)\s+(?:the\s+)?$/i,
  ],
  ['above', /\b(?:up to|at most|fewer than|less than|under|below|no more than|not more than|as many as)\s+$/i],
  [
    'near',
    /\b(?:nearly|almost|about|around|some|approximately|approx\.?|roughly|close to|circa|ca\.?|c\.|an estimated|estimated|just over|just under|well over)\s+$|~\s?$/i,
  ],
];

function find(block: Block): readonly Figure[] {
  const { prose } = block;
  const { text } = prose;
  const figures: Figure[] = [];
  number.lastIndex = 0;
  for (let match = number.exec(text); match !== null; match = number.exec(text)) {
    const { after, words, digits = '', separator = '', magnitude, currency } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (after !== undefined || naming.test(before)) continue;
    const base = words === undefined ? digitsValue(digits, separator) : wordsValue(words);
    // "One" is mostly a pronoun, and four digits are mostly a year.
    if (base === undefined || (words !== undefined && base === 1)) continue;
    const factor = magnitudes[magnitude?.toLowerCase() ?? ''] ?? 1;
    if (factor === 1 && currency === undefined && separator === '' && digits !== '' && base >= 1900 && base <= 2100)
      continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const spelled = words ?? digits;
    const from = words === undefined ? (currency?.length ?? 0) : 0;
    const behind = /^\s?(euros?|EUR|dollars?|USD|pounds?|CHF|francs?)\b/i.exec(
      text.slice(span.end, span.end + 10),
    )?.[1];
    const money = currency?.trim() ?? behind;
    figures.push({
      span: sourceSpan(prose, span),
      prose: span,
      text: match[0],
      value: base * factor,
      bound: bounds.find(([, pattern]) => pattern.test(before))?.[0] ?? 'exact',
      ...(money === undefined ? {} : { currency: currencyOf(money) }),
      style: {
        inWords: words !== undefined,
        separator,
        magnitude: factor,
        digits: { start: from, end: from + spelled.length },
      },
    });
  }
  return figures;
}

function currencyOf(written: string): string {
  return currencies[written] ?? (/^(?:euros?|EUR)$/i.test(written) ? 'EUR' : written.toUpperCase());
}

function digitsValue(digits: string, separator: string): number {
  return Number(separator === '' ? digits.replace(',', '.') : digits.replaceAll(separator, ''));
}

/** `one thousand five hundred and eighty-four`, `eighteen thousand`, `a hundred`. */
function wordsValue(words: string): number | undefined {
  let total = 0;
  let current = 0;
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    const value = wordValues.get(word);
    if (value !== undefined) current += value;
    else if (word === 'hundred') current = Math.max(1, current) * 100;
    else if (word in magnitudes) {
      total += Math.max(1, current) * (magnitudes[word] ?? 1);
      current = 0;
    } else if (word !== 'and' && word !== 'a') return undefined;
  }
  return total + current;
}

const smallWords = ['zero', ...units.slice(0, 12)];

/** A value in the way in which a figure is written, in the place of its digits or words: `1.584` for `1.854`, `five` for `eight`. */
export function writeLike(value: number, { text, style }: Figure): string {
  const { inWords: spelled, separator, magnitude, digits } = style;
  const scaled = value / magnitude;
  const written =
    spelled && Number.isInteger(scaled) && scaled < smallWords.length
      ? (smallWords[scaled] ?? String(scaled))
      : grouped(scaled, separator === '' && (spelled || digits.end - digits.start < 4) ? ',' : separator);
  const cased = /^\p{Lu}/u.test(text) && spelled ? written.charAt(0).toUpperCase() + written.slice(1) : written;
  return text.slice(0, digits.start) + cased + text.slice(digits.end);
}

function grouped(value: number, separator: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

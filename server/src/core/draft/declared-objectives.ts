import { compactInWords, compactName, frameworkNoun, objectivesOfTheCompact, otherTextInWords } from './frameworks.ts';
import { cardinalWords, numberOfWord } from './number-words.ts';
import { isNamedBefore, isNamedBehind, isOfAnother, isQualified, reach } from './tie.ts';

/** A place that speaks of objectives without their numbers: `The Strategy has three objectives.` */
export interface DeclaredObjectives {
  readonly at: number;
  /** Whether they are those of something else than the Compact. */
  readonly foreign: boolean;
  /** How many there are, so that a higher number is none of them; `Infinity` where that is not told. */
  readonly most: number;
  /** Whether they may be those of what the draft is about, rather than of a text that is known to be another. */
  readonly own: boolean;
}

const numberless = /(?<![\p{L}\p{N}_-])objectives(?![\p{L}-])(?!\s+(?:no\.?\s*)?\d)/giu;
/** How somebody comes to have objectives. */
const has = String.raw`(?:has|have|had|sets?(?:\s+out)?|names?|lists?|contains?|pursues?|comprises?|with|defines?|follows|includes?|formulates?|counts?|numbers?|specif(?:y|ies)|(?:stands|rests|turns|(?:is|are)\s+(?:built|based|organi[sz]ed|structured))\s+(?:up)?(?:on|around|along))\s+`;
/** "Has chosen eight objectives" tells of the Compact's. */
const counted = new RegExp(
  String.raw`${has}(?:(?:its|their|our|the|a\s+total\s+of|just|only|as\s+many\s+as)\s+){0,2}(?:(?:an?|\d{1,2}|${cardinalWords})\s+(?:[\p{L}-]+\s+){1,2}and\s+)?(?<count>\d{1,2}|${cardinalWords})\s+(?:[\p{L}-]+\s+){0,2}$`,
  'iu',
);
/** `The National Health Plan's five objectives`. */
const countedOf = new RegExp(
  String.raw`${frameworkNoun}['’]s?\s+(?:own\s+)?(?<count>\d{1,2}|${cardinalWords})\s+(?:[\p{L}-]+\s+){0,2}$`,
  'iu',
);
const ofFramework = new RegExp(
  String.raw`(?:${frameworkNoun}|(?:Compact\s+on\s+Refugees|GCR)(?![\p{L}]))['’]?s?\s+(?:[\d–-]+\s+)?(?:\p{L}+\s+)?${has}(?:[\p{L}\p{N}-]+\s+){0,3}$`,
  'iu',
);
const ofCompact = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${compactName}(?:['’]s)?\s+(?:\p{L}+\s+)?(?:${has})?(?:[\p{L}\p{N}-]+\s+){0,3}$`,
  'iu',
);
const fromOneTo = new RegExp(
  String.raw`^\s+(?:numbered\s+)?from\s+(?:1|one)\s+to\s+(?<count>\d{1,2}|${cardinalWords})(?![\p{L}\p{N}])`,
  'iu',
);
const ofTheirOwn = /^\s+(?:of\s+(?:its|their|our|his|her)\s+own|too|as\s+well)\b/iu;

/** Every place that says whose objectives it speaks of, in the order of the text: what follows it takes up their numbers. Linear in the text. */
export function declaredObjectives(text: string): readonly DeclaredObjectives[] {
  return [...text.matchAll(numberless)].flatMap((match) => {
    const at = match.index;
    const tail = text.slice(at + match[0].length, at + match[0].length + reach);
    const whole = text.slice(Math.max(0, at - reach), at);
    const head = whole.slice(
      Math.max(...['. ', '! ', '? ', '\n\n', '\u241f'].map((stop) => whole.lastIndexOf(stop))) + 1,
    );
    const told = (counted.exec(head) ?? countedOf.exec(head) ?? (ofFramework.test(head) ? fromOneTo.exec(tail) : null))
      ?.groups?.['count'];
    const count = told === undefined ? undefined : numberOfWord(told) || Number(told);
    const isCompacts =
      isNamedBehind(tail) || isNamedBefore(text, at) || ofCompact.test(head) || count === objectivesOfTheCompact;
    const isForeign =
      !isCompacts &&
      (count !== undefined ||
        ofTheirOwn.test(tail) ||
        ofFramework.test(head) ||
        isOfAnother(tail) ||
        isQualified(head, match[0]));
    if (!isForeign && !isCompacts && !compactInWords.test(head)) return [];
    return { at, foreign: isForeign, most: count ?? Number.POSITIVE_INFINITY, own: !otherTextInWords.test(head) };
  });
}

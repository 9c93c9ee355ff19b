import type { Span } from '../span.ts';
import { isFunctionWord } from './function-words.ts';

/** How many objectives the Compact has. */
export const objectivesOfTheCompact = 23;

/** Few other frameworks have more; a draft that counts further speaks of the Compact's. */
export const mostOfAnother = 8;
export const objectivesOfTheRefugeeCompact = 4;
export const sustainableGoals = 17;

/** Other compacts are on something else; "Objective 21 of the Compact on returns" speaks of the Compact. */
const onAnotherMatter = String.raw`(?!\s+(?:on|for|with)\s+(?:the\s+)?(?:refugees?|business|jobs|employment|skills|growth|youth|health|climate|education|development|innovation|nutrition|africa)(?![\p{L}]))`;
/** The names by which drafts call the Compact; the longest come first. "Global Compact" alone may be that on Refugees, or the UN's for business. */
export const compactName = String.raw`(?:(?:(?:UN|United\s+Nations)[ \u00a0])?(?:GCM|(?:Global\s+)?Compact\s+(?:for|on)\s+(?:Safe,?\s+Orderly,?\s+and\s+Regular\s+)?Migration|Migration\s+Compact|Marrakesh\s+Compact|Marrakech\s+Compact|(?<!\b(?:UN|Nations)\s+)Global\s+Compact${onAnotherMatter}|(?<![\p{L}]\s)Compact${onAnotherMatter}|(?<=\b(?:[Tt]he|[Tt]his|[Tt]hat)\s)Compact${onAnotherMatter}))`;

/** Whether a name of the Compact is its alone; the others it shares with the Compact on Refugees. */
export function isItsAlone(name: string): boolean {
  return /GCM|Migration|Marrak|73\/195/i.test(name);
}

/** Whether some words name the Compact. */
export const compactInWords = new RegExp(String.raw`(?<![\p{L}\p{N}])${compactName}(?![\p{L}\p{N}])`, 'iu');

/** What other objectives belong to, as common nouns. */
export const frameworkNoun = String.raw`(?:strateg(?:y|ies)|(?:master\s?|work\s?)?plans?|programmes?|programs?|polic(?:y|ies)|agendas?|frameworks?|road\s?maps?|pacts?|charters?|conventions?|declarations?|log-?frames?|initiatives?|projects?|funds?|facilit(?:y|ies)|schemes?|acts?|laws?|directives?|regulations?|agreements?|compacts?|goals?|proposals?|mandates?|contracts?|grants?|curricul(?:um|a))(?![\p{L}])`;
/** Nouns that are frameworks only as part of a name: `Rabat Process`, `Frontex Programming Document`. */
const nounOfName = String.raw`(?:process|dialogue|document|paper|vision|partnership|protocol|treaty|covenant|communication|budget|statement)(?![\p{L}])`;
/** The other compacts, and instruments that everybody knows. They are texts and funds, and never a practice that a draft reports on. */
export const otherText = String.raw`(?:(?:Global\s+)?Compact\s+on\s+Refugees|refugees?['’]?\s+compact|GCR|CRRF|(?:UN|United\s+Nations)\s+Global\s+Compact(?!\s+(?:for|on)\b)|SDGs?|AMIF|BMVI|ERDF|ESF(?:\+|\s+Plus)?|EUTF|ISF|IPA(?:\s+I{1,3})?|MFF|NDICI|RRF|UNSDCF|UNDAF|Horizon\s+(?:Europe|2020)|Erasmus\+|Interreg|Sustainable\s+Development\s+Goals|Sendai\s+Framework|Agenda\s+2063|(?:Strategic\s+)?Results\s+Framework|(?:Sustainable\s+Development\s+)?Cooperation\s+Framework|National\s+Adaptation\s+Plan)(?![\p{L}])`;
export const otherTextInWords = new RegExp(otherText, 'u');
/** `NAP`, `NMS`, `NDP`: a national plan or strategy, in capitals. */
const nationalInitials = String.raw`N[A-Z]{1,3}[PS](?![\p{L}])`;

/** What parts two words of a sentence; more than two spaces in a line, or a tab, part columns of a plain text. */
export const wordSpace = String.raw`(?:[^\S\n\t]{1,2}|[^\S\n]*\n\s*)`;

/** A name, in a text, of what has objectives. */
export interface Framework extends Span {
  readonly name: string;
  /**
   * `compact`: the Compact; `text`: an instrument that is known to be another; `named`: another by its name, `National Digital Strategy`;
   * `pointed`: one that was spoken of before or that everybody knows, `this strategy`, `our plan`.
   */
  readonly kind: 'compact' | 'text' | 'named' | 'pointed';
}

const name = new RegExp(
  String.raw`(?<![\p{L}\p{N}_-])(?:(?<text>${otherText}|zero\s+draft(?![\p{L}]))|(?<compact>${compactName})(?![\p{L}\p{N}])|(?<noun>${frameworkNoun})|(?<rare>${nounOfName})|${nationalInitials})`,
  'giu',
);
const determiner =
  /(?:\b(?:the|this|that|these|our|its|their|his|her|my|your|each|every)|['’]s?)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
/** A word of a name before its noun: `National`, `EU`, `2021–2025`. */
const wordBefore = new RegExp(
  String.raw`(?<![\p{L}\p{N}])([\p{Lu}\p{N}][\p{L}\p{N}&+.’'–/-]*)${wordSpace}(?:(?:of|on|for|and|the|to)${wordSpace}){0,2}$`,
  'u',
);
/** Words of a name behind its noun: `on Migration and Asylum`, `for Digital Government 2021–2025 (NDS)`. */
const restOfName =
  /^(?:\s+(?:(?:on|for|of|to|against|in|and|the|with)\s+){0,3}(?!(?:Objs?|Objectives?|GCM|Compact|Global)(?!\p{L}))[\p{Lu}\d][\p{L}\p{N}’'–+/-]*){0,8}(?:\s*\(\s*\p{Lu}[\p{L}\p{N}+–-]*\s*\))?/u;

/** How far before and behind a noun its name is read, in UTF-16 units. */
const longestSide = 100;

/** The names of the Compact and of other frameworks in a text, in order. Linear in it. */
export function frameworksIn(text: string): readonly Framework[] {
  return [...text.matchAll(name)].flatMap((match) => {
    const [word] = match;
    const { text: known, compact, noun, rare } = match.groups ?? {};
    const start = match.index;
    const end = start + word.length;
    if (compact !== undefined) return { start, end, name: word, kind: 'compact' };
    // Abbreviations are written in capitals.
    if (known !== undefined) return /\p{Lu}|\s/u.test(word) ? { start, end, name: word, kind: 'text' } : [];
    if (noun === undefined && rare === undefined)
      return word === word.toUpperCase() ? { start, end, name: word, kind: 'named' } : [];
    const head = text.slice(Math.max(0, start - longestSide), start);
    const isCapitalised = /^\p{Lu}/u.test(word);
    const before = isCapitalised ? wordBefore.exec(head)?.[1] : undefined;
    const isNamed = before !== undefined && !isFunctionWord(before);
    const rest = isCapitalised ? (restOfName.exec(text.slice(end, end + longestSide))?.[0] ?? '') : '';
    const kind = isNamed || rest !== '' ? 'named' : 'pointed';
    if (kind === 'pointed' && (!determiner.test(head) || (rare !== undefined && !isCapitalised))) return [];
    return { start, end: end + rest.length, name: word + rest, kind };
  });
}

import { adjectivePlace, capitalPlace, initiativePlace, namePlace } from './masked-sentence.ts';

export const C = namePlace;
export const A = adjectivePlace;
export const I = initiativePlace;
export const G = capitalPlace;
const joint = `(?:, and|,| and| &| or|/|,? as well as)`;
/** What goes on with the same phrase and names nobody else. */
export const noName = `[^,;:.()–—${C}${A}${I}${G}]`;
/** `Canada`, `Canada, Ireland and the United Kingdom`. */
export const names = `${C}(?:${joint} ?(?:the )?${C})*`;
/** The same, and capitals where only a government can be meant: `Ottawa launched …`. */
export const governments = `[${C}${G}](?:${joint} ?(?:the )?[${C}${G}])*`;
export const adjectives = `${A}(?:(?:,|,? and|-) ?${A})*`;
export const words = (most: number): string => String.raw`(?:[\p{L}\p{N}'-]+,? ){0,${most}}`;
/** Words with a small or a capital first letter; what follows them tells names by their capitals, so that case must count. */
const inEitherCase = (all: string): string =>
  all.replace(/\b\p{Ll}/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
/** What an authority is for: `of Foreign Affairs`, `for migration`. */
const remit = String.raw`(?: (?:of|for) (?:the )?\p{L}+(?:,? (?:and )?\p{Lu}\p{L}+){0,4})?`;
/** `government of `, `Republic of the `, `Ministry of the Interior of `: what may stand between "of" and the country. */
export const stateOf = `(?:[Tt]he )?(?:(?:${inEitherCase('government|authorities|city|capital|republic|kingdom|state|police|parliament|senate')}|(?:(?:central|national) )?bank|(?:${inEitherCase('ministry|department|agency|office')})${remit}) of (?:the )?|(?:${inEitherCase('government|authorities')}) in (?:the )?)?`;
/** What acts for a country: `the Danish coast guard`, `the Canadian Ministry of Foreign Affairs`. */
export const body = `(?:${inEitherCase('government|authorities|coast guard|navy|police|army|parliament|ministry|department|agency|service|administration|office|red cross|senate|city council|council|bank|municipality|chancellery')}|[Ss]tate(?! \\p{Lu}))${remit}`;
/** `Canada`, `Canada's ministry for migration`, `the Canadian State Migration Service`. */
export const subject = String.raw`(?:${stateOf}(?<country>${governments})(?:'s? (?:[\p{L}-]+ ){0,3}?${body}|(?!')(?: ${body})?)|(?:[Tt]he )?(?<adjective>${adjectives})(?: [\p{L}-]+){0,3}? ${body})`;

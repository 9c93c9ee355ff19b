/** How the writing around a keyword ties it to the Compact or to something else. */

/**
 * `named`: the Compact's name stands with it; `called`: a name does that is also another's, such as "the Compact".
 * `foreign`: another framework's name or a qualifier does (`Strategic Objective 3`). `bare`: none of these; the draft around it decides.
 */
export type Tie = 'named' | 'called' | 'bare' | 'foreign';

/** How far around the keyword its qualifiers are looked for, in UTF-16 units: no qualifier is longer, and the cost stays bounded. */
export const reach = 120;

/** The names by which drafts call the Compact; the longest come first. "Global Compact" alone may be that on Refugees, or the UN's for business. */
export const compactName = String.raw`(?:(?:(?:UN|United\s+Nations)[ \u00a0])?(?:GCM|(?:Global\s+)?Compact\s+(?:for|on)\s+(?:Safe,?\s+Orderly,?\s+and\s+Regular\s+)?Migration|Migration\s+Compact|Marrakesh\s+Compact|Marrakech\s+Compact|(?<!\b(?:UN|Nations)\s+)Global\s+Compact(?!\s+(?:on|for)\b)|(?<![\p{L}]\s)Compact(?!\s+(?:on|for)\b)|(?<=\b(?:[Tt]he|[Tt]his|[Tt]hat)\s)Compact(?!\s+(?:on|for)\b)))`;

const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${compactName})(?:\s*\((?:the\s+)?["“]?(?:GCM|Compact|Global Compact)["”]?\))?(?:['’]s)?[\s,(:–—-]{0,4}(?:the\s+)?$`,
  'iu',
);
const after = new RegExp(
  String.raw`^\s*[,(]?\s*(?:(?:of|in|from|under|within)\s+)?(?:(?:the|this|that)\s+)?(?:["“]\s*)?(?:${compactName}|(?:General\s+Assembly\s+)?(?:resolution\s+)?(?:A/RES/)?73/195)(?![\p{L}\p{N}])`,
  'iu',
);

/** What other objectives belong to. */
const framework = String.raw`(?:strateg(?:y|ies)|(?:master\s?|work\s?)?plans?|programmes?|programs?|polic(?:y|ies)|agendas?|frameworks?|road\s?maps?|pacts?|charters?|conventions?|declarations?|log-?frames?|initiatives?|projects?|funds?|facilit(?:y|ies)|schemes?|acts?|laws?|directives?|regulations?|agreements?|compacts?|goals?|proposals?|mandates?|contracts?|grants?|curricul(?:um|a))(?![\p{L}])`;
/** Behind "of", whatever it is that has objectives; only the report, the number of all, and the like say nothing. */
const ofAnother =
  /^\s*of\s+(?!which\b|whom\b|them\b|it\b)(?:(?:the|this|our|its|their|that|an?|his|her|your|my|each|every)\s+(?!(?:(?:regional|first|UNECE)\s+)*(?:review|report|annex)\b|23\b|twenty-three\b|same\b|text\b|latter\b|former\b)[\p{L}\p{N}]|[\p{Lu}])/u;
/** "Objective 3 in our national plan" may well be the Compact's in somebody's plan; "Objective 3 under this Strategy" is not. */
const inAnother = new RegExp(
  String.raw`^\s*(?:in|from|under|within)\s+(?:(?:this|our)\s+(?:[\p{L}-]+\s+){0,2}|the\s+(?=[\p{Lu}])(?:[\p{Lu}][\p{L}-]*\s+){0,4})${framework}`,
  'iu',
);
const capitalisedFramework = /^\s*\p{L}+\s+the\s+\p{Lu}/u;
const inParentheses = new RegExp(
  String.raw`^\s*\(\s*(?:of\s+)?(?:the\s+)?(?:GCR|CRRF|AMIF|ESF\+?|SDGs?|Global\s+Compact\s+on\s+Refugees|(?:[\p{L}-]+\s+){0,4}${framework})\s*\)`,
  'iu',
);
/** The words before say whose it is: `our own annual plan has Objective 3`, `the Global Compact on Refugees, whose Objective 3`. */
const ofAnotherBefore = new RegExp(
  String.raw`(?:\bown\s+(?:[\p{L}-]+\s+){0,3}${framework}\s+\p{L}+\s+|(?:${framework}|Compact\s+on\s+Refugees|GCR),?\s+(?:whose|with\s+its)\s+)$`,
  'iu',
);
/** Somebody takes the Compact's objective up in a plan of their own. */
const takesUp =
  /\b(?:integrat|reflect|mainstream|anchor|includ|incorporat|address|embed|translat|transpos|implement|pursu|put|build|set)\p{L}*\s+(?:\p{L}+\s+){0,3}$/iu;

/** How a citation is tied whose keyword or name starts at `start` and whose last number ends at `end`, by the words around it. */
export function tieOf(text: string, start: number, end: number): Tie {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  const name = after.exec(tail)?.[0] ?? before.exec(head)?.[0];
  if (name !== undefined) return /GCM|Migration|Marrak|73\/195/i.test(name) ? 'named' : 'called';
  if (ofAnother.test(tail) || inParentheses.test(tail) || ofAnotherBefore.test(head)) return 'foreign';
  if (inAnother.test(tail) && (!/^\s*\p{L}+\s+the\s/u.test(tail) || capitalisedFramework.test(tail)))
    return takesUp.test(head) ? 'bare' : 'foreign';
  if (ownedBySomebody.test(head) && !compactInWords.test(head)) return 'foreign';
  return isQualified(head, text.slice(start, start + 3)) ? 'foreign' : 'bare';
}

/** "The port authority follows its Objective 15": its own, unless the Compact was spoken of. */
const ownedBySomebody = /\b(?:its|their|his|her)\s+(?:own\s+)?$/i;

/** Whether the Compact's name stands right before a place. */
export function isNamedBefore(text: string, start: number): boolean {
  return before.test(text.slice(Math.max(0, start - reach), start));
}

const numberless = /(?<![\p{L}\p{N}_-])objectives(?![\p{L}-])(?!\s+(?:no\.?\s*)?\d)/giu;
const compactInWords = new RegExp(compactName, 'iu');
const othersHave = new RegExp(
  String.raw`(?:${framework}|(?:Compact\s+on\s+Refugees|GCR)(?![\p{L}]))['’]?s?\s+(?:\p{L}+\s+)?(?:has|have|had|sets|set\s+out|names|lists|contains|pursues|comprises|with|defines|follows|includes)\s+(?:[\p{L}\p{N}-]+\s+){0,3}$`,
  'iu',
);

/** A place that speaks of objectives without their numbers, and whether they are those of something else. */
interface Objectives {
  readonly at: number;
  readonly foreign: boolean;
}

/**
 * Where a text speaks of the objectives of something else, or of the Compact's: what follows it takes up their numbers, as in
 * `The Strategy has three objectives. Objective 1 is met.` In the order of the text; linear in it.
 */
export function objectivesSpokenOf(text: string): readonly Objectives[] {
  return [...text.matchAll(numberless)].flatMap((match) => {
    const head = text.slice(Math.max(0, match.index - reach), match.index);
    const end = match.index + match[0].length;
    const tail = text.slice(end, end + reach);
    const sentence = head.slice(Math.max(...['. ', '! ', '? ', '\n\n'].map((stop) => head.lastIndexOf(stop))) + 1);
    if (after.test(tail) || compactInWords.test(sentence)) return { at: match.index, foreign: false };
    const foreign = ofAnother.test(tail) || othersHave.test(head) || isQualified(head, match[0]);
    return foreign ? { at: match.index, foreign } : [];
  });
}

const othersColumn =
  /\b(?:our|own)\b|\bGCR\b|(?:strategy|plan|programme|program|project|framework|fund|logframe)(?:['’]s)?(?:\s+objectives?)?$/i;

/** How the words at the head of a column tie what is bare in its cells: `Our framework`, `Project objective`, `GCM`. */
export function tieOfHeading(words: string): Tie {
  if (compactInWords.test(words)) return /GCM|Migration|Marrak/i.test(words) ? 'named' : 'called';
  return othersColumn.test(words) ? 'foreign' : 'bare';
}

const qualifiers = new Set(
  'strategic specific policy general overall operational development programme program programmatic project country immediate intermediate output outcome long-term short-term medium-term sub learning national corporate business training communication research our own secondary broader wider overarching ultimate strategy plan cohesion investment management performance institutional organisational organizational sectoral sector regional local annual work team unit departmental department lesson course study audit quality sustainability climate health education security protection budget financial goal target component pillar working internal result results impact fund facility pact framework agenda roadmap initiative scheme convention mandate'.split(
    ' ',
  ),
);
/** In lower case these tell which of the Compact's objectives matter most, with a capital they are part of another's name: `Priority Objective 3`. */
const emphases = new Set('key main cross-cutting thematic primary principal core priority'.split(' '));

const functionWord =
  /^(?:a|an|and|or|nor|but|of|in|on|at|by|to|for|from|with|within|without|under|as|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|shall|may|might|must|that|which|who|whose|where|when|while|whilst|if|than|then|so|also|both|all|not|only|through|throughout|during|since|because|via|per|into|across|between|among|amongst|against|towards?|respectively|call|calls|address|addresses|require|requires|aim|aims|refer|refers|relate|relates|include|includes|the|this|these|those|its|their|our)$/i;

/** Whether a word joins others rather than names a thing, so that what it stands beside is no name and no number of things. */
export function isFunctionWord(word: string): boolean {
  return functionWord.test(word);
}

/** Whether the word before the keyword makes it another framework's: a qualifier, an abbreviation, a name in the middle of a sentence. */
export function isQualified(head: string, keywordStart: string): boolean {
  const match = /([\p{L}\p{N}][\p{L}\p{N}&.’'-]*)[\s\u00a0]+$/u.exec(head);
  const word = match?.[1];
  if (match === null || word === undefined || (word.endsWith('.') && word.length > 2)) return false;
  const plain = word.toLowerCase().replace(/['’]s$/, '');
  if (qualifiers.has(plain) || (emphases.has(plain) && word !== word.toLowerCase())) return true;
  if (keywordStart === keywordStart.toUpperCase()) return /^SDGs?$/.test(word);
  if (/^[\p{Lu}][\p{Lu}\p{N}&-]+(?:['’]s)?$/u.test(word)) return !/^(?:AND|OR|VNRs?|IMRF)$/.test(word);
  if (!/^[\p{Lu}]/u.test(word) || /['’]s?$/.test(word)) return false;
  const openings = head.slice(0, match.index).trimEnd();
  const opensSentence =
    openings === '' || /[.!?:;•|–—()"“”\u241f-]$/u.test(openings) || /\n\s*$/.test(head.slice(0, match.index));
  // In a title every word is capitalised, so that a capital tells nothing.
  const inTitle = /(?:^|[^\p{L}])\p{Lu}[\p{L}’'-]*$/u.test(openings);
  return (
    !opensSentence &&
    !inTitle &&
    !/ing$/.test(word) &&
    !isFunctionWord(word) &&
    !/^(?:See|Cf|Re|Per|Under|Via|Article|Annex|Roundtables?)$/.test(word)
  );
}

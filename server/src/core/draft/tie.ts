/** How the writing around a keyword ties it to the Compact or to something else. */

import { lastStartingAt, type Span } from '../span.ts';
import {
  compactInWords,
  compactName,
  type Framework,
  frameworkNoun,
  frameworksIn,
  isItsAlone,
  otherText,
  wordSpace,
} from './frameworks.ts';
import { isFunctionWord } from './function-words.ts';

/**
 * `named`: the Compact's name stands with it; `called`: a name does that is also another's, such as "the Compact".
 * `foreign`: another framework's name or a qualifier does (`Strategic Objective 3`). `bare`: none of these; the draft around it decides.
 */
export type Tie = 'named' | 'called' | 'bare' | 'foreign';

/** How far around the keyword its qualifiers are looked for, in UTF-16 units: no qualifier is longer, and the cost stays bounded. */
export const reach = 120;

const before = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(${compactName})(?:\s*\((?:the\s+)?["“]?(?:GCM|Compact|Global Compact)["”]?\))?(?:['’]s)?[\s,(:–—-]{0,4}(?:the\s+)?$`,
  'iu',
);
const after = new RegExp(
  String.raw`^\s*[,(]?\s*(?:(?:of|in|from|under|within)\s+)?(?:(?:the|this|that)\s+)?(?:["“]\s*)?(?:${compactName}|(?:General\s+Assembly\s+)?(?:resolution\s+)?(?:A/RES/)?73/195)(?![\p{L}\p{N}])`,
  'iu',
);
/** "We carry out Compact Objective 15"; "the social Compact Objective 2" and "Ghana Compact Objective 2" are other compacts'. */
const compactAsQualifier =
  /(?<!(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?|[Oo]ur|[Ii]ts|[Tt]heir|[Tt]h(?:is|at))\s+\p{Ll}+\s+)(?<=(?:^|[^\p{L}])\p{Ll}+\s+)Compact\s+$/u;

/** Behind "of", whatever it is that has objectives; only the report, the number of all, and the like say nothing. */
const ofAnother =
  /^\s*of\s+(?!which\b|whom\b|them\b|it\b|(?:the\s+(?:\p{L}+\s+)?)?[Rr]ound[\s-]?[Tt]ables?\b)(?:(?:the|this|our|its|their|that|an?|his|her|your|my|each|every)\s+(?!(?:(?:regional|first|UNECE)\s+)*(?:review|report|annex)\b|23\b|twenty-three\b|same\b|text\b|document\b|instrument\b|latter\b|former\b)[\p{L}\p{N}]|[\p{Lu}])/u;
/** `Objective 5 of that text`, `objective 4 of the latter`: of what was named last, or before that. */
const ofNamedBefore =
  /^\s*of\s+(?:the|this|that)\s+(?:same\s+)?(?:(?<former>former)|latter|text|document|instrument)\b/iu;
/** "Objective 3 in our national plan" may well be the Compact's in somebody's plan; "Objective 3 under this Strategy" is not. */
const inAnother = new RegExp(
  String.raw`^\s*(?:in|from|under|within)\s+(?:(?:this|our)\s+(?:[\p{L}-]+\s+){0,2}|the\s+(?=proposal|log-?frame|grant\b)|the\s+(?=[\p{Lu}])(?:[\p{Lu}][\p{L}-]*\s+){0,4})${frameworkNoun}`,
  'iu',
);
const underOtherText = new RegExp(String.raw`^\s*(?:in|from|under|within)\s+(?:the\s+)?${otherText}`, 'u');
const capitalisedFramework = /^\s*\p{L}+\s+the\s+(?:\p{Lu}|proposal|log-?frame|grant\b)/u;
const inParentheses = new RegExp(
  String.raw`^\s*\(\s*(?:of\s+)?(?:the\s+)?(?:${otherText}|(?:[\p{L}-]+\s+){0,4}${frameworkNoun})\s*\)`,
  'iu',
);
/** The Compact's objectives have actions; measures and pillars are another's: `(Objective 3, measure 12)`. */
const withOtherParts =
  /^\s*[,;]?\s*\(?(?:measure|pillar|priority|axis|activity|output|outcome|result|indicator|component|specific\s+objective|sub-?objective)s?\s+(?:no\.?\s*)?\d/iu;
/** What the cohesion policy of the European Union numbered by its objectives: `Objective 5b regions`. */
const ofRegions = /^\s+(?:regions?|areas?|zones?)(?![\p{L}-]|\s+of\b)/iu;
/** Somebody takes the Compact's objective up in a plan of their own. */
const takesUp =
  /\b(?:integrat|reflect|mainstream|anchor|includ|incorporat|address|embed|translat|transpos|implement|pursu|put|build|set)\p{L}*\s+(?:\p{L}+\s+){0,3}$/iu;

/** Tells whether the end of a text is the name of a practice of the report, which is cited under the Compact's objectives. */
export type EndsInPractice = (text: string) => boolean;

/** What is known of the names in a text. */
export interface NamedAround {
  readonly frameworksOf: () => readonly Framework[];
  readonly endsInPractice: EndsInPractice;
}

/** How a citation is tied whose keyword or name starts at `start` and whose last number ends at `end`, by the words around it and what its text names. */
export function tieOf(text: string, { start, end }: Span, { frameworksOf, endsInPractice }: NamedAround): Tie {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  const name = after.exec(tail)?.[0] ?? before.exec(head)?.[0];
  if (name !== undefined) return tieOfName(name);
  if (compactAsQualifier.test(head)) return 'called';
  const pointer = ofNamedBefore.exec(tail);
  if (pointer !== null) {
    const meant = namedBefore(frameworksOf(), start, pointer.groups?.['former'] === undefined ? 0 : 1);
    return meant === undefined ? 'bare' : tieOfFramework(meant);
  }
  if (isOfAnother(tail) || inParentheses.test(tail) || ofRegions.test(tail)) return 'foreign';
  const under = underOtherText.exec(tail)?.[0];
  if (under !== undefined && !isAttribute(tail.slice(under.length))) return 'foreign';
  if (inAnother.test(tail) && (!/^\s*\p{L}+\s+the\s/u.test(tail) || capitalisedFramework.test(tail)))
    return takesUp.test(head) ? 'bare' : 'foreign';
  const near = joins.test(head) ? undefined : namedBefore(frameworksOf(), start);
  if (near !== undefined && near.end <= start && start - near.end <= reach) {
    const link = text.slice(near.end, start);
    const lead = text.slice(Math.max(0, near.start - reach), near.start);
    if (chooses.test(link) && asChosen.test(tail)) return 'bare';
    if (
      owns.test(link) ||
      (near.kind !== 'compact' &&
        leadsTo(near, link, lead, tail) &&
        !(near.kind === 'named' && apposition.test(link) && endsInPractice(lead + text.slice(near.start, near.end))))
    )
      return tieOfFramework(near);
  }
  if (ownedBySomebody.test(head)) return isAttribute(tail) || ofRoundtable.test(head) ? 'bare' : 'foreign';
  if (possessor.test(head) && !isAttribute(tail)) return 'foreign';
  return isQualified(head, text.slice(start, start + 3)) ? 'foreign' : 'bare';
}

/** The framework that is named last before a place, or one so many before it. */
function namedBefore(frameworks: readonly Framework[], start: number, before = 0): Framework | undefined {
  return frameworks[lastStartingAt(frameworks, (one) => one.start, start - 1) - before];
}

/** Words behind which no name leads to what follows; most citations stand behind one. */
const joins =
  /(?:^|[^\p{L}])(?:and|or|of|to|for|on|by|from|with|(?<!\b(?:says|states|promises|adds|reads)\s)(?:under|in)|see)\s+$/iu;

function tieOfName(name: string): Tie {
  return isItsAlone(name) ? 'named' : 'called';
}

function tieOfFramework({ kind, name }: Framework): Tie {
  return kind === 'compact' ? tieOfName(name) : 'foreign';
}

/** What stands between a framework and its objective: `the Strategy's Objective 2`, `the plan has Objective 3`, `the Process, in its Objective 1`. */
const owns =
  /^(?:['’]s?\s+(?:own\s+)?|\s+(?:has|have|had|contains|lists|names|defines|comprises|shares?|sets(?:\s+(?:out|forth|itself))?|puts\s+forward)\s+(?:an?\s+|its\s+|no\s+)?|\s+(?:we\s+have|there\s+(?:is|are))\s+|\s+(?:says|states|promises|adds|reads)\s+(?:so\s+)?(?:in|under)\s+|,?\s+whose\s+(?:own\s+)?|(?:[^.!?;\u241f]*\s(?:its|their)|[^;\u241f]*[.!?]\s+(?:Its|Their))\s+(?:own\s+)?)["“]?$/u;
/** `The plan names Objectives 2 and 6 as its core`: the Compact's, which it has chosen. */
const chooses = /^\s+(?:lists|names|defines|sets(?:\s+(?:out|forth|itself))?|puts\s+forward)\s+$/u;
const asChosen = /^\s+(?:as|among)\s/u;
const onlySpace = new RegExp(`^${wordSpace}$`, 'u');
const apposition = /^\s*,\s*$/u;
const label = new RegExp(String.raw`^(?:${wordSpace}|\s*(?:,|:|–|—|-{1,2}|\()\s*)$`, 'u');
/** A clause that only begins with the name: "Under the National Plan, Objective 7 is …" tells of the Compact's. */
export const opening =
  /(?:^|[.,;:!?(–—\u241f]\s*|\n\s*\n\s*)(?:(?:and|but)\s+)?(?:in|under|according|as|by|through|with|within|following|since|after|before|thanks|based|besides?|despite|for|on|at|from|until|when|while|if|where|alongside|beyond|like|unlike|given|across|because|via|pursuant|together|parallel|consistent)\b[^.,;:!?(–—\u241f]*$/iu;
const hasItsOwn =
  /\bobj(?:ective)?s?\.?\s+\d[^.,;:!?\u241f]{0,20}\s(?:of|in|under|from)\s+(?:(?:the|our|this)\s+)?(?:[\p{L}-]+\s+){0,3}$/iu;
const isClosed = /^\s*(?:[.;)\]]|$)/u;

/** Whether the name of another framework goes before its objective without a word between: `Rabat Process, Objective 1`, `AMIF: Objective 2`. */
function leadsTo({ kind }: Framework, link: string, lead: string, tail: string): boolean {
  // "In line with Objective 2 of the GCR, Objective 7 …": it has had its objective.
  if (apposition.test(link) && hasItsOwn.test(lead)) return false;
  if (kind === 'text') return label.test(link);
  if (kind === 'named' && onlySpace.test(link)) return true;
  if (kind === 'named' && /^\s*\($/.test(link)) return withOtherParts.test(tail);
  if (!apposition.test(link)) return false;
  return isClosed.test(tail) || (kind === 'named' && !opening.test(lead));
}

/** "The port authority follows its Objective 15": its own, unless it is the Compact that was named last. */
const ownedBySomebody = /\b(?:(?:its|their|his|her)\s+(?:own\s+)?|whose\s+own\s+)["“]?$/i;
/** A roundtable of the review discussed some of the Compact's. */
const ofRoundtable = /\bround[\s-]?tables?\b[^.!?;\u241f]*$/i;

/** "It's Objective 8" owns nothing. */
const possessor = /(?<!\b(?:it|that|this|there|here|what|who|he|she|let))(?<=\p{L})['’]s\s+$/iu;

/** Whether what follows makes the number an attribute: `Portugal's Objective 7 measures` are on the Compact's objective, `the Mission's Objective 1 is brevity` is its own. */
function isAttribute(tail: string): boolean {
  const word = /^\s+(\p{Ll}{3,})/u.exec(tail)?.[1];
  return word !== undefined && !isFunctionWord(word);
}

/** Whether the Compact's name stands right before a place. */
export function isNamedBefore(text: string, start: number): boolean {
  return before.test(text.slice(Math.max(0, start - reach), start));
}

/** Whether the Compact's name follows. */
export function isNamedBehind(tail: string): boolean {
  return after.test(tail);
}

/** Whether words behind a number or a noun say whose it is: `of our plan`. */
export function isOfAnother(tail: string): boolean {
  // A heading in capitals has no others to tell names by.
  return ofAnother.test(/^\s*OF\s/.test(tail) ? tail.toLowerCase() : tail);
}

const othersColumn = new RegExp(
  String.raw`\b(?:our|own)\b|(?:^|\s)${otherText}|(?:strategy|plan|programme|program|project|framework|fund|logframe|process|partnership|agenda)(?:['’]s)?(?:\s+objectives?)?$`,
  'i',
);

/** A column of objectives beside one that is headed with the Compact's name; "Other objectives" may be the Compact's as well. */
const besideCompacts = /^(?!(?:other|further|related|linked|secondary|additional)\b)(?:.*\s)?objectives?$/i;
const holdsObjectives = /^(?!.*\b(?:titles?|names?|words?|wording|texts?|subjects?)\b).*\bobjectives?\b/i;

/** How the words at the head of a column tie what is bare in its cells, with those at the heads of all columns: `Our framework`, `Project objective`, `GCM`. */
export function tieOfHeading(words: string, all: readonly string[]): Tie {
  const name = compactInWords.exec(words)?.[0];
  if (name !== undefined) return tieOfName(words);
  if (othersColumn.test(words)) return 'foreign';
  return besideCompacts.test(words) && all.some((one) => compactInWords.test(one) && holdsObjectives.test(one))
    ? 'foreign'
    : 'bare';
}

const headsFrameworks = /\b(?:framework|document|text)s?\b/i;

/**
 * How a cell that names a framework and nothing else ties what is bare in its row: `Global Compact on Refugees`. A strategy or a programme may be a measure
 * under the Compact's objective, unless the head of the column tells that these are frameworks.
 */
export function tieOfRowLabel(words: string, heading: string): Tie {
  const label = words.trim();
  const [only] = frameworksIn(label);
  if (only === undefined || label.slice(0, only.start).split(/\s/).length > 4 || only.end < label.length) return 'bare';
  return only.kind === 'compact' || only.kind === 'text' || headsFrameworks.test(heading)
    ? tieOfFramework(only)
    : 'bare';
}

const qualifiers = new Set(
  'strategic specific policy general overall operational development programme program programmatic project country immediate intermediate output outcome long-term short-term medium-term sub learning national corporate business training communication research our own secondary broader wider overarching ultimate strategy plan cohesion investment management performance institutional organisational organizational sectoral sector regional local annual work team unit departmental department lesson course study audit quality sustainability climate health education security protection budget financial goal target component pillar working internal result results impact fund facility pact framework agenda roadmap initiative scheme convention mandate evaluation'.split(
    ' ',
  ),
);
/** In lower case these tell which of the Compact's objectives matter most, with a capital they are part of another's name: `Priority Objective 3`. */
const emphases = new Set('key main cross-cutting thematic primary principal core priority'.split(' '));

const wordBefore = new RegExp(String.raw`([\p{L}\p{N}][\p{L}\p{N}&+.’'-]*)${wordSpace}$`, 'u');

/** Who speaks, in the first column of minutes: `ILO  Objs. 6 and 18 are on schedule.` */
const speaker = /(?:^|\n)[^\S\n]*\p{Lu}[\p{L}\p{N}&+.’'-]*[^\S\n]{2}$/u;

/** Whether the word before the keyword makes it another framework's: a qualifier, an abbreviation, a name in the middle of a sentence. */
export function isQualified(head: string, keywordStart: string): boolean {
  const match = wordBefore.exec(head);
  const word = match?.[1];
  if (match === null || word === undefined || (word.endsWith('.') && word.length > 2)) return false;
  if (speaker.test(head.slice(0, match.index) + match[0])) return false;
  const plain = word.toLowerCase().replace(/['’]s$/, '');
  if (qualifiers.has(plain) || (emphases.has(plain) && word !== word.toLowerCase())) return true;
  if (keywordStart === keywordStart.toUpperCase()) return /^SDGs?$/.test(word);
  if (/^[\p{Lu}][\p{Lu}\p{N}&+-]+(?:['’]s)?$/u.test(word)) return !/^(?:AND|OR|VNRs?|IMRF)$/.test(word);
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

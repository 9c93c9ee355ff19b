import { A, C, G } from './masked-patterns.ts';
import type { InitiativeMention } from './mentions.ts';
import { kinds } from './owning-words.ts';

/** Whether a stretch of a masked sentence names a country. */
export const namesCountry = new RegExp(`[${C}${A}${G}]`);

/** Whether a country cannot act in an initiative that is another's. */
export function isAtHome({ initiative }: Pick<InitiativeMention, 'initiative'>): boolean {
  return initiative.practices.every(({ kind }) => actsAtHome.has(kind));
}

/** Funds, operations and programmes act in other countries as well. */
const actsAtHome = new Set([
  'law',
  'strategy',
  'service',
  'procedure',
  'campaign',
  'information',
  'institution',
  'pandemic-measure',
]);

export function isInstitution({ initiative }: InitiativeMention): boolean {
  return initiative.practices.some(({ kind }) => /^(?:institution|cooperation|agreement|advocacy)$/.test(kind));
}

/** `The report on MigAz was drafted by Canada`: something of an initiative's, or about it, is not the initiative. */
export const isOfSomething =
  /\b(?:[Tt]he|[Aa]n?|[Ii]ts?|[Tt]his|[Tt]heir|[Oo]ur) (?:\p{Ll}+ )?(?!(?:examples?|cases?|instances?|help|kinds?|sorts?|names?|form|light|framework|context|course|years?) )\p{Ll}+ (?:on|of|about|from|with|at|for|to|like) (?:the )?$/u;

/** Whether what stands before the initiative speaks of itself, not of its users or its leaflets, nor of something that ends at a comma. */
export function standsAlone(head: string, tail: string): boolean {
  if (/, $/.test(head) && !/^ ?(?:[,.;:)]|$)/.test(tail)) return false;
  return !/^-/.test(tail) && !derived.test(tail);
}

/** What belongs to an initiative without being it: `MigAz users`, `iGorts fellows`, `OBERAXE training`. */
const derived =
  /^ (?!during )(?:\p{Ll}{3,}(?:ers|ors|erts|ists|ants|ents|ees|ings?|ments?|tions?|sions?|ships?|nals)|fellows?|staff|teams?|talks|reviews?|papers?|leaflets?|content|delegates?|visits?|events?|conferences?|workshops?|reports?|surveys?|stud(?:y|ies)|websites?|offices?|members?|towns|cities|users?|partners?|chapters?|style|branch(?:es)?|experience|model|idea|concept|brand|logo|funds|grants?|awards?|alumni|graduates|launch|page|files?|data|figures)\b/u;

/** What ends the phrase of which an initiative is the head, apart from words for its kind. */
export const endsThere =
  /^(?: (?:app|application|programme|program|project|initiative|scheme|campaign|platform|portal|website|tool))? ?(?:[.,;:)!?]|$| and an? )/;

/** Whether a clause can begin behind these words, so that what follows is its subject. */
export function opensClause(lead: string): boolean {
  return (
    /(?:^|[.;:!?(–—*•]|,(?: and| but| while| where| whereas)?|\b(?:it (?:was|is)|that|while|whereas|but|because|since|when|where|as|how|says|reports?|reported))\s*$/i.test(
      lead,
    ) || /^(?:in|since|from|during|on|last|this|by|at|after|before) [^,;:]{1,30}$/i.test(lead)
  );
}

/** "MigAz in Canada" tells where it is from unless something happened to it there. */
export function canBeIn(head: string, mention: InitiativeMention): boolean {
  return (
    isAtHome(mention) &&
    /(?:^|[,;:(–—]|\b(?:such as|like|including|example|e\.g\.))\s*(?:the )?(?:[\p{L}-]+ ){0,3}$/iu.test(head) &&
    !happens.test(head)
  );
}

const happens =
  /\b(?:present|show|discuss|met|meet|visit|learn|heard|hear|told|launch|publish|use|test|pilot|tried|roll|introduc|replicat|adopt|cop|expand|extend|deploy|support|promot|advertis|translat|fund|financ|sign|host|organi|negotiat|see|saw)/i;

/** What a country has for others to follow; its "model" is what it follows itself. */
export const exemplary =
  /\b(?:example|practice|initiative|app|application|programme|program|project|scheme|campaign|tool|platform|measure|contribution|fund|strategy|service|list|flagship|answer|reply|effort|instrument|approach|polic(?:y|ie)|response|action)s?$/i;

export function isKindBehind(text: string): boolean {
  const last = /[\p{L}-]+$/u.exec(text)?.[0].toLowerCase() ?? '';
  return kinds.has(last);
}

/** What stands behind an initiative and the words for its kind. */
export function withoutFillers(tail: string): string {
  let rest = tail.trimStart();
  for (;;) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
    if (!kinds.has(word.toLowerCase())) return rest;
    rest = rest.slice(word.length).trimStart();
  }
}

export function says(tail: string): boolean {
  return performs.test(tail) || thereIs.test(tail);
}

/** What is said of what a country has. */
const thereIs =
  /^(?:(?:is|was|were|are|has been|have been|can be) (?:now |also |since )?(?:opened|extended|granted|paid|available|open to|created|set up|adopted|established|awarded|issued|obtained|run|administered|managed|running(?! (?:into|out|short|late)\b)|operating|in place|in operation|in force) |(?:stays?|stayed|remains?|remained) (?:open|available|in force))/i;

export const performs =
  /^(?:also |has |have |already )*(?:rescue[sd]?|saves?|saved|informs?|informed|helps?|helped|provides?|provided|reaches|reached|carries|carried|gives?|gave|invites?|invited|tackles?|tackled|tells?|told|brings?|brought|recruits?|recruited|counts?|counted|tests?|tested|trains?|trained|combats?|fights?|fought|supports?|supported|serves?|served|pays?|paid|prepares?|prepared|protects?|protected|explains?|explained|compares?|matches|matched|advises?|advised|guides?|guided|monitors?|teaches|taught|offers?|offered|funds|finances|pursues?|pursued)\b/i;

/** The words of a column's heading behind which countries stand that have nothing of their own in the row. */
export const otherRole =
  /visit|partner|donor|fund|learn|adopt|replic|copied|host|inspir|destination|target|audience|beneficiar|transfer|support|recipient|applicant|present|follow|interest|user|peer|neighbour|reader|adapt|translat|venue|stud(?:y|i)|comment|\bask|question|model|prais|quot|compar|would|wish|want/i;

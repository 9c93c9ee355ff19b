import type { Span } from '../span.ts';

/** The words by which a sentence claims that it serves an objective which it cites from `start` to `end`: those ahead of the citation, or else the citation; `undefined` where it only names it. */
export function claimAround(text: string, start: number, end: number): Span | undefined {
  const before = text.slice(Math.max(0, start - longestClaim), start);
  const after = text.slice(end, end + longestClaim);
  const claim = claiming.exec(before);
  if (claim !== null) return { start: start - before.length + claim.index, end: start };
  return frames.some(([ahead, behind]) => ahead.test(before) && behind.test(after)) ? { start, end } : undefined;
}

/** What right before a citation says that the statement around it serves the objective: `…, in keeping with Objective 12`, `…, reported under Objective 12`. */
const claiming = new RegExp(
  String.raw`(?:${[
    String.raw`\b(?:contribut\w*|counts?|counted|adds?|committed|commitments?|answers?|thanks)\s+(?:to|towards?|under)`,
    String.raw`\b(?:in|as)\s+(?:keeping|line|accordance|conformity|compliance|fulfil\w*|pursuit|pursuance|support|execution|discharge|furtherance|response|a?\s?(?:steps?|contribution|success|result|achievement|milestone|deliverable|commitment|pledge|measure)s?)\s+(?:with|of|to|for|towards?|under)`,
    String.raw`\b(?:steps?|progress|contributions?|success\w*|milestones?|answers?|responses?|roads?|implementation|application|fulfilment|core|heart|spirit|letter|essence|meaning|breach|violation)\s+(?:of\s+(?:the\s+|our\s+)?\p{L}+\s+)?(?:towards?|to|for|under|of|with)`,
    String.raw`\b(?:closer|nearer|true|faithful|relevant|dear|owed?|due|pursuant|according|relat\w+)\s+to`,
    String.raw`\b(?:compatible|consistent|consonant|aligned|aligns?|compl(?:y|ies|ied|ying)|square[sd]?|accords?|belongs?|chimes?)\s+with`,
    String.raw`\b(?:regarding|concerning|as\s+(?:regards|to|for)|with\s+(?:regard|respect|reference|a\s+view)\s+to|in\s+(?:respect|terms)\s+of|by\s+virtue\s+of|for\s+the\s+purposes?\s+of)`,
    String.raw`\b(?:in|under|within)\s+the\s+(?:heading|umbrella|framework|roof|banner|title|rubric|label|scope|context|chapter)\s+(?:of|on|for)`,
    String.raw`\b(?:pledged|promised|undertaken|announced|foreseen|enshrined|entered|listed|signed\s+up\s+to)\s+in`,
    // What somebody is committed to stays a part of what the sentence says.
    String.raw`(?<=\b(?:committed|bound|obliged)\s+(?:themselves|ourselves|itself)\s+to\s+(?:\p{L}+\s+){1,4})in`,
    String.raw`\bof\s+(?:our|the|its|their)\s+(?:work|efforts?|action|engagement)\s+(?:on|under|for|towards?)`,
    String.raw`\b(?:put|set|marked|booked)\s+(?:\p{L}+\s+)?(?:down\s+)?(?:for|as)`,
    String.raw`\b(?:covered|required|demanded|foreseen|mandated|driven|inspired|guided)\s+by`,
    String.raw`\b(?:implement|fulfil|deliver|honou?r|achiev|meet|advanc|serv|satisf|reali[sz]|promot|further|respect|violat|breach|ignor|neglect)\p{L}*(?:\s+on)?`,
    String.raw`\b(?:is|are|was|were)\s+(?:just|exactly|precisely|also)?\s*what`,
    String.raw`\bunder`,
  ].join('|')})\s+(?:(?:the\s+)?(?:GCM|Compact|Global\s+Compact)(?:['’]s)?\s+|the\s+)?$`,
  'iu',
);
/** No claim is longer. */
const longestClaim = 70;

/** What stands around a citation that is the reference of its statement and has no other part in it. */
const frames: readonly (readonly [before: RegExp, after: RegExp])[] = [
  // `… (Objective 12).`
  [/[([]\s*(?:see\s+|cf\.?\s+)?$/, /^\s*[)\]]/],
  // `… – Objective 12.`, `… Reference: Objective 12.`
  [/(?:\s[–—-]|[:;.,]|→|\u241f)\s*(?:\p{L}+\s*:\s*)?$/u, /^[)\]*_\s]*[.;]?[*_\s]*(?:$|\u241f)/],
  // `Objective 12: …`
  [/^[\s\p{P}\d]*$/u, /^[*_)\]\s]*(?::|\s[–—-]\s)/],
  // `…, as Objective 12 asks.`, `… and does what Objective 12 asks for.`
  [
    /\b(?:as|what|which|that)\s+$/i,
    /^\s+(?:asks?|demands?|requires?|wants?|calls\s+for|provides|says|foresees|promises|prescribes|expects|obliges|commits)\b/i,
  ],
  // `…; Objective 12 is the reference.`
  [
    /[;:,–—-]\s*$/,
    /^\s+(?:is|was)\s+(?:the|our|its)\s+(?:reference|basis|source|heading|frame|guide|anchor|number|aim|measure)\w*(?:\s+(?:for|of|to)\s+(?:this|that|these|it|the|all)\b[^,;:.]{0,30})?[\s.]*$/i,
  ],
  // `That is Objective 12 in practice.`, `This is the promise of Objective 19.`
  [
    /\b(?:this|that|it|they|these|both|all)\s+(?:is|was|are|were)\s+(?:(?:the|our|a|an|its)\s+(?:\p{L}+\s+){1,3}(?:of|to|under|for)\s+)?$/iu,
    /^(?:\s+(?:in\s+(?:practice|action|deed)|at\s+work|put\s+to\s+work|pure\s+and\s+simple))?[\s.!*_)]*$/i,
  ],
  // `… was set up with Objective 12 in mind`
  [/\bwith\s+(?:the\s+)?$/i, /^\s+in\s+(?:mind|view)\b/i],
  // `Objective 12 is thereby ignored`, `Objective 12 is served by …`
  [
    /^[\s\p{P}\d]*$/u,
    /^\s+(?:is|was|has\s+been)\s+(?:(?:also|thereby|thus|hence|therefore|so|best|well|clearly|simply|being)\s+)?(?:serv|met\b|implement|fulfil|honour|honor|achiev|ignor|neglect|violat|breach|advanc|forgotten)/iu,
  ],
  // `…, part of Objective 12`, `… corresponds to Objective 12`
  [
    /\b(?:parts?\s+of|correspond\w*\s+to|belongs?\s+(?:to|under)|falls?\s+under|comes?\s+under|(?:relates|pertains|responds)\s+to|(?:counts?|counted|lists?|listed|booked|filed|entered|files?|laid\s+down|recorded|put|reports?|reported|reads?|class\w*)\s+(?:\p{L}+\s+){0,6}?(?:under|in|as))\s+(?:the\s+)?$/iu,
    /^/,
  ],
];

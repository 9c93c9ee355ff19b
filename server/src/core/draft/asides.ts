import { C, G, I, noName } from './masked-patterns.ts';
import { type MaskedSentence, rewriteMasked } from './masked-sentence.ts';
import { isKind, namesOneKind, owningStems } from './owning-words.ts';

/**
 * The sentence without what only interrupts it: `MigAz, which is free of charge, is run by …`, `Canada, together with IOM, runs …`, and without what only
 * says when, how or how far something was done: `MigAz is offered in four languages by …`, `Canada was the first to launch …`.
 */
export function withoutAsides(masked: MaskedSentence): MaskedSentence {
  return withoutManner(withoutInterruptions(masked));
}

/** What is left out has no say in whose a thing is; what stands in its place keeps the sentence whole. */
function withoutManner(masked: MaskedSentence): MaskedSentence {
  return rewriteMasked(masked, manner, ({ groups }) => (groups?.['having'] === undefined ? '' : ' has '));
}

/** Words that lead up to a verb and say only how one came to it: `decided to launch`, `was the first to launch`, `reported that it had launched`. */
const leadingUp = [
  String.raw`(?:decid|cho[so]|continu|beg[au]n|went on|manag|resolv|did well|undert[oa]ok|was (?:quick|able|proud|pleased|right)|(?:is|was) (?:the|among the|one of the) (?:first|only|earliest)(?: countr(?:y|ies)| states?)?)\p{Ll}{0,3} (?:in \d{4} )?to `,
  String.raw`(?:succeed|persist)\p{Ll}{0,3} in `,
  String.raw`(?:report|announc|explain|recall|stat|said|add|not|mention|told)\p{Ll}{0,3}(?: \p{Ll}+){0,2} that it `,
];
const manner = new RegExp(
  [
    `(?<=[${C}${G}])(?<having>, having )`,
    `(?<=[${C}${G}] (?:(?:has|had|also|then|now) )?)(?:${leadingUp.join('|')})`,
    `(?<=^(?:As for |As regards |Regarding )?(?:the )?[${C}${G}]), it(?= )`,
    `^(?:As for|As regards|Regarding) (?:the )?(?=[${C}${G}], it )`,
    String.raw` (?:free of charge|in (?:two|three|four|five|six|several|many|various|\d{1,2}) languages|for (?:some|many|several|two|three|four|five|ten) years|for the first time|to this day|(?:since|in|from) (?:\p{Lu}\p{Ll}+ )?(?:19|20)\d\d)(?= )`,
    `,? (?:under|by|with) the name(?: of)?(?= ${I})`,
  ].join('|'),
  'gu',
);

function withoutInterruptions(masked: MaskedSentence): MaskedSentence {
  return rewriteMasked(masked, asides, (match) => {
    const { apposition, opening, goesOn = '' } = match.groups ?? {};
    if (apposition === undefined && opening === undefined) return '';
    // In "a fund for projects run by Canada" the projects are.
    const isOther = opening !== undefined && !/^(?:that|which)$/.test(goesOn) && /[^s]s$/.test(opening);
    return (apposition !== undefined ? isKind(apposition) : namesOneKind(opening ?? '') && !isOther) ? '' : undefined;
  });
}

/** What may interrupt a sentence behind a name or an auxiliary; an apposition up to a relative clause is one as well. */
const asides = new RegExp(
  [
    String.raw` \(${noName}{1,60}\)(?= |,)`,
    String.raw`(?<=${I}(?: \p{Ll}+)?|[${C}${G}]|\b(?:has|have|had|is|was|are|were)), (?:(?:(?:in|of|for|on|by|with|through|from|to|under|about|at|during) )?(?:which|whose|whom)|who|where|with|without|together|along|jointly|now|then|since|however|too|also|moreover|as|in|for its part|by contrast|like many)\b${noName}{0,120},(?= )`,
    `(?<=${I}), an? (?<apposition>${noName}{1,120}),(?= )`,
    `(?<=${I}), an? (?<opening>${noName}{1,100}?)(?= (?<goesOn>that|which|(?:${owningStems})e?d) )`,
  ].join('|'),
  'gu',
);

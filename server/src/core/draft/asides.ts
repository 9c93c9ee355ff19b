import { C, G, I, noName } from './masked-patterns.ts';
import { type MaskedSentence, rewriteMasked } from './masked-sentence.ts';
import { isKind, namesOneKind, owningStems } from './owning-words.ts';

/** The sentence without what only interrupts it: `MigAz, which is free of charge, is run by …`, `Canada, together with IOM, runs …`. */
export function withoutAsides(masked: MaskedSentence): MaskedSentence {
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

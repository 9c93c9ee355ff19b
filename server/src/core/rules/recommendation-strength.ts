import type { Block } from '../draft/block.ts';
import { sourceSpan } from '../draft/prose.ts';
import {
  type RecommendationName,
  recommendationNamesOf,
  recommendationPassagesOf,
  type StatedStrength,
} from '../draft/recommendations.ts';
import { sentenceAt } from '../draft/sentences.ts';
import { tableRowAt } from '../draft/table-rows.ts';
import type { Recommendation } from '../knowledge/compact.ts';
import { strengthOf, strengthToward } from '../knowledge/recommendations.ts';
import { stems } from '../knowledge/words.ts';
import type { Span } from '../span.ts';
import { evidenceFor, isOfReport, nameOf } from './recommendation-evidence.ts';
import { defineRule } from './rule.ts';
import { withOtherStrength } from './strength-words.ts';

/** Flags "urged" where the report says "encouraged", and the other way round, in a quotation and in a sentence that tells of a recommendation. */
export const recommendationStrength = defineRule({
  code: 'recommendation-strength',
  severity: 'warning',
  why: 'To urge is more than to encourage, and States weighed which of the two they would be told.',
  bad: 'The review of the GCM says that States “are urged to resume State-run search and rescue operations in the Mediterranean”.',
  good: 'The review of the GCM says that States “are encouraged to resume State-run search and rescue operations in the Mediterranean”.',
  messages: { strength: 'In {name}, States are {official} to do this, not {written}.' },
  check({ block, compact, namesCompact, report }) {
    const reported = new Set<number>();
    const flag = (recommendation: Recommendation, stated: StatedStrength, stretch?: Span): void => {
      const { prose, written, official } = stated;
      if (written === official || reported.has(prose.start)) return;
      reported.add(prose.start);
      const word = withOtherStrength(block.prose.text.slice(prose.start, prose.end));
      const span = sourceSpan(block.prose, prose);
      report({
        message: 'strength',
        values: { name: nameOf(recommendation), official, written },
        span,
        evidence: evidenceFor(recommendation, stretch),
        fixes: [{ title: `Write “${word}”`, edits: [{ span, newText: word }], preferred: true, safe: false }],
      });
    };
    for (const passage of recommendationPassagesOf(block, compact)) {
      if (!isOfReport(passage, namesCompact)) continue;
      for (const stated of passage.strengths) flag(passage.recommendation, stated, passage.stretch);
    }
    if (!namesCompact) return;
    const names = recommendationNamesOf(block, compact);
    names.forEach((name, index) => {
      const stated = statedOf(block, name, [names[index - 1], names[index + 1]]);
      if (stated !== undefined && name.recommendation !== undefined) flag(name.recommendation, stated);
    });
  },
});

const verb = /(?<![\p{L}-])(?:urg(?:e[sd]?|ing)|encourag(?:e[sd]?|ing))(?![\p{L}-])/giu;
const object = /^\s+(?:(?:all|the|its|EU|UNECE)\s+)*(?:Member\s+)?(?:States|Governments|countries|them)\b/iu;
/** What States are to do, instead of States: `R3.6 urges continued efforts to …`; "R3.6 encouraged our mayors to …" tells what came of it. */
const deed =
  /^\s+(?:(?:better|further|greater|joint|more|stronger|\p{L}+ed)\s+)?(?:action|cooperation|efforts?|measures|protection|respect|steps|support|use|work)(?!\p{L})/iu;
const subject =
  /\b(?:States|Governments|countries|they)(?:\s+and\s+stakeholders)?\s+(?:are|were|be|being|have\s+been|had\s+been)(?:\s*,[^,;:“”"]{1,60},)?\s+$/iu;
/** What stands between a name and its verb: `R2.4, on individual assessment and on age, encourages`. */
const verbOfName =
  /^(?:\s+of\s+the\s+(?:\p{L}+\s+){0,2}review)?\s*\)?(?:\s*,[^;:“”"]{1,80},)?\s+(?:(?:is\s+(?:said|supposed|meant)|seems|appears|claims)\s+to\s+)?(?:only\s+|merely\s+|also\s+)?$/iu;
const denied = /\b(?:not|n['’]t|never|than)\s+(?:\p{L}+\s+)?$/iu;

/**
 * How strong a sentence says a recommendation is that it names and tells of in its own words. A sentence that names two, or has two such verbs, is not
 * taken apart.
 */
function statedOf(
  block: Block,
  { recommendation, prose }: RecommendationName,
  neighbours: readonly (RecommendationName | undefined)[],
): StatedStrength | undefined {
  if (recommendation === undefined) return undefined;
  const sentence = tableRowAt(block, prose.start)?.span ?? sentenceAt(block, prose.start);
  if (neighbours.some((one) => one && one.prose.start >= sentence.start && one.prose.start < sentence.end))
    return undefined;
  const text = block.prose.text.slice(sentence.start, sentence.end);
  const [match, second] = [...text.matchAll(verb)];
  const written = strengthOf(match?.[0] ?? '');
  if (match === undefined || second !== undefined || written === undefined) return undefined;
  const start = sentence.start + match.index;
  const end = start + match[0].length;
  const head = block.prose.text.slice(sentence.start, start);
  const isPassive = subject.test(head);
  const tail = block.prose.text.slice(end, sentence.end);
  const isActive =
    end > prose.end &&
    verbOfName.test(block.prose.text.slice(prose.end, start)) &&
    (object.test(tail) || (deed.test(tail) && tellsMatter(recommendation, tail)));
  if ((!isPassive && !isActive) || denied.test(head)) return undefined;
  const official = strengthToward(recommendation, tail);
  return official === undefined ? undefined : { prose: { start, end }, written, official };
}

/** So many words of a recommendation tell its matter. */
const fewestOfMatter = 3;

/** Whether some words say what a recommendation asks for, whoever is asked: `continued efforts to strengthen protection for victims`. */
function tellsMatter({ text }: Recommendation, words: string): boolean {
  const theirs = new Set(stems(text));
  return new Set(stems(words).filter((stem) => theirs.has(stem))).size >= fewestOfMatter;
}

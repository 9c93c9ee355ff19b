import type { DraftFormat } from '../draft/chunks.ts';
import { draftWords, withoutEscapes } from '../draft/draft-words.ts';
import { type Prose, sourceSpan } from '../draft/prose.ts';
import { type RecommendationPassage, recommendationPassagesOf } from '../draft/recommendations.ts';
import type { Span, TextEdit } from '../span.ts';
import { wordDiff } from '../wording/word-diff.ts';
import { evidenceFor, isOfReport, nameOf } from './recommendation-evidence.ts';
import { defineRule, type Fix } from './rule.ts';

/** Flags a recommendation in quotation marks, or in a block quote, that does not have the words of the report. How strong it is is another rule's matter. */
export const recommendationMisquoted = defineRule({
  code: 'recommendation-misquoted',
  severity: 'warning',
  why: 'Words between quotation marks are the report’s own, and a reader holds the drafter to every one of them.',
  bad: 'The review of the GCM says: “Immigration detention should be considered as a measure of last resort”.',
  good: 'The review of the GCM says: “Immigration detention should only be considered as a measure of last resort”.',
  messages: { altered: 'These are not quite the words of {name}. Here: {changes}.' },
  check({ block, compact, namesCompact, format, source, report }) {
    for (const passage of recommendationPassagesOf(block, compact)) {
      if (passage.alterations.length === 0 || !isOfReport(passage, namesCompact)) continue;
      const { recommendation, stretch, span } = passage;
      const verbatim = recommendation.text.slice(stretch.start, stretch.end);
      const changes = wordDiff(passage.comparable, verbatim);
      if (changes === '') continue;
      report({
        message: 'altered',
        values: { name: nameOf(recommendation), changes },
        span,
        evidence: evidenceFor(recommendation, stretch),
        fixes: fixes(passage, (place, words) => instead(block.prose, place, draftWords(words, format), source, format)),
      });
    }
  },
});

/** Only what differs is written anew; where markup, an ellipsis or an insertion stands there, everything is. */
function fixes(passage: RecommendationPassage, write: (place: Span, words: string) => TextEdit | undefined): Fix[] {
  const { alterations, recommendation, stretch } = passage;
  // A sentence of the teller's cannot be made a quotation by changing its words.
  if (passage.isTold) return [];
  const single = alterations.map(({ prose: place, verbatim, isMarked }) =>
    isMarked ? undefined : write(place, verbatim),
  );
  const edits = single.filter((edit) => edit !== undefined);
  if (edits.length === alterations.length)
    return [{ title: 'Write the words of the report', edits, preferred: true, safe: false }];
  const whole = write(passage.prose, recommendation.text.slice(stretch.start, stretch.end));
  return whole === undefined
    ? []
    : [{ title: 'Quote the report word for word', edits: [whole], preferred: true, safe: false }];
}

/** @returns `undefined` where markup begins or ends among the words, which would break. */
function instead(
  prose: Prose,
  place: Span,
  newText: string,
  source: (span: Span) => string,
  format: DraftFormat,
): TextEdit | undefined {
  // Where words are missing between two that stand together, the report's go in behind the first.
  const behind = sourceSpan(prose, { start: place.start - 1, end: place.start }).end;
  const span = place.start === place.end ? { start: behind, end: behind } : sourceSpan(prose, place);
  const written = withoutEscapes(source(span), format);
  return marks(written) === marks(prose.text.slice(place.start, place.end)) ? { span, newText } : undefined;
}

/** The markup in a text; the mark of a block quote is none, which stands where the words go on in the next line. */
function marks(text: string): string {
  return text.replace(/\n[ \t]*>/g, '\n').replace(/[^*_`{}[\]<>\\|]/g, '');
}

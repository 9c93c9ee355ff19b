import type { DraftFormat } from '../draft/chunks.ts';
import { draftWords } from '../draft/draft-words.ts';
import type { Compact, Recommendation } from '../knowledge/compact.ts';
import { excerpt, recommendationPlace } from '../wording/cards.ts';

/** A recommendation to pick from a list, and the text that picking it inserts. */
export interface RecommendationChoice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  readonly newText: string;
}

/** The recommendations that words mean, best first; all in the report's order for no words. */
export function recommendationChoices(
  words: string,
  format: DraftFormat,
  compact: Compact,
): readonly RecommendationChoice[] {
  return compact.search.recommendations(words).map((recommendation) => ({
    id: recommendation.id,
    label: `${recommendation.id} ${excerpt(recommendation.text, 90)}`,
    description: recommendation.group,
    detail: recommendation.focus.map((number) => `Objective ${number}`).join(', '),
    newText: recommendationText(recommendation, format, compact),
  }));
}

/** The exact words of a recommendation in quotation marks, with their source. */
export function recommendationText(recommendation: Recommendation, format: DraftFormat, compact: Compact): string {
  const { shortTitle, year } = compact.info.source;
  const source = `${shortTitle}, ${year}, section 4, ${recommendationPlace(recommendation)}`;
  return sourcedQuotation(recommendation.text, source, format);
}

/** Words of the report in the quotation marks of a format, with their source. */
export function sourcedQuotation(text: string, source: string, format: DraftFormat): string {
  const [words, place] = [draftWords(text, format), draftWords(source, format)];
  return format === 'latex' ? `\`\`${words}'' (${place})` : `“${words}” (${place})`;
}

import type { DraftFormat } from '../draft/chunks.ts';
import { draftWords } from '../draft/draft-words.ts';
import type { Compact, Recommendation } from '../knowledge/compact.ts';
import { excerpt, recommendationPlace } from '../wording/cards.ts';

/** A recommendation to pick from a list, and the text that picking it inserts. */
export interface RecommendationChoice {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** What it is about, and where the words stand in it that were searched for, unless the label shows them. */
  readonly detail: string;
  readonly newText: string;
}

/** The recommendations that words mean, best first; all in the report's order for no words. */
export function recommendationChoices(
  words: string,
  format: DraftFormat,
  compact: Compact,
): readonly RecommendationChoice[] {
  return compact.search.recommendations(words).map((recommendation) => {
    const { id, text, group, focus } = recommendation;
    const begun = excerpt(text, labelLength);
    const about = focus.map((number) => `Objective ${number}`).join(', ');
    const found = passageWith(words, text, begun.length);
    return {
      id,
      label: `${id} ${begun}`,
      description: group,
      detail: [about, found].filter((part) => part !== '').join(' · '),
      newText: recommendationText(recommendation, format, compact),
    };
  });
}

/** So much of a recommendation leaves room for its roundtable beside it, in UTF-16 units. */
const labelLength = 64;
/** What is shown before and behind a word that was found, in UTF-16 units. */
const around = 40;

/** The passage of a text with the first of some words that stands behind `start`; nothing where one stands before that, or none at all. */
function passageWith(words: string, text: string, start: number): string {
  const lower = text.toLowerCase();
  const places = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .map((word) => lower.indexOf(word))
    .filter((place) => place >= 0);
  const first = Math.min(...places);
  if (places.length === 0 || first < start) return '';
  const from = lower.indexOf(' ', Math.max(0, first - around)) + 1;
  return `… ${excerpt(text.slice(from), first - from + around)}`;
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

import type { Practice, PracticeQuote } from '../../../../data/schema/types.generated.ts';

/** Every place of the report that tells of a practice. */
export function quotesOf({ quote, section, lines, quotes }: Practice): readonly PracticeQuote[] {
  return quotes ?? [{ text: quote, section, lines }];
}

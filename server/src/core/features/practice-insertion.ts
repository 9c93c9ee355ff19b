import type { DraftFormat } from '../draft/chunks.ts';
import { type Compact, type Practice, quotesOf } from '../knowledge/compact.ts';
import { sourcedQuotation } from './recommendation-insertion.ts';

/** The report's own words on a practice in quotation marks, with their source. */
export function practiceText(practice: Practice, format: DraftFormat, compact: Compact): string {
  const { shortTitle, year } = compact.info.source;
  const [quote] = quotesOf(practice);
  const { section } = quote ?? practice;
  const place = section.replace(/^(\d)\. .*/, 'section $1');
  return sourcedQuotation(quote?.text ?? practice.quote, `${shortTitle}, ${year}, ${place}`, format);
}

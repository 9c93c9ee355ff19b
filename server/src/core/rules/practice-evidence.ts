import type { Practice } from '../knowledge/compact.ts';
import { quotesOf } from '../knowledge/compact.ts';
import type { Evidence } from './rule.ts';

/** The first place of the report that tells of one of the practices in the wanted words, else the first that tells of any. */
export function practiceEvidence(practices: readonly Practice[], wanted: string): Evidence {
  const quotes = practices.flatMap((practice) => quotesOf(practice));
  const quote = quotes.find(({ text }) => text.toLowerCase().includes(wanted.toLowerCase())) ?? quotes[0];
  const [first = 0, last = 0] = quote?.lines ?? [];
  return { section: quote?.section ?? '', lines: [first, last], quote: quote?.text ?? '' };
}

/** How near the top of a search the record stands that was meant. */
import { readFileSync } from 'node:fs';
import type { SearchHit } from '../../../server/src/core/knowledge/search.ts';
import { compact } from '../../support/service.ts';

interface Query {
  readonly query: string;
  /** The records that may come first, such as `practice azerbaijan-migaz`. */
  readonly expected: readonly string[];
  readonly part: 'tuned' | 'held';
}

/** Prints the mean reciprocal rank, and what of the tuned part did not come first. */
export function measureSearch(): void {
  const queries: readonly Query[] = JSON.parse(readFileSync(new URL('search-queries.json', import.meta.url), 'utf8'));
  console.log('\nsearch: mean reciprocal rank of the record that should come first\n');
  for (const part of ['tuned', 'held'] as const) {
    const ranks = queries
      .filter((query) => query.part === part)
      .map(({ query, expected }) => ({
        query,
        expected,
        rank: compact.search.all(query).findIndex((hit) => expected.includes(nameOf(hit))) + 1,
      }));
    const mean = ranks.reduce((total, { rank }) => total + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
    const first = ranks.filter(({ rank }) => rank === 1).length;
    console.log(`${part.padEnd(6)} ${mean.toFixed(3)}  (${ranks.length} queries, ${first} first)`);
    if (part === 'held') continue;
    for (const { query, rank, expected } of ranks)
      if (rank !== 1)
        console.log(`         ${rank === 0 ? 'not found' : `rank ${rank}`}: ${query} → ${expected.join(' or ')}`);
  }
}

function nameOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'objective':
      return `objective ${hit.objective.number}`;
    case 'recommendation':
      return `recommendation ${hit.recommendation.id}`;
    case 'practice':
      return `practice ${hit.practice.id}`;
  }
}

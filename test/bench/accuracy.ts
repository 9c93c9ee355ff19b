/** `npm run bench:accuracy`: how often the product is right, on examples that it was tuned on and on examples that were only ever measured. */
import { readFileSync } from 'node:fs';
import { loadBuiltIn } from '../../server/src/core/knowledge/built-in.ts';
import type { SearchHit } from '../../server/src/core/knowledge/search.ts';

interface Query {
  readonly query: string;
  /** The records that may come first, such as `practice azerbaijan-migaz`. */
  readonly expected: readonly string[];
  readonly part: 'tuned' | 'held';
}

const queries = JSON.parse(
  readFileSync(new URL('accuracy/search-queries.json', import.meta.url), 'utf8'),
) as readonly Query[];
const { search } = loadBuiltIn();

console.log('Search: mean reciprocal rank of the record that should come first\n');
for (const part of ['tuned', 'held'] as const) {
  const ranks = queries
    .filter((query) => query.part === part)
    .map(({ query, expected }) => ({
      query,
      expected,
      rank: search.all(query).findIndex((hit) => expected.includes(nameOf(hit))) + 1,
    }));
  const mean = ranks.reduce((total, { rank }) => total + (rank === 0 ? 0 : 1 / rank), 0) / ranks.length;
  console.log(
    `${part.padEnd(6)} ${mean.toFixed(3)}  (${ranks.length} queries, ${ranks.filter(({ rank }) => rank === 1).length} first)`,
  );
  // The held part is measured, not looked at, so that nobody tunes on it.
  if (part === 'tuned')
    for (const { query, rank, expected } of ranks)
      if (rank !== 1)
        console.log(`         ${rank === 0 ? 'not found' : `rank ${rank}`}: ${query} → ${expected.join(' or ')}`);
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

import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import type { Compact } from '../core/knowledge/compact.ts';
import type { SearchHit } from '../core/knowledge/search.ts';
import { actorsOf, excerpt, renderPlain } from '../core/wording/cards.ts';
import { findCard } from '../core/wording/find-card.ts';
import { CommandFailure } from './failure.ts';

export const showUsage = `Usage: gcm-drafter show REF

Prints the card of: objective 7 (or 7), 2b, recommendation R1.4 (or R1.4), practice ID, country Portugal.
`;

export const searchUsage = `Usage: gcm-drafter search WORDS

Finds objectives, recommendations and practices, best first; typing errors and abbreviations are understood.
`;

/** `gcm-drafter show`. @throws CommandFailure when nothing bears that name. */
export function show(args: readonly string[]): number {
  const reference = args.join(' ').trim();
  if (reference === '')
    throw new CommandFailure(
      'show needs what to show, such as “objective 7”; `gcm-drafter show --help` lists the forms.',
    );
  const compact = loadBuiltIn();
  const card = findCard(reference, compact);
  if (card === undefined)
    throw new CommandFailure(
      `nothing is called “${reference}”; \`gcm-drafter search ${reference}\` finds what is near.`,
    );
  process.stdout.write(`${renderPlain(card)}\n`);
  return 0;
}

/** How many hits a screen shows. */
const shownHits = 10;

/** `gcm-drafter search`. @returns 0 when something was found, 1 when nothing was. */
export function search(args: readonly string[]): number {
  const words = args.join(' ').trim();
  if (words === '') throw new CommandFailure('search needs words, such as “remittance costs”.');
  const compact = loadBuiltIn();
  const hits = compact.search.all(words).slice(0, shownHits);
  process.stdout.write(
    hits.length === 0 ? 'Nothing found.\n' : `${hits.map((hit) => hitLine(hit, compact)).join('\n')}\n`,
  );
  return hits.length === 0 ? 1 : 0;
}

function hitLine(hit: SearchHit, compact: Compact): string {
  switch (hit.kind) {
    case 'objective':
      return `objective ${hit.objective.number}\n  ${hit.objective.title}`;
    case 'recommendation':
      return `recommendation ${hit.recommendation.id}\n  ${excerpt(hit.recommendation.text)}`;
    case 'practice':
      return `practice ${hit.practice.id}\n  ${actorsOf(hit.practice, compact)}: ${hit.practice.names[0] ?? excerpt(hit.practice.quote)}`;
  }
}

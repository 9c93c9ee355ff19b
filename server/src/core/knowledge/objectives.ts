import type { Compact, Objective } from './compact.ts';

/** The objectives that numbers and ranges name, each once, in their order; a range is cut to what exists, however far it reaches. */
export function objectivesIn(
  items: readonly { readonly first: number; readonly last: number }[],
  compact: Compact,
): readonly Objective[] {
  return compact.objectives.filter(({ number }) =>
    items.some(({ first, last }) => number >= Math.min(first, last) && number <= Math.max(first, last)),
  );
}

/** The topics of an objective as words to read and to search, without the mark of those that stand only for whole words. */
export function topicWords({ topics }: Objective): string[] {
  return topics.map((topic) => topic.replace('$', ''));
}

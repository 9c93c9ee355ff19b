import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { listWords } from '../wording/list-words.ts';
import {
  firstOfEach,
  followsRoundtables,
  isDense,
  lineOf,
  noteHeading,
  type ObjectiveHeading,
  runsOf,
  steppingBack,
  titleEvidence,
} from './heading-runs.ts';
import { defineDraftRule, type Fix } from './rule.ts';

/** Flags the heading after a gap in headings that run through the objectives. Headings for chosen objectives have no gaps. */
export const headingMissing = defineDraftRule({
  code: 'heading-missing',
  severity: 'information',
  why: 'Where headings run through the objectives, a reader takes one that is left out for forgotten.',
  bad: '## Objective 7\n\nA.\n\n## Objective 8\n\nB.\n\n## Objective 10\n\nC.\n',
  good: '## Objective 7\n\nA.\n\n## Objective 8\n\nB.\n\n## Objective 9\n\nNothing yet.\n\n## Objective 10\n\nC.\n',
  messages: {
    one: 'The headings run through the objectives, but none is for Objective {missing}.',
    several: 'The headings run through the objectives, but none is for Objectives {missing}.',
  },
  note: noteHeading,
  checkDraft({ notes, compact, source, report }) {
    for (const run of runsOf(notes, compact)) {
      const headings = firstOfEach(run);
      const back = new Set(steppingBack(headings));
      // The headings in their places, and all numbers that any heading could be for.
      const settled = headings
        .filter((heading) => !back.has(heading))
        .sort((a, b) => a.objective.number - b.objective.number);
      // Objectives 15, 16, 17, 19, 20 and then 4 run from 15 to 20.
      if (![headings, settled].some(isDense)) continue;
      if (followsRoundtables(headings, compact) || isOneRoundtable(headings, compact)) continue;
      const present = new Set(
        run.flatMap(({ objective }) => [objective.number, objective.given?.meant ?? objective.number]),
      );
      settled.forEach((heading, index) => {
        const before = settled[index - 1]?.objective.number;
        if (before === undefined) return;
        const missing: number[] = [];
        for (let number = before + 1; number < heading.objective.number; number += 1)
          if (!present.has(number)) missing.push(number);
        const [first] = missing;
        if (first === undefined) return;
        const evidence = titleEvidence(first, compact);
        report({
          message: missing.length === 1 ? 'one' : 'several',
          values: { missing: listWords(missing) },
          span: heading.span,
          ...(evidence === undefined ? {} : { evidence }),
          fixes: insertion(heading, missing, compact, source),
        });
      });
    }
  },
});

/** Whether the headings are those of one roundtable, and what they leave out is not: Objectives 8, 9, 10, 11 and 13 were discussed together. */
function isOneRoundtable(headings: readonly ObjectiveHeading[], compact: Compact): boolean {
  const numbers = headings.map(({ objective }) => objective.number);
  const group = compact.info.framework.roundtables.find(({ objectives }) =>
    numbers.every((number) => objectives.includes(number)),
  );
  if (group === undefined) return false;
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  return group.objectives.every((number) => number < low || number > high || numbers.includes(number));
}

/** Writes what is missing before the heading, in its style: with the official title where it gives one, else with its own words. */
function insertion(
  heading: ObjectiveHeading,
  missing: readonly number[],
  compact: Compact,
  source: (span: Span) => string,
): Fix[] {
  const line = lineOf(heading, source);
  const { digits, given } = heading.objective;
  if (line === undefined || digits === undefined) return [];
  // The number of a chapter before it would have to move on as well.
  if (/\d|\b(?:[A-Z]|[IVX]+)[.)]/.test(source({ start: line.start, end: digits.start }))) return [];
  const lineEnd = /\r\n/.test(source({ start: line.end, end: line.end + 2 })) ? '\r\n' : '\n';
  const headings = missing.map((number) => {
    const title = compact.objective(number)?.title ?? '';
    const before = source({ start: line.start, end: digits.start });
    if (given === undefined) return `${before}${number}${source({ start: digits.end, end: line.end })}`;
    const shown = given.text === given.text.toUpperCase() ? title.toUpperCase() : title;
    return `${before}${number}${source({ start: digits.end, end: given.span.start })}${shown}${source({ start: given.span.end, end: line.end })}`;
  });
  return [
    {
      title:
        missing.length === 1
          ? `Insert a heading for Objective ${missing[0]}`
          : `Insert headings for Objectives ${listWords(missing)}`,
      edits: [
        {
          span: { start: line.start, end: line.start },
          newText: headings.map((text) => `${text}${lineEnd}${lineEnd}`).join(''),
        },
      ],
      preferred: true,
      safe: false,
    },
  ];
}

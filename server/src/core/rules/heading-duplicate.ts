import type { Span } from '../span.ts';
import { lineOf, noteHeading, type ObjectiveHeading, runsOf, titleEvidence } from './heading-runs.ts';
import { defineDraftRule, type Fix } from './rule.ts';

/** Flags the second heading for an objective in a row of headings. Where most objectives have several, each about something else, that is the draft's order. */
export const headingDuplicate = defineDraftRule({
  code: 'heading-duplicate',
  severity: 'warning',
  why: 'Of two headings for one objective, one has the wrong number, or what belongs together stands apart.',
  bad: '## Objective 7\n\nA.\n\n## Objective 8\n\nB.\n\n## Objective 8\n\nC.\n\n## Objective 9\n\nD.\n',
  good: '## Objective 7\n\nA.\n\n## Objective 8\n\nB.\n\nC.\n\n## Objective 9\n\nD.\n',
  messages: { duplicate: 'Objective {number} has a heading already.' },
  note: noteHeading,
  checkDraft({ notes, compact, source, report }) {
    for (const run of runsOf(notes, compact)) {
      const before = new Map<number, ObjectiveHeading>();
      const again: { readonly heading: ObjectiveHeading; readonly isAlike: boolean; readonly isNext: boolean }[] = [];
      run.forEach((heading, index) => {
        const { number } = heading.objective;
        const first = before.get(number);
        if (first === undefined) before.set(number, heading);
        else {
          again.push({
            heading,
            isAlike: source(heading.span) === source(first.span),
            isNext: run[index - 1]?.objective.number === number,
          });
        }
      });
      const several = new Set(again.map(({ heading }) => heading.objective.number)).size;
      if (several * 2 > before.size && !again.some(({ isAlike }) => isAlike)) continue;
      for (const { heading, isAlike, isNext } of again) {
        const { number, given } = heading.objective;
        // With the title of another objective it is the number or the title that is wrong.
        if (given?.meant !== undefined && given.meant !== number) continue;
        const evidence = titleEvidence(number, compact);
        report({
          message: 'duplicate',
          values: { number },
          span: heading.span,
          ...(evidence === undefined ? {} : { evidence }),
          fixes: isAlike && isNext ? joining(heading, source) : [],
        });
      }
    }
  },
});

/** Takes the heading out, so that what follows goes on under the one before. */
function joining(heading: ObjectiveHeading, source: (span: Span) => string): Fix[] {
  const line = lineOf(heading, source);
  if (line === undefined) return [];
  const empty = /^(?:[ \t]*\r?\n){1,3}/.exec(source({ start: line.end, end: line.end + 80 }))?.[0] ?? '';
  return [
    {
      title: 'Join with what stands under the heading before',
      edits: [{ span: { start: line.start, end: line.end + empty.length }, newText: '' }],
      preferred: true,
      safe: false,
    },
  ];
}

import { type Span, shiftSpan } from '../span.ts';
import {
  firstOfEach,
  followsRoundtables,
  type Heading,
  isDense,
  lineOf,
  noteHeading,
  type ObjectiveHeading,
  runsOf,
  steppingBack,
  titleEvidence,
} from './heading-runs.ts';
import { defineDraftRule, type Fix } from './rule.ts';

/** Flags a heading that steps back to a lower number. A draft that orders most of its headings in another way has an order of its own. */
export const headingOrder = defineDraftRule({
  code: 'heading-order',
  severity: 'information',
  why: 'A reader looks for an objective by its number, and not behind a higher one.',
  bad: '## Objective 7\n\nA.\n\n## Objective 9\n\nB.\n\n## Objective 8\n\nC.\n\n## Objective 10\n\nD.\n',
  good: '## Objective 7\n\nA.\n\n## Objective 8\n\nC.\n\n## Objective 9\n\nB.\n\n## Objective 10\n\nD.\n',
  messages: {
    back: 'Objective {number} stands behind Objective {before}. Other headings follow the order of the numbers.',
  },
  note: noteHeading,
  checkDraft({ notes, compact, source, report }) {
    for (const run of runsOf(notes, compact)) {
      const headings = firstOfEach(run);
      const back = steppingBack(headings);
      if (back.length * (isDense(headings) ? 3 : 5) > headings.length || followsRoundtables(headings, compact))
        continue;
      for (const heading of back) {
        const { number } = heading.objective;
        const before = headings[headings.indexOf(heading) - 1];
        // With the title of another objective it is the number or the title that is wrong.
        if (before === undefined || isMistitled(heading) || isMistitled(before)) continue;
        const evidence = titleEvidence(number, compact);
        report({
          message: 'back',
          values: { number, before: before.objective.number },
          span: heading.span,
          ...(evidence === undefined ? {} : { evidence }),
          fixes: run.length === headings.length ? moving(heading, before, headings, notes, source) : [],
        });
      }
    }
  },
});

function isMistitled({ objective }: ObjectiveHeading): boolean {
  return objective.given?.meant !== undefined && objective.given.meant !== objective.number;
}

/** Moves the section to its place: the one that stepped back, or the one before it where that came too early. */
function moving(
  heading: ObjectiveHeading,
  before: ObjectiveHeading,
  headings: readonly ObjectiveHeading[],
  notes: readonly { readonly base: number; readonly note: Heading }[],
  source: (span: Span) => string,
): Fix[] {
  for (const moved of [heading, before]) {
    const { number } = moved.objective;
    const others = headings.filter((other) => other !== moved);
    const at = others.findIndex(({ objective }) => objective.number > number);
    const target = others[at];
    if (target === undefined) continue;
    const ordered = [...others.slice(0, at), moved, ...others.slice(at)];
    if (steppingBack(ordered).length >= steppingBack(headings).length) continue;
    const from = lineOf(moved, source)?.start;
    const to = lineOf(target, source)?.start;
    const next = notes.find(({ base, note }) => base + note.span.start > moved.span.start && note.level <= moved.level);
    const end = next && lineOf({ ...next.note, span: shiftSpan(next.note.span, next.base) }, source)?.start;
    if (from === undefined || to === undefined || end === undefined) continue;
    const section = source({ start: from, end });
    // Comments for the checker belong to the lines around them.
    if (section.includes('gcm-drafter-')) return [];
    return [
      {
        title: `Move Objective ${number} before Objective ${target.objective.number}`,
        edits: [
          { span: { start: to, end: to }, newText: section },
          { span: { start: from, end }, newText: '' },
        ],
        preferred: true,
        safe: false,
      },
    ];
  }
  return [];
}

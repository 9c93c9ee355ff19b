import type { Block, GivenTitle, TitledCitation } from '../draft/block.ts';
import { sentenceAt } from '../draft/sentences.ts';
import type { Compact, Objective } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import { noteHeading, type ObjectiveHeading, runsOf } from './heading-runs.ts';
import { defineDraftRule, type Fix } from './rule.ts';
import { titleInstead } from './title-edits.ts';

/** Longer rows of headings do not run through 23 objectives, and what can stand in one is not worth finding out. */
const longestRun = 100;

/** Flags a number that is given with the title, a clear paraphrase of the title, or the subject of another objective. */
export const titleMismatch = defineDraftRule({
  code: 'title-mismatch',
  severity: 'error',
  why: 'A reader who looks the number up finds another objective than the one that the words name.',
  bad: 'Under Objective 8 (Address and reduce vulnerabilities in migration) the city opened a shelter.',
  good: 'Under Objective 7 (Address and reduce vulnerabilities in migration) the city opened a shelter.',
  messages: {
    title: 'These words are the title of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
    paraphrase: 'These words fit the title of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
    subject: 'These words name the subject of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
  },
  note(block, citations) {
    const heading = noteHeading(block, citations);
    const faults = citations.filter(({ given }) => given !== undefined && given.item.first !== otherNumber(given));
    return heading === undefined && faults.length === 0 ? undefined : { block, heading, faults };
  },
  checkDraft({ notes, compact, source, report }) {
    const headings = notes.flatMap(({ base, note: { heading } }) =>
      heading === undefined ? [] : [{ base, note: heading }],
    );
    const runs = new Map<number, readonly ObjectiveHeading[]>();
    if (notes.some(({ note }) => note.heading !== undefined && note.faults.length > 0))
      for (const run of runsOf(headings, compact))
        if (run.length <= longestRun) for (const { span } of run) runs.set(span.start, run);
    for (const { base, note } of notes) {
      for (const citation of note.faults) {
        const { given } = citation;
        const cited = compact.objective(given?.item.first ?? 0);
        const meant = compact.objective((given && otherNumber(given)) ?? 0);
        // A number that does not exist is another rule's matter.
        if (given === undefined || cited === undefined || meant === undefined) continue;
        const run = note.heading && runs.get(base + note.heading.span.start);
        report({
          message: given.likeness === 'title' ? 'title' : given.meant === undefined ? 'subject' : 'paraphrase',
          values: { number: cited.number, title: cited.title, meant: meant.number, meantTitle: meant.title },
          span: shiftSpan(citation.items.length === 1 ? citation.span : given.item.span, base),
          evidence: { section: `Objective ${meant.number}`, lines: [meant.line, meant.line], quote: meant.title },
          fixes: fixes(
            citation,
            { ...given, span: shiftSpan(given.span, base) },
            base,
            cited,
            meant,
            compact,
            source,
            run,
          ),
          // The title itself of another objective is a fault whatever a drafter thinks of it; all else is a matter of judgement.
          ...(given.likeness === 'title' ? {} : { sentence: sentenceOf(note.block, citation.prose, given.prose) }),
        });
      }
    }
  },
});

/** The objective that the words are about, as far as they tell; else that of the number. */
function otherNumber({ meant, subject, item }: GivenTitle): number {
  return meant ?? subject ?? item.first;
}

function fixes(
  { form }: TitledCitation,
  given: GivenTitle,
  base: number,
  cited: Objective,
  meant: Objective,
  compact: Compact,
  source: (span: Span) => string,
  run: readonly ObjectiveHeading[] | undefined,
): Fix[] {
  const { item } = given;
  // "The seventh objective" and "resolution 73/195, para. 23" have no digits of the objective to change, and an action is one of its own objective.
  const hasNumber =
    form !== 'ordinal' &&
    form !== 'paragraph' &&
    (item.action === undefined || compact.hasAction(meant.number, item.action)) &&
    (run === undefined || hasPlace(meant.number, given, run));
  const number = { span: shiftSpan(item.firstSpan, base), newText: String(meant.number) };
  const hasTitle = given.by !== 'wording' && given.meant !== undefined && !isTaken(cited.number, given, run ?? []);
  const ownTitle = hasTitle ? titleInstead(given, cited, source) : undefined;
  // With the right number alone, an altered title would still be altered.
  const otherTitle = given.likeness === 'altered' ? titleInstead(given, meant, source) : undefined;
  const change =
    otherTitle === undefined
      ? { title: `Change the number to ${meant.number}`, edits: [number] }
      : { title: `Change to Objective ${meant.number} and its title`, edits: [number, otherTitle] };
  const changesNumber = hasNumber && (given.likeness !== 'altered' || otherTitle !== undefined);
  return [
    ...(changesNumber ? [{ ...change, preferred: true, safe: false }] : []),
    ...(ownTitle === undefined
      ? []
      : [
          {
            title: `Write the title of Objective ${cited.number}`,
            edits: [ownTitle],
            preferred: !changesNumber && run !== undefined,
            safe: false,
          },
        ]),
  ];
}

/** Whether another heading of the run is for the objective already. */
function isTaken(number: number, given: GivenTitle, run: readonly ObjectiveHeading[]): boolean {
  return run.some(({ objective }) => objective.number === number && objective.given?.span.start !== given.span.start);
}

/** Whether a number can stand in a heading between those around it. */
function hasPlace(number: number, given: GivenTitle, run: readonly ObjectiveHeading[]): boolean {
  const at = run.findIndex(({ objective }) => objective.given?.span.start === given.span.start);
  const before = run[at - 1]?.objective.number ?? 0;
  const behind = run[at + 1]?.objective.number ?? Number.POSITIVE_INFINITY;
  return at < 0 || (before < number && number < behind && !isTaken(number, given, run));
}

/** The words from the beginning to the end of the sentences with the citation and the title: in a table the two stand in cells of their own. */
function sentenceOf(block: Block, citation: Span, title: Span): string {
  const { start } = sentenceAt(block, Math.min(citation.start, title.start));
  const { end } = sentenceAt(block, Math.max(citation.end, title.end) - 1);
  return block.prose.text.slice(start, end).trim();
}

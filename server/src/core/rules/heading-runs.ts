import type { Block, GivenTitle, TitledCitation } from '../draft/block.ts';
import { sourceSpan } from '../draft/prose.ts';
import type { Compact } from '../knowledge/compact.ts';
import { type Span, shiftSpan } from '../span.ts';
import type { Evidence } from './rule.ts';

/** A heading of a draft. Spans are relative to the chunk in a note, and absolute in a run. */
export interface Heading {
  readonly level: number;
  readonly span: Span;
  /** The objective that it is for, where it begins with one; else it only parts what is around it. */
  readonly objective?: HeadedObjective;
}

export interface HeadedObjective {
  readonly number: number;
  /** Where the digits stand; none where the number is in words. */
  readonly digits?: Span;
  readonly given?: GivenTitle;
}

/** A heading for an objective, in a run of such headings. */
export type ObjectiveHeading = Heading & { readonly objective: HeadedObjective };

/** Notes a heading, whether it is for an objective or not. */
export function noteHeading(block: Block, citations: readonly TitledCitation[]): Heading | undefined {
  const { kind, level, prose } = block;
  if (kind !== 'heading') return undefined;
  const start = prose.text.length - prose.text.trimStart().length;
  const end = prose.text.trimEnd().length;
  if (start >= end) return undefined;
  const objective = objectiveOf(block, citations);
  return { level, span: sourceSpan(prose, { start, end }), ...(objective === undefined ? {} : { objective }) };
}

/** How long the marks and numbers before a heading's words may be, in UTF-16 units. */
const longestOpening = 80;
const opening =
  /^[\s\p{P}\p{S}]*(?:(?:[Cc]hapter|[Ss]ection|[Pp]art|[Aa]nnex)\s+)?(?:(?:\d{1,2}|[A-Za-z]|[IVX]{1,5})(?:[.):]\d{0,2})*)?[\s\p{P}\p{S}]*$/u;

/** A heading is for an objective when it begins with it, behind no more than its own number: `3.1 Objective 7: …`. */
function objectiveOf({ prose }: Block, citations: readonly TitledCitation[]): HeadedObjective | undefined {
  const [citation] = citations;
  const [item] = citation?.items ?? [];
  if (citation === undefined || item === undefined || citations.length > 1 || citation.items.length > 1)
    return undefined;
  if (item.first !== item.last || item.action !== undefined || citation.form === 'ordinal') return undefined;
  const before = prose.text.slice(0, citation.prose.start);
  if (before.length > longestOpening || !opening.test(before)) return undefined;
  return {
    number: item.first,
    ...(citation.form === 'spelled' ? {} : { digits: item.firstSpan }),
    ...(citation.given === undefined ? {} : { given: citation.given }),
  };
}

/**
 * The rows of headings for at least three different objectives, of one level and under one heading. Where another heading of their level stands between and the
 * numbers start again behind it, another row begins: `Germany, Objective 7, Objective 8, France, Objective 7`.
 */
export function runsOf(
  notes: readonly { readonly base: number; readonly note: Heading }[],
  compact: Compact,
): readonly ObjectiveHeading[][] {
  const runs: ObjectiveHeading[][] = [];
  const open: { readonly level: number; run: ObjectiveHeading[]; isParted: boolean }[] = [];
  for (const { base, note } of notes) {
    while ((open.at(-1)?.level ?? 0) > note.level) open.pop();
    const current = open.at(-1)?.level === note.level ? open.at(-1) : undefined;
    if (note.objective === undefined) {
      if (current !== undefined) current.isParted = true;
      continue;
    }
    // A number that does not exist is another rule's matter.
    if (compact.objective(note.objective.number) === undefined) continue;
    const heading = place({ ...note, objective: note.objective }, base);
    const last = current?.run.at(-1)?.objective.number ?? 0;
    if (current === undefined || (current.isParted && heading.objective.number <= last)) {
      const run = [heading];
      runs.push(run);
      if (current === undefined) open.push({ level: note.level, run, isParted: false });
      else {
        current.run = run;
        current.isParted = false;
      }
    } else {
      current.run.push(heading);
      current.isParted = false;
    }
  }
  return runs.filter((run) => new Set(run.map(({ objective }) => objective.number)).size > 2);
}

function place({ level, span, objective }: ObjectiveHeading, base: number): ObjectiveHeading {
  const { number, digits, given } = objective;
  return {
    level,
    span: shiftSpan(span, base),
    objective: {
      number,
      ...(digits === undefined ? {} : { digits: shiftSpan(digits, base) }),
      ...(given === undefined ? {} : { given: { ...given, span: shiftSpan(given.span, base) } }),
    },
  };
}

/** The first heading of each objective, in the order of the draft. */
export function firstOfEach(run: readonly ObjectiveHeading[]): readonly ObjectiveHeading[] {
  const seen = new Set<number>();
  return run.filter(({ objective }) => !seen.has(objective.number) && seen.add(objective.number));
}

/**
 * Whether a row runs through the objectives rather than choosing some: it has at least seven in ten of the numbers from its lowest to its highest. A report on
 * Objectives 3, 7, 15 and 16 chooses; one on 1, 2 and 4 leaves a gap.
 */
export function isDense(headings: readonly ObjectiveHeading[]): boolean {
  const numbers = headings.map(({ objective }) => objective.number);
  return numbers.length * 10 >= (Math.max(...numbers) - Math.min(...numbers) + 1) * 7;
}

/** The headings that step back: each is for a lower number than the one before it. */
export function steppingBack(headings: readonly ObjectiveHeading[]): readonly ObjectiveHeading[] {
  return headings.filter(({ objective }, index) => objective.number < (headings[index - 1]?.objective.number ?? 0));
}

/** Whether the headings follow the roundtables of the review: one after the other, each with two or more of its objectives in their order. */
export function followsRoundtables(headings: readonly ObjectiveHeading[], compact: Compact): boolean {
  const parts: number[][] = [];
  for (const { objective } of headings) {
    const part = parts.at(-1);
    if (part === undefined || objective.number < (part.at(-1) ?? 0)) parts.push([objective.number]);
    else part.push(objective.number);
  }
  const roundtables = parts.map((part) => new Set(part.map((number) => compact.objective(number)?.roundtable)));
  return (
    parts.length > 1 &&
    parts.every((part) => part.length > 1) &&
    roundtables.every((found) => found.size === 1) &&
    new Set(roundtables.flatMap((found) => [...found])).size === parts.length
  );
}

/** The title of an objective, as the report prints it. */
export function titleEvidence(number: number, compact: Compact): Evidence | undefined {
  const objective = compact.objective(number);
  return objective === undefined
    ? undefined
    : { section: `Objective ${number}`, lines: [objective.line, objective.line], quote: objective.title };
}

/** The line of a heading, without its end, where it is one of Markdown's `#` or a macro of LaTeX that stands alone; fixes know no others. */
export function lineOf({ span }: Heading, source: (span: Span) => string): Span | undefined {
  const head = source({ start: Math.max(0, span.start - longestOpening), end: span.start });
  const before = /(?:^|\n)( {0,3}#{1,6}[ \t]+(?:[*_]{1,3})?|\\[a-z]+\*?(?:\[[^[\]\n]*\])?\{[ \t]*)$/.exec(head)?.[1];
  if (before === undefined) return undefined;
  const tail = source({ start: span.end, end: span.end + longestOpening });
  const closing = /^(?:[*_]{1,3})?[ \t]*(?:#*[ \t]*|\})(?=\r?\n|$)/.exec(tail)?.[0];
  if (closing === undefined) return undefined;
  return { start: span.start - before.length, end: span.end + closing.length };
}

import type { Block, TitledCitation } from '../draft/block.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span, TextEdit } from '../span.ts';

/** How grave a finding is; a setting may say `off`. */
export type Severity = 'error' | 'warning' | 'information';

/** What a draft says wrongly, with the report's own words as evidence. Spans are offsets in UTF-16 units. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly evidence?: Evidence;
  readonly fixes: readonly Fix[];
}

/** The passage of the report that a finding rests on. */
export interface Evidence {
  readonly section: string;
  /** The first and last line of the source, counted from one. */
  readonly lines: readonly [number, number];
  readonly quote: string;
}

/** A way to mend a finding: plain text edits. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Whether it is the likeliest of its finding. */
  readonly preferred: boolean;
  /** Whether it cannot be wrong, so that it may be applied unasked. */
  readonly safe: boolean;
}

/** What a rule sees: one block and its citations of the Compact. Spans are relative to the block's chunk. */
export interface RuleContext<Message extends string> {
  readonly block: Block;
  readonly citations: readonly TitledCitation[];
  readonly compact: Compact;
  /** The words of a span as they stand in the source. */
  source(span: Span): string;
  report(finding: ReportedFinding<Message>): void;
}

interface ReportedFinding<Message extends string> {
  readonly message: Message;
  /** What takes the place of `{name}` in the message. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly evidence?: Evidence;
  readonly fixes?: readonly Fix[];
}

/** A rule: one diagnostic code, its explanation, its examples and its check, a pure function. */
export interface Rule<Message extends string = string> {
  readonly code: string;
  readonly severity: Severity;
  /** Why a drafter should care, in one sentence. */
  readonly why: string;
  /** A draft that has exactly this fault, and one that has none; both are tested. */
  readonly bad: string;
  readonly good: string;
  readonly messages: Readonly<Record<Message, string>>;
  check(context: RuleContext<Message>): void;
}

/** Declares a rule; its message names are checked by the compiler. */
export function defineRule<Message extends string>(rule: Rule<Message>): Rule {
  return rule as unknown as Rule;
}

/** Puts the values in the places of a message template. */
export function fillMessage(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A number as a drafter wrote it, shortened where it has more digits than anybody reads. */
export function shortNumber(digits: string): string {
  return digits.length > 12 ? `${digits.slice(0, 12)}…` : digits;
}

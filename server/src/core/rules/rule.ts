import type { Block, TitledCitation } from '../draft/block.ts';
import type { DraftFormat } from '../draft/chunks.ts';
import type { BareObjectives } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span, TextEdit } from '../span.ts';

export type { BareObjectives } from '../draft/draft.ts';

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
  /** The sentence that a drafter who knows better can confirm, as prose; none for what is not a matter of judgement. */
  readonly sentence?: string;
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

/** How citations are to be written; `inferred` as most in the draft are. */
export type CitationStyle = 'inferred' | 'Objective 7' | 'objective 7' | 'Obj. 7';

/** What a drafter settles about checking. */
export interface CheckOptions {
  /** Severities that differ from the rules' own, by code. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** `inferred` where it is not set. */
  readonly citationStyle?: CitationStyle;
  /** `inferred` where it is not set. */
  readonly bareObjectives?: BareObjectives;
  /** The fingerprints of what drafters confirmed; see `fingerprint.ts`. */
  readonly confirmed?: ReadonlySet<string>;
}

/** What a rule sees of one block: its prose and its citations of the Compact. Spans are relative to the block's chunk. */
export interface BlockContext<Message extends string> {
  readonly block: Block;
  readonly citations: readonly TitledCitation[];
  readonly compact: Compact;
  /** Whether the draft names the Compact anywhere; a draft that never does may speak of other roundtables and recommendations. */
  readonly namesCompact: boolean;
  /** Whether the draft numbers objectives of its own and never names the Compact: it is about something else. */
  readonly isAboutAnother: boolean;
  readonly format: DraftFormat;
  /** The words of a span as they stand in the source. */
  source(span: Span): string;
  report(finding: ReportedFinding<Message>): void;
}

/** What a rule sees of a whole draft: what it noted of each block, in order, each with the offset that makes its spans absolute. */
export interface DraftContext<Message extends string, Note> {
  readonly notes: readonly { readonly base: number; readonly note: Note }[];
  readonly compact: Compact;
  readonly options: CheckOptions;
  /** See {@link BlockContext.namesCompact}. */
  readonly namesCompact: boolean;
  /** See {@link BlockContext.isAboutAnother}. */
  readonly isAboutAnother: boolean;
  /** The words of a span of the draft. */
  source(span: Span): string;
  /** Spans are absolute here. */
  report(finding: ReportedFinding<Message>): void;
}

export interface ReportedFinding<Message extends string> {
  readonly message: Message;
  /** What takes the place of `{name}` in the message. */
  readonly values: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly evidence?: Evidence;
  readonly fixes?: readonly Fix[];
  /** See {@link Finding.sentence}; a rule that judges what a sentence means gives it. */
  readonly sentence?: string;
}

interface RuleDescription<Message extends string> {
  readonly code: string;
  readonly severity: Severity;
  /** Why a drafter should care, in one sentence. */
  readonly why: string;
  /** A draft that has exactly this fault, and one that has none; both are tested. */
  readonly bad: string;
  readonly good: string;
  readonly messages: Readonly<Record<Message, string>>;
}

/** A rule that looks at one block at a time; what it finds is kept until the block changes. */
export interface BlockRule<Message extends string = string> extends RuleDescription<Message> {
  check(context: BlockContext<Message>): void;
}

/** A rule that compares the blocks of a draft: it notes what matters of each, once, and looks at the notes together. */
export interface DraftRule<Message extends string = string, Note = unknown> extends RuleDescription<Message> {
  /** What matters of a block; `undefined` for nothing. Spans are relative to the chunk. */
  note(block: Block, citations: readonly TitledCitation[], compact: Compact): Note | undefined;
  checkDraft(context: DraftContext<Message, Note>): void;
}

/** A diagnostic code, its explanation, its examples and its check, a pure function. */
export type Rule = BlockRule | DraftRule;

/** Declares a rule; its message names are checked by the compiler. */
export function defineRule<Message extends string>(rule: BlockRule<Message>): BlockRule {
  return rule as unknown as BlockRule;
}

/** Declares a rule over whole drafts. */
export function defineDraftRule<Message extends string, Note>(rule: DraftRule<Message, Note>): DraftRule {
  return rule as unknown as DraftRule;
}

/** Puts the values in the places of a message template. */
export function fillMessage(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A number as a drafter wrote it, shortened where it has more digits than anybody reads. */
export function shortNumber(digits: string): string {
  return digits.length > 12 ? `${digits.slice(0, 12)}…` : digits;
}

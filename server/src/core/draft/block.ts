import type { Span } from '../span.ts';
import type { Citation, CitationItem } from './citation.ts';
import type { Prose } from './prose.ts';

/** What kind of place a block is. A `cells` block is one row of a table; its cells are parted by `BREAK` in the prose. */
export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'cells';

/**
 * A piece of a draft that is read as a whole: a paragraph, a heading, a row of a table. It never changes and does not know
 * where in the draft it stands, so that an edit elsewhere leaves it, and all that was found out about it, as it is.
 * Spans are relative to the chunk that the block belongs to, but for those that are said to be of the prose.
 */
export interface Block {
  readonly kind: BlockKind;
  /** 1 for the highest heading; 0 for what is no heading. */
  readonly level: number;
  readonly prose: Prose;
  /** Of a row, what stands at the head of each cell's column; none where the format does not tell. */
  readonly columns?: readonly string[];
  /** Of a paragraph of plain text, whether every line bears the mark of a quotation: a mail that is answered, or a block quote. */
  readonly isQuotedMail?: boolean;
  /** Every place that cites objectives, in order; whether those are the Compact's is settled by the draft as a whole. */
  readonly citations: readonly TitledCitation[];
}

/** A citation with the words that are given as its title, as far as there are any. */
export interface TitledCitation extends Citation {
  readonly given?: GivenTitle;
  /**
   * How it introduces its objective, where it does: with the title or the subject of the Compact's, with something else that is to be done
   * (`Objective 1: Train 300 border guards`), or with other words.
   */
  readonly introduces?: 'fitting' | 'demanding' | 'labelled';
}

/** Words that a draft gives as the title of the objective that it cites. */
export interface GivenTitle {
  readonly text: string;
  readonly span: Span;
  readonly prose: Span;
  /** How it is given: `Objective 7: …` or with a dash, `Objective 7 (…)`, `Objective 7, “…”`, `| 7 | … |`, or only told of: `Objective 7, which calls for …`. */
  readonly by: 'colon' | 'dash' | 'parentheses' | 'quotation' | 'cell' | 'wording';
  /** The number that it is given to; of a list, the one in the place of the title. */
  readonly item: CitationItem;
  /** The objective whose title the words are, are meant to be or paraphrase; none where they are other words. */
  readonly meant?: number;
  /** Whether the words are the title of that objective, are meant to be it but differ, or say the same in other words. */
  readonly likeness?: 'title' | 'altered' | 'paraphrase';
  /** Another objective than the cited one, where the words are no title but name what it is about: `remittances`. */
  readonly subject?: number;
}

import type { Compact } from '../knowledge/compact.ts';
import { lastStartingAt, ownCopy, type Span, shiftSpan } from '../span.ts';
import type { Block, TitledCitation } from './block.ts';
import { chunkEnd, type DraftFormat, longestFrontMatter } from './chunks.ts';
import { type CitationItem, findCitations, mayCite } from './citation.ts';
import { readLatex } from './latex.ts';
import { type ReadBlock, readMarkdown } from './markdown.ts';
import { noOwnObjectives, type OwnObjectives, readOwnObjectives, withIntroduction } from './own-objectives.ts';
import { plainProse } from './prose.ts';
import { sentenceAt } from './sentences.ts';
import { findSuppressions, type Suppression } from './suppression.ts';
import { withTitle } from './title.ts';

/**
 * A text as this product understands it. It is read in chunks that do not depend on one another; an edit reads again only those that it touches.
 * A draft never changes: an update gives a new one that shares what stayed the same. Offsets are UTF-16 units.
 */
export interface Draft {
  readonly format: DraftFormat;
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Where each chunk starts, in rising order. */
  readonly starts: readonly number[];
  readonly ties: Ties;
}

/** What the draft as a whole settles for each of its citations. */
export interface Ties {
  /** Whether the draft names the Compact anywhere. */
  readonly namesCompact: boolean;
  /** Whether a bare `Objective 7` is the Compact's in this draft. */
  readonly bareIsCompact: boolean;
  /** Where it is not: the highest number that the draft gives an objective of its own; what lies beyond is the Compact's in a draft that names it. */
  readonly lastOwn: number;
}

/** A stretch of a draft that is read on its own. Spans in it are relative to its start. */
export interface Chunk {
  readonly length: number;
  /** The blocks, in chunks in which there may be something to find; none in all others. */
  readonly blocks: readonly Block[];
  /** Whether the Compact is named in it. */
  readonly namesCompact: boolean;
  /** Whether it speaks of strategies, projects and the like, which have objectives too. */
  readonly speaksOfFramework: boolean;
  /** The objectives that it introduces that are not the Compact's: `Objective 1: Train 300 border guards`. */
  readonly ownObjectives: OwnObjectives;
  readonly suppressions: readonly Suppression[];
}

/** A citation at its place in the draft: spans are offsets in the draft's text. */
export interface PlacedCitation {
  readonly span: Span;
  readonly items: readonly CitationItem[];
  readonly citation: TitledCitation;
  readonly block: Block;
  /** Where the chunk starts that its block belongs to. */
  readonly base: number;
}

/** Reads a text; any text gives a draft. Linear in the text. */
export function readDraft(text: string, format: DraftFormat, compact: Compact): Draft {
  const chunks: Chunk[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = chunkEnd(text, start, format);
    starts.push(start);
    chunks.push(readChunk(text.slice(start, end), format, start === 0, compact));
    start = end;
  }
  return settle(text, format, chunks, starts);
}

/**
 * The draft after `text` took the place of the old text, which differs from it only in `changed`: a span of the old text that is now `newLength` units long.
 * Costs in proportion to the chunks that the change touches, and a copy of the list of chunks.
 */
export function updateDraft(draft: Draft, text: string, changed: Span, newLength: number, compact: Compact): Draft {
  const { format } = draft;
  const shift = newLength - (changed.end - changed.start);
  // The chunk before may now go on: an empty line between the two can have gone.
  const before = Math.max(0, chunkAt(draft, changed.start) - 1);
  // Front matter ends at a line that can be many paragraphs further on.
  const first = changed.start < longestFrontMatter && text.startsWith('---') ? 0 : before;
  const chunks = draft.chunks.slice(0, first);
  const starts = draft.starts.slice(0, first);
  let start = draft.starts[first] ?? 0;
  let kept = first;
  while (start < text.length) {
    // Behind the change, a boundary that was one before stands again, and so do all after it.
    while (
      kept < draft.starts.length &&
      ((draft.starts[kept] ?? 0) <= changed.end || (draft.starts[kept] ?? 0) + shift < start)
    )
      kept += 1;
    if (
      kept < draft.starts.length &&
      (draft.starts[kept] ?? 0) + shift === start &&
      start > changed.start + newLength
    ) {
      for (let index = kept; index < draft.chunks.length; index += 1) {
        chunks.push(draft.chunks[index] as Chunk);
        starts.push((draft.starts[index] ?? 0) + shift);
      }
      break;
    }
    const end = chunkEnd(text, start, format);
    starts.push(start);
    chunks.push(readChunk(ownCopy(text.slice(start, end)), format, start === 0, compact));
    start = end;
  }
  return settle(text, format, chunks, starts);
}

const namesCompact =
  /\bGCM\b(?!-drafter)|\b(?:[Gg]lobal|GLOBAL)\s+(?:[Cc]ompact|COMPACT)\s+(?:for|on|FOR|ON)\s+(?:[Ss]afe|SAFE|[Mm]igration|MIGRATION)|\b(?:[Tt]he|THE|[Tt]his|Migration|Marrakech|Marrakesh|(?<!\b(?:UN|Nations)\s+)Global)\s+C(?:ompact|OMPACT)\b(?!\s+on\s+Refugees)|73\/195/;

const framework =
  /\b(?:strateg|program(?:me)?s?\b|projects?\b|plans?\b|indicator|logframe|curricul|syllab|courses?\b|modules?\b|targets?\b)/i;

function readChunk(text: string, format: DraftFormat, isFirst: boolean, compact: Compact): Chunk {
  const about = {
    length: text.length,
    namesCompact: namesCompact.test(text),
    speaksOfFramework: framework.test(text),
  };
  if (!mayMatter(text, compact)) return { ...about, blocks: [], ownObjectives: noOwnObjectives, suppressions: [] };
  const blocks = readBlocks(text, format, isFirst).map(({ kind, level, prose }): Block => {
    const citations = findCitations(prose).map((citation) =>
      withIntroduction(prose, withTitle(prose, citation, compact), compact),
    );
    return { kind, level, prose, citations };
  });
  return {
    ...about,
    blocks,
    ownObjectives: readOwnObjectives(blocks),
    suppressions: findSuppressions(text),
  };
}

const otherMatter = /\b(?:urged?|encouraged?|round[ -]?tables?|gcm-drafter)\b|["“«][^"”»]{40}/i;

/** Whether anything could be found in a text: a citation, a roundtable, a recommendation, a quotation, the name of an initiative, a suppression. */
function mayMatter(text: string, compact: Compact): boolean {
  return mayCite.test(text) || otherMatter.test(text) || compact.initiatives.mayName(text);
}

/** Reads a chunk into blocks; only the first of a draft can be front matter. */
export function readBlocks(text: string, format: DraftFormat, isFirst: boolean): readonly ReadBlock[] {
  if (format === 'markdown') return readMarkdown(text, isFirst);
  return format === 'latex' ? readLatex(text) : readPlain(text);
}

function readPlain(text: string): readonly ReadBlock[] {
  return [{ kind: 'paragraph', level: 0, prose: plainProse(text) }];
}

function settle(text: string, format: DraftFormat, chunks: readonly Chunk[], starts: readonly number[]): Draft {
  return { format, text, chunks, starts, ties: settleTies(chunks) };
}

function settleTies(chunks: readonly Chunk[]): Ties {
  let named = false;
  let framework = false;
  let foreign = false;
  let demanding = 0;
  let labelled = 0;
  let fitting = 0;
  let lastOwn = 0;
  for (const chunk of chunks) {
    named ||= chunk.namesCompact;
    framework ||= chunk.speaksOfFramework;
    if (chunk.ownObjectives === noOwnObjectives) continue;
    const own = chunk.ownObjectives;
    foreign ||= own.foreign;
    demanding += own.demanding.length;
    labelled += own.labelled.length;
    fitting += own.fitting;
    lastOwn = Math.max(lastOwn, ...own.demanding, ...own.labelled);
  }
  // A draft about the Compact heads its sections in its own words ("Objective 7: what we did"); only objectives that demand something else are a programme of its own.
  const bareIsCompact = named
    ? demanding === 0 || fitting > demanding
    : demanding + labelled === 0 && !foreign && (fitting > 0 || !framework);
  return { namesCompact: named, bareIsCompact, lastOwn: bareIsCompact ? 0 : lastOwn };
}

/** The citations of the Compact in one block. */
export function citationsIn(block: Block, ties: Ties): readonly TitledCitation[] {
  const { citations } = block;
  if (citations.length === 0) return citations;
  const named = citations.some(({ tie }) => tie === 'named');
  return citations.filter((citation) => {
    if (citation.tie !== 'bare') return citation.tie === 'named';
    if (citation.given?.meant !== undefined) return true;
    if (citation.introduces === 'demanding') return ties.bareIsCompact && block.kind === 'heading';
    if (ties.bareIsCompact || named) return true;
    return (
      ties.namesCompact &&
      (citation.items.every(({ first, last }) => Math.min(first, last) > ties.lastOwn) ||
        isNamedInSentence(block, citation))
    );
  });
}

/** Whether the Compact is named in the sentence before its citation. */
function isNamedInSentence(block: Block, { prose }: TitledCitation): boolean {
  const { start } = sentenceAt(block, prose.start);
  return namesCompact.test(block.prose.text.slice(start, prose.start));
}

/** All citations of the Compact in the draft, in order. Costs in proportion to their number. */
export function* citations(draft: Draft): Generator<PlacedCitation> {
  for (let index = 0; index < draft.chunks.length; index += 1) {
    // A footnote is a block of its own, and read before the paragraph in which it stands.
    yield* [...citationsOfChunk(draft, index)].sort((a, b) => a.span.start - b.span.start);
  }
}

function* citationsOfChunk(draft: Draft, index: number): Generator<PlacedCitation> {
  const base = draft.starts[index] ?? 0;
  for (const block of draft.chunks[index]?.blocks ?? []) {
    for (const citation of citationsIn(block, draft.ties)) yield placeCitation(citation, block, base);
  }
}

/** What stands at an offset: the citation, and the number or range in it if the offset is on one. Every feature asks here. */
export function citationAt(
  draft: Draft,
  offset: number,
): { readonly placed: PlacedCitation; readonly item?: CitationItem } | undefined {
  const index = chunkAt(draft, offset);
  for (const placed of citationsOfChunk(draft, index)) {
    if (offset < placed.span.start || offset > placed.span.end) continue;
    const item = placed.items.find(({ span }) => span.start <= offset && offset <= span.end);
    return item === undefined ? { placed } : { placed, item };
  }
  return undefined;
}

/** The index of the chunk that holds the offset. */
export function chunkAt(draft: Draft, offset: number): number {
  return Math.max(
    0,
    lastStartingAt(draft.starts, (start) => start, offset),
  );
}

function placeCitation(citation: TitledCitation, block: Block, base: number): PlacedCitation {
  return {
    span: shiftSpan(citation.span, base),
    items: citation.items.map((item) => ({
      ...item,
      span: shiftSpan(item.span, base),
      firstSpan: shiftSpan(item.firstSpan, base),
      lastSpan: shiftSpan(item.lastSpan, base),
    })),
    citation,
    block,
    base,
  };
}

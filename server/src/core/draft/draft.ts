import type { Compact } from '../knowledge/compact.ts';
import { lastStartingAt, ownCopy, type Span, shiftSpan } from '../span.ts';
import type { Block, TitledCitation } from './block.ts';
import { chunkEnd, type DraftFormat, longestFrontMatter } from './chunks.ts';
import { type Citation, type CitationItem, findCitations, mayCite } from './citation.ts';
import { readLatex } from './latex.ts';
import { type ReadBlock, readMarkdown } from './markdown.ts';
import { numbersInCells } from './number-cells.ts';
import {
  highest,
  joinOwnObjectives,
  lastOwnObjective,
  noOwnObjectives,
  type OwnObjectives,
  readOwnObjectives,
  withIntroduction,
} from './own-objectives.ts';
import { BREAK, plainProse, proseWithout } from './prose.ts';
import { foreignParts, noForeignParts, readSectionSigns, type SectionPart, type SectionSign } from './sections.ts';
import { sentenceAt } from './sentences.ts';
import { findSuppressions, type Suppression } from './suppression.ts';
import { cellAt, type TableRow, tableRowAt } from './table-rows.ts';
import { type Tie, tieOfHeading, tieOfRowLabel } from './tie.ts';
import { withTitles } from './title.ts';

/**
 * A text as this product understands it. It is read in chunks that do not depend on one another; an edit reads again only those that it touches.
 * A draft never changes: an update gives a new one that shares what stayed the same. Offsets are UTF-16 units.
 */
export interface Draft {
  readonly format: DraftFormat;
  readonly source: DraftText;
  /** The source in one string. Whoever needs a part of it only asks the source, which may be kept in pieces. */
  readonly text: string;
  readonly chunks: readonly Chunk[];
  /** Where each chunk starts, in rising order. */
  readonly starts: readonly number[];
  /** What the drafter has settled about bare citations. */
  readonly bareObjectives: BareObjectives;
  readonly ties: Ties;
  /** By the index of a chunk, the parts of it in a section on another framework that tells of that framework's objectives. */
  readonly foreignParts: ReadonlyMap<number, readonly SectionPart[]>;
  /** What the chunks tell together, before the drafter's word. */
  readonly inferred: Inferred;
}

type Inferred = Pick<Draft, 'ties' | 'foreignParts'>;

/** The text of a draft; a string is one. Offsets are within it, and an end may lie behind it. */
export interface DraftText {
  readonly length: number;
  slice(start: number, end: number): string;
  toString(): string;
}

/** Whose a bare `Objective 7` is: as the rest of the draft tells, the Compact's, or another's. */
export type BareObjectives = 'inferred' | 'Compact' | 'other';

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
  /** Whether it names the Compact, by a name of its own or by one that it shares, and whether it names another compact. */
  readonly names: { readonly own: boolean; readonly shared: boolean; readonly others: boolean };
  /** Whether it speaks of strategies, projects and the like, which have objectives too. */
  readonly speaksOfFramework: boolean;
  /** The objectives that it introduces that are not the Compact's: `Objective 1: Train 300 border guards`. */
  readonly ownObjectives: OwnObjectives;
  /** What it tells of the draft's sections. */
  readonly sectionSigns: readonly SectionSign[];
  readonly suppressions: readonly Suppression[];
  readonly kept: Kept;
}

/**
 * What is made of a chunk elsewhere, each under a key that tells what it depends on besides. It is no part of what the chunk means.
 * Asking a weak map for each of thousands of chunks takes longer than the rest of a keystroke.
 */
class Kept {
  /** What was asked for last, since that is asked for at the next keystroke too. */
  #key: string | undefined;
  #last: unknown;
  readonly #made = new Map<string, unknown>();

  /** What was made under a key; `make` makes it the first time, always of the same type. */
  get<Made>(key: string, make: () => Made): Made {
    if (this.#key !== key) {
      if (!this.#made.has(key)) this.#made.set(key, make());
      this.#last = this.#made.get(key);
      this.#key = key;
    }
    return this.#last as Made;
  }
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
export function readDraft(
  source: DraftText,
  format: DraftFormat,
  compact: Compact,
  bareObjectives: BareObjectives = 'inferred',
): Draft {
  const text = source.toString();
  const chunks: Chunk[] = [];
  const starts: number[] = [];
  for (let start = 0; start < text.length; ) {
    const end = chunkEnd(text, start, format, start === 0);
    starts.push(start);
    chunks.push(readChunk(text.slice(start, end), format, start === 0, compact));
    start = end;
  }
  return settle({ source, format, chunks, starts, bareObjectives }, infer(chunks));
}

/**
 * The draft after `source` took the place of the old text, which differs from it only in `changed`: a span of the old text that is now `newLength` units long.
 * Costs in proportion to the chunks that the change touches, and a copy of the list of chunks.
 */
export function updateDraft(
  draft: Draft,
  source: DraftText,
  changed: Span,
  newLength: number,
  compact: Compact,
): Draft {
  const { format } = draft;
  const shift = newLength - (changed.end - changed.start);
  // The chunk before may now go on: an empty line between the two can have gone.
  const before = Math.max(0, chunkAt(draft, changed.start) - 1);
  // Front matter ends at a line that can be many paragraphs further on.
  const first = changed.start < longestFrontMatter && source.slice(0, 3) === '---' ? 0 : before;
  const chunks = draft.chunks.slice(0, first);
  const starts = draft.starts.slice(0, first);
  let start = draft.starts[first] ?? 0;
  let kept = first;
  let newEnd: number | undefined;
  const chunkTextAt = windowOn(source, start, changed.start + newLength, format);
  while (start < source.length) {
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
      newEnd = chunks.length;
      for (let index = kept; index < draft.chunks.length; index += 1) {
        chunks.push(draft.chunks[index] as Chunk);
        starts.push((draft.starts[index] ?? 0) + shift);
      }
      break;
    }
    const text = chunkTextAt(start);
    starts.push(start);
    chunks.push(sameChunk(draft, start, text) ?? readChunk(ownCopy(text), format, start === 0, compact));
    start += text.length;
  }
  const gone = draft.chunks.slice(first, newEnd === undefined ? draft.chunks.length : kept);
  const inferred = inferAgain(draft, gone, chunks, { start: first, end: newEnd ?? chunks.length });
  return settle({ source, format, chunks, starts, bareObjectives: draft.bareObjectives }, inferred);
}

/** How far beyond a change its chunk is looked for at first, in UTF-16 units. */
const nearby = 4096;

/** Gives the chunk of a text that starts at an offset, one after the other; the text is read in a window that grows until the chunk ends in it. */
function windowOn(source: DraftText, from: number, changeEnd: number, format: DraftFormat): (start: number) => string {
  let to = changeEnd + (from === 0 ? longestFrontMatter : nearby);
  let text = source.slice(from, to);
  return (start) => {
    let end = chunkEnd(text, start - from, format, start === 0);
    while (end === text.length && from + end < source.length) {
      to += to - from;
      text = source.slice(from, to);
      end = chunkEnd(text, start - from, format, start === 0);
    }
    return text.slice(start - from, end);
  };
}

/** The chunk that stood at the same offset with the same words, which need not be read again: the one before a change is rarely another. */
function sameChunk(draft: Draft, start: number, text: string): Chunk | undefined {
  const index = chunkAt(draft, start);
  const chunk = draft.chunks[index];
  const isSame =
    chunk?.length === text.length &&
    draft.starts[index] === start &&
    draft.source.slice(start, start + text.length) === text;
  return isSame ? chunk : undefined;
}

/** Names that are the Compact's alone; "general circulation models (GCM)" are something else. */
const ownName =
  /(?<!\b(?!migration|compact)\p{Ll}{3,}\s\()\bGCM\b(?!-drafter)|\b(?:[Gg]lobal|GLOBAL)\s+(?:[Cc]ompact|COMPACT)\s+(?:for|on|FOR|ON)\s+(?:[Ss]afe|SAFE|[Mm]igration|MIGRATION)|\b(?:Migration|Marrakech|Marrakesh)\s+C(?:ompact|OMPACT)\b|73\/195/u;
/** Names that it shares with the Compact on Refugees. */
const sharedName =
  /\b(?:[Tt]he|THE|[Tt]his|(?<!\b(?:UN|Nations)\s+)Global)\s+C(?:ompact|OMPACT)\b(?!\s+(?:on|with|for)\b)/;
const othersName =
  /\bCompact\s+on\s+Refugees\b|\bGCR\b|\bCRRF\b|\b(?:UN|United\s+Nations)\s+Global\s+Compact\b(?!\s+(?:for|on)\b)/;

const framework =
  /\b(?:strateg|program(?:me)?s?\b|projects?\b|plans?\b|indicator|logframe|curricul|syllab|courses?\b|modules?\b|targets?\b)/i;

function namesIn(text: string): Chunk['names'] {
  if (!/GCM|compact|73\/195|\bGCR\b|CRRF/i.test(text)) return noNames;
  return { own: ownName.test(text), shared: sharedName.test(text), others: othersName.test(text) };
}

const noNames = { own: false, shared: false, others: false };

function readChunk(text: string, format: DraftFormat, isFirst: boolean, compact: Compact): Chunk {
  const about = {
    length: text.length,
    names: namesIn(text),
    speaksOfFramework: framework.test(text),
  };
  if (!mayMatter(text, compact))
    return {
      ...about,
      blocks: [],
      ownObjectives: noOwnObjectives,
      sectionSigns: readSectionSigns(text, [], format),
      suppressions: [],
      kept: nothingKept,
    };
  const blocks = readBlocks(text, format, isFirst, compact);
  return {
    ...about,
    blocks,
    ownObjectives: readOwnObjectives(blocks),
    sectionSigns: readSectionSigns(text, blocks, format),
    suppressions: findSuppressions(text),
    kept: new Kept(),
  };
}

/** Of no blocks nothing is made. */
const nothingKept = new Kept();

function readBlocks(text: string, format: DraftFormat, isFirst: boolean, compact: Compact): readonly Block[] {
  const read =
    format === 'markdown' ? readMarkdown(text, isFirst) : format === 'latex' ? readLatex(text) : readPlain(text);
  const endsInPractice = (words: string): boolean => compact.initiatives.endsIn(words);
  return read.map((block): Block => {
    const plain = { ...block, citations: [] };
    const found = tieByColumns(plain, findCitations(block.prose, endsInPractice));
    const all = [...found, ...numbersInCells(plain)].sort((a, b) => a.prose.start - b.prose.start);
    const citations = withTitles(block, all, compact).map((citation) =>
      withIntroduction(block.prose, citation, compact),
    );
    return { ...block, citations: citations.filter((citation) => !isLoneNumber(citation)) };
  });
}

/** Whether a cell holds a number under a head that does not name the Compact, without a title of the Compact's beside it. */
function isLoneNumber({ form, tie, given }: TitledCitation): boolean {
  return form === 'number' && tie === 'bare' && given?.meant === undefined;
}

/** The blocks of a chunk, also of one in which there is nothing to find: for what a drafter points at. */
export function blocksAt(draft: Draft, index: number, compact: Compact): readonly Block[] {
  const chunk = draft.chunks[index];
  if (chunk === undefined || chunk.blocks.length > 0) return chunk?.blocks ?? [];
  const start = draft.starts[index] ?? 0;
  return readBlocks(draft.source.slice(start, start + chunk.length), draft.format, start === 0, compact);
}

/** What is bare in a table is tied by what stands at the head of its column, or else by a cell of its row that names a framework and nothing else. */
function tieByColumns(block: Block, citations: readonly Citation[]): readonly Citation[] {
  if (!block.prose.text.includes(BREAK)) return citations;
  return citations.map((citation) => {
    if (citation.tie !== 'bare') return citation;
    const row = tableRowAt(block, citation.prose.start);
    if (row === undefined) return citation;
    const heading = cellAt(row, citation.prose.start)?.heading ?? '';
    const tie = tieOfHeading(
      heading,
      row.cells.map((cell) => cell.heading),
    );
    return { ...citation, tie: tie === 'bare' ? tieOfRow(block, row) : tie };
  });
}

/** `| Global Compact on Refugees | Objective 4 |`: a row on a framework. */
function tieOfRow({ prose }: Block, { cells }: TableRow): Tie {
  const ties = cells.map(({ span, heading }) => tieOfRowLabel(prose.text.slice(span.start, span.end), heading));
  return ties.find((tie) => tie !== 'bare') ?? 'bare';
}

const otherMatter =
  /\b(?:urg(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|recommendations?|round[\s~-]?tables?|review|imrf|gcm-drafter)\b|["“”„«‘][^"”»]{40}|``|\\(?:enquote|begin)\{|^[ \t]*>/im;

/** What heads a section; a heading that cites nothing tells what those around it belong to. */
const heading =
  /^ {0,3}#{1,6}[ \t]|^(?:=+|-{2,})[ \t]*\r?$|\\(?:part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\*?[[{]/m;

/** Whether anything could be found in a text: a citation, a roundtable, a recommendation, a quotation, a heading, the name of an initiative, a figure of a practice, a suppression. */
function mayMatter(text: string, compact: Compact): boolean {
  return (
    mayCite.test(text) ||
    otherMatter.test(text) ||
    heading.test(text) ||
    compact.initiatives.mayName(text) ||
    compact.figures.mayTell(text)
  );
}

/** The marks that a mail puts before the lines that it quotes. */
const quoteMarks = /^[ \t]*>(?:[ \t]*>)*/gm;
const onlyQuoted = /^(?:[ \t]*>[^\n]*(?:\n\s*|$))+$/;

function readPlain(text: string): readonly ReadBlock[] {
  const prose = text.includes('>') ? proseWithout(text, quoteMarks) : plainProse(text);
  return [{ kind: 'paragraph', level: 0, prose, isQuotedMail: onlyQuoted.test(text) }];
}

/** The same text with bare citations taken otherwise; nothing is read again. */
export function withBareObjectives(draft: Draft, bareObjectives: BareObjectives): Draft {
  if (draft.bareObjectives === bareObjectives) return draft;
  const { source, format, chunks, starts, inferred } = draft;
  return settle({ source, format, chunks, starts, bareObjectives }, inferred);
}

function settle(
  {
    source,
    format,
    chunks,
    starts,
    bareObjectives,
  }: Pick<Draft, 'source' | 'format' | 'chunks' | 'starts' | 'bareObjectives'>,
  inferred: Inferred,
): Draft {
  const settled: Inferred =
    bareObjectives === 'inferred'
      ? inferred
      : {
          ties: {
            ...inferred.ties,
            bareIsCompact: bareObjectives === 'Compact',
            lastOwn: Number.POSITIVE_INFINITY,
          },
          foreignParts: noForeignParts,
        };
  return {
    format,
    source,
    get text() {
      return source.toString();
    },
    chunks,
    starts,
    bareObjectives,
    ...settled,
    inferred,
  };
}

function infer(chunks: readonly Chunk[]): Inferred {
  return { ties: settleTies(chunks), foreignParts: foreignParts(chunks) };
}

/** As {@link infer} for a draft in which some chunks took the place of others: what they tell is mostly what those told. */
function inferAgain(
  { inferred, chunks: before }: Draft,
  gone: readonly Chunk[],
  chunks: readonly Chunk[],
  fresh: Span,
): Inferred {
  const isSame = (tells: (chunk: Chunk) => unknown): boolean =>
    gone.length === fresh.end - fresh.start &&
    gone.every((chunk, index) => {
      const other = chunks[fresh.start + index] as Chunk;
      return chunk === other || JSON.stringify(tells(chunk)) === JSON.stringify(tells(other));
    });
  const ties = isSame(({ names, speaksOfFramework, ownObjectives }) => [names, speaksOfFramework, ownObjectives])
    ? inferred.ties
    : settleTies(chunks);
  const parts =
    before.length === chunks.length && isSame(({ sectionSigns }) => sectionSigns)
      ? inferred.foreignParts
      : foreignParts(chunks);
  return { ties, foreignParts: parts };
}

function settleTies(chunks: readonly Chunk[]): Ties {
  let own = false;
  let shared = false;
  let others = false;
  let framework = false;
  const found: OwnObjectives[] = [];
  for (const chunk of chunks) {
    own ||= chunk.names.own;
    shared ||= chunk.names.shared;
    others ||= chunk.names.others;
    framework ||= chunk.speaksOfFramework;
    if (chunk.ownObjectives !== noOwnObjectives) found.push(chunk.ownObjectives);
  }
  const objectives = joinOwnObjectives(found);
  // In a draft that names another compact and never this one, "the Compact" is the other.
  const namesCompact = own || (shared && !others);
  if (namesCompact) {
    const lastOwn = lastOwnObjective(objectives);
    return { namesCompact, bareIsCompact: lastOwn === 0, lastOwn };
  }
  const introduced = [...objectives.demanding, ...objectives.labelled];
  const bareIsCompact =
    introduced.length === 0 && !objectives.foreign && !others && (objectives.fitting > 0 || !framework);
  return { namesCompact, bareIsCompact, lastOwn: bareIsCompact ? 0 : highest(introduced) };
}

/** The citations of the Compact in a block of the chunk of that index. */
export function citationsIn(draft: Draft, index: number, block: Block): readonly TitledCitation[] {
  const { citations } = block;
  if (citations.length === 0) return citations;
  const { ties } = draft;
  const parts = draft.foreignParts.get(index) ?? [];
  const isNamed = ({ tie }: TitledCitation): boolean => tie === 'named' || (tie === 'called' && ties.namesCompact);
  const firstNamed = citations.find(isNamed)?.prose.start ?? Number.POSITIVE_INFINITY;
  return citations.filter((citation) => {
    if (citation.tie !== 'bare') return isNamed(citation);
    // "It met objective one" is anybody's.
    if (citation.form === 'spelled' && !ties.namesCompact) return false;
    const part = parts[lastStartingAt(parts, ({ at }) => at, citation.span.start)];
    const isForeignHere = part !== undefined && part.lastOwn > 0;
    if (citation.given?.meant !== undefined && !(isForeignHere && isParaphraseOfAnother(citation))) return true;
    const bareIsCompact = ties.bareIsCompact && !isForeignHere;
    const lastOwn = Math.max(ties.lastOwn, part?.lastOwn ?? 0);
    if (citation.introduces === 'demanding') return bareIsCompact && block.kind === 'heading';
    if (bareIsCompact || firstNamed < citation.prose.start) return true;
    return (
      ties.namesCompact &&
      (citation.items.some(({ first, last }) => Math.max(first, last) > lastOwn) || isNamedInSentence(block, citation))
    );
  });
}

/** Among another framework's objectives, words that only resemble the title of another of the Compact's are that framework's own. */
function isParaphraseOfAnother({ given, items }: TitledCitation): boolean {
  return given?.likeness !== 'title' && given?.meant !== items[0]?.first;
}

/** Whether the Compact is named in the sentence before its citation. */
function isNamedInSentence(block: Block, { prose }: TitledCitation): boolean {
  const { start } = sentenceAt(block, prose.start);
  const before = block.prose.text.slice(start, prose.start);
  return ownName.test(before) || sharedName.test(before);
}

/** All citations of the Compact in the draft, in order. Costs in proportion to their number. */
export function citations(draft: Draft): Generator<PlacedCitation> {
  return citationsBetween(draft, { start: 0, end: draft.source.length });
}

/** The citations that a stretch of the draft touches, in order. Costs in proportion to the chunks in it. */
export function* citationsBetween(draft: Draft, { start, end }: Span): Generator<PlacedCitation> {
  for (let index = chunkAt(draft, start); index < draft.chunks.length; index += 1) {
    if ((draft.starts[index] ?? 0) > end) return;
    const touched = [...citationsOfChunk(draft, index)].filter(({ span }) => span.start <= end && span.end >= start);
    // A footnote is a block of its own, and read before the paragraph in which it stands.
    yield* touched.sort((a, b) => a.span.start - b.span.start);
  }
}

function* citationsOfChunk(draft: Draft, index: number): Generator<PlacedCitation> {
  const base = draft.starts[index] ?? 0;
  for (const block of draft.chunks[index]?.blocks ?? []) {
    for (const citation of citationsIn(draft, index, block)) yield placeCitation(citation, block, base);
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

/** The citation for which the heading on the line of an offset is; none where it cites in several places. */
export function headingCitationAt(draft: Draft, offset: number): PlacedCitation | undefined {
  const inHeading = [...citationsOfChunk(draft, chunkAt(draft, offset))].filter(({ block, span }) => {
    const [from, to] = [Math.min(offset, span.start), Math.max(offset, span.end)];
    return block.kind === 'heading' && !draft.source.slice(from, to).includes('\n');
  });
  return inHeading.length === 1 ? inHeading[0] : undefined;
}

/** What stands before an offset on its line. */
export function lineUpTo(draft: Draft, offset: number): string {
  // A chunk begins with a line.
  const before = draft.source.slice(draft.starts[chunkAt(draft, offset)] ?? 0, offset);
  return before.slice(before.lastIndexOf('\n') + 1);
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

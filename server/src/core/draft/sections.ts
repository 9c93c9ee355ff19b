import type { Block, TitledCitation } from './block.ts';
import type { DraftFormat } from './chunks.ts';
import { declaredObjectives } from './declared-objectives.ts';
import {
  compactInWords,
  frameworkNoun,
  frameworksIn,
  mostOfAnother,
  objectivesOfTheRefugeeCompact,
  sustainableGoals,
} from './frameworks.ts';
import { sourceSpan } from './prose.ts';

/**
 * What a chunk tells of the sections of a draft, at an offset of the chunk: a heading, or the first objective without a name in a block, or objectives that are
 * counted (`The Strategy has five objectives`).
 */
export type SectionSign = SectionHeading | SectionObjective;

interface SectionHeading {
  readonly at: number;
  /** 1 for the highest; headings of plain text are all of one level. */
  readonly level: number;
  /** What its section is about: another framework, the Compact, or neither. */
  readonly about: 'another' | 'Compact' | 'neither';
  /** How many objectives the other framework is known to have; none where its section has to show that it tells of them. */
  readonly known?: number;
  /** Of a line that leads to a list, in how many chunks behind its own that list may stand. */
  readonly lasts?: 0 | 1;
}

interface SectionObjective {
  readonly at: number;
  /** Up to which number a section on another framework counts that framework's, if it begins with this; 0 where this may well be the Compact's. */
  readonly most: number;
  /** Whether its block numbers the Goals itself: `Objective 7 contributes to SDG 5`. */
  readonly besideGoal: boolean;
}

/** From an offset of a chunk on: up to which number a bare objective is that of another framework, on which the section is; 0 in all other sections. */
export interface SectionPart {
  readonly at: number;
  readonly lastOwn: number;
}

const noSigns: readonly SectionSign[] = [];

/** The signs in a chunk, in order. Linear in it. */
export function readSectionSigns(text: string, blocks: readonly Block[], format: DraftFormat): readonly SectionSign[] {
  const headings =
    format === 'plaintext'
      ? plainHeading(text)
      : [...blocks.flatMap(headingOf), ...(format === 'markdown' ? boldHeading(text) : []), ...leadToList(blocks)];
  const signs = [...headings, ...blocks.flatMap(objectiveOf)];
  return signs.length === 0 ? noSigns : signs.sort((a, b) => a.at - b.at);
}

/**
 * The parts of those chunks in which a section is on another framework and tells of that framework's objectives; of most drafts, none. The one heading above all
 * others is the draft's title, and what that means is told by the whole draft. Linear in the signs.
 */
export function foreignParts(
  chunks: readonly { readonly sectionSigns: readonly SectionSign[] }[],
): ReadonlyMap<number, readonly SectionPart[]> {
  const title = titleAmong(chunks);
  if (title === undefined) return noForeignParts;
  const open: Section[] = [];
  const found: { readonly index: number; readonly at: number; readonly section: Section | undefined }[] = [];
  chunks.forEach(({ sectionSigns }, index) => {
    while ((open.at(-1)?.lastChunk ?? index) < index) open.pop();
    if (open.length > 0) found.push({ index, at: 0, section: open.at(-1) });
    for (const sign of sectionSigns) {
      if (!('about' in sign)) open.at(-1)?.tell(sign);
      else if (sign !== title) {
        while ((open.at(-1)?.level ?? 0) >= sign.level) open.pop();
        if (sign.about !== 'neither') open.push(new Section(sign, index));
        found.push({ index, at: sign.at, section: open.at(-1) });
      }
    }
  });
  const parts = new Map<number, SectionPart[]>();
  for (const { index, at, section } of found) {
    const part = { at, lastOwn: section?.lastOwn ?? 0 };
    const before = parts.get(index);
    if (before !== undefined) before.push(part);
    else if (part.lastOwn > 0) parts.set(index, [part]);
  }
  return parts;
}

export const noForeignParts: ReadonlyMap<number, readonly SectionPart[]> = new Map();

/** The heading that is a draft's title, or `null`; `undefined` in a draft without a section on another framework. */
function titleAmong(
  chunks: readonly { readonly sectionSigns: readonly SectionSign[] }[],
): SectionHeading | null | undefined {
  let first: SectionHeading | undefined;
  let isTitle = true;
  let isNeeded = false;
  let hasParts = false;
  for (const { sectionSigns } of chunks)
    for (const sign of sectionSigns) {
      if (!('about' in sign)) continue;
      isNeeded ||= sign.about === 'another';
      if (first === undefined && sign.level < levelOfBold) first = sign;
      else if (sign.level <= (first?.level ?? 0)) isTitle = false;
      else hasParts ||= sign.level < levelOfBold;
    }
  return isNeeded ? ((isTitle && hasParts && first?.level === 1 ? first : null) ?? null) : undefined;
}

/** A section that is about something, while it is read. */
class Section {
  readonly level: number;
  /** The index of the last chunk to which it can reach. */
  readonly lastChunk: number;
  readonly #heading: SectionHeading;
  #lastOwn: number | undefined;

  constructor(heading: SectionHeading, index: number) {
    this.level = heading.level;
    this.lastChunk = heading.lasts === undefined ? Number.POSITIVE_INFINITY : index + heading.lasts;
    this.#heading = heading;
  }

  /** Up to which number it counts the objectives of another framework; 0 for none. */
  get lastOwn(): number {
    return this.#lastOwn ?? 0;
  }

  /** What comes first in it tells whose its objectives are. */
  tell({ most, besideGoal }: SectionObjective): void {
    const { about, known } = this.#heading;
    if (about === 'Compact' || this.#lastOwn === 0) return;
    const told = known !== undefined && !(known === sustainableGoals && besideGoal) ? known : most;
    this.#lastOwn = Math.max(this.lastOwn, told);
  }
}

function headingOf(block: Block): readonly SectionHeading[] {
  if (block.kind !== 'heading') return [];
  return [headingFor(block.prose.text, sourceSpan(block.prose, { start: 0, end: 1 }).start, block.level)];
}

/** Below all headings. */
const [levelOfBold, levelOfLead] = [7, 8];
const boldLine = /^(?:\*\*|__)([^*_\n]{1,80})(?:\*\*|__)[ \t]*\r?(?:\n|$)/;

/** A line in bold type that heads what follows. */
function boldHeading(text: string): readonly SectionHeading[] {
  const words = boldLine.exec(text)?.[1];
  return words === undefined || citesOne.test(words) ? [] : [headingFor(words, 0, levelOfBold)];
}

/** A line that says whose objectives the list is that follows: `Objectives of the network:` */
function leadToList(blocks: readonly Block[]): readonly SectionHeading[] {
  const [first] = blocks;
  if (first?.kind !== 'paragraph' || first.citations.length > 0) return [];
  const line = first.prose.text.trim();
  if (line.length > longestLead || line.includes('\n') || !/[:\p{L}]$/u.test(line) || !isOnTheirs(line)) return [];
  return [{ at: 0, level: levelOfLead, about: 'another', lasts: blocks.length > 1 ? 0 : 1 }];
}

const longestLead = 120;
const longestPlainHeading = 80;
const citesOne = /obj\p{L}*\.?\s+\d/iu;
const firstLine = /^([^\n]*?)[ \t]*\r?(?:\n|$)/;
const underline = /^[=~*-]{3,}[ \t]*\r?(?:\n|$)/;

/** A line alone, in capitals or underlined; an objective in a line of its own is no heading. */
function plainHeading(text: string): readonly SectionHeading[] {
  const [whole, line] = firstLine.exec(text) ?? [];
  if (whole === undefined || line === undefined || line.length > longestPlainHeading) return [];
  if (!/^[\p{Lu}\d]/u.test(line) || citesOne.test(line)) return [];
  const rest = text.slice(whole.length);
  const isAlone = rest.trim() === '' && !/[\p{P}]$/u.test(line.replace(/\)$/, ''));
  const isHeading = isAlone || underline.test(rest) || !/\p{Ll}/u.test(line);
  return isHeading ? [headingFor(line, 0, 1)] : [];
}

/** Numbers before a heading's words, and what stands behind a name: years, an abbreviation. */
const opening =
  /^[\s\p{P}]*(?:(?:\d{1,2}|[A-Z]|[IVX]{1,5})(?:[.):]\d{0,2})*[\s\p{P}]+)?(?:(?:the|our|its)\s+(?:own\s+)?)?/iu;
const closing = /(?:[\s,:–-]*\(?\d{4}(?:\s?[–-]\s?\d{2,4})?\)?|\s*\([\p{L}\p{N}+ -]{1,20}\)|\s*[.:])*\s*$/u;
const part = /[\s,:–-]+(?:outcome|output|pillar|priority|component|result|axis)\s+\d[\d.]*\s*$/iu;
const mostWordsOfName = 6;
/** A plan without a name of its own may be one for the Compact's objectives. */
const plainPlan = new RegExp(
  String.raw`^(?:(?:action|work|strategic|implementation|annual|national|draft)\s+){0,2}${frameworkNoun}$`,
  'iu',
);
/** What lists the objectives of a project. */
const logframe =
  /^(?:log-?frame|logical\s+framework|intervention\s+logic|theory\s+of\s+change|results?\s+(?:chain|framework|matrix))(?:\s+matrix)?$/iu;

function headingFor(text: string, at: number, level: number): SectionHeading {
  if (compactInWords.test(text)) return { at, level, about: 'Compact' };
  const neither: SectionHeading = { at, level, about: 'neither' };
  if (citesOne.test(text)) return neither;
  const words = text.replace(opening, '').replace(part, '').replace(closing, '');
  if (plainPlan.test(words)) return neither;
  if (isOnTheirs(text) || logframe.test(words)) return { at, level, about: 'another' };
  const last = frameworksIn(words).at(-1);
  if (last === undefined || last.end < words.length || (last.kind !== 'text' && last.kind !== 'named')) return neither;
  const before = words
    .slice(0, last.start)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (before.length > mostWordsOfName || before.some((word) => !isInName.test(word))) return neither;
  const known = knownNumber(last.kind === 'text' ? last.name : '');
  return { at, level, about: 'another', ...(known === undefined ? {} : { known }) };
}

/** Whether a line speaks of another's objectives; its capitals say no more than small letters would: `Key Objectives`. */
function isOnTheirs(line: string): boolean {
  if (!/objectives/iu.test(line)) return false;
  const words = /\p{Ll}/u.test(line)
    ? line.replace(/^.*(?=objectives)/iu, (before) => before.toLowerCase())
    : line.toLowerCase();
  return declaredObjectives(words).some(({ foreign }) => foreign);
}

const isInName = /^(?:[\p{Lu}\d]|(?:of|and|for|on|the|in)$)/u;

function knownNumber(name: string): number | undefined {
  if (/refugees?|GCR|CRRF/i.test(name)) return objectivesOfTheRefugeeCompact;
  return /SDG|Goals/i.test(name) ? sustainableGoals : undefined;
}

/** The first bare objective of a block, or the objectives that it counts before. */
function objectiveOf({ citations, prose }: Block): readonly SectionObjective[] {
  const bare = citations.find(({ tie }) => tie === 'bare');
  const declared = declaredObjectives(prose.text).find(
    ({ foreign, own, most }) => foreign && own && Number.isFinite(most),
  );
  const besideGoal = /\bSDGs?\s+\d/.test(prose.text);
  if (declared !== undefined && declared.at < (bare?.prose.start ?? Number.POSITIVE_INFINITY))
    return [
      { at: sourceSpan(prose, { start: declared.at, end: declared.at + 1 }).start, most: declared.most, besideGoal },
    ];
  if (bare === undefined) return [];
  const isNamed = compactInWords.test(prose.text.slice(0, bare.prose.start));
  return [{ at: bare.span.start, most: isNamed ? 0 : beginsTheirs(bare, prose.text), besideGoal }];
}

/** The beginning of a line, of a sentence or of a cell, behind at most a sign or a number. */
const beginning = /(?:^|[\n\u241f]|[.!?:;][\s"”’)]+)[\s\p{P}\d]*$/u;

/** "Objective 1 is served by a data hub" tells of the Compact's first. */
const onData = /\b(?:data|statistic|census|evidence|figures)/iu;

/** Up to which number a list of objectives goes that begins with this one; 0 where it begins none, or is the Compact's by what it says. */
function beginsTheirs({ items, given, introduces, form, prose }: TitledCitation, text: string): number {
  const [item] = items;
  if (item === undefined || items.length > 1 || item.first !== item.last || item.action !== undefined) return 0;
  if (form !== 'word' && form !== 'abbreviated') return 0;
  const isTheCompacts =
    given?.meant === undefined ? introduces === 'fitting' : given.meant === item.first || given.likeness === 'title';
  if (isTheCompacts) return 0;
  if (introduces === 'demanding') return Math.max(mostOfAnother, item.first);
  if (
    item.first !== 1 ||
    onData.test(/^(?:(?!objective)[^.!?;\u241f]){0,160}/iu.exec(text.slice(prose.end))?.[0] ?? '')
  )
    return 0;
  return beginning.test(text.slice(Math.max(0, prose.start - 20), prose.start)) ? mostOfAnother : 0;
}

import type { Compact } from '../knowledge/compact.ts';
import { topicWords } from '../knowledge/objectives.ts';
import { stems } from '../knowledge/words.ts';
import type { Block, TitledCitation } from './block.ts';
import { declaredObjectives } from './declared-objectives.ts';
import { frameworkNoun, mostOfAnother, objectivesOfTheCompact } from './frameworks.ts';
import type { Prose } from './prose.ts';
import { cellAt, tableRowAt } from './table-rows.ts';
import { reach } from './tie.ts';

/** A logframe divides its objectives into outcomes and outputs; the Compact's have actions and, in plans of States, activities. */
const division = /(?:^|[\n\u241f])[^\p{L}\p{N}]{0,8}(?:output|outcome|(?:expected\s+)?result)\s+\d{1,2}\.\d/iu;

/** How objectives begin that a draft sets itself: with what is to be done, and not with what was: `Achieved in part`. */
const demand =
  /^(?!(?!speed)\p{L}+ed(?!\p{L}))(?:to\s+\p{L}+|accelerat|achiev|analy[sz]|apprais|assess|attract|bring|build|boost|clos|complet|conduct|construct|creat|cut|decreas|deliver|deploy|develop|digiti[sz]|doubl|enabl|enhanc|ensur|equip|establish|evaluat|examin|expand|explor|extend|foster|halv|hire|identif|implement|improv|increas|integrat|introduc|invest|launch|lower|maintain|make|moderni[sz]|open|plant|procur|promot|protect|provid|publish|purchas|rais|reach|recruit|reduc|reform|rehabilitat|renovat|restor|roll|set|shorten|simplif|speed|strengthen|support|train|upgrad)/iu;

/** `Objective 1: …`, `Objective 1 – …`, `Objective 1. …`, `Objective 1 (…)`, `[Objective 1] …`, the next cell; at the beginning of a line, behind at most a sign or a number. `Objective 22(b` is an action that is being written. */
const introduced =
  /^\s*(?:[:–—\]]|\.(?=\s+\p{Lu})|\s-{1,2}\s|\u241f|\((?!\p{L}\s*$))\s*(?<words>\p{L}[^\u241f\n]{0,160})/u;
/** `Objective 1 is to …` tells what somebody wants; the Compact's are there already, and "Objective 7 is supported by two cities" may be one of them. */
const told =
  /^\s+(?:(?:is|aims|seeks)\s+to\s+(?:be\s+)?|will\s+(?!be\b)|(?:foresees|envisages)\s+)(?<words>\p{L}[^\u241f\n.;]{0,160})/u;
/** `| Objective 16 | Integration Area Programme |` names a practice, `| Objective 10 | open |` tells how it stands. */
const inNextCell = /^\s*\u241f/u;
const isNounFirstOrAlone = /^\p{L}+(?:(?:ion|ment)s?(?!\p{L})|\s*$)/u;
const lineStart = /(?:^|[\n\u241f])[\s\p{P}]*$/u;

/** What a stretch of a draft tells of objectives that are not the Compact's. */
export interface OwnObjectives {
  /** The numbers that it introduces with something to do that is no matter of the Compact's objective of that number. */
  readonly demanding: readonly number[];
  /** Those with other words of its own. */
  readonly labelled: readonly number[];
  /** How many it introduces with the title or the subject of the Compact's objective of that number. */
  readonly fitting: number;
  /** How many bare ones have the title of the Compact's objective of that number. */
  readonly titled: number;
  /** Whether it names an objective of something else: `Strategic Objective 3`. */
  readonly foreign: boolean;
  /** The numbers that it gives what it is about: `Objective 2 of this Strategy`, `Specific Objective 1`. */
  readonly pointed: readonly number[];
  /** Whether it divides objectives as a logframe does: `Output 1.2`. */
  readonly divides: boolean;
  /** How many it says that there are of its own, at most: 4 for `Our strategy has four objectives`. */
  readonly declared: number;
  /** The numbers of bare citations, for each block that does not name the Compact. */
  readonly loose: readonly (readonly number[])[];
}

export const noOwnObjectives: OwnObjectives = {
  demanding: [],
  labelled: [],
  fitting: 0,
  titled: 0,
  foreign: false,
  pointed: [],
  divides: false,
  declared: 0,
  loose: [],
};

/** Counts how the objectives are introduced in some blocks. Linear in them. */
export function readOwnObjectives(blocks: readonly Block[]): OwnObjectives {
  return joinOwnObjectives(blocks.map(readBlock).filter((one) => one !== noOwnObjectives));
}

/** What several stretches tell together. */
export function joinOwnObjectives(found: readonly OwnObjectives[]): OwnObjectives {
  if (found.length < 2) return found[0] ?? noOwnObjectives;
  // One pass: a keystroke in a long draft joins thousands.
  const [demanding, labelled, pointed, loose]: [number[], number[], number[], (readonly number[])[]] = [[], [], [], []];
  let [fitting, titled, declared, foreign, divides] = [0, 0, 0, false, false];
  for (const one of found) {
    demanding.push(...one.demanding);
    labelled.push(...one.labelled);
    pointed.push(...one.pointed);
    loose.push(...one.loose);
    fitting += one.fitting;
    titled += one.titled;
    declared = Math.max(declared, one.declared);
    foreign ||= one.foreign;
    divides ||= one.divides;
  }
  return { demanding, labelled, fitting, titled, foreign, pointed, divides, declared, loose };
}

function readBlock(block: Block): OwnObjectives {
  const { citations, prose } = block;
  const divides = division.test(prose.text);
  if (citations.length === 0 && !divides && !/objectives/i.test(prose.text)) return noOwnObjectives;
  const declared = highest(
    declaredObjectives(prose.text).flatMap(({ foreign, own, most }) =>
      foreign && own && Number.isFinite(most) ? most : [],
    ),
  );
  if (citations.length === 0 && declared === 0 && !divides) return noOwnObjectives;
  const introduced = (by: TitledCitation['introduces']): readonly number[] =>
    citations.flatMap(({ introduces, items }) => (introduces === by ? (items[0]?.first ?? []) : []));
  const bare = citations.filter(({ tie }) => tie === 'bare');
  const loose = bare.filter(({ given }) => given?.meant === undefined).flatMap(numbersOf);
  const namesCompact = citations.some(({ tie }) => tie === 'named' || tie === 'called');
  return {
    demanding: introduced('demanding'),
    labelled: introduced('labelled'),
    fitting: introduced('fitting').length,
    titled: bare.filter(({ given }) => given?.meant !== undefined).length,
    foreign: citations.some(({ tie }) => tie === 'foreign'),
    pointed: citations.filter((citation) => isPointedAt(block, citation)).flatMap(numbersOf),
    divides,
    declared,
    loose: namesCompact || loose.length === 0 ? [] : [loose],
  };
}

/** The highest of some numbers; 0 for none. */
export function highest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, number), 0);
}

/** The first and the last number of each item. */
function numbersOf({ items }: TitledCitation): readonly number[] {
  return items.flatMap(({ first, last }) => [first, last]);
}

/** `the Action Plan` is no name yet. */
const workingTitle = String.raw`(?:(?:action|state|work|government|strategic)\s+)?`;
const pointedBehind = new RegExp(
  String.raw`^\s+(?:of|under|in)\s+(?:this|our|the)\s+${workingTitle}${frameworkNoun}(?!\s+(?:on|for|of|against)\b)`,
  'iu',
);
const pointedBefore = new RegExp(
  String.raw`(?:\b(?:this|our|the)\s+${workingTitle}${frameworkNoun}['’]s\s+(?:own\s+)?|\b(?:specific|overall|general|operational|immediate|project|programme|program|own|our|learning|research|evaluation|training)\s+)$`,
  'iu',
);

const pointedColumn = /\b(?:our|own|project|programme|program|plan|strategy)\b(?:['’]s)?(?:\s+objectives?)?$/iu;

/** Whether another's objective is one of what the draft is about, rather than of a text that it only mentions. */
function isPointedAt(block: Block, { tie, prose: { start, end } }: TitledCitation): boolean {
  if (tie !== 'foreign') return false;
  const { text } = block.prose;
  const row = tableRowAt(block, start);
  return (
    pointedBehind.test(text.slice(end, end + reach)) ||
    pointedBefore.test(text.slice(Math.max(0, start - reach), start)) ||
    (row !== undefined && pointedColumn.test(cellAt(row, start)?.heading ?? ''))
  );
}

/**
 * Up to which number a draft that names the Compact counts objectives of its own, so that those are not the Compact's where they stand bare; 0 where it has none,
 * or where it uses bare numbers for the Compact's all the same.
 */
export function lastOwnObjective({
  demanding,
  labelled,
  fitting,
  titled,
  pointed,
  divides,
  declared,
  loose,
}: OwnObjectives): number {
  // A draft about the Compact heads its sections in its own words ("Objective 7: what we did"); only objectives that demand something else are a programme of its own.
  if (demanding.length > 0 && fitting <= demanding.length) return highest([...demanding, ...labelled, declared]);
  const last = highest([
    declared,
    fitting < labelled.length ? run(labelled, divides ? 1 : shortestRun) : 0,
    new Set(pointed).size > 1 ? highest(pointed) : 0,
  ]);
  // Bare numbers of the Compact's spread over all 23, its own ones keep to the lowest; a block that goes beyond those has none of its own.
  const isOwn = (numbers: readonly number[]): boolean => numbers.every((number) => number <= last);
  const beyond = new Set(loose.filter((numbers) => !isOwn(numbers)).flat());
  const within = new Set(
    loose
      .filter(isOwn)
      .flat()
      .filter((number) => !beyond.has(number)),
  );
  const ofTheirs = beyond.size + titled;
  return within.size > ofTheirs && within.size * (objectivesOfTheCompact - last) > ofTheirs * last ? last : 0;
}

/** So many in a row, from 1 on, are a list of somebody's objectives; longer ones are the chapters of a report on the Compact's. */
const shortestRun = 3;

/** Up to which number a draft gives words of its own to each objective; 0 where that is no list. */
function run(labelled: readonly number[], shortest: number): number {
  const numbers = new Set(labelled);
  let last = 0;
  while (numbers.has(last + 1)) last += 1;
  return last >= shortest && last <= mostOfAnother && numbers.size === last ? last : 0;
}

/** Looks at the words behind a citation for how they introduce its objective. */
export function withIntroduction(prose: Prose, citation: TitledCitation, compact: Compact): TitledCitation {
  const introduces = introduction(prose, citation, compact);
  return introduces === undefined ? citation : { ...citation, introduces };
}

function introduction(
  prose: Prose,
  { tie, given, prose: span, form, items }: TitledCitation,
  compact: Compact,
): TitledCitation['introduces'] {
  const [item] = items;
  if (tie !== 'bare' || form !== 'word' || item === undefined || items.length > 1 || item.first !== item.last)
    return undefined;
  if (given?.meant !== undefined) return 'fitting';
  if (!lineStart.test(prose.text.slice(Math.max(0, span.start - 20), span.start))) return undefined;
  const tail = prose.text.slice(span.end, span.end + 200);
  const label = introduced.exec(tail)?.groups?.['words'];
  const words = label ?? told.exec(tail)?.groups?.['words'];
  if (words === undefined) return undefined;
  if (isSubject(words, item.first, compact)) return 'fitting';
  if (demand.test(words) && !(inNextCell.test(tail) && isNounFirstOrAlone.test(words))) return 'demanding';
  return label === undefined ? undefined : 'labelled';
}

/** Of so few telling words, one of the title is enough: `Objective 5: Pathways`. */
const shortLabel = 2;

/** Whether words are about the Compact's objective of that number. */
function isSubject(words: string, number: number, compact: Compact): boolean {
  const objective = compact.objective(number);
  if (objective === undefined) return false;
  const text = words.toLowerCase();
  const label = stems(words);
  return (
    topicWords(objective).some((topic) => text.includes(topic)) ||
    (label.length <= shortLabel && stems(objective.title).some((stem) => label.includes(stem))) ||
    compact.titles.compare(words).some((likeness) => likeness.number === number)
  );
}

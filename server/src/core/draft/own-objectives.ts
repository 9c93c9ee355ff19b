import type { Compact } from '../knowledge/compact.ts';
import type { Block, TitledCitation } from './block.ts';
import type { Prose } from './prose.ts';

/** How objectives begin that a draft sets itself: with what is to be done. */
const demand =
  /^(?:to\s+\p{L}+|accelerat|achiev|attract|bring|build|boost|clos|complet|conduct|construct|creat|cut|decreas|deliver|deploy|develop|digiti[sz]|doubl|enabl|enhanc|ensur|equip|establish|expand|extend|foster|halv|hire|implement|improv|increas|integrat|introduc|invest|launch|lower|maintain|make|moderni[sz]|open|plant|procur|promot|protect|provid|publish|purchas|rais|reach|recruit|reduc|reform|rehabilitat|renovat|restor|roll|set|shorten|simplif|speed|strengthen|support|train|upgrad)/iu;

/** `Objective 1: …`, `Objective 1 – …`, `Objective 1. …`, `Objective 1 (…)`, the next cell; at the beginning of a line, behind at most a sign or a number. */
const introduced = /^\s*(?:[:–—]|\.(?=\s+\p{Lu})|\s-{1,2}\s|\u241f|\()\s*(?<words>\p{L}[^\u241f\n]{0,160})/u;
/** `Objective 1 is to …` tells what somebody wants; the Compact's are there already. */
const told = /^\s+(?:is|aims|seeks|will|foresees|envisages)\s+(?:to\s+)?(?:be\s+)?(?<words>\p{L}[^\u241f\n.;]{0,160})/u;
const lineStart = /(?:^|[\n\u241f])[\s\p{P}]*$/u;

/** What a stretch of a draft tells of objectives that are not the Compact's. */
export interface OwnObjectives {
  /** The numbers that it introduces with something to do that is no matter of the Compact's objective of that number. */
  readonly demanding: readonly number[];
  /** Those with other words of its own. */
  readonly labelled: readonly number[];
  /** How many it introduces with the title or the subject of the Compact's objective of that number. */
  readonly fitting: number;
  /** Whether it names an objective of something else: `Strategic Objective 3`. */
  readonly foreign: boolean;
}

export const noOwnObjectives: OwnObjectives = { demanding: [], labelled: [], fitting: 0, foreign: false };

/** Counts how the objectives are introduced in some blocks. Linear in them. */
export function readOwnObjectives(blocks: readonly Block[]): OwnObjectives {
  const demanding: number[] = [];
  const labelled: number[] = [];
  let fitting = 0;
  let foreign = false;
  for (const { citations } of blocks) {
    for (const { tie, introduces, items } of citations) {
      foreign ||= tie === 'foreign';
      const number = items[0]?.first ?? 0;
      if (introduces === 'demanding') demanding.push(number);
      else if (introduces === 'labelled') labelled.push(number);
      else if (introduces === 'fitting') fitting += 1;
    }
  }
  return demanding.length + labelled.length + fitting === 0 && !foreign
    ? noOwnObjectives
    : { demanding, labelled, fitting, foreign };
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
  if (demand.test(words)) return 'demanding';
  return label === undefined ? undefined : 'labelled';
}

/** Whether words are about the Compact's objective of that number. */
function isSubject(words: string, number: number, compact: Compact): boolean {
  const text = words.toLowerCase();
  return (
    compact.objective(number)?.topics.some((topic) => text.includes(topic.replace('$', ''))) ||
    compact.titles.compare(words).some((likeness) => likeness.number === number)
  );
}

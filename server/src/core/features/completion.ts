import type { Draft } from '../draft/draft.ts';
import { isQualified } from '../draft/tie.ts';
import type { Compact, Objective } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { type Card, objectiveCard } from '../wording/cards.ts';
import { findCard } from '../wording/find-card.ts';
import { completeInsertion } from './insertion-completion.ts';

/** Something to write at a place. */
export interface Completion {
  readonly label: string;
  /** What stands beside the label: the roundtable, the country. */
  readonly description: string;
  readonly newText: string;
  /** What an editor matches against what was typed; ranking is done here, so every item matches. */
  readonly filterText: string;
  /** What {@link completionCard} tells the card of. */
  readonly reference: string;
  readonly preselect: boolean;
}

/** Completions for one place: `span` is what they replace. */
export interface Completions {
  readonly span: Span;
  readonly items: readonly Completion[];
}

/** Of so many objectives the title is offered as well; whoever wants another's types on. */
const titledItems = 3;

/** How far before the cursor a list of numbers may begin, in UTF-16 units. */
const reach = 160;

/** `GCM Objectives 2, 5 and rem`: the name, the keyword, the numbers so far, and what is being typed. */
const opening =
  /(?:^|[^\p{L}\p{N}_-])(?<name>(?:GCM|Compact)(?:['’]s)?[ \u00a0~]+)?(?<keyword>objectives?|objs?\.)(?:\*\*|__|\})?[ \u00a0~]+(?<list>(?:\d+[a-z]?(?:\s*[-–]\s*\d+)?\s*(?:,\s*(?:and|or)?|and|or|&|to)\s+)*)(?<typed>[\p{L}\p{N}][\p{L}\p{N}' -]{0,40})?$/iu;

/**
 * What can be written at an offset (UTF-16 units): objectives and their numbers, actions behind `Objective 2(`, the title behind `Objective 7: `, recommendations behind `rec:` and in
 * a quotation that begins like one, practices behind `practice:` and behind a country's possessive. In ordinary prose, nothing.
 */
export function complete(draft: Draft, offset: number, compact: Compact): Completions | undefined {
  return completeObjectives(draft, offset, compact) ?? completeInsertion(draft, offset, compact);
}

/**
 * The objectives that can follow at an offset (UTF-16 units), those in the list before it left out; words of a theme rank them. In ordinary prose, after "the objective of", there are none.
 * @returns `undefined` where no objective is being cited.
 */
function completeObjectives(draft: Draft, offset: number, compact: Compact): Completions | undefined {
  const lineStart = draft.text.lastIndexOf('\n', offset - 1) + 1;
  const line = draft.text.slice(Math.max(lineStart, offset - reach), offset);
  const match = opening.exec(line);
  if (match?.groups === undefined) return undefined;
  const { name, keyword = '', list = '', typed = '' } = match.groups;
  const isCitation = name !== undefined || list !== '' || /^\d/.test(typed) || /^O/.test(keyword);
  if (
    !isCitation ||
    (name === undefined && isForeign(line, match.index, keyword)) ||
    /[`$]|:\/\//.test(line.slice(line.lastIndexOf(' ', match.index) + 1, match.index + 1))
  )
    return undefined;
  const found = matching(typed, listed(list), compact);
  if (found.length === 0) return undefined;
  const inHeading = draft.format === 'markdown' && /^ {0,3}#{1,6}[ \t]/.test(draft.text.slice(lineStart, offset));
  const withTitles = typed !== '' && list === '' && !/s\.?$/i.test(keyword);
  return {
    span: { start: offset - typed.length, end: offset },
    items: [
      ...found.map((objective, index) => numberItem(objective, typed, index === 0 && typed !== '')),
      ...(withTitles ? found.slice(0, titledItems).map((objective) => titleItem(objective, typed, inHeading)) : []),
    ],
  };
}

/** The card of what is offered, for the list's side panel; made only when an editor asks for it. */
export function completionCard(reference: string, compact: Compact): Card | undefined {
  const objective = compact.objective(Number(/^objective (\d+)$/.exec(reference)?.[1]));
  return objective === undefined ? findCard(reference, compact) : objectiveCard(objective, compact);
}

function matching(typed: string, taken: ReadonlySet<number>, compact: Compact): readonly Objective[] {
  const query = typed.trim();
  const free = compact.objectives.filter(({ number }) => !taken.has(number));
  if (query === '') return free;
  if (/^\d+$/.test(query)) {
    return free.filter(({ number }) => String(number).startsWith(query));
  }
  // The list must outlive the first two letters of a theme, or editors close it for good.
  if (query.length < 3 && !/\s$/.test(typed)) return free;
  // "Objective is to …" goes on as ordinary prose; words of two letters name no theme.
  const theme = query
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .join(' ');
  if (theme === '') return [];
  return compact.search.objectives(theme).filter(({ number }) => !taken.has(number));
}

/** `Strategic Objective ` begins a citation of something else. */
function isForeign(line: string, start: number, keyword: string): boolean {
  const at = line.indexOf(keyword, start);
  return isQualified(line.slice(0, at), keyword);
}

function listed(list: string): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [, first, last] of list.matchAll(/(\d+)[a-z]?(?:\s*[-–]\s*(\d+))?/gi)) {
    // Nothing beyond the Compact is offered anyway.
    for (let number = Number(first); number <= Math.min(Number(last ?? first), 99); number += 1) taken.add(number);
  }
  return taken;
}

function numberItem({ number, title, roundtable }: Objective, typed: string, preselect: boolean): Completion {
  return {
    label: `${number} ${title}`,
    description: `Roundtable ${roundtable}`,
    newText: String(number),
    filterText: typed || String(number),
    reference: `objective ${number}`,
    preselect,
  };
}

function titleItem({ number, title, roundtable }: Objective, typed: string, inHeading: boolean): Completion {
  const newText = inHeading ? `${number}: ${title}` : `${number} (${title})`;
  return {
    label: `${number} with its title`,
    description: `Roundtable ${roundtable}`,
    newText,
    filterText: typed,
    reference: `objective ${number}`,
    preselect: false,
  };
}

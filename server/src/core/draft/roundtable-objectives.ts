import { lastStartingAt, type Span } from '../span.ts';
import type { Block, TitledCitation } from './block.ts';
import { BREAK, sourceSpan } from './prose.ts';
import { reach } from './tie.ts';

/** A list of objectives beside a roundtable; without citations where a cell of a table holds nothing but the numbers. */
export interface AttachedObjectives {
  readonly items: readonly { readonly first: number; readonly last: number; readonly span: Span }[];
  readonly citations: readonly TitledCitation[];
  readonly side: 'behind' | 'before';
  /**
   * What stands between: nothing but what ties them, words on the matter as well (`Roundtable 4, on data (Objective 1)`), what only sets the list beside it
   * (`Roundtable 4 follow-up, Objectives 1, 3 and 7`), or a verb that may say anything.
   */
  readonly link: 'plain' | 'glossed' | 'near' | 'loose';
}

/** What bounds the search: the roundtables that the block names before and behind, and what stands beside the former. */
export interface Neighbours extends Span {
  readonly before?: AttachedObjectives;
}

/** What a roundtable does with objectives, and what happens to them there; one list for both, and for what is said behind them. */
const regular =
  '(?:address|allocat|allot|assign|cluster|consider|cover|debat|discuss|examin|explor|group|handl|list|plac|review|schedul|tackl|treat)';
const adverb = String.raw`(?:(?:(?!(?:bare|hard|near|possib|rare|scarce)ly\b)\p{L}+ly|all|both|first)\s+)?`;
const does = String.raw`(?:ha[sd]|(?:(?:ha[sd]|will|would)\s+)?${adverb}(?:${regular}t?(?:e?[sd]|ing)?|compris(?:es|ed|ing)|contain(?:s|ed|ing)|concern(?:s|ed|ing)|includ(?:es|ed|ing)|deal(?:s|t|ing)?\s+with|(?:takes?|took|taking)\s+up|(?:brings?|brought|bringing)\s+together|look(?:s|ed|ing)?\s+at|focus(?:s?es|s?ed|s?ing)?\s+on|turn(?:s|ed|ing)?\s+to|(?:is|was)\s+(?:about|on|for|in\s+charge\s+of|concerned\s+with|${adverb}(?:devoted|dedicated)\s+to|responsible\s+for|(?:given|listed|described|printed)\s+(?:as|with))))`;
const be = String.raw`(?:was|were|is|are|ha(?:s|ve|d)\s+been|will\s+be)`;
/** What an objective is to a roundtable: `the theme`, `one of the subjects`, `on the list`. */
const matter = String.raw`(?:items?|matters?|objectives|subjects?(?:\s+matters?)?|themes?|topics?)`;
const place = String.raw`(?:(?:a|all|among|an|both|in|of|on|one|part|some|the|two|under|within)\s+){1,5}(?:(?:first|main|key)\s+)?(?:${matter}|agenda|list|programme|remit|scope|table)`;
const happened = String.raw`(?:${be}\s+${adverb}(?:${regular}t?ed|taken\s+up|dealt\s+with|looked\s+at|brought\s+together|part\s+of|under\s+(?:consideration|discussion|review))|(?:${be}|figured?|formed|stood)\s+${adverb}${place})`;
const goesTo = String.raw`(?:belong(?:s|ed)?\s+to|f(?:all|alls|ell)\s+(?:under|in|into|within|to)|c(?:ame|omes?)\s+under|(?:sits?|sat|stands?|stood)\s+(?:in|under|with|within)|(?:goes|went)\s+to|ma[dk]es?\s+up|formed|(?:finds?|found)\s+(?:its|their)\s+place\s+(?:in|under|within)|${be}\s+(?:in|under|with|(?:planned|foreseen|scheduled|due|set)\s+for)|(?:will|can)\s+find\s+(?:[\p{L}’'-]+\s+){1,3}(?:in|under))`;

/** `of the 2020 regional review`, `of the Compact’s review`. */
const ofReview = String.raw`(?:\s+(?:of|at|in)\s+the\s+(?:[\p{L}\d’'-]+\s+){0,2}review(?:\s+of\s+the\s+(?:GCM|(?:Global\s+)?Compact))?)?`;
const label = String.raw`(?:\s*(?:[:([–—=→]|[-=]>)\s*|\s+-{1,2}\s+|\s*${BREAK}\s*)`;
/** Who speaks in a roundtable; a delegation of one's own may speak of what it likes. */
const speakers = String.raw`(?:the\s+)?(?:(?:all|many|most|several|some)\s+)?(?:Member\s+)?(?:States|countries|delegates|delegations|discussions?|exchange|governments|ministers|panell?ists|participants|report|speakers)`;
const leading = String.raw`(?:${label}(?:(?:on|for|covering)\s+)?|,?\s+(?:(?:with|and)\s+its(?:\s+(?:\p{L}+\s+)?objectives,?)?|on|about)\s+|['’]s\s+(?:own\s+)?|(?<verb>,?\s+${does}\s+)|,?\s+(?:which|that)\s+${does}\s+|,?\s+${speakers}\s+${does}\s+)`;
const words = String.raw`[^.;:!?()\u241f]`;
/** `Roundtable 3 (moderator: Canada) dealt with …`, `Roundtable 3, which UNHCR moderated, dealt with …` */
const aside = String.raw`(?:\s*\([^()]{1,60}\)|,\s${words}{2,60}?,(?=\s)|\s*[–—]${words}{2,60}?[–—]|\s-{1,2}\s${words}{2,60}?\s-{1,2}(?=\s))?`;
const begin = String.raw`^(?:\s+(?:agenda|cluster|debate|discussions?|exchange|group|meeting|session|(?<followUp>follow-up(?:\s+\p{Ll}+)?)))?${ofReview}${aside}`;

const forwards = new RegExp(
  String.raw`${begin}(?:${leading}|(?<where>,?\s+(?:where|(?:at|in)\s+which)\s+)|(?<loose>,?\s+))(?:(?:namely|that\s+is|i\.e\.),?\s+)?(?:the\s+)?$`,
  'iu',
);
const forwardsOverWords = new RegExp(
  String.raw`${begin}(?:${leading}(?<gloss>${words}{2,120}?)(?:\(|(?<list>:\s*|,\s+(?:(?:for|on|with)\s+)?))|,\s+(?<subject>${words}{2,120}?)\()$`,
  'iu',
);
/** Words that turn from the roundtable to something else. */
const turnsAway =
  /(?<![\p{L}])(?:after|also|(?<!well\s)as(?!\s+well\s+as)|because|before|but|except|from|further|here|he|how|i|later|more|my|next|no|none|nor|not|other|others|our|own|rest|see|she|since|than|that|their|then|there|they|too|unlike|us|we|what|when|where|whereas|while|who|\p{L}+n['’]t)(?![\p{L}])/iu;
const backwards = new RegExp(
  String.raw`^(?:\s*[([]\s*(?:in\s+)?|\)?(?:,(?:[^,;.:${BREAK}]{1,40},)?)?(?:\s+(?:which|that))?\s+(?:${happened}\s+(?:by\s+(?:(?!who|that|which)\p{L}+\s+){1,4})?(?:(?:in|under|by|at|to|of|for)\s+)?|${goesTo}\s+)(?:the\s+(?:(?:agenda|cluster|group|programme|remit|set|themes?)\s+(?:of|in|for)\s+(?:the\s+)?)?)?|(?<only>\s+(?:at|in|under|to)\s+(?:(?:the|its)\s+)?))$`,
  'iu',
);
const many = /^[^(]*\s(?:were|are|have\s+been|belong|fell|fall|come|sit|stand)\b/iu;
const wasMatter = new RegExp(
  String.raw`^\)?(?:\s+of\s+the\s+(?:GCM|Compact))?\s+${happened}(?!\s+(?:also|as\s+well|too)\b)`,
  'iu',
);
/** `Roundtable 2, where Objectives 6 and 7 might have been read together` */
const mightBe = /^\)?\s+(?:could|may|might|should|would)\s+(?:have\s+been|be)\s/iu;
const nextCell = /^\s*\u241f\s*$/;
const placing = new RegExp(
  String.raw`\b(?:(?:plac|put|group|fil|cluster|list|assign|allocat)\p{L}*|(?:review|States|countries|delegations|delegates|participants)\s+${does})\s+(?:the\s+)?(?:GCM\s+)?$`,
  'iu',
);
const seeThere = /^,\s+(?:please\s+)?see\s+(?:the\s+)?$/i;
const forThese = /\b(?:for|on)\s+(?:the\s+)?$/i;
const exception =
  /\b(?:(?:after|aside\s+from|apart\s+from|before|besides?|beyond|despite|except|in\s+addition\s+to|instead\s+of|outside|rather\s+than|since|unlike|until)[\s\u00a0]+(?:(?:at|during|in)[\s\u00a0]+)?(?:the[\s\u00a0]+)?|between\s[^.;,\u241f]{0,40})$/i;
/** "The note for Roundtable 3 concerns Objective 15": the note does. */
const isNoSubject = /\b(?:about|by|for|from|like|on|to|with)\s+(?:the\s+)?$/i;
const ofObjectives = /\b(?:objectives|subjects|themes|topics)\s+(?:of|in|under|for)\s+(?:the\s+)?$/i;
const areThese = /^\s+(?:are|were):?\s+(?<gloss>[^.;:!?()\u241f]{2,80}\()?$/i;
/** "Our delegate in Roundtable 2 wrote on Objective 8": the delegate did. */
const isOnesOwn =
  /\b(?:her|his|its|my|our|their|whose|your)\s+(?:[\p{L}-]+\s+){1,4}(?:at|for|from|in|of|to)\s+(?:the\s+)?$/iu;
/** A verb that may say anything, with an adverb, before a list. */
const anyVerb = new RegExp(
  String.raw`${begin}(?:\s+(?:\p{Ll}+\s+){1,4}|,\s+(?!(?:an?|one|some|two)\s)(?:\p{Ll}+\s+){1,6})(?:the\s+)?$`,
  'u',
);
/** The same behind a list: `Objectives 2, 5, 6 and 12 got an afternoon in Roundtable 2`. */
const anyVerbBehind = /^\s+(?:\p{Ll}+\s+){1,5}(?:at|by|for|in|of|under)\s+(?:the\s+)?$/u;
const joins = /\s(?:and|or)\s/;
/** `Objectives 2 and 5, the themes of Roundtable 2` */
const apposed = new RegExp(
  String.raw`^\)?,\s+(?:(?:all|both|each)\s+)?(?:of\s+them\s+)?(?:(?:an?|one\s+of|the|the\s+main|two\s+of)\s+)*(?<noun>${matter})\s+(?:at|for|in|of|under)\s+(?:the\s+)?$`,
  'iu',
);
/** What goes on in a list of objectives that are named one by one: `Objective 9, Objective 10`, `Objective 9), trafficking (Objective 10`. */
const goesOn =
  /^\)?(?:\s*\([^()]{1,80}\))?\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|\s(?:and|as\s+well\s+as)\s+|&\s*)(?<gloss>[^.;:!?()\u241f]{0,60}\()?$/iu;
/** A verb behind an objective says something else of it. */
const hasVerb =
  /^\)?\s+(?:was|were|is|are|ha[sd]|have|will|would|may|came|comes|fell|falls|belong\p{L}*|followed|follows|in|under|to)\b/iu;
/** `Roundtable 1 took up Objective 15, Roundtable 2 Objective 5`. */
const andThen = /^\)?\s*(?:,|;|,?\s+(?:and|but|while|whereas))\s*(?:the\s+)?$/iu;

/** The objectives that stand beside a roundtable as its own, behind it or before it. */
export function objectivesBeside(block: Block, mention: Span, neighbours: Neighbours): AttachedObjectives | undefined {
  return (
    objectivesBehind(block, mention, neighbours) ??
    objectivesBefore(block, mention, neighbours) ??
    (isCell(block.prose.text, mention) ? numbersInNextCell(block, mention.end) : undefined)
  );
}

function objectivesBehind(block: Block, { start, end }: Span, neighbours: Neighbours): AttachedObjectives | undefined {
  const { text } = block.prose;
  const index = lastStartingAt(block.citations, ({ prose }) => prose.start, start) + 1;
  const first = block.citations[index];
  if (first === undefined || first.prose.start >= neighbours.end || first.prose.start - end > reach) return undefined;
  const head = text.slice(Math.max(0, start - reach), start);
  if (exception.test(head)) return undefined;
  const link = text.slice(end, first.prose.start);
  const citations = listFrom(block, index, neighbours.end, link.endsWith('('));
  const isLong = citations.reduce((sum, { items }) => sum + items.length, 0) > 2;
  const last = citations.at(-1)?.prose.end ?? end;
  const tail = (): string => text.slice(last, last + reach);
  const isMatter = (): boolean => wasMatter.test(tail());
  const { before } = neighbours;
  const taken = before?.side === 'behind' ? before.citations.at(-1) : undefined;
  if (taken !== undefined && /^\s+$/.test(link) && andThen.test(text.slice(taken.prose.end, start)))
    return attached(citations, 'behind');
  const these = ofObjectives.test(head) ? areThese.exec(link)?.groups : undefined;
  if (these !== undefined) return attached(citations, 'behind', these['gloss'] === undefined ? 'plain' : 'glossed');
  const direct = forwards.exec(link)?.groups;
  const over = direct === undefined ? forwardsOverWords.exec(link)?.groups : undefined;
  if ((direct ?? over)?.['verb'] !== undefined && (isNoSubject.test(head) || isOnesOwn.test(head))) return undefined;
  // Behind a mere comma only a list is that of the roundtable, or what was its matter: "In Roundtable 2, Objective 7 was praised".
  if (direct !== undefined) {
    if (direct['followUp'] !== undefined || (direct['where'] !== undefined && isLong))
      return isLong ? attached(citations, 'behind', 'near') : undefined;
    const isPlain = direct['loose'] === undefined && direct['where'] === undefined;
    const isMeant = isPlain || isMatter() || (direct['loose'] !== undefined ? isLong : mightBe.test(tail()));
    return isMeant ? attached(citations, 'behind') : undefined;
  }
  if (over === undefined && isLong && anyVerb.test(link) && !isAside(link) && !isOnesOwn.test(head))
    return attached(citations, 'behind', 'loose');
  if (over === undefined || turnsAway.test(over['gloss'] ?? over['subject'] ?? '')) return undefined;
  if ((over['list'] !== undefined && !isLong) || (over['subject'] !== undefined && !isMatter())) return undefined;
  return attached(citations, 'behind', 'glossed');
}

function objectivesBefore(block: Block, mention: Span, neighbours: Neighbours): AttachedObjectives | undefined {
  const { text } = block.prose;
  const { start } = mention;
  const index = lastStartingAt(block.citations, ({ prose }) => prose.start, start);
  const last = block.citations[index];
  if (last === undefined || last.prose.start < neighbours.start || start - last.prose.end > reach) return undefined;
  const link = text.slice(last.prose.end, start);
  if (isCell(text, mention) && nextCell.test(link)) return attached([last], 'before');
  // "For Objective 7, see Roundtable 4"
  if (seeThere.test(link) && forThese.test(text.slice(Math.max(0, last.prose.start - 24), last.prose.start)))
    return attached([last], 'before');
  const list = listUpTo(block, index, neighbours.start);
  const count = list.reduce((sum, { items }) => sum + items.length, 0);
  const noun = apposed.exec(link)?.groups?.['noun'];
  if (noun !== undefined) {
    // "We spoke of Objective 8, the themes of Roundtable 2 and lunch"
    const isOther = (count === 1 && noun.endsWith('s')) || joins.test(text.slice(mention.end, mention.end + 5));
    return isOther ? undefined : attached(list, 'before');
  }
  const joint = backwards.exec(link);
  if (joint === null)
    return count > 2 && anyVerbBehind.test(link) && !isAside(link) ? attached(list, 'before', 'loose') : undefined;
  if (joint.groups?.['only'] !== undefined) {
    const isGapped =
      neighbours.before?.side === 'before' && andThen.test(text.slice(neighbours.start, last.prose.start));
    return isGapped || placing.test(text.slice(Math.max(0, last.prose.start - 60), last.prose.start))
      ? attached([last], 'before')
      : undefined;
  }
  // "Objective 8 and Objective 9 were discussed" speaks of both.
  const isOneOfSeveral = last.items.length === 1 && last.items[0]?.first === last.items[0]?.last && many.test(link);
  return attached(isOneOfSeveral ? listUpTo(block, index, neighbours.start) : [last], 'before');
}

/** Whether words between a roundtable and a list turn away from the one or the other. */
function isAside(link: string): boolean {
  return turnsAway.test(link) || joins.test(link);
}

function attached(
  citations: readonly TitledCitation[],
  side: AttachedObjectives['side'],
  link: AttachedObjectives['link'] = 'plain',
): AttachedObjectives {
  return { items: citations.flatMap(({ items }) => items), citations, side, link };
}

/** The citations that are one list from one of them on, before an offset. */
function listFrom({ citations, prose }: Block, index: number, to: number, isInParentheses: boolean): TitledCitation[] {
  const list = citations.slice(index, index + 1);
  for (let next = index + 1; next < citations.length; next += 1) {
    const [before, further] = [list.at(-1), citations[next]];
    if (before === undefined || further === undefined || further.prose.end > to) break;
    if (further.prose.start - before.prose.end > reach) break;
    const joint = goesOn.exec(prose.text.slice(before.prose.end, further.prose.start));
    const words = joint?.groups?.['gloss'];
    if (joint === null || (words !== undefined && (!isInParentheses || turnsAway.test(words)))) break;
    if (hasVerb.test(prose.text.slice(further.prose.end, further.prose.end + reach))) break;
    list.push(further);
  }
  return list;
}

/** The citations that are one list up to one of them, behind an offset. */
function listUpTo({ citations, prose }: Block, index: number, from: number): TitledCitation[] {
  const list = citations.slice(index, index + 1);
  for (let next = index - 1; next >= 0; next -= 1) {
    const [behind, further] = [list[0], citations[next]];
    if (behind === undefined || further === undefined || further.prose.start < from) break;
    if (behind.prose.start - further.prose.end > reach) break;
    const joint = goesOn.exec(prose.text.slice(further.prose.end, behind.prose.start));
    if (joint === null || joint.groups?.['gloss'] !== undefined) break;
    list.unshift(further);
  }
  return list;
}

function isCell(text: string, { start, end }: Span): boolean {
  const isStart = /(?:^|\u241f)[\s\u00a0]*$/.test(text.slice(Math.max(0, start - 8), start));
  return isStart && /^[\s\u00a0]*(?:\u241f|$)/.test(text.slice(end, end + 8));
}

/** Three numbers or more alone in the cell behind `Roundtable 2`. */
function numbersInNextCell({ kind, prose }: Block, end: number): AttachedObjectives | undefined {
  if (kind !== 'cells') return undefined;
  const cell =
    /^[\s\u00a0]*\u241f([\s\u00a0]*\d{1,2}(?:(?:,|;|[\s\u00a0]and|[\s\u00a0]&|,[\s\u00a0]and)[\s\u00a0]*\d{1,2}){2,30}[\s\u00a0]*)(?:\u241f|$)/.exec(
      prose.text.slice(end, end + 200),
    );
  if (cell === null) return undefined;
  const from = end + cell[0].indexOf(BREAK) + 1;
  const items = [...(cell[1] ?? '').matchAll(/\d+/g)].map((match) => {
    const start = from + match.index;
    const number = Number(match[0]);
    return { first: number, last: number, span: sourceSpan(prose, { start, end: start + match[0].length }) };
  });
  return { items, citations: [], side: 'behind', link: 'plain' };
}

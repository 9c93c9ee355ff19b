import { lastStartingAt, type Span } from '../span.ts';
import type { Block, TitledCitation } from './block.ts';
import { units } from './number-words.ts';
import { BREAK, sourceSpan } from './prose.ts';
import { isQualified, reach, type Tie } from './tie.ts';

/** A place that names one or more roundtables by number: `Roundtable 2`, `Round Tables 1 and 3`, `the third roundtable`. Spans are relative to the chunk. */
export interface RoundtableMention {
  readonly span: Span;
  readonly prose: Span;
  readonly numbers: readonly RoundtableNumber[];
  /** `named`: the review or the Compact stands with it. `foreign`: another conference does. `bare`: neither; the draft around it decides. */
  readonly tie: Tie;
  /** The objectives that the draft gives as those of the roundtable, where they stand right beside it. */
  readonly objectives?: AttachedObjectives;
  /** Whether a title of the draft's own follows, as in an agenda: `Roundtable 5: The role of cities`. */
  readonly isIntroduced: boolean;
}

export interface RoundtableNumber {
  readonly number: number;
  readonly span: Span;
  /** How it is written; only digits can be changed by changing them. */
  readonly form: 'digits' | 'words';
}

/** A list of objectives beside a roundtable; without a citation where a cell of a table holds nothing but the numbers. */
export interface AttachedObjectives {
  readonly items: readonly { readonly first: number; readonly last: number; readonly span: Span }[];
  readonly citation?: TitledCitation;
}

const found = new WeakMap<Block, readonly RoundtableMention[]>();

/** The roundtables that a block names, in order. Linear in its prose. */
export function roundtablesOf(block: Block): readonly RoundtableMention[] {
  let mentions = found.get(block);
  if (mentions === undefined) {
    mentions = find(block);
    found.set(block, mentions);
  }
  return mentions;
}

/** Whether a block speaks of the regional review. */
export function namesReview({ prose }: Block): boolean {
  return review.test(prose.text);
}

/** Whether a block speaks of a gathering that had the review's four groups of objectives under other numbers: the International Migration Review Forum, the review of another region or year. */
export function namesForum({ prose }: Block): boolean {
  return forum.test(prose.text);
}

/** Whether a block speaks of a gathering with roundtables of another kind. */
export function namesOtherEvent({ prose }: Block): boolean {
  return otherEvent.test(prose.text);
}

/** Whether a block counts more roundtables than the review had: "our six roundtables". */
export function countsMoreRoundtables({ prose }: Block): boolean {
  return roundtable.test(prose.text) && more.test(prose.text);
}

/** The word alone; most blocks do not have it, and looking for it costs little. */
const roundtable = /round[\s\u00a0-]?table|\bRT[\s\u00a0-]?\d/i;
const more =
  /(?<![\p{L}\p{N}.,-])(?:[5-9]|1\d|five|six|seven|eight|nine|ten|eleven|twelve)[\s\u00a0]+(?:\p{L}+[\s\u00a0]+)?round[\s\u00a0-]?tables\b/iu;
const review =
  /\bregional\s+review\b|\bthe\s+(?:(?:first|2020|UNECE|GCM|GCM['’]s|Compact['’]s)\s+)*review\b(?!\s+(?:of\s+(?!2020\b|the\s+(?:GCM|Global|Compact|implementation))|forum))|\b(?:UNECE|ECE)\b[^.]{0,40}\breview\b|\breview\b[^.]{0,60}\b(?:UNECE|ECE)\b/i;
const forum =
  /\bIMRF\b|\bReview\s+Forum\b|\bsecond\s+(?:regional\s+)?review\b|\b(?:Africa|African|Arab|Asia-Pacific|Asian|Latin\s+American?)\b[^.]{0,40}\breview\b|\breview\b[^.]{0,60}\b(?:ESCAP|ECLAC|ECA|ESCWA)\b/i;
const otherEvent = /\bGFMD\b|\bGlobal\s+(?:Refugee\s+)?Forum\b|\bEconomic\s+Forum\b|\bSummit\b/i;

const words = units.slice(0, 10);
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const digits = String.raw`\d{1,2}(?!\d|%|[.:,]\d|st\b|nd\b|rd\b|th\b)`;
const mention = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(${ordinals.join('|')}|\d(?:st|nd|rd|th))[\s\u00a0]+(?:thematic[\s\u00a0]+)?round[\s\u00a0-]?table(?![\p{L}\p{N}])|(?:round[\s\u00a0-]?table(s?)[\s\u00a0]+|RT[\s\u00a0-]?(?=\d(?!\d)))(?:(?:numbers?|nos?\.?|nr\.?)[\s\u00a0]*|#)?(${digits}|(?:${[...words].reverse().join('|')}|${[...romans].reverse().join('|')})(?![\p{L}\p{N}])))`,
  'giu',
);
const next = new RegExp(
  String.raw`[\s\u00a0]*(?:,[\s\u00a0]*(?:and[\s\u00a0]+)?|&[\s\u00a0]*|[\s\u00a0]and[\s\u00a0]+|([-–—]|[\s\u00a0](?:to|through)[\s\u00a0]+))(${digits})(?!${'[\\s\\u00a0]+'}(?:of(?!\s+the\s+(?:${'[\\p{L}\\d-]+'}\s+){0,2}review)|${'\\p{L}'}+s)\b)`,
  'iuy',
);
/** What a number can count, so that it is none of a roundtable: "at the roundtable 20 States spoke". */
const countedNoun =
  /^[\s\u00a0](?:(?:Member[\s\u00a0])?States|participants|delegat\p{L}+|countries|speakers|panell?ists|people|persons|ministers|mayors|cities|towns|organi[sz]ations|members|representatives|experts|migrants|women|men|children|years|months|weeks|days|hours|minutes|recommendations|objectives|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])/iu;

function find(block: Block): readonly RoundtableMention[] {
  const { prose } = block;
  const { text } = prose;
  if (!roundtable.test(text)) return [];
  const elsewhere = (namesForum(block) || namesOtherEvent(block)) && !namesReview(block);
  const mentions: RoundtableMention[] = [];
  mention.lastIndex = 0;
  for (let match = mention.exec(text); match !== null; match = mention.exec(text)) {
    const [whole, ordinal, plural, written = ''] = match;
    const start = match.index;
    if (/^rt/i.test(whole) && !whole.startsWith('RT')) continue;
    const numbers: RoundtableNumber[] = [];
    let end = start + whole.length;
    if (ordinal !== undefined) {
      const number = /^\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : ordinals.indexOf(ordinal.toLowerCase()) + 1;
      numbers.push({ number, span: sourceSpan(prose, { start, end: start + ordinal.length }), form: 'words' });
    } else {
      const number = toNumber(written);
      if (number === undefined || countedNoun.test(text.slice(end, end + 24))) continue;
      numbers.push({
        number,
        span: sourceSpan(prose, { start: end - written.length, end }),
        form: /^\d/.test(written) ? 'digits' : 'words',
      });
      if (plural) end = readMore(block, end, numbers);
    }
    mention.lastIndex = end;
    const span = { start, end };
    const objectives = attachedTo(block, span);
    mentions.push({
      span: sourceSpan(prose, span),
      prose: span,
      numbers,
      tie: tieOf(text, span, elsewhere),
      ...(objectives === undefined ? {} : { objectives }),
      isIntroduced: objectives === undefined && isIntroduced(text, span),
    });
  }
  return mentions;
}

/** Roman numerals are capitals: "roundtable I" is a speaker's word. */
function toNumber(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written);
  const number = words.indexOf(written.toLowerCase()) + 1 || romans.indexOf(written) + 1;
  return number === 0 || written === 'I' ? undefined : number;
}

/** Reads on in a list behind a plural; what lies between the ends of a range is named as well. */
function readMore({ prose }: Block, from: number, numbers: RoundtableNumber[]): number {
  let at = from;
  for (;;) {
    next.lastIndex = at;
    const match = next.exec(prose.text);
    if (match === null) return at;
    const [whole, range, written = ''] = match;
    at += whole.length;
    const number = Number(written);
    const last = numbers.at(-1)?.number ?? number;
    const span = sourceSpan(prose, { start: at - written.length, end: at });
    for (let between = last + 1; range !== undefined && between < number; between += 1)
      numbers.push({ number: between, span, form: 'words' });
    numbers.push({ number, span, form: 'digits' });
  }
}

const ofReview = /^[\s\u00a0]+(?:of|at|in|during)\s+(?:the\s+)?(?:[\p{L}\d-]+\s+){0,2}review\b(?!\s+forum)/iu;
const ofOther =
  /^[\s\u00a0]+(?:of|at)\s+(?:(?:the|our|this|their|its|an?|that)\s+(?!(?:[\p{L}\d-]+\s+)?(?:meeting|consultations?|event|review|GCM)\b)[\p{L}\d]|\p{Lu})/u;
/** "At the conference of the Institute, Roundtable 7 dealt with methods." */
const gatheringBefore =
  /\b(?:conference|congress|convention|workshop|seminar|symposium|colloquium|hackathon|festival|fair|(?:summer|winter)\s+school)\b[^.;!?\u241f]*$/iu;
/** "The Mayors Mechanism, up to its Roundtable 7" */
const ofSomebody = /\b(?:its|their|his|her|our)\s+(?:own\s+)?$/iu;
const reviewBefore = /(?:\b(?:review|GCM|Compact)(?:['’]s)?|\bUNECE)[\s\u00a0]+(?:thematic[\s\u00a0]+)?$/iu;

function tieOf(text: string, { start, end }: Span, elsewhere: boolean): Tie {
  const head = text.slice(Math.max(0, start - reach), start);
  const tail = text.slice(end, end + reach);
  if (ofReview.test(tail)) return 'named';
  if (elsewhere || ofOther.test(tail)) return 'foreign';
  if (reviewBefore.test(head)) return 'named';
  if ((gatheringBefore.test(head) || ofSomebody.test(head)) && !/\breview\b/i.test(head + sentenceEnd(tail)))
    return 'foreign';
  return isQualified(head.replace(/\b(?:Thematic|Interactive|Virtual)[\s\u00a0]+$/, ''), text.slice(start, start + 3))
    ? 'foreign'
    : 'bare';
}

/** What stands before the end of a sentence. */
function sentenceEnd(tail: string): string {
  return /^[^.!?;]*/.exec(tail)?.[0] ?? '';
}

function isIntroduced(text: string, { start, end }: Span): boolean {
  return (
    /(?:^|[\n\u241f])[\s\p{P}\p{N}]*$/u.test(text.slice(Math.max(0, start - 20), start)) &&
    /^[\s\u00a0]*(?::|[–—]|[\s\u00a0]-{1,2}[\s\u00a0])[\s\u00a0]*\p{L}/u.test(text.slice(end, end + 12))
  );
}

const verb =
  /(?:ha[sd]\s+)?(?:cover(?:s|ed|ing)?|discuss(?:es|ed|ing)?|deal(?:s|t|ing)?\s+with|(?:is|was)\s+(?:about|on|devoted\s+to|dedicated\s+to|in\s+charge\s+of)|focus(?:es|sed|ed|ing)?\s+on|look(?:s|ed|ing)?\s+at|address(?:es|ed|ing)?|consider(?:s|ed|ing)?|examin(?:es|ed|ing)|review(?:s|ed|ing)|treat(?:s|ed|ing)|compris(?:es|ed|ing)|contain(?:s|ed|ing)|group(?:s|ed|ing)|cluster(?:s|ed|ing)|brings?\s+together|brought\s+together|concern(?:s|ed|ing)|takes?\s+up|took\s+up|includ(?:es|ed|ing)|with\s+its|on)/
    .source;
/** What stands between a roundtable and its objectives. */
const forwards = new RegExp(
  String.raw`^(?:\s+cluster)?(?:\s+(?:of|at|in)\s+the\s+(?:[\p{L}\d-]+\s+){0,2}review)?(?:\s*[:([–—]\s*|\s+-{1,2}\s+|(,)\s+|\s*${BREAK}\s*|,?\s+(?:(?:which|that)\s+)?${verb}\s+)(?:(?:namely|that\s+is),?\s+)?(?:the\s+)?$`,
  'iu',
);
/** What happened to objectives in a roundtable. */
const happened =
  /(?:was|were|is|are|ha(?:s|ve|d)\s+been)\s+(?:discussed|grouped|placed|covered|clustered|taken\s+up|dealt\s+with|addressed|considered|examined|looked\s+at|part\s+of|assigned|allotted|allocated|on\s+the\s+(?:table|agenda)|the\s+(?:subjects?|themes?|topics?))/
    .source;
const backwards = new RegExp(
  String.raw`^(?:\s*[([]\s*(?:in\s+)?|(?:,[^,;.:${BREAK}]{1,40},)?\s+${happened}\s+(?:(?:in|under|by|at|to|of)\s+)?(?:the\s+)?|\s+(?:belong(?:s|ed)?\s+to|f(?:all|alls|ell)\s+(?:under|in|into|within|to)|c(?:ame|omes?)\s+under|(?:will|can)\s+find\s+(?:[\p{L}’'-]+\s+){1,3}(?:in|under))\s+(?:the\s+)?|\s+(in|under)\s+)$`,
  'iu',
);
const wasMatter = new RegExp(String.raw`^\s+${happened}(?!\s+(?:also|as\s+well|too)\b)`, 'iu');
const nextCell = /^\s*\u241f\s*$/;
const placing = /\b(?:plac|put|group|fil|cluster)\p{L}*[\s\u00a0]+(?:the\s+)?$/iu;
const exception = /\b(?:after|apart\s+from|before|besides|except|unlike|until)[\s\u00a0]+(?:the[\s\u00a0]+)?$/i;

/** The objectives that stand beside a roundtable as its own, behind it or before it. */
function attachedTo(block: Block, { start, end }: Span): AttachedObjectives | undefined {
  const { text } = block.prose;
  const index = lastStartingAt(block.citations, ({ prose }) => prose.start, start);
  const before = block.citations[index];
  const behind = block.citations[index + 1];
  if (behind !== undefined && behind.prose.start - end <= reach) {
    const joint = forwards.exec(text.slice(end, behind.prose.start));
    // Behind a mere comma only a list is that of the roundtable, or what was its matter: "In Roundtable 2, Objective 7 was praised".
    if (joint !== null && !exception.test(text.slice(Math.max(0, start - 24), start)))
      if (
        joint[1] === undefined ||
        behind.items.length > 2 ||
        wasMatter.test(text.slice(behind.prose.end, behind.prose.end + reach))
      )
        return { items: behind.items, citation: behind };
  }
  if (before !== undefined && start - before.prose.end <= reach) {
    const between = text.slice(before.prose.end, start);
    const joint = backwards.exec(between);
    if (
      joint !== null &&
      (joint[1] === undefined || placing.test(text.slice(Math.max(0, before.prose.start - 40), before.prose.start)))
    )
      return { items: before.items, citation: before };
    if (isCell(text, { start, end }) && nextCell.test(between)) return { items: before.items, citation: before };
  }
  return isCell(text, { start, end }) ? numbersInNextCell(block, end) : undefined;
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
  return { items };
}

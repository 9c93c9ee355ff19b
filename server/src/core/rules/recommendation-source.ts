import type { Block } from '../draft/block.ts';
import { type Prose, proseOffset, sourceOffset, sourceSpan } from '../draft/prose.ts';
import { quotationsOf } from '../draft/quotations.ts';
import {
  isBlockQuote,
  type RecommendationPassage,
  recommendationNamesOf,
  recommendationPassagesOf,
} from '../draft/recommendations.ts';
import { roundtablesOf, roundtableWord } from '../draft/roundtables.ts';
import { sentenceAt } from '../draft/sentences.ts';
import { tableRowAt } from '../draft/table-rows.ts';
import type { Compact, Recommendation } from '../knowledge/compact.ts';
import { once } from '../once.ts';
import { lastStartingAt, type Span, shiftSpan, type TextEdit } from '../span.ts';
import { recommendationPlace } from '../wording/cards.ts';
import { evidenceFor, nameOf, unmistakable } from './recommendation-evidence.ts';
import { numbersIn, roundtableOf } from './roundtable-notes.ts';
import { defineDraftRule, type Fix } from './rule.ts';

/** Flags a recommendation that is attributed to another roundtable, to the general part, or to another number. */
export const recommendationSource = defineDraftRule({
  code: 'recommendation-source',
  severity: 'warning',
  why: 'A reader who looks the words up where the draft says they stand does not find them.',
  bad: 'Roundtable 2 of the review of the GCM said: “Immigration detention should only be considered as a measure of last resort”.',
  good: 'Roundtable 3 of the review of the GCM said: “Immigration detention should only be considered as a measure of last resort”.',
  messages: {
    source: 'These words stand in {name}, and not where the draft says: “{given}”.',
    section: 'These words stand in {name}. The heading over them is “{given}”.',
    id: '{id} is {place}, and not a recommendation of “{given}”.',
  },
  note: (block: Block): Block | undefined =>
    block.kind === 'heading' || isBlockQuote(block) || relevant.test(block.prose.text) ? block : undefined,
  checkDraft({ notes, compact, namesCompact, source, report }) {
    if (!namesCompact) return;
    const footnotes = footnotesOf(notes, compact, source);
    let section: Section | undefined;
    let list: List | undefined;
    notes.forEach(({ base, note: block }, index) => {
      if (block.kind === 'heading') section = sectionOf(block, compact) ?? within(section, block);
      const judged = new Set<Attribution>();
      for (const passage of recommendationPassagesOf(block, compact)) {
        const { recommendation, stretch } = passage;
        if (passage.kind === 'wording' && !tellsOf(block, passage)) continue;
        const given =
          attributionIn(block, passage, compact) ??
          attributionAround(notes, index, passage, compact, source) ??
          footnotes.of(base + passage.span.end) ??
          (list !== undefined && opensBlock(block, passage) && follows(list.end, base + passage.span.start, source)
            ? list.given
            : undefined) ??
          (section !== undefined && opensBlock(block, passage) ? section : undefined);
        list =
          given === undefined || given === section
            ? undefined
            : { given: { base, ...given }, end: base + passage.span.end };
        if (given === undefined || isRight(given.attribution, recommendation)) continue;
        const { attribution } = given;
        judged.add(attribution);
        const from = given.base ?? base;
        report({
          message: given === section ? 'section' : 'source',
          values: { name: nameOf(recommendation), given: attribution.written },
          // The heading may be right for all else that stands under it.
          span: given === section ? shiftSpan(passage.span, base) : shiftSpan(attribution.span, from),
          evidence: evidenceFor(recommendation, stretch),
          fixes: given === section ? [] : fixesFor(attribution, recommendation, from, compact),
        });
      }
      for (const { recommendation, attribution } of numbersAt(block, compact)) {
        if (judged.has(attribution) || isRight(attribution, recommendation)) continue;
        report({
          message: 'id',
          values: {
            id: recommendation.id,
            place: recommendationPlace(recommendation),
            given: attribution.written,
          },
          span: shiftSpan(attribution.span, base),
          evidence: evidenceFor(recommendation),
          fixes: fixesFor(attribution, recommendation, base, compact),
        });
      }
    });
  },
});

/** What may quote words, or say where they come from. */
const relevant = new RegExp(String.raw`["“”„«‘]|\`\`|${roundtableWord}|\b[RG][1-4]?\.\d|\bgeneral\b`, 'i');

/** A place that says where words come from. Spans are relative to the chunk, prose to the block's prose. */
interface Attribution {
  readonly span: Span;
  readonly prose: Span;
  readonly written: string;
  readonly group: string;
  readonly recommendation?: Recommendation;
  /** What can be written in another way: the number of a roundtable, an id. */
  readonly number?: Span;
  readonly form: 'roundtable' | 'id' | 'place' | 'general' | 'objectives';
}

const known = new WeakMap<Block, { readonly compact: Compact; readonly attributions: readonly Attribution[] }>();

/** The sources that a block names, in order. */
function attributionsOf(block: Block, compact: Compact): readonly Attribution[] {
  let found = known.get(block);
  if (found?.compact !== compact) {
    found = { compact, attributions: findAttributions(block, compact) };
    known.set(block, found);
  }
  return found.attributions;
}

function findAttributions(block: Block, compact: Compact): readonly Attribution[] {
  const { text } = block.prose;
  const names = recommendationNamesOf(block, compact);
  const roundtables = roundtablesOf(block).flatMap(({ span, prose, numbers, tie }): readonly Attribution[] => {
    const [number, other] = numbers;
    const written = text.slice(prose.start, prose.end);
    // Of two roundtables together, neither is said to have said it alone.
    const isPlural = other !== undefined || /tables\b/i.test(written);
    const isKnown = compact.info.framework.roundtables.some((one) => one.number === number?.number);
    const name = names[lastStartingAt(names, (one) => one.prose.start, prose.start)];
    const isNamed = name !== undefined && prose.end <= name.prose.end;
    if (number === undefined || isPlural || !isKnown || isNamed || tie === 'foreign') return [];
    const group = `Roundtable ${number.number}`;
    const digits = number.form === 'digits' ? { number: number.span } : {};
    return [{ span, prose, written, group, form: 'roundtable', ...digits }];
  });
  const named = names
    .filter(({ group }) => group !== '')
    .map((name): Attribution => ({ ...name, written: text.slice(name.prose.start, name.prose.end) }));
  return [...named, ...roundtables, ...byObjectives(block, compact)].sort((a, b) => a.prose.start - b.prose.start);
}

const roundtableOn =
  /\b(?:the|this|that)\s+round[\s-]?table\s+(?:on|of|for|about|with|covering|devoted\s+to|that\s+(?:discussed|covered|dealt\s+with))\s+(?:the\s+)?$/iu;

/** Roundtables that are told by what they discussed: `the roundtable on Objectives 1, 3 and 7`. */
function byObjectives({ citations, prose }: Block, compact: Compact): readonly Attribution[] {
  if (!/round[\s-]?table\s/i.test(prose.text)) return [];
  return citations.flatMap((citation): readonly Attribution[] => {
    const head = prose.text.slice(Math.max(0, citation.prose.start - 60), citation.prose.start);
    const words = roundtableOn.exec(head)?.[0];
    if (words === undefined || citation.tie === 'foreign') return [];
    const number = roundtableOf(numbersIn(citation.items, compact), compact);
    if (number === undefined) return [];
    const span = { start: citation.prose.start - words.length, end: citation.prose.end };
    return [
      {
        span: sourceSpan(prose, span),
        prose: span,
        written: prose.text.slice(span.start, span.end),
        group: `Roundtable ${number}`,
        form: 'objectives',
      },
    ];
  });
}

function isRight({ group, recommendation: given }: Attribution, recommendation: Recommendation): boolean {
  return group === recommendation.group && (given === undefined || given === recommendation);
}

interface Given {
  readonly attribution: Attribution;
  /** Where the chunk starts that it stands in, if that is another than the passage's. */
  readonly base?: number;
}

/** Quotations in a row that one sentence introduces: `Roundtable 2 recommended:` and a list. */
interface List {
  readonly given: Given;
  /** Where the last of them ends in the draft. */
  readonly end: number;
}

/** Whether nothing but the marks of a list and of quotations stands between two quotations. */
function follows(end: number, start: number, source: (span: Span) => string): boolean {
  return start - end <= 40 && /^[\s\d.,;)(>*+"“”«»‘’'`–-]*$/.test(source({ start: end, end: start }));
}

/** A heading that says where everything under it comes from. */
interface Section extends Given {
  readonly level: number;
}

/** The source that a heading begins with: `Roundtable 2`, `3. Recommendations of Roundtable 2`. */
function sectionOf(block: Block, compact: Compact): Section | undefined {
  const [attribution] = attributionsOf(block, compact);
  const isFirst =
    attribution !== undefined &&
    /^(?:[\s\p{P}\d]|recommendations?\s+(?:of|from|by)\s+(?:the\s+)?)*$/iu.test(
      block.prose.text.slice(0, Math.min(60, attribution.prose.start)),
    );
  return isFirst ? { attribution, level: block.level } : undefined;
}

/** The section that goes on under another heading: only one of a deeper level is within it. */
function within(section: Section | undefined, { level }: Block): Section | undefined {
  return section !== undefined && level > section.level ? section : undefined;
}

const opensQuoting = /^[\s\d.)*•–-]*["“«‘]/;

/** Whether a block is nothing but a quotation, or begins with one. */
function opensBlock(block: Block, { kind, prose }: RecommendationPassage): boolean {
  const head = block.prose.text.slice(0, Math.min(prose.start, 24));
  return kind === 'quotation' && (isBlockQuote(block) || opensQuoting.test(head)) && /^[\s\d.)*•–"“«‘>-]*$/.test(head);
}

const telling =
  /\b(?:recommend\p{L}*|call(?:s|ed)?\s+(?:on|for|upon)|ask(?:s|ed)?|t(?:ells|old)|invit(?:es|ed)|want(?:s|ed)|said|says|suggest(?:s|ed)|propos(?:es|ed)|advis(?:es|ed)|demand(?:s|ed)|agreed|urg(?:es|ed)|encourag(?:es|ed)|appeal(?:s|ed)?)\b/iu;

/** Whether a sentence of the draft's own tells of a recommendation, and does not just speak of its subject in the same words. */
function tellsOf(block: Block, { strengths, matched, prose }: RecommendationPassage): boolean {
  if (strengths.length > 0 || matched >= unmistakable) return true;
  const { start } = sentenceAt(block, prose.start);
  return telling.test(block.prose.text.slice(Math.max(start, prose.start - reach), prose.start));
}

/** How far from the words their source may stand, in UTF-16 units. */
const reach = 240;
/** Right before a source, what says that it is not the one, or only a time or an order. */
const otherwise =
  /\b(?:unlike|not|n['’]t|never|nor|neither|instead|rather|besides|apart|beyond|after|before|outside|contrary|than|until|following|except|despite|like|as\s+(?:in|with))\s+(?:\p{L}+\s+){0,2}$/iu;
/** Between a source and the words, what turns to something else. */
const turning =
  /;|\b(?:while|whilst|whereas|but|although|though|nor)\b|\band\s+(?:then\s+)?(?:the|it|they|he|she|we|I|an?|our|this|that|there|another|others)\b/iu;
/** What a source behind the words stands in. */
const noteBehind = /^["”»'’).,;:\s\u00a0]*(?:\(([^()]{1,160})\)|(?:—|–|--|-)\s*([^\n\u241f]{1,160}))/u;
/** What a roundtable does with a recommendation. */
const issued =
  'said|recommended|adopted|formulated|demanded|made|issued|agreed|given|voiced|raised|drafted|put\\s+forward|proposed';
const thing = String.raw`(?:an?|the|one|another)\s+(?:\p{L}+\s+){0,2}(?:recommendation|sentence|phrase|words?|demand|call)`;
/** The words between a quotation and its source behind it: `, said …`, `, a recommendation of …`, `. This was said by …`. */
const saidBehind = new RegExp(
  String.raw`^["”»'’),.;\s\u00a0]*(?:${[
    String.raw`(?:${thing}\s+)?(?:(?:which|that)\s+)?(?:is|are|was|were|has\s+been|had\s+been)\s+(?:how|what|(?:${issued})\s+(?:by|in|at|from|under)|(?:the|one\s+of\s+the|an?)\s+(?:\p{L}+\s+){1,2}(?:of|from|by|in))`,
    String.raw`(?:${thing}\s+)?(?:(?:which|that)\s+)?(?:came|comes|coming|stems?|stemming|stemmed|emerg(?:ed|es|ing)|arose|originat(?:ed|es|ing))\s+(?:out\s+of|from|in|at)`,
    String.raw`(?:(?:which|that)\s+)?(?:(?:is|are|was|were|has\s+been|had\s+been)\s+)?(?:ascribed|attributed|credited|filed|listed|recorded)\s+(?:to|under|in|with|as\s+(?:part\s+of|one\s+of))`,
    String.raw`(?:which|that|(?:${issued})\s+(?:by|in|at|from|under)|${thing}\s+(?:of|from|by|in))`,
    String.raw`(?:(?:so|thus)\s+)?(?:said|says|ran|reads?|recommended|recommends|wrote|asked|demanded)`,
    String.raw`as\s+(?:(?:it|they)\s+)?(?:\p{L}+\s+){0,2}(?:by|in|at)?`,
    String.raw`(?:in|at|from|of|by|so|thus|to\s+quote|according\s+to|in\s+the\s+words\s+of|that\s+is)`,
    String.raw`(?:It|This|That|These|Those|They|So|Thus|The\s+(?:words?|sentence|phrase|passage|quotation|quote|text|recommendation|call|line))\s+(?:,?\p{L}+,?\s+){0,5}`,
  ].join('|')})\s*(?:the\s+)?["“„«‘]?$`,
  'u',
);
/** What tells in a sentence of its own that the next one is quoted: `Roundtable 2 was clear. “…`. */
const announcing =
  /\b(?:said|says|put|clear|words?|recommended|recommendations?|wrote|reads?|stated|formulated|asked|told|quote[sd]?|recalls?|sentence|text)\b/i;

/** The source that a block itself gives for a passage: the right one where it gives several. */
function attributionIn(block: Block, passage: RecommendationPassage, compact: Compact): Given | undefined {
  const attributions = attributionsOf(block, compact);
  const { prose, recommendation } = passage;
  const candidates = [
    ...before(block, passage, attributions, compact),
    ...behind(block.prose.text.slice(prose.end, prose.end + reach), prose.end, attributions),
    ...inOtherCells(block, prose, attributions),
  ];
  const attribution = candidates.find((one) => isRight(one, recommendation)) ?? candidates[0];
  return attribution === undefined ? undefined : { attribution };
}

/** The sources before a passage in its sentence that lead to it, nearest first. */
function before(
  block: Block,
  { prose }: RecommendationPassage,
  attributions: readonly Attribution[],
  compact: Compact,
): readonly Attribution[] {
  const { text } = block.prose;
  const passages = recommendationPassagesOf(block, compact);
  const quotations = quotationsOf(block);
  const passage = passages[lastStartingAt(passages, (one) => one.prose.start, prose.start - 1)];
  const quotation = quotations[lastStartingAt(quotations, (one) => one.inner.start, prose.start - 1)];
  // What stands before another quotation belongs to that.
  const parting = [passage?.prose.end, quotation?.inner.end].map((end) =>
    end !== undefined && end <= prose.start ? end : 0,
  );
  const nearest = Math.max(prose.start - reach, ...parting);
  const sentence = sentenceAt(block, prose.start);
  const from = Math.max(sentence.start, nearest);
  const inSentence = thoseIn(attributions, from, prose.start)
    .filter((one) => leads(one, text, from, prose.start - 1))
    .reverse();
  const opens = /^[\s\d.)(*•"“«‘'`–-]*$/.test(text.slice(from, prose.start));
  if (inSentence.length > 0 || !opens || from <= nearest) return inSentence;
  const last = Math.max(sentenceAt(block, from - 1).start, nearest);
  return announcing.test(text.slice(last, from))
    ? thoseIn(attributions, last, from)
        .filter((one) => leads(one, text, last, from))
        .slice(-1)
    : [];
}

/** The sources that begin in a stretch of the prose. */
function thoseIn(attributions: readonly Attribution[], from: number, to: number): readonly Attribution[] {
  const startOf = ({ prose }: Attribution): number => prose.start;
  return attributions.slice(
    lastStartingAt(attributions, startOf, from - 1) + 1,
    lastStartingAt(attributions, startOf, to - 1) + 1,
  );
}

/** The sources that stand right behind a passage: in parentheses, behind a dash, in words of their own. */
function behind(tail: string, from: number, attributions: readonly Attribution[]): readonly Attribution[] {
  const note = noteBehind.exec(tail)?.[0].length ?? 0;
  return thoseIn(attributions, from, from + tail.length).filter(({ prose }) => {
    const start = prose.start - from;
    return start < note || saidBehind.test(tail.slice(0, start));
  });
}

/** A row of a table has no more sources than this. */
const mostCells = 20;

/** In a table, a source has a cell of its own, or a roundtable only its number under a heading that says so. */
function inOtherCells(block: Block, { start }: Span, attributions: readonly Attribution[]): readonly Attribution[] {
  const row = tableRowAt(block, start);
  if (row === undefined) return [];
  const { prose } = block;
  const whole = thoseIn(attributions, row.span.start, row.span.end)
    .slice(0, mostCells)
    .filter((one) => isAlone(prose, one.prose));
  const numbers = row.cells.slice(0, mostCells).flatMap(({ span, heading }): readonly Attribution[] => {
    const cell = /^([\s\u00a0]*)([1-4])[\s\u00a0]*$/.exec(prose.text.slice(span.start, span.end));
    if (cell === null || !/^(?:source\s+)?round[\s-]?table$/i.test(heading)) return [];
    const at = span.start + (cell[1] ?? '').length;
    const place = { start: at, end: at + 1 };
    const group = `Roundtable ${cell[2]}`;
    const number = sourceSpan(prose, place);
    return [{ span: number, prose: place, written: group, group, form: 'roundtable', number }];
  });
  return [...whole, ...numbers];
}

function isAlone({ text }: Prose, { start, end }: Span): boolean {
  return (
    /(?:^|\u241f)[\s\u00a0]*(?:recommendation\s+)?$/iu.test(text.slice(Math.max(0, start - 24), start)) &&
    /^[\s\u00a0]*(?:\u241f|$)/.test(text.slice(end, end + 12))
  );
}

/** Only what opens or closes a block quote may stand between a passage and the block that gives its source. */
const onlyMarkup =
  /^(?:[\s()>*+_~\d–"“”«»‘’'`.,;-]|\\(?:begin|end)\{\w{1,20}\*?\}|\\(?:enquote|noindent|par|item)\b|[{}])*$/;
/** Blocks that are read before the one in which they stand, such as a block quote in LaTeX, are no further from it than this. */
const neighbours = 4;

/** The source that the text before a passage introduces it with, `Roundtable 2 recommended:`, or the text behind it begins with, `— Roundtable 2`. */
function attributionAround(
  notes: readonly { readonly base: number; readonly note: Block }[],
  index: number,
  { span, recommendation }: RecommendationPassage,
  compact: Compact,
  source: (span: Span) => string,
): Given | undefined {
  const start = (notes[index]?.base ?? 0) + span.start;
  const end = (notes[index]?.base ?? 0) + span.end;
  const given: Given[] = [];
  for (let at = Math.max(0, index - neighbours); at <= index + neighbours; at += 1) {
    const other = notes[at];
    if (other === undefined || at === index) continue;
    const { base, note: block } = other;
    const attributions = attributionsOf(block, compact);
    if (attributions.length === 0) continue;
    const { prose } = block;
    const last = lastInk(prose.text, proseOffset(prose, start - base));
    if (/[:,]/.test(prose.text.charAt(last))) {
      const from = Math.max(sentenceAt(block, last).start, last - reach);
      if (onlyMarkup.test(source({ start: base + sourceOffset(prose, last) + 1, end: start })))
        for (const one of thoseIn(attributions, from, last).toReversed())
          if (leads(one, prose.text, from, last)) given.push({ attribution: one, base });
    }
    const first = proseOffset(prose, end - base);
    const tail = prose.text.slice(first, first + reach);
    const ink = tail.search(/[^\s\u241f]/);
    if (ink >= 0 && onlyMarkup.test(source({ start: end, end: base + sourceOffset(prose, first + ink) })))
      for (const one of behind(tail.replace(/\u241f/g, ' '), first, attributions))
        given.push({ attribution: one, base });
  }
  return given.find(({ attribution }) => isRight(attribution, recommendation)) ?? given[0];
}

/** What the footnote says whose mark stands at an offset of the draft, as far as it is a source. */
interface Footnotes {
  of(offset: number): Given | undefined;
}

/** How far a note may say where the words come from, in UTF-16 units. */
const noteReach = 120;

/** Footnotes of LaTeX stand where their mark does; those of Markdown are paragraphs elsewhere, `[^1]: Roundtable 2`. */
function footnotesOf(
  notes: readonly { readonly base: number; readonly note: Block }[],
  compact: Compact,
  source: (span: Span) => string,
): Footnotes {
  const bySign = once(() => {
    const found = new Map<string, Given>();
    for (const { base, note } of notes) {
      const [attribution] = attributionsOf(note, compact);
      if (attribution === undefined || attribution.prose.start > noteReach) continue;
      const start = base + sourceOffset(note.prose, 0);
      // A mark of Markdown stands before the words, the macro of LaTeX as well.
      const mark = /(?:\[\^([^\]\s]{1,40})\]|\\footnote\{)$/.exec(
        source({ start: Math.max(0, start - 44), end: start }),
      );
      if (mark !== null) found.set(mark[1] ?? `${start}`, { attribution, base });
    }
    return found;
  });
  return {
    of(offset) {
      const tail = source({ start: offset, end: offset + 60 });
      const mark = /^["”»'’*_.,;:)}]*(?:\[\^([^\]\s]{1,40})\]|\\footnote\{)/.exec(tail);
      return mark === null ? undefined : bySign().get(mark[1] ?? `${offset + mark[0].length}`);
    },
  };
}

interface NumberAt {
  readonly recommendation: Recommendation;
  readonly attribution: Attribution;
}

/** Between the number of a recommendation and the roundtable behind it: `R2.4, from Roundtable 3`, `R2.4 (Roundtable 3)`, `R2.4 on screening was made by Roundtable 3`. */
const numberBefore = new RegExp(
  String.raw`^(?:\s*\(|(?:,?\s+on\s+(?:[\p{L}\p{N}-]+\s+){0,5}[\p{L}\p{N}-]+)?\)?,?\s*(?:(?:which|that)\s+)?(?:(?:is|was|has\s+been|had\s+been)\s+)?(?:(?:an?|the|one)\s+(?:\p{L}+\s+)?recommendations?\s+|(?:${issued})\s+|(?:came|comes|stems|emerged)\s+(?:out\s+)?)?(?:of|from|by|in|at))\s*(?:the\s+)?$`,
  'iu',
);
/** Between a roundtable and the number of a recommendation behind it: `Roundtable 2 (recommendation R3.6)`, `Roundtable 2, in particular R4.3`. */
const numberBehind =
  /^(?:['’]s?)?(?:\s*[,(:–—-])?\s*(?:(?:in\s+particular|particularly|notably|especially|specifically|namely|including|and\s+its|its|the)\s+)?(?:recommendations?\s+)?$/iu;
/** No words between the two are longer, in UTF-16 units. */
const betweenThem = 90;

/** The numbers of recommendations that a sentence or a row of a table attributes to a roundtable, rightly or not. */
function numbersAt(block: Block, compact: Compact): readonly NumberAt[] {
  const { text } = block.prose;
  const names = recommendationNamesOf(block, compact);
  if (names.length === 0) return [];
  const attributions = attributionsOf(block, compact).filter(({ form }) => form === 'roundtable');
  return names.flatMap(({ form, recommendation, prose }): readonly NumberAt[] => {
    if (form !== 'id' || recommendation === undefined) return [];
    const behind = thoseIn(attributions, prose.end, prose.end + betweenThem)[0];
    const before = thoseIn(attributions, Math.max(0, prose.start - betweenThem), prose.start).at(-1);
    const attribution =
      behind !== undefined && numberBefore.test(text.slice(prose.end, behind.prose.start))
        ? behind
        : before !== undefined &&
            before.prose.end <= prose.start &&
            numberBehind.test(text.slice(before.prose.end, prose.start)) &&
            leads(before, text, before.prose.start, prose.start)
          ? before
          : undefined;
    if (attribution !== undefined) return [{ recommendation, attribution }];
    // A row of a tracker: the number in one cell, where it was made in another.
    const inRow = isAlone(block.prose, prose)
      ? inOtherCells(block, prose, attributionsOf(block, compact)).filter(({ form }) => form !== 'id')
      : [];
    const [only, other] = inRow;
    return only === undefined || other !== undefined ? [] : [{ recommendation, attribution: only }];
  });
}

/** The last unit before an offset that is no white space, as far as it is near; -1 where none is. */
function lastInk(text: string, offset: number): number {
  for (let at = offset - 1; at >= Math.max(0, offset - reach); at -= 1)
    if (!/[\s\u241f]/.test(text.charAt(at))) return at;
  return -1;
}

function leads({ prose }: Attribution, text: string, from: number, to: number): boolean {
  return (
    prose.start >= from &&
    prose.end <= to + 1 &&
    !turning.test(text.slice(prose.end, to)) &&
    !otherwise.test(text.slice(Math.max(0, prose.start - 32), prose.start))
  );
}

/** @param base where the chunk starts that the attribution stands in. */
function fixesFor(attribution: Attribution, recommendation: Recommendation, base: number, compact: Compact): Fix[] {
  const edits = editsFor(attribution, recommendation, compact);
  if (edits.length === 0) return [];
  return [
    {
      title: `Change to ${attribution.recommendation === undefined ? recommendation.group : recommendation.id}`,
      edits: edits.map(({ span, newText }) => ({ span: shiftSpan(span, base), newText })),
      preferred: true,
      safe: false,
    },
  ];
}

function editsFor(
  { form, number, span, group }: Attribution,
  recommendation: Recommendation,
  compact: Compact,
): readonly TextEdit[] {
  if (form === 'id') return [{ span, newText: recommendation.id }];
  const isGeneral = (one: string): boolean =>
    !compact.info.framework.roundtables.some((roundtable) => one === `Roundtable ${roundtable.number}`);
  // "The general recommendations" and "Roundtable 2" do not fit into the same sentence.
  if (isGeneral(group) || isGeneral(recommendation.group)) return [];
  if (form === 'place') return [{ span, newText: recommendationPlace(recommendation) }];
  return number === undefined ? [] : [{ span: number, newText: recommendation.group.replace(/\D+/, '') }];
}

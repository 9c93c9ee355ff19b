import type { Block } from '../draft/block.ts';
import { type Prose, sourceOffset } from '../draft/prose.ts';
import { quotationsOf } from '../draft/quotations.ts';
import {
  isBlockQuote,
  type RecommendationPassage,
  recommendationNamesOf,
  recommendationPassagesOf,
} from '../draft/recommendations.ts';
import { roundtablesOf } from '../draft/roundtables.ts';
import { sentenceAt } from '../draft/sentences.ts';
import type { Compact, Recommendation } from '../knowledge/compact.ts';
import { lastStartingAt, type Span, shiftSpan, type TextEdit } from '../span.ts';
import { recommendationPlace } from '../wording/cards.ts';
import { evidenceFor, nameOf, unmistakable } from './recommendation-evidence.ts';
import { defineDraftRule } from './rule.ts';

/** Flags a recommendation that is attributed to another roundtable, to the general part, or to another number. */
export const recommendationSource = defineDraftRule({
  code: 'recommendation-source',
  severity: 'warning',
  why: 'A reader who looks the words up where the draft says they stand does not find them.',
  bad: 'Roundtable 2 of the review of the GCM said: “Immigration detention should only be considered as a measure of last resort”.',
  good: 'Roundtable 3 of the review of the GCM said: “Immigration detention should only be considered as a measure of last resort”.',
  messages: { source: 'These words stand in {name}, and not where the draft says: “{given}”.' },
  note: (block: Block): Block | undefined =>
    isBlockQuote(block) || attributing.test(block.prose.text) ? block : undefined,
  checkDraft({ notes, compact, namesCompact, source, report }) {
    if (!namesCompact) return;
    notes.forEach(({ base, note: block }, index) => {
      for (const passage of recommendationPassagesOf(block, compact)) {
        const { recommendation, stretch } = passage;
        // A sentence of the draft's own may speak of the subject in the same words; it tells of a recommendation where it says that it calls upon States.
        if (passage.kind === 'wording' && passage.strengths.length === 0 && passage.matched < unmistakable) continue;
        const given =
          attributionIn(block, passage, compact) ?? attributionAround(notes, index, passage, compact, source);
        if (given === undefined || isRight(given.attribution, recommendation)) continue;
        const { attribution } = given;
        const edits = editsFor(attribution, recommendation, compact);
        report({
          message: 'source',
          values: { name: nameOf(recommendation), given: attribution.written },
          span: shiftSpan(attribution.span, given.base ?? base),
          evidence: evidenceFor(recommendation, stretch),
          fixes:
            edits.length === 0
              ? []
              : [
                  {
                    title: `Change to ${attribution.recommendation === undefined ? recommendation.group : recommendation.id}`,
                    edits: edits.map(({ span, newText }) => ({ span: shiftSpan(span, given.base ?? base), newText })),
                    preferred: true,
                    safe: false,
                  },
                ],
        });
      }
    });
  },
});

/** What may attribute words. */
const attributing = /round[\s\u00a0-]?table|\b[RG][1-4]?\.\d|\bgeneral\b/i;

/** A place that says where words come from. Spans are relative to the chunk, prose to the block's prose. */
interface Attribution {
  readonly span: Span;
  readonly prose: Span;
  readonly written: string;
  readonly group: string;
  readonly recommendation?: Recommendation;
  /** What can be written in another way: the number of a roundtable, an id. */
  readonly number?: Span;
  readonly form: 'roundtable' | 'id' | 'place' | 'general';
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
  return [...named, ...roundtables].sort((a, b) => a.prose.start - b.prose.start);
}

function isRight({ group, recommendation: given }: Attribution, recommendation: Recommendation): boolean {
  return group === recommendation.group && (given === undefined || given === recommendation);
}

interface Given {
  readonly attribution: Attribution;
  /** Where the chunk starts that it stands in, if that is another than the passage's. */
  readonly base?: number;
}

/** How far from the words their source may stand, in UTF-16 units. */
const reach = 200;
/** Right before a source, what says that it is not the one, or only a time or an order. */
const otherwise =
  /\b(?:unlike|not|n['’]t|never|nor|neither|instead|rather|besides|apart|beyond|after|before|outside|contrary|since|than|until|following|except|despite|like|as\s+(?:in|with))\s+(?:\p{L}+\s+){0,2}$/iu;
/** Between a source and the words, what turns to something else. */
const turning =
  /;|\b(?:while|whilst|whereas|but|although|though|however|yet|nor)\b|,\s+and\s+|\band\s+(?:the\s+review|it|they|he|she|we|I)\b/iu;
/** What a source behind the words stands in. */
const noteBehind = /^["”»'’).,;:\s\u00a0]*(?:\(([^()]{1,160})\)|(?:—|–|--|-)\s*([^\n\u241f]{1,160}))/u;
const saidBehind =
  /^["”»'’),.\s\u00a0]*(?:(?:were|was|are|is)\s+(?:the\s+words\s+(?:of|from)|what)|(?:so\s+)?sa(?:id|ys)|recommended|recommends|according\s+to|in\s+the\s+words\s+of|as\s+\p{L}+\s+(?:said|put\s+it)|(?:It|This|That|So|Thus|These)\s+(?:\p{L}+\s+){0,5}(?:by|from|in|of)?)\s*(?:the\s+)?$/iu;

/** The source that a block itself gives for a passage: the right one where it gives several. */
function attributionIn(block: Block, passage: RecommendationPassage, compact: Compact): Given | undefined {
  const attributions = attributionsOf(block, compact);
  if (attributions.length === 0) return undefined;
  const { prose, recommendation } = passage;
  const candidates = [
    ...before(block, passage, attributions, compact),
    ...behind(block.prose.text.slice(prose.end, prose.end + reach), prose.end, attributions),
    ...(block.kind === 'cells'
      ? attributions.slice(0, mostCells).filter((one) => isAlone(block.prose, one.prose))
      : []),
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
  const from = Math.max(sentenceAt(block, prose.start).start, prose.start - reach, ...parting);
  return within(attributions, from, prose.start)
    .filter((one) => leads(one, text, from, prose.start - 1))
    .reverse();
}

/** The sources that begin in a stretch of the prose. */
function within(attributions: readonly Attribution[], from: number, to: number): readonly Attribution[] {
  const startOf = ({ prose }: Attribution): number => prose.start;
  return attributions.slice(
    lastStartingAt(attributions, startOf, from - 1) + 1,
    lastStartingAt(attributions, startOf, to - 1) + 1,
  );
}

/** The sources that stand right behind a passage: in parentheses, behind a dash, in words of their own. */
function behind(tail: string, from: number, attributions: readonly Attribution[]): readonly Attribution[] {
  const note = noteBehind.exec(tail)?.[0].length ?? 0;
  return within(attributions, from, from + tail.length).filter(({ prose }) => {
    const start = prose.start - from;
    return start < note || saidBehind.test(tail.slice(0, start));
  });
}

/** A row of a table has no more sources than this. */
const mostCells = 20;

/** In a table, the source may have a cell of its own. */
function isAlone({ text }: Prose, { start, end }: Span): boolean {
  return (
    /(?:^|\u241f)[\s\u00a0]*(?:recommendation\s+)?$/iu.test(text.slice(Math.max(0, start - 24), start)) &&
    /^[\s\u00a0]*(?:\u241f|$)/.test(text.slice(end, end + 12))
  );
}

/** Only what opens or closes a block quote may stand between a passage and the block that gives its source. */
const onlyMarkup = /^(?:[\s()>*_~"“”«»‘’'`.,;]|\\(?:begin|end)\{\w{1,20}\*?\}|\\(?:enquote|noindent|par)\b|[{}])*$/;
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
        for (const one of within(attributions, from, last).toReversed())
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

/** The first offset of the prose that stands at a source offset or behind it. */
function proseOffset({ text, stretches }: Prose, offset: number): number {
  const index = lastStartingAt(stretches, ({ source }) => source, offset);
  const stretch = stretches[index];
  if (stretch === undefined) return 0;
  return Math.min(stretch.prose + offset - stretch.source, stretches[index + 1]?.prose ?? text.length);
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

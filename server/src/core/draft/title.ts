import type { Compact } from '../knowledge/compact.ts';
import type { TitleComparison } from '../knowledge/titles.ts';
import { readWords, type Word } from '../knowledge/words.ts';
import type { Span } from '../span.ts';
import type { GivenTitle, TitledCitation } from './block.ts';
import type { Citation, CitationItem } from './citation.ts';
import type { ReadBlock } from './markdown.ts';
import { BREAK, GAP, sourceSpan } from './prose.ts';
import {
  type Candidate,
  candidateBefore,
  candidateBehind,
  candidateOfSentence,
  reach,
  type Surroundings,
} from './title-candidates.ts';

/** Looks around each citation of a block for words that are given as the title of what it cites. Linear in the block. */
export function withTitles(
  block: ReadBlock,
  citations: readonly Citation[],
  compact: Compact,
): readonly TitledCitation[] {
  let free = 0;
  return citations.map((citation, index) => {
    const room = { start: free, end: citations[index + 1]?.prose.start ?? block.prose.text.length };
    const given = givenTitle({ block, compact, citation, room });
    free = Math.max(citation.prose.end, given?.prose.end ?? 0);
    return given === undefined ? citation : { ...citation, given };
  });
}

function givenTitle(around: Surroundings): GivenTitle | undefined {
  const { citation } = around;
  const [item] = citation.items;
  if (item === undefined) return undefined;
  const behind = candidateBehind(around);
  if (citation.items.length > 1 || item.first !== item.last)
    return behind === undefined ? undefined : ofList(around, behind);
  const before = candidateBefore(around);
  const fromBefore = before === undefined ? undefined : read(around, before, item);
  if (fromBefore?.meant !== undefined) return fromBefore;
  const fromBehind = behind === undefined ? undefined : read(around, behind, item);
  if (fromBehind?.meant !== undefined) return fromBehind;
  const sentence = candidateOfSentence(around);
  const fromSentence = sentence === undefined ? undefined : read(around, sentence, item);
  return inRow(around, item) ?? fromSentence ?? fromBehind;
}

/** Numbers of a list with as many titles behind them: the first title that is none of theirs. */
function ofList({ block, compact, citation }: Surroundings, { prose, by }: Candidate): GivenTitle | undefined {
  const words = readWords(block.prose.text.slice(prose.start, Math.min(prose.end, prose.start + 4 * reach)));
  const titles: { readonly number: number; readonly prose: Span }[] = [];
  for (let at = 0; at < words.length; ) {
    const title = compact.titles.beginning(words.slice(at));
    const [first, last] = [words[at], words[at + (title?.length ?? 1) - 1]];
    if (title !== undefined && first !== undefined && last !== undefined)
      titles.push({
        number: title.number,
        prose: { start: prose.start + first.start, end: prose.start + last.end },
      });
    at += title?.length ?? 1;
  }
  const { items } = citation;
  if (titles.length !== items.length) return undefined;
  const wrong = titles.findIndex(({ number }) => items.every(({ first, last }) => number < first || number > last));
  const [title, item] = [titles[wrong], items[wrong]];
  if (title === undefined || item === undefined || item.first !== item.last) return undefined;
  return given(block, title.prose, by, item, { meant: title.number, likeness: 'title' });
}

/** A title in another cell of a row that cites nothing else: `| Objective 8 | IOM | Save lives … |`. */
function inRow(around: Surroundings, item: CitationItem): GivenTitle | undefined {
  const { room, citation } = around;
  const { text } = around.block.prose;
  const before = text.slice(room.start, citation.prose.start);
  const behind = text.slice(citation.prose.end, room.end);
  if (!before.includes(BREAK) && !behind.includes(BREAK)) return undefined;
  const [first, last] = [before.lastIndexOf(GAP), behind.indexOf(GAP)];
  if ((first < 0 && room.start > 0) || (last < 0 && room.end < text.length)) return undefined;
  let start = first < 0 ? 0 : room.start + first + GAP.length;
  for (const cell of text.slice(start, last < 0 ? text.length : citation.prose.end + last).split(BREAK)) {
    const prose = { start, end: start + cell.length };
    start = prose.end + BREAK.length;
    if (prose.start <= citation.prose.start && citation.prose.start < prose.end) continue;
    const found = read(around, { prose, by: 'cell', isClosed: true, demands: 'attempt' }, item);
    if (found?.meant !== undefined) return found;
  }
  return undefined;
}

/** So many words are looked at; the longest title has fewer than half. */
const mostWords = 48;
/** What says that the title goes on. */
const ellipsis = /^\s*[[(]?\s*(?:…|\.\s?\.\s?\.)\s*[\])]?/;
/** A reference behind a title within its brackets. */
const reference =
  /[\s,;:–—(-]+(?:see|cf\.?|paras?\b\.?|paragraphs?|pp?\.|pages?|actions?|articles?|sections?|chapters?|annex|part|table|footnote|§|GCM|of\s+the\s+(?:GCM|Compact|Global))(?![\p{L}]).*$/isu;

function read(
  { block, compact, citation }: Surroundings,
  candidate: Candidate,
  item: CitationItem,
): GivenTitle | undefined {
  const { by, demands } = candidate;
  const { start } = candidate.prose;
  const whole = block.prose.text.slice(start, Math.min(candidate.prose.end, start + 4 * reach));
  const text = candidate.isClosed ? whole.replace(reference, '') : whole;
  const words = readWords(text).slice(0, mostWords);
  if (words.length === 0) return undefined;
  const place = (length: number): Span => {
    const end = words[length - 1]?.end ?? 0;
    const leftOut = ellipsis.exec(text.slice(end))?.[0].length ?? 0;
    return { start: start + (words[0]?.start ?? 0), end: start + end + leftOut };
  };
  const cited = item.first;
  // "9. Strengthen …" is numbered by itself.
  if (by === 'cell' && /^\d+$/.test(words[0]?.text ?? '') && Number(words[0]?.text) !== cited) return undefined;
  const title = compact.titles.beginning(words);
  if (title !== undefined) {
    if (by === 'cell' && title.number !== cited && isNumbered(block, start, title.number)) return undefined;
    const isAltered =
      title.number === cited && demands === undefined && hasAddition(candidate, block, text, words, title.length);
    return given(block, place(isAltered ? words.length : title.length), by, item, {
      meant: title.number,
      likeness: isAltered ? 'altered' : 'title',
    });
  }
  const likenesses = demands === 'title' || text.length > 3 * reach ? [] : compact.titles.compare(text);
  const [best] = likenesses;
  for (const number of by === 'wording'
    ? []
    : [cited, ...(best === undefined || best.number === cited ? [] : [best.number])]) {
    const reached = compact.titles.reach(words, number);
    if (reached < 3) continue;
    const length = lengthOfAttempt(text, words, reached);
    const isBounded = length === words.length || boundary.test(text.slice(words[length - 1]?.end, words[length]?.end));
    const comparison = compact.titles.follow(words.slice(0, length), number);
    if (isAttempt(comparison, words, length, candidate, block, isBounded))
      return given(block, place(length), by, item, { meant: number, likeness: 'altered' });
  }
  if (demands === 'title' || demands === 'attempt') return undefined;
  const paraphrased = best === undefined ? undefined : paraphrase(compact, candidate, text, words, cited);
  if (paraphrased !== undefined)
    return given(block, place(paraphrased.length), by, item, { meant: paraphrased.number, likeness: 'paraphrase' });
  const subject =
    demands === undefined && item.action === undefined && by !== 'cell'
      ? subjectOf(compact, candidate, text, citation)
      : undefined;
  if (by === 'wording' && subject === undefined) return undefined;
  return given(block, place(words.length), by, item, subject === undefined ? {} : { subject });
}

/** Whether a cell stands beside its own number: `| 9 | Strengthen … | Objective 10 |` tells what Objective 9 has to do with Objective 10. */
function isNumbered({ prose }: ReadBlock, start: number, number: number): boolean {
  const before = /(\d+)[.):]?\s*[\u241f|]?\s*$/.exec(prose.text.slice(Math.max(0, start - 12), start));
  return Number(before?.[1]) === number;
}

function given(
  block: ReadBlock,
  prose: Span,
  by: GivenTitle['by'],
  item: CitationItem,
  judgement: Pick<GivenTitle, 'meant' | 'likeness' | 'subject'>,
): GivenTitle {
  return {
    text: block.prose.text.slice(prose.start, prose.end),
    span: sourceSpan(block.prose, prose),
    prose,
    by,
    item,
    ...judgement,
  };
}

const preposition =
  /^(?:in|at|by|through|within|under|across|during|since|from|between|among|with|via|before|after|as|per|against|is|are|was|were|has|have|had|will|should|would|and|or|calls|asks|remains|which|that)$/i;

/** Whether the writer adds words to a whole title where its end is marked, rather than going on behind it. */
function hasAddition(
  { by, isClosed }: Candidate,
  block: ReadBlock,
  text: string,
  words: readonly Word[],
  length: number,
): boolean {
  const [last, next] = [words[length - 1], words[length]];
  if (!isClosed || next === undefined || last === undefined) return false;
  if (/[^\s]|\n/.test(text.slice(last.end, next.start))) return false;
  if (by === 'quotation') return true;
  return block.kind !== 'paragraph' || by === 'parentheses'
    ? words.length - length <= 5 && !preposition.test(next.text)
    : false;
}

/** What may stand behind the last word of a title: punctuation, a new line, or a word that goes on with the sentence. */
const boundary =
  /^(?:\s*[,;:.()[\]–—]|\s+-{1,2}\s|\s*\n\s*(?=\p{Lu})|\s+(?:is|are|was|were|has|have|had|will|should|would|must|can|calls|asks|remains|which|that|in|by)$)/u;

/** With how many words an attempt at a title ends: with the last one that the title has too, or with the few others up to where the clause ends. */
function lengthOfAttempt(text: string, words: readonly Word[], reached: number): number {
  for (let length = reached; length < Math.min(reached + 4, words.length + 1); length += 1) {
    if (length === words.length || boundary.test(text.slice(words[length - 1]?.end, words[length]?.end))) return length;
  }
  return reached;
}

/** Verbs with which titles go on. Words that begin with one are the title without its beginning, not the name of its subject. */
const laterVerb = /^(?:reduce|establish|combat|eradicate|safeguard|foster|promote|empower|facilitate)$/;

/** Whether words are plainly meant to be a title: as its beginning, or as nearly all of it. */
function isAttempt(
  { coverage, purity, strictCoverage, strictPurity, begins, part }: TitleComparison,
  words: readonly Word[],
  length: number,
  { by, isClosed }: Candidate,
  block: ReadBlock,
  isBounded: boolean,
): boolean {
  if (!isBounded && coverage < 0.75) return false;
  const isDisplayed = by === 'quotation' || by === 'cell' || block.kind === 'heading';
  const first = words[0];
  if (part === 'middle')
    return coverage >= 0.6 && first !== undefined && /^\p{Lu}/u.test(first.text) && laterVerb.test(first.key);
  if (coverage < 0.75 && !isDisplayed && !/^\p{Lu}/u.test(first?.text ?? '')) return false;
  if (part === 'beginning') return length >= 4 || coverage >= 0.5;
  if (begins) return length >= 4 && purity >= 0.6 && coverage >= 0.5;
  if (!isClosed && !isBounded) return false;
  if (/ing$/.test(first?.key ?? '')) return isDisplayed && coverage >= 0.8 && purity >= 0.8;
  return strictCoverage >= 0.7 && strictPurity >= 0.7;
}

/** From this likeness on, words paraphrase a title; below it they are words of their own. Running text must be plainer. */
const likeEnough = 0.6;
const likeEnoughInText = 0.8;
/** A paraphrase is clear only when the next title is this much less like it. */
const clearMargin = 0.2;

/** The objective whose title some words paraphrase so clearly that no other can be meant, and how many of the words do. */
function paraphrase(
  compact: Compact,
  { by, isClosed }: Candidate,
  text: string,
  words: readonly Word[],
  cited: number,
): { readonly number: number; readonly length: number } | undefined {
  const ends = [
    words.length,
    ...words.flatMap((_, index) =>
      !(by === 'wording' && isClosed) &&
      index > 1 &&
      boundary.test(text.slice(words[index - 1]?.end, words[index]?.end))
        ? [index]
        : [],
    ),
  ];
  for (const length of ends.slice(0, 4)) {
    const [best, next] = compact.titles.compare(text.slice(0, words[length - 1]?.end));
    if (
      best !== undefined &&
      best.score >= (by === 'wording' ? likeEnoughInText : likeEnough) &&
      best.score - (next?.score ?? 0) >= clearMargin &&
      !best.others.has(cited)
    )
      return { number: best.number, length };
  }
  return undefined;
}

const labelEnd =
  /[,;:.()–—\n]|\s(?:-{1,2}|is|are|was|were|has|have|had|will|should|would|must|can|in|by|which|that|for|at)\s/iu;

/** The subject of another objective, where a short label names it and nothing else. */
function subjectOf(
  compact: Compact,
  { by, isClosed }: Candidate,
  text: string,
  { items }: Citation,
): number | undefined {
  const label = by === 'wording' ? (text.split(labelEnd)[0] ?? '') : isClosed ? text : (text.split(/[.\n]/)[0] ?? '');
  return compact.titles.subject(label, items[0]?.first ?? 0);
}

import type { Block, TitledCitation } from '../draft/block.ts';
import type { CitationItem } from '../draft/citation.ts';
import { isQuoted } from '../draft/quotations.ts';
import { sentenceAt } from '../draft/sentences.ts';
import { reach } from '../draft/tie.ts';
import type { Compact } from '../knowledge/compact.ts';
import { lastStartingAt, type Span } from '../span.ts';
import { type Keyword, keywordOf } from './keyword.ts';
import { isReversed } from './reversed-range.ts';
import { defineRule } from './rule.ts';

/** Flags a singular before several numbers and a plural before one. Where the sentence could be read otherwise it is silent. */
export const singularPlural = defineRule({
  code: 'singular-plural',
  severity: 'warning',
  why: 'The number of the noun tells a reader whether one objective or several are meant.',
  bad: 'This follows Objective 2, 5 and 6.',
  good: 'This follows Objectives 2, 5 and 6.',
  messages: {
    several: 'Several objectives are named here: write “{right}”.',
    one: 'One objective is named here: write “{right}”.',
  },
  check({ block, citations, compact, source, report }) {
    for (const citation of citations) {
      if (!withKeyword.has(citation.form)) continue;
      const keyword = keywordOf(citation, source);
      if (keyword === undefined || isQuoted(block, citation.prose.start)) continue;
      const isWrong = keyword.isPlural
        ? namesOne(block, citation, keyword, source)
        : namesSeveral(block, citation, compact, source);
      if (!isWrong) continue;
      const { word, isPlural, edit, gap } = keyword;
      const stop = source(gap).startsWith('.') ? '.' : '';
      const right = `${isPlural ? word.slice(0, -1) : word + edit.newText}${stop}`;
      report({
        message: isPlural ? 'one' : 'several',
        values: { right },
        span: citation.span,
        fixes: [{ title: `Change to “${right}”`, edits: [edit], preferred: true, safe: true }],
      });
    }
  },
});

/** The forms whose noun stands before the numbers. */
const withKeyword: ReadonlySet<TitledCitation['form']> = new Set(['word', 'abbreviated', 'spelled']);

/** Whether a citation behind a singular plainly names more than one objective of the Compact. */
function namesSeveral(
  block: Block,
  citation: TitledCitation,
  compact: Compact,
  source: (span: Span) => string,
): boolean {
  const { items, prose } = citation;
  const { text } = block.prose;
  const numbers = new Set(items.flatMap((item) => ends(item, compact)));
  if (numbers.size < 2) return false;
  // "Objective 7 and 8 of its actions" counts something else.
  if (
    /^\s+of\s+(?:its|their|them|these|those|whom|which|our|his|her|(?:all|the)\s+\d|\d)/i.test(after(text, prose.end))
  )
    return false;
  if (items.length > 1) {
    const joints = items
      .slice(1)
      .map((item, index) => text.slice(items[index]?.prose.end, item.prose.start).replace(/\([^()]*\)/g, ''));
    // "Objective 7 or 8" and "Objective 7/8" are one objective to many; of two numbers and a comma the second may be anything, unless nothing else stands behind it.
    if (joints.some((joint) => /\bor\b|[/;]/i.test(joint))) return false;
    if (items.length > 2 || /&|\b(?:and|as|plus)\b/i.test(joints[0] ?? '') || items.some(isRange)) return true;
    return closed.test(text.slice(prose.end, prose.end + 8));
  }
  return items.every((item) => isPlainRange(item, citation, text, source));
}

/** The end of what was said: of parentheses, a cell, what leads to a list, or the paragraph. */
const closed = /^[ \t\u00a0]*(?:[)\]\u241f]|:(?!\d)|$)/;

/** What a range may be that is none: a comparison, a move, a correction. */
const fromOneToOther =
  /\b(?:from|between|add|chang|compar|connect|convert|correct|link|match|mov|prefer|rais|relat|renumber|shift|tie|transfer|turn)[a-z]*\b[^.;:]{0,40}$/i;

function isPlainRange(
  item: CitationItem,
  citation: TitledCitation,
  text: string,
  source: (span: Span) => string,
): boolean {
  if (item.first > item.last) return isReversed(citation, item, source);
  const written = text.slice(item.prose.start, item.prose.end);
  return (
    !/\s(?:to|until)\s/i.test(written) ||
    !fromOneToOther.test(text.slice(Math.max(0, citation.prose.start - reach), citation.prose.start))
  );
}

const isRange = ({ first, last }: CitationItem): boolean => first !== last;

/** The objectives at the ends of an item, cut to those that exist, however far a range reaches. */
function ends({ first, last }: CitationItem, compact: Compact): number[] {
  const { firstObjective, lastObjective } = compact.info.framework;
  const low = Math.max(Math.min(first, last), firstObjective);
  const high = Math.min(Math.max(first, last), lastObjective);
  return low > high ? [] : [low, high];
}

/** A number that may go on a list, or the words that do. */
const goesOn =
  /(?<![\p{L}\p{N}.,])(?:[1-9]|1\d|2[0-3])(?![\d%]|[.,]\d)|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty(?:-\p{L}+)?)\b/iu;
const openEnd =
  /^\s*(?:[,;]?\s*(?:and|or|to|through|ff|et|seq|plus|und|y|as\s+well|up|onwards?|following|versus|vs)\b|[&+/…\u241f\\–—-]|\.{2,3})/iu;
/** The next cell holds words. */
const cellOfWords = /^[^\S\n]*\u241f\s*\p{L}/u;
/** `and the budget law`, `and to the SDGs`, `and on Objective 17`: what follows is another thing, unless it is more of the objectives. */
const otherThing =
  /^\s*,?\s*(?:and|as\s+well\s+as|plus)\s+(?:(?:by|for|from|in|of|on|to|towards?|under|with)\s+(?:(?:the|its|our|their)\s+)?(?:$|(?=\p{L}))|(?:the|its|our|their|his|her|this|that|a|an)\s+(?=\p{Ll}))(?!(?:[\p{L}-]+\s+){0,3}(?:objectives?|ones?|others?|rest|following|next|latter|subsequent|remaining|remainder|same|two|three|corresponding|preceding|previous|first|second|third|\p{L}+th)(?![\p{L}-]))/iu;
/** `Objectives 9 – Smuggling` has a title; `Objectives 8 was discussed` a verb that speaks of one. */
const dashBeforeWord = /^\s+[–—-]{1,2}\s+(?!(?:and|or|to|plus)\b)\p{L}/iu;
const verbOfOne = /^\s+(?:is|was|has|calls|asks|says|concerns)\b(?!\s+(?:not\s+)?(?:and|or)\b)/iu;

/** Whether a citation behind a plural plainly names one objective and the list does not go on in words that are no citation. */
function namesOne(
  block: Block,
  { items, prose }: TitledCitation,
  keyword: Keyword,
  source: (span: Span) => string,
): boolean {
  const [item] = items;
  if (item === undefined || items.length > 1 || item.firstSpan.start !== item.lastSpan.start) return false;
  // A heading of one word with a numbered list below it, or the label of a field.
  if (/[\r\n:]/.test(source(keyword.gap))) return false;
  const { citations } = block;
  const next = citations[lastStartingAt(citations, (other) => other.prose.start, prose.start) + 1];
  const end = Math.min(sentenceAt(block, prose.start).end, next?.prose.start ?? block.prose.text.length);
  const behind = after(block.prose.text, prose.end);
  if (cellOfWords.test(behind) || verbOfOne.test(behind)) return true;
  const tail = block.prose.text.slice(prose.end, end);
  return (!openEnd.test(tail) || dashBeforeWord.test(tail) || otherThing.test(tail)) && !goesOn.test(tail);
}

function after(text: string, at: number): string {
  return text.slice(at, at + 40);
}

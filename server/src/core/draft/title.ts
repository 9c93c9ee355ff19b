import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import type { GivenTitle, TitledCitation } from './block.ts';
import type { Citation } from './citation.ts';
import { BREAK, type Prose, sourceSpan } from './prose.ts';

/** From this likeness on, words paraphrase a title; below it they are words of their own. */
const likeEnough = 0.6;
/** A paraphrase is clear only when the next title is this much less like it. */
const clearMargin = 0.2;

/** How far a title may reach, in UTF-16 units: twice the longest of the Compact's. */
const reach = 280;

const openings: readonly { readonly by: GivenTitle['by']; readonly pattern: RegExp }[] = [
  { by: 'quotation', pattern: /^\s*(?:,|:|[–—-]+|on|titled|entitled|called|namely)?\s*["“«„]([^"”»“]+)["”»]/u },
  { by: 'parentheses', pattern: /^\s*[([]\s*["“«]?([^()[\]]+?)["”»]?\s*[)\]]/u },
  { by: 'colon', pattern: /^\s*:\s*([^\u241f]+)/u },
  { by: 'dash', pattern: /^\s*(?:[–—]|\s-{1,2}\s)\s*([^\u241f]+)/u },
  { by: 'cell', pattern: /^\s*\u241f\s*([^\u241f]+?)\s*(?:\u241f|$)/u },
  {
    by: 'wording',
    pattern:
      /^\s*,?\s*(?:on|to|which\s+(?:calls\s+(?:on\s+states\s+)?to|is\s+to|aims\s+to|commits\s+\w+\s+to|concerns|covers)|aims\s+to|concerns|is\s+about)\s+([^\u241f]+)/iu,
  },
];

/** Looks behind a citation of a single objective for a title, and for the objective whose title it is. */
export function withTitle(prose: Prose, citation: Citation, compact: Compact): TitledCitation {
  const [item] = citation.items;
  if (item === undefined || citation.items.length > 1 || item.first !== item.last) return citation;
  const { end } = citation.prose;
  const tail = prose.text.slice(end, end + reach);
  const name =
    /^\s*(?:of|in|from|under)\s+(?:the\s+)?(?:(?:UN\s+)?GCM|(?:UN\s+)?Global\s+Compact(?:\s+(?:for|on)\s+(?:Safe,?\s+Orderly,?\s+and\s+Regular\s+)?Migration)?|Compact)/iu.exec(
      tail,
    )?.[0].length ?? 0;
  for (const { by, pattern } of openings) {
    const match = pattern.exec(tail.slice(name));
    if (match === null) continue;
    const raw = match[1] ?? '';
    const text = by === 'quotation' || by === 'parentheses' || by === 'cell' ? raw : upToSentenceEnd(raw);
    if (text.trim() === '') continue;
    const start = end + name + match.index + match[0].indexOf(raw);
    const given = read(prose, { start, end: start + text.length }, by, compact, item.first);
    return given === undefined ? citation : { ...citation, given };
  }
  return citation;
}

function read(prose: Prose, span: Span, by: GivenTitle['by'], compact: Compact, cited: number): GivenTitle | undefined {
  const text = prose.text.slice(span.start, span.end);
  const likenesses = compact.titles.compare(text);
  const [best, next] = likenesses;
  const own = likenesses.find(({ number }) => number === cited)?.score ?? 0;
  const clear =
    best !== undefined &&
    best.score >= likeEnough &&
    best.score - (next?.score ?? 0) >= clearMargin &&
    (best.number === cited || own < best.score / 2);
  // In running text only words that are plainly a title count as one.
  if (by === 'wording' && (!clear || best.score < 0.8)) return undefined;
  const trimmed = {
    start: span.start + (text.length - text.trimStart().length),
    end: span.end - (text.length - text.trimEnd().length),
  };
  return {
    text: text.trim(),
    span: sourceSpan(prose, trimmed),
    prose: trimmed,
    by,
    ...(clear ? { meant: best.number } : {}),
  };
}

function upToSentenceEnd(text: string): string {
  const end = /[.;!?](?=\s|$)|\n\s*\n/.exec(text)?.index ?? text.length;
  return text.slice(0, end).split(BREAK)[0] ?? '';
}

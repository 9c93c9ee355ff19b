import type { Block, TitledCitation } from '../draft/block.ts';
import { sourceSpan } from '../draft/prose.ts';
import { isQuoted } from '../draft/quotations.ts';
import { sentenceAt } from '../draft/sentences.ts';
import { type Span, shiftSpan } from '../span.ts';
import { type CitationStyle, defineDraftRule, type Fix } from './rule.ts';

/** How a citation is written, by example. Capitals throughout are no form of their own; numbers in words are left alone. */
type Written = Exclude<CitationStyle, 'inferred'> | 'GCM 7';

/** What matters of a citation; spans are relative to the chunk. */
interface StyleNote {
  /** `open` for a capital that the beginning of a sentence or a cell asks for: it fits the lower case as well. */
  readonly written: Written | 'open';
  readonly span: Span;
  /** `Objectives`, `Obj.` or `GCM`, with the full stop that belongs to it, and where it stands. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** Whether more than one objective follows. */
  readonly plural: boolean;
  /** Where short forms are often used by agreement. */
  readonly place: 'text' | 'cell' | 'parentheses';
}

/** Fewer citations than this show no usage that one of them could break. */
const fewest = 3;
/** As often an abbreviation stands in cells, or in parentheses, until it is taken for an agreement. */
const agreement = 2;

/** Flags citations that are written in another form than most in the draft, or than the setting asks for. */
export const styleInconsistent = defineDraftRule<'usual' | 'set', readonly StyleNote[]>({
  code: 'style-inconsistent',
  severity: 'information',
  why: 'One way of citing throughout looks careful, and lets readers search for it.',
  bad: 'Objective 7 and Objective 8 of the GCM were discussed, and so was Obj. 9.',
  good: 'Objective 7 and Objective 8 of the GCM were discussed, and so was Objective 9.',
  messages: {
    usual: 'Most citations of this draft are written like “{style}”, this one like “{written}”.',
    set: 'Citations are to be written like “{style}”, as the setting “citationStyle” says; this one is written like “{written}”.',
  },
  note(block, citations) {
    if (citations.length === 0 || block.kind === 'quote' || isInCapitals(block)) return undefined;
    const notes = citations.flatMap((citation) => noteOf(block, citation) ?? []);
    return notes.length === 0 ? undefined : notes;
  },
  checkDraft({ notes, options, source, report }) {
    const set = options.citationStyle ?? 'inferred';
    const all = countAll(notes);
    const agreed = set === 'inferred' ? agreedPlaces(all) : new Set();
    const usual = set === 'inferred' ? usualOf(all.filter(({ place }) => !agreed.has(place))) : set;
    if (usual === undefined) return;
    const cells = all.filter(({ place }) => place === 'cell');
    const cellsAreShort = 2 * sum(cells.filter(({ written }) => written === 'Obj. 7')) > sum(cells);
    for (const { base, note } of notes) {
      for (const one of note) {
        if (agreed.has(one.place) || isInStyle(one, usual, cellsAreShort)) continue;
        const wanted = keywordFor(one, usual);
        const span = shiftSpan(one.keywordSpan, base);
        // The name of the Compact would be told twice in "Objective 7 of the GCM", and markup within a word would break.
        const canFix = usual !== 'GCM 7' && source(span) === one.keyword;
        report({
          message: set === 'inferred' ? 'usual' : 'set',
          values: { style: usual, written: one.written === 'open' ? 'Objective 7' : one.written },
          span: shiftSpan(one.span, base),
          // Only what a setting asks for cannot be wrong; what most citations look like can.
          fixes: canFix ? [fix(span, wanted, set !== 'inferred')] : [],
        });
      }
    }
  },
});

const keywordPattern = /(?:\b(objectives?)|\b(objs?\b\.?)|\b(GCM|Compact))(?=[^\p{L}]*$)/iu;

function noteOf(block: Block, { form, items, span, prose }: TitledCitation): StyleNote | undefined {
  const [item] = items;
  if (item === undefined || form === 'spelled' || form === 'ordinal' || isQuoted(block, prose.start)) return undefined;
  const { text } = block.prose;
  const match = keywordPattern.exec(text.slice(prose.start, item.prose.start));
  if (match === null) return undefined;
  const start = prose.start + match.index;
  const end = start + match[0].length;
  const written = writtenAs(match, isOpen(block, start));
  if (written === undefined) return undefined;
  return {
    written,
    span,
    keyword: match[0],
    keywordSpan: sourceSpan(block.prose, { start, end }),
    plural: isPlural(match[0], items),
    place: block.kind === 'cells' ? 'cell' : isInParentheses(text, prose.start) ? 'parentheses' : 'text',
  };
}

function writtenAs([keyword, word, abbreviation]: RegExpExecArray, open: boolean): StyleNote['written'] | undefined {
  if (abbreviation !== undefined) return 'Obj. 7';
  if (word === undefined) return 'GCM 7';
  if (/^[a-z]/.test(keyword)) return 'objective 7';
  // Capitals throughout emphasise; they tell nothing about the form.
  if (word === word.toUpperCase()) return undefined;
  return open ? 'open' : 'Objective 7';
}

/** How far back the beginning of a sentence or an opening parenthesis is looked for, in UTF-16 units. */
const reach = 200;

/** Whether the place asks for a capital by itself: the beginning of a sentence, a heading, a cell, or what follows a colon. */
function isOpen(block: Block, start: number): boolean {
  const { start: from } = sentenceAt(block, start);
  if (start - from > reach) return false;
  const before = block.prose.text.slice(from, start);
  return (
    /^[\s\p{P}\p{S}]*(?:[\p{L}\p{N}]{1,3}[.)][\s\p{P}]*)?$/u.test(before) || /[:([\u241f][\s\p{Pi}"*]*$/u.test(before)
  );
}

function isPlural(keyword: string, items: TitledCitation['items']): boolean {
  const numbers = new Set(items.flatMap(({ first, last }) => [first, last]));
  // Of two actions of one objective, writers speak as they like.
  return numbers.size > 1 || (items.length > 1 && /s\.?$/i.test(keyword));
}

function isInParentheses(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - reach), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}

function isInCapitals({ prose: { text } }: Block): boolean {
  return !/\p{Ll}/u.test(text);
}

function isShort(written: StyleNote['written']): boolean {
  return written === 'Obj. 7' || written === 'GCM 7';
}

/** Whether a form fits a style. Nobody begins a sentence with an abbreviation, so an open capital fits every one, but in a cell where most begin with one. */
function isInStyle({ written, place }: StyleNote, style: Written, cellsAreShort: boolean): boolean {
  return written === style || (written === 'open' && !(place === 'cell' && style === 'Obj. 7' && cellsAreShort));
}

/** How often a form stands in a kind of place. */
interface StyleCount extends Pick<StyleNote, 'written' | 'place'> {
  count: number;
}

/** Counts the forms in the order in which they come first: a draft has thousands of citations and a dozen of these. */
function countAll(notes: readonly { readonly note: readonly StyleNote[] }[]): readonly StyleCount[] {
  const counts: StyleCount[] = [];
  for (const { note } of notes)
    for (const { written, place } of note) {
      const known = counts.find((one) => one.written === written && one.place === place);
      if (known === undefined) counts.push({ written, place, count: 1 });
      else known.count += 1;
    }
  return counts;
}

function sum(counts: readonly StyleCount[]): number {
  return counts.reduce((all, { count }) => all + count, 0);
}

/** The form of most citations; of two that are used as often, the one that comes first. */
function usualOf(all: readonly StyleCount[]): Written | undefined {
  if (sum(all) < fewest) return undefined;
  const counts = new Map<Written, number>();
  let open = 0;
  for (const { written, count } of all) {
    if (written === 'open') open += count;
    else counts.set(written, (counts.get(written) ?? 0) + count);
  }
  // A capital that the place asks for stands for the word, in the case that the draft prefers.
  const small = counts.get('objective 7') ?? 0;
  const word = small > (counts.get('Objective 7') ?? 0) ? 'objective 7' : 'Objective 7';
  if (open > 0) counts.set(word, (counts.get(word) ?? 0) + open);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** The places in which short forms are used throughout, and nowhere else: an agreement to save room. */
function agreedPlaces(all: readonly StyleCount[]): ReadonlySet<StyleNote['place']> {
  const agreed = new Set<StyleNote['place']>();
  for (const place of ['cell', 'parentheses'] as const) {
    const there = all.filter((one) => one.place === place);
    if (sum(there) >= agreement && there.every(({ written }) => isShort(written) && written === there[0]?.written))
      agreed.add(place);
  }
  return agreed;
}

/** What should stand in the place of a keyword; the name of the Compact stays. */
function keywordFor({ written, plural, keyword }: StyleNote, style: Written): string {
  if (style === 'GCM 7') return 'GCM';
  const singular = { 'Objective 7': 'Objective', 'objective 7': 'objective', 'Obj. 7': 'Obj.' }[style];
  const wanted = plural ? singular.replace(/(?=\.?$)/, 's') : singular;
  return written === 'GCM 7' ? `${keyword} ${wanted}` : wanted;
}

function fix(span: Span, wanted: string, safe: boolean): Fix {
  return { title: `Write “${wanted}”`, edits: [{ span, newText: wanted }], preferred: true, safe };
}

import type { Block } from '../draft/block.ts';
import { compactInWords, compactName, frameworkNoun } from '../draft/frameworks.ts';
import { tens, units } from '../draft/number-words.ts';
import { sourceSpan } from '../draft/prose.ts';
import { sentenceAt } from '../draft/sentences.ts';
import type { Span } from '../span.ts';
import { defineDraftRule } from './rule.ts';

/** How many objectives a place counts, and whether it says that the Compact has no more and no fewer. */
interface Count {
  readonly number: number;
  readonly span: Span;
  readonly isTotal: boolean;
}

/** Flags a wrong number of objectives where a draft counts all of the Compact's. A number of some of them, whatever they are, is none of its business. */
export const objectiveCount = defineDraftRule({
  code: 'objective-count',
  severity: 'error',
  why: 'The Compact has 23 objectives, and a wrong total is the first thing that a reader who knows it sees.',
  bad: 'The report takes stock of all 22 objectives of the GCM.',
  good: 'The report takes stock of 22 of the 23 objectives of the GCM.',
  messages: { wrong: 'The Compact has {count} objectives, {first} to {last}, not {number}.' },
  note(block: Block): readonly Count[] | undefined {
    const counts = findCounts(block);
    return counts.length === 0 ? undefined : counts;
  },
  checkDraft({ notes, compact, source, report }) {
    const { firstObjective, lastObjective } = compact.info.framework;
    const count = lastObjective - firstObjective + 1;
    const last = compact.objective(lastObjective);
    // "All 12 objectives" can be the twelve that the draft has chosen before.
    const chosen = new Set(
      notes.flatMap(({ note }) => note.filter(({ isTotal }) => !isTotal)).map(({ number }) => number),
    );
    for (const { base, note } of notes) {
      for (const { number, span, isTotal } of note) {
        if (!isTotal || number === count || chosen.has(number)) continue;
        const place = { start: span.start + base, end: span.end + base };
        const newText = inTheStyleOf(source(place), count);
        report({
          message: 'wrong',
          values: { count, first: firstObjective, last: lastObjective, number },
          span: place,
          ...(last === undefined
            ? {}
            : { evidence: { section: `Objective ${last.number}`, lines: [last.line, last.line], quote: last.title } }),
          fixes: [{ title: `Change to ${newText}`, edits: [{ span: place, newText }], preferred: true, safe: false }],
        });
      }
    }
  },
});

const inWords = String.raw`(?:${tens.join('|')})(?:[\s-](?:${units.slice(0, 9).join('|')}))?|${[...units].reverse().join('|')}`;
const counted = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,–-])(\d{1,3}|${inWords})[\s\u00a0]+(?:of[\s\u00a0]+(?:the[\s\u00a0]+)?(?:GCM|(?:Global[\s\u00a0]+)?Compact)['’]s[\s\u00a0]+)?((?:GCM|Compact)[\s\u00a0]+)?objectives(?![\p{L}\p{N}])`,
  'giu',
);

const noun = /objectives/iu;

/** How far around the number the words are looked for that make it a total, in UTF-16 units. */
const reach = 160;
/** Fewer than this are no attempt at the Compact's number; behind a mere "the" a draft may mean those that it has chosen. */
const fewest = 10;
const fewestBehindArticle = 16;

function findCounts(block: Block): readonly Count[] {
  const { text } = block.prose;
  const counts: Count[] = [];
  // Looking for the noun alone costs less than trying a number at every place.
  if (!noun.test(text)) return counts;
  counted.lastIndex = 0;
  for (let match = counted.exec(text); match !== null; match = counted.exec(text)) {
    const [whole, written = '', named] = match;
    const start = match.index;
    const number = toNumber(written);
    const sentence = sentenceAt(block, start);
    const head = text.slice(Math.max(sentence.start, start - reach), start);
    const end = start + whole.length;
    const tail = text.slice(end, Math.max(end, Math.min(sentence.end, end + reach)));
    counts.push({
      number,
      span: sourceSpan(block.prose, { start, end: start + written.length }),
      isTotal: isTotal(number, {
        head,
        tail,
        named: named !== undefined,
        possessed: /\bof\b/i.test(whole),
        before: text.slice(Math.max(0, start - reach), start),
      }),
    });
  }
  return counts;
}

const ofCompact = new RegExp(
  String.raw`^[\s\u00a0]+(?:(?:set[\s\u00a0]+out|contained|listed|enshrined)[\s\u00a0]+)?(?:of|in|under|from)[\s\u00a0]+(?:the[\s\u00a0]+)?${compactName}(?![\p{L}\p{N}-])(?!['’]s)`,
  'iu',
);
/** The Compact's name, with its abbreviation. */
const named = String.raw`(?<![\p{L}\p{N}])${compactName}(?:[\s\u00a0]*\([^()]{1,40}\))?`;
/** The Compact where it does something itself: in "the plan in line with the GCM has 16 objectives" the plan does. */
const doer = String.raw`(?<!\b(?:by|for|from|in|of|on|to|under|with)[\s\u00a0]+(?:the[\s\u00a0]+)?(?:(?:UN|United[\s\u00a0]+Nations)[\s\u00a0]+)?(?:Global[\s\u00a0]+)?)${named}`;
const compactsOwn = new RegExp(String.raw`(?<![\p{L}\p{N}])${compactName}['’]s[\s\u00a0]+$`, 'iu');
const total = String.raw`(?:(?:its|a[\s\u00a0]+total[\s\u00a0]+of|exactly|only|just|as[\s\u00a0]+many[\s\u00a0]+as|no[\s\u00a0]+(?:fewer|less|more)[\s\u00a0]+than)[\s\u00a0]+)?(?:[\p{L}\d-]+[\s\u00a0]+(?:guiding[\s\u00a0]+|cross-cutting[\s\u00a0]+)*principles,?[\s\u00a0]+and[\s\u00a0]+)?(?:its[\s\u00a0]+)?`;
const compactHas = new RegExp(
  String.raw`(?:${doer}(?:,[^,.;:]{1,40},)?[\s\u00a0]+(?:has|contains|comprises|encompasses|consists[\s\u00a0]+of|sets[\s\u00a0]+out|lays[\s\u00a0]+(?:out|down)|is[\s\u00a0]+made[\s\u00a0]+up[\s\u00a0]+of|is[\s\u00a0]+built[\s\u00a0]+(?:on|around)|rests[\s\u00a0]+on)|${named}(?:,[^,.;:]{1,40})?,?[\s\u00a0]+(?:with|and))[\s\u00a0]+${total}$`,
  'iu',
);
/** `The GCM is a framework of 22 objectives`, and what it comes with: `was adopted with 22 objectives`. */
const compactIs = new RegExp(
  String.raw`${doer}[\s\u00a0]+(?:(?:is|was|remains)[\s\u00a0]+an?[\s\u00a0][^.,;:]{0,80}?(?:framework|agreement|text|document|instrument|compact)[\s\u00a0]+(?:of|with|(?:which|that)[\s\u00a0]+(?:has|contains|sets[\s\u00a0]+out)|comprising|containing|consisting[\s\u00a0]+of|made[\s\u00a0]+up[\s\u00a0]+of)|was[\s\u00a0]+adopted[\s\u00a0][^.,;:]{0,60}?with)[\s\u00a0]+(?:its[\s\u00a0]+)?$`,
  'iu',
);
/** What it does with some of its objectives as well: `The GCM lists 22 objectives`. */
const compactLists = new RegExp(
  String.raw`${doer}[\s\u00a0]+(?:also[\s\u00a0]+)?(?:lists|defines|outlines|identifies|names|includes|presents|establishes|pursues|is[\s\u00a0]+(?:composed[\s\u00a0]+of|organi[sz]ed[\s\u00a0]+around|structured[\s\u00a0]+(?:around|in(?:to)?)|divided[\s\u00a0]+into))[\s\u00a0]+$`,
  'iu',
);
const forMigration = /^\s*for\s+(?:safe|(?:better\s+)?migration)/i;
/** `The Compact is not binding. Its 25 objectives …`: whose they are is plain only where nothing else is named between. */
const compactFirst = new RegExp(
  String.raw`(?:^|[.!?][\s\u00a0]+)(?:The[\s\u00a0]+)?${named}[\s\u00a0]+(?:is|has|does|sets|speaks|dates|was[\s\u00a0]+adopted)(?![\p{L}])(?!.*${frameworkNoun})[^.!?]{0,120}[.!?][\s\u00a0]+Its[\s\u00a0]+$`,
  'isu',
);
/** `the GCM (ten principles, 22 objectives)`, `the Compact, whose 22 objectives` */
const compactIn = new RegExp(
  String.raw`(?<![\p{L}\p{N}])${compactName}(?:[\s\u00a0]*\((?:[^().;:]{1,40},[\s\u00a0]+)?|,[\s\u00a0]+(?<whose>whose)[\s\u00a0]+)$`,
  'iu',
);
const everyOne =
  /\b(?:all(?:\s+of)?(?:\s+(?:the|its))?|(?:each|every\s+one)\s+of\s+(?:the|its)|the\s+(?:full|whole)\s+set\s+of(?:\s+the)?)[\s\u00a0]+$/i;
const article = /\b(?:the|its)[\s\u00a0]+$/i;
const oneOf = /\b(?:of|among)\s+(?:the|its)[\s\u00a0]+$/i;
/** What picks some out, whatever stands before: "the 20 objectives of the Compact that concern cities". */
const chosenBehind =
  /^\s*(?:(?:on\s+which|that|which|who|whose|where|we|they|it|above|below|most|more|relevant|relat\p{L}+|concern\p{L}+|deal\p{L}+|select\p{L}+|chos\p{L}+|cover\p{L}+|discuss\p{L}+|list\p{L}+|nam\p{L}+|cit\p{L}+|mention\p{L}+|review\p{L}+|report\p{L}+|address\p{L}+|identif\p{L}+|mark\p{L}+|priorit\p{L}+|highlight\p{L}+|tied|link\p{L}+|directly|closely|specifically|explicitly|particularly|of)(?!\p{L})|[,(]?\s*out\s+of|[,(]\s*(?:that\s+is|namely|i\.e\.|viz))/iu;
/** What picks some out behind a mere "the": "the 18 objectives of the Compact on borders". */
const narrowedBehind =
  /^\s*(?:(?:on|for|about|with|under)(?!\p{L})|in\s+(?:this|that|the|our|its|each|question|point)\s+(?!(?:UNECE|ECE)\b)\p{L}*)/iu;
/** More than the Compact has can be no choice of them. */
const most = 23;

interface Surroundings {
  /** The sentence before and behind the number. */
  readonly head: string;
  readonly tail: string;
  /** Whether the Compact's name stands between the number and the noun. */
  readonly named: boolean;
  readonly possessed: boolean;
  /** What stands before, over the beginning of the sentence. */
  readonly before: string;
}

function isTotal(number: number, { head, tail, named, possessed, before }: Surroundings): boolean {
  if (number < fewest) return false;
  const behind = ofCompact.exec(tail);
  const rest = tail.slice(behind?.[0].length ?? 0);
  if (/\bRefugees\b|\bGCR\b/.test(head + tail) || chosenBehind.test(rest)) return false;
  const own = compactsOwn.exec(head);
  if (own !== null) return number >= fewestBehindArticle || everyOne.test(`${head.slice(0, own.index)}`);
  if (compactHas.test(head) || compactIs.test(head)) return true;
  if (compactLists.test(head) && number >= fewestBehindArticle)
    return !narrowedBehind.test(rest) || forMigration.test(rest);
  if (compactFirst.test(before) && number >= fewestBehindArticle && !narrowedBehind.test(rest)) return true;
  const within = compactIn.exec(head)?.groups;
  if (within !== undefined && (within['whose'] === undefined ? /^\s*[),;]/.test(tail) : !narrowedBehind.test(rest)))
    return number >= fewestBehindArticle;
  const tied = named || possessed || behind !== null;
  if (number > most && tied) return true;
  if (oneOf.test(head) && number >= fewestBehindArticle && (tied || compactInWords.test(before))) return true;
  if (narrowedBehind.test(rest)) return false;
  if (everyOne.test(head)) return tied || (number >= fewestBehindArticle && compactInWords.test(head));
  return !possessed && article.test(head) && number >= fewestBehindArticle && tied;
}

function toNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const [first = '', second] = written.toLowerCase().split(/[\s-]/);
  const ten = tens.indexOf(first);
  return ten < 0 ? units.indexOf(first) + 1 : (ten + 2) * 10 + (second === undefined ? 0 : units.indexOf(second) + 1);
}

/** The number in digits or words, as the draft writes the one that it replaces. */
function inTheStyleOf(written: string, number: number): string {
  if (/^\d/.test(written)) return String(number);
  const ten = tens[Math.floor(number / 10) - 2];
  const one = units[(ten === undefined ? number : number % 10) - 1];
  const words = [ten, one].filter((word) => word !== undefined).join('-');
  if (written === written.toUpperCase()) return words.toUpperCase();
  return /^[A-Z]/.test(written) ? `${words[0]?.toUpperCase()}${words.slice(1)}` : words;
}

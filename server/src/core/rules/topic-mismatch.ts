import type { Block, TitledCitation } from '../draft/block.ts';
import { compactName } from '../draft/frameworks.ts';
import { isQuoted, quotationsOf } from '../draft/quotations.ts';
import { sentenceAt } from '../draft/sentences.ts';
import { tableRowAt } from '../draft/table-rows.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { TopicIndex, TopicTerm } from '../knowledge/topics.ts';
import type { Span } from '../span.ts';
import { listWords } from '../wording/list-words.ts';
import { defineRule, type Fix } from './rule.ts';

/** Flags a sentence that is plainly about the subject of one objective and cites only another, which has nothing to do with it. */
export const topicMismatch = defineRule({
  code: 'topic-mismatch',
  severity: 'information',
  why: 'A number that does not fit the words around it is mostly a slip, and a reader who looks it up loses trust in the others.',
  bad: 'Under Objective 12, the cost of sending remittances fell to 3 per cent and mobile money transfers doubled.',
  good: 'Under Objective 20, the cost of sending remittances fell to 3 per cent and mobile money transfers doubled.',
  messages: {
    one: 'This sentence speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
    two: 'This sentence speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. It cites only Objectives {number}.',
    oneTakenUp:
      'The sentence before, which this one takes up, speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
    twoTakenUp:
      'The sentence before, which this one takes up, speaks of {terms}, the subject of Objective {meant}, “{meantTitle}”. This one cites only Objectives {number}.',
  },
  check({ block, citations, compact, report, source }) {
    // A heading says what a section is about in words of its own, and what others said is not the drafter's.
    if (block.kind === 'heading' || block.kind === 'quote') return;
    for (const sentence of bySentence(block, citations, compact)) {
      const { span, cited, isTakingUp } = sentence;
      const [citation] = cited;
      const numbers = [...new Set(cited.flatMap(({ items }) => items.map(({ first }) => first)))];
      if (citation === undefined || cited.length > 2 || numbers.length > 2) continue;
      if (!cited.every((one) => isPlain(one, block, compact))) continue;
      const subject = subjectOf(block, sentence, numbers, compact);
      const meant = subject && compact.objective(subject.number);
      if (subject === undefined || meant === undefined) continue;
      report({
        message: `${numbers.length === 1 ? 'one' : 'two'}${isTakingUp ? 'TakenUp' : ''}` as const,
        values: {
          terms: listed(subject.terms),
          meant: meant.number,
          meantTitle: meant.title,
          number: numbers.join(' and '),
          title: compact.objective(numbers[0] ?? 0)?.title ?? '',
        },
        span: citation.span,
        evidence: { section: `Objective ${meant.number}`, lines: [meant.line, meant.line], quote: meant.title },
        fixes: cited.length === 1 ? fixes(citation, meant.number, block, source) : [],
        sentence: block.prose.text.slice(span.start, span.end).trim(),
      });
    }
  },
});

interface CitingSentence {
  readonly span: Span;
  readonly cited: TitledCitation[];
  readonly isRow: boolean;
  /** Whether it comes with the sentence before, which alone tells the subject. */
  readonly isTakingUp: boolean;
}

/** The sentences that cite, each with the one before it where it only takes that up; a row of a table is read as one. */
function bySentence(
  block: Block,
  citations: readonly TitledCitation[],
  { topics }: Compact,
): readonly CitingSentence[] {
  const sentences: CitingSentence[] = [];
  let free = 0;
  for (const [index, citation] of citations.entries()) {
    const row = tableRowAt(block, citation.prose.start);
    const span = row?.span ?? sentenceAt(block, citation.prose.start);
    const last = sentences.at(-1);
    if (last?.span.end === span.end) last.cited.push(citation);
    else {
      const isAlone = (citations[index + 1]?.prose.start ?? span.end) >= span.end;
      const before = row === undefined && isAlone ? takenUp(block, span, citation, topics) : undefined;
      const isTakingUp = before !== undefined && before.start >= free;
      const start = isTakingUp ? before.start : span.start;
      sentences.push({ span: { start, end: span.end }, cited: [citation], isRow: row !== undefined, isTakingUp });
    }
    free = citation.prose.end;
  }
  return sentences;
}

/** What is told of before may be called `the initiative`; a longer sentence, or one with several parts, says more than that it serves an objective. */
const calling =
  /^\s*(?:and\s+)?the\s+(?:\p{L}+\s+)?(?:initiative|measure|programme|program|project|scheme|law|act|reform|agreement|treaty|campaign|pilot|result|effort|investment)s?\b/iu;
/** What is said of all that was told before, and of nothing else: `That is how we read Objective 13`, `The measure is part of Objective 9`. */
const stating =
  /^\s*(?:(?:all\s+(?:of\s+)?)?(?:this|that|it)|the\s+(?:measure|programme|program|project|scheme|reform|initiative|campaign|law))\s+(?:is|was|corresponds|belongs|falls|counts|comes|stands|forms|relates|pertains|responds|serves|supports|fulfils|fulfills)\b/iu;
/** What is a label of the citation, and nothing else: `Reference: Objective 16.`, `(Objective 16)`. */
const labelling = /^[\s\p{P}]*(?:(?:\p{L}+\s+){0,2}\p{L}+\s*:\s*)?[\s\p{P}]*$/u;
const endsThere = /^[)\]*_\s]*(?:in\s+(?:practice|action|deed)|at\s+work)?[*_]*[.!]?[)"”’\s]*$/u;
/** What came of something, or who else has to do with it, is about something else: `Detention costs fell. This allowed us to do more under Objective 15`. */
const following =
  /\b(?:(?:allow|enabl|help|possible|lead|led|caus|mean)\p{L}*|who|others|time|why|where|the\s+\p{L}+\s+that)\b/iu;
const longestTakingUp = 80;

/** The sentence before one that only takes it up: `The pension treaty with Rabat is in force. This is our answer to Objective 12.` */
function takenUp(block: Block, { start, end }: Span, { prose }: TitledCitation, topics: TopicIndex): Span | undefined {
  const written = block.prose.text.slice(start, end);
  const at = prose.start - start;
  const words = written.slice(0, at);
  const isEnd = endsThere.test(written.slice(prose.end - start));
  if (!(isEnd && labelling.test(words))) {
    if (at > longestTakingUp || /[,;:]/.test(words) || following.test(words)) return undefined;
    const isClaim = claimBefore(words, at) !== undefined && (takingUp.test(words) || calling.test(words));
    if (!isClaim && !(isEnd && stating.test(words))) return undefined;
  }
  if (topics.read(written).terms.some(({ kind }) => kind === 'topic')) return undefined;
  const before = start === 0 ? undefined : sentenceAt(block, start - 1);
  if (before?.end !== start || isQuoted(block, before.start)) return undefined;
  // Cells, paragraphs and the items of a list end with more than a full stop.
  const isApart = /[\u241f\n]\s*$/.test(block.prose.text.slice(before.start, start)) || /^\s*[-*•–]\s/.test(written);
  return isApart ? undefined : before;
}

/** Whether a citation names a single objective, in the drafter's own voice. What is given as its title is judged by other rules. */
function isPlain({ items, given, prose }: TitledCitation, block: Block, compact: Compact): boolean {
  return (
    items.every(({ first, last }) => first === last && compact.objective(first) !== undefined) &&
    given?.meant === undefined &&
    given?.subject === undefined &&
    !isQuoted(block, prose.start)
  );
}

/** What a sentence says by the way: a clause about somebody in it, or an occasion that opens it. */
const byTheWay =
  /,\s+(?:which|who|whose|where|known|responsible)\b[^,;]{0,160},|^[\s\p{P}]*(?:thanks\s+to|because\s+of|before|after|unlike|in\s+contrast\s+to|due\s+to|owing\s+to|in\s+the\s+(?:year|month|week|wake|margins|shadow|absence)|since|despite|during|when|as\s+soon\s+as|together\s+with|besides|apart\s+from)\b[^,;]{0,160},/giu;

interface Subject {
  readonly number: number;
  readonly terms: readonly TopicTerm[];
}

/** What a sentence must score to be plainly about a subject: one topic of several words, or a single word at its core. */
const plain = 0.85;
/** By how much the report's speaking of the subject under the cited objective, place by place, raises that; from the third place on nothing is plain. */
const overlapRaise = 0.35;
const mostOverlap = 3;
/** What a term is worth. Somebody or some place may be named in a sentence about anything. */
const worth = { topic: 1, word: 0.75, named: 0.5, title: 0.1, core: 0.15, claim: 0.2 };

/** Subjects that cut across all objectives tell nothing. */
const crossCutting =
  /child|minor|gender|women|girl|data|statist|disaggregat|census|survey|covid|pandemic|human rights|unaccompan|guardian|evidence|forecast|eurostat|migration (?:profile|observator|stock|trend)/;
/** Terms that name people, bodies, places and papers. */
const named =
  /^(?:border (?:guard|police|patrol|authorit|official|officer|agenc)|embass|consulate|consuls?$|diplomatic mission|frontex|schengen|europol|eurojust|unodc|interpol|ifad|cgap|gmdac|gfmd|greta|diasporas?$|returnee|returning migrant|prospective migrant|potential migrant|vulnerable migrant|(?:potential|presumed) victim|journalis|media (?:prof|outlet)|expatriate|compatriots|newcomer|migrant entrep|migrant worker|recruiter|passport|biometric|leaflet|brochure|employment agenc|(?:seasonal|skilled|domestic) work(?! permit)|stateless(?!ness)|homeless|bank account|banking|first responder|frontline|mobile app)/;

/** Of these, bodies, places and migrants, where and to whom things about anything happen: a claim that a seminar at the embassy serves an objective tells nothing of embassies. */
const place =
  /^(?:embass|consulate|consuls?$|diplomatic mission|frontex|schengen|europol|eurojust|unodc|interpol|ifad|cgap|gmdac|gfmd|greta|journalis|media (?:prof|outlet)|border (?:post|checkpoint)|recruiter|employment agenc|leaflet|brochure|diasporas?$|mobile app|returnee|returning migrant|newcomer|vulnerable migrant|migrant worker|domestic work|(?:potential|presumed) victim)/;

/** The objective that a sentence is plainly about while none of those it cites has to do with that. */
function subjectOf(
  block: Block,
  { span, cited, isRow }: CitingSentence,
  numbers: readonly number[],
  compact: Compact,
): Subject | undefined {
  const { topics, initiatives } = compact;
  const written = ownWords(block, span);
  const claims = cited.map(({ prose }) => claimAround(written, prose.start - span.start, prose.end - span.start));
  const text = claims.reduce((words, claim) => (claim === undefined ? words : withoutWords(words, claim)), written);
  const reading = topics.read(text);
  const { terms, touched } = reading;
  const isClaimed = isRow || claims.every((claim) => claim !== undefined);
  const own = isRow ? { start: 0, end: text.length } : clauseOf(text, span, cited, isClaimed);
  if (own === undefined || asking.test(text)) return undefined;
  const citedAt = cited.map(({ prose }) => prose.start - span.start);
  const aside = [...text.matchAll(byTheWay)]
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }))
    .filter(({ start, end }) => !citedAt.some((at) => start <= at && at < end));
  const isTold = ({ span: { start } }: TopicTerm, from: number): boolean =>
    start >= from && start < own.end && !aside.some((one) => one.start <= start && start < one.end);
  // An initiative that the report tells of is judged by where the report lists it.
  const unlessOfInitiative = (subject: Subject): Subject | undefined =>
    initiatives.find(text).some(({ start, end, initiative }) => text.slice(start, end) === initiative.name)
      ? undefined
      : subject;
  const isParticular = cited.some(({ items }) => items.some(({ action }) => action !== undefined));
  if (isClaimed && !isParticular && !/\?\s*$/.test(text)) {
    const all = [...terms, ...reading.vocabulary];
    const from = startOfClaimed(text, own, all);
    const told = all.filter((term) => isTold(term, from));
    const plainly = plainlyAbout(told, all, numbers, topics, (term) => isCore(term.span, text, span, cited));
    if (plainly !== undefined) return unlessOfInitiative(plainly);
  }
  const telling = terms.filter(
    (term) => !crossCutting.test(term.text) && !numbers.some((number) => term.shares.has(number)),
  );
  const isAbout = telling.filter(({ kind }) => kind === 'topic');
  if (isAbout.length === 0 || numbers.some((number) => touched.has(number))) return undefined;
  const from = isClaimed ? startOfClaimed(text, own, isAbout) : own.start;
  const [best] = [...new Set(isAbout.flatMap(({ of }) => of))]
    .map((number) => {
      const words = telling.filter((term) => term.of.includes(number) && isTold(term, from));
      return { number, terms: words, score: score(words, text, span, cited) };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number);
  if (best === undefined || best.score < needed(best, numbers, topics, isClaimed)) return undefined;
  // An action is about something more particular, of which the report need not speak: 5(h) is about those who flee disasters.
  if (isParticular && numbers.some((number) => topics.overlap(number, best.number) > 0)) return undefined;
  // A sentence about many things is about none of them plainly.
  const others = new Set(isAbout.filter(({ of }) => !of.includes(best.number)).map(({ shares }) => shares));
  if (others.size * worth.word > best.score) return undefined;
  return unlessOfInitiative({ number: best.number, terms: best.terms.filter(({ kind }) => kind === 'topic') });
}

/** What the words of a statement that claims an objective are worth for each objective, by how much they point at it. */
const pointing = { topic: 1, word: 0.75, vocabulary: 0.5, title: 0.2, named: 0.35 };
/** What a claimed statement must score for its subject: where the two have nothing in common, and more by what they have. */
const claimed = { least: 0.6, leastOfWords: 0.8, overlap: 0.35 };
/** How far above every other objective it stands, and what part of its score a cited one may have at the most. */
const margin = { other: 1.5, cited: 0.15 };
/** A word that a reader gave to a cited objective points at it this much at least, wherever else the report uses it. */
const leastOfCited = 0.4;
/** Cooperation and development are for all the others, and a lack of anything may drive people away: a single word tells nothing there. */
const broad: { readonly subject: readonly number[]; readonly cited: readonly number[]; readonly more: number } = {
  subject: [19, 23],
  cited: [2, 19, 23],
  more: 0.5,
};

/** The objective that a statement which claims another is about by all of its words, far above every other, while those it cites score next to nothing. */
function plainlyAbout(
  told: readonly TopicTerm[],
  all: readonly TopicTerm[],
  numbers: readonly number[],
  topics: TopicIndex,
  isAtCore: (term: TopicTerm) => boolean,
): Subject | undefined {
  const [best, second] = weigh(told.filter(({ text }) => !crossCutting.test(text)));
  if (best === undefined || numbers.includes(best.number)) return undefined;
  if (best.terms.length < 2 && !best.terms.some(isAtCore)) return undefined;
  const cited = weigh(all, numbers).filter(({ number }) => numbers.includes(number));
  if (cited.some(({ score }) => score > best.score * margin.cited)) return undefined;
  if (second !== undefined && second.score * margin.other > best.score) return undefined;
  const overlap = overlapOf(best, numbers, topics);
  const isBroad = broad.subject.includes(best.number) || numbers.some((number) => broad.cited.includes(number));
  const hasTopic = best.terms.some(({ kind }) => kind === 'topic');
  const least =
    (hasTopic ? claimed.least : claimed.leastOfWords) + overlap * claimed.overlap + (isBroad ? broad.more : 0);
  return overlap >= mostOverlap || best.score < least ? undefined : best;
}

/** What the words score for each objective, the highest first: each word once, and in one place the most telling. */
function weigh(
  terms: readonly TopicTerm[],
  cited: readonly number[] = [],
): readonly (Subject & { readonly score: number })[] {
  const seen = new Set<TopicTerm['shares']>();
  const scores = new Map<number, { at: number; here: number; before: number; terms: TopicTerm[] }>();
  for (const term of [...terms].sort((a, b) => a.span.start - b.span.start)) {
    if (seen.has(term.shares)) continue;
    seen.add(term.shares);
    for (const number of new Set([...term.shares.keys(), ...term.of])) {
      const least = cited.includes(number) && term.of.includes(number) ? leastOfCited : 0;
      const share = Math.max(term.shares.get(number) ?? 0, term.kind === 'title' ? 0 : least);
      const entry = scores.get(number) ?? { at: -1, here: 0, before: 0, terms: [] };
      if (entry.at !== term.span.start) {
        entry.before += entry.here;
        entry.here = 0;
        entry.at = term.span.start;
        if (term.kind !== 'title' && share >= leastNamed) entry.terms.push(term);
      }
      entry.here = Math.max(entry.here, share * pointingOf(term));
      scores.set(number, entry);
    }
  }
  return [...scores]
    .map(([number, { here, before, terms }]) => ({ number, score: before + here, terms }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/** A word that points less at an objective is not named as what the sentence speaks of. */
const leastNamed = 0.3;

function pointingOf({ kind, text }: TopicTerm): number {
  if (kind === 'title') return pointing.title;
  if (named.test(text)) return pointing.named;
  if (kind === 'vocabulary') return pointing.vocabulary;
  return /[ -]/.test(text) ? pointing.topic : pointing.word;
}

/** What right before a citation says that the statement around it serves the objective: `…, in keeping with Objective 12`, `…, reported under Objective 12`. */
const claiming = new RegExp(
  String.raw`(?:${[
    String.raw`\b(?:contribut\w*|counts?|counted|adds?|committed|commitments?|answers?|thanks)\s+(?:to|towards?|under)`,
    String.raw`\b(?:in|as)\s+(?:keeping|line|accordance|conformity|compliance|fulfil\w*|pursuit|pursuance|support|execution|application|implementation|discharge|furtherance|response|a?\s?(?:steps?|contribution|success|result|achievement|milestone|deliverable|commitment|pledge|measure)s?)\s+(?:with|of|to|for|towards?|under)`,
    String.raw`\b(?:steps?|progress|contributions?|success\w*|milestones?|answers?|responses?|roads?)\s+(?:towards?|to|for|under|of)`,
    String.raw`\b(?:pledged|promised|undertaken|announced|foreseen|enshrined|entered|listed|signed\s+up\s+to)\s+in`,
    String.raw`\b(?:put|set|marked|booked)\s+(?:\p{L}+\s+)?(?:down\s+)?(?:for|as)`,
    String.raw`\b(?:implement|fulfil|deliver|honour|achiev|meet|advanc|serv|satisf|realis|realiz)\p{L}*(?:\s+on)?`,
    String.raw`\b(?:by\s+virtue\s+of|(?:pursuant|according)\s+to|(?:covered|required|demanded|foreseen|mandated|driven|inspired|guided)\s+by)`,
    String.raw`\b(?:is|are|was|were)\s+(?:just|exactly|precisely|also)?\s*what`,
    String.raw`\b(?:under|for\s+the\s+purposes?\s+of|in\s+the\s+spirit\s+of)`,
  ].join('|')})\s+(?:(?:the\s+)?(?:GCM|Compact|Global\s+Compact)(?:['’]s)?\s+|the\s+)?$`,
  'iu',
);
/** No claim is longer. */
const longestClaim = 70;

function claimBefore(text: string, at: number): Span | undefined {
  const from = Math.max(0, at - longestClaim);
  const match = claiming.exec(text.slice(from, at));
  return match === null ? undefined : { start: from + match.index, end: at };
}

/** What stands around a citation that is the reference of its statement and has no other part in it. */
const frames: readonly (readonly [before: RegExp, after: RegExp])[] = [
  // `… (Objective 12).`
  [/[([]\s*(?:see\s+|cf\.?\s+)?$/, /^\s*[)\]]/],
  // `… – Objective 12.`, `… Reference: Objective 12.`
  [/(?:\s[–—-]|[:;.,]|→|\u241f)\s*(?:\p{L}+\s*:\s*)?$/u, /^[)\]*_\s]*[.;]?[*_\s]*(?:$|\u241f)/],
  // `Objective 12: …`
  [/^[\s\p{P}\d]*$/u, /^[*_)\]\s]*(?::|\s[–—-]\s)/],
  // `…, as Objective 12 asks.`, `… and does what Objective 12 asks for.`
  [
    /\b(?:as|what|which|that)\s+$/i,
    /^\s+(?:asks?|demands?|requires?|wants?|calls\s+for|provides|says|foresees|promises|prescribes|expects|obliges|commits)\b/i,
  ],
  // `…; Objective 12 is the reference.`
  [
    /[;:,–—-]\s*$/,
    /^\s+(?:is|was)\s+(?:the|our|its)\s+(?:reference|basis|source|heading|frame|guide|anchor|number|aim|measure)\w*(?:\s+(?:for|of|to)\s+(?:this|that|these|it|the|all)\b[^,;:.]{0,30})?[\s.]*$/i,
  ],
  // `That is Objective 12 in practice.`, `This is the promise of Objective 19.`
  [
    /\b(?:this|that|it)\s+(?:is|was)\s+(?:(?:the|our)\s+\p{L}+\s+(?:of|to|under|for)\s+)?$/iu,
    /^(?:\s+(?:in\s+(?:practice|action|deed)|at\s+work|put\s+to\s+work|pure\s+and\s+simple))?[\s.!*_)]*$/i,
  ],
  // `…, part of Objective 12`, `… corresponds to Objective 12`
  [
    /\b(?:parts?\s+of|correspond\w*\s+to|belongs?\s+(?:to|under)|falls?\s+under|comes?\s+under|(?:relates|pertains|responds)\s+to|(?:counts?|counted|lists?|listed|booked|filed|entered|files?|laid\s+down|recorded|put)\s+(?:\p{L}+\s+){0,6}?(?:under|in))\s+(?:the\s+)?$/iu,
    /^/,
  ],
];

/** The words by which a sentence claims an objective, with those behind the number; `undefined` where it only names it. */
function claimAround(text: string, start: number, end: number): Span | undefined {
  const before = text.slice(Math.max(0, start - longestClaim), start);
  const after = text.slice(end, end + longestClaim);
  const claim = claimBefore(text, start);
  if (claim !== undefined) return claim;
  return frames.some(([ahead, behind]) => ahead.test(before) && behind.test(after)) ? { start, end } : undefined;
}

/** The words of a claim are not what the sentence is about. */
function withoutWords(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** A claim that stands in a part with no subject of its own is about the part before: `140 border guards were trained; reported under Objective 12`. */
function startOfClaimed(text: string, { start, end }: Span, isAbout: readonly TopicTerm[]): number {
  if (isAbout.some(({ span }) => span.start >= start && span.start < end)) return start;
  return adding.test(text.slice(start, start + 12)) && !movingOn.test(text.slice(start, end)) ? 0 : start;
}

/** How a part of a sentence begins that goes on with what was said. */
const adding = /^(?:;|,\s+(?:and|so)\b)/i;
/** What says that it goes on to something else: `…; this year we report under Objective 12`. */
const movingOn = /\b(?:now|today|next|later|instead|meanwhile|this\s+(?:year|month|week|time))\b/i;

/** The sentence with what is not the drafter's own wording blanked out: quotations, and the name of the Compact, which is made of words of titles. */
function ownWords(block: Block, span: Span): string {
  const parts: string[] = [];
  let at = span.start;
  for (const { prose } of quotationsOf(block)) {
    const start = Math.max(at, prose.start);
    const end = Math.min(span.end, prose.end);
    if (end <= start) continue;
    parts.push(block.prose.text.slice(at, start), ' '.repeat(end - start));
    at = end;
  }
  parts.push(block.prose.text.slice(at, span.end));
  return parts.join('').replace(name, (written) => ' '.repeat(written.length));
}

const name = new RegExp(compactName, 'giu');

/** What parts a sentence into statements that need not be about the same. */
const parting =
  /;|\b(?:while|whilst|whereas|but|although|though|however|before|after|until(?!\s+then\b)|unless|(?<!until\s)then|unlike|despite)\b|,\s+(?:and|nor|or|yet|so)\s+(?=(?:the|our|its|an?|other|some|many|it|they|we)\b)/gi;
/** Right before a citation, what refers a reader elsewhere or adds something. */
const referring =
  /\b(?:as\s+(?:is|are|was|were|does|do|did|(?:(?:already|further)\s+)?(?:discussed|mentioned|explained|described|noted|said|shown|stated|set\s+out)(?:\s+above)?(?:\s+(?:under|in|on))?)\s+|(?:see|cf\.?|compare|also|likewise|next\s+to|alongside|besides|together\s+with|as\s+well\s+as)\s+(?:[\p{L}’']+\s+){0,3}|so\s+(?:is|are|was|were|does|do|did)\s+)$/iu;
/** A little before it, what sets something apart, moves on, or does away with it. */
const parted =
  /\b(?:not|nothing|never|neither|nor|than|instead|wrongly|mistak\w*|confus\w*|distinct|differ\w*|separate\w*|beyond|outside|apart|inter-?link\w*|links?|linked|nexus|connect\w*|complement\w*|overlap\w*|addition|turn\w*|moved?|moving|postpone\w*|between|delet\w*|remov\w*|dropp?\w*|correct\w*|replac\w*|like|similar\w*|analog\w*|borrow\w*|follow(?:s|ed|ing)?\s+(?:that|those)|t(?:ake|akes|ook|aking)\s+up|c(?:ome|omes|ame|oming)\s+to|look(?:s|ed|ing)?\s+for|nobody|no\s+one|unlike|contrary|opposed|contrast\w*|except|without)\s[^,;()]{0,24}$|\bnot\s[^,;()]{0,50}$/i;
/** Right before it, what was only spoken, written or worked about; that says nothing about the rest of the sentence. */
const spokenOf =
  /\b(?:sessions?|chapters?|reports?|reported|reporting|spoke|speaks?|seminars?|workshops?|panels?|debates?|discuss\w*|consult\w*|meetings?|conferences?|present\w*|statements?|sections?|papers?|works?|worked|working|deals?|dealt|led|lead|leads)\s+(?:on|about|for|with|to)\s+$/i;
/** Right behind what was written on an objective, what tells that the rest is in it: `Our report on Objective 3 describes how traffickers were convicted`. */
const containing =
  /^\s+(?:describes?|lists?|tells?\s+(?:of|how)|explains?\s+how|deals?\s+with|covers?|gives?\s+figures\s+on|reports?\s+(?:on|that|how)|sets?\s+out\s+how)\b(?!\s+(?:no|not|nothing|what|little|only)\b)/iu;
/** Right behind it, what denies or adds. */
const denying =
  /^\s+(?:[\p{L}’']+\s+){0,2}(?:not|\p{L}+n['’]t|nothing|never|neither|nor|instead|differs?|also|likewise|too)\b|^\s+(?:is|are|was|were)\s+(?:just\s+)?(?:as|less|more)\b|^\s+when\b/iu;
/** What takes up the statement before it: “…, and this serves Objective 12”. */
const takingUp =
  /\b(?:this(?!\s+(?:year|month|week|time)\b)|these|that|it|they|them|which|so|such|both|thus|thereby|hence|therefore)\b/i;
/** What an objective does of which the words behind it are the content: `Objective 20 asks for cheaper remittances`. */
const demanding =
  /^\s+(?:also\s+|clearly\s+)?(?:asks?|calls?|demands?|requires?|wants?|promises|prescribes|expects|obliges|commits|foresees|provides|says|speaks|aims|seeks|concerns|covers|means|includes|addresses|tells|states|bans|forbids|deals|is\s+(?:about|on|for|what|why|where|how))\b/i;
/** Who has to do with it, in a part with a verb of its own: `Three ministries share Objective 12; the central bank keeps remittances`. */
const sharing =
  /^(?!.*(?:under|with|to|for|of|in|per|by)\s+(?:the\s+)?(?:GCM\s+|Compact\s+)?$)[\s\p{P}\d]*(?:[\p{L}’'-]+\s+){2,}$/iu;
/** A citation at the start of a sentence is about all of it: `Under Objective 12, …`, `Objective 12: …`. */
const opening = /^[\s\p{P}\d]*(?:[\p{L}’'-]+\s+){0,6}$/u;

/** The part of a sentence that a citation belongs to, in offsets of the sentence; `undefined` where the citation does not claim to be about it. */
function clauseOf(
  text: string,
  sentence: Span,
  cited: readonly TitledCitation[],
  isClaimed: boolean,
): Span | undefined {
  let clause = { start: 0, end: text.length };
  for (const { prose } of cited) {
    const start = prose.start - sentence.start;
    const end = prose.end - sentence.start;
    const before = text.slice(Math.max(0, start - 60), start);
    const isContent = spokenOf.test(before) && containing.test(text.slice(end, end + 60));
    if (isContent) clause = { start: Math.max(clause.start, end), end: clause.end };
    const apart = referring.test(before) || parted.test(before) || (spokenOf.test(before) && !isContent);
    if (apart || denying.test(text.slice(end, end + 60))) return undefined;
    const partings = [...text.matchAll(parting)].map(({ index }) => index);
    const from = partings.findLast((index) => index < start) ?? 0;
    const ahead = text.slice(from, start);
    // `Objective 16 needs funds from the remittance levy` tells what happens to it, and not what it is about.
    const isDoing = /^[\s\p{P}\d]*(?:(?:and|but|while)\s+)?$/iu.test(ahead) && /^\s+\p{Ll}/u.test(text.slice(end));
    if (isDoing && !isClaimed && !demanding.test(text.slice(end, end + 60))) return undefined;
    if (from === 0 && opening.test(ahead) && !sharing.test(ahead)) continue;
    const to = partings.find((index) => index >= end) ?? text.length;
    clause = {
      start: takingUp.test(text.slice(from, to)) ? clause.start : Math.max(clause.start, from),
      end: Math.min(clause.end, to),
    };
  }
  return clause;
}

/** A question whether it belongs there claims nothing. */
const asking =
  /^[\s\p{P}\d]*(?:do|does|did|is|are)\b[^.!?]*\b(?:fall|belong|come|count|relate|pertain|covered|part|matter)\b[^.!?]*\?\s*$/iu;

/** How near to the start of a sentence, or to the citation, a term belongs to its core, in UTF-16 units. */
const core = { start: 45, citation: 25, whole: 100 };

function score(terms: readonly TopicTerm[], text: string, sentence: Span, cited: readonly TitledCitation[]): number {
  const seen = new Set<TopicTerm['shares']>();
  let sum = 0;
  let hasCore = false;
  for (const { kind, text: written, span, shares } of terms) {
    if (seen.has(shares)) continue;
    seen.add(shares);
    if (kind === 'title') sum += worth.title;
    else if (named.test(written)) sum += worth.named;
    else sum += /[ -]/.test(written) ? worth.topic : worth.word;
    hasCore ||= kind === 'topic' && isCore(span, text, sentence, cited);
  }
  return hasCore ? sum + worth.core : sum;
}

function isCore({ start, end }: Span, text: string, sentence: Span, cited: readonly TitledCitation[]): boolean {
  if (text.trim().length <= core.whole) return true;
  return cited.some(({ prose }) => {
    const from = prose.start - sentence.start;
    const to = prose.end - sentence.start;
    // What opens the sentence does so behind a citation that stands first.
    const opened = opening.test(text.slice(0, from)) ? to : 0;
    return (
      (start >= opened && start - opened <= core.start) ||
      (start >= to && start - to <= core.citation) ||
      (end <= from && from - end <= core.citation)
    );
  });
}

function needed(
  { number: subject, terms }: Subject,
  cited: readonly number[],
  topics: TopicIndex,
  isClaimed: boolean,
): number {
  const overlap = overlapOf({ number: subject, terms }, cited, topics);
  // Where the two are far apart, a claim to serve the objective makes up for a term that is worth less or stands farther off.
  if (overlap === 0 && isClaimed && terms.some(({ kind, text }) => kind === 'topic' && !place.test(text)))
    return plain - worth.claim;
  return overlap >= mostOverlap ? Number.POSITIVE_INFINITY : plain + overlap * overlapRaise;
}

/** How much the subject has in common with the cited objectives, by the one that is nearest to it. */
function overlapOf({ number: subject, terms }: Subject, cited: readonly number[], topics: TopicIndex): number {
  return Math.max(
    ...cited.map((number) => {
      const common = topics.overlap(subject, number) + (topics.overlap(number, subject) > 1 ? 1 : 0);
      // One place in the report may speak of something else of the same subject.
      return common === 1 && !terms.some(({ under }) => under.has(number)) ? 0 : common;
    }),
  );
}

/** The terms as the message names them, each once: “remittances”, “mobile money” and “transfer cost”. */
function listed(terms: readonly TopicTerm[]): string {
  return listWords([...new Set(terms.map(({ text }) => `“${text}”`))].slice(0, 3));
}

function fixes(
  { items, form, span, prose }: TitledCitation,
  meant: number,
  block: Block,
  source: (span: Span) => string,
): Fix[] {
  const [item] = items;
  if (item === undefined || items.length > 1 || form === 'spelled' || form === 'ordinal') return [];
  const change: Fix = {
    title: `Change the number to ${meant}`,
    edits: [{ span: item.span, newText: String(meant) }],
    preferred: true,
    safe: false,
  };
  const single = /^(.*?\bobj(?:ective)?)(\.?\s+)(\d+)$/is.exec(source(span));
  // Two objectives would need another verb than one.
  if (single === null || /^\s+[a-z]+s\b/.test(block.prose.text.slice(prose.end, prose.end + 40))) return [change];
  const [, word = '', gap = ' '] = single;
  const plural = word.length > 1 && word === word.toUpperCase() ? 'S' : 's';
  const pair = [item.first, meant].sort((a, b) => a - b).join(' and ');
  return [
    change,
    {
      title: `Add Objective ${meant}`,
      edits: [{ span, newText: `${word}${plural}${gap}${pair}` }],
      preferred: false,
      safe: false,
    },
  ];
}

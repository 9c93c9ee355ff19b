import { attributionsOf, isIdentified, speaksOfMistake, standsWithOwner } from '../draft/attribution.ts';
import type { Block, TitledCitation } from '../draft/block.ts';
import { type InitiativeMention, initiativesOf, isCountry, mentionsOf } from '../draft/mentions.ts';
import { clauseAround, itemMark, nearPart, sentenceAt, sentencesOf } from '../draft/sentences.ts';
import { cellAt, type TableRow, tableRowAt } from '../draft/table-rows.ts';
import type { Compact, Practice } from '../knowledge/compact.ts';
import type { Initiative } from '../knowledge/initiatives.ts';
import { quotesOf } from '../knowledge/quotes.ts';
import { lastStartingAt, type Span, shiftSpan } from '../span.ts';
import { objectivesInWords } from '../wording/list-words.ts';
import { practiceEvidence } from './practice-evidence.ts';
import { type DraftContext, defineDraftRule, type Fix } from './rule.ts';

/** What a block holds for this rule: the heading that it is, or what it says about initiatives. Spans are relative to the chunk. */
type Note = Heading | Claims;

interface Heading {
  readonly level: number;
  /** The objective that the section is about; none where it is about something else or about several. */
  readonly objective?: number;
  /** The country that is all it names: `## Spain`. */
  readonly country?: string;
  /** Whether it cites nothing, so that its section belongs to the one above. */
  readonly isPlain: boolean;
}

interface Claims {
  readonly claims: readonly Claim[];
}

/** An initiative that is told of under an objective. */
interface Claim {
  readonly mention: InitiativeMention;
  /** What it is cited with; none where only the heading above tells. */
  readonly citations?: readonly TitledCitation[];
  readonly sentence: string;
  /** Whether it can only be the initiative of the report; if not, it is so under the heading of its owner. */
  readonly isSure: boolean;
}

/** Flags an initiative that is cited under objectives under none of which the report lists it. */
export const practiceObjective = defineDraftRule({
  code: 'practice-objective',
  severity: 'warning',
  why: 'A reader who looks for the initiative under that objective does not find it there.',
  bad: 'Under Objective 12 of the GCM, Azerbaijan launched MigAz.',
  good: 'Under Objective 3 of the GCM, Azerbaijan launched MigAz.',
  messages: {
    listed: 'The report lists “{name}” under {listed}, not under {cited}.',
    read: '“{name}” is about {listed} in this project’s reading of the report, not about {cited}.',
  },
  note(block, citations, compact): Note | undefined {
    const claims = readClaims(block, citations, compact);
    if (block.kind === 'heading') return readHeading(block, citations, claims, compact);
    return claims.length === 0 ? undefined : { claims };
  },
  checkDraft(context) {
    if (context.isAboutAnother) return;
    const sections: Heading[] = [];
    for (const { base, note } of context.notes) {
      if ('level' in note) {
        while ((sections.at(-1)?.level ?? 0) >= note.level) sections.pop();
        sections.push(note);
      }
      if (!('claims' in note)) continue;
      const above = sections.findLast(({ isPlain }) => !isPlain)?.objective;
      const { country } = sections.findLast((section) => section.country !== undefined) ?? {};
      const sure = note.claims.filter(({ mention, isSure }) => isSure || isOwnedBy(mention, country));
      for (const claim of madeOnce(sure)) reportClaim(claim, above, base, context);
    }
  },
});

function isOwnedBy({ initiative, asName }: InitiativeMention, country: string | undefined): boolean {
  return asName && country !== undefined && initiative.owners.includes(country);
}

/** The claims without those that a sentence makes again under another name of the same initiative: `Rapid Research and Evidence Facility (IMREF)`. */
function madeOnce(claims: readonly Claim[]): readonly Claim[] {
  const made = new Set<string>();
  return claims.filter(({ mention, sentence }) => {
    const ids = mention.initiative.practices.map(({ id }) => `${id} ${sentence}`);
    const isNew = !ids.some((id) => made.has(id));
    for (const id of ids) made.add(id);
    return isNew;
  });
}

function reportClaim(
  { mention, citations, sentence }: Claim,
  above: number | undefined,
  base: number,
  { compact, source, report }: DraftContext<'listed' | 'read', Note>,
): void {
  const { initiative, span } = mention;
  const listed = compact.initiatives.objectivesOf(initiative);
  const cited = citations === undefined ? (above === undefined ? [] : [above]) : numbersOf(citations);
  // A number that does not exist is another rule's matter.
  if (cited.length === 0 || cited.some((number) => compact.objective(number) === undefined)) return;
  if (cited.some((number) => listed.includes(number))) return;
  const isInAnnex = initiative.practices.some((practice) =>
    quotesOf(practice).some(({ section }) => listed.some((number) => section === `Objective ${number}`)),
  );
  report({
    message: isInAnnex ? 'listed' : 'read',
    values: {
      name: source(shiftSpan(span, base)).replace(/\s+/g, ' '),
      listed: objectivesInWords(listed),
      cited: objectivesInWords(cited),
    },
    span: shiftSpan(span, base),
    evidence: practiceEvidence(listedFirst(initiative), initiative.name),
    fixes: fixes(citations ?? [], listed, base, source),
    sentence,
  });
}

function listedFirst({ practices }: Initiative): readonly Practice[] {
  return [...practices].sort((a, b) => Number(b.objectives.length > 0) - Number(a.objectives.length > 0));
}

/** Ranges are counted through only as far as any objective goes. */
const highest = 100;

function numbersOf(citations: readonly TitledCitation[]): readonly number[] {
  const numbers = new Set<number>();
  for (const { first, last } of citations.flatMap(({ items }) => items)) {
    const to = Math.max(first, last);
    for (let number = Math.min(first, last); number <= Math.min(to, highest); number += 1) numbers.add(number);
    if (to > highest) numbers.add(to);
  }
  return [...numbers];
}

/** The right number, where one number is cited and one is right, and no title of the old one stands with it. */
function fixes(
  citations: readonly TitledCitation[],
  listed: readonly number[],
  base: number,
  source: (span: Span) => string,
): Fix[] {
  const [citation, ...others] = citations;
  const [item, ...more] = citation?.items ?? [];
  const [right, ...alternatives] = listed;
  if (citation === undefined || item === undefined || right === undefined) return [];
  if (others.length + more.length + alternatives.length > 0) return [];
  if (item.first !== item.last || item.action !== undefined || citation.given?.meant === item.first) return [];
  const span = shiftSpan(item.firstSpan, base);
  if (source(span) !== String(item.first)) return [];
  return [
    {
      title: `Change the number to ${right}`,
      edits: [{ span, newText: String(right) }],
      preferred: true,
      safe: false,
    },
  ];
}

/** Sections in which anything may be told. */
const general =
  /\b(?:outlook|conclusions?|next steps|way forward|see also|links?|cross-cutting|related|other|general|annex|notes?|sources?|references|lessons|inspiration|comparison|elsewhere|abroad)\b/i;

function readHeading(
  block: Block,
  citations: readonly TitledCitation[],
  claims: readonly Claim[],
  compact: Compact,
): Heading & Claims {
  const numbers = numbersOf(citations);
  const [objective] = numbers;
  const [named, ...others] = mentionsOf(block, compact);
  const isCountryAlone =
    named !== undefined &&
    isCountry(named) &&
    others.length === 0 &&
    /^[\P{L}]*(?:the )?$/iu.test(block.prose.text.slice(0, named.prose.start)) &&
    /^\P{L}*$/u.test(block.prose.text.slice(named.prose.end));
  const isPlain = numbers.length === 0 && !general.test(block.prose.text);
  return {
    level: block.level,
    isPlain,
    claims,
    ...(objective !== undefined && numbers.length === 1 ? { objective } : {}),
    ...(isCountryAlone ? { country: named.country.code } : {}),
  };
}

function readClaims(block: Block, citations: readonly TitledCitation[], compact: Compact): readonly Claim[] {
  const mentions = initiativesOf(block, compact);
  if (mentions.length === 0) return [];
  const attributions = attributionsOf(block, compact);
  const citedInBlock = numbersOf(citations);
  const { text } = block.prose;
  return mentions.flatMap((mention): readonly Claim[] => {
    const listed = compact.initiatives.objectivesOf(mention.initiative);
    if (listed.length === 0 || !mention.asName) return [];
    const isSure = isIdentified(mention, attributions) || standsWithOwner(mention, block, compact);
    const row = tableRowAt(block, mention.prose.start);
    const scope = nearPart(row?.span ?? sentenceAt(block, mention.prose.start), mention.prose.start);
    const sentence = text.slice(scope.start, scope.end).trim();
    if (speaksOfMistake.test(sentence)) return [];
    const cited = beginningIn(citations, scope);
    if (cited.length === 0) {
      const heading = citationsHeading(block, scope, citations);
      if (heading.length > 0)
        return isAside(text, mention, scope) ? [] : [{ mention, citations: heading, sentence, isSure }];
      const isTold = citedInBlock.some((number) => listed.includes(number));
      return isTold || block.kind === 'heading' || isAside(text, mention, scope) ? [] : [{ mention, sentence, isSure }];
    }
    const tied =
      row === undefined ? citationsTiedTo(mention, mentions, cited, text, scope, compact) : citationsInRow(cited, row);
    return tied.length === 0 ? [] : [{ mention, citations: tied, sentence, isSure }];
  });
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** What begins in a stretch of prose, of what stands in order. */
function beginningIn<T extends { readonly prose: Span }>(items: readonly T[], { start, end }: Span): readonly T[] {
  const startOf = ({ prose }: T): number => prose.start;
  return items.slice(lastStartingAt(items, startOf, start - 1) + 1, lastStartingAt(items, startOf, end - 1) + 1);
}

/** So many sentences a label may head. */
const mostHeaded = 5;

/** The citations of a sentence that consists of them and heads those behind it: `2.8 Objective 15. The city noted that …`. */
function citationsHeading(block: Block, scope: Span, citations: readonly TitledCitation[]): readonly TitledCitation[] {
  if (citations.length === 0) return [];
  const sentences = sentencesOf(block);
  const { text } = block.prose;
  const last = lastStartingAt(sentences, ({ start }) => start, scope.start);
  for (let index = last; index >= 0 && last - index <= mostHeaded; index -= 1) {
    const sentence = sentences[index] as Span;
    const cited = index === last ? [] : beginningIn(citations, sentence);
    if (cited.length > 0) {
      const bare = cited.reduce(
        (rest, { prose, given }) =>
          blank(given === undefined ? rest : blank(rest, given.prose, sentence), prose, sentence),
        text.slice(sentence.start, sentence.end),
      );
      return /\p{L}/u.test(bare) ? [] : cited;
    }
    if (itemMark.test(text.slice(sentence.start, sentence.end))) return [];
  }
  return [];
}

function blank(text: string, { start, end }: Span, within: Span): string {
  const from = Math.max(0, start - within.start);
  const to = Math.max(from, end - within.start);
  return text.slice(0, from) + ' '.repeat(Math.min(to, text.length) - from) + text.slice(to);
}

function citationsInRow(cited: readonly TitledCitation[], row: TableRow): readonly TitledCitation[] {
  const cross = /\b(?:also|related|links?|linked|cross|other|secondary|see)\b/i;
  return cited.filter(({ prose }) => {
    return !cross.test(cellAt(row, prose.start)?.heading ?? '');
  });
}

/** Words that bring an initiative in from elsewhere, so that it need not belong to the section. */
const compared =
  /\b(?:like|unlike|similar to|inspired by|model+ed on|in the manner of|compared? (?:to|with)|the example of|based on|learn\p{L}* (?:from|of|about)|build\p{L}* on|as in|look\p{L}* (?:\p{L}+ ){0,3}at|reminds? \p{L}+ of|resembles?|next to|besides|alongside|after|see(?: also)?|cf\.?)\s(?:[^,;:.]{0,60}\s)?["“«‘'#]{0,2}$/iu;
const elsewhere =
  /\b(?:see (?:also|above|below)|(?:treated|discussed|described|mentioned|covered) (?:above|below|elsewhere|under|in)|section|chapter)\b/i;

function isAside(text: string, mention: InitiativeMention, scope: Span): boolean {
  return (
    compared.test(text.slice(Math.max(scope.start, mention.prose.start - reach), mention.prose.start)) ||
    elsewhere.test(text.slice(scope.start, scope.end))
  );
}

/** How far apart an initiative and its citation may stand, in UTF-16 units. */
const reach = 240;

/** `MigAz (Objective 3)`, `MigAz app (Azerbaijan; under Objective 3)`. */
const adjacent =
  /^["”»’']?(?: [\p{L}-]+){0,2} ?[([](?:[\p{L} ]+[,;:] ?)?(?:under |see |cf\. ?|on |for )?(?:the )?(?:GCM(?:['’]s)? )?$/iu;
/** `MigAz: Azerbaijan, Objective 3` in a list. */
const listed = /^["”»’']?(?: \p{Ll}+){0,2}(?::| [–—]) (?:the )?\p{Lu}\p{L}*(?: (?:and )?\p{Lu}\p{L}*){0,3}, $/u;

/** `MigAz → Objective 3`, `MigAz (Azerbaijan) -> Objective 3`. */
const pointing = /^["”»’']?(?: \([^()]{1,40}\))? ?(?:→|⇒|[-=]>) ?$/u;

function isAdjacent(words: string): boolean {
  return adjacent.test(words) || listed.test(words) || pointing.test(words);
}

const framing =
  /^(?:[\s\p{P}]|\d+[.)]?)*(?:(?:and|but|while|whereas|finally|first(?:ly)?|second(?:ly)?|third(?:ly)?|likewise|similarly|here|thus),? )?(?:under|for|in|on|within|as regards|as to|regarding|with regards? to|as for|concerning|with respect to|in relation to|to implement|implementing|towards|in line with|in support of|pursuant to|turning to|when it comes to|as an? (?:example|illustration) (?:for|of|under)|as an? (?:contribution|response|answer) to|in (?:response|answer) to|to (?:achieve|meet|fulfil|support|advance)|in the (?:section|chapter|part|discussion) (?:on|of)|under the (?:heading|title) of|as far as)?\s*(?:the )?(?:GCM(?:['’]s)? )?$/iu;
/** `Objective 12: MigAz`, `Objective 12 lists MigAz`. */
const telling =
  /^\s*(?:["“”»),]|\([^)]*\))*\s*(?::|[–—-]\s|(?:is|are|was|were)?\s*(?:lists?|includes?|names?|mentions?|cites?|reports?|praises?|features?|contains?|illustrated|exemplified|served|implemented|covers?|has)\b)/iu;
const belonging =
  /\b(?:(?:under|within|as part of|in line with|in support of)|(?:examples?|practices?|contributions?|measures?|models?|evidence|illustrations?|instruments?|relevant|reported|listed|counts?|counted|cited|used|contributes?|contributing|answers?|answering|responds?|responding|response|belongs?|belonging|relates?|pertains?|corresponds?|refers?|tied|assigned|allocated|attributed|filed|placed|put|mentioned|named|quoted|important|useful) (?:directly |mainly |best )?(?:to|for|under|of|with|as|by|in)|(?:implements?|implementing|serves?|serving|supports?|supporting|advances?|furthers?|fulfils?|illustrates?|illustrating|exemplif(?:y|ies)|address(?:es|ing)?|promotes?|achieves?|meets)) (?:the )?(?:GCM(?:['’]s)? )?$/i;
/** `implemented for Objective 3`: a plain preposition, unless somebody or some meeting has the objective. */
const plainly = /(?<word>\p{L}+),? (?:for|to|towards|in|within|against) (?:the )?(?:GCM(?:['’]s)? )?$/iu;
const ofOthers =
  /^(?:responsible|point|points|session|sessions|meeting|meetings|budget|budgets|group|groups|team|teams|unit|department|leads?|working|workshop|discussions?|debates?|day|event|talks?|section|chapter|paragraph|page|line|money|funds?|support|comments?|questions?|attention|back|moved?|turn(?:ed|s)?|returned|next|thanks?|due|close|prior|up|us|me|you|them|him|her|it)$/i;
/** `Another example under Objective 3 is MigAz`, `the review lists under Objective 3 …`. */
const telledBefore =
  /\b(?:lists?|names?|mentions?|reports?|cites?|places?|puts?|praises?|quotes?|presents?|files?|records?|listed|named|mentioned|reported|cited|filed|examples?|practices?|measures?|initiatives?|contributions?|illustrations?)\b[^,;]{0,40}\b(?:under|for|on|in|of)\s+(?:the )?(?:heading of )?(?:GCM(?:['’]s)? )?$/i;
/** `Spain implements Objective 17 through OBERAXE`, `Spain's contribution to Objective 17 is OBERAXE`. */
const means =
  /\b(?:(?:implement|meet|achiev|address|advanc|serv|fulfil|pursu)\p{Ll}*|(?:contribution|answer|response|example|practice)s? (?:to|for|under|of)) (?:the )?(?:GCM(?:['’]s)? )?$/iu;
const byMeans =
  /^,? (?:with|through|by means of|is|was|are|were) (?:(?:the|its|their|an?) )?(?:\p{Ll}+ ){0,2}["“«‘'#]{0,2}$/u;
/** Who was asked under an objective, or acted under it, is no practice under it. */
const asSomebody =
  /(?:\b(?:ask|meet|met|invit|consult|join|visit|thank|told|tell|interview)\p{Ll}*(?: about)?|\bwe (?:also )?use|(?<!\b(?:served|illustrated|exemplified|implemented|covered|supported|addressed|advanced|pursued) )\bby) (?:the )?["“«‘'#]{0,2}$/iu;

/** `brought up in the chapter on Objective 20`. */
const inChapter =
  /\b(?:brought up|dealt with|discussed|described|treated|covered|presented|mentioned|listed|named|found|told|reported|placed|taken up|considered|introduced|included) (?:\p{Ll}+ )?in (?:the|its|their|our|this) (?:\p{Ll}+ )?(?:chapter|section|part|paragraph|pages|discussion|review) (?:on|for|of|about|under) (?:the )?(?:GCM(?:['’]s)? )?$/u;
/** How a sentence goes from an initiative to an objective without another subject: `is a case in point for`, `gives effect to`. */
const going =
  /^["”»’']?(?: [\p{Ll}-]+){0,2}(?:,[^,]{1,80},)?(?:, (?:which|that|an?))? (?!(?:and|or|but|who|whose|where)\b)(?:[\p{L}-]+ ){1,11}(?:the )?(?:GCM(?:['’]s)? )?$/u;
/** `With iGorts, Armenia puts Objective 18 into practice`. */
const byWhat = /^[\s\p{P}\d]*(?:with|through|via|by means of) (?:[\p{L}'’-]+ ){0,4}["“«‘'#]{0,2}$/iu;
const goingOn = /^["”»’']?(?! (?:in|as)\b)(?: [\p{Ll}-]+){0,2}, (?:[\p{L}'’-]+ ){1,6}(?:GCM(?:['’]s)? )?$/u;
/** How a sentence begins with an objective that it then tells of: `In pursuit of`, `Guided by`, `Look under`. */
const opening =
  /^[\s\p{P}\d]*(?:(?:[Tt]he|[Oo]ur|[Ii]ts)(?: [\p{L}'’-]+){0,3} (?:chapter|section|part|treatment|account|discussion) (?:on|of|for|under)|(?:[\p{L}'’-]+ ){0,5}(?:of|to|by|under|towards|with))?\s*(?:the )?(?:GCM(?:['’]s)? )?$/u;
/** How it goes on from there: by a comma and a clause, or by what the objective finds, opens with or is the place of. */
const leadsOn =
  /^["”»’']?(?: \([^()]*\))?(?:, (?!and\b)(?:[\p{L}'’-]+ ){1,8}| (?:(?:has|have|is|are|was|were) (?:\p{Ll}+ )?)?(?:finds?|found|seen|reflected|realised|the home of|the place of|where|opens?|begins?|starts?|ends?|closes?|describes?|for) (?:[\p{L}'’-]+ ){0,6})["“«‘'#]{0,2}$/u;
/** Sentences that tell what may be or is asked for. */
const supposes =
  /\?|\b(?:whether|perhaps|maybe|propos\p{Ll}+|suggest\p{Ll}* (?:to|that)|wants?|wish(?:es)?|hopes?|plans? to|planned|intends?|if)\b/iu;
/** What brings in somebody else who has to do with the objective. */
const otherSubject =
  /\b(?:what|by the (?:authors?|team|staff|people)|(?:that|which) (?:we|they|you|I|others?) (?!(?:count|list|put|place|file|name|see|treat|report))\p{Ll}+)\b/u;
/** "Would be reported under" says where something belongs. */
const conditional = /\bwould (?:\p{Ll}+ )?(?=be (?:report|list|count|fil|plac|found|treat|discuss))/u;
/** `the staff of`, `data from`: what is told of something else than the initiative. */
const isPartOf = /\b\p{Ll}+ (?:of|from|behind|on|about|by|at) (?:the )?["“«‘'#]{0,2}$/u;

/** Whether words between an initiative and an objective tell of somebody, of a meeting, or of what was said. */
function isOfAnother(words: string): boolean {
  return (words.match(/[\p{L}-]+/gu) ?? []).some((word) => saying.test(word));
}

const saying =
  /^(?:(?:and|i|we|you|they|he|she|our|ours|my|us|like|told|tell|said|say|wrote|met|spoke|used?|uses|using|text|head|word|before|after|until|took|heard|hear|saw|know|knew|thought|think|cited?|calls|called|nothing|group|team|unit|point of|talks?|day|matter)$|(?:session|meeting|workshop|discuss|debate|event|budget|comment|question|show|present|visit|ask|sen[dt]|read|thank|writ|invit|consult|attend|began|begun|begin(?!s$)|start(?!s$)|inspir|learn|follow|dr[ae]w|stud[iy]|compar|mean|prepar|train|mention|minist|colleague|expert|staff|member|official|delegat|rapporteur|author|director|guest|alumni|fellow|graduate|page|far$|people|participant|data|source|agenda|topic|remind|recall|look|explain|describ(?!es$)|translat|download|quot|cop[iy]|prais|recommend|leaflet|website|paper|book|article|repl[iy]|email|letter))/i;

/** What stands between and makes the citation another matter's. */
const parting =
  /\b(?:see|cf|unlike|not|nothing|never|nor|no|rather than|instead of|link\p{L}*|also|as well as|beyond|together with|compar\p{L}+|next to|other than|besides|whereas|while|than|should|would|could|might)\b/iu;

/** The citations with which the sentence tells of the initiative; none where it is not plain. */
function citationsTiedTo(
  mention: InitiativeMention,
  mentions: readonly InitiativeMention[],
  cited: readonly TitledCitation[],
  text: string,
  scope: Span,
  compact: Compact,
): readonly TitledCitation[] {
  const { start, end } = mention.prose;
  const between = (from: number, to: number): string => text.slice(from, to).replace(/\s+/g, ' ');
  const next = cited.find(({ prose }) => prose.start >= end);
  if (next !== undefined && next.prose.start - end < reach && isAdjacent(between(end, next.prose.start))) return [next];
  if (/\brespectively\b/i.test(text.slice(scope.start, scope.end))) return [];
  const isRight = (citation: TitledCitation, { initiative }: InitiativeMention): boolean => {
    const listed = compact.initiatives.objectivesOf(initiative);
    return numbersOf([citation]).some((number) => listed.includes(number));
  };
  if (cited.some((citation) => isRight(citation, mention))) return [];
  const clause = clauseAround(text, scope, mention.prose);
  if (supposes.test(text.slice(clause.start, clause.end))) return [];
  const near = cited.filter(({ prose }) => holds(clause, prose.start));
  const before = near.findLast(({ prose }) => prose.end <= start);
  if (before !== undefined && start - before.prose.end < reach) {
    const after = between(before.prose.end, start);
    const opens = between(clause.start, before.prose.start);
    const isLabel = /^[\s\p{P}]*$/u.test(opens);
    const frames = framing.test(opens) ? !isLabel || telling.test(after) : telledBefore.test(opens);
    const isMeans = means.test(opens) && byMeans.test(after);
    const isSaid = frames || isMeans || (opening.test(opens) && leadsOn.test(after) && !isOfAnother(after));
    if (isSaid && !parting.test(after) && !asSomebody.test(after) && !compared.test(after)) return [before];
  }
  const after = near.find(({ prose }) => prose.start >= end);
  if (after === undefined || after.prose.start - end >= reach) return [];
  // What interrupts the sentence brings nothing in.
  const words = between(end, after.prose.start).replace(
    /^, (?:(?:in|of|by|with) )?(?:which|who|whose)\b[^,;]{1,100},(?= )/u,
    '',
  );
  // A citation that is right for another initiative is that one's.
  const others = beginningIn(mentions, clause).filter((other) => other !== mention);
  if (others.some((other) => isRight(after, other))) return [];
  const head = text.slice(Math.max(clause.start, start - reach), start);
  const isCompared = compared.test(head) || asSomebody.test(head);
  const word = plainly.exec(words)?.groups?.['word'];
  const belongs =
    belonging.test(words) ||
    (word !== undefined && !ofOthers.test(word)) ||
    inChapter.test(words) ||
    ((going.test(words) || (byWhat.test(head) && goingOn.test(words))) && !isOfAnother(words) && !isPartOf.test(head));
  const isApart = isCompared || otherSubject.test(words) || parting.test(words.replace(conditional, ''));
  return belongs && !isApart ? [after] : [];
}

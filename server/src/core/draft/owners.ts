import {
  canBeIn,
  isAtHome,
  isInstitution,
  isKindBehind,
  isOfSomething,
  opensClause,
  otherRole,
  says,
  withoutFillers,
} from './initiative-phrases.ts';
import type { InitiativeMention } from './mentions.ts';
import { inHead, inTail, type Owner, ownerOf, subjectBeside, subjectOf } from './owner.ts';
import { patterns } from './owner-patterns.ts';
import {
  readAcknowledged,
  readAppositive,
  readCredited,
  readExample,
  readIntroduced,
  readItsOwn,
  readMeans,
  readPlace,
  readStanding,
  readSubject,
} from './owners-before.ts';
import {
  readAmong,
  readCopula,
  readFunding,
  readInstrument,
  readInterpolated,
  readOpening,
  readPassive,
  readPredicate,
  readRelative,
  readServing,
} from './owners-behind.ts';
import { allFill, isLong, leadsToName, ownsByVerb } from './owning-words.ts';

/** One way of saying whose an initiative is, from what stands before and behind it. */
interface Way {
  readonly firm: boolean;
  /** Where the country must stand; where it can stand on either side, nothing is said. */
  readonly side?: Owner['side'];
  readonly read: (head: string, tail: string, mention: InitiativeMention) => Owner | undefined;
}

/** The ways, the surest first. */
export const ways: readonly Way[] = [
  {
    firm: true,
    side: 'head',
    read: (head) => inHead(patterns.possessive.exec(head), 'possessive', ({ between }) => leadsToName(between)),
  },
  {
    firm: false,
    side: 'head',
    read: (head, tail, mention) =>
      inHead(
        patterns.nominal.exec(head),
        'possessive',
        ({ noun, between }) =>
          allFill(between) && !/^ (?:of|for) its own\b/.test(tail) && (!/^p/.test(noun ?? '') || isLong(mention)),
      ),
  },
  {
    firm: true,
    side: 'head',
    read: (head) =>
      inHead(
        patterns.adjective.exec(head),
        'adjective',
        // "A Canadian MigAz" would be another one.
        ({ between, article }) => leadsToName(between) && !(between === '' && indefinite.test(article ?? '')),
      ),
  },
  {
    firm: true,
    side: 'tail',
    read: (_, tail) =>
      inTail(
        patterns.of.exec(tail),
        'name',
        ({ between, word }) => allFill(between) && !/^(?:in|from)$/i.test(word ?? ''),
      ),
  },
  {
    firm: true,
    side: 'tail',
    read: (_, tail) => inTail(patterns.ofAdjective.exec(tail), 'adjective', ({ between }) => allFill(between)),
  },
  {
    firm: true,
    side: 'tail',
    read: (_, tail) => inTail(patterns.parentheses.exec(tail), 'name', ({ between }) => allFill(between)),
  },
  {
    firm: true,
    side: 'head',
    read: (head, tail) =>
      tail.startsWith(')')
        ? inHead(patterns.inParentheses.exec(head), 'name', ({ between }) => allFill(between))
        : undefined,
  },
  // `Canada's mobile app (MigAz)`, `Canada launched an app (MigAz)`.
  {
    firm: false,
    side: 'head',
    read: (head, tail, mention) => {
      if (!tail.startsWith(')') || !head.endsWith(' (')) return undefined;
      const kind = head.slice(0, -1);
      return isKindBehind(kind.trim())
        ? (inHead(patterns.possessive.exec(kind), 'possessive', ({ between }) => allFill(between)) ??
            readSubject(kind, tail, mention))
        : undefined;
    },
  },
  {
    firm: false,
    side: 'head',
    read: (head) => inHead(patterns.label.exec(head), 'name', ({ between }) => allFill(between)),
  },
  {
    firm: false,
    side: 'tail',
    read: (head, tail, mention) =>
      inTail(
        patterns.of.exec(tail),
        'name',
        ({ between, word }) => allFill(between) && /^(?:in|from)$/i.test(word ?? '') && canBeIn(head, mention),
      ),
  },
  {
    firm: false,
    side: 'tail',
    read: (head, tail) =>
      inTail(patterns.trailing.exec(tail), 'name', ({ between }) => allFill(between) && opensItem.test(head)),
  },
  // An item of a list or a cell of a table that holds nothing else.
  {
    firm: false,
    side: 'tail',
    read: (head, tail) => readItem(patterns.item, head, tail),
  },
  {
    firm: false,
    side: 'head',
    read: (head, _, mention) =>
      inHead(patterns.called.exec(head), 'name', ({ word }) => word !== 'in' || isAtHome(mention)),
  },
  {
    firm: false,
    side: 'head',
    // "In Canada, MigAz is well known" tells of fame, "In Canada, MigAz informs newcomers" of what it does there.
    read: (head, tail, mention) => {
      const owner = inHead(
        patterns.at.exec(head),
        'name',
        ({ between }) => allFill(between) && isAtHome(mention) && says(withoutFillers(tail)),
      );
      return owner && { ...owner, introduces: true };
    },
  },
  {
    firm: false,
    side: 'tail',
    read: (_, tail, mention) =>
      inTail(patterns.origin.exec(tail), 'name', ({ between }) => allFill(between) && isAtHome(mention)),
  },
  {
    firm: false,
    side: 'tail',
    read: (_, tail) => subjectBeside(patterns.keeper.exec(tail), 'tail'),
  },
  {
    firm: false,
    side: 'head',
    read: (head) =>
      ownerOf(
        /\b(?:their|its|his|her) /.test(head) ? patterns.theirs.exec(head) : null,
        'head',
        'adjective',
        ({ rest = '', lead = '', between }) => allFill(between) && opensClause(lead) && shows.test(rest),
        'adjective',
      ),
  },
  { firm: false, side: 'tail', read: readRelative },
  {
    firm: false,
    side: 'tail',
    read: (head, tail) => readItem(patterns.listed, head, tail),
  },
  {
    firm: false,
    side: 'head',
    read: (head) => subjectBeside(patterns.behind.exec(head), 'head'),
  },
  // `Canada, with MigAz, informs newcomers`; with an agency or a fund of others one does things as a partner.
  {
    firm: false,
    side: 'head',
    read: (head, tail, mention) => {
      const match = tail.startsWith(',') ? patterns.interposed.exec(head) : null;
      const { by, whose, between } = match?.groups ?? {};
      const isMeans = by !== 'with' || whose === 'its ' || isAtHome(mention);
      return match !== null && isMeans && !isInstitution(mention) && allFill(between)
        ? subjectOf(match, 'head')
        : undefined;
    },
  },
  { firm: false, side: 'tail', read: readInstrument },
  { firm: false, side: 'tail', read: readPassive },
  { firm: false, side: 'tail', read: readCopula },
  {
    firm: false,
    side: 'tail',
    // "The funding of MigAz is Canadian" tells of its funding.
    read: (head, tail) =>
      allFill(/[^.,;:(–—]*$/.exec(head)?.[0].replace(/^ ?(?:that|and|but|while) /, ''))
        ? readPredicate(tail)
        : undefined,
  },
  { firm: false, side: 'head', read: readIntroduced },
  { firm: false, side: 'tail', read: readFunding },
  { firm: false, side: 'tail', read: readAmong },
  {
    firm: false,
    side: 'tail',
    read: (head, tail) => (isOfSomething.test(head) ? undefined : subjectBeside(patterns.part.exec(tail), 'tail')),
  },
  { firm: false, side: 'head', read: readItsOwn },
  { firm: false, side: 'head', read: readStanding },
  { firm: false, read: readCredited },
  {
    firm: false,
    side: 'head',
    read: (head, _, mention) =>
      inHead(patterns.inCountry.exec(head), 'name', ({ between = '' }) => ownsByVerb(between, true, mention)),
  },
  { firm: false, side: 'head', read: readAcknowledged },
  { firm: false, side: 'head', read: readExample },
  { firm: false, side: 'head', read: readSubject },
  { firm: false, side: 'tail', read: readInterpolated },
  { firm: false, side: 'head', read: readAppositive },
  { firm: false, side: 'tail', read: readOpening },
  { firm: false, side: 'head', read: readPlace },
  { firm: false, side: 'tail', read: readServing },
  { firm: false, side: 'head', read: readMeans },
  {
    firm: false,
    side: 'head',
    read: (head) =>
      inHead(
        patterns.its.exec(head),
        'name',
        // Any other name could be what "its" stands for.
        ({ lead, rest = '', between }) =>
          allFill(between) &&
          !/\bmodel\b/.test(between ?? '') &&
          (opensClause(lead ?? '') ||
            /^According to (?:the )?$/.test(lead ?? '') ||
            /^,? (?:and|for|with|on)$/.test(rest)) &&
          !/\p{Lu}|;|\bas$/u.test(rest),
      ),
  },
];

/** The country behind an initiative that begins an item of a list or a cell. */
function readItem(pattern: RegExp, head: string, tail: string): Owner | undefined {
  return /^[\s*•–-]*(?:[Tt]he )?$/.test(head) && !otherRole.test(tail)
    ? inTail(pattern.exec(tail), 'name', ({ between }) => allFill(between))
    : undefined;
}

/** `MigAz – Canada` as an item of a list. */
const opensItem = /(?:^|[:;,(•*])\s*(?:the )?(?:[\p{Ll}-]+ ){0,3}$/u;

const indefinite = /^(?:an?|any|some|another|no|each|every|possible|future)\s$/i;

/** How one speaks of one's own. */
const shows =
  /^(?:(?:has|have|had|also|then|now) )*(?:present|show|demonstrat|describ|explain|introduc|advertis|promot|run|offer|spoke (?:of|about|on)|talked about|told us (?:of|about))\p{Ll}*(?: (?:to )?(?:us|you|the (?:meeting|workshop|room|group|audience|participants|conference|seminar|panel)))?$/u;

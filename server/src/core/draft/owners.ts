import type { Span } from '../span.ts';
import {
  A,
  adjectives,
  body,
  C,
  G,
  governments,
  I,
  names,
  noName,
  stateOf,
  subject,
  words,
} from './masked-patterns.ts';
import type { InitiativeMention } from './mentions.ts';
import { allFill, isKind, isLong, isOwnedBy, kinds, leadsToName, namesOneKind, ownsByVerb } from './owning-words.ts';

/** How the country stands: `Canada's`, `Canadian`, `Canada`. */
export type AttributionForm = 'possessive' | 'adjective' | 'name';

/** Where a sentence tells whose an initiative is. */
export interface Owner {
  /** Where the countries stand, relative to the side. */
  readonly span: Span;
  readonly side: 'head' | 'tail';
  readonly form: AttributionForm;
  /** Whether a comma parts it from the initiative that it is told of. */
  readonly introduces?: boolean;
}

/** One way of saying whose an initiative is, from what stands before and behind it. */
interface Way {
  readonly firm: boolean;
  /** Where the country must stand; where it can stand on either side, nothing is said. */
  readonly side?: Owner['side'];
  readonly read: (head: string, tail: string, mention: InitiativeMention) => Owner | undefined;
}

const patterns = {
  possessive: new RegExp(`(?<country>${governments})(?:'s?|,? whose) (?<between>${words(6)})$`, 'du'),
  nominal: new RegExp(
    `(?<country>${governments})'s? (?<noun>(?:plans?|proposals?|project)(?= for)|(?:launch|creation|establishment|introduction|development|opening|adoption)(?= of)) (?:for|of) (?:an? )?(?<between>${words(4)})$`,
    'du',
  ),
  adjective: new RegExp(
    String.raw`(?<article>\b\p{L}+ )?(?<country>${adjectives})(?:-(?:run|led|owned|built|made))? (?<between>${words(5)})$`,
    'du',
  ),
  of: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}),? (?<word>of|by|in|from) ${stateOf}(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  ofAdjective: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}),? (?:of|by) the (?<country>${adjectives}) ${body}`,
    'diu',
  ),
  parentheses: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}) [([](?:the )?(?<country>${names})(?:, \d{4})?[)\]]`,
    'du',
  ),
  inParentheses: new RegExp(String.raw`(?<country>${C}) \((?<between>${words(3)})$`, 'du'),
  label: new RegExp(
    String.raw`(?:^|[;(] ?|^Objective \d+ ?[:–—] ?|\b(?:examples?|practices?|initiatives?)[^:;${C}${A}${I}${G}]{0,40}: )[\s*•–-]*(?:the )?(?<country>${names}) ?(?::|–|—) ?(?<between>${words(5)})$`,
    'diu',
  ),
  subject: new RegExp(
    String.raw`(?<lead>.*?)${subject}(?<relative>,[^,${C}${A}${G}]{1,50},|,(?= (?:which|who) ))? (?<between>(?:[\p{L}\p{N}'-]+,? ){1,10})$`,
    'du',
  ),
  coordinated: new RegExp(String.raw`${I}(?: \p{Ll}+){0,2}(?:,| and|, and) (?=[^${I}]*$)`, 'u'),
  relative: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?)(?:(?:, (?:the|an?) (?<apposition>[^,;:.()${C}${A}${I}${G}]{1,60}?))?,? (?:which|that))? ${subject} (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  passive: new RegExp(
    String.raw`^(?<between>(?:,? [\p{L}'-]+){0,5}?)(?:,| [–—])? \(?(?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been|being) )?(?<verbs>(?:[\p{L}\p{N}-]+ ){1,6})by ${subject}(?!['-]|\p{L})`,
    'du',
  ),
  instrument: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:by|with|in|through|under|via|by means of|thanks to) which (?<subject>${subject}) (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  introduced: new RegExp(
    String.raw`(?:^|[.;(] ?)(?<verbs>(?:[\p{L}-]+ ){1,3})(?:in \d{4} )?by ${subject}(?: in \d{4})?, (?:the )?(?<between>${words(4)})$`,
    'du',
  ),
  copula: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?)(?:,| ?[–—]|:|(?= \()| is| was| are| were| remains| comes out as|,? which is|,? which was) \(?(?:(?:a|an|the|one of the) )?(?<more>(?:[\p{L}\p{N}'-]+,? ){0,3}?)(?:(?<adjective>${adjectives})(?<kind>(?: [\p{L}-]+){1,3})|(?<country>${names})'s?(?<kind2>(?: [\p{L}-]+){1,3})|(?:of|in|from|by) ${stateOf}(?<of>${names})(?!['-]|\p{L})|(?:of|by) the (?<ofBody>${adjectives}) (?:[\p{L}-]+ ){0,2}?${body})`,
    'diu',
  ),
  predicate: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?:is|was|has always been) (?:(?<country>${A})|(?<owner>${names})'s?)(?=[.,;)]|$)`,
    'diu',
  ),
  interpolated: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),(?: [^,${C}${A}${I}${G}]{1,40},)? (?<subject>${subject}) (?<verbs>(?:[\p{L}-]+ ?){1,6})`,
    'du',
  ),
  acknowledged: new RegExp(
    String.raw`\b(?:thank(?:s|ed|ing)?|congratulat(?:es?|ed|ing)|commend(?:s|ed|ing)?|prais(?:es?|ed|ing)|credit(?:s|ed|ing)?|applaud(?:s|ed|ing)?) (?:${stateOf}(?<country>${names})|(?:the|our) (?<adjective>${A}) (?:colleagues|friends|hosts|side|government|authorities)) (?:for|with) (?:(?:launching|creating|developing|running|setting up) )?(?<between>${words(4)})$`,
    'diu',
  ),
  example: new RegExp(
    `(?<lead>.*?)(?:(?:(?:one|another|an?|the) )?(?<before>${words(4)})(?:from|of|by|in) (?:the )?(?<country>${names}) ?|(?:(?:one|another|the (?:first|largest|best-known)) of )?(?:(?<owner>${names})|(?:[Tt]he )?(?<adjective>${A})(?: \\p{L}+){0,2}? ${body})'s? (?<behind>${words(8)}))(?:in (?:this|the) \\p{Ll}+ )?(?:is|was|remains|includes?|included|rests? on|consists of|:) ?(?<between>${words(4)})$`,
    'diu',
  ),
  trailing: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3})(?: ?[–—]|,(?=[^,.;]*;)) (?:the )?(?<country>${names})(?= ?(?:[;.)]|$))`,
    'diu',
  ),
  item: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}), (?:the )?(?<country>${names})(?: \([^()${C}${A}${I}${G}]{1,60}\)|, (?:19|20)\d\d)?[\s.;␟]*$`,
    'du',
  ),
  listed: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3})(?: ?:| [–—]) (?:the )?(?<country>${names})(?: \([^()${C}${A}${I}${G}]{1,60}\))?(?:[,;] [^${C}${A}${I}${G}]{0,60})?[\s.;␟]*$`,
    'du',
  ),
  behind: new RegExp(
    `(?:(?<country>${names})'s?|(?<adjective>${A})) (?:[\\p{Ll}-]+ )?(?:team|people|colleagues|officials|staff|makers|experts|minds|friends) (?:behind|responsible for|in charge of|who (?:run|built|created|developed|launched|set up|made|started)) (?<between>${words(4)})$`,
    'du',
  ),
  interposed: new RegExp(
    `${subject}(?:,? (?:who|which))?, (?<by>with|through|via|by means of) (?<whose>its |the )?(?<between>${words(4)})$`,
    'du',
  ),
  called: new RegExp(
    `(?:app|application|programme|program|project|initiative|scheme|campaign|network|fund|platform|portal|website|tool|service|strategy|observatory|academy) (?<word>of|from|by|in) (?:the )?(?<country>${names}),? (?:(?:called|named|titled|entitled|known as),? )?(?:the )?$`,
    'diu',
  ),
  at: new RegExp(`^in (?:the )?(?<country>${C}),? (?:the )?(?<between>${words(4)})$`, 'diu'),
  origin: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been) )?(?:(?:developed|created|set up|established|introduced|designed|run|operated|invented|based|born|made) in|originat(?:ed|es) with|hails from|comes from|came from|originates (?:in|from)|(?:run|managed|operated|directed|steered) (?:from|out of)) (?:the )?(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  keeper: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,4}?),? (?:(?:which|that) )?(?:(?:is|was|are|were|has been|have been|stands|comes|came) )?(?:belongs to|(?:credited|attributed|ascribed) to|lies with|rests with|in the hands of|(?:run )?under the (?:command|leadership|responsibility|authority|direction) of|(?:run|managed|operated|set up|launched|developed|administered)(?: by \p{Ll}+ \p{Ll}+)? on behalf of) ${stateOf}(?<country>${names})(?!['-]|\p{L})`,
    'diu',
  ),
  theirs: new RegExp(
    `(?<lead>.*?)(?:[Tt]he )?(?<adjective>${A}) (?:officials|experts|delegates|delegation|delegations|team|representatives?|minister|ambassador|side|participants) (?<rest>${noName}{3,80}?) (?:their|its|his|her)(?: (?:own|country's|government's|ministry's))? (?<between>${words(5)})$`,
    'du',
  ),
  funding: new RegExp(
    String.raw`^[^,;:${C}${A}${I}${G}]{0,60}? (?:with|through|thanks to) (?:(?<adjective>${A}) (?:funding|money|funds|support|financing)|(?:funding|money|funds|financing) (?:of|from) (?:the )?(?<country>${names})(?!['-]|\p{L}))`,
    'diu',
  ),
  oneOf: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),? (?:is |was |as )?(?:among|one of) (?:the )?(?<what>${words(3)})(?:of|from|by|reported by|submitted by) ${stateOf}(?<country>${names})(?=[.,;)]|$)`,
    'diu',
  ),
  part: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?),? (?:is |was |forms |as )(?:an? )?(?:\p{Ll}+ )?(?:part|element|component|pillar|cornerstone) of (?:the )?(?:(?<country>${names})'s?|(?<adjective>${A}))(?: \p{Ll}+){0,3}? (?:approach|policy|strategy|response|effort|efforts|action|package|system)(?!\p{L})`,
    'du',
  ),
  itsOwn: new RegExp(`^[^${C}${A}${I}${G}]*?(?:the )?(?<country>${C})(?!['-])(?<rest>[^${C}${A}${I}${G}]*)$`, 'du'),
  standing: new RegExp(
    `${subject} (?:(?:is|are|was|were|stands|stood) (?:(?:the )?home (?:to|of)|behind|responsible for|in charge of|the (?:owner|author|creator|operator|founder|initiator|originator|driving force behind|force behind)(?: of)?|(?:very |rightly |well |widely |also |best )?(?:proud of|known for|credited with)|at the origin of)|(?:can|may) (?:point to|look back on(?: \\p{Ll}+ years of)?|boast)|points to|prides itself on|takes pride in|boasts) (?<between>${words(4)})$`,
    'du',
  ),
  inCountry: new RegExp(
    String.raw`(?:^|[;:] )[Ii]n (?:the )?(?<country>${C}),? (?:the |its )?(?:[\p{L}-]+ ){0,4}?${body} (?<between>(?:[\p{L}\p{N}'-]+,? ){1,8})$`,
    'du',
  ),
  credited: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?<word>goes to|belongs to|is due to|to) (?:the )?(?<country>${names})(?=[.,;)]|$)`,
    'du',
  ),
  reported: new RegExp(
    String.raw`(?<lead>.*?)${subject} (?:cit|present|nam|report|submit|showcas|describ|quot|offer)\p{Ll}+ (?<between>${words(4)})$`,
    'du',
  ),
  appositive: new RegExp(
    String.raw`(?<lead>.*?)(?:\b(?:[Aa]n?|[Tt]he|[Oo]ne) (?<object>(?:[\p{L}-]+ ){1,4}?)(?:(?:that|which) )?)?${subject} (?<said>${noName}{3,120}?),? ?[,:–(—] ?(?:(?:called|named) )?(?:the )?$`,
    'du',
  ),
  means: new RegExp(
    String.raw`(?<lead>.*?)${subject} (?<verbs>[^,;:()–—${C}${A}${I}${G}]{3,100}?) (?<by>with|through|via|by means of|using|under) (?<whose>the |its (?:own )?)?(?<between>${words(4)})$`,
    'du',
  ),
  opening: new RegExp(
    String.raw`^(?:,? [\p{L}'-]+){0,3}?(?: (?:in|since) (?:\p{Lu}\p{L}+ )?\d{4})?, ${subject} \p{Ll}+ `,
    'du',
  ),
  place: new RegExp(
    String.raw`(?:^|[;:] )(?:[Ii]n (?:the )?(?<country>${C}),?|(?:[\p{L}-]+ )?(?:[Nn]ewcomers|[Mm]igrants|[Pp]eople|[Rr]efugees|[Ww]orkers|[Ii]mmigrants|[Ff]amilies|[Rr]eturnees|[Ff]oreigners)(?: \p{Ll}+)? (?:in|to) (?:the )?(?<there>${C})) (?<between>${noName}{3,80})$`,
    'du',
  ),
  where: new RegExp(
    `(?:^|[;.] ?)(?:[Tt]ake|[Ll]ook at|[Cc]onsider) (?:the )?(?<country>${C})(?::|,? where) (?:the )?$`,
    'du',
  ),
  serving: new RegExp(
    String.raw`^(?<between>(?: [\p{L}'-]+){0,3}?) (?:enables?|allows?|helps?|lets?) (?<subject>${subject}) (?:to )?(?:inform|reach|advise|guide|register|receive|process|assist|protect|serve)\b`,
    'du',
  ),
  among: new RegExp(
    String.raw`(?:^|[;:] )(?:[Aa]mong|[Oo]f|[Aa]mongst) (?:the )?(?:(?<country>${names})'s?|(?<adjective>${A})) (?<behind>(?:[\p{L}'-]+,? ){1,4}?)(?:is |are |belongs? |figures? |(?:we|they) (?:noted|found|saw|note|find|see) )?$`,
    'du',
  ),
  its: new RegExp(
    `^(?<lead>[^${C}${A}${I}${G}]*?)(?:the )?(?<country>[${C}${G}])(?:'s? \\p{Ll}+|(?!['-]))(?<rest>[^${C}${A}${I}${G}]*) its (?:own )?(?<between>${words(5)})$`,
    'du',
  ),
};

/** Whether a stretch of a masked sentence names a country. */
export const namesCountry = new RegExp(`[${C}${A}${G}]`);

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
    read: (head, tail) =>
      /^[\s*•–-]*(?:[Tt]he )?$/.test(head) && !otherRole.test(tail)
        ? inTail(patterns.item.exec(tail), 'name', ({ between }) => allFill(between))
        : undefined,
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
    read: (head, tail, mention) =>
      inHead(
        patterns.at.exec(head),
        'name',
        ({ between }) => allFill(between) && isAtHome(mention) && says(withoutFillers(tail)),
      ),
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
    read: (_, tail) => {
      const match = patterns.keeper.exec(tail);
      return match !== null && allFill(match.groups?.['between']) ? subjectOf(match, 'tail') : undefined;
    },
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
    read: (head, tail) =>
      /^[\s*•–-]*(?:[Tt]he )?$/.test(head) && !otherRole.test(tail)
        ? inTail(patterns.listed.exec(tail), 'name', ({ between }) => allFill(between))
        : undefined,
  },
  {
    firm: false,
    side: 'head',
    read: (head) => {
      const match = patterns.behind.exec(head);
      return match !== null && allFill(match.groups?.['between']) ? subjectOf(match, 'head') : undefined;
    },
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
    read: (head, tail) => {
      const match = patterns.part.exec(tail);
      return match !== null && !isOfSomething.test(head) && allFill(match.groups?.['between'])
        ? subjectOf(match, 'tail')
        : undefined;
    },
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

/** `MigAz – Canada` as an item of a list. */
const opensItem = /(?:^|[:;,(•*])\s*(?:the )?(?:[\p{Ll}-]+ ){0,3}$/u;
const indefinite = /^(?:an?|any|some|another|no|each|every|possible|future)\s$/i;

type Groups = Readonly<Record<string, string | undefined>>;

function inHead(
  match: RegExpExecArray | null,
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  return ownerOf(match, 'head', form, holds);
}

function inTail(
  match: RegExpExecArray | null,
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  return ownerOf(match, 'tail', form, holds);
}

function ownerOf(
  match: RegExpExecArray | null,
  side: Owner['side'],
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
  group = 'country',
): Owner | undefined {
  if (match === null || !holds(match.groups ?? {})) return undefined;
  return at(match, side, group, form);
}

function at(match: RegExpExecArray, side: Owner['side'], group: string, form: AttributionForm): Owner | undefined {
  const range = match.indices?.groups?.[group];
  return range === undefined ? undefined : { span: { start: range[0], end: range[1] }, side, form };
}

/** How one speaks of one's own. */
const shows =
  /^(?:(?:has|have|had|also|then|now) )*(?:present|show|demonstrat|describ|explain|introduc|advertis|promot|run|offer|spoke (?:of|about|on)|talked about|told us (?:of|about))\p{Ll}*(?: (?:to )?(?:us|you|the (?:meeting|workshop|room|group|audience|participants|conference|seminar|panel)))?$/u;

/** A subject is a country, or something of it that has an adjective. */
function subjectOf(match: RegExpExecArray, side: Owner['side']): Owner | undefined {
  return at(match, side, 'country', 'name') ?? at(match, side, 'adjective', 'adjective');
}

/** `Canada launched the app MigAz`, `Canada has since 2019 run MigAz`. */
function readSubject(head: string, _: string, mention: InitiativeMention): Owner | undefined {
  // What is coordinated with the initiative has the same subject: `Canada launched iGorts and MigAz`.
  const plain = head.replace(patterns.coordinated, (joined) => ' '.repeat(joined.length));
  const match = patterns.subject.exec(plain.replace(/ +$/, ' '));
  const { lead = '', relative, between = '' } = match?.groups ?? {};
  if (match === null || (relative !== ',' && !opensClause(lead))) return undefined;
  return ownsByVerb(between, true, mention) ? subjectOf(match, 'head') : undefined;
}

/** `Canada is setting up an app for newcomers, MigAz`, `an app that Canada developed, MigAz,`. */
function readAppositive(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  if (!/[,:–(—] ?(?:(?:called|named) )?(?:the )?$/.test(head)) return undefined;
  const match = patterns.appositive.exec(head);
  if (match === null || !/^ ?(?:[.,;:)–—]|$)/.test(tail)) return undefined;
  const { lead = '', object, said = '' } = match.groups ?? {};
  const holds =
    object === undefined
      ? opensClause(lead) && namesOneObject(said, mention)
      : isKind(object) && ownsByVerb(said, false, mention);
  return holds ? subjectOf(match, 'head') : undefined;
}

/** Whether a verb and its object are followed by nothing else that could be what is named: `is setting up an app for newcomers with the help of IOM`. */
function namesOneObject(said: string, mention: InitiativeMention): boolean {
  const phrase = upToKind.exec(said)?.[0];
  if (phrase === undefined) return false;
  const rest = said
    .slice(phrase.length)
    .replace(/^ for (?:the )?\p{Ll}+| with the (?:help|support|assistance) of .*/gu, '');
  return ownsByVerb(`${phrase} `, true, mention) && !/ (?:an?|the|its|their|another|one) /u.test(rest);
}

/** A verb and its object without what that is for. */
const upToKind =
  /^.*? (?:an?|the|its(?: own)?) \p{L}.*?(?= (?:for|in|with|that|which|against|of|on|to|where|by|about|after|before|like|as|under|from|along|following|similar)\b|$)/u;

/** `Canada answers to the needs of newcomers with MigAz`: who does something by means of an initiative has it, unless he does so as another's partner. */
function readMeans(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = meansSign.test(head) ? patterns.means.exec(head) : null;
  const { lead = '', verbs = '', by, whose, between } = match?.groups ?? {};
  if (match === null || !opensClause(lead) || !allFill(between) || !endsThere.test(tail)) return undefined;
  // "Helped with MigAz" has no other object.
  if (asGuest.test(verbs) || (by === 'with' && !/ \p{L}/u.test(verbs))) return undefined;
  // One works "with" an institution of others, and things happen "under" their programmes.
  // A fund or a programme helps those of other countries to do much.
  const isOwn =
    whose?.startsWith('its') || (by !== 'under' && (isAtHome(mention) || /^(?:respond|answer)/.test(verbs)));
  return isOwn && answers.test(verbs) ? subjectOf(match, 'head') : undefined;
}

/** `Having launched MigAz in 2019, Canada informs newcomers`, `With the launch of MigAz, Canada …`. */
function readOpening(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const { done, kind } =
    /^(?:(?:Having|By|In|After|Since|While|When) (?<done>(?:[\p{L}-]+ ){1,6})|(?:With|By|Through) (?:the|its) (?:launch|creation|establishment|introduction|development|opening) of (?<kind>(?:[\p{L}-]+ ){0,4}))$/u.exec(
      head,
    )?.groups ?? {};
  if (done === undefined ? kind === undefined || !allFill(kind) : !ownsByVerb(done, true, mention)) return undefined;
  const match = patterns.opening.exec(tail);
  if (done === undefined && !accomplishes.test(match?.[0] ?? '')) return undefined;
  return match === null ? undefined : subjectOf(match, 'tail');
}

const accomplishes =
  /(?:answer|respond|fulfil|t[oa]k|met|gave|creat|open|implement|ma[dk]e|keep|kept|put|set)\p{Ll}* $/u;

/** `In Canada, newcomers are informed by MigAz`, `Migrants in Canada can download MigAz`. */
function readPlace(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  if (!isAtHome(mention) || !goesNowhere.test(tail)) return undefined;
  const where = patterns.where.exec(head);
  if (where !== null) return performs.test(withoutFillers(tail)) ? subjectOf(where, 'head') : undefined;
  const match = patterns.place.exec(head);
  if (match === null || !available.test(match.groups?.['between'] ?? '')) return undefined;
  return at(match, 'head', 'country', 'name') ?? at(match, 'head', 'there', 'name');
}

/** How one speaks of what there is in a country. */
const available =
  /^(?:[\p{Ll}-]+ ){0,4}?(?:(?:are|is|were|can be|get|have been) (?:\p{Ll}+ )?(?:informed|advised|helped|guided|served|reached|assisted|trained|told) (?:of \p{Ll}+ )?(?:by|through|via)|(?:can|may) (?:now |also )?(?:turn to|use|download|consult|call|install|(?:apply|register) (?:to|with|through|via))|(?:there (?:is|are|has been)|we find|one finds) (?:an?|the) (?:[\p{L}-]+ ){1,4}(?:called|named)) (?:the )?(?:[\p{Ll}-]+ ){0,2}$/u;
/** What may stand behind the name there, so that nobody else has it. */
const goesNowhere =
  /^(?: (?:app|application|programme|scheme|website|portal|line|platform|service|tool|desk))?(?:[.,;]|$| (?:to|for|when|before|about|and|informs?|helps?|advises?|offers?|gives?|provides?|tells?)\b)(?![^.;]*\b(?:abroad|another|by)\b)/u;

/** `MigAz enables Canada to inform newcomers`. */
function readServing(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.serving.exec(tail);
  if (match === null || !isAtHome(mention) || isOfSomething.test(head)) return undefined;
  return allFill(match.groups?.['between']) && allFill(/[^.,;:(–—]*$/.exec(head)?.[0])
    ? subjectOf(match, 'tail')
    : undefined;
}

const meansSign = /\b(?:with|through|via|by means of|using|under) (?:\S+ ){0,6}$/;

/** What one does by means that are one's own. */
const answers =
  /^(?:(?:has|have|had|also|now|already|\p{L}+ly) )*(?:respond|answer|react|fight|fought|combat|tackl|counter|protect|inform|reach|assist|help|train|teach|taught|monitor|address|attract|engag|encourag|implement|promot|provid|rescu|sav|guid|prevent|advis|welcom|integrat|educat)\p{Ll}*(?: |$)/u;
/** What one does as a partner, a donor or a guest. */
const asGuest =
  /\b(?:partner|donor|donat|fund|financ|support|joint|joined|cooperat|co-operat|together|along|visit|learn|stud[iy]|similar|like|inspir|compar|contact|familiar|acquaint|agree|meeting|met with|work|talk|discuss|shar|exchang|projects? (?:in|of))\p{Ll}*/iu;

/** `MigAz, which Canada launched`, `the app MigAz Canada runs`. */
function readRelative(_: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.relative.exec(tail);
  const { between, apposition, verbs = '' } = match?.groups ?? {};
  if (match === null || !allFill(between) || (apposition !== undefined && !namesOneKind(apposition))) return undefined;
  return ownsByVerb(verbs, false, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `WIDU.africa, through which the Danish Government helps …`: who does anything through an initiative has it, unless it is done to him. */
function readInstrument(_: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.instrument.exec(tail);
  const { between, verbs = '' } = match?.groups ?? {};
  return match !== null &&
    allFill(between) &&
    (acts(match, verbs, mention) || (helpsOthers.test(verbs) && !isOperation(mention)))
    ? subjectOf(match, 'tail')
    : undefined;
}

/** What who has a programme does by it for others. */
const helpsOthers = /^(?:also |has |now )*(?:support|help|assist|financ|fund|match|invest)(?:e?s|e?d|ing)? /;

function isOperation({ initiative }: InitiativeMention): boolean {
  return initiative.joint || initiative.practices.some(({ kind }) => /^(?:operation|cooperation)$/.test(kind));
}

/** Whether a subject does what only the owner does; an authority does so with whatever it is not given. */
function acts(match: RegExpExecArray, verbs: string, mention: InitiativeMention): boolean {
  if (ownsByVerb(verbs, false, mention)) return true;
  if (performs.test(verbs) && (isActedInByOne(mention) || /^(?:rescue|save)/.test(verbs))) return true;
  return isAuthority.test(match.groups?.['subject'] ?? '') && !isGiven.test(verbs);
}

function isInstitution({ initiative }: InitiativeMention): boolean {
  return initiative.practices.some(({ kind }) => /^(?:institution|cooperation|agreement|advocacy)$/.test(kind));
}

/** Other countries act in operations and programmes as well. */
function isActedInByOne({ initiative }: InitiativeMention): boolean {
  return !initiative.practices.some(({ kind }) => /^(?:operation|programme|cooperation)$/.test(kind));
}

const isAuthority = new RegExp(`[${C}${A}${G}].*${body}`, 'u');
const isGiven =
  /^(?:\p{Ll}+ly |also |has |have |had |can |now )*(?:an?|no|its|some|is|are|was|were|be|been|may|hope|wish|want|like|intend|plan|receiv|got|get|benefit|gain|host|learn|strengthen|improv|obtain|exchang|join|attend|see|saw|set|launch|t[oa]k|knew|know|find|found|thank|drew|draw|contribut|support|fund|financ|co-|shar|cooperat|particip|discuss|met|meet|read|quot)/u;

/** `MigAz, launched by Canada`, `MigAz was developed by the Canadian government`. */
function readPassive(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.passive.exec(tail);
  const { between, verbs = '' } = match?.groups ?? {};
  if (match === null || !allFill(between) || /^,? and\b/.test(between ?? '')) return undefined;
  return !isOfSomething.test(head) && isOwnedBy(verbs, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `The report on MigAz was drafted by Canada`: something of an initiative's, or about it, is not the initiative. */
const isOfSomething =
  /\b(?:[Tt]he|[Aa]n?|[Ii]ts?|[Tt]his|[Tt]heir|[Oo]ur) (?:\p{Ll}+ )?(?!(?:examples?|cases?|instances?|help|kinds?|sorts?|names?|form|light|framework|context|course|years?) )\p{Ll}+ (?:on|of|about|from|with|at|for|to|like) (?:the )?$/u;

/** `In Operation Poseidon, by contrast, Denmark rescued …`. */
function readInterpolated(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const opening =
    /^(?:in|with|through|via|under(?: the name of)?|by means of) (?<whose>its |their |the |a )?(?<kind>(?:[\p{L}-]+ ){0,3})$/iu.exec(
      head,
    );
  const { whose, kind } = opening?.groups ?? {};
  if (opening === null || !allFill(kind)) return undefined;
  const match = patterns.interpolated.exec(tail);
  const { between = '', verbs = '' } = match?.groups ?? {};
  // "With MigAz as its model" tells of another one.
  if (match === null || !allFill(between) || /\b(?:as|its)\b/.test(between)) return undefined;
  // With "its" the initiative is the subject's, whatever the subject does.
  return whose === 'its ' || acts(match, verbs, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `MigAz is a Canadian app`, `MigAz, the app of Canada`, `MigAz is Canada's app`. */
function readCopula(head: string, tail: string): Owner | undefined {
  const match = patterns.copula.exec(tail);
  if (match === null) return undefined;
  const { between, more = '', kind, kind2, of, ofBody } = match.groups ?? {};
  if (!allFill(between)) return undefined;
  // Of what it is, the kind must be told: "MigAz, of Canada" is read elsewhere, "MigAz is in Canada" is no ownership.
  if (of !== undefined || ofBody !== undefined)
    return leadsToName(more) && /\S/.test(more) && !/^(?:named|called|known)\b/.test(more)
      ? (at(match, 'tail', 'of', 'name') ?? at(match, 'tail', 'ofBody', 'adjective'))
      : undefined;
  const what = kind ?? kind2 ?? '';
  if (!allFill(more) || !isKind(what)) return undefined;
  // "MigAz: a Canadian study" is the title of a study.
  if (
    tail.slice(between?.length ?? 0).startsWith(':') &&
    /\b(?:study|survey|report|publication|course|group)\b/i.test(what)
  )
    return undefined;
  // Whose model it is has another one.
  if (kind2 !== undefined && /^ (?:model|guide|example|line)$/.test(kind2)) return undefined;
  const adjective = at(match, 'tail', 'adjective', 'adjective');
  if (adjective !== undefined) return adjective;
  // In "Unlike MigAz, Canada's app costs money" the comma ends what stands before.
  return tail.slice(between?.length ?? 0).startsWith(',') &&
    !allFill(head) &&
    (introduces.test(head) || !/^[,.;)]|^$/.test(tail.slice(match[0].length)))
    ? undefined
    : at(match, 'tail', 'country', 'possessive');
}

/** `MigAz is Canadian`, `MigAz is Canada's`. */
function readPredicate(tail: string): Owner | undefined {
  const match = patterns.predicate.exec(tail);
  return match !== null && allFill(match.groups?.['between'])
    ? (at(match, 'tail', 'country', 'adjective') ?? at(match, 'tail', 'owner', 'possessive'))
    : undefined;
}

/** `Launched by Canada, MigAz informs newcomers`. */
function readIntroduced(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.introduced.exec(head);
  if (match === null || tail.startsWith("'") || !allFill(match.groups?.['between'])) return undefined;
  const owner = isOwnedBy((match.groups?.['verbs'] ?? '').toLowerCase(), mention)
    ? subjectOf(match, 'head')
    : undefined;
  return owner && { ...owner, introduces: true };
}

/** `The network was set up with Canadian funding`, where the report tells of it as somebody's funding. */
function readFunding(_: string, tail: string, { initiative }: InitiativeMention): Owner | undefined {
  if (!initiative.practices.every(({ kind }) => kind === 'funding')) return undefined;
  const match = patterns.funding.exec(tail);
  return match === null ? undefined : subjectOf(match, 'tail');
}

/** `MigAz is among the good practices of Canada`. */
function readAmong(_: string, tail: string): Owner | undefined {
  return inTail(
    patterns.oneOf.exec(tail),
    'name',
    ({ between, what = '' }) => allFill(between) && allFill(what) && exemplary.test(what.trim().replace(/s$/, '')),
  );
}

/** `Canada told of MigAz, its own app`, `Canada told of MigAz, which it created`. */
function readItsOwn(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const behind =
    /^, (?:its (?:own )?(?<kind>(?:[\p{L}-]+ ?){1,4})|(?:which|that) it (?<verbs>(?:[\p{L}-]+ ?){1,4}))/u.exec(
      tail,
    )?.groups;
  if (behind === undefined) return undefined;
  const { kind, verbs } = behind;
  if (kind === undefined ? !ownsByVerb(verbs ?? '', false, mention) : !isKind(kind)) return undefined;
  // Whatever else is named could be what "its" stands for, and who is thanked speaks of another's.
  return inHead(
    patterns.itsOwn.exec(head),
    'name',
    ({ rest = '' }) =>
      !/\p{Lu}|[;:]/u.test(rest) && !/\b(?:thank|prais|commend|congratulat|applaud|credit)/i.test(rest),
  );
}

/** `Canada is home to MigAz`, `the Canadian authorities are behind MigAz`. */
function readStanding(head: string, tail: string): Owner | undefined {
  const match = patterns.standing.exec(head);
  return match !== null && allFill(match.groups?.['between']) && endsThere.test(tail)
    ? subjectOf(match, 'head')
    : undefined;
}

/** `Credit for MigAz goes to Canada`, `we owe MigAz to Canada`, `Canada cited MigAz as an example of its work`. */
function readCredited(head: string, tail: string): Owner | undefined {
  const match = patterns.credited.exec(tail);
  if (match !== null) {
    const introduced = match.groups?.['word'] === 'to' ? /\bowes? (?:the )?$/i : /\b(?:credit|praise) for (?:the )?$/i;
    return allFill(match.groups?.['between']) && introduced.test(head) ? subjectOf(match, 'tail') : undefined;
  }
  if (!asOwn.test(tail)) return undefined;
  const reported = patterns.reported.exec(head);
  return reported !== null && opensClause(reported.groups?.['lead'] ?? '') && allFill(reported.groups?.['between'])
    ? subjectOf(reported, 'head')
    : undefined;
}

const asOwn =
  /^(?: [\p{L}'-]+){0,2} as (?:its own|(?:an?|one|the) (?:\p{L}+ )?(?:example|practice|illustration|result|instance|proof) of its)\b/u;

/** `The report commends Canada for MigAz`: for an initiative of its own, where nothing of the initiative's follows. */
function readAcknowledged(head: string, tail: string): Owner | undefined {
  const match = patterns.acknowledged.exec(head);
  return match !== null && allFill(match.groups?.['between']) && endsThere.test(tail)
    ? subjectOf(match, 'head')
    : undefined;
}

/** `One example from Canada is MigAz`, `Canada's good practice was the app MigAz`. */
function readExample(head: string, tail: string): Owner | undefined {
  const one = patterns.among.exec(head);
  if (one !== null) {
    const kindsOf = one.groups?.['behind']?.replace(/, *$/, '').trim().replace(/s$/, '') ?? '';
    const owner = exemplary.test(kindsOf) && !isAside.test(tail) ? subjectOf(one, 'head') : undefined;
    return owner && { ...owner, introduces: true };
  }
  // The pattern is dear where no such verb stands there.
  const match = exampleVerb.test(head) ? patterns.example.exec(head) : null;
  const { lead, before, behind, between } = match?.groups ?? {};
  // What it is for makes it no other thing: "answer to hate crime".
  const what = (before ?? behind ?? '').replace(/(?<=\w) (?:to|for|against|on|towards) .*/, '').trim();
  if (
    match === null ||
    !opensClause(lead ?? '') ||
    !allFill(what) ||
    !exemplary.test(what) ||
    !allFill(between) ||
    !endsThere.test(tail)
  )
    return undefined;
  return (
    at(match, 'head', 'country', 'name') ??
    at(match, 'head', 'owner', 'possessive') ??
    at(match, 'head', 'adjective', 'adjective')
  );
}

/** What ends the phrase of which an initiative is the head, apart from words for its kind. */
const endsThere =
  /^(?: (?:app|application|programme|program|project|initiative|scheme|campaign|platform|portal|website|tool))? ?(?:[.,;:)!?]|$| and an? )/;

/** `is`, `rests on the`: what stands between an example and its name. */
const exampleVerb = new RegExp(`(?:is|was|remains|includes?|included|rests? on|consists of) ${words(4)}$`, 'u');
const isAside = /^-|^ (?:and|or|with) [\p{Lu}]/u;
/** What a country has for others to follow; its "model" is what it follows itself. */
const exemplary =
  /\b(?:example|practice|initiative|app|application|programme|program|project|scheme|campaign|tool|platform|measure|contribution|fund|strategy|service|list|flagship|answer|reply|effort|instrument|approach|polic(?:y|ie)|response|action)s?$/i;

function isKindBehind(text: string): boolean {
  const last = /[\p{L}-]+$/u.exec(text)?.[0].toLowerCase() ?? '';
  return kinds.has(last);
}

/** Whether what stands before the initiative speaks of itself, not of its users or its leaflets, nor of something that ends at a comma. */
export function standsAlone(head: string, tail: string): boolean {
  if (/, $/.test(head) && !/^ ?(?:[,.;:)]|$)/.test(tail)) return false;
  return !/^-/.test(tail) && !derived.test(tail);
}

/** What belongs to an initiative without being it: `MigAz users`, `iGorts fellows`, `OBERAXE training`. */
const derived =
  /^ (?!during )(?:\p{Ll}{3,}(?:ers|ors|erts|ists|ants|ents|ees|ings?|ments?|tions?|sions?|ships?|nals)|fellows?|staff|teams?|talks|reviews?|papers?|leaflets?|content|delegates?|visits?|events?|conferences?|workshops?|reports?|surveys?|stud(?:y|ies)|websites?|offices?|members?|towns|cities|users?|partners?|chapters?|style|branch(?:es)?|experience|model|idea|concept|brand|logo|funds|grants?|awards?|alumni|graduates|launch|page|files?|data|figures)\b/u;

/** Words that begin a sentence with what the next comma ends. */
const introduces =
  /^(?:unlike|like|together with|along with|alongside|among|after|before|besides|beside|with|without|through|in|under|on|for|from|by|as|since|next to|apart from|based on|inspired by|following|thanks to|given|despite)\b[^,]*$/i;

/** Whether a clause can begin behind these words, so that what follows is its subject. */
function opensClause(lead: string): boolean {
  return (
    /(?:^|[.;:!?(–—*•]|,(?: and| but| while| where| whereas)?|\b(?:it (?:was|is)|that|while|whereas|but|because|since|when|where|as|how|says|reports?|reported))\s*$/i.test(
      lead,
    ) || /^(?:in|since|from|during|on|last|this|by|at|after|before) [^,;:]{1,30}$/i.test(lead)
  );
}

/** "MigAz in Canada" tells where it is from unless something happened to it there. */
function canBeIn(head: string, mention: InitiativeMention): boolean {
  return (
    isAtHome(mention) &&
    /(?:^|[,;:(–—]|\b(?:such as|like|including|example|e\.g\.))\s*(?:the )?(?:[\p{L}-]+ ){0,3}$/iu.test(head) &&
    !happens.test(head)
  );
}

/** Whether a country cannot act in an initiative that is another's. */
export function isAtHome({ initiative }: Pick<InitiativeMention, 'initiative'>): boolean {
  return initiative.practices.every(({ kind }) => actsAtHome.has(kind));
}

/** Funds, operations and programmes act in other countries as well. */
const actsAtHome = new Set([
  'law',
  'strategy',
  'service',
  'procedure',
  'campaign',
  'information',
  'institution',
  'pandemic-measure',
]);

/** What stands behind an initiative and the words for its kind. */
function withoutFillers(tail: string): string {
  let rest = tail.trimStart();
  for (;;) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
    if (!kinds.has(word.toLowerCase())) return rest;
    rest = rest.slice(word.length).trimStart();
  }
}

const happens =
  /\b(?:present|show|discuss|met|meet|visit|learn|heard|hear|told|launch|publish|use|test|pilot|tried|roll|introduc|replicat|adopt|cop|expand|extend|deploy|support|promot|advertis|translat|fund|financ|sign|host|organi|negotiat|see|saw)/i;
/** What is said of what a country has. */
const thereIs =
  /^(?:(?:is|was|were|are|has been|have been|can be) (?:now |also |since )?(?:opened|extended|granted|paid|available|open to|created|set up|adopted|established|awarded|issued|obtained|run|administered|managed) |(?:stays?|stayed|remains?|remained) (?:open|available|in force))/i;

function says(tail: string): boolean {
  return performs.test(tail) || thereIs.test(tail);
}

const performs =
  /^(?:also |has |have |already )*(?:rescue[sd]?|saves?|saved|informs?|informed|helps?|helped|provides?|provided|reaches|reached|carries|carried|gives?|gave|invites?|invited|tackles?|tackled|tells?|told|brings?|brought|recruits?|recruited|counts?|counted|tests?|tested|trains?|trained|combats?|fights?|fought|supports?|supported|serves?|served|pays?|paid|prepares?|prepared|protects?|protected|explains?|explained|compares?|matches|matched|advises?|advised|guides?|guided|monitors?|teaches|taught|offers?|offered|funds|finances|pursues?|pursued)\b/i;

/** The words of a column's heading behind which countries stand that have nothing of their own in the row. */
export const otherRole =
  /visit|partner|donor|fund|learn|adopt|replic|copied|host|inspir|destination|target|audience|beneficiar|transfer|support|recipient|applicant|present|follow|interest|user|peer|neighbour|reader|adapt|translat|venue|stud(?:y|i)|comment|\bask|question|model|prais|quot|compar|would|wish|want/i;

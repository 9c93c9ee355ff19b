import { endsThere, exemplary, isAtHome, opensClause, performs, withoutFillers } from './initiative-phrases.ts';
import { words } from './masked-patterns.ts';
import type { InitiativeMention } from './mentions.ts';
import { at, inHead, type Owner, subjectBeside, subjectOf } from './owner.ts';
import { patterns } from './owner-patterns.ts';
import { allFill, isKind, isOwnedBy, ownsByVerb } from './owning-words.ts';

/** `Canada launched the app MigAz`, `Canada has since 2019 run MigAz`. */
export function readSubject(head: string, _: string, mention: InitiativeMention): Owner | undefined {
  // What is coordinated with the initiative has the same subject: `Canada launched iGorts and MigAz`.
  const plain = head.replace(patterns.coordinated, (joined) => ' '.repeat(joined.length));
  const match = patterns.subject.exec(plain.replace(/ +$/, ' '));
  const { lead = '', relative, between = '' } = match?.groups ?? {};
  if (match === null || (relative !== ',' && !opensClause(lead))) return undefined;
  return ownsByVerb(between, true, mention) ? subjectOf(match, 'head') : undefined;
}

/** `Canada is setting up an app for newcomers, MigAz`, `an app that Canada developed, MigAz,`. */
export function readAppositive(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
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
export function readMeans(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
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

const meansSign = /\b(?:with|through|via|by means of|using|under) (?:\S+ ){0,6}$/;

/** What one does by means that are one's own. */
const answers =
  /^(?:(?:has|have|had|also|now|already|\p{L}+ly) )*(?:respond|answer|react|fight|fought|combat|tackl|counter|protect|inform|reach|assist|help|train|teach|taught|monitor|address|attract|engag|encourag|implement|promot|provid|rescu|sav|guid|prevent|advis|welcom|integrat|educat)\p{Ll}*(?: |$)/u;

/** What one does as a partner, a donor or a guest. */
const asGuest =
  /\b(?:partner|donor|donat|fund|financ|support|joint|joined|cooperat|co-operat|together|along|visit|learn|stud[iy]|similar|like|inspir|compar|contact|familiar|acquaint|agree|meeting|met with|work|talk|discuss|shar|exchang|projects? (?:in|of))\p{Ll}*/iu;

/** `In Canada, newcomers are informed by MigAz`, `Migrants in Canada can download MigAz`. */
export function readPlace(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
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

/** `Launched by Canada, MigAz informs newcomers`. */
export function readIntroduced(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.introduced.exec(head);
  if (match === null || tail.startsWith("'") || !allFill(match.groups?.['between'])) return undefined;
  const owner = isOwnedBy((match.groups?.['verbs'] ?? '').toLowerCase(), mention)
    ? subjectOf(match, 'head')
    : undefined;
  return owner && { ...owner, introduces: true };
}

/** `Canada told of MigAz, its own app`, `Canada told of MigAz, which it created`. */
export function readItsOwn(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
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
export function readStanding(head: string, tail: string): Owner | undefined {
  return endsThere.test(tail) ? subjectBeside(patterns.standing.exec(head), 'head') : undefined;
}

/** `Credit for MigAz goes to Canada`, `we owe MigAz to Canada`, `Canada cited MigAz as an example of its work`. */
export function readCredited(head: string, tail: string): Owner | undefined {
  const match = patterns.credited.exec(tail);
  if (match !== null) {
    const introduced = match.groups?.['word'] === 'to' ? /\bowes? (?:the )?$/i : /\b(?:credit|praise) for (?:the )?$/i;
    return introduced.test(head) ? subjectBeside(match, 'tail') : undefined;
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
export function readAcknowledged(head: string, tail: string): Owner | undefined {
  return endsThere.test(tail) ? subjectBeside(patterns.acknowledged.exec(head), 'head') : undefined;
}

/** `One example from Canada is MigAz`, `Canada's good practice was the app MigAz`. */
export function readExample(head: string, tail: string): Owner | undefined {
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

/** `is`, `rests on the`: what stands between an example and its name. */
const exampleVerb = new RegExp(`(?:is|was|remains|includes?|included|rests? on|consists of) ${words(4)}$`, 'u');

const isAside = /^-|^ (?:and|or|with) [\p{Lu}]/u;

import { exemplary, isAtHome, isOfSomething, performs } from './initiative-phrases.ts';
import { A, body, C, G } from './masked-patterns.ts';
import type { InitiativeMention } from './mentions.ts';
import { at, inTail, type Owner, subjectOf } from './owner.ts';
import { patterns } from './owner-patterns.ts';
import { allFill, isKind, isOwnedBy, leadsToName, namesOneKind, ownsByVerb } from './owning-words.ts';

/** `Having launched MigAz in 2019, Canada informs newcomers`, `With the launch of MigAz, Canada …`. */
export function readOpening(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
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

/** `MigAz enables Canada to inform newcomers`. */
export function readServing(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.serving.exec(tail);
  if (match === null || !isAtHome(mention) || isOfSomething.test(head)) return undefined;
  return allFill(match.groups?.['between']) && allFill(/[^.,;:(–—]*$/.exec(head)?.[0])
    ? subjectOf(match, 'tail')
    : undefined;
}

/** `MigAz, which Canada launched`, `the app MigAz Canada runs`. */
export function readRelative(_: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.relative.exec(tail);
  const { between, apposition, verbs = '' } = match?.groups ?? {};
  if (match === null || !allFill(between) || (apposition !== undefined && !namesOneKind(apposition))) return undefined;
  return ownsByVerb(verbs, false, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `WIDU.africa, through which the Danish Government helps …`: who does anything through an initiative has it, unless it is done to him. */
export function readInstrument(_: string, tail: string, mention: InitiativeMention): Owner | undefined {
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

/** Other countries act in operations and programmes as well. */
function isActedInByOne({ initiative }: InitiativeMention): boolean {
  return !initiative.practices.some(({ kind }) => /^(?:operation|programme|cooperation)$/.test(kind));
}

const isAuthority = new RegExp(`[${C}${A}${G}].*${body}`, 'u');

const isGiven =
  /^(?:\p{Ll}+ly |also |has |have |had |can |now )*(?:an?|no|its|some|is|are|was|were|be|been|may|hope|wish|want|like|intend|plan|receiv|got|get|benefit|gain|host|learn|strengthen|improv|obtain|exchang|join|attend|see|saw|set|launch|t[oa]k|knew|know|find|found|thank|drew|draw|contribut|support|fund|financ|co-|shar|cooperat|particip|discuss|met|meet|read|quot)/u;

/** `MigAz, launched by Canada`, `MigAz was developed by the Canadian government`. */
export function readPassive(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
  const match = patterns.passive.exec(tail);
  const { between, verbs = '' } = match?.groups ?? {};
  if (match === null || !allFill(between) || /^,? and\b/.test(between ?? '')) return undefined;
  return !isOfSomething.test(head) && isOwnedBy(verbs, mention) ? subjectOf(match, 'tail') : undefined;
}

/** `In Operation Poseidon, by contrast, Denmark rescued …`. */
export function readInterpolated(head: string, tail: string, mention: InitiativeMention): Owner | undefined {
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
export function readCopula(head: string, tail: string): Owner | undefined {
  const match = patterns.copula.exec(tail);
  if (match === null) return undefined;
  const { between, more = '', kind, kind2, of, ofBody } = match.groups ?? {};
  if (!allFill(between)) return undefined;
  // Of what it is, the kind must be told: "MigAz, of Canada" is read elsewhere, "MigAz is in Canada" is no ownership.
  // What is "popular in Canada" need not be Canada's, a "service in Canada" is.
  if (of !== undefined || ofBody !== undefined)
    return leadsToName(more) &&
      (stands(match, 'of', / in (?:the )?$/) ? isKind(more) : /\S/.test(more)) &&
      !/^(?:named|called|known)\b/.test(more)
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

/** Whether a group of a match stands behind certain words. */
function stands({ input, indices }: RegExpExecArray, group: string, behind: RegExp): boolean {
  const start = indices?.groups?.[group]?.[0];
  return start !== undefined && behind.test(input.slice(0, start));
}

/** Words that begin a sentence with what the next comma ends. */
const introduces =
  /^(?:unlike|like|together with|along with|alongside|among|after|before|besides|beside|with|without|through|in|under|on|for|from|by|as|since|next to|apart from|based on|inspired by|following|thanks to|given|despite)\b[^,]*$/i;

/** `MigAz is Canadian`, `MigAz is Canada's`. */
export function readPredicate(tail: string): Owner | undefined {
  const match = patterns.predicate.exec(tail);
  return match !== null && allFill(match.groups?.['between'])
    ? (at(match, 'tail', 'country', 'adjective') ?? at(match, 'tail', 'owner', 'possessive'))
    : undefined;
}

/** `The network was set up with Canadian funding`, where the report tells of it as somebody's funding. */
export function readFunding(_: string, tail: string, { initiative }: InitiativeMention): Owner | undefined {
  if (!initiative.practices.every(({ kind }) => kind === 'funding')) return undefined;
  const match = patterns.funding.exec(tail);
  return match === null ? undefined : subjectOf(match, 'tail');
}

/** `MigAz is among the good practices of Canada`. */
export function readAmong(_: string, tail: string): Owner | undefined {
  return inTail(
    patterns.oneOf.exec(tail),
    'name',
    ({ between, what = '' }) => allFill(between) && allFill(what) && exemplary.test(what.trim().replace(/s$/, '')),
  );
}

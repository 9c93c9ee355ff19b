import type { InitiativeMention } from './mentions.ts';

const adverbs = new Set(
  'that which who has have had is are was were been also already recently successfully itself first then now officially jointly even once both each all since long just'.split(
    ' ',
  ),
);
/** The beginnings of regular verbs by which one has what it speaks of, and the whole of all others. */
export const owningStems =
  'launch|operat|creat|develop|establish|introduc|offer|open|manag|start|maintain|found|design|unveil|issu|conduct|releas|publish|initiat|devis|pioneer|own|administer|draft|author|produc|craft|formulat|conceiv|invent|inaugurat|institut|conven|deploy|relaunch|expand|upgrad|updat|revamp|moderni[sz]|set(?=ting up)|roll(?=s out|ed out|ing out)';
const owningForms =
  'runs?|ran|running|comes? up with|came up with|mak(?:es?|ing) available|made available|puts? online|thought up|brings? to life|brought to life|sets? up|setting up|set up|builds?|built|building|carr(?:y|ies|ied|ying) out|leads?|led|put(?:s|ting)? in place|draws? up|drew up|drawn up|drawing up|writes?|wrote|written';
const verbsOf = (beginnings: string, forms: string): RegExp =>
  new RegExp(`^(?:(?:${beginnings})(?:e|e?s|e?d|ing)?(?: out)?|${forms})(?= |$)`, 'i');
const owningVerbs = verbsOf(owningStems, owningForms);
/** Who adopts a law or a strategy has it, while an app is adopted from others. */
const adoptingVerbs = verbsOf(
  `${owningStems}|adopt|implement|enact|approv|promulgat|amend|refresh|renew|revis`,
  `${owningForms}|pass(?:e[sd]|ing)?`,
);
/** Who pays for what the report tells as somebody's funding has it. */
const fundingVerbs = verbsOf(`${owningStems}|fund|financ`, `${owningForms}|pays? for|paid for`);
/** A thing with a long name can be proposed, and there is no other one. */
const proposingVerbs = verbsOf(`${owningStems}|propos|plann?`, owningForms);

function verbsFor(mention: InitiativeMention): RegExp {
  const kinds = new Set(mention.initiative.practices.map(({ kind }) => kind));
  if (kinds.size === 1 && kinds.has('funding')) return fundingVerbs;
  if (kinds.has('law') || kinds.has('strategy') || kinds.has('procedure')) return adoptingVerbs;
  return kinds.has('institution') && isLong(mention) ? proposingVerbs : owningVerbs;
}

/** Whether nobody else would give a thing the same name by chance. */
export function isLong({ initiative }: InitiativeMention): boolean {
  return initiative.name.split(' ').length > 4;
}

/** To whom something is given: `every returning family the …`. */
const receivers =
  /^(?:out )?(?:to )?(?:every|each|all|its|their|newcomers|returnees|migrants)\b(?: \p{Ll}+){0,3}?(?= (?:the|its|an?)(?: |$))/u;
const giving =
  /^(?:hand(?:s|ed|ing)?|g[ia]v(?:es?|en|ing)|offer(?:s|ed|ing)?|send(?:s|ing)?|sent|provid(?:es?|ed|ing)|grant(?:s|ed|ing)?|pays?|paid)\b ?/i;

/**
 * Whether the words between a subject and an initiative, or behind the subject of a relative clause, say that the one has the other.
 * @param toInitiative whether the words go on to the initiative, so that nothing else may be the object.
 */
export function ownsByVerb(text: string, toInitiative: boolean, mention: InitiativeMention): boolean {
  const verbs = verbsFor(mention);
  let rest = text.trim();
  let auxiliary = '';
  for (;;) {
    const word = /^[\p{L}-]+/u.exec(rest)?.[0] ?? '';
    if (!adverbs.has(word.toLowerCase())) break;
    if (/^(?:has|have|had)$/i.test(word)) auxiliary = word;
    rest = rest.slice(word.length).replace(/^,? /, '');
  }
  rest = rest.replace(/^(?:in|since) \d{4},? /, '').replace(/^(?:host|support|financ|fund)\p{Ll}* and /u, '');
  const given = toInitiative ? giving.exec(rest)?.[0] : undefined;
  if (given !== undefined) {
    const received = receivers.exec(rest.slice(given.length))?.[0];
    if (received !== undefined) return allFill(rest.slice(given.length + received.length));
  }
  const verb = verbs.exec(rest)?.[0];
  if (verb === undefined) return toInitiative && auxiliary !== '' && allFill(`${rest} `);
  if (!toInitiative) return true;
  const behind = rest.slice(verb.length);
  const object = /^ and /i.test(behind) && verbs.test(behind.slice(5)) ? ` ${behind.slice(5)}` : behind;
  const second = verbs.exec(object.trim())?.[0] ?? '';
  return allFill(
    `${object
      .trim()
      .slice(second.length)
      .trim()
      .replace(/^,? ?in \d{4},?/, '')} `,
  );
}

/** What may stand between a participle and "by": `set up in 2005 by`, `launched as a project by`, `put on the market by`. */
const betweenParticipleAndBy =
  /^(?: (?:up|out|together|online|forward|(?:in|into|on|to) (?:the )?(?:place|service|force|operation|market|life|being)|jointly|first|\p{L}+ly|\p{L}+ \p{L}+ ago|(?:last|this) \p{L}+|(?:in|since) (?:\p{Lu}\p{L}+ )?\d{4}|as (?:an?|the) [\p{L}-]+(?: [\p{L}-]+)?))* $/u;
/** What is done by its owner, beside what an owner does in other words. */
const doneByOwner =
  /^(?:administered|coordinated|co-ordinated|implemented|delivered|provided|prepared|elaborated|compiled|organi[sz]ed|arranged|overseen|supervised|steered|spearheaded|headed|commissioned|kept(?: alive| going| up)?|put(?= (?:on|online|in|into|together|to) )|worked out|made|activated|staffed|thought out|brought (?:about|into being)|masterminded)(?= )/;

/** Whether the words before "by" say that whoever follows has it. */
export function isOwnedBy(text: string, mention: InitiativeMention): boolean {
  // "MigAz and a fund managed by Canada" tells of the fund.
  if (/^and (?:an?|the|its|their)\b/.test(text)) return false;
  const verbs = verbsFor(mention);
  const all = text.trimEnd().split(' ');
  const begin = all.findIndex((word) => !isFiller(word) && !/^(?:is|was|been|being|also|first|\p{Ll}+ly)$/u.test(word));
  const rest = `${all.slice(Math.max(0, begin)).join(' ')} `;
  // Of two participles the one before "by" tells.
  const last = /^\p{L}+(?:ed|en|un|ut|de) and (?=\p{L})/u.exec(rest)?.[0] ?? '';
  const said = rest.slice(last.length);
  const verb = verbs.exec(said)?.[0] ?? doneByOwner.exec(said)?.[0];
  return verb !== undefined && betweenParticipleAndBy.test(rest.slice(last.length + verb.length));
}

/** `for newcomers` in `app for newcomers called `: whom something is for, where the name comes next. */
const purpose =
  / for (?:(?:the|all|its|newly|young|new) )?\p{Ll}+(?: and \p{Ll}+| in need| abroad| workers| students)?(?=, $|,? (?:called|named|titled|entitled|known as) $)/u;

/** Whether all words only say what kind of thing the initiative is: `innovative mobile app`. */
export function allFill(text: string | undefined): boolean {
  return (text?.replace(purpose, ' ').match(/[\p{L}\p{N}'-]+/gu) ?? []).every(isFiller);
}

/** Whether the words lead up to a name: they only say what kind of thing it is, whatever else they say of that kind: `most cited practice, the`. */
export function leadsToName(text: string | undefined): boolean {
  if (/\band $/.test(text ?? '')) return false;
  if (allFill(text)) return true;
  const all = text?.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const kind = all.findIndex((word) => kinds.has(word.toLowerCase()));
  return (
    kind > 0 && !all.slice(0, kind + 1).some((word) => functionWords.test(word)) && all.slice(kind).every(isFiller)
  );
}

const functionWords =
  /^(?:the|an?|this|that|these|those|its?|their|and|or|but|of|in|on|at|to|for|from|with|by|as|about|after|before|like|under|into|is|was|are|were|has|have|had|not|no|who|which|whose|favou?rite|preferred|model|template|rival|question|reference)$/i;

/** Whether an apposition names a kind of thing and goes on about nothing else: `observatory against racism that`. */
export function namesOneKind(text: string): boolean {
  const all = text.match(/[\p{L}\p{N}'-]+/gu) ?? [];
  const kind = all.findIndex((word) => kinds.has(word.toLowerCase()));
  return (
    kind !== -1 &&
    all.slice(0, kind).every(isFiller) &&
    !all.slice(kind + 1).some((word) => kinds.has(word.toLowerCase()) || /^(?:like|similar|than|after|of)$/i.test(word))
  );
}

function isFiller(word: string): boolean {
  const plain = word.toLowerCase().replace(/'s?$/, '');
  return kinds.has(plain) || kinds.has(plain.replace(/s$/, '')) || plainWords.has(plain) || describing.test(plain);
}

/** Whether the words name a kind of thing: `app`, `mobile app for migrants`. */
export function isKind(text: string): boolean {
  return (text.match(/[\p{L}-]+/gu) ?? []).some(
    (word, index, all) => kinds.has(word.toLowerCase()) && all.slice(0, index).every(isFiller),
  );
}

export const kinds = new Set(
  `app apps application programme program project initiative scheme campaign network fund observatory platform portal website site strategy plan tool
  centre center centres centers hub service system model policy course academy survey report agency office force operation booklet permit facility
  mechanism framework law act agreement summit forum group pilot action measure practice example instrument database register institution body
  envelope publication study matrix committee council desk idea line invention work product creation brainchild answer reply response investment success story flagship venture undertaking effort
  achievement contribution offer guide handbook booklets permits`
    .trim()
    .split(/\s+/),
);
const plainWords = new Set(
  `the a an its their his her our new mobile digital online flagship web smart state government ministry federal national local municipal city task
  so-called called named titled entitled known as first second latest free two-year three-year five-year multilingual electronic interactive diaspora migration integration
  information return reintegration training vocational research data police coast guard navy media anti-trafficking anti-racism welfare rescue search and
  sea maritime labour employment remittance remittances skills recruitment identity border statistics pension security social health education language
  public phone smartphone internet expert experts trust innovation hate crime`
    .trim()
    .split(/\s+/),
);
const describing =
  /^(?:[\p{L}-]+(?:able|ful|ive|ous|al|ic|ary|less|wide|-winning|-based|-led|-run)|excellent|outstanding|pioneering|leading|promising|existing|ongoing|interesting|long-standing|brilliant|admired|renowned|celebrated|popular|famous|well-known|big|large|small|great|good|best|recent|modern|famed|much-praised|state-run)$/u;

import { type Attribution, attributionsOf } from '../draft/attribution.ts';
import type { Block } from '../draft/block.ts';
import { type InitiativeMention, isCountry, mentionsIn } from '../draft/mentions.ts';
import { clauseAround } from '../draft/sentences.ts';
import { tableRowAt } from '../draft/table-rows.ts';
import type { Compact, Country } from '../knowledge/compact.ts';
import type { Initiative } from '../knowledge/initiatives.ts';
import type { Span, TextEdit } from '../span.ts';
import { listWords } from '../wording/list-words.ts';
import { practiceEvidence } from './practice-evidence.ts';
import { defineRule, type Fix } from './rule.ts';

/** Flags an initiative of the report that a draft says is another country's. */
export const practiceCountry = defineRule({
  code: 'practice-country',
  severity: 'error',
  why: 'A good practice that is credited to the wrong country embarrasses both, and nobody who follows it up finds it.',
  bad: 'The GCM inspired Canada’s MigAz app.',
  good: 'The GCM inspired Azerbaijan’s MigAz app, and Canada learned from it.',
  messages: { another: '“{name}” is an initiative of {owner} in the report, not of {given}.' },
  check({ block, compact, isAboutAnother, source, report }) {
    if (isAboutAnother) return;
    for (const attribution of attributionsOf(block, compact)) {
      const { initiative, countries, sentence } = attribution;
      if (!isForeign(attribution, block, compact)) continue;
      const { name, practices } = initiative.initiative;
      report({
        message: 'another',
        values: {
          name: source(initiative.span).replace(/\s+/g, ' '),
          owner: listWords(ownersOf(initiative.initiative, compact).map(withArticle)),
          given: listWords([...new Set(countries.map(({ country }) => withArticle(country)))]),
        },
        span: initiative.span,
        evidence: practiceEvidence(practices, name),
        fixes: fixes(attribution, compact, block.prose.text, source),
        sentence: block.prose.text.slice(sentence.start, sentence.end).trim(),
      });
    }
  },
});

/** Whether the initiative can only be the one of the report, and none of the countries has a part in it. */
function isForeign(
  { initiative: mention, countries, firm, sentence }: Attribution,
  block: Block,
  compact: Compact,
): boolean {
  const { joint, owners, involved } = mention.initiative;
  if (joint || owners.length === 0) return false;
  if (countries.some(({ country }) => involved.includes(country.code))) return false;
  if (!mention.distinctive && !isQuoted(mention, sentence, block, compact)) return false;
  if (firm) return true;
  // Where the words could be read in another way, an owner in the same clause is the likelier one.
  return !mentionsIn(block, compact, clauseAround(block.prose.text, sentence, mention.prose))
    .filter(isCountry)
    .some(({ country }) => owners.includes(country.code));
}

/** So many words make a name that is told of the report the report's. */
const longEnough = 3;
/** So many rows tell what a table lists. */
const tellingRows = 20;
const ofReport = /\b(?:regional|UNECE|the same) (?:migration )?(?:review|report)\b/iu;

/** Whether an initiative whose name others may have is the report's: the sentence says so, or the table lists others of the report's with their owners. */
function isQuoted(
  { initiative, asName, prose }: InitiativeMention,
  sentence: Span,
  block: Block,
  compact: Compact,
): boolean {
  if (!asName || initiative.name.split(/[ -]/).length < longEnough) return false;
  if (ofReport.test(block.prose.text.slice(sentence.start, sentence.end))) return true;
  if (tableRowAt(block, prose.start) === undefined) return false;
  const known = attributionsOf(block, compact)
    .slice(0, tellingRows)
    .filter(
      ({ initiative: other, countries }) =>
        other.initiative !== initiative &&
        countries.every(({ country }) => other.initiative.owners.includes(country.code)),
    );
  return known.length > 1;
}

function ownersOf({ owners }: Initiative, compact: Compact): readonly Country[] {
  return owners.flatMap((code) => compact.country(code) ?? []);
}

const articled = /^(?:United|Netherlands|Russian|Republic|Kingdom|Federal|Philippines|USA|UK)\b/;

function withArticle({ name }: Country): string {
  return articled.test(name) ? `the ${name}` : name;
}

/** The right country in the place and the form of the wrong one, where one is meant and one is right. */
function fixes(
  { initiative, countries, form, sentence }: Attribution,
  compact: Compact,
  text: string,
  source: (span: Span) => string,
): Fix[] {
  const [owner, ...others] = ownersOf(initiative.initiative, compact);
  const [given, ...more] = countries;
  if (owner === undefined || others.length > 0 || given === undefined || more.length > 0) return [];
  // A label heads more than this one sentence.
  if (given.prose.start < sentence.start) return [];
  const edit =
    form === 'adjective' ? adjectiveEdit(given.span, owner, source) : nameEdit(given, owner, form, text, source);
  if (edit === undefined) return [];
  return [{ title: `Change to “${edit.newText.trim()}”`, edits: [edit], preferred: true, safe: false }];
}

function adjectiveEdit(span: Span, owner: Country, source: (span: Span) => string): TextEdit | undefined {
  const [adjective] = owner.adjectives;
  if (adjective === undefined) return undefined;
  const article = /\b(an?)(\s+)$/i.exec(source({ start: Math.max(0, span.start - 4), end: span.start }));
  if (article === null) return { span, newText: adjective };
  const [whole, written = '', space = ' '] = article;
  const right = /^(?:[AEIO]|U(?!kr))/.test(adjective) ? 'an' : 'a';
  const cased = /^A/.test(written) ? right.replace('a', 'A') : right;
  return { span: { start: span.start - whole.length, end: span.end }, newText: `${cased}${space}${adjective}` };
}

function nameEdit(
  given: Attribution['countries'][number],
  owner: Country,
  form: Attribution['form'],
  text: string,
  source: (span: Span) => string,
): TextEdit {
  const { span, prose } = given;
  const article = /\bthe\s+$/i.exec(source({ start: Math.max(0, span.start - 5), end: span.start }))?.[0] ?? '';
  const apostrophe =
    form === 'possessive' ? (/^['’]s?/.exec(source({ start: span.end, end: span.end + 2 }))?.[0] ?? '') : '';
  const before = text.slice(0, prose.start).trimEnd().slice(-1);
  const behind = text.slice(prose.end).trimStart().slice(0, 1);
  // In a cell, in parentheses and before a colon a country stands without its article.
  const alone = article === '' && /^[(\u241f]?$/.test(before) && /^[),:–—\u241f]?$/.test(behind);
  const name = alone ? owner.name : withArticle(owner);
  const opens = /^The/.test(article) || (article === '' && /^[.!?]?$/.test(before));
  const ending = apostrophe === '' ? '' : name.endsWith('s') ? apostrophe.slice(0, 1) : `${apostrophe.slice(0, 1)}s`;
  return {
    span: { start: span.start - article.length, end: span.end + apostrophe.length },
    newText: `${opens ? name.replace(/^t/, 'T') : name}${ending}`,
  };
}

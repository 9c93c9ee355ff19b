import {
  type Compact,
  type Country,
  type Objective,
  type Practice,
  quotesOf,
  type Recommendation,
} from '../knowledge/compact.ts';
import { listWords, objectivesInWords } from './list-words.ts';
import {
  type CardReference,
  toAction,
  toCountry,
  toObjective,
  toPractice,
  toRecommendation,
  toReport,
  toRoundtable,
} from './references.ts';

/** A card as plain data: what hover and the terminal show of a thing, and what heads its document. Quotations are verbatim. */
export interface Card {
  /** The document that tells more; none for a card of several things. */
  readonly about?: CardReference;
  readonly heading: string;
  /** Short facts for one line below the heading. */
  readonly facts: readonly string[];
  readonly parts: readonly CardPart[];
  /** Where in the report all this stands, with its year. */
  readonly source: string;
  /** The line of the report where it begins. */
  readonly place?: CardReference;
}

interface CardPart {
  readonly title: string;
  /** What a reader must know about the part: that its choice is this project's, say. */
  readonly note?: string;
  readonly items: readonly CardItem[];
}

interface CardItem {
  /** What the words are: a country, the number of a recommendation. */
  readonly label: string;
  readonly text: string;
  /** The document about what the label names. */
  readonly about?: CardReference;
}

/** How many recommendations and practices a card lists: a glance at a hover, or everything. */
export interface CardLength {
  readonly recommendations: number;
  readonly practices: number;
}

const glance: CardLength = { recommendations: 2, practices: 3 };
const everything: CardLength = { recommendations: Number.POSITIVE_INFINITY, practices: Number.POSITIVE_INFINITY };
/** The longest excerpt at a glance, in UTF-16 units: one line of a hover. */
const glanceLength = 70;
/** The longest excerpt on a card, in UTF-16 units: two lines of a hover. */
const excerptLength = 150;

/** The card of an objective: number, title, paragraph, roundtable, recommendations about it, its first country practices and where they stand. */
export function objectiveCard(objective: Objective, compact: Compact): Card {
  return cardOfObjective(objective, compact, glance);
}

/** The card of an objective with every recommendation and practice. */
export function fullObjectiveCard(objective: Objective, compact: Compact): Card {
  return cardOfObjective(objective, compact, everything);
}

function cardOfObjective(objective: Objective, compact: Compact, length: CardLength): Card {
  const { number, title, paragraph, lastAction, roundtable, review } = objective;
  const { framework, source } = compact.info;
  const recommendations = compact.recommendationsOn(number);
  const practices = compact.practicesUnder(number).filter(({ countries }) => countries.length > 0);
  const shown = length === glance ? telling(practices, number).slice(0, length.practices) : practices;
  const [first] = review;
  const last = review.at(-1);
  const lines =
    first === undefined || last === undefined ? '' : `, ${lineRange(first.lines[0] ?? 0, last.lines[1] ?? 0)}`;
  return {
    about: toObjective(number),
    heading: `Objective ${number}: ${title}`,
    facts: [`${framework.shortTitle} paragraph ${paragraph}`, `actions a–${lastAction}`, `Roundtable ${roundtable}`],
    parts: [
      {
        title: `${count(recommendations.length, 'recommendation')} about it${suchAs(recommendations.length, length.recommendations)}`,
        note: 'chosen by this project',
        items: recommendations.slice(0, length.recommendations).map(({ id, text }) => ({
          label: id,
          text: excerpt(text, length === glance ? glanceLength : undefined),
          about: toRecommendation(id),
        })),
      },
      {
        title: `${count(practices.length, 'country practice')} from ${countriesOf(practices)}${suchAs(practices.length, shown.length)}`,
        items: shown.map((practice) => practiceItem(practice, compact, length === glance ? glanceLength : undefined)),
      },
    ].filter(({ items }) => items.length > 0),
    source: `${source.shortTitle} (${source.year}), Annex, Objective ${number}${lines}; section 4 for recommendations`,
    place: toReport(compact, objective.line),
  };
}

/** The card of an action, such as 2b: where it stands; its words are the Compact's, which the report does not repeat. */
export function actionCard(objective: Objective, letter: string, compact: Compact): Card {
  const { number, title, paragraph, lastAction } = objective;
  const { framework } = compact.info;
  return {
    about: toAction(number, letter),
    heading: `Action ${number}${letter} of Objective ${number}: ${title}`,
    facts: [
      `${framework.shortTitle} paragraph ${paragraph} (${letter})`,
      `one of ${lastAction.charCodeAt(0) - 'a'.charCodeAt(0) + 1} actions, a–${lastAction}`,
    ],
    parts: [],
    source: `${framework.title}, ${framework.document}, annex`,
  };
}

/** The card of a recommendation with its exact words. */
export function recommendationCard(recommendation: Recommendation, compact: Compact): Card {
  const { id, text, lines, focus, objectives, strength } = recommendation;
  const { source } = compact.info;
  return {
    about: toRecommendation(id),
    heading: `${id}: ${recommendationPlace(recommendation)}`,
    facts: [
      ...(objectives.length > 0 ? [objectivesInWords(objectives)] : []),
      ...(strength === 'imperative' ? [] : [strength]),
    ],
    parts: [
      { title: 'Text', items: [{ label: '', text }] },
      {
        title: 'About',
        note: 'chosen by this project',
        items: focus.map((number) => objectiveItem(number, compact)),
      },
    ].filter(({ items }) => items.length > 0),
    source: `${source.shortTitle} (${source.year}), section 4, ${lineRange(lines[0] ?? 0, lines[1] ?? 0)}`,
    place: toReport(compact, lines[0]),
  };
}

/** The card of a roundtable of the review: its objectives, and how many recommendations it made. */
export function roundtableCard(number: number, compact: Compact): Card | undefined {
  const { framework, source } = compact.info;
  const roundtable = framework.roundtables.find((one) => one.number === number);
  if (roundtable === undefined) return undefined;
  const recommendations = compact.recommendations.filter(({ group }) => group === `Roundtable ${number}`);
  const first = recommendations[0];
  const last = recommendations.at(-1);
  return {
    about: toRoundtable(number),
    heading: `Roundtable ${number} of the ${source.year} review`,
    facts: [
      count(roundtable.objectives.length, 'objective'),
      `${count(recommendations.length, 'recommendation')}${first === undefined || last === undefined ? '' : `, ${first.id}–${last.id}`}`,
    ],
    parts: [
      {
        title: 'Objectives',
        items: roundtable.objectives.map((one) => objectiveItem(one, compact)),
      },
    ],
    source: `${source.shortTitle} (${source.year}), ${lineRange(roundtable.line, roundtable.line)}`,
    place: toReport(compact, roundtable.line),
  };
}

/** The card of a country at a glance: what the report tells of it under the objectives that are cited near, else under all. */
export function countryGlance(country: Country, near: readonly number[], compact: Compact): Card {
  const { source } = compact.info;
  const all = compact.practices.filter(({ countries }) => countries.includes(country.code));
  const here = all.filter(({ objectives }) => objectives.some((number) => near.includes(number)));
  const told = here.length > 0 ? here : all;
  const shown = told.slice(0, glance.practices);
  const under = [...new Set(here.flatMap(({ objectives }) => objectives.filter((number) => near.includes(number))))];
  return {
    about: toCountry(country.code),
    heading: here.length > 0 ? `${country.name} under ${objectivesInWords(under)}` : country.name,
    facts: here.length > 0 ? [...counted(here), `${listWords(counted(all))} in all`] : counted(all),
    parts: [
      {
        title: `In the report${suchAs(told.length, shown.length)}`,
        items: shown.map((practice) => ({
          label: practice.objectives.length === 0 ? '–' : objectivesInWords(practice.objectives),
          text: excerpt(practice.names[0] ?? practice.quote, glanceLength),
          about: toPractice(practice.id),
        })),
      },
    ].filter(({ items }) => items.length > 0),
    source: `${source.shortTitle} (${source.year})`,
  };
}

/** The card of a practice: who, under which objectives, what it is called, its figures, and the report's sentences. */
export function practiceCard(practice: Practice, compact: Compact): Card {
  const { id, names, kind, valence, objectives, partners, figures } = practice;
  const { source } = compact.info;
  const quotes = quotesOf(practice);
  return {
    about: toPractice(id),
    heading: `${actorsOf(practice, compact)}: ${names[0] ?? excerpt(practice.quote, 80)}`,
    facts: [
      objectives.length === 0 ? 'no single objective' : objectives.map((number) => `Objective ${number}`).join(', '),
      valence === 'challenge' ? `${kind}, challenge` : kind,
      ...(partners.length > 0 ? [`with ${partners.join(', ')}`] : []),
    ],
    parts: [
      { title: 'Also called', items: names.slice(1).map((name) => ({ label: '', text: name })) },
      { title: 'Figures', items: figures.map(({ text, of }) => ({ label: text, text: of })) },
      {
        title: 'The report',
        items: quotes.map(({ text, section, lines }) => ({
          label: '',
          text: `“${text}” (${section}, ${lineRange(lines[0] ?? 0, lines[1] ?? 0)})`,
        })),
      },
    ].filter(({ items }) => items.length > 0),
    source: `${source.shortTitle} (${source.year}); ${id}`,
    place: toReport(compact, quotes[0]?.lines[0]),
  };
}

/** The card of a country: every practice and challenge that the report tells of it. */
export function countryCard(country: Country, compact: Compact): Card {
  const practices = compact.practices.filter(({ countries }) => countries.includes(country.code));
  const { source } = compact.info;
  return {
    about: toCountry(country.code),
    heading: country.name,
    facts: [...counted(practices), ...(country.cities.length > 0 ? [country.cities.join(', ')] : [])],
    parts: [
      {
        title: 'In the report',
        items: practices.map((practice) => ({
          label: practice.objectives.length === 0 ? '–' : objectivesInWords(practice.objectives),
          text: practice.names[0] ?? excerpt(practice.quote),
          about: toPractice(practice.id),
        })),
      },
    ].filter(({ items }) => items.length > 0),
    source: `${source.shortTitle} (${source.year})`,
  };
}

function practiceItem(practice: Practice, compact: Compact, length?: number): CardItem {
  return {
    label: actorsOf(practice, compact),
    text: excerpt(practice.names[0] ?? practice.quote, length),
    about: toPractice(practice.id),
  };
}

function objectiveItem(number: number, compact: Compact): CardItem {
  return { label: String(number), text: compact.objective(number)?.title ?? '', about: toObjective(number) };
}

/** `11 practices`, `1 challenge`: a challenge is told of, but it is no practice. */
function counted(practices: readonly Practice[]): readonly string[] {
  const challenges = practices.filter(({ valence }) => valence === 'challenge').length;
  const others = practices.length - challenges;
  return [
    ...(others > 0 || challenges === 0 ? [count(others, 'practice')] : []),
    ...(challenges > 0 ? [count(challenges, 'challenge')] : []),
  ];
}

function suchAs(all: number, shown: number): string {
  return shown < all ? ', such as' : '';
}

/** `9 countries`: how many different ones act in practices. */
export function countriesOf(practices: readonly Practice[]): string {
  const codes = new Set(practices.flatMap(({ countries }) => countries)).size;
  return `${codes} ${codes === 1 ? 'country' : 'countries'}`;
}

/**
 * In the report's order, one practice of each country, so that a card shows how far they reach: what the Annex tells of a single country, one with a name before those without.
 */
function telling(practices: readonly Practice[], objective: number): readonly Practice[] {
  const chosen = new Map<string, Practice>();
  const section = `Objective ${objective}`;
  const rank = ({ countries, names, section: place }: Practice): number =>
    (place === section ? 0 : 4) + (countries.length === 1 ? 0 : 2) + (names.length > 0 ? 0 : 1);
  for (const practice of [...practices].sort((a, b) => rank(a) - rank(b))) {
    const [country = ''] = practice.countries;
    if (!chosen.has(country)) chosen.set(country, practice);
  }
  return [...chosen.values()];
}

/** Who acts in a practice: countries by the report's names, else institutions. */
export function actorsOf({ countries, places, actors }: Practice, compact: Compact): string {
  const names = countries.map((code) => compact.country(code)?.name ?? code);
  const [place] = places;
  return places.length === 1 && names.length === 1
    ? `${place}, ${names[0]}`
    : (names.length > 0 ? names : actors).join(', ');
}

/** One line that tells a recommendation's place: `Roundtable 1, recommendation 4`. */
export function recommendationPlace({ group, index }: Recommendation): string {
  return `${group}, recommendation ${index}`;
}

/** Lines of the source, counted from one. */
export function lineRange(first: number, last: number): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/**
 * The card as Markdown for a hover.
 * @param uriOf where documents are, for a client that can open them: what the card names then leads to them.
 */
export function renderMarkdown(card: Card, uriOf: (to: CardReference) => string | undefined = () => undefined): string {
  const { about, heading, facts, parts, source, place } = card;
  const wayTo = (words: string, to: CardReference | undefined): string | undefined => {
    const uri = to && uriOf(to);
    // The name of a folder may hold parentheses, which would end the address.
    return uri === undefined
      ? undefined
      : `[${words}](${uri.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
  };
  const blocks = [`**${escapeMarkdown(heading)}**`, facts.map(escapeMarkdown).join(' · ')];
  for (const { title, note, items } of parts) {
    const head = `**${escapeMarkdown(title)}**${note === undefined ? '' : ` *(${escapeMarkdown(note)})*`}`;
    const rows = items.map(({ label, text, about }) => {
      const name = escapeMarkdown(label);
      return `- ${label === '' ? '' : `**${wayTo(name, about) ?? name}** `}${escapeMarkdown(text)}`;
    });
    blocks.push([head, '', ...rows].join('\n'));
  }
  const ways = [wayTo('Full card', about), wayTo('The report', place)].filter((way) => way !== undefined);
  return [...blocks, [`*${escapeMarkdown(source)}*`, ...ways].join(' · ')].join('\n\n');
}

/** The card as plain text, for clients without Markdown and for the terminal. */
export function renderPlain({ heading, facts, parts, source }: Card): string {
  const blocks = [heading, facts.join(' · ')];
  for (const { title, note, items } of parts) {
    const rows = items.map(({ label, text }) => `  ${label === '' ? '' : `${label}: `}${text}`);
    blocks.push([`${title}${note === undefined ? '' : ` (${note})`}`, ...rows].join('\n'));
  }
  return [...blocks, source].join('\n\n');
}

/** Text that Markdown shows as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

/** The first words of a text up to a length, cut between words. */
export function excerpt(text: string, length = excerptLength): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).replace(/[\s,;:]+$/, '')} …`;
}

/** `2 practices`, `1 practice`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

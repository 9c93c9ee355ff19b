import {
  type Compact,
  type Country,
  type Objective,
  type Practice,
  type PracticeQuote,
  quotesOf,
  type Recommendation,
} from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import {
  actionCard,
  actorsOf,
  type Card,
  count,
  countriesOf,
  countryCard,
  excerpt,
  lineRange,
  objectiveCard,
  practiceCard,
  recommendationCard,
  roundtableCard,
} from './cards.ts';
import {
  type CardReference,
  documentName,
  type Link,
  toCountry,
  toObjective,
  toPractice,
  toRecommendation,
  toReport,
  toRoundtable,
} from './references.ts';

/** A document to read, in Markdown. Its links lead by name to documents that lie beside it. */
export interface CardDocument {
  readonly title: string;
  readonly text: string;
  /** In the order of the text. */
  readonly links: readonly DocumentLink[];
}

/** Words of a document that lead to another. The span is that of the words, without brackets and address, in UTF-16 units. */
export interface DocumentLink {
  readonly span: Span;
  readonly to: CardReference;
}

/** What stands in one line of a document. */
type Line = readonly (string | Link)[];

const empty: Line = [];
const ownChoice = 'Chosen by this project.';
const ownWords = 'In words of this project.';

/** The full card of an objective: the report on it, recommendations, practices by country, and related objectives. */
export function objectiveDocument(objective: Objective, compact: Compact): CardDocument {
  const { number, review, related, roundtable } = objective;
  const about = compact.recommendationsOn(number);
  const grouped = compact.recommendations.filter((one) => one.objectives.includes(number) && !about.includes(one));
  const all = compact.practices.filter(({ objectives }) => objectives.includes(number));
  const practices = all.filter(({ valence }) => valence === 'practice');
  const ofCountries = practices.filter(({ countries }) => countries.length > 0);
  const ofOthers = practices.filter(({ countries }) => countries.length === 0);
  const challenges = all.filter(({ valence }) => valence === 'challenge');
  const rows = (list: readonly Practice[]): readonly Line[] =>
    byCountry(list, compact).map((practice) => {
      const here = quotesUnder(number, practice);
      return here.length > 0
        ? practiceRow(actorWords(practice, compact), practice, here, ({ lines }) => [lineLink(lines, compact)])
        : practiceRow(actorWords(practice, compact), practice, quotesOf(practice), (quote) => place(quote, compact));
    });
  return write(objectiveCard(objective, compact), [toRoundtableLink(roundtable)], compact, [
    section(
      'What the report says',
      review.flatMap(({ text, lines }) => quotation(text, [lineLink(lines, compact)])),
    ),
    section(
      `${count(about.length, 'recommendation')} about it`,
      about.map((one) => recommendationRow(one, compact)),
      ownChoice,
    ),
    section(
      `Other recommendations of Roundtable ${roundtable}`,
      grouped.map((one) => [toRecommendationLink(one), `: ${verbatim(excerpt(one.text))}`]),
    ),
    section(
      `${count(ofCountries.length, 'practice')} from ${countriesOf(ofCountries)}`,
      rows(ofCountries),
      placedNote(ofCountries, number),
    ),
    section(`${count(ofOthers.length, 'practice')} of institutions`, rows(ofOthers), placedNote(ofOthers, number)),
    section(count(challenges.length, 'challenge'), rows(challenges), placedNote(challenges, number)),
    section(
      'Related objectives',
      related.map(({ number: other, why, lines }) => [
        ...objectiveWords(other, compact),
        ` (${whyRelated[why]}`,
        ...(lines === undefined ? [] : [', ', lineLink(lines, compact)]),
        ')',
      ]),
      'With a line, named by the report; the others are chosen by this project.',
    ),
  ]);
}

/** Tells that not all of the practices stand under the objective in the report, where that is so. */
function placedNote(practices: readonly Practice[], number: number): string | undefined {
  return practices.every((practice) => quotesUnder(number, practice).length > 0)
    ? undefined
    : 'What the report tells in another section is placed here by this project.';
}

function quotesUnder(number: number, practice: Practice): readonly PracticeQuote[] {
  return quotesOf(practice).filter(({ section }) => section === `Objective ${number}`);
}

const whyRelated: Readonly<Record<Objective['related'][number]['why'], string>> = {
  'named-in-report': 'named in the report',
  'shared-practice': 'a practice in common',
  'same-roundtable': 'of the same roundtable',
};

/** The document of an action, such as 2b: where it stands. */
export function actionDocument(objective: Objective, letter: string, compact: Compact): CardDocument {
  const { framework, source } = compact.info;
  return write(actionCard(objective, letter, compact), [toObjectiveLink(objective.number)], compact, [
    [
      [
        `The words of the action are those of the ${framework.shortTitle}, which the report of ${source.year} does not repeat: <${framework.url}>`,
      ],
      empty,
    ],
  ]);
}

/** The full card of a recommendation: its exact words, what it is about, and how the report groups it. */
export function recommendationDocument(recommendation: Recommendation, compact: Compact): CardDocument {
  const { text, lines, focus, objectives, group } = recommendation;
  const roundtable = compact.info.framework.roundtables.find(({ number }) => group === `Roundtable ${number}`);
  const ways = roundtable === undefined ? [] : [toRoundtableLink(roundtable.number)];
  return write(recommendationCard(recommendation, compact), ways, compact, [
    section('Text', quotation(text, [lineLink(lines, compact)])),
    section(
      'About',
      focus.map((number) => objectiveWords(number, compact)),
      ownChoice,
    ),
    section(
      'Objectives that the report gives to it',
      objectives.map((number) => objectiveWords(number, compact)),
    ),
  ]);
}

/** The full card of a roundtable: its objectives and the words of its recommendations. Some number may be none. */
export function roundtableDocument(number: number, compact: Compact): CardDocument | undefined {
  const card = roundtableCard(number, compact);
  if (card === undefined) return undefined;
  const objectives = compact.objectives.filter(({ roundtable }) => roundtable === number);
  const recommendations = compact.recommendations.filter(({ group }) => group === `Roundtable ${number}`);
  return write(card, [], compact, [
    section(
      'Objectives',
      objectives.map((objective) => objectiveWords(objective.number, compact)),
    ),
    section(
      'Recommendations',
      recommendations.map((one) => recommendationRow(one, compact)),
    ),
  ]);
}

/** The full card of a practice: the report's words, who acts, and under which objectives. */
export function practiceDocument(practice: Practice, compact: Compact): CardDocument {
  const { countries, places, actors, partners, objectives, names, figures } = practice;
  const listed = objectives.filter((number) => quotesUnder(number, practice).length > 0);
  const others = objectives.filter((number) => !listed.includes(number));
  return write(practiceCard(practice, compact), [], compact, [
    section(
      'What the report says',
      quotesOf(practice).flatMap((quote) => quotation(quote.text, place(quote, compact))),
    ),
    section('Who acts', [
      ...countries.map((code): Line => [toCountryLink(code, compact)]),
      ...[...places, ...actors].map((name): Line => [verbatim(name)]),
      ...partners.map((name): Line => [`with ${verbatim(name)}`]),
    ]),
    section(
      'Listed under',
      listed.map((number) => objectiveWords(number, compact)),
    ),
    section(
      listed.length > 0 ? 'About as well' : 'About',
      others.map((number) => objectiveWords(number, compact)),
      ownChoice,
    ),
    section(
      'Names',
      names.map((name): Line => [verbatim(name)]),
    ),
    section(
      'Figures',
      figures.map(({ text, of }): Line => [`${text}: ${verbatim(of)}`]),
      ownWords,
    ),
  ]);
}

/** The full card of a country: all that the report tells of it, with the objectives. */
export function countryDocument(country: Country, compact: Compact): CardDocument {
  const all = compact.practices.filter(({ countries }) => countries.includes(country.code));
  const practices = all.filter(({ valence }) => valence === 'practice');
  const challenges = all.filter(({ valence }) => valence === 'challenge');
  const row = (practice: Practice): Line => {
    const objectives = practice.objectives.map(toObjectiveLink);
    const label = objectives.length === 0 ? ['No single objective'] : inRow(objectives);
    return practiceRow(label, practice, quotesOf(practice), (quote) => place(quote, compact));
  };
  return write(countryCard(country, compact), [], compact, [
    section(count(practices.length, 'practice'), practices.map(row)),
    section(count(challenges.length, 'challenge'), challenges.map(row)),
  ]);
}

/** Head and sections as a document. @param ways where the head leads besides the report. */
function write(
  { heading, facts, source, place: line }: Card,
  ways: readonly Link[],
  compact: Compact,
  sections: readonly (readonly Line[])[],
): CardDocument {
  const report = line?.line === undefined ? [] : [{ text: `the report, line ${line.line}`, to: line }];
  const head = [[`# ${verbatim(heading)}`], empty, [verbatim(facts.join(' · '))], empty];
  const sourceLine = [`*${verbatim(source)}*`, ...[...report, ...ways].flatMap((way): Line => [' · ', way])];
  let text = '';
  const links: DocumentLink[] = [];
  for (const row of [...head, sourceLine, empty, ...sections.flat()]) {
    for (const part of row) {
      if (typeof part === 'string') text += part;
      else {
        const start = text.length + 1;
        const words = verbatim(part.text);
        text += `[${words}](${documentName(part.to, compact)}${part.to.line === undefined ? '' : `#L${part.to.line}`})`;
        links.push({ span: { start, end: start + words.length }, to: part.to });
      }
    }
    text += '\n';
  }
  return { title: heading, text: text.replace(/\n+$/, '\n'), links };
}

/** A heading and the rows of a list below it, or quotations; nothing where there are none. */
function section(title: string, rows: readonly Line[], note?: string): readonly Line[] {
  if (rows.length === 0) return [];
  const isList = !rows.some(([first]) => typeof first === 'string' && first.startsWith('> '));
  return [
    [`## ${title}`],
    empty,
    ...(note === undefined ? [] : [[`*${note}*`], empty]),
    ...rows.map((row): Line => (isList ? ['- ', ...row] : row)),
    ...(isList ? [empty] : []),
  ];
}

/** The report's words in a paragraph of their own, and where they stand. */
function quotation(words: string, where: Line): readonly Line[] {
  return [[`> ${verbatim(words)} (`, ...where, ')'], empty];
}

function recommendationRow(recommendation: Recommendation, compact: Compact): Line {
  const { text, lines } = recommendation;
  return [toRecommendationLink(recommendation), `: “${verbatim(text)}” (`, lineLink(lines, compact), ')'];
}

/** A practice behind what a list is ordered by: its name, which leads to its card, and the report's words. */
function practiceRow(
  label: Line,
  { id, names: [name] }: Practice,
  quotes: readonly PracticeQuote[],
  where: (quote: PracticeQuote) => Line,
): Line {
  const to = toPractice(id);
  return [
    ...label,
    ...(name === undefined ? [] : [', ', { text: name, to }]),
    ':',
    ...quotes.flatMap((quote): Line => [` “${verbatim(quote.text)}” (`, ...where(quote), ')']),
    ...(name === undefined ? [' · ', { text: 'card', to }] : []),
  ];
}

/** The section that a quotation stands in, and its lines. */
function place({ section: name, lines }: PracticeQuote, compact: Compact): Line {
  return [`${name}, `, lineLink(lines, compact)];
}

function lineLink([first = 1, last = first]: readonly number[], compact: Compact): Link {
  return { text: lineRange(first, last), to: toReport(compact, first) };
}

/** Who acts in a practice, each country with its card. */
function actorWords(practice: Practice, compact: Compact): Line {
  const { countries, places } = practice;
  if (countries.length === 0) return [verbatim(actorsOf(practice, compact))];
  const links = inRow(countries.map((code) => toCountryLink(code, compact)));
  return places.length === 1 && countries.length === 1 ? [`${verbatim(places[0] ?? '')}, `, ...links] : links;
}

function objectiveWords(number: number, compact: Compact): Line {
  return [toObjectiveLink(number), `: ${verbatim(compact.objective(number)?.title ?? '')}`];
}

function toObjectiveLink(number: number): Link {
  return { text: `Objective ${number}`, to: toObjective(number) };
}

function toRoundtableLink(number: number): Link {
  return { text: `Roundtable ${number}`, to: toRoundtable(number) };
}

function toRecommendationLink({ id }: Recommendation): Link {
  return { text: id, to: toRecommendation(id) };
}

function toCountryLink(code: string, compact: Compact): Link {
  return { text: compact.country(code)?.name ?? code, to: toCountry(code) };
}

function inRow(links: readonly Link[]): Line {
  return links.flatMap((link, index): Line => (index === 0 ? [link] : [', ', link]));
}

/** In the order of the names of the countries that act, and of the report where it is the same one. */
function byCountry(practices: readonly Practice[], compact: Compact): readonly Practice[] {
  const name = (practice: Practice): string => compact.country(practice.countries[0] ?? '')?.name ?? '';
  return practices.toSorted((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
}

/** Words that read the same in the source of a document as in its Markdown; emphasis in the report's text is emphasis. */
function verbatim(words: string): string {
  return words.replace(/[\\[\]<`]/g, '\\$&');
}

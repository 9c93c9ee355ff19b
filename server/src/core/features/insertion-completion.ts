import { type Draft, lineUpTo } from '../draft/draft.ts';
import { draftWords } from '../draft/draft-words.ts';
import type { Compact, Country, Practice, Recommendation } from '../knowledge/compact.ts';
import { actorsOf, excerpt, recommendationPlace } from '../wording/cards.ts';
import { actionItems } from './action-items.ts';
import type { Completion, Completions } from './completion.ts';
import { filterText, wordsOfPractice, wordsOfRecommendation } from './filter-text.ts';
import { practiceText } from './practice-insertion.ts';
import { recommendationText } from './recommendation-insertion.ts';

/** How far before the cursor what asks for completions may begin, in UTF-16 units. */
const reach = 160;
/** So many recommendations or practices are offered at once; more words find others. */
const most = 12;
/** The longest label of a list, in UTF-16 units. */
const labelLength = 80;

const actionOpening =
  /(?:objectives?|objs?\.)[ \u00a0~]+(?:[^.;:!?\n]*[ \u00a0])?(?<number>\d{1,2})[ \u00a0]?\((?<typed>[a-z]?)$/i;
/** `resolution 73/195, annex, para. 18 (`: the official form. */
const paragraphActionOpening =
  /(?<!\d\/?)73\/195[\s,;(]*(?:annex)?[\s,;(]*(?:paras?\.?|paragraphs?)[ \u00a0~]+(?:[^.;:!?\n]*[ \u00a0~])?(?<paragraph>\d{1,2})[ \u00a0~]?\((?<typed>[a-z]?)$/i;
const titleOpening =
  /(?:objective|obj\.)[ \u00a0~]+(?<number>\d{1,2})(?:\*\*|__)?(?::|[ \u00a0][–—-])(?:\*\*|__)?[ \u00a0](?<typed>[^.:;\n]{0,60})$/iu;
const recommendationOpening = /(?:^|[\s(>])(?<whole>rec:[ ]?(?<typed>[^:\n]{0,60}))$/i;
const practiceOpening = /(?:^|[\s(>])(?<whole>practice:[ ]?(?<typed>[^:\n]{0,60}))$/i;
const quotationOpening = /(?:[“"]|``)(?<typed>[^“”"`\n]{12,120})$/;
const possessiveOpening = /(?<country>\p{Lu}[\p{L} ]{2,40})['’]s?[ \u00a0][“"]?(?<typed>[\p{L}\p{N}]{0,20})$/u;

/** What can be inserted at an offset (UTF-16 units) beside the numbers of objectives; `undefined` where nothing asks for it. */
export function completeInsertion(draft: Draft, offset: number, compact: Compact): Completions | undefined {
  const line = lineUpTo(draft, offset).slice(-reach);
  const groups = (pattern: RegExp): Readonly<Record<string, string>> | undefined => pattern.exec(line)?.groups;
  const offer = (replaced: string, items: readonly Completion[]): Completions | undefined =>
    items.length === 0 ? undefined : { span: { start: offset - replaced.length, end: offset }, items };

  const recommendation = groups(recommendationOpening);
  if (recommendation !== undefined) {
    const { whole = '', typed = '' } = recommendation;
    const found = compact.search.recommendations(typed.trim()).slice(0, typed.trim() === '' ? undefined : most);
    const text = (one: Recommendation): string => recommendationText(one, draft.format, compact);
    return offer(
      whole,
      found.map((one) => recommendationItem(one, whole, text(one), compact)),
    );
  }
  const practice = groups(practiceOpening);
  if (practice !== undefined) {
    const { whole = '', typed = '' } = practice;
    const found =
      typed.trim() === ''
        ? compact.practices.filter(({ names }) => names.length > 0)
        : compact.search
            .all(typed)
            .flatMap((hit) => (hit.kind === 'practice' ? [hit.practice] : []))
            .slice(0, most);
    return offer(
      whole,
      found.map((one) => practiceItem(one, whole, practiceText(one, draft.format, compact), compact)),
    );
  }
  const actionsOf = (number: number, letter: string): Completions | undefined => {
    const closed = draft.source.slice(offset, offset + 1) === ')';
    return offer(
      letter,
      actionItems(number, letter, letter, (one) => (closed ? one : `${one})`), compact),
    );
  };
  const official = groups(paragraphActionOpening);
  if (official !== undefined) {
    const objective = compact.objectives.find(({ paragraph }) => paragraph === Number(official['paragraph']));
    return objective && actionsOf(objective.number, official['typed'] ?? '');
  }
  const { namesCompact, bareIsCompact } = draft.ties;
  if (namesCompact || bareIsCompact) {
    const action = groups(actionOpening);
    if (action !== undefined) return actionsOf(Number(action['number']), action['typed'] ?? '');
  }
  const title = groups(titleOpening);
  // Once the title has begun to be typed, it tells by itself whose the objective is.
  if (title !== undefined && (namesCompact || bareIsCompact || title['typed'] !== ''))
    return offer(title['typed'] ?? '', titleItems(Number(title['number']), title['typed'] ?? '', compact));
  if (!namesCompact) return undefined;
  const quotation = groups(quotationOpening)?.['typed'];
  if (quotation !== undefined) {
    const begun = compact.recommendations.filter(({ text }) => beginsLike(text, quotation));
    return offer(
      quotation,
      begun.map((one) => recommendationItem(one, quotation, draftWords(one.text, draft.format), compact)),
    );
  }
  const possessive = groups(possessiveOpening);
  const country = possessive && countryAtEnd(possessive['country'] ?? '', compact);
  if (country === undefined) return undefined;
  const typed = possessive?.['typed'] ?? '';
  const named = compact.practices.filter(
    ({ countries, names }) =>
      countries.includes(country.code) && names.some((name) => beginsLike(name, typed) || typed === ''),
  );
  return offer(
    typed,
    named.map((one) => practiceItem(one, typed, draftWords(one.names[0] ?? '', draft.format), compact)),
  );
}

function titleItems(number: number, typed: string, compact: Compact): readonly Completion[] {
  const objective = compact.objective(number);
  if (objective === undefined || !beginsLike(objective.title, typed)) return [];
  return [
    {
      label: objective.title,
      description: `Objective ${number}`,
      newText: objective.title,
      filterText: filterText(typed, `${objective.title} ${number}`),
      reference: `objective ${number}`,
      preselect: true,
    },
  ];
}

function recommendationItem(
  recommendation: Recommendation,
  typed: string,
  newText: string,
  compact: Compact,
): Completion {
  return {
    label: `${recommendation.id} ${excerpt(recommendation.text, labelLength)}`,
    description: recommendationPlace(recommendation),
    newText,
    filterText: filterText(typed, wordsOfRecommendation(recommendation, compact)),
    reference: `recommendation ${recommendation.id}`,
    preselect: false,
  };
}

function practiceItem(practice: Practice, typed: string, newText: string, compact: Compact): Completion {
  const { id, names, quote, objectives } = practice;
  return {
    label: excerpt(names[0] ?? quote, labelLength),
    description: [actorsOf(practice, compact), ...objectives.map((number) => `Objective ${number}`)].join(', '),
    newText,
    filterText: filterText(typed, wordsOfPractice(practice, compact)),
    reference: `practice ${id}`,
    preselect: false,
  };
}

function beginsLike(text: string, typed: string): boolean {
  return text.toLowerCase().startsWith(typed.toLowerCase());
}

/** The country whose name ends a text: "the work of North Macedonia". */
function countryAtEnd(text: string, compact: Compact): Country | undefined {
  const last = compact.countryNames.find(text).at(-1);
  return last?.form === 'name' && last.end === text.length ? last.country : undefined;
}

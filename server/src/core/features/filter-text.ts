import type { Compact, Objective, Practice, Recommendation } from '../knowledge/compact.ts';
import { topicWords } from '../knowledge/objectives.ts';
import { actorsOf, recommendationPlace } from '../wording/cards.ts';

/**
 * What an editor matches against what is typed. What was typed stands first, since the ranking is done here and every item matches; the words behind it
 * keep an item in the list of an editor that goes on by itself.
 */
export function filterText(typed: string, words: string): string {
  return typed === '' ? words : `${typed} ${words}`;
}

const known = new WeakMap<Objective, string>();

/** Number, title, topics, and the countries whose practices the report tells of. */
export function wordsOfObjective(objective: Objective, compact: Compact): string {
  let words = known.get(objective);
  if (words === undefined) {
    const { number, title, shortTitle } = objective;
    const codes = new Set(compact.practicesUnder(number).flatMap(({ countries }) => countries));
    const countries = [...codes].map((code) => compact.country(code)?.name ?? code);
    words = [number, title, shortTitle, ...topicWords(objective), ...countries].join(' ');
    known.set(objective, words);
  }
  return words;
}

/** Its number, its words, and the titles and topics of what it is about. */
export function wordsOfRecommendation(recommendation: Recommendation, compact: Compact): string {
  const { id, text, focus } = recommendation;
  return [id, recommendationPlace(recommendation), text, ...titlesOf(focus, compact)].join(' ');
}

/** Its names, or else what the report says, who acts, and the titles and topics of its objectives. */
export function wordsOfPractice(practice: Practice, compact: Compact): string {
  const { names, quote, objectives } = practice;
  const name = names.length > 0 ? names.join(' ') : quote;
  return [name, actorsOf(practice, compact), ...titlesOf(objectives, compact)].join(' ');
}

function titlesOf(numbers: readonly number[], compact: Compact): readonly string[] {
  return numbers.flatMap((number) => {
    const objective = compact.objective(number);
    return objective === undefined ? [] : [`Objective ${number}`, objective.title, ...topicWords(objective)];
  });
}

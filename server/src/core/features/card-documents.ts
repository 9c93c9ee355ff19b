import { readDraft } from '../draft/draft.ts';
import type { Compact } from '../knowledge/compact.ts';
import { once } from '../once.ts';
import { rules } from '../rules/registry.ts';
import {
  actionDocument,
  type CardDocument,
  countryDocument,
  objectiveDocument,
  practiceDocument,
  recommendationDocument,
  roundtableDocument,
} from '../wording/documents.ts';
import {
  type CardReference,
  documentName,
  toAction,
  toCountry,
  toObjective,
  toPractice,
  toRecommendation,
  toReport,
  toRoundtable,
  toRule,
} from '../wording/references.ts';
import { rulePage } from '../wording/rule-page.ts';
import { citationLinks } from './citation-links.ts';

/**
 * The document that a reference names: the full card of something, the page of a rule, or the report, whose lines are the document's own.
 * @returns `undefined` where there is no such thing.
 */
export function cardDocument({ kind, id }: CardReference, compact: Compact): CardDocument | undefined {
  switch (kind) {
    case 'objective': {
      const objective = compact.objective(Number(id));
      return objective && objectiveDocument(objective, compact);
    }
    case 'action': {
      const [, number, letter = ''] = /^(\d+)([a-z])$/.exec(id) ?? [];
      const objective = compact.objective(Number(number));
      return objective && compact.hasAction(objective.number, letter)
        ? actionDocument(objective, letter, compact)
        : undefined;
    }
    case 'recommendation': {
      const recommendation = compact.recommendations.find((one) => one.id === id);
      return recommendation && recommendationDocument(recommendation, compact);
    }
    case 'roundtable':
      return roundtableDocument(Number(id), compact);
    case 'practice': {
      const practice = compact.practices.find((one) => one.id === id);
      return practice && practiceDocument(practice, compact);
    }
    case 'country': {
      const country = compact.country(id);
      return country && countryDocument(country, compact);
    }
    case 'rule': {
      const rule = rules.find(({ code }) => code === id);
      return rule && { title: rule.code, text: rulePage(rule), links: [] };
    }
    case 'report':
      return id === compact.info.id ? reportDocument(compact) : undefined;
  }
}

const reports = new WeakMap<Compact, CardDocument>();

/** The report as it stands, line for line; the objectives that it names lead to their cards, which takes reading it, so that it is done when somebody follows them. */
function reportDocument(compact: Compact): CardDocument {
  let found = reports.get(compact);
  if (found === undefined) {
    const { report, info } = compact;
    const links = once(() => citationLinks(readDraft(report, 'plaintext', compact), compact));
    found = {
      title: info.source.title,
      text: report,
      get links() {
        return links();
      },
    };
    reports.set(compact, found);
  }
  return found;
}

const named = new WeakMap<Compact, ReadonlyMap<string, CardReference>>();

/** The reference to the document of a file name, such as `Objective-7.md`; none for another name. */
export function referenceOf(name: string, compact: Compact): CardReference | undefined {
  let all = named.get(compact);
  if (all === undefined) {
    all = new Map(everything(compact).map((reference) => [documentName(reference, compact), reference]));
    named.set(compact, all);
  }
  return all.get(name);
}

/** A reference to every document there is. */
export function everything(compact: Compact): readonly CardReference[] {
  return [
    toReport(compact),
    ...compact.objectives.flatMap(({ number, lastAction }) => [
      toObjective(number),
      ...lettersTo(lastAction).map((letter) => toAction(number, letter)),
    ]),
    ...compact.recommendations.map(({ id }) => toRecommendation(id)),
    ...compact.info.framework.roundtables.map(({ number }) => toRoundtable(number)),
    ...compact.practices.map(({ id }) => toPractice(id)),
    ...compact.countries.map(({ code }) => toCountry(code)),
    ...rules.map(({ code }) => toRule(code)),
  ];
}

function lettersTo(last: string): readonly string[] {
  return 'abcdefghijklmnopqrstuvwxyz'.slice(0, last.charCodeAt(0) - 'a'.charCodeAt(0) + 1).split('');
}

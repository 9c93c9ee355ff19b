import { learnTopics } from '../server/src/core/knowledge/topics.ts';
import type { Problem, Report } from './report.ts';
import type {
  Countries,
  NotPracticeAnnotations,
  ObjectiveAnnotations,
  Objectives,
  PackInfo,
  PracticeAnnotations,
  Practices,
  RecommendationAnnotations,
  Recommendations,
  TopicUses,
} from './schema/types.generated.ts';

/** What a reader marked in the report: the folder `data/annotations/`. */
export interface Annotations {
  readonly facts: Facts;
  readonly objectives: ObjectiveAnnotations;
  readonly recommendations: RecommendationAnnotations;
  readonly countries: Countries;
  readonly practices: readonly { readonly file: string; readonly records: PracticeAnnotations }[];
  readonly notPractices: NotPracticeAnnotations;
}

/** What the report itself does not hold, from the Compact and its publishers. */
interface Facts {
  readonly pack: Pick<PackInfo, 'id' | 'title' | 'version'>;
  readonly framework: Omit<PackInfo['framework'], 'roundtables'> & { readonly lastActions: readonly string[] };
  readonly source: Omit<PackInfo['source'], 'file'>;
  readonly bibliography: PackInfo['bibliography'];
}

/** The files of a pack by name. */
export interface PackFiles {
  readonly pack: PackInfo;
  readonly objectives: Objectives;
  readonly recommendations: Recommendations;
  readonly practices: Practices;
  readonly countries: Countries;
  readonly topics: TopicUses;
}

/** Makes the pack from the report and the annotations. What cannot be made is left out and told in `problems`. */
export function makePack(
  report: Report,
  annotations: Annotations,
  sourceFile: string,
): { files: PackFiles; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const { facts } = annotations;
  const roundtables = readRoundtables(report);
  const titles = readTitles(report);
  for (let number = facts.framework.firstObjective; number <= facts.framework.lastObjective; number += 1) {
    if (!titles.some((title) => title.number === number)) {
      problems.push({
        file: sourceFile,
        line: 1,
        message: `No heading “Objective ${number}: …” was found; restore the source or mend the reading of headings.`,
      });
    }
  }
  const objectives = titles.map(({ number, title, line, end }): Objectives[number] => {
    const reading = annotations.objectives.find((entry) => entry.number === number);
    if (reading === undefined) {
      problems.push({
        file: 'data/annotations/objectives.json',
        line: 1,
        message: `Objective ${number} has no entry; add its short title, topics and related objectives.`,
      });
    }
    const roundtable = roundtables.find((table) => table.objectives.includes(number));
    return {
      number,
      title,
      paragraph: facts.framework.firstParagraph + number - facts.framework.firstObjective,
      lastAction: facts.framework.lastActions[number - 1] ?? '',
      roundtable: roundtable?.number ?? 0,
      line,
      shortTitle: reading?.shortTitle ?? title,
      topics: reading?.topics ?? [],
      vocabulary: reading?.vocabulary ?? [],
      related: relatedTo(number, annotations, roundtable?.objectives ?? []),
      review: report.paragraphs(line + 1, end).map(({ text, lines }) => ({ text, lines: [...lines] })),
    };
  });
  const { lastActions: _, ...framework } = facts.framework;
  const recommendations = readRecommendations(report, annotations.recommendations, problems);
  const practices = annotations.practices
    .flatMap(({ records }) => records)
    .map(asPractice)
    .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  return {
    files: {
      pack: {
        ...facts.pack,
        framework: { ...framework, roundtables },
        source: { ...facts.source, file: sourceFile },
        bibliography: facts.bibliography,
      },
      objectives,
      recommendations,
      practices,
      countries: [...annotations.countries].sort((a, b) => (a.code < b.code ? -1 : 1)),
      topics: learnTopics({ objectives, practices, recommendations }),
    },
    problems,
  };
}

function asPractice({ quotes, ...record }: PracticeAnnotations[number]): Practices[number] {
  const [first] = quotes;
  const { text: quote, section, lines } = first ?? { text: '', section: '', lines: [] };
  return { ...record, quote, section, lines, ...(quotes.length > 1 ? { quotes } : {}) };
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
}

function readRoundtables(report: Report): PackInfo['framework']['roundtables'] {
  const found: PackInfo['framework']['roundtables'] = [];
  for (let line = 1; line <= report.lineCount; line += 1) {
    const match = /^- Roundtable (\d+): Objectives (.+)$/.exec(report.line(line));
    if (match !== null) found.push({ number: Number(match[1]), objectives: numbersIn(match[2] ?? ''), line });
  }
  return found;
}

function readTitles(report: Report): { number: number; title: string; line: number; end: number }[] {
  const found: { number: number; title: string; line: number; end: number }[] = [];
  for (let line = 1; line <= report.lineCount; line += 1) {
    const match = /^Objective (\d+): (.+)$/.exec(report.passage(line, line));
    if (match === null) continue;
    const previous = found.at(-1);
    if (previous !== undefined) previous.end = line - 1;
    found.push({ number: Number(match[1]), title: match[2] ?? '', line, end: report.lineCount });
  }
  return found;
}

function relatedTo(
  number: number,
  annotations: Annotations,
  roundtable: readonly number[],
): Objectives[number]['related'] {
  const related = new Map<number, Objectives[number]['related'][number]>();
  const add = (entry: Objectives[number]['related'][number]): void => {
    if (entry.number !== number && !related.has(entry.number)) related.set(entry.number, entry);
  };
  for (const entry of annotations.objectives.find((objective) => objective.number === number)?.related ?? [])
    add({ ...entry });
  for (const { records } of annotations.practices) {
    for (const { objectives } of records) {
      if (objectives.includes(number)) for (const other of objectives) add({ number: other, why: 'shared-practice' });
    }
  }
  for (const other of roundtable) add({ number: other, why: 'same-roundtable' });
  return [...related.values()];
}

function readRecommendations(
  report: Report,
  readings: RecommendationAnnotations,
  problems: Problem[],
): Recommendations {
  const found: Recommendations = [];
  let start = 0;
  let end = report.lineCount;
  for (let line = 1; line <= report.lineCount; line += 1) {
    if (report.line(line) === '4. Recommendations') start = line;
    if (start > 0 && report.line(line).trim() === 'Annex') {
      end = line - 1;
      break;
    }
  }
  let group = '';
  let prefix = '';
  let objectives: number[] = [];
  let index = 0;
  for (const { text, lines } of report.paragraphs(start + 1, end)) {
    const heading = /^(?:(GCM in general)|Roundtable (\d+): Objectives (.+))$/.exec(text);
    if (heading !== null) {
      group = heading[1] ?? `Roundtable ${heading[2]}`;
      prefix = heading[1] === undefined ? `R${heading[2]}` : 'G';
      objectives = numbersIn(heading[3] ?? '');
      index = 0;
    } else if (group !== '') {
      index += 1;
      const id = `${prefix}.${index}`;
      const reading = readings.find((entry) => entry.id === id);
      if (reading === undefined) {
        problems.push({
          file: 'data/annotations/recommendations.json',
          line: 1,
          message: `Recommendation ${id} has no entry; add its focus.`,
        });
      }
      const misprints = report
        .errata(lines[0] ?? 0, lines[1] ?? 0)
        .map(({ source: printed, corrected }) => ({ printed, corrected }));
      const strength = /\b(urged|encouraged)\b/.exec(text)?.[1] as 'urged' | 'encouraged' | undefined;
      found.push({
        id,
        group,
        index,
        objectives,
        focus: reading?.focus ?? [],
        strength: strength ?? 'imperative',
        text,
        lines: [...lines],
        ...(misprints.length > 0 ? { misprints } : {}),
      });
    }
  }
  return found;
}

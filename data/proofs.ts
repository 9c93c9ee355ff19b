import type { Annotations, PackFiles } from './pack.ts';
import type { Passage, Problem, Report } from './report.ts';
import type { Countries, PracticeAnnotations } from './schema/types.generated.ts';

/** Proves what the pack claims; every problem names file, line and remedy. */
export function provePack(report: Report, annotations: Annotations, files: PackFiles): readonly Problem[] {
  return [
    ...provePractices(report, annotations, files),
    ...proveObjectives(report, files),
    ...proveMentions(report, annotations),
  ];
}

function provePractices(report: Report, annotations: Annotations, { pack, countries }: PackFiles): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const codes = new Set(countries.map(({ code }) => code));
  const { firstObjective, lastObjective } = pack.framework;
  for (const { file, records } of annotations.practices) {
    for (const record of records) {
      const [first, last] = record.quotes[0]?.lines ?? [1, 1];
      const fault = (message: string, line = first ?? 1): void => {
        problems.push({ file, line, message: `${record.id}: ${message}` });
      };
      if (seen.has(record.id)) fault('the id is taken; ids are unique.');
      seen.add(record.id);
      for (const code of record.countries)
        if (!codes.has(code)) fault(`country ${code} is not in countries.json; add it there or mend the code.`);
      for (const number of record.objectives)
        if (number < firstObjective || number > lastObjective) fault(`there is no Objective ${number}.`);
      for (const { section, lines, text } of record.quotes) {
        const [from = 1, to = 1] = lines;
        if (!report.passage(from, to).includes(text))
          fault(
            `the quote is not found verbatim in lines ${from}–${to}: “${text.slice(0, 60)}…”; copy it from the source or correct the lines.`,
            from,
          );
        else if (
          from < to &&
          (report.passage(from + 1, to).includes(text) || report.passage(from, to - 1).includes(text))
        )
          fault(`the quote needs fewer lines than ${from}–${to}.`, from);
        if (report.section(from) !== section)
          fault(`line ${from} stands in “${report.section(from)}”, not in “${section}”.`, from);
        const number = Number(/^Objective (\d+)$/.exec(section)?.[1]);
        if (number > 0 && !record.objectives.includes(number))
          fault(`a quote stands under Objective ${number}, so \`objectives\` must hold it.`, from);
      }
      const words = record.quotes.map(({ text }) => text).join(' ');
      for (const name of record.names)
        if (!words.includes(name))
          fault(`the name “${name}” is not in its quotes; extend a quote, add one, or drop the name.`, last);
      for (const name of [...(record.properNames ?? []), ...(record.commonNames ?? [])])
        if (!record.names.includes(name)) fault(`“${name}” is not among its names; copy it from there.`, last);
      for (const { text, value } of record.figures) {
        if (!words.includes(text)) fault(`the figure “${text}” is not in its quotes.`);
        if (figureValue(text) !== undefined && figureValue(text) !== value)
          fault(`the figure “${text}” is not ${value}.`);
      }
    }
  }
  return problems;
}

const magnitudes: Readonly<Record<string, number>> = { million: 1e6, billion: 1e9 };

/** What a figure in digits is worth: `1,584`, `EUR 5 billion`, `0,7%`. */
function figureValue(text: string): number | undefined {
  const match = /^[^\d]*(\d[\d,.]*\d|\d)\s*(million|billion)?/.exec(text);
  if (match === null || /\d\s*-\s*\d/.test(text)) return undefined;
  const digits = (match[1] ?? '').replace(/,(?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  return Number(digits) * (magnitudes[match[2] ?? ''] ?? 1);
}

function proveObjectives(report: Report, { objectives, recommendations, pack }: PackFiles): Problem[] {
  const problems: Problem[] = [];
  const file = 'data/annotations/objectives.json';
  for (const { number, related, topics, vocabulary, roundtable } of objectives) {
    if (roundtable === 0)
      problems.push({
        file: pack.source.file,
        line: 1,
        message: `Objective ${number} is in no roundtable; mend the reading of the list.`,
      });
    for (const { number: other, why, lines } of related) {
      const [from = 1, to = 1] = lines ?? [];
      if (why === 'named-in-report' && !new RegExp(`\\b${other}\\b`).test(report.passage(from, to))) {
        problems.push({
          file,
          line: from,
          message: `Objective ${number}: lines ${from}–${to} do not name Objective ${other}; correct the lines or drop the relation.`,
        });
      }
    }
    for (const [kind, terms] of Object.entries({ topic: topics, word: vocabulary })) {
      for (const term of terms) {
        if (term !== term.toLowerCase() || terms.indexOf(term) !== terms.lastIndexOf(term)) {
          problems.push({
            file,
            line: 1,
            message: `Objective ${number}: the ${kind} “${term}” must be in lower case and stand once.`,
          });
        }
      }
    }
  }
  for (const { id, focus } of recommendations) {
    for (const number of focus) {
      if (!objectives.some((objective) => objective.number === number)) {
        problems.push({
          file: 'data/annotations/recommendations.json',
          line: 1,
          message: `${id}: there is no Objective ${number} to focus on.`,
        });
      }
    }
  }
  return problems;
}

/** Every country and every phrase in quotation marks that a paragraph names has a practice from that paragraph, or an entry that tells why not. */
function proveMentions(report: Report, { countries, practices, notPractices }: Annotations): Problem[] {
  const problems: Problem[] = [];
  const file = 'data/annotations/not-practices.json';
  const records = practices.flatMap((part) => part.records);
  const used = new Set<NotPractice>();
  for (const paragraph of report.paragraphs(1, report.lineCount)) {
    const [from, to] = paragraph.lines;
    const here = records.filter((record) =>
      record.quotes.some(({ lines }) => (lines[0] ?? 0) <= to && (lines[1] ?? 0) >= from),
    );
    const excused = notPractices.filter(({ line }) => line >= from && line <= to);
    for (const country of countries) {
      const mention = mentionOf(country, paragraph);
      if (mention === undefined) continue;
      const entries = excused.filter(
        (entry) => mentionOf(country, { ...paragraph, text: entry.mention }) !== undefined,
      );
      for (const entry of entries) used.add(entry);
      if (entries.length === 0 && !here.some((record) => record.countries.includes(country.code))) {
        problems.push({
          file,
          line: from,
          message: `the paragraph names ${mention} but no practice of ${country.code} is quoted from it; annotate the practice or add an entry with the reason.`,
        });
      }
    }
    for (const phrase of quotedPhrases(paragraph.text)) {
      const entry = excused.find(({ mention }) => sameWords(mention, phrase));
      const isName = here.some(({ names }) => names.some((name) => sameWords(name, phrase)));
      if (entry !== undefined) used.add(entry);
      if (entry === undefined && !isName)
        problems.push({
          file,
          line: from,
          message: `“${phrase}” is no practice's name; add it to the names of its practice, or an entry with the reason.`,
        });
    }
  }
  for (const entry of notPractices) {
    if (!used.has(entry))
      problems.push({
        file,
        line: entry.line,
        message: `“${entry.mention}” is not needed here; drop the entry or correct its line and mention.`,
      });
  }
  return problems;
}

type NotPractice = Annotations['notPractices'][number];

function mentionOf({ name, otherNames, adjectives, cities }: Countries[number], { text }: Passage): string | undefined {
  return [name, ...otherNames, ...adjectives, ...cities].find((word) =>
    new RegExp(`(?<![\\p{L}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'u').test(text),
  );
}

function quotedPhrases(text: string): string[] {
  return [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string): string => text.replace(/[\s,.;]+/g, ' ').trim();
  return words(a) === words(b);
}

/** All records of the annotations by a name that a person finds them with; a test holds the list, so that none is lost unnoticed. */
export function recordNames(
  annotations: Annotations,
  errata: readonly { readonly line: number; readonly source: string }[],
): string[] {
  return [
    ...annotations.objectives.map(({ number }) => `objective ${number}`),
    ...annotations.recommendations.map(({ id }) => `recommendation ${id}`),
    ...annotations.countries.map(({ code, name }) => `country ${code} ${name}`),
    ...annotations.practices.flatMap(({ records }: { records: PracticeAnnotations }) =>
      records.map(({ id }) => `practice ${id}`),
    ),
    ...annotations.notPractices.map(({ line, mention }) => `not a practice ${line} ${mention}`),
    ...errata.map(({ line, source }) => `erratum ${line} ${source}`),
  ];
}

import { fingerprint, fingerprintOf, plainWords } from './rules/fingerprint.ts';
import type { Finding } from './rules/rule.ts';
import { isRecord, readSettingsObject, type SettingsProblem } from './settings-file.ts';
import { leastEdits, lineBreakOf, type TextEdit } from './span.ts';

/** The name of the file in which a folder of drafts keeps the findings that its drafters confirmed; the nearest one upward from a draft holds. */
export const confirmedFile = '.gcm-drafter.confirmed.json';

/** What a file of confirmations says, as far as it can be understood, and what is wrong with it. */
export interface Confirmations {
  /** By {@link fingerprint}. */
  readonly confirmed: ReadonlySet<string>;
  readonly problems: readonly SettingsProblem[];
}

/** A confirmed finding as the file has it. The words are for those who read the file; the hash says what is confirmed. */
interface Entry {
  readonly code: string;
  /** SHA-256 in hexadecimal digits. */
  readonly sentence: string;
  readonly words?: string;
}

/** The largest file that is read, in UTF-16 units: some thousands of entries. */
const largest = 1_000_000;
const example = '{ "confirmed": [ ] }';

/**
 * Reads the text of a `.gcm-drafter.confirmed.json`. Never throws.
 * A code that this version does not know confirms nothing and is no fault, since a team shares the file over several versions.
 */
export function parseConfirmations(text: string): Confirmations {
  const { entries, problems } = readEntries(text);
  return { confirmed: new Set(entries.map(({ code, sentence }) => fingerprintOf(code, sentence))), problems };
}

/**
 * The edit that adds a finding to the text of a file of confirmations, or that writes a new one: one entry on a line, in the order of code and hash,
 * so that a version control merges what two drafters add.
 * @returns nothing where there is nothing to confirm or the text has a fault, so that none of it gets lost.
 */
export function confirm(text: string | undefined, finding: Finding): readonly TextEdit[] | undefined {
  const before = text ?? '';
  const { entries, schema, problems } = readEntries(before);
  const [code, sentence] = fingerprint(finding)?.split(' ') ?? [];
  if (problems.length > 0 || code === undefined || sentence === undefined) return undefined;
  const others = entries.filter((entry) => entry.code !== code || entry.sentence !== sentence);
  const added = [...others, { code, sentence, words: firstWords(finding.sentence ?? '') }];
  return leastEdits(before, render(added, schema).replaceAll('\n', lineBreakOf(before)));
}

interface ReadEntries {
  readonly entries: readonly Entry[];
  readonly schema?: unknown;
  readonly problems: readonly SettingsProblem[];
}

function readEntries(text: string): ReadEntries {
  const read = readSettingsObject(text, largest, example);
  if ('problem' in read) return { entries: [], problems: [read.problem] };
  const { value, place } = read;
  const problems = Object.keys(value)
    .filter((key) => key !== 'confirmed' && key !== '$schema')
    .map((key) => ({ message: `“${key}” does not belong here; there is “confirmed”.`, span: place(key) }));
  const listed = value['confirmed'] ?? [];
  if (!Array.isArray(listed))
    problems.push({ message: '“confirmed” must be a list of entries.', span: place('confirmed') });
  const entries: Entry[] = [];
  for (const [index, item] of (Array.isArray(listed) ? listed : []).entries()) {
    if (isEntry(item)) entries.push(item);
    else {
      const known = isRecord(item) && typeof item['sentence'] === 'string' ? item['sentence'] : 'confirmed';
      const message = `Entry ${index + 1} must have a “code”, a “sentence” (64 hexadecimal digits), may have “words”, and nothing else.`;
      problems.push({ message, span: place(known) });
    }
  }
  return { entries, schema: value['$schema'], problems };
}

function isEntry(item: unknown): item is Entry {
  if (!isRecord(item)) return false;
  const { code, sentence, words, ...others } = item;
  return (
    typeof code === 'string' &&
    /^[a-z]+(?:-[a-z]+)*$/.test(code) &&
    typeof sentence === 'string' &&
    /^[0-9a-f]{64}$/.test(sentence) &&
    (words === undefined || typeof words === 'string') &&
    Object.keys(others).length === 0
  );
}

function render(entries: readonly Entry[], schema: unknown): string {
  const lines = [...entries]
    .sort((a, b) => (a.code === b.code ? compare(a.sentence, b.sentence) : compare(a.code, b.code)))
    .map(({ code, sentence, words }) => {
      const parts = Object.entries({ code, sentence, words }).filter(([, value]) => value !== undefined);
      return `    { ${parts.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(', ')} }`;
    });
  const head = schema === undefined ? '' : `  "$schema": ${JSON.stringify(schema)},\n`;
  return `{\n${head}  "confirmed": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** By code units, so that the order is the same in every language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How much of a sentence the file shows, in UTF-16 units: enough to find it, and not the draft itself. */
const shownWords = 60;

function firstWords(sentence: string): string {
  const words = plainWords(sentence);
  if (words.length <= shownWords) return words;
  const cut = words.slice(0, shownWords + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > 0 ? end : shownWords)}…`;
}

/**
 * `npm run bench:accuracy`: how often the product is right, on examples that it was developed on and on examples that are only ever measured.
 * `--misses` lists what went wrong in the first of them; the others are not looked at, so that nobody tunes on them.
 */

import type { CitationItem } from '../../server/src/core/draft/citation.ts';
import { citations } from '../../server/src/core/draft/draft.ts';
import { rules } from '../../server/src/core/rules/registry.ts';
import { formatOfPath } from '../../server/src/files/draft-files.ts';
import { service } from '../support/service.ts';
import { type Part, parts, readDrafts, readLabels } from './accuracy/labels.ts';
import { measureSearch } from './accuracy/search.ts';

/** What was seen and what was due, as strings that are equal when both mean the same. */
interface Comparison {
  readonly right: number;
  readonly alarms: readonly string[];
  readonly missed: readonly string[];
}

const showsMisses = process.argv.includes('--misses');
for (const part of parts) measure(part);
measureSearch();

function measure(part: Part): void {
  const labels = readLabels(part);
  const drafts = readDrafts(part);
  const found: string[] = [];
  const cited: string[] = [];
  for (const [file, text] of drafts) {
    const draft = service.read(text, formatOfPath(file));
    const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
    for (const { code, span } of service.check(draft)) found.push(`${file}:${lineOf(span.start)} ${code}`);
    for (const { span, items } of citations(draft))
      cited.push(`${file}:${lineOf(span.start)} ${items.flatMap(numbersOf).join(' ')}`);
  }
  const due = labels.flatMap((label) => ('code' in label ? [`${label.file}:${label.line} ${label.code}`] : []));
  const dueCitations = labels.flatMap((label) =>
    'citation' in label ? [`${label.file}:${label.line} ${label.citation}`] : [],
  );
  const traps = labels.filter((label) => 'clean' in label);
  console.log(`\n${part}: ${drafts.size} drafts\n`);
  console.log(row('', 'due', 'seen', 'precision', 'recall'));
  const recognition = compare(cited, dueCitations);
  print('recognition', recognition);
  const findings = compare(found, due);
  print('findings', findings);
  for (const { code } of rules) {
    const isOf = (entry: string): boolean => entry.endsWith(` ${code}`);
    print(`  ${code}`, compare(found.filter(isOf), due.filter(isOf)));
  }
  const alarmed = new Set(findings.alarms.map((alarm) => alarm.split(' ')[0]));
  const sprung = traps.filter(({ file, line }) => alarmed.has(`${file}:${line}`));
  console.log(`\n${traps.length} hard negatives, ${sprung.length} with a false alarm`);
  if (!showsMisses || part !== 'develop') return;
  for (const [what, { alarms, missed }] of Object.entries({ recognition, findings })) {
    for (const alarm of alarms) console.log(`  ${what}: false alarm ${alarm}`);
    for (const miss of missed) console.log(`  ${what}: missed ${miss}`);
  }
}

/** A range written out, as far as the Compact's numbers reach and a little further. */
function numbersOf({ first, last, action }: CitationItem): readonly string[] {
  const low = Math.min(first, last);
  const high = Math.min(Math.max(first, last), low + 99);
  return Array.from({ length: high - low + 1 }, (_, index) => `${low + index}${action ?? ''}`);
}

function compare(seen: readonly string[], due: readonly string[]): Comparison {
  const open = [...due];
  const alarms = seen.filter((entry) => {
    const index = open.indexOf(entry);
    if (index >= 0) open.splice(index, 1);
    return index < 0;
  });
  return { right: seen.length - alarms.length, alarms, missed: open };
}

function print(name: string, { right, alarms, missed }: Comparison): void {
  const share = (of: number): string => (of === 0 ? '–' : (right / of).toFixed(3));
  console.log(
    row(
      name,
      String(right + missed.length),
      String(right + alarms.length),
      share(right + alarms.length),
      share(right + missed.length),
    ),
  );
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(28)}${cells.map((cell) => cell.padStart(11)).join('')}`;
}

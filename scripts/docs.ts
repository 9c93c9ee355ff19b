/**
 * Writes the pages that are made from the code and the pack: `docs/rules/` and `docs/dataset.md`.
 * `--check` writes nothing and fails when a page is not what would be written.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadBuiltIn } from '../server/src/core/knowledge/built-in.ts';
import { type Compact, quotesOf } from '../server/src/core/knowledge/compact.ts';
import { rules } from '../server/src/core/rules/registry.ts';
import { actorsOf, escapeMarkdown } from '../server/src/core/wording/cards.ts';
import { rulePage } from '../server/src/core/wording/rule-page.ts';

const root = new URL('../', import.meta.url);
const pages = new Map<string, string>([
  ['docs/rules/README.md', ruleIndex()],
  ...rules.map((rule) => [`docs/rules/${rule.code}.md`, rulePage(rule)] as const),
  ['docs/dataset.md', dataset(loadBuiltIn())],
]);

mkdirSync(new URL('docs/rules/', root), { recursive: true });
const check = process.argv.includes('--check');
for (const name of readdirSync(new URL('docs/rules/', root))) {
  if (pages.has(`docs/rules/${name}`)) continue;
  if (check) fail(`docs/rules/${name} belongs to no rule; run \`npm run docs\`.`);
  else rmSync(new URL(`docs/rules/${name}`, root));
}
for (const [path, text] of pages) {
  if (current(path) === text) continue;
  if (check) fail(`${path} is not what its sources make; run \`npm run docs\` and commit it.`);
  else writeFileSync(new URL(path, root), text);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

function current(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

function ruleIndex(): string {
  const rows = rules.map(({ code, severity, why }) => `| [${code}](${code}.md) | ${severity} | ${why} |`);
  return ['# Rules', '', '| code | severity | why |', '|---|---|---|', ...rows, ''].join('\n');
}

/** Every practice by objective and country, with its quote and lines. */
function dataset(compact: Compact): string {
  const { source } = compact.info;
  const parts = [
    '# Dataset',
    '',
    `Every practice and challenge of the *${source.shortTitle}* (${source.year}) by objective and country, as the pack holds it. The lines count in \`${source.file}\`.`,
  ];
  const sections: { heading: string; number?: number }[] = [
    ...compact.objectives.map(({ number, title }) => ({ heading: `Objective ${number}: ${title}`, number })),
    { heading: 'Under no single objective' },
  ];
  for (const { heading, number } of sections) {
    const records = compact.practices.filter(({ objectives }) =>
      number === undefined ? objectives.length === 0 : objectives.includes(number),
    );
    const rows = records
      .map((practice) => ({ practice, actor: actorsOf(practice, compact) }))
      .sort((a, b) => a.actor.localeCompare(b.actor, 'en'))
      .map(({ practice, actor }) => {
        const { names, kind, valence, figures, id } = practice;
        const quotes = quotesOf(practice).map(
          ({ text, lines, section }) =>
            `${escapeMarkdown(text)} (${section}, ${lines[0]}${lines[1] === lines[0] ? '' : `–${lines[1]}`})`,
        );
        const counted = figures.map(({ text, of }) => `${text} ${of}`).join('; ');
        const cells = [actor, names.join('; '), `${kind}${valence === 'challenge' ? ', challenge' : ''}`, counted].map(
          escapeMarkdown,
        );
        return `| ${cells.join(' | ')} | ${quotes.join('<br>')} | \`${id}\` |`;
      });
    if (rows.length === 0) continue;
    parts.push(
      '',
      `## ${heading}`,
      '',
      '| who | names | kind | figures | quote (section, lines) | id |',
      '|---|---|---|---|---|---|',
      ...rows,
    );
  }
  return `${parts.join('\n')}\n`;
}

/**
 * Builds the knowledge pack `data/gcm/` from the report and the annotations, and proves it.
 * `--check` writes nothing and fails when what is committed is not what would be written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, generatedFiles, readMaterial, root } from './assemble.ts';

const { files, problems } = build(readMaterial());
const check = process.argv.includes('--check');
const generated = await generatedFiles(files);
mkdirSync(new URL('data/gcm/', root), { recursive: true });
for (const [path, text] of generated) {
  const stale = readCurrent(path) !== text;
  if (stale && check) console.error(`${path} is not what the build makes; run \`npm run data\` and commit it.`);
  if (stale && check) process.exitCode = 1;
  if (stale && !check) writeFileSync(new URL(path, root), text);
}
for (const { file, line, message } of problems) console.error(`${file} (source line ${line}): ${message}`);
if (problems.length > 0) process.exitCode = 1;
const { objectives, recommendations, practices, countries } = files;
console.log(
  `${objectives.length} objectives, ${recommendations.length} recommendations, ${practices.length} practices, ${countries.length} countries; ${problems.length} problems`,
);

function readCurrent(path: string): string | undefined {
  try {
    return readFileSync(new URL(path, root), 'utf8');
  } catch {
    return undefined;
  }
}

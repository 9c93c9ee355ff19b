// The limit for the command line: read the files and run one regular expression over each.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [path] = process.argv.slice(2);
const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
let found = 0;
for (const file of files) found += [...readFileSync(file, 'utf8').matchAll(/\bobjectives?\s+\d+/gi)].length;
console.log(found);

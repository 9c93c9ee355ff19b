/** Writes anew what is to be found in the drafts of `test/drafts/`. Look at the difference before you commit it. */
import { rmSync, writeFileSync } from 'node:fs';
import { describeDraft, findingsFile, goldenNames } from './goldens.ts';

const { drafts, findings } = goldenNames();
for (const name of drafts) writeFileSync(findingsFile(name), describeDraft(name));
for (const name of findings) if (!drafts.includes(name)) rmSync(findingsFile(name));
console.log(`${drafts.length} drafts: their findings are up to date.`);

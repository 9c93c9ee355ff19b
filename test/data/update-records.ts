/** `npm run test:update-records`: writes the list of all records of the annotations, after a deliberate change. */
import { writeFileSync } from 'node:fs';
import { readMaterial } from '../../data/assemble.ts';
import { recordNames } from '../../data/proofs.ts';

const { annotations, errata } = readMaterial();
writeFileSync(new URL('records.txt', import.meta.url), `${recordNames(annotations, errata).join('\n')}\n`);

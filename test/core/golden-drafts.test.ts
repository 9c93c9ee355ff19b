import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { formatOfPath } from '../../server/src/files/draft-files.ts';
import { checkFixes } from '../support/findings.ts';
import { describeDraft, findingsFile, goldenNames, readDraftFile } from '../support/goldens.ts';

const { drafts, findings } = goldenNames();

describe('golden drafts', () => {
  it('are there in every format', () => {
    for (const ending of ['.md', '.txt', '.tex'])
      assert.ok(
        drafts.some((name) => name.endsWith(ending)),
        ending,
      );
  });
  it('have no findings without a draft', () =>
    assert.deepEqual(
      findings.filter((name) => !drafts.includes(name)),
      [],
    ));
  for (const name of drafts) {
    it(`${name} has the findings that are written down; \`npm run test:update-goldens\` writes them anew`, () => {
      assert.ok(existsSync(findingsFile(name)), `${name}.findings is missing`);
      assert.equal(describeDraft(name), readFileSync(findingsFile(name), 'utf8'));
    });
    it(`${name} keeps what fixes promise`, () => checkFixes(readDraftFile(name), formatOfPath(name)));
  }
});

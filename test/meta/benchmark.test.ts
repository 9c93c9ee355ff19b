import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/core/rules/registry.ts';
import { type Label, parts, readDrafts, readLabels } from '../bench/accuracy/labels.ts';

/** So many labels are the least by which to tell how often the product is right. */
const leastProblems = 300;
const leastTraps = 500;

const codes = rules.map(({ code }) => code);
const labels: readonly Label[] = parts.flatMap(readLabels);

describe('the labelled drafts', () => {
  it('hold enough of both what is to be found and what is not', () => {
    assert.ok(labels.filter((label) => 'code' in label).length >= leastProblems);
    assert.ok(labels.filter((label) => 'clean' in label).length >= leastTraps);
  });
  for (const part of parts) {
    it(`label lines of the drafts of ${part} that hold something`, () => {
      const drafts = readDrafts(part);
      for (const { file, line } of readLabels(part))
        assert.match(drafts.get(file)?.split('\n')[line - 1] ?? '', /\S/, `${part}/${file}:${line}`);
    });
    it(`name every code in ${part}, and none that does not exist`, () => {
      const named = new Set(readLabels(part).flatMap((label) => ('code' in label ? [label.code] : [])));
      assert.deepEqual([...named].sort(), [...codes].sort());
    });
  }
});

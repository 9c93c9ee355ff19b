import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLeftOut, readIgnoreFile } from '../../server/src/files/ignore-rules.ts';

describe('a file is left out', () => {
  const rules = [
    readIgnoreFile('/team/drafts/old', '!kept.md\n'),
    readIgnoreFile('/team', 'secret.md\nout/\n'),
    readIgnoreFile('/team/drafts', '*.txt\n/top.md\n'),
  ];
  for (const [path, expected] of [
    ['/team/drafts/a.md', false],
    ['/team/drafts/a.txt', true],
    ['/team/drafts/secret.md', true],
    ['/team/drafts/deep/secret.md', true],
    ['/team/drafts/top.md', true],
    ['/team/drafts/deep/top.md', false],
    ['/team/drafts/out/a.md', true],
    ['/team/drafts/deep/out/more/a.md', true],
    ['/team/drafts/node_modules/pack/readme.md', true],
    ['/team/drafts/.git/description.md', true],
    ['/team/drafts/old/kept.md', false],
  ] as const)
    it(`${expected ? 'so is' : 'but not'} ${path}`, () =>
      assert.equal(isLeftOut(path, '/team/drafts', rules), expected));
  it('only within its top folder: what is above is not asked about', () =>
    assert.equal(isLeftOut('/node_modules/team/a.md', '/node_modules/team', []), false));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { folderOf, isBelow, keyOf } from '../../server/src/lsp/uri.ts';

describe('the URI of a file', () => {
  it('is the same however it is escaped', () => {
    assert.equal(keyOf('file:///c%3A/My%20drafts/%C3%A9%28a%29.md'), keyOf('file:///C:/My drafts/é(a).md'));
    assert.notEqual(keyOf('file:///A.md'), keyOf('file:///a.md'));
    assert.equal(keyOf('file:///100%.md'), 'file:///100%.md');
  });
  it('is below a folder, however deep, and not below one that only begins like it', () => {
    assert.ok(isBelow('file:///team/sub/a.md', 'file:///team'));
    assert.ok(isBelow('vscode-vfs://host/team/a.md', 'vscode-vfs://host/team/'));
    assert.ok(!isBelow('file:///team-b/a.md', 'file:///team'));
  });
  it('has a folder unless the draft has no file', () => {
    assert.equal(folderOf('file:///team/a.md?x#y/z'), 'file:///team/');
    assert.equal(folderOf('untitled:/team/a.md'), undefined);
  });
});

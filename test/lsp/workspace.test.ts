import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CancellationTokenSource, LSPErrorCodes, type ResponseError } from 'vscode-languageserver';
import { startWorker } from '../support/language-client.ts';
import { closingAfterEach } from '../support/test-folder.ts';
import { ableWithWorkspace, openWorkspace, type TestWorkspace } from '../support/workspace.ts';

const closeAfterwards = closingAfterEach();

async function open(...parameters: Parameters<typeof openWorkspace>): Promise<TestWorkspace> {
  const room = await openWorkspace(...parameters);
  closeAfterwards(room.close);
  return room;
}

describe('the drafts of a workspace', () => {
  it('are all files that end like drafts, without what is ignored, too large, or no text', async () => {
    const room = await open({
      'a.md': 'GCM Objective 7.',
      'deep/er/b.TXT': 'One.\n👍 GCM Objectives 2, 5–9.',
      'c.tex': '\\textbf{GCM Objective~7}',
      'd.rst': 'GCM Objective 7',
      'code.js': 'GCM Objective 7',
      'node_modules/x/readme.md': 'GCM Objective 7',
      'ignored/e.md': 'GCM Objective 7',
      '.gitignore': 'ignored/\n',
      'latin.md': Buffer.from('GCM Objective 7 \xe9', 'latin1'),
      'image.md': 'GCM Objective 7 \0',
      'large.md': `GCM Objective 7${' '.repeat(3_000_000)}`,
    });
    assert.deepEqual(await room.referencesTo(7), [
      'a.md:0:0-15',
      'c.tex:0:8-23',
      'd.rst:0:0-15',
      'deep/er/b.TXT:1:21-24',
    ]);
  });

  it('are those of every folder, as they come and go, each once', async () => {
    const room = await open(
      { 'one/a.md': 'GCM Objective 7.', 'two/b.md': 'GCM Objective 7.', 'three/c.md': 'GCM Objective 7.' },
      { folders: ['one', 'two', 'two'] },
    );
    assert.deepEqual(await room.referencesTo(7), ['one/a.md:0:0-15', 'two/b.md:0:0-15']);
    room.editor.notify('workspace/didChangeWorkspaceFolders', {
      event: {
        added: [{ uri: room.uri('three'), name: '' }],
        removed: [{ uri: room.uri('one'), name: '' }],
      },
    });
    assert.deepEqual(await room.referencesTo(7), ['three/c.md:0:0-15', 'two/b.md:0:0-15']);
  });

  it('are as the editor has them while they are open, and as their files are afterwards', async () => {
    const room = await open({ 'a.md': 'GCM Objective 7.', 'b.md': 'GCM Objective 7.' });
    assert.equal((await room.referencesTo(7)).length, 2);
    const textDocument = { uri: room.uri('a.md').replace('a.md', '%61.md'), languageId: 'markdown', version: 1 };
    room.editor.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, text: 'GCM Objective 8, Objective 7' },
    });
    assert.deepEqual(await room.referencesTo(7), ['a.md:0:17-28', 'b.md:0:0-15']);
    room.editor.notify('textDocument/didClose', { textDocument });
    assert.deepEqual(await room.referencesTo(7), ['a.md:0:0-15', 'b.md:0:0-15']);
  });

  it('may have no file yet', async () => {
    const room = await open({});
    room.editor.open('First. GCM Objective 7.');
    assert.deepEqual(await room.referencesTo(7), ['untitled:Untitled-1:0:7-22']);
  });

  it('are no old versions and logs that the editor shows', async () => {
    const room = await open({}, { uri: 'git:/team/a.md?HEAD' });
    room.editor.open('GCM Objective 7.');
    assert.deepEqual(await room.referencesTo(7), []);
  });

  it('are the root’s in an editor without folders', async () => {
    const room = await open({ 'a.md': 'GCM Objective 7.' }, { capabilities: {}, folders: [] });
    assert.deepEqual(await room.referencesTo(7), []);
    const rooted = await open({}, { capabilities: {}, rootUri: room.uri('') });
    assert.equal((await rooted.referencesTo(7)).length, 1);
  });
});

describe('files that change', () => {
  it('are created, changed and deleted', async () => {
    const room = await open({ 'a.md': 'GCM Objective 7.' });
    assert.equal((await room.referencesTo(7)).length, 1);
    room.write('b.md', 'GCM Objective 7.');
    room.tell('b.md', 1);
    assert.deepEqual(await room.referencesTo(7), ['a.md:0:0-15', 'b.md:0:0-15']);
    room.write('a.md', 'Now GCM Objective 7.');
    room.tell('a.md', 2);
    assert.deepEqual(await room.referencesTo(7), ['a.md:0:4-19', 'b.md:0:0-15']);
    room.remove('a.md');
    room.tell('a.md', 3);
    assert.deepEqual(await room.referencesTo(7), ['b.md:0:0-15']);
  });

  it('go with their folder', async () => {
    const room = await open({ 'old/a.md': 'GCM Objective 7.', 'older/b.md': 'GCM Objective 7.' });
    assert.equal((await room.referencesTo(7)).length, 2);
    room.remove('old');
    room.tell('old', 3);
    assert.deepEqual(await room.referencesTo(7), ['older/b.md:0:0-15']);
  });

  it('move with their folder in the editor', async () => {
    const room = await open({ 'old/a.md': 'GCM Objective 7.' });
    assert.equal((await room.referencesTo(7)).length, 1);
    room.rename('old', 'new');
    room.editor.notify('workspace/didRenameFiles', { files: [{ oldUri: room.uri('old'), newUri: room.uri('new') }] });
    assert.deepEqual(await room.referencesTo(7), ['new/a.md:0:0-15']);
  });

  it('are left out when they are ignored from now on, and when they are new', async () => {
    const room = await open({ 'a.md': 'GCM Objective 7.', 'b.md': 'GCM Objective 7.' });
    assert.equal((await room.referencesTo(7)).length, 2);
    room.write('.gitignore', 'a.md\nsub/\n');
    room.tell('.gitignore', 1);
    assert.deepEqual(await room.referencesTo(7), ['b.md:0:0-15']);
    room.write('sub/c.md', 'GCM Objective 7.');
    room.tell('sub/c.md', 1);
    assert.deepEqual(await room.referencesTo(7), ['b.md:0:0-15']);
  });

  it('are read again when they close, in an editor that tells of no changed files', async () => {
    const room = await open(
      { 'a.md': 'GCM Objective 7.' },
      { capabilities: { workspace: { workspaceFolders: true } } },
    );
    assert.equal((await room.referencesTo(7)).length, 1);
    const textDocument = { uri: room.uri('a.md'), languageId: 'markdown', version: 1, text: 'GCM Objective 7.' };
    room.editor.notify('textDocument/didOpen', { textDocument });
    room.write('a.md', 'Saved: GCM Objective 7.');
    room.editor.notify('textDocument/didClose', { textDocument });
    assert.deepEqual(await room.referencesTo(7), ['a.md:0:7-22']);
  });
});

describe('settings that tell whose objectives are cited by number alone', () => {
  it('hold for files that are not open, also when they change', async () => {
    const room = await open({ 'a.md': 'Objective 7.', 'sub/b.md': 'Objective 7.' });
    assert.equal((await room.referencesTo(7)).length, 2);
    room.write('sub/.gcm-drafter.json', '{ "bareObjectives": "other" }');
    room.tell('sub/.gcm-drafter.json', 1);
    assert.deepEqual(await room.referencesTo(7), ['a.md:0:0-11']);
    room.remove('sub/.gcm-drafter.json');
    room.tell('sub/.gcm-drafter.json', 3);
    assert.equal((await room.referencesTo(7)).length, 2);
  });
});

describe('an editor that reads files for the server', () => {
  const files: Readonly<Record<string, string>> = {
    'vscode-vfs://host/team/a.md': 'GCM Objective 7.',
    'vscode-vfs://host/team/out/b.md': 'GCM Objective 7.',
    'vscode-vfs://host/team/.gitignore': 'out\n',
  };
  const answers = {
    'gcmDrafter/nearestFile': () => null,
    'gcmDrafter/findFiles': ({ folder }: { folder: string }) => {
      assert.equal(folder, 'vscode-vfs://host/team');
      const [ignoreFiles, drafts] = [true, false].map((isIgnoreFile) =>
        Object.keys(files).filter((uri) => uri.endsWith('.gitignore') === isIgnoreFile),
      );
      return { files: drafts, ignoreFiles };
    },
    'gcmDrafter/readFiles': ({ uris }: { uris: readonly string[] }) => uris.map((uri) => files[uri] ?? null),
  };
  const setup = {
    workspaceFolders: [{ uri: 'vscode-vfs://host/team', name: 'team' }],
    initializationOptions: { readsFiles: true },
  };
  it('is asked for those of a virtual workspace, in a Web Worker', async () => {
    const room = await open({}, { ...setup, start: startWorker, answers });
    assert.deepEqual(await room.referencesTo(7), ['vscode-vfs://host/team/a.md:0:0-15']);
  });
  it('may refuse', async () => {
    const refuse = (): never => {
      throw new Error('No.');
    };
    const refusing = Object.fromEntries(Object.keys(answers).map((method) => [method, refuse]));
    const room = await open({}, { ...setup, answers: { ...refusing, 'client/registerCapability': refuse } });
    assert.deepEqual(await room.referencesTo(7), []);
    room.editor.open('GCM Objective 24');
    assert.equal((await room.editor.pullDiagnostics()).length, 1);
  });
});

describe('the first look at many drafts', () => {
  const many = Object.fromEntries(
    Array.from({ length: 250 }, (_, index) => [`${String(index).padStart(3, '0')}.md`, 'GCM Objective 7.']),
  );
  const capabilities = { ...ableWithWorkspace, window: { workDoneProgress: true } };

  it('shows its progress, and ends it', async () => {
    const told: { kind: string; cancellable?: boolean }[] = [];
    const room = await open(many, { capabilities, answers: { 'window/workDoneProgress/create': () => null } });
    room.server.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
      told.push(value);
    });
    assert.equal((await room.referencesTo(7)).length, 250);
    assert.deepEqual([told[0]?.kind, told[0]?.cancellable, told.at(-1)?.kind], ['begin', true, 'end']);
    assert.equal((await room.referencesTo(7)).length, 250);
    assert.equal(told.filter(({ kind }) => kind === 'begin').length, 1);
  });

  it('can be cancelled, and what was read until then is known', async () => {
    let token = '';
    let asked = 0;
    const room = await open(
      {},
      {
        capabilities,
        workspaceFolders: [{ uri: 'vscode-vfs://host/team', name: 'team' }],
        initializationOptions: { readsFiles: true },
        answers: {
          'gcmDrafter/nearestFile': () => null,
          'gcmDrafter/findFiles': () => ({
            files: Object.keys(many).map((path) => `vscode-vfs://host/team/${path}`),
            ignoreFiles: [],
          }),
          'window/workDoneProgress/create': (params: { token: string }) => {
            token = params.token;
            return null;
          },
          'gcmDrafter/readFiles': ({ uris }: { uris: readonly string[] }) => {
            asked += 1;
            if (asked === 2) room.editor.notify('window/workDoneProgress/cancel', { token });
            return uris.map(() => 'GCM Objective 7.');
          },
        },
      },
    );
    assert.equal((await room.referencesTo(7)).length, 32);
    assert.equal((await room.referencesTo(7)).length, 32);
  });

  it('holds up nothing else, and whoever waits for it may leave', async () => {
    let release = (): void => {};
    let tellAsked = (): void => {};
    const asked = new Promise<void>((resolve) => {
      tellAsked = resolve;
    });
    const room = await open(many, {
      capabilities,
      answers: {
        'window/workDoneProgress/create': () =>
          new Promise((resolve) => {
            release = () => resolve(null);
            tellAsked();
          }),
      },
    });
    room.editor.open('GCM Objective 7.');
    const textDocument = { uri: 'untitled:Untitled-1' };
    const position = { line: 0, character: 4 };
    const source = new CancellationTokenSource();
    const codeOf = (request: Promise<unknown>): Promise<unknown> =>
      request.then(
        () => 'answered',
        (error: ResponseError) => error.code,
      );
    const params = { textDocument, position, context: { includeDeclaration: false } };
    const { connection } = room.server;
    const [left, symbols, stale] = [
      codeOf(connection.sendRequest('textDocument/references', params, source.token)),
      codeOf(connection.sendRequest('workspace/symbol', { query: '' }, source.token)),
      codeOf(connection.sendRequest('textDocument/references', params)),
    ];
    await asked;
    assert.notEqual(await room.editor.hover(position), null);
    source.cancel();
    assert.deepEqual([await left, await symbols], [LSPErrorCodes.RequestCancelled, LSPErrorCodes.RequestCancelled]);
    room.editor.change([{ text: 'Now GCM Objective 7.' }]);
    release();
    assert.equal(await stale, LSPErrorCodes.ContentModified);
  });
});

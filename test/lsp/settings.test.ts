import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CodeAction, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Capabilities,
  connect,
  type Editor,
  type EditorSetup,
  modern,
  type Server,
  startProcess,
  startWorker,
} from '../support/language-client.ts';
import { closingAfterEach, createFolder, type TestFolder } from '../support/test-folder.ts';

const paraphrase = 'Under Objective 12 (faster, safer and cheaper transfer of remittances) the city acts.';
const at = { line: 0, character: 8 };
const wholeLine = { start: at, end: at };
const confirmTitle = 'Confirm: right as it stands (title-mismatch)';
const offTitle = 'Switch title-mismatch off in .gcm-drafter.json';
const confirmed = '.gcm-drafter.confirmed.json';
const configuration = '.gcm-drafter.json';

/** An editor of today: it creates files by an edit, and tells of changed ones. */
const able: Capabilities = {
  ...modern,
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
};
const without = (workspace: NonNullable<Capabilities['workspace']>): Capabilities => ({
  ...able,
  workspace: { ...able.workspace, ...workspace },
});
const creatingNothing = without({ workspaceEdit: { documentChanges: true, resourceOperations: [] } });

/** A workspace in a folder of this disk, and an editor with `sub/draft.md` of it open. */
interface Room extends TestFolder {
  readonly editor: Editor;
  /** The globs that the server asked the editor to watch. */
  readonly watched: readonly string[];
  /** Resolves when the server next asks for diagnostics to be pulled anew. */
  refreshed(): Promise<void>;
  /** What the editor would do with a quick fix: the files as they are after it. */
  apply(action: CodeAction | undefined, before?: string): string;
}

const closeAfterwards = closingAfterEach();

async function openRoom(
  files: Readonly<Record<string, string>>,
  {
    capabilities = able,
    draft,
    folders,
    start = () => startProcess('server'),
    ...setup
  }: {
    capabilities?: Capabilities;
    draft?: string;
    folders?: readonly string[];
    start?: () => Server;
  } & EditorSetup = {},
): Promise<Room> {
  const folder = createFolder(files);
  const { uri } = folder;
  const watched: string[] = [];
  let tellRefresh = (): void => {};
  const server = start();
  closeAfterwards(() => {
    server.stop();
    folder.close();
  });
  const editor = await connect(server, capabilities, {
    uri: draft ?? uri('sub/draft.md'),
    ...setup,
    answers: {
      'workspace/workspaceFolders': () => (folders ?? ['']).map((path) => ({ uri: uri(path), name: 'drafts' })),
      'workspace/diagnostic/refresh': () => {
        tellRefresh();
        return null;
      },
      'client/registerCapability': ({ registrations }: { registrations: { registerOptions: Watchers }[] }) => {
        for (const { registerOptions } of registrations)
          watched.push(...registerOptions.watchers.map(({ globPattern }) => globPattern));
        return null;
      },
      ...setup.answers,
    },
  });
  editor.open(paraphrase);
  return {
    ...folder,
    editor,
    watched,
    refreshed: () =>
      new Promise((resolve) => {
        tellRefresh = resolve;
      }),
    apply(action, before = '') {
      const [edit] = (action?.edit?.documentChanges ?? []).filter((one): one is TextDocumentEdit => 'edits' in one);
      const edits = edit?.edits ?? Object.values(action?.edit?.changes ?? {})[0];
      assert.ok(edits, `There is no edit: ${JSON.stringify(action)}`);
      return TextDocument.applyEdits(
        TextDocument.create('', 'json', 0, before),
        edits.filter((one) => 'newText' in one),
      );
    },
  };
}

type Watchers = { watchers: { globPattern: string }[] };

async function codesIn(editor: Editor): Promise<readonly unknown[]> {
  return (await editor.pullDiagnostics()).map(({ code }) => code);
}

async function fixIn(editor: Editor, title: string): Promise<CodeAction | undefined> {
  return (await editor.codeActions(wholeLine)).find((action) => action.title === title);
}

/** What an edit does to files, without the new text. */
function files(edit: WorkspaceEdit | undefined): readonly unknown[] {
  return (edit?.documentChanges ?? [edit]).map((change) =>
    change !== undefined && 'edits' in change ? change.textDocument : change,
  );
}

function changed({ editor, uri }: Room, path: string, type: 1 | 2 | 3 = 2): void {
  editor.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(path), type }] });
}

describe('confirming a finding', () => {
  it('creates the file at the top of the workspace, and the finding is gone when it is there', async () => {
    const room = await openRoom({});
    assert.deepEqual(await codesIn(room.editor), ['title-mismatch']);
    const fix = await fixIn(room.editor, confirmTitle);
    assert.deepEqual(files(fix?.edit), [
      { kind: 'create', uri: room.uri(confirmed), options: { ignoreIfExists: true } },
      { uri: room.uri(confirmed), version: null },
    ]);
    assert.deepEqual(
      fix?.diagnostics?.map(({ code }) => code),
      ['title-mismatch'],
    );
    room.write(confirmed, room.apply(fix));
    const refreshed = room.refreshed();
    changed(room, confirmed, 1);
    await refreshed;
    assert.deepEqual(await codesIn(room.editor), []);
    room.editor.change([{ text: paraphrase.replace('city', 'town') }]);
    assert.deepEqual(await codesIn(room.editor), ['title-mismatch']);
  });

  it('adds to the nearest file that is there', async () => {
    const before = '{\n  "confirmed": [\n  ]\n}\n';
    const room = await openRoom({ [`sub/${confirmed}`]: before, [confirmed]: before, [configuration]: '{}' });
    const fix = await fixIn(room.editor, confirmTitle);
    assert.deepEqual(files(fix?.edit), [{ uri: room.uri(`sub/${confirmed}`), version: null }]);
    assert.equal(JSON.parse(room.apply(fix, before)).confirmed.length, 1);
  });

  it('creates the file beside the configuration', async () => {
    const room = await openRoom({ [`sub/${configuration}`]: '{}' });
    assert.deepEqual(files((await fixIn(room.editor, confirmTitle))?.edit)[1], {
      uri: room.uri(`sub/${confirmed}`),
      version: null,
    });
  });

  it('creates the file beside a draft that is outside of the workspace', async () => {
    const room = await openRoom({}, { folders: ['other'] });
    assert.deepEqual(files((await fixIn(room.editor, confirmTitle))?.edit)[1], {
      uri: room.uri(`sub/${confirmed}`),
      version: null,
    });
  });

  it('takes the root of an editor that has no list of folders', async () => {
    const room = await openRoom(
      {},
      {
        capabilities: without({ workspaceFolders: false }),
        rootUri: 'file:///drafts',
        draft: 'file:///drafts/sub/draft.md',
      },
    );
    assert.deepEqual(files((await fixIn(room.editor, confirmTitle))?.edit)[1], {
      uri: `file:///drafts/${confirmed}`,
      version: null,
    });
  });

  it('takes the workspace for a draft that has no file yet', async () => {
    const room = await openRoom({}, { draft: 'untitled:Untitled-1' });
    const fix = await fixIn(room.editor, confirmTitle);
    assert.deepEqual(files(fix?.edit)[1], { uri: room.uri(confirmed), version: null });
    room.write(confirmed, room.apply(fix));
    const refreshed = room.refreshed();
    changed(room, confirmed, 1);
    await refreshed;
    assert.deepEqual(await codesIn(room.editor), []);
  });

  it('is not offered where there is no place for the file', async () => {
    const { editor } = await openRoom({}, { draft: 'untitled:Untitled-1', folders: [] });
    assert.deepEqual(await codesIn(editor), ['title-mismatch']);
    assert.deepEqual([await fixIn(editor, confirmTitle), await fixIn(editor, offTitle)], [undefined, undefined]);
  });

  it('is not offered to an editor that creates no files, while there is none', async () => {
    const { editor } = await openRoom({}, { capabilities: creatingNothing });
    assert.deepEqual([await fixIn(editor, confirmTitle), await fixIn(editor, offTitle)], [undefined, undefined]);
  });

  it('is a plain edit for an editor that knows no other', async () => {
    const room = await openRoom({ [confirmed]: '{}\n' }, { capabilities: modern });
    const fix = await fixIn(room.editor, confirmTitle);
    assert.deepEqual(Object.keys(fix?.edit?.changes ?? {}), [room.uri(confirmed)]);
    assert.equal(JSON.parse(room.apply(fix, '{}\n')).confirmed.length, 1);
  });

  it('fits what is not saved yet, and holds at once', async () => {
    const room = await openRoom({ [confirmed]: '{}\n' });
    const unsaved =
      '{\n  "confirmed": [\n    { "code": "from-tomorrow", "sentence": "0000000000000000000000000000000000000000000000000000000000000000" }\n  ]\n}\n';
    const document = { uri: room.uri(confirmed), version: 7 };
    room.editor.notify('textDocument/didOpen', { textDocument: { ...document, languageId: 'json', text: unsaved } });
    const fix = await fixIn(room.editor, confirmTitle);
    assert.deepEqual(files(fix?.edit), [document]);
    const text = room.apply(fix, unsaved);
    assert.equal(JSON.parse(text).confirmed.length, 2);

    room.editor.notify('textDocument/didChange', {
      textDocument: { ...document, version: 8 },
      contentChanges: [{ text }],
    });
    assert.deepEqual(await codesIn(room.editor), []);
    assert.equal(await fixIn(room.editor, confirmTitle), undefined);

    room.editor.notify('textDocument/didClose', { textDocument: document });
    assert.deepEqual(await codesIn(room.editor), ['title-mismatch']);
  });

  it('reads again when a draft is saved, in an editor that tells of no changed files', async () => {
    const room = await openRoom({}, { capabilities: without({ didChangeWatchedFiles: {} }) });
    room.write(confirmed, room.apply(await fixIn(room.editor, confirmTitle)));
    assert.deepEqual(await codesIn(room.editor), ['title-mismatch']);
    room.editor.notify('textDocument/didSave', { textDocument: { uri: room.uri('sub/draft.md') } });
    assert.deepEqual(await codesIn(room.editor), []);
    assert.deepEqual(room.watched, []);
  });

  it('works in a Web Worker, where the editor reads the file', async () => {
    const asked: unknown[] = [];
    const text = '{ "confirmed": [] }';
    const room = await openRoom(
      {},
      {
        start: startWorker,
        draft: 'vscode-vfs://host/team/sub/draft.md',
        initializationOptions: { readsFiles: true },
        answers: {
          'gcmDrafter/nearestFile': (params: { name: string }) => {
            asked.push(params);
            return params.name === confirmed ? { uri: `vscode-vfs://host/${confirmed}`, text } : null;
          },
        },
      },
    );
    const fix = await fixIn(room.editor, confirmTitle);
    assert.deepEqual(files(fix?.edit), [{ uri: `vscode-vfs://host/${confirmed}`, version: null }]);
    assert.deepEqual(asked.slice(0, 2), [
      { folder: 'vscode-vfs://host/team/sub/', name: configuration },
      { folder: 'vscode-vfs://host/team/sub/', name: confirmed },
    ]);
  });
});

describe('switching a code off', () => {
  it('writes the configuration, and the finding is gone when it is there', async () => {
    const room = await openRoom({});
    const fix = await fixIn(room.editor, offTitle);
    assert.deepEqual(files(fix?.edit)[1], { uri: room.uri(configuration), version: null });
    room.write(configuration, room.apply(fix));
    const refreshed = room.refreshed();
    changed(room, configuration, 1);
    await refreshed;
    assert.deepEqual(await codesIn(room.editor), []);
  });
});

describe('the files of settings', () => {
  it('are watched', async () => {
    const { editor, watched } = await openRoom({});
    await editor.pullDiagnostics();
    assert.ok(watched.includes('**/{.gcm-drafter.json,.gcm-drafter.confirmed.json}'), watched.join(' '));
  });

  it('may begin with a byte order mark', async () => {
    const { editor } = await openRoom({ [configuration]: '\ufeff{ "rules": { "title-mismatch": "off" } }' });
    assert.deepEqual(await codesIn(editor), []);
  });

  for (const [name, text, message] of [
    [confirmed, '{\n"confirmed": 5 }', '“confirmed” must be a list of entries.'],
    [configuration, '{\n"rules": 5 }', '“rules” must be an object from codes to severities.'],
  ] as const)
    it(`have diagnostics of their own: ${name}`, async () => {
      const room = await openRoom({ [name]: text });
      const { uri, diagnostics } = await room.editor.nextDiagnostics();
      const width = name === confirmed ? 11 : 7;
      assert.deepEqual(
        { uri, diagnostics },
        {
          uri: room.uri(name),
          diagnostics: [
            {
              message,
              severity: 1,
              source: 'GCM Drafter',
              range: { start: { line: 1, character: 0 }, end: { line: 1, character: width } },
            },
          ],
        },
      );
      assert.deepEqual(await codesIn(room.editor), ['title-mismatch']);
      assert.equal(await fixIn(room.editor, name === confirmed ? confirmTitle : offTitle), undefined);
      changed(room, name, 3);
      assert.deepEqual(await room.editor.nextDiagnostics(), { uri: room.uri(name), diagnostics: [] });
    });

  it('are no drafts when an editor has them open', async () => {
    const { editor, uri } = await openRoom({});
    const textDocument = { uri: uri(confirmed) };
    editor.notify('textDocument/didOpen', {
      textDocument: { ...textDocument, languageId: 'json', version: 1, text: '{ "confirmed": [] } Objective 24' },
    });
    assert.deepEqual(
      [
        await editor.request('textDocument/hover', { textDocument, position: { line: 0, character: 25 } }),
        await editor.request('textDocument/diagnostic', { textDocument }),
        await editor.request('textDocument/codeAction', {
          textDocument,
          range: wholeLine,
          context: { diagnostics: [] },
        }),
      ],
      [null, { kind: 'full', items: [] }, []],
    );
  });
});

describe('a suppression with a reason', () => {
  const title = 'Ignore title-mismatch on this line, with a reason';
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  it('selects the place of the reason where the editor inserts snippets', async () => {
    const capabilities = without({ workspaceEdit: { documentChanges: true, snippetEditSupport: true } });
    const { editor, uri } = await openRoom({}, { capabilities });
    assert.deepEqual((await fixIn(editor, title))?.edit, {
      documentChanges: [
        {
          textDocument: { uri: uri('sub/draft.md'), version: 1 },
          edits: [
            {
              range,
              snippet: {
                kind: 'snippet',
                // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a placeholder of a snippet.
                value: '<!-- gcm-drafter-disable-next-line title-mismatch: ${1:reason} -->\n',
              },
            },
          ],
        },
      ],
    });
  });
  it('writes a word for it elsewhere', async () => {
    const { editor, uri } = await openRoom({});
    assert.deepEqual((await fixIn(editor, title))?.edit, {
      documentChanges: [
        {
          textDocument: { uri: uri('sub/draft.md'), version: 1 },
          edits: [{ range, newText: '<!-- gcm-drafter-disable-next-line title-mismatch: reason -->\n' }],
        },
      ],
    });
  });
});

describe('the settings of the editor', () => {
  const answers = (values: Readonly<Record<string, unknown>>) => ({
    'workspace/configuration': ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => (section === 'gcmDrafter' ? values : null)),
  });
  const capabilities = without({ configuration: true });
  const values = {
    rules: { 'title-mismatch': 'off', 'style-inconsistent': 'warning' },
    citationStyle: 'Obj. 7',
  };
  it('hold where there is no configuration file', async () => {
    const { editor } = await openRoom({}, { capabilities, answers: answers(values) });
    const [finding, ...others] = await editor.pullDiagnostics();
    assert.deepEqual([finding?.code, finding?.severity, others], ['style-inconsistent', 2, []]);
  });
  it('switch inlay hints on', async () => {
    const { editor, uri } = await openRoom({}, { capabilities, answers: answers({ inlayHints: true }) });
    editor.change([{ text: 'See GCM Objective 15.' }]);
    const start = { line: 0, character: 0 };
    const hints = await editor.request('textDocument/inlayHint', {
      textDocument: { uri: uri('sub/draft.md') },
      range: { start, end: { line: 0, character: 21 } },
    });
    assert.deepEqual(hints, [
      { position: { line: 0, character: 20 }, label: 'Basic services', kind: 1, paddingLeft: true },
    ]);
  });
  it('are asked for again by inlay hints when they change, where the editor can', async () => {
    let tell = (): void => {};
    const refreshed = new Promise<void>((resolve) => {
      tell = resolve;
    });
    const { editor } = await openRoom(
      {},
      {
        capabilities: without({ inlayHint: { refreshSupport: true } }),
        answers: {
          'workspace/inlayHint/refresh': () => {
            tell();
            return null;
          },
        },
      },
    );
    editor.notify('workspace/didChangeConfiguration', { settings: { gcmDrafter: { inlayHints: true } } });
    await refreshed;
  });
  it('stand under what the configuration file says of each', async () => {
    const { editor } = await openRoom(
      { [configuration]: '{ "citationStyle": "Objective 7" }' },
      { capabilities, answers: answers(values) },
    );
    assert.deepEqual(await codesIn(editor), []);
    editor.change([{ text: 'In line with Objective 7 and obj. 8 of the GCM.' }]);
    assert.deepEqual(await codesIn(editor), ['style-inconsistent']);
  });
  it('are left aside where they make no sense', async () => {
    const { editor } = await openRoom({}, { capabilities, answers: answers({ rules: 7, citationStyle: 'Goal 7' }) });
    assert.deepEqual(await codesIn(editor), ['title-mismatch']);
  });
});

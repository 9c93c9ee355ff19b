import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type PositionEncodingKind,
  type ResponseError,
} from 'vscode-languageserver';
import {
  type Capabilities,
  connect,
  draftUri,
  type Editor,
  type EditorSetup,
  modern,
  type Server,
  startProcess,
} from '../support/language-client.ts';
import { closingAfterEach } from '../support/test-folder.ts';

const closeAfterwards = closingAfterEach();

async function start(capabilities: Capabilities, setup?: EditorSetup): Promise<{ editor: Editor; server: Server }> {
  const server = startProcess('server');
  closeAfterwards(server.stop);
  return { editor: await connect(server, capabilities, setup), server };
}

const at = (line: number, character: number) => ({ line, character });

describe('the encoding of positions', () => {
  const offered = (...positionEncodings: PositionEncodingKind[]): Capabilities => ({
    ...modern,
    general: { positionEncodings },
  });
  for (const [encodings, agreed] of [
    [[], 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-32', 'utf-8', 'utf-16'], 'utf-32'],
    [['utf-7', 'utf-8'], 'utf-8'],
  ] as const)
    it(`is ${agreed} for a client that names ${encodings.join(', ') || 'none'}`, async () => {
      const { editor } = await start(offered(...encodings));
      assert.equal(editor.initialized.capabilities.positionEncoding, agreed);
    });

  it('counts in what the client asks, in what it gives, and in its changes', async () => {
    const { editor } = await start(offered('utf-8'));
    editor.open('One.\r\n👍 é Objective 24.');
    assert.deepEqual(
      (await editor.pullDiagnostics()).map(({ range }) => range),
      [{ start: at(1, 8), end: at(1, 20) }],
    );
    editor.change([
      { range: { start: at(1, 5), end: at(1, 7) }, text: 'e\u0301目' },
      { range: { start: at(1, 23), end: at(1, 24) }, text: '3' },
    ]);
    assert.deepEqual(await editor.pullDiagnostics(), []);
    const hover = await editor.hover(at(1, 24));
    assert.deepEqual(hover?.range, { start: at(1, 12), end: at(1, 24) });
    assert.equal(await editor.hover(at(1, 11)), null);
  });
});

const textDocument = { uri: draftUri };
for (const [name, method, params] of [
  [
    'code actions',
    'textDocument/codeAction',
    { textDocument, range: { start: at(0, 0), end: at(0, 22) }, context: { diagnostics: [] } },
  ],
  ['diagnostics', 'textDocument/diagnostic', { textDocument }],
] as const)
  describe(`a request for ${name} that waits`, () => {
    /** An editor that gives its settings only when the test says so, and a request that waits for them. */
    async function waiting() {
      let give = (): void => {};
      const { editor, server } = await start(
        { ...modern, workspace: { configuration: true } },
        {
          answers: {
            'workspace/configuration': () =>
              new Promise((resolve) => {
                give = () => resolve([{}]);
              }),
          },
        },
      );
      editor.open('See Objectives 2 and 2.');
      // The answer to this comes behind the question for the settings.
      await editor.hover(at(0, 0));
      const source = new CancellationTokenSource();
      const request = server.connection.sendRequest(method, params, source.token);
      const code = request.then(
        () => 'answered',
        (error: ResponseError) => error.code,
      );
      return { editor, source, code, give: () => give() };
    }

    it('is dropped as soon as it is cancelled, whatever it waits for', async () => {
      const { source, code } = await waiting();
      source.cancel();
      assert.equal(await code, LSPErrorCodes.RequestCancelled);
    });

    it('is dropped when the draft changes', async () => {
      const { editor, code, give } = await waiting();
      editor.change([{ range: { start: at(0, 0), end: at(0, 0) }, text: 'Do ' }]);
      give();
      assert.equal(await code, LSPErrorCodes.ContentModified);
    });

    it('is dropped when the draft closes', async () => {
      const { editor, code, give } = await waiting();
      editor.close();
      give();
      assert.equal(await code, LSPErrorCodes.ContentModified);
    });

    it('is answered when nothing happens', async () => {
      const { code, give } = await waiting();
      give();
      assert.equal(await code, 'answered');
    });
  });

describe('findings that are sent', () => {
  it('are those of the newest version, when the settings for them come late', async () => {
    const gives: (() => void)[] = [];
    const { editor } = await start(
      { workspace: { configuration: true } },
      {
        answers: {
          'workspace/configuration': () => new Promise((resolve) => gives.push(() => resolve([{}]))),
        },
      },
    );
    editor.open('See Objective 24.');
    editor.change([{ text: 'See Objectives 2 and 2.' }]);
    // The answer to this comes behind the question for the settings.
    await editor.hover(at(0, 0));
    for (const give of gives) give();
    const { version, diagnostics } = await editor.nextDiagnostics();
    assert.deepEqual([version, diagnostics.map(({ code }) => code)], [2, ['repeated-objective']]);
  });
});

describe('settings of a client that is not asked for them', () => {
  it('are those that it sent last', async () => {
    const { editor } = await start(modern);
    editor.open('Objective 24');
    editor.notify('workspace/didChangeConfiguration', {
      settings: { gcmDrafter: { rules: { 'unknown-objective': 'off' } } },
    });
    assert.deepEqual(await editor.pullDiagnostics(), []);
    editor.notify('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await editor.pullDiagnostics()).length, 1);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { findingsOf } from '../support/findings.ts';
import {
  type Capabilities,
  connect,
  draftUri,
  type Editor,
  modern,
  type Server,
  startProcess,
  startWorker,
} from '../support/language-client.ts';
import { compact, titleOf } from '../support/service.ts';
import { closingAfterEach } from '../support/test-folder.ts';

const transports: Readonly<Record<string, () => Server>> = {
  'over stdio': () => startProcess('server'),
  'through the command line': () => startProcess('cli'),
  'in a Web Worker': startWorker,
};

const at = (line: number, character: number) => ({ line, character });
const range = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

const { diagnostic: _, ...withoutPull } = modern.textDocument ?? {};
/** An editor of some years ago. */
const old: Capabilities = { textDocument: { ...withoutPull, hover: { contentFormat: ['plaintext'] } } };

const unknown = {
  code: 'unknown-objective',
  severity: 1,
  message: 'Objective 24 does not exist. The Compact has 23 objectives, 1 to 23.',
  source: 'GCM Drafter',
};

for (const [name, start] of Object.entries(transports)) {
  describe(`the built server ${name}`, () => {
    const closeAfterwards = closingAfterEach();
    const editor = (capabilities?: Capabilities): Promise<Editor> => {
      const server = start();
      closeAfterwards(() => {
        server.stop();
        return server.ended;
      });
      return connect(server, capabilities);
    };

    it('says who it is and what it can do', async () => {
      const { initialized } = await editor();
      assert.deepEqual(initialized.serverInfo, { name: 'gcm-drafter', version: manifest.version });
      const { capabilities } = initialized;
      // Incremental changes, and no word before a draft is saved, so saving waits for nothing.
      assert.equal(capabilities.textDocumentSync, 2);
      assert.equal(capabilities.hoverProvider, true);
      assert.deepEqual(capabilities.completionProvider?.triggerCharacters, [' ', '\u00a0', '~', ':', '(']);
      assert.equal(capabilities.completionProvider?.resolveProvider, true);
      assert.equal(capabilities.diagnosticProvider?.interFileDependencies, false);
    });

    it('answers a hover with a card in Markdown, on the range of the citation', async () => {
      const client = await editor();
      client.open('👍 Under **Objective 7** it acts.');
      const hover = await client.hover(at(0, 15));
      assert.deepEqual(hover?.range, range(0, 11, 22));
      assert.equal(markup(hover).kind, 'markdown');
      assert.ok(markup(hover).value.startsWith(`**Objective 7: ${titleOf(7)}**`));
      assert.equal(await client.hover(at(0, 4)), null);
    });

    it('gives a client without Markdown plain text', async () => {
      const client = await editor(old);
      client.open('Under Objective 7 it acts.');
      const hover = await client.hover(at(0, 10));
      assert.equal(markup(hover).kind, 'plaintext');
      assert.ok(markup(hover).value.startsWith(`Objective 7: ${titleOf(7)}\n`));
      assert.doesNotMatch(markup(hover).value, /\*\*/);
    });

    it('completes, and gives the card when an item is asked for', async () => {
      const client = await editor();
      client.open('First.\n\nUnder Objective remit');
      const list = await client.complete(at(2, 21));
      assert.equal(list?.isIncomplete, true);
      const [first] = list?.items ?? [];
      assert.ok(first);
      assert.equal(first.label, `20 ${titleOf(20)}`);
      assert.deepEqual(first.textEdit, { range: range(2, 16, 21), newText: '20' });
      assert.deepEqual(first.labelDetails, { description: 'Roundtable 1' });
      assert.equal(first.preselect, true);
      assert.match(first.filterText ?? '', /^remit 20 Promote faster/);
      assert.equal(first.documentation, undefined);
      const { documentation } = await client.resolve(first);
      assert.ok(
        typeof documentation === 'object' && documentation.value.startsWith(`**Objective 20: ${titleOf(20)}**`),
      );
      const sorted = (list?.items ?? []).map(({ sortText }) => sortText ?? '');
      assert.deepEqual([...sorted].sort(), sorted);
      assert.equal(await client.complete(at(0, 3)), null);
    });

    it('gives diagnostics when asked, as the core finds them', async () => {
      const client = await editor();
      const text = 'First.\n\nThis follows Objective 24.\n\nUnder Objectives 2, 5 and 2.\n';
      client.open(text);
      const items = await client.pullDiagnostics();
      assert.deepEqual(
        items.map(({ code, message }) => [code, message]),
        findingsOf(text, 'markdown').map(({ code, message }) => [code, message]),
      );
      const found = items.find(({ code }) => code === 'unknown-objective');
      assert.deepEqual(
        {
          code: found?.code,
          severity: found?.severity,
          message: found?.message,
          source: found?.source,
          range: found?.range,
        },
        { ...unknown, range: range(2, 13, 25) },
      );
      assert.equal(items.find(({ code }) => code === 'repeated-objective')?.severity, 2);
    });

    it('reads a draft as its language says', async () => {
      const client = await editor();
      client.open('Text. % Objective 24\n', 'latex');
      assert.deepEqual(await client.pullDiagnostics(), []);
      client.close();
      client.open('Text. % Objective 24\n', 'plaintext');
      assert.deepEqual(
        (await client.pullDiagnostics()).map(({ code }) => code),
        ['unknown-objective'],
      );
      client.close();
      client.open('`Objective 24`', 'quarto');
      assert.deepEqual(await client.pullDiagnostics(), []);
    });

    it('sends diagnostics to a client that does not ask, and takes them back when the draft closes', async () => {
      const client = await editor(old);
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      client.open('This follows Objective 24.');
      const first = await client.nextDiagnostics();
      assert.equal(first.uri, draftUri);
      assert.deepEqual(
        first.diagnostics.map(({ code }) => code),
        ['unknown-objective'],
      );
      client.change([{ range: range(0, 24, 25), text: '3' }]);
      assert.deepEqual((await client.nextDiagnostics()).diagnostics, []);
      client.change([{ text: 'This follows Objective 25.' }]);
      assert.deepEqual(
        (await client.nextDiagnostics()).diagnostics.map(({ code }) => code),
        ['unknown-objective'],
      );
      client.close();
      assert.deepEqual(await client.nextDiagnostics(), { uri: draftUri, diagnostics: [] });
    });

    it('follows incremental changes, several in one version', async () => {
      const client = await editor();
      client.open('One.\r\n\r\nThis follows Objective 23.\r\n');
      assert.deepEqual(await client.pullDiagnostics(), []);
      client.change([
        { range: range(2, 24, 25), text: '4' },
        { range: range(0, 0, 0), text: '👍 Objective 25.\r\n\r\n' },
      ]);
      assert.deepEqual(
        (await client.pullDiagnostics()).map((item) => item.range),
        [range(0, 3, 15), range(4, 13, 25)],
      );
      client.change([{ range: { start: at(0, 0), end: at(4, 0) }, text: '' }]);
      assert.deepEqual(
        (await client.pullDiagnostics()).map((item) => item.range),
        [range(0, 13, 25)],
      );
    });

    it('offers quick fixes at the finding and nowhere else', async () => {
      const client = await editor();
      client.open('One.\n\nSee Objectives 2, 5 and 2.');
      const codeActions = await client.codeActions(range(2, 24, 24));
      assert.deepEqual(
        codeActions
          .filter(({ title }) => title === 'Remove 2')
          .map(({ title, kind, isPreferred, edit, diagnostics }) => ({
            title,
            kind,
            isPreferred,
            edit,
            codes: diagnostics?.map(({ code }) => code),
          })),
        [
          {
            title: 'Remove 2',
            kind: 'quickfix',
            isPreferred: true,
            edit: {
              changes: {
                [draftUri]: [
                  { range: range(2, 16, 18), newText: ' and ' },
                  { range: range(2, 19, 25), newText: '' },
                ],
              },
            },
            codes: ['repeated-objective'],
          },
        ],
      );
      assert.deepEqual(await client.codeActions(range(0, 0, 4)), []);
      assert.deepEqual(await client.codeActions(range(2, 24, 24), ['refactor.extract']), []);
    });

    it('rewrites the citation at a place, as plain edits', async () => {
      const client = await editor();
      client.open('One.\n\nSee Objectives 14–16.', 'plaintext');
      const [expand, official, ...others] = await client.codeActions(range(2, 18, 18), ['refactor.rewrite']);
      assert.deepEqual(others, []);
      assert.deepEqual(expand, {
        title: 'Expand range to 14, 15 and 16',
        kind: 'refactor.rewrite',
        edit: { changes: { [draftUri]: [{ range: range(2, 15, 20), newText: '14, 15 and 16' }] } },
      });
      assert.equal(official?.title, 'Write in the official form');
    });

    it('tells above a heading what the report holds, and how many drafts cite its objective', async () => {
      const client = await editor();
      client.open('# The GCM\n\n## Objective 8\n\nOn Objective 8.\n');
      assert.deepEqual(await client.request('textDocument/codeLens', { textDocument: { uri: draftUri } }), [
        {
          range: range(2, 3, 14),
          command: { title: '6 practices · 1 recommendation · cited in 1 draft', command: '' },
        },
      ]);
    });

    it('gives no inlay hints unless they are switched on', async () => {
      const client = await editor();
      client.open('See GCM Objective 15.');
      const params = { textDocument: { uri: draftUri }, range: range(0, 0, 21) };
      assert.equal(await client.request('textDocument/inlayHint', params), null);
    });

    it('finds recommendations to insert', async () => {
      const client = await editor();
      const all = (await client.request('gcmDrafter/recommendations', { words: '', languageId: 'latex' })) as {
        newText: string;
      }[];
      assert.equal(all.length, compact.recommendations.length);
      assert.ok(all[0]?.newText.startsWith('``'));
    });

    it('answers for a draft that is not open with nothing', async () => {
      const client = await editor();
      assert.equal(await client.hover(at(0, 0)), null);
      assert.equal(await client.complete(at(0, 0)), null);
      assert.deepEqual(await client.pullDiagnostics(), []);
      assert.deepEqual(await client.codeActions(range(0, 0, 0)), []);
    });

    it('answers for positions outside the draft', async () => {
      const client = await editor();
      client.open('Objective 7');
      assert.equal(await client.hover(at(99, 99)).then((hover) => hover?.range?.end.character), 11);
      assert.equal(await client.complete(at(99, 0)).then((list) => typeof list), 'object');
    });

    it('goes on after a request that it does not know', async () => {
      const client = await editor();
      await assert.rejects(client.request('gcmDrafter/unknown', {}));
      client.open('Objective 24');
      assert.equal((await client.pullDiagnostics()).length, 1);
    });
  });
}

for (const through of ['server', 'cli'] as const) {
  it(`the process of the ${through} ends with status 0 after shutdown and exit`, async () => {
    const client = await connect(startProcess(through));
    assert.equal(await client.shutdown(), 0);
  });
  it(`the process of the ${through} ends when the editor is gone`, async () => {
    const server = startProcess(through);
    await connect(server);
    server.connection.end();
    assert.notEqual(await server.ended, 0);
  });
}

function markup(hover: Awaited<ReturnType<Editor['hover']>>): { kind: string; value: string } {
  const contents = hover?.contents;
  if (typeof contents !== 'object' || Array.isArray(contents) || !('kind' in contents)) throw new Error('No markup.');
  return contents;
}

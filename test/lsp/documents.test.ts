import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type {
  DocumentLink,
  Hover,
  Location,
  LocationLink,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver';
import { documentRequest, objectivesRequest, reportRequest } from '../../server/src/lsp/protocol.ts';
import { version } from '../../server/src/version.ts';
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
import { compact, service, titleOf } from '../support/service.ts';
import { closingAfterEach, createFolder } from '../support/test-folder.ts';

const at = (line: number, character: number) => ({ line, character });
const range = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });
const top = range(0, 0, 0);

const linking: Capabilities = {
  ...modern,
  textDocument: {
    ...modern.textDocument,
    definition: { linkSupport: true },
    documentLink: { tooltipSupport: true },
  },
};

const closeAfterwards = closingAfterEach();

function editorOf(server: Server, capabilities: Capabilities, setup: EditorSetup): Promise<Editor> {
  closeAfterwards(() => {
    server.stop();
    return server.ended;
  });
  return connect(server, capabilities, setup);
}

function markupOf(hover: Hover | null): MarkupContent {
  return (hover?.contents ?? { kind: 'markdown', value: '' }) as MarkupContent;
}

const uriOf = ({ uri }: EditorSetup): string => uri ?? 'file:///drafts/draft';

/** What the server says of a place, or of the whole document. */
async function ask<Answer>(editor: Editor, method: string, setup: EditorSetup, position?: object): Promise<Answer> {
  const params = { textDocument: { uri: uriOf(setup) }, ...(position === undefined ? {} : { position }) };
  return (await editor.request(`textDocument/${method}`, params)) as Answer;
}

for (const [name, start] of Object.entries({
  'over stdio': () => startProcess('server'),
  'in a Web Worker': startWorker,
})) {
  describe(`documents of the scheme gcm, ${name}`, () => {
    const scheme: EditorSetup = { initializationOptions: { opensCards: true } };
    const onCard = (name: string): EditorSetup => ({ ...scheme, uri: `gcm:/${name}` });

    it('are where definitions lead, from the range of the citation', async () => {
      const editor = await editorOf(start(), linking, scheme);
      editor.open('👍 Under GCM Objectives 7 and 14–15.');
      assert.deepEqual(await ask<LocationLink[]>(editor, 'definition', scheme, at(0, 24)), [
        {
          originSelectionRange: range(0, 24, 25),
          targetUri: 'gcm:/Objective-7.md',
          targetRange: top,
          targetSelectionRange: top,
        },
      ]);
      const all = await ask<LocationLink[]>(editor, 'definition', scheme, at(0, 33));
      assert.deepEqual(
        all.map(({ targetUri }) => targetUri),
        ['gcm:/Objective-14.md', 'gcm:/Objective-15.md'],
      );
      assert.equal(await ask(editor, 'definition', scheme, at(0, 4)), null);
    });
    it('are plain locations for a client without links', async () => {
      const editor = await editorOf(start(), modern, scheme);
      editor.open('Under GCM Objective 7.');
      assert.deepEqual(await ask<Location[]>(editor, 'definition', scheme, at(0, 20)), [
        { uri: 'gcm:/Objective-7.md', range: top },
      ]);
    });
    it('are behind the numbers of a draft, with titles where the client shows them', async () => {
      const editor = await editorOf(start(), linking, scheme);
      editor.open('Under GCM Objective 7.');
      const link = { range: range(0, 20, 21), target: 'gcm:/Objective-7.md', data: { kind: 'objective', id: '7' } };
      assert.deepEqual(await ask<DocumentLink[]>(editor, 'documentLink', scheme), [
        { ...link, tooltip: `Objective 7: ${titleOf(7)}` },
      ]);
      const plain = await editorOf(start(), modern, scheme);
      plain.open('Under GCM Objective 7.');
      assert.deepEqual(await ask<DocumentLink[]>(plain, 'documentLink', scheme), [link]);
    });
    it('are not behind numbers where the setting wants no links', async () => {
      const capabilities = { ...linking, workspace: { configuration: true } };
      const setup = { ...scheme, answers: { 'workspace/configuration': () => [{ citationLinks: false }] } };
      const editor = await editorOf(start(), capabilities, setup);
      editor.open('Under GCM Objective 7.');
      assert.equal(await ask(editor, 'documentLink', setup), null);
    });
    it('have their texts, and no others do', async () => {
      const editor = await editorOf(start(), linking, scheme);
      const textOf = (uri: string): Promise<unknown> => editor.request(documentRequest, { uri });
      assert.equal(await textOf('gcm:/Objective-7.md'), service.cardDocument({ kind: 'objective', id: '7' })?.text);
      assert.equal(await textOf('gcm:/Report-2020.md#L340'), compact.report);
      for (const uri of ['gcm:/Objective-24.md', 'gcm:/', 'file:///Objective-7.md', 'gcm:/../Objective-7.md', ''])
        assert.equal(await textOf(uri), null, uri);
    });
    it('lead on: a card to others and to the line of the report', async () => {
      const setup = onCard('azerbaijan-migaz.md');
      const editor = await editorOf(start(), linking, setup);
      const text = service.cardDocument({ kind: 'practice', id: 'azerbaijan-migaz' })?.text ?? '';
      editor.open(text);
      const links = await ask<DocumentLink[]>(editor, 'documentLink', setup);
      assert.deepEqual(
        links.map(({ target }) => target),
        ['gcm:/Report-2020.md#L292', 'gcm:/Report-2020.md#L292', 'gcm:/Azerbaijan.md', 'gcm:/Objective-3.md'],
      );
      const place = links[1]?.range.start;
      assert.ok(place);
      const lines = text.split('\n');
      assert.ok(lines[place.line]?.startsWith('line 292', place.character));
      assert.deepEqual(await ask<LocationLink[]>(editor, 'definition', setup, place), [
        {
          originSelectionRange: links[1]?.range,
          targetUri: 'gcm:/Report-2020.md',
          targetRange: range(291, 0, 0),
          targetSelectionRange: range(291, 0, 0),
        },
      ]);
    });
    it('lead on: the report to the cards of the objectives that it names', async () => {
      const setup = onCard('Report-2020.md');
      const editor = await editorOf(start(), linking, setup);
      editor.open(compact.report);
      const line = compact.report.split('\n').indexOf('- Roundtable 2: Objectives 2, 5, 6, 12, 18');
      const links = await ask<DocumentLink[]>(editor, 'documentLink', setup);
      assert.deepEqual(
        links.filter((link) => link.range.start.line === line).map(({ target }) => target),
        [2, 5, 6, 12, 18].map((number) => `gcm:/Objective-${number}.md`),
      );
    });
    it('are no drafts: nothing in them is checked', async () => {
      const editor = await editorOf(start(), linking, onCard('Objective-7.md'));
      editor.open('See Objective 24 of the GCM.');
      assert.deepEqual(await editor.pullDiagnostics(), []);
      assert.equal(await editor.hover(at(0, 6)), null);
    });
    it('are behind what a hover names, and what completion tells', async () => {
      const editor = await editorOf(start(), linking, scheme);
      editor.open('Under GCM Objective 7.\n\nUnder GCM Objective 7');
      const shown = markupOf(await editor.hover(at(0, 20))).value;
      assert.ok(shown.includes('[Full card](gcm:/Objective-7.md) · [The report](gcm:/Report-2020.md#L338)'), shown);
      const [first] = (await editor.complete(at(2, 21)))?.items ?? [];
      assert.ok(first);
      const { documentation } = await editor.resolve(first);
      assert.ok(typeof documentation === 'object' && documentation.value.includes('](gcm:/Objective-7.md)'));
    });
    it('are found by number and by words', async () => {
      const editor = await editorOf(start(), linking, scheme);
      const labels = async (words: string): Promise<readonly string[]> =>
        ((await editor.request(objectivesRequest, { words })) as { label: string }[]).map(({ label }) => label);
      assert.equal((await labels('')).length, 23);
      assert.deepEqual(await labels('7'), [`7 ${titleOf(7)}`]);
      assert.equal((await labels('remittances'))[0], `20 ${titleOf(20)}`);
      assert.deepEqual(await editor.request(objectivesRequest, { words: 'objective 20' }), [
        { uri: 'gcm:/Objective-20.md', label: `20 ${titleOf(20)}`, description: 'Roundtable 1' },
      ]);
      assert.equal(await editor.request(reportRequest, undefined), 'gcm:/Report-2020.md');
    });
    it('are told of by findings', async () => {
      const capabilities: Capabilities = {
        textDocument: {
          ...modern.textDocument,
          diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
        },
      };
      const editor = await editorOf(start(), capabilities, scheme);
      editor.open("Under the GCM, Canada's MigAz app informs migrants.");
      const [finding] = await editor.pullDiagnostics();
      assert.equal(finding?.codeDescription?.href, 'gcm:/practice-country.md');
      assert.deepEqual(finding?.relatedInformation?.[0]?.location, {
        uri: 'gcm:/Report-2020.md',
        range: range(291, 0, 0),
      });
    });
  });
}

describe('documents for a client that does not open the scheme', () => {
  /** A server whose cache is a new folder, and that folder. */
  const withCache = (): { readonly server: Server; readonly cache: string; readonly folder: string } => {
    const cache = newFolder();
    return { server: processWith(cache), cache, folder: join(cache, 'gcm-drafter', version) };
  };
  const newFolder = (): string => {
    const folder = createFolder();
    closeAfterwards(folder.close);
    return folder.path;
  };
  const processWith = (cache: string): Server => startProcess('server', cache);
  const definition = async (editor: Editor): Promise<Location[] | null> => {
    editor.open('Under GCM Objective 7.');
    return ask<Location[] | null>(editor, 'definition', {}, at(0, 20));
  };

  it('are files in the cache, with all that they lead to', async () => {
    const { server, folder } = withCache();
    const editor = await editorOf(server, {}, {});
    const [location] = (await definition(editor)) ?? [];
    assert.deepEqual(location, { uri: pathToFileURL(join(folder, 'Objective-7.md')).href, range: top });
    const document = service.cardDocument({ kind: 'objective', id: '7' });
    assert.equal(readFileSync(join(folder, 'Objective-7.md'), 'utf8'), document?.text);
    for (const { to } of document?.links ?? []) assert.ok(existsSync(join(folder, service.documentName(to))));
    assert.equal(readFileSync(join(folder, 'Report-2020.md'), 'utf8'), compact.report);
    assert.deepEqual(
      readdirSync(folder).filter((name) => !name.endsWith('.md')),
      [],
    );
    assert.equal(statSync(join(folder, 'Objective-7.md')).mode & 0o222, 0, 'it can be written in');
  });
  it('are written only when something leads there', async () => {
    const { server, folder } = withCache();
    const editor = await editorOf(server, {}, {});
    editor.open('Under GCM Objective 7.');
    assert.equal(markupOf(await editor.hover(at(0, 20))).kind, 'plaintext');
    const [link] = await ask<DocumentLink[]>(editor, 'documentLink', {});
    assert.equal(existsSync(folder), false);
    const resolved = (await editor.request('documentLink/resolve', link)) as DocumentLink;
    assert.equal(resolved.target, pathToFileURL(join(folder, 'Objective-7.md')).href);
    const { links = [] } = service.cardDocument({ kind: 'objective', id: '7' }) ?? {};
    assert.deepEqual(
      readdirSync(folder).sort(),
      [...new Set(['Objective-7.md', ...links.map(({ to }) => service.documentName(to))])].sort(),
    );
  });
  it('are behind what a hover names, and lead on once they are opened', async () => {
    const { server, folder } = withCache();
    const editor = await editorOf(server, modern, {});
    editor.open('Under GCM Objective 7.\n\nUnder GCM Objective 7');
    const fileOf = (name: string): string => join(folder, name);
    const uriOfFile = (name: string): string => pathToFileURL(fileOf(name)).href;
    const { value } = markupOf(await editor.hover(at(0, 20)));
    const ways = `[Full card](${uriOfFile('Objective-7.md')}) · [The report](${uriOfFile('Report-2020.md')}#L338)`;
    assert.ok(value.endsWith(ways), value);
    for (const [, uri = ''] of value.matchAll(/\]\(([^)]+)\)/g)) assert.ok(existsSync(fileURLToPath(uri)), uri);
    const [first] = (await editor.complete(at(2, 21)))?.items ?? [];
    assert.ok(first);
    const { documentation } = await editor.resolve(first);
    assert.ok(typeof documentation === 'object' && documentation.value.includes(ways));

    const { to } =
      service.cardDocument({ kind: 'objective', id: '7' })?.links.find(({ to: { kind } }) => kind === 'country') ?? {};
    assert.ok(to);
    assert.equal(existsSync(fileOf(service.documentName(to))), false);
    const text = readFileSync(fileOf('Objective-7.md'), 'utf8');
    const textDocument = { uri: uriOfFile('Objective-7.md'), languageId: 'markdown', version: 1, text };
    editor.notify('textDocument/didOpen', { textDocument });
    assert.equal(await editor.hover(at(0, 0)), null);
    assert.equal(existsSync(fileOf(service.documentName(to))), true);
  });
  it('may lie in a folder whose name would end an address', async () => {
    const cache = join(newFolder(), 'caches (old');
    const editor = await editorOf(processWith(cache), modern, {});
    editor.open('Under GCM Objective 7.');
    const { value } = markupOf(await editor.hover(at(0, 20)));
    const uri = /\[Full card\]\(([^)]+)\)/.exec(value)?.[1] ?? '';
    assert.equal(fileURLToPath(uri), join(cache, 'gcm-drafter', version, 'Objective-7.md'));
  });
  it('of another version are deleted when nobody has used them for a month', async () => {
    const { server, cache, folder } = withCache();
    const daysAgo = (days: number): Date => new Date(Date.now() - days * 24 * 60 * 60 * 1000);
    for (const [name, days] of [
      ['0.0.1', 40],
      ['0.0.2', 3],
      [version, 40],
    ] as const) {
      const other = join(cache, 'gcm-drafter', name);
      mkdirSync(other, { recursive: true });
      writeFileSync(join(other, 'Objective-7.md'), 'Old.', { mode: 0o444 });
      utimesSync(other, daysAgo(days), daysAgo(days));
    }
    const beside = join(cache, 'of-somebody-else');
    mkdirSync(beside);
    utimesSync(beside, daysAgo(40), daysAgo(40));
    await definition(await editorOf(server, {}, {}));
    assert.deepEqual(readdirSync(join(cache, 'gcm-drafter')).sort(), ['0.0.2', version].sort());
    assert.ok(existsSync(beside));
    assert.ok(statSync(folder).mtime > daysAgo(1));
  });
  it('are told of by findings and symbols', async () => {
    const { server, folder } = withCache();
    const diagnostic = { relatedInformation: true, codeDescriptionSupport: true };
    const editor = await editorOf(server, { textDocument: { diagnostic } }, {});
    editor.open("Under the GCM, Canada's MigAz app informs migrants.");
    const [finding] = await editor.pullDiagnostics();
    const uriOfFile = (name: string): string => pathToFileURL(join(folder, name)).href;
    assert.equal(finding?.codeDescription?.href, uriOfFile('practice-country.md'));
    assert.equal(finding?.relatedInformation?.[0]?.location.uri, uriOfFile('Report-2020.md'));
    const [symbol] = (await editor.request('workspace/symbol', { query: 'R1.4' })) as SymbolInformation[];
    assert.equal(symbol?.location.uri, uriOfFile('Recommendation-R1.4.md'));
    assert.deepEqual(readdirSync(folder).includes('Recommendation-R1.4.md'), true);
  });
  it('are mended where they were changed', async () => {
    const { server, cache, folder } = withCache();
    await definition(await editorOf(server, {}, {}));
    const file = join(folder, 'Objective-7.md');
    rmSync(file);
    writeFileSync(file, 'changed');
    await definition(await editorOf(processWith(cache), {}, {}));
    assert.equal(readFileSync(file, 'utf8'), service.cardDocument({ kind: 'objective', id: '7' })?.text);
  });
  it('lead on, and are no drafts', async () => {
    const { server, folder } = withCache();
    const setup: EditorSetup = { uri: pathToFileURL(join(folder, 'Objective-7.md')).href };
    const editor = await editorOf(server, modern, setup);
    editor.open(service.cardDocument({ kind: 'objective', id: '7' })?.text ?? '');
    assert.deepEqual(await editor.pullDiagnostics(), []);
    const [link] = await ask<DocumentLink[]>(editor, 'documentLink', setup);
    const resolved = (await editor.request('documentLink/resolve', link)) as DocumentLink;
    assert.equal(fileURLToPath(resolved.target ?? ''), join(folder, 'Report-2020.md'));
    assert.match(resolved.target ?? '', /#L338$/);
    const [location] = (await ask<Location[]>(editor, 'definition', setup, link?.range.start)) ?? [];
    assert.deepEqual(location?.range, range(337, 0, 0));
  });
  it('are off where the cache lies in the workspace', async () => {
    for (const inside of ['rootUri', 'workspaceFolders'] as const) {
      const { server, cache } = withCache();
      const uri = pathToFileURL(cache).href;
      const setup = inside === 'rootUri' ? { rootUri: uri } : { workspaceFolders: [{ uri, name: 'home' }] };
      const { initialized } = await editorOf(server, {}, setup);
      assert.equal(initialized.capabilities.definitionProvider, undefined);
      assert.equal(initialized.capabilities.documentLinkProvider, undefined);
    }
  });
  it('are nowhere where the cache cannot be written', async () => {
    const file = join(newFolder(), 'no-folder');
    writeFileSync(file, '');
    const editor = await editorOf(processWith(file), {}, {});
    assert.equal(await definition(editor), null);
  });
  it('are off in a worker, which has no files', async () => {
    const { initialized } = await editorOf(startWorker(), linking, {});
    assert.equal(initialized.capabilities.definitionProvider, undefined);
    assert.equal(initialized.capabilities.documentLinkProvider, undefined);
  });
});

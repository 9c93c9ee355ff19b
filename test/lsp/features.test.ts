import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  CodeLens,
  Diagnostic,
  DocumentDiagnosticReport,
  DocumentLink,
  DocumentSymbol,
  Location,
  SymbolInformation,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Capabilities } from '../support/language-client.ts';
import { compact, titleOf } from '../support/service.ts';
import { closingAfterEach } from '../support/test-folder.ts';
import { ableWithWorkspace, openWorkspace, type TestWorkspace } from '../support/workspace.ts';

const closeAfterwards = closingAfterEach();

async function open(...parameters: Parameters<typeof openWorkspace>): Promise<TestWorkspace> {
  const room = await openWorkspace(...parameters);
  closeAfterwards(room.close);
  return room;
}

const textDocument = { uri: 'untitled:Untitled-1' };
const at = (line: number, character: number) => ({ line, character });
const range = (line: number, from: number, to: number) => ({ start: at(line, from), end: at(line, to) });

describe('references and highlights', () => {
  it('begin with the card as the declaration, where the editor opens cards and asks for it', async () => {
    const room = await open({}, { initializationOptions: { opensCards: true } });
    room.editor.open('GCM Objective 7.');
    const ask = (includeDeclaration: boolean): Promise<unknown> =>
      room.editor.request('textDocument/references', {
        textDocument,
        position: at(0, 14),
        context: { includeDeclaration },
      });
    const citation = { uri: textDocument.uri, range: range(0, 0, 15) };
    assert.deepEqual(await ask(true), [{ uri: 'gcm:/Objective-7.md', range: range(0, 0, 0) }, citation]);
    assert.deepEqual(await ask(false), [citation]);
  });
  it('are null beside a citation', async () => {
    const room = await open({});
    room.editor.open('Words.');
    const params = { textDocument, position: at(0, 2), context: { includeDeclaration: true } };
    assert.equal(await room.editor.request('textDocument/references', params), null);
    assert.equal(await room.editor.request('textDocument/documentHighlight', params), null);
  });
  it('light up in the draft', async () => {
    const room = await open({});
    room.editor.open('👍 GCM Objective 7.\n\nObjectives 2 and 5–9.');
    assert.deepEqual(
      await room.editor.request('textDocument/documentHighlight', { textDocument, position: at(0, 17) }),
      [
        { range: range(0, 3, 18), kind: 2 },
        { range: range(2, 17, 20), kind: 2 },
      ],
    );
  });
});

describe('hovers', () => {
  /** What a hover on the first occurrence of some words begins with, and the words that it is about. */
  const shown = async (text: string, words: string): Promise<readonly [string | undefined, string]> => {
    const room = await open({}, { initializationOptions: { opensCards: true } });
    room.editor.open(text);
    const lines = text.split('\n');
    const line = lines.findIndex((one) => one.includes(words));
    const hover = await room.editor.hover(at(line, (lines[line] ?? '').indexOf(words) + 1));
    assert.ok(hover?.range, `Nothing is shown on “${words}”.`);
    assert.ok(typeof hover.contents === 'object' && 'kind' in hover.contents);
    assert.equal(hover.contents.kind, 'markdown');
    const { start, end } = hover.range;
    assert.equal(start.line, end.line);
    return [
      hover.contents.value.split('\n').find((one) => one !== ''),
      lines[start.line]?.slice(start.character, end.character) ?? '',
    ];
  };
  for (const [what, text, words, heading, about] of [
    ['an action', '👍 GCM Objective 2b.', '2b', `Action 2b of Objective 2: ${titleOf(2)}`, 'GCM Objective 2b'],
    [
      'a roundtable',
      'The GCM review: 👍 Roundtable 3 met.',
      'Roundtable 3',
      'Roundtable 3 of the 2020 review',
      'Roundtable 3',
    ],
    ['an initiative', 'The GCM. 👍 Azerbaijan’s MigAz grows.', 'MigAz', 'Azerbaijan: MigAz', 'MigAz'],
    [
      'a country',
      'GCM Objective 3.\n\n👍 Under Objective 3, Azerbaijan acts.',
      'Azerbaijan',
      'Azerbaijan under Objective 3',
      'Azerbaijan',
    ],
    [
      'a quoted recommendation',
      'The GCM review: 👍 “Member States are encouraged to resume State-run search and rescue”.',
      'resume',
      'R3.4: Roundtable 3, recommendation 4',
      'Member States are encouraged to resume State-run search and rescue',
    ],
  ] as const)
    it(`tell of ${what}, on its words`, async () =>
      assert.deepEqual(await shown(text, words), [`**${heading}**`, about]));
});

describe('completions', () => {
  const offered = async (
    text: string,
    context?: { triggerKind: number; triggerCharacter?: string },
  ): Promise<readonly { label: string; textEdit?: unknown }[]> => {
    const room = await open({});
    room.editor.open(text);
    const lines = text.split('\n');
    const position = at(lines.length - 1, lines.at(-1)?.length ?? 0);
    const list = (await room.editor.request('textDocument/completion', { textDocument, position, context })) as {
      items: readonly { label: string; textEdit?: unknown }[];
    } | null;
    return list?.items ?? [];
  };
  it('go on with a recommendation that a quotation begins, in the place of its words', async () => {
    const [item, ...others] = await offered('The GCM.\n\n👍 “Mindful of challenges');
    assert.deepEqual(others, []);
    const newText = compact.recommendations.find(({ id }) => id === 'R1.4')?.text;
    assert.deepEqual(item?.textEdit, { range: range(2, 4, 25), newText });
  });
  it('go on in words behind numbers in words', async () => {
    const items = await offered('The GCM.\n\n👍 Objectives seven and ei');
    assert.deepEqual(
      items.map(({ textEdit }) => textEdit),
      ['eight', 'eighteen'].map((newText) => ({ range: range(2, 24, 26), newText })),
    );
  });
  it('do not pop up where a sentence may go on, and are there when they are asked for', async () => {
    const text = 'The GCM.\n\nUnder Objective 7, ';
    assert.deepEqual(await offered(text, { triggerKind: 2, triggerCharacter: ' ' }), []);
    assert.equal((await offered(text, { triggerKind: 1 })).length, 22);
    assert.equal((await offered(text)).length, 22);
  });
});

describe('fixing all', () => {
  const kind = 'source.fixAll.gcmDrafter';
  // What is meant by the second and third, only the drafter knows.
  const text = '👍 GCM Objectives 2, 5 and 2.\n\nObjectives 9–7 matter.\n\nObjective 24.\n';
  const versions: Capabilities = { ...ableWithWorkspace, workspace: { workspaceEdit: { documentChanges: true } } };
  const edits = [
    { range: range(0, 19, 21), newText: ' and ' },
    { range: range(0, 22, 28), newText: '' },
  ];
  const ask = async (room: TestWorkspace, only?: readonly string[]) =>
    await room.editor.codeActions(range(0, 0, 0), only);

  it('is one set of edits for a version of the draft, of what cannot be mended wrongly', async () => {
    const room = await open({}, { capabilities: versions });
    room.editor.open('Something else.');
    room.editor.change([{ text }]);
    for (const only of [kind, 'source.fixAll', 'source']) {
      const [action, ...others] = await ask(room, [only]);
      assert.deepEqual(others, []);
      assert.deepEqual(action, {
        title: 'Fix all that is safe to fix',
        kind,
        edit: { documentChanges: [{ textDocument: { ...textDocument, version: 2 }, edits }] },
      });
    }
  });
  it('is the same edits without the version for an editor that knows none', async () => {
    const room = await open({}, { capabilities: {} });
    room.editor.open(text);
    const [action] = await ask(room, [kind]);
    assert.deepEqual(action?.edit, { changes: { [textDocument.uri]: edits } });
  });
  it('is not among what is offered unasked, nor where nothing is safe to fix', async () => {
    const room = await open({}, { capabilities: versions });
    room.editor.open(text);
    assert.ok((await ask(room)).every((action) => action.kind !== kind));
    room.editor.change([{ text: 'GCM Objective 24.' }]);
    assert.deepEqual(await ask(room, [kind]), []);
  });
});

describe('rename', () => {
  it('is refused with the reason, before the new name is asked for where the editor can', async () => {
    const capabilities = { textDocument: { rename: { prepareSupport: true } } };
    const room = await open({}, { capabilities });
    assert.deepEqual(room.editor.initialized.capabilities.renameProvider, { prepareProvider: true });
    room.editor.open('GCM Objective 7.');
    const params = { textDocument, position: at(0, 14), newName: '8' };
    for (const method of ['textDocument/prepareRename', 'textDocument/rename'])
      await assert.rejects(
        room.editor.request(method, params),
        /Objective 7 is the same in every draft .* “Find All References”/,
      );
  });
  it('is refused afterwards elsewhere', async () => {
    const room = await open({}, { capabilities: {} });
    assert.equal(room.editor.initialized.capabilities.renameProvider, true);
  });
});

describe('the outline', () => {
  const nested: Capabilities = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };
  const text = '# Health\n\nGCM Objective 15.\n\nObjective 7.\n';
  const ask = (room: TestWorkspace): Promise<unknown> =>
    room.editor.request('textDocument/documentSymbol', { textDocument });

  it('is a tree of citations below headings', async () => {
    const room = await open({}, { capabilities: nested });
    room.editor.open(text);
    const [heading] = (await ask(room)) as DocumentSymbol[];
    assert.deepEqual(
      [heading?.name, heading?.range, heading?.selectionRange],
      ['Health', { start: at(0, 2), end: at(4, 11) }, range(0, 2, 8)],
    );
    assert.deepEqual(
      heading?.children?.map(({ name, range: where, selectionRange }) => [name, where, selectionRange]),
      [
        ['GCM Objective 15', range(2, 0, 16), range(2, 0, 16)],
        ['Objective 7', range(4, 0, 11), range(4, 0, 11)],
      ],
    );
  });
  it('is a list for an editor that has no trees', async () => {
    const room = await open({}, { capabilities: {} });
    room.editor.open(text);
    assert.deepEqual(
      ((await ask(room)) as SymbolInformation[]).map(({ name, containerName, location }) => [
        name,
        containerName,
        location.range.start.line,
      ]),
      [
        ['Health', undefined, 0],
        ['GCM Objective 15', 'Health', 2],
        ['Objective 7', 'Health', 4],
      ],
    );
  });
  for (const [outline, language, isShown] of [
    [undefined, 'markdown', false],
    [undefined, 'plaintext', true],
    ['whereMissing', 'latex', true],
    ['always', 'markdown', true],
    ['never', 'plaintext', false],
    ['nonsense', 'plaintext', true],
  ] as const)
    it(`is ${isShown ? '' : 'not '}shown for ${language} where the setting is ${outline}`, async () => {
      const room = await open({}, { initializationOptions: { outlinedLanguages: ['markdown'] } });
      room.editor.open(text, language);
      room.editor.notify('workspace/didChangeConfiguration', { settings: { gcmDrafter: { outline } } });
      assert.equal((await ask(room)) !== null, isShown);
    });
});

describe('symbols of the workspace', () => {
  const ask = (room: TestWorkspace, query: string): Promise<unknown> =>
    room.editor.request('workspace/symbol', { query });
  it('are the citations of all drafts', async () => {
    const room = await open({ 'a.txt': 'GCM Objective 7.', 'b.md': '# Health\n\nGCM Objective 15.' });
    const citation = (path: string, where: Location['range']) => ({
      kind: 20,
      location: { uri: room.uri(path), range: where },
    });
    const citations = async (query: string): Promise<unknown> =>
      ((await ask(room, query)) as SymbolInformation[]).filter(({ kind }) => kind === 20);
    assert.deepEqual(await citations('gcm'), [
      { name: 'GCM Objective 7', ...citation('a.txt', range(0, 0, 15)) },
      { name: 'GCM Objective 15', ...citation('b.md', range(2, 0, 16)), containerName: 'Health' },
    ]);
    assert.deepEqual(await citations('nothing like it'), []);
  });
  it('are the records too, which lead to their cards', async () => {
    const room = await open({}, { initializationOptions: { opensCards: true } });
    const [first] = (await ask(room, '7')) as SymbolInformation[];
    assert.deepEqual(first, {
      name: `Objective 7: ${titleOf(7)}`,
      kind: 5,
      containerName: 'GCM',
      location: { uri: 'gcm:/Objective-7.md', range: range(0, 0, 0) },
    });
  });
});

describe('semantic tokens', () => {
  const ask = async (room: TestWorkspace, params: object = {}, way = 'full'): Promise<Record<string, unknown>> =>
    (await room.editor.request(`textDocument/semanticTokens/${way}`, { textDocument, ...params })) as never;
  const [words, number] = [
    [0, 1],
    [1, 1],
  ];

  it('are the citations of the Compact, of types that every editor knows', async () => {
    const room = await open({});
    assert.deepEqual(room.editor.initialized.capabilities.semanticTokensProvider, {
      legend: { tokenTypes: ['keyword', 'number'], tokenModifiers: ['citation'] },
      full: { delta: true },
      range: true,
    });
    room.editor.open('👍 GCM Objective 7.\n\nStrategic Objective 3 is ours. GCM Objective\n15.\n');
    const first = [0, 3, 13, ...words, 0, 14, 1, ...number];
    const second = [2, 31, 13, ...words, 1, 0, 2, ...number];
    assert.deepEqual((await ask(room))['data'], [...first, ...second]);
    const within = { range: range(0, 0, 5) };
    assert.deepEqual(await ask(room, within, 'range'), { data: first });
  });

  it('are told again only as far as they changed', async () => {
    const room = await open({});
    room.editor.open('GCM Objective 7.\n\nObjective 15.\n');
    const before = await ask(room);
    const again = await ask(room, { previousResultId: before['resultId'] }, 'full/delta');
    assert.deepEqual(again['edits'], []);
    room.editor.change([{ range: range(1, 0, 0), text: 'See Objective 9.\n' }]);
    const changed = await ask(room, { previousResultId: again['resultId'] }, 'full/delta');
    const [edit] = changed['edits'] as { start: number; deleteCount: number; data: number[] }[];
    assert.ok(edit);
    const data = [...(before['data'] as number[])];
    data.splice(edit.start, edit.deleteCount, ...edit.data);
    assert.deepEqual(data, (await ask(room))['data']);
    const outdated = await ask(room, { previousResultId: before['resultId'] }, 'full/delta');
    assert.deepEqual(outdated['data'], data);
  });

  it('are asked for anew when the settings change', async () => {
    const refreshed = new Promise<void>((resolve) => {
      void open(
        {},
        {
          capabilities: { workspace: { semanticTokens: { refreshSupport: true } } },
          answers: {
            'workspace/semanticTokens/refresh': () => {
              resolve();
              return null;
            },
          },
        },
      ).then((room) =>
        room.editor.notify('workspace/didChangeConfiguration', {
          settings: { gcmDrafter: { bareObjectives: 'other' } },
        }),
      );
    });
    await refreshed;
  });
});

describe('lenses', () => {
  const text = '# The GCM\n\n## 👍 Objective 8\n';
  const ask = (room: TestWorkspace): Promise<unknown> => room.editor.request('textDocument/codeLens', { textDocument });
  const files = { 'a.md': 'GCM Objective 8.', 'b.md': 'GCM Objectives 7–9.' };

  it('lead to the card and to the citations where the editor has the commands', async () => {
    const commands = ['gcmDrafter.showCard', 'gcmDrafter.showReferences'];
    const room = await open(files, { initializationOptions: { opensCards: true, commands } });
    room.editor.open(text);
    const where = range(2, 6, 17);
    assert.deepEqual(await ask(room), [
      {
        range: where,
        command: {
          title: '6 practices · 1 recommendation',
          command: 'gcmDrafter.showCard',
          arguments: ['gcm:/Objective-8.md'],
        },
      },
      {
        range: where,
        command: {
          title: 'cited in 3 drafts',
          command: 'gcmDrafter.showReferences',
          arguments: [{ textDocument, position: where.start }],
        },
      },
    ]);
  });
  it('are asked for anew when the files that they count change, where the editor can', async () => {
    let tellRefreshed: (() => void) | undefined;
    const refreshed = new Promise<void>((resolve) => {
      tellRefreshed = resolve;
    });
    const { workspace } = ableWithWorkspace;
    const room = await open(files, {
      capabilities: { ...ableWithWorkspace, workspace: { ...workspace, codeLens: { refreshSupport: true } } },
      answers: {
        'workspace/codeLens/refresh': () => {
          tellRefreshed?.();
          return null;
        },
      },
    });
    room.editor.open(text);
    const titles = async (): Promise<readonly string[]> =>
      ((await ask(room)) as readonly CodeLens[]).map(({ command }) => command?.title ?? '');
    assert.deepEqual(await titles(), ['6 practices · 1 recommendation · cited in 3 drafts']);
    room.write('b.md', 'Nothing is cited here.');
    room.tell('b.md', 2);
    await refreshed;
    assert.deepEqual(await titles(), ['6 practices · 1 recommendation · cited in 2 drafts']);
  });
  it('are a line to read elsewhere', async () => {
    const room = await open(files);
    room.editor.open(text);
    assert.deepEqual(await ask(room), [
      {
        range: range(2, 6, 17),
        command: { title: '6 practices · 1 recommendation · cited in 3 drafts', command: '' },
      },
    ]);
  });
});

describe('insertions', () => {
  const text = '👍 Azerbaijan acts under GCM Objective 3.\n\nMore.\n';
  const place = at(0, 40);
  type Actions = readonly { title: string; kind: string; command?: unknown; edit?: unknown }[];
  const ask = async (room: TestWorkspace, only?: readonly string[]): Promise<Actions> =>
    (await room.editor.codeActions({ start: place, end: place }, only)) as Actions;
  const { quote = '', section = '' } = compact.practices.find(({ id }) => id === 'azerbaijan-migaz') ?? {};
  const newText = `\n\n“${quote}” (${compact.info.source.shortTitle}, 2020, ${section})`;

  it('are a few plain edits, the best first', async () => {
    const room = await open({}, { capabilities: {} });
    room.editor.open(text);
    const practices = await ask(room, ['refactor.insert.practice']);
    assert.equal(practices.length, 5);
    assert.deepEqual(practices[0], {
      title: 'Insert practice under Objective 3: MigAz – Azerbaijan',
      kind: 'refactor.insert.practice',
      edit: { changes: { [textDocument.uri]: [{ range: range(0, 41, 41), newText }] } },
    });
    const recommendations = await ask(room, ['refactor.insert.recommendation']);
    assert.ok(recommendations.length > 0 && recommendations.length <= 5);
    for (const { title, kind, edit, command } of recommendations) {
      assert.match(title, /^Insert recommendation about Objective 3: [GR]\S+ /);
      assert.deepEqual([kind, command], ['refactor.insert.recommendation', undefined]);
      assert.notEqual(edit, undefined);
    }
    const inserting = (all: Actions): Actions => all.filter(({ kind }) => kind.startsWith('refactor.insert'));
    for (const only of [undefined, ['refactor'], ['refactor.insert']])
      assert.deepEqual(inserting(await ask(room, only)), [...practices, ...recommendations]);
    assert.deepEqual(inserting(await ask(room, ['quickfix', 'source', 'refactor.rewrite'])), []);
  });

  it('are one code action of each kind for an editor with a list to pick from', async () => {
    const commands = ['gcmDrafter.insertAboutObjective'];
    const room = await open({}, { initializationOptions: { commands } });
    room.editor.open(text);
    const offered = await ask(room, ['refactor.insert']);
    const action = (kind: string, title: string) => ({
      title,
      kind: `refactor.insert.${kind}`,
      command: { title, command: commands[0], arguments: [{ textDocument, position: place, kind }] },
    });
    assert.deepEqual(offered, [
      action('practice', 'Insert practice under Objective 3…'),
      action('recommendation', 'Insert recommendation about Objective 3…'),
    ]);
    const choices = (await room.editor.request('gcmDrafter/insertions', {
      textDocument,
      position: place,
      kind: 'practice',
    })) as unknown[];
    assert.ok(choices.length > 5);
    assert.deepEqual(choices[0], {
      label: 'MigAz',
      description: 'Azerbaijan',
      detail: quote,
      edit: { range: range(0, 41, 41), newText },
    });
  });

  it('are none beside a citation', async () => {
    const room = await open({});
    room.editor.open('GCM Objective 3 matters.');
    const beside = { start: at(0, 20), end: at(0, 20) };
    assert.deepEqual(await room.editor.codeActions(beside, ['refactor']), []);
    const params = { textDocument, position: beside.start, kind: 'recommendation' };
    assert.deepEqual(await room.editor.request('gcmDrafter/insertions', params), []);
  });
});

describe('diagnostics', () => {
  const pull = async (room: TestWorkspace, previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    (await room.editor.request('textDocument/diagnostic', {
      textDocument,
      previousResultId,
    })) as DocumentDiagnosticReport;

  it('are unchanged until the draft or its settings change', async () => {
    const room = await open({});
    room.editor.open('Objective 24');
    const first = await pull(room);
    assert.equal(first.kind, 'full');
    assert.deepEqual(await pull(room, first.resultId), { kind: 'unchanged', resultId: first.resultId });
    assert.equal((await pull(room, 'of another server')).kind, 'full');
    room.editor.change([{ text: 'Objective 25' }]);
    const second = await pull(room, first.resultId);
    assert.equal(second.kind, 'full');
    room.editor.notify('workspace/didChangeConfiguration', {
      settings: { gcmDrafter: { rules: { 'unknown-objective': 'off' } } },
    });
    const third = await pull(room, second.resultId);
    assert.deepEqual([third.kind, 'items' in third && third.items], ['full', []]);
  });

  it('lead to the page of their code and the passage of the report, where the editor can', async () => {
    const text =
      'Under GCM Objective 7 (Save lives and establish coordinated international efforts on missing migrants) it acts.';
    const diagnostic = { relatedInformation: true, codeDescriptionSupport: true };
    const linked = await open(
      {},
      { capabilities: { textDocument: { diagnostic } }, initializationOptions: { opensCards: true } },
    );
    linked.editor.open(text);
    const [found] = await linked.editor.pullDiagnostics();
    assert.deepEqual(found?.codeDescription, { href: 'gcm:/title-mismatch.md' });
    const [related, ...more] = found?.relatedInformation ?? [];
    assert.deepEqual([related?.location.uri, more], ['gcm:/Report-2020.md', []]);
    assert.equal(related?.message, `Objective 8: “${titleOf(8)}”`);

    const capabilities = { textDocument: { diagnostic: {} } };
    const plain = await open({}, { capabilities, initializationOptions: { opensCards: true } });
    plain.editor.open(text);
    const [same] = await plain.editor.pullDiagnostics();
    assert.deepEqual(
      [same?.code, same?.codeDescription, same?.relatedInformation],
      ['title-mismatch', undefined, undefined],
    );
  });
});

describe('diagnostics of drafts that are not open', () => {
  const files = { 'a.md': 'Objective 24.', 'b.md': 'Objective 23.', 'sub/c.md': 'Objective 25.' };
  type Reports = WorkspaceDiagnosticReport['items'];
  const pull = async (room: TestWorkspace, previous: Reports = []): Promise<Reports> => {
    const previousResultIds = previous.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
    return ((await room.editor.request('workspace/diagnostic', { previousResultIds })) as WorkspaceDiagnosticReport)
      .items;
  };
  const shown = (room: TestWorkspace, reports: Reports): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      reports.map((report) => [
        report.uri.slice(room.uri('').length + 1),
        report.kind === 'full' ? report.items.map(({ range: where }: Diagnostic) => where) : report.kind,
      ]),
    );
  const switchOn = (room: TestWorkspace, checkWorkspace = true): void =>
    room.editor.notify('workspace/didChangeConfiguration', { settings: { gcmDrafter: { checkWorkspace } } });

  it('are none unless they are switched on', async () => {
    const room = await open(files);
    assert.deepEqual(await pull(room), []);
  });

  it('are those of their files, without what is open', async () => {
    const room = await open(files, { uri: 'untitled:Untitled-1' });
    switchOn(room);
    room.editor.notify('textDocument/didOpen', {
      textDocument: { uri: room.uri('a.md'), languageId: 'markdown', version: 1, text: '' },
    });
    assert.deepEqual(shown(room, await pull(room)), { 'b.md': [], 'sub/c.md': [range(0, 0, 12)] });
  });

  it('are under the settings of their folders', async () => {
    const room = await open({ ...files, 'sub/.gcm-drafter.json': '{ "rules": { "unknown-objective": "off" } }' });
    switchOn(room);
    assert.deepEqual(shown(room, await pull(room)), { 'a.md': [range(0, 0, 12)], 'b.md': [], 'sub/c.md': [] });
  });

  it('are told again only when a file changes, and taken back when it goes', async () => {
    const room = await open(files);
    switchOn(room);
    const first = await pull(room);
    const next = pull(room, first);
    // It waits for a change: an answer before this would not know of it.
    await room.editor.request('workspace/symbol', { query: '' });
    room.write('a.md', 'Now Objective 24.');
    room.remove('b.md');
    room.editor.notify('workspace/didChangeWatchedFiles', {
      changes: [
        { uri: room.uri('a.md'), type: 2 },
        { uri: room.uri('b.md'), type: 3 },
      ],
    });
    assert.deepEqual(shown(room, await next), { 'a.md': [range(0, 4, 16)], 'b.md': [], 'sub/c.md': 'unchanged' });
  });

  it('are taken back when they are switched off', async () => {
    const room = await open({ 'a.md': 'Objective 24.' });
    switchOn(room);
    const next = pull(room, await pull(room));
    switchOn(room, false);
    assert.deepEqual(shown(room, await next), { 'a.md': [] });
  });

  it('are asked for by an editor that is told later only while they are switched on', async () => {
    const registered: boolean[] = [];
    let tell = (): void => {};
    const next = (): Promise<void> =>
      new Promise((resolve) => {
        tell = resolve;
      });
    const capabilities = { ...ableWithWorkspace, textDocument: { diagnostic: { dynamicRegistration: true } } };
    let told = next();
    const room = await open(
      {},
      {
        capabilities,
        answers: {
          'client/registerCapability': ({
            registrations,
          }: {
            registrations: { method: string; registerOptions: { workspaceDiagnostics: boolean } }[];
          }) => {
            for (const { method, registerOptions } of registrations) {
              if (method !== 'textDocument/diagnostic') continue;
              registered.push(registerOptions.workspaceDiagnostics);
              tell();
            }
            return null;
          },
          'client/unregisterCapability': () => null,
        },
      },
    );
    assert.equal(room.editor.initialized.capabilities.diagnosticProvider, undefined);
    await told;
    told = next();
    switchOn(room);
    await told;
    assert.deepEqual(registered, [false, true]);
  });
});

describe('diagnostics of drafts that are not open, for an editor that does not ask', () => {
  const { diagnostic: _, ...textDocumentAbilities } = ableWithWorkspace.textDocument ?? {};
  const capabilities = { ...ableWithWorkspace, textDocument: textDocumentAbilities };
  const switchOn = (room: TestWorkspace, checkWorkspace = true): void =>
    room.editor.notify('workspace/didChangeConfiguration', { settings: { gcmDrafter: { checkWorkspace } } });
  const next = async (room: TestWorkspace): Promise<readonly unknown[]> => {
    const { uri, diagnostics } = await room.editor.nextDiagnostics();
    return [uri.slice(room.uri('').length + 1), ...diagnostics.map(({ range: where }) => where)];
  };

  it('are sent while they are switched on, of what changes too', async () => {
    const room = await open({ 'a.md': 'Objective 24.', 'b.md': 'Objective 23.' }, { capabilities });
    switchOn(room);
    assert.deepEqual(await next(room), ['a.md', range(0, 0, 12)]);
    room.write('b.md', 'Now Objective 24.');
    room.tell('b.md', 2);
    assert.deepEqual(await next(room), ['b.md', range(0, 4, 16)]);
    room.remove('a.md');
    room.tell('a.md', 3);
    assert.deepEqual(await next(room), ['a.md']);
    switchOn(room, false);
    assert.deepEqual(await next(room), ['b.md']);
  });

  it('are told of by the draft itself while it is open, and of its file afterwards', async () => {
    const room = await open({ 'a.md': 'Objective 24.' }, { capabilities });
    switchOn(room);
    assert.deepEqual(await next(room), ['a.md', range(0, 0, 12)]);
    const textDocument = { uri: room.uri('a.md'), languageId: 'markdown', version: 1, text: 'Now Objective 24.' };
    room.editor.notify('textDocument/didOpen', { textDocument });
    assert.deepEqual(await next(room), ['a.md', range(0, 4, 16)]);
    room.editor.notify('textDocument/didClose', { textDocument });
    assert.deepEqual(await next(room), ['a.md']);
    assert.deepEqual(await next(room), ['a.md', range(0, 0, 12)]);
  });

  it('are none unless they are switched on', async () => {
    const room = await open({ 'a.md': 'Objective 24.' }, { capabilities });
    assert.equal((await room.referencesTo(7)).length, 0);
    room.write('a.md', 'Objective 25.');
    room.tell('a.md', 2);
    assert.equal((await room.referencesTo(7)).length, 0);
    room.editor.open('Objective 26.');
    let told = await room.editor.nextDiagnostics();
    // The drafts from which the references were asked for are told of as well.
    while (told.uri === 'untitled:Asking') told = await room.editor.nextDiagnostics();
    assert.equal(told.uri, textDocument.uri);
  });
});

describe('an editor that can do nothing', () => {
  const neverOffered = [
    'client/registerCapability',
    'window/workDoneProgress/create',
    'workspace/configuration',
    'workspace/workspaceFolders',
    'workspace/diagnostic/refresh',
    'workspace/codeLens/refresh',
    'gcmDrafter/nearestFile',
    'gcmDrafter/findFiles',
    'gcmDrafter/readFiles',
  ];

  it('is served by every feature', async () => {
    const asked: string[] = [];
    const noted = (method: string) => [method, () => void asked.push(method)] as const;
    const answers = Object.fromEntries(neverOffered.map(noted));
    const room = await open({ 'a.md': 'GCM Objective 7.' }, { capabilities: {}, folders: [], answers });
    const { capabilities } = room.editor.initialized;
    assert.deepEqual([capabilities.diagnosticProvider, capabilities.workspace], [undefined, {}]);
    room.editor.open('GCM Objective 7.\n\nObjective 24.\n\n# Objective 8\n');
    assert.deepEqual(
      (await room.editor.nextDiagnostics()).diagnostics.map((found) => Object.keys(found).sort()),
      [['code', 'message', 'range', 'severity', 'source']],
    );
    const position = at(0, 14);
    const context = { includeDeclaration: true, diagnostics: [] };
    for (const [method, params] of [
      ['textDocument/hover', { position }],
      ['textDocument/completion', { position }],
      ['textDocument/references', { position, context }],
      ['textDocument/documentHighlight', { position }],
      ['textDocument/documentSymbol', {}],
      ['textDocument/definition', { position }],
      ['textDocument/documentLink', {}],
      ['textDocument/codeLens', {}],
      ['textDocument/codeAction', { range: range(2, 0, 12), context }],
      ['workspace/symbol', { query: 'objective' }],
    ] as const)
      assert.notEqual(await room.editor.request(method, { textDocument, ...params }), null, method);
    // Off unless the setting wants them, which such a client may send.
    const hints = { textDocument, range: range(0, 0, 15) };
    assert.equal(await room.editor.request('textDocument/inlayHint', hints), null);
    await assert.rejects(
      room.editor.request('textDocument/rename', { textDocument, position, newName: '8' }),
      /number/,
    );
    assert.deepEqual(asked, [], 'The server asks for something that the client never offered.');
  });

  it('is shown plain words, plain places and plain edits', async () => {
    const room = await open({}, { capabilities: {}, folders: [] });
    room.editor.open('GCM Objective 7.\n\nObjective 24.\n\nObjective remit');
    const position = at(0, 14);
    const ask = (method: string, params: object): Promise<unknown> =>
      room.editor.request(method, { textDocument, ...params });

    const hover = await room.editor.hover(position);
    assert.ok(typeof hover?.contents === 'object' && 'kind' in hover.contents && hover.contents.kind === 'plaintext');
    assert.doesNotMatch(hover.contents.value, /\*\*|\]\(/);

    const [item] = (await room.editor.complete(at(4, 15)))?.items ?? [];
    assert.ok(item);
    assert.deepEqual([item.detail, item.labelDetails, item.insertTextFormat], ['Roundtable 1', undefined, undefined]);
    const { documentation } = await room.editor.resolve(item);
    assert.ok(typeof documentation === 'object' && documentation.kind === 'plaintext');

    const [location] = (await ask('textDocument/definition', { position })) as Location[];
    assert.deepEqual(Object.keys(location ?? {}).sort(), ['range', 'uri']);
    const [link] = (await ask('textDocument/documentLink', {})) as DocumentLink[];
    assert.equal(link?.tooltip, undefined);
    const symbols = (await ask('textDocument/documentSymbol', {})) as SymbolInformation[];
    assert.ok(symbols.every((symbol) => 'location' in symbol && !('children' in symbol)));

    const actions = await room.editor.codeActions(range(2, 0, 12));
    assert.ok(actions.length > 0);
    for (const { edit, command } of actions)
      assert.deepEqual([Object.keys(edit ?? {}), command], [['changes'], undefined]);
  });
});

import * as vscode from 'vscode';
import {
  activateExtension,
  eventually,
  expectEqual,
  expectParts,
  findingsIn,
  onlyCursor,
  openDraft,
  writeFile,
} from './support.ts';

describe('citations across drafts', () => {
  before(activateExtension);

  it('are found from one of them, in the drafts that are open', async () => {
    const other = await openDraft('See [[Objective 7]] of the GCM and Objectives 2, [[5–9]] of the GCM.', 'plaintext');
    const draft = await openDraft('Under [[GCM Objective |7]] it acts.');
    const locations = await referencesAt(draft.document, onlyCursor(draft));
    for (const { document, ranges } of [other, draft])
      expectEqual(
        locations.filter(({ uri }) => uri.toString() === document.uri.toString()).map(({ range }) => range),
        ranges,
      );
  });

  it('light up in the draft', async () => {
    const draft = await openDraft('Under [[GCM Objective |7]] it acts. See GCM Objectives 2, [[5–9]] and 12.');
    const highlights = await vscode.commands.executeCommand<readonly vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      draft.document.uri,
      onlyCursor(draft),
    );
    expectEqual(
      highlights.map(({ range }) => range),
      draft.ranges,
    );
  });

  it('are not renamed, and the reason is told', async () => {
    const draft = await openDraft('Under GCM Objective |7 it acts.', 'plaintext');
    const reason = await vscode.commands
      .executeCommand('vscode.prepareRename', draft.document.uri, onlyCursor(draft))
      .then(
        () => 'It can be renamed.',
        (error: unknown) => String(error),
      );
    if (!reason.includes('Objective 7 is the same in every draft')) throw new Error(reason);
  });

  it('are the outline of plain text, and leave the one of Markdown alone', async () => {
    const { document } = await openDraft('See GCM Objective 7.\n\nSee Objective 8.', 'plaintext');
    expectEqual(await symbolsOf(document), ['GCM Objective 7', 'Objective 8']);
    const markdown = await openDraft('# Health\n\nSee GCM Objective 7.');
    expectEqual(
      (await symbolsOf(markdown.document)).filter((name) => name.includes('Objective')),
      [],
    );
  });

  it('and the records of the Compact are among the symbols of the workspace', async () => {
    for (const [words, name, uri] of [
      ['remittances', 'Objective 20: Promote faster', 'gcm:/Objective-20.md'],
      ['R3.4', 'R3.4: Member States are encouraged to resume', 'gcm:/Recommendation-R3.4.md'],
      ['MigAz', 'Azerbaijan: MigAz', 'gcm:/azerbaijan-migaz.md'],
    ] as const) {
      const symbols = await symbolsFor(words);
      const found = symbols.find(({ location }) => location.uri.toString() === uri);
      if (found === undefined)
        throw new Error(`No ${uri} among: ${symbols.map(({ location }) => location.uri.toString()).join(', ')}`);
      expectParts(found.name, [name]);
    }
  });

  it('are among the symbols of the workspace', async () => {
    const { document } = await openDraft('See GCM Objective 17 (b).');
    const symbols = await symbolsFor('GCM Objective 17');
    const ours = symbols.filter(({ location }) => location.uri.toString() === document.uri.toString());
    expectEqual(
      ours.map(({ name }) => name),
      ['GCM Objective 17 (b)'],
    );
  });

  it('and findings are there again after the server was restarted', async () => {
    const draft = await openDraft('See GCM Objective |7 and Objective 24 of the GCM.');
    await findingsIn(draft.document, 1);
    await vscode.commands.executeCommand('gcmDrafter.restartServer');
    await findingsIn(draft.document, 1);
    const locations = await referencesAt(draft.document, onlyCursor(draft));
    if (!locations.some(({ uri }) => uri.toString() === draft.document.uri.toString()))
      throw new Error('There are no references.');
  });

  it('are found in drafts that are not open, as their files are', async () => {
    const write = (text: string): Promise<vscode.Uri> => writeFile('unopened (1).md', text);
    const file = await write('GCM Objective 13.');
    const draft = await openDraft('Under GCM Objective |13 it acts.');
    const inFile = (wanted: readonly number[]): Promise<true> =>
      eventually(`references in the file at ${wanted.join(', ')}`, async () => {
        const locations = await referencesAt(draft.document, onlyCursor(draft));
        const found = locations.filter(({ uri }) => uri.toString() === file.toString());
        return JSON.stringify(found.map(({ range }) => range.start.character)) === JSON.stringify(wanted) || undefined;
      });
    await inFile([0]);
    await write('Now GCM Objective 13.');
    await inFile([4]);
    await vscode.workspace.fs.delete(file);
    await inFile([]);
  });

  it('are checked in drafts that are not open while the setting says so', async () => {
    const file = await writeFile('unopened.md', 'GCM Objective 24.');
    const settings = vscode.workspace.getConfiguration('gcmDrafter');
    await settings.update('checkWorkspace', true, vscode.ConfigurationTarget.Global);
    const findings = (count: number): Promise<true> =>
      eventually(`${count} findings`, async () => {
        const { length } = vscode.languages.getDiagnostics(file).filter(({ source }) => source === 'GCM Drafter');
        return length === count || undefined;
      });
    try {
      await findings(1);
      await writeFile('unopened.md', 'GCM Objective 23.');
      await findings(0);
    } finally {
      await settings.update('checkWorkspace', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(file);
    }
  });
});

async function referencesAt(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.Location[]> {
  return await vscode.commands.executeCommand('vscode.executeReferenceProvider', uri, position);
}

async function symbolsFor(words: string): Promise<readonly vscode.SymbolInformation[]> {
  return await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', words);
}

async function symbolsOf({ uri }: vscode.TextDocument): Promise<readonly string[]> {
  const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return (symbols ?? []).map(({ name }) => name);
}

import * as vscode from 'vscode';
import {
  activateExtension,
  eventually,
  expectEqual,
  expectParts,
  findingsIn,
  onlyCursor,
  openDraft,
} from './support.ts';

const title7 = 'Objective 7: Address and reduce vulnerabilities in migration';

describe('documents', () => {
  before(activateExtension);

  it('are where a citation leads: the full card, in Markdown, read-only', async () => {
    const draft = await openDraft('Under [[GCM Objective |7]], the city opened a shelter.');
    const [link, ...others] = await definitionsAt(draft.document, onlyCursor(draft));
    expectEqual(others, []);
    if (!link) throw new Error('There is no definition.');
    expectEqual(link.targetUri.toString(), 'gcm:/Objective-7.md');
    expectEqual(link.originSelectionRange, draft.ranges[0]);
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    const card = await eventually('the card is shown', async () => shown('gcm:/Objective-7.md'));
    expectEqual(card.document.languageId, 'markdown');
    expectEqual(vscode.workspace.fs.isWritableFileSystem('gcm'), undefined);
    expectParts(card.document.getText(), [`# ${title7}\n`, '2020', '[Portugal](Portugal.md)', '#L340)']);
    expectEqual(tabLabel(), 'Objective-7.md');
  });

  it('lead on to one another and to the line of the report', async () => {
    const card = await open('gcm:/azerbaijan-migaz.md');
    const links = (await linksIn(card.document)).filter(({ target }) => target?.scheme === 'gcm');
    const targets = links.map(({ target }) => target?.toString(true));
    for (const wanted of ['gcm:/Azerbaijan.md', 'gcm:/Objective-3.md', 'gcm:/Report-2020.md#L292'])
      if (!targets.includes(wanted)) throw new Error(`${wanted} is not among ${targets.join(', ')}`);
    const place = links.find(({ target }) => target?.fragment === 'L292');
    if (!place?.target) throw new Error('There is no link to the report.');
    await vscode.commands.executeCommand('vscode.open', place.target);
    const report = await eventually('the report is shown', async () => shown('gcm:/Report-2020.md'));
    expectEqual(report.selection.active.line, 291);
    expectParts(report.document.lineAt(291).text, ['Azerbaijan has launched the "MigAz" mobile application']);
    await eventually('the line is in sight', async () =>
      report.visibleRanges.some((range) => range.contains(report.selection.active)) ? true : undefined,
    );
  });

  it('lead on by going to definitions', async () => {
    const { document } = await open('gcm:/Roundtable-2.md');
    const offset = document.getText().indexOf('Objective 12');
    const [link] = await definitionsAt(document, document.positionAt(offset + 3));
    expectEqual(link?.targetUri.toString(), 'gcm:/Objective-12.md');
  });

  it('are behind the numbers of a draft', async () => {
    const { document, ranges } = await openDraft(
      'Under GCM Objective [[7]], see Objectives [[2]] and [[5]]–[[6]].',
      'plaintext',
    );
    const links = await linksIn(document);
    expectEqual(
      links.map(({ range }) => range),
      ranges,
    );
    expectEqual(links[0]?.tooltip, title7);
    expectEqual(links[0]?.target?.toString(), 'gcm:/Objective-7.md');
  });

  it('are opened by the links of a hover', async () => {
    const draft = await openDraft('Under GCM Objective |7, the city opened a shelter.');
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      'vscode.executeHoverProvider',
      draft.document.uri,
      onlyCursor(draft),
    );
    const [content] = hovers.flatMap(({ contents }) => contents);
    if (!(content instanceof vscode.MarkdownString)) throw new Error('The hover is no Markdown.');
    expectEqual(content.isTrusted, { enabledCommands: ['vscode.open'] });
    const query = /\[The report\]\(command:vscode\.open\?([^)]+)\)/.exec(content.value)?.[1];
    if (!query) throw new Error(`There is no link to the report in: ${content.value}`);
    const [uri] = JSON.parse(decodeURIComponent(query));
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.from(uri));
    const report = await eventually('the report is shown', async () => shown('gcm:/Report-2020.md'));
    expectEqual(report.selection.active.line, 337);
    expectEqual(report.document.lineAt(337).text, title7);
  });

  it('tell of a finding: the passage that it rests on, and the page of its rule', async () => {
    const { document } = await openDraft("Under the GCM, Canada's MigAz app informs migrants.");
    const [finding] = await findingsIn(document, 1);
    const [related] = finding?.relatedInformation ?? [];
    if (!finding || !related) throw new Error('The finding has no passage.');
    expectEqual(related.location.uri.toString(), 'gcm:/Report-2020.md');
    expectEqual(related.location.range.start.line, 291);
    expectParts(related.message, ['Objective 3', 'MigAz']);
    const { code } = finding;
    if (typeof code !== 'object') throw new Error(`The code has no page: ${code}`);
    const page = await vscode.workspace.openTextDocument(code.target);
    expectParts(page.getText(), ['# practice-country\n', 'Severity: error.']);
  });

  it('are not checked themselves', async () => {
    const { document } = await open('gcm:/unknown-objective.md');
    expectParts(document.getText(), ['Objective 24']);
    const draft = await openDraft('This follows GCM Objective 24.');
    await findingsIn(draft.document, 1);
    await findingsIn(document, 0);
  });

  it('do not exist under other names', async () => {
    const opened = await vscode.workspace.openTextDocument(vscode.Uri.parse('gcm:/Objective-24.md')).then(
      () => 'It was opened.',
      () => undefined,
    );
    expectEqual(opened, undefined);
  });

  it('are opened by a command: the report', async () => {
    await vscode.commands.executeCommand('gcmDrafter.openReport');
    const { document } = await eventually('the report is shown', async () => shown('gcm:/Report-2020.md'));
    expectParts(document.lineAt(2).text, ['Regional Review of the Global Compact']);
  });

  it('are opened by a command: an objective that is picked', async () => {
    await openDraft('Words.');
    void vscode.commands.executeCommand('gcmDrafter.showObjective');
    const card = await eventually('the card of the first objective is shown', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return shown('gcm:/Objective-1.md');
    });
    expectParts(card.document.getText(), ['# Objective 1: Collect and utilize']);
  });
});

function shown(uri: string): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.uri.toString() === uri ? editor : undefined;
}

async function open(uri: string): Promise<vscode.TextEditor> {
  return await vscode.window.showTextDocument(vscode.Uri.parse(uri));
}

function tabLabel(): string | undefined {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.label;
}

async function definitionsAt(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.LocationLink[]> {
  return await vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, position);
}

async function linksIn({ uri }: vscode.TextDocument): Promise<readonly vscode.DocumentLink[]> {
  return await vscode.commands.executeCommand('vscode.executeLinkProvider', uri);
}

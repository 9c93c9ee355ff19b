import * as vscode from 'vscode';
import { activateExtension, eventually, expectEqual, expectParts, onlyCursor, openDraft } from './support.ts';

describe('insertions', () => {
  before(activateExtension);

  it('are picked from a list, the best first, and stand in a paragraph of their own', async () => {
    const draft = await openDraft('Azerbaijan acts under GCM Objective |3.\n\nMore.\n');
    const { document } = draft;
    const offered = await insertionsAt(document, onlyCursor(draft));
    expectEqual(
      offered.map(({ title }) => title),
      ['Insert practice under Objective 3…', 'Insert recommendation about Objective 3…'],
    );
    void run(offered[0]?.command);
    const lines = await eventually('the practice is inserted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.lineCount > 4 ? document.getText().split('\n') : undefined;
    });
    expectEqual([lines[0], lines[1], lines[3], lines[4]], ['Azerbaijan acts under GCM Objective 3.', '', '', 'More.']);
    expectParts(lines[2] ?? '', ['“Azerbaijan has launched the "MigAz" mobile application', ', 2020, Objective 3)']);
  });

  it('are escaped in LaTeX, below the heading', async () => {
    const draft = await openDraft('\\section{GCM Objective |20}\n\nMore.\n', 'latex');
    const { document } = draft;
    const [, recommendation] = await insertionsAt(document, onlyCursor(draft));
    void run(recommendation?.command);
    const lines = await eventually('the recommendation is inserted', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return document.lineCount > 4 ? document.getText().split('\n') : undefined;
    });
    expectEqual([lines[2], lines[3]], ['More.', '']);
    expectParts(lines[4] ?? '', ['``', "'' (", ', 2020, section 4, ']);
  });
});

describe('code lenses', () => {
  before(activateExtension);

  it('tell on a heading what the report holds on its objective, and lead to its card', async () => {
    const { document, ranges } = await openDraft('# The GCM\n\n## [[Objective 8]]\n');
    const lens = await lensOf(document, '6 practices · 1 recommendation');
    expectEqual(lens.range, ranges[0]);
    await run(lens.command);
    await eventually('the card is shown', async () =>
      vscode.window.activeTextEditor?.document.uri.toString() === 'gcm:/Objective-8.md' ? true : undefined,
    );
  });

  it('lead to what cites it', async () => {
    const draft = await openDraft('# The GCM\n\n## Objective |11\n\nMore.\n\nSee [[Objective 11]].\n');
    const { document } = draft;
    const lens = await lensOf(document, 'cited in ');
    await run(lens.command);
    const found = await eventually('the citations are listed', async () => {
      await vscode.commands.executeCommand('goToNextReference');
      const { active } = draft.editor.selection;
      return active.line > 2 ? active : undefined;
    });
    expectEqual(found, draft.ranges[0]?.start);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });
});

async function insertionsAt(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CodeAction[]> {
  return await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.Refactor.append('insert').value,
  );
}

async function lensOf({ uri }: vscode.TextDocument, words: string): Promise<vscode.CodeLens> {
  return await eventually('a lens', async () => {
    const lenses = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    return lenses.find(({ command }) => command?.title.startsWith(words));
  });
}

async function run(command: vscode.Command | undefined): Promise<void> {
  if (command === undefined) throw new Error('There is no command.');
  await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

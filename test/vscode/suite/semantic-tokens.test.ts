import * as vscode from 'vscode';
import { activateExtension, eventually, expectEqual, openDraft } from './support.ts';

describe('semantic tokens', () => {
  before(activateExtension);

  it('are what is a citation of the Compact, also where the grammar cannot tell', async () => {
    const { document, ranges } = await openDraft(
      'Strategic Objective 3 and [[resolution 73/195, annex, para.]] [[23]].',
      'plaintext',
    );
    const data = await eventually('tokens', async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return tokens === undefined || tokens.data.length === 0 ? undefined : [...tokens.data];
    });
    const [words, number] = ranges.map(({ start, end }) => [start.character, end.character - start.character] as const);
    if (words === undefined || number === undefined) throw new Error('The draft has two ranges.');
    expectEqual(data, [0, ...words, 0, 1, 0, number[0] - words[0], number[1], 1, 1]);
  });
});

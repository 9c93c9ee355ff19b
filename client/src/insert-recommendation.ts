import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RecommendationChoice,
  type RecommendationsParams,
  recommendationsRequest,
} from '../../server/src/lsp/protocol.ts';

interface RecommendationItem extends vscode.QuickPickItem {
  readonly newText: string;
}

/** Lets the drafter pick a recommendation by a few words and puts its exact text, with its source, in the place of every selection. */
export async function insertRecommendation(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a draft first: the recommendation is inserted at its cursor.'),
    );
    return;
  }
  const picked = await pickRecommendation(client, editor.document.languageId);
  if (picked === undefined) return;
  await editor.edit((builder) => {
    for (const selection of editor.selections) builder.replace(selection, picked.newText);
  });
}

async function pickRecommendation(
  client: BaseLanguageClient,
  languageId: string,
): Promise<RecommendationItem | undefined> {
  const picker = vscode.window.createQuickPick<RecommendationItem>();
  picker.title = vscode.l10n.t('Insert Recommendation');
  picker.placeholder = vscode.l10n.t('Type what it is about: remittances, detention, children at borders …');
  let asked = 0;
  const search = async (words: string): Promise<void> => {
    asked += 1;
    const ticket = asked;
    const parameters: RecommendationsParams = { words, languageId };
    const choices = await client.sendRequest<readonly RecommendationChoice[]>(recommendationsRequest, parameters);
    // An answer that comes late must not replace a newer one.
    if (ticket === asked)
      picker.items = choices.map(({ label, description, detail, newText }) => ({
        label,
        description,
        detail,
        newText,
        alwaysShow: true,
      }));
  };
  const disposables = [picker, picker.onDidChangeValue((words) => void search(words))];
  try {
    await search('');
    return await new Promise((resolve) => {
      disposables.push(
        picker.onDidAccept(() => resolve(picker.selectedItems[0])),
        picker.onDidHide(() => resolve(undefined)),
      );
      picker.show();
    });
  } finally {
    for (const disposable of disposables) disposable.dispose();
  }
}

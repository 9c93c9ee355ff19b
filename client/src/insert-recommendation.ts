import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type RecommendationChoice,
  type RecommendationsParams,
  recommendationsRequest,
} from '../../server/src/lsp/protocol.ts';
import { pickBySearch } from './pick-by-search.ts';

/** Lets the drafter pick a recommendation by a few words and puts its exact text, with its source, in the place of every selection. */
export async function insertRecommendation(client: BaseLanguageClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a draft first: the recommendation is inserted at its cursor.'),
    );
    return;
  }
  const { languageId } = editor.document;
  const picked = await pickBySearch(
    vscode.l10n.t('Insert Recommendation'),
    vscode.l10n.t('Type what it is about: remittances, detention, children at borders …'),
    async (words) => {
      const parameters: RecommendationsParams = { words, languageId };
      return await client.sendRequest<readonly RecommendationChoice[]>(recommendationsRequest, parameters);
    },
  );
  if (picked === undefined) return;
  await editor.edit((builder) => {
    for (const selection of editor.selections) builder.replace(selection, picked.newText);
  });
}

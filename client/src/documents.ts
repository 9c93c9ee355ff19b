import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type DocumentParams,
  documentRequest,
  documentScheme,
  type ObjectiveChoice,
  type ObjectivesParams,
  objectivesRequest,
  reportRequest,
} from '../../server/src/lsp/protocol.ts';
import { pickBySearch } from './pick-by-search.ts';

/** Fills the documents of the scheme `gcm`, which are read-only, with what the server knows. */
export function provideDocuments(client: BaseLanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(documentScheme, {
    async provideTextDocumentContent(uri, token) {
      const params: DocumentParams = { uri: uri.toString() };
      const text = await client.sendRequest<string | null>(documentRequest, params, token);
      if (text === null) throw new Error(vscode.l10n.t('GCM Drafter has no document “{0}”.', uri.path));
      return text;
    },
  });
}

/** Opens the report. */
export async function openReport(client: BaseLanguageClient): Promise<void> {
  const uri = await client.sendRequest<string | null>(reportRequest);
  if (uri !== null) await showCard(uri);
}

/** Lets the drafter pick an objective by its number or a few words, and opens its card. */
export async function showObjective(client: BaseLanguageClient): Promise<void> {
  const picked = await pickBySearch(
    vscode.l10n.t('Show Objective'),
    vscode.l10n.t('Type a number or what it is about: remittances, detention, children at borders …'),
    async (words) => {
      const params: ObjectivesParams = { words };
      return await client.sendRequest<readonly ObjectiveChoice[]>(objectivesRequest, params);
    },
  );
  if (picked !== undefined) await showCard(picked.uri);
}

/** Opens a document of the scheme. */
export async function showCard(uri: string): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { preview: true });
}

/** The only command that links in cards may run. */
const openCommand = 'vscode.open';

/** VS Code follows links of its own schemes only where it shows Markdown, so that those to our documents are made to commands that open them. */
export const linksInMarkdown: Pick<LanguageClientOptions, 'markdown' | 'middleware'> = {
  markdown: { isTrusted: { enabledCommands: [openCommand] } },
  middleware: {
    async provideHover(document, position, token, next) {
      const hover = await next(document, position, token);
      for (const content of hover?.contents ?? []) linkToCommands(content);
      return hover;
    },
    async resolveCompletionItem(item, token, next) {
      const resolved = await next(item, token);
      if (resolved?.documentation !== undefined) linkToCommands(resolved.documentation);
      return resolved;
    },
  },
};

const link = new RegExp(String.raw`\]\((${documentScheme}:[^)\s]+)\)`, 'g');

function linkToCommands(content: vscode.MarkdownString | vscode.MarkedString): void {
  if (!(content instanceof vscode.MarkdownString)) return;
  content.value = content.value.replace(link, (_, uri: string) => {
    const query = encodeURIComponent(JSON.stringify([vscode.Uri.parse(uri)]));
    return `](command:${openCommand}?${query})`;
  });
}

/** Marked drafts in VS Code, and waiting for what VS Code shows about them. */
/// <reference types="mocha" />
import * as vscode from 'vscode';

/** An open draft, and the places that were marked in it. */
export interface OpenDraft {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;
  /** Where `|` stood. */
  readonly cursors: readonly vscode.Position[];
  /** What stood in `[[…]]`. */
  readonly ranges: readonly vscode.Range[];
}

/** The folder that VS Code has open; it is empty at the start. */
export const folder: vscode.Uri = openFolder();

function openFolder(): vscode.Uri {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!first) throw new Error('VS Code has no folder open.');
  return first.uri;
}

/** Writes a file into the folder. */
export async function writeFile(path: string, text: string): Promise<vscode.Uri> {
  const file = vscode.Uri.joinPath(folder, path);
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  return file;
}

/** How long VS Code may take over anything before a test fails; it is far more than it needs. */
const secondsToWait = 60;

/** The extension under test, started. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('gcm-drafter.gcm-drafter');
  if (!extension) throw new Error('GCM Drafter is not installed in this VS Code.');
  await extension.activate();
  return extension;
}

/**
 * Opens a draft such as `'Under [[GCM Objective |7]], …'` in an editor, without its marks and with the cursor at the first `|`.
 * It stays open: VS Code gives the name of a closed one to the next, and may take the one for the other.
 */
export async function openDraft(marked: string, language = 'markdown'): Promise<OpenDraft> {
  const offsets: Record<string, number[]> = { '|': [], '[[': [], ']]': [] };
  let content = '';
  for (const part of marked.split(/(\||\[\[|\]\])/)) {
    const found = offsets[part];
    if (found) found.push(content.length);
    else content += part;
  }
  const { '|': cursors = [], '[[': starts = [], ']]': ends = [] } = offsets;
  if (starts.length !== ends.length) throw new Error(`Unpaired [[ or ]] in the draft: ${marked}`);

  const document = await vscode.workspace.openTextDocument({ language, content });
  const editor = await vscode.window.showTextDocument(document);
  const positions = cursors.map((offset) => document.positionAt(offset));
  const [cursor] = positions;
  if (cursor) editor.selection = new vscode.Selection(cursor, cursor);
  const at = (offset = Number.NaN): vscode.Position => document.positionAt(offset);
  const ranges = starts.map((start, index) => new vscode.Range(at(start), at(ends[index])));
  return { document, editor, cursors: positions, ranges };
}

/** The one place marked with `|`. */
export function onlyCursor({ cursors }: OpenDraft): vscode.Position {
  const [cursor] = cursors;
  if (!cursor || cursors.length > 1) throw new Error(`A draft with one | is wanted, this has ${cursors.length}.`);
  return cursor;
}

/** Our findings in a draft, as soon as there are as many as expected. */
export async function findingsIn(document: vscode.TextDocument, count: number): Promise<readonly vscode.Diagnostic[]> {
  const ours = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'GCM Drafter');
  return await new Promise((resolve, reject) => {
    const look = (): void => {
      if (ours().length === count) finish(() => resolve(ours()));
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    const limit = setTimeout(() => {
      const found = ours().map(({ code, message }) => `${codeOf(code)}: ${message}`);
      finish(() => reject(new Error(`Expected ${count} findings, but there are: ${found.join('\n') || 'none'}`)));
    }, secondsToWait * 1000);
    const finish = (settle: () => void): void => {
      listener.dispose();
      clearTimeout(limit);
      settle();
    };
    look();
  });
}

/** The quick fixes at a place that are edits. */
export async function quickFixesAt(
  { uri }: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly vscode.CodeAction[]> {
  const codeActions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    new vscode.Range(position, position),
    vscode.CodeActionKind.QuickFix.value,
  );
  // Others only run commands, such as asking an assistant.
  return codeActions.filter(({ edit }) => edit !== undefined);
}

/** Gives a document another text. */
export async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  await vscode.workspace.applyEdit(edit);
}

/** The code of a finding, without the address of its page. */
export function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Tries again until something comes of it: for what VS Code has no event for, such as the list of suggestions being shown. */
export async function eventually<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
  const end = Date.now() + secondsToWait * 1000;
  for (;;) {
    const result = await attempt();
    if (result !== undefined) return result;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Compares plain data, and shows both when they differ. (No assertion library of Node's is in a worker.) */
export function expectEqual(actual: unknown, expected: unknown): void {
  const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (found !== wanted) throw new Error(`Expected:\n${wanted}\nbut found:\n${found}`);
}

/** Checks that a text holds every part. */
export function expectParts(text: string, parts: readonly string[]): void {
  for (const part of parts) if (!text.includes(part)) throw new Error(`Expected “${part}” in:\n${text}`);
}

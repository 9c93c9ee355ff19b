import * as vscode from 'vscode';
import type { FindFilesParams, FoundFiles, ReadFilesParams } from '../../server/src/lsp/protocol.ts';

/** The files below a folder by the editor's own search, which leaves out what `files.exclude` names. */
export async function findFiles({
  folder,
  endings,
  foreignFolders,
  ignoreFileName,
  most,
}: FindFilesParams): Promise<FoundFiles> {
  const base = vscode.Uri.parse(folder);
  const excluded = `**/{${foreignFolders.join(',')}}/**`;
  const find = async (pattern: string): Promise<string[]> => {
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(base, pattern), excluded, most);
    return found.map((uri) => uri.toString());
  };
  const [files, ignoreFiles] = await Promise.all([find(`**/*.{${endings.join(',')}}`), find(`**/${ignoreFileName}`)]);
  return { files: files.sort(), ignoreFiles };
}

/** The texts of files; null for what is too large, is no text in UTF-8, or is gone. */
export async function readFiles({ uris, largest }: ReadFilesParams): Promise<readonly (string | null)[]> {
  return await Promise.all(uris.map((uri) => readFile(vscode.Uri.parse(uri), largest)));
}

async function readFile(uri: vscode.Uri, largest: number): Promise<string | null> {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > largest) return null;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await vscode.workspace.fs.readFile(uri));
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

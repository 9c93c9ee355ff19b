import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type ServerCapabilities,
  type SnippetTextEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type DraftFix, type SettingsFix, settingsEdits } from '../../core/features/quick-fixes.ts';
import type { ClientAbilities } from '../abilities.ts';
import { SourceDocument, toDiagnostic, toSpan, toTextEdit } from '../convert.ts';
import { draftEdit } from '../draft-edit.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';
import type { OpenDraft } from '../open-draft.ts';
import type { SettingsFile } from '../settings.ts';
import { insertionActions, insertionKinds } from './insertions.ts';

/** The code action that mends all that cannot be mended wrongly. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.gcmDrafter`;

/** What can be done about findings, every one a plain workspace edit, and what can be rewritten or inserted. */
export function registerCodeActions(context: FeatureContext): ServerCapabilities {
  context.connection.onCodeAction(aboutDraft(context, [], (open, params) => codeActions(open, params, context)));
  return {
    codeActionProvider: {
      codeActionKinds: [
        CodeActionKind.QuickFix,
        CodeActionKind.RefactorRewrite,
        ...Object.values(insertionKinds),
        fixAllKind,
      ],
    },
  };
}

async function codeActions(
  open: OpenDraft,
  { range, context }: CodeActionParams,
  feature: FeatureContext,
): Promise<CodeAction[]> {
  const { service, settings, client } = feature;
  const { document } = open;
  const options = await open.options;
  const wants = (kind: string): boolean =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const found: CodeAction[] = [];
  if (wants(CodeActionKind.QuickFix)) {
    const span = toSpan(document, range);
    const files = new Map<string, Promise<SettingsFile | undefined>>();
    const fileOf = (name: string): Promise<SettingsFile | undefined> => {
      const file = files.get(name) ?? settings.fileFor(open.uri, name);
      files.set(name, file);
      return file;
    };
    for (const fix of service.quickFixes(open.draft, span, options)) {
      const edit = 'file' in fix ? settingsEdit(fix, await fileOf(fix.file), client) : fixEdit(open, fix, client);
      if (edit === undefined) continue;
      found.push({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        isPreferred: 'preferred' in fix && fix.preferred,
        diagnostics: fix.findings.map((finding) => toDiagnostic(document, finding, feature)),
        edit,
      });
    }
  }
  if (wants(CodeActionKind.RefactorRewrite)) {
    for (const { title, edits } of service.rewrites(open.draft, toSpan(document, range).start))
      found.push({
        title,
        kind: CodeActionKind.RefactorRewrite,
        edit: draftEdit(open, edits, client),
      });
  }
  if (Object.values(insertionKinds).some(wants))
    found.push(...insertionActions(open, range.start, feature).filter(({ kind = '' }) => wants(kind)));
  if (context.only !== undefined && wants(fixAllKind)) {
    const edits = service.safeEdits(open.draft, options);
    if (edits.length > 0)
      found.push({
        title: 'Fix all that is safe to fix',
        kind: fixAllKind,
        edit: draftEdit(open, edits, client),
      });
  }
  return found;
}

function fixEdit(open: OpenDraft, { edits, placeholder }: DraftFix, client: ClientAbilities): WorkspaceEdit {
  if (placeholder === undefined || !client.insertsSnippets) return draftEdit(open, edits, client);
  const { uri, version } = open.document;
  const snippets = edits.map((edit) => asSnippet(toTextEdit(open.document, edit), placeholder));
  return { documentChanges: [{ textDocument: { uri, version }, edits: snippets }] };
}

/** The same edit with the placeholder selected, to be overwritten. */
function asSnippet({ range, newText }: TextEdit, placeholder: string): SnippetTextEdit {
  const at = newText.lastIndexOf(placeholder);
  const plain = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
  const [before, after] = [newText.slice(0, at), newText.slice(at + placeholder.length)];
  const value = `${plain(before)}\${1:${plain(placeholder)}}${plain(after)}`;
  return { range, snippet: { kind: 'snippet', value } };
}

/** @returns `undefined` where the file cannot be written by an edit: it has no place, has a fault, or is not there and the client creates none. */
function settingsEdit(
  fix: SettingsFix,
  file: SettingsFile | undefined,
  { editsVersions, createsFiles, positionEncoding }: ClientAbilities,
): WorkspaceEdit | undefined {
  if (file === undefined) return undefined;
  const { uri, text, version } = file;
  const document = new SourceDocument(uri, 'json', 0, text ?? '', positionEncoding);
  const edits = settingsEdits(fix, text).map((edit) => toTextEdit(document, edit));
  if (edits.length === 0) return undefined;
  const change = { textDocument: { uri, version: version ?? null }, edits };
  if (text !== undefined) return editsVersions ? { documentChanges: [change] } : { changes: { [uri]: edits } };
  // Some editors empty a file that is there unless they are told to leave it.
  return createsFiles
    ? { documentChanges: [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] }
    : undefined;
}

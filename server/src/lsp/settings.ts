import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  Emitter,
  type Event,
  FileChangeType,
  type FileEvent,
} from 'vscode-languageserver';
import { configurationFile, parseConfiguration, parseSettings } from '../core/configuration.ts';
import { confirmedFile, parseConfirmations } from '../core/confirmations.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import { isRecord, type SettingsProblem } from '../core/settings-file.ts';
import type { ClientAbilities } from './abilities.ts';
import { orElse } from './ask.ts';
import { SourceDocument, sourceName, toRange } from './convert.ts';
import { type EditorSettings, readEditorSettings } from './editor-settings.ts';
import type { Files } from './files.ts';
import type { Folders } from './folders.ts';
import type { OpenSettingsFiles } from './open-drafts.ts';
import type { NearestFile } from './protocol.ts';
import { folderOf, isBelow, withSlash } from './uri.ts';

/** The settings of open documents: the nearest configuration file over the editor's own, and the nearest file of confirmations. */
export interface Settings {
  /** The options for a document; a file with a fault gets diagnostics of its own, and what is right in it holds. */
  optionsFor(uri: string): Promise<CheckOptions>;
  /** The file of a name that holds for a document, else where a new one belongs; `undefined` where neither is. */
  fileFor(uri: string, name: string): Promise<SettingsFile | undefined>;
  /** As {@link optionsFor}, for a file that is not open: all in its folder have the same, found once until something changes. */
  optionsInFolder(uri: string): Promise<CheckOptions>;
  /** The editor's own settings, for a document or for all of them. */
  editorSettings(uri?: string): Promise<EditorSettings>;
  /** Any of them may be others now. */
  readonly onDidChange: Event<void>;
}

/** A file of settings as it is now. */
export interface SettingsFile {
  readonly uri: string;
  /** None for a file that is not there yet. */
  readonly text?: string;
  /** That of the document, where an editor has it open. */
  readonly version?: number;
}

const names: readonly string[] = [configurationFile, confirmedFile];

/** Whether a document is a file of settings, by its name. */
export function isSettingsFile(uri: string): boolean {
  return names.some((name) => uri.endsWith(`/${name}`));
}

export function createSettings(
  connection: Connection,
  client: ClientAbilities,
  files: Files,
  folders: Folders,
  openFiles: OpenSettingsFiles,
  onDidChangeFiles: Event<readonly FileEvent[]>,
): Settings {
  const changed = new Emitter<void>();
  /** What a client that is not asked for its settings last sent of itself. */
  let sent: EditorSettings = readEditorSettings(undefined);
  connection.onDidChangeConfiguration(({ settings }) => {
    sent = readEditorSettings(isRecord(settings) ? settings['gcmDrafter'] : undefined);
    changed.fire();
  });
  openFiles.onDidChange(() => changed.fire());
  onDidChangeFiles((changes) => {
    const ours = changes.filter(({ uri }) => isSettingsFile(uri));
    if (ours.length === 0) return;
    for (const { uri, type } of ours)
      if (type === FileChangeType.Deleted) void connection.sendDiagnostics({ uri, diagnostics: [] });
    changed.fire();
  });

  const editorSettings = async (uri?: string): Promise<EditorSettings> => {
    if (!client.asksConfiguration) return sent;
    const scope = uri === undefined ? {} : { scopeUri: uri };
    const asked = connection.workspace.getConfiguration({ ...scope, section: 'gcmDrafter' });
    return readEditorSettings(await orElse<unknown>(connection, asked, undefined));
  };

  /** Upward from the document; a draft that has no file yet belongs to the workspace. */
  const nearest = async (uri: string, name: string): Promise<(NearestFile & SettingsFile) | undefined> => {
    const folder = folderOf(uri) ?? (await folders.all())[0];
    if (folder === undefined) return undefined;
    const file = await files.nearest({ folder, name });
    const open = file && openFiles.at(file.uri);
    return open ? { uri: open.uri, text: open.text.toString(), version: open.version } : file;
  };

  const report = async ({ uri, text }: NearestFile, problems: readonly SettingsProblem[]): Promise<void> => {
    const document = new SourceDocument(uri, 'json', 0, text, client.positionEncoding);
    const diagnostics = problems.map(
      ({ message, span }): Diagnostic => ({
        message,
        range: toRange(document, span),
        severity: DiagnosticSeverity.Error,
        source: sourceName,
      }),
    );
    await connection.sendDiagnostics({ uri, diagnostics });
  };

  const optionsByFolder = new Map<string, Promise<CheckOptions>>();
  changed.event(() => optionsByFolder.clear());

  return {
    async optionsFor(uri) {
      const [editor, configuration, confirmations] = await Promise.all([
        editorSettings(uri),
        nearest(uri, configurationFile),
        nearest(uri, confirmedFile),
      ]);
      const own = parseSettings({ ...editor }).options;
      let options: CheckOptions = own;
      if (configuration !== undefined) {
        const { options: given, problems } = parseConfiguration(configuration.text);
        await report(configuration, problems);
        options = { ...own, ...given, severities: { ...own.severities, ...given.severities } };
      }
      if (confirmations !== undefined) {
        const { confirmed, problems } = parseConfirmations(confirmations.text);
        await report(confirmations, problems);
        options = { ...options, confirmed };
      }
      return options;
    },

    optionsInFolder(uri) {
      const folder = folderOf(uri) ?? '';
      const options = optionsByFolder.get(folder) ?? this.optionsFor(uri);
      optionsByFolder.set(folder, options);
      return options;
    },

    async fileFor(uri, name) {
      const found = await nearest(uri, name);
      if (found !== undefined) return found;
      // What a team shares stands together: beside the other file of settings, else at the top of the workspace.
      for (const other of names.filter((one) => one !== name)) {
        const beside = folderOf((await nearest(uri, other))?.uri ?? '');
        if (beside !== undefined) return { uri: beside + name };
      }
      const own = folderOf(uri);
      const all = await folders.all();
      const containing = own === undefined ? all[0] : all.find((folder) => isBelow(own, folder));
      const folder = containing === undefined ? own : withSlash(containing);
      return folder === undefined ? undefined : { uri: folder + name };
    },

    editorSettings,
    onDidChange: changed.event,
  };
}

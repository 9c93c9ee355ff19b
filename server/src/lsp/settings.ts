import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFile, parseConfiguration, parseSettings, settingNames } from '../core/configuration.ts';
import { confirmedFile, parseConfirmations } from '../core/confirmations.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import type { SettingsProblem } from '../core/settings-file.ts';
import { sourceName, toRange } from './convert.ts';
import { type NearestFile, type NearestFileParams, nearestFileRequest } from './protocol.ts';

/** What the hosts of a server do differently. */
export interface Runtime {
  /** The nearest file of a name, from a folder upward, where the server itself can read files. */
  readNearestFile?(params: NearestFileParams): NearestFile | undefined;
}

/** Where settings come from, as the client tells at the start. */
export interface SettingsSources {
  /** Whether the client answers `workspace/configuration`. */
  readonly asksClient: boolean;
  /** Whether the client answers `workspace/workspaceFolders`. */
  readonly asksFolders: boolean;
  /** The one folder of a client that does not. */
  readonly rootUri: string | undefined;
  /** Whether the client finds and reads files for the server. */
  readonly clientReadsFiles: boolean;
}

/** The settings of open documents: the nearest configuration file over the editor's own, and the nearest file of confirmations. */
export interface Settings {
  /** The options for a document; a file with a fault gets diagnostics of its own, and what is right in it holds. */
  optionsFor(uri: string): Promise<CheckOptions>;
  /** The file of a name that holds for a document, else where a new one belongs; `undefined` where neither is. */
  fileFor(uri: string, name: string): Promise<SettingsFile | undefined>;
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
const noOptions: CheckOptions = {};

/** Whether a document is a file of settings, by its name. */
export function isSettingsFile(uri: string): boolean {
  return names.some((name) => uri.endsWith(`/${name}`));
}

/** @param openDocument the document of a URI, where the client has it open: what is not saved yet holds already. */
export function createSettings(
  connection: Connection,
  runtime: Runtime,
  sources: () => SettingsSources,
  openDocument: (uri: string) => TextDocument | undefined,
): Settings {
  const workspaceFolders = async (): Promise<readonly string[]> => {
    const { asksFolders, rootUri } = sources();
    if (asksFolders) return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
    return rootUri === undefined ? [] : [rootUri];
  };

  /** Upward from the document; a draft that has no file yet belongs to the workspace. */
  const nearest = async (uri: string, name: string): Promise<(NearestFile & SettingsFile) | undefined> => {
    const folder = folderOf(uri) ?? (await workspaceFolders())[0];
    if (folder === undefined) return undefined;
    const params: NearestFileParams = { folder, name };
    const file = sources().clientReadsFiles
      ? await connection.sendRequest<NearestFile | null>(nearestFileRequest, params)
      : runtime.readNearestFile?.(params);
    const open = file && openDocument(file.uri);
    return open ? { uri: open.uri, text: open.getText(), version: open.version } : (file ?? undefined);
  };

  const report = async ({ uri, text }: NearestFile, problems: readonly SettingsProblem[]): Promise<void> => {
    const document = TextDocument.create(uri, 'json', 0, text);
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

  return {
    async optionsFor(uri) {
      const [own, configuration, confirmations] = await Promise.all([
        sources().asksClient ? editorOptions(connection, uri) : noOptions,
        nearest(uri, configurationFile),
        nearest(uri, confirmedFile),
      ]);
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

    async fileFor(uri, name) {
      const found = await nearest(uri, name);
      if (found !== undefined) return found;
      // What a team shares stands together: beside the other file of settings, else at the top of the workspace.
      for (const other of names.filter((one) => one !== name)) {
        const beside = folderOf((await nearest(uri, other))?.uri ?? '');
        if (beside !== undefined) return { uri: beside + name };
      }
      const folders = await workspaceFolders();
      const own = folderOf(uri);
      const containing = own === undefined ? folders[0] : folders.find((folder) => own.startsWith(withSlash(folder)));
      const folder = containing === undefined ? own : withSlash(containing);
      return folder === undefined ? undefined : { uri: folder + name };
    },
  };
}

/** The folder of a document, with a slash at its end; none for one that has no file, such as a new draft. */
function folderOf(uri: string): string | undefined {
  if (uri.startsWith('untitled:')) return undefined;
  const path = uri.replace(/[?#].*$/s, '');
  return /^[a-z][a-z0-9+.-]*:\/.*\//i.exec(path)?.[0];
}

function withSlash(folder: string): string {
  return folder.endsWith('/') ? folder : `${folder}/`;
}

async function editorOptions(connection: Connection, uri: string): Promise<CheckOptions> {
  const values: readonly unknown[] = await connection.workspace.getConfiguration(
    settingNames.map((name) => ({ scopeUri: uri, section: `gcmDrafter.${name}` })),
  );
  return parseSettings(Object.fromEntries(settingNames.map((name, index) => [name, values[index]]))).options;
}

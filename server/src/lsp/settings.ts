import { type Connection, type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFile, parseConfiguration, parseRules } from '../core/configuration.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import { sourceName, toRange } from './convert.ts';
import { type ConfigurationFile, configurationFileRequest } from './protocol.ts';

/** What the hosts of a server do differently. */
export interface Runtime {
  /** The nearest configuration file upward from a document, where the server itself can read files. */
  readConfiguration?(uri: string): ConfigurationFile | undefined;
}

/** Where settings come from, as the client tells at the start. */
export interface SettingsSources {
  /** Whether the client answers `workspace/configuration`. */
  readonly asksClient: boolean;
  /** Whether the client finds and reads configuration files for the server. */
  readonly clientReadsFiles: boolean;
}

/** The settings of open documents: the nearest configuration file over the editor's own. */
export interface Settings {
  /** The options for a document; a configuration file with a fault gets diagnostics of its own, and what is right in it holds. */
  optionsFor(uri: string): Promise<CheckOptions>;
}

export function createSettings(connection: Connection, runtime: Runtime, sources: () => SettingsSources): Settings {
  const readFile = async (uri: string): Promise<ConfigurationFile | undefined> => {
    if (!sources().clientReadsFiles) return runtime.readConfiguration?.(uri);
    return (await connection.sendRequest<ConfigurationFile | null>(configurationFileRequest, { uri })) ?? undefined;
  };
  return {
    async optionsFor(uri) {
      const [own, file] = await Promise.all([sources().asksClient ? editorRules(connection, uri) : {}, readFile(uri)]);
      if (file === undefined) return { severities: own };
      const { options, problems } = parseConfiguration(file.text);
      const document = TextDocument.create(file.uri, 'json', 0, file.text);
      const diagnostics = problems.map(
        ({ message, span }): Diagnostic => ({
          message,
          range: toRange(document, span),
          severity: DiagnosticSeverity.Error,
          source: sourceName,
        }),
      );
      await connection.sendDiagnostics({ uri: file.uri, diagnostics });
      return { severities: { ...own, ...options.severities } };
    },
  };
}

async function editorRules(connection: Connection, uri: string): Promise<CheckOptions['severities'] & {}> {
  const rules: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section: 'gcmDrafter.rules' });
  return parseRules(rules ?? {}).severities;
}

/** Whether a changed file is a configuration. */
export function isConfiguration(uri: string): boolean {
  return uri.endsWith(`/${configurationFile}`);
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { configurationFile } from '../core/configuration.ts';
import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import type { ConfigurationFile } from './protocol.ts';
import { startServer } from './server.ts';

// The command line tells the transport: `--stdio`, `--node-ipc` and what else the library knows.
startServer(createConnection(ProposedFeatures.all), loadBuiltIn(), { readConfiguration });

function readConfiguration(uri: string): ConfigurationFile | undefined {
  if (!uri.startsWith('file:')) return undefined;
  for (let folder = dirname(fileURLToPath(uri)); ; folder = dirname(folder)) {
    const file = join(folder, configurationFile);
    try {
      return { uri: pathToFileURL(file).href, text: readFileSync(file, 'utf8') };
    } catch {
      if (folder === dirname(folder)) return undefined;
    }
  }
}

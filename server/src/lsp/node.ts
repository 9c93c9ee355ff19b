import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import type { NearestFile, NearestFileParams } from './protocol.ts';
import { startServer } from './server.ts';

// The command line tells the transport: `--stdio`, `--node-ipc` and what else the library knows.
startServer(createConnection(ProposedFeatures.all), loadBuiltIn(), { readNearestFile });

function readNearestFile({ folder, name }: NearestFileParams): NearestFile | undefined {
  if (!folder.startsWith('file:')) return undefined;
  for (let at = fileURLToPath(folder); ; at = dirname(at)) {
    const file = join(at, name);
    try {
      // The decoder drops a byte order mark.
      return { uri: pathToFileURL(file).href, text: new TextDecoder().decode(readFileSync(file)) };
    } catch {
      if (at === dirname(at)) return undefined;
    }
  }
}

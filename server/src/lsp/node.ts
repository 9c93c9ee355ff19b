import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import { disk } from './disk.ts';
import { startServer } from './server.ts';

// The command line tells the transport: `--stdio`, `--node-ipc` and what else the library knows.
startServer(createConnection(ProposedFeatures.all), loadBuiltIn(), { disk });

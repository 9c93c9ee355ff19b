import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { loadBuiltIn } from '../core/knowledge/built-in.ts';
import { startServer } from './server.ts';

const worker = self as DedicatedWorkerGlobalScope;
startServer(createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), loadBuiltIn(), {});

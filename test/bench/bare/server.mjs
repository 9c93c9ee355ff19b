// The limit for the server: one regular expression over the whole text at each change.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const {
  createConnection,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} = require('vscode-languageserver/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    completionProvider: { triggerCharacters: [' '] },
  },
}));
documents.onDidChangeContent(({ document }) => {
  const diagnostics = [];
  for (const match of document.getText().matchAll(/\bobjectives?\s+(\d+)/gi)) {
    if (Number(match[1]) <= 23) continue;
    const range = { start: document.positionAt(match.index), end: document.positionAt(match.index + match[0].length) };
    diagnostics.push({ range, message: 'unknown' });
  }
  connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
});
connection.onHover(() => ({ contents: 'an objective' }));
connection.onCompletion(() => Array.from({ length: 23 }, (_, index) => ({ label: String(index + 1) })));
documents.listen(connection);
connection.listen();

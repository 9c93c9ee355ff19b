import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { root } from '../support/built.ts';
import { run } from '../support/command-line.ts';
import { goldenNames, readDraftFile } from '../support/goldens.ts';
import { connect, type Editor, startProcess } from '../support/language-client.ts';

interface Diagnostic {
  readonly code: string;
  readonly severity: string;
  readonly range: unknown;
  readonly message: string;
}

const languages: Readonly<Record<string, string>> = { md: 'markdown', txt: 'plaintext', tex: 'latex' };
const severities = ['', 'error', 'warning', 'information'];

describe('command line and server agree', () => {
  const { drafts } = goldenNames();
  const report = new Map<string, readonly Diagnostic[]>();
  let editor: Editor;
  before(async () => {
    const paths = drafts.map((name) => `test/drafts/${name}`);
    const { stdout } = run(['check', '--format', 'json', ...paths], { cwd: root });
    const { files } = JSON.parse(stdout) as { files: { path: string; diagnostics: Diagnostic[] }[] };
    for (const { path, diagnostics } of files) report.set(path, diagnostics);
    editor = await connect(startProcess('server'));
  });
  after(() => editor.shutdown());
  for (const name of drafts)
    it(`on ${name}`, async () => {
      editor.open(readDraftFile(name), languages[name.split('.').at(-1) ?? ''] ?? 'plaintext');
      const items = await editor.pullDiagnostics();
      editor.close();
      assert.deepEqual(
        items.map(({ code, severity, range, message }) => ({
          code,
          severity: severities[severity ?? 0],
          range,
          message,
        })),
        report
          .get(`test/drafts/${name}`)
          ?.map(({ code, severity, range, message }) => ({ code, severity, range, message })),
      );
    });
});

/**
 * Runs the editor suite against the packaged extension: `node test/vscode/run.ts electron|node|web`.
 * `electron` is VS Code itself (that of `VSCODE_PATH`, else a download); `node` and `web` are the two extension hosts
 * of the workbench in a browser.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/prepare.mjs';
import { packageExtension, unpackExtension } from '../../scripts/workbench/extension.ts';
import { bundleSuite } from './bundle.ts';
import { runInElectron } from './electron.ts';
import { type Host, type Outcome, SuiteRun } from './suite-run.ts';
import { runInNodeHost, runInWebHost } from './workbench.ts';

const hosts: Readonly<Record<string, Host>> = { electron: runInElectron, node: runInNodeHost, web: runInWebHost };

const [name = ''] = process.argv.slice(2);
const host = hosts[name];
if (!host) {
  console.error(`Say which host: ${Object.keys(hosts).join(', ')}.`);
  process.exit(2);
}
// Ctrl+C must run the exit handlers which end the server and the browser.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const { passed, failed } = await runSuite(name, host);
console.log(`${passed} passed, ${failed} failed in VS Code (${name})`);
const results = process.env['GCM_DRAFTER_RESULTS'];
if (results) await writeFile(results, JSON.stringify({ passed, failed }));
process.exit(failed === 0 ? 0 : 1);

/** A suite that does not come to its end counts as one failure more. */
async function runSuite(name: string, host: Host): Promise<Outcome> {
  const run = new SuiteRun();
  const failure = join(root, '.cache', `failure-${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'gcm-drafter-suite-'));
  try {
    const extension = join(folder, 'extension');
    const suite = join(folder, 'suite.js');
    const drafts = join(folder, 'drafts');
    await mkdir(drafts);
    const vsix = join(folder, 'extension.vsix');
    await packageExtension(vsix);
    await unpackExtension(vsix, extension);
    await bundleSuite(suite);
    await host({ vsix, extension, suite, drafts, screenshot: `${failure}.png`, run });
    return run.outcome;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    run.fail();
    return run.outcome;
  } finally {
    if (run.log && run.outcome.failed > 0) {
      await mkdir(dirname(failure), { recursive: true });
      await writeFile(`${failure}.log`, run.log);
      console.log(`The console of VS Code is in ${failure}.log.`);
    }
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Serves a folder in the workbench with the extension installed, until Ctrl+C: `node scripts/workbench/serve.ts FOLDER`. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Remedy, root, say } from '../prepare.mjs';
import { installExtension } from './extension.ts';
import { startWorkbench } from './server.ts';

const [folder = root] = process.argv.slice(2);

const interrupted = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
});

try {
  await using workbench = await startWorkbench({ installExtensions: installExtension });
  const [firstDraft] = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const open = firstDraft ? [['openFile', workbench.uri(join(folder, firstDraft))] as const] : [];
  say('the extension is installed in the workbench');
  say('VS Code with GCM Drafter is ready. Open this address in a browser, and end with Ctrl+C:');
  console.log(workbench.address(folder, open));
  const death = await Promise.race([interrupted, workbench.ended]);
  if (death !== undefined) throw new Remedy(`The workbench ended by itself. Its last words:\n${death}`);
  say('the workbench is closed');
} catch (error) {
  console.error(error instanceof Remedy ? error.message : error);
  process.exitCode = 1;
}

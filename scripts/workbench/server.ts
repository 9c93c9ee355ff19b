/** Serves the workbench on loopback. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { installWorkbench } from './install.ts';

/** A running workbench, for as long as it is not disposed of. */
export interface Workbench extends AsyncDisposable {
  /** Host and port, such as `127.0.0.1:40123`. */
  readonly authority: string;
  /** What a file or folder of this machine is called in the workbench. */
  uri(path: string): string;
  /** The secret that lets a browser in; other users and other pages of this machine do not know it. */
  readonly token: string;
  /** The address that opens a folder, with `payload` as the workbench takes it from its own address. */
  address(folder: string, payload?: ReadonlyArray<readonly [string, string]>): string;
  /** Resolves with the last lines of its log when the server ends, by whatever cause. */
  readonly ended: Promise<string>;
}

/** How a workbench is started. */
export interface WorkbenchOptions {
  readonly theme?: 'light' | 'dark';
  /** Puts the extensions into the folder that the workbench will read, before it starts. */
  readonly installExtensions?: (folder: string) => Promise<void>;
  /** Lets the page load extensions and tests from the checkout. */
  readonly forTests?: boolean;
}

/** Starts a workbench with folders of its own, on a port that is free. */
export async function startWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const main = await installWorkbench();
  const folder = await mkdtemp(join(tmpdir(), 'gcm-drafter-workbench-'));
  const extensions = join(folder, 'extensions');
  const settings = join(folder, 'user', 'User', 'settings.json');
  await mkdir(join(settings, '..'), { recursive: true });
  await mkdir(extensions);
  await writeFile(settings, JSON.stringify(userSettings(options.theme ?? 'light'), undefined, 2));
  await options.installExtensions?.(extensions);

  const token = randomBytes(16).toString('hex');
  const child = spawn(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--server-data-dir', join(folder, 'server'), '--user-data-dir', join(folder, 'user')],
      ...['--extensions-dir', extensions],
      ...['--accept-server-license-terms', '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust'],
      ...(options.forTests ? ['--enable-smoke-test-driver'] : []),
    ],
    // Without a gallery nothing is looked up on the network.
    { cwd: folder, env: { ...process.env, EXTENSIONS_GALLERY: '{}' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );

  const log: string[] = [];
  const port = new Promise<string>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      createInterface(stream).on('line', (line) => {
        log.push(line);
        const listening = /agent listening on (\d+)/.exec(line)?.[1];
        if (listening) resolve(listening);
      });
    }
  });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', () => resolve(log.slice(-20).join('\n')));
  });

  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    if (child.exitCode === null && child.signalCode === null && child.kill()) await once(child, 'exit');
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  const kill = (): void => {
    child.kill();
  };
  process.on('exit', kill);

  const found = await Promise.race([port, ended.then((text) => new Error(`The workbench did not start.\n${text}`))]);
  if (found instanceof Error) {
    await stop();
    throw found;
  }
  const authority = `127.0.0.1:${found}`;
  return {
    authority,
    uri: (path) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`,
    token,
    ended,
    address: (path, payload = []) => {
      const query = new URLSearchParams({ tkn: token, folder: decodeURIComponent(pathToFileURL(path).pathname) });
      if (payload.length > 0) query.set('payload', JSON.stringify(payload));
      return `http://${authority}/?${query}`;
    },
    [Symbol.asyncDispose]: stop,
  };
}

/** A quiet workbench: nothing but the draft, its findings, and what the user asks for. */
function userSettings(theme: 'light' | 'dark'): Record<string, unknown> {
  return {
    'chat.disableAIFeatures': true,
    'editor.accessibilitySupport': 'off',
    'editor.cursorBlinking': 'solid',
    'editor.minimap.enabled': false,
    'editor.stickyScroll.enabled': false,
    'editor.wordWrap': 'on',
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'files.autoSave': 'off', // As on a desktop; in a browser the default is another.
    'git.enabled': false,
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'update.mode': 'none',
    'workbench.colorTheme': theme === 'light' ? 'Default Light Modern' : 'Default Dark Modern',
    'workbench.editor.languageDetection': false,
    'workbench.enableExperiments': false,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
  };
}

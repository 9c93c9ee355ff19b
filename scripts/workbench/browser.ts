/** Finds a browser of the Chromium family, and starts it for Playwright. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { Remedy, say } from '../prepare.mjs';

/** Starts a headless browser that speaks only to the page it opens. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser() ?? installBrowser();
  return await chromium.launch({
    executablePath,
    args: [
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}

/** The browser named by `CHROME_PATH`, else the first one found where they usually are. */
function findBrowser(): string | undefined {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Remedy(`CHROME_PATH names ${named}, and no such file is there.`);
    return named;
  }
  return candidates().find(isExecutable);
}

function candidates(): string[] {
  const { env, platform } = process;
  switch (platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32': {
      const programs = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LocalAppData']];
      return programs
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(folder, 'Chromium', 'Application', 'chrome.exe'),
          join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ]);
    }
    default: {
      const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
      const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Installs Debian's Chromium where we may; no question is asked on the way. */
function installBrowser(): string {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args: string[]): boolean => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 }).status === 0;
  };
  if (process.platform === 'linux' && apt('--version')) {
    say('no browser found, installing chromium (apt-get)');
    if (apt('update') && apt('install', '--yes', 'chromium')) {
      const installed = findBrowser();
      if (installed) return installed;
    }
  }
  throw new Remedy(
    'No browser was found for the tests in VS Code. Install Chromium, Google Chrome or Microsoft Edge ' +
      '(Debian: `apt-get install chromium`), or name one in the environment variable CHROME_PATH.',
  );
}

/** Runs the suite in the workbench in a browser, in either of its extension hosts. */
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/workbench/browser.ts';
import { readPackage } from '../../scripts/workbench/extension.ts';
import { startWorkbench, type Workbench } from '../../scripts/workbench/server.ts';
import type { SuiteSetup } from './suite-run.ts';

/** Where the page finds the extension, on its own origin. */
const extension = '/__extension';

/** In the host that runs where the server runs, as in VS Code on a remote machine. */
export async function runInNodeHost(setup: SuiteSetup): Promise<void> {
  await runInWorkbench(setup, async (page, workbench) => {
    await page.goto(
      workbench.address(setup.drafts, [
        ['extensionDevelopmentPath', workbench.uri(setup.extension)],
        ['extensionTestsPath', workbench.uri(setup.suite)],
      ]),
    );
  });
}

/**
 * In the web worker, as in VS Code for the Web. Its development extension comes from the configuration in the page,
 * so we change that on the way. The extension must lie on the page's own origin, and the suite below the extension,
 * which is how VS Code knows the host to run it in. The worker has no disk: it sees the folder through the workbench.
 */
export async function runInWebHost(setup: SuiteSetup): Promise<void> {
  await runInWorkbench(setup, async (page, workbench) => {
    const suite = `${extension}/__suite.cjs`;
    const files = new Map(
      [...(await readPackage(setup.vsix))].map(([path, content]) => [`${extension}/${path}`, content]),
    );
    await serveFiles(page, workbench, files.set(suite, await readFile(setup.suite)));
    const uri = (path: string): object => ({ scheme: 'http', authority: workbench.authority, path });
    await configurePage(page, {
      developmentOptions: { enableSmokeTestDriver: true, extensions: [uri(extension)], extensionTestsPath: uri(suite) },
    });
    await page.goto(workbench.address(setup.drafts));
  });
}

type OpenPage = (page: Page, workbench: Workbench) => Promise<void>;

async function runInWorkbench({ run, screenshot }: SuiteSetup, open: OpenPage): Promise<void> {
  await using workbench = await startWorkbench({ forTests: true });
  await using browser = await launchBrowser();
  const page = await browser.newPage();
  page.on('console', (message) => run.read(message.text()));

  let pictures: Promise<unknown> = Promise.resolve();
  run.onFailure = () => {
    run.onFailure = undefined; // The first failure is the one to look at.
    pictures = page.screenshot({ path: screenshot }).then(
      () => console.log(`    (picture: ${screenshot})`),
      () => {},
    );
  };

  const death = new Promise<string>((resolve) => {
    workbench.ended.then(resolve);
    page.once('crash', () => resolve('The page crashed.'));
    page.once('close', () => resolve('The page was closed.'));
  });
  await open(page, workbench);
  try {
    await run.ended(death);
  } catch (error) {
    run.onFailure?.();
    throw error;
  } finally {
    await pictures;
  }
}

/** Answers the page's requests for the files of the extension. */
async function serveFiles(page: Page, { authority }: Workbench, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };
  await page.context().route(
    (url) => url.host === authority && url.pathname.startsWith(`${extension}/`),
    async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname);
      const body = files.get(path);
      await route.fulfill(body ? { body, contentType: types[extname(path)] ?? 'text/plain' } : { status: 404 });
    },
  );
}

/**
 * Changes the configuration of the workbench, which its page carries as JSON in an attribute, before its scripts read it.
 * (A page that Playwright answers itself would have no address on loopback, and could open no connection to the server.)
 */
async function configurePage(page: Page, change: object): Promise<void> {
  await page.addInitScript(`
    new MutationObserver((_, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      observer.disconnect();
      const configuration = { ...JSON.parse(meta.getAttribute('data-settings')), ...${JSON.stringify(change)} };
      meta.setAttribute('data-settings', JSON.stringify(configuration));
    }).observe(document, { childList: true, subtree: true });
  `);
}

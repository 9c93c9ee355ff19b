/** `npm run screenshots`: takes the pictures of the README from the running workbench, by keyboard, in both themes. */
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root, say } from './prepare.mjs';
import { launchBrowser } from './workbench/browser.ts';
import { installExtension } from './workbench/extension.ts';
import { goBehind, goTo, runCommand, waitForEditor } from './workbench/keyboard.ts';
import { startWorkbench } from './workbench/server.ts';

const images = join(root, 'docs', 'images');
/** Room for the shadow that a card throws, in pixels of the page. */
const shadow = 8;
const folder = await mkdtemp(join(tmpdir(), 'gcm-drafter-screenshots-'));
try {
  await mkdir(images, { recursive: true });
  for (const theme of ['light', 'dark'] as const) await takeAll(theme);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function takeAll(theme: 'light' | 'dark'): Promise<void> {
  // What is typed for the pictures goes into copies.
  const examples = join(folder, theme, 'examples');
  await cp(join(root, 'examples'), examples, { recursive: true });
  const file = join(examples, 'start-here.md');
  const draft = await readFile(file, 'utf8');

  await using workbench = await startWorkbench({ theme, installExtensions: installExtension });
  await using browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 900, height: 600 }, deviceScaleFactor: 2 });
  await page.goto(workbench.address(examples, [['openFile', workbench.uri(file)]]));
  await waitForEditor(page);
  await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
  await page.waitForSelector('.squiggly-error'); // The server has read the draft.

  const take = async (name: string, ...shown: Locator[]): Promise<void> => {
    const path = join(images, `${name}-${theme}.png`);
    await page.screenshot({ path, clip: await around(page, shown), animations: 'disabled' });
    say(`docs/images/${name}-${theme}.png`);
  };
  const editor = page.locator('.editor-instance .view-lines');
  const tab = page.locator('.part.editor .tab').first();
  const line = (text: string): Locator => editor.locator('.view-line', { hasText: text }).first();

  await goBehind(page, draft, 'GCM Objective 7');
  await runCommand(page, 'Show or Focus Hover');
  const card = page.locator('.monaco-hover:visible', { hasText: 'Address and reduce vulnerabilities' });
  await card.waitFor();
  await take('hover', tab, card);
  await page.keyboard.press('Escape');

  await goBehind(page, draft, 'GCM Objective 24');
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row', { hasText: 'GCM Drafter' }).first().waitFor();
  await take('problems', page.locator('.part.editor'), page.locator('.part.panel'));
  await runCommand(page, 'View: Hide Panel');

  await goTo(page, emptyLineOf(draft), 1);
  await page.keyboard.type('The bank follows Objective ');
  const list = page.locator('.suggest-widget.visible');
  await list.waitFor();
  await page.keyboard.type('remit');
  await list.locator('.monaco-list-row', { hasText: '20 Promote faster' }).first().waitFor();
  await take('completion', tab, list);
  await page.keyboard.press('Enter');

  await page.keyboard.type('. ');
  await runCommand(page, 'GCM Drafter: Insert Recommendation');
  const picker = page.locator('.quick-input-widget');
  await picker.locator('.quick-input-title', { hasText: 'Insert Recommendation' }).waitFor();
  await page.keyboard.type('detention');
  await picker.locator('.monaco-list-row.focused:not(:has-text("G.1 "))').waitFor(); // G.1 is the first of all.
  await take('recommendation', tab, picker);
  await page.keyboard.press('Enter');
  await line('“').waitFor();
}

/** The line of the example that is left empty for writing: the second of two. */
function emptyLineOf(draft: string): number {
  const offset = draft.indexOf('\n\n\n');
  if (offset < 0) throw new Error('The example has no empty lines to write on.');
  return draft.slice(0, offset + 2).split('\n').length;
}

/** The part of the page that holds all of these, once they have come to rest. */
async function around(page: Page, shown: readonly Locator[]): Promise<Clip> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const measure = async (): Promise<Clip> => {
    const boxes = (await Promise.all(shown.map((locator) => locator.boundingBox()))).filter((box) => box !== null);
    const x = Math.min(...boxes.map((box) => box.x));
    const y = Math.min(...boxes.map((box) => box.y));
    const right = Math.min(width, Math.max(...boxes.map((box) => box.x + box.width)) + shadow);
    const bottom = Math.min(height, Math.max(...boxes.map((box) => box.y + box.height)) + shadow);
    return { x, y, width: right - x, height: bottom - y };
  };
  for (let before = await measure(); ; ) {
    await page.waitForTimeout(250);
    const now = await measure();
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

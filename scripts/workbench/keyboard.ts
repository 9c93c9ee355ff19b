/** Drives the workbench in a page as a drafter does who never touches the mouse. */
import type { Page } from 'playwright-core';

/** Waits until the workbench shows a draft. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.waitForSelector('.monaco-workbench .editor-instance .view-line');
}

/** Runs a command by its name in the command palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.keyboard.type(name);
  // The list follows what is typed with a delay; Enter must not take what was there before.
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name }).waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor behind the first occurrence of some words of the draft. */
export async function goBehind(page: Page, draft: string, words: string): Promise<void> {
  const offset = draft.indexOf(words) + words.length;
  if (offset < words.length) throw new Error(`The draft does not contain “${words}”.`);
  const lines = draft.slice(0, offset).split('\n');
  await goTo(page, lines.length, (lines.at(-1)?.length ?? 0) + 1);
}

/** Puts the cursor at a line and column, counted from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+G');
  await page.waitForSelector('.quick-input-widget:not([style*="display: none"]) input');
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

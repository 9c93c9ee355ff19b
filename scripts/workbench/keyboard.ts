/** Drives the workbench in a page as a drafter does who never touches the mouse. */
import { errors, type Page } from 'playwright-core';

/** Waits until the workbench shows a draft, which on a busy machine takes its time. */
export async function waitForEditor(page: Page): Promise<void> {
  await page.locator('.monaco-workbench .editor-instance .view-line').first().waitFor({ timeout: 120_000 });
}

/** Runs a command by its name in the command palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await openInput(page, 'F1');
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
  await openInput(page, 'Control+G');
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/**
 * Presses a key until the input that it opens has the focus. A workbench that shows a draft may not have learned its keys yet, and on a busy
 * machine a key is lost then; pressed once more, it only opens the same input anew.
 */
async function openInput(page: Page, key: string): Promise<void> {
  const input = page.locator('.quick-input-widget:not([style*="display: none"]) input:focus');
  for (let attempt = 1; ; attempt += 1) {
    await page.keyboard.press(key);
    try {
      await input.waitFor({ timeout: secondsForInput * 1000 });
      return;
    } catch (error) {
      if (attempt === attempts || !(error instanceof errors.TimeoutError)) throw error;
    }
  }
}

const secondsForInput = 5;
const attempts = 6;

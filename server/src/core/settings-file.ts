import type { Span } from './span.ts';

/** A fault in a file of settings: what is wrong, what would be right, and where in the text, in UTF-16 units. */
export interface SettingsProblem {
  readonly message: string;
  readonly span: Span;
}

/** What a file of settings holds, or why it cannot be understood. */
export type SettingsObject =
  | { readonly value: Readonly<Record<string, unknown>>; place(word: string): Span }
  | { readonly problem: SettingsProblem };

/**
 * Reads a file that should hold a JSON object such as `example`. Never throws.
 * @param largest how much is read, in UTF-16 units: the file comes with a workspace that need not be trusted.
 */
export function readSettingsObject(text: string, largest: number, example: string): SettingsObject {
  const whole = { start: 0, end: Math.min(text.length, 1) };
  if (text.length > largest)
    return { problem: { message: `This file is larger than ${largest} characters and was not read.`, span: whole } };
  // Editors create a file before they fill it.
  if (text.trim() === '') return { value: {}, place: () => whole };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    // Most engines tell the place; a conflict that a merge left is found by it.
    const at = Math.min(Number(/position (\d+)/.exec(message)?.[1] ?? 0), Math.max(0, text.length - 1));
    // The message quotes the text, line ends and all.
    const said = message.replace(/\s+/g, ' ');
    return { problem: { message: `This is no valid JSON (${said}).`, span: { start: at, end: at + whole.end } } };
  }
  if (!isRecord(value))
    return { problem: { message: `This file must hold an object such as ${example}.`, span: whole } };
  return {
    value,
    place(word) {
      const quoted = JSON.stringify(word);
      const start = text.indexOf(quoted);
      return start === -1 ? whole : { start, end: start + quoted.length };
    },
  };
}

/** Whether a value of JSON is an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

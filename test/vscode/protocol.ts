/**
 * What the suite, inside VS Code, tells the launcher, outside. Each event is one line of the extension host's console,
 * the only way out that every host has: the worker host has neither files nor a process.
 */
export type SuiteEvent =
  | { readonly type: 'start'; readonly total: number }
  | { readonly type: 'pass'; readonly title: string }
  | { readonly type: 'fail'; readonly title: string; readonly error: string }
  | { readonly type: 'end' };

const prefix = '@gcm-drafter-suite ';

/** The console line of an event. */
export function encodeEvent(event: SuiteEvent): string {
  return prefix + JSON.stringify(event);
}

/** The event in a console line, which the host may have put something in front of. */
export function decodeEvent(line: string): SuiteEvent | undefined {
  const start = line.indexOf(prefix);
  return start < 0 ? undefined : JSON.parse(line.slice(start + prefix.length));
}

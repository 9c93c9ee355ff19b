/**
 * A reporter for `node --test` whose one line is what came of the whole run: `{"passed":12,"failed":0}`.
 * It counts tests; what stands around them, a file or a suite, only where that failed by itself: a file that crashes is a failure.
 */
import { resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';

/** Counts the events of a run. */
export default async function* count(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of events) {
    if (type === 'test:pass') {
      const isLeftOut = data.skip !== undefined || data.todo !== undefined;
      // A file without tests passes under its own name.
      const isFile = resolve(data.name) === data.file;
      if (data.details.type !== 'suite' && !isLeftOut && !isFile) passed++;
    } else if (type === 'test:fail' && data.todo === undefined) {
      const { failureType } = data.details.error as { readonly failureType?: string };
      if (failureType !== 'subtestsFailed') failed++;
    }
  }
  yield `${JSON.stringify({ passed, failed })}\n`;
}

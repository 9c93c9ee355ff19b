/** Runs mocha inside VS Code, the same in a Node host and in a worker. */
/// <reference types="mocha" />
import 'mocha/mocha.js'; // The build for browsers, which asks for no file system. It sets the global `Mocha`.
import { encodeEvent, type SuiteEvent } from '../protocol.ts';

/** Loads the tests, runs them, and reports each one. Rejects when one failed, as VS Code expects. */
export async function runSuite(loadTests: () => Promise<void>): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: Report, timeout: 120_000 });
  mocha.suite.emit('pre-require', globalThis, '', mocha); // Makes `describe` and `it` known to the files.
  await loadTests();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed in VS Code.`);
}

class Report extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner) {
    super(runner);
    report({ type: 'start', total: runner.total });
    runner.on('pass', (test) => report({ type: 'pass', title: test.fullTitle() }));
    runner.on('fail', (test, error: Error) =>
      report({ type: 'fail', title: test.fullTitle(), error: error.stack ?? String(error) }),
    );
    runner.on('end', () => report({ type: 'end' }));
  }
}

function report(event: SuiteEvent): void {
  console.log(encodeEvent(event));
}

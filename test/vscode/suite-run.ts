/** Follows a run of the suite from outside, and makes sure that it comes to an end. */
import { decodeEvent } from './protocol.ts';

/** How a run ended. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** What a host needs to run the suite. */
export interface SuiteSetup {
  /** The packaged extension. */
  readonly vsix: string;
  /** The same, unpacked. */
  readonly extension: string;
  /** The bundled suite. */
  readonly suite: string;
  /** An empty folder to open. */
  readonly drafts: string;
  /** Where a picture of the workbench goes when a test fails. */
  readonly screenshot: string;
  readonly run: SuiteRun;
}

/** Starts VS Code in some form, and resolves when the suite has ended. */
export type Host = (setup: SuiteSetup) => Promise<void>;

const secondsToStart = 90;
const secondsToEnd = 300;

/** Reads the console of an extension host, and prints and counts what the suite reports in it. */
export class SuiteRun {
  #passed = 0;
  #failed = 0;
  #total: number | undefined;
  readonly #log: string[] = [];
  #settle: { resolve: () => void; reject: (error: unknown) => void } | undefined;
  readonly #end = new Promise<void>((resolve, reject) => {
    this.#settle = { resolve, reject };
  });
  /** A host may take a picture while the failure is still to be seen. */
  onFailure: (() => void) | undefined;

  get outcome(): Outcome {
    return { passed: this.#passed, failed: this.#failed };
  }

  /** Counts a failure that is none of a test's. */
  fail(): void {
    this.#failed++;
  }

  /** What else came from the console. */
  get log(): string {
    return this.#log.join('\n');
  }

  /** Takes one line, or one message of several lines, from the console. */
  read(line: string): void {
    const event = decodeEvent(line);
    switch (event?.type) {
      case undefined:
        this.#log.push(line);
        break;
      case 'start':
        this.#total = event.total;
        break;
      case 'pass':
        this.#passed++;
        console.log(`✔ ${event.title}`);
        break;
      case 'fail':
        this.#failed++;
        console.log(`✖ ${event.title}\n${event.error.replaceAll(/^/gm, '    ')}`);
        this.onFailure?.();
        break;
      case 'end':
        this.#settle?.resolve();
    }
  }

  /** Resolves at the end of a suite that ran all its tests; rejects when `death` comes first or time is up. */
  async ended(death: Promise<string>): Promise<void> {
    const limits = [
      setTimeout(() => {
        if (this.#total === undefined) this.#abort(`The suite did not start in ${secondsToStart} seconds.`);
      }, secondsToStart * 1000),
      setTimeout(() => this.#abort(`The suite did not end in ${secondsToEnd} seconds.`), secondsToEnd * 1000),
    ];
    death.then(
      (reason) => this.#abort(`VS Code ended before the suite did. ${reason}`),
      (error: unknown) => this.#settle?.reject(error),
    );
    try {
      await this.#end;
    } finally {
      limits.forEach(clearTimeout);
    }
    if (this.#passed + this.#failed === 0) throw new Error('The suite ran no test.');
  }

  #abort(reason: string): void {
    this.#settle?.reject(new Error(reason));
  }
}

// `npm test`: installs, builds, and runs every test. Goes on after a suite that fails; the last line counts them all.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npmCommand, prepare, Remedy, root } from './prepare.mjs';

/** A suite that hangs in spite of its own limits is ended after so long. */
const minutesForOneSuite = 8;

const folder = mkdtempSync(join(tmpdir(), 'gcm-drafter-test-'));
const results = join(folder, 'results');
const total = { passed: 0, failed: 0 };
let running;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    running?.kill();
    process.exit(130);
  });
}

try {
  const { node, env } = prepare();
  for (const suite of suites(node)) await runSuite(suite, env);
} catch (error) {
  console.error(error instanceof Remedy ? `gcm-drafter: ${error.message}` : error);
  total.failed++;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** All suites, in their order. One that writes no counts is a single test, which its exit status decides. */
function suites(node) {
  const npm = npmCommand(node);
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const checks = Object.keys(scripts).filter((name) => name.startsWith('check:'));
  const nodeTests = [
    ...['--test', '--test-timeout=120000'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/reporter.ts', `--test-reporter-destination=${results}`],
    'test/!(vscode)/**/*.test.ts', // Behind the options: what follows a file is no option.
  ];
  const inHost = (host) => ({ command: node, args: [join('test', 'vscode', 'run.ts'), host], counts: true });
  return [
    ...checks.map((name) => ({ ...npm, name, args: [...npm.args, 'run', '--silent', name], counts: false })),
    { name: 'core, protocol, command line and package', command: node, args: nodeTests, counts: true },
    { name: 'VS Code, extension host in Node', ...inHost('node') },
    { name: 'VS Code, extension host in a web worker', ...inHost('web') },
  ];
}

async function runSuite({ name, command, args, shell, counts }, env) {
  console.log(`\n── ${name}`);
  rmSync(results, { force: true });
  const status = await new Promise((resolve) => {
    running = spawn(command, args, {
      cwd: root,
      env: { ...env, GCM_DRAFTER_RESULTS: results },
      shell,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: minutesForOneSuite * 60_000,
    });
    running.once('error', (error) => resolve(error.message));
    running.once('exit', (code, signal) => resolve(code ?? signal));
  });
  const count = counts ? readCounts() : { passed: status === 0 ? 1 : 0, failed: 0 };
  // A suite that ran no test, or ended badly without naming a test, failed.
  if (count.failed === 0 && (status !== 0 || count.passed === 0)) {
    console.log(`✖ ${name} (exit status ${status}, ${count.passed} passed)`);
    count.failed = 1;
  } else if (!counts) {
    console.log(`✔ ${name}`);
  }
  total.passed += count.passed;
  total.failed += count.failed;
}

function readCounts() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return { passed: 0, failed: 0 };
  }
}

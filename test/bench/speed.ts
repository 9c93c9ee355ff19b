/**
 * `npm run bench`: what the product costs, as ratios to the least that is possible, taken in the same run on the same machine.
 * Figures are medians; nothing here passes or fails.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { makeDraft } from './drafts.ts';

const node = process.env['GCM_DRAFTER_NODE'] ?? process.execPath;
const cli = 'dist/cli.js';
const bare = (name: string): string => `test/bench/bare/${name}.mjs`;
const uri = 'file:///draft.md';
const servers = [['dist/server/node.cjs'], [bare('server')]] as const;
const folder = mkdtempSync(join(tmpdir(), 'gcm-drafter-bench-'));

try {
  const one = join(folder, 'draft.md');
  writeFileSync(one, makeDraft(10_000, 1));
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let index = 0; index < 1000; index += 1) writeFileSync(join(many, `${index}.md`), makeDraft(10_000, index));

  console.log(
    `Node ${spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()}; medians; ratio to the row's limit in the same run\n`,
  );
  await processes('gcm-drafter --version / empty Node', [cli, '--version'], [bare('empty')], 15);
  await processes('check, one 10 KB draft / bare regex', [cli, 'check', one], [bare('regex'), one], 15);
  await processes(
    'check, 1,000 drafts of 10 KB / bare regex',
    [cli, 'check', '--quiet', many],
    [bare('regex'), many],
    5,
  );
  await firstHover();
  for (const size of [10_000, 100_000, 1_000_000]) await keystrokes(size);
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs both in turn, so that a drifting machine drifts for both. */
async function processes(name: string, ours: readonly string[], limit: readonly string[], runs: number): Promise<void> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    [ours, limit].forEach((args, side) => {
      const start = performance.now();
      spawnSync(node, args, { stdio: 'ignore' });
      // The first pair warms the disk.
      if (run > 0) times[side]?.push(performance.now() - start);
    });
  }
  row(name, ...times);
}

function row(name: string, ours: readonly number[], limit: readonly number[]): void {
  const a = median(ours);
  const b = median(limit);
  console.log(
    `${name.padEnd(52)} ${a.toFixed(2).padStart(9)} ms ${b.toFixed(2).padStart(9)} ms   ×${(a / b).toFixed(2)}`,
  );
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

interface Server {
  readonly process: ChildProcess;
  readonly connection: ProtocolConnection;
}

function start(args: readonly string[]): Server {
  const child = spawn(node, [...args, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { process: child, connection };
}

async function initialize({ connection }: Server): Promise<void> {
  await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['markdown'] } } },
  });
  await connection.sendNotification('initialized', {});
}

async function firstHover(): Promise<void> {
  const times: { start: [number[], number[]]; hover: [number[], number[]] } = { start: [[], []], hover: [[], []] };
  const empty: number[] = [];
  for (let run = 0; run <= 9; run += 1) {
    const emptyStart = performance.now();
    spawnSync(node, [bare('empty')]);
    if (run > 0) empty.push(performance.now() - emptyStart);
    for (const [side, args] of servers.entries()) {
      const begin = performance.now();
      const server = start(args);
      await initialize(server);
      const initialized = performance.now();
      await server.connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'markdown', version: 1, text: 'Under GCM Objective 7.' },
      });
      await server.connection.sendRequest('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: 20 },
      });
      const hovered = performance.now();
      server.process.kill();
      if (run === 0) continue;
      times.start[side]?.push(initialized - begin);
      times.hover[side]?.push(hovered - begin);
    }
  }
  row('server: spawn to initialized / bare server', ...times.start);
  row('server: spawn to first hover / bare server', ...times.hover);
  row('server: spawn to first hover / empty Node', times.hover[0], empty);
}

/** From a keystroke in the middle of a draft to its findings. */
async function keystrokes(size: number): Promise<void> {
  const text = makeDraft(size, 3);
  const line = text.slice(0, size / 2).split('\n').length + 1;
  const open: [number[], number[]] = [[], []];
  const typed: [number[], number[]] = [[], []];
  const hovers: [number[], number[]] = [[], []];
  const completions: [number[], number[]] = [[], []];
  const running = servers.map((args) => start(args));
  const answered = running.map(({ connection }) => {
    const waiting: (() => void)[] = [];
    connection.onNotification('textDocument/publishDiagnostics', () => waiting.shift()?.());
    return () => new Promise<void>((resolve) => waiting.push(resolve));
  });
  try {
    for (const [side, server] of running.entries()) {
      await initialize(server);
      await timed(open[side], answered[side]?.() ?? Promise.resolve(), () =>
        server.connection.sendNotification('textDocument/didOpen', {
          textDocument: { uri, languageId: 'markdown', version: 1, text },
        }),
      );
    }
    for (let version = 2; version < 150; version += 1) {
      for (const [side, { connection }] of running.entries()) {
        const start = { line, character: 0 };
        const measured = version > 20;
        await timed(measured ? typed[side] : [], answered[side]?.() ?? Promise.resolve(), () =>
          connection.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ range: { start, end: start }, text: 'x' }],
          }),
        );
        const position = { line, character: 1 };
        const begin = performance.now();
        await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
        const hovered = performance.now();
        await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
        if (measured) {
          hovers[side]?.push(hovered - begin);
          completions[side]?.push(performance.now() - hovered);
        }
      }
    }
  } finally {
    for (const server of running) server.process.kill();
  }
  const name = size >= 1_000_000 ? '1 MB' : `${size / 1000} KB`;
  row(`server: open to findings, ${name} / bare rescan`, ...open);
  row(`server: keystroke to findings, ${name} / bare rescan`, ...typed);
  row(`server: hover, ${name} / bare`, ...hovers);
  row(`server: completion, ${name} / bare`, ...completions);
}

async function timed(times: number[] | undefined, answer: Promise<void>, send: () => Promise<void>): Promise<void> {
  const begin = performance.now();
  await send();
  await answer;
  times?.push(performance.now() - begin);
}

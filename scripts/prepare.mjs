// What `npm start` and `npm test` do first. It runs in a checkout where nothing is installed yet,
// so it knows only Node's own modules, and nothing newer than Node 20.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const oldestNode = 20;
const windows = process.platform === 'win32';
const modules = join(root, 'node_modules');

/** The Node 24 that the tools run on; it comes with the npm package `node`. */
const toolsNode = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');

/** An error whose message is all that the reader needs: what is wrong, and what to do about it. */
export class Remedy extends Error {}

/** Prints one line for a thing that is done. */
export function say(line) {
  console.log(`gcm-drafter: ${line}`);
}

/** The program and the first arguments that start npm: the npm that runs us, else the one on the PATH. */
export function npmCommand(node = process.execPath) {
  const cli = process.env.npm_execpath;
  if (cli !== undefined && basename(cli) === 'npm-cli.js' && existsSync(cli)) return { command: node, args: [cli] };
  // Node starts no `.cmd` file without a shell; no argument of ours needs quoting there.
  return windows ? { command: 'npm.cmd', args: [], shell: true } : { command: 'npm', args: [] };
}

/**
 * Checks the machine, installs what the lock file asks for unless it is there, and builds.
 * Gives the environment for the next steps, with Node 24 first on the PATH and the user's own Node in `GCM_DRAFTER_NODE`.
 */
export function prepare() {
  // npm puts our Node 24 first on the PATH of its scripts, but says which Node runs npm itself.
  const userNode = process.env.GCM_DRAFTER_NODE ?? process.env.npm_node_execpath ?? process.execPath;
  checkMachine(userNode);

  if (isInstalled()) {
    say('dependencies are those of package-lock.json');
  } else {
    say('installing dependencies (npm ci)');
    install(userNode);
  }

  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const env = {
    ...process.env,
    [pathName]: [dirname(toolsNode), join(modules, '.bin'), process.env[pathName]].join(delimiter),
    GCM_DRAFTER_NODE: userNode,
  };

  say('building');
  if (!succeeds(toolsNode, [join('scripts', 'build.ts')], { env, stdio: 'inherit' })) {
    throw new Remedy('The build failed; its messages stand above.');
  }
  return { node: toolsNode, env };
}

function checkMachine(userNode) {
  const found = spawnSync(userNode, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? 'none';
  if (!(Number.parseInt(found.slice(1), 10) >= oldestNode)) {
    throw new Remedy(`Node ${oldestNode} or newer is needed, this is ${found}. Install a newer one from nodejs.org.`);
  }
  if (!succeeds('git', ['--version'])) {
    throw new Remedy('Git is needed and was not found on the PATH. Install it from git-scm.com.');
  }
}

/**
 * Whether `node_modules` is what the lock file describes, whoever installed it. npm writes `node_modules/.package-lock.json`
 * as the last step of an installation, so an interrupted one does not pass; nor does one without install scripts,
 * which has no Node 24.
 */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(modules, '.package-lock.json'));
  if (wanted === undefined)
    throw new Remedy('package-lock.json cannot be read. Restore it with `git checkout package-lock.json`.');
  if (present === undefined) return false;
  delete wanted['']; // The project itself.
  const same = (path) =>
    wanted[path]?.version === present[path]?.version && wanted[path]?.integrity === present[path]?.integrity;
  // Packages for other platforms are optional and stay away.
  const mayMiss = ({ optional, devOptional }) => Boolean(optional || devOptional);
  return (
    Object.keys(wanted).every((path) => (present[path] ? same(path) : mayMiss(wanted[path]))) &&
    Object.keys(present).every((path) => same(path) && existsSync(join(root, path))) &&
    succeeds(toolsNode, ['--version'])
  );
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install(userNode) {
  if (windows && process.execPath.startsWith(modules + sep)) {
    // Windows lets nobody delete a running program, which npm will want to, but lets it move.
    const aside = join(root, '.cache', `node-${process.pid}.exe`);
    mkdirSync(dirname(aside), { recursive: true });
    renameSync(process.execPath, aside);
  }
  const npm = npmCommand(userNode);
  const options = { stdio: ['ignore', 'inherit', 'inherit'], shell: npm.shell };
  if (!succeeds(npm.command, [...npm.args, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], options)) {
    throw new Remedy(
      'npm ci failed; its messages stand above. Check that the npm registry can be reached, then try again.',
    );
  }
  if (!succeeds(toolsNode, ['--version'])) {
    throw new Remedy(
      'The npm package `node`, which brings Node 24 for our tools, did not install its program. ' +
        'Its install script must be allowed: run `npm ci --ignore-scripts=false`, then try again.',
    );
  }
}

function succeeds(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'ignore', ...options }).status === 0;
}

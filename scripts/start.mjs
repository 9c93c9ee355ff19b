// `npm start`: installs, builds, and opens VS Code on the examples with the extension loaded.
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { prepare, Remedy, root, say } from './prepare.mjs';

const windows = process.platform === 'win32';
const examples = join(root, 'examples');

try {
  const { node, env } = prepare();
  const code = findCode();
  if (code) {
    say('opening VS Code on examples/ (`code` was found on the PATH)');
    // The examples are our own, so VS Code need not ask whether they can be trusted.
    const args = [`--extensionDevelopmentPath=${root}`, '--disable-workspace-trust', examples];
    await run(
      code,
      args,
      process.env,
      'VS Code could not be opened with `code`. Try `code --version`, and take it off the PATH if it is broken.',
    );
  } else {
    say('no `code` on the PATH, so the workbench of code-server is served instead');
    await run(
      node,
      [join(root, 'scripts', 'workbench', 'serve.ts'), examples],
      env,
      'The workbench could not be served; see above.',
    );
  }
} catch (error) {
  if (!(error instanceof Remedy)) throw error;
  console.error(`gcm-drafter: ${error.message}`);
  process.exitCode = 1;
}

function findCode() {
  const names = windows ? ['code.cmd', 'code.exe'] : ['code'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Runs a program to its end. Ctrl+C reaches it as it reaches us, and it is the one that tidies up. */
async function run(command, args, env, remedy) {
  // A `.cmd` file needs a shell, and a shell needs quotes.
  const shell = windows && command.endsWith('.cmd');
  const quote = (text) => (shell ? `"${text}"` : text);
  const child = spawn(quote(command), args.map(quote), { cwd: root, env, shell, stdio: 'inherit' });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill());
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 0));
  });
  if (status !== 0) throw new Remedy(remedy);
}

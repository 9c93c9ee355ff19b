import { version } from '../version.ts';
import { check, checkUsage } from './check.ts';
import { CommandFailure } from './failure.ts';
import { search, searchUsage, show, showUsage } from './show.ts';

const usage = `gcm-drafter ${version}: cite the Global Compact for Migration rightly.

Usage: gcm-drafter COMMAND [OPTIONS]

  check [PATH…]     check files and folders (default: the current folder)
  show REF          a card: objective 7, 2b, R1.4, a practice, country Portugal
  search WORDS      objectives, recommendations and practices by a few words
  lsp --stdio       the language server, for any editor

  --help            this text, or that of a command
  --version         the version
`;

const lspUsage = `Usage: gcm-drafter lsp --stdio

Speaks the Language Server Protocol on standard input and output.
`;

/** Runs the command line. @returns the exit status: 0 nothing found, 1 findings, 2 the command could not do its work. */
async function run([command, ...rest]: readonly string[]): Promise<number> {
  const wantsHelp = rest.includes('--help') || rest.includes('-h');
  switch (command) {
    case 'check':
      return wantsHelp ? print(checkUsage) : check(rest);
    case 'show':
      return wantsHelp ? print(showUsage) : show(rest);
    case 'search':
      return wantsHelp ? print(searchUsage) : search(rest);
    case 'lsp':
      if (wantsHelp) return print(lspUsage);
      if (rest.length !== 1 || rest[0] !== '--stdio')
        throw new CommandFailure('lsp needs exactly one option, --stdio.');
      return serve();
    case '--version':
    case '-v':
      return print(`${version}\n`);
    case undefined:
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(usage);
      return command === undefined ? 2 : 0;
    default:
      throw new CommandFailure(`there is no command “${command}”; \`gcm-drafter --help\` lists them.`);
  }
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

/** The server is a bundle of its own, so that no other command pays for loading it. */
async function serve(): Promise<number> {
  require('./server/node.cjs');
  return new Promise(() => {});
}

// Who reads the output may stop before its end, as `head` does: the rest has nowhere to go, and there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(2);
});

run(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    if (!(error instanceof CommandFailure)) throw error;
    process.stderr.write(`gcm-drafter: ${error.message}\n`);
    process.exitCode = 2;
  },
);

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { checkFailure, run, runUnread } from '../support/command-line.ts';
import { titleOf } from '../support/service.ts';

describe('the command line', () => {
  it('tells its version', () =>
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${manifest.version}\n`, stderr: '' }));
  it('lists the commands with --help', () => {
    const { status, stdout } = run(['--help']);
    assert.equal(status, 0);
    for (const command of ['check', 'show', 'search', 'lsp']) assert.match(stdout, new RegExp(`^  ${command} `, 'm'));
  });
  it('lists the commands where none is given, with status 2', () => {
    const { status, stdout } = run([]);
    assert.deepEqual([status, stdout], [2, run(['--help']).stdout]);
  });
  for (const command of ['check', 'show', 'search', 'lsp'])
    it(`tells how to use ${command}`, () => {
      const { status, stdout, stderr } = run([command, '--help']);
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, new RegExp(`^Usage: gcm-drafter ${command} `));
    });
  it('names a command that it does not know', () =>
    checkFailure(run(['chekc']), 'there is no command “chekc”; `gcm-drafter --help` lists them.'));
  it('ends without a word where nobody reads the output to its end', async () =>
    assert.deepEqual(await runUnread(['check', '-', '--stdin-path', 'a.md'], 'This follows Objective 24.\n'), {
      status: 2,
      stderr: '',
    }));
  it('wants --stdio for the server', () => checkFailure(run(['lsp']), 'lsp needs exactly one option, --stdio.'));
});

describe('show', () => {
  for (const reference of ['objective 7', '7', 'Objective 7'])
    it(`shows the card of “${reference}”`, () => {
      const { status, stdout } = run(['show', ...reference.split(' ')]);
      assert.equal(status, 0);
      assert.ok(stdout.startsWith(`Objective 7: ${titleOf(7)}\n`), stdout);
    });
  it('shows an action', () =>
    assert.ok(run(['show', '2b']).stdout.startsWith(`Action 2b of Objective 2: ${titleOf(2)}\n`)));
  it('shows a recommendation', () =>
    assert.ok(run(['show', 'R1.4']).stdout.startsWith('R1.4: Roundtable 1, recommendation 4\n')));
  it('shows a country', () => assert.ok(run(['show', 'country', 'Portugal']).stdout.startsWith('Portugal\n')));
  it('names what it does not know', () =>
    checkFailure(
      run(['show', 'objective', '24']),
      'nothing is called “objective 24”; `gcm-drafter search objective 24` finds what is near.',
    ));
  it('does not know an action that an objective does not have', () => assert.equal(run(['show', '2z']).status, 2));
});

describe('search', () => {
  it('finds by a theme with a typing error', () => {
    const { status, stdout } = run(['search', 'remitances']);
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(`objective 20\n  ${titleOf(20)}\n`), stdout);
  });
  it('has status 1 where nothing is found', () =>
    assert.deepEqual(run(['search', 'xyzzyqqq']), { status: 1, stdout: 'Nothing found.\n', stderr: '' }));
});

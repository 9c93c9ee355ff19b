import assert from 'node:assert/strict';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { checkFailure, run, withFolder } from '../support/command-line.ts';
import { titleOf } from '../support/service.ts';

const unknown = 'Objective 24 does not exist. The Compact has 23 objectives, 1 to 23.';
const bad = 'This follows Objective 24.\n';
const good = 'This follows Objective 23.\n';
const repeated = 'This follows Objectives 2, 5 and 2.\n';

/** The paths that a run checked, in its order. */
function checkedPaths(stdout: string): readonly string[] {
  return (JSON.parse(stdout) as { files: { path: string }[] }).files.map(({ path }) => path);
}

describe('check: pretty output', () => {
  it('shows place, severity, message, code and the line with the place marked', () =>
    withFolder({ 'a.md': 'First.\n\n👍 This follows Objective 24.\n', 'b.txt': good }, (cwd) =>
      assert.deepEqual(run(['check'], { cwd }), {
        status: 1,
        stdout: [
          'a.md',
          `  3:17  error  ${unknown}  unknown-objective`,
          '      👍 This follows Objective 24.',
          '                      ^^^^^^^^^^^^',
          '',
          '2 drafts, 2 citations: 1 error, 0 warnings, 0 hints',
          '',
        ].join('\n'),
        stderr: '',
      }),
    ));
  it('says in one line that there is nothing', () =>
    withFolder({ 'a.md': good }, (cwd) =>
      assert.deepEqual(run(['check', 'a.md'], { cwd }), {
        status: 0,
        stdout: '1 draft, 1 citation: nothing to correct\n',
        stderr: '',
      }),
    ));
  it('says nothing at all with --quiet when there is nothing', () =>
    withFolder({ 'a.md': good }, (cwd) =>
      assert.deepEqual(run(['check', '--quiet'], { cwd }), { status: 0, stdout: '', stderr: '' }),
    ));
  it('leaves the summary out with --quiet', () =>
    withFolder({ 'a.md': bad }, (cwd) => {
      const { stdout, status } = run(['check', '--quiet'], { cwd });
      assert.equal(status, 1);
      assert.ok(stdout.startsWith('a.md\n  1:14  error'));
      assert.doesNotMatch(stdout, /draft/);
    }));
  it('shows a long line around the place only', () =>
    withFolder({ 'a.md': `${'word '.repeat(100)}Objective 24 ${'word '.repeat(100)}` }, (cwd) => {
      const [, , line = '', carets = ''] = run(['check'], { cwd }).stdout.split('\n');
      assert.ok(line.length < 120, line);
      assert.equal(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1), 'Objective 24');
      assert.match(line, /^ {6}….*…$/);
    }));
  it('counts lines that end as on Windows and on old Macs', () =>
    withFolder({ 'a.md': `One.\r\n\r\n${bad}`, 'b.txt': `One.\r\r${bad}` }, (cwd) => {
      const { stdout } = run(['check'], { cwd });
      assert.equal(stdout.match(/^ {2}3:14 {2}error/gm)?.length, 2);
    }));
});

describe('check: JSON output', () => {
  it('is version 1, exactly', () =>
    withFolder({ 'drafts/a.md': '👍 Objectives 2(b), 5–7 and 2(b)\r\n\r\nThis follows Objective 24.\r\n' }, (cwd) => {
      const { stdout, status, stderr } = run(['check', '--format', 'json', 'drafts'], { cwd });
      const range = (line: number, from: number, to: number) => ({
        start: { line, character: from },
        end: { line, character: to },
      });
      assert.deepEqual([status, stderr], [1, '']);
      assert.deepEqual(JSON.parse(stdout), {
        version: 1,
        tool: { name: 'gcm-drafter', version: manifest.version },
        files: [
          {
            path: 'drafts/a.md',
            citations: [
              {
                range: range(0, 3, 32),
                text: 'Objectives 2(b), 5–7 and 2(b)',
                objectives: [2, 5, 6, 7],
                actions: ['2b', '2b'],
              },
              { range: range(2, 13, 25), text: 'Objective 24', objectives: [], actions: [] },
            ],
            diagnostics: [
              {
                code: 'repeated-objective',
                severity: 'warning',
                range: range(0, 28, 32),
                message: 'Objective 2(b) stands twice in this list.',
                fixes: [{ title: 'Remove 2(b)' }],
              },
              {
                code: 'unknown-objective',
                severity: 'error',
                range: range(2, 13, 25),
                message: unknown,
                fixes: [14, 4, 23].map((number) => ({ title: `Change to ${number}: ${titleOf(number)}` })),
              },
            ],
          },
        ],
        summary: { files: 1, citations: 2, error: 1, warning: 1, information: 0, failed: [] },
      });
    }));
  it('is one document over several drafts, as it would be written at one stroke', () =>
    withFolder({ 'a.md': bad, 'b.md': new Uint8Array([0]), 'c.md': good, 'd.md': bad, 'none/x': '' }, (cwd) => {
      for (const [path, paths] of [
        ['.', ['a.md', 'c.md', 'd.md']],
        ['none', []],
      ] as const) {
        const { stdout } = run(['check', '--format', 'json', path], { cwd });
        assert.deepEqual(checkedPaths(stdout), paths);
        assert.equal(stdout, `${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
      }
    }));
  it('gives the passage of the report as source', () =>
    withFolder({ 'a.md': `Under Objective 7 (${titleOf(15)}) it acts.` }, (cwd) => {
      const report = JSON.parse(run(['check', '--format', 'json'], { cwd }).stdout);
      assert.deepEqual(report.files[0].diagnostics[0].source, { section: 'Objective 15', quote: titleOf(15) });
    }));
  it('names what failed', () =>
    withFolder({ 'a.md': good, 'b.md': new Uint8Array([0x47, 0, 0x43]) }, (cwd) => {
      const { stdout, status } = run(['check', '--format', 'json'], { cwd });
      assert.equal(status, 2);
      assert.deepEqual(JSON.parse(stdout).summary, {
        files: 1,
        citations: 1,
        error: 0,
        warning: 0,
        information: 0,
        failed: [{ path: 'b.md', reason: 'is no text (it holds null bytes); save it as UTF-8 if it is a draft' }],
      });
    }));
});

describe('check: status', () => {
  const statuses: readonly (readonly [what: string, text: string, args: readonly string[], status: number])[] = [
    ['nothing found', good, [], 0],
    ['an error', bad, [], 1],
    ['a warning', repeated, [], 1],
    ['a warning where only errors fail', repeated, ['--fail-on', 'error'], 0],
    ['an error where only errors fail', bad, ['--fail-on', 'error'], 1],
    ['a warning where warnings fail', repeated, ['--fail-on', 'warning'], 1],
    ['a warning where all fails', repeated, ['--fail-on=information'], 1],
    ['an error of a code that is not asked for', bad, ['--only', 'repeated-objective'], 0],
    ['an error of the code that is asked for', bad, ['--only', 'unknown-objective'], 1],
    ['an error of one of two codes', bad, ['--only', 'unknown-objective', '--only', 'repeated-objective'], 1],
    ['an empty file', '', [], 0],
  ];
  for (const [what, text, args, status] of statuses)
    it(`is ${status} for ${what}`, () =>
      withFolder({ 'a.md': text }, (cwd) => {
        const result = run(['check', ...args], { cwd });
        assert.deepEqual([result.status, result.stderr], [status, '']);
      }));
});

describe('check: what is checked', () => {
  it('takes the endings of drafts in a folder, in order', () =>
    withFolder(
      Object.fromEntries(
        [
          'z.md',
          'a.markdown',
          'b.txt',
          'c.tex',
          'd.qmd',
          'e.rst',
          'f.adoc',
          'G.MD',
          'no.docx',
          'no',
          'sub/a.md',
          'node_modules/a.md',
          '.git/a.md',
        ].map((name) => [name, good]),
      ),
      (cwd) =>
        assert.deepEqual(checkedPaths(run(['check', '--format', 'json'], { cwd }).stdout), [
          'G.MD',
          'a.markdown',
          'b.txt',
          'c.tex',
          'd.qmd',
          'e.rst',
          'f.adoc',
          'sub/a.md',
          'z.md',
        ]),
    ));
  it('leaves out what .gitignore leaves out, in every folder', () =>
    withFolder(
      `// file: .gitignore
drafts/
*.tmp.md
// file: sub/.gitignore
/old.md
!kept.tmp.md
// file: a.md
x
// file: a.tmp.md
x
// file: drafts/a.md
x
// file: sub/old.md
x
// file: sub/new.md
x
// file: sub/deep/old.md
x
`,
      (cwd) => {
        const all = ['a.md', 'sub/deep/old.md', 'sub/new.md'];
        assert.deepEqual(checkedPaths(run(['check', '--format', 'json'], { cwd }).stdout), all);
        assert.deepEqual(checkedPaths(run(['check', '--format', 'json', '.'], { cwd }).stdout), all);
        assert.deepEqual(checkedPaths(run(['check', '--format', 'json', 'sub'], { cwd }).stdout), [
          'sub/deep/old.md',
          'sub/new.md',
        ]);
      },
    ));
  it('takes back with a deeper .gitignore what one above leaves out', () =>
    withFolder(
      { '.gitignore': '*.md\n', 'sub/.gitignore': '!kept.md\n', 'a.md': good, 'sub/kept.md': good, 'sub/b.md': good },
      (cwd) => assert.deepEqual(checkedPaths(run(['check', '--format', 'json'], { cwd }).stdout), ['sub/kept.md']),
    ));
  it('checks a file that is named, whatever its ending and whatever ignores it', () =>
    withFolder({ '.gitignore': '*\n', 'a.draft': bad }, (cwd) =>
      assert.equal(run(['check', 'a.draft'], { cwd }).status, 1),
    ));
  it('checks what is named twice once', () =>
    withFolder({ 'a.md': good }, (cwd) =>
      assert.deepEqual(checkedPaths(run(['check', '--format', 'json', 'a.md', './a.md', '.'], { cwd }).stdout), [
        'a.md',
      ]),
    ));
  it('reads each ending in its format', () =>
    withFolder(
      { 'a.md': '`Objective 24`', 'a.tex': '% Objective 24', 'a.qmd': '`Objective 24`', 'a.txt': '`Objective 24`' },
      (cwd) =>
        assert.deepEqual(
          JSON.parse(run(['check', '--format', 'json'], { cwd }).stdout).files.map(
            (file: { path: string; diagnostics: unknown[] }) => [file.path, file.diagnostics.length],
          ),
          [
            ['a.md', 0],
            ['a.qmd', 0],
            ['a.tex', 0],
            ['a.txt', 1],
          ],
        ),
    ));
  it('reads UTF-8 with a byte order mark', () =>
    withFolder({ 'a.md': `\ufeff${bad}` }, (cwd) => {
      const [file] = JSON.parse(run(['check', '--format', 'json'], { cwd }).stdout).files;
      assert.equal(file.diagnostics[0].range.start.character, 13);
    }));
  it('reads standard input under the name that is given', () => {
    const { stdout, status } = run(['check', '-', '--stdin-path', 'drafts/a.tex', '--format', 'json'], {
      input: '% Objective 24\nObjective 25\n',
    });
    assert.equal(status, 1);
    const [file] = JSON.parse(stdout).files;
    assert.deepEqual([file.path, file.diagnostics.length], ['drafts/a.tex', 1]);
  });
  it('reads standard input without a name as plain text', () =>
    assert.match(run(['check', '-'], { input: bad }).stdout, /^stdin\n {2}1:14 {2}error/));
  it('reads empty standard input', () => assert.equal(run(['check', '-'], { input: '' }).status, 0));
  it('reads a draft of 20 MB', () => {
    const paragraph = `${'The ministry opened offices in the regions, and people came. '.repeat(4)}\n\n`;
    withFolder({ 'a.md': `${paragraph.repeat(82_000)}${bad}` }, (cwd) => {
      const { stdout, status } = run(['check', '--format', 'json'], { cwd });
      assert.equal(status, 1);
      assert.deepEqual(
        JSON.parse(stdout).files[0].diagnostics.map(({ range }: { range: { start: unknown } }) => range.start),
        [{ line: 164_000, character: 13 }],
      );
    });
  });
});

describe('check: what cannot be done', () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeffObjective 24', 'utf16le'));
  const notText = 'is no text (it holds null bytes); save it as UTF-8 if it is a draft; it was skipped.';
  it('names a binary file, one in UTF-16 and one that is not valid UTF-8, and checks the others', () =>
    withFolder(
      {
        'a.md': new Uint8Array([0x4f, 0, 1, 2]),
        'b.md': utf16,
        'c.md': new Uint8Array([0x4f, 0xe9, 0x20]),
        'd.md': bad,
      },
      (cwd) => {
        const result = run(['check'], { cwd });
        checkFailure(
          result,
          `a.md ${notText}`,
          `b.md ${notText}`,
          'c.md is not valid UTF-8; save it as UTF-8; it was skipped.',
        );
        assert.match(result.stdout, /^d\.md\n {2}1:14 {2}error/);
      },
    ));
  it('names standard input that is not valid UTF-8', () =>
    checkFailure(
      run(['check', '-'], { input: new Uint8Array([0xff, 0x41]) }),
      'stdin is not valid UTF-8; save it as UTF-8; it was skipped.',
    ));
  it('names a path that does not exist, and checks the others', () =>
    withFolder({ 'a.md': bad }, (cwd) => {
      const result = run(['check', 'missing.md', 'a.md'], { cwd });
      checkFailure(result, 'missing.md does not exist; it was skipped.');
      assert.match(result.stdout, /^a\.md\n {2}1:14 {2}error/);
    }));
  it('names an option that it does not know', () =>
    checkFailure(
      run(['check', '--colour']),
      "Unknown option '--colour'; `gcm-drafter check --help` lists the options.",
    ));
  it('names an option without its value', () => {
    const { status, stderr } = run(['check', '--format']);
    assert.deepEqual([status, stderr.split('\n').length], [2, 2]);
    assert.match(stderr, /^gcm-drafter: .*--format/);
  });
  it('names a format that it does not know', () =>
    assert.match(
      run(['check', '--format', 'xml']).stderr,
      /^gcm-drafter: --format cannot be “xml”; it is one of pretty, json.*\.\n$/,
    ));
  it('names a severity that it does not know', () =>
    checkFailure(
      run(['check', '--fail-on', 'hint']),
      '--fail-on cannot be “hint”; it is one of error, warning, information.',
    ));
  it('names a code that it does not know', () =>
    assert.match(
      run(['check', '--only', 'nonsense']).stderr,
      /^gcm-drafter: --only cannot be “nonsense”; it is one of unknown-objective, .*\.\n$/,
    ));
});

describe('check: files of settings', () => {
  const paraphrase = 'Under Objective 12 (faster, safer and cheaper transfer of remittances) the city acts.\n';
  const sentence = 'cfd480951d6ec7741dc7d67a5adca01d8d5dfe7cd2325ffb4582a9be30416fab';
  const entry = (hash = sentence): string => `{ "confirmed": [{ "code": "title-mismatch", "sentence": "${hash}" }] }`;
  const confirmed = '.gcm-drafter.confirmed.json';
  const configuration = '.gcm-drafter.json';

  it('leaves out what the nearest file upward says was confirmed', () =>
    withFolder(
      { [confirmed]: entry(), 'a/b/c.md': paraphrase, 'd/e.md': paraphrase, [`d/${confirmed}`]: '{}' },
      (cwd) => {
        const { stdout, status } = run(['check', '--quiet'], { cwd });
        assert.equal(status, 1);
        assert.deepEqual(stdout.match(/^\S+\.md$/gm), ['d/e.md']);
      },
    ));
  it('finds it again when its sentence changes', () =>
    withFolder({ [confirmed]: entry(), 'a.md': paraphrase.replace('city', 'town') }, (cwd) =>
      assert.match(run(['check'], { cwd }).stdout, /title-mismatch/),
    ));
  it('reads both files, also with a byte order mark, and for standard input', () =>
    withFolder(
      { [confirmed]: `\ufeff${entry()}`, [configuration]: '\ufeff{ "rules": { "unknown-objective": "off" } }' },
      (cwd) =>
        assert.equal(
          run(['check', '-', '--stdin-path', 'a.md'], { cwd, input: `${paraphrase}\n${bad}` }).stdout,
          '1 draft, 2 citations: nothing to correct\n',
        ),
    ));
  it('keeps to what was confirmed when --config names another configuration', () =>
    withFolder({ [confirmed]: entry(), 'other.json': '{}', 'a.md': paraphrase }, (cwd) =>
      assert.equal(run(['check', '--config', 'other.json'], { cwd }).status, 0),
    ));
  for (const [name, text, message] of [
    [confirmed, '{ "confirmed": 5 }', '“confirmed” must be a list of entries.'],
    [configuration, '{ "rules": 5 }', '“rules” must be an object from codes to severities.'],
  ] as const)
    it(`ends with status 2 at a fault in ${name}`, () =>
      withFolder({ [name]: text, 'a.md': good }, (cwd) =>
        checkFailure(run(['check'], { cwd }), `${join(realpathSync(cwd), name)}: ${message}`),
      ));
  it('tells a fault in the settings of a later draft before it writes anything', () =>
    withFolder({ 'a.md': repeated, [`b/${configuration}`]: '[]', 'b/c.md': good }, (cwd) => {
      for (const args of [[], ['--format', 'json'], ['--fix']]) {
        const { status, stdout } = run(['check', ...args], { cwd });
        assert.deepEqual([status, stdout], [2, '']);
      }
      assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), repeated);
    }));
  it('says in one line that a merge left a conflict', () =>
    withFolder({ [confirmed]: '{\n<<<<<<< HEAD\n  "confirmed": []\n', 'a.md': good }, (cwd) => {
      const { status, stderr } = run(['check'], { cwd });
      assert.deepEqual([status, stderr.split('\n').length], [2, 2]);
      assert.match(stderr, /confirmed\.json: This is no valid JSON/);
    }));
});

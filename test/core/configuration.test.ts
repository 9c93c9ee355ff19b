import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseConfiguration, switchOff } from '../../server/src/core/configuration.ts';
import { applyEdits } from '../../server/src/core/span.ts';

describe('the configuration', () => {
  it('gives severities by code', () =>
    assert.deepEqual(parseConfiguration('{ "$schema": "x", "rules": { "title-mismatch": "off" } }'), {
      options: { severities: { 'title-mismatch': 'off' } },
      problems: [],
    }));
  it('gives the style of citations', () =>
    assert.deepEqual(parseConfiguration('{ "citationStyle": "Obj. 7" }'), {
      options: { severities: {}, citationStyle: 'Obj. 7' },
      problems: [],
    }));
  it('may be empty', () => assert.deepEqual(parseConfiguration(' ').problems, []));

  const faults: readonly (readonly [text: string, message: string, place: string])[] = [
    ['[]', 'This file must hold an object such as { "rules": { } }.', '['],
    ['{ "rule": {} }', '“rule” is no setting; there are “rules”, “citationStyle”, “bareObjectives”.', '"rule"'],
    ['{ "rules": [] }', '“rules” must be an object from codes to severities.', '"rules"'],
    ['{ "rules": { "nonsense": "off" } }', 'There is no rule “nonsense”.', '"nonsense"'],
    [
      '{ "rules": { "title-mismatch": 1 } }',
      'The severity of title-mismatch must be one of error, warning, information, off.',
      '"title-mismatch"',
    ],
    [
      '{ "citationStyle": "obj 7" }',
      '“citationStyle” must be one of “inferred”, “Objective 7”, “objective 7”, “Obj. 7”.',
      '"citationStyle"',
    ],
    [' '.repeat(100_001), 'This file is larger than 100000 characters and was not read.', ' '],
  ];
  for (const [text, message, place] of faults)
    it(`says what is wrong, and where: ${text.slice(0, 40).trim()}`, () => {
      const { problems } = parseConfiguration(text);
      assert.deepEqual(
        problems.map((problem) => [problem.message, text.slice(problem.span.start, problem.span.end)]),
        [[message, place]],
      );
    });
});

describe('switching a code off', () => {
  const cases: readonly (readonly [what: string, before: string | undefined, after: string])[] = [
    ['writes a new file', undefined, '{\n  "rules": {\n    "title-mismatch": "off"\n  }\n}\n'],
    ['fills an empty one', '\n', '{\n  "rules": {\n    "title-mismatch": "off"\n  }\n}\n'],
    [
      'adds to what is there, as it is indented',
      '{\n\t"$schema": "x",\n\t"rules": {\n\t\t"repeated-objective": "error"\n\t}\n}\n',
      '{\n\t"$schema": "x",\n\t"rules": {\n\t\t"repeated-objective": "error",\n\t\t"title-mismatch": "off"\n\t}\n}\n',
    ],
    [
      'changes a severity in its place',
      '{\r\n    "rules": {\r\n        "title-mismatch": "error",\r\n        "repeated-objective": "error"\r\n    }\r\n}\r\n',
      '{\r\n    "rules": {\r\n        "title-mismatch": "off",\r\n        "repeated-objective": "error"\r\n    }\r\n}\r\n',
    ],
  ];
  for (const [what, before, after] of cases)
    it(what, () => {
      const edits = switchOff(before, 'title-mismatch');
      assert.ok(edits);
      assert.equal(applyEdits(before ?? '', edits), after);
      assert.deepEqual(parseConfiguration(after).options.severities?.['title-mismatch'], 'off');
    });
  it('changes no more than it must', () =>
    assert.deepEqual(switchOff('{\n  "rules": {\n    "title-mismatch": "error"\n  }\n}\n', 'title-mismatch'), [
      { span: { start: 38, end: 43 }, newText: 'off' },
    ]));
  it('leaves a file with a fault as it is', () => {
    for (const text of ['{', '[]', '{ "rules": [] }']) assert.equal(switchOff(text, 'title-mismatch'), undefined);
  });
});

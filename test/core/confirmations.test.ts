import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { confirm, parseConfirmations } from '../../server/src/core/confirmations.ts';
import type { DraftFormat } from '../../server/src/core/draft/chunks.ts';
import { fingerprint } from '../../server/src/core/rules/fingerprint.ts';
import type { Finding } from '../../server/src/core/rules/rule.ts';
import { applyEdits } from '../../server/src/core/span.ts';
import { root } from '../support/built.ts';
import { findingsOf } from '../support/findings.ts';
import { service, titleOf } from '../support/service.ts';

const sentence = 'Under Objective 12 (faster, safer and cheaper transfer of remittances) the city acts.';

/** The one finding of a draft that can be confirmed. */
function confirmable(text: string, format: DraftFormat = 'markdown'): Finding {
  const [finding, ...others] = findingsOf(text, format).filter((one) => one.sentence !== undefined);
  assert.ok(finding !== undefined && others.length === 0, 'One finding to confirm is wanted.');
  return finding;
}

/** The text of a file of confirmations after findings of drafts were confirmed one after the other. */
function confirmAll(texts: readonly string[], before?: string): string | undefined {
  return texts.reduce<string | undefined>((file, text) => {
    const edits = confirm(file, confirmable(text));
    assert.ok(edits, `This cannot be confirmed in:\n${file}`);
    return applyEdits(file ?? '', edits);
  }, before);
}

function codesLeft(text: string, file: string, format: DraftFormat = 'markdown'): readonly string[] {
  const { confirmed, problems } = parseConfirmations(file);
  assert.deepEqual(problems, []);
  return service.check(service.read(text, format), { confirmed }).map(({ code }) => code);
}

const hash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

describe('a confirmation', () => {
  const file = confirmAll([sentence]) ?? '';

  it('is kept by the code and a hash of the sentence, on a line that a reviewer can read', () =>
    assert.equal(
      file,
      [
        '{',
        '  "confirmed": [',
        `    { "code": "title-mismatch", "sentence": "${hash(sentence)}", "words": "Under Objective 12 (faster, safer and cheaper transfer of…" }`,
        '  ]',
        '}',
        '',
      ].join('\n'),
    ));

  for (const [what, text, format] of [
    ['where it stands', sentence, 'markdown'],
    ['at another place of another draft', `# A heading\n\nOther words. ${sentence} More words.\n`, 'markdown'],
    ['wrapped anew', sentence.replaceAll(' ', '\n'), 'markdown'],
    ['with other spaces', sentence.replaceAll(' ', '\u00a0 '), 'plaintext'],
    ['in a quotation over several lines', `> ${sentence.replace('safer', '\n> safer')}`, 'markdown'],
    ['with other markup', sentence.replace('Objective 12', '**Objective 12**'), 'markdown'],
    ['in LaTeX', `\\section{A}\n\n${sentence.replace(' 12', '~12')}`, 'latex'],
  ] as const)
    it(`takes the finding out ${what}`, () => {
      assert.deepEqual(
        findingsOf(text, format).map(({ code }) => code),
        ['title-mismatch'],
      );
      assert.deepEqual(codesLeft(text, file, format), []);
    });

  for (const [what, text] of [
    ['a word', sentence.replace('the city', 'the town')],
    ['the number', sentence.replace('12', '13')],
    ['a sign of punctuation', sentence.replace('acts.', 'acts!')],
    ['a capital letter', sentence.replace('city', 'City')],
  ] as const)
    it(`holds no longer when ${what} of the sentence changes`, () =>
      assert.deepEqual(codesLeft(text, file), ['title-mismatch']));

  it('is one of its sentence, not of its neighbours', () =>
    assert.deepEqual(codesLeft(`${sentence} ${sentence.replace('city', 'ministry')}`, file), ['title-mismatch']));

  it('leaves other codes in the sentence alone', () =>
    assert.deepEqual(
      codesLeft(
        `${sentence.slice(0, -1)} under Objective 24.`,
        confirmAll([`${sentence.slice(0, -1)} under Objective 24.`]) ?? '',
      ),
      ['unknown-objective'],
    ));

  it('leaves a suppression of the same finding in peace', () =>
    assert.deepEqual(codesLeft(`<!-- gcm-drafter-disable-next-line title-mismatch -->\n${sentence}`, file), []));

  it('in a table is one of its row, not of every cell with the number', () => {
    const table = (words: string): string => `| GCM | Title |\n|---|---|\n| Objective 12 | ${words} |\n`;
    const confirmed = confirmAll([table('faster, safer and cheaper transfer of remittances')]) ?? '';
    assert.deepEqual(codesLeft(table('faster, safer and cheaper transfer of remittances'), confirmed), []);
    assert.deepEqual(codesLeft(table('faster, safer, cheaper transfer of remittances'), confirmed), ['title-mismatch']);
  });

  it('is for what is a matter of judgement, not for an exact title with another number', () => {
    const [finding] = findingsOf(`Under Objective 7 (${titleOf(15)}) it acts.`, 'markdown');
    assert.equal(finding?.code, 'title-mismatch');
    assert.equal(confirm(undefined, finding), undefined);
  });

  it('is not for a sentence without end', () =>
    assert.equal(
      fingerprint({ code: 'title-mismatch', sentence: 'word '.repeat(2001) }),
      undefined,
      'hashing it for each of its findings would be quadratic',
    ));

  it('hashes what is no text as well', () =>
    assert.equal(fingerprint({ code: 'a', sentence: '\ud83d' }), `a ${hash('\ufffd')}`));
});

describe('the file of confirmations', () => {
  const others = ['town', 'region', 'state'].map((word) => sentence.replace('city', word));

  it('is the same in whatever order its entries came', () => {
    const all = [sentence, ...others];
    assert.equal(confirmAll(all), confirmAll(all.reverse()));
  });
  it('gets one line more, and the others stay as they are', () => {
    const before = confirmAll(others) ?? '';
    const after = confirmAll([sentence], before) ?? '';
    const bare = (text: string): string[] => text.split('\n').map((line) => line.replace(/,$/, ''));
    const added = bare(after).filter((line) => !bare(before).includes(line));
    assert.equal(added.length, 1);
    assert.deepEqual(
      bare(after).filter((line) => line !== added[0]),
      bare(before),
    );
  });
  it('is changed by an edit that touches no entry', () => {
    const before = confirmAll(others) ?? '';
    const [edit, ...more] = confirm(before, confirmable(sentence)) ?? [];
    assert.deepEqual([edit?.span.start, more], [edit?.span.end, []]);
  });
  it('does not take an entry twice', () =>
    assert.deepEqual(confirm(confirmAll([sentence]), confirmable(sentence)), []));
  it('keeps the line ends and the schema that it has', () => {
    const before = '{\r\n  "$schema": "x",\r\n  "confirmed": []\r\n}\r\n';
    const after = confirmAll([sentence], before) ?? '';
    assert.doesNotMatch(after, /[^\r]\n/);
    assert.equal(JSON.parse(after).$schema, 'x');
  });
  it('is brought into order when somebody wrote it in another', () => {
    const entry = { code: 'title-mismatch', sentence: 'f'.repeat(64) };
    assert.equal(
      confirmAll([sentence], JSON.stringify({ confirmed: [entry] }))?.split('\n')[3],
      `    { "code": "title-mismatch", "sentence": "${entry.sentence}" }`,
    );
  });
  it('is as its schema says', () => {
    const schema = JSON.parse(readFileSync(`${root}data/schema/confirmed.schema.json`, 'utf8'));
    const validate = new Ajv().compile(schema);
    assert.ok(validate(JSON.parse(confirmAll([sentence, ...others]) ?? '')), JSON.stringify(validate.errors));
  });

  it('may be empty', () => {
    for (const text of ['', ' \n', '{}', '{ "confirmed": [] }'])
      assert.deepEqual(parseConfirmations(text), { confirmed: new Set(), problems: [] });
  });
  it('may hold a code of another version', () =>
    assert.deepEqual(
      parseConfirmations(`{ "confirmed": [{ "code": "from-tomorrow", "sentence": "${'0'.repeat(64)}" }] }`).problems,
      [],
    ));

  const hex = '0123456789abcdef'.repeat(4);
  const entryFault = (index: number): string =>
    `Entry ${index} must have a “code”, a “sentence” (64 hexadecimal digits), may have “words”, and nothing else.`;
  const good = `{ "code": "title-mismatch", "sentence": "${hex}" }`;
  const faults: readonly (readonly [text: string, message: string | RegExp, place: string])[] = [
    ['[]', 'This file must hold an object such as { "confirmed": [ ] }.', '['],
    ['{ "confirmed": {} }', '“confirmed” must be a list of entries.', '"confirmed"'],
    ['{ "rules": {} }', '“rules” does not belong here; there is “confirmed”.', '"rules"'],
    [`{ "confirmed": [${good}, 5] }`, entryFault(2), '"confirmed"'],
    ['{ "confirmed": [{ "code": "x", "sentence": "abc" }] }', entryFault(1), '"abc"'],
    [`{ "confirmed": [{ "code": "No Code", "sentence": "${hex}" }] }`, entryFault(1), `"${hex}"`],
    [`{ "confirmed": [{ "code": "x", "sentence": "${hex}", "by": "me" }] }`, entryFault(1), `"${hex}"`],
    [`{ "confirmed": [${good}\n<<<<<<< HEAD\n] }`, /^This is no valid JSON \([^\n]+\)\.$/, '<'],
    [' '.repeat(1_000_001), 'This file is larger than 1000000 characters and was not read.', ' '],
  ];
  for (const [text, message, place] of faults)
    it(`with a fault says so at its place, and is left as it is: ${text.slice(0, 60).trim()}`, () => {
      const [problem, ...more] = parseConfirmations(text).problems;
      assert.deepEqual(more, []);
      assert.ok(problem);
      if (typeof message === 'string') assert.equal(problem.message, message);
      else assert.match(problem.message, message);
      assert.equal(text.slice(problem.span.start, problem.span.end), place);
      assert.equal(confirm(text, confirmable(sentence)), undefined);
    });
  it('with a fault in one entry confirms the others', () =>
    assert.deepEqual([...parseConfirmations(`{ "confirmed": [5, ${good}] }`).confirmed], [`title-mismatch ${hex}`]));
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LineText } from '../../server/src/lsp/line-text.ts';
import { seeded } from '../support/random.ts';

const lineEnds = ['\n', '\r\n', '\r', '\n\n'];

describe('a text in pieces of lines', () => {
  for (let seed = 1; seed <= 8; seed += 1)
    it(`is the text that every edit makes, with its lines (seed ${seed})`, () => {
      const random = seeded(seed);
      const words = (count: number): string =>
        Array.from(
          { length: count },
          () => 'x'.repeat(random.below(seed === 8 ? 2000 : 90)) + lineEnds[random.below(lineEnds.length)],
        ).join('');
      let plain = words(400);
      let text = LineText.of(plain);
      for (let edit = 0; edit < 60; edit += 1) {
        const start = random.below(plain.length + 1);
        const end = Math.min(plain.length, start + random.below(random.below(6) === 0 ? 9000 : 10));
        const newText = random.below(3) === 0 ? '' : words(random.below(random.below(6) === 0 ? 200 : 3));
        const before = text;
        const plainBefore = plain;
        plain = plain.slice(0, start) + newText + plain.slice(end);
        text = text.replace({ start, end }, newText);
        assert.equal(text.length, plain.length);
        const from = random.below(plain.length + 1);
        const to = from + random.below(10_000);
        assert.equal(text.slice(from, to), plain.slice(from, to));
        checkLines(text, plain);
        if (edit % 10 === 0) assert.equal(text.toString(), plain);
        if (edit % 10 === 5) assert.equal(before.toString(), plainBefore);
      }
    });

  it('can lose all of it and grow again', () => {
    const text = LineText.of('One\ntwo').replace({ start: 0, end: 7 }, '');
    assert.deepEqual([text.toString(), text.lineCount, text.lineSpan(0)], ['', 1, { start: 0, end: 0 }]);
    const grown = text.replace({ start: 0, end: 0 }, '\n');
    assert.deepEqual([grown.toString(), grown.lineCount, grown.lineSpan(1)], ['\n', 2, { start: 1, end: 1 }]);
  });

  it('takes a carriage return and a line feed that an edit brings together for one end', () => {
    const text = LineText.of('One\rtwo\nthree').replace({ start: 4, end: 7 }, '');
    assert.deepEqual([text.toString(), text.lineCount], ['One\r\nthree', 2]);
  });
});

function checkLines(text: LineText, plain: string): void {
  const lines = plain.split(/\r\n|\r|\n/);
  assert.equal(text.lineCount, lines.length);
  let start = 0;
  lines.forEach((line, index) => {
    assert.deepEqual(text.lineSpan(index), { start, end: start + line.length });
    assert.equal(text.lineAt(start), index);
    assert.equal(text.lineAt(start + line.length), index);
    start += line.length;
    start += plain.startsWith('\r\n', start) ? 2 : 1;
  });
}

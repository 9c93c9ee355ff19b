import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatOf, toDiagnostic, toRange, toTextEdit } from '../../server/src/lsp/convert.ts';

const texts: readonly string[] = [
  'One line',
  'Two\nlines',
  'Windows\r\nline\r\n\r\nends\r\n',
  'Old\rMac\r',
  'Emoji 👩🏽‍⚕️ 👍\nand 🇺🇳\n',
  'Combining e\u0301 na\u0308ive\nmarks',
  'يشير التقرير\nإلى الهدف \u202b7\u202c\n',
  '目标\n',
  '\n\n\n',
  '',
  'Half a pair \ud83d\nand \udc4d',
  '\u2028separators\u2029',
];

describe('positions', () => {
  for (const text of texts)
    it(`there and back are the same everywhere in ${JSON.stringify(text)}`, () => {
      const document = TextDocument.create('file:///draft', 'markdown', 0, text);
      for (let offset = 0; offset <= text.length; offset += 1) {
        // Between CR and LF there is no place.
        if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
        const { start, end } = toRange(document, { start: offset, end: text.length });
        assert.equal(document.offsetAt(start), offset);
        assert.equal(document.offsetAt(end), text.length);
      }
    });
  it('count UTF-16 units from zero', () => {
    const text = 'a\r\n👍 e\u0301 Objective 7';
    const document = TextDocument.create('file:///draft', 'markdown', 0, text);
    const start = text.indexOf('Objective');
    assert.deepEqual(toRange(document, { start, end: start + 11 }), {
      start: { line: 1, character: 6 },
      end: { line: 1, character: 17 },
    });
    assert.deepEqual(toTextEdit(document, { span: { start, end: start }, newText: 'x' }), {
      range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } },
      newText: 'x',
    });
  });
});

describe('conversion', () => {
  it('reads every language in its format', () =>
    assert.deepEqual(['markdown', 'quarto', 'latex', 'tex', 'plaintext', 'restructuredtext', ''].map(formatOf), [
      'markdown',
      'markdown',
      'latex',
      'latex',
      'plaintext',
      'plaintext',
      'plaintext',
    ]));
  it('gives each severity its number', () => {
    const document = TextDocument.create('file:///draft', 'markdown', 0, 'Objective 24');
    const span = { start: 0, end: 12 };
    assert.deepEqual(
      (['error', 'warning', 'information'] as const).map(
        (severity) => toDiagnostic(document, { code: 'x', severity, span, message: 'm', fixes: [] }).severity,
      ),
      [1, 2, 3],
    );
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Diagnostic, PositionEncodingKind } from 'vscode-languageserver';
import { readAbilities } from '../../server/src/lsp/abilities.ts';
import { formatOf, SourceDocument, toDiagnostic, toRange, toSpan, toTextEdit } from '../../server/src/lsp/convert.ts';
import { gcmDocuments } from '../../server/src/lsp/gcm-documents.ts';
import { service } from '../support/service.ts';

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

const encodings: readonly PositionEncodingKind[] = ['utf-16', 'utf-8', 'utf-32'];

function documentOf(text: string, encoding: PositionEncodingKind = 'utf-16'): SourceDocument {
  return new SourceDocument('file:///draft', 'markdown', 0, text, encoding);
}

/** How many characters a piece of a line has in an encoding, counted the plain way. */
function lengthOf(piece: string, encoding: PositionEncodingKind): number {
  if (encoding === 'utf-16') return piece.length;
  return encoding === 'utf-8' ? Buffer.byteLength(piece) : [...piece].length;
}

/** Whether an offset is one between two characters: not within a pair, nor between CR and LF. */
function isPlace(text: string, offset: number): boolean {
  return !/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(offset - 1, offset + 1));
}

for (const encoding of encodings)
  describe(`positions in ${encoding}`, () => {
    for (const text of texts)
      it(`there and back are the same everywhere in ${JSON.stringify(text)}`, () => {
        const document = documentOf(text, encoding);
        for (let offset = 0; offset <= text.length; offset += 1) {
          if (!isPlace(text, offset)) continue;
          const range = toRange(document, { start: offset, end: text.length });
          const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
          assert.deepEqual(range.start, { line: lines.length - 1, character: lengthOf(lines.at(-1) ?? '', encoding) });
          assert.deepEqual(toSpan(document, range), { start: offset, end: text.length });
        }
      });

    it('are right everywhere in a line of thousands of characters, asked in any order', () => {
      const line = 'a👍e\u0301é目'.repeat(900);
      const text = `First 👍\r\n${line}\r\nlast`;
      const document = documentOf(text, encoding);
      const first = text.indexOf(line);
      for (let offset = text.length; offset >= first; offset -= 7) {
        if (!isPlace(text, offset) || offset > first + line.length) continue;
        const position = { line: 1, character: lengthOf(text.slice(first, offset), encoding) };
        assert.deepEqual(document.positionAt(offset), position);
        assert.equal(document.offsetAt(position), offset);
      }
    });

    it('behind the end of a line or of the text stop there', () => {
      const document = documentOf('é👍\r\nB', encoding);
      assert.deepEqual(
        [
          { line: 0, character: 99 },
          { line: 1, character: 99 },
          { line: 99, character: 0 },
        ].map((position) => document.offsetAt(position)),
        [3, 6, 6],
      );
    });

    it('are those of the newest text after changes', () => {
      const document = documentOf('é👍 one\r\ntwo', encoding);
      const start = { line: 0, character: lengthOf('é👍 ', encoding) };
      document.update({ range: { start, end: { line: 1, character: 0 } }, text: '目\n👍 ' }, 1);
      assert.equal(document.text.toString(), 'é👍 目\n👍 two');
      assert.deepEqual(document.positionAt(document.text.toString().length), {
        line: 1,
        character: lengthOf('👍 two', encoding),
      });
      document.update({ text: 'é' }, 2);
      assert.deepEqual(document.positionAt(1), { line: 0, character: lengthOf('é', encoding) });
      assert.equal(document.version, 2);
    });
  });

describe('a position within a character', () => {
  it('is the place before it', () => {
    assert.deepEqual(
      [1, 2, 3, 4, 5].map((character) => documentOf('👍é', 'utf-8').offsetAt({ line: 0, character })),
      [0, 0, 0, 2, 2],
    );
    assert.deepEqual(documentOf('👍é', 'utf-8').positionAt(1), { line: 0, character: 0 });
    assert.deepEqual(documentOf('👍é', 'utf-32').positionAt(1), { line: 0, character: 0 });
  });
});

describe('conversion', () => {
  it('gives an edit the range of its span', () => {
    const text = 'a\r\n👍 e\u0301 Objective 7';
    const start = text.indexOf('Objective');
    assert.deepEqual(toTextEdit(documentOf(text), { span: { start, end: start + 11 }, newText: 'x' }), {
      range: { start: { line: 1, character: 6 }, end: { line: 1, character: 17 } },
      newText: 'x',
    });
  });
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
    const document = documentOf('Objective 24');
    const span = { start: 0, end: 12 };
    const client = readAbilities({ capabilities: {}, processId: null, rootUri: null });
    const context = { client, documents: gcmDocuments(service, client) };
    assert.deepEqual(
      (['error', 'warning', 'information'] as const).map(
        (severity) => toDiagnostic(document, { code: 'x', severity, span, message: 'm', fixes: [] }, context).severity,
      ),
      [1, 2, 3],
    );
  });
  it('leads from a finding to the page of its rule and to the passage that it rests on, where the client can', () => {
    const evidence = { section: 'Objective 3', lines: [292, 292] as const, quote: 'Azerbaijan has launched' };
    const finding = { code: 'practice-country', severity: 'error', message: 'm', fixes: [], evidence } as const;
    const diagnosticFor = (able: boolean, opensCards: boolean): Diagnostic => {
      const capabilities = { diagnostic: { relatedInformation: able, codeDescriptionSupport: able } };
      const client = readAbilities({
        capabilities: { textDocument: capabilities },
        initializationOptions: { opensCards },
        processId: null,
        rootUri: null,
      });
      const context = { client, documents: gcmDocuments(service, client) };
      return toDiagnostic(documentOf('MigAz'), { ...finding, span: { start: 0, end: 5 } }, context);
    };
    const start = { line: 291, character: 0 };
    assert.deepEqual(diagnosticFor(true, true), {
      ...diagnosticFor(false, true),
      codeDescription: { href: 'gcm:/practice-country.md' },
      relatedInformation: [
        {
          location: { uri: 'gcm:/Report-2020.md', range: { start, end: start } },
          message: 'Objective 3: “Azerbaijan has launched”',
        },
      ],
    });
    for (const diagnostic of [diagnosticFor(false, true), diagnosticFor(true, false)])
      assert.deepEqual(Object.keys(diagnostic).sort(), ['code', 'message', 'range', 'severity', 'source']);
  });
});

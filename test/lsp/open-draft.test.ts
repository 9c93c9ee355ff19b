import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { SourceDocument } from '../../server/src/lsp/convert.ts';
import { LineText } from '../../server/src/lsp/line-text.ts';
import { OpenDraft } from '../../server/src/lsp/open-draft.ts';
import { findingsIn } from '../support/findings.ts';
import { makeText } from '../support/made-text.ts';
import { seeded } from '../support/random.ts';
import { formats, service } from '../support/service.ts';

const versions = 60;
const options = Promise.resolve({});
const encodings = ['utf-16', 'utf-8', 'utf-32'] as const;

describe('an open draft', () => {
  for (const format of formats) {
    for (let seed = 1; seed <= 6; seed += 1) {
      const encoding = encodings[seed % encodings.length] ?? 'utf-16';
      it(`equals one that is read afresh after versions of several changes in ${format} and ${encoding} (seed ${seed})`, () => {
        const random = seeded(seed * 1000);
        const text = makeText(random, format, 40);
        const open = new OpenDraft(new SourceDocument('file:///draft', format, 0, text, encoding), service, options);
        const mirror = new SourceDocument('file:///draft', format, 0, text, encoding);
        // Else nothing would be incremental.
        assert.equal(open.draft.text, text);
        for (let version = 1; version <= versions; version += 1) {
          const changes: TextDocumentContentChangeEvent[] = [];
          const count = 1 + random.below(4);
          for (let index = 0; index < count; index += 1) {
            const before = mirror.text;
            const start = random.below(before.length + 1);
            const end = Math.min(before.length, start + random.below(12));
            const change = {
              range: { start: mirror.positionAt(start), end: mirror.positionAt(end) },
              text: random.below(3) === 0 ? '' : makeText(random, format, 1 + random.below(2)),
            };
            changes.push(change);
            mirror.update(change, version);
          }
          if (random.below(15) === 0) {
            const whole = { text: makeText(random, format, 30) };
            changes.push(whole);
            mirror.update(whole, version);
          }
          open.update(changes, version);
          // Not every version is looked at before the next comes.
          if (random.below(3) === 0) continue;
          const fresh = service.read(LineText.of(mirror.text.toString()), format);
          assert.equal(open.document.text.toString(), mirror.text.toString());
          assert.deepEqual(open.draft, fresh);
          assert.deepEqual(findingsIn(open.draft), findingsIn(fresh));
        }
      });
    }
  }

  it('keeps its draft as long as nothing changes', () => {
    const document = new SourceDocument('file:///draft', 'markdown', 0, 'Objective 7', 'utf-16');
    const open = new OpenDraft(document, service, options);
    assert.equal(open.draft, open.draft);
  });
});

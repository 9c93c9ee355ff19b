import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/chunks.ts';
import { insertMarks } from '../../support/marked-draft.ts';
import { service } from '../../support/service.ts';

/** Expects `[[words]]` and `‹numbers›` of citations as tokens, and no others. */
function check(marked: string, format: DraftFormat = 'markdown'): void {
  const text = marked.replaceAll(/\[\[|\]\]|[‹›]/g, '');
  const tokens = service.citationTokens(service.read(text, format), { start: 0, end: text.length });
  const marks = tokens.map(({ span, kind }) =>
    kind === 'words' ? { span, open: '[[', close: ']]' } : { span, open: '‹', close: '›' },
  );
  assert.equal(insertMarks(text, marks), marked);
}

describe('citation tokens', () => {
  it('are the words and the numbers of a citation', () => {
    check('Under [[GCM Objective]] ‹7› it acts.');
    check('👍 [[Objectives]] ‹2›, ‹5› and ‹14–16› of the GCM.');
    check('See [[GCM Objective]] ‹2(b)›.');
  });
  it('are there in every form that is recognised', () => {
    check('See [[resolution 73/195, annex, paras.]] ‹18 (b)› and ‹23›.');
    check('The GCM. See [[objective]] ‹seven›.');
  });
  it('go over no line break', () => check('The GCM. See [[resolution 73/195,]]\r\n  [[annex, para.]]\r\n‹23›.'));
  it('have no white space at their ends', () => check('\\section{[[GCM Objective]]~‹7›}', 'latex'));
  it('leave alone what is not the Compact’s', () => {
    check('The GCM. Strategic Objective 3, SDG 10, Objective 4 of the Global Compact on Refugees.');
    check('# Our programme\n\n## Objective 1: Train 300 border guards\n\n## Objective 2: Build five centres\n');
    check('`GCM Objective 7` and <!-- GCM Objective 8 -->');
  });
  it('are those that a stretch touches', () => {
    const text = 'GCM Objective 1.\n\nGCM Objective 2. Objective 3.\n\nObjective 4.';
    const draft = service.read(text, 'markdown');
    const numbers = (start: number, end: number): readonly string[] =>
      service
        .citationTokens(draft, { start, end })
        .filter(({ kind }) => kind === 'number')
        .map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(numbers(17, 20), ['2']);
    assert.deepEqual(numbers(33, 36), ['2', '3']);
    assert.deepEqual(numbers(0, text.length), ['1', '2', '3', '4']);
    assert.deepEqual(service.citationTokens(service.read('', 'markdown'), { start: 0, end: 0 }), []);
  });
});

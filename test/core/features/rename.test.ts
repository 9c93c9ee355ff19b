import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCursor } from '../../support/marked-draft.ts';
import { service } from '../../support/service.ts';

function refusalAt(marked: string): string {
  const { text, cursor } = readCursor(marked);
  return service.renameRefusal(service.read(text, 'markdown'), cursor);
}

describe('renaming is refused', () => {
  const instead = 'To cite another, edit the number here; find the other places with “Find All References”.';
  it('with the reason, and with what to do instead', () => {
    assert.equal(
      refusalAt('Under GCM Objective |7 it acts.'),
      `Objective 7 is the same in every draft and cannot be renamed. ${instead}`,
    );
    assert.equal(
      refusalAt('Under GCM Objective 2|b it acts.'),
      `Action 2b is the same in every draft and cannot be renamed. ${instead}`,
    );
    assert.equal(
      refusalAt('Under GCM Objectives 2–|7 it acts.'),
      `The numbers of the GCM’s objectives are the same in every draft and cannot be renamed. ${instead}`,
    );
  });
  it('beside a citation as well', () =>
    assert.equal(
      refusalAt('Un|der GCM Objective 7 it acts.'),
      'There is nothing of the Compact here, and GCM Drafter renames nothing else.',
    ));
});

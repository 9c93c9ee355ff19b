import { describe, it } from 'node:test';
import { rareMarkers } from '../../support/marked-draft.ts';
import { checkReferences } from '../../support/references.ts';

describe('references: what is looked for', () => {
  it('is the objective of a single citation, anywhere on it', () => {
    checkReferences('Under [[GCM Obj|ective 7]] it acts. See [[Objective 7]].');
    checkReferences('Under [[|GCM Objective 7]] it acts. See [[Objective 7]].');
    checkReferences('Under [[GCM Objective 7|]] it acts. See [[Objective 7]].');
  });
  it('is the one number of a list', () => {
    checkReferences('See GCM Objectives 5, [[|7]] and 9.\n\n[[Objective 7]], Objective 5.');
  });
  it('is every number of a list on the words before it', () => {
    checkReferences('See GCM O|bjectives [[5]] and [[7]]. [[Objective 7]], Objective 6.');
  });
  it('is everything in a range', () => {
    checkReferences('See [[GCM Objectives 5–|7]].\n\n[[Objective 6]], [[Objective 5]], Objective 8.');
  });
  it('is one action', () => {
    checkReferences('See [[GCM Objective 2|b]], [[Objective 2(b)]], Objective 2a and Objective 2.');
  });
  it('is nothing beside a citation, or where the objective does not exist', () => {
    checkReferences('Un|der GCM Objective 7.');
    checkReferences('Under GCM Objective 2|4. Objective 24.');
  });
});

describe('references: what is found', () => {
  it('is inside ranges too, however they are written', () => {
    checkReferences(
      '[[GCM Objective |7]]. Objectives 2, [[5–9]] and 12. [[Objectives 9 to 6]]. [[Objectives 1–999999]]. Objectives 8–9.',
    );
  });
  it('is an objective’s action as well', () => {
    checkReferences('[[GCM Objective |2]], [[Objective 2b]], Objective 3b.');
  });
  it('is the ordinal, the abbreviation and the official form', () => {
    checkReferences(
      '[[GCM Objective |7]]; the [[seventh objective]] of the Compact; [[GCM obj. 7]]; [[resolution 73/195, annex, para. 23]].',
    );
  });
  it('is not what other frameworks number', () => {
    checkReferences('[[GCM Objective |7]]. Strategic Objective 7 of the ministry. `GCM Objective 7`.');
  });
  it('is in tables and footnotes, in the order of the text', () => {
    checkReferences('| ⟦GCM Objective ¦7⟧ | x |\n|---|---|\n| ⟦Objective 7⟧ | y |\n', { markers: rareMarkers });
    checkReferences('⟦GCM Objective~¦7⟧\\footnote{⟦Objective 7⟧} and ⟦Objective 7⟧.', {
      markers: rareMarkers,
      format: 'latex',
    });
  });
});

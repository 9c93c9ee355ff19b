import { describe, it } from 'node:test';
import { checkDefinition, checkNoDefinition } from '../../support/definition.ts';
import { rareMarkers } from '../../support/marked-draft.ts';

describe('definition: where a place in a draft leads', () => {
  it('leads from a citation to the card of its objective', () => {
    checkDefinition('Under [[|Objective 7]] it acts.', ['Objective-7.md']);
    checkDefinition('Under [[GCM Objective 7|]] it acts.', ['Objective-7.md']);
    checkDefinition('Under the [[sev|enth objective]] of the Compact it acts.', ['Objective-7.md']);
  });
  it('leads from a number in a list to its card, from the words before it to all', () => {
    checkDefinition('See Objectives 14, [[1|5]] and 16.', ['Objective-15.md']);
    checkDefinition('See [[Object|ives 14, 15 and 16]].', ['Objective-14.md', 'Objective-15.md', 'Objective-16.md']);
  });
  it('leads from a range to every objective in it', () => {
    checkDefinition('See Objectives 2 and [[14|–16]].', ['Objective-14.md', 'Objective-15.md', 'Objective-16.md']);
    checkDefinition('See [[Objectives 16|-15]].', ['Objective-15.md', 'Objective-16.md']);
  });
  it('leads as far as a range exists', () => {
    checkDefinition('See [[Objectives 22|–99]].', ['Objective-22.md', 'Objective-23.md']);
  });
  it('leads from an action to its card', () => {
    checkDefinition('See [[Objective 2|(b)]].', ['Action-2b.md']);
    checkDefinition('See [[Object|ives 3 and 2b]].', ['Objective-3.md', 'Action-2b.md']);
  });
  it('leads from an action that there is not to the objective', () =>
    checkDefinition('See [[Objective 2|z]].', ['Objective-2.md']));
  it('leads from a roundtable to its card', () => {
    checkDefinition('At [[Round|table 2]] the GCM was praised.', ['Roundtable-2.md']);
    checkDefinition('At [[Roundtables 1 |and 3]] the GCM was praised.', ['Roundtable-1.md', 'Roundtable-3.md']);
  });
  it('leads from a recommendation that is named or quoted to its card', () => {
    checkDefinition('The GCM review says so in [[R1|.4]].', ['Recommendation-R1.4.md']);
    checkDefinition('The GCM review says: "[[Advocate for all coun|tries in the UNECE region to join the GCM]]."', [
      'Recommendation-G.1.md',
    ]);
  });
  it('leads from the name of an initiative to its practice', () =>
    checkDefinition('Under the GCM, [[Mig|Az]] informs migrants.', ['azerbaijan-migaz.md']));
  it('leads from a country to its card', () =>
    checkDefinition('Under the GCM, [[Portu|gal]] informs migrants.', ['Portugal.md']));
  it('leads from a table and from LaTeX', () => {
    checkDefinition('| a | b |\n|---|---|\n| ⟦GCM Objective ¦7⟧ | x |', ['Objective-7.md'], { markers: rareMarkers });
    checkDefinition('\\textbf{Under} ⟦GCM Objective~¦7⟧ it acts.', ['Objective-7.md'], {
      format: 'latex',
      markers: rareMarkers,
    });
  });
  it('leads nowhere: prose, objectives of others, code, what does not exist', () => {
    checkNoDefinition('Under| Objective 7 it acts.');
    checkNoDefinition('Strategic Objective |7 of the ministry.');
    checkNoDefinition('`GCM Objective |7`');
    checkNoDefinition('See Objective |24 of the GCM.');
    checkNoDefinition('At Roundtable |5 the GCM was praised.');
    checkNoDefinition('Portu|gal informs travellers.');
    checkNoDefinition('|');
  });
});

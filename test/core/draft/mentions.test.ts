import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/chunks.ts';
import { type Mention, mentionsIn, mentionsOf } from '../../../server/src/core/draft/mentions.ts';
import { insertMarks, readMarked } from '../../support/marked-draft.ts';
import { compact, service } from '../../support/service.ts';

/** The draft with every mention marked and described, as the tests write it. */
function marked(text: string, format: DraftFormat): string {
  const draft = service.read(text, format);
  const found = draft.chunks.flatMap(({ blocks }, index) =>
    blocks.flatMap((block) =>
      mentionsOf(block, compact).map((mention) => ({ mention, base: draft.starts[index] ?? 0 })),
    ),
  );
  return insertMarks(
    text,
    found
      .map(({ mention, base }) => ({
        span: { start: mention.span.start + base, end: mention.span.end + base },
        open: '⟦',
        close: `:${describeMention(mention)}⟧`,
      }))
      .sort((a, b) => a.span.start - b.span.start),
  );
}

function describeMention(mention: Mention): string {
  return mention.kind === 'country'
    ? `${mention.country.code} ${mention.form}`
    : `${mention.initiative.practices[0]?.id}${mention.asName ? '' : ' in passing'}`;
}

const markers = { cursor: '¦', open: '⟦', close: '⟧' };

function check(expected: string, format: DraftFormat = 'markdown'): void {
  const text = readMarked(expected.replace(/:[^⟦⟧:]*⟧/g, '⟧'), { cursors: 0, ranges: 'any' }, markers).text;
  assert.equal(marked(text, format), expected);
}

describe('mentions are found', () => {
  for (const expected of [
    'Under Objective 3, ⟦Azerbaijan:AZ name⟧ has ⟦MigAz:azerbaijan-migaz⟧.',
    'The ⟦Canadian:CA adjective⟧ “⟦Immigration Matters:canada-immigration-matters⟧” serves Objective 17.',
    'Objective 17: **⟦Immigration\nMatters:canada-immigration-matters⟧** and *⟦immigration matters:canada-immigration-matters in passing⟧*.',
    'Objective 15: ⟦WISH MI-Wellbeing Integrated System of Milan:milan-wish-mi⟧ of ⟦Milan:IT place⟧.',
    'Objective 8: the ⟦U.K.:GB name⟧, the ⟦United Kingdom of Great Britain and Northern Ireland:GB name⟧ and ⟦Northern Ireland:GB name⟧.',
    'Objective 17: #⟦WeAreBristol:bristol-wearebristol⟧, in ⟦ENGLAND:GB place⟧.',
    'Objective 17: the ⟦Cabinet Committee:germany-cabinet-committee-racism⟧ and a ⟦cabinet committee:germany-cabinet-committee-racism in passing⟧.',
    'Objective 20: ⟦Geldtransfair.de:germany-geldtransfair⟧, ⟦WIDU.africa:germany-widu-africa⟧.',
    'Objective 5: a turkey, polish, migaz, Canadians and Romans.',
    'Objective 3 (`MigAz` of <!-- Canada --> [⟦Canada:CA name⟧](https://canada.example/MigAz)).',
    '| Objective 3 |\n|---|\n| ⟦MigAz:azerbaijan-migaz⟧ | \n| ⟦Bosnia and Herzegovina:BA name⟧ |',
  ])
    it(`in ${JSON.stringify(expected)}`, () => check(expected));
  it('in LaTeX', () =>
    check('Objective~3: \\emph{⟦MigAz:azerbaijan-migaz⟧} of the ⟦United~Kingdom:GB name⟧.', 'latex'));
  it('by stretch', () => {
    const text = 'Objective 3: MigAz, Canada, iGorts, Armenia.';
    const block = service.read(text, 'markdown').chunks[0]?.blocks[0];
    assert.ok(block);
    const span = { start: text.indexOf('Canada'), end: text.indexOf('Armenia') };
    assert.deepEqual(mentionsIn(block, compact, span).map(describeMention), ['CA name', 'armenia-igorts']);
  });
});

describe('of an initiative it is known', () => {
  const named = (name: string) => {
    const [found] = compact.initiatives.find(name);
    assert.equal(found?.end, name.length, name);
    return found.initiative;
  };
  for (const name of [
    'MigAz',
    'iGorts',
    'OBERAXE',
    'Immigration Matters',
    'Operation Poseidon',
    'WIDU.africa',
    'Places of Worship Scheme',
  ])
    it(`that ${name} is a name of its own`, () => assert.ok(named(name).distinctive));
  for (const name of [
    'Help Desk',
    'National Plan',
    'Practical Guide',
    'single permit',
    'HSE',
    'National Strategy on Migration',
    'Pact on Migration and Asylum',
  ])
    it(`that ${name} may be anybody’s`, () => assert.ok(!named(name).distinctive));
  it('whose it is', () => {
    assert.deepEqual(named('National Strategy on Migration').owners, ['AZ', 'AL']);
    assert.deepEqual(named('Remittance Community Task Force').owners, []);
    assert.deepEqual(named('Memorandum of Understanding on consular matters').involved, ['PT', 'AR']);
  });
  it('whether others take part', () => {
    assert.ok(named('ADmin4ALL').joint);
    assert.ok(!named('MigAz').joint);
  });
  it('under which objectives the report tells of it', () => {
    assert.deepEqual(
      compact.initiatives.objectivesOf(named('Action Plan on Protecting Refugee and Migrant Children')),
      [4, 9, 13],
    );
    assert.deepEqual(compact.initiatives.objectivesOf(named('National Plan')), []);
  });
});

import { describe, it } from 'node:test';
import { type CheckingOptions, checkFindings, checkNoFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, formats } from '../../support/service.ts';

const is = 'warning roundtable-mismatch';
const codes = ['roundtable-mismatch'];
const groups = ['14, 15, 16, 19, 20 and 22', '2, 5, 6, 12 and 18', '4, 8, 9, 10, 11, 13 and 21', '1, 3, 7, 17 and 23'];

/** One finding about a single roundtable. */
function check(
  marked: string,
  roundtable: number,
  says: string,
  fixes: Readonly<Record<string, string>>,
  options?: CheckingOptions,
): void {
  const { objectives, line } = compact.info.framework.roundtables[roundtable - 1] ?? { objectives: [], line: 0 };
  checkFindings(
    marked,
    [
      {
        is,
        message: `Roundtable ${roundtable} discussed Objectives ${groups[roundtable - 1]}${says}`,
        evidence: `1. Introduction, lines ${line}–${line}: Roundtable ${roundtable}: Objectives ${objectives.join(', ')}`,
        fixes,
      },
    ],
    options,
  );
}

const write = (roundtable: number, preferred = true): string =>
  `Write the objectives of Roundtable ${roundtable}: ${groups[roundtable - 1]}${preferred ? ' (preferred)' : ''}`;
const change = (roundtable: number): string => `Change to Roundtable ${roundtable} (preferred)`;

describe('roundtable-mismatch', () => {
  it('flags the wrong number of a list', () =>
    check('GCM: Roundtable 2 (Objectives 2, 5, [[7]], 12 and 18).', 2, '. Objective 7 was in Roundtable 4.', {
      [write(2)]: 'GCM: Roundtable 2 (Objectives 2, 5, 6, 12 and 18).',
    }));
  it('flags from the first wrong number to the last', () =>
    check('GCM: Roundtable 2 (Objectives 2, 5, [[7, 12 and 19]]).', 2, ', not Objectives 7 and 19.', {
      [write(2)]: 'GCM: Roundtable 2 (Objectives 2, 5, 6, 12 and 18).',
    }));
  it('knows a list of another roundtable', () =>
    check('GCM: Roundtable 2 (Objectives [[1, 3, 7, 17 and 23]]).', 2, ', not Objectives 1, 3, 7, 17 and 23.', {
      [change(4)]: 'GCM: Roundtable 4 (Objectives 1, 3, 7, 17 and 23).',
      [write(2, false)]: 'GCM: Roundtable 2 (Objectives 2, 5, 6, 12 and 18).',
    }));
  it('flags a number too many', () =>
    check(
      'GCM. Roundtable 3: Objectives 4, 8, 9, 10, 11, [[12]], 13 and 21.',
      3,
      '. Objective 12 was in Roundtable 2.',
      {
        [write(3)]: 'GCM. Roundtable 3: Objectives 4, 8, 9, 10, 11, 13 and 21.',
      },
    ));
  it('flags a range', () =>
    check('GCM. Roundtable 1 – Objectives [[14 to 17]], 19, 20 and 22.', 1, '. Objective 17 was in Roundtable 4.', {
      [write(1)]: 'GCM. Roundtable 1 – Objectives 14, 15, 16, 19, 20 and 22.',
    }));
  it('flags a sentence', () =>
    check(
      'In the regional review, Roundtable 1 covered GCM Objectives [[13]], 14 and 15.',
      1,
      '. Objective 13 was in Roundtable 3.',
      {
        [write(1)]: 'In the regional review, Roundtable 1 covered GCM Objectives 14, 15, 16, 19, 20 and 22.',
      },
    ));
  it('flags a list behind a comma', () =>
    check(
      'Under Roundtable 1 of the regional review, Objectives [[13]], 14 and 15 of the GCM were discussed.',
      1,
      '. Objective 13 was in Roundtable 3.',
      {
        [write(1)]:
          'Under Roundtable 1 of the regional review, Objectives 14, 15, 16, 19, 20 and 22 of the GCM were discussed.',
      },
    ));
  it('flags a single objective', () =>
    check(
      'Roundtable 2 of the regional review dealt with GCM Objective [[7]].',
      2,
      '. Objective 7 was in Roundtable 4.',
      {
        [change(4)]: 'Roundtable 4 of the regional review dealt with GCM Objective 7.',
      },
    ));
  it('flags a roundtable behind its objective', () =>
    check(
      'The regional review took up GCM Objective [[12]] (Roundtable 3).',
      3,
      '. Objective 12 was in Roundtable 2.',
      {
        [change(2)]: 'The regional review took up GCM Objective 12 (Roundtable 2).',
      },
    ));
  it('flags what was placed in another', () =>
    check(
      'The regional review placed GCM Objective [[12]] in Roundtable 3.',
      3,
      '. Objective 12 was in Roundtable 2.',
      {
        [change(2)]: 'The regional review placed GCM Objective 12 in Roundtable 2.',
      },
    ));
  it('flags an ordinal, which no digit mends', () =>
    check(
      'The third roundtable of the regional review covered GCM Objective [[12]].',
      3,
      '. Objective 12 was in Roundtable 2.',
      {},
    ));
  it('flags several roundtables together', () =>
    checkFindings('The regional review of the GCM: Roundtables 2 and 4 (Objectives 2, 3, [[8]] and 12).', [
      {
        is,
        message: 'Roundtables 2 and 4 discussed Objectives 1, 2, 3, 5, 6, 7, 12, 17, 18 and 23, not 8.',
        evidence: '1. Introduction, lines 82–82: Roundtable 2: Objectives 2, 5, 6, 12, 18',
        fixes: {},
      },
    ]));
  it('offers no list where markup would be lost', () =>
    check(
      'GCM: Roundtable 2 (Objectives **2**, **5**, **[[7]]**, **12** and **18**).',
      2,
      '. Objective 7 was in Roundtable 4.',
      {},
    ));
  for (const title of ['Provide access to basic services for migrants', 'Save lives'])
    it(`leaves alone: a title that is its own or not whole, ${title}`, () =>
      checkNoFinding(`The regional review of the GCM had Roundtable 1, “${title}”.`, { codes }));
  it('flags a title of another', () =>
    check(
      'The regional review of the GCM had Roundtable 3, on “[[Provide access to basic services for migrants]]”.',
      3,
      '. Objective 15 was in Roundtable 1.',
      {
        [change(1)]:
          'The regional review of the GCM had Roundtable 1, on “Provide access to basic services for migrants”.',
      },
    ));
  it('flags where a reader is sent', () =>
    check(
      'On the GCM review: who works on Objective [[7]] will find their recommendations in Roundtable 3.',
      3,
      '. Objective 7 was in Roundtable 4.',
      {
        [change(4)]: 'On the GCM review: who works on Objective 7 will find their recommendations in Roundtable 4.',
      },
    ));
  it('knows the review by objectives in several of its roundtables', () =>
    check(
      'The GCM. We spoke in Roundtable 1 (Objectives 15 and 16).\n\nWe came back for Roundtable 4 (Objectives [[16]] and 17).',
      4,
      '. Objective 16 was in Roundtable 1.',
      {},
    ));
  it('is found in a heading', () =>
    check('# GCM\n\n## Roundtable 2 (Objectives 2, 5, [[7]], 12 and 18)\n', 2, '. Objective 7 was in Roundtable 4.', {
      [write(2)]: '# GCM\n\n## Roundtable 2 (Objectives 2, 5, 6, 12 and 18)\n',
    }));
  it('is found in a row of a table', () =>
    check(
      'The GCM:\n\n| A | B |\n|---|---|\n| Roundtable 2 | Objectives 2, 5, ⟦7⟧, 12, 18 |\n',
      2,
      '. Objective 7 was in Roundtable 4.',
      { [write(2)]: 'The GCM:\n\n| A | B |\n|---|---|\n| Roundtable 2 | Objectives 2, 5, 6, 12 and 18 |\n' },
      { markers: rareMarkers },
    ));
  it('is found in a cell of mere numbers', () =>
    check(
      'The GCM:\n\n| Roundtable | Objectives |\n|---|---|\n| Roundtable 2 | 2, 5, ⟦7⟧, 12, 18 |\n',
      2,
      '. Objective 7 was in Roundtable 4.',
      { [write(2)]: 'The GCM:\n\n| Roundtable | Objectives |\n|---|---|\n| Roundtable 2 | 2, 5, 6, 12 and 18 |\n' },
      { markers: rareMarkers },
    ));
  it('is found in LaTeX', () =>
    check(
      'The GCM: Roundtable~2 (Objectives~2, 5, [[7]], 12 and~18).',
      2,
      '. Objective 7 was in Roundtable 4.',
      {
        [write(2)]: 'The GCM: Roundtable~2 (Objectives~2, 5, 6, 12 and 18).',
      },
      { format: 'latex' },
    ));
  for (const format of formats)
    it(`is found in ${format}`, () =>
      check(
        'GCM: Roundtable 2 (Objectives 2, 5, [[7]], 12 and 18).',
        2,
        '. Objective 7 was in Roundtable 4.',
        {
          [write(2)]: 'GCM: Roundtable 2 (Objectives 2, 5, 6, 12 and 18).',
        },
        { format },
      ));

  for (const { number, objectives } of compact.info.framework.roundtables)
    it(`knows the objectives of Roundtable ${number}`, () =>
      checkNoFinding(`The regional review of the GCM: Roundtable ${number} (Objectives ${objectives.join(', ')}).`, {
        codes,
      }));

  for (const [marked, fixes] of [
    ['In the second roundtable of the GCM review, Objectives [[8]] and 12 were discussed.', {}],
    ['In the GCM review, Objectives [[8]] and 12 were on the table of Roundtable 2.', {}],
    [
      'In the GCM review, Objective [[8]], on the other hand, was taken up in Roundtable 2.',
      { [change(3)]: 'In the GCM review, Objective 8, on the other hand, was taken up in Roundtable 3.' },
    ],
    [
      'The model is Roundtable 2 of the GCM review with its Objectives 2, 5, 6 and [[8]].',
      { [write(2)]: 'The model is Roundtable 2 of the GCM review with its Objectives 2, 5, 6, 12 and 18.' },
    ],
    [
      'In the GCM review, Objective [[8]] belonged to Roundtable 2.',
      { [change(3)]: 'In the GCM review, Objective 8 belonged to Roundtable 3.' },
    ],
    [
      'In the GCM review, Objective [[8]] was assigned to Roundtable 2.',
      { [change(3)]: 'In the GCM review, Objective 8 was assigned to Roundtable 3.' },
    ],
    ['Roundtable 2 of the GCM review, which dealt with Objectives [[8]] and 12, met in November.', {}],
    [
      'The GCM review had a Roundtable 2, covering Objectives 2, 5, 6 and [[8]].',
      { [write(2)]: 'The GCM review had a Roundtable 2, covering Objectives 2, 5, 6, 12 and 18.' },
    ],
  ] as const)
    it(`finds the objective in: ${marked}`, () => check(marked, 2, '. Objective 8 was in Roundtable 3.', fixes));
  for (const marked of [
    'On the GCM review. Roundtable 2, on work and on lives at sea (Objective [[8]]), ended late.',
    'In the GCM review, Roundtable 2 (moderator: Canada) dealt with Objective [[8]].',
    'On the GCM review. Roundtable 2 – work and lives – covered Objective [[8]].',
    'On the GCM review. At Roundtable 2, delegations discussed skills and lives at sea (Objective [[8]]).',
    'On the GCM review. Roundtable 3 took up Objective 9, Roundtable 2 Objective [[8]].',
    'On the GCM review. Objective 15 was discussed in Roundtable 1, Objective [[8]] in Roundtable 2.',
    'On the GCM review. Objective [[8]] belongs to the cluster of Roundtable 2.',
    'On the GCM review. Our statement on Objective [[8]] is planned for Roundtable 2.',
    'On the GCM review. As in Roundtable 2, where Objective [[8]] was on the agenda, they stand together.',
    'On the GCM review. For Objective [[8]], see Roundtable 2.',
    'On the GCM review. Rescue (Objective [[8]]) was taken up by Roundtable 2.',
    'On the GCM review. Belgium reported on Objective [[8]], which had been part of Roundtable 2.',
    'On the GCM review. Objective [[8]] was discussed by mayors in Roundtable 2.',
    'On the GCM review. Objective [[8]] was on the list of Roundtable 2.',
    'On the GCM review. Objective [[8]] was one of the subjects of Roundtable 2.',
    'On the GCM review. Objective [[8]], a subject of Roundtable 2, is new to us.',
    'On the GCM review. The plan was presented at the Integration Summit.\n\nObjective [[8]] sits under Roundtable 2.',
  ])
    it(`finds the one objective in: ${marked}`, () =>
      check(marked, 2, '. Objective 8 was in Roundtable 3.', {
        [change(3)]: marked.replaceAll(/[[\]]/g, '').replace('Roundtable 2', 'Roundtable 3'),
      }));
  for (const marked of [
    'On the GCM review. The objectives of Roundtable 2 were Objectives 2, 5, 6 and [[8]].',
    'On the GCM review. Roundtable 2: ILO, for Objectives 2, 5, 6 and [[8]].',
    'On the GCM review. The minutes of Roundtable 2 (on Objectives 2, 5, 6 and [[8]]) are public.',
    'On the GCM review. Roundtable 2’s Objectives 2, 5, 6 and [[8]] are on work.',
    'On the GCM review. Roundtable 2 received Objectives 2, 5, 6 and [[8]].',
    'On the GCM review. Roundtable 2 = Objectives 2, 5, 6 and [[8]].',
    'On the GCM review. Roundtable 2 follow-up, Objectives 2, 5 and [[8]], online.',
    'On the GCM review. We heard Roundtable 2, where Objectives 2, 5, 6 and [[8]] were under discussion.',
    'On the GCM review. In Roundtable 2, the region went through Objectives 2, 5, 6 and [[8]].',
    'On the GCM review. Objectives 2, 5, 6 and [[8]] got an afternoon in Roundtable 2.',
    'On the GCM review. Roundtable 2 was given as Objectives 2, 5, 6 and [[8]].',
  ])
    it(`finds the objective of the list in: ${marked}`, () =>
      check(marked, 2, '. Objective 8 was in Roundtable 3.', {
        [write(2)]: marked.replace(/2, 5(?:, 6)? and \[\[8\]\]/, groups[1] ?? ''),
      }));
  for (const marked of [
    'On the GCM review. In Roundtable 2 Objectives [[8]] and 12 were debated.',
    'On the GCM review. Objective 5 and Objective [[8]] were discussed in Roundtable 2.',
    'On the GCM review. Roundtables 3 (Objectives 9 and 10) and 2 (Objectives [[8]] and 12).',
    'On the GCM review. Under Roundtable 2 the report lists Objective 2, Objective 6 and Objective [[8]].',
  ])
    it(`finds the objective among others in: ${marked}`, () =>
      check(marked, 2, '. Objective 8 was in Roundtable 3.', {}));
  it('knows the abbreviation', () =>
    check('The GCM review had RT1 (Objectives 14, 15 and [[21]]).', 1, '. Objective 21 was in Roundtable 3.', {
      [write(1)]: 'The GCM review had RT1 (Objectives 14, 15, 16, 19, 20 and 22).',
    }));
  for (const draft of [
    'In Roundtable 2 of the GCM review, Objective 8 was praised.',
    'In Roundtable 2 of the GCM review, Objectives 8 and 9 were discussed as well.',
    'Objective 8 of the GCM review fell to us, not to Roundtable 2.',
    'The GCM review is on the site (rt 2: Objective 8).',
    'GCM review: the roundtables that dealt with Objectives 8 and 12 met in November.',
    'Of Roundtable 3 of the regional review of the GCM, Objectives 4, 8, 10, 11 and 21 are in the table.',
    'Roundtable 1 of the regional review of the GCM was about Objectives 14 to 16 and three more.',
    'Roundtables 1 and 2 of the regional review of the GCM (Objectives 14, 15, 2 and 5).',
    'Roundtable 2 of the regional review of the GCM did not cover Objective 7.',
    'In Roundtable 2 of the regional review of the GCM, Objective 7 was praised.',
    'Roundtable 2 of the regional review of the GCM also mentioned Objective 7.',
    'After Roundtable 2 of the regional review of the GCM, Objectives 1, 3 and 7 came up.',
    'Roundtable 2 of the regional review of the GCM (see also Objective 7) was long.',
    'Roundtable 7 of the regional review of the GCM (Objectives 2, 5, 7, 12 and 18).',
    'The IMRF looked at the GCM: Roundtable 1 (Objectives 2, 5, 6, 12 and 18).',
    'The regional review of the GCM is over. In 2022 came the International Migration Review Forum.\n\nRoundtable 1: Objectives 2, 5, 6, 12 and 18.\n',
    'Our conference on the GCM: Roundtable 1 (Objectives 1, 2 and 3), Roundtable 2 (Objectives 4, 5 and 6).',
    'The regional review of the GCM is over. Our six roundtables group otherwise: Roundtable 1 (Objectives 14, 2 and 3).',
    'Roundtable 2 (Objectives 2, 5, 7, 12 and 18) of a review of another kind.',
    'Roundtable 2 of the World Economic Forum (GCM Objectives 2, 5, 7, 12 and 18).',
    'GCM. Roundtable 2 (Strategic Objectives 2, 5, 7, 12 and 18).',
    'On the GCM review. Between Roundtable 1 and Roundtable 2, Objective 7 was discussed over coffee.',
    'On the GCM review. Unlike in Roundtable 3, Objective 14 was discussed with consuls.',
    'On the GCM review. The note for Roundtable 3 concerns Objective 15 only in one paragraph.',
    'On the GCM review. Roundtable 3 discussed smuggling (Objective 9), and our ministry then wrote on housing (Objective 15).',
    'On the GCM review. Roundtable 4, like our report, begins with data (Objective 1) and ends with services (Objective 15).',
    'On the GCM review. Roundtable 2 on drivers (Objectives 2 and 5) was followed by a lunch on housing (Objective 15).',
    'On the GCM review. Roundtable 4 covered Objective 1, whereas Objective 15 was covered by Roundtable 1.',
    'On the GCM review. We work on Objective 5, and Objective 14 was discussed in Roundtable 1.',
    'On the GCM review. Roundtable 1 took up Objective 15, Roundtable 2 Objective 5.',
    'On the GCM review. Roundtable 2 heard that ethical recruitment (Objective 6) reduces trafficking (Objective 10).',
    'On the GCM review. Roundtable 3 considered that access to services (Objective 15) must not depend on status.',
    'On the GCM review. Objective 16 was discussed by mayors who had met in Roundtable 2.',
    'On the GCM review. We finished Objective 15 and turned to Roundtable 2.',
    'On the GCM review. Roundtable 2 praised Objectives 5, 15 and 16.',
    'On the GCM review. Roundtable 3, where Objective 15 was mentioned in passing, was long.',
    'On the GCM review. Roundtable 3: UNHCR. Objective 15: UNICEF.',
    'On the GCM review. Roundtable 2 follow-up at home: Objective 8.',
    'The GCM. We spoke in Roundtable 1 (Objectives 15 and 16).\n\nWe came back for Roundtable 4 (Objectives 2, 5 and 17).',
    'The GCM. We spoke in Roundtable 1 (Objectives 15, 16 and 19), never in Roundtable 4 (Objectives 16 and 18).',
    'On the GCM review. Roundtable 2 follow-up, Objectives 5, 8 and 9, online.',
    'On the GCM review. Objective 8 was hardly a subject of Roundtable 2.',
    'On the GCM review. Our speech in Roundtable 2 was about Objective 8.',
    'On the GCM review. Our delegate in Roundtable 2 wrote on Objectives 2, 5, 6 and 8.',
    'On the GCM review. Beyond Roundtable 2, Objectives 2, 5, 6 and 8 matter to us.',
    'On the GCM review. We report on Objectives 2, 5, 6 and 8 and attended Roundtable 2.',
    'On the GCM review. Roundtable 2 met in Geneva, and Objectives 2, 5, 6 and 8 are in the plan.',
    'On the GCM review. We spoke of Objective 8, the theme of Roundtable 2 and lunch.',
    'See `Roundtable 2 (Objectives 2, 5, 7, 12 and 18)` of the GCM.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

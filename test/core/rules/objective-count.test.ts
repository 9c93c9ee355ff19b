import { describe, it } from 'node:test';
import { type CheckingOptions, checkFindings, checkNoFinding } from '../../support/findings.ts';
import { compact, formats, titleOf } from '../../support/service.ts';

const is = 'error objective-count';
const codes = ['objective-count'];

/** A wrong total, and the draft with the right one. */
function check(marked: string, number: number, fix: string, options?: CheckingOptions): void {
  const line = compact.objective(23)?.line;
  checkFindings(
    marked,
    [
      {
        is,
        message: `The Compact has 23 objectives, 1 to 23, not ${number}.`,
        evidence: `Objective 23, lines ${line}–${line}: ${titleOf(23)}`,
        fixes: { [`Change to ${fix} (preferred)`]: marked.replace(/\[\[[^\]]*\]\]/, fix) },
      },
    ],
    options,
  );
}

describe('objective-count', () => {
  for (const [draft, number, fix] of [
    ['It takes stock of all [[22]] objectives of the GCM.', 22, '23'],
    ['The report speaks of all [[twenty-two]]\nobjectives of the Compact instead of a selection.', 22, 'twenty-three'],
    [
      '[[Twenty-two]] objectives of the GCM are more than nobody needs: all of them.'.replace(
        '[[Twenty-two]]',
        'All [[twenty-two]]',
      ),
      22,
      'twenty-three',
    ],
    ['The minister spoke of “all [[22]] objectives of the GCM”.', 22, '23'],
    ['> All [[22]] objectives of the GCM are met.\n', 22, '23'],
    ['The tracker lists [[27]] GCM objectives.', 27, '23'],
    ['The Compact, ladies and gentlemen, comprises [[twenty-five]] objectives.', 25, 'twenty-three'],
    ['The Compact was adopted in 2018. One of its [[22]] objectives is on remittances.', 22, '23'],
    ['They painted the Compact’s [[twenty]] objectives on a bed sheet.', 20, 'twenty-three'],
    ['ALL [[TWENTY-FOUR]] OBJECTIVES OF THE GCM', 24, 'TWENTY-THREE'],
    ['The GCM ([[22]] objectives) was adopted.', 22, '23'],
    ['Each of the Compact’s [[32]] objectives, not only Objective 7, counts.', 32, '23'],
    ["We support the Compact's [[24]] objectives.", 24, '23'],
    ['The conference takes stock of the [[19]] objectives of the GCM and looks ahead.', 19, '23'],
    ['A poster speaks of the [[21]] objectives of the Compact, which is an old mistake.', 21, '23'],
    ['Every State reports on each of the [[30]] objectives of the Global Compact.', 30, '23'],
    ['Not 10 but all [[24]] objectives\nof the GCM have to do with a town.', 24, '23'],
    ['The Global Compact for Migration has [[22]] objectives.', 22, '23'],
    ['The Global Compact for Safe, Orderly and Regular Migration (GCM) sets out [[22]] objectives.', 22, '23'],
    ['The Compact consists of ten guiding principles and [[24]] objectives.', 24, '23'],
    ['The Compact, with its [[24]] objectives, is long.', 24, '23'],
    ['The GCM and its [[24]] objectives are new.', 24, '23'],
    ['Ten of the [[22]] objectives of the GCM were covered.', 22, '23'],
    ['The [[22]] GCM objectives were covered.', 22, '23'],
    ['All [[12]] GCM objectives were covered.', 12, '23'],
    ['The GCM was adopted in 2018; all [[22]] objectives were covered.', 22, '23'],
    ['All [[22]] of the Compact’s objectives were covered.', 22, '23'],
    ['The [[20]] objectives contained in the Global Compact for Migration are met.', 20, '23'],
    ['The GCM comprises a total of [[thirty]] objectives.', 30, 'twenty-three'],
    ['The Compact comprises no fewer than [[33]] objectives.', 33, '23'],
    ['The GCM outlines [[22]] objectives for safe, orderly and regular migration.', 22, '23'],
    ['The Compact is a non-binding framework of [[22]] objectives.', 22, '23'],
    ['The Compact, whose [[22]] objectives were adopted by 152 States, is not binding.', 22, '23'],
    ['The GCM (ten principles, [[22]] objectives) is not binding.', 22, '23'],
    ['The GCM was adopted in Marrakech with [[24]] objectives.', 24, '23'],
    ['The Compact is not binding. Its [[25]] objectives cover all of migration.', 25, '23'],
    ['The Compact’s [[32]] objectives count. The text is not the Global Compact on Refugees.', 32, '23'],
  ] as const)
    it(`flags: ${draft}`, () => check(draft, number, fix));
  for (const format of formats)
    it(`is found in ${format}`, () => check('All [[22]] objectives of the GCM count.', 22, '23', { format }));
  it('is found behind a tie in LaTeX', () =>
    check('All~[[22]]~objectives of the \\emph{GCM} count.', 22, '23', { format: 'latex' }));
  it('is found in bold', () => check('All **[[22]]** objectives of the **GCM** count.', 22, '23'));
  it('is found in a heading', () => check('# The [[22]] objectives of the GCM\n', 22, '23'));

  for (const draft of [
    'The GCM (12 objectives of it, to be exact) is on the table.',
    'All 23 objectives of the GCM; the Compact’s twenty-three objectives; the Compact has 23 objectives.',
    'Ten of the 23 objectives of the GCM were covered.',
    'We report on 22 of the 23 objectives of the GCM.',
    'We chose 8 objectives of the GCM.',
    'The plan covers 12 GCM objectives.',
    'The plan covers 18 objectives of the Compact.',
    'The plan covers 18 objectives of the Compact. All 18 objectives of the GCM in it have a budget.',
    'The plan covers 18 objectives.\n\nAll 18 objectives of the GCM have a budget.',
    'The 22 objectives of the GCM (out of 23) that we cover are met.',
    'The other 22 objectives of the GCM wait.',
    'The remaining 18 objectives of the Compact wait.',
    'The first ten objectives of the Compact are met.',
    'The last eleven GCM objectives are met.',
    'The 18 objectives of the Compact that concern cities are met.',
    'The 18 objectives of the GCM on which we report are met.',
    'All 12 objectives of the GCM selected for this plan are met.',
    'The GCM has 17 objectives on which cities can act.',
    'The GCM has 12 objectives that concern borders.',
    'The eight objectives of the Compact are met.',
    'The Compact has more than 20 objectives.',
    'The Compact has some 20 objectives.',
    'These 20 objectives of the GCM are met.',
    'Our 20 objectives serve the GCM.',
    'All 22 objectives of the strategy serve the GCM.',
    'All four objectives of the Global Compact on Refugees are met.',
    'The Compact has four objectives.',
    'The Global Compact on Refugees is a sister of the GCM; all 20 objectives of the Compact on Refugees are met.',
    'The GCM has 10 guiding principles, 23 objectives and 187 actions.',
    'See `all 22 objectives of the GCM`.',
    'The programme has 22 objectives. It cites the GCM.',
    'All 22 objectives of our programme are met.',
    'The GCM is about migrants. All 22 objectives were met.',
    'In 2022 objectives of the GCM were met.',
    'In all, 1,022 objectives of the GCM-like kind exist.',
    'Objective 22 of the 23 objectives of the GCM matters.',
    'Of the GCM objectives, 22 were covered.',
    'The Compact inspired our strategy. Its 18 objectives are costed.',
    'The Compact was read by the council. Its 20 objectives are met.',
    'The Compact is a framework of 22 objectives that matter to us, among others.',
    'The GCM includes 18 objectives on people who have arrived.',
    'The plan, aligned with the GCM, has 16 objectives.',
    'The plan in line with the Global Compact for Migration has 16 objectives.',
    'The GCM, whose 18 objectives on cities we chose, matters.',
    'The GCM lists children in 22 objectives.',
    'The GCM was adopted in 2018, and we reported with 18 objectives.',
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(draft, { codes }));
});

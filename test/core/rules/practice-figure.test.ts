import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Figure, figuresOf } from '../../../server/src/core/draft/figures.ts';
import { plainProse } from '../../../server/src/core/draft/prose.ts';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { type CheckingOptions, checkFindings, checkFixes, checkNoFinding, findingsOf } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact } from '../../support/service.ts';

const codes = ['practice-figure'];

/** Expects that the marked figure is flagged with what the practice of that id has; `fixed` is what takes its place. */
function check(
  marked: string,
  id: string,
  told: string,
  fixed: string,
  message: string,
  options: CheckingOptions = { markers: rareMarkers },
): void {
  const practice = compact.practices.find((one) => one.id === id);
  assert.ok(practice, `no practice is called ${id}`);
  const quote = quotesOf(practice).find(({ text }) => text.includes(told));
  assert.ok(quote, `no quote of ${id} holds ${told}`);
  checkFindings(
    marked,
    [
      {
        is: 'warning practice-figure',
        message,
        evidence: `${quote.section}, lines ${quote.lines.join('–')}: ${quote.text}`,
        fixes: { [`Write the report’s figure, ${told} (preferred)`]: marked.replace(/⟦[^⟧]*⟧/, fixed) },
      },
    ],
    options,
  );
}

const rescued = 'For “Operation Poseidon” the report gives 1,584 (people rescued), not 1,854.';

describe('practice-figure flags another figure', () => {
  it('that has two digits swapped', () =>
    check('Operation Poseidon rescued ⟦1,854⟧ people.', 'uk-operation-poseidon', '1,584', '1,584', rescued));
  it('before the name', () =>
    check('⟦1,854⟧ people were rescued in *Operation Poseidon*.', 'uk-operation-poseidon', '1,584', '1,584', rescued));
  for (const [written, fixed] of [
    ['1.854', '1.584'],
    ['1854', '1584'],
    ['1 854', '1 584'],
    ['1\u00a0854', '1\u00a0584'],
    ["1'854", "1'584"],
  ] as const)
    it(`written ${written}, and keeps its style`, () =>
      check(
        `Operation Poseidon rescued ⟦${written}⟧ people.`,
        'uk-operation-poseidon',
        '1,584',
        fixed,
        rescued.replace('1,854', written),
      ));
  it('in words', () =>
    check(
      'Canada’s National Strategy to Combat Human Trafficking has ⟦eight⟧ pillars.',
      'canada-anti-trafficking-strategy',
      'five',
      'five',
      'For “National Strategy to Combat Human Trafficking” the report gives five (pillars of the strategy), not eight.',
    ));
  it('of money', () =>
    check(
      'The EUTF has a budget of ⟦€6bn⟧.',
      'eu-emergency-trust-fund-africa',
      'EUR 5 billion',
      '€5bn',
      'For “EUTF” the report gives EUR 5 billion (budget of the EUTF), not €6bn.',
    ));
  it('of a practice without a name', () =>
    check(
      'Bristol took more than ⟦500⟧ homeless people into emergency accommodation.',
      'bristol-emergency-accommodation',
      '300',
      '300',
      'For Bristol the report gives more than 300 (homeless people taken into emergency accommodation), not 500.',
    ));
  it('beside a right one', () =>
    check(
      'ADmin4ALL reaches over 30 municipalities in ⟦17⟧ countries of the European Union.',
      'milan-admin4all',
      '7',
      '7',
      'For “ADmin4ALL” the report gives 7 (EU countries), not 17.',
    ));
  it('in a row of a table', () =>
    check(
      '| Operation | People rescued |\n|---|---|\n| Operation Poseidon | ⟦1,854⟧ |\n',
      'uk-operation-poseidon',
      '1,584',
      '1,584',
      rescued,
    ));
  it('in LaTeX', () =>
    check(
      'Operation Poseidon rescued ⟦1\\,854⟧ people.',
      'uk-operation-poseidon',
      '1,584',
      '1\\,584',
      rescued.replace('1,854', '1 854'),
      {
        format: 'latex',
        markers: rareMarkers,
      },
    ));
  it('and gives the sentence for confirmation', () =>
    assert.equal(
      findingsOf('It rains. Operation Poseidon rescued **1,854** people.', 'markdown')[0]?.sentence,
      'Operation Poseidon rescued 1,854 people.',
    ));

  for (const draft of [
    'Operation Poseidon saved many lives. It rescued 1,854 people.',
    'Germany’s Migration and Diaspora Programme is larger still. The PMD reaches 122 partner countries and since 2018 has sent 4 experts.',
    "Belgium's single permit, for those who stay more than 60 days, was taken as a benchmark.",
    'Spain alone has OBERAXE; Portugal alone, a National Plan for the implementation of the Global Compact for Migration, with 79 measures.',
    '2. **Household Migration Survey.** Albania again: 20,000 households and more than 17,000 respondents, the largest ever.',
    '6. **Cabinet Committee.** Set up by Germany in March 2020; its catalogue has 98 concrete activities.',
    'The Ibero-American Multilateral Convention on Social Security, which covers 21 countries at present, is a model.',
    'The Ibero-American Multilateral Convention on Social Security currently covers 13 countries.',
    'Armenia\'s "iGorts" is more modest: up to 100 professionals lend their knowledge to the state, each for eight months.',
    "Germany's Migration and Diaspora Programme is larger still. The PMD reaches 122 partner countries.",
    'Milan stays in the second phase of ADmin4ALL, which IOM runs in over 30 municipalities of 17 EU countries.',
    'Under the Joint Initiative for Migrant Protection and Reintegration over 85,000 migrants were helped home, of whom 39,296 came from Libya.',
    'Social Affairs reported on the Ibero-American Multilateral Convention on Social Security, highlighted by Portugal and Spain. It covers 22 countries.',
    '| Practice | Unit | Figure |\n|---|---|---|\n| Remittance Community Task Force | organizations | 93 |',
    '| Practice | Measure | Review | Our plan |\n|---|---|---:|---:|\n| National Plan for implementation of the GCM (Portugal) | measures | 79 | 60 |',
    '| Practice | Indicator | UNECE report | Baseline |\n|---|---|---:|---:|\n| Integrated Communities Fund (United Kingdom) | projects in England | 61 | none |',
    'On Objective 10 we learn from Canada. The National Strategy to Combat Human Trafficking rests on four pillars.',
    'Geldtransfair.de is one of them. The latter compares costs for over 53 countries.',
    "The Towns' Fund supports 31 projects; the British Integrated Communities Fund, by comparison, supports 26 projects in England.",
    'The Remittance Community Task Force, which ninety-three organizations have joined, meets monthly.',
    'Ninety-three organizations have joined the Remittance Community Task Force.',
    "With its 79 measures, Portugal's National Plan is broad.",
    'The EU Emergency Trust Fund for Africa finances 245 actions.',
    'The EUTF, worth EUR 6 billion, has 767 individual projects.',
    'Operation Poseidon rescued 1,854 people in 154 operations.',
    'Since 2017 the AU-EU-UN Task Force has made 35,000 voluntary humanitarian returns possible.',
    'iGorts brings home up to 100 professionals for 21 months.',
    'Integration Summit (Germany): more than 150 measures.',
    "Albania's Household Migration Survey reached 2,000 households.",
    "Albania's Household Migration Survey had 7,000 respondents.",
    "Some 30,000 households answered Albania's Household Migration Survey.",
    '- Cabinet Committee (Germany): 98 concrete activities',
    'Operation Poseidon saved many lives. The operation rescued 1,854 people.',
    'The United Kingdom runs Operation Poseidon. The operation rescued 1,854 people.',
    'Operation Poseidon saved many lives. It carried out 154 search and rescue operations.',
    'iGorts is a programme of Armenia. It invited 110 diaspora Armenian professionals.',
    'Geldtransfair.de is free. It compares the costs of transferring money to 53 countries.',
    'The Remittance Community Task Force was set up in 2020. It brings together 93 organizations.',
    'PMD is run by Germany. The programme works with 32 partner countries.',
    'The EUTF is large. Its budget is EUR 6 billion.',
    '| Practice | Budget |\n|---|---|\n| EUTF | EUR 6 billion |',
    '- Operation Poseidon: 1,854 rescued',
    'Operation Poseidon rescued 1,854 people.',
    'Operation Poseidon rescued 1 854 people.',
    'Operation Poseidon rescued 1.854 people.',
    'Operation Poseidon rescued 1854 people.',
    'Operation Poseidon rescued some 1,850 people.',
    'In Operation Poseidon, 1,854 people were rescued.',
    '1,854 people were rescued in Operation Poseidon.',
    '1,854 were rescued in Operation Poseidon.',
    'Operation Poseidon saved 1,854 lives.',
    'Operation Poseidon carried out 154 search and rescue operations.',
    "The UK's Operation Poseidon carried out 145 search and rescue operations and rescued 1,854 people.",
    'Operation Poseidon carried out one hundred and fifty-four search and rescue operations.',
    "Canada's National Strategy to Combat Human Trafficking has eight pillars.",
    "Canada's National Strategy to Combat Human Trafficking rests on 4 pillars.",
    'ADmin4ALL works in 40 municipalities.',
    'ADmin4ALL works in thirty municipalities in seventeen European countries.',
    'The EUTF has a budget of EUR 6 billion.',
    'The EU Emergency Trust Fund for Africa exceeds €50 billion in total.',
    'The EU Emergency Trust Fund for Africa has 245 actions and 667 individual projects.',
    'iGorts brought 1,000 professionals to Armenia.',
    'iGorts invites up to 200 diaspora professionals.',
    'The Migration and Diaspora Programme works in 32 partner countries.',
    "Germany's Cabinet Committee listed 98 concrete activities.",
    'The National Plan of Portugal has 79 measures.',
    'Geldtransfair.de compares costs to 53 countries.',
    'The Integrated Communities Fund pays for 61 projects in England.',
    'The Joint Initiative for Migrant Protection and Reintegration assisted 58,435 migrants to return.',
    'The AU-EU-UN Task Force made 35,000 voluntary humanitarian returns possible.',
    'The Household Migration Survey of Albania reached 70,000 respondents in 12,000 households.',
    'Spain rescued 5,000 migrants at sea in 2018.',
    'Kazakhstan regularised 17,000 migrants.',
    'Kazakhstan issued 795 individuals with civil registry documentation in 2019.',
    'Portugal has established protocols with 414 municipalities.',
    'Bristol took 3,000 homeless people into emergency accommodation.',
    '| Initiative | People rescued |\n|---|---|\n| Operation Poseidon | 1,854 |',
    '| Initiative | Country | Figure |\n|---|---|---|\n| ADmin4ALL | Italy | 40 municipalities |',
  ])
    it(`in ${JSON.stringify(draft)}`, () => {
      const text = `The GCM.\n\n${draft}\n`;
      assert.ok(findingsOf(text, 'markdown').some(({ code }) => code === 'practice-figure'));
      checkFixes(text, 'markdown');
    });
});

describe('practice-figure leaves alone', () => {
  for (const draft of [
    "The Towns' Fund supports 31 projects; the British Integrated Communities Fund, by comparison, supports 16 in England.",
    '2. **Household Migration Survey.** Our own sample has 8,000 households.',
    '2. **Household Migration Survey.** We plan 8,000 households.',
    '2. **Household Migration Survey.** It would need 8,000 households here.',
    '2. **Household Migration Survey.** Moldova asked 9,000 households.',
    'Our Cabinet Committee has 98 concrete activities.',
    'We saw Germany. Our Cabinet Committee has 98 concrete activities.',
    'In Germany and in Austria there is a Cabinet Committee with 12 concrete activities.',
    'We visited Portugal. A National Plan with 60 measures is being drafted here.',
    '| Practice | Measure | Review | Our plan |\n|---|---|---:|---:|\n| National Plan for implementation of the GCM (Portugal) | measures | 97 | 60 |',
    '| Practice | Unit | Our pilot |\n|---|---|---|\n| Remittance Community Task Force | organizations | 12 |',
    '| Practice | Unit | Target |\n|---|---|---|\n| Remittance Community Task Force | organizations | 45 |',
    '| Practice | Unit | Figure |\n|---|---|---|\n| Remittance Community Task Force | meetings | 93 |',
    '| Practice | Unit | Figure |\n|---|---|---|\n| Remittance Community Task Force | organizations from Turkey | 3 |',
    '| Practice | Measure | Figure |\n|---|---|---|\n| Joint Initiative for Migrant Protection and Reintegration | staff in Niamey | 90 |',
    'The Armenian iGorts may serve as a blueprint, with 25 fellows for 6 months.',
    'iGorts is small; our own programme will send experts for six months.',
    'iGorts was extended for 6 months.',
    'Two experts of ours advised iGorts for 3 months.',
    "Belgium's single permit takes more than 60 days to be issued.",
    'Geldtransfair.de is older than Monito. The latter compares costs for over 53 countries.',
    'We read about Geldtransfair.de and WIDU.africa. The latter works in 5 countries.',
    'We met the team of Operation Poseidon. It rescued 200 people last year.',
    'Frontex runs a mission near Operation Poseidon. It rescued 1,854 people.',
    'The ministry visited the Remittance Community Task Force. It brings together 12 agencies.',
    'The Union joined the Remittance Community Task Force. It has 57 organizations.',
    'Under the Joint Initiative for Migrant Protection and Reintegration over 85,000 migrants were helped home, of whom 1,200 were ours.',
    'Under the Joint Initiative for Migrant Protection and Reintegration over 85,000 migrants were helped home, of whom 4,000 came from Niger.',
    'Under the Joint Initiative for Migrant Protection and Reintegration over 85,000 migrants were helped home, including 32,996 from Libya.',
    'The Migration and Diaspora Programme has 22 partner countries; we would begin with three.',
    'The Migration and Diaspora Programme works in 22 partner countries, 5 of them in Africa.',
    'Ireland and 6 other countries joined the Remittance Community Task Force.',
    'ADmin4ALL entered its second phase with 5 new municipalities.',
    'Geldtransfair.de now compares costs for over 40 countries.',
    'The National Strategy to Combat Human Trafficking of Serbia rests on four pillars.',
    "We learn from Canada. Serbia's National Strategy to Combat Human Trafficking rests on four pillars.",
    'We learn from Canada. A National Strategy to Combat Human Trafficking with four pillars is being drafted.',
    'Operation Poseidon saved many lives. Another operation rescued 1,854 people.',
    'Operation Poseidon saved many lives. Frontex rescued 1,854 people.',
    'Operation Poseidon saved many lives. Its crew has 1,854 people.',
    'Operation Poseidon saved many lives. It is now followed by another that rescued 1,854 people.',
    'Operation Poseidon saved many lives. In 2023, it rescued 1,854 people.',
    'Operation Poseidon was praised by Greece. It rescued 1,854 people.',
    'Operation Poseidon and Operation Sophia saved lives. It rescued 1,854 people.',
    'Operation Poseidon saved many lives. It rained. It rescued 1,854 people.',
    'Sea rescue is older than Operation Poseidon. The operation rescued 1,854 people.',
    'Operation Poseidon saved many lives. It rescued 1,584 people.',
    'Operation Poseidon saved many lives. It would have rescued 1,854 people.',
    'Operation Poseidon saved many lives. The operation of the Red Cross rescued 1,854 people.',
    'MigAz and Operation Poseidon were praised. It rescued 1,854 people.',
    'The EUTF is large. Its neighbour has a budget of EUR 6 billion.',
    'Operation Poseidon saved many lives. The programme rescued 1,854 people.',
    'Spain counted 40,000 arrivals at sea in 2018.',
    'Spain saw 45,000 migrants at sea in 2018.',
    'Portugal established integration plans in 130 municipalities.',
    'Portugal has protocols with 120 companies.',
    'Kazakhstan trained 150,000 migrants.',
    'Bristol housed 250 homeless people.',
    'The RCTF has 20 international organisations among its members.',
    'ADmin4ALL trained staff of 20 small municipalities.',
    'ADmin4ALL reaches over 20 municipalities.',
    'Operation Poseidon rescued more than 1,000 people.',
    'iGorts brought 70 female professionals to Armenia.',
    'iGorts hosted 40 young professionals.',
    'Operation Poseidon rescued 1,584 people.',
    'Operation Poseidon rescued nearly 1,600 people.',
    'Operation Poseidon rescued about 1,600 people.',
    'Operation Poseidon rescued more than 1,500 people.',
    'Operation Poseidon rescued over 1,580 people.',
    'Operation Poseidon rescued 1,600 people.',
    'Operation Poseidon rescued some 1,584 people.',
    'Operation Poseidon rescued one thousand five hundred and eighty-four people.',
    'Operation Poseidon rescued 1 584 people.',
    'Operation Poseidon rescued 1.584 people.',
    'By 2023 Operation Poseidon had rescued 2,300 people.',
    'By 2023, Operation Poseidon had rescued 2,300 people.',
    'Since then, Operation Poseidon has rescued 2,300 people.',
    'Operation Poseidon has now rescued 2,300 people.',
    'Operation Poseidon has rescued 2,300 people to date.',
    'In 2016 Operation Poseidon rescued 900 people.',
    'Operation Poseidon rescued 1,854 people in 2021.',
    'Operation Poseidon could rescue 2,000 people.',
    'Operation Poseidon cost 1,854 euros.',
    'Operation Poseidon cost EUR 1.8 million.',
    'Operation Poseidon employed 1,400 people.',
    'Operation Poseidon lasted 18 months.',
    'Operation Poseidon had 12 ships and 80 officers.',
    'Operation Poseidon rescued people on 145 days.',
    'Operation Poseidon: 85 per cent of those rescued were men.',
    'Operation Poseidon rescued 1,584 people, among them 900 people from Syria rescued at night.',
    'Operation Poseidon rescued 1,584 people, another 700 people were rescued by others.',
    'Spain rescued 1,800 people, while Operation Poseidon went on.',
    'While Spain rescued 1,800 people, Operation Poseidon went on.',
    'Operation Poseidon went on; Spain rescued 1,900 people.',
    'Operation Poseidon went on, and Greece rescued 1,900 people.',
    'Our coast guard rescued 1,100 people.',
    'ADmin4ALL works in over 30 municipalities in 7 EU countries.',
    'ADmin4ALL works in seven EU countries and thirty municipalities.',
    'ADmin4ALL brought in 12 municipalities of our country.',
    'ADmin4ALL brought 25 Italian municipalities together.',
    'ADmin4ALL trained people in 25 municipalities in Greece.',
    'Among them ADmin4ALL has our 20 municipalities.',
    'Another 20 municipalities joined ADmin4ALL.',
    'iGorts brought 100 professionals for 12 months.',
    'iGorts brought up to 100 diaspora Armenian professionals.',
    'iGorts was launched 18 months ago.',
    'iGorts brought professionals from 40 countries.',
    'iGorts brought 300 students.',
    'iGorts brought 80 per cent of professionals.',
    'The Migration and Diaspora Programme has 22 partner countries.',
    'The Migration and Diaspora Programme sent experts from 15 countries.',
    'The Migration and Diaspora Programme sent 200 experts.',
    "Latvia's National Plan has 40 measures.",
    'Our National Plan has 46 measures.',
    'The National Plan has 46 measures.',
    'The National Plan of Portugal has 97 measures and 11 chapters.',
    'The National Plan of Portugal, which served as a model, has 97; ours has 46 measures.',
    "Sweden's Cabinet Committee has 60 concrete activities.",
    'The EUTF has a budget of EUR 5 billion.',
    'The EUTF exceeds €5bn.',
    'The EUTF gave EUR 20 million to Niger.',
    'The EUTF pays EUR 4 billion of support.',
    'Geldtransfair.de compares costs to over 35 countries.',
    'Geldtransfair.de compares costs to more than 30 countries.',
    'Geldtransfair.de costs 300,000 euros a year.',
    'Geldtransfair.de has 60,000 users.',
    'The Integrated Communities Fund pays for 16 projects in England.',
    'The Integrated Communities Fund pays for 9 projects in Scotland.',
    '39 organisations joined the RCTF.',
    'The RCTF published 20 recommendations.',
    'Spain rescued 50,000 migrants at sea in 2018 and almost 18,000 in 2019.',
    'Spain rescued 16,000 migrants at sea in 2017.',
    'Spain took in 300 homeless people.',
    'Kazakhstan regularised 170,000 migrants.',
    'Kazakhstan issued 759 individuals with civil registry documentation in 2019.',
    'In 2019, 127 persons obtained a certificate of statelessness in Kazakhstan.',
    'Portugal has established protocols with 144 municipalities.',
    'Portugal has 308 municipalities.',
    'Bristol took more than 300 homeless people into emergency accommodation.',
    'Bristol took more than 250 homeless people into emergency accommodation.',
    'Bristol has 500 homeless people.',
    'Bristol took 500 people into work.',
    "Belgium's single permit is for stays of more than 90 days.",
    "Belgium's single permit is issued within 60 days.",
    'Objective 7 and Operation Poseidon, page 145, 12 November 2020.',
    'MigAz has 1,854 users.',
    '| Initiative | People rescued |\n|---|---|\n| Operation Poseidon | 1,584 |',
    '| Initiative | Year |\n|---|---|\n| Operation Poseidon | 2019 |',
    '| Initiative | Staff |\n|---|---|\n| Operation Poseidon | 1,854 |',
    '| Initiative | Objective | Municipalities |\n|---|---|---|\n| ADmin4ALL | Objective 16 | 30 |',
    'The note wrongly says that Operation Poseidon rescued 1,854 people.',
    'Operation Poseidon did not rescue 1,854 people.',
    'Operation Poseidon rescues 1,854 people a year.',
    'Operation Poseidon is expected to rescue 2,000 people.',
    'DAR 1+3 brought 1,000 people home.',
    'Phase 1 of ADmin4ALL covered 20 municipalities.',
    'iGorts brought 70 professionals in its first year.',
    'ADmin4ALL began with 20 municipalities of the first round.',
    'Of the people that Operation Poseidon rescued, 620 people were rescued by night out of 1,584.',
  ])
    it(JSON.stringify(draft), () => checkNoFinding(`The GCM.\n\n${draft}\n`, { codes }));
});

describe('figures', () => {
  const read = (text: string): readonly Figure[] =>
    figuresOf({ kind: 'paragraph', level: 0, prose: plainProse(text), citations: [] });
  for (const [text, ...expected] of [
    [
      '1,854 people, 1.854, 1 584, 1\u00a0584 and 1854',
      '1854 exact',
      '1854 exact',
      '1584 exact',
      '1584 exact',
      '1854 exact',
    ],
    ['nearly 18,000, over 50,000 and up to 120', '18000 near', '50000 below', '120 above'],
    [
      'eighteen thousand; five pillars; one hundred and forty-five; a hundred',
      '18000 exact',
      '5 exact',
      '145 exact',
      '100 exact',
    ],
    ['EUR 5 billion, €5bn and 1.6 million', '5000000000 exact EUR', '5000000000 exact EUR', '1600000 exact'],
    ['300,000 euros', '300000 exact EUR'],
    ['in 2018 145 operations', '145 exact'],
    [
      '4.1 per cent, 83%, 3rd, 12 November 2020, 2020–2025, 24/7, 3.2.1, Objective 7, Objectives 3, 4 and 5, one of them',
    ],
  ] as const)
    it(`are read in ${JSON.stringify(text)}`, () =>
      assert.deepEqual(
        read(text).map(({ value, bound, currency }) =>
          [value, bound, ...(currency === undefined ? [] : [currency])].join(' '),
        ),
        expected,
      ));
});

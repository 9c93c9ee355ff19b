import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import type { ReadingOptions } from '../../support/citations.ts';
import { checkFindings, checkNoFinding, findingsOf } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, type formats, titleOf } from '../../support/service.ts';

const codes = ['topic-mismatch'];

interface Mismatch {
  readonly terms: string;
  readonly meant: number;
  readonly cited: number;
  /** The draft with the number changed, and with the other added. */
  readonly changed?: string;
  readonly added?: string;
}

function check(marked: string, { terms, meant, cited, changed, added }: Mismatch, options?: ReadingOptions): void {
  const line = compact.objective(meant)?.line;
  checkFindings(
    marked,
    [
      {
        is: 'information topic-mismatch',
        message: `This sentence speaks of ${terms}, the subject of Objective ${meant}, “${titleOf(meant)}”. Objective ${cited} is “${titleOf(cited)}”.`,
        evidence: `Objective ${meant}, lines ${line}–${line}: ${titleOf(meant)}`,
        fixes: {
          ...(changed === undefined ? {} : { [`Change the number to ${meant} (preferred)`]: changed }),
          ...(added === undefined ? {} : { [`Add Objective ${meant}`]: added }),
        },
      },
    ],
    options,
  );
}

function leavesAlone(sentences: readonly string[], format: (typeof formats)[number] = 'markdown'): void {
  for (const sentence of sentences)
    it(`leaves alone: ${sentence}`, () => checkNoFinding(`Report on the GCM\n\n${sentence}\n`, { format, codes }));
}

describe('topic-mismatch: what it flags', () => {
  it('flags remittance costs that cite Objective 12', () =>
    check('Remittances have become cheaper since 2018 under [[Objective 12]].', {
      terms: '“remittances”',
      meant: 20,
      cited: 12,
      changed: 'Remittances have become cheaper since 2018 under Objective 20.',
      added: 'Remittances have become cheaper since 2018 under Objectives 12 and 20.',
    }));
  it('adds the other number in the order of the Compact, and only where one verb fits both', () => {
    check('Under [[GCM Objective 20]], consular protection was extended to all nationals abroad.', {
      terms: '“consular protection” and “nationals abroad”',
      meant: 14,
      cited: 20,
      changed: 'Under GCM Objective 14, consular protection was extended to all nationals abroad.',
      added: 'Under GCM Objectives 14 and 20, consular protection was extended to all nationals abroad.',
    });
    check('[[Objective 20]] calls for alternatives to detention.', {
      terms: '“alternatives to detention”',
      meant: 13,
      cited: 20,
      changed: 'Objective 13 calls for alternatives to detention.',
    });
  });
  it('leaves an action out when the number changes', () =>
    check('Hate speech is prosecuted in line with [[Objective 20 (b)]].', {
      terms: '“hate speech”',
      meant: 17,
      cited: 20,
      changed: 'Hate speech is prosecuted in line with Objective 17.',
    }));
  it('flags it across a line wrap, with the number in bold', () =>
    check('The navy carried out twelve search\n  and rescue operations ([[Objective **20]]**).', {
      terms: '“search and rescue”',
      meant: 8,
      cited: 20,
      changed: 'The navy carried out twelve search\n  and rescue operations (Objective **8**).',
    }));
  it('flags it in LaTeX and in plain text', () => {
    check(
      'Readmission and \\emph{sustainable reintegration} were discussed under [[Objective~18]].\n',
      {
        terms: '“readmission” and “reintegration”',
        meant: 21,
        cited: 18,
        changed: 'Readmission and \\emph{sustainable reintegration} were discussed under Objective~21.\n',
      },
      { format: 'latex' },
    );
    check(
      '- Children come first.\n- Should consular protection be reported under [[Objective 17]]?\n',
      {
        terms: '“consular protection”',
        meant: 14,
        cited: 17,
        changed: '- Children come first.\n- Should consular protection be reported under Objective 14?\n',
        added: '- Children come first.\n- Should consular protection be reported under Objectives 14 and 17?\n',
      },
      { format: 'plaintext' },
    );
  });
  it('flags it in the row of a table', () =>
    check(
      '| GCM | Measure |\n|---|---|\n| ⟦Objective 12⟧ | Cheaper remittances through mobile money |\n',
      {
        terms: '“remittances” and “mobile money”',
        meant: 20,
        cited: 12,
        changed: '| GCM | Measure |\n|---|---|\n| Objective 20 | Cheaper remittances through mobile money |\n',
        added: '| GCM | Measure |\n|---|---|\n| Objectives 12 and 20 | Cheaper remittances through mobile money |\n',
      },
      { markers: rareMarkers },
    ));
  it('flags it in the row of a LaTeX table', () =>
    check(
      '\\begin{tabular}{ll}\nCitation & Subject \\\\\n[[Objective~16]] & Reintegration grants for returnees \\\\\nObjective~4 & Identity cards \\\\\n\\end{tabular}\nAll under the GCM.\n',
      {
        terms: '“reintegration grants” and “returnees”',
        meant: 21,
        cited: 16,
        changed:
          '\\begin{tabular}{ll}\nCitation & Subject \\\\\nObjective~21 & Reintegration grants for returnees \\\\\nObjective~4 & Identity cards \\\\\n\\end{tabular}\nAll under the GCM.\n',
      },
      { format: 'latex' },
    ));
  it('reads the numbered lines of a plain text by themselves', () =>
    check(
      'Reports of the focal points on the GCM\n3.1 Interior: 140 border guards finished the course; reported under [[Objective 20]].\n',
      {
        terms: '“border guards”',
        meant: 11,
        cited: 20,
        changed:
          'Reports of the focal points on the GCM\n3.1 Interior: 140 border guards finished the course; reported under Objective 11.\n',
        added:
          'Reports of the focal points on the GCM\n3.1 Interior: 140 border guards finished the course; reported under Objectives 11 and 20.\n',
      },
      { format: 'plaintext' },
    ));
  it('names both numbers where the sentence cites two, and offers no fix', () =>
    checkFindings(
      'Remittances became cheaper, in line with [[Objectives 12]] and 13.'.replace(']] and 13', ' and 13]]'),
      [
        {
          is: 'information topic-mismatch',
          message: `This sentence speaks of “remittances”, the subject of Objective 20, “${titleOf(20)}”. It cites only Objectives 12 and 13.`,
          evidence: `Objective 20, lines ${compact.objective(20)?.line}–${compact.objective(20)?.line}: ${titleOf(20)}`,
          fixes: {},
        },
      ],
    ));
  it('says that the sentence before has the subject where the sentence only takes it up, and gives both', () => {
    const text = 'Nothing here. Remittances are cheap since May. This is our answer to [[Objective 12]]. Nor here.';
    checkFindings(text, [
      {
        is: 'information topic-mismatch',
        message: `The sentence before, which this one takes up, speaks of “remittances”, the subject of Objective 20, “${titleOf(20)}”. Objective 12 is “${titleOf(12)}”.`,
        evidence: `Objective 20, lines ${compact.objective(20)?.line}–${compact.objective(20)?.line}: ${titleOf(20)}`,
        fixes: {
          'Change the number to 20 (preferred)': text.replace('[[Objective 12]]', 'Objective 20'),
          'Add Objective 20': text.replace('[[Objective 12]]', 'Objectives 12 and 20'),
        },
      },
    ]);
    const [finding] = findingsOf(text.replace(/\[\[|\]\]/g, ''), 'markdown');
    assert.equal(finding?.sentence, 'Remittances are cheap since May. This is our answer to Objective 12.');
  });
  it('names both numbers also where the sentence before has the subject', () => {
    const [finding] = findingsOf(
      'Remittances are cheap since May. This is our answer to Objectives 12 and 13.',
      'markdown',
    );
    assert.equal(
      finding?.message,
      `The sentence before, which this one takes up, speaks of “remittances”, the subject of Objective 20, “${titleOf(20)}”. This one cites only Objectives 12 and 13.`,
    );
  });
  it('gives the sentence, so that it can be confirmed', () => {
    const [finding] = findingsOf('Nothing here.  Remittances are\ncheap under Objective 12. Nor here.', 'markdown');
    assert.equal(finding?.sentence, 'Remittances are\ncheap under Objective 12.');
  });
});

/** Sentences as officers write them, by the objective that they are about. Data, the subject of Objective 1, are everybody’s. */
const aboutOneSubject: Readonly<Record<number, readonly string[]>> = {
  2: [
    'Soil erosion and failed harvests leave families in the valley no choice but to go, and {cited} is where the ministry places its irrigation scheme.',
    'Poverty reduction in the sending regions is the main theme of our contribution to {cited}.',
    'Climate change will displace thousands from the coast, a concern that {cited} takes up.',
  ],
  3: [
    'A multilingual website and a telephone helpline answer the questions of people who plan to come ({cited}).',
    'Before they leave, workers receive a brochure and a two-day pre-departure orientation, as laid down in {cited}.',
    'Our answer to {cited} is a mobile app with reliable information on visas, rights and dangers.',
  ],
  4: [
    'Thanks to {cited}, late birth registration is now free and identity cards are printed in the regions.',
    'The new civil registry gives every foreign resident a proof of identity within a week; {cited} is thereby fulfilled.',
    'Some 1,900 stateless persons acquired a nationality last year, which the Government reports under {cited}.',
  ],
  5: [
    'The Government doubled the quota for seasonal work visas and extended labour mobility schemes pursuant to {cited}.',
    'Complementary pathways and humanitarian corridors for 600 people were opened under {cited}.',
    'Talent partnerships and circular migration are, for us, the core of {cited}.',
  ],
  6: [
    'Licences of private recruiters who charged recruitment fees were withdrawn, in conformity with {cited}.',
    'Wage theft and forced overtime on building sites are fought by labour inspectors within the framework of {cited}.',
    'Collective bargaining for domestic workers was our foremost measure on {cited}.',
  ],
  7: [
    'In the spirit of {cited}, victims of gender-based violence and unaccompanied minors are given a guardian at once.',
    '{cited} commits us to protect migrants in vulnerable situations, whatever their status.',
    'A shelter for vulnerable migrants, among them persons with disabilities, was opened under {cited}.',
    'The new guidelines on the vulnerabilities of migrants in transit were adopted as part of {cited}.',
  ],
  8: [
    'Bodies washed ashore are photographed and DNA samples kept so that relatives may find their dead, as {cited} foresees.',
    'More than 1,500 people were rescued at sea by navy ships under {cited}.',
    'The Red Cross restores family links for those whose kin went missing on the route, which advances {cited}.',
  ],
  9: [
    'Smuggling rings that charged 4,000 euros per head were broken up by prosecutors, a result that belongs to {cited}.',
    'Two laws against the smuggling of migrants entered into force in 2020 as contributions to {cited}.',
    'In fulfilment of {cited}, police forces of four countries traced the money of a criminal network of smugglers.',
  ],
  10: [
    'Survivors of trafficking have been granted compensation by courts for the first time, in accordance with {cited}.',
    'An awareness week on modern slavery, forced begging and human trafficking took place within {cited}.',
    'Shelters for trafficked persons in three cities, run by NGOs, are financed under {cited}.',
  ],
  11: [
    'New scanners and joint patrols at the land border are reported under {cited}.',
    'Border crossing points were modernised and border procedures simplified, fully in the sense of {cited}.',
    'The integrated border management strategy for 2021 to 2025 translates {cited} into national law.',
  ],
  12: [
    'Every newcomer undergoes initial screening, and doubtful cases go through age assessment, in accordance with {cited}.',
    'To make asylum procedures more predictable, deadlines were written into the law, as {cited} calls for.',
    'Case workers apply one screening form and one referral pathway, drafted with {cited} in mind.',
  ],
  13: [
    'Reporting to the police twice a week has replaced detention for most, in line with {cited}.',
    'The Government wants to end the detention of families and to rely on bail and open facilities ({cited}).',
    'Judges review each detention order within 48 hours, which brings us closer to {cited}.',
  ],
  14: [
    'Consular officers now visit prisons and help victims of accidents abroad, as provided for in {cited}.',
    'A consular crisis unit repatriated 12,000 stranded nationals in the spring of 2020; this counts towards {cited}.',
    'Embassies and consulates opened on Saturdays to issue emergency travel documents under {cited}.',
  ],
  15: [
    'The right to education and access to health care apply to undocumented families too, in line with {cited}.',
    'Vaccination in mobile clinics, regardless of legal status, is the city’s contribution to {cited}.',
    'Under {cited}, municipalities offer emergency accommodation, primary health care and school places.',
  ],
  16: [
    'Neighbourhood meetings and language classes strengthen social cohesion, and {cited} is our compass.',
    'The integration strategy 2021-2026 sets out how newcomers take part in civic life ({cited}).',
    'Under {cited}, local mentoring programmes bring together refugees and long-time residents for social inclusion.',
  ],
  17: [
    'Hate crimes are recorded by a special unit and xenophobic speech is prosecuted under {cited}.',
    'A media academy trains journalists to correct misinformation and false narratives, as {cited} suggests.',
    'Racial discrimination in housing can be reported online; {cited} is the reason.',
  ],
  18: [
    'Foreign nurses have their diplomas assessed and, if need be, follow bridging courses, as demanded by {cited}.',
    'Mutual recognition of qualifications with two neighbours was agreed under {cited}.',
    'Apprenticeships and vocational training for refugees are the flagship of {cited}.',
  ],
  19: [
    'Diaspora bonds and a fund for migrant entrepreneurs at home were created in pursuit of {cited}.',
    'Out-of-country voting and dual citizenship tie our compatriots to the country, which is the aim of {cited}.',
    'The transfer of knowledge by expatriate scientists is encouraged through {cited}.',
  ],
  20: [
    'The price of a money transfer to Tajikistan has halved since 2015, in keeping with {cited}.',
    'Remittance service providers must publish their fees, a rule inspired by {cited}.',
    'Women who receive remittances are taught how to use mobile money and savings accounts ({cited}).',
  ],
  21: [
    'Assisted voluntary return was chosen by 3,000 persons, who got reintegration grants, in line with {cited}.',
    'Readmission and dignified return are negotiated with countries of origin under {cited}.',
    'Two returnee centres offer psychosocial help and start-up grants for reintegration within the meaning of {cited}.',
  ],
  22: [
    'Workers who go home keep their pension and the years of contributions are added up, as agreed under {cited}.',
    'The social security agreement with Serbia covers old-age and sickness benefits, in the spirit of {cited}.',
    'Portability of earned benefits was put on the agenda of the joint commission with reference to {cited}.',
  ],
  23: [
    'A donation to the Start-up Fund and a seat in the GFMD troika are reported under {cited}.',
    'With the United Nations Network on Migration, we organised peer learning among champion countries in fulfilment of {cited}.',
    'Global partnerships and triangular cooperation are how we understand {cited}.',
  ],
};

describe('topic-mismatch: sentences about one subject', () => {
  const found = new Map<boolean, string[]>([
    [true, []],
    [false, []],
  ]);
  for (const [key, sentences] of Object.entries(aboutOneSubject)) {
    const subject = Number(key);
    it(`never flags them with their own Objective ${subject}`, () => {
      for (const sentence of sentences)
        checkNoFinding(sentence.replace('{cited}', `GCM Objective ${subject}`), { format: 'plaintext', codes });
    });
    for (const { number } of compact.objectives) {
      if (compact.topics.overlap(subject, number) + compact.topics.overlap(number, subject) > 0 || number === subject)
        continue;
      for (const sentence of sentences) {
        const text = sentence.replace('{cited}', `GCM Objective ${number}`);
        const [finding] = findingsOf(text, 'plaintext').filter(({ code }) => code === 'topic-mismatch');
        found.get(finding?.message.includes(`the subject of Objective ${subject},`) ?? false)?.push(text);
      }
    }
  }
  it('finds more than 85 of 100 that cite an objective with which the report never connects them', () => {
    const hits = found.get(true)?.length ?? 0;
    const misses = found.get(false) ?? [];
    assert.ok(hits + misses.length > 800);
    assert.ok(hits / (hits + misses.length) > 0.85, `${hits} found, not these:\n${misses.join('\n')}`);
  });
});

describe('topic-mismatch: the report’s own words', () => {
  /** Each sentence in three ways in which a draft would cite; a quotation of the report, unmarked. */
  const citing = (text: string, number: number): string =>
    text
      .split(/(?<=[.!?]["”]?)\s+(?=\p{Lu})/u)
      .flatMap((sentence) => {
        const open = sentence.trim().replace(/[.]$/, '');
        return [
          `Under GCM Objective ${number}, ${open}.`,
          `${open} (GCM Objective ${number}).`,
          `${open}, in line with GCM Objective ${number}.`,
        ];
      })
      .join('\n\n');
  for (const { number, review } of compact.objectives) {
    it(`finds nothing in the section on Objective ${number}, cited as that`, () =>
      checkNoFinding(review.map(({ text }) => citing(text, number)).join('\n\n'), { format: 'plaintext', codes }));
    it(`finds nothing in the practices and recommendations that belong to Objective ${number}`, () => {
      const texts = [
        ...compact.practices.filter(({ objectives }) => objectives.includes(number)).flatMap(quotesOf),
        ...compact.recommendationsOn(number),
      ];
      checkNoFinding(texts.map(({ text }) => citing(text, number)).join('\n\n'), { format: 'plaintext', codes });
    });
  }
  it('finds nothing where a topic cites its own objective', () => {
    for (const { number, topics, vocabulary } of compact.objectives)
      for (const term of [...topics, ...vocabulary])
        checkNoFinding(`Under GCM Objective ${number}, we worked on ${term.replace('$', '')}.`, {
          format: 'plaintext',
          codes,
        });
  });
});

describe('topic-mismatch: what belongs to several objectives', () => {
  leavesAlone([
    'Participants welcomed that remittances proved resilient during the pandemic and recalled Objective 2.',
    'We thank IFAD for its support with respect to Objective 19.',
    'Objective 5 matters to us: our hospitals depend on nurses from abroad.',
    'Under Objective 2, we invest in vocational training so that young people find work at home.',
    'Under Objective 7, alternatives to detention were found for pregnant women.',
    'Under Objective 15, undocumented migrants are protected by a firewall between services and immigration enforcement.',
    'Under Objective 16, foreign diplomas are recognised within three months, because work is the best integration.',
    'Under Objective 11, migrants rescued at sea are brought to a safe port.',
    'Under Objective 9, small boats are intercepted and lives are saved.',
    'Under Objective 21, embassies issue laissez-passer for returnees.',
    'Under Objective 6, the skills of domestic workers are certified.',
    'Under Objective 18, portability of skills is discussed with the Philippines.',
    'Under Objective 14, consular staff in Beirut helped domestic workers to recover unpaid wages.',
    'Under Objective 12, victims of trafficking are referred to shelters.',
    'Under Objective 3, migrants learn how to send money home cheaply.',
    'Under Objective 17, the diaspora tells its own stories in schools.',
    'Under Objective 19, pensions and savings of returnees are matched with public money.',
    'Under Objective 4, digital identity opens the door to bank accounts.',
    'Under Objective 1, the number of deaths at sea is recorded.',
    'Under Objective 23, six neighbours exchange data on smuggling.',
    'Under Objective 13, a hotline of the ombudsman informs detainees.',
    'Under Objective 8, consulates collect DNA samples from relatives.',
    'Under Objective 10, labour inspectors check farms for forced labour.',
    'Under Objective 5, climate-displaced families from Tuvalu may apply for a humanitarian visa.',
    'Under Objective 22, seasonal workers receive their contributions back.',
    'Under Objective 20, the diaspora invests in municipal bonds.',
    'The commitments that we made on Objective 7 in Marrakesh, on detention, on pathways and on missing migrants, stand.',
    'The city of Ghent, known for its campaign against racism, chaired the session on Objective 15.',
    'Ms Diallo, head of the anti-trafficking unit, spoke about Objective 12.',
    'The Swedish Migration Agency, which runs the detention centres, reported on Objective 3.',
    'A seminar on Objective 3 was held in the margins of the GFMD on remittances.',
    'Consultations with trade unions, employers, recruitment agencies and diaspora organisations dealt with Objective 2.',
    'In the year in which the pension reform was passed, work on Objective 11 began.',
    'Together with the Ministry of Education, which recognises foreign qualifications, we drafted the chapter on Objective 9.',
    'Thanks to savings in the detention budget, more could be spent on Objective 15.',
    'The project on consular protection was closed in May and its staff now works on Objective 12.',
    'The road to Objective 16 leads through decent work.',
    'Without legal identity there is no Objective 15.',
    'Trafficking is a crime, and the victims’ needs come first, says Objective 7.',
    'Racism kills, and Objective 16 will fail where it is tolerated.',
    'No pathway, more smuggling: this is why we care for Objective 5.',
  ]);
});

describe('topic-mismatch: what only names, refers, contrasts or denies', () => {
  leavesAlone([
    'Under Objective 15, clinics treat survivors of trafficking free of charge.',
    'Objective 18 courses are open to returnees and to victims of trafficking.',
    'Diaspora organisations were consulted on Objective 7.',
    'The embassy in Rabat hosted the workshop on Objective 5.',
    'Frontex and Europol took part in the seminar on Objective 3.',
    'Objective 11: border guards were trained on the rights of the child.',
    'In line with Objective 20, refugees without a passport may open a bank account.',
    'The pandemic hit remittances hard, but Objective 13 saw progress.',
    'Unlike Objective 20, which deals with remittances, Objective 12 is about procedures.',
    'Remittances have nothing to do with Objective 12.',
    'Remittances are not covered by Objective 12.',
    'The Central Bank reported on remittances, and the Ministry of Interior took Objective 12.',
    'After a long debate on remittances, the group turned to Objective 12.',
    'As the Minister said, “remittances matter more than aid”, and Objective 2 shows why.',
    'Detained migrants have access to health care under Objective 15.',
    'Seasonal workers received vaccinations in line with Objective 15.',
    'Under Objective 4, children of detained parents receive birth certificates.',
    'Domestic workers were among the first to benefit from the regularisation under Objective 5.',
    'The labour inspectorate refers victims of trafficking under Objective 10.',
    'Border police officers learn how to identify victims of trafficking, as Objective 10 asks.',
    'Interpol and the coast guard exchange lists under Objective 8.',
    'Newcomers with diplomas are counselled in the same week, which serves Objective 18.',
    'The campaign against smuggling informs young people about the risks (Objective 3).',
    'Data on trafficking were published for the first time under Objective 1.',
    'COVID-19 led to the release of detainees and Objective 13 moved up the agenda.',
    'The consulates vaccinate staff and, under Objective 14, citizens abroad.',
    'A hotline for workers who were cheated of their wages was opened under Objective 3.',
    'Under Objective 22, remittance corridors and pension transfers are handled by the same office.',
    'The bilateral agreement with the Philippines on nurses belongs to Objective 5.',
    'Journalists visited the detention centre in March; Objective 13 was discussed with them.',
    'Objective 16 is led by the city council, Objective 17 by the ombudsman against discrimination.',
    'The Ministry of Labour, responsible for recruitment agencies, coordinates Objective 6.',
    'The shelter for the homeless in Ghent is cited under Objective 7.',
    'Women who were trafficked receive a residence permit under Objective 5.',
    'Victims of trafficking obtain identity documents free of charge (Objective 4).',
    'Skilled workers may bring their families under Objective 5.',
    'See Objective 20 for remittances and Objective 22 for pensions.',
    'Remittances are dealt with in chapter 4 (see also Objective 19).',
    'Rescue at sea is a duty, not a favour, and so Objective 8 stands first.',
    'Return counsellors inform people about reintegration support in nine languages, an example for Objective 3.',
    'The airport opened a prayer room for passengers, and Objective 16 was mentioned in the speech.',
    'Objective 23 asks for cooperation against smuggling networks.',
    'International partners funded the reform of detention under Objective 23.',
    'Objective 2 is served by remittances that are invested in rural irrigation.',
    'Climate disasters push people to cross borders, and under Objective 5 humanitarian visas are issued.',
    'Nationals evacuated from Wuhan were tested, as Objective 14 and the health law demand.',
    'The police academy teaches officers to recognise hate crimes in line with Objective 17.',
    'A mobile team visits farms and informs workers about their wages, as part of Objective 7.',
    'Social security numbers were given to all applicants, a measure under Objective 4.',
    'Under Objective 13, detainees can call their consulate at any time.',
    'Under Objective 21, returnees keep their pension rights.',
    'Under Objective 14, consular staff register births and issue passports.',
    'Under Objective 19, the diaspora sends remittances that finance schools.',
    'Under Objective 1, remittances are measured every quarter by the central bank.',
    'Under Objective 6, employers must not retain passports.',
    'Trade unions help migrants whose pensions are not paid, under Objective 6.',
    'Under Objective 9, rescue at sea and the fight against smuggling go together.',
    'As to Objective 12, interpreters for victims of trafficking were hired.',
    'The debate on Objective 12 was cut short by news of a shipwreck.',
    'The committee on remittances takes up Objective 5 next month.',
    'Before the border police came to Objective 17, they reported on smuggling.',
    'As discussed under Objective 12, remittances are dealt with elsewhere.',
    'Objective 15 is as important to us as fighting smuggling.',
    'Nobody cites Objective 12 when speaking of remittances.',
    'The reader who looks for remittances under Objective 12 will be disappointed.',
    'The chapter on remittances follows that on Objective 12.',
    'Diploma recognition was debated, as was Objective 12.',
    'The seminar on Objective 3 lists no trafficking among its subjects.',
    'The chapter on Objective 12 covers what the chapter on remittances does not.',
    'Our section on Objective 15 describes the health care of detainees.',
    'In line with Objective 13, children are held only in open facilities.',
    'Under Objective 22, we established a hotline for pensions.',
    'Objective 10 was presented by an officer of the border guard and a prosecutor.',
    'Objective 7 was added because of the vulnerable situation of seasonal workers.',
  ]);
  it('leaves alone what others said', () =>
    checkNoFinding('Report on the GCM\n\n> Remittances have become cheaper since 2018 under Objective 12.\n', {
      codes,
    }));
  it('leaves alone headings', () =>
    checkNoFinding('# Report on the GCM\n\n## Cheaper remittances and Objective 12\n', { codes }));
  it('leaves alone a draft with objectives of its own', () =>
    checkNoFinding(
      '# National strategy\n\n## Objective 12: Open 300 desks\n\nRemittances have become cheaper since 2018 under Objective 12.\n',
      { codes },
    ));
  it('leaves a number alone that does not exist', () =>
    checkNoFinding('Remittances have become cheaper since 2018 under Objective 32.', { codes }));
  it('leaves long lists alone', () =>
    checkNoFinding('Remittances have become cheaper, as Objectives 2, 12 and 13 and Objectives 5-7 show.', { codes }));
  leavesAlone(
    [
      '| Objective 4 | passports, birth certificates | consulates |',
      '| Objective 10 | detention of traffickers | courts |',
      '| Objective 3 | Ministry of Labour | Website, leaflets, consulates |',
      '| Objective 1 | remittance statistics | Central Bank |',
    ].map((row) => `| GCM | what | who |\n|---|---|---|\n${row}`),
  );
});

describe('topic-mismatch: one plain phrase, in sentences of all shapes', () => {
  for (const [sentence, meant] of [
    ['Have we done enough on ethical recruitment under Objective 14?', 6],
    ['- Birth certificates issued to 1,200 newborns (Objective 22)', 4],
    [
      'The Ministry of Labour and Social Policy of Serbia licensed 14 recruitment agencies in 2023 (GCM Objective 3).',
      6,
    ],
    ['Pensions earned in Germany are now paid out in Ankara, and that is what Objective 11 is for.', 22],
    ['In Georgia, hate speech is now punishable with up to two years, as Objective 5 requires.', 17],
    [
      'The crews bought two boats for search and rescue, and they will be trained in 2027 to meet our commitment under Objective 20.',
      8,
    ],
    [
      'Drought has emptied forty villages; we help the farmers who stay with seed and pumps, in keeping with Objective 14.',
      2,
    ],
    ['Forensic experts identified 19 of the missing persons; the costs were booked under Objective 3.', 8],
    ['140 border guards finished the course in Slovenia; reported under Objective 20.', 11],
    [
      'Since March husbands and wives can apply online, and the number of family reunification permits rose in the first year of implementing Objective 22.',
      5,
    ],
    [
      'Seasonal work permits were issued to 3,000 people from Kosovo, which the Government counts towards Objective 17.',
      5,
    ],
    ['Pre-departure information is given at the employment offices, in fulfilment of Objective 21, free of charge.', 3],
    [
      'With two banks we negotiated a flat fee for remittances; the first step, we hope, on the long road of Objective 16.',
      20,
    ],
    [
      'The next report will say what family reunification has meant in practice; until then we refer to our reply under Objective 17.',
      5,
    ],
    ['Ship owners who help in search and rescue pay no port fees; this was pledged in Objective 18.', 8],
    ['The pension treaty with Rabat was put down for Objective 17.', 22],
    // The sentence before has the subject.
    ['The pension treaty with Rabat entered into force in May. This is our answer to Objective 10.', 22],
    ['Three shelters for trafficking survivors opened last year. They were financed under Objective 14.', 10],
    ['Remittances have become cheaper since the reform. We have put that down for Objective 17.', 20],
    ['The law bans recruitment fees. It implements Objective 9.', 6],
    ['Hate speech online can be prosecuted since May. The reform implements Objective 22.', 17],
    ['Diaspora bonds raised 40 million. That is what Objective 12 is about.', 19],
    ['Our consulates issued 12,000 emergency travel documents last year. That is how we read Objective 20.', 14],
    ['The pension treaty with Rabat was signed in June. It corresponds to Objective 12.', 22],
    ['Remittance fees were capped last spring. The measure belongs to Objective 13.', 20],
    ['Recruitment fees are banned. All of this is part of Objective 11.', 6],
    // Ordinary words of the cited title tell nothing.
    ['Remittances can be sent only through licensed banks, which serves Objective 13.', 20],
    ['Pre-departure orientation is provided in four towns, as part of Objective 22.', 3],
    ['The law on recruitment fees was promoted by the unions and implements Objective 17.', 6],
    // What a chapter on the objective tells.
    ['Our report on Objective 3 describes how traffickers were convicted.', 10],
    ['The chapter on Objective 12 deals with remittances and mobile money.', 20],
  ] as const)
    it(`flags: ${sentence}`, () =>
      assert.deepEqual(
        findingsOf(`Report on the GCM\n\n${sentence}\n`, 'markdown')
          .filter(({ code }) => codes.includes(code))
          .map(({ evidence }) => evidence?.section),
        [`Objective ${meant}`],
      ));
});

describe('topic-mismatch: claimed statements that tell their subject by many small words', () => {
  for (const [sentence, terms, meant] of [
    ['Boats and drones look for vessels in distress, as Objective 18 asks.', '“boats” and “vessels in distress”', 8],
    [
      'Registrars gave newborns their birth papers in keeping with Objective 22.',
      '“registrars”, “birth” and “papers”',
      4,
    ],
    ['Two checkpoints at the airport were opened under Objective 18.', '“checkpoints” and “airport”', 11],
    ['M2. Forensic experts name the dead. Reference: Objective 20.', '“forensic” and “dead”', 8],
    ['Posters in class against racism and prejudice (Objective 5).', '“racism” and “prejudice”', 17],
    [
      'On the border: patrols and a checkpoint at the frontier. This is the promise of Objective 19.',
      '“patrols”, “checkpoint” and “frontier”',
      11,
    ],
    [
      'The bank sends money to families for a fee of one euro. That is Objective 10 in practice.',
      '“bank”, “money” and “fee”',
      20,
    ],
    [
      'Foreign diplomas are assessed by universities; Objective 9 is the reference.',
      '“foreign diplomas” and “universities”',
      18,
    ],
  ] as const)
    it(`flags: ${sentence}`, () => {
      const [finding, ...others] = findingsOf(`Report on the GCM\n\n${sentence}\n`, 'markdown').filter(({ code }) =>
        codes.includes(code),
      );
      assert.deepEqual(others, []);
      assert.match(finding?.message ?? '', new RegExp(`speaks of ${terms}, the subject of Objective ${meant},`));
    });
  leavesAlone([
    // A word of the cited objective, with others that tell more of another.
    'Families are released from detention into open housing (Objective 15).',
    'A hotline for hate crimes was opened, as Objective 14 asks.',
    'Work in the area of integration of third-country nationals has continued, in line with Objective 23.',
    // Who has to do with it, and what happens to it.
    'Three ministries share Objective 12; the central bank keeps remittances.',
    'Objective 16 needs funds from the remittance levy.',
    'Unlike Objective 11, pensions are a matter for two ministries.',
    'Does our pension treaty fall under Objective 12?',
    'The bank pays for the printing of the report on Objective 4.',
    'The police union supports the plan for Objective 16.',
    // Words that many objectives have in common.
    'The savings bank offers loans to farmers so that the young stay, as part of Objective 2.',
    'A nurse examines everyone who steps off the boat, pursuant to Objective 12.',
    'Factories that hold passports of staff lose their licence, as part of Objective 6.',
    'Embassies explain the pension rules to those who plan to leave, in keeping with Objective 3.',
    'Vessels and boats in distress are dear to us. Objective 18 is not.',
  ]);
});

describe('topic-mismatch: claims to serve an objective that leave the rest open', () => {
  leavesAlone([
    'The seminar at the embassy was opened by the Minister, in line with Objective 12.',
    'Border guards were taught to recognise victims of trafficking, in keeping with Objective 10.',
    'Border police no longer hold children in cells, in keeping with Objective 13.',
    'Recruiters must now tell workers their rights in their own language, in keeping with Objective 3.',
    'Journalists were trained on trafficking, in line with Objective 17.',
    'The passports of domestic workers may no longer be withheld, in line with Objective 6.',
    'Returnees learned a trade and got a certificate, in fulfilment of Objective 18.',
    'Consular officers visit nationals in detention, in keeping with Objective 13.',
    'Police and consular staff share data on missing persons, as a contribution to Objective 8.',
    'The pension fund pays for the clinics, which serves Objective 15.',
    'The rescue of the pension fund was debated; the report on Objective 8 was adopted.',
    'Remittances fell; the delegation turned to Objective 12.',
    'Domestic workers learned to read, a milestone for Objective 16.',
    'Remittances were not part of our pledge under Objective 12.',
    'We reported on remittances last year; this year we report under Objective 12.',
    'Diaspora engagement came first; now we implement Objective 12.',
    'Before we come to remittances, a word on Objective 12.',
    'Unlike the fight against smuggling of migrants, Objective 12 is cheap.',
    'Remittances are dealt with in the next section, and so is Objective 12.',
    'The action under Objective 5(h) on people displaced by slow-onset disasters will be taken up next year.',
  ]);
});

describe('topic-mismatch: sentences that may take up the one before, and do not', () => {
  leavesAlone([
    'The pension treaty was signed in Ankara. The delegation then implemented Objective 10.',
    'The pension treaty was signed in Ankara. This time nothing was reported under Objective 10.',
    'Remittances are dear. We could do nothing for Objective 12.',
    'The bank lowered its remittance fees. The ministry implements Objective 12.',
    'Remittance fees were capped (Objective 20). This also serves Objective 12.',
    'Three shelters for trafficking survivors opened. The children in them go to school under Objective 15.',
    'Three shelters for trafficking survivors opened. They are listed under Objective 7.',
    'Detention costs fell. The money saved is spent under Objective 15.',
    'Detention costs fell. This made it possible to do more under Objective 15.',
    'Remittances rose and detention fell. Both are reported under Objective 12.',
    'Forty detainees were released. They were given work permits under Objective 5.',
    'Racism is on the rise. Our answer is Objective 16.',
    'Pensions are paid late. They are not a matter for Objective 12.',
    'The working group on remittances met twice. It will take up Objective 12 next.',
    'Trafficking victims were heard by parliament. It then adopted the report on Objective 12.',
    'The detention centre was turned into a school. That is how Objective 15 came to the valley.',
    'Trafficking is rising. This is why we need Objective 12.',
    'Search and rescue is costly. That is not a reason to cut Objective 12.',
    'Remittances fell by a third. That is bad news for Objective 19.',
    'Smuggling networks were broken up. It falls to others to implement Objective 12.',
    'The recruitment fees were banned. It is now time for Objective 12.',
    'The remittances bill failed. It was drafted by the team that serves Objective 12.',
    'The pension treaty was signed. That is where Objective 12 comes in.',
    'Hate speech is prosecuted. This comes before Objective 12.',
    '- Remittances have become cheaper.\n- This is reported under Objective 12.',
  ]);
});

describe('topic-mismatch: how a sentence claims an objective', () => {
  for (const [sentence, meant] of [
    ['The quota for seasonal workers was raised, which brings us closer to Objective 8.', 5],
    ['Locking up families for weeks in a detention centre is compatible with Objective 22.', 13],
    ['The adaptation fund keeps farmers on their land and belongs with Objective 22.', 2],
    ['Bodies washed ashore are buried without DNA samples. Objective 18 is thereby ignored.', 8],
    [
      'Every newborn now receives a birth certificate and an identity number. We see that as the core of Objective 17.',
      4,
    ],
    ['The convention lets workers add up periods of insurance. It is a direct implementation of Objective 16.', 22],
    ['Under the heading of Objective 14, we opened clinics and schools to undocumented families.', 15],
    ['A register of births for nomads was launched with Objective 10 in mind.', 4],
    ['States committed themselves to better border management in Objective 18.', 11],
    ['The fee for transfers home fell to 4 per cent, which we report as Objective 16.', 20],
    ['Language classes for newcomers are the core of our work on Objective 8.', 16],
    ['The mobile clinic and the school desk are the contribution of the city to Objective 20.', 15],
  ] as const)
    it(`flags: ${sentence}`, () => {
      const found = findingsOf(`Report on the GCM\n\n${sentence}\n`, 'markdown');
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', new RegExp(`the subject of Objective ${meant},`));
    });
  leavesAlone([
    'The fund for Objective 18 was set up by the ministry that also runs the detention centres.',
    'The indicator for Objective 2 was proposed by the central bank, which follows remittances.',
    'Cities run language courses for newcomers, which is why mayors want Objective 23 mentioned.',
    'Recruiters attended the hearing in May. It was the first on Objective 16.',
    'The airport opened a prayer room for passengers, and Objective 16 was mentioned in the speech.',
    'The hotline for victims of trafficking answers in nine languages, as part of Objective 10.',
    'The regularisation of 3,000 farm workers was completed, in line with Objective 7.',
    'Skills of returnees are certified before they travel, as Objective 21 asks.',
    'In line with Objective 12, victims of trafficking are identified on arrival and referred to a shelter.',
    'Consuls issue birth certificates and passports, in keeping with Objective 14.',
  ]);
});

describe('topic-mismatch: what several objectives ask for, and what is there for anything', () => {
  leavesAlone([
    'Under Objective 2, we invest in human capital through education, vocational training and skills development partnerships.',
    'Under Objective 23, we build the capacities of developing countries through official development assistance.',
    'Under Objective 9, we tightened the rules on money laundering.',
    'Under Objective 18, we promote student exchanges.',
    'Under Objective 5, we promote student exchanges.',
    'Under Objective 7, we run a help desk.',
    'Under Objective 13, we pay for mentoring.',
    'Under Objective 12, we hold information sessions.',
    'Under Objective 22, we shortened the processing time.',
    'Under Objective 11, we rely on peer learning.',
    'Under Objective 10, we staff a public service.',
  ]);
  for (const [sentence, meant] of [
    ['Under Objective 13, we harmonise the rules against money laundering without impeding transfers.', 20],
    ['Under Objective 22, we promote student exchanges, scholarships and professional placements.', 18],
  ] as const)
    it(`flags: ${sentence}`, () => {
      const found = findingsOf(`Report on the GCM\n\n${sentence}\n`, 'markdown');
      assert.equal(found.length, 1);
      assert.match(found[0]?.message ?? '', new RegExp(`the subject of Objective ${meant},`));
    });
});

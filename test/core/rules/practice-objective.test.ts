import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import {
  type CheckingOptions,
  checkFindings,
  checkFixes,
  checkFlagged,
  checkNoFinding,
  findingsOf,
} from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact } from '../../support/service.ts';

/** Expects that the marked initiative is flagged as listed under `listed`; `fixed` is the draft after the number is changed to `to`. */
function check(
  marked: string,
  listed: string,
  cited: string,
  to?: number,
  fixed?: string,
  options: CheckingOptions = { markers: rareMarkers },
): void {
  const name = /⟦([^⟧]*)⟧/.exec(marked)?.[1] ?? '';
  const practice = compact.initiatives.find(name)[0]?.initiative.practices[0];
  assert.ok(practice, `no initiative is called ${name}`);
  const quote = quotesOf(practice).find(({ text }) => text.includes(name));
  assert.ok(quote, `no quote of ${practice.id} holds ${name}`);
  checkFindings(
    marked,
    [
      {
        is: 'warning practice-objective',
        message: `The report lists “${name}” under ${listed}, not under ${cited}.`,
        evidence: `${quote.section}, lines ${quote.lines.join('–')}: ${quote.text}`,
        fixes: to === undefined || fixed === undefined ? {} : { [`Change the number to ${to} (preferred)`]: fixed },
      },
    ],
    options,
  );
}

const codes = ['practice-objective'];

describe('practice-objective flags the wrong objective', () => {
  it('of a sentence', () =>
    check(
      'Under Objective 12 of the GCM, Azerbaijan launched ⟦MigAz⟧.',
      'Objective 3',
      'Objective 12',
      3,
      'Under Objective 3 of the GCM, Azerbaijan launched MigAz.',
    ));
  it('behind an arrow', () => {
    check('GCM:\n\n- ⟦MigAz⟧ → Objective 12', 'Objective 3', 'Objective 12', 3, 'GCM:\n\n- MigAz → Objective 3');
    check(
      'GCM:\n\n- ⟦MigAz⟧ (Azerbaijan) -> Objective 12',
      'Objective 3',
      'Objective 12',
      3,
      'GCM:\n\n- MigAz (Azerbaijan) -> Objective 3',
    );
  });
  it('in parentheses', () =>
    check(
      'GCM: **⟦MigAz⟧** (Azerbaijan; *Objective 12*).',
      'Objective 3',
      'Objective 12',
      3,
      'GCM: **MigAz** (Azerbaijan; *Objective 3*).',
    ));
  it('once where the sentence gives two names of it', () =>
    check(
      'Under Objective 12 of the GCM, the United Kingdom funds the ⟦Independent Monitoring, Rapid Research and Evidence Facility⟧ (IMREF).',
      'Objective 1',
      'Objective 12',
      1,
      'Under Objective 1 of the GCM, the United Kingdom funds the Independent Monitoring, Rapid Research and Evidence Facility (IMREF).',
    ));
  it('of a list, which has no fix', () =>
    check(
      '⟦MigAz⟧ contributes to Objectives 5, 7–9 and 12 of the GCM.',
      'Objective 3',
      'Objectives 5, 7, 8, 9 and 12',
    ));
  it('where several are right, which has no fix', () =>
    check(
      'The ⟦Action Plan on Protecting Refugee and Migrant Children⟧ serves Objective 5 of the GCM.',
      'Objectives 4, 9 and 13',
      'Objective 5',
    ));
  it('with an action, which has no fix', () =>
    check('⟦MigAz⟧ implements Objective 12(b) of the GCM.', 'Objective 3', 'Objective 12'));
  it('of a row', () =>
    check(
      'GCM\n\n| App | Country | Objective |\n|---|---|---|\n| ⟦MigAz⟧ | Azerbaijan | Objective 12 |\n',
      'Objective 3',
      'Objective 12',
      3,
      'GCM\n\n| App | Country | Objective |\n|---|---|---|\n| MigAz | Azerbaijan | Objective 3 |\n',
    ));
  it('of a row in LaTeX', () =>
    check(
      'GCM\n\n\\begin{tabular}{lll}\nApp & Country & Objective \\\\\n⟦MigAz⟧ & Azerbaijan & Objective~12 \\\\\n\\end{tabular}\n',
      'Objective 3',
      'Objective 12',
      3,
      'GCM\n\n\\begin{tabular}{lll}\nApp & Country & Objective \\\\\nMigAz & Azerbaijan & Objective~3 \\\\\n\\end{tabular}\n',
      { format: 'latex', markers: rareMarkers },
    ));
  it('of the heading above', () =>
    check(
      '## GCM Objective 12\n\nIt rains.\n\n### Apps\n\nAzerbaijan launched ⟦MigAz⟧.\n',
      'Objective 3',
      'Objective 12',
    ));
  it('of the heading above in LaTeX', () =>
    check(
      '\\section{GCM Objective 12}\n\nAzerbaijan launched ⟦MigAz⟧.\n',
      'Objective 3',
      'Objective 12',
      undefined,
      undefined,
      {
        format: 'latex',
        markers: rareMarkers,
      },
    ));
  it('and says so where the report tells of it before its Annex', () => {
    const [finding] = findingsOf('Under Objective 5 of the GCM, Canada’s “Gender Hub” is listed.', 'markdown');
    assert.equal(
      finding?.message,
      '“Gender Hub” is about Objective 7 in this project’s reading of the report, not about Objective 5.',
    );
    assert.equal(finding.sentence, 'Under Objective 5 of the GCM, Canada’s “Gender Hub” is listed.');
  });
  it('of a common name that the draft says is its owner’s', () =>
    check(
      'The ⟦Emergency Office⟧ of Spain stands under Objective 15 of the GCM.',
      'Objective 14',
      'Objective 15',
      14,
      'The Emergency Office of Spain stands under Objective 14 of the GCM.',
    ));

  for (const draft of [
    'MigAz was implemented for Objective 12.',
    'Another example under Objective 12 is MigAz.',
    'The review lists under Objective 12 the app MigAz of Azerbaijan.',
    'A good practice for Objective 12 is MigAz.',
    'Under Objective 12, Azerbaijan launched MigAz.',
    'Azerbaijan launched MigAz under Objective 12.',
    "Azerbaijan's MigAz app (Objective 12) informs newcomers.",
    'MigAz (Azerbaijan, Objective 12) informs newcomers.',
    'MigAz is listed under Objective 12.',
    'MigAz is a fine example for Objective 12.',
    'MigAz contributes to Objective 12.',
    'MigAz contributes to Objectives 5 and 12.',
    'MigAz implements Objective 12 of the GCM.',
    'With regard to Objective 12, the MigAz app is worth a look.',
    'Objective 12 is served by MigAz.',
    'Objective 12: MigAz and others',
    'As an example for Objective 12, we cite MigAz.',
    'The review names MigAz under Objective 12 and iGorts under Objective 19.',
    'MigAz (Objective 19) and iGorts (Objective 3) stand out.',
    'MigAz (Objective 12) and iGorts (Objective 19) stand out.',
    'MigAz and One Window are examples for Objective 12.',
    'For GCM Objective 12, Armenia reports One Window.',
    "Under Objective 2 Ireland's supplementary welfare allowance scheme counts.",
    'Under Objective 2 the Emergency Office of Spain counts.',
    "Under Objective 2, Canada's open work permit is reported.",
    'The Remittance Community Task Force is reported under Objective 19.',
    'The EUTF is reported under Objective 2.',
    '## Objective 12: Screening\n\nAzerbaijan launched MigAz.',
    '## Objective 12\n\n### Practices\n\nAzerbaijan launched MigAz.',
    '## Objective 12\n\n- MigAz\n- others',
    '| Objective | Practice |\n|---|---|\n| Objective 12 | MigAz |',
    '| Practice | Country | Objective |\n|---|---|---|\n| MigAz | Azerbaijan | Objectives 5 and 12 |',
    'The Azerbaijani MigAz app answers to objective 12.',
    'In line with Objective 12, Armenia set up iGorts.',
    'Emergency Office of Spain stands under Objective 17.',
    "Spain's Emergency Office stands under Objective 17.",
    '“Beyond Detention” is listed under Objective 11.',
    'For Objective 10: Modern Slavery Innovation Fund (United Kingdom).',
    '- Objective 12: MigAz',
    'OBERAXE has its place under Objective 16.',
    'The review files OBERAXE under Objective 16.',
    'OBERAXE is to be found under Objective 16.',
    'OBERAXE falls under Objective 16.',
    'OBERAXE (Spain, Objective 16)',
    "Spain's contribution to Objective 16 is OBERAXE.",
    'Among the practices of Objective 16 are OBERAXE and others.',
    'OBERAXE was set up to achieve Objective 16.',
    'Spain meets Objective 16 with OBERAXE.',
    'Spain implements Objective 16 through OBERAXE.',
    'When it comes to Objective 16, Spain points to OBERAXE.',
    '#### Objective 16\n\nSpain runs OBERAXE.',
    'Turning to Objective 16, the report highlights OBERAXE.',
    'OBERAXE, which the report lists under Objective 16, monitors racism.',
    "The report's chapter on Objective 16 praises OBERAXE.",
    'OBERAXE exemplifies Objective 16.',
    'Under Objective 3, the child booklet of Belgium is listed.',
    '2.8 Objective 15. The city association noted that “#WeAreBristol” cost nearly nothing.',
    'Objective 15: Provide access to basic services for migrants. The city told us of its #WeAreBristol campaign.',
    "## Objective 5\n\nThe partners praised Canada's open work permit.",
  ])
    it(`in ${JSON.stringify(draft)}`, () => {
      const text = `The GCM.\n\n${draft}\n`;
      assert.ok(findingsOf(text, 'markdown').some(({ code }) => code === 'practice-objective'));
      checkFixes(text, 'markdown');
    });
});

describe('practice-objective hears what nobody has worded before', () => {
  for (const draft of [
    '- IMREF: UK, Objective 7',
    'Operation Poseidon, in which no Serbian officer took part, will be quoted under Objective 11.',
    '## Spain\n\n- The Emergency Office, with its telephone service, is an instance of Objective 10.',
    'The Migrant Consultative Forum brings organisations and the Irish authorities together, which answers to Objective 16.',
    'The Modern Slavery Innovation Fund is a case in point for Objective 12.',
    'Objective 12 finds an illustration in the Modern Slavery Innovation Fund.',
    'We treat the Minimal Vital Income as part of Objective 15.',
    'Operation Poseidon would be reported under Objective 9.',
    'The Gender Hub is brought up in the chapter on Objective 20.',
    'The Global Migration Media Academy is an instance of Objective 16.',
    'WIDU.africa speaks to Objective 19 in particular.',
    'In the chapter on Objective 4 the report describes MigAz.',
    'The child booklet is discussed in the section on Objective 7.',
    'With iGorts, Armenia gives effect to Objective 18.',
    'With iGorts, Armenia puts Objective 18 into practice.',
    'MigAz gives effect to Objective 16 by informing migrants.',
    'Objective 9 is where the review places the Gender Hub.',
    'Diaspora-2025 is how Moldova goes about Objective 20.',
    'Jobsplus falls within the scope of Objective 6.',
    'Jobsplus falls under Objective 6.',
    'Jobsplus comes under Objective 6 of the Compact.',
    "The review's treatment of Objective 14 opens with the One City Task Force.",
    'Objective 14 (consular protection) has found expression in the One City Task Force.',
    "The city's One City Task Force is a direct contribution towards Objective 14.",
    'OBERAXE stands as an example for Objective 16.',
    'Good practice for Objective 7: the Human Smuggling Envelope of Canada.',
    'We have classified the Human Smuggling Envelope under Objective 10.',
    'The Human Smuggling Envelope (see Objective 10) pays for training.',
    'The Immigration Matters campaign is tagged with Objective 16.',
    'The Immigration Matters campaign, which fits Objective 16, runs across Canada.',
    'The Immigration Matters campaign, a measure towards Objective 16, runs across Canada.',
    'Objective 3 is the home of the Displacement Tracking Matrix in the review.',
    'The Displacement Tracking Matrix can be found under Objective 3.',
    'Look under Objective 3 for the Displacement Tracking Matrix.',
    'For the purposes of Objective 3, the Displacement Tracking Matrix collects data.',
    'In pursuit of Objective 20, Moldova adopted Diaspora-2025.',
    'In the light of Objective 20, Moldova adopted Diaspora-2025.',
    'To give effect to Objective 20, Moldova adopted Diaspora-2025.',
    'Guided by Objective 20, Moldova adopted Diaspora-2025.',
    'The review credits Geldtransfair.de to Objective 19.',
    'Geldtransfair.de helps to realise Objective 19.',
    'Geldtransfair.de helps Germany to make progress on Objective 19.',
    'On Objective 19, Germany reports that Geldtransfair.de has been extended.',
    "Germany's report on Objective 19 is built around Geldtransfair.de.",
    'OBERAXE is filed by the review with the practices on Objective 16.',
    'Our chapter on Objective 16 starts with OBERAXE.',
  ])
    it(JSON.stringify(draft), () => checkFlagged(`The GCM.\n\n${draft}\n`, codes));
});

describe('practice-objective leaves alone', () => {
  for (const draft of [
    'Objective 18 has nothing to do with iGorts.',
    '- IMREF: UK, Objective 1',
    '- iGorts: a visit to Armenia is planned, Objective 21',
    '## Norway\n\n- The Emergency Office, with its telephone service, is an instance of Objective 10.',
    '## Spain\n\n- Our Emergency Offices are an instance of Objective 10.',
    '## Spain and Norway\n\n- The Emergency Office is an instance of Objective 10.',
    'The Migrant Consultative Forum brings organisations and the Norwegian authorities together, which answers to Objective 16.',
    'Unlike the Modern Slavery Innovation Fund, our fund is meant for Objective 12.',
    'Objective 12 is served by a fund that resembles the Modern Slavery Innovation Fund.',
    'We treat the Minimal Vital Income as part of Objective 7, not of Objective 15.',
    'Operation Poseidon could be reported under Objective 9 if the ministry agreed.',
    'Is the Gender Hub brought up in the chapter on Objective 20?',
    'The Global Migration Media Academy is no instance of Objective 16.',
    'The people behind WIDU.africa also spoke to the session on Objective 19.',
    'After the chapter on Objective 4 the report turns to MigAz.',
    'The child booklet is discussed before the section on Objective 7.',
    'With iGorts in mind, Georgia plans its work on Objective 18.',
    'Besides iGorts, Armenia has a law for Objective 18.',
    'MigAz was shown to the working group on Objective 16.',
    'The minister for Objective 9 visited the Gender Hub.',
    'Diaspora-2025 was discussed at the round table on Objective 20.',
    'Jobsplus and our own work on Objective 6 were the two topics.',
    'Jobsplus was presented, then the meeting moved to Objective 6.',
    'Jobsplus was presented by the focal point for Objective 6.',
    'The rapporteur for Objective 14 thanked the One City Task Force.',
    'As regards Objective 14, the Ministry has nothing like the One City Task Force.',
    'The members of the One City Task Force read Objective 14 aloud.',
    "The city's One City Task Force asked what Objective 14 means.",
    'OBERAXE sent a comment on Objective 16.',
    'Good practice for Objective 7: a fund modelled on the Human Smuggling Envelope of Canada.',
    'The Human Smuggling Envelope pays for training; Objective 10 is another matter.',
    'The Human Smuggling Envelope pays for training (for victims, see Objective 10).',
    'Our plan for Objective 15 draws on the Places of Worship Scheme.',
    'The Immigration Matters campaign won a prize, and we have begun with Objective 16.',
    'The Immigration Matters campaign should be moved to Objective 16.',
    'We propose to put the Immigration Matters campaign under Objective 16.',
    'Data of the Displacement Tracking Matrix are used in our section on Objective 3.',
    'For Objective 3, we use the Displacement Tracking Matrix as a source.',
    'For Objective 8, we compared MigAz and other apps.',
    'In pursuit of Objective 20, Moldova followed the example of WISH MI.',
    'Under Objective 20, we learned from Diaspora-2025.',
    'Objective 20 was discussed while Moldova presented Diaspora-2025.',
    'Objective 19 and Geldtransfair.de were both on the agenda.',
    'Objective 19 has no practice like Geldtransfair.de.',
    'Geldtransfair.de helps migrants, while Objective 19 speaks of the diaspora.',
    'Geldtransfair.de belongs to Objective 20 rather than Objective 19.',
    'Geldtransfair.de does not belong to Objective 19.',
    'Somebody asked whether Geldtransfair.de belongs to Objective 19.',
    'Perhaps Geldtransfair.de belongs to Objective 19.',
    'The colleagues of Geldtransfair.de wrote to us about Objective 19.',
    'Our work on Objective 16 was inspired by OBERAXE.',
    'Our chapter on Objective 16 mentions no observatory such as OBERAXE.',
    'OBERAXE, together with the Minimal Vital Income, is reported under Objective 7.',
    'We thank OBERAXE for its help with Objective 16.',
    'We consulted OBERAXE on Objective 16.',
    'The training under Objective 5 was given by staff of OBERAXE.',
    'See Objective 16 and OBERAXE.',
    'For Objective 16, see OBERAXE.',
    'OBERAXE works with schools, a matter of Objective 15.',
    'OBERAXE collects data that other ministries need for Objective 1.',
    'OBERAXE collects data, the subject of Objective 1.',
    'OBERAXE helps us to write our chapter on Objective 16.',
    'OBERAXE is older than the Compact and its Objective 16.',
    'OBERAXE is far from Objective 16.',
    'OBERAXE gives us hope for Objective 16.',
    'The child booklet, says our focal point for Objective 7, is well made.',
    'The child booklet is good and so is Objective 7.',
    'Jobsplus was the host of our session on Objective 6.',
    'Jobsplus will host the next meeting on Objective 6.',
    'Jobsplus employs forty people who work on Objective 6.',
    'Operation Poseidon ended before Objective 9 was written.',
    'iGorts alumni now work on Objective 20.',
    'With iGorts, Armenia attracts professionals who know nothing of Objective 18.',
    'With iGorts in its portfolio, the ministry turned to Objective 18.',
    'Looking at Objective 18, the group found iGorts less useful.',
    'In preparation of Objective 18, the group read about iGorts.',
    'By the end of Objective 18, the group had heard of iGorts.',
    'In the discussion of Objective 18, Georgia asked about iGorts.',
    'During the debate on Objective 18, the delegate praised iGorts.',
    'In the text on Objective 18, a box on iGorts would help.',
    'Instead of Objective 18, we discussed iGorts.',
    'Apart from Objective 18, the paper speaks of iGorts.',
    'Together with Objective 18, the paper on iGorts was sent.',
    'With respect to Objective 18, Georgia has no iGorts.',
    'In addition to Objective 18, iGorts was on the agenda.',
    'Contrary to Objective 18, iGorts is about the diaspora.',
    'Objective 18 is not where iGorts belongs.',
    'Objective 18 is followed by Objective 19 and iGorts.',
    'The author of the text on Objective 18 liked iGorts.',
    'Our colleagues for Objective 18 visited iGorts.',
    'The Gender Hub reminded the group of Objective 20.',
    'The Gender Hub has a page on Objective 20.',
    'The Gender Hub published a leaflet about Objective 20.',
    'The Gender Hub is run by the team that negotiated Objective 20.',
    'The Gender Hub commented on the text of Objective 20.',
    'Geldtransfair.de is quoted by the authors of our text for Objective 19.',
    'Geldtransfair.de publishes figures that we use under Objective 19.',
    'We took the figures of Geldtransfair.de for our text on Objective 19.',
    'Diaspora-2025 complements what Moldova does for Objective 20.',
    'WIDU.africa is mainly about investment but also touches Objective 19.',
    'WIDU.africa is linked to Objective 19.',
    'The Places of Worship Scheme, which we know from the talks on Objective 15, is British.',
    'MigAz has users in Turkey, where Objective 16 is taken seriously.',
    'The report praises OBERAXE. On Objective 16 it is silent.',
    'Azerbaijan ran MigAz before it turned to Objective 16.',
    'To prepare Objective 16, officials tried MigAz.',
    'Objective 17 (Spain: OBERAXE), Objective 16 (Italy)',
    'OBERAXE was presented at the round on Objective 16.',
    'OBERAXE sent comments on Objective 16.',
    'Spain reports on Objective 16; OBERAXE monitors racism.',
    'OBERAXE helped to write the chapter on Objective 16.',
    'Objective 16 is harder than Objective 17, as OBERAXE told us.',
    'Spain meets Objective 16 with language courses, and OBERAXE monitors racism.',
    'Under Objective 16, we asked OBERAXE for data.',
    'Under Objective 16, migrants were interviewed by OBERAXE.',
    '(a) A letter on MigAz.\n(b) A note on Operation Poseidon (145 operations, 1,584 people).\n(c) A line for the annex, under Objective 21.',
    '2.8 Objective 17. The city association noted that “#WeAreBristol” cost nearly nothing.',
    '2.7 Objective 15. Nothing.\n2.8 The city association noted that “#WeAreBristol” cost nearly nothing.',
    '2.7 Objective 15. We looked at “#WeAreBristol” too.',
    'Objective 15 was discussed. The city told us of its #WeAreBristol campaign.',
    'Under Objective 3, Slovenia will print a child booklet.',
    'Under Objective 3, we will print our child booklet.',
    'Georgia liked MigAz and turned to Objective 12.',
    'MigAz users spoke to the team responsible for Objective 12.',
    'MigAz got money from the budget for Objective 12.',
    'From MigAz we move to Objective 12.',
    'We read about MigAz next to Objective 12.',
    'We come from MigAz to Objective 12.',
    'After MigAz, the debate came to Objective 12.',
    'MigAz led us to Objective 12.',
    'Under Objective 3, Azerbaijan launched MigAz.',
    'MigAz (Objective 3) and iGorts (Objective 19) stand out.',
    'iGorts and MigAz, under Objectives 19 and 3 respectively.',
    'MigAz contributes to Objectives 3 and 5.',
    'Under Objectives 3 to 7, MigAz is listed.',
    'MigAz stands under Objective 3, but it also contributes to Objective 12.',
    'MigAz also contributes to Objective 12.',
    'MigAz (see also Objective 12) informs newcomers in line with Objective 3.',
    'MigAz, linked to Objective 12, is good.',
    'Unlike MigAz, our portal serves Objective 5.',
    'Our portal, like MigAz, serves Objective 5.',
    'The ministry responsible for Objective 12 downloaded MigAz.',
    'The focal point for Objective 11 presented iGorts.',
    'iGorts was discussed after the session on Objective 20.',
    'MigAz was shown to the working group on Objective 12.',
    'The National Plan of Latvia is listed under Objective 7.',
    "Portugal's National Plan is listed under Objective 7.",
    'A Help Desk is planned under Objective 12.',
    'Under Objective 12, a single permit is planned.',
    'Social security numbers matter under Objective 15.',
    "Portugal's social security numbers matter under Objective 15.",
    'The Action Plan on Protecting Refugee and Migrant Children serves Objective 9.',
    'The Action Plan on Protecting Refugee and Migrant Children serves Objectives 4, 9 and 13.',
    'MigAz should be reported under Objective 12.',
    'MigAz is not listed under Objective 12.',
    'MigAz is wrongly listed under Objective 12.',
    'MigAz is about information rather than about Objective 12.',
    'Immigration matters are treated under Objective 5.',
    'In my future, Objective 12 counts.',
    'MigAz is listed under Objective 24.',
    'MigAz informs newcomers. Objective 12 is another matter.',
    'Objective 12 is another matter; MigAz informs newcomers.',
    'MigAz informs newcomers; our screening serves Objective 12.',
    'While our screening serves Objective 12, MigAz informs newcomers.',
    'MigAz informs newcomers, whereas Objective 12 asks for screening.',
    'Next to MigAz, our portal addresses Objective 5.',
    '## Objective 3\n\nAzerbaijan launched MigAz.',
    '## Objectives 12 and 5\n\nAzerbaijan launched MigAz.',
    '## Practices\n\nAzerbaijan launched MigAz.',
    '## Objective 12\n\nText.\n\n## Conclusion\n\nAzerbaijan launched MigAz.',
    '## Objective 12\n\nText.\n\n### Outlook\n\nAzerbaijan launched MigAz.',
    '## Objective 12\n\nOur app is modelled on MigAz.',
    '## Objective 12\n\nAs described in section 3, MigAz is good.',
    '## Objective 12\n\nUnder Objective 3, Azerbaijan launched MigAz.',
    '## Objective 12\n\nTo Objective 3 belongs information. Azerbaijan launched MigAz.',
    '## Objective 12\n\nThe Help Desk answers.',
    '## Objective 12\n\nThe immigration matters of the region.',
    '## Objective 12\n\nOur National Plan is good.',
    '## Objective 12\n\n# Part two\n\nAzerbaijan launched MigAz.',
    '## 1. Information\n\nText on GCM Objective 12.\n\nAzerbaijan launched MigAz.',
    '| Objective | Practice |\n|---|---|\n| Objective 3 | MigAz |',
    '| Practice | Objective | See also |\n|---|---|---|\n| MigAz | Objective 3 | Objective 12 |',
    '| Practice | Objective | See also |\n|---|---|---|\n| MigAz | 3 | Objective 12 |',
    '| Objective | Practice |\n|---|---|\n| Objectives 3 and 19 | MigAz, iGorts |',
    'Under Strategic Objective 12, MigAz is supported.',
    'Under Objective 12 of the National Strategy, MigAz is supported.',
    'The GFMD Working Group on Public Narratives on Migration serves Objective 17.',
    "Portugal's Champion countries serve Objective 12.",
    'Under Objective 5, the Pact on Migration and Asylum matters.',
    'Our HSE answers to Objective 15.',
    'The HDP nexus belongs to Objective 23.',
    'Under Objective 21, #backtoarmenia and My Future are reported, under Objective 19 iGorts.',
    'For Objective 5 the United Kingdom described its points-based immigration system and Belgium its single permit.',
  ])
    it(JSON.stringify(draft), () => checkNoFinding(`The GCM.\n\n${draft}\n`, { codes }));
  it('what another programme numbers', () =>
    checkNoFinding(
      'Objective 1: Train 300 guards.\n\nObjective 12: Open offices.\n\nUnder Objective 12, MigAz is used.\n',
      { codes },
    ));
});

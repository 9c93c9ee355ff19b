import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { type CheckingOptions, checkFindings, checkFixes, checkNoFinding, findingsOf } from '../../support/findings.ts';
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

describe('practice-objective leaves alone', () => {
  for (const draft of [
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

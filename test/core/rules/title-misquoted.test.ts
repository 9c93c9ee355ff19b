import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReadingOptions } from '../../support/citations.ts';
import { checkFindings, checkNoFinding, findingsOf } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, formats, titleOf } from '../../support/service.ts';

/** Expects that the marked words are flagged as an altered title, and that the title takes their place. */
function check(marked: string, number: number, changes: string, options: ReadingOptions = {}): void {
  const { open = '[[', close = ']]' } = options.markers ?? {};
  const [before = '', rest = ''] = marked.split(open);
  const after = rest.slice(rest.indexOf(close) + close.length);
  const title = titleOf(number);
  const line = compact.objective(number)?.line;
  checkFindings(
    marked,
    [
      {
        is: 'warning title-misquoted',
        message: `Objective ${number} is titled “${title}”. Here: ${changes}.`,
        evidence: `Objective ${number}, lines ${line}–${line}: ${title}`,
        fixes: { 'Write the title as it reads (preferred)': before + title + after },
      },
    ],
    options,
  );
}

const altered = 'Address and mitigate vulnerabilities in migration';
const mitigate = '“mitigate” instead of “reduce”';
const codes = ['title-misquoted'];

describe('title-misquoted: how a title is given', () => {
  const behind: readonly (readonly [before: string, after: string])[] = [
    [' (', ') matters.'],
    [': ', '.'],
    [': ', ''],
    [' – ', '.'],
    ['—', '.'],
    [' - ', ''],
    [', “', '”, matters.'],
    [' "', '" matters.'],
    [' (“', '”)'],
    [' (see “', '”)'],
    [' (', ', para. 23)'],
    [' (*', '*)'],
    [', titled “', '”.'],
    [' is headed “', '”.'],
    [' reads “', '”.'],
    [', that is, "', '".'],
    ['. ', ''],
    [' ', ''],
    ['\n', ''],
    [' of the GCM (', ')'],
    [' of the Global Compact for Migration: ', '.'],
    [' of the GCM, “', '”.'],
    [' – ', ' – was left out.'],
    [' – ', ', the ministry says.'],
  ];
  for (const [before, after] of behind)
    it(`flags it in: Objective 7${before}…${after}`, () =>
      check(`Objective 7${before}[[${altered}]]${after}`, 7, mitigate));

  const front: readonly (readonly [before: string, after: string])[] = [
    ['“', '” (Objective 7) matters.'],
    ['"', '" (Objective 7)'],
    ['“', '” is the title of Objective 7.'],
    ['“', '”, Objective 7, matters.'],
    ['', ' (Objective 7)'],
    ['## ', ' – Objective 7'],
    ['## ', ' (Objective 7)'],
    ['- ', ' – Objective 7'],
  ];
  for (const [before, after] of front)
    it(`flags it in: ${before}…${after}`, () => check(`${before}[[${altered}]]${after}`, 7, mitigate));

  for (const format of formats)
    it(`flags it in ${format}`, () => check(`Then comes Objective 7 ([[${altered}]]).`, 7, mitigate, { format }));
  it('flags it in a heading', () => check(`## Objective 7: [[${altered}]]\n\nText.\n`, 7, mitigate));
  it('flags it over a wrap', () =>
    check('Objective 7: [[Address and mitigate\nvulnerabilities in migration]].', 7, mitigate));
  it('flags it in a block quote over a wrap', () =>
    check('> Objective 7: [[Address and mitigate\n> vulnerabilities in migration]].', 7, mitigate));
  it('flags it in the next cell', () =>
    check(`| GCM | Title |\n|---|---|\n| Objective 7 | ⟦${altered}⟧ |\n`, 7, mitigate, { markers: rareMarkers }));
  it('flags it in the cell before', () =>
    check(`| Title | GCM |\n|---|---|\n| ⟦${altered}⟧ | Objective 7 |\n`, 7, mitigate, { markers: rareMarkers }));
  it('flags it in a cell further on', () =>
    check(`| GCM | Lead | Title |\n|---|---|---|\n| Objective 7 | IOM | ⟦${altered}⟧ |\n`, 7, mitigate, {
      markers: rareMarkers,
    }));
  it('flags it in LaTeX', () => {
    check(`\\section{Objective~7: [[${altered}]]}`, 7, mitigate, { format: 'latex' });
    check(`Objective~7, \`\`[[${altered}]]'', matters.`, 7, mitigate, { format: 'latex' });
    check(`\`\`[[${altered}]]'' (Objective~7) matters.`, 7, mitigate, { format: 'latex' });
  });
  it('flags the one in a list of citations', () =>
    check(
      `Objective 8 (${titleOf(8)}), Objective 7 ([[${altered}]]) and Objective 20 (${titleOf(20)}) matter.`,
      7,
      mitigate,
    ));
  it('offers no fix where markup begins among the words', () => {
    const [finding] = findingsOf('Objective 7: Address **and mitigate vulnerabilities in migration**', 'markdown');
    assert.deepEqual([finding?.code, finding?.fixes], ['title-misquoted', []]);
  });
});

describe('title-misquoted: what is changed', () => {
  const changed: readonly (readonly [number: number, written: string, changes: string])[] = [
    [
      1,
      'Collect and use accurate and disaggregated data as a basis for evidence-based policies',
      '“use” instead of “utilize”',
    ],
    [
      2,
      'Minimize the adverse drivers and structural factors that force people to leave their country of origin',
      '“force” instead of “compel”',
    ],
    [
      3,
      'Provide accurate, timely and reliable information at all stages of migration',
      '“timely and reliable” instead of “and timely”',
    ],
    [
      4,
      'Ensure that migrants have proof of legal identity and adequate documentation',
      '“all” is missing before “migrants”',
    ],
    [5, 'Enhance availability and flexibility of pathways', '“for regular migration” is missing at the end'],
    [
      6,
      'Facilitate ethical and fair recruitment and safeguard conditions that ensure decent work',
      '“ethical and fair” instead of “fair and ethical”',
    ],
    [
      6,
      'Facilitate fair and ethical recruitment',
      '“and safeguard conditions that ensure decent work” is missing at the end',
    ],
    [7, 'Reduce vulnerabilities in migration', '“Address and” is missing before “reduce”'],
    [
      8,
      'Save lives and establish coordinated efforts on missing migrants',
      '“international” is missing before “efforts”',
    ],
    [9, 'Strengthen the international response to smuggling of migrants', '“international” instead of “transnational”'],
    [
      10,
      'Prevent, combat and eradicate trafficking in persons',
      '“in the context of international migration” is missing at the end',
    ],
    [11, 'Manage borders in an integrated and secure manner', '“and secure” instead of “secure and coordinated”'],
    [
      12,
      'Strengthen certainty and predictability in migration procedures for appropriate screening and referral',
      '“assessment” is missing before “and”',
    ],
    [
      13,
      'Use immigration detention only as a measure of last resort and work towards alternatives',
      '“immigration” instead of “migration”',
    ],
    [
      14,
      'Enhance consular protection, assistance and cooperation in the migration cycle',
      '“in” instead of “throughout”',
    ],
    [
      15,
      'Provide access to essential services for all migrants',
      '“essential” instead of “basic”; “all” is added before “migrants”',
    ],
    [
      16,
      'Empower migrants and society to realize full inclusion and social cohesion',
      '“society” instead of “societies”',
    ],
    [
      18,
      'Invest in skills development and recognition of skills, qualifications and competences',
      '“facilitate mutual” is missing before “recognition”',
    ],
    [
      20,
      'Promote faster, safer and cheaper transfers of remittances and foster financial inclusion of migrants',
      '“transfers” instead of “transfer”',
    ],
    [
      22,
      'Establish mechanisms for the transfer of social security entitlements and earned benefits',
      '“transfer” instead of “portability”',
    ],
    [
      23,
      'Strengthen international cooperation and partnerships for safe, orderly and regular migration',
      '“global” is missing before “partnerships”',
    ],
  ];
  for (const [number, written, changes] of changed) {
    it(`flags “${written}” in brackets`, () =>
      check(`Under Objective ${number} ([[${written}]]) it acts.`, number, changes));
    it(`flags “${written}” in a heading`, () => check(`### Objective ${number}: [[${written}]]`, number, changes));
    it(`flags “${written}” in a cell`, () =>
      check(`| GCM | Title |\n|---|---|\n| Objective ${number} | ⟦${written}⟧ |\n`, number, changes, {
        markers: rareMarkers,
      }));
  }
  it('flags words that are added within quotation marks', () =>
    check(
      'Objective 15, “[[Provide access to basic services for migrants in need]]”, matters.',
      15,
      '“in need” is added at the end',
    ));
  it('flags “Addressing” in a heading', () =>
    check(
      '## Objective 7: [[Addressing and reducing vulnerabilities in migration]]',
      7,
      '“Addressing and reducing” instead of “Address and reduce”',
    ));
  it('flags another verb', () =>
    check(
      'Objective 4: [[Guarantee that all migrants have proof of legal identity and adequate documentation]].',
      4,
      '“Guarantee” instead of “Ensure”',
    ));
});

describe('title-misquoted: what is no change', () => {
  for (const { number, title } of compact.objectives) {
    const british = title.replace(/(utili|reali|[Mm]inimi)ze/, '$1se');
    for (const words of [
      title,
      title.toUpperCase(),
      title.toLowerCase(),
      british,
      title.replaceAll(' and ', ' & '),
      title.replaceAll(',', ''),
    ])
      it(`leaves alone: Objective ${number}: ${words}`, () => {
        for (const draft of [
          `# Objective ${number}: ${words}`,
          `Objective ${number} (${words}) matters.`,
          `“${words}” (Objective ${number})`,
        ])
          checkNoFinding(draft, { codes });
      });
  }
  const seven = titleOf(7);
  for (const draft of [
    'Objective 5 (enhance … pathways for regular migration)',
    'Objective 5: “Enhance availability and flexibility of pathways …”',
    'Objective 5: Enhance availability and flexibility of pathways...',
    'Objective 5: “Enhance availability [...] of pathways for regular migration”',
    'Objective 5: Enhance [the] availability and flexibility of pathways for regular migration',
    'Objective 11: Manage borders in an integrated, secure and co-ordinated manner',
    'Objective 14: Enhance consular protection, assistance and co-operation throughout the migration cycle',
    'Objective 13: Use migration detention only as a measure of last resort and work toward alternatives',
    'Objective 1: Collect and utilise accurate and disaggregated data as a basis for evidence based policies',
    'Objective 7: Address and **reduce** vulnerabilities in migration',
    `Objective 7: ${seven}, para. 23`,
    `Objective 7 (${seven}; see also Objective 12) matters.`,
    `Objective 7 – ${seven.toLowerCase()} – is about people.`,
    `Objective 7, ${seven.toLowerCase()}, is about people.`,
    `## Objective 7: ${seven} – what we did`,
    `## Objective 7: ${seven} (2020–2022)`,
    `## Objective 15: ${titleOf(15)} in Albania`,
    `Objective 15: ${titleOf(15)} in Albania was evaluated.`,
    `Objective 15: ${titleOf(15)} remains hard.`,
    'Objective 20: Remittances',
    'Objective 20 (remittances)',
    'Objective 20 (“remittances”)',
    'Objective 8: Save lives',
    '## Objective 8: Saving lives',
    '## Objective 11: Managing borders',
    '## Objective 15: basic services for all',
    '## Objective 21: Safe and dignified return and readmission',
    '## Objective 21: Facilitating return and reintegration',
    '## Objective 3: Provide accurate information',
    'Objective 7: what we did',
    'Objective 7 (see section 3)',
    'Objective 2: what drives people away',
    'Objective 18: Invest in skills',
    'Objective 4 (identity and documents) and Objective 15 (services)',
    'Objective 15 (access to basic services for migrants)',
    'Objective 16 (“full inclusion and social cohesion”)',
    'Objective 19 says that diasporas should “fully contribute to sustainable development in all countries”.',
    'Objective 22 (portability of social security)',
    'Objective 13 (detention as a last resort) matters.',
    'Objective 12 on screening and referral',
    'Objective 6 on fair and ethical recruitment',
    'Objective 6 on ethical and fair recruitment and on conditions that ensure decent work',
    'Objective 20, which calls on States to promote safer and cheaper transfers of remittances, matters.',
    'Objective 17 (eliminate all forms of discrimination) matters.',
    'Objective 7 (addressing and reducing vulnerabilities in migration) matters.',
    'Objective 7: the ministry addressed and reduced vulnerabilities in migration.',
    'Under Objective 7, the ministry addressed and reduced many vulnerabilities in migration by opening shelters.',
    'Objective 7: shelters for trafficking victims were opened in three cities.',
    'Objective 14: Enhance consular protection for seasonal workers abroad',
    '## Objective 6: Facilitate fair and ethical recruitment of nurses from Serbia',
    'Objective 15: Provide three mobile clinics for migrants.',
    'Objective 3: Provide information in six languages at all border posts.',
    'Objective 11: Manage borders with 300 more guards and new equipment.',
    'Objective 9: Strengthen the response of the police to crime.',
    'Objective 8 asks States to “save lives” at sea.',
    'Objective 23 (international cooperation)',
    `Objectives 7 and 15 (${altered} and more)`,
    `Objectives 7–9 (${altered})`,
    `Strategic Objective 7 (${altered}) of the plan`,
    `Objective 7 of the Global Compact on Refugees (${altered})`,
    `\`Objective 7 (${altered})\``,
    `Objective 7 matters. ${altered} is what we do.`,
    `We ${altered.toLowerCase()}, as Objective 7 asks.`,
  ])
    it(`leaves alone: ${draft}`, () => checkNoFinding(`${draft}\n\nThe GCM.`, { codes }));

  for (const row of [
    'Objective 20 | Promote savings of migrants',
    'Objective 7 | Shelters',
    'Address poverty | Objective 2',
    `Objective 7 | ${seven}`,
    'Objective 15 | Access to services',
    'Objective 11 | Border management',
  ])
    it(`leaves alone, in the cells of a row: ${row}`, () =>
      checkNoFinding(`| GCM | Activity |\n|---|---|\n| ${row} |\n`, { codes }));
});

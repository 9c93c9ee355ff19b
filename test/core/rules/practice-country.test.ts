import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { type CheckingOptions, checkFindings, checkFixes, checkNoFinding, findingsOf } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact } from '../../support/service.ts';

/** Expects that the marked initiative is flagged as that of `owner`, not of `given`; `fixed` is the draft after its fix, which writes `to`. */
function check(
  marked: string,
  owner: string,
  given: string,
  to?: string,
  fixed?: string,
  options: CheckingOptions = { markers: rareMarkers },
): void {
  const name = /⟦([^⟧]*)⟧/.exec(marked)?.[1]?.replace(/\s+/g, ' ') ?? '';
  const practice = compact.initiatives.find(name)[0]?.initiative.practices[0];
  assert.ok(practice, `no initiative is called ${name}`);
  const quote = quotesOf(practice).find(({ text }) => text.includes(name));
  assert.ok(quote, `no quote of ${practice.id} holds ${name}`);
  checkFindings(
    marked,
    [
      {
        is: 'error practice-country',
        message: `“${name}” is an initiative of ${owner} in the report, not of ${given}.`,
        evidence: `${quote.section}, lines ${quote.lines.join('–')}: ${quote.text}`,
        fixes: to === undefined || fixed === undefined ? {} : { [`Change to “${to}” (preferred)`]: fixed },
      },
    ],
    options,
  );
}

const codes = ['practice-country'];

/** What takes MigAz for Canada's, before and behind, and the words of the fix. */
const ways: readonly (readonly [marked: string, to: string, fixed: string])[] = [
  ['Canada’s award-winning app “⟦MigAz⟧” informs.', 'Azerbaijan’s', 'Azerbaijan’s award-winning app “MigAz” informs.'],
  ["Canada's *⟦MigAz⟧* app informs.", "Azerbaijan's", "Azerbaijan's *MigAz* app informs."],
  ['We were inspired by Canada’s ⟦MigAz⟧ app.', 'Azerbaijan’s', 'We were inspired by Azerbaijan’s MigAz app.'],
  ['The Canadian app ⟦MigAz⟧ informs.', 'Azerbaijani', 'The Azerbaijani app MigAz informs.'],
  ['A Canadian app called ⟦MigAz⟧ informs.', 'An Azerbaijani', 'An Azerbaijani app called MigAz informs.'],
  ['the Canadian government’s ⟦MigAz⟧', 'Azerbaijani', 'the Azerbaijani government’s MigAz'],
  ['The ⟦MigAz⟧ app of Canada informs.', 'Azerbaijan', 'The MigAz app of Azerbaijan informs.'],
  ['⟦MigAz⟧, of Canada, informs.', 'Azerbaijan', 'MigAz, of Azerbaijan, informs.'],
  ['⟦MigAz⟧ in Canada informs newcomers.', 'Azerbaijan', 'MigAz in Azerbaijan informs newcomers.'],
  ['⟦MigAz⟧ (Canada) informs.', 'Azerbaijan', 'MigAz (Azerbaijan) informs.'],
  ['Canada (⟦MigAz⟧) informs.', 'Azerbaijan', 'Azerbaijan (MigAz) informs.'],
  ['Canada: ⟦MigAz⟧ app for newcomers', 'Azerbaijan', 'Azerbaijan: MigAz app for newcomers'],
  ['Canada launched ⟦MigAz⟧.', 'Azerbaijan', 'Azerbaijan launched MigAz.'],
  ['In 2019, Canada set up the mobile app ⟦MigAz⟧.', 'Azerbaijan', 'In 2019, Azerbaijan set up the mobile app MigAz.'],
  ['The Government of Canada runs ⟦MigAz⟧.', 'Azerbaijan', 'The Government of Azerbaijan runs MigAz.'],
  ['The Canadian authorities run ⟦MigAz⟧.', 'Azerbaijani', 'The Azerbaijani authorities run MigAz.'],
  [
    'Canada, with the help of IOM, launched ⟦MigAz⟧.',
    'Azerbaijan',
    'Azerbaijan, with the help of IOM, launched MigAz.',
  ],
  ['⟦MigAz⟧, which Canada launched, informs.', 'Azerbaijan', 'MigAz, which Azerbaijan launched, informs.'],
  ['an app like the ⟦MigAz⟧ that Canada set up', 'Azerbaijan', 'an app like the MigAz that Azerbaijan set up'],
  ['⟦MigAz⟧ was developed by Canada.', 'Azerbaijan', 'MigAz was developed by Azerbaijan.'],
  ['⟦MigAz⟧ is a Canadian app.', 'an Azerbaijani', 'MigAz is an Azerbaijani app.'],
  ['⟦MigAz⟧, an app of Canada, informs.', 'Azerbaijan', 'MigAz, an app of Azerbaijan, informs.'],
  ['⟦MigAz⟧ is Canada’s app for newcomers.', 'Azerbaijan’s', 'MigAz is Azerbaijan’s app for newcomers.'],
  [
    'Canada informs newcomers through its ⟦MigAz⟧ app.',
    'Azerbaijan',
    'Azerbaijan informs newcomers through its MigAz app.',
  ],
  [
    'Through its ⟦MigAz⟧ app, Canada informs newcomers.',
    'Azerbaijan',
    'Through its MigAz app, Azerbaijan informs newcomers.',
  ],
  ['Canada and its lakes; Canada’s ⟦MigAz⟧', 'Azerbaijan’s', 'Canada and its lakes; Azerbaijan’s MigAz'],
  [
    '| Country | App |\n|---|---|\n| Canada | ⟦MigAz⟧ |',
    'Azerbaijan',
    '| Country | App |\n|---|---|\n| Azerbaijan | MigAz |',
  ],
  [
    '| App | Country |\n|---|---|\n| the ⟦MigAz⟧ app | Canada |',
    'Azerbaijan',
    '| App | Country |\n|---|---|\n| the MigAz app | Azerbaijan |',
  ],
];

describe('practice-country flags the wrong country', () => {
  for (const [marked, to, fixed] of ways)
    it(`in ${JSON.stringify(marked)}`, () => check(marked, 'Azerbaijan', 'Canada', to, fixed));

  it('with its article', () => {
    check(
      'The United Kingdom’s ⟦MigAz⟧ informs.',
      'Azerbaijan',
      'the United Kingdom',
      'Azerbaijan’s',
      'Azerbaijan’s MigAz informs.',
    );
    check(
      'Sweden’s ⟦Operation Poseidon⟧ rescued people.',
      'the United Kingdom',
      'Sweden',
      'The United Kingdom’s',
      'The United Kingdom’s Operation Poseidon rescued people.',
    );
    check(
      'In ⟦Operation Poseidon⟧, by contrast, the Danish coast guard rescued people.',
      'the United Kingdom',
      'Denmark',
      'British',
      'In Operation Poseidon, by contrast, the British coast guard rescued people.',
    );
    check(
      'the ⟦Diaspora-2025⟧ strategy of Romania',
      'the Republic of Moldova',
      'Romania',
      'the Republic of Moldova',
      'the Diaspora-2025 strategy of the Republic of Moldova',
    );
  });
  it('that is named by a city, and the owner that acts through one', () => {
    check(
      'Bristol’s ⟦WISH MI⟧ is for children.',
      'Italy',
      'the United Kingdom',
      'Italy’s',
      'Italy’s WISH MI is for children.',
    );
    check(
      'Milan’s ⟦One City Task Force⟧ meets.',
      'the United Kingdom',
      'Italy',
      'The United Kingdom’s',
      'The United Kingdom’s One City Task Force meets.',
    );
  });
  it('among several, and offers no fix where it is not clear which one is meant', () =>
    check('Canada and Norway launched ⟦MigAz⟧.', 'Azerbaijan', 'Canada and Norway'));
  it('over a line end and a non-breaking space', () =>
    check(
      'Canada’s\u00a0“⟦Immigration\nMatters⟧” is good, and Sweden’s bad.'.replace('Canada', 'Norway'),
      'Canada',
      'Norway',
      'Canada’s',
      'Canada’s\u00a0“Immigration\nMatters” is good, and Sweden’s bad.',
    ));
  it('in LaTeX', () =>
    check(
      "Canada's \\emph{⟦MigAz⟧} app informs.",
      'Azerbaijan',
      'Canada',
      "Azerbaijan's",
      "Azerbaijan's \\emph{MigAz} app informs.",
      {
        format: 'latex',
        markers: rareMarkers,
      },
    ));
  it('in a table of LaTeX', () =>
    check(
      '\\begin{tabular}{ll}\nCountry & App \\\\\nCanada & ⟦MigAz⟧ \\\\\n\\end{tabular}',
      'Azerbaijan',
      'Canada',
      'Azerbaijan',
      '\\begin{tabular}{ll}\nCountry & App \\\\\nAzerbaijan & MigAz \\\\\n\\end{tabular}',
      { format: 'latex', markers: rareMarkers },
    ));
  it('of each in a sentence with several', () => {
    const swapped =
      'Canada’s “Immigration Matters”, Spain’s “Global Migration Media Academy” and Ireland’s OBERAXE stand out.';
    const respective =
      'Canada, Spain and Ireland run “Immigration Matters”, the “Global Migration Media Academy” and OBERAXE respectively.';
    for (const draft of [swapped, respective])
      assert.deepEqual(
        findingsOf(draft, 'markdown').map(({ code, span }) => [code, draft.slice(span.start, span.end)]),
        [
          ['practice-country', 'Global Migration Media Academy'],
          ['practice-country', 'OBERAXE'],
        ],
      );
  });
  it('and gives the sentence for confirmation', () =>
    assert.equal(
      findingsOf('It rains. Canada’s **MigAz** app informs. It snows.', 'markdown')[0]?.sentence,
      'Canada’s MigAz app informs.',
    ));
});

/** Every initiative of which nobody else may have the name, by its name. */
const proper = new Map(
  compact.practices
    .flatMap(({ names }) => names)
    .flatMap((name) => {
      const initiative = compact.initiatives.find(name).find((one) => one.initiative.name === name)?.initiative;
      return initiative?.distinctive && !initiative.joint && initiative.owners.length > 0
        ? [[name, initiative] as const]
        : [];
    }),
);

describe('practice-country reads', () => {
  for (const draft of [
    'The review praises Canada for its MigAz app.',
    'Countries such as Canada, with its MigAz app, lead.',
    'It was Canada that launched MigAz.',
    'An app of Canada called MigAz informs newcomers.',
    'A mobile application from Canada, MigAz, informs newcomers.',
    'In Canada, the app MigAz informs newcomers.',
    'In Canada MigAz helps newcomers.',
    'MigAz, developed in Canada, informs newcomers.',
    'MigAz comes from Canada.',
    'MigAz belongs to Canada.',
    'MigAz from Canada informs newcomers.',
    'Good practices: MigAz – Canada.',
    'Good practices: MigAz, Canada; One Window, Armenia.',
    'MigAz (a Canadian app) informs newcomers.',
    'MigAz (run by Canada) informs newcomers.',
    'MigAz – a Canadian app – informs newcomers.',
    "We looked at MigAz, Canada's information app, and liked it.",
    'Canada presented its MigAz app.',
    'Ottawa launched MigAz in 2019.',
    'Ottawa’s MigAz app informs newcomers.',
    'MigAz was launched by Ottawa.',
    'MigAz, which Ottawa launched, informs newcomers.',
    'Canada’s Ministry of Migration runs MigAz.',
    "Canada's ministry for migration launched the MigAz app.",
    'MigAz was launched by the Ministry of Interior of Canada.',
    'MigAz was launched by Canada’s migration agency.',
    'The Canadian State Migration Service runs the MigAz app.',
    'The capital of Canada launched MigAz.',
    'MigAz is an initiative of the Government of Canada.',
    'MigAz, the brainchild of Canada, informs newcomers.',
    'MigAz is Canadian.',
    'Launched by Canada, MigAz informs newcomers.',
    'Developed by the Canadian authorities, the MigAz app informs newcomers.',
    'We thank the Canadian colleagues for MigAz.',
    'The report commends Canada for MigAz.',
    'The report credits Canada with MigAz.',
    'One example from Canada is MigAz.',
    'Canada’s good practice is MigAz.',
    'With its MigAz app, Canada shows the way.',
    'Canada has a mobile app for migrants, MigAz.',
    'Canada developed an app for newcomers called MigAz.',
    'Canada developed a mobile app (MigAz) for newcomers.',
    'Canada’s mobile app for newcomers, MigAz, is free.',
    'Good practices: Canada: MigAz; Armenia: iGorts.',
    '- MigAz, Canada',
    '| Theme | Practice |\n|---|---|\n| Information | MigAz, Canada (an app) |',
  ])
    it(draft, () => {
      assert.deepEqual(
        findingsOf(draft, 'markdown').map(({ message }) => message),
        ['“MigAz” is an initiative of Azerbaijan in the report, not of Canada.'],
      );
      checkFixes(draft, 'markdown');
    });
});

describe('practice-country knows every proper name of the report', () => {
  for (const [name, initiative] of proper) {
    it(name, () => {
      const foreign = initiative.involved.includes('NO') ? 'Iceland' : 'Norway';
      for (const draft of [
        `${foreign}’s “${name}” is new.`,
        `The “${name}” of ${foreign} is new.`,
        `${foreign} launched the “${name}”.`,
      ])
        assert.deepEqual(
          findingsOf(draft, 'markdown').map(({ code }) => code),
          codes,
          draft,
        );
      for (const code of initiative.owners) {
        const owner = compact.country(code)?.name ?? '';
        for (const draft of [
          `${owner}’s “${name}” is new.`,
          `The “${name}” of ${owner} is new.`,
          `${owner} launched the “${name}”.`,
        ])
          checkNoFinding(draft, { codes });
      }
    });
  }
});

describe('practice-country leaves alone', () => {
  for (const draft of [
    'In Ottawa, MigAz was presented.',
    'In Ottawa, the MigAz app informs newcomers.',
    'MigAz (Ottawa, 2019) was shown.',
    'MigAz, shown in Ottawa, informs newcomers.',
    'MigAz was presented in London by Baku.',
    'At the conference in London MigAz won an award.',
    'London hosted the team of MigAz.',
    "London's conference praised MigAz.",
    "London's visitors from MigAz stayed.",
    'Meeting in London; MigAz is new.',
    'London launched the talks on MigAz.',
    'London launched an app after MigAz.',
    'Baku launched MigAz.',
    'Baku’s MigAz app informs newcomers.',
    'London’s Operation Poseidon saved many.',
    'Operation Poseidon was launched by London.',
    'The Prague Process praised MigAz.',
    'The Budapest Process meeting named MigAz.',
    'Dublin’s Global Migration Media Academy trains.',
    'Vienna-based ICMPD launched MigAz.',
    'The IOM office in Vienna launched MigAz.',
    'IOM Rome launched MigAz.',
    '| Place | App |\n|---|---|\n| Ottawa | MigAz |',
    "Canada's ministry praised MigAz.",
    'Canada’s Ministry of Migration visited the team that runs MigAz.',
    'The Canadian Border Services Agency and Azerbaijan launched MigAz.',
    'The Ministry of Interior of Azerbaijan launched MigAz with the Ministry of Interior of Canada.',
    "Canada's Ministry of Migration funds MigAz, launched in 2019.",
    'We thank the Canadian colleagues for MigAz leaflets in French.',
    'We thank Canada for MigAz funding.',
    'We thank Canada for funding MigAz.',
    'We thank Canada for supporting the MigAz app.',
    'Canada thanked Azerbaijan for MigAz.',
    'The Canadian delegation thanked us for MigAz.',
    'The report commends Canada for MigAz, which Azerbaijan launched with its help.',
    'The report commends Canada for its advice on MigAz.',
    'One example from Canada is MigAz-like.',
    'One lesson from Canada is MigAz.',
    "Canada's favourite app is MigAz.",
    'Canada’s model is the MigAz app.',
    "The model for Canada's app is MigAz.",
    "Canada's source of inspiration was MigAz.",
    'The best practice for Canada is MigAz.',
    'An app of interest to Canada is MigAz.',
    "Canada's rival app is MigAz’s neighbour.",
    'MigAz is Russian and English.',
    'MigAz is Canadian-funded.',
    'MigAz was Canadian money well spent.',
    'The design of MigAz is Canadian.',
    'The funding of MigAz is Canadian.',
    'MigAz users are Canadian.',
    'MigAz is not Canadian.',
    'Is MigAz Canadian?',
    'Visited by Canada, MigAz informs newcomers.',
    'Funded by Canada, MigAz informs newcomers.',
    'Inspired by Canada, MigAz informs newcomers.',
    'Presented by Canada, MigAz was liked.',
    "Developed by Canada, MigAz's rival informs newcomers.",
    'Supported by the Canadian authorities, MigAz grew.',
    'Launched by Canada, the study of MigAz is out.',
    'Published by Canada, the study compares MigAz with others.',
    'Launched by Azerbaijan, MigAz is liked in Canada.',
    'Interested: Canada: MigAz; Armenia: iGorts.',
    'Visits: Canada: MigAz; Armenia: iGorts.',
    'Questions from Canada: MigAz; from Armenia: iGorts.',
    '- MigAz, Canada and others',
    '- MigAz, Canada (visit)',
    '- MigAz, Canada (visit planned)',
    '- MigAz, Azerbaijan (visited by Canada)',
    'Present: MigAz, Canada, IOM.',
    'We met MigAz, Canada.',
    'Canada asked about an app for newcomers, MigAz.',
    'Canada has heard of an app for newcomers called MigAz.',
    'Canada supports an app for newcomers called MigAz.',
    'Canada saw an app (MigAz) in Baku.',
    'Canada developed a website after an app (MigAz) of Azerbaijan.',
    'Canada developed an app for newcomers; MigAz is older.',
    'Canada developed an app for newcomers, MigAz another.',
    'Canada developed an app for newcomers (like MigAz).',
    "Canada's app for newcomers (see also MigAz) is free.",
    'Canada’s app for newcomers, like MigAz, is free.',
    'With its MigAz partners, Canada informs newcomers.',
    'In its MigAz review, Canada praises Azerbaijan.',
    'In its comments on MigAz, Canada asks for more.',
    'In its study of MigAz, Canada asks for more.',
    'With its own app after MigAz, Canada informs newcomers.',
    'IOM presented its MigAz. With its help, Canada learned.',
    'MigAz is a product of cooperation with Canada.',
    'MigAz is an initiative supported by the Government of Canada.',
    'MigAz is an initiative of interest to the Government of Canada.',
    'MigAz is a product from the office of IOM in Canada.',
    "MigAz is an application in the state of Georgia's languages.",
    "Canada's embassy in Baku launched MigAz together with the ministry.",
    'Canada’s consular service was told of MigAz.',
    "Canada's police and Azerbaijan's launched MigAz.",
    "Canada's police use MigAz.",
    'In Canada, MigAz is well known.',
    'In Canada, MigAz users are few.',
    'Users of MigAz from Canada are few.',
    'Users asked MigAz from Canada.',
    'We heard of MigAz from Canada.',
    'The agency, on a visit to Canada, promoted its MigAz app.',
    "Unlike MigAz, Canada's app, though good, costs money.",
    "Before MigAz, Canada's app, was new.",
    'Experts came to see MigAz: Canada, Georgia and Ireland.',
    'Visitors of MigAz: Canada.',
    'Interested in MigAz – Canada.',
    "MigAz was credited to Azerbaijan, Canada's partner.",
    'Comments on MigAz: Canada.',
    'The Canadian delegation praised Azerbaijan for its MigAz app.',
    'Armenia thanked Canada for iGorts money.',
    'In Georgia, iGorts is known.',
    'In Georgia, iGorts brought professionals home to Armenia.',
    'OBERAXE informs Denmark.',
    'OBERAXE was visited from Denmark.',
    "OBERAXE is based on Denmark's model.",
    'It was Canada that visited MigAz.',
    'It was Canada that MigAz visited.',
    'It is Canada who has MigAz experts.',
    "MigAz (see Canada's comments) informs newcomers.",
    "MigAz (with Canada's help) informs newcomers.",
    'MigAz (funded by Canada) informs newcomers.',
    'MigAz (Azerbaijani, not Canadian) informs newcomers.',
    "The GMMA, from Denmark's point of view, is good.",
    'GMMA graduates from Denmark met.',
    'GMMA from Copenhagen to Denmark',
    'A colleague of Canada named MigAz first.',
    'An expert from Canada called MigAz useful.',
    'A report of Canada named MigAz first.',
    'The report by Canada called MigAz a model.',
    "Azerbaijan's MigAz app informs newcomers.",
    'Inspired by MigAz, Canada launched an app of its own.',
    'Canada launched an app similar to MigAz.',
    'Canada launched an app modelled on MigAz.',
    'Following the example of MigAz, Canada started a service.',
    'Canada is learning from MigAz.',
    'Canada adapted MigAz for its own newcomers.',
    'Canada adopted MigAz.',
    'Canada replicated iGorts.',
    'Canada visited MigAz.',
    'Canadian officials visited MigAz.',
    'The MigAz app was presented to Canada.',
    'MigAz was presented in Canada.',
    'MigAz was presented at a workshop in Canada by IOM.',
    'MigAz is funded by Canada.',
    'MigAz, funded by Canada and IOM, informs newcomers.',
    'With the support of Canada, MigAz was translated.',
    'In partnership with Canada, MigAz was extended.',
    'MigAz was developed in cooperation with Canada.',
    'MigAz was launched together with Canada.',
    'A meeting between Canada and MigAz took place.',
    'A conference on MigAz was hosted in Canada.',
    'MigAz informs citizens of Georgia.',
    'MigAz serves nationals from Georgia.',
    'MigAz serves migrants in Georgia.',
    'MigAz helps migrants from Turkey and Georgia.',
    'If Canada launched MigAz, newcomers would gain.',
    'Canada could launch MigAz.',
    'Canada would launch MigAz too.',
    'Canada did not launch MigAz.',
    'Canada has not launched MigAz.',
    "MigAz is not Canada's app.",
    "It is not Canada's MigAz that we mean.",
    "Canada's embassy presented MigAz.",
    "Canada's minister praised MigAz.",
    'Canada shared its experience with MigAz.',
    'Georgia asked Azerbaijan to share MigAz.',
    'A Canadian MigAz would be welcome.',
    'Canada has no MigAz.',
    'Canada has something like MigAz.',
    "Canada's version of MigAz is being built.",
    "Canada's answer to MigAz is being built.",
    "Canada's interest in MigAz grows.",
    "Canada's experience with MigAz is good.",
    "Canada's Help Desk answers in writing.",
    'Turin has a Help Desk.',
    "Latvia's National Plan has 40 measures.",
    "Norway's National Strategy on Migration was adopted.",
    "Sweden's single permit covers seasonal workers.",
    'Lithuania’s Migration Observatory publishes reports.',
    "Sweden's Cabinet Committee met.",
    "Denmark's fast-track programme is new.",
    'Serbia’s Practical Guide was printed.',
    "Ireland's HSE opened a clinic.",
    'Georgia uses MigApp of IOM.',
    "Sweden's MigApp users were asked.",
    'The Netherlands takes part in ADmin4ALL.',
    "The Netherlands' ADmin4ALL partners met.",
    'Greece’s ADmin4ALL towns met.',
    "Germany's contribution to the Global Skills Partnership on Migration grows.",
    "Italy's Joint Initiative for Migrant Protection and Reintegration is over.",
    "France's EUTF programmes ended.",
    "Sweden's Budapest Process meeting took place.",
    "Bristol's One City Task Force found homes.",
    "England's Places of Worship Scheme pays for locks.",
    'British Operation Poseidon rescued 1,584 people.',
    'The Bristol slogan #WeAreBristol was seen in Canada.',
    "The UK's “Modern Slavery Innovation Fund” pays.",
    'The Government of the United Kingdom runs Operation Poseidon in Greek waters.',
    'Operation Poseidon in Greece is a UK contribution.',
    'Serbia, Armenia and North Macedonia run Migration Resource Centres.',
    'Azerbaijan and Canada launched MigAz.',
    "Canada and Azerbaijan's MigAz.",
    '“MigAz” (Azerbaijan, with Canada) informs newcomers.',
    'Azerbaijan launched MigAz, Canada “Immigration Matters”.',
    "Azerbaijan's MigAz and Canada's Immigration Matters are praised.",
    "Canada's “Immigration Matters” and the MigAz app are praised.",
    'Immigration matters in Denmark are handled by the agency.',
    "Denmark's immigration matters are handled by the agency.",
    "In my future, Denmark will count. Denmark's future: my future.",
    "Ireland's Global Migration Media Academy and Spain's OBERAXE stand out.",
    "The draft wrongly speaks of Canada's MigAz.",
    'The press confused MigAz with a Canadian app.',
    'Canadian-funded MigAz informs newcomers.',
    'Canadians like MigAz.',
    'Canadian migrants use MigAz.',
    'Our MigAz app informs newcomers.',
    'Its MigAz app informs newcomers.',
    "Georgia's delegation learned of MigAz in Baku.",
    'Georgia met the team of MigAz and liked its app.',
    'The Georgian language version of MigAz is ready.',
    'The German version of MigAz is ready.',
    'MigAz is in Russian and English.',
    'Georgia and its neighbours like MigAz.',
    'Canada informs newcomers as Azerbaijan does through its MigAz app.',
    'Georgia sent a mission to the IOM office and its MigAz app.',
    'Before MigAz, Canada had informed newcomers by post.',
    "Unlike MigAz, Canada's website costs money.",
    "Like MigAz, Canada's website is free.",
    'After MigAz, Georgia launched the next app.',
    'Peers of MigAz, such as Canada, met.',
    'The users of MigAz in Canada are few.',
    'Users can open MigAz in Canada.',
    'Azerbaijan (MigAz), Canada (Immigration Matters).',
    'Canada: see MigAz.',
    "MigAz: Canada's comments",
    'Belgium, Canada and Sweden praised OBERAXE.',
    'Belgium, Canada and Sweden were shown OBERAXE by Spain.',
    'Romania plans to launch MigAz.',
    'Romania is considering MigAz.',
    'Romania hosted iGorts participants.',
    'Romania received iGorts participants from Armenia.',
    'The OBERAXE in Madrid and the Danish institute met.',
    'OBERAXE, Danish researchers and IOM met.',
    'OBERAXE, the Danish institute and IOM met.',
    'OBERAXE is a model for Danish institutions.',
    'OBERAXE is the partner of Denmark.',
    'OBERAXE is a partner of Denmark.',
    "MigAz is a model for Canada's app.",
    'We asked MigAz, Canada and IOM.',
    'Operation Poseidon off Greece rescued people.',
    'In Canada, MigAz is well known.',
    'In Canada MigAz has many admirers.',
    'Canada, where MigAz was first discussed, has an app.',
    'Armenia and Georgia have agreed to link iGorts.',
    'Georgia opened an office of iGorts.',
    'Georgia offered iGorts fellows a room.',
    'Georgia has iGorts fellows.',
    'Georgia has MigAz users.',
    'Georgia led the MigAz evaluation.',
    'Georgia published a MigAz review.',
    'Georgia developed MigAz training.',
    'Georgia manages MigAz content for its own nationals.',
    'Georgia issued MigAz leaflets.',
    "Georgia's MigAz leaflets are out.",
    "Georgia's MigAz users are few.",
    'The Georgian MigAz users are few.',
    'Georgian MigAz delegates met.',
    "Georgia's OBERAXE delegates met.",
    "Georgia's MigAz-like app is out.",
    "Georgia's own MigAz is out.",
    "Georgia's MigAz team visited Baku.",
    'Georgia started iGorts talks.',
    'Georgia organised a visit to iGorts.',
    'Georgia set up an agency. iGorts is Armenian.',
    'Georgia set up an agency; iGorts is Armenian.',
    'Georgia set up an agency, iGorts brings professionals.',
    'MigAz and Canada',
    'MigAz; Canada',
    'From MigAz to Canada',
    "MigAz in Canada's view is useful.",
    'MigAz of Canadian readers',
    "MigAz, in Canada's words, is useful.",
    'OBERAXE in Danish',
    'OBERAXE (in Danish)',
    'OBERAXE (Denmark is an observer)',
    'OBERAXE (see Denmark)',
    'OBERAXE (Spain; Denmark observes)',
    'Denmark (see OBERAXE)',
    'Denmark (like OBERAXE)',
    'Denmark (inspired by OBERAXE) opened an office.',
    'Norway, Iceland and OBERAXE signed a memorandum.',
    'The experience of OBERAXE, Denmark and Norway shows it.',
    "From Canada's perspective, MigAz is a success.",
    'For Canada, MigAz is a model.',
    'As in Canada, MigAz is free.',
    'To Canada, its MigAz',
    'Canada commended Azerbaijan on its MigAz app.',
    'Canada thanked IOM for its MigAz app.',
    'Canada commended the State Migration Service on its MigAz app.',
    'Moldovan workers use WIDU.africa.',
    'Kenyan and Turkish investors use WIDU.africa.',
    "Turkey's investors use WIDU.africa.",
    'WIDU.africa in Turkey pays grants.',
    'Geldtransfair.de compares costs to Turkey, Serbia and Georgia.',
    'Transfers to Turkey by Geldtransfair.de',
    'Turkey is on Geldtransfair.de.',
    'Migration 4.0 of the EU Presidency was opened in Berlin by Italy.',
    'Under the Italian presidency, Migration 4.0 went on.',
    "Italy's Migration 4.0 paper was read.",
    'iGorts participants from Canada and France came.',
    'Canada and France sent iGorts professionals.',
    'Canadian iGorts professionals came.',
    'Canadian professionals of iGorts came.',
    'Canadian-Armenian iGorts fellows came.',
    'My Future in Morocco trains returnees from Belgium.',
    'My Future, a project for Moroccan returnees, is vocational.',
    "One City Task Force of the United Kingdom's Bristol",
    "Canada's Places of Worship Scheme application was refused.",
    '| Visitor | Visited |\n|---|---|\n| Georgia | MigAz |',
    '| Partner | Name |\n|---|---|\n| Georgia | MigAz |',
    '| Inspired by | Country |\n|---|---|\n| MigAz | Georgia |',
    '| Country | Name | Partner |\n|---|---|---|\n| Azerbaijan | MigAz | Georgia |',
    '| Name | Donor |\n|---|---|\n| iGorts | Switzerland |',
    '| Country | Plan |\n|---|---|\n| Georgia | an app like MigAz |',
    '| Country | Plan |\n|---|---|\n| Georgia | learn from MigAz |',
  ])
    it(JSON.stringify(draft), () => checkNoFinding(draft, { codes }));
});

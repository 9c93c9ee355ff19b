import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFirst, checkNoOffer, checkOffer, checkOffers, offers } from '../../support/completion.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, formats, service, titleOf } from '../../support/service.ts';

const all = compact.objectives.map(({ number }) => number);
const without = (...taken: readonly number[]): readonly number[] => all.filter((number) => !taken.includes(number));
const startingWith = (digits: string): readonly number[] => all.filter((number) => String(number).startsWith(digits));

describe('completion: where it begins', () => {
  for (const opening of [
    'Objective ',
    'GCM Objective ',
    'GCM objective ',
    'Objectives ',
    'Obj. ',
    'Objs. ',
    'Under Objective ',
    'Compact Objective ',
    "GCM's objective ",
    'Objective\u00a0',
    'GCM\u00a0Objective\u00a0',
    '# Objective ',
    '- Objective ',
    '> Objective ',
    '(Objective ',
    '“Objective ',
    '**Objective ',
    '**Objective** ',
    '👩🏽‍⚕️ Objective ',
    'First line.\nObjective ',
    'First line.\r\nObjective ',
  ])
    it(`offers all 23 in order after ${JSON.stringify(opening)}`, () => checkOffers(`${opening}[[|]]`, all));

  for (const format of formats) it(`offers all 23 in ${format}`, () => checkOffers('Objective [[|]]', all, { format }));

  it('offers all 23 after a tie in LaTeX', () => checkOffers('Objective~[[|]]', all, { format: 'latex' }));
  it('offers all 23 in a macro in LaTeX', () => checkOffers('\\textbf{Objective [[|]]}', all, { format: 'latex' }));
  it('offers all 23 in a table', () => checkOffers('| Objective ⟦¦⟧ | x |', all, { markers: rareMarkers }));
  it('offers all 23 between words that stand already', () => checkOffers('Under Objective [[|]] it acts.', all));

  for (const prose of [
    'The objective of |',
    'The objective |',
    'an objective is |',
    'an objective is t|',
    'our objectives |',
    'Objective is |',
    'Objective is to |',
    'Objective of |',
    'Objective|',
    'Objectiv |',
    'Objectivity |',
    'Under it |',
    '|',
    ' |',
    '7 |',
    'See 7, |',
    'Subobjective |',
    'Strategic Objective |',
    'Specific Objective 1|',
    'Under SDG Objective |',
    'my-Objective |',
    'The law |',
    'https://example.org/Objective |',
    '`Objective |',
    'Objective xyzzyq|',
    'Objective\n|',
  ])
    it(`is silent at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
});

it('completion goes on while the first letters of a theme are typed, or editors would close the list', () => {
  for (const typed of ['r', 're']) checkOffers(`Objective [[${typed}|]]`, all);
});

describe('completion: where nothing is cited', () => {
  const name = 'The GCM.\n\n';
  for (const [marked, format = 'markdown'] of [
    [`${name}\`\`\`\nObjective |\n\`\`\`\n`],
    [`${name}\`\`\`\nrec: |\n\`\`\`\n`],
    [`${name}~~~yaml\npractice: Azer|\n~~~\n`],
    [`${name}<!-- Objective | -->\n`],
    [`${name}<!--\nObjectives 7, |\n-->\n`],
    [`${name}See \`GCM Objective 2(|\`.`],
    [`${name}See [there](https://example.org/a?rec:|).`],
    [`---\nplan: Objective |\n---\n\nThe GCM.\n`],
    [`${name}% Objective |\n`, 'latex'],
    [`${name}\\begin{verbatim}\nObjective |\n\\end{verbatim}\n`, 'latex'],
  ] as const)
    it(`is silent at ${JSON.stringify(marked)}`, () => checkNoOffer(marked, { format }));
  for (const [marked, format = 'markdown'] of [
    [`${name}\`\`\`\ncode\n\`\`\`\nObjective [[|]]`],
    [`${name}See <!-- note --> Objective [[|]]`],
    [`${name}It acts.[^1]\n\n[^1]: Objective [[|]]`],
    [`${name}- one\n  - **Objective [[|]]**`],
    ['---\ntitle: A plan\n---\n\nObjective [[|]]'],
    [`${name}It acts\\footnote{Objective [[|]]}.`, 'latex'],
    [`${name}100\\% of Objective~[[|]]`, 'latex'],
    [`${name}\\section{Objective [[|]]`, 'latex'],
  ] as const)
    it(`goes on beside it: ${JSON.stringify(marked)}`, () => checkOffers(marked, all, { format }));
});

describe('completion: the end of a range', () => {
  const behind = (start: number): readonly number[] => all.filter((number) => number > start);
  for (const opening of [
    'Objectives 14–',
    'Objectives 14-',
    'Objective 14—',
    'GCM objectives 2, 14–',
    'Objectives 14 to ',
    'Objectives 14 through ',
  ])
    it(`is behind its start: ${opening}`, () => checkOffers(`${opening}[[|]]`, behind(14)));
  it('is two dashes in LaTeX', () => checkOffers('Objectives~14--[[|]]', behind(14), { format: 'latex' }));
  it('begins with the digits that are typed', () => checkOffers('Objectives 14–[[2|]]', [20, 21, 22, 23]));
  it('leaves out what the list has', () =>
    checkOffers(
      'Objectives 16, 14–[[|]]',
      behind(14).filter((number) => number !== 16),
    ));
  it('is in words where its start is', () =>
    assert.deepEqual(
      offers('The GCM.\n\nObjectives twenty to [[|]]').map(({ newText }) => newText),
      ['twenty-one', 'twenty-two', 'twenty-three'],
    ));
  it('is a paragraph in the official form', () =>
    assert.deepEqual(
      offers('Resolution 73/195, annex, paras. 37–[[|]]').map(({ newText }) => newText),
      ['38', '39'],
    ));
  for (const prose of ['Objectives 23–|', 'Objective 7–v|', 'Objectives 14–migr|', 'Objectives 14–24|'])
    it(`is nothing at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
});

describe('completion: numbers', () => {
  it('offers what begins with the digits, and replaces them', () => checkOffers('Objective [[1|]]', startingWith('1')));
  it('offers the number that is complete', () => checkOffers('Objective [[23|]]', [23]));
  it('offers the number first', () => checkFirst('See Objective [[2|]] now.', 'See Objective 2 now.'));
  it('offers nothing for a number that does not exist', () => {
    checkNoOffer('Objective 24|');
    checkNoOffer('Objective 0|');
    checkNoOffer(`Objective ${'9'.repeat(400)}|`);
  });
  it('offers digits after the keyword in lower case too', () => checkOffers('see objective [[2|]]', startingWith('2')));
  it('shows number, title and roundtable', () =>
    assert.deepEqual(
      offers('Objective [[|]]').map(({ label, description, newText, filterText }) => ({
        label,
        description,
        newText,
        filterText,
      })),
      compact.objectives.map(({ number, title, roundtable }) => ({
        label: `${number} ${title}`,
        description: `Roundtable ${roundtable}`,
        newText: String(number),
        filterText: wordsOfObjective(number),
      })),
    ));
});

/** Number, title, topics and countries. */
function wordsOfObjective(number: number): string {
  const objective = compact.objective(number);
  const codes = new Set(compact.practicesUnder(number).flatMap(({ countries }) => countries));
  const topics = objective?.topics.map((topic) => topic.replace('$', '')) ?? [];
  const countries = [...codes].map((code) => compact.country(code)?.name);
  return [number, titleOf(number), objective?.shortTitle, ...topics, ...countries].join(' ');
}

describe('completion: what editors filter by', () => {
  const filters = (marked: string): readonly string[] => offers(marked).map(({ filterText }) => filterText);
  it('begins with whatever was typed, so that the editor keeps all', () => {
    for (const [marked, typed] of [
      ['Objective [[remit|]]', 'remit'],
      ['Objective [[1|]]', '1'],
      ['Objective 7: [[addr|]]', 'addr'],
      ['See Objective 22([[b|]]', 'b'],
      ['See [[rec: rescue|]]', 'rec: rescue'],
      ['See [[practice: MigAz|]]', 'practice: MigAz'],
      ["The GCM.\n\nSee Azerbaijan's [[Mig|]]", 'Mig'],
      ['The GCM.\n\n“[[Mindful of challenges|]]', 'Mindful of challenges'],
    ] as const)
      for (const filter of filters(marked)) assert.ok(filter.startsWith(`${typed} `), `${marked}: ${filter}`);
  });
  it('goes on with number, title, topic and country', () => {
    const first = (marked: string): string => filters(marked)[0] ?? '';
    for (const [filter, words] of [
      [first('Objective [[remit|]]'), ['20', titleOf(20), 'Remittances', 'Germany']],
      [first('Objective 7: [[|]]'), ['7', titleOf(7)]],
      [first('Objective 22([[|]]'), ['22(a)', titleOf(22)]],
      [first('See [[rec: R1.4|]]'), ['R1.4', 'Roundtable 1', 'Objective']],
      [first('See [[practice: MigAz|]]'), ['MigAz', 'Azerbaijan', 'Objective 3', titleOf(3)]],
    ] as const)
      for (const word of words) assert.ok(filter.includes(word), `no “${word}” in: ${filter}`);
  });
  it('finds by the name of a country what the report tells of it', () => {
    const under = compact.objectives
      .map(({ number }) => number)
      .filter((number) => compact.practicesUnder(number).some(({ countries }) => countries.includes('AZ')));
    const offered = offers('Objective [[Azerb|]]').filter(({ newText }) => /^\d+$/.test(newText));
    assert.deepEqual(
      offered.slice(0, under.length).map(({ newText }) => Number(newText)),
      under,
    );
  });
});

describe('completion: lists', () => {
  it('leaves out what stands there already', () => {
    checkOffers('Objectives 2, [[|]]', without(2));
    checkOffers('Objectives 2, 5 and [[|]]', without(2, 5));
    checkOffers('Objectives 2, 5, and [[|]]', without(2, 5));
    checkOffers('Objectives 2, 5 & [[|]]', without(2, 5));
    checkOffers('Objectives 2 or [[|]]', without(2));
    checkOffers('GCM objectives 2b, [[|]]', without(2));
  });
  it('leaves out what a range covers', () => {
    checkOffers('Objectives 5–7, [[|]]', without(5, 6, 7));
    checkOffers('Objectives 5-7 and [[|]]', without(5, 6, 7));
    checkOffers(
      'Objectives 1–999999999, [[|]]'.replace('[[|]]', '[[2|]]').replace('1–999999999', '3–4'),
      startingWith('2'),
    );
  });
  for (const [marked, ...taken] of [
    ['Objectives 5 to 7, [[|]]', 5, 6, 7],
    ['Objectives 5 through 7 and [[|]]', 5, 6, 7],
    ['Objectives 5—7, [[|]]', 5, 6, 7],
    ['Objectives 5 – 7, [[|]]', 5, 6, 7],
    ['Objectives 2(b), [[|]]', 2],
    ['Objectives 2 (b) and [[|]]', 2],
    ['Objectives 2.b, [[|]]', 2],
    ['Objectives 22(a) and (c), 5–7, [[|]]', 22, 5, 6, 7],
    ['Objectives 2 (drivers), 5 (pathways) and [[|]]', 2, 5],
    ['Objectives 2; [[|]]', 2],
    ['Objectives 2 as well as [[|]]', 2],
    ['Objectives 2, as well as [[|]]', 2],
    ['Objectives 2 and/or [[|]]', 2],
    ['Objective(s) 2, [[|]]', 2],
    ['Objectives No. 2, [[|]]', 2],
    ['Objs. 2–4, [[|]]', 2, 3, 4],
    ['GCM 7, [[|]]', 7],
    ['GCM 7 and [[|]]', 7],
    ['GCM Objectives: 2, [[|]]', 2],
    ['GCM Objectives: [[|]]'],
    ['Objective no. [[|]]'],
  ] as const)
    it(`leaves out what stands there already: ${marked}`, () => checkOffers(marked, without(...taken)));
  describe('with numbers in words', () => {
    const name = 'The GCM.\n\n';
    const words = (marked: string): readonly string[] => offers(marked).map(({ newText }) => newText);
    for (const [marked, ...taken] of [
      [`${name}Objectives seven and [[|]]`, 7],
      [`${name}See objectives seven, eight and [[|]]`, 7, 8],
      [`${name}See objective seven, [[|]]`, 7],
      [`${name}See objectives one to five and [[|]]`, 1, 2, 3, 4, 5],
      [`${name}See Objectives Twenty-One and [[|]]`, 21],
      ['See GCM objectives seven and [[|]]', 7],
    ] as const)
      it(`goes on in words: ${JSON.stringify(marked)}`, () => {
        const offered = offers(marked);
        assert.deepEqual(
          offered.map(({ label }) => Number.parseInt(label, 10)),
          without(...taken),
        );
        assert.ok(offered.every(({ newText }) => /^[a-z]+(?:-[a-z]+)?$/.test(newText)));
      });
    it('goes on with the word that is typed', () => {
      assert.deepEqual(words(`${name}Objectives seven and [[ei|]]`), ['eight', 'eighteen']);
      assert.deepEqual(words(`${name}Objectives seven and [[Twenty-|]]`), ['twenty-one', 'twenty-two', 'twenty-three']);
    });
    it('goes on in digits where some stand already', () =>
      checkOffers(`${name}Objectives seven, 8 and [[|]]`, without(7, 8)));
    it('takes digits too', () => checkOffers(`${name}Objectives seven and [[2|]]`, startingWith('2')));
    for (const prose of [
      'It has objectives one and |',
      `${name}It has two objectives and |`,
      `${name}Their objectives, one and |`,
      `${name}Strategic Objectives one and |`,
      `${name}the objective one and only |`,
      `${name}We met objective one and the |`,
      `${name}The GCM one and |`,
      `${name}Objectives seven and remit|`,
    ])
      it(`is silent at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
  });
  describe('where the sentence may as well go on without another number', () => {
    const name = 'The GCM.\n\n';
    const popsUp = (marked: string): void => assert.ok(offers(marked, { occasion: 'typed' }).length > 0);
    for (const prose of [
      `${name}We met objective 1 and |`,
      `${name}We met objective one and |`,
      `${name}Under Objective 7, |`,
      `${name}Under Objective seven, |`,
      `${name}Under GCM Objective 7 or |`,
      `${name}Under Objective 7(b) and |`,
      `${name}Under Obj. 7, |`,
      `${name}Under Objectives 7 and 8, |`,
      `${name}Under objectives seven and eight, |`,
      `${name}Under Objectives 2, 7 & 8; |`,
      `${name}Under Objectives 7 (smuggling) and 8 (trafficking), |`,
      'Under GCM 16, |',
      'See resolution 73/195, annex, para. 23, |',
    ])
      it(`nothing pops up, and it is offered when it is asked for: ${JSON.stringify(prose)}`, () => {
        checkNoOffer(prose, { occasion: 'typed' });
        assert.ok(offers(prose.replace('|', '[[|]]')).length > 0);
      });
    for (const marked of [
      `${name}Under Objectives 7, [[|]]`,
      `${name}Under objectives seven, [[|]]`,
      `${name}Under objectives 7 and [[|]]`,
      `${name}Under Objectives 7 and 8, and [[|]]`,
      `${name}Under Objective 7, 9 and [[|]]`,
      `${name}Under Objectives 22(a) and (c), [[|]]`,
      `${name}Under Objs. 7, [[|]]`,
      'Under GCM 7, 16 and [[|]]',
      'See resolution 73/195, annex, paras. 23, [[|]]',
      `${name}Under Objective 7 and [[8|]]`,
      'See objectives 2, [[|]]',
    ])
      it(`a list goes on: ${JSON.stringify(marked)}`, () => popsUp(marked));
    for (const prose of [
      `${name}Under Objective 7, t|`,
      `${name}Under Objective 7, Portugal|`,
      `${name}Under Objective 7 and migrants|`,
      `${name}Under Objectives 7 and 8, Portugal|`,
      'Our project has objectives 1, 2 and |',
    ])
      it(`is silent at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
  });
  it('offers paragraphs in the official form', () => {
    const paragraphs = (marked: string): readonly number[] => offers(marked).map(({ newText }) => Number(newText));
    const official = 'Resolution 73/195, annex, para. ';
    assert.deepEqual(
      paragraphs(`${official}[[|]]`),
      all.map((number) => number + 16),
    );
    assert.deepEqual(
      paragraphs(`A/RES/73/195, paras. 18 (b), 20–22 and [[|]]`),
      without(2, 4, 5, 6).map((number) => number + 16),
    );
    assert.deepEqual(paragraphs(`${official}[[3|]]`), [30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    checkFirst(`${official}[[remit|]]`, `${official}36`);
    checkNoOffer(`${official}7|`);
    checkNoOffer('Resolution 74/195, para. |');
    checkNoOffer('See para. |');
  });
  for (const prose of ['GCM |', 'The Compact |', 'GCM 2018, |', 'the compact 2, |', 'Objectives: |', 'GCM, 163 |'])
    it(`begins no list at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
  it('goes on with digits', () => checkOffers('Objectives 14, [[1|]]', [1, 10, 11, 12, 13, 15, 16, 17, 18, 19]));
  it('goes on with a theme', () => checkFirst('Objectives 2, 5 and [[remit|]]', 'Objectives 2, 5 and 20'));
  it('offers no titles in a list', () =>
    assert.ok(offers('Objectives 2, [[remit|]]').every(({ newText }) => /^\d+$/.test(newText))));
  it('goes on in lower case', () => checkOffers('see objectives 2, [[|]]', without(2)));
  it('offers nothing when a range covers all', () => checkNoOffer('Objectives 1–23, |'));
  it('counts through no range beyond the Compact', () => checkNoOffer('Objectives 1–999999999, |'));
});

describe('completion: themes', () => {
  const themes: readonly (readonly [words: string, number: number])[] = [
    ['remit', 20],
    ['remittances', 20],
    ['remitances', 20],
    ['remittence', 20],
    ['Remit', 20],
    ['smuggling', 9],
    ['smugling', 9],
    ['trafficking', 10],
    ['traficking', 10],
    ['detention', 13],
    ['consular', 14],
    ['consular prot', 14],
    ['missing migrants', 8],
    ['social security', 22],
    ['legal identity', 4],
    ['readmission', 21],
    ['diaspora', 19],
    ['recruitment', 6],
    ['discrimination', 17],
    ['basic services', 15],
    ['borders', 11],
  ];
  for (const [words, number] of themes)
    it(`finds Objective ${number} by “${words}”`, () =>
      checkFirst(`Under Objective [[${words}|]]`, `Under Objective ${number}`));

  it('offers the number with its title in running text', () =>
    checkOffer(
      'Under Objective [[remit|]] it acts.',
      '20 with its title',
      `Under Objective 20 (${titleOf(20)}) it acts.`,
    ));
  it('offers the number with its title in a heading', () =>
    checkOffer('## Objective [[remit|]]', '20 with its title', `## Objective 20: ${titleOf(20)}`));
  it('takes a number sign in plain text for no heading', () =>
    checkOffer('# Objective [[remit|]]', '20 with its title', `# Objective 20 (${titleOf(20)})`, {
      format: 'plaintext',
    }));
  it('offers titles after digits too', () =>
    checkOffer('Objective [[20|]]', '20 with its title', `Objective 20 (${titleOf(20)})`));
  it('offers no titles after a plural', () =>
    assert.ok(offers('Objectives [[remit|]]').every(({ newText }) => /^\d+$/.test(newText))));
  it('begins no theme after a keyword in lower case, which is prose', () => {
    checkNoOffer('the objective remit|');
    checkNoOffer('an objective social sec|');
  });
  it('begins a theme after the Compact’s name in any case', () =>
    checkFirst('the GCM objective [[remit|]]', 'the GCM objective 20'));
});

describe('completion: details', () => {
  it('is the card of the objective', () =>
    assert.equal(service.completionCard('objective 20')?.heading, `Objective 20: ${titleOf(20)}`));
  it('is nothing for what does not exist', () => {
    for (const reference of ['objective 0', 'objective 24', 'objective -1', '2z', 'practice nothing', ''])
      assert.equal(service.completionCard(reference), undefined);
  });
});

describe('completion: actions', () => {
  it('offers the letters that the objective has', () => {
    const items = offers('See Objective 22([[|]]');
    assert.deepEqual(
      items.map(({ label, description }) => `${label}, ${description}`),
      ['22(a), paragraph 38 (a)', '22(b), paragraph 38 (b)', '22(c), paragraph 38 (c)'],
    );
  });
  it('offers them behind the number alone, after the objectives', () => {
    assert.deepEqual(
      offers('See Objective [[22|]]').map(({ newText }) => newText),
      ['22', `22 (${titleOf(22)})`, '22a', '22b', '22c'],
    );
    assert.deepEqual(
      offers('See Objectives 5 and [[22B|]]').map(({ newText }) => newText),
      ['22b'],
    );
    checkNoOffer('See Objective 22d|');
  });
  it('closes the parenthesis unless it is closed', () => {
    checkOffer('See Objective 22([[|]]', '22(b)', 'See Objective 22(b)');
    checkOffer('Objective 22([[b|]]', '22(b)', 'Objective 22(b)');
    checkOffer('# Health\n\nObjective 22 ([[b|]]\n\nMore.', '22(b)', '# Health\n\nObjective 22 (b)\n\nMore.');
    checkOffer('See Objective 22([[|]])', '22(b)', 'See Objective 22(b)');
    checkOffer('See Objectives 2, 5 and 22([[b|]]', '22(b)', 'See Objectives 2, 5 and 22(b)');
  });
  it('offers none for an objective that does not exist, or in brackets of prose', () => {
    checkNoOffer('See Objective 24(|');
    checkNoOffer('Under Objective 7 it acts (|');
  });
});

describe('completion: titles', () => {
  it('offers the title behind a colon or dash', () => {
    checkFirst('Objective 7: [[|]]', `Objective 7: ${titleOf(7)}`);
    checkFirst('## Objective 7 – [[Addr|]]', `## Objective 7 – ${titleOf(7)}`);
    checkFirst('**Objective 7:** [[|]]', `**Objective 7:** ${titleOf(7)}`);
  });
  it('is silent once other words were typed', () => {
    checkNoOffer('Objective 7: what |');
    checkNoOffer('Objective 24: |');
  });
});

describe('completion: recommendations and practices', () => {
  const name = 'The GCM.\n\n';
  it('offers all recommendations behind rec:', () => assert.equal(offers('See [[rec:|]]').length, 28));
  it('offers those that words mean, and inserts them with their source', () => {
    const [first] = offers('See [[rec: search and rescue|]]');
    assert.equal(first?.reference, 'recommendation R3.4');
    assert.match(
      first?.newText ?? '',
      /^“Member States are encouraged to resume State-run search and rescue.*\(.*Roundtable 3, recommendation 4\)$/,
    );
  });
  it('goes on with a recommendation that a quotation begins', () => {
    const typed = 'Mindful of challenges';
    checkOffer(
      `${name}“[[${typed}|]]`,
      offers(`${name}“[[${typed}|]]`)[0]?.label ?? '',
      `${name}“${compact.recommendations.find(({ id }) => id === 'R1.4')?.text}`,
    );
  });
  it('offers practices behind practice:', () => {
    const [first] = offers('See [[practice: MigAz|]]');
    assert.equal(first?.reference, 'practice azerbaijan-migaz');
    assert.match(first?.newText ?? '', /^“.*MigAz.*” \(.*2020, Objective 3\)$/);
  });
  it('offers the named practices of a country behind its possessive', () => {
    checkOffer(`${name}See Azerbaijan's [[|]]`, 'MigAz', `${name}See Azerbaijan's MigAz`);
    checkOffer(
      `${name}See the United Kingdom’s [[Oper|]]`,
      'Operation Poseidon',
      `${name}See the United Kingdom’s Operation Poseidon`,
    );
  });
  it('writes the signs of LaTeX so that they are shown', () => {
    const marked = `${name}See Armenia's [[|]]`;
    checkOffer(marked, '#backtoarmenia', `${name}See Armenia's \\#backtoarmenia`, { format: 'latex' });
    checkOffer(marked, '#backtoarmenia', `${name}See Armenia's #backtoarmenia`);
  });
  for (const prose of [
    'See Azerbaijan’s |',
    `${name}See the minister’s |`,
    `${name}The record: |`,
    `${name}He said “well then |`,
    `${name}He said “we shall go on and on |`,
    `${name}a practice |`,
  ])
    it(`is silent at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
  it('tells the card of each on request', () => {
    assert.deepEqual(
      ['objective 7', '2b', 'recommendation R1.4', 'practice azerbaijan-migaz'].map(
        (reference) => service.completionCard(reference)?.about,
      ),
      [
        { kind: 'objective', id: '7' },
        { kind: 'action', id: '2b' },
        { kind: 'recommendation', id: 'R1.4' },
        { kind: 'practice', id: 'azerbaijan-migaz' },
      ],
    );
  });
});

describe('completion: actions in the official form', () => {
  const official = 'See resolution 73/195, annex, para. ';
  it('are those of the objective in the paragraph', () => {
    checkOffer(`${official}18 ([[|]]`, '2(b)', `${official}18 (b)`);
    checkOffer(`${official}18 ([[|]])`, '2(b)', `${official}18 (b)`);
    checkOffer('A/RES/73/195, paras. 18 (b) and 23 ([[c|]]', '7(c)', 'A/RES/73/195, paras. 18 (b) and 23 (c)');
    assert.equal(offers(`${official}18 ([[|]]`).length, 12);
  });
  for (const prose of [`${official}12 (|`, 'See resolution 74/195, para. 18 (|', 'See para. 18 (|'])
    it(`are none at ${JSON.stringify(prose)}`, () => checkNoOffer(prose));
});

it('completion offers the practices with a name behind “practice:”, before a word is typed', () => {
  const named = compact.practices.filter(({ names }) => names.length > 0);
  assert.equal(offers('See [[practice: |]]').length, named.length);
  assert.equal(offers('See [[practice:|]]').length, named.length);
});

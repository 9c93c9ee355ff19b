import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build, type Material, readMaterial, root } from '../../data/assemble.ts';
import { recordNames } from '../../data/proofs.ts';

const material = readMaterial();
const { files, problems } = build(material);

/** The report's own words, read without the product's reader. */
const sourceLines = readFileSync(new URL('data/source/gcm-unece-regional-review-2020.txt', root), 'utf8').split('\n');

describe('the pack', () => {
  it('holds', () => assert.deepEqual(problems, []));

  it('has the 23 objectives, each with the title of its line and its paragraph of the Compact', () => {
    assert.deepEqual(
      files.objectives.map(({ number, paragraph, line, title }) => [
        number,
        paragraph,
        sourceLines[line - 1]?.trim() === `Objective ${number}: ${title}`,
      ]),
      Array.from({ length: 23 }, (_, index) => [index + 1, index + 17, true]),
    );
  });

  it('has 187 actions', () => {
    const actions = files.objectives.map(({ lastAction }) => lastAction.charCodeAt(0) - 96);
    assert.equal(
      actions.reduce((total, count) => total + count),
      187,
    );
  });

  it('puts every objective into the roundtable that the report lists', () => {
    const roundtables = [1, 2, 3, 4].map((table) =>
      files.objectives.filter(({ roundtable }) => roundtable === table).map(({ number }) => number),
    );
    assert.deepEqual(roundtables, [
      [14, 15, 16, 19, 20, 22],
      [2, 5, 6, 12, 18],
      [4, 8, 9, 10, 11, 13, 21],
      [1, 3, 7, 17, 23],
    ]);
  });

  it('has the 28 recommendations in their groups', () => {
    const groups = ['GCM in general', 'Roundtable 1', 'Roundtable 2', 'Roundtable 3', 'Roundtable 4'];
    assert.deepEqual(
      groups.map((name) => files.recommendations.filter(({ group }) => group === name).length),
      [5, 5, 5, 8, 5],
    );
    const words = files.recommendations.map(({ text }) => text).join(' ');
    assert.equal(words.match(/\burged\b/g)?.length, 13);
    assert.equal(words.match(/\bencouraged\b/g)?.length, 17);
  });

  it('joins a recommendation that a page break divides', () => {
    const recommendation = files.recommendations.find(({ id }) => id === 'R2.3');
    assert.match(
      recommendation?.text ?? '',
      /human rights laws and standards\. To this end, Member States are encouraged to take measures/,
    );
    assert.deepEqual(recommendation?.lines, [205, 211]);
  });

  it('joins review paragraphs that a page break divides', () => {
    const texts = files.objectives.flatMap(({ review }) => review.map(({ text, lines }) => ({ text, lines })));
    for (const [first, last, words] of [
      [262, 266, 'the Portuguese diaspora, human trafficking, international protection'],
      [364, 368, "Via the Belgium Red Cross' 'tracing' department, Belgium is supporting families"],
      [394, 398, 'Spain has developed a toll-free 24/7 telephone line'],
      [510, 514, 'With support from IOM and the European Union, Azerbaijan has undertaken'],
      [554, 558, 'The United Kingdom notes that despite leaving the EU'],
    ] as const) {
      const joined = texts.find(({ lines }) => lines[0] === first && lines[1] === last);
      assert.ok(joined?.text.includes(words), `lines ${first}–${last} read: ${joined?.text.slice(-200)}`);
    }
  });

  it('leaves footnote marks and page numbers out of every text', () => {
    const texts = [
      ...files.objectives.flatMap(({ review }) => review.map(({ text }) => text)),
      ...files.practices.map(({ quote }) => quote),
      ...files.recommendations.map(({ text }) => text),
    ];
    assert.deepEqual(
      texts.filter((text) => /[⁰¹²³⁴⁵⁶⁷⁸⁹]|\s{2}/.test(text)),
      [],
    );
  });

  it('tells an action under two objectives once, with both places', () => {
    const practice = files.practices.find(({ id }) => id === 'portugal-social-security-numbers');
    assert.deepEqual(practice?.objectives, [4, 15]);
    assert.deepEqual(
      practice?.quotes?.map(({ section, lines }) => [section, lines[0]]),
      [
        ['Objective 4', 298],
        ['Objective 15', 454],
      ],
    );
    assert.deepEqual(
      files.practices.find(({ id }) => id === 'germany-root-causes-commission')?.quotes?.map(({ section }) => section),
      ['Executive Summary', 'Objective 2'],
    );
  });

  it('keeps the National Strategies on Migration of Azerbaijan and Albania apart', () => {
    const strategies = files.practices.filter(({ names }) =>
      names.some((name) => name.startsWith('National Strategy on Migration')),
    );
    assert.deepEqual(strategies.map(({ countries }) => countries).sort(), [['AL'], ['AZ']]);
  });

  it('relates objectives with a reason', () => {
    const related = files.objectives.find(({ number }) => number === 7)?.related ?? [];
    assert.deepEqual(
      related.filter(({ why }) => why === 'named-in-report').map(({ number }) => number),
      [1, 6, 15, 17],
    );
    assert.ok(
      files.objectives.every((objective) => objective.related.every(({ number }) => number !== objective.number)),
    );
  });
});

describe('the list of records', () => {
  const listed = readFileSync(new URL('records.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const missing = (names: readonly string[]): string[] => listed.filter((name) => !names.includes(name));

  it('names every record of the annotations, and nothing else (`npm run test:update-records` after a deliberate change)', () => {
    const names = recordNames(material.annotations, material.errata);
    assert.deepEqual(
      { missing: missing(names), unlisted: names.filter((name) => !listed.includes(name)) },
      { missing: [], unlisted: [] },
    );
  });

  it('misses exactly the record that is deleted, whichever it is', () => {
    for (const { name, rest } of deletions(material))
      assert.deepEqual(missing(recordNames(rest.annotations, rest.errata)), [name]);
  });
});

/** Every way to delete one record, with the name under which the list has it. */
function* deletions({ annotations, errata, problems: form }: Material): Generator<{ name: string; rest: Material }> {
  const without = <T>(items: readonly T[], item: T): T[] => items.filter((other) => other !== item);
  const rest = (changed: Partial<Material['annotations']>, left = errata): Material => ({
    annotations: { ...annotations, ...changed },
    errata: left,
    problems: form,
  });
  for (const item of annotations.objectives)
    yield { name: `objective ${item.number}`, rest: rest({ objectives: without(annotations.objectives, item) }) };
  for (const item of annotations.recommendations)
    yield {
      name: `recommendation ${item.id}`,
      rest: rest({ recommendations: without(annotations.recommendations, item) }),
    };
  for (const item of annotations.countries)
    yield {
      name: `country ${item.code} ${item.name}`,
      rest: rest({ countries: without(annotations.countries, item) }),
    };
  for (const item of annotations.notPractices)
    yield {
      name: `not a practice ${item.line} ${item.mention}`,
      rest: rest({ notPractices: without(annotations.notPractices, item) }),
    };
  for (const item of errata)
    yield { name: `erratum ${item.line} ${item.source}`, rest: rest({}, without(errata, item)) };
  for (const part of annotations.practices) {
    for (const item of part.records) {
      const practices = annotations.practices.map((other) =>
        other === part ? { ...part, records: without(part.records, item) } : other,
      );
      yield { name: `practice ${item.id}`, rest: rest({ practices }) };
    }
  }
}

describe('the build fails, with file, line and remedy, when', () => {
  /** The problems of the material after a change to one practice. */
  const afterChange = (id: string, change: (record: Record<string, unknown>) => Record<string, unknown>): string[] => {
    const practices = material.annotations.practices.map((part) => ({
      ...part,
      records: part.records.map((record) =>
        record.id === id ? (change({ ...record }) as unknown as typeof record) : record,
      ),
    }));
    return tell({ ...material, annotations: { ...material.annotations, practices } });
  };
  const tell = (changed: Material): string[] =>
    build(changed).problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
  const migaz = 'azerbaijan-migaz';
  const record = material.annotations.practices.flatMap(({ records }) => records).find(({ id }) => id === migaz);
  const file = material.annotations.practices.find(({ records }) => records.some(({ id }) => id === migaz))?.file;

  it('a quote is altered', () => {
    const [quote] = record?.quotes ?? [];
    assert.deepEqual(
      afterChange(migaz, (changed) => ({
        ...changed,
        quotes: [{ ...quote, text: quote?.text.replace('launched', 'started') }],
      })),
      [
        `${file}:292 ${migaz}: the quote is not found verbatim in lines 292–292: “Azerbaijan has started the "MigAz" mobile application with i…”; copy it from the source or correct the lines.`,
      ],
    );
  });

  it('a quote stands in another section', () => {
    const [quote] = record?.quotes ?? [];
    assert.ok(
      afterChange(migaz, (changed) => ({ ...changed, quotes: [{ ...quote, section: 'Objective 4' }] })).includes(
        `${file}:292 ${migaz}: line 292 stands in “Objective 3”, not in “Objective 4”.`,
      ),
    );
  });

  it('a name is not in the quotes', () => {
    assert.deepEqual(
      afterChange(migaz, (changed) => ({ ...changed, names: ['MigAz', 'MigAz 2'] })),
      [`${file}:292 ${migaz}: the name “MigAz 2” is not in its quotes; extend a quote, add one, or drop the name.`],
    );
  });

  it('a figure is not in the quotes, or not worth what it says', () => {
    const [entry] = material.annotations.practices.flatMap((part) =>
      part.records
        .filter(({ figures }) => figures.some(({ text }) => text === '1,584'))
        .map(({ id }) => ({ id, part: part.file })),
    );
    const figures = (value: number, text: string) => (changed: Record<string, unknown>) => ({
      ...changed,
      figures: [{ value, text, of: 'people rescued' }],
    });
    assert.deepEqual(afterChange(entry?.id ?? '', figures(1854, '1,584')), [
      `${entry?.part}:368 ${entry?.id}: the figure “1,584” is not 1854.`,
    ]);
    assert.ok(
      afterChange(entry?.id ?? '', figures(1854, '1,854')).includes(
        `${entry?.part}:368 ${entry?.id}: the figure “1,854” is not in its quotes.`,
      ),
    );
  });

  it('an id is taken twice', () => {
    const [part, ...others] = material.annotations.practices;
    const [first] = part?.records ?? [];
    if (part === undefined || first === undefined) return assert.fail('no practices');
    const practices = [{ ...part, records: [first, ...part.records] }, ...others];
    assert.deepEqual(tell({ ...material, annotations: { ...material.annotations, practices } }), [
      `${part.file}:${first.quotes[0]?.lines[0]} ${first.id}: the id is taken; ids are unique.`,
    ]);
  });

  it('a paragraph names a country without a practice or a reason', () => {
    const notPractices = material.annotations.notPractices.filter(
      ({ line, mention }) => !(line === 434 && mention.includes('Cyprus')),
    );
    const told = tell({ ...material, annotations: { ...material.annotations, notPractices } });
    assert.deepEqual(told, [
      'data/annotations/not-practices.json:434 the paragraph names Cyprus but no practice of CY is quoted from it; annotate the practice or add an entry with the reason.',
    ]);
  });

  it('a phrase in quotation marks is no name', () => {
    assert.ok(
      afterChange(migaz, (changed) => ({ ...changed, names: [] })).includes(
        "data/annotations/not-practices.json:292 “MigAz” is no practice's name; add it to the names of its practice, or an entry with the reason.",
      ),
    );
  });

  it('an excuse is not needed', () => {
    const notPractices = [...material.annotations.notPractices, { line: 434, mention: 'Japan', why: 'not there' }];
    assert.deepEqual(tell({ ...material, annotations: { ...material.annotations, notPractices } }), [
      'data/annotations/not-practices.json:434 “Japan” is not needed here; drop the entry or correct its line and mention.',
    ]);
  });

  it('an erratum does not fit its line', () => {
    const errata = [...material.errata, { line: 9, source: 'no such words', corrected: 'others', why: 'test' }];
    assert.deepEqual(tell({ ...material, errata }), [
      'data/annotations/errata.json:9 “no such words” must stand exactly once in line 9 of the source; lengthen or mend the fragment.',
    ]);
  });

  it('the reading of an objective or a recommendation is missing', () => {
    const annotations = {
      ...material.annotations,
      objectives: material.annotations.objectives.slice(1),
      recommendations: material.annotations.recommendations.slice(1),
    };
    assert.deepEqual(tell({ ...material, annotations }), [
      'data/annotations/objectives.json:1 Objective 1 has no entry; add its short title, topics and related objectives.',
      'data/annotations/recommendations.json:1 Recommendation G.1 has no entry; add its focus.',
    ]);
  });
});

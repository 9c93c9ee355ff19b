import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { checkPlace, insertionsAt } from '../../support/insertions.ts';
import { compact } from '../../support/service.ts';

describe('insertions: what is offered', () => {
  for (const [what, draft, objective] of [
    ['on a citation', 'Under GCM Objec¦tive 7 it acts.', 7],
    ['on a number of a list', 'Under GCM Objectives 2, ¦5 and 8 it acts.', 5],
    ['on the end of a range', 'Under GCM Objectives 14–1¦6 it acts.', 16],
    ['on an action', 'Under GCM Objective 2¦b it acts.', 2],
    ['on the official form', 'See resolution 73/195, annex, para. ¦23.', 7],
    ['anywhere in a heading for one objective', '# The GCM\n\n## Objective 8: Save li¦ves\n', 8],
    ['in a heading with a line below', 'On GCM Objective 8 in Spain¦\n===========\n', 8],
  ] as const)
    it(`is about one objective ${what}`, () => {
      const found = insertionsAt(draft);
      assert.equal(found?.objective, objective);
      assert.deepEqual(
        new Set(found.practices.map(({ detail }) => detail)),
        new Set(compact.practicesUnder(objective).map((practice) => quotesOf(practice)[0]?.text)),
      );
      assert.equal(found.recommendations.length, compact.recommendationsOn(objective).length);
    });

  it('is no practice twice, where one sentence tells of several without names', () => {
    for (const { number } of compact.objectives) {
      const practices = insertionsAt(`GCM Objective ¦${number}`)?.practices ?? [];
      const shown = practices.map(({ label, description, edit }) => [label, description, edit.newText].join('\n'));
      assert.deepEqual(shown, [...new Set(shown)]);
    }
  });

  for (const draft of [
    'Under GCM Objective 7 it acts¦.',
    'Under GCM Objective¦s 7 and 8 it acts.',
    'See GCM Objective 2¦4.',
    'See Strategic Objective ¦3.',
    'On GCM Objectives 7 and 8.\n\n# Between 7¦ and 8',
    '# GCM Objective 7 and ¦then Objective 8',
    '# Compact¦\n\n# GCM Objective 7',
    'It acts.[^1]\n\n[^1]: See GCM Objective ¦7.',
  ])
    it(`is nothing at ${JSON.stringify(draft)}`, () => assert.equal(insertionsAt(draft), undefined));
  it('is nothing in a table of LaTeX', () =>
    assert.equal(
      insertionsAt('\\begin{tabular}{ll}\nGCM Objective ¦7 & yes \\\\\n\\end{tabular}', 'latex'),
      undefined,
    ));

  it('is a practice with its name, its country and the report’s words, and a recommendation with its number and place', () => {
    const found = insertionsAt('Azerbaijan acts under GCM Objective ¦3.');
    const [practice] = found?.practices ?? [];
    const migAz = compact.practices.find(({ id }) => id === 'azerbaijan-migaz');
    assert.deepEqual([practice?.label, practice?.description, practice?.detail], ['MigAz', 'Azerbaijan', migAz?.quote]);
    const { shortTitle } = compact.info.source;
    assert.equal(practice?.edit.newText, `\n\n“${migAz?.quote}” (${shortTitle}, 2020, ${migAz?.section})`);
    const [recommendation] = found?.recommendations ?? [];
    const first = compact.recommendations.find(({ text }) => text === recommendation?.detail);
    if (recommendation === undefined || first === undefined) throw new Error('No recommendation is offered.');
    assert.ok(first.focus.includes(3));
    assert.ok(recommendation?.label.startsWith(`${first.id} ${first.text.slice(0, 30)}`));
    assert.equal(recommendation.description, `${first.group}, recommendation ${first.index}`);
  });
});

describe('insertions: what comes first', () => {
  const firstOf = (draft: string): readonly string[] =>
    insertionsAt(draft)?.practices.map(({ description }) => description) ?? [];

  it('is what the country of the paragraph does, before that of the heading above', () => {
    const portugal = '# The GCM in Portugal\n\n## Health\n\n';
    assert.match(firstOf(`${portugal}Under Objective ¦15 it acts.`)[0] ?? '', /Portugal/);
    const both = firstOf(`${portugal}Like Spain under Objective ¦15, it acts.`);
    assert.match(both[0] ?? '', /Spain/);
  });
  it('is of a heading only that of those above it', () =>
    assert.match(firstOf('# The GCM in Portugal\n\n## Objective ¦15\n\n# Spain\n')[0] ?? '', /Portugal/));
  it('is of a heading what stands first below it as well', () => {
    assert.equal(firstOf('# The GCM\n\n## Objective ¦3\n\nAzerbaijan acts.\n')[0], 'Azerbaijan');
    assert.equal(firstOf('# The GCM\n\n## Objective ¦3\nAzerbaijan acts.\n')[0], 'Azerbaijan');
  });
  it('is nothing of the next section', () =>
    assert.notEqual(firstOf('# The GCM\n\n## Objective ¦3\n\n## Azerbaijan\n\nAzerbaijan acts.\n')[0], 'Azerbaijan'));
  it('is what the report tells under the objective, before what it mentions elsewhere', () => {
    const offered = insertionsAt('GCM Objective ¦3')?.practices.map(
      ({ edit }) => /, 2020, ([^)]*)\)$/.exec(edit.newText)?.[1],
    );
    assert.deepEqual([offered?.[0], offered?.at(-1)], ['Objective 3', 'section 2']);
  });
  it('is what shares words with the paragraph', () => {
    const found = insertionsAt('A mobile application tells of fees and papers under GCM Objective ¦3.');
    assert.match(found?.practices[0]?.detail ?? '', /mobile|application/);
  });
  it('is else the order of the report', () => {
    const found = insertionsAt('GCM Objective ¦8');
    assert.deepEqual(
      found?.practices.map(({ detail }) => detail),
      compact.practicesUnder(8).map(({ quote }) => quote),
    );
  });
});

describe('insertions: where they stand', () => {
  const check = checkPlace;
  it('is a paragraph behind that of the citation', () => {
    check('Under GCM Objective ¦8 it\nacts.\n\nMore.\n', 'Under GCM Objective 8 it\nacts.\n\n+…+\n\nMore.\n');
    check('GCM Objective ¦8.', 'GCM Objective 8.\n\n+…+');
    check('GCM Objective ¦8.\r\n\r\nMore.', 'GCM Objective 8.\r\n\r\n+…+\r\n\r\nMore.');
    check('👍 GCM Objective ¦8.\n# More', '👍 GCM Objective 8.\n\n+…+\n\n# More');
    check('GCM Objective ¦8.\n```\n\ncode\n```', 'GCM Objective 8.\n\n+…+\n\n```\n\ncode\n```');
    check('GCM Objective ¦8 in\n2020. It acts.\n', 'GCM Objective 8 in\n2020. It acts.\n\n+…+\n');
  });
  it('is behind the first paragraph of a section', () => {
    check('# GCM Objective ¦8\n\nWe act.\n\nMore.\n', '# GCM Objective 8\n\nWe act.\n\n+…+\n\nMore.\n');
    check('# GCM Objective ¦8\nWe act.\n', '# GCM Objective 8\nWe act.\n\n+…+\n');
    check('GCM Objective ¦8\n===\n\nWe act.\n', 'GCM Objective 8\n===\n\nWe act.\n\n+…+\n');
  });
  it('is right under a heading that no paragraph follows', () => {
    check('# GCM Objective ¦8', '# GCM Objective 8\n\n+…+');
    for (const next of ['- One.', '| a |\n|---|', '# Next', '> Quoted.', 'Title\n---', 'We did:\n\n- this'])
      check(`# GCM Objective ¦8\n\n${next}\n`, `# GCM Objective 8\n\n+…+\n\n${next}\n`);
  });
  it('is behind what a paragraph with a colon leads to', () => {
    check('GCM Objective ¦8 asks:\n\n- a\n- b\n\nMore.', 'GCM Objective 8 asks:\n\n- a\n- b\n\n+…+\n\nMore.');
    check('GCM Objective ¦8 asks:\n\n> a\nb\n\n1. c\n', 'GCM Objective 8 asks:\n\n> a\nb\n\n1. c\n\n+…+\n');
    check('GCM Objective ¦8 asks:\n\nMore.', 'GCM Objective 8 asks:\n\n+…+\n\nMore.');
  });
  it('is an item in a list with bullets', () => {
    check('- GCM Objective ¦8.\n- More.\n', '- GCM Objective 8.\n- +…+\n- More.\n');
    check('* a\n* GCM Objective ¦8\n  goes on.\n', '* a\n* GCM Objective 8\n  goes on.\n* +…+\n');
    check('- GCM Objective ¦8.\n  - below\n- More.', '- GCM Objective 8.\n  - below\n- +…+\n- More.');
    check('- a\n  - GCM Objective ¦8.\n- More.', '- a\n  - GCM Objective 8.\n  - +…+\n- More.');
    check('- GCM Objective ¦8.\n\n- More.\n', '- GCM Objective 8.\n\n- +…+\n\n- More.\n');
    check('- a\n  - b\n\n  GCM Objective ¦8.\n\nMore.', '- a\n  - b\n\n  GCM Objective 8.\n- +…+\n\nMore.');
  });
  it('is an item among dashes in plain text, but not behind a line that is wrapped at one', () => {
    check('– GCM Objective ¦8.\n– More.\n', '– GCM Objective 8.\n– +…+\n– More.\n', 'plaintext');
    const wrapped = 'All\n– under GCM Objective 8 –\nact.\n';
    for (const format of ['markdown', 'plaintext'] as const)
      check(wrapped.replace('8', '¦8'), `${wrapped}\n+…+\n`, format);
  });
  it('is a paragraph of its item in a numbered list', () => {
    check('7. GCM Objective ¦8.\n8. More.\n', '7. GCM Objective 8.\n\n   +…+\n\n8. More.\n');
    check('12. GCM Objective ¦8.\n', '12. GCM Objective 8.\n\n    +…+\n', 'plaintext');
  });
  it('is behind a table and a quotation', () => {
    check(
      '| What | Who |\n|---|---|\n| GCM Objective ¦8 | all |\n| a | b |\n\nMore.',
      '| What | Who |\n|---|---|\n| GCM Objective 8 | all |\n| a | b |\n\n+…+\n\nMore.',
    );
    check('> GCM Objective ¦8.\n>\n> More.\n', '> GCM Objective 8.\n>\n> More.\n\n+…+\n');
  });
  it('keeps the indent of paragraphs in plain text', () =>
    check(
      '   GCM Objective ¦8\nacts.\n\n   More.\n',
      '   GCM Objective 8\nacts.\n\n   +…+\n\n   More.\n',
      'plaintext',
    ));
  it('is outside of environments and macros in LaTeX', () => {
    check(
      '\\section{GCM Objective ¦8}\n\\label{a}\nWe act.\n\nMore.\n',
      '\\section{GCM Objective 8}\n\\label{a}\nWe act.\n\n+…+\n\nMore.\n',
      'latex',
    );
    check(
      '\\section{GCM\nObjective ¦8}\n\\begin{itemize}\n\\item a\n\\end{itemize}\n',
      '\\section{GCM\nObjective 8}\n\n+…+\n\n\\begin{itemize}\n\\item a\n\\end{itemize}\n',
      'latex',
    );
    check(
      '\\begin{itemize}\n  \\item GCM Objective ¦8\n  \\item b\n\\end{itemize}',
      '\\begin{itemize}\n  \\item GCM Objective 8\n\n  +…+\n\n  \\item b\n\\end{itemize}',
      'latex',
    );
    check(
      'GCM Objective ¦8 asks:\n\\begin{itemize}\n\\item a\n\n\\item b\n\\end{itemize}\nMore.',
      'GCM Objective 8 asks:\n\\begin{itemize}\n\\item a\n\n\\item b\n\\end{itemize}\n\n+…+\n\nMore.',
      'latex',
    );
    check(
      'We act.\\footnote{GCM\nObjective ¦8.}\nSo.\n\nMore.',
      'We act.\\footnote{GCM\nObjective 8.}\nSo.\n\n+…+\n\nMore.',
      'latex',
    );
    check('GCM Objective ¦8.\n\\end{document}\n', 'GCM Objective 8.\n\n+…+\n\n\\end{document}\n', 'latex');
  });
  it('is escaped in LaTeX', () => {
    const texts = compact.objectives.flatMap(({ number }) => {
      const found = insertionsAt(`GCM Objective ¦${number}`, 'latex');
      return [...(found?.practices ?? []), ...(found?.recommendations ?? [])].map(({ edit }) => edit.newText);
    });
    assert.ok(texts.length > 300, String(texts.length));
    for (const text of texts) assert.doesNotMatch(text, /(?<!\\)[%&#$_{}]|[“”]|[\\^~](?![%&#$_{}])/u);
  });
});

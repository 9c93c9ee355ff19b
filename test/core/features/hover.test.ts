import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkdown, renderPlain } from '../../../server/src/core/wording/cards.ts';
import { checkHover, checkNoHover, walk } from '../../support/hover.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact, titleOf } from '../../support/service.ts';

const heading = (number: number): string => `Objective ${number}: ${titleOf(number)}`;
const list = (count: number): string => `${count} objectives of the GCM`;

describe('hover: which card, where', () => {
  it('shows a single objective on all of its citation', () => {
    checkHover('Under [[|Objective 7]] it acts.', heading(7));
    checkHover('Under [[Obj|ective 7]] it acts.', heading(7));
    checkHover('Under [[Objective |7]] it acts.', heading(7));
    checkHover('Under [[Objective 7|]] it acts.', heading(7));
  });
  it('shows nothing beside the citation', () => {
    checkNoHover('Under| Objective 7 it acts.');
    checkNoHover('Under Objective 7 |it acts.');
    checkNoHover('|Under Objective 7 it acts.');
    checkNoHover('Under Objective 7 it acts.|');
  });
  it('walks through a list', () => {
    const legend = { [list(3)]: 'L', [heading(14)]: 'a', [heading(15)]: 'b', [heading(16)]: 'c' };
    assert.deepEqual(
      ['See Objectives 14, 15 and 16.', walk('See Objectives 14, 15 and 16.', legend)],
      ['See Objectives 14, 15 and 16.', '....LLLLLLLLLLLaaaLbbbLLLLccc.'],
    );
  });
  it('walks through a list with a range and a wrap', () => {
    const legend = { [list(4)]: 'L', [list(3)]: 'R', [heading(2)]: 'a' };
    assert.deepEqual(
      ['Objectives\n2 and 5–7 of', walk('Objectives\n2 and 5–7 of', legend)],
      ['Objectives\n2 and 5–7 of', 'LLLLLLLLLLLaaLLLLRRRR...'],
    );
  });
  it('shows the one number of a list', () => {
    checkHover('See Objectives 14, [[1|5]] and 16.', heading(15));
    checkHover('See Objectives [[14|]], 15 and 16.', heading(14));
    checkHover('See Objectives 14, 15 and [[|16]].', heading(16));
  });
  it('shows all of a list on its words', () => {
    checkHover('See [[Object|ives 14, 15 and 16]].', list(3));
    checkHover('See [[Objectives 14, 15 a|nd 16]].', list(3));
  });
  it('shows all of a range', () => {
    checkHover('See [[Objectives 14|–16]].', list(3));
    checkHover('See [[Objectives 14–1|6]].', list(3));
    checkHover('See [[Objectives 14 t|o 16]].', list(3));
    checkHover('See Objectives 2 and [[14|–16]].', list(3));
  });
  it('shows what exists of a range that reaches beyond', () => {
    checkHover('See [[Objectives 22|–99]].', list(2));
    checkHover('See [[Objectives 1|–999999999]].', list(23));
    checkHover(`See [[Objectives 1|–${'9'.repeat(400)}]].`, list(23));
  });
  it('shows a reversed range', () => {
    checkHover('See [[Objectives 7|-5]].', list(3));
  });
  it('shows a number twice in a list once', () => {
    checkHover('See [[Objec|tives 7 and 7]].', heading(7));
  });
  it('shows nothing for what does not exist', () => {
    checkNoHover('See Objective |24.');
    checkNoHover('See Objectives 2 and |99.');
    checkNoHover(`See Objective |${'9'.repeat(400)}.`);
    checkNoHover('See Objectives 25|–30.');
  });
  it('shows an action: its letter, how many the objective has, and its paragraph', () => {
    const card = checkHover('See [[Objective 2|b]].', `Action 2b of ${heading(2)}`);
    assert.deepEqual(card.facts, ['GCM paragraph 18 (b)', 'one of 12 actions, a–l']);
    checkHover('See Objectives 7 and [[2(b|)]].', `Action 2b of ${heading(2)}`);
  });
  it('shows the objective of an action that does not exist', () => {
    checkHover('See [[Objective 2|z]].', heading(2));
  });
  it('shows words for numbers', () => {
    checkHover('See [[objective se|ven]] of the GCM.', heading(7));
    checkHover('See the [[seventh obj|ective]] of the GCM.', heading(7));
  });
  it('takes the name before it in', () => {
    checkHover('See [[G|CM Objective 7]].', heading(7));
  });
  it('keeps the range on both lines of a wrap', () => {
    checkHover('Under [[Obje|ctive\n7]] it acts.', heading(7));
    checkHover('Under [[Objective\n|7]] it acts.', heading(7));
    checkHover('Under [[Objective\r\n|7]] it acts.\r\n', heading(7));
    checkHover('> Under [[Objective\n> |7]] it acts.', heading(7));
  });
  it('keeps markup outside', () => {
    checkHover('Under **[[Object|ive 7]]** it acts.', heading(7));
    checkHover('Under **[[Object|ive** 7]] it acts.', heading(7));
  });
  it('counts UTF-16 units', () => {
    checkHover('👩🏽‍⚕️ Under [[Objective |7]] it acts.', heading(7));
    checkHover('e\u0301e\u0301 [[Objective |7]] 👍', heading(7));
    checkHover('يشير إلى [[Objective |7]] من', heading(7));
  });
  it('works in a table, a link and TeX', () => {
    checkHover('GCM:\n\n| A |\n|---|\n| see ⟦Object¦ive 7⟧ |\n', heading(7), { markers: rareMarkers });
    checkHover('See [⟦Object¦ive 7⟧](x.md).', heading(7), { markers: rareMarkers });
    checkHover('\\footnote{See [[Objective~|7]].}', heading(7), { format: 'latex' });
  });
  it('shows nothing in code, comments and targets of links', () => {
    checkNoHover('Use `Objective |7`.');
    checkNoHover('```\nObjective |7\n```\n');
    checkNoHover('<!-- Objective |7 -->');
    checkNoHover('[here](https://example.org/objective-|7)');
    checkNoHover('Text. % Objective |7', { format: 'latex' });
  });
  it('shows nothing for other frameworks', () => {
    checkNoHover('See Strategic Objective |3.');
    checkNoHover('See SDG |10.');
    checkNoHover('See Objective |4 of the Global Compact on Refugees.');
  });
  it('shows nothing in an empty draft', () => checkNoHover('|'));
});

describe('hover: the card of an objective', () => {
  const { source } = compact.info;
  for (const objective of compact.objectives) {
    const { number, title, paragraph, lastAction, roundtable, review } = objective;
    it(`tells of Objective ${number} what the pack holds`, () => {
      const card = checkHover(`Under [[Objective |${number}]] it acts.`, `Objective ${number}: ${title}`);
      assert.deepEqual(card.facts, [
        `GCM paragraph ${paragraph}`,
        `actions a–${lastAction}`,
        `Roundtable ${roundtable}`,
      ]);

      const recommendations = compact.recommendationsOn(number);
      const practices = compact.practicesUnder(number).filter(({ countries }) => countries.length > 0);
      const countries = new Set(practices.flatMap((practice) => practice.countries)).size;
      const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
      const expected = [
        ...(recommendations.length === 0
          ? []
          : [
              {
                title: `${plural(recommendations.length, 'recommendation', 'recommendations')} about it`,
                all: recommendations.length,
              },
            ]),
        ...(practices.length === 0
          ? []
          : [
              {
                title: `${plural(practices.length, 'country practice', 'country practices')} from ${plural(countries, 'country', 'countries')}`,
                all: practices.length,
              },
            ]),
      ];
      // A card is a glance: a few of each, and the words say that there are more.
      assert.deepEqual(
        card.parts.map((part) => part.title),
        expected.map(
          ({ title, all }, index) => `${title}${(card.parts[index]?.items.length ?? 0) < all ? ', such as' : ''}`,
        ),
      );
      for (const { items } of card.parts) assert.ok(items.length >= 1 && items.length <= 3);

      const shownRecommendations = recommendations.length === 0 ? [] : (card.parts[0]?.items ?? []);
      const shownPractices = practices.length === 0 ? [] : (card.parts.at(-1)?.items ?? []);
      assert.deepEqual(
        shownRecommendations.map(({ label }) => label),
        recommendations.slice(0, shownRecommendations.length).map(({ id }) => id),
      );
      const isVerbatim = (text: string, full: string): boolean => full.startsWith(text.replace(/ …$/, ''));
      for (const { label, text } of shownRecommendations)
        assert.ok(isVerbatim(text, recommendations.find(({ id }) => id === label)?.text ?? ''), `${label}: ${text}`);
      for (const { label, text } of shownPractices)
        assert.ok(
          practices.some(
            (practice) =>
              practice.countries.every((code) => label.includes(compact.country(code)?.name ?? code)) &&
              [practice.quote, ...practice.names].some((full) => isVerbatim(text, full)),
          ),
          `${label}: ${text}`,
        );

      const lines = [review[0]?.lines[0], review.at(-1)?.lines[1]];
      assert.equal(
        card.source,
        `${source.shortTitle} (${source.year}), Annex, Objective ${number}, ${lines[0] === lines[1] ? `line ${lines[0]}` : `lines ${lines.join('–')}`}; section 4 for recommendations`,
      );
      assert.match(card.source, /2020/);
    });
  }

  it('lists titles, roundtables and counts of several', () => {
    const card = checkHover('See [[Objec|tives 7 and 20]].', list(2));
    const text = (number: number): string =>
      `${titleOf(number)} (Roundtable ${compact.objective(number)?.roundtable}; recommendations: ${compact.recommendationsOn(number).length}; country practices: ${compact.practicesUnder(number).filter(({ countries }) => countries.length > 0).length})`;
    assert.deepEqual(card, {
      heading: '2 objectives of the GCM',
      facts: ['GCM paragraphs 23, 36'],
      parts: [
        {
          title: 'Titles',
          items: [
            { label: '7', text: text(7), about: { kind: 'objective', id: '7' } },
            { label: '20', text: text(20), about: { kind: 'objective', id: '20' } },
          ],
        },
      ],
      source: `${source.shortTitle} (2020), Annex, Objectives 7 to 20`,
    });
  });

  it('is Markdown that shows every word as it is', () => {
    const card = checkHover('Under [[Objective |1]] it acts.', `Objective 1: ${titleOf(1)}`);
    const markdown = renderMarkdown(card);
    assert.match(markdown, /^\*\*Objective 1: Collect and utilize accurate and disaggregated data/);
    for (const { items } of card.parts)
      for (const { text } of items)
        assert.ok(markdown.includes(text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')), `not in the Markdown: ${text}`);
  });
  it('leads to the full card, to the report and to what it names, where a client can follow', () => {
    const card = checkHover('Under [[Objective |7]] it acts.', heading(7));
    const markdown = renderMarkdown(
      card,
      ({ kind, id, line }) => `to:${kind}/${id}${line === undefined ? '' : `#${line}`}`,
    );
    assert.match(markdown, / · \[Full card\]\(to:objective\/7\) · \[The report\]\(to:report\/gcm#338\)$/);
    assert.ok(markdown.includes('- **[R4.3](to:recommendation/R4.3)** Member States are urged'), markdown);
    assert.doesNotMatch(renderMarkdown(card), /\]\(/);
  });
  it('is plain text without marks', () => {
    const card = checkHover('Under [[Objective |20]] it acts.', `Objective 20: ${titleOf(20)}`);
    const plain = renderPlain(card);
    assert.ok(plain.startsWith(`Objective 20: ${titleOf(20)}\n\nGCM paragraph 36 · actions a–i · Roundtable 1\n\n`));
    assert.doesNotMatch(plain, /\*\*|\\[[\]_*]/);
    for (const { items } of card.parts) for (const { text } of items) assert.ok(plain.includes(text));
  });
});

describe('hover: names in a draft about the Compact', () => {
  it('shows a roundtable with its objectives', () => {
    const card = checkHover('The GCM review: [[Round|table 2]] met.', 'Roundtable 2 of the 2020 review');
    assert.deepEqual(card.facts, ['5 objectives', '5 recommendations, R2.1–R2.5']);
    assert.deepEqual(
      card.parts[0]?.items.map(({ label }) => label),
      ['2', '5', '6', '12', '18'],
    );
    assert.equal(card.source, 'Regional Review of the GCM in the UNECE region (2020), line 82');
  });
  it('shows which recommendation is quoted or named', () => {
    const resume = 'to resume State-run search and rescue operations in the Mediterranean';
    const heading = 'R3.4: Roundtable 3, recommendation 4';
    checkHover(`The GCM review: States are encouraged “[[${resume.slice(0, 9)}|${resume.slice(9)}]]”.`, heading);
    checkHover('The GCM review made [[R3|.4]] in 2020.', heading);
    checkHover('See [[Roundtable 3, recom|mendation 4]] of the GCM review.', heading);
  });
  it('shows what an initiative is, who runs it, and the sentence of the report', () => {
    const card = checkHover('Under the GCM, “[[Mig|Az]]” helps.', 'Azerbaijan: MigAz');
    assert.deepEqual(card.facts.slice(0, 2), ['Objective 3', 'information']);
    assert.match(card.parts.at(-1)?.items[0]?.text ?? '', /^“.*MigAz.*” \(Objective 3, line 292\)$/);
  });
  it('shows the practices of a country under the objective that is cited near', () => {
    checkHover('Under GCM Objective 17, [[Cana|da]] acts.', 'Canada under Objective 17');
    checkHover('# GCM Objective 17\n\nNothing is new in [[Cana|da]].', 'Canada under Objective 17');
    checkHover('Under GCM Objective 17, the [[Cana|dian]] campaign goes on.', 'Canada under Objective 17');
  });
  it('shows all practices of a country where none of the objectives near is its', () => {
    const card = checkHover('The GCM.\n\nNothing is new in [[Cana|da]].', 'Canada');
    assert.equal(card.parts[0]?.title, 'In the report, such as');
    assert.equal(card.parts[0]?.items.length, 3);
  });
  it('names several objectives in the plural', () => {
    const { parts } = checkHover(
      'Under GCM Objectives 7 and 15, [[Portu|gal]] acts.',
      'Portugal under Objectives 7 and 15',
    );
    const labels = parts[0]?.items.map(({ label }) => label) ?? [];
    assert.ok(labels.includes('Objectives 7 and 15'), labels.join('; '));
    for (const label of labels) assert.match(label, /^Objective \d+$|^Objectives [\d, ]+ and \d+$/);
  });
  it('counts what a country tells of as a challenge as no practice', () => {
    const all = compact.practices.filter(({ countries }) => countries.includes('PT'));
    const inAll = `${all.length - 1} practices and 1 challenge in all`;
    const near = checkHover('Under GCM Objective 7, [[Portu|gal]] acts.', 'Portugal under Objective 7');
    const under = compact.practicesUnder(7).filter(({ countries }) => countries.includes('PT'));
    assert.deepEqual(near.facts, [`${under.length} practice${under.length === 1 ? '' : 's'}`, inAll]);
    const far = checkHover('The GCM.\n\nNothing is new in [[Portu|gal]].', 'Portugal');
    assert.deepEqual(far.facts, [`${all.length - 1} practices`, '1 challenge']);
  });
  it('leaves names alone in a draft that never names the Compact', () => {
    checkNoHover('Roundtable |2 met.');
    checkNoHover('Nothing is new in Cana|da.');
    checkNoHover('The app Mig|Az helps.');
  });
  it('leaves roundtables of others alone', () => checkNoHover('The GCM and GFMD Roundtable |2 met.'));
});

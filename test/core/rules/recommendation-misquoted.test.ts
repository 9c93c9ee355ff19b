import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyEdits } from '../../../server/src/core/span.ts';
import { checkFindings, checkNoFinding, drawFindings, findingsOf } from '../../support/findings.ts';
import { waysOfQuoting, wordsOfRecommendation } from '../../support/quoted.ts';
import { compact } from '../../support/service.ts';

const codes = ['recommendation-misquoted', 'recommendation-strength', 'recommendation-source'];
const detention = 'Immigration detention should only be considered as a measure of last resort';
const seventh = 'Roundtable 3, recommendation 7 (R3.7)';
const sentence =
  'Immigration detention should only be considered as a measure of last resort, and children should never be subjected to detention.';

describe('recommendation-misquoted: what was altered', () => {
  const altered = (marked: string, changes: string, fixed: string): void =>
    checkFindings(
      marked,
      [
        {
          is: 'warning recommendation-misquoted',
          message: `These are not quite the words of ${seventh}. Here: ${changes}.`,
          evidence: `4. Recommendations, Roundtable 3, lines 228–228: ${sentence}`,
          fixes: { 'Write the words of the report (preferred)': fixed },
        },
      ],
      { codes },
    );
  it('tells of a word that was dropped', () =>
    altered(
      'The review of the GCM: “[[Immigration detention should be considered as a measure of last resort]]”.',
      '“only” is missing before “be”',
      `The review of the GCM: “${detention}”.`,
    ));
  it('tells of a word that was changed', () =>
    altered(
      'The review of the GCM: “[[Immigration detention may only be considered as a measure of last resort]]”.',
      '“may” instead of “should”',
      `The review of the GCM: “${detention}”.`,
    ));
  it('tells of a word that was added', () =>
    altered(
      'The review of the GCM: “[[Immigration detention should only be considered as a last measure of last resort]]”.',
      '“last” is added before “measure”',
      `The review of the GCM: “${detention}”.`,
    ));
  it('keeps the rest of the quotation as it is, markup and line ends with it', () =>
    altered(
      'The review of the GCM: “[[*Immigration detention* should be considered\nas a measure of **last resort**]]”.'
        .replace('[[*', '*[[')
        .replace('**]]', ']]**'),
      '“only” is missing before “be”',
      'The review of the GCM: “*Immigration detention* should only be considered\nas a measure of **last resort**”.',
    ));
  it('tells of words that were cut without an ellipsis', () =>
    checkFindings(
      'The review of the GCM: “[[Member States are urged to continue efforts to strengthen protection for victims of trafficking]]”.',
      [
        {
          is: 'warning recommendation-misquoted',
          message:
            'These are not quite the words of Roundtable 3, recommendation 6 (R3.6). Here: “across relevant … of partners” is missing before “to”.',
          evidence: `4. Recommendations, Roundtable 3, lines 227–227: ${wordsOfRecommendation('R3.6')}`,
          fixes: {
            'Write the words of the report (preferred)':
              'The review of the GCM: “Member States are urged to continue efforts across relevant public institutions, and in cooperation with a wider range of partners, to strengthen protection for victims of trafficking”.',
          },
        },
      ],
      { codes },
    ));
  it('finds both of two recommendations that an ellipsis joins, and keeps what stands between', () => {
    const text =
      'The review of the GCM: “Member States are urged to ensure consistent access of human rights actors for the purpose of independent monitoring … Immigration detention should be considered as a measure of last resort”.';
    assert.deepEqual(
      findingsOf(text, 'markdown').map(({ message }) => message),
      [
        'These are not quite the words of Roundtable 3, recommendation 3 (R3.3). Here: “and unfettered” is missing before “access”.',
        `These are not quite the words of ${seventh}. Here: “only” is missing before “be”.`,
      ],
    );
  });
  it('finds a recommendation in a cell of a table', () =>
    assert.deepEqual(
      findingsOf(
        '| The GCM review | “Immigration detention should be considered as a measure of last resort” |\n|---|---|\n| a | b |',
        'markdown',
      ).map(({ code }) => code),
      ['recommendation-misquoted'],
    ));
  for (const [format, written, wanted] of [
    ['latex', '4\\%', '3\\%'],
    ['latex', '4', '3\\%'],
    ['markdown', '4\\%', '3%'],
    ['plaintext', '4%', '3%'],
  ] as const)
    it(`writes the report’s ${wanted} for ${written} in ${format}`, () => {
      const draft = (cost: string): string =>
        `The review of the GCM: “${wordsOfRecommendation('R1.4').replaceAll('"', "'").replace('3%', cost)}”`;
      const [found] = findingsOf(draft(written), format);
      assert.equal(found?.code, 'recommendation-misquoted');
      assert.equal(applyEdits(draft(written), found.fixes[0]?.edits ?? []), draft(wanted));
    });
  it('takes no notice of the draft’s subject where so many words can be nothing else', () => {
    const text = `They wrote: “${wordsOfRecommendation('R3.4').replace('resume', 'continue')}”`;
    assert.deepEqual(
      findingsOf(text, 'markdown').map(({ code }) => code),
      ['recommendation-misquoted'],
    );
  });
});

describe('recommendation-misquoted: every recommendation', () => {
  for (const { id, text } of compact.recommendations) {
    it(`${id} word for word is no misquotation`, () => {
      for (const { format, quote } of waysOfQuoting) checkNoFinding(quote(text), { format, codes });
    });
    it(`a part of ${id} is none`, () => {
      const words = text.split(' ');
      for (let from = 0; from + 8 <= words.length; from += 3)
        for (const length of [6, 8, 20]) {
          const part = words
            .slice(from, from + length)
            .join(' ')
            .replace(/[,.]$/, '');
          checkNoFinding(`The review of the GCM says “${part}”.`, { codes });
        }
    });
    it(`${id} with a word changed, dropped or added is found once, as a whole`, () => {
      const words = text.split(' ');
      for (let at = 1; at < words.length - 1; at += 5) {
        // The report itself prints "continue be carried out".
        if (id === 'R3.8' && words[at + 1] === 'be') continue;
        const ways = [
          [...words.slice(0, at), 'otherwise', ...words.slice(at + 1)],
          [...words.slice(0, at), ...words.slice(at + 1)],
          [...words.slice(0, at), 'otherwise', ...words.slice(at)],
        ];
        for (const way of ways) {
          const { format, quote } = waysOfQuoting[at % waysOfQuoting.length] ?? assert.fail();
          const draft = quote(way.join(' '));
          const found = findingsOf(draft, format).filter(({ code }) => codes.includes(code));
          assert.deepEqual(
            found.map(({ code }) => code),
            ['recommendation-misquoted'],
            drawFindings(draft, found),
          );
          const [{ fixes, span }] = found as [(typeof found)[number]];
          const flat = (written: string): string => written.replace(/\s*\n(?:> )?|\s+/g, ' ').replace(/\\%/g, '%');
          const start = flat(draft).indexOf(flat(way.slice(0, 3).join(' ')));
          assert.ok(start >= 0 && flat(draft.slice(0, span.start)).trimEnd().length <= start + 12, draft);
          const fixed = flat(applyEdits(draft, fixes[0]?.edits ?? []));
          assert.ok(fixed.includes(text) || fixed.includes(text.replace(/^\w+ /, '')), fixed);
        }
      }
    });
  }
});

describe('recommendation-misquoted: what is no alteration', () => {
  const third = wordsOfRecommendation('R3.3');
  for (const [how, words] of [
    ['the case of the first letter', `m${wordsOfRecommendation('R3.4').slice(1)}`],
    ['British spelling', wordsOfRecommendation('R4.4').replace('utilize', 'utilise')],
    ['American spelling', wordsOfRecommendation('R2.2').replace('regularisation', 'regularization')],
    ['American words', wordsOfRecommendation('R2.3').replace('labour', 'labor')],
    ['punctuation', third.replace(/[,.]/g, '')],
    [
      'hyphens',
      wordsOfRecommendation('R2.4')
        .replace('multi-disciplinary', 'multidisciplinary')
        .replace('child-sensitive', 'child sensitive'),
    ],
    [
      'typographic marks',
      wordsOfRecommendation('R3.5')
        .replace(/"(.+)"/, '‘$1’')
        .replace(/'/g, '’'),
    ],
    ['a percentage in words', wordsOfRecommendation('R1.4').replace('3%', '3 per cent')],
    ['an ellipsis', third.replace('consistent and unfettered ', '… ')],
    ['an ellipsis of dots', third.replace('consistent and unfettered ', '... ')],
    ['an ellipsis in brackets', third.replace('consistent and unfettered ', '[...] ')],
    ['an ellipsis at both ends', `[…] ${third.slice(17)} […]`],
    ['an insertion', third.replace('human rights actors', 'human rights actors [such as ombudspersons]')],
    ['an insertion in the place of words', third.replace('Member States', '[Governments]')],
    ['a word that was fitted in', third.replace('enabling', 'enabl[ed]').replace('Member', '[m]ember')],
    ['two recommendations with an ellipsis between them', `${third} … ${wordsOfRecommendation('R3.4')}`],
    ['two recommendations one after the other', `${third} ${wordsOfRecommendation('R3.4')}`],
    ['what the source prints', wordsOfRecommendation('R3.8').replace('continue to be', 'continue be')],
  ] as const)
    it(`leaves alone: ${how}`, () => {
      for (const { format, quote, name } of waysOfQuoting)
        if (!(name === '"…"' && words.includes('"'))) checkNoFinding(quote(words), { format, codes });
    });
  it('leaves alone: an ellipsis of LaTeX', () =>
    checkNoFinding(`The GCM review: \`\`${third.replace('consistent and unfettered ', '\\ldots{} ')}''.`, {
      format: 'latex',
      codes,
    }));
  it('leaves alone: a quotation that is broken off and taken up', () =>
    checkNoFinding(
      'The GCM review: “Member States are urged,” it says, “to ensure consistent and unfettered access of human rights actors”.',
      { codes },
    ));
});

describe('recommendation-misquoted: what is no recommendation', () => {
  for (const { number, title } of compact.objectives)
    it(`leaves alone: the title of Objective ${number}`, () => {
      checkNoFinding(`The review of the GCM: “${title}”`, { codes });
      checkNoFinding(`The review of the GCM:\n\n> ${title.replace(/ and /, ' and again ')}`, { codes });
    });
  it('leaves alone: every other passage of the report', () => {
    const passages = [
      ...compact.objectives.flatMap(({ review }) => review.map(({ text }) => text)),
      ...compact.practices.map(({ quote }) => quote),
    ];
    for (const passage of passages) {
      checkNoFinding(`The review of the GCM: “${passage.replace(/["“”]/g, "'")}”`, { codes });
      checkNoFinding(`The review of the GCM:\n\n> ${passage}`, { codes });
    }
  });
  for (const draft of [
    // The Compact's own text.
    'The GCM wants “to prioritize noncustodial alternatives to detention that are in line with international law, and to take a human rights-based approach to any detention of migrants, using detention as a measure of last resort only”.',
    'The GCM speaks of “returning migrants when there is a real and foreseeable risk of death, torture and other cruel, inhuman and degrading treatment or punishment, or other irreparable harm, in accordance with our obligations under international human rights law”.',
    'Under Objective 19 of the GCM: “integrate migration into development planning and sectoral policies at local, national, regional and global levels, in order to strengthen policy coherence”.',
    'The GCM reviews “safe, dignified and sustainable return, readmission and reintegration”.',
    'The GCM review knows “the principle of the best interests of the child and of non-refoulement”.',
    // Somebody's own words.
    'Of the GCM review a mayor said: “We continue to pursue cooperation with other States, and with trade unions, and we want to enable the portability of pensions.”',
    'The GCM review is clear: Immigration detention should be considered as a measure of last resort.',
    'The GCM review: “Member States are urged to adopt national plans by 2022”.',
    'The GCM review speaks of “human rights violations at sea borders”.',
    'The GCM review:\n\n```\n“Immigration detention should be considered as a measure of last resort”\n```',
    '> The Global Compact was negotiated by States. It is being carried out, if at all, in\n> town halls.',
  ])
    it(`leaves alone: ${draft.slice(0, 90)}`, () => checkNoFinding(draft, { codes }));
  it('costs a bounded time for quotations of any length', () => {
    const long = `${wordsOfRecommendation('R3.7')} `.repeat(500);
    assert.ok(findingsOf(`The GCM review: “${long}”`, 'markdown').length <= 3);
  });
});

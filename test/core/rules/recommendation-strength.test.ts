import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkFindings, checkNoFinding, findingsOf } from '../../support/findings.ts';
import { waysOfQuoting, wordsOfRecommendation } from '../../support/quoted.ts';
import { compact } from '../../support/service.ts';

const codes = ['recommendation-misquoted', 'recommendation-strength', 'recommendation-source'];

/** Expects that the marked word is too strong or too weak for the recommendation, of which a sentence is the evidence; the fix writes the other word. */
function check(marked: string, id: string, evidence: string, word: string): void {
  const recommendation = compact.recommendations.find((one) => one.id === id) ?? assert.fail();
  const official = word.startsWith('urg') ? 'urged' : 'encouraged';
  checkFindings(
    marked,
    [
      {
        is: 'warning recommendation-strength',
        message: `In ${recommendation.group}, recommendation ${recommendation.index} (${id}), States are ${official} to do this, not ${official === 'urged' ? 'encouraged' : 'urged'}.`,
        evidence: `4. Recommendations, ${recommendation.group}, lines ${recommendation.lines.join('–')}: ${evidence}`,
        fixes: { [`Write “${word}” (preferred)`]: marked.replace(/\[\[.*\]\]/, word) },
      },
    ],
    { codes },
  );
}

const rescue = wordsOfRecommendation('R3.4');
const [respect = ''] = wordsOfRecommendation('R3.7').split(/(?<=\.) /);

describe('recommendation-strength', () => {
  it('is judged in a quotation', () =>
    check(`The review of the GCM: “${rescue.replace('encouraged', '[[urged]]')}”`, 'R3.4', rescue, 'encouraged'));
  it('is judged at the beginning of a quotation', () =>
    check(
      'The review of the GCM says that States “are [[urged]] to resume State-run search and rescue operations”.',
      'R3.4',
      rescue,
      'encouraged',
    ));
  it('is judged before a quotation', () =>
    check(
      'The review of the GCM [[encouraged]] States “to continue efforts across relevant public institutions, and in cooperation with a wider range of partners”.',
      'R3.6',
      wordsOfRecommendation('R3.6'),
      'urged',
    ));
  it('is judged some words before a quotation', () =>
    check(
      'Under the GCM, Member States were [[urged]] to leverage partnerships “to better link the GCM with the Global Compact on Refugees”.',
      'R2.1',
      wordsOfRecommendation('R2.1'),
      'encouraged',
    ));
  it('is judged before a quotation that is far from the verb in the report', () =>
    check(
      'The GCM. The Ministry agrees to what Roundtable 1 had [[urged]], namely “to promote remittance transfers that contribute to training, education, development in communities of origin”.',
      'R1.4',
      wordsOfRecommendation('R1.4'),
      'encouraged',
    ));
  it('is judged where somebody else tells of a recommendation', () =>
    check(
      'On the GCM: R3.4 is said to [[urge]] States to resume State-run search and rescue operations.',
      'R3.4',
      rescue,
      'encourage',
    ));
  it('is judged in a quotation that tells of a recommendation', () =>
    check(
      'Page 9 on the GCM. “The review [[urged]] Member States to resume State-run search and rescue operations in the Mediterranean.”',
      'R3.4',
      rescue,
      'encouraged',
    ));
  it('is judged in the draft’s own sentence in the words of the report', () =>
    check(
      'By the review of the GCM, States are [[encouraged]] to ensure respect for regional and international human rights law and standards in relation to immigration detention.',
      'R3.7',
      respect,
      'urged',
    ));
  it('is judged where the sentence has words of its own between', () =>
    check(
      'In 2020 the review of the GCM [[encouraged]] States, under the thirteenth heading, to ensure respect for human rights law and standards in relation to immigration detention.',
      'R3.7',
      respect,
      'urged',
    ));
  for (const name of [
    'R3.6',
    'Recommendation R3.6',
    'Roundtable 3, recommendation 6',
    'Recommendation 6 of Roundtable 3',
  ])
    it(`is judged where “${name}” is said to speak`, () =>
      check(
        `${name} of the GCM review [[encourages]] States to do more for victims.`,
        'R3.6',
        wordsOfRecommendation('R3.6'),
        'urges',
      ));
  it('is judged by what the sentence asks for, where a recommendation urges as well as encourages', () =>
    check(
      'R3.7 of the GCM review merely [[encourages]] States to respect human rights law in immigration detention, to be proportionate and to have judicial oversight.',
      'R3.7',
      wordsOfRecommendation('R3.7'),
      'urges',
    ));
  it('is judged where what is to be done stands in the place of States', () =>
    check(
      'R3.6 of the GCM review [[encourages]] continued efforts to strengthen protection for victims of trafficking.',
      'R3.6',
      wordsOfRecommendation('R3.6'),
      'urges',
    ));
  it('is judged in the passive with a name in between', () =>
    check(
      'As to the GCM, Member States are, in R2.4, [[encouraged]] to give everybody an individual assessment.',
      'R2.4',
      wordsOfRecommendation('R2.4'),
      'urged',
    ));
  it('is judged in the row of a table', () =>
    assert.deepEqual(
      findingsOf(
        '| The GCM | Words |\n|---|---|\n| R2.1 | States are urged to invest in research on climatic drivers |\n',
        'markdown',
      ).map(({ code }) => code),
      ['recommendation-strength'],
    ));

  for (const { id, text } of compact.recommendations.filter(({ strength }) => strength !== 'imperative'))
    it(`is judged at every place of ${id}, whatever the quotation`, () => {
      for (const match of text.matchAll(/\b(?:urged|encouraged)\b/g)) {
        const other = match[0] === 'urged' ? 'encouraged' : 'urged';
        const altered = text.slice(0, match.index) + other + text.slice(match.index + match[0].length);
        for (const { format, quote } of waysOfQuoting) {
          const found = findingsOf(quote(altered), format).filter(({ code }) => codes.includes(code));
          assert.deepEqual(
            found.map(({ code, span }) => `${code}: ${quote(altered).slice(span.start, span.end)}`),
            [`recommendation-strength: ${other}`],
          );
        }
      }
    });
  it('is told apart from what else was altered', () =>
    assert.deepEqual(
      findingsOf(
        `The review of the GCM: “${rescue.replace('encouraged', 'urged').replace('undue', 'any')}”`,
        'markdown',
      ).map(({ message }) => message),
      [
        'These are not quite the words of Roundtable 3, recommendation 4 (R3.4). Here: “any” instead of “undue”.',
        'In Roundtable 3, recommendation 4 (R3.4), States are encouraged to do this, not urged.',
      ],
    ));

  for (const draft of [
    'Recommendation R3.7 of the GCM review encourages States to share data on alternatives to detention.',
    'Recommendation R3.7 of the GCM review urges States to respect human rights in detention.',
    'R3.8 of the GCM review urges States, and does not only encourage them, to keep to due process.',
    'In R3.8 of the GCM review States are urged, not only encouraged, to keep to due process.',
    'R3.6 and R3.4 of the GCM review encourage States to do more.',
    'R3.6 of the GCM review encouraged us to open a shelter.',
    'R3.6 of the GCM review encouraged our police to strengthen protection for victims of trafficking.',
    'R3.6 of the GCM review urges continued efforts to strengthen protection for victims of trafficking.',
    'R3.6 of the GCM review encouraged work of another kind.',
    'By the GCM, States are not encouraged but urged to ensure respect for regional and international human rights law and standards in relation to immigration detention.',
    'We encourage States to ensure consistent and unfettered access of human rights actors for the purpose of independent monitoring of human rights violations, as the GCM asks.',
    'The network encouraged its members to ensure consistent and unfettered access of human rights actors for independent monitoring of human rights violations under the GCM.',
    'The GCM review urges respect for “regional and international human rights law”, and encourages States “to collect and share data on alternatives to immigration detention”.',
    'There, by the GCM review, States were urged “to continue to undertake measures to ensure reception systems take a human rights-based approach”. It does encourage them to “draw on recent experiences from within the UNECE region in establishing firewalls”.',
    'The GCM review urges States to act. It quotes: “Immigration detention should only be considered as a measure of last resort”.',
    'The Human Rights Committee urged the country to end the detention of children, as the GCM does.',
    'The GCM review urged countries in the region to become Champions of the GCM.',
    'In the GCM meeting we were urged to be brief.',
    'Output R3.6: the municipality is encouraged to fund shelters under the GCM.',
    'R3.6 encourages States to do more for victims.',
  ])
    it(`leaves alone: ${draft.slice(0, 100)}`, () => checkNoFinding(draft, { codes }));
});

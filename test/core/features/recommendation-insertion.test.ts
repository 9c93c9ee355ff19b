import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkChoices, checkFirstChoice, choices } from '../../support/recommendations.ts';
import { compact } from '../../support/service.ts';

const source = compact.info.source;

describe('recommendation insertion: the text', () => {
  it('offers all 28 in the order of the report', () =>
    checkChoices(
      '',
      compact.recommendations.map(({ id }) => id),
    ));
  for (const recommendation of compact.recommendations) {
    const { id, text, group, index } = recommendation;
    it(`inserts ${id} verbatim with its source and year`, () => {
      for (const format of ['markdown', 'plaintext'] as const) {
        const choice = choices('', format).find((one) => one.id === id);
        assert.equal(
          choice?.newText,
          `“${text}” (${source.shortTitle}, 2020, section 4, ${group}, recommendation ${index})`,
        );
      }
    });
    it(`inserts ${id} in LaTeX with its signs escaped`, () => {
      const newText = choices('', 'latex').find((one) => one.id === id)?.newText ?? '';
      assert.ok(newText.startsWith('``') && newText.includes("'' ("), newText);
      assert.doesNotMatch(newText, /(?<!\\)[%&#$_{}]|[“”]/u);
      const read = newText.replace(/\\([%&#$_{}])/g, '$1');
      assert.ok(read.includes(`, 2020, section 4, ${group}, recommendation ${index})`), read);
      assert.ok(plainQuotes(read).includes(plainQuotes(text)), read);
    });
    it(`shows ${id} with its group, its first words and what it is about`, () => {
      const choice = choices('', 'markdown').find((one) => one.id === id);
      assert.ok(choice?.label.startsWith(`${id} ${text.slice(0, 40)}`), choice?.label);
      assert.equal(choice?.description, group);
      assert.equal(choice?.detail, recommendation.focus.map((number) => `Objective ${number}`).join(', '));
    });
  }
});

describe('recommendation insertion: what was searched for', () => {
  const detail = (words: string): string | undefined => choices(words, 'markdown')[0]?.detail;
  it('is shown with the words around it', () =>
    assert.equal(
      detail('detention'),
      'Objective 13 · … standards in relation to immigration detention, in accordance with …',
    ));
  it('is the first of several words', () =>
    assert.equal(
      detail('subjected children'),
      'Objective 13 · … as a measure of last resort, and children should never be subjected to …',
    ));
  it('is not shown again where the label shows it', () => {
    const [first] = choices('Member States are urged', 'markdown');
    assert.equal(first?.detail, choices('', 'markdown').find(({ id }) => id === first?.id)?.detail);
  });
  it('is not shown for a typing error, which stands nowhere', () => assert.equal(detail('remitances'), 'Objective 20'));
});

describe('recommendation insertion: finding one', () => {
  it('finds by number', () => checkFirstChoice('R1.4', 'R1.4'));
  it('finds by a word of the text', () => checkFirstChoice('Champions', 'G.2'));
  it('finds with a typing error', () => checkFirstChoice('remitances', 'R1.4'));
  it('finds by several words', () => checkFirstChoice('search rescue', 'R3.4'));
  it('finds nothing for words that stand nowhere', () => checkChoices('xyzzyqqq', []));
  it('takes blanks for no words', () =>
    checkChoices(
      '   ',
      compact.recommendations.map(({ id }) => id),
    ));
});

/** Quotation marks are set differently in LaTeX; the words are not. */
function plainQuotes(text: string): string {
  return text.replace(/``|''|[“”"]/g, '"').replace(/[`‘’]/g, "'");
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordDiff } from '../../../server/src/core/wording/word-diff.ts';
import { compact, titleOf } from '../../support/service.ts';

const fourth = compact.recommendations.find(({ id }) => id === 'R1.4')?.text ?? '';

describe('the differences of words', () => {
  const told: readonly (readonly [written: string, official: string, told: string])[] = [
    ['Address and mitigate vulnerabilities in migration', titleOf(7), '“mitigate” instead of “reduce”'],
    [titleOf(4).replace('all ', ''), titleOf(4), '“all” is missing before “migrants”'],
    [titleOf(5).replace(' for regular migration', ''), titleOf(5), '“for regular migration” is missing at the end'],
    [titleOf(5).replace('pathways', 'new pathways'), titleOf(5), '“new” is added before “pathways”'],
    [`${titleOf(15)} in need`, titleOf(15), '“in need” is added at the end'],
    [
      titleOf(6).replace('fair and ethical', 'ethical and fair'),
      titleOf(6),
      '“ethical and fair” instead of “fair and ethical”',
    ],
    [
      titleOf(20).replace('faster, safer', 'safer,\nfaster').replace('transfer', 'transfers'),
      titleOf(20),
      '“safer, faster” instead of “faster, safer”; “transfers” instead of “transfer”',
    ],
    [
      titleOf(4).replace('all ', '').replace('legal', 'a legal').replace('adequate ', ''),
      titleOf(4),
      '“all” is missing before “migrants”; “a” is added before “legal”; “adequate” is missing before “documentation”',
    ],
    ['', 'Save lives', '“Save lives” is missing at the end'],
    ['Save lives', '', '“Save lives” is added at the end'],
    [
      'Cooperate on one and two and three and four and five',
      titleOf(21),
      '“on one and two and three and four and five” instead of “in facilitating … sustainable reintegration”',
    ],
    [
      'a x c d e y g h i z k l m w o p q v s',
      'a b c d e f g h i j k l m n o p q r s',
      '“x” instead of “b”; “y” instead of “f”; “z” instead of “j”; “w” instead of “n”; 1 more change',
    ],
  ];
  for (const [written, official, expected] of told)
    it(`tells ${expected}`, () => assert.equal(wordDiff(written, official), expected));

  const same: readonly (readonly [how: string, written: string, official: string])[] = [
    ['case', titleOf(7).toUpperCase(), titleOf(7)],
    ['punctuation', titleOf(20).replace(',', '').replace(' and', ', and'), titleOf(20)],
    ['white space', titleOf(20).replaceAll(' ', ' \n\t'), titleOf(20)],
    ['hyphens', titleOf(1).replace('evidence-based', 'evidence based'), titleOf(1)],
    ['no hyphen', titleOf(1).replace('evidence-based', 'evidencebased'), titleOf(1)],
    ['a soft hyphen', titleOf(1).replace('disaggregated', 'disaggre\u00adgated'), titleOf(1)],
    ['a word that is parted at the end of a line', titleOf(1).replace('disaggregated', 'disaggre-\ngated'), titleOf(1)],
    ['“co-ordinated”', titleOf(11).replace('coordinated', 'co-ordinated'), titleOf(11)],
    ['“co-operation”', titleOf(14).replace('cooperation', 'co-operation'), titleOf(14)],
    ['the sign for “and”', titleOf(7).replace('and', '&'), titleOf(7)],
    ['“utilise”', titleOf(1).replace('utilize', 'utilise'), titleOf(1)],
    ['“minimise”', titleOf(2).replace('Minimize', 'Minimise'), titleOf(2)],
    ['“realise”', titleOf(16).replace('realize', 'realise'), titleOf(16)],
    ['“toward”', titleOf(13).replace('towards', 'toward'), titleOf(13)],
    [
      'British words',
      'labour programmes, centres, defence, licences and labelling',
      'labor programs, centers, defense, licenses and labeling',
    ],
    ['“judgement”, “analyse”, “per cent”', 'judgement, analyse, per cent', 'judgment, analyze, percent'],
    ['what is said to be left out', 'Enhance … pathways for regular migration', titleOf(5)],
    ['what is said to be left out at the end', 'Enhance availability and flexibility of pathways [...]', titleOf(5)],
    ['what is said to be put in', fourth.replace('Member States', '[They]').replace(' to ', ' to [now] '), fourth],
    ['the recommendation itself', fourth, fourth],
    ['nothing at all', '', ''],
  ];
  for (const [how, written, official] of same)
    it(`takes no notice of ${how}`, () => assert.equal(wordDiff(written, official), ''));

  it('sees what is changed beside what is said to be left out', () =>
    assert.equal(
      wordDiff('Enhance … routes for regular migration', titleOf(5)),
      '“routes” instead of “availability and flexibility of pathways”',
    ));
  it('gives up on texts that have nothing in common', () =>
    assert.equal(
      wordDiff('one '.repeat(20_000).trim(), 'two '.repeat(20_000).trim()),
      '“one one … one one” instead of “two two … two two”',
    ));
});

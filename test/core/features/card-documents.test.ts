import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { everything } from '../../../server/src/core/features/card-documents.ts';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { rules } from '../../../server/src/core/rules/registry.ts';
import type { CardDocument } from '../../../server/src/core/wording/documents.ts';
import type { CardKind, CardReference } from '../../../server/src/core/wording/references.ts';
import { compact, service, titleOf } from '../../support/service.ts';

/** @throws when there is no such document. */
function documentOf(kind: CardKind, id: string): CardDocument {
  const document = service.cardDocument({ kind, id });
  if (document === undefined) throw new Error(`There is no document ${kind} ${id}.`);
  return document;
}

const all = everything(compact);
const nameOf = (to: CardReference): string => service.documentName(to);
const reportLines = compact.report.split('\n');

describe('documents', () => {
  it('show an action whole', () =>
    assert.equal(
      documentOf('action', '2b').text,
      `# Action 2b of Objective 2: ${titleOf(2)}

GCM paragraph 18 (b) · one of 12 actions, a–l

*Global Compact for Safe, Orderly and Regular Migration, A/RES/73/195, annex* · [Objective 2](Objective-2.md)

The words of the action are those of the GCM, which the report of 2020 does not repeat: <https://undocs.org/A/RES/73/195>
`,
    ));
  it('show a practice whole', () =>
    assert.equal(
      documentOf('practice', 'azerbaijan-migaz').text,
      `# Azerbaijan: MigAz

Objective 3 · information

*Regional Review of the GCM in the UNECE region (2020); azerbaijan-migaz* · [the report, line 292](Report-2020.md#L292)

## What the report says

> Azerbaijan has launched the "MigAz" mobile application with information tailored to migrants coming to the country (Objective 3, [line 292](Report-2020.md#L292))

## Who acts

- [Azerbaijan](Azerbaijan.md)

## Listed under

- [Objective 3](Objective-3.md): ${titleOf(3)}

## Names

- MigAz
`,
    ));
  for (const objective of compact.objectives) {
    const { number, review, title } = objective;
    it(`of Objective ${number} holds all that the pack knows of it`, () => {
      const { text, title: heading, links } = documentOf('objective', String(number));
      assert.equal(heading, `Objective ${number}: ${title}`);
      assert.ok(text.startsWith(`# ${heading}\n\nGCM paragraph ${number + 16} · `));
      assert.match(text, /\(2020\)/);
      for (const passage of review)
        assert.ok(text.includes(`\n> ${passage.text} ([line`), `not in the document: ${passage.text}`);
      const targets = new Set(links.map(({ to }) => nameOf(to)));
      for (const { id, text: words } of compact.recommendationsOn(number)) {
        assert.ok(text.includes(`: “${words}” (`), id);
        assert.ok(targets.has(`Recommendation-${id}.md`), id);
      }
      for (const practice of compact.practices.filter(({ objectives }) => objectives.includes(number))) {
        assert.ok(targets.has(`${practice.id}.md`), practice.id);
        const quotes = quotesOf(practice);
        assert.ok(
          quotes.some((quote) => text.includes(`“${quote.text}” (`)),
          practice.id,
        );
      }
      for (const related of objective.related) assert.ok(targets.has(`Objective-${related.number}.md`));
    });
  }
  it('mark what this project chose, and quote the rest with its line', () => {
    const { text } = documentOf('objective', '7');
    assert.match(text, /## 1 recommendation about it\n\n\*Chosen by this project\.\*\n/);
    assert.match(
      text,
      /## 25 practices from 16 countries\n\n\*What the report tells in another section is placed here/,
    );
    assert.match(text, /## Related objectives\n\n\*With a line, named by the report; the others are chosen/);
    assert.ok(text.includes('(2. Selected good practices and lessons learned, [line 132](Report-2020.md#L132))'));
  });
  it('of a country list its practices and challenges apart', () => {
    const [challenge] = compact.practices.filter(
      ({ valence, countries }) => valence === 'challenge' && countries.length === 1,
    );
    assert.ok(challenge);
    const { text } = documentOf('country', challenge.countries[0] ?? '');
    const [practices = '', challenges = ''] = text.split(/## \d+ challenges?\n/);
    assert.ok(challenges.includes(challenge.quote));
    assert.ok(!practices.includes(`${challenge.id}.md`));
  });
  it('of a country of which the report tells nothing say so', () =>
    assert.equal(
      documentOf('country', 'AD').text,
      '# Andorra\n\n0 practices\n\n*Regional Review of the GCM in the UNECE region (2020)*\n',
    ));
  it('of a roundtable hold the words of its recommendations', () => {
    const { text } = documentOf('roundtable', '2');
    for (const { group, text: words } of compact.recommendations)
      assert.equal(text.includes(words), group === 'Roundtable 2', words);
  });
  it('of a rule are its page', () => {
    for (const { code, why, bad } of rules) {
      const { text } = documentOf('rule', code);
      assert.ok(text.startsWith(`# ${code}\n`) && text.includes(why) && text.includes(bad));
    }
  });
  it('do not exist for what the pack does not know', () => {
    const unknown: readonly [CardKind, string][] = [
      ['objective', '24'],
      ['objective', 'x'],
      ['action', '2z'],
      ['action', '24a'],
      ['recommendation', 'R9.1'],
      ['roundtable', '5'],
      ['practice', 'constructor'],
      ['country', 'XX'],
      ['rule', 'no-such-rule'],
      ['report', 'other'],
    ];
    for (const [kind, id] of unknown) assert.equal(service.cardDocument({ kind, id }), undefined, `${kind} ${id}`);
  });
});

describe('the report as a document', () => {
  const report = documentOf('report', 'gcm');

  it('is the text of the source, line for line', () => assert.equal(report.text, compact.report));
  it('leads from the objectives that it names to their cards', () => {
    const line = reportLines.indexOf('- Roundtable 2: Objectives 2, 5, 6, 12, 18');
    const start = reportLines.slice(0, line).join('\n').length + 1;
    const end = start + (reportLines[line]?.length ?? 0);
    assert.deepEqual(
      report.links.filter(({ span }) => span.start >= start && span.end <= end).map(({ to }) => nameOf(to)),
      [2, 5, 6, 12, 18].map((number) => `Objective-${number}.md`),
    );
  });
});

describe('the links of all documents', () => {
  it('have names of their own, each for one document, and back', () => {
    assert.equal(new Set(all.map((one) => nameOf(one).toLowerCase())).size, all.length);
    for (const reference of all) assert.deepEqual(service.referenceOf(nameOf(reference)), reference);
    assert.equal(service.referenceOf('Objective-24.md'), undefined);
    assert.equal(service.referenceOf('../package.json'), undefined);
  });
  it('have names that are their own address', () => {
    for (const reference of all) assert.equal(encodeURIComponent(nameOf(reference)), nameOf(reference));
  });
  it('stand on the words that the Markdown links, and lead to documents that exist', () => {
    const names = new Set(all.map(nameOf));
    for (const reference of all) {
      const { text, links } = documentOf(reference.kind, reference.id);
      for (const { span, to } of links) {
        assert.ok(names.has(nameOf(to)), `${nameOf(reference)} → ${nameOf(to)}`);
        if (reference.kind === 'report') continue;
        const fragment = to.line === undefined ? '' : `#L${to.line}`;
        assert.ok(text.startsWith(`](${nameOf(to)}${fragment})`, span.end), `${nameOf(reference)} at ${span.start}`);
        assert.equal(text[span.start - 1], '[');
      }
      const written = reference.kind === 'report' ? links.length : (text.match(/\]\([^)]*\.md[^)]*\)/g)?.length ?? 0);
      assert.equal(links.length, written, nameOf(reference));
    }
  });
  it('lead to the line of the report in which the quoted words begin', () => {
    const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
    for (const reference of all) {
      const { text } = documentOf(reference.kind, reference.id);
      for (const [, words = '', first = ''] of text.matchAll(
        /(?:“|^> )([^“”\n]{20,}?)”? \((?:[^()\n]*, )?\[lines? [\d–]+\]\(Report-2020\.md#L(\d+)\)/gm,
      )) {
        const beginning = plain(words).split(' ', 2).join(' ');
        const line = plain((reportLines[Number(first) - 1] ?? '').replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, ''));
        assert.ok(line.includes(beginning), `${nameOf(reference)}, line ${first}: ${words}`);
      }
    }
  });
});

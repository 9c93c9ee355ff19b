import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citations } from '../../../server/src/core/draft/draft.ts';
import { checkCitations, readCitations } from '../../support/citations.ts';
import { checkFixes, codesOf, findingsIn } from '../../support/findings.ts';
import { makeText } from '../../support/made-text.ts';
import { seeded } from '../../support/random.ts';
import { formats, service } from '../../support/service.ts';

describe('random text', () => {
  for (const format of formats) {
    it(`gives a draft, findings, hovers and completions in ${format}, wherever one asks`, () => {
      for (let seed = 100; seed < 120; seed += 1) {
        const random = seeded(seed);
        const text = makeText(random, format, 30);
        const draft = service.read(text, format);
        for (const { span, items } of citations(draft)) {
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, text);
          for (const item of items) {
            assert.ok(span.start <= item.span.start || item.span.end <= span.end, text);
            assert.match(text.slice(item.firstSpan.start, item.firstSpan.end), /^(?:\d+|[\p{L}\d-]+)$/u);
          }
          for (const { edit } of service.insertions(draft, span.end)?.recommendations ?? []) {
            const { start } = edit.span;
            assert.ok(start >= span.end && /^(?:\r?\n|$)/.test(text.slice(start, start + 2)), text);
          }
        }
        for (let offset = 0; offset <= text.length; offset += 1) {
          const hover = service.hover(draft, offset);
          assert.ok(hover === undefined || (hover.span.start <= offset && offset <= hover.span.end), text);
          const completions = service.complete(draft, offset);
          assert.ok(completions === undefined || completions.span.end === offset, text);
        }
      }
    });
    it(`keeps what fixes promise in ${format}`, () => {
      for (let seed = 200; seed < 240; seed += 1) checkFixes(makeText(seeded(seed), format, 12), format);
    });
    it(`of single UTF-16 units gives a draft in ${format}`, () => {
      for (let seed = 300; seed < 340; seed += 1) {
        const random = seeded(seed);
        const units = Array.from({ length: 200 }, () => random.pick([random.below(128), random.below(0x10000)]));
        findingsIn(service.read(String.fromCharCode(...units), format));
      }
    });
  }
});

describe('bad input', () => {
  for (const format of formats) {
    it(`reads an empty draft in ${format}`, () => {
      const draft = service.read('', format);
      assert.deepEqual(
        [draft.chunks, findingsIn(draft), service.hover(draft, 0), service.complete(draft, 0)],
        [[], [], undefined, undefined],
      );
    });
    it(`reads white space only in ${format}`, () => {
      for (const text of [' ', '\n', '\r\n\r\n', '\t\n \n', '\ufeff', '\0'])
        assert.deepEqual(codesOf(text, format), []);
    });
    it(`reads a number of 400 digits in ${format}`, () => {
      const digits = '9'.repeat(400);
      checkCitations(`See [[Objective ‹${digits}›]].`, { format });
      checkCitations(`See [[Objectives ‹1–${digits}›]].`, { format });
      assert.deepEqual(codesOf(`See Objectives ${digits} and ${digits}.`, format), [
        'unknown-objective',
        'unknown-objective',
        'repeated-objective',
      ]);
    });
    it(`counts through no range from 1 to 999999999 in ${format}`, () =>
      assert.deepEqual(codesOf('See Objectives 1–999999999, 1–999999999 and 2–999999998.', format), [
        'unknown-objective',
        'repeated-objective',
        'unknown-objective',
        'repeated-objective',
        'unknown-objective',
      ]));
    it(`reads a list of ten thousand numbers in ${format}`, () => {
      const text = `See Objectives ${Array.from({ length: 10_000 }, () => 7).join(', ')}.`;
      assert.equal(findingsIn(service.read(text, format)).length, 9_999);
    });
    it(`reads 20 MB in ${format} and finds what is in it`, () => {
      const paragraph = 'The ministry opened offices in the regions, and people came. '.repeat(4);
      const text = `${`${paragraph}\n\n`.repeat(40_000)}See Objective 24.\n\n${`${paragraph}\n\n`.repeat(42_000)}See Objective 7.`;
      assert.ok(text.length > 20_000_000);
      const draft = service.read(text, format);
      const found = [...citations(draft)].map(({ span }) => text.slice(span.start, span.end));
      assert.deepEqual(
        [found, findingsIn(draft).map(({ code }) => code)],
        [['Objective 24', 'Objective 7'], ['unknown-objective']],
      );
    });
    it(`reads a single line of 5 MB in ${format}`, () => {
      const text = `${'The ministry opened offices and people came, '.repeat(60_000)}under Objective 24 ${'and more came '.repeat(180_000)}`;
      assert.deepEqual(codesOf(text, format), ['unknown-objective']);
    });
  }

  const deep = 4_000;
  const nestings: readonly (readonly [what: string, text: string])[] = [
    ['quotations', `${'>'.repeat(20_000)} Objective 24`],
    ['quotations in lines', `${'> '.repeat(300)}Objective 24\n`.repeat(30)],
    ['brackets', `${'['.repeat(deep)}Objective 24${']'.repeat(deep)}`],
    ['open brackets', `${'['.repeat(deep)}Objective 24`],
    ['images', `${'!['.repeat(deep)}Objective 24`],
    ['stars', `${'*'.repeat(deep)}Objective 24${'*'.repeat(deep)}`],
    ['open stars', `${'*a '.repeat(deep)}Objective 24`],
    ['mixed marks', `${'*_'.repeat(deep)}Objective 24`],
    ['braces', `${'{'.repeat(deep)}Objective 24${'}'.repeat(deep)}`],
    ['open braces', `${'{'.repeat(deep)}Objective 24`],
    ['closing braces', `${'}'.repeat(deep)}Objective 24`],
    ['nested emphasis', `${'*a '.repeat(5000)}Objective 24${' a*'.repeat(5000)}`],
    ['nested links', `${'[a '.repeat(3000)}Objective 24${' a](x)'.repeat(3000)}`],
    ['footnotes', `${'\\footnote{'.repeat(deep)}Objective 24`],
    ['optional arguments', `\\x${'['.repeat(deep)}Objective 24`],
    ['macros with open arguments', `${'\\x['.repeat(deep)}Objective 24`],
    ['lists', `${Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- Objective 24`).join('\n')}`],
    ['backticks', `${'`'.repeat(deep)} Objective 24`],
    [
      'backticks of many lengths',
      `${Array.from({ length: 300 }, (_, length) => '`'.repeat(length + 1)).join(' ')} Objective 24`,
    ],
    ['angle brackets', `${'<'.repeat(deep)}Objective 24`],
    ['comments', `${'<!--'.repeat(deep)}Objective 24`],
    ['dollars', `${'$'.repeat(deep)}Objective 24`],
    ['backslashes', `${'\\'.repeat(deep)}Objective 24`],
    ['pipes', `${'|'.repeat(deep)}Objective 24\n|---|\n`],
    ['dashes', `---\n${'---\n'.repeat(2000)}Objective 24`],
    ['front matter without an end', `---\n${'a: Objective 24\n'.repeat(5000)}`],
    ['spaces', `Objective${' '.repeat(deep)}24`],
    ['line ends', `Objective${'\n'.repeat(deep)}24 Objective 7`],
    ['numbers and commas', `Objectives ${'1, '.repeat(deep)}`],
    ['keywords', 'Objective '.repeat(deep)],
    ['names', 'the Global Compact for Migration '.repeat(4000)],
    ['titles', `${'Objective 7: '.repeat(4000)}`],
    ['quotation marks', `Objective 7 ${'“'.repeat(deep)}`],
    ['letters', `${'a'.repeat(200_000)} Objective 24`],
  ];
  for (const [what, text] of nestings) {
    for (const format of formats)
      it(`comes to an end with very many ${what} in ${format}`, () => {
        findingsIn(service.read(text, format));
        readCitations(text, format);
      });
  }
});

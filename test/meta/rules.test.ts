import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { rules } from '../../server/src/core/rules/registry.ts';
import { root } from '../support/built.ts';
import { codesOf, drawFindings, findingsOf } from '../support/findings.ts';

const folder = `${root}server/src/core/rules/`;

/** Codes that a release once had. They never come back with another meaning. */
const retired: readonly string[] = [];

describe('the registry of rules', () => {
  it('holds every file of the folder that defines a rule, under its code', () => {
    const defining = readdirSync(folder)
      .filter((name) => name !== 'rule.ts' && /= define\w*Rule\b/.test(readFileSync(folder + name, 'utf8')))
      .map((name) => name.replace(/\.ts$/, ''));
    assert.deepEqual(rules.map(({ code }) => code).sort(), defining.sort());
  });
  it('has no code twice and none that is retired', () => {
    const codes = rules.map(({ code }) => code);
    assert.deepEqual(codes, [...new Set(codes)]);
    assert.deepEqual(
      codes.filter((code) => retired.includes(code)),
      [],
    );
  });
});

for (const { code, severity, why, bad, good, messages } of rules) {
  describe(`the rule ${code}`, () => {
    it('fires once on its bad example, and no other does', () =>
      assert.deepEqual(codesOf(bad), [code], drawFindings(bad, findingsOf(bad, 'markdown'))));
    it('is silent on its good example, as all others are', () =>
      assert.deepEqual(codesOf(good), [], drawFindings(good, findingsOf(good, 'markdown'))));
    it('has a readable code, a severity and a reason in a sentence', () => {
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(['error', 'warning', 'information'].includes(severity));
      assert.match(why, /^[A-Z].*\.$/);
    });
    it('says its messages in sentences', () => {
      for (const message of Object.values(messages)) assert.match(message, /^[A-Z“{].*[.?]$/);
    });
    it('fills every place of its message', () => {
      for (const { message } of findingsOf(bad, 'markdown')) assert.doesNotMatch(message, /\{\w+\}|undefined|NaN/);
    });
    it('has tests', () =>
      assert.ok(existsSync(`${root}test/core/rules/${code}.test.ts`), `test/core/rules/${code}.test.ts is missing`));
    it('has a page', () => {
      const page = readFileSync(`${root}docs/rules/${code}.md`, 'utf8');
      for (const part of [code, severity, why, bad, good]) assert.ok(page.includes(part), `the page lacks: ${part}`);
    });
  });
}

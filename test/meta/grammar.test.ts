import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IRawGrammar } from 'vscode-textmate';
import manifest from '../../package.json' with { type: 'json' };
import { root } from '../support/built.ts';
import { insertMarks } from '../support/marked-draft.ts';

/** The parts of VS Code's grammars whose scopes ours must respect. */
const hosts: Readonly<Record<string, object>> = {
  'text.html.markdown': {
    scopeName: 'text.html.markdown',
    patterns: [
      { name: 'markup.fenced_code.block.markdown', begin: '^```', end: '^```' },
      { name: 'markup.inline.raw.string.markdown', match: '`[^`]*`' },
      { name: 'comment.block.html', begin: '<!--', end: '-->' },
      { name: 'markup.underline.link.markdown', match: 'https?://\\S+' },
      { name: 'heading.1.markdown', begin: '^#+ ', end: '$' },
      { name: 'markup.bold.markdown', begin: '\\*\\*', end: '\\*\\*' },
    ],
  },
  'text.tex.latex': {
    scopeName: 'text.tex.latex',
    patterns: [
      { name: 'comment.line.percentage.tex', match: '%.*$' },
      { name: 'markup.raw.verbatim.latex', begin: '\\\\begin\\{verbatim\\}', end: '\\\\end\\{verbatim\\}' },
    ],
  },
};

const contributed = manifest.contributes.grammars;
const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);

const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  async loadGrammar(scopeName) {
    const ours = contributed.find((grammar) => grammar.scopeName === scopeName);
    if (ours !== undefined) return textmate.parseRawGrammar(readFileSync(root + ours.path, 'utf8'), ours.path);
    return (hosts[scopeName] as IRawGrammar | undefined) ?? null;
  },
  getInjections: (scopeName) =>
    contributed.filter(({ injectTo }) => injectTo?.includes(scopeName)).map((grammar) => grammar.scopeName),
});

async function grammarFor(scopeName: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar, `There is no grammar ${scopeName}`);
  return grammar;
}

/** Expects that exactly what is in `[[…]]` lights up as a citation, and `‹…›` in it as numbers. */
async function check(marked: string, scopeName = 'text.html.markdown'): Promise<void> {
  const text = marked.replaceAll(/\[\[|\]\]|[‹›]/g, '');
  const grammar = await grammarFor(scopeName);
  let stack = textmate.INITIAL;
  const lines = text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    const spansOf = (scope: string) =>
      tokens
        .filter(({ scopes }) => scopes.includes(scope))
        .map(({ startIndex, endIndex }) => ({ start: startIndex, end: Math.min(endIndex, line.length) }))
        .reduce<{ start: number; end: number }[]>((joined, span) => {
          const last = joined.at(-1);
          if (last?.end === span.start) last.end = span.end;
          else joined.push(span);
          return joined;
        }, []);
    return insertMarks(line, [
      ...spansOf('meta.citation.gcm').map((span) => ({ span, open: '[[', close: ']]' })),
      ...spansOf('constant.numeric.citation.gcm').map((span) => ({ span, open: '‹', close: '›' })),
    ]);
  });
  assert.equal(lines.join('\n'), marked);
}

describe('the grammars', () => {
  for (const { path, scopeName } of contributed)
    it(`${path} is JSON with the scope of the manifest`, () =>
      assert.equal(JSON.parse(readFileSync(root + path, 'utf8')).scopeName, scopeName));

  for (const line of [
    'Under [[Objective ‹7›]] it acts.',
    'Under [[objective ‹7›]] it acts.',
    'Under [[GCM Objective ‹7›]] it acts.',
    'Under [[Objectives ‹14›, ‹15› and ‹16›]] it acts.',
    'Under [[Objectives ‹2›, ‹5›, ‹6›, ‹12› & ‹18›]] it acts.',
    'Under [[Objectives ‹14-16›]] and [[Objectives ‹14–16›]].',
    'Under [[Objectives ‹14 to 16›]] it acts.',
    'Under [[Objectives ‹2›, ‹5-7› and ‹14 through 16›]] it acts.',
    'Under [[Objectives ‹2b›, ‹5 (c)› or ‹18 (a)›]] it acts.',
    'Under [[Objective ‹2b›]], [[Objective ‹2(b)›]], [[Objective ‹2 (b)›]] and [[Objective ‹2.b›]].',
    'Under [[Obj. ‹7›]] and [[Objs. ‹3-5›]].',
    'Under [[Objective\u00a0‹7›]] it acts.',
    '# On [[Objective ‹7›]]',
    '**[[Objective ‹7›]]** and 👍 [[Objective ‹8›]]',
    '([[Objective ‹7›]])',
    'The [[GCM\u00a0Objective ‹7›]] and the UN [[GCM Objective ‹7›]]',
    'The town [[Objective ‹7›]] names, four [[Objectives ‹1 to 4›]], a main [[Objective ‹3›]]',
    '[[Objective ‹7›]] of the GCM, [[Objective ‹8›]] of the Global Compact and [[Objective ‹9›]] of the Compact in our plan',
    '[[OBJECTIVE ‹7›]] OF THE GCM',
  ]) {
    it(`light up in Markdown: ${line}`, () => check(line));
    it(`light up in plain text: ${line}`, () => check(line, 'text.plain.gcm'));
  }
  it('light up in LaTeX', () => check('\\section{[[Objective~‹7›]]} and [[Objectives ‹2 to 4›]]', 'text.tex.latex'));

  for (const line of [
    'Use `Objective 7` here.',
    '```\nObjective 7\n```',
    '<!-- Objective 7 -->',
    'https://example.org/Objective 7'.replace(' ', '%20'),
    'Strategic Objective 3',
    'Specific Objective 1 and SDG Objective 2',
    'Policy Objective 4',
    'the Learning Objective 2, the regional Objective 3, sub Objective 1, long-term Objective 5',
    'ESF+ Objective 4, AMIF Objective 2, SDGs Objective 10',
    'Objective 3 of the Strategy, Objective 2 of the National Integration Plan and Objective 1 of our plan',
    'Objective 4 of the Global Compact on Refugees, Objective 4 of the GCR, Objective 10 of the 2030 Agenda',
    'the objective of 2020',
    'Objective 7.5 and Objective 7%',
    'Objective 2030',
    'Objectivity 7 and my-objective 7',
  ])
    it(`leave alone: ${JSON.stringify(line)}`, () => check(line));
  it('leave comments and verbatim alone in LaTeX', () =>
    check('% Objective 7\n\\begin{verbatim}\nObjective 7\n\\end{verbatim}', 'text.tex.latex'));
});

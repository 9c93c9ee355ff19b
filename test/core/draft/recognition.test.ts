import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citations } from '../../../server/src/core/draft/draft.ts';
import { checkCitations, checkNoCitation } from '../../support/citations.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { formats, service } from '../../support/service.ts';

/** Drafts that read alike in every format. */
const everywhere: Readonly<Record<string, readonly string[]>> = {
  'a single objective': [
    'States act under [[Objective ‹7›]].',
    'States act under [[objective ‹7›]].',
    'STATES ACT UNDER [[OBJECTIVE ‹7›]].',
    '[[Objective ‹7›]]',
    'Under the GCM:\n\n[[Objective ‹7›]]: what was done in 2020.',
    'See [[Objective ‹7›]], paragraph 23.',
    "[[Objective ‹7›]]'s aim, and [[Objective ‹8›]]’s.",
    '([[Objective ‹7›]])',
    '“[[Objective ‹7›]]”',
    'It refers to [[Objective ‹7›]]; then to others.',
    'The number [[Objective no. ‹7›]] is meant.',
    'The number [[Objective #‹7›]] is meant.',
    'First of all, [[Objective ‹7›]] calls for care.',
    'Is it [[Objective ‹7›]]?',
    'Under [[Objective ‹07›]] as well.',
  ],
  'a list': [
    'See [[Objectives ‹14›, ‹15› and ‹16›]].',
    'See [[Objectives ‹14›, ‹15›, and ‹16›]].',
    'See [[Objectives ‹14›, ‹15› or ‹16›]].',
    'See [[Objectives ‹5› and ‹6›]].',
    'See [[Objectives ‹5›, ‹6›]].',
    'See [[Objectives ‹5›; ‹6›]].',
    'See [[Objectives ‹5›/‹6›]].',
    'See [[Objectives ‹5› as well as ‹6›]].',
    'See [[Objectives ‹5› and/or ‹6›]].',
    'See [[objectives ‹1›, ‹3›, ‹7›, ‹17› and ‹23›]].',
    'See [[Objective ‹2›, ‹5› and ‹6›]].',
    'See [[Objectives ‹7›]] alone.',
    'See [[Objectives ‹2›,‹5› and ‹6›]].',
  ],
  'a range': [
    'See [[Objectives ‹14-16›]].',
    'See [[Objectives ‹14–16›]].',
    'See [[Objectives ‹14 – 16›]].',
    'See [[Objectives ‹14—16›]].',
    'See [[Objectives ‹14‑16›]].',
    'See [[Objectives ‹14 to 16›]].',
    'See [[Objectives ‹14 through 16›]].',
    'See [[Objectives ‹7-5›]].',
    'See [[Objectives ‹1–3›, ‹7› and ‹20–23›]].',
    'See [[Objectives ‹2›, ‹5 to 7› and ‹12›]].',
  ],
  'an action': [
    'See [[Objective ‹2b›]].',
    'See [[Objective ‹2(B)›]].',
    'See [[Objective ‹2(b)›]].',
    'See [[Objective ‹2 (b)›]].',
    'See [[Objective ‹2.b›]].',
    'See [[Objectives ‹2b› and ‹2(d)›]].',
    'See [[Objectives ‹2b›, ‹5› and ‹7 (c)›]].',
    'See [[Obj. ‹7(b)›]].',
    'See [[Objectives ‹2(b)›, ‹5(a)› and ‹5(c)›]].',
  ],
  'an abbreviation': [
    'See [[Obj. ‹7›]].',
    'See [[Objs. ‹3-5›]].',
    'See [[Objs. ‹3›, ‹4› and ‹5›]].',
    'See [[obj. ‹7›]].',
    'See [[Obj ‹7›]].',
    'See [[GCM Obj. ‹7›]].',
  ],
  'words for numbers': [
    'See [[objective ‹seven›]] of the GCM.',
    'See [[Objective ‹Seven›]] of the Compact.',
    'See [[Objective ‹twenty-three›]] of the Global Compact for Migration.',
    'See [[objective ‹one›]] of the Compact.',
    'See the [[‹seventh› objective]] of the Compact.',
    'See the [[‹first› objective]] of the GCM.',
    'See the [[‹twenty-third› objective]] of the Global Compact.',
    'See the [[‹7th› objective]] of the Compact.',
    'See the [[‹22nd› Objective]] of the GCM.',
    'See [[objectives ‹seven› and ‹eight›]] of the GCM.',
    'The GCM guides us, and [[objective ‹fourteen›]] asks for more.',
    'The GCM guides us, and so do [[objectives ‹eighteen to twenty›]].',
    'The [[‹twenty-sixth› objective]] of the GCM is missing.',
    "See the GCM's [[‹seventh› and ‹eighth› objectives]].",
  ],
  "the Compact's name": [
    'See [[GCM Objective ‹7›]].',
    'See [[GCM objectives ‹7› and ‹8›]].',
    'See [[GCM ‹16›]].',
    'See [[GCM ‹16›, ‹17› and ‹18›]].',
    'See [[GCM ‹14–16›]].',
    'See [[Objective ‹7›]] of the GCM.',
    'See [[Objective ‹7›]] of the Compact.',
    'See [[Objective ‹7›]] of the Global Compact for Safe, Orderly and Regular Migration.',
    'See [[Objective ‹7›]] of the Global Compact on Migration.',
    'See [[Objective ‹7›]] of the Marrakech Compact.',
    'See [[Objective ‹7›]] (GCM).',
    "See the GCM's [[Objective ‹7›]].",
    'The GCM ([[Objectives ‹7› and ‹8›]]) says so.',
    'See the Global Compact for Safe, Orderly and Regular Migration (GCM), [[Objective ‹7›]].',
    'See [[GCM Objectives: ‹3›, ‹7› and ‹17›]].',
    'See [[GCM objective(s) ‹7›]].',
    'See [[Objective ‹7›]] and [[Objective ‹8›]] of the GCM.',
    'See GCM, [[Objective ‹7›]], and [[Objective ‹8›]].',
  ],
  'white space that is not one space': [
    'See [[Objective\u00a0‹7›]].',
    'See [[Objectives\u00a0‹14›,\u00a0‹15› and\u00a0‹16›]].',
    'See [[Objective\t‹7›]].',
    'See [[Objective  ‹7›]].',
    'See [[Objective\n‹7›]].',
    'See [[Objectives ‹14›,\n‹15› and\n‹16›]] together.',
    'See [[Objectives\r\n‹14›, ‹15›\r\nand ‹16›]].\r\nNext.',
    'One.\r\n\r\nSee [[Objective ‹7›]].\r\n\r\nSee [[Objective ‹8›]].\r\n',
    'One.\n\n\n\nSee [[Objective ‹7›]].\n\n \t \nSee [[Objective ‹8›]].',
    'See [[Objective\u202f‹7›]] and [[Objective\u2009‹8›]].',
  ],
  'signs of other scripts before it': [
    '👩🏽‍⚕️ 👍 See [[Objective ‹7›]].',
    'Cafe\u0301 na\u0308ive: [[Objective ‹7›]].',
    'يشير التقرير إلى [[Objective ‹7›]] من الاتفاق',
    '\u202bالهدف\u202c [[Objective ‹7›]], [[Objective ‹8›]].',
    '目标 [[Objective ‹7›]]。',
    'Цель [[Objective ‹7›]].',
    '𝔊𝔠𝔪 [[Objectives ‹14›, ‹15› and ‹16›]].',
    '\ufeffSee [[Objective ‹7›]].',
  ],
  'what stands behind it for something else': [
    'Progress on [[Objective ‹7›]] in Portugal was made.',
    'See [[Objective ‹15›]] in the city of Bristol.',
    'See [[Objective ‹7›]] under the leadership of the ministry.',
    'The ministry integrates [[Objective ‹3›]] in its housing policy.',
    'See [[Objective ‹7›]] from the outset.',
  ],
  'a framework that its clause only begins with, or that is a measure': [
    'The GCM guides us. Under the National Action Plan, [[Objective ‹7›]] falls to the ministry.',
    'The GCM guides us. The National Referral Programme ([[Objective ‹10›]]) reaches the villages.',
    'The GCM guides us. The Strategy on Diaspora speaks to [[Objective ‹19›]].',
    'The GCM guides us. Our plan sets out how [[Objective ‹19›]] will be reached.',
    'The GCM guides us. It’s [[Objective ‹8›]] that matters, of course.',
    'The GCM guides us. Roundtable 2 with its [[Objectives ‹2›, ‹5› and ‹7›]] met.',
  ],
  'the Compact named before it': [
    'The GCM guides us. We carry out Compact [[Objective ‹15›]].',
    'The GCM is ours. Its [[Objective ‹7›]] asks for care.',
    'The GCM and the Compact on Refugees meet: [[Objective ‹5›]] of the former, Objective 3 of the latter.',
    'The Strategy was changed; then the GCM came, and its [[Objective ‹7›]] with it.',
    'The GCM sets actions: think of [[Objective ‹5 (h)›]] of that text.',
  ],
  'words before it that are no name': [
    'Our priority [[objectives ‹5›, ‹7› and ‹16›]] are clear.',
    'How Cities Support [[Objective ‹7›]]',
    'Portugal’s [[Objective ‹7›]] measures',
  ],
  'glosses in a list': [
    'See [[Objectives ‹2› (drivers), ‹5› (pathways), and ‹6›]] (labour).',
    'See [[Objective ‹2› (drivers), ‹5› (pathways) and ‹6›]] (labour).',
  ],
  'the official form': [
    'See [[resolution 73/195, annex, para. ‹18 (b)›]], for more.',
    'See General Assembly [[resolution 73/195, annex, paragraphs ‹18›, ‹20› and ‹23›]].',
    'See [[A/RES/73/195, annex, para. ‹39›]].',
    'See [[paragraph ‹18 (b)› of the annex to resolution 73/195]].',
  ],
  'numbers that count what follows': [
    'See [[Objectives ‹5› and ‹6›]], 250 nurses came.',
    'See [[Objectives ‹5›, ‹6› and ‹25›]] too.',
    'The morning is for [[Objective ‹20›]], 9 o’clock sharp.',
    'See [[Objective ‹14›]], 24/7 hotlines included. Objective 24/7 service.',
    'See [[Objectives ‹9›]] and 10 police officers.',
    'See [[Objectives ‹2›, ‹5›]] and 18 desks.',
    'See [[Objective ‹7›]] and 300 border guards.',
    'See [[Objective ‹7›]], 12 of whom came.',
    'Under [[Objective ‹7›]] 12 desks were opened.',
    'Under [[Objective ‹5›]], 18 new desks were opened.',
    'See [[Objective ‹15›]], 26 of whose beneficiaries came.',
    'See [[Objective ‹14›]], 9 of our 31 consulates and 3 of the 9 clinics.',
    'See [[Objectives ‹7›, ‹9›]] of the 23.',
    'See [[Objectives ‹19›, ‹20› and ‹22›]] one by one.',
    'Why did [[GCM ‹19›]] get more? [[Objectives ‹11-9›]] need more staff.',
  ],
  'the end of a sentence': [
    'This follows [[Objective ‹7›]]. 12 desks opened.',
    'This follows [[Objective ‹7›]]. A desk opened.',
    'This follows [[Objective ‹12›]].\nA desk opened.',
    'This follows [[Objective ‹2›]]; a desk opened.',
    'This follows [[Objective ‹2›]], a new one.',
  ],
};

/** Drafts that cite no objective of the Compact, in any format. */
const nowhere: Readonly<Record<string, readonly string[]>> = {
  'other frameworks': [
    'See SDG 10.',
    'See SDG Objective 10.',
    'See Strategic Objective 3.',
    'See Specific Objective 1.',
    'See Policy Objective 4.',
    'See General Objective 2.',
    'See Overall Objective 1.',
    'See Operational Objective 1.',
    'See Development Objective 2 of the plan.',
    'See Objective 1 of the National Employment Strategy.',
    'See Objective 4 of the Global Compact on Refugees.',
    'See Objectives 1 and 2 of the Global Compact on Refugees.',
    'See Objective 3 of our programme.',
    'See objective 2 of the project.',
    'See Objective 2 of this strategy.',
    'See the strategic objectives 1 and 2.',
    'See SDG 10.7 and SDG target 10.7.',
    'See EUROPE Objective 3 and the AMIF objective 2.',
    'See Objective 2 under this Strategy.',
    'See Objective 2 in the National Action Plan.',
    'See the Strategy’s Objective 2.',
    'See Objective 4 (GCR).',
    'See Objective 4 of the UN Global Compact for Business.',
    'Objective 1 of the Strategy is met. Objective 2 follows.',
    'The Strategy has three objectives. Objective 3 is met.',
    'The three objectives of our project: Objective 3 is met.',
    'See the Global Compact on Refugees, whose Objective 3 differs.',
    'Our own annual plan has Objective 3.',
    'Our strategy grows. Objective 3 is met.',
    'The Global Compact on Refugees was affirmed. Under Objective 1 of the Compact, and Objective 2, much was done.',
    'The port authority follows its own Objective 15.',
    'The GCM guides us. The port authority follows the Harbour Plan and its Objective 15.',
    'The GCM guides us. The Mission’s Objective 1 in these talks is brevity.',
    'The GCM guides us. See Rabat Process, Objective 1 and Objective 2.',
    'The GCM guides us. The IBM Strategy, Objective 1, is the paper on queues.',
    'The GCM guides us. The money came from the AMIF (Objective 2) and from ESF+ Objective 4.',
    'The GCM guides us. The Inclusion Strategy (Objective 3, measure 12) mentions women.',
    'The GCM guides us. The Programme and the NAP share Objective 3.',
    'The GCM guides us. Objective 4 under the UNSDCF is the largest.',
    'The GCM guides us. In the proposal we have Objective 1 (mapping) and Objective 2 (survey).',
    'The GCM guides us. Our plan stands on five objectives, and Objective 3 is dear to me.',
    'The GCM guides us. The evaluation has three objectives. Objective 1 is to describe.',
    'The Global Compact on Refugees has four objectives. Under Objective 4 of the latter, return is prepared.',
    'See the social Compact Objective 2.',
    'The GCM guides us. Of the GCR, Objective 1 is on pressures and Objective 3 on pathways.',
    'The GCM guides us. Objective 1 of the GCR eases pressures, and Objective 3 opens pathways.',
    'The GCM guides us. See the National Adaptation Plan (Objective 2).',
    'The GCM guides us. In the zero draft, Objective 24 was on climate.',
    'The GCM guides us. Objective 30 by 30 is about nature.',
    'The GCM guides us. Funds went to Objective 5b regions and to Objective 1 areas.',
    'The GCM guides us. IOM Strategic Results Framework: Objective 1.',
  ],
  'words that only look like it': [
    'The objective of the law is care.',
    'The objectives are 3 in number.',
    'Our objective: 300 desks.',
    'An objective is set each year.',
    'Objectivity 7 matters.',
    'The subobjective 7 matters.',
    'Objective 2030 is far away.',
    'In 2020 the objective was met.',
    'See my-objective 7 and x_objective 8.',
    'The first objective of the project is care.',
    'It has one objective and two aims.',
    'It met objective one, then the next.',
    'Objective 7.5 and Objective 8.1',
    'Objective 7% growth',
  ],
  "a draft's own objectives": [
    'Objective 1: Train 300 border guards.\n\nObjective 2: Build two centres.\n\nUnder Objective 1 the centre opened.',
    'Objective 1 – Train 300 border guards.',
  ],
  'the years and numbers of the Compact': [
    'The Compact has 23 objectives.',
    'In GCM, 163 states agreed.',
    'The Compact 2018',
    'See resolution 73/195, annex, para. 16.',
    'See resolution 73/195, annex, para. 41.',
    'See resolution 73/195.',
  ],
};

describe('recognition in every format', () => {
  for (const [what, drafts] of Object.entries(everywhere)) {
    for (const draft of drafts) {
      it(`reads ${what}: ${JSON.stringify(draft)}`, () => {
        for (const format of formats) checkCitations(draftFor(draft, format), { format });
      });
    }
  }
  for (const [what, drafts] of Object.entries(nowhere)) {
    for (const draft of drafts) {
      it(`passes over ${what}: ${JSON.stringify(draft)}`, () => {
        for (const format of formats) checkNoCitation(draftFor(draft, format), { format });
      });
    }
  }
});

/** Per cent and number signs are written with a backslash in LaTeX. */
function draftFor(draft: string, format: string): string {
  return format === 'latex' ? draft.replace(/[%#&]/g, '\\$&') : draft;
}

describe('recognition beside other frameworks', () => {
  const name = 'The Global Compact for Migration matters. ';
  for (const draft of [
    'See Strategic Objective 3 and [[GCM Objective ‹7›]].',
    'See SDG 10 and [[Objective ‹7›]].',
    'See Objective 4 of the Global Compact on Refugees; [[Objective ‹7›]] of the GCM differs.',
    'Objective 3 corresponds to [[Objective ‹18›]] of the GCM.',
    'In line with Objective 2 of the GCR, [[Objective ‹7›]] protects people.',
    'While Objective 3 of the GCR opens pathways, [[Objective ‹5›]] widens them.',
    'Of the GCR, Objective 1 is on pressures. On return, see [[Objective ‹21›]].',
    'Objective 2 of the National Plan is on housing, and [[Objective ‹7›]] is on people.',
    'I like Canada’s National Strategy to Combat Human Trafficking, [[Objective ‹10›]].',
    'There are no [[Objective ‹16›]] areas of work.',
    'Objective 3 also serves [[GCM Objective ‹16›]], Objective 1 serves [[GCM Objective ‹15›]].',
    '[[Objective ‹7›]] is supported by two cities.',
    'Much is done.\n\n[[Objective ‹7›]] is supported by two cities.\n\n[[Objective ‹8›]] will be implemented by the coast guard.',
    'Objective 4 is aligned with [[GCM Objectives ‹15› and ‹17›]].',
    '[[Objective ‹3›]] is close to [[Objective ‹18›]] of the GCM.',
    'Strategic Objective 9 differs; see [[Objectives ‹9(a)› and ‹9(b)›]].',
    'The Strategy has four objectives; [[Objective ‹7›]] is none of them.',
    'The ministry has chosen eight objectives. [[Objective ‹3›]] is one of them.',
    'The ministry has a plan with eight objectives. Objective 3 is [[GCM ‹4›]].',
    'They will quote [[Objective ‹21›]] of the Compact on returns.',
    'See Specific Objective 1. [[Objective ‹7›]] differs.',
    'The national plan names [[Objectives ‹2–6›]] as its core.',
    'The national plan names Objective 2 twice, and [[GCM Objective ‹5›]] once.',
    'Our mobility plan says in objective 4: fewer cars. The Compact says in [[Objective ‹4›]]: papers.',
    'The New Urban Agenda has no Objective 7. [[GCM Objective ‹7›]] is ours.',
    'Our objectives 1 and 2 of our programme match [[GCM Objective ‹6›]].',
    'The objectives 1 and 2 of our programme match [[GCM Objective ‹6›]].',
    '[[GCM Objective ‹1›]] corresponds to our Objective 2, and [[Objective ‹15›]] to our Objective 3.',
    'Objective 1 and Objective 3 correspond to [[Objective ‹18›]] of the GCM.',
    'The EU Action Plan on Integration sets out Objective 1 (education) and Objective 2 (employment). – [[GCM Objective ‹7›]] differs.',
    'The national plan sets out [[Objective ‹2›]] as its first task.',
    'OBJECTIVE 4 OF THE NATIONAL DIGITAL STRATEGY: E-GOVERNMENT – [[GCM Objective ‹7›]] differs.',
    'OBJECTIVES OF THE ILO PROGRAMME: OBJECTIVE 1 (JOBS), OBJECTIVE 2 (RIGHTS) – [[GCM Objective ‹7›]] differs.',
    'The objectives of Roundtable 4 were [[Objectives ‹1›, ‹3› and ‹7›]].',
    'A manual, whose own “Objective 3” is prevention, quotes [[GCM Objective ‹10›]].',
  ])
    it(`keeps them apart: ${draft}`, () => checkCitations(name + draft));
});

describe('recognition in a draft with objectives of its own', () => {
  const own = 'Objective 1: Train 300 border guards.\n\nObjective 2: Build two reception centres.\n\n';

  it('cites the Compact only where it is named', () =>
    checkCitations(`${own}Under Objective 2 two were built.\n\nThis serves [[GCM Objective ‹11›]].`));
  it('takes a bare number beside a named one for the Compact’s', () =>
    checkCitations(`${own}This serves [[GCM Objective ‹11›]], and so [[Objective ‹4›]] is served.`));
  it('cites the Compact where its name follows', () =>
    checkCitations(`${own}Objective 2 follows.\n\nIt serves [[Objective ‹11›]] of the Compact.`));
  it('takes its own objectives for its own even when it names the Compact', () =>
    checkNoCitation(`The Global Compact for Migration guides us.\n\n${own}Under Objective 2 two were built.`));
  it('cites the Compact where a title of the Compact stands with the number', () =>
    checkCitations(
      `${own}[[Objective ‹7›]]: Address and reduce vulnerabilities in migration\n\nUnder Objective 2 two were built.`,
    ));
  it('takes higher numbers than its own for the Compact’s where it names it', () =>
    checkCitations(`The GCM guides us.\n\n${own}Under Objective 2 two were built. [[Objective ‹11›]] asks for it.`));
  it('takes words on the subject of the Compact’s objective for no objective of its own', () =>
    checkCitations(
      'The GCM guides us.\n\n# [[Objective ‹4›]]: Provide identity documents to all\n\nUnder [[Objective ‹4›]] much was done.\n',
    ));
  it('takes single words of its titles for the Compact’s', () =>
    checkCitations(
      'The GCM guides us.\n\n# [[Objective ‹1›]]: Data\n\n# [[Objective ‹2›]]: Drivers\n\n# [[Objective ‹3›]]: Information\n\nUnder [[Objective ‹2›]] much was done.\n',
    ));
  it('takes sections in other words for the Compact where the draft names it', () =>
    checkCitations(
      'The GCM guides us.\n\n# [[Objective ‹7›]]: What we did\n\nUnder [[Objective ‹7›]] much was done.\n',
    ));
});

describe('recognition in Markdown', () => {
  const reads: Readonly<Record<string, string>> = {
    bold: 'Under **[[Objective ‹7›]]** or **[[Objectives ‹7› and ‹8›]]**.',
    'a bold number': 'Under [[Objective **‹7›]]**.',
    'nested emphasis': 'Under ***[[Objective ‹7›]]*** and **_[[Objective ‹8›]]_** and ~~[[Objective ‹9›]]~~.',
    'emphasis that wraps': 'Under **[[Objectives ‹14›,\n‹15› and ‹16›]]**.',
    'an escaped sign': 'Under [[Objective ‹2\\(b\\)›]].',
    'a heading': '# [[Objective ‹7›]]\n\n## On [[Objectives ‹8› and ‹9›]]\n',
    'a heading with marks behind': '## [[Objective ‹7›]] ##\n',
    'a heading underlined': '[[Objective ‹7›]]\n===\n\n[[Objective ‹8›]]\n---\n',
    'headings without empty lines': '# A\n## [[Objective ‹7›]]\nText on [[Objective ‹8›]].\n### [[Objective ‹9›]]\n',
    'a list':
      '- [[Objective ‹7›]]\n- see [[Objective ‹8›]]\n  - and [[Objective ‹9›]]\n\n1. [[Objective ‹10›]]\n2. [ ] [[Objective ‹11›]]\n',
    'a loose list': '- [[Objective ‹7›]]\n\n- see [[Objective ‹8›]]\n\n  and [[Objective ‹9›]]\n',
    'a task': '- [x] [[Objective ‹7›]]\n- [ ] [[Objective ‹8›]]\n',
    'a block quote': '> Under [[Objective ‹7›]]\n> and [[Objectives ‹8›\n> and ‹9›]]\n>\n> > [[Objective ‹10›]]\n',
    'a footnote': 'Text.[^1]\n\n[^1]: See [[Objective ‹9›]].\n',
    'a line break in HTML': '[[Objective ‹7›]]<br>[[Objective ‹8›]]',
    'inline HTML': 'Under <b>[[Objective ‹7›]]</b> and <span class="Objective 9">[[Objective ‹8›]]</span>.',
    'an HTML block': '<div>\nUnder [[Objective ‹7›]]\n</div>\n',
    entities: 'Under [[Objective&nbsp;‹7›]] and [[Objectives ‹14&ndash;16›]].',
    'front matter with a title': '---\ntitle: On [[Objective ‹7›]] of the GCM\nid: x\n---\n\n[[Objective ‹8›]]\n',
    'a hard break': 'Under [[Objective  \n‹7›]] and [[Objective\\\n‹8›]].',
    'unclosed emphasis': 'Under **[[Objective ‹7›]] and *[[Objective ‹8›]].',
    'unclosed code': 'Under `[[Objective ‹7›]] and more.',
    'text behind code': 'Use `Objective 9` and [[Objective ‹7›]].\n\n```\nObjective 9\n```\n\n[[Objective ‹8›]]\n',
    'text behind a comment': '<!-- Objective 9 -->\n\n[[Objective ‹7›]]\n',
    'text around a comment': 'See <!-- Objective 9 --> [[Objective ‹7›]].',
    'text behind a comment over empty lines': '<!--\nObjective 9\n\nObjective 10\n-->\n\n[[Objective ‹7›]]\n',
    'an indented line of a paragraph': 'See\n    [[Objective ‹7›]].',
  };
  for (const [what, draft] of Object.entries(reads)) it(`reads ${what}`, () => checkCitations(draft));

  const tables: Readonly<Record<string, string>> = {
    'a link': 'See [⟦Objective ‹7›⟧](https://example.org/objective-9 "Objective 9") now.',
    'a link around a number': 'See ⟦Objective [‹7›⟧](x.md).',
    'a reference link': 'See [⟦Objective ‹7›⟧][a] now.\n\n[a]: https://example.org/objective-9 "Objective 9"\n',
    'table cells':
      'The GCM:\n\n| Where | What |\n|---|---|\n| ⟦Objective ‹7›⟧ | cities |\n| all | see ⟦Objectives ‹8› and ‹9›⟧ |\n',
    'columns of two frameworks':
      'The GCM guides us.\n\n| Our framework | GCM | What |\n|---|---|---|\n| Objective 1 | ⟦Objective ‹8›⟧ | ⟦Objective ‹9›⟧ |\n',
    'columns of two kinds of objectives':
      'On the GCM.\n\n| City objective | Compact objective |\n|---|---|\n| Objective 1 | ⟦Objective ‹16›⟧ |\n| Objective 4 | ⟦Objectives ‹4› and ‹5›⟧ |\n',
    'a column of objectives beside one on the Compact':
      'On our work.\n\n| Objective | Title of the GCM objective | What the Compact asks |\n|---|---|---|\n| ⟦Objective ‹16›⟧ | Inclusion | much |\n',
    'numbers in a column on the Compact':
      '| GCM objective | What |\n|---|---|\n| ⟦‹7›⟧ | nurses |\n| ⟦‹8›, ‹9› and ‹2(b)›⟧ | ships |\n| 2018 | none |\n| 10 of them | police |\n',
    'lists of numbers in a column on the Compact’s objectives':
      '| Objectives of the GCM | Pledges |\n|---|---|\n| ⟦‹5› and ‹6›⟧ | 12 |\n| ⟦‹7–9›⟧ | 4 |\n',
    'a number beside a title':
      'On us.\n\n| Obj. | Title |\n|---|---|\n| ⟦‹7›⟧ | Address and reduce vulnerabilities in migration |\n| 8 | Train the coast guard |\n',
    'a table head': 'The GCM:\n\n| ⟦Objective ‹7›⟧ | ⟦Objective ‹8›⟧ |\n|---|---|\n| a | b |\n',
    'a wiki link': 'See [[⟦Objective ‹7›⟧]] now.',
  };
  for (const [what, draft] of Object.entries(tables))
    it(`reads ${what}`, () => checkCitations(draft, { markers: rareMarkers }));

  const passes: Readonly<Record<string, string>> = {
    'inline code': 'Use `Objective 7` and ``Objective ` 8``.',
    'fenced code': '```\nObjective 7\n\nObjective 8\n```\n',
    'code fenced by tildes': '~~~text\nObjective 7\n~~~\n',
    'fenced code that is never closed': '```\nObjective 7\n\nObjective 8\n',
    'longer fences': '````\nObjective 7\n```\nObjective 8\n\nObjective 9\n````\n',
    'code in a list': '- one\n\n  ```\n  Objective 7\n  ```\n',
    'indented code': 'Text.\n\n    Objective 7\n\n    Objective 8\n',
    'code indented by a tab': 'Text.\n\n\tObjective 7\n',
    addresses: 'See https://example.org/Objective-7 and https://example.org/objective/objective%207.',
    'an address in angle brackets': 'See <https://example.org/?q=Objective+7>.',
    'the target of a link': '[here](https://example.org/objective 7)'.replace(' 7', '%207'),
    'an image': '![Objective 7](a.png)',
    'HTML comments': '<!-- Objective 7 -->\n\nText <!-- and Objective 8 --> here.\n',
    'an HTML comment that is never closed': 'Text.\n\n<!-- Objective 7\n\nObjective 8\n',
    'identifiers in front matter': '---\nid: Objective 7\ntags: [objective 8]\nref: GCM 9\n---\n',
    attributes: '<div title="Objective 7">text</div>',
    scripts: '<script>\nvar a = "Objective 7";\n\n// Objective 8\n</script>\n',
    'numbers of the next cell': '| Objective | 7 |\n|---|---|\n| Objectives | 8 |\n',
    'numbers in a column of objectives that may be counts or another’s':
      'On the GCM.\n\n| State | GCM objectives | Number of GCM objectives | Objective | Our objective |\n|---|---|---|---|---|\n| Malta | 3 | 3 | 3 | 3 |\n',
    'footnote marks': 'The objective[^7] is known.',
  };
  for (const [what, draft] of Object.entries(passes))
    it(`passes over ${what}`, () => checkNoCitation(draft, { markers: rareMarkers }));
});

describe('recognition in LaTeX', () => {
  const format = 'latex';
  const reads: Readonly<Record<string, string>> = {
    'a tie': 'Under [[Objective~‹7›]] and [[Objectives~‹14›, ‹15› and~‹16›]].',
    dashes: 'Under [[Objectives ‹14--16›]].',
    'a section': '\\section{On [[Objective ‹7›]]}\n\nText on [[Objective ‹8›]].',
    'macros around words': 'Under \\textbf{[[Objective ‹7›]]} and \\emph{[[Objectives ‹8› and ‹9›]]}.',
    'a macro around the number': 'Under [[Objective \\textbf{‹7›]]}.',
    'nested macros': 'Under \\textbf{\\emph{[[Objective ‹7›]]}}.',
    'a footnote': 'Text\\footnote{See [[Objective ‹7›]].} goes on.',
    'a footnote between the words': 'Under [[Objective\\footnote{See [[Objective ‹9›]].} ‹7›]].',
    'items that are described':
      'The GCM:\n\n\\begin{description}\n\\item[[[Objective ‹7›]]] Nurses.\n\\item[[[Objectives~‹8› and ‹9›]]] Ships.\n\\end{description}',
    items: '\\begin{itemize}\n\\item [[Objective ‹7›]]\n\\item see [[Objective ‹8›]]\n\\end{itemize}',
    'table cells':
      'The GCM:\n\n\\begin{tabular}{ll}\n[[Objective ‹7›]] & a \\\\\nb & [[Objective ‹8›]] \\\\\n\\end{tabular}',
    'numbers in a column on the Compact':
      '\\begin{tabular}{ll}\nGCM objective & What \\\\\n[[‹7›]] & nurses \\\\\n[[‹8› and ‹9›]] & ships \\\\\n\\end{tabular}',
    'a caption': '\\caption{What [[Objective ‹7›]] asks}',
    'the second note of a reference': 'So it says \\citep[see][[[Objective~‹11(b)›]]]{gcm}.',
    'the note of a reference': 'So it says \\cite[[[Objective ‹7›]]]{gcm}.',
    'text of a link': '\\href{https://example.org/objective-9}{[[Objective ‹7›]]}',
    'a line behind a comment': '% Objective 9\nUnder [[Objective ‹7›]].',
    'a line that a comment joins': 'Under [[Objective %\n ‹7›]].',
    'an escaped per cent sign': '50\\% of [[Objective ‹7›]].',
    'an ampersand': 'Under [[Objectives ‹7› \\& ‹8›]].',
    'text behind verbatim':
      '\\begin{verbatim}\nObjective 9\n\nObjective 10\n\\end{verbatim}\n\nUnder [[Objective ‹7›]].',
    'text behind mathematics': 'With $x = 7$ and $$y$$ under [[Objective ‹7›]].',
    'a price': 'It costs $7 under [[Objective ‹7›]].',
    'an unclosed group': 'Under {\\bf [[Objective ‹7›]].',
    'a brace too many': 'Under } [[Objective ‹7›]].',
    'a thin space': 'Under [[Objective\\,‹7›]].',
    'quotation marks': "Under ``[[Objective ‹7›]]''.",
  };
  for (const [what, draft] of Object.entries(reads)) it(`reads ${what}`, () => checkCitations(draft, { format }));

  const passes: Readonly<Record<string, string>> = {
    comments: 'Text. % Objective 7\n% GCM Objective 8\n',
    verbatim: '\\begin{verbatim}\nObjective 7\n\nObjective 8\n\\end{verbatim}',
    listings: '\\begin{lstlisting}[language=C]\nObjective 7\n\\end{lstlisting}',
    'comment environments': '\\begin{comment}\nObjective 7\n\nGCM Objective 8\n\\end{comment}',
    'inline verbatim': 'Use \\verb|Objective 7| and \\verb+GCM 8+.',
    'labels and references': '\\label{Objective 7}\\ref{Objective 8}\\cite{Objective 9}',
    addresses: '\\url{https://example.org/Objective 7}',
    'other frameworks': 'Strategic~Objective~3',
    mathematics: '$Objective 7$ and \\(Objective 8\\) and \\[Objective 9\\]',
    'the next cell': '\\begin{tabular}{ll}\nObjective & 7 \\\\\n\\end{tabular}',
    definitions: '\\newcommand{\\x}{Objective 7}',
    'verbatim that is never closed': '\\begin{verbatim}\nObjective 7\n\nObjective 8\n',
  };
  for (const [what, draft] of Object.entries(passes))
    it(`passes over ${what}`, () => checkNoCitation(draft, { format, markers: rareMarkers }));
});

describe('recognition where the drafter has settled whose the bare ones are', () => {
  const text = 'Objective 1: Train 300 border guards.\n\nUnder Objective 1 it acts.\n\nGCM Objective 7 follows.';
  for (const [bareObjectives, expected] of [
    ['inferred', 'GCM Objective 7'],
    ['Compact', 'Objective 1, GCM Objective 7'],
    ['other', 'GCM Objective 7'],
  ] as const)
    it(`reads ${expected} for ${bareObjectives}`, () => {
      const draft = service.read(text, 'markdown', { bareObjectives });
      const again = service.settle(service.read(text, 'markdown'), bareObjectives);
      for (const one of [draft, again])
        assert.equal([...citations(one)].map(({ span }) => text.slice(span.start, span.end)).join(', '), expected);
    });
});

describe('recognition of further actions', () => {
  for (const [text, expected] of [
    ['See Objective 22(a) and (c).', '22a 22c'],
    ['See Objective 22(a)–(c).', '22a 22c'],
    ['See Objectives 2(b), (c) and 5.', '2b 2c 5'],
    ['See Objective 2(b) (and others).', '2b'],
    ['See Objective 2 and (b) others.', '2'],
  ] as const)
    it(`reads ${expected} in: ${text}`, () => {
      const [found] = citations(service.read(text, 'markdown'));
      assert.equal(found?.items.map(({ first, action = '' }) => first + action).join(' '), expected);
    });
});

describe('recognition in plain text', () => {
  const format = 'plaintext';
  it('takes every sign for itself', () =>
    checkCitations('`[[Objective ‹7›]]` <!-- [[Objective ‹8›]] -->\n\n    [[Objective ‹9›]]\n\n% [[Objective ‹10›]]', {
      format,
    }));
  it('reads across the marks of a quoted mail', () =>
    checkCitations('> I have marked [[Objectives\n> ‹9› and ‹10›]] of the Compact.\n>> And [[Objective\n>> ‹21›]].\n', {
      format,
    }));
  it('takes what stands in another column for no name', () =>
    checkCitations(
      'The GCM chapter:\n\n  Country   Compact             Budget\n  LV        [[Objective ‹14›]]        Policy Objective 4\n',
      { format },
    ));
  it('passes over numbers behind a star', () => checkNoCitation('Objective * 7', { format }));
});

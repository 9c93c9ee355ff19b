/** Drafts of which every expert reader would say at once whose each number is, though nearly none of them says it each time. */
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/chunks.ts';
import { checkCitations } from '../../support/citations.ts';
import { rareMarkers } from '../../support/marked-draft.ts';

interface Reading {
  readonly what: string;
  readonly draft: string;
  readonly format: DraftFormat;
}

const readings: readonly Reading[] = [
  {
    what: 'a national strategy with objectives of its own that rests on the Compact',
    format: 'markdown',
    draft: `# National Migration Strategy 2024–2030 of Velmania

The Strategy is the Government's answer to a decade of emigration. It rests on the Constitution, on the
2030 Agenda and on the Global Compact for Migration, which Velmania endorsed in Marrakesh.

## Strategic framework

The Strategy pursues five objectives:

- Objective 1. Evidence: reliable migration statistics by 2026
- Objective 2. Fair labour migration
- Objective 3. Integrated border management
- Objective 4. A lower incidence of irregular migration
- Objective 5. Diaspora as partners in development

## Objective 1. Evidence

Data from seven registers will be joined. Objective 1 corresponds to ⟦Objective ‹1›⟧ of the GCM and to
⟦Objective ‹3›⟧ of the same text.

## Objective 2. Fair labour migration

Under Objective 2, the Labour Inspectorate will open three regional offices.

## Monitoring

Objectives 3 and 4 share a budget line. Progress on Objective 5 is reported yearly.

Every four years we report on ⟦GCM Objective ‹19›⟧ as well. The Strategy's Objective 4 has no counterpart
in the Compact. ⟦Objectives ‹18› and ‹20›⟧ of the Compact are left to other ministries.
`,
  },
  {
    what: 'a report on the Compact that names strategies, laws and funds',
    format: 'markdown',
    draft: `# Voluntary national report on the Global Compact for Migration

Our National Strategy on Migration was adopted in 2021. It implements ⟦Objectives ‹1›, ‹5› and ‹6›⟧. In line with
the National Action Plan, ⟦Objective ‹7›⟧ is the responsibility of the Ministry of Social Affairs, and under the
Law on Foreigners, ⟦Objective ‹13›⟧ was made a principle of procedure.

The Civil Registry Programme (⟦Objective ‹4›⟧) now reaches the villages. The programme contributes to
⟦Objective ‹15›⟧ as well. Money came from the AMIF, Specific Objective 2, from the ISF, Objective 1, and from ESF+ Objective 4.

The Strategy for Digital Government, Objective 3, obliges us to put forms online; ⟦Objective ‹16›⟧ asks for no less.

Its second pillar answers to ⟦Objective ‹16›⟧, and the country's efforts under ⟦Objective ‹17›⟧ go on.

We align ⟦Objective ‹2›⟧ with the climate plan. The Ministry's priority remains ⟦Objective ‹10›⟧.
`,
  },
  {
    what: 'a report whose headings run through the Compact beside a policy with seven objectives',
    format: 'markdown',
    draft: `# Second voluntary review

The Government adopted a Migration Policy with seven objectives in 2019. The Policy is the main instrument by which the GCM is implemented at home.

## ⟦Objective ‹1›⟧

A data hub was opened.

## ⟦Objective ‹2›⟧

Under ⟦Objective ‹2›⟧, jobs were created in villages.

## ⟦Objective ‹3›⟧

The Policy foresees information points. Three were opened under ⟦Objective ‹3›⟧.

## ⟦Objective ‹9›⟧

Police work goes on. ⟦Objectives ‹9› and ‹10›⟧ are treated together.

## ⟦Objective ‹16›⟧

Language courses: see also ⟦Objective ‹18›⟧.
`,
  },
  {
    what: 'a concept note with specific objectives',
    format: 'markdown',
    draft: `Concept note: Safe Return Desk

Contribution to global frameworks: Global Compact for Migration, ⟦Objectives ‹21› and ‹7›⟧; SDG 10.7.

The project has one overall objective and three specific objectives.

Overall objective: returns are dignified.
Specific Objective 1: counselling before departure.
Specific Objective 2: reception at the airport.
Specific Objective 3: follow-up for twelve months.

Activities under Objective 1 start in March. Objectives 2 and 3 depend on the lease. The evaluator will look at
Objective 3 last.
`,
  },
  {
    what: 'a project document in plain text',
    format: 'plaintext',
    draft: `PROJECT DOCUMENT

Title: Skills without Borders II
Alignment: ⟦GCM Objectives ‹5› and ‹18›⟧; SDG 4.4; UNSDCF Outcome 2

1. Strategy
The intervention logic is built on three objectives. Objective 1 (skills forecasting) is led by the ministry, Objective 2 (training) by the chambers, Objective 3 (recognition) by IOM.

2. Results
Output 1.1 under Objective 1: a forecast by sector. Output 2.1 under Objective 2: 400 trainees.

3. Risks
If the forecast is late, Objectives 2 and 3 will start without it. Objective 3 depends on the law on recognition.

4. Link to global commitments
The project helps partner countries to report on ⟦Objective ‹18›⟧ of the Global Compact for Migration.
`,
  },
  {
    what: 'a table of two frameworks',
    format: 'markdown',
    draft: `# UN Country Team: migration in the Cooperation Framework

The UNSDCF 2023–2027 has four outcomes and nine objectives, and the Migration Network works across them. The Compact on Migration is our other compass.

| UNSDCF | GCM | Lead |
|---|---|---|
| Objective 2 | ⟦Objective ‹6›⟧ | ILO |
| Objective 4 | ⟦Objectives ‹15› and ‹16›⟧ | UNICEF |
| Objective 7 | ⟦Objective ‹7›⟧ | IOM |

Objective 4 under the UNSDCF is the largest by budget. Work on ⟦GCM Objective ‹6›⟧ is shared. The UNSDCF's Objective 7 was worded in 2022.
`,
  },
  {
    what: 'a table with a framework in each row',
    format: 'markdown',
    draft: `# Return and reintegration: sources

| Document | Where | Words |
|---|---|---|
| Global Compact for Migration | ⟦Objective ‹21›⟧ | dignified return |
| Global Compact on Refugees | Objective 4 | conditions in countries of origin |
| National Strategy | Objective 3 | voluntary return first |
| Compact for Migration | ⟦Objective ‹8›⟧ | no more deaths |
`,
  },
  {
    what: 'a programme beside the Compact',
    format: 'markdown',
    draft: `# Rural Youth Programme and the Compact

| Programme objective | Compact |
|---|---|
| Objective 1: keep young people in the villages | ⟦Objective ‹2›⟧ |
| Objective 2: apprenticeships | ⟦Objective ‹18›⟧ |

In 2023 most of the money went to Objective 1. For Objective 2, contracts were signed with forty firms. The Global Compact for Migration was translated into two languages.
`,
  },
  {
    what: 'speaking points on both compacts',
    format: 'markdown',
    draft: `Speaking points: the two compacts

- The Global Compact on Refugees has four objectives. Objective 1 eases pressures on host countries; Objective 2 is self-reliance.
- The Global Compact for Migration has 23. ⟦Objective ‹1›⟧ is about data, ⟦Objective ‹2›⟧ about drivers.
- We report on the GCR (Objective 3) in December and on the GCM (⟦Objective ‹5›⟧) in May.
- Both speak of return: the former in its Objective 4, the latter in its chapter on governance.
- Pathways are a matter of the refugee compact, Objective 3, and of the migration compact, ⟦Objective ‹5›⟧.
`,
  },
  {
    what: 'a logframe with results in the place of deeds',
    format: 'markdown',
    draft: `# Project document: Safe Return

The project contributes to ⟦GCM Objectives ‹7› and ‹21›⟧.

| Level | Statement | Indicator |
|---|---|---|
| Objective 1 | Returnees have access to counselling | 400 returnees |
| Outcome 1.1 | Counsellors are trained | 30 counsellors |
| Output 1.1.1 | Training held | 3 trainings |
| Objective 2 | Municipalities plan for reintegration | 12 plans |

Progress towards Objective 1 was good; Objective 2 is late.

⟦Objective ‹21›⟧ of the GCM asks for dignified return.
`,
  },
  {
    what: 'a plan by objectives of the Compact that numbers its activities after them',
    format: 'markdown',
    draft: `# Plan for the Global Compact for Migration

| Objective | What is done |
|---|---|
| ⟦Objective ‹1›⟧ | Better figures |
| Activity 1.1 | A census |
| ⟦Objective ‹2›⟧ | Rural life |
| Activity 2.1 | Wells |

Progress towards ⟦Objective ‹1›⟧ was good.
`,
  },
  {
    what: 'a framework with described items in LaTeX',
    format: 'latex',
    draft: `\\section{Logical framework}
The project is in line with the Global Compact for Migration.
\\begin{description}
  \\item[Objective 1] Train 200 labour inspectors.
  \\item[Objective 2] Equip four offices.
\\end{description}
Objective 2 was reached in May. We report on ⟦GCM Objective ‹6›⟧.
`,
  },
  {
    what: 'an evaluation with questions of its own',
    format: 'markdown',
    draft: `The evaluation looks at how the GCM was carried out. Evaluation objectives:

- Objective 1: Assess relevance
- Objective 2: Examine effectiveness
- Objective 3: Draw lessons

To meet Objective 1, the team will read all reports. Objectives 2 and 3 need interviews. Of the Compact, it looks
at ⟦Objectives ‹8›, ‹9› and ‹10›⟧ only.
`,
  },
  {
    what: 'an evaluation with objectives of its own',
    format: 'latex',
    draft: `\\section{Purpose}
The evaluation looks at how the municipality of Arrava carried out the Global Compact for Migration. It has three objectives. Objective~1 is to describe what was done. Objective~2 is to ask those concerned. Objective~3 is to recommend.

\\section{Findings}
On ⟦Objective~‹15›⟧ of the Compact, services are open to all. ⟦Objective~‹16›⟧ is less advanced, and the third evaluation objective led to four recommendations.

Research objectives 1 and 2 are dealt with in chapters 3 and 4.
`,
  },
  {
    what: 'a mail on a proposal',
    format: 'plaintext',
    draft: `Dear Lena,

the call text of Horizon Europe asks for an impact on policy. Our answer can be the Global Compact for Migration: ⟦Objective ‹1›⟧ on data and ⟦Objective ‹3›⟧ on information.

In the proposal we have Objective 1 (mapping), Objective 2 (survey) and Objective 3 (toolbox), as in the template. Work package 2 serves Objective 2 and work package 3 Objective 3. I would not mix those with ⟦GCM Objective ‹1›⟧.

By the way, Objective 4 of the call is gone.

Jo
`,
  },
  {
    what: 'a city that sets its objectives against the Compact’s',
    format: 'markdown',
    draft: `# Port Arlen 2030: our commitments

Port Arlen's own plan sets out six objectives, from Objective 1 (homes) to Objective 6 (a fair council). The Mayors Mechanism asked us to say what they have to do with the Global Compact for Safe, Orderly and Regular Migration.

Objective 1 means homes for all. It serves ⟦Objective ‹15›⟧ of the Compact.

Objective 3 means schools. It also serves ⟦Objective ‹15›⟧ of the Compact, and ⟦Objective ‹16›⟧.

Objective 5 is jobs. The Compact has something like it in its ⟦Objectives ‹6› and ‹18›⟧.

What about Objective 6? The Compact is silent.

Next year the council reviews Objectives 2, 4 and 6.
`,
  },
  {
    what: 'a briefing on regional processes',
    format: 'markdown',
    draft: `# Briefing for the Senior Officials' Meeting

The Khartoum Process, the Rabat Process and the GCM overlap. We suggest the following line.

1. Joint Valletta Action Plan, Objective 2: legal migration. The GCM has ⟦Objective ‹5›⟧.
2. EU Action Plan on Smuggling 2021–2025, Objective 1, is closer to ⟦Objective ‹9›⟧.
3. Marrakesh Political Declaration, Objectives 3 and 4.
4. Agenda 2063, Objective 5; African Union Migration Policy Framework, Objective 6.
5. For missing migrants there is nothing but ⟦Objective ‹8›⟧.

The Protocol's Objective 2 and the Convention's own Objective 1 are about trafficking, as is ⟦Objective ‹10›⟧. This Process has its Objective 3, and the Compact has its ⟦Objective ‹11›⟧.
`,
  },
  {
    what: 'minutes that say each time which of the two they mean',
    format: 'plaintext',
    draft: `MINUTES of the steering committee, Labour Mobility Programme

1. The chair welcomed all. The Programme's Objective 1 was presented by Labour, the Programme's Objective 2 by Education.
2. On ⟦Objective ‹5›⟧ of the GCM a report is due. On ⟦Objective ‹6›⟧ of the GCM the ILO asked for figures; on ⟦Objective ‹18›⟧ of the GCM there was none. ⟦Objective ‹22›⟧ of the GCM was adjourned.
3. Objective 2 is behind schedule: the curricula are not translated. Objective 1 is on track.
4. The next meeting will again take up ⟦Objective ‹18›⟧ of the GCM.
`,
  },
  {
    what: 'a shadow report that quotes national plans',
    format: 'markdown',
    draft: `# Shadow report of the Coalition for Migrant Rights

Five years after Marrakesh, the Coalition looks at what the Government promised. This report follows the structure of the GCM.

**⟦Objective ‹13›⟧.** Detention of children goes on. The National Human Rights Action Plan promised in its Objective 5 to end it.

**⟦Objective ‹7›⟧.** The Government's Social Inclusion Strategy (Objective 3, measure 12) mentions migrant women once.

**⟦Objective ‹4›⟧.** See ⟦Objective ‹4(a)›⟧. The e-Government Roadmap's second objective is silent on foreigners.

**⟦Objective ‹2›⟧.** Nothing was done.

As regards the Sendai Framework and the Paris Agreement, ⟦Objective ‹2›⟧ builds bridges that nobody crosses. We measure by Objective 6 of the national Sustainable Development Plan, by SDG 8 and by ⟦Objective ‹18›⟧.
`,
  },
  {
    what: 'a paper that has objectives itself',
    format: 'markdown',
    draft: `# Compliance without law: the GCM in federal states

The paper has two objectives: to map the actors and to compare their reports. It asks how Länder deal with ⟦Objective ‹15›⟧ and ⟦Objective ‹16›⟧.

The first objective is met in section 2, the second in section 3.

Federal reports cite ⟦Objective ‹11›⟧ most often (n = 41), then ⟦Objective ‹21›⟧ (n = 33). ⟦Objective ‹1›⟧ and ⟦Objective ‹2›⟧ are rare.
`,
  },
  {
    what: 'a statement on laws and agreements that carry out the Compact',
    format: 'markdown',
    draft: `Madam Chair,

My country has put the Global Compact at the heart of its new Migration Act. We speak today on ⟦Objectives ‹5›, ‹6›, ‹12› and ‹18›⟧.

The Act has four chapters and one purpose. It turns ⟦Objective ‹5›⟧ into law. With our neighbours we concluded an Agreement on Seasonal Work; ⟦Objective ‹6›⟧ stands at its beginning, ⟦Objective ‹22›⟧ at its end.

Our Strategy on Diaspora speaks to ⟦Objective ‹19›⟧. As part of the Regional Programme, ⟦Objective ‹12›⟧ was chosen by five countries. I thank IOM, whose support on ⟦Objective ‹12›⟧ was decisive.
`,
  },
  {
    what: 'a plan beside the Compact, in LaTeX',
    format: 'latex',
    draft: `\\section{Two lists}
The Integration Plan 2025--2030 counts its objectives from 1 to 6, the Global Compact for Migration from 1 to 23. Where we say \\enquote{Objective} alone, we mean the Plan.

\\section{Housing}
Objective~2 is behind schedule. It serves ⟦Objective~‹15›⟧ of the Compact.

\\section{Language}
Under Objective~3, 1,200 adults took a course; under Objective~4, their children.

\\section{What the Compact adds}
The Plan says nothing on remittances, ⟦Objective~‹20›⟧ of the Compact.
`,
  },
  {
    what: 'a charter beside the Compact',
    format: 'markdown',
    draft: `# The Charter and the Compact

The Cities' Charter has ten articles and three objectives; the Compact, 23. Article 4 of the Charter is close to ⟦Objective ‹15›⟧ of the Compact.

Objective 1 of the Charter is dignity. Objective 2 is voice. Objective 3 is home.

Cities that sign commit themselves to Objectives 1 to 3 and report on them every two years.

They may report on ⟦Objectives ‹7›, ‹15› and ‹16›⟧ of the Compact as well.
`,
  },
  {
    what: 'an assessment of a plan',
    format: 'markdown',
    draft: `# Assessment of the Action Plan on Statelessness

The assessment covers Objectives 1, 3 and 4 of the Action Plan. It does not cover Objective 2, which is complete.

Objective 1: solved. Objective 3: two laws are missing. Objective 4: no progress.

For the Global Compact for Migration the plan is relevant under ⟦Objective ‹4›⟧, proof of legal identity.
`,
  },
  {
    what: 'talking points with lists of other texts',
    format: 'markdown',
    draft: `Talking points: bilateral consultations

* Mobility Partnership, Objective 3: they will ask for visas. Refer to ⟦GCM Objective ‹5›⟧.
* They may quote ⟦Objective ‹21›⟧ of the Compact on returns. Our reading of ⟦Objective ‹21›⟧ is narrower.
* The Readmission Agreement has no objectives. Its Protocol names two objectives in its preamble.
* EU–Africa Strategy: Objective 4 ("fight trafficking") goes with ⟦GCM Objective ‹10›⟧.
* Nothing on the GCR.
`,
  },
  {
    what: 'a memo that mentions twelve objectives of the government',
    format: 'markdown',
    draft: `MEMO

To: Minister
Re: Global Compact for Migration, reporting in 2026

1. We propose to report on ⟦Objectives ‹2›, ‹7› and ‹21›⟧. On ⟦Objective ‹2›⟧ there is little to say.

2. The Cabinet's Programme of Government lists twelve objectives. Objective 7 of these, on housing, could be mentioned under ⟦Objective ‹15›⟧ of the Compact.

3. For ⟦Objective ‹7›⟧ we need the figures of the shelters. ⟦Objective ‹21›⟧ is with the Border Police.
`,
  },
  {
    what: 'cities, some with plans of their own',
    format: 'markdown',
    draft: `# What cities do

Cities have signed up to the Marrakesh Mayors Declaration. Of the GCM's 23 objectives the network works on eight.

* **Sarn** leads on ⟦Objective ‹15›⟧; its Housing Plan covers ⟦Objective ‹7›⟧ too.
* **Vell** leads on ⟦Objective ‹16›⟧. The city's Integration Strategy was built on ⟦Objective ‹16›⟧ and its Youth Plan on ⟦Objective ‹2›⟧.
* **Oros** follows with ⟦Objective ‹4›⟧: a city card. Its own Objective 4 is a tram.
* **Ban** has a Strategy with four objectives, of which Objective 2 concerns newcomers.
`,
  },
  {
    what: 'a report with a section on the other compact',
    format: 'markdown',
    draft: `# Two texts, one report

We report on the Global Compact for Migration: ⟦Objectives ‹1› and ‹2›⟧.

## 3. The Global Compact on Refugees (GCR)

Objective 1 eases pressures. Nine pledges serve Objective 3. Objective 4 is about return.

### Pledges

Objective 2 was served by ten; ⟦Objective ‹21›⟧ is another matter.

## Return

Under ⟦Objective ‹21›⟧ much was done, and under ⟦Objective ‹3›⟧ as well.

## SDGs

⟦Objective ‹15›⟧ serves SDG 3.
`,
  },
  {
    what: 'a section of LaTeX on a strategy that has objectives',
    format: 'latex',
    draft: `\\section{Background}
The Global Compact for Migration guides us; see ⟦Objective~‹3›⟧.

\\section{National Integration Strategy}
Objective~1 is on language, Objective~3 on housing.
\\section{Services}
⟦Objective~‹3›⟧ is done.
`,
  },
  {
    what: 'sections of plain text, headed in capitals',
    format: 'plaintext',
    draft: `THE GLOBAL COMPACT FOR MIGRATION

Under ⟦Objective ‹3›⟧, points were opened.

GLOBAL COMPACT ON REFUGEES

Objective 1 is to ease pressures. Objective 4 is return.

WHAT IS NEXT

See ⟦Objective ‹2›⟧ and ⟦Objective ‹4›⟧.
`,
  },
  {
    what: 'a plan of a city in plain text',
    format: 'plaintext',
    draft: `CITY OF ORMEN

OBJECTIVES OF THE PLAN

Objective 1: a card for every resident
Objective 2: a clinic without papers
Objective 3: lessons at dusk

THE COMPACT

The card serves ⟦Objective ‹4›⟧, the clinic ⟦Objective ‹15›⟧ and the lessons ⟦Objective ‹18›⟧.
`,
  },
  {
    what: 'a logframe in a table of LaTeX',
    format: 'latex',
    draft: `\\section{Intervention logic}
\\begin{tabular}{l|l}
Objective & Indicator \\\\ \\hline
Objective 1 & 30 returnees counselled \\\\
Objective 2 & 12 plans adopted \\\\
\\end{tabular}

Objective~1 is reached when thirty have been counselled. The Global Compact for Migration, ⟦Objective~‹21›⟧, is our frame.
`,
  },
  {
    what: 'sections of plain text, underlined',
    format: 'plaintext',
    draft: `Global Compact for Migration
============================

Under ⟦Objective ‹3›⟧, points were opened.

SDG
---

Objective 3 is health, Objective 8 is work.

Budget
------

⟦Objective ‹8›⟧ costs little.
`,
  },
  {
    what: 'a network with two objectives in a list',
    format: 'markdown',
    draft: `# The network and the Compact

The network works on the GCM, ⟦Objectives ‹15› and ‹16›⟧.

Objectives of the network:

- Objective 1: Exchange practices among cities
- Objective 2: Speak up for access to basic services

⟦Objective ‹2›⟧ of the Compact is on drivers.

**Objectives of the Network in 2026**

Objective 1 remains as it is.

**The Compact**

⟦Objective ‹1›⟧ is on data.
`,
  },
  {
    what: 'a report with sections on the measures that carry out the Compact',
    format: 'markdown',
    draft: `# Voluntary national report on the GCM

## National Migration Strategy 2021–2025

The Strategy implements ⟦Objectives ‹1›, ‹3› and ‹7›⟧.

⟦Objective ‹1›⟧ is served by the register.

## National strategy

⟦Objective ‹2›⟧ is served by wells.

## The plan of the city

⟦Objective ‹1›⟧ is served by the data hub.

## National Plan for the implementation of the GCM

⟦Objective ‹1›⟧: Data hub

⟦Objective ‹2›⟧ follows.

## AMIF

Two AMIF projects worked on ⟦Objective ‹7›⟧ and ⟦Objective ‹5›⟧.

## Objectives of the review

⟦Objective ‹1›⟧ was discussed first.

## Key Objectives

⟦Objective ‹1›⟧ comes first.
`,
  },
  {
    what: 'an evaluation whose table says what was achieved',
    format: 'latex',
    draft: String.raw`\section{Verdict}
The plan answers to ⟦Objectives~‹1› and~‹5›⟧ of the Compact.

\begin{tabular}{lll}
Register of residents & ⟦Objective~‹1›⟧ & achieved \\
Seasonal visas & ⟦Objective~‹5›⟧ & delivered in part \\
Search and rescue & ⟦Objective~‹8›⟧ & not achieved \\
\end{tabular}

Nothing was done under ⟦Objective~‹3›⟧.
`,
  },
  {
    what: 'a tracker whose last column tells how each stands',
    format: 'markdown',
    draft: `# Follow-up to the review of the Global Compact for Migration

| No. | Source | Objectives | Status |
|---|---|---|---|
| 1 | Roundtable 1 | ⟦Objective ‹22›⟧ | on track |
| 2 | Roundtable 3 | ⟦Objective ‹10›⟧ | open |
| 3 | Roundtable 4 | ⟦Objective ‹1›⟧ | establish |

⟦Objective ‹4›⟧ waits for the register.
`,
  },
  {
    what: 'minutes that name the speakers in a first column',
    format: 'plaintext',
    draft: `Notes on the Global Compact for Migration

ILO  ⟦Objs. ‹6› and ‹18›⟧ are on schedule.
RCO  ⟦Obj. ‹3›⟧ is not.
WHO Objective 2 is the agency's own.
`,
  },
  {
    what: 'a note with a section on a strategy of the city itself',
    format: 'markdown',
    draft: `# The Migration Compact and the city

## What we do

The card falls under ⟦Objective ‹4›⟧.

## Our own Welcome Strategy

Objective 1: Every newcomer has a first contact within a week

Objective 2: Every child is in school within a month

Objective 2 is the more urgent; Objective 1 can follow.

## Next steps

⟦Objective ‹15›⟧ remains open.
`,
  },
  {
    what: 'a note on European funds',
    format: 'markdown',
    draft: `# ESF+ and the GCM

## ESF+

Objective 4.8 and Objective 4.10 finance integration. Specific objective (i) concerns third-country nationals.

## Cohesion policy

In 2000–2006 Objective 1 regions received most, Objective 2 areas less. Objective 3 was for training.

## GCM

⟦Objectives ‹15›, ‹16› and ‹18›⟧ are served.
`,
  },
  {
    what: 'a review of the Goals with a chapter on the Compact',
    format: 'markdown',
    draft: `# VNR of the 2030 Agenda with a chapter on migration

## Sustainable Development Goals

Objective 4 on education: 90 per cent enrolled. Objective 8 on work: fewer poor.

## Global Compact for Migration

⟦Objective ‹4›⟧: 12,000 birth certificates. ⟦Objective ‹8›⟧ saved lives at sea.
`,
  },
  {
    what: 'a strategy of a city set against the Compact',
    format: 'markdown',
    draft: `# Strategy of the City of Marn 2030

Adopted by the council. The city is a member of the Mayors Mechanism of the GCM.

## Objective 1: An open administration
The one-stop shop moves downtown.

## Objective 2: Homes for everybody
200 flats are built.

## Objective 3: Schools that welcome
Every school has a mentor.

## Contribution to the GCM
Objective 3 also serves ⟦GCM Objective ‹16›⟧, Objective 1 serves ⟦GCM Objective ‹15›⟧.
`,
  },
  {
    what: 'a text that goes back and forth between the two compacts',
    format: 'markdown',
    draft: `# Mixed movements: the two Compacts

In the GCR, Objective 3 is third-country solutions; in the GCM, ⟦Objective ‹5›⟧ is pathways. Objective 4 of the former is return, ⟦Objective ‹21›⟧ of the latter too. For health see ⟦Objective ‹15›⟧.

The GCR's third objective and the GCM's ⟦‹fifth› objective⟧ meet.
`,
  },
  {
    what: 'a matrix of an outcome of the Cooperation Framework',
    format: 'markdown',
    draft: `# Results matrix

## UNSDCF Outcome 2

Objective 1: Social services reach migrants
Objective 2: Data are shared

The Cooperation Framework, Objective 2, is reported by UNFPA. ⟦GCM Objective ‹1›⟧ is reported by IOM; ⟦Objective ‹15›⟧ by WHO.
`,
  },
  {
    what: 'a workplan beside the Cooperation Framework',
    format: 'markdown',
    draft: `# UN Network: annual workplan

| Outcome | Cooperation Framework objective | GCM objective |
|---|---|---|
| 1 | Objective 2 | ⟦‹15›, ‹16›⟧ |
| 2 | Objective 3 | ⟦‹6›⟧ |

In the Cooperation Framework, Objective 2 and Objective 3 are joint. The GCM has ⟦Objective ‹23›⟧ for that.
`,
  },
  {
    what: 'a note with a section on the adaptation plan',
    format: 'markdown',
    draft: `# National Adaptation Plan and mobility

## National Adaptation Plan

Objective 1 is coasts, Objective 2 is water, Objective 5 is moving villages.

## Migration

⟦GCM Objective ‹2›⟧ names slow-onset disasters; ⟦Objective ‹5›⟧ names planned relocation.
`,
  },
  {
    what: 'a note of plain text on an adaptation plan',
    format: 'plaintext',
    draft: `CLIMATE AND MIGRATION: A NOTE

Paris Agreement, Article 8. Sendai Framework: Target B. GCM: ⟦Objective ‹2›⟧ (drivers) and ⟦Objective ‹5›⟧ (relocation).

NATIONAL ADAPTATION PLAN
Objective 2: drought
Objective 3: floods

NEXT STEPS
Link Objective 2 of the Plan with ⟦Objective ‹2›⟧ of the Compact.
`,
  },
  {
    what: 'a review whose sections are measures that carry out the Compact',
    format: 'markdown',
    draft: `# Voluntary review

## National Integration Strategy

The Strategy is how we carry out ⟦Objective ‹16›⟧ of the GCM. It foresees mentors (⟦Objective ‹16›⟧), courses (⟦Objective ‹18›⟧) and desks (⟦Objective ‹3›⟧).

## Integration Act

⟦Objective ‹16›⟧ stands in its preamble. The Act also carries out ⟦Objective ‹15›⟧.

## Action Plan against Trafficking

⟦Objective ‹10›⟧ is carried out by the police.

## Sustainable Development Goals

⟦Objective ‹2›⟧ and ⟦Objective ‹19›⟧ help to reach SDG 1 and SDG 10.
`,
  },
  {
    what: 'a report with a section on the other compact that cites this one',
    format: 'markdown',
    draft: `# Report on the GCM

## Global Compact on Refugees

Refugees are covered by the GCR. For mixed movements, ⟦Objectives ‹7› and ‹12›⟧ apply, and ⟦Objective ‹5›⟧ for pathways.

## Agenda 2063

⟦Objective ‹5›⟧ mirrors its Goal 1.

## Our objectives for 2026

We will report on ⟦Objectives ‹7›, ‹8› and ‹9›⟧.
`,
  },
  {
    what: 'a section on the objectives of an evaluation',
    format: 'latex',
    draft: `\\section{Terms of reference}
The evaluation covers the GCM, ⟦Objectives ‹7› and ‹21›⟧.

\\section{Objectives of the evaluation}
\\begin{itemize}
\\item Objective 1: Assess relevance.
\\item Objective 2: Provide access to lessons for all.
\\end{itemize}

\\section{Method}
⟦Objective ‹21›⟧ is examined by interviews, ⟦Objective ‹7›⟧ by survey.
`,
  },
  {
    what: 'a newsletter with headings in capitals',
    format: 'plaintext',
    draft: `Network news

OUR OBJECTIVES

We follow the 23 objectives of the Global Compact for Migration. ⟦Objective ‹1›⟧, on data, is new to us. ⟦Objective ‹17›⟧ is old.

NATIONAL HOUSING STRATEGY

Its three objectives were presented. Objective 1: build. Objective 2: renovate. Objective 3: lend.

AGENDA

⟦Objective ‹15›⟧ and ⟦Objective ‹3›⟧ on Monday.
`,
  },
];

describe('whose an objective is', () => {
  for (const { what, draft, format } of readings)
    it(`is told apart in ${what}`, () => checkCitations(draft, { format, markers: rareMarkers }));
});

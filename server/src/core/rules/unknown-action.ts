import type { Block, TitledCitation } from '../draft/block.ts';
import type { CitationItem } from '../draft/citation.ts';
import type { Compact } from '../knowledge/compact.ts';
import type { Span } from '../span.ts';
import { defineRule, type Fix } from './rule.ts';

/** Flags the letter of an action that the objective does not have. */
export const unknownAction = defineRule({
  code: 'unknown-action',
  severity: 'error',
  why: 'Every objective has its own row of actions, so a letter behind its last one points at nothing.',
  bad: 'Pensions are the subject of Objective 22(d).',
  good: 'Pensions are the subject of Objective 22(c).',
  messages: { unknown: 'Objective {number} has no action {letter}. Its actions are a to {last}.' },
  check({ block, citations, compact, source, report }) {
    for (const citation of citations) {
      for (const item of citation.items) {
        const { first: number, action: letter } = item;
        const objective = compact.objective(number);
        // A number that does not exist is another rule's matter.
        if (objective === undefined || letter === undefined || compact.hasAction(number, letter)) continue;
        if (countsAlong(block, item)) continue;
        const { title, lastAction: last, line } = objective;
        report({
          message: 'unknown',
          values: { number, letter, last },
          span: citation.items.length === 1 ? citation.span : item.span,
          evidence: { section: `Objective ${number}`, lines: [line, line], quote: title },
          fixes: fixes(citation, item, letter, compact, source),
        });
      }
    }
  },
});

/** Whether the letter is a Roman numeral that counts the parts of the sentence: `Objective 13 (i) in law and (ii) in practice`. */
function countsAlong({ prose }: Block, item: CitationItem): boolean {
  const written = prose.text.slice(item.prose.start, item.prose.end);
  return /\([ivx]\)$/i.test(written) && /\((?:ii|iii|iv|vi)\)/i.test(prose.text.slice(item.prose.end));
}

function fixes(
  citation: TitledCitation,
  item: CitationItem,
  letter: string,
  compact: Compact,
  source: (span: Span) => string,
): Fix[] {
  const objective = compact.objective(item.first);
  const behind = { start: item.lastSpan.end, end: item.span.end };
  const written = source(behind);
  // Markup around the letter could lose its partner.
  if (objective === undefined || !/^[\s\u00a0~.]*\(?[a-z]\)?$/i.test(written)) return [];
  const at = behind.start + written.search(/[a-z]/i);
  const isCapital = /[A-Z]/.test(written);
  const meant = citation.given?.meant;
  const change: Fix[] =
    meant === undefined || citation.form === 'paragraph' || meant === item.first || !compact.hasAction(meant, letter)
      ? [
          {
            title: `Change to ${objective.lastAction}, the last action of Objective ${item.first}`,
            edits: [
              {
                span: { start: at, end: at + 1 },
                newText: isCapital ? objective.lastAction.toUpperCase() : objective.lastAction,
              },
            ],
            preferred: false,
            safe: false,
          },
        ]
      : [
          {
            title: `Change the number to ${meant}`,
            edits: [{ span: item.firstSpan, newText: String(meant) }],
            preferred: true,
            safe: false,
          },
        ];
  return [
    ...change,
    {
      title: `Cite Objective ${item.first} as a whole`,
      edits: [{ span: behind, newText: '' }],
      preferred: false,
      safe: false,
    },
  ];
}

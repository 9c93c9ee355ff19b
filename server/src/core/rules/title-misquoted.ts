import { wordDiff } from '../wording/word-diff.ts';
import { defineRule } from './rule.ts';
import { titleInstead } from './title-edits.ts';

/** Flags words that are given as the title of the right objective, and are not quite. */
export const titleMisquoted = defineRule({
  code: 'title-misquoted',
  severity: 'warning',
  why: 'The titles were negotiated word by word, and a reader takes what stands behind a number for the official one.',
  bad: 'Objective 7 (Address and mitigate vulnerabilities in migration) matters to the city.',
  good: 'Objective 7 (Address and reduce vulnerabilities in migration) matters to the city.',
  messages: { altered: 'Objective {number} is titled “{title}”. Here: {changes}.' },
  check({ citations, compact, source, report }) {
    for (const { given } of citations) {
      if (given?.likeness !== 'altered' || given.meant !== given.item.first) continue;
      const objective = compact.objective(given.meant);
      const changes = objective === undefined ? '' : wordDiff(given.text, objective.title);
      // What the writer says to have left out or put in is no change; Markdown reads the brackets of "[the]" as a link.
      if (objective === undefined || changes === '' || wordDiff(source(given.span), objective.title) === '') continue;
      const { number, title, line } = objective;
      const edit = titleInstead(given, objective, source);
      report({
        message: 'altered',
        values: { number, title, changes },
        span: given.span,
        evidence: { section: `Objective ${number}`, lines: [line, line], quote: title },
        fixes:
          edit === undefined
            ? []
            : [{ title: 'Write the title as it reads', edits: [edit], preferred: true, safe: false }],
      });
    }
  },
});

import type { Block, TitledCitation } from '../draft/block.ts';
import { sentenceAt } from '../draft/sentences.ts';
import { defineRule } from './rule.ts';

/** Flags a number that is given with the title, or a clear paraphrase of the title, of another objective. */
export const titleMismatch = defineRule({
  code: 'title-mismatch',
  severity: 'error',
  why: 'A reader who looks the number up finds another objective than the one that the words name.',
  bad: 'Under Objective 8 (Address and reduce vulnerabilities in migration) the city opened a shelter.',
  good: 'Under Objective 7 (Address and reduce vulnerabilities in migration) the city opened a shelter.',
  messages: {
    mismatch: 'These words are the title of Objective {meant}, “{meantTitle}”. Objective {number} is “{title}”.',
  },
  check({ block, citations, compact, report }) {
    for (const citation of citations) {
      const { items, given, span } = citation;
      const [item] = items;
      if (item === undefined || given?.meant === undefined || given.meant === item.first) continue;
      const cited = compact.objective(item.first);
      const meant = compact.objective(given.meant);
      // A number that does not exist is another rule's matter.
      if (cited === undefined || meant === undefined) continue;
      report({
        message: 'mismatch',
        values: { number: cited.number, title: cited.title, meant: meant.number, meantTitle: meant.title },
        span,
        evidence: { section: `Objective ${meant.number}`, lines: [meant.line, meant.line], quote: meant.title },
        // The exact title of another objective is a fault whatever a drafter thinks of it; a paraphrase is a matter of judgement.
        ...(compact.titles.isTitle(given.text, meant.number) ? {} : { sentence: sentenceOf(block, citation) }),
        fixes: [
          {
            title: `Change the number to ${meant.number}`,
            edits: [{ span: item.firstSpan, newText: String(meant.number) }],
            preferred: true,
            safe: false,
          },
          ...(given.by === 'wording'
            ? []
            : [
                {
                  title: `Write the title of Objective ${cited.number}`,
                  edits: [{ span: given.span, newText: cited.title }],
                  preferred: false,
                  safe: false,
                },
              ]),
        ],
      });
    }
  },
});

/** The words from the beginning of the sentence with the citation to the end of the one with the title: in a table the two stand in cells of their own. */
function sentenceOf(block: Block, { prose, given }: TitledCitation): string {
  const { start } = sentenceAt(block, prose.start);
  const { end } = sentenceAt(block, (given?.prose ?? prose).end - 1);
  return block.prose.text.slice(start, end);
}

/** A draft of sections, each with a line of text: `sections('## Objective 7', '## Objective 8')`. */
export function sections(...headings: readonly string[]): string {
  return headings.map((heading) => `${heading}\n\nText.\n`).join('\n');
}

/** What a rule says of itself. */
export interface RuleWords {
  readonly code: string;
  readonly severity: string;
  readonly why: string;
  readonly bad: string;
  readonly good: string;
  readonly messages: Readonly<Record<string, string>>;
}

/** The page of a rule as Markdown. */
export function rulePage({ code, severity, why, bad, good, messages }: RuleWords): string {
  return [
    `# ${code}`,
    '',
    `Severity: ${severity}.`,
    '',
    why,
    '',
    'Flagged:',
    '',
    '```markdown',
    bad,
    '```',
    '',
    'In order:',
    '',
    '```markdown',
    good,
    '```',
    '',
    'What it says:',
    '',
    ...Object.values(messages).map((message) => `> ${message}`),
    '',
  ].join('\n');
}

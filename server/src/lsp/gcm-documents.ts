import type { Range } from 'vscode-languageserver';
import type { ClientAbilities } from './abilities.ts';

/** What a card is about: `objective 7`, `recommendation R1.4`, a practice by its id, a country by its code. */
export interface CardReference {
  readonly kind: 'objective' | 'recommendation' | 'practice' | 'country';
  readonly id: string;
}

/** The documents that this product shows beside drafts. Each is `undefined` where the client cannot open it. */
export interface GcmDocuments {
  cardUri(reference: CardReference): string | undefined;
  /** The page of a diagnostic code. */
  ruleUri(code: string): string | undefined;
  /** The place of a line of the report's text, counted from one. */
  reportLocation(line: number): { readonly uri: string; readonly range: Range } | undefined;
}

/** The documents under the scheme `gcm`, for a client that opens them. */
export function gcmDocuments({ opensCards }: ClientAbilities): GcmDocuments {
  if (!opensCards) return { cardUri: nothing, ruleUri: nothing, reportLocation: nothing };
  return {
    cardUri: ({ kind, id }) => `gcm:/${kind}/${encodeURIComponent(id)}.md`,
    ruleUri: (code) => `gcm:/rule/${code}.md`,
    reportLocation: (line) => ({
      uri: 'gcm:/report.txt',
      range: { start: { line: line - 1, character: 0 }, end: { line: line - 1, character: 0 } },
    }),
  };
}

const nothing = (): undefined => undefined;

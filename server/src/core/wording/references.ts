import type { Compact } from '../knowledge/compact.ts';

/** What has a document of its own. */
export type CardKind =
  | 'objective'
  | 'action'
  | 'recommendation'
  | 'roundtable'
  | 'practice'
  | 'country'
  | 'rule'
  | 'report';

/** Names a document, and in the report a line of it. */
export interface CardReference {
  readonly kind: CardKind;
  /** `7`, `2b`, `R1.4`, `2`, the id of a practice, the code of a country, that of a rule; the report has the pack's id. */
  readonly id: string;
  /** A line of the report, counted from one. */
  readonly line?: number;
}

/** Words of a document that lead to another. */
export interface Link {
  readonly text: string;
  readonly to: CardReference;
}

export const toObjective = (number: number): CardReference => ({ kind: 'objective', id: String(number) });
export const toAction = (number: number, letter: string): CardReference => ({
  kind: 'action',
  id: `${number}${letter}`,
});
export const toRecommendation = (id: string): CardReference => ({ kind: 'recommendation', id });
export const toRoundtable = (number: number): CardReference => ({ kind: 'roundtable', id: String(number) });
export const toPractice = (id: string): CardReference => ({ kind: 'practice', id });
export const toCountry = (code: string): CardReference => ({ kind: 'country', id: code });
export const toRule = (code: string): CardReference => ({ kind: 'rule', id: code });

/** The report, at one of its lines if one is given. */
export function toReport(compact: Compact, line?: number): CardReference {
  const { id } = compact.info;
  return line === undefined ? { kind: 'report', id } : { kind: 'report', id, line };
}

/**
 * The file name of a document, `Objective-7.md`: what a tab shows. No two documents of a pack have the same, so that they lie in one folder and lead
 * to one another by name alone.
 */
export function documentName({ kind, id }: CardReference, compact: Compact): string {
  return `${nameOf(kind, id, compact).replace(/\s+/g, '-')}.md`;
}

function nameOf(kind: CardKind, id: string, compact: Compact): string {
  switch (kind) {
    case 'objective':
      return `Objective ${id}`;
    case 'action':
      return `Action ${id}`;
    case 'recommendation':
      return `Recommendation ${id}`;
    case 'roundtable':
      return `Roundtable ${id}`;
    case 'practice':
    case 'rule':
      return id;
    case 'country':
      return compact.country(id)?.name ?? id;
    case 'report':
      return `Report ${compact.info.source.year}`;
  }
}

import type { Span } from '../span.ts';
import { allFill } from './owning-words.ts';

/** How the country stands: `Canada's`, `Canadian`, `Canada`. */
export type AttributionForm = 'possessive' | 'adjective' | 'name';

/** Where a sentence tells whose an initiative is. */
export interface Owner {
  /** Where the countries stand, relative to the side. */
  readonly span: Span;
  readonly side: 'head' | 'tail';
  readonly form: AttributionForm;
  /** Whether a comma parts it from the initiative that it is told of. */
  readonly introduces?: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

export function inHead(
  match: RegExpExecArray | null,
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  return ownerOf(match, 'head', form, holds);
}

export function inTail(
  match: RegExpExecArray | null,
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
): Owner | undefined {
  return ownerOf(match, 'tail', form, holds);
}

export function ownerOf(
  match: RegExpExecArray | null,
  side: Owner['side'],
  form: AttributionForm,
  holds: (groups: Groups) => boolean,
  group = 'country',
): Owner | undefined {
  if (match === null || !holds(match.groups ?? {})) return undefined;
  return at(match, side, group, form);
}

export function at(
  match: RegExpExecArray,
  side: Owner['side'],
  group: string,
  form: AttributionForm,
): Owner | undefined {
  const range = match.indices?.groups?.[group];
  return range === undefined ? undefined : { span: { start: range[0], end: range[1] }, side, form };
}

/** A subject is a country, or something of it that has an adjective. */
export function subjectOf(match: RegExpExecArray, side: Owner['side']): Owner | undefined {
  return at(match, side, 'country', 'name') ?? at(match, side, 'adjective', 'adjective');
}

/** The subject of a match in which only words for its kind stand between it and the initiative. */
export function subjectBeside(match: RegExpExecArray | null, side: Owner['side']): Owner | undefined {
  return match !== null && allFill(match.groups?.['between']) ? subjectOf(match, side) : undefined;
}

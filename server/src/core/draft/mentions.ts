import type { Compact, Country, Practice } from '../knowledge/compact.ts';
import type { CountryForm } from '../knowledge/countries.ts';
import type { Initiative } from '../knowledge/initiatives.ts';
import { lastStartingAt, type Span, startingIn } from '../span.ts';
import type { Block } from './block.ts';
import { BREAK, type Prose, sourceSpan } from './prose.ts';

/** A place in a block that names what the pack holds, apart from the Compact's objectives, which are citations. */
export type Mention = InitiativeMention | CountryMention;

interface PlacedMention {
  /** Relative to the chunk. */
  readonly span: Span;
  /** Relative to the block's prose. */
  readonly prose: Span;
}

/** `MigAz`, without quotation marks or hash around it. */
export interface InitiativeMention extends PlacedMention {
  readonly kind: 'initiative';
  readonly initiative: Initiative;
  /** Whether it is written as a name: "Immigration Matters", not "immigration matters". */
  readonly asName: boolean;
  /** Whether it can only mean the initiative of the report: by its name, or because another name of that stands in the block. */
  readonly distinctive: boolean;
}

/** `Canada`, `Canadian`, `Bristol`. */
export interface CountryMention extends PlacedMention {
  readonly kind: 'country';
  readonly country: Country;
  readonly form: CountryForm;
}

/** What was found so far; countries are not looked for before somebody asks for them. */
interface Found {
  readonly compact: Compact;
  readonly initiatives: readonly InitiativeMention[];
  mentions?: readonly Mention[];
}

const found = new WeakMap<Block, Found>();

/**
 * Every initiative and every country that a block names, in order and without overlap: a country in the name of an initiative is part of that.
 * Offsets are UTF-16 units. Linear in the prose. Rules and features ask here, so that they cannot disagree.
 */
export function mentionsOf(block: Block, compact: Compact): readonly Mention[] {
  const known = foundIn(block, compact);
  known.mentions ??= withCountries(block, compact, known.initiatives);
  return known.mentions;
}

/** The initiatives alone, for whoever needs no more where there is none: most blocks name countries rather than initiatives. */
export function initiativesOf(block: Block, compact: Compact): readonly InitiativeMention[] {
  return foundIn(block, compact).initiatives;
}

/** The mentions that begin in a stretch of the block's prose. */
export function mentionsIn(block: Block, compact: Compact, span: Span): readonly Mention[] {
  return startingIn(mentionsOf(block, compact), ({ prose }) => prose.start, span);
}

export function isInitiative(mention: Mention): mention is InitiativeMention {
  return mention.kind === 'initiative';
}

export function isCountry(mention: Mention): mention is CountryMention {
  return mention.kind === 'country';
}

const parting = new RegExp(String.raw`${BREAK}|\n[ \t]*\n`);

function foundIn(block: Block, compact: Compact): Found {
  const known = found.get(block);
  if (known?.compact === compact) return known;
  const fresh: Found = { compact, initiatives: findInitiatives(block, compact) };
  found.set(block, fresh);
  return fresh;
}

function findInitiatives({ prose }: Block, compact: Compact): readonly InitiativeMention[] {
  const { text } = prose;
  const mentions = compact.initiatives
    .find(text)
    // The words of a name do not stand in two cells or two paragraphs.
    .filter(({ start, end }) => !parting.test(text.slice(start, end)))
    .map(
      ({ initiative, asName, ...span }): InitiativeMention => ({
        kind: 'initiative',
        initiative,
        asName,
        distinctive: asName && initiative.distinctive && !isOneOfMany(text, span),
        ...place(prose, span),
      }),
    );
  // "Trade Testing" beside "Jobsplus", "PMD" beside "Migration and Diaspora Programme".
  const known = new Set(mentions.filter(({ distinctive }) => distinctive).flatMap(practicesOf));
  return mentions.map((mention) =>
    mention.asName && !mention.distinctive && practicesOf(mention).some((practice) => known.has(practice))
      ? { ...mention, distinctive: true }
      : mention,
  );
}

function practicesOf({ initiative }: InitiativeMention): readonly Practice[] {
  return initiative.practices;
}

/** Whether words without a capital are used for any such thing: `a child booklet`, not `the child booklet`. */
function isOneOfMany(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return /\s/.test(name) && !/\p{Lu}/u.test(name) && indefinite.test(text.slice(Math.max(0, start - 40), start));
}

const indefinite = /\b(?:an?|any|another|each|every|no|our|own|new|such|similar)\s+(?:\p{Ll}+\s+)?$/iu;

function withCountries(
  { prose }: Block,
  compact: Compact,
  initiatives: readonly InitiativeMention[],
): readonly Mention[] {
  const countries = compact.countryNames
    .find(prose.text)
    .map((named): Mention => ({ kind: 'country', country: named.country, form: named.form, ...place(prose, named) }))
    .filter(({ prose: { start, end } }) => {
      const before = initiatives[lastStartingAt(initiatives, (one) => one.prose.start, end - 1)];
      return before === undefined || before.prose.end <= start;
    });
  return [...initiatives, ...countries].sort((a, b) => a.prose.start - b.prose.start);
}

function place(prose: Prose, { start, end }: Span): PlacedMention {
  return { span: sourceSpan(prose, { start, end }), prose: { start, end } };
}

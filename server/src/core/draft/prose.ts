import { lastStartingAt, type Span } from '../span.ts';

/**
 * The words of a block as a reader sees them, without markup, and where each of them stands in the source:
 * `Under **Objective 7**` reads `Under Objective 7`. White space, line ends included, is kept as it is.
 * Offsets on both sides are UTF-16 units; source offsets are relative to the block.
 */
export interface Prose {
  readonly text: string;
  /** Where each stretch that was copied unit by unit begins, in rising order. */
  readonly stretches: readonly Stretch[];
}

interface Stretch {
  readonly prose: number;
  readonly source: number;
}

/** Stands where something separates what is around it: the border of a table cell. */
export const BREAK = '\u241f';
/** Stands where something was left out, such as code or an image, and between the items of a list: what is behind it is not the next cell. */
export const GAP = `${BREAK}${BREAK}`;

/** Prose that is the source itself from `start` on. */
export function plainProse(text: string, start = 0): Prose {
  return { text, stretches: [{ prose: 0, source: start }] };
}

/** Prose that is the source but for what an expression matches, which must be global. */
export function proseWithout(text: string, marks: RegExp): Prose {
  const builder = new ProseBuilder();
  let start = 0;
  for (const match of text.matchAll(marks)) {
    builder.copy(text, { start, end: match.index });
    start = match.index + match[0].length;
  }
  builder.copy(text, { start, end: text.length });
  return builder.build();
}

/** Collects prose from pieces of a source, in the order in which they stand there. */
export class ProseBuilder {
  #text = '';
  #stretches: Stretch[] = [];

  /** Takes over a piece of source unit by unit. */
  copy(source: string, span: Span): void {
    if (span.end <= span.start) return;
    this.#stretches.push({ prose: this.#text.length, source: span.start });
    this.#text += source.slice(span.start, span.end);
  }

  /** Puts other text in the place of what stands at a source offset: the character of an entity, a {@link GAP}. */
  put(text: string, at: number): void {
    this.#stretches.push({ prose: this.#text.length, source: at });
    this.#text += text;
  }

  build(): Prose {
    return { text: this.#text, stretches: this.#stretches };
  }
}

/** The source offset of the unit at a prose offset. */
export function sourceOffset(prose: Prose, offset: number): number {
  const { stretches } = prose;
  const stretch =
    stretches[
      Math.max(
        0,
        lastStartingAt(stretches, (one) => one.prose, offset),
      )
    ];
  return stretch === undefined ? offset : stretch.source + offset - stretch.prose;
}

/** The first offset of the prose that stands at a source offset or behind it. */
export function proseOffset({ text, stretches }: Prose, offset: number): number {
  const index = lastStartingAt(stretches, ({ source }) => source, offset);
  const stretch = stretches[index];
  if (stretch === undefined) return 0;
  return Math.min(stretch.prose + offset - stretch.source, stretches[index + 1]?.prose ?? text.length);
}

/** The source span from the first to the last unit of a prose span, so that markup around it stays outside. */
export function sourceSpan(prose: Prose, span: Span): Span {
  return { start: sourceOffset(prose, span.start), end: sourceOffset(prose, span.end - 1) + 1 };
}

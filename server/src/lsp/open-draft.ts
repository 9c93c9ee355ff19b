import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { Draft } from '../core/draft/draft.ts';
import type { CheckOptions } from '../core/rules/rule.ts';
import type { LanguageService } from '../core/service.ts';
import type { Span } from '../core/span.ts';
import { formatOf, type SourceDocument, toSpan } from './convert.ts';

/** A document that an editor has open, and its draft, which is brought up to date when it is asked for. */
export class OpenDraft {
  readonly document: SourceDocument;
  #options: Promise<CheckOptions>;
  #bareObjectives: CheckOptions['bareObjectives'];
  readonly #service: LanguageService;
  #draft: Draft | undefined;
  /** All that changed since the draft was read: `span` of its text is now `newLength` units long. */
  #pending: { readonly span: Span; readonly newLength: number } | undefined;

  constructor(document: SourceDocument, service: LanguageService, options: Promise<CheckOptions>) {
    this.document = document;
    this.#service = service;
    this.#options = this.#settle(options);
  }

  /** The options for this document; they arrive from the client or the disk. */
  get options(): Promise<CheckOptions> {
    return this.#options;
  }

  set options(options: Promise<CheckOptions>) {
    this.#options = this.#settle(options);
  }

  get uri(): string {
    return this.document.uri;
  }

  get draft(): Draft {
    const { text } = this.document;
    if (this.#draft === undefined) this.#draft = this.#service.read(text, formatOf(this.document.languageId));
    else if (this.#pending !== undefined)
      this.#draft = this.#service.update(this.#draft, text, this.#pending.span, this.#pending.newLength);
    this.#pending = undefined;
    this.#draft = this.#service.settle(this.#draft, this.#bareObjectives);
    return this.#draft;
  }

  async #settle(options: Promise<CheckOptions>): Promise<CheckOptions> {
    const settled = await options;
    this.#bareObjectives = settled.bareObjectives;
    return settled;
  }

  /** Applies the changes of one version. */
  update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      if ('range' in change && this.#draft !== undefined)
        this.#pending = merge(this.#pending, toSpan(this.document, change.range), change.text.length);
      else this.#draft = undefined;
      this.document.update(change, version);
    }
  }
}

type Pending = { readonly span: Span; readonly newLength: number };

/** One change that does what both do: the second one's span counts in the text that the first one left. */
function merge(first: Pending | undefined, second: Span, newLength: number): Pending {
  if (first === undefined) return { span: second, newLength };
  const firstEnd = first.span.start + first.newLength;
  const start = Math.min(first.span.start, second.start);
  const end = Math.max(firstEnd, second.end);
  return {
    span: { start, end: first.span.end + (end - firstEnd) },
    newLength: end - start + newLength - (second.end - second.start),
  };
}

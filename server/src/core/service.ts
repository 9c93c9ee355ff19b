import type { DraftFormat } from './draft/chunks.ts';
import { type Draft, type DraftText, readDraft, updateDraft, withBareObjectives } from './draft/draft.ts';
import { type DraftSummary, summarize } from './draft/summary.ts';
import { cardDocument, referenceOf } from './features/card-documents.ts';
import { type CitationLink, citationLinks } from './features/citation-links.ts';
import { citationRewrites, type Rewrite } from './features/citation-rewrites.ts';
import { type CitationToken, citationTokens } from './features/citation-tokens.ts';
import { type CodeLens, codeLenses } from './features/code-lenses.ts';
import { type CompletionOccasion, type Completions, complete, completionCard } from './features/completion.ts';
import { type Definition, definition } from './features/definition.ts';
import { type Hover, hover } from './features/hover.ts';
import { type InlayHint, inlayHints } from './features/inlay-hints.ts';
import { type Insertions, insertions } from './features/insertions.ts';
import { objectiveChoices } from './features/objective-choices.ts';
import { type OutlineEntry, outline } from './features/outline.ts';
import { type QuickFix, quickFixes } from './features/quick-fixes.ts';
import { type RecommendationChoice, recommendationChoices } from './features/recommendation-insertion.ts';
import { highlights, type ReferenceTarget, referencesIn, referenceTarget } from './features/references.ts';
import { renameRefusal } from './features/rename.ts';
import { safeEdits } from './features/safe-fixes.ts';
import {
  type CitationSymbol,
  citationSymbols,
  type RecordSymbol,
  recordSymbols,
} from './features/workspace-symbols.ts';
import type { Compact, Objective } from './knowledge/compact.ts';
import { checkDraft } from './rules/check.ts';
import type { CheckOptions, Finding } from './rules/rule.ts';
import { applyEdits, type Span, type TextEdit } from './span.ts';
import type { Card } from './wording/cards.ts';
import type { CardDocument } from './wording/documents.ts';
import { type CardReference, documentName } from './wording/references.ts';

/**
 * Everything that the product can say about a draft, as pure functions over plain data: no connection, no disk, no clock.
 * Offsets and spans are UTF-16 units. Any text gives a result; nothing throws.
 */
export interface LanguageService {
  readonly compact: Compact;
  /** @param options whose bare citations are is settled when a draft is read. */
  read(text: DraftText, format: DraftFormat, options?: CheckOptions): Draft;
  /** See {@link withBareObjectives}. */
  settle(draft: Draft, bareObjectives: CheckOptions['bareObjectives']): Draft;
  /** See {@link updateDraft}. */
  update(draft: Draft, text: DraftText, changed: Span, newLength: number): Draft;
  check(draft: Draft, options?: CheckOptions): readonly Finding[];
  /** What can be done about the findings that a span touches. */
  quickFixes(draft: Draft, span: Span, options?: CheckOptions): readonly QuickFix[];
  /** The edits of all fixes that cannot be wrong. */
  safeEdits(draft: Draft, options?: CheckOptions): readonly TextEdit[];
  /** The text with every fix applied that cannot be wrong, again and again until nothing is left to fix. */
  fixSafely(text: string, format: DraftFormat, options?: CheckOptions): string;
  rewrites(draft: Draft, offset: number): readonly Rewrite[];
  insertions(draft: Draft, offset: number): Insertions | undefined;
  inlayHints(draft: Draft, span: Span): readonly InlayHint[];
  citationTokens(draft: Draft, within: Span): readonly CitationToken[];
  codeLenses(draft: Draft): readonly CodeLens[];
  hover(draft: Draft, offset: number): Hover | undefined;
  definition(draft: Draft, offset: number): Definition | undefined;
  citationLinks(draft: Draft): readonly CitationLink[];
  /** See {@link cardDocument}. */
  cardDocument(reference: CardReference): CardDocument | undefined;
  /** The file name of a document, and back. */
  documentName(reference: CardReference): string;
  referenceOf(name: string): CardReference | undefined;
  /** See {@link objectiveChoices}. */
  objectiveChoices(words: string): readonly Objective[];
  complete(draft: Draft, offset: number, occasion?: CompletionOccasion): Completions | undefined;
  /** See {@link completionCard}. */
  completionCard(reference: string): Card | undefined;
  recommendationChoices(words: string, format: DraftFormat): readonly RecommendationChoice[];
  /** What the other drafts of a workspace need to know of one. */
  summarize<Place>(draft: Draft, placeOf: (span: Span) => Place): DraftSummary<Place>;
  referenceTarget(draft: Draft, offset: number): ReferenceTarget | undefined;
  referencesIn<Place>(
    summary: DraftSummary<Place>,
    target: Pick<ReferenceTarget, 'objectives' | 'action'>,
  ): Iterable<Place>;
  highlights(draft: Draft, offset: number): readonly Span[];
  renameRefusal(draft: Draft, offset: number): string;
  outline<Place>(summary: DraftSummary<Place>): readonly OutlineEntry<Place>[];
  recordSymbols(words: string): readonly RecordSymbol[];
  citationSymbols<Place>(words: string, summary: DraftSummary<Place>): readonly CitationSymbol<Place>[];
}

/** Fixes that touch one another need a round each; more than this would be a fault of the rules. */
const mostRounds = 20;

/** The language service over one compact. */
export function createLanguageService(compact: Compact): LanguageService {
  return {
    compact,
    read: (text, format, options) => readDraft(text, format, compact, options?.bareObjectives),
    settle: (draft, bareObjectives = 'inferred') => withBareObjectives(draft, bareObjectives),
    update: (draft, text, changed, newLength) => updateDraft(draft, text, changed, newLength, compact),
    check: (draft, options) => checkDraft(draft, compact, options),
    quickFixes: (draft, span, options) => quickFixes(draft, checkDraft(draft, compact, options), span),
    safeEdits: (draft, options) => safeEdits(checkDraft(draft, compact, options)),
    fixSafely(text, format, options) {
      let fixed = text;
      for (let round = 0; round < mostRounds; round += 1) {
        const edits = safeEdits(
          checkDraft(readDraft(fixed, format, compact, options?.bareObjectives), compact, options),
        );
        if (edits.length === 0) break;
        fixed = applyEdits(fixed, edits);
      }
      return fixed;
    },
    rewrites: (draft, offset) => citationRewrites(draft, offset, compact),
    insertions: (draft, offset) => insertions(draft, offset, compact),
    inlayHints: (draft, span) => inlayHints(draft, span, compact),
    citationTokens,
    codeLenses: (draft) => codeLenses(draft, compact),
    hover: (draft, offset) => hover(draft, offset, compact),
    definition: (draft, offset) => definition(draft, offset, compact),
    citationLinks: (draft) => citationLinks(draft, compact),
    cardDocument: (reference) => cardDocument(reference, compact),
    documentName: (reference) => documentName(reference, compact),
    referenceOf: (name) => referenceOf(name, compact),
    objectiveChoices: (words) => objectiveChoices(words, compact),
    complete: (draft, offset, occasion) => complete(draft, offset, compact, occasion),
    completionCard: (reference) => completionCard(reference, compact),
    recommendationChoices: (words, format) => recommendationChoices(words, format, compact),
    summarize,
    referenceTarget: (draft, offset) => referenceTarget(draft, offset, compact),
    referencesIn,
    highlights: (draft, offset) => highlights(draft, offset, compact),
    renameRefusal: (draft, offset) => renameRefusal(draft, offset, compact),
    outline: (summary) => outline(summary, compact),
    recordSymbols: (words) => recordSymbols(words, compact),
    citationSymbols,
  };
}

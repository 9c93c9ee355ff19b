import type { DraftFormat } from './draft/chunks.ts';
import { type Draft, readDraft, updateDraft } from './draft/draft.ts';
import { type Completions, complete, completionDetails } from './features/completion.ts';
import { type Hover, hover } from './features/hover.ts';
import { type RecommendationChoice, recommendationChoices } from './features/recommendation-insertion.ts';
import type { Compact } from './knowledge/compact.ts';
import { checkDraft } from './rules/check.ts';
import type { Finding } from './rules/rule.ts';
import type { Span } from './span.ts';

/**
 * Everything that the product can say about a draft, as pure functions over plain data: no connection, no disk, no clock.
 * Offsets and spans are UTF-16 units. Any text gives a result; nothing throws.
 */
export interface LanguageService {
  readonly compact: Compact;
  read(text: string, format: DraftFormat): Draft;
  /** See {@link updateDraft}. */
  update(draft: Draft, text: string, changed: Span, newLength: number): Draft;
  check(draft: Draft): readonly Finding[];
  hover(draft: Draft, offset: number): Hover | undefined;
  complete(draft: Draft, offset: number): Completions | undefined;
  completionDetails(objective: number): string | undefined;
  recommendationChoices(words: string, format: DraftFormat): readonly RecommendationChoice[];
}

/** The language service over one compact. */
export function createLanguageService(compact: Compact): LanguageService {
  return {
    compact,
    read: (text, format) => readDraft(text, format, compact),
    update: (draft, text, changed, newLength) => updateDraft(draft, text, changed, newLength, compact),
    check: (draft) => checkDraft(draft, compact),
    hover: (draft, offset) => hover(draft, offset, compact),
    complete: (draft, offset) => complete(draft, offset, compact),
    completionDetails: (objective) => completionDetails(objective, compact),
    recommendationChoices: (words, format) => recommendationChoices(words, format, compact),
  };
}

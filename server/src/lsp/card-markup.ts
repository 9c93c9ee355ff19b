import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { type Card, renderMarkdown, renderPlain } from '../core/wording/cards.ts';
import type { GcmDocuments } from './gcm-documents.ts';

/** Cards as a client shows them: as Markdown whose links lead on to documents, else as plain text. */
export function cardMarkup(cards: readonly Card[], isMarkdown: boolean, { cardUri }: GcmDocuments): MarkupContent {
  return isMarkdown
    ? { kind: MarkupKind.Markdown, value: cards.map((card) => renderMarkdown(card, cardUri)).join('\n\n') }
    : { kind: MarkupKind.PlainText, value: cards.map(renderPlain).join('\n\n') };
}

import {
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensEdit,
  SemanticTokenTypes,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { CitationToken } from '../../core/features/citation-tokens.ts';
import { orElse } from '../ask.ts';
import { toRange, toSpan } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';
import type { OpenDraft } from '../open-draft.ts';

/** Types that every editor has a colour for, and a modifier of ours to tell them from those of a program. */
const types: Readonly<Record<CitationToken['kind'], string>> = {
  words: SemanticTokenTypes.keyword,
  number: SemanticTokenTypes.number,
};
const legend = { tokenTypes: Object.values(types), tokenModifiers: ['citation'] };
const typeOf = (kind: CitationToken['kind']): number => legend.tokenTypes.indexOf(types[kind]);
/** The set of modifiers that holds the first. */
const asCitation = 1;

/** Colours what is a citation of the Compact: as a whole, in a stretch, or only what changed since the last time. */
export function registerSemanticTokens(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, settings } = context;
  const { semanticTokens } = connection.languages;
  const told = new WeakMap<OpenDraft, Required<SemanticTokens>>();
  let results = 0;

  const read = async (open: OpenDraft, range?: Range): Promise<number[]> => {
    // Whose bare citations are is among the settings.
    await open.options;
    const { document, draft } = open;
    const within = range === undefined ? { start: 0, end: draft.source.length } : toSpan(document, range);
    const builder = new SemanticTokensBuilder();
    for (const { span, kind } of service.citationTokens(draft, within)) {
      const { start, end } = toRange(document, span);
      builder.push(start.line, start.character, end.character - start.character, typeOf(kind), asCitation);
    }
    return builder.build().data;
  };
  const readAll = async (open: OpenDraft): Promise<Required<SemanticTokens>> => {
    const data = await read(open);
    results += 1;
    const result = { resultId: String(results), data };
    told.set(open, result);
    return result;
  };

  semanticTokens.on(aboutDraft(context, null, (open): Promise<SemanticTokens | null> => readAll(open)));
  semanticTokens.onDelta(
    aboutDraft(
      context,
      null,
      async (open, { previousResultId }: SemanticTokensDeltaParams): Promise<SemanticTokens | SemanticTokensDelta> => {
        const before = told.get(open);
        const now = await readAll(open);
        if (before?.resultId !== previousResultId) return now;
        return { resultId: now.resultId, edits: changes(before.data, now.data) };
      },
    ),
  );
  semanticTokens.onRange(
    aboutDraft(context, null, async (open, { range }): Promise<SemanticTokens | null> => {
      return { data: await read(open, range) };
    }),
  );
  if (client.refreshesTokens)
    settings.onDidChange(() => void orElse<unknown>(connection, semanticTokens.refresh(), undefined));
  return { semanticTokensProvider: { legend, full: { delta: true }, range: true } };
}

/** The one edit that makes the numbers of one answer those of another; an edit of a draft moves no tokens but the next. */
function changes(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start === shorter && before.length === after.length) return [];
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept += 1;
  return [{ start, deleteCount: before.length - kept - start, data: after.slice(start, after.length - kept) }];
}

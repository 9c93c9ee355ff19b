import type { CodeLens, ServerCapabilities } from 'vscode-languageserver';
import { lensTitle } from '../../core/features/code-lenses.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';

/** What the report and the workspace hold on the objective that a heading names. */
export function registerCodeLenses(context: FeatureContext): ServerCapabilities {
  const { connection, service, workspace } = context;
  connection.onCodeLens(
    aboutDraft(context, null, async ({ document, draft }, _, token): Promise<CodeLens[] | null> => {
      const lenses = service.codeLenses(draft);
      if (lenses.length === 0) return [];
      const known = await workspace.drafts(token);
      return lenses.map((lens) => {
        const target = { objectives: [lens.objective] };
        const citing = known.filter(({ summary }) => [...service.referencesIn(summary, target)].length > 0);
        // A lens without a command is a line to read.
        return { range: toRange(document, lens.span), command: { title: lensTitle(lens, citing.length), command: '' } };
      });
    }),
  );
  return { codeLensProvider: {} };
}

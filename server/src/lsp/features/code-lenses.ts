import { type CodeLens, CodeLensRefreshRequest, type Command, type ServerCapabilities } from 'vscode-languageserver';
import { citingTitle, lensTitle } from '../../core/features/code-lenses.ts';
import { toObjective } from '../../core/wording/references.ts';
import { orElse } from '../ask.ts';
import { toRange } from '../convert.ts';
import { aboutDraft, type FeatureContext } from '../feature.ts';
import { clientCommands, type PlaceParams } from '../protocol.ts';

/**
 * What the report and the workspace hold on the objective that a heading names: a line to read, which leads to the card and to the citations where the
 * client has the commands for that. They count the drafts of the workspace, so that a client is told when those are others.
 */
export function registerCodeLenses(context: FeatureContext): ServerCapabilities {
  const { connection, service, client, workspace, settings, documents } = context;
  const { showCard, showReferences } = clientCommands;
  connection.onCodeLens(
    aboutDraft(context, null, async ({ uri, document, draft }, _, token): Promise<CodeLens[] | null> => {
      const lenses = service.codeLenses(draft);
      if (lenses.length === 0) return [];
      const known = await workspace.drafts(token);
      return lenses.flatMap((lens) => {
        const range = toRange(document, lens.span);
        const target = { objectives: [lens.objective] };
        const citing = known.filter(({ summary }) => [...service.referencesIn(summary, target)].length > 0);
        const place: PlaceParams = { textDocument: { uri }, position: range.start };
        const ways = [
          wayTo(lensTitle(lens), showCard, documents.cardUri(toObjective(lens.objective))),
          wayTo(citingTitle(citing.length), showReferences, place),
        ].filter((way) => way !== undefined);
        if ([showCard, showReferences].every((command) => client.commands.includes(command)))
          return ways.map((command) => ({ range, command }));
        // A lens without a command is a line to read.
        return [{ range, command: { title: ways.map(({ title }) => title).join(' · '), command: '' } }];
      });
    }),
  );
  if (client.refreshesLenses) {
    const refresh = (): void =>
      void orElse<unknown>(connection, connection.sendRequest(CodeLensRefreshRequest.type), undefined);
    workspace.onDidChange(refresh);
    settings.onDidChange(refresh);
  }
  return { codeLensProvider: {} };
}

function wayTo(title: string | undefined, command: string, argument: unknown): Command | undefined {
  return title === undefined ? undefined : { title, command, arguments: [argument] };
}

import type { ServerCapabilities } from 'vscode-languageserver';
import { toObjective, toReport } from '../../core/wording/references.ts';
import type { FeatureContext } from '../feature.ts';
import {
  type DocumentParams,
  documentRequest,
  type ObjectiveChoice,
  type ObjectivesParams,
  objectivesRequest,
  reportRequest,
} from '../protocol.ts';

/** The texts of the documents and the ways to them that are no place in a draft, for a client that opens them under a scheme of its own. */
export function registerDocuments({ connection, service, documents }: FeatureContext): ServerCapabilities {
  connection.onRequest(documentRequest, ({ uri }: DocumentParams): string | null => {
    const reference = documents.referenceAt(uri);
    return (reference && service.cardDocument(reference)?.text) ?? null;
  });
  connection.onRequest(reportRequest, (): string | null => documents.cardUri(toReport(service.compact)) ?? null);
  connection.onRequest(objectivesRequest, ({ words }: ObjectivesParams): readonly ObjectiveChoice[] =>
    service.objectiveChoices(words).flatMap(({ number, title, roundtable }) => {
      const uri = documents.cardUri(toObjective(number));
      return uri === undefined ? [] : [{ uri, label: `${number} ${title}`, description: `Roundtable ${roundtable}` }];
    }),
  );
  return {};
}

import type { ServerCapabilities } from 'vscode-languageserver';
import { formatOf } from '../convert.ts';
import type { FeatureContext } from '../feature.ts';
import { type RecommendationsParams, recommendationsRequest } from '../protocol.ts';

/** Recommendations to pick from and insert, for our own client. */
export function registerRecommendations({ connection, service }: FeatureContext): ServerCapabilities {
  connection.onRequest(recommendationsRequest, ({ words, languageId }: RecommendationsParams) =>
    service.recommendationChoices(words, formatOf(languageId)),
  );
  return {};
}

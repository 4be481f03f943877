import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Guidance } from '../../guide/guide.js';
import type { ApiContext } from '../context.js';
import { RecommendationConnectionType } from '../recommendations/recommendation-connection.type.js';
import type { ConversationType } from './dialogue.type.js';
import { GuidanceType } from './guidance.type.js';

/** A guidance as the API shows it, in `language`; `conversation` is worked out where it is asked for. */
export function guidanceType(
  { services, snapshot }: ApiContext,
  guidance: Guidance,
  language: DisplayLanguage,
  conversation: () => ConversationType,
): GuidanceType {
  const { asked, page, relaxed } = guidance;
  // Requests in words are in no experiment.
  const answered = { request: { ...asked, language }, session: undefined, assignment: undefined };
  const products = new RecommendationConnectionType(snapshot, page, answered, () =>
    // What comes closest owes its place to what it misses.
    relaxed.length > 0
      ? page.recommendations.map(() => undefined)
      : services.recommender.counterfactuals(asked, page),
  );
  return new GuidanceType(snapshot, guidance, language, products, conversation);
}

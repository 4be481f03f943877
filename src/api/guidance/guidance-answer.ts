import type { DisplayLanguage } from '../../domain/localised-name.js';
import type { Guidance } from '../../guide/page/guidance.js';
import type { ApiContext } from '../context.js';
import { RecommendationConnectionType } from '../recommendations/recommendation-connection.type.js';
import type { ConversationType } from './dialogue.type.js';
import { type AskedDirectly, directReplyOf } from './direct-reply-of.js';
import { GuidanceType } from './guidance.type.js';

/** A guidance as the API shows it, in `language`; `conversation` is worked out where it is asked for. */
export function guidanceType(
  context: ApiContext,
  guidance: Guidance,
  language: DisplayLanguage,
  asked: AskedDirectly,
  conversation: () => ConversationType,
): GuidanceType {
  const { services, snapshot } = context;
  const { asked: ranked, page, relaxed } = guidance;
  // Requests in words are in no experiment.
  const answered = { request: { ...ranked, language }, session: undefined, assignment: undefined };
  const products = new RecommendationConnectionType(snapshot, page, answered, () =>
    // What comes closest owes its place to what it misses.
    relaxed.length > 0
      ? page.recommendations.map(() => undefined)
      : services.recommender.counterfactuals(ranked, page),
  );
  return new GuidanceType(snapshot, {
    guidance,
    answerLanguage: language,
    products,
    said: asked.text,
    conversation,
    directly: () => directReplyOf(context, guidance, language, asked),
  });
}

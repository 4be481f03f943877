import type { GraphStore } from '../../graph/graph-store.js';
import type { AnswerReader } from '../../guide/answers/answer-types.js';
import type { HelpIndex } from '../../promote/help/help-index.js';
import { serviceTopic } from '../../promote/help/service-topic.js';
import type { Loaders } from '../loaders/loaders.js';

/** Help topics that are looked at, the first by id. */
const HELP_TOPICS = 1_000;

/** What answers read of `store`, through the loaders of one request; which help is about a service by `helpIndex`. */
export function answerReader(
  loaders: Loaders,
  store: GraphStore,
  helpIndex?: () => Promise<HelpIndex>,
): AnswerReader {
  return {
    edges: (id, choice) => loaders.edges(id, choice),
    nodes: (ids) => loaders.nodes(ids),
    helpTopics: async () => (await store.list('HelpTopic', undefined, HELP_TOPICS)).nodes,
    ...(helpIndex && {
      serviceTopic: async (question: string) => serviceTopic(await helpIndex(), question),
    }),
  };
}

import type { GraphNode } from '../../domain/graph-records.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { AnswerReader } from '../../guide/answers/answer-types.js';
import { HelpIndex } from '../../promote/help/help-index.js';
import { likelyTopics } from '../../promote/help/likely-topics.js';
import { serviceTopic } from '../../promote/help/service-topic.js';
import type { Loaders } from '../loaders/loaders.js';

/** Help topics that are looked at, the first by id. */
const HELP_TOPICS = 1_000;

/** What answers read of `store`, through the loaders of one request; its help topics are read once. */
export function answerReader(loaders: Loaders, store: GraphStore): AnswerReader {
  let topics: Promise<readonly GraphNode[]> | undefined;
  const helpTopics = (): Promise<readonly GraphNode[]> => {
    topics ??= store.list('HelpTopic', undefined, HELP_TOPICS).then(({ nodes }) => nodes);
    return topics;
  };
  return {
    edges: (id, choice) => loaders.edges(id, choice),
    nodes: (ids) => loaders.nodes(ids),
    helpTopics,
    // Of the topics that are looked at: no other one has sentences to answer with.
    serviceTopic: async (question, isOfProduct) =>
      serviceTopic(HelpIndex.of(store, await helpTopics()), question, isOfProduct),
    likelyTopics: async (question) => likelyTopics(HelpIndex.of(store, await helpTopics()), question),
  };
}

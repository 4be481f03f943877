import type { GraphStore } from '../../graph/graph-store.js';
import type { AnswerReader } from '../../guide/answers/answer-types.js';
import type { Loaders } from '../loaders/loaders.js';

/** Help topics that are looked at, the first by id. */
const HELP_TOPICS = 1_000;

/** What answers read of `store`, through the loaders of one request. */
export function answerReader(loaders: Loaders, store: GraphStore): AnswerReader {
  return {
    edges: (id, choice) => loaders.edges(id, choice),
    nodes: (ids) => loaders.nodes(ids),
    helpTopics: async () => (await store.list('HelpTopic', undefined, HELP_TOPICS)).nodes,
  };
}

import type { GraphEdge, GraphNode, Properties } from '../../src/domain/graph-records.js';
import { labelOf, type NodeId } from '../../src/domain/ids.js';
import type { ExportRecord, GraphStore } from '../../src/graph/graph-store.js';
import type { AnswerReader } from '../../src/guide/answers/answer-types.js';
import { HelpIndex } from '../../src/promote/help/help-index.js';
import { serviceTopic } from '../../src/promote/help/service-topic.js';

/** Reads what answers are made of from `records`, as a store that holds these would give it. */
export function recordsReader(records: readonly ExportRecord[]): AnswerReader {
  const nodes = new Map<NodeId, GraphNode>();
  const edges: GraphEdge[] = [];
  for (const record of records)
    if (record.kind === 'node') nodes.set(record.node.id, record.node);
    else edges.push(record.edge);
  const topics = [...nodes.values()].filter(({ id }) => labelOf(id) === 'HelpTopic');
  // The index is kept by what the topics are of.
  const index = HelpIndex.of(records as unknown as GraphStore, topics);
  return {
    edges: async (id, { direction, types, limitPerNode }) =>
      edges
        .filter((edge) => (direction === 'out' ? edge.from : edge.to) === id && types.includes(edge.type))
        .slice(0, limitPerNode),
    nodes: async (ids) => ids.flatMap((id) => nodes.get(id) ?? []),
    helpTopics: async () => topics,
    serviceTopic: async (question, isOfProduct) => serviceTopic(index, question, isOfProduct),
  };
}

/** The properties of the node `id` in `records`; undefined where it is none of them. */
export function propertiesIn(records: readonly ExportRecord[], id: NodeId): Properties | undefined {
  return records.flatMap((record) =>
    record.kind === 'node' && record.node.id === id ? [record.node.properties] : [],
  )[0];
}

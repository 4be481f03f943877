import type {
  FeedRecord,
  GraphEdge,
  GraphNode,
  PropertyValue,
  WriteOperation,
} from '../../../src/domain/graph-records.js';
import { type NodeId, nodeId } from '../../../src/domain/ids.js';
import type { RelationshipName } from '../../../src/domain/ontology.js';
import type { ExportRecord, GraphStore } from '../../../src/graph/graph-store.js';

type NewProperties = Readonly<Record<string, PropertyValue | null>>;

export const product = (key: string | number): NodeId => nodeId('Product', String(key));
export const user = (key: string | number): NodeId => nodeId('User', String(key));

/** A putNode of `id`. */
export function put(
  id: NodeId,
  properties: NewProperties = {},
  more: { readonly mode?: 'merge' | 'replace'; readonly expectedVersion?: number } = {},
): WriteOperation {
  return { kind: 'putNode', id, properties, ...more };
}

/** A putEdge `from` -type-> `to`. */
export function link(
  from: NodeId,
  type: RelationshipName,
  to: NodeId,
  properties: NewProperties = {},
  more: { readonly key?: string; readonly mode?: 'merge' | 'replace' } = {},
): WriteOperation {
  return { kind: 'putEdge', type, from, to, key: '', properties, ...more };
}

/** A deleteEdge `from` -type-> `to`. */
export function unlink(from: NodeId, type: RelationshipName, to: NodeId, key = ''): WriteOperation {
  return { kind: 'deleteEdge', type, from, to, key };
}

/** Adds `by` to a property of `id`. */
export function increment(id: NodeId, property: string, by: number): WriteOperation {
  return { kind: 'increment', id, property, by };
}

/** The node `id`; fails when there is none. */
export async function mustRead(store: GraphStore, id: NodeId): Promise<GraphNode> {
  const [node] = await store.readMany([id]);
  if (node === null || node === undefined) throw new Error(`expected the node ${id}`);
  return node;
}

/** Every edge at `id` in `direction`, up to 10,000. */
export async function edgesAt(
  store: GraphStore,
  id: NodeId,
  direction: 'out' | 'in' = 'out',
): Promise<readonly GraphEdge[]> {
  const edges = await store.readEdges({ ids: [id], direction, limitPerNode: 10_000 });
  return edges.get(id) ?? [];
}

/** `from type to` of an edge, and its key where it has one. */
export function edgeText(edge: Pick<GraphEdge, 'from' | 'type' | 'to' | 'key'>): string {
  return [edge.from, edge.type, edge.to, ...(edge.key === '' ? [] : [edge.key])].join(' ');
}

/** One line for a record of the feed: what it is about and whether it is gone. */
export function feedText(record: FeedRecord): string {
  switch (record.kind) {
    case 'node':
      return `+${record.node.id}`;
    case 'edge':
      return `+${edgeText(record.edge)}`;
    case 'nodeDeleted':
      return `-${record.id}`;
    case 'edgeDeleted':
      return `-${edgeText(record.edge)}`;
  }
}

/** The whole feed after `cursor`, read in pages of `limit`, with the cursor behind it. */
export async function readFeed(
  store: GraphStore,
  cursor: string,
  limit = 100,
): Promise<{ records: FeedRecord[]; cursor: string; seq: number; erased: boolean }> {
  const records: FeedRecord[] = [];
  let erased = false;
  for (let after = cursor; ; ) {
    const page = await store.feed(after, limit);
    records.push(...page.records);
    erased ||= page.erased;
    after = page.cursor;
    if (!page.more) return { records, cursor: after, seq: page.seq, erased };
  }
}

/** Everything in the store. */
export async function exported(store: GraphStore): Promise<ExportRecord[]> {
  const records: ExportRecord[] = [];
  for await (const record of store.exportAll()) records.push(record);
  return records;
}

/** Everything in the store without versions and sequence numbers, to compare states. */
export async function contents(store: GraphStore): Promise<unknown[]> {
  return (await exported(store)).map((record) =>
    record.kind === 'node'
      ? { id: record.node.id, label: record.node.label, properties: record.node.properties }
      : { edge: edgeText(record.edge), properties: record.edge.properties },
  );
}

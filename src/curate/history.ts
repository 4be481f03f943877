import type { GraphNode } from '../domain/graph-records.js';
import { compareIds, type NodeId } from '../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../graph/graph-store.js';

/** The changes that touched `node`, the latest first (equal times by id), at most `first` (1 to 100) after `after`. */
export async function history(
  store: GraphStore,
  node: NodeId,
  { after, first }: { readonly after?: NodeId; readonly first: number },
): Promise<{ changes: readonly GraphNode[]; next: NodeId | undefined }> {
  const edges = await store.readEdges({
    ids: [node],
    direction: 'in',
    types: ['CHANGED'],
    limitPerNode: ALL_EDGES,
  });
  const nodes = await store.readMany((edges.get(node) ?? []).map(({ from }) => from));
  const changes = nodes.filter((change): change is GraphNode => change !== null);
  changes.sort(
    (a, b) => compareIds(String(b.properties.at), String(a.properties.at)) || compareIds(a.id, b.id),
  );
  const start = after === undefined ? 0 : changes.findIndex(({ id }) => id === after) + 1;
  const page = changes.slice(start, start + first);
  return { changes: page, next: start + first < changes.length ? page.at(-1)?.id : undefined };
}

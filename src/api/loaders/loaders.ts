import DataLoader from 'dataloader';
import type { GraphEdge, GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import type { EdgeQuery, GraphStore } from '../../graph/graph-store.js';

const MAX_BATCH = 5_000;

/** Which edges of a node are wanted. */
export type EdgeChoice = Pick<EdgeQuery, 'direction' | 'limitPerNode'> & {
  readonly types: readonly RelationshipName[];
};

/** Store reads of one request: everything that is asked for in one tick goes to the store in one call. */
export class Loaders {
  private nodeLoader: DataLoader<NodeId, GraphNode | null> | undefined;
  private readonly edgeLoaders = new Map<string, DataLoader<NodeId, readonly GraphEdge[]>>();

  constructor(private readonly store: GraphStore) {}

  /** The node with `id`; null where there is none. */
  node(id: NodeId): Promise<GraphNode | null> {
    this.nodeLoader ??= new DataLoader((ids) => this.store.readMany(ids), { maxBatchSize: MAX_BATCH });
    return this.nodeLoader.load(id);
  }

  /** The nodes with `ids`, in that order, without those that are not there. */
  async nodes(ids: readonly NodeId[]): Promise<GraphNode[]> {
    const found = await Promise.all(ids.map((id) => this.node(id)));
    return found.filter((node): node is GraphNode => node !== null);
  }

  /** The edges at `id` by type, other end and key; at most `choice.limitPerNode`. */
  edges(id: NodeId, choice: EdgeChoice): Promise<readonly GraphEdge[]> {
    const { direction, types, limitPerNode } = choice;
    const key = `${direction} ${limitPerNode} ${types.join(' ')}`;
    let loader = this.edgeLoaders.get(key);
    if (loader === undefined) {
      loader = new DataLoader(
        async (ids) => {
          const edges = await this.store.readEdges({ ids, direction, types, limitPerNode });
          return ids.map((one) => edges.get(one) ?? []);
        },
        { maxBatchSize: MAX_BATCH },
      );
      this.edgeLoaders.set(key, loader);
    }
    return loader.load(id);
  }
}

import { NotFoundError } from '../domain/errors.js';
import type { GraphNode } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { GraphStore } from '../graph/graph-store.js';

/** What curation works on. */
export interface Curation {
  readonly store: GraphStore;
}

/** Who changes something, when and why. */
export interface Curator {
  /** A name of the expert that is no personal data of a shopper: what their token says. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: string;
}

/** The node `id`; throws NotFoundError. */
export async function requireNode(store: GraphStore, id: NodeId): Promise<GraphNode> {
  const [node] = await store.readMany([id]);
  if (node === null || node === undefined) throw new NotFoundError(id);
  return node;
}

import type { NodeId } from './ids.js';
import type { NodeLabel, RelationshipName } from './ontology.js';

/** What a property of a node or an edge may hold: no NaN, no infinity, no NUL and no lone surrogate. */
export type PropertyValue = string | number | boolean | readonly string[];
/** Properties by name, in camel case. */
export type Properties = Readonly<Record<string, PropertyValue>>;

/** A node as a store has it. */
export interface GraphNode {
  readonly id: NodeId;
  readonly label: NodeLabel;
  /** 1 when made, one more with every write that changed it. */
  readonly version: number;
  /** The write transaction that changed it last. */
  readonly seq: number;
  readonly properties: Properties;
}

/** An edge is known by type, ends and `key` ('' where one edge between two nodes is enough). */
export interface EdgeIdentity {
  readonly type: RelationshipName;
  readonly from: NodeId;
  readonly to: NodeId;
  readonly key: string;
}

/** An edge as a store has it. */
export interface GraphEdge extends EdgeIdentity {
  readonly seq: number;
  readonly properties: Properties;
}

/** A change of one record in one transaction; in a batch all or none happen. */
export type WriteOperation =
  | {
      readonly kind: 'putNode';
      readonly id: NodeId;
      /** merge (default): named properties are set, null removes one; replace: exactly these are left. */
      readonly mode?: 'merge' | 'replace';
      readonly properties: Readonly<Record<string, PropertyValue | null>>;
      /** The write fails with a ConflictError unless the node has this version; 0: it must not exist. */
      readonly expectedVersion?: number;
    }
  | ({
      readonly kind: 'putEdge';
      readonly mode?: 'merge' | 'replace';
      readonly properties: Readonly<Record<string, PropertyValue | null>>;
    } & EdgeIdentity)
  /** Deletes the node and every edge at it; nothing happens when it is not there (unless a version is expected). */
  | { readonly kind: 'deleteNode'; readonly id: NodeId; readonly expectedVersion?: number }
  | ({ readonly kind: 'deleteEdge' } & EdgeIdentity)
  /** Adds `by` to a number of an existing node (missing counts as 0). */
  | { readonly kind: 'increment'; readonly id: NodeId; readonly property: string; readonly by: number };

/** A write that puts an edge. */
export type PutEdge = Extract<WriteOperation, { kind: 'putEdge' }>;

/** What happened to one record, as the feed tells it: its state now, or that it is gone. */
export type FeedRecord =
  | { readonly kind: 'node'; readonly seq: number; readonly node: GraphNode }
  | { readonly kind: 'edge'; readonly seq: number; readonly edge: GraphEdge }
  | { readonly kind: 'nodeDeleted'; readonly seq: number; readonly id: NodeId }
  | { readonly kind: 'edgeDeleted'; readonly seq: number; readonly edge: EdgeIdentity };

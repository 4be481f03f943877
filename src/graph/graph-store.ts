import type { FeedRecord, GraphEdge, GraphNode, WriteOperation } from '../domain/graph-records.js';
import type { NodeId } from '../domain/ids.js';
import type { NodeLabel, RelationshipName } from '../domain/ontology.js';

/** What a write comes to. */
export interface WriteReceipt {
  /** The sequence number of the transaction; that of the last one when nothing changed. */
  readonly seq: number;
}

/** As many edges of a node as can be asked for at once: about 200 MB of them. */
export const ALL_EDGES = 1_000_000;

/** Which edges are asked for. */
export interface EdgeQuery {
  readonly ids: readonly NodeId[];
  readonly direction: 'out' | 'in';
  /** Only these types; all when left out. */
  readonly types?: readonly RelationshipName[];
  /** At most this many edges of each node, 1 to ALL_EDGES, in the order (type, other end, key) by code unit. */
  readonly limitPerNode: number;
}

/** Nodes of a label, by id. */
export interface NodePage {
  readonly nodes: readonly GraphNode[];
  /** Give it as `after` to read on; undefined at the end. */
  readonly next: NodeId | undefined;
}

/** What changed, in the order of the sequence numbers. */
export interface FeedPage {
  readonly records: readonly FeedRecord[];
  /** Give it as `after` to read on. Opaque; '' is the beginning. */
  readonly cursor: string;
  /** Every change up to this sequence number is in the pages read so far, when `more` is false. */
  readonly seq: number;
  readonly more: boolean;
  /** True when an erasure came after `after` was given: what it took is told nowhere, so read the export anew. */
  readonly erased: boolean;
}

/** A record of an export: all nodes come before all edges. */
export type ExportRecord =
  | { readonly kind: 'node'; readonly node: GraphNode }
  | { readonly kind: 'edge'; readonly edge: GraphEdge };

/** How many records of each kind there are at `seq`. */
export interface GraphCounts {
  readonly seq: number;
  readonly nodes: Readonly<Partial<Record<NodeLabel, number>>>;
  readonly edges: Readonly<Partial<Record<RelationshipName, number>>>;
}

/**
 * The graph, transactional. Laws, tested by one contract suite over every engine:
 * a `write` happens whole or not at all, is durable when its promise resolves and seen by every later read;
 * transactions are numbered by `seq` in commit order without gaps; a put that changes nothing changes no version
 * and no seq; values are validated (InvalidValueError) before anything is written; an edge's ends must exist when
 * its turn comes (NotFoundError); labels, types and properties are those of the ontology.
 * Operations see what those before them in the same write did: each one that changes a node adds one to its version,
 * and an expected version is that of its turn. A node that is deleted and made again starts at version 1.
 * Failures: ConflictError (an expected version was not met; the current one of a missing node is 0), NotFoundError
 * (an increment of a missing node), InvalidValueError (also for limits out of range and cursors that are none),
 * StoreUnavailableError (no answer within the deadline, and any call after `close`).
 */
export interface GraphStore {
  readonly engine: 'embedded' | 'neo4j';
  /** Applies `operations` in order in one transaction (at most 10,000). No operations: nothing happens. */
  write(operations: readonly WriteOperation[]): Promise<WriteReceipt>;
  /** The nodes with `ids`, in that order, repeats too; null where there is none. */
  readMany(ids: readonly NodeId[]): Promise<readonly (GraphNode | null)[]>;
  /** The edges at each of `query.ids`; a node without any has an empty list. */
  readEdges(query: EdgeQuery): Promise<ReadonlyMap<NodeId, readonly GraphEdge[]>>;
  /** Nodes of `label` with an id above `after`, by id, at most `limit` (1 to 10,000); stable while others write. */
  list(label: NodeLabel, after: NodeId | undefined, limit: number): Promise<NodePage>;
  /** Everything, nodes (by id) before edges (by from, type, to, key). What is written meanwhile may or may not be in it. */
  exportAll(): AsyncIterable<ExportRecord>;
  /**
   * What was written after `cursor`, in commit order, each record once in its newest state, at most `limit` records
   * (1 to 10,000). The edges that went with a deleted node are told one by one. As every record stands at its newest
   * change, an edge may come before a node at its end. A record that is made again is told as it is, not as deleted.
   */
  feed(cursor: string, limit: number): Promise<FeedPage>;
  /** The cursor of now: a feed from it tells only what comes later. */
  feedHead(): Promise<{ readonly cursor: string; readonly seq: number }>;
  counts(): Promise<GraphCounts>;
  /** Small named values of the store itself (schema version, key id); undefined when never set. */
  readMeta(name: string): Promise<string | undefined>;
  writeMeta(name: string, value: string): Promise<void>;
  /**
   * Deletes the nodes with their edges, and then every trace of them (tombstones, free pages), also of nodes that were
   * deleted before. For erasure. Takes a `seq` of its own; followers learn of it by `erased` of their next feed page.
   */
  erase(ids: readonly NodeId[]): Promise<WriteReceipt>;
  /** Resolves when the store answers; throws StoreUnavailableError otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

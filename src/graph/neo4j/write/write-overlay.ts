import { ConflictError, InvalidValueError, NotFoundError } from '../../../domain/errors.js';
import type {
  EdgeIdentity,
  Properties,
  PropertyValue,
  WriteOperation,
} from '../../../domain/graph-records.js';
import { labelOf, type NodeId } from '../../../domain/ids.js';
import { edgeRecord, nodeTypes } from '../stored-records.js';

export interface StoredNode {
  readonly version: number;
  readonly properties: Properties;
}

/** A record before the write and now; `changed` also when it ends as it began. */
export interface Change<T> {
  readonly before: T | undefined;
  now: T | undefined;
  changed: boolean;
}
export interface EdgeChange extends Change<Properties> {
  readonly identity: EdgeIdentity;
}

function sameValue(a: PropertyValue | undefined, b: PropertyValue | undefined): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((entry, index) => entry === b[index]);
}

/** Whether two sets of properties are the same, in any order. */
function sameProperties(a: Properties, b: Properties): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => sameValue(a[name], b[name]));
}

function put(
  before: Properties,
  mode: 'merge' | 'replace' | undefined,
  given: Readonly<Record<string, PropertyValue | null>>,
): Properties {
  const merged: Record<string, PropertyValue> = mode === 'replace' ? {} : { ...before };
  for (const [name, value] of Object.entries(given)) {
    if (value === null) delete merged[name];
    // Engines that keep JSON know no negative zero.
    else merged[name] = value === 0 ? 0 : value;
  }
  return merged;
}

/**
 * The part of the graph that a write touches, in memory: operations are applied to it in order, each seeing those
 * before it. All that they may touch must have been loaded. Holding the writers' lock meanwhile makes it the truth.
 */
export class WriteOverlay {
  readonly nodes = new Map<NodeId, Change<StoredNode>>();
  readonly edges = new Map<string, EdgeChange>();
  /** Where the ends of edges are kept, as far as they are there. */
  readonly places = new Map<NodeId, number>();
  /** For the nodes that the write deletes: the edges at them. */
  readonly #edgesAt: Map<NodeId, Set<EdgeChange>>;

  constructor(deleted: Iterable<NodeId>) {
    this.#edgesAt = new Map([...deleted].map((id) => [id, new Set()]));
  }

  loadNode(id: NodeId, node: StoredNode | undefined): void {
    this.nodes.set(id, { before: node, now: node, changed: false });
  }

  /** An edge that is there (or not: undefined). Told twice, the first telling stays. */
  loadEdge(identity: EdgeIdentity, properties: Properties | undefined): void {
    const record = edgeRecord(identity);
    if (this.edges.has(record)) return;
    const edge = { identity, before: properties, now: properties, changed: false };
    this.edges.set(record, edge);
    this.#edgesAt.get(identity.from)?.add(edge);
    this.#edgesAt.get(identity.to)?.add(edge);
  }

  /** Applies one operation; throws ConflictError, NotFoundError or InvalidValueError. */
  apply(operation: WriteOperation): void {
    switch (operation.kind) {
      case 'putNode': {
        const node = this.#expect(operation.id, operation.expectedVersion);
        const properties = put(node.now?.properties ?? {}, operation.mode, operation.properties);
        return this.#setNode(node, properties);
      }
      case 'increment':
        return this.#increment(operation.id, operation.property, operation.by);
      case 'deleteNode':
        return this.#deleteNode(operation.id, operation.expectedVersion);
      case 'putEdge': {
        for (const id of [operation.from, operation.to]) if (!this.#isThere(id)) throw new NotFoundError(id);
        const edge = this.#edge(operation);
        const properties = put(edge.now ?? {}, operation.mode, operation.properties);
        if (edge.now !== undefined && sameProperties(edge.now, properties)) return;
        edge.now = properties;
        edge.changed = true;
        return;
      }
      case 'deleteEdge':
        return this.#deleteEdge(this.#edge(operation));
    }
  }

  #node(id: NodeId): Change<StoredNode> {
    const node = this.nodes.get(id);
    if (node === undefined) throw new Error(`the node ${id} was not loaded before it was written`);
    return node;
  }

  #edge(identity: EdgeIdentity): EdgeChange {
    const edge = this.edges.get(edgeRecord(identity));
    if (edge === undefined)
      throw new Error(`the edge ${edgeRecord(identity)} was not loaded before it was written`);
    return edge;
  }

  #isThere(id: NodeId): boolean {
    const node = this.nodes.get(id);
    return node === undefined ? this.places.has(id) : node.now !== undefined;
  }

  #expect(id: NodeId, expectedVersion: number | undefined): Change<StoredNode> {
    const node = this.#node(id);
    const current = node.now?.version ?? 0;
    if (expectedVersion !== undefined && expectedVersion !== current)
      throw new ConflictError(id, expectedVersion, current);
    return node;
  }

  #setNode(node: Change<StoredNode>, properties: Properties): void {
    if (node.now !== undefined && sameProperties(node.now.properties, properties)) return;
    node.now = { version: (node.now?.version ?? 0) + 1, properties };
    node.changed = true;
  }

  #increment(id: NodeId, property: string, by: number): void {
    const node = this.#node(id);
    if (node.now === undefined) throw new NotFoundError(id);
    const value = Number(node.now.properties[property] ?? 0) + by;
    const kind = nodeTypes(labelOf(id))[property]?.kind;
    if (kind === 'integer' ? !Number.isSafeInteger(value) : !Number.isFinite(value))
      throw new InvalidValueError(`${labelOf(id)}.${property}`, `adding ${by} leaves the range of numbers`);
    this.#setNode(node, put(node.now.properties, 'merge', { [property]: value }));
  }

  #deleteNode(id: NodeId, expectedVersion: number | undefined): void {
    const node = this.#expect(id, expectedVersion);
    if (node.now === undefined) return;
    node.now = undefined;
    node.changed = true;
    for (const edge of this.#edgesAt.get(id) ?? []) this.#deleteEdge(edge);
  }

  #deleteEdge(edge: EdgeChange): void {
    if (edge.now === undefined) return;
    edge.now = undefined;
    edge.changed = true;
  }
}

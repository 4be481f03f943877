import { ConflictError, InvalidValueError, NotFoundError } from '../domain/errors.js';
import type { EdgeIdentity, Properties, WriteOperation } from '../domain/graph-records.js';
import { labelOf, type NodeId } from '../domain/ids.js';
import { NODE_TYPES, type PropertyType } from '../domain/ontology.js';
import { mergeProperties } from './merge-properties.js';

/** A node that a write touches: its row before the write, by the engine's number (undefined: it was not there), and its state now. */
export interface NodeSlot {
  readonly id: NodeId;
  readonly row: number | undefined;
  now: { readonly version: number; readonly properties: Properties } | undefined;
  touched: boolean;
}

/** An edge that a write touches. */
export interface EdgeSlot {
  readonly edge: EdgeIdentity;
  row: number | undefined;
  now: Properties | undefined;
  touched: boolean;
}

/** The name of an edge in a working set and in tombstones; its parts hold no space. */
export function edgeName(edge: EdgeIdentity): string {
  return `${edge.from} ${edge.type} ${edge.to} ${edge.key}`;
}

/**
 * The part of the graph that a write touches, in memory: every node that an operation names, every edge that one
 * names, and every edge at a node that one deletes. Operations are applied in order, each seeing those before it.
 */
export class WorkingSet {
  readonly nodes = new Map<NodeId, NodeSlot>();
  readonly edges = new Map<string, EdgeSlot>();
  /** The edge that an operation names, so that its name is put together once. */
  private readonly named = new Map<EdgeIdentity, EdgeSlot>();
  private edgesByEnd: Map<NodeId, EdgeSlot[]> | undefined;

  /** Notes that `operation` names its edge, which is not there until its slot says otherwise. */
  name(operation: EdgeIdentity): void {
    const name = edgeName(operation);
    let slot = this.edges.get(name);
    if (slot === undefined) {
      const { type, from, to, key } = operation;
      slot = { edge: { type, from, to, key }, row: undefined, now: undefined, touched: false };
      this.edges.set(name, slot);
    }
    this.named.set(operation, slot);
  }

  /** Applies one operation; throws ConflictError, NotFoundError or InvalidValueError. */
  apply(operation: WriteOperation): void {
    switch (operation.kind) {
      case 'putNode':
        return this.putNode(operation);
      case 'deleteNode':
        return this.deleteNode(operation.id, operation.expectedVersion);
      case 'increment':
        return this.increment(operation.id, operation.property, operation.by);
      case 'putEdge':
        return this.putEdge(operation);
      case 'deleteEdge': {
        const slot = this.edgeSlot(operation);
        if (slot.now !== undefined) setEdge(slot, undefined);
      }
    }
  }

  private putNode(operation: Extract<WriteOperation, { kind: 'putNode' }>): void {
    const slot = this.nodeSlot(operation.id);
    checkVersion(slot, operation.expectedVersion);
    const properties = mergeProperties(slot.now?.properties ?? {}, operation.properties, operation.mode);
    if (slot.now !== undefined && properties === undefined) return;
    slot.now = { version: (slot.now?.version ?? 0) + 1, properties: properties ?? {} };
    slot.touched = true;
  }

  private deleteNode(id: NodeId, expectedVersion: number | undefined): void {
    const slot = this.nodeSlot(id);
    checkVersion(slot, expectedVersion);
    if (slot.now === undefined) return;
    for (const edge of this.edgesAt(id)) if (edge.now !== undefined) setEdge(edge, undefined);
    slot.now = undefined;
    slot.touched = true;
  }

  private increment(id: NodeId, property: string, by: number): void {
    const { now } = this.nodeSlot(id);
    if (now === undefined) throw new NotFoundError(id);
    const value = Number(now.properties[property] ?? 0) + by;
    const types: Readonly<Record<string, PropertyType>> = NODE_TYPES[labelOf(id)].properties;
    if (!(types[property]?.kind === 'integer' ? Number.isSafeInteger(value) : Number.isFinite(value))) {
      throw new InvalidValueError(
        `${labelOf(id)}.${property}`,
        `expected a sum within the ${types[property]?.kind} range, got ${value}`,
      );
    }
    this.putNode({ kind: 'putNode', id, properties: { [property]: value } });
  }

  private putEdge(operation: Extract<WriteOperation, { kind: 'putEdge' }>): void {
    for (const end of [operation.from, operation.to]) {
      if (this.nodeSlot(end).now === undefined) throw new NotFoundError(end);
    }
    const slot = this.edgeSlot(operation);
    const properties = mergeProperties(slot.now ?? {}, operation.properties, operation.mode);
    if (slot.now === undefined || properties !== undefined) setEdge(slot, properties ?? {});
  }

  private nodeSlot(id: NodeId): NodeSlot {
    const slot = this.nodes.get(id);
    if (slot === undefined) throw new Error(`the working set was loaded without ${id}`);
    return slot;
  }

  private edgeSlot(edge: EdgeIdentity): EdgeSlot {
    const slot = this.named.get(edge);
    if (slot === undefined) throw new Error(`the working set was loaded without ${edgeName(edge)}`);
    return slot;
  }

  private edgesAt(id: NodeId): readonly EdgeSlot[] {
    if (this.edgesByEnd === undefined) {
      this.edgesByEnd = new Map();
      for (const slot of this.edges.values()) {
        for (const end of [slot.edge.from, slot.edge.to]) {
          const list = this.edgesByEnd.get(end);
          if (list === undefined) this.edgesByEnd.set(end, [slot]);
          else list.push(slot);
        }
      }
    }
    return this.edgesByEnd.get(id) ?? [];
  }
}

function setEdge(slot: EdgeSlot, now: Properties | undefined): void {
  slot.now = now;
  slot.touched = true;
}

function checkVersion(slot: NodeSlot, expectedVersion: number | undefined): void {
  const current = slot.now?.version ?? 0;
  if (expectedVersion !== undefined && expectedVersion !== current)
    throw new ConflictError(slot.id, expectedVersion, current);
}

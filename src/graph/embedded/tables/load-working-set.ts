import type { WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { RelationshipName } from '../../../domain/ontology.js';
import { type EdgeSlot, edgeName, type NodeSlot, WorkingSet } from '../../working-set.js';
import type { Connection } from '../connection.js';
import { jsonBatches } from './json-batches.js';
import type { Kinds } from './kinds.js';
import type { NodeRows } from './node-rows.js';
import { parseProperties } from './rows.js';
import type { Tables } from './tables.js';

const NODES = `SELECT n.id, n.n, n.version, n.properties FROM json_each(?) AS wanted
  CROSS JOIN nodes AS n ON n.id = wanted.value`;
const ENDS =
  'SELECT n.id, n.n, n.version FROM json_each(?) AS wanted CROSS JOIN nodes AS n ON n.id = wanted.value';
const EDGES = `SELECT wanted.value ->> 4, e.n, e.properties FROM json_each(?) AS wanted
  CROSS JOIN edges AS e ON e.source = wanted.value ->> 0 AND e.kind = wanted.value ->> 1
  AND e.target = wanted.value ->> 2 AND e.key = wanted.value ->> 3`;
const INCIDENT = `SELECT e.n, s.id, k.name, t.id, e.key FROM json_each(?) AS wanted
  CROSS JOIN nodes AS n ON n.id = wanted.value
  CROSS JOIN edges AS e ON e.END = n.n
  CROSS JOIN kinds AS k ON k.n = e.kind
  CROSS JOIN nodes AS s ON s.n = e.source CROSS JOIN nodes AS t ON t.n = e.target`;
const [OUTGOING, INCOMING] = [INCIDENT.replace('END', 'source'), INCIDENT.replace('END', 'target')];

/** Reads what `operations` touch, in a handful of queries whatever their number. */
export function loadWorkingSet(
  { connection, kinds, rows }: Tables,
  operations: readonly WriteOperation[],
): WorkingSet {
  const set = new WorkingSet();
  const whole = new Set<NodeId>();
  const ends = new Set<NodeId>();
  const deleted: NodeId[] = [];
  for (const operation of operations) {
    if (operation.kind === 'putEdge' || operation.kind === 'deleteEdge') {
      set.name(operation);
      ends.add(operation.from).add(operation.to);
    } else {
      whole.add(operation.id);
      if (operation.kind === 'deleteNode') deleted.push(operation.id);
    }
  }
  loadNodes(connection, rows, set, whole);
  loadEnds(connection, rows, set, ends);
  loadEdges(connection, kinds, set);
  for (const ids of jsonBatches(deleted)) loadIncident(connection, set, ids);
  return set;
}

function loadNodes(connection: Connection, rows: NodeRows, set: WorkingSet, ids: ReadonlySet<NodeId>): void {
  for (const batch of jsonBatches(ids)) {
    for (const [id, row, version, properties] of connection.all<[NodeId, number, number, string]>(
      NODES,
      batch,
    )) {
      rows.set(id, row);
      const now = { version, properties: parseProperties(properties) };
      set.nodes.set(id, { id, row, now, touched: false });
    }
  }
  for (const id of ids) if (!set.nodes.has(id)) set.nodes.set(id, absent(id));
}

function loadEnds(connection: Connection, rows: NodeRows, set: WorkingSet, ids: ReadonlySet<NodeId>): void {
  const unknown: NodeId[] = [];
  for (const id of ids) {
    if (set.nodes.has(id)) continue;
    const row = rows.get(id);
    if (row === undefined) unknown.push(id);
    else set.nodes.set(id, end(id, row));
  }
  for (const batch of jsonBatches(unknown)) {
    for (const [id, row] of connection.all<[NodeId, number]>(ENDS, batch)) {
      rows.set(id, row);
      set.nodes.set(id, end(id, row));
    }
  }
  for (const id of unknown) if (!set.nodes.has(id)) set.nodes.set(id, absent(id));
}

function absent(id: NodeId): NodeSlot {
  return { id, row: undefined, now: undefined, touched: false };
}

/** A node that no operation names but as the end of an edge: only that it is there matters. */
function end(id: NodeId, row: number): NodeSlot {
  return { id, row, now: { version: 0, properties: {} }, touched: false };
}

/** Finds the edges that operations name. */
function loadEdges(connection: Connection, kinds: Kinds, set: WorkingSet): void {
  const slots: EdgeSlot[] = [];
  const wanted: [number, number, number, string, number][] = [];
  for (const slot of set.edges.values()) {
    const { edge } = slot;
    const source = set.nodes.get(edge.from)?.row;
    const target = set.nodes.get(edge.to)?.row;
    if (source === undefined || target === undefined) continue;
    wanted.push([source, kinds.number(edge.type), target, edge.key, slots.length]);
    slots.push(slot);
  }
  // Neighbours in the index one after the other: fewer steps from its root.
  wanted.sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
  for (const batch of jsonBatches(wanted)) {
    for (const [i, row, properties] of connection.all<[number, number, string]>(EDGES, batch)) {
      const slot = slots[i] as EdgeSlot;
      slot.row = row;
      slot.now = parseProperties(properties);
    }
  }
}

function loadIncident(connection: Connection, set: WorkingSet, ids: string): void {
  for (const query of [OUTGOING, INCOMING]) {
    type Row = [number, NodeId, RelationshipName, NodeId, string];
    for (const [row, from, type, to, key] of connection.all<Row>(query, ids)) {
      const edge = { type, from, to, key };
      const name = edgeName(edge);
      // Its properties are of no interest: it is not named by an operation, so it can only be deleted.
      if (!set.edges.has(name)) set.edges.set(name, { edge, row, now: {}, touched: false });
    }
  }
}

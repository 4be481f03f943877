import type { EdgeIdentity, Properties, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { RelationshipName } from '../../domain/ontology.js';
import type { Connection } from './connection.js';
import { jsonBatches } from './json-batches.js';
import type { Kinds } from './kinds.js';
import { edgeName, WorkingSet } from './working-set.js';

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
  connection: Connection,
  kinds: Kinds,
  operations: readonly WriteOperation[],
): WorkingSet {
  const set = new WorkingSet();
  const whole = new Set<NodeId>();
  const ends = new Set<NodeId>();
  const edges = new Map<string, EdgeIdentity>();
  const deleted: NodeId[] = [];
  for (const operation of operations) {
    if (operation.kind === 'putEdge' || operation.kind === 'deleteEdge') {
      const { type, from, to, key } = operation;
      edges.set(edgeName(operation), { type, from, to, key });
      ends.add(from).add(to);
    } else {
      whole.add(operation.id);
      if (operation.kind === 'deleteNode') deleted.push(operation.id);
    }
  }
  loadNodes(connection, set, whole, ends);
  loadEdges(connection, kinds, set, edges);
  for (const ids of jsonBatches(deleted)) loadIncident(connection, set, ids);
  return set;
}

function loadNodes(
  connection: Connection,
  set: WorkingSet,
  whole: ReadonlySet<NodeId>,
  ends: ReadonlySet<NodeId>,
): void {
  for (const ids of jsonBatches(whole)) {
    for (const [id, row, version, properties] of connection.all<[NodeId, number, number, string]>(
      NODES,
      ids,
    )) {
      const now = { version, properties: JSON.parse(properties) as Properties };
      set.nodes.set(id, { id, row, now, touched: false });
    }
  }
  const onlyEnds = [...ends].filter((id) => !whole.has(id));
  for (const ids of jsonBatches(onlyEnds)) {
    for (const [id, row, version] of connection.all<[NodeId, number, number]>(ENDS, ids)) {
      set.nodes.set(id, { id, row, now: { version, properties: {} }, touched: false });
    }
  }
  for (const ids of [whole, ends]) {
    for (const id of ids) {
      if (!set.nodes.has(id)) set.nodes.set(id, { id, row: undefined, now: undefined, touched: false });
    }
  }
}

function loadEdges(
  connection: Connection,
  kinds: Kinds,
  set: WorkingSet,
  edges: ReadonlyMap<string, EdgeIdentity>,
): void {
  const names = [...edges.keys()];
  const wanted: unknown[] = [];
  for (const [i, name] of names.entries()) {
    const edge = edges.get(name) as EdgeIdentity;
    const [source, target] = [set.nodes.get(edge.from)?.row, set.nodes.get(edge.to)?.row];
    if (source !== undefined && target !== undefined)
      wanted.push([source, kinds.number(edge.type), target, edge.key, i]);
  }
  for (const batch of jsonBatches(wanted)) {
    for (const [i, row, properties] of connection.all<[number, number, string]>(EDGES, batch)) {
      const name = names[i] as string;
      const now = JSON.parse(properties) as Properties;
      set.edges.set(name, { edge: edges.get(name) as EdgeIdentity, row, now, touched: false });
    }
  }
  for (const [name, edge] of edges) {
    if (!set.edges.has(name)) set.edges.set(name, { edge, row: undefined, now: undefined, touched: false });
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

import { labelOf, type NodeId } from '../../../domain/ids.js';
import { type EdgeSlot, edgeName, type NodeSlot, type WorkingSet } from '../../working-set.js';
import type { Connection } from '../connection.js';
import { jsonBatches } from './json-batches.js';
import type { KindName, Kinds } from './kinds.js';
import type { Tables } from './tables.js';

const PUT_NODES = `INSERT INTO nodes (n, id, version, seq, properties)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
  ON CONFLICT (n) DO UPDATE SET version = excluded.version, seq = excluded.seq, properties = excluded.properties`;
const PUT_EDGES = `INSERT INTO edges (n, source, kind, target, key, seq, properties)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM json_each(?) WHERE true
  ON CONFLICT (n) DO UPDATE SET seq = excluded.seq, properties = excluded.properties`;
const PUT_TOMBSTONES = `INSERT INTO tombstones (record, seq) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
  ON CONFLICT (record) DO UPDATE SET seq = excluded.seq`;

type NodeRow = [row: number, id: NodeId, version: number, seq: number, properties: string];
type EdgeRow = [
  row: number,
  source: number,
  kind: number,
  target: number,
  key: string,
  seq: number,
  properties: string,
];

/** What a working set comes to: rows to write and rows to take away. */
interface Changes {
  readonly nodes: NodeRow[];
  readonly edges: EdgeRow[];
  readonly goneNodes: NodeSlot[];
  readonly goneEdges: EdgeSlot[];
  /** What is there now but was not. */
  readonly newNodes: NodeSlot[];
  readonly newEdges: EdgeSlot[];
}

/** Whether the operations applied to `set` came to anything. */
export function hasChanges(set: WorkingSet): boolean {
  for (const slots of [set.nodes, set.edges]) {
    for (const slot of slots.values()) {
      if (slot.touched && (slot.row !== undefined || slot.now !== undefined)) return true;
    }
  }
  return false;
}

function collectChanges(connection: Connection, kinds: Kinds, set: WorkingSet, seq: number): Changes {
  const changes: Changes = { nodes: [], edges: [], goneNodes: [], goneEdges: [], newNodes: [], newEdges: [] };
  const rows = new Map<NodeId, number>();
  let nextNode = nextRow(connection, 'SELECT max(n) FROM nodes');
  for (const slot of set.nodes.values()) {
    let row = slot.row;
    if (slot.touched && slot.now === undefined && row !== undefined) changes.goneNodes.push(slot);
    if (slot.touched && slot.now !== undefined) {
      if (row === undefined) {
        row = nextNode;
        nextNode += 1;
        changes.newNodes.push(slot);
      }
      changes.nodes.push([row, slot.id, slot.now.version, seq, JSON.stringify(slot.now.properties)]);
    }
    if (row !== undefined) rows.set(slot.id, row);
  }
  const newRow = nextRow(connection, 'SELECT max(n) FROM edges');
  for (const slot of set.edges.values()) {
    if (!slot.touched) continue;
    const { edge, now } = slot;
    if (now !== undefined) {
      const [source, target] = [rows.get(edge.from) ?? 0, rows.get(edge.to) ?? 0];
      const row = slot.row ?? newRow + changes.newEdges.length;
      changes.edges.push([row, source, kinds.number(edge.type), target, edge.key, seq, JSON.stringify(now)]);
      if (slot.row === undefined) changes.newEdges.push(slot);
    } else if (slot.row !== undefined) changes.goneEdges.push(slot);
  }
  return changes;
}

function nextRow(connection: Connection, query: string): number {
  return (connection.first<[number | null]>(query)?.[0] ?? 0) + 1;
}

function countChanges(changes: Changes): Map<KindName, number> {
  const counts = new Map<KindName, number>();
  const count = (kind: KindName, by: number): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + by);
  };
  for (const { id } of changes.newNodes) count(labelOf(id), 1);
  for (const { id } of changes.goneNodes) count(labelOf(id), -1);
  for (const { edge } of changes.newEdges) count(edge.type, 1);
  for (const { edge } of changes.goneEdges) count(edge.type, -1);
  return counts;
}

function recordNames(nodes: readonly NodeSlot[], edges: readonly EdgeSlot[]): string[] {
  return [...nodes.map(({ id }) => id), ...edges.map(({ edge }) => edgeName(edge))];
}

/** Writes what changed in `set`, stamped with `seq`; `tombstones` says whether what is gone is to be told by the feed. */
export function saveWorkingSet(
  { connection, kinds, rows: known }: Tables,
  set: WorkingSet,
  { seq, tombstones }: { readonly seq: number; readonly tombstones: boolean },
): void {
  const changes = collectChanges(connection, kinds, set, seq);
  const runAll = (sql: string, rows: readonly unknown[]): void => {
    for (const batch of jsonBatches(rows)) connection.run(sql, batch);
  };
  for (const { id } of changes.goneNodes) known.delete(id);
  runAll(
    'DELETE FROM edges WHERE n IN (SELECT value FROM json_each(?))',
    changes.goneEdges.map(({ row }) => row),
  );
  runAll(
    'DELETE FROM nodes WHERE n IN (SELECT value FROM json_each(?))',
    changes.goneNodes.map(({ row }) => row),
  );
  runAll(PUT_NODES, changes.nodes);
  runAll(PUT_EDGES, changes.edges);
  if (connection.first('SELECT 1 FROM tombstones LIMIT 1') !== undefined) {
    runAll(
      'DELETE FROM tombstones WHERE record IN (SELECT value FROM json_each(?))',
      recordNames(changes.newNodes, changes.newEdges),
    );
  }
  if (tombstones) {
    const gone = recordNames(changes.goneNodes, changes.goneEdges);
    runAll(
      PUT_TOMBSTONES,
      gone.map((record) => [record, seq]),
    );
  }
  kinds.add(countChanges(changes));
}

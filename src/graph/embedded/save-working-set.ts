import { labelOf, type NodeId } from '../../domain/ids.js';
import type { Connection } from './connection.js';
import { jsonBatches } from './json-batches.js';
import type { KindName, Kinds } from './kinds.js';
import { edgeName, type WorkingSet } from './working-set.js';

const PUT_NODES = `INSERT INTO nodes (n, id, version, seq, properties)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?) WHERE true
  ON CONFLICT (n) DO UPDATE SET version = excluded.version, seq = excluded.seq, properties = excluded.properties`;
const PUT_EDGES = `INSERT INTO edges (n, source, kind, target, key, seq, properties)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6 FROM json_each(?) WHERE true
  ON CONFLICT (n) DO UPDATE SET seq = excluded.seq, properties = excluded.properties`;
const PUT_TOMBSTONES = `INSERT INTO tombstones (record, seq) SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true
  ON CONFLICT (record) DO UPDATE SET seq = excluded.seq`;

/** What a working set comes to: rows to write and rows to take away. */
interface Changes {
  readonly nodes: unknown[][];
  readonly edges: unknown[][];
  readonly goneNodes: number[];
  readonly goneEdges: number[];
  /** Names of records that are gone, and of those that are there now but were not. */
  readonly buried: string[];
  readonly born: string[];
  readonly counts: Map<KindName, number>;
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
  const changes: Changes = {
    nodes: [],
    edges: [],
    goneNodes: [],
    goneEdges: [],
    buried: [],
    born: [],
    counts: new Map(),
  };
  const count = (kind: KindName, by: number): void => {
    changes.counts.set(kind, (changes.counts.get(kind) ?? 0) + by);
  };
  const rows = new Map<NodeId, number>();
  let nextNode = nextRow(connection, 'SELECT max(n) FROM nodes');
  for (const { id, row, now, touched } of set.nodes.values()) {
    if (row !== undefined) rows.set(id, row);
    if (!touched) continue;
    if (now === undefined) {
      if (row === undefined) continue;
      changes.goneNodes.push(row);
      changes.buried.push(id);
      count(labelOf(id), -1);
      continue;
    }
    if (row === undefined) {
      rows.set(id, nextNode);
      nextNode += 1;
      changes.born.push(id);
      count(labelOf(id), 1);
    }
    changes.nodes.push([rows.get(id), id, now.version, seq, JSON.stringify(now.properties)]);
  }
  let nextEdge = nextRow(connection, 'SELECT max(n) FROM edges');
  for (const { edge, row, now, touched } of set.edges.values()) {
    if (!touched) continue;
    if (now === undefined) {
      if (row === undefined) continue;
      changes.goneEdges.push(row);
      changes.buried.push(edgeName(edge));
      count(edge.type, -1);
      continue;
    }
    if (row === undefined) {
      changes.born.push(edgeName(edge));
      count(edge.type, 1);
    }
    const [source, target] = [rows.get(edge.from), rows.get(edge.to)];
    changes.edges.push([
      row ?? nextEdge,
      source,
      kinds.number(edge.type),
      target,
      edge.key,
      seq,
      JSON.stringify(now),
    ]);
    if (row === undefined) nextEdge += 1;
  }
  return changes;
}

function nextRow(connection: Connection, query: string): number {
  return (connection.first<[number | null]>(query)?.[0] ?? 0) + 1;
}

/** Writes what changed in `set`, stamped with `seq`; `tombstones` says whether what is gone is to be told by the feed. */
export function saveWorkingSet(
  connection: Connection,
  kinds: Kinds,
  set: WorkingSet,
  seq: number,
  tombstones: boolean,
): void {
  const changes = collectChanges(connection, kinds, set, seq);
  const runAll = (sql: string, rows: readonly unknown[]): void => {
    for (const batch of jsonBatches(rows)) connection.run(sql, batch);
  };
  runAll('DELETE FROM edges WHERE n IN (SELECT value FROM json_each(?))', changes.goneEdges);
  runAll('DELETE FROM nodes WHERE n IN (SELECT value FROM json_each(?))', changes.goneNodes);
  runAll(PUT_NODES, changes.nodes);
  runAll(PUT_EDGES, changes.edges);
  if (connection.first('SELECT 1 FROM tombstones LIMIT 1') !== undefined)
    runAll('DELETE FROM tombstones WHERE record IN (SELECT value FROM json_each(?))', changes.born);
  if (tombstones)
    runAll(
      PUT_TOMBSTONES,
      changes.buried.map((record) => [record, seq]),
    );
  kinds.add(changes.counts);
}

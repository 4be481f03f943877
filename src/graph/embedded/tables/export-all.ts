import type { ExportRecord } from '../../graph-store.js';
import type { Connection } from '../connection.js';
import { type EdgeRow, type NodeRow, toEdge, toNode } from './rows.js';

const PAGE = 500;
const NODES = 'SELECT id, version, seq, properties FROM nodes WHERE id > ? ORDER BY id LIMIT ?';
const RANGE_END = 'SELECT max(id) FROM (SELECT id FROM nodes WHERE id > ? ORDER BY id LIMIT ?)';
const EDGES = `SELECT s.id, k.name, t.id, e.key, e.seq, e.properties FROM nodes AS s
  CROSS JOIN edges AS e ON e.source = s.n
  CROSS JOIN kinds AS k ON k.n = e.kind
  CROSS JOIN nodes AS t ON t.n = e.target
  WHERE s.id > ? AND s.id <= ? ORDER BY s.id, k.name, t.id, e.key`;

/** Every node by id, then every edge by from, type, to and key; pages of 500 nodes, others may write in between. */
export async function* exportAll(connection: Connection): AsyncGenerator<ExportRecord> {
  for (let after = ''; ; ) {
    const rows = connection.all<NodeRow>(NODES, after, PAGE);
    for (const row of rows) yield { kind: 'node', node: toNode(row) };
    const last = rows.at(-1);
    if (last === undefined) break;
    after = last[0];
  }
  for (let after = ''; ; ) {
    const end = connection.first<[string | null]>(RANGE_END, after, PAGE)?.[0];
    if (end === undefined || end === null) return;
    for (const row of connection.all<EdgeRow>(EDGES, after, end)) yield { kind: 'edge', edge: toEdge(row) };
    after = end;
  }
}

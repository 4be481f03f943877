import type { EdgeIdentity, FeedRecord } from '../../../domain/graph-records.js';
import { parseNodeId } from '../../../domain/ids.js';
import type { RelationshipName } from '../../../domain/ontology.js';
import { checkLimit } from '../../check-limit.js';
import type { FeedPage } from '../../graph-store.js';
import type { Connection } from '../connection.js';
import { type FeedPlace, formatCursor, parseCursor } from './feed-cursor.js';
import { type EdgeRow, type NodeRow, toEdge, toNode } from './rows.js';

const NODES = `SELECT id, version, seq, properties, n FROM nodes
  WHERE (seq, n) > (?, ?) ORDER BY seq, n LIMIT ?`;
const EDGES = `SELECT s.id, k.name, t.id, e.key, e.seq, e.properties, e.n
  FROM (SELECT * FROM edges WHERE (seq, n) > (?, ?) ORDER BY seq, n LIMIT ?) AS e
  CROSS JOIN nodes AS s ON s.n = e.source CROSS JOIN kinds AS k ON k.n = e.kind CROSS JOIN nodes AS t ON t.n = e.target
  ORDER BY e.seq, e.n`;
const TOMBSTONES = 'SELECT record, seq, n FROM tombstones WHERE (seq, n) > (?, ?) ORDER BY seq, n LIMIT ?';

interface Told {
  readonly stage: number;
  readonly row: number;
  readonly record: FeedRecord;
}

/** The counter of the file: its last transaction and the last one that was an erasure (0: none). */
export function readCounter(connection: Connection): { readonly seq: number; readonly erased: number } {
  const [seq, erased] = connection.first<[number, number]>('SELECT seq, erased FROM counter') ?? [0, 0];
  return { seq, erased };
}

/**
 * A page of the feed: the records of the three tables after the cursor's place, merged by (seq, nodes before edges
 * before tombstones, row), so that a transaction of any size can be cut anywhere.
 */
export function readFeed(connection: Connection, cursor: string, limit: number): FeedPage {
  checkLimit('limit', limit);
  const head = readCounter(connection);
  const place = parseCursor(cursor) ?? { seq: 0, stage: 0, row: 0, erased: head.erased };
  const told = [
    ...readStage(place, 0, (seq, row) => nodesAfter(connection, seq, row, limit + 1)),
    ...readStage(place, 1, (seq, row) => edgesAfter(connection, seq, row, limit + 1)),
    ...readStage(place, 2, (seq, row) => tombstonesAfter(connection, seq, row, limit + 1)),
  ].sort((a, b) => a.record.seq - b.record.seq || a.stage - b.stage || a.row - b.row);
  const more = told.length > limit;
  const page = told.slice(0, limit);
  const last = page.at(-1);
  const next: FeedPlace =
    more && last !== undefined
      ? { seq: last.record.seq, stage: last.stage, row: last.row, erased: head.erased }
      : { seq: head.seq, stage: 3, row: 0, erased: head.erased };
  return {
    records: page.map((entry) => entry.record),
    cursor: formatCursor(next),
    seq: next.seq,
    more,
    erased: head.erased > place.erased,
  };
}

/** The cursor behind everything that was written so far. */
export function feedHead(connection: Connection): { readonly cursor: string; readonly seq: number } {
  const { seq, erased } = readCounter(connection);
  return { cursor: formatCursor({ seq, stage: 3, row: 0, erased }), seq };
}

function readStage(place: FeedPlace, stage: number, read: (seq: number, row: number) => Told[]): Told[] {
  if (stage < place.stage) return read(place.seq, Number.MAX_SAFE_INTEGER);
  return read(place.seq, stage === place.stage ? place.row : -1);
}

function nodesAfter(connection: Connection, seq: number, row: number, limit: number): Told[] {
  return connection
    .all<[...NodeRow, number]>(NODES, seq, row, limit)
    .map(([id, version, nodeSeq, properties, n]) => {
      const node = toNode([id, version, nodeSeq, properties]);
      return { stage: 0, row: n, record: { kind: 'node', seq: node.seq, node } };
    });
}

function edgesAfter(connection: Connection, seq: number, row: number, limit: number): Told[] {
  return connection.all<[...EdgeRow, number]>(EDGES, seq, row, limit).map((found) => {
    const [from, type, to, key, edgeSeq, properties, n] = found;
    const edge = toEdge([from, type, to, key, edgeSeq, properties]);
    return { stage: 1, row: n, record: { kind: 'edge', seq: edge.seq, edge } };
  });
}

function tombstonesAfter(connection: Connection, seq: number, row: number, limit: number): Told[] {
  return connection.all<[string, number, number]>(TOMBSTONES, seq, row, limit).map(([name, goneSeq, n]) => {
    const [from = '', type, to = '', key = ''] = name.split(' ');
    const record: FeedRecord =
      type === undefined
        ? { kind: 'nodeDeleted', seq: goneSeq, id: parseNodeId(from) }
        : { kind: 'edgeDeleted', seq: goneSeq, edge: edgeOf(type, from, to, key) };
    return { stage: 2, row: n, record };
  });
}

function edgeOf(type: string, from: string, to: string, key: string): EdgeIdentity {
  return { type: type as RelationshipName, from: parseNodeId(from), to: parseNodeId(to), key };
}

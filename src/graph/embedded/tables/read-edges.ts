import { InvalidValueError } from '../../../domain/errors.js';
import type { GraphEdge } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { RELATIONSHIP_TYPES } from '../../../domain/ontology.js';
import { checkLimit } from '../../check-limit.js';
import { ALL_EDGES, type EdgeQuery } from '../../graph-store.js';
import type { Connection } from '../connection.js';
import { type EdgeRow, toEdge } from './rows.js';

// The joins are in the order they are to run in: the node, the types in code-unit order, each one's range of the index.
const OUT = `SELECT s.id, k.name, t.id, e.key, e.seq, e.properties FROM nodes AS s
  CROSS JOIN kinds AS k CROSS JOIN edges AS e ON e.source = s.n AND e.kind = k.n
  CROSS JOIN nodes AS t ON t.n = e.target
  WHERE s.id = ? AND TYPES ORDER BY k.name, t.id, e.key LIMIT ?`;
const IN = `SELECT s.id, k.name, t.id, e.key, e.seq, e.properties FROM nodes AS t
  CROSS JOIN kinds AS k CROSS JOIN edges AS e ON e.target = t.n AND e.kind = k.n
  CROSS JOIN nodes AS s ON s.n = e.source
  WHERE t.id = ? AND TYPES ORDER BY k.name, s.id, e.key LIMIT ?`;
const ALL_TYPES = '? IS NULL';
const SOME_TYPES = 'k.name IN (SELECT value FROM json_each(?))';

/** The edges at each of the query's ids, in the order (type, other end, key), each node's cut by itself. */
export function readEdges(connection: Connection, query: EdgeQuery): Map<NodeId, readonly GraphEdge[]> {
  checkLimit('limitPerNode', query.limitPerNode, ALL_EDGES);
  for (const type of query.types ?? []) {
    if (!Object.hasOwn(RELATIONSHIP_TYPES, type))
      throw new InvalidValueError(
        'types',
        `${JSON.stringify(type)} is not a relationship type of the ontology`,
      );
  }
  const types = query.types === undefined ? null : JSON.stringify(query.types);
  const sql = (query.direction === 'out' ? OUT : IN).replace(
    'TYPES',
    types === null ? ALL_TYPES : SOME_TYPES,
  );
  const result = new Map<NodeId, readonly GraphEdge[]>();
  for (const id of new Set(query.ids))
    result.set(id, connection.all<EdgeRow>(sql, id, types, query.limitPerNode).map(toEdge));
  return result;
}

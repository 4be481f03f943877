import neo4j from 'neo4j-driver';
import type { ExportRecord } from '../graph-store.js';
import type { Connection } from './driver/connection.js';
import { exportEdges, listNodes } from './queries.generated.js';
import { toEdge, toNode } from './stored-records.js';

const NODES_A_PAGE = 2_000;
/** Fewer: each comes with all its outgoing edges. */
const SOURCES_A_PAGE = 200;
/** Above every id, which begins with a letter. */
const BEYOND_IDS = '~';

/** The whole graph, page by page: nodes by id, then edges by (from, type, to, key). */
export async function* exportRecords(connection: Connection): AsyncGenerator<ExportRecord> {
  for (let after = ''; ; ) {
    const rows = await connection.read((run) =>
      run(listNodes, { after, before: BEYOND_IDS, limit: neo4j.int(NODES_A_PAGE) }),
    );
    for (const row of rows) {
      const node = toNode(row.properties);
      after = node.id;
      yield { kind: 'node', node };
    }
    if (rows.length < NODES_A_PAGE) break;
  }
  for (let after = ''; ; ) {
    const rows = await connection.read((run) =>
      run(exportEdges, { after, limit: neo4j.int(SOURCES_A_PAGE) }),
    );
    for (const { source, type, target, properties } of rows) {
      after = source;
      if (type !== null && target !== null && properties !== null)
        yield { kind: 'edge', edge: toEdge(type, source, target, properties) };
    }
    if (rows.length === 0) break;
  }
}

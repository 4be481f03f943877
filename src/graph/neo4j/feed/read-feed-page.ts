import neo4j from 'neo4j-driver';
import { compareIds } from '../../../domain/ids.js';
import { RELATIONSHIP_NAMES, type RelationshipName } from '../../../domain/ontology.js';
import type { Run } from '../driver/connection.js';
import {
  feedEdgeSizes,
  feedEdges,
  feedNodeSizes,
  feedNodes,
  feedTombstoneSizes,
  feedTombstones,
} from '../queries.generated.js';
import type { StoredProperties } from '../rows.js';

/** A changed record: its place in its transaction and what is stored. */
export interface FeedRow {
  readonly seq: number;
  readonly position: string;
  readonly properties: StoredProperties;
}

export interface FeedWindow {
  /** The first transaction, which is read after `position` ('': from its start). */
  readonly seq: number;
  readonly position: string;
  /** The last transaction. */
  readonly upTo: number;
}

/** How the transactions touched a kind of record last, by its name: nodes, tombstones or a relationship type. */
export type LastTouched = ReadonlyMap<string, number>;

function isRelationship(name: string): name is RelationshipName {
  return (RELATIONSHIP_NAMES as readonly string[]).includes(name);
}

function feedQueries(name: string) {
  if (name === 'nodes') return [{ sizes: feedNodeSizes, records: feedNodes }];
  if (name === 'tombstones') return [{ sizes: feedTombstoneSizes, records: feedTombstones }];
  // A type that the ontology does not know any more has none.
  return isRelationship(name) ? [{ sizes: feedEdgeSizes[name], records: feedEdges[name] }] : [];
}
type FeedQueries = ReturnType<typeof feedQueries>;

/** The transaction with which, counted from the window's first, there are at least `limit` records. */
async function transactionOfRecord(
  run: Run,
  queries: FeedQueries,
  window: FeedWindow,
  limit: number,
): Promise<number> {
  const parameters = { seq: neo4j.int(window.seq), upTo: neo4j.int(window.upTo), limit: neo4j.int(limit) };
  const sizes = new Map<number, number>();
  const pages = await Promise.all(queries.map((query) => run(query.sizes, parameters)));
  for (const { seq, count } of pages.flat()) sizes.set(seq, (sizes.get(seq) ?? 0) + count);
  let total = 0;
  for (const seq of [...sizes.keys()].sort((a, b) => a - b)) {
    total += sizes.get(seq) ?? 0;
    if (total >= limit) return seq;
  }
  return window.upTo;
}

/**
 * The first records of `window`, by transaction and position, and the transaction up to which they were looked for: at
 * most `limit + 1` records, the last one telling that there are more. Only kinds that were touched are asked; of
 * several, the sizes come first (numbers from the indexes alone), so that no kind reads records that the page cannot hold.
 */
export async function readFeedPage(
  run: Run,
  lastTouched: LastTouched,
  window: FeedWindow,
  limit: number,
): Promise<{ readonly rows: readonly FeedRow[]; readonly upTo: number }> {
  const queries = [...lastTouched]
    .filter(([, seq]) => seq >= window.seq)
    .flatMap(([name]) => feedQueries(name));
  const upTo = queries.length > 1 ? await transactionOfRecord(run, queries, window, limit + 1) : window.upTo;
  const parameters = {
    seq: neo4j.int(window.seq),
    upTo: neo4j.int(upTo),
    position: window.position,
    limit: neo4j.int(limit + 1),
  };
  const pages = await Promise.all(queries.map((query) => run(query.records, parameters)));
  const rows = pages.flat().sort((a, b) => a.seq - b.seq || compareIds(a.position, b.position));
  return { rows: rows.slice(0, limit + 1), upTo };
}

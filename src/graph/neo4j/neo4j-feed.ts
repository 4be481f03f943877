import neo4j from 'neo4j-driver';
import { InvalidValueError } from '../../domain/errors.js';
import type { FeedRecord } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import type { FeedPage } from '../graph-store.js';
import type { Connection } from './connection.js';
import { type FeedCursor, formatFeedCursor, parseFeedCursor } from './feed-cursor.js';
import type { Neo4jWriter } from './neo4j-writer.js';
import { feed, lockSequence, readSequence } from './queries.generated.js';
import type { StoredProperties } from './rows.js';
import { parseEdgeRecord, toEdge, toNode } from './stored-records.js';

interface Head {
  readonly seq: number;
  readonly erasedSeq: number;
}

function toRecord(seq: number, position: string, properties: StoredProperties): FeedRecord {
  const [kind, record] = [position[0], position.slice(2)];
  if (kind === 'n') return { kind: 'node', seq, node: toNode(properties) };
  if (kind === 'o') {
    const { type, from, to } = parseEdgeRecord(record);
    return { kind: 'edge', seq, edge: toEdge(type, from, to, properties) };
  }
  if (!record.includes(' ')) return { kind: 'nodeDeleted', seq, id: record as NodeId };
  return { kind: 'edgeDeleted', seq, edge: parseEdgeRecord(record) };
}

/** What was written, in the order of transactions: read off the indexes on `seq` (docs/decisions/002-neo4j-feed.md). */
export class Neo4jFeed {
  readonly #connection: Connection;
  readonly #writer: Neo4jWriter;

  constructor(connection: Connection, writer: Neo4jWriter) {
    this.#connection = connection;
    this.#writer = writer;
  }

  /**
   * The last transaction that is wholly visible. Neo4j applies a transaction piece by piece, so its number may show
   * before its records do; not so when this process has its answer, nor under the lock that it holds to the end.
   */
  async head(): Promise<Head> {
    const seen = this.#only(await this.#connection.read((run) => run(readSequence, {})));
    if (seen.seq <= this.#writer.settledSeq) return seen;
    const settled = await this.#connection.write(async (run) => {
      const [, rows] = await Promise.all([run(lockSequence, {}), run(readSequence, {})]);
      return this.#only(rows);
    });
    this.#writer.settledSeq = Math.max(this.#writer.settledSeq, settled.seq);
    return settled;
  }

  /** One page, as the port says. */
  async read(cursor: string, limit: number): Promise<FeedPage> {
    const after = parseFeedCursor(cursor);
    const head = await this.head();
    if (after.seq > head.seq)
      throw new InvalidValueError(
        'cursor',
        `expected at most ${head.seq}, got ${after.seq}: it is of another store`,
      );
    const erased = head.erasedSeq > after.seq;
    const isAtHead = after.seq === head.seq && after.position === undefined;
    if (isAtHead) return { records: [], cursor: formatFeedCursor(after), seq: head.seq, more: false, erased };
    const rows = await this.#rows(after, head.seq, limit + 1);
    const records = rows.slice(0, limit).map((row) => toRecord(row.seq, row.position, row.properties));
    const last = rows[limit - 1];
    if (rows.length <= limit || last === undefined)
      return {
        records,
        cursor: formatFeedCursor({ seq: head.seq, position: undefined }),
        seq: head.seq,
        more: false,
        erased,
      };
    return { records, cursor: formatFeedCursor(last), seq: last.seq, more: true, erased };
  }

  #rows(after: FeedCursor, upTo: number, limit: number) {
    // Nothing stands before '' in the next transaction.
    const from = after.position === undefined ? { seq: after.seq + 1, position: '' } : after;
    return this.#connection.read((run) =>
      run(feed, {
        seq: neo4j.int(from.seq),
        upTo: neo4j.int(upTo),
        position: from.position ?? '',
        limit: neo4j.int(limit),
      }),
    );
  }

  #only(rows: readonly Head[]): Head {
    return rows[0] ?? { seq: 0, erasedSeq: 0 };
  }
}

import { InvalidValueError } from '../../../domain/errors.js';
import type { FeedRecord } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import type { FeedPage } from '../../graph-store.js';
import type { Connection, Run } from '../driver/connection.js';
import { ReadOnlyDatabaseError } from '../driver/translate-error.js';
import { lockSequence, readSequences } from '../queries.generated.js';
import { parseEdgeRecord, toEdge, toNode } from '../stored-records.js';
import type { Neo4jWriter } from '../write/neo4j-writer.js';
import { formatFeedCursor, parseFeedCursor } from './feed-cursor.js';
import { type FeedRow, type LastTouched, readFeedPage } from './read-feed-page.js';

interface Head {
  readonly seq: number;
  readonly erasedSeq: number;
  readonly lastTouched: LastTouched;
}

function toRecord({ seq, position, properties }: FeedRow): FeedRecord {
  const [kind, record] = [position[0], position.slice(2)];
  if (kind === 'n') return { kind: 'node', seq, node: toNode(properties) };
  if (kind === 'o') {
    const { type, from, to } = parseEdgeRecord(record);
    return { kind: 'edge', seq, edge: toEdge(type, from, to, properties) };
  }
  if (!record.includes(' ')) return { kind: 'nodeDeleted', seq, id: record as NodeId };
  return { kind: 'edgeDeleted', seq, edge: parseEdgeRecord(record) };
}

async function readHead(run: Run): Promise<Head> {
  const rows = await run(readSequences, {});
  const graph = rows.find(({ name }) => name === 'graph');
  return {
    seq: graph?.seq ?? 0,
    erasedSeq: graph?.erasedSeq ?? 0,
    lastTouched: new Map(rows.filter((row) => row !== graph).map(({ name, seq }) => [name, seq])),
  };
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
   * before its records do; not so when its answer was here before we asked, nor under the lock that it holds to the end.
   */
  async head(): Promise<Head> {
    const settledSeq = this.#writer.settledSeq;
    const seen = await this.#connection.read(readHead);
    if (seen.seq <= settledSeq) return seen;
    const settled = await this.#settledHead();
    this.#writer.settledSeq = Math.max(this.#writer.settledSeq, settled.seq);
    return settled;
  }

  async #settledHead(): Promise<Head> {
    try {
      return await this.#connection.write(async (run) => {
        const [, head] = await Promise.all([run(lockSequence, {}), readHead(run)]);
        return head;
      });
    } catch (error) {
      // Where nobody may write nobody is in the middle of a write.
      if (error instanceof ReadOnlyDatabaseError) return this.#connection.read(readHead);
      throw error;
    }
  }

  /** One page, as the port says. */
  async read(cursor: string, limit: number): Promise<FeedPage> {
    const parsed = parseFeedCursor(cursor);
    const head = await this.head();
    const after = parsed ?? { seq: 0, givenAt: head.seq };
    if (Math.max(after.seq, after.givenAt) > head.seq)
      throw new InvalidValueError(
        'cursor',
        `expected one of at most transaction ${head.seq}, got ${after.givenAt}: it is of another store`,
      );
    const erased = head.erasedSeq > after.givenAt;
    const window = {
      // Nothing stands before '' in the next transaction.
      seq: after.position === undefined ? after.seq + 1 : after.seq,
      position: after.position ?? '',
      upTo: head.seq,
    };
    const { rows, upTo } =
      window.seq > head.seq
        ? { rows: [], upTo: head.seq }
        : await this.#connection.read((run) => readFeedPage(run, head.lastTouched, window, limit));
    const records = rows.slice(0, limit).map(toRecord);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const reached = last ?? { seq: upTo };
    return {
      records,
      cursor: formatFeedCursor({ ...reached, givenAt: head.seq }),
      seq: reached.seq,
      more: last !== undefined || upTo < head.seq,
      erased,
    };
  }
}

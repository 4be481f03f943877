import neo4j from 'neo4j-driver';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphEdge, GraphNode, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { NODE_TYPES, type NodeLabel, RELATIONSHIP_TYPES } from '../../domain/ontology.js';
import { checkOperation } from '../../domain/values.js';
import { checkLimit } from '../check-limit.js';
import {
  ALL_EDGES,
  type EdgeQuery,
  type ExportRecord,
  type FeedPage,
  type GraphCounts,
  type GraphStore,
  type NodePage,
  type WriteReceipt,
} from '../graph-store.js';
import { Connection } from './driver/connection.js';
import type { Neo4jSettings } from './driver/neo4j-settings.js';
import { exportRecords } from './export-records.js';
import { formatFeedCursor } from './feed/feed-cursor.js';
import { Neo4jFeed } from './feed/neo4j-feed.js';
import { migrateSchema, type SchemaReport } from './migrate-schema.js';
import {
  countEdges,
  countNodes,
  listNodes,
  ping,
  readMeta,
  readNodes,
  readSequences,
  writeMeta,
} from './queries.generated.js';
import { readEdgesAt } from './read-edges-at.js';
import { toNode } from './stored-records.js';
import { Neo4jWriter } from './write/neo4j-writer.js';

const MAX_OPERATIONS = 10_000;

function checkName(field: string, known: Readonly<Record<string, unknown>>, name: string): void {
  if (!Object.hasOwn(known, name))
    throw new InvalidValueError(
      field,
      `expected a name of the ontology, got ${JSON.stringify(String(name).slice(0, 60))}`,
    );
}

/** The graph in Neo4j 5.26 or newer; laws and failures are those of the port. */
export class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  readonly #connection: Connection;
  readonly #writer: Neo4jWriter;
  readonly #feed: Neo4jFeed;
  #closing: Promise<void> | undefined;

  private constructor(
    connection: Connection,
    /** What opening did to the schema. */
    readonly schema: SchemaReport,
  ) {
    this.#connection = connection;
    this.#writer = new Neo4jWriter(connection);
    this.#feed = new Neo4jFeed(connection, this.#writer);
  }

  /**
   * Connects and brings the schema up to date. Throws ConfigurationError (address, user, database), SchemaVersionError
   * (a newer schema) or StoreUnavailableError.
   */
  static async open(settings: Neo4jSettings): Promise<Neo4jStore> {
    const connection = new Connection(settings);
    try {
      return new Neo4jStore(connection, await migrateSchema(connection));
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  async write(operations: readonly WriteOperation[]): Promise<WriteReceipt> {
    if (operations.length > MAX_OPERATIONS)
      throw new InvalidValueError(
        'operations',
        `expected at most ${MAX_OPERATIONS}, got ${operations.length}`,
      );
    for (const operation of operations) checkOperation(operation);
    if (operations.length === 0) return { seq: (await this.#feed.head()).seq };
    return { seq: await this.#writer.write(operations) };
  }

  async readMany(ids: readonly NodeId[]): Promise<readonly (GraphNode | null)[]> {
    const unique = [...new Set(ids)];
    const found = new Map<NodeId, GraphNode>();
    if (unique.length > 0) {
      const rows = await this.#connection.read((run) => run(readNodes, { ids: unique }));
      for (const { properties } of rows) {
        const node = toNode(properties);
        found.set(node.id, node);
      }
    } else await this.ping();
    return ids.map((id) => found.get(id) ?? null);
  }

  async readEdges(query: EdgeQuery): Promise<ReadonlyMap<NodeId, readonly GraphEdge[]>> {
    checkLimit('limitPerNode', query.limitPerNode, ALL_EDGES);
    for (const type of query.types ?? []) checkName('type', RELATIONSHIP_TYPES, type);
    if (query.types?.length === 0) return new Map(query.ids.map((id) => [id, []]));
    return this.#connection.read((run) => readEdgesAt(run, query));
  }

  async list(label: NodeLabel, after: NodeId | undefined, limit: number): Promise<NodePage> {
    checkLimit('limit', limit);
    checkName('label', NODE_TYPES, label);
    // Ids begin with the prefix of their label and a colon, after which the semicolon comes.
    const { prefix } = NODE_TYPES[label];
    const rows = await this.#connection.read((run) =>
      run(listNodes, {
        after: after !== undefined && after > prefix ? after : prefix,
        before: `${prefix};`,
        limit: neo4j.int(limit + 1),
      }),
    );
    const nodes = rows.slice(0, limit).map((row) => toNode(row.properties));
    return { nodes, next: rows.length > limit ? nodes.at(-1)?.id : undefined };
  }

  exportAll(): AsyncIterable<ExportRecord> {
    return exportRecords(this.#connection);
  }

  async feed(cursor: string, limit: number): Promise<FeedPage> {
    checkLimit('limit', limit);
    return this.#feed.read(cursor, limit);
  }

  async feedHead(): Promise<{ readonly cursor: string; readonly seq: number }> {
    const { seq } = await this.#feed.head();
    return { cursor: formatFeedCursor({ seq, givenAt: seq }), seq };
  }

  async counts(): Promise<GraphCounts> {
    const [sequences, nodes, edges] = await this.#connection.read((run) =>
      Promise.all([run(readSequences, {}), run(countNodes, {}), run(countEdges, {})]),
    );
    const present = <T extends { readonly count: number }>(rows: readonly T[]): T[] =>
      rows.filter((row) => row.count > 0);
    return {
      seq: sequences.find(({ name }) => name === 'graph')?.seq ?? 0,
      nodes: Object.fromEntries(present(nodes).map((row) => [row.label, row.count])),
      edges: Object.fromEntries(present(edges).map((row) => [row.type, row.count])),
    };
  }

  async readMeta(name: string): Promise<string | undefined> {
    const rows = await this.#connection.read((run) => run(readMeta, { name }));
    return rows[0]?.value;
  }

  async writeMeta(name: string, value: string): Promise<void> {
    await this.#connection.write((run) => run(writeMeta, { name, value }));
  }

  async erase(ids: readonly NodeId[]): Promise<WriteReceipt> {
    if (ids.length === 0) return { seq: (await this.#feed.head()).seq };
    return { seq: await this.#writer.erase(ids) };
  }

  async ping(): Promise<void> {
    await this.#connection.read((run) => run(ping, {}));
  }

  async close(): Promise<void> {
    this.#closing ??= this.#writer.forget().then(() => this.#connection.close());
    await this.#closing;
  }
}

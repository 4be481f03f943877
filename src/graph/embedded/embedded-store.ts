import { existsSync } from 'node:fs';
import { InvalidValueError } from '../../domain/errors.js';
import type { GraphEdge, GraphNode, WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { NODE_LABELS, type NodeLabel, RELATIONSHIP_NAMES } from '../../domain/ontology.js';
import { checkOperation } from '../../domain/values.js';
import type {
  EdgeQuery,
  ExportRecord,
  FeedPage,
  GraphCounts,
  GraphStore,
  NodePage,
  WriteReceipt,
} from '../graph-store.js';
import { AcknowledgedMark } from './acknowledged-mark.js';
import { type CopySource, CopyWindow, type FileCopy } from './backup/copy-window.js';
import { checkAfterCrash, formerEnd, refuseLostStore } from './check-after-crash.js';
import { Connection } from './connection.js';
import { MIGRATIONS, migrateSchema, schemaVersion } from './schema.js';
import { compactIfDue, eraseNodes } from './tables/erase-nodes.js';
import { exportAll } from './tables/export-all.js';
import { Kinds } from './tables/kinds.js';
import { loadWorkingSet } from './tables/load-working-set.js';
import { NodeRows } from './tables/node-rows.js';
import { readEdges } from './tables/read-edges.js';
import { feedHead, readCounter, readFeed } from './tables/read-feed.js';
import { listNodes, readMany } from './tables/read-nodes.js';
import { hasChanges, saveWorkingSet } from './tables/save-working-set.js';
import type { Tables } from './tables/tables.js';

const MAX_OPERATIONS = 10_000;
const warn = (problem: string): void => process.emitWarning(problem, 'StoreWarning');

/**
 * The graph in one file, in this process. Every call runs to its end before another begins, so a write needs no lock
 * but the file's own, which keeps other processes out.
 */
export class EmbeddedStore implements GraphStore, CopySource {
  readonly engine = 'embedded';
  private readonly connection: Connection;
  private readonly tables: Tables;
  private readonly copyWindow: CopyWindow;
  private readonly mark: AcknowledgedMark;

  /**
   * Opens or makes the store at `path`; throws StoreInUseError, ConfigurationError, SchemaVersionError, and
   * StoreUnavailableError for a damaged one. What a journal has lost is told to `onProblem`.
   */
  constructor(path: string, onProblem: (problem: string) => void = warn) {
    const end = formerEnd(path);
    this.mark = new AcknowledgedMark(path);
    this.connection = new Connection(path);
    const { connection } = this;
    this.tables = { connection, kinds: new Kinds(connection), rows: new NodeRows() };
    this.copyWindow = new CopyWindow(this.connection, () => compactIfDue(this.connection));
    try {
      const version = schemaVersion(this.connection);
      if (version === 0) refuseLostStore(this.connection, end);
      else if (version <= MIGRATIONS.length) checkAfterCrash(this.connection, end, onProblem);
      migrateSchema(this.connection);
      compactIfDue(this.connection);
    } catch (error) {
      // Closing brings the journal into the file: the mark is what has the next start look as closely.
      if (end.isAbrupt) this.mark.note(end.acknowledged);
      this.connection.close();
      this.mark.close(false);
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
    return this.transact((seq) => {
      if (operations.length === 0) return false;
      const set = loadWorkingSet(this.tables, operations);
      for (const operation of operations) set.apply(operation);
      if (!hasChanges(set)) return false;
      saveWorkingSet(this.tables, set, { seq, tombstones: true });
      return true;
    });
  }

  async readMany(ids: readonly NodeId[]): Promise<readonly (GraphNode | null)[]> {
    return readMany(this.connection, ids);
  }

  async readEdges(query: EdgeQuery): Promise<ReadonlyMap<NodeId, readonly GraphEdge[]>> {
    return readEdges(this.connection, query);
  }

  async list(label: NodeLabel, after: NodeId | undefined, limit: number): Promise<NodePage> {
    return listNodes(this.connection, label, after, limit);
  }

  exportAll(): AsyncIterable<ExportRecord> {
    return exportAll(this.connection);
  }

  async feed(cursor: string, limit: number): Promise<FeedPage> {
    return readFeed(this.connection, cursor, limit);
  }

  async feedHead(): Promise<{ readonly cursor: string; readonly seq: number }> {
    return feedHead(this.connection);
  }

  async counts(): Promise<GraphCounts> {
    const counts = this.tables.kinds.counts();
    const named = <K extends string>(names: readonly K[]): Partial<Record<K, number>> =>
      Object.fromEntries(
        names.filter((name) => counts.has(name)).map((name) => [name, counts.get(name)]),
      ) as Partial<Record<K, number>>;
    return {
      seq: readCounter(this.connection).seq,
      nodes: named(NODE_LABELS),
      edges: named(RELATIONSHIP_NAMES),
    };
  }

  async readMeta(name: string): Promise<string | undefined> {
    return this.connection.first<[string]>('SELECT value FROM meta WHERE name = ?', name)?.[0];
  }

  async writeMeta(name: string, value: string): Promise<void> {
    this.connection.run(
      'INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      name,
      value,
    );
  }

  async erase(ids: readonly NodeId[]): Promise<WriteReceipt> {
    const receipt = this.transact((seq) => {
      if (ids.length > 0) eraseNodes(this.tables, ids, seq);
      return ids.length > 0;
    });
    // A copy that is being made is thrown away, and the file compacted, as soon as it ends.
    if (!this.copyWindow.isOpen) compactIfDue(this.connection);
    return receipt;
  }

  async beginCopy(): Promise<FileCopy> {
    return this.copyWindow.begin();
  }

  async endCopy(id: number): Promise<void> {
    this.copyWindow.end(id);
  }

  async ping(): Promise<void> {
    this.connection.first('SELECT 1');
  }

  async close(): Promise<void> {
    this.copyWindow.close();
    this.connection.close();
    this.mark.close(!existsSync(`${this.connection.path}-wal`));
  }

  /** Runs `work` as the next transaction; the number is taken only when it says that something changed. */
  private transact(work: (seq: number) => boolean): WriteReceipt {
    try {
      const receipt = this.connection.transaction(() => {
        const { seq } = readCounter(this.connection);
        if (!work(seq + 1)) return { seq };
        this.connection.run('UPDATE counter SET seq = ?', seq + 1);
        return { seq: seq + 1 };
      });
      this.mark.note(receipt.seq);
      return receipt;
    } catch (error) {
      this.tables.kinds.forget();
      throw error;
    }
  }
}

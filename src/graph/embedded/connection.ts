import { closeSync, openSync } from 'node:fs';
import Database from 'libsql';
import { ConfigurationError, StoreInUseError, StoreUnavailableError } from '../../domain/errors.js';
import { translateSqliteError } from './sqlite-error.js';

export type SqlValue = string | number | null;
type Statement = Database.Statement<SqlValue[]>;

/** Makes the file, if it is not there, so that only this user can read it; the journal takes its rights over. */
function makeForOwnerAlone(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // It is there already, or cannot be made: then opening it as a database tells why.
  }
}

const PRAGMAS = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  // What was acknowledged survives also a loss of power.
  'synchronous = FULL',
  // Deleted rows are overwritten.
  'secure_delete = ON',
  // 32 MiB: the system keeps the rest of the file at hand.
  'cache_size = -32768',
];
/** A checkpoint every 64 MB of journal: a bulk load writes less twice. */
const CHECKPOINTS = 'PRAGMA wal_autocheckpoint = 16000';

/**
 * One connection to the file at `path`, which no other process can open meanwhile. Statements are prepared once; rows
 * come as arrays. Errors of the database come as domain errors where an operator can do something about them.
 * Nothing else in this process may open the file: closing it would give the lock back (a trait of POSIX locks).
 */
export class Connection {
  private database: Database.Database | undefined;
  private readonly statements = new Map<string, Statement>();

  /** Opens or makes the file; throws StoreInUseError when another process has it. */
  constructor(readonly path: string) {
    makeForOwnerAlone(path);
    try {
      this.database = new Database(path);
    } catch (error) {
      throw new ConfigurationError(
        `${path} cannot be opened: give this user the right to write it, or name another DATA_DIR (${(error as Error).message.slice(0, 200)})`,
      );
    }
    try {
      for (const pragma of PRAGMAS) this.exec(`PRAGMA ${pragma}`);
      this.exec(CHECKPOINTS);
      // The first transaction takes the lock, which stays until close.
      this.exec('BEGIN EXCLUSIVE');
      this.exec('COMMIT');
    } catch (error) {
      this.database.close();
      throw error;
    }
  }

  exec(sql: string): void {
    this.guarded((database) => database.exec(sql));
  }

  /** Runs a statement that gives no rows. */
  run(sql: string, ...parameters: SqlValue[]): void {
    this.guarded((database) => this.prepared(database, sql).run(...parameters));
  }

  /** All rows of a query. */
  all<Row extends readonly SqlValue[]>(sql: string, ...parameters: SqlValue[]): Row[] {
    return this.guarded((database) =>
      this.prepared(database, sql)
        .raw()
        .all(...parameters),
    ) as Row[];
  }

  /** The first row of a query; undefined when there is none. */
  first<Row extends readonly SqlValue[]>(sql: string, ...parameters: SqlValue[]): Row | undefined {
    return this.all<Row>(sql, ...parameters)[0];
  }

  /** The only row of a query that gives two numbers and bytes. */
  texts(sql: string, ...parameters: SqlValue[]): [number | null, number, Buffer | null] {
    const rows = this.guarded((database) =>
      this.prepared(database, sql)
        .raw()
        .all(...parameters),
    );
    return (rows as [number | null, number, Buffer | null][])[0] ?? [null, 0, null];
  }

  /** Runs `work` in one transaction: all of it or, when it throws, nothing. */
  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.exec('COMMIT');
      return result;
    } catch (error) {
      if (this.database?.inTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  /** Writes the journal into the file, which then stays as it is while transactions go on, until it is released. */
  holdFile(): void {
    const [busy] = this.first<[number, number, number]>('PRAGMA wal_checkpoint(TRUNCATE)') ?? [1, 0, 0];
    if (busy !== 0) throw new StoreInUseError(`${this.path} is being read: try again`);
    this.exec('PRAGMA wal_autocheckpoint = 0');
  }

  /** Lets the file be written again. */
  releaseFile(): void {
    if (this.database !== undefined) this.exec(CHECKPOINTS);
  }

  /** How long the file is once the journal is in it. */
  fileBytes(): number {
    const [pages] = this.first<[number]>('PRAGMA page_count') ?? [0];
    const [bytes] = this.first<[number]>('PRAGMA page_size') ?? [0];
    return pages * bytes;
  }

  /** Lets go of the file (again: does nothing). The journal goes, so that one file is left. */
  close(): void {
    const database = this.database;
    if (database === undefined) return;
    this.statements.clear();
    try {
      // The library closes a file only when its statements are collected as garbage, so the lock is given back by hand.
      database.exec('PRAGMA journal_mode = DELETE');
      database.exec('PRAGMA locking_mode = NORMAL');
      database.exec('SELECT 1 FROM sqlite_master');
    } catch {
      // What was acknowledged is durable; a journal that could not be tidied away is read at the next start.
    } finally {
      this.database = undefined;
      database.close();
    }
  }

  private prepared(database: Database.Database, sql: string): Statement {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(sql);
      this.statements.set(sql, statement);
    }
    return statement;
  }

  private guarded<T>(work: (database: Database.Database) => T): T {
    if (this.database === undefined) throw new StoreUnavailableError('the store is closed');
    try {
      return work(this.database);
    } catch (error) {
      throw translateSqliteError(error, this.path) ?? error;
    }
  }
}

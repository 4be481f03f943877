import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { ConfigurationError, StoreUnavailableError } from '../../../domain/errors.js';
import type { Nothing, Query } from '../query.js';
import { DriverSupply } from './driver-supply.js';
import type { Neo4jSettings } from './neo4j-settings.js';
import { translateError } from './translate-error.js';
import { MissedDeadlineError, withDeadline } from './with-deadline.js';

const DEFAULT_DEADLINE_MS = 10_000;
const DEFAULT_CONNECTIONS = 50;

/** Runs one named query in a transaction. Queries that do not wait for each other go out together. */
export type Run = <Parameters, Row>(
  query: Query<Parameters, Row>,
  parameters: Parameters,
) => Promise<readonly Row[]>;

function runIn(transaction: ManagedTransaction): Run {
  return async <Parameters, Row>(query: Query<Parameters, Row>, parameters: Parameters) => {
    const result = await transaction.run(query.text, parameters as Record<string, unknown>);
    return result.records.map((record) => record.toObject() as Row);
  };
}

function openDriver(settings: Neo4jSettings): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
      disableLosslessIntegers: true,
      // The defaults let a call to a dead server hang for a minute.
      maxTransactionRetryTime: 1_000,
      connectionTimeout: 2_000,
      connectionAcquisitionTimeout: 5_000,
      maxConnectionPoolSize: settings.connections ?? DEFAULT_CONNECTIONS,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  } catch (error) {
    throw new ConfigurationError(
      `NEO4J_URI: expected neo4j://HOST:PORT or bolt://HOST:PORT, got ${JSON.stringify(settings.uri)} (${String(error)})`,
    );
  }
}

/**
 * The driver with deadlines, domain errors and bookmarks: a read sees every write that this connection has done, also
 * on another member of a cluster. Works again by itself when a server or the way to it comes back.
 */
export class Connection {
  readonly deadlineMs: number;
  readonly #drivers: DriverSupply;
  readonly #bookmarks = neo4j.bookmarkManager();
  #closed = false;

  /** Throws ConfigurationError for an address that is none; reaches for the server only with the first call. */
  constructor(readonly settings: Neo4jSettings) {
    this.deadlineMs = settings.deadlineMs ?? DEFAULT_DEADLINE_MS;
    this.#drivers = new DriverSupply(() => openDriver(settings));
  }

  /** Runs `work` in a read transaction; the driver may repeat it. */
  read<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#call('read', (session) =>
      session.executeRead((transaction) => work(runIn(transaction)), { timeout: this.deadlineMs }),
    );
  }

  /** Runs `work` in a write transaction; the driver may repeat it, so it must not matter whether it happened before. */
  write<T>(work: (run: Run) => Promise<T>): Promise<T> {
    return this.#call('write', (session) =>
      session.executeWrite((transaction) => work(runIn(transaction)), { timeout: this.deadlineMs }),
    );
  }

  /** Runs a statement by itself, as changes of the schema want it. */
  async runAlone<Row>(query: Query<Nothing, Row>, deadlineMs: number = this.deadlineMs): Promise<void> {
    await this.#call('write', (session) => session.run(query.text).then(() => undefined), deadlineMs);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#drivers.close();
  }

  async #call<T>(
    access: 'read' | 'write',
    work: (session: Session) => Promise<T>,
    deadlineMs: number = this.deadlineMs,
  ): Promise<T> {
    if (this.#closed) throw new StoreUnavailableError('the store is closed');
    const borrowed = this.#drivers.borrow();
    const session = borrowed.driver.session({
      database: this.settings.database,
      defaultAccessMode: access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.#bookmarks,
    });
    try {
      return await withDeadline(work(session), deadlineMs, access);
    } catch (error) {
      if (error instanceof MissedDeadlineError) borrowed.giveUp();
      throw translateError(error, this.settings);
    } finally {
      // After a missed deadline closing waits for the server as well: it goes on behind us.
      session.close().catch(() => undefined);
      borrowed.done();
    }
  }
}

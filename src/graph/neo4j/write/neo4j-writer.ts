import { randomUUID } from 'node:crypto';
import neo4j from 'neo4j-driver';
import { StoreUnavailableError } from '../../../domain/errors.js';
import type { WriteOperation } from '../../../domain/graph-records.js';
import type { NodeId } from '../../../domain/ids.js';
import { WORKED_OUT_VALUES } from '../../worked-out-values.js';
import type { Connection, Run } from '../driver/connection.js';
import {
  advanceSequence,
  deleteNodes,
  eraseTombstones,
  forgetWriter,
  lockSequence,
  markErasure,
  noteTouched,
  readLastWrite,
  writeMeta,
} from '../queries.generated.js';
import { loadOverlay } from './load-overlay.js';
import { saveChanges } from './save-changes.js';
import { changesOf, hasChanges, touchedNames } from './write-changes.js';

interface LastWrite {
  readonly seq: number;
  readonly deletions: boolean;
}

/**
 * Write transactions, one at a time: each takes the writers' lock, reads what it touches, works out the outcome in
 * memory and writes it with the next sequence number. Its number among this writer's is stored with it, so that a
 * transaction that the driver repeats after a lost answer finds itself done and is not applied twice.
 */
export class Neo4jWriter {
  readonly #connection: Connection;
  readonly #id = randomUUID();
  #writes = 0;
  #turn: Promise<unknown> = Promise.resolve();
  #failedAt = Number.NEGATIVE_INFINITY;
  /** The greatest sequence number that this process knows to be wholly applied. */
  settledSeq = 0;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Applies `operations` as the port says; the sequence number. */
  write(operations: readonly WriteOperation[]): Promise<number> {
    return this.#inTurn(async (run, last, write) => {
      const overlay = await loadOverlay(run, operations);
      for (const operation of operations) overlay.apply(operation);
      if (!hasChanges(overlay)) return last.seq;
      const changes = changesOf(overlay, last.seq + 1);
      await Promise.all([
        saveChanges(run, changes, overlay.places, last.deletions),
        run(noteTouched, { names: touchedNames(changes), seq: neo4j.int(last.seq + 1) }),
        this.#advance(run, last.seq + 1, write),
      ]);
      return last.seq + 1;
    });
  }

  /** Deletes nodes with their edges and all that tells of their deletion. */
  erase(ids: readonly NodeId[]): Promise<number> {
    return this.#inTurn(async (run, last, write) => {
      await Promise.all([
        run(deleteNodes, { ids }),
        run(eraseTombstones, { ids }),
        run(markErasure, { seq: neo4j.int(last.seq + 1) }),
        // What was worked out from them goes, and saved snapshots that knew of them cannot be read any more.
        ...WORKED_OUT_VALUES.map((name) => run(writeMeta, { name, value: '' })),
        this.#advance(run, last.seq + 1, write),
      ]);
      return last.seq + 1;
    });
  }

  /** Removes the note of this writer from the database, when it can. */
  async forget(): Promise<void> {
    await this.#turn;
    if (this.#writes > 0)
      await this.#connection.write((run) => run(forgetWriter, { writer: this.#id })).catch(() => undefined);
  }

  #advance(run: Run, seq: number, write: number): Promise<unknown> {
    return run(advanceSequence, {
      seq: neo4j.int(seq),
      writer: this.#id,
      write: neo4j.int(write),
    });
  }

  /** Transactions of one process would only wait for each other's lock, each holding a connection: they queue here. */
  async #inTurn(work: (run: Run, last: LastWrite, write: number) => Promise<number>): Promise<number> {
    const askedAt = performance.now();
    const before = this.#turn;
    const mine = before.then(() => this.#transact(work, askedAt));
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  async #transact(
    work: (run: Run, last: LastWrite, write: number) => Promise<number>,
    askedAt: number,
  ): Promise<number> {
    const waitedMs = performance.now() - askedAt;
    if (this.#failedAt > askedAt && waitedMs > this.#connection.deadlineMs)
      throw new StoreUnavailableError(
        `Neo4j did not answer the writes before this one for ${Math.round(waitedMs)} ms`,
      );
    const write = ++this.#writes;
    try {
      const seq = await this.#connection.write(async (run) => {
        const [, rows] = await Promise.all([run(lockSequence, {}), run(readLastWrite, { writer: this.#id })]);
        const last = rows[0];
        if (last === undefined)
          throw new StoreUnavailableError('the database has lost its schema: run guidegraph migrate');
        if (last.write === write && last.writeSeq !== null) return last.writeSeq;
        return work(run, last, write);
      });
      this.settledSeq = Math.max(this.settledSeq, seq);
      return seq;
    } catch (error) {
      if (error instanceof StoreUnavailableError) this.#failedAt = performance.now();
      throw error;
    }
  }
}

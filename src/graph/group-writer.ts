import { InvalidValueError, StoreUnavailableError } from '../domain/errors.js';
import type { WriteOperation } from '../domain/graph-records.js';
import type { GraphStore, WriteReceipt } from './graph-store.js';
import { writeSeparately } from './write-separately.js';

/** Both change only speed. */
export interface GroupWriterOptions {
  /** Longest time that a submission waits for others; 10 ms when left out. */
  readonly maxDelayMs?: number;
  /** A group is written at once when it has this many operations; 500 when left out. */
  readonly maxOperations?: number;
}

interface Submission {
  readonly operations: readonly WriteOperation[];
  readonly resolve: (receipt: WriteReceipt) => void;
  readonly reject: (error: unknown) => void;
}

/** Most operations that the store takes in one transaction. */
const LARGEST_WRITE = 10_000;

/**
 * Commits the operations of many submitters in one transaction: a commit costs milliseconds, a row in it microseconds.
 * Groups are written one after the other in the order of submission. Each submission is applied whole or not at all,
 * and nobody suffers for another's bad one.
 */
export class GroupWriter {
  private queue: Submission[] = [];
  private operationCount = 0;
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private closed = false;
  private readonly maxDelayMs: number;
  private readonly maxOperations: number;

  constructor(
    private readonly store: GraphStore,
    options: GroupWriterOptions = {},
  ) {
    this.maxDelayMs = options.maxDelayMs ?? 10;
    this.maxOperations = Math.min(options.maxOperations ?? 500, LARGEST_WRITE);
  }

  /**
   * Writes `operations` (at most 10,000) with those of others; resolves when they are durable. Rejects as
   * `store.write` does, and with StoreUnavailableError after `close`.
   */
  submit(operations: readonly WriteOperation[]): Promise<WriteReceipt> {
    if (this.closed) return Promise.reject(new StoreUnavailableError('the writer is closed'));
    if (operations.length > LARGEST_WRITE)
      return Promise.reject(
        new InvalidValueError('operations', `expected at most ${LARGEST_WRITE}, got ${operations.length}`),
      );
    return new Promise((resolve, reject) => {
      if (this.operationCount + operations.length > LARGEST_WRITE) this.flush();
      this.queue.push({ operations, resolve, reject });
      this.operationCount += operations.length;
      if (this.operationCount >= this.maxOperations) this.flush();
      else this.timer ??= setTimeout(() => this.flush(), this.maxDelayMs);
    });
  }

  /** Writes what was submitted, then takes no more. The store stays open. */
  async close(): Promise<void> {
    this.closed = true;
    this.flush();
    await this.writing;
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const group = this.queue;
    if (group.length === 0) return;
    this.queue = [];
    this.operationCount = 0;
    this.writing = this.writing.then(() => this.writeGroup(group));
  }

  private async writeGroup(group: readonly Submission[]): Promise<void> {
    const results = await writeSeparately(
      this.store,
      group.map(({ operations }) => operations),
    );
    for (const [i, { resolve, reject }] of group.entries()) {
      const result = results[i];
      if (result !== undefined && 'receipt' in result) resolve(result.receipt);
      else reject(result?.error);
    }
  }
}

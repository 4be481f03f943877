import { DomainError } from '../../domain/errors.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { ExtractionPool } from '../../ingest/facts/extraction-pool.js';
import type { ErrorEntry } from '../../ingest/job/error-file.js';
import { memorySource } from '../../ingest/job/memory-source.js';
import { runImport } from '../../ingest/job/run-import.js';
import type { RecordKind } from '../../ingest/mapping/record-kinds.js';
import { importFeed } from '../../ingest/watch/import-feed.js';

/** Imports that may wait for their turn. */
const MOST_WAITING = 20;
/** How long what reads texts is kept after an import, in milliseconds: its dictionaries take some 100 MB. */
const IDLE_MS = 60_000;

/** What importing of single records needs. */
export interface ImportingOptions {
  readonly store: GraphStore;
  readonly hashKey: string;
  /** Makes what reads facts out of texts; without it only the records are stored. */
  readonly createExtractor?: () => ExtractionPool;
}

/** Brings single records in as an import of a file does, one call after the other. */
export class Importing {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private pool: ExtractionPool | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly options: ImportingOptions) {}

  /**
   * Imports `drafts` of `kind`; `at` (ISO 8601) is when they say so. Gives what could not be taken, by place from 1.
   * Throws LIMIT_EXCEEDED when too many wait already, and what the store throws.
   */
  async bring(
    kind: RecordKind,
    drafts: readonly Readonly<Record<string, unknown>>[],
    at: string,
  ): Promise<readonly ErrorEntry[]> {
    if (this.waiting >= MOST_WAITING)
      throw new DomainError('LIMIT_EXCEEDED', `${MOST_WAITING} imports wait already: try again later`);
    this.waiting += 1;
    const turn = this.last.then(() => this.run(kind, drafts, at));
    this.last = turn.catch(() => {});
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  private async run(
    kind: RecordKind,
    drafts: readonly Readonly<Record<string, unknown>>[],
    at: string,
  ): Promise<readonly ErrorEntry[]> {
    const { store, hashKey, createExtractor } = this.options;
    const troubles: ErrorEntry[] = [];
    clearTimeout(this.timer);
    this.pool ??= createExtractor?.();
    try {
      const parts = {
        store,
        hashKey,
        source: memorySource(kind, drafts),
        onTrouble: (entry: ErrorEntry) => troubles.push(entry),
        extractor: this.pool,
      };
      // Only listings have offers to keep: nothing else is worth a walk over all that are there.
      if (kind === 'products') await importFeed(parts, { at, keepMissing: true, mostGone: 1 });
      else await runImport(parts);
      this.timer = setTimeout(() => void this.forget(), IDLE_MS).unref();
    } catch (error) {
      // What broke may be the reader: the next import has a new one.
      await this.forget();
      throw error;
    }
    return troubles;
  }

  private async forget(): Promise<void> {
    const { pool } = this;
    this.pool = undefined;
    await pool?.close();
  }

  /** Waits for the import at hand, and ends what reads. */
  async close(): Promise<void> {
    await this.last;
    clearTimeout(this.timer);
    await this.forget();
  }
}

import { join } from 'node:path';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { offerOperations, projectOffers } from '../../graph/offers/offer-operations.js';
import { type PartResult, writeSeparately } from '../../graph/write-separately.js';
import type { ImportRecord } from '../mapping/record-kinds.js';
import { listingsOf, type Note } from '../mapping/row-outcome.js';
import { Batch, type WaitingRow } from './batch.js';
import { type ErrorEntry, ErrorFile } from './error-file.js';
import type { FactReader } from './fact-reader.js';
import { ImportTally } from './import-tally.js';
import { type IngestedRow, ingestRow, type JobContext, withoutQuotes } from './ingest-row.js';
import { type JobState, saveJobState } from './job-state.js';
import type { SourceRow } from './record-source.js';
import { SeenRows } from './seen-rows.js';

/** Where a job keeps its state and its errors. */
export function jobFiles(folder: string, label: string, identity: string): { state: string; errors: string } {
  const name = `${label.replace(/[^\p{L}\p{N}._-]/gu, '_').slice(0, 100)}.${identity.slice(0, 8)}`;
  return { state: join(folder, `${name}.json`), errors: join(folder, `${name}.errors.jsonl`) };
}

/** What a job writes with; `store` is undefined in a dry run. */
export interface JobParts {
  readonly context: JobContext;
  readonly store: GraphStore | undefined;
  readonly facts: FactReader | undefined;
  /** Undefined where nothing is kept of the job. */
  readonly files: { readonly state: string; readonly errors: string } | undefined;
  readonly onTrouble?: (entry: ErrorEntry) => void;
  /** The state that a full run would leave; its rows grow with each batch. */
  readonly state: JobState;
  /** This many rows are in the store already: they are counted and not written again. */
  readonly skip: number;
}

/** Takes the rows of one import: counts them, writes them in batches and keeps the state of the job on disk. */
export class ImportJob {
  readonly tally = new ImportTally();
  private readonly seen = new SeenRows();
  private readonly listings = new SeenRows();
  private readonly batch: Batch;
  private readonly errors: ErrorFile | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly parts: JobParts) {
    this.batch = new Batch(parts.store?.engine ?? 'embedded');
    const { store, files } = parts;
    this.errors = store === undefined || files === undefined ? undefined : new ErrorFile(files.errors);
  }

  /** The error file, where there is something in it. */
  get errorFile(): string | undefined {
    return this.errors === undefined || this.errors.isEmpty ? undefined : this.errors.path;
  }

  async take(row: SourceRow): Promise<void> {
    const { tally } = this;
    tally.rows += 1;
    const { line, part, outcome } = row;
    if (row.endsOpen === true) tally.endsOpen = true;
    if (outcome.problem !== undefined) {
      this.parts.context.offers?.spare(listingsOf(outcome));
      return this.reject(outcome.problem, line, part);
    }
    if (outcome.records.length === 0) {
      tally.leftOut += 1;
      return;
    }
    if (this.seen.add(contentOf(outcome.records))) {
      tally.doubled += 1;
      return;
    }
    const ingested = ingestRow(this.parts.context, outcome.records, this.listings);
    this.count(row, ingested);
    const { operations, texts } = ingested;
    this.parts.facts?.touch(operations);
    if (tally.rows <= this.parts.skip) return;
    if (this.parts.store === undefined) return;
    this.batch.add({ line, part, operations, texts, isRejected: ingested.problem !== undefined });
    if (this.batch.isFull) await this.flush();
  }

  private count({ line, part, outcome }: SourceRow, { kinds, problem }: IngestedRow): void {
    for (const kind of kinds) this.tally.countRecord(kind);
    if (problem !== undefined) {
      this.parts.context.offers?.spare(listingsOf(outcome));
      return this.reject(problem, line, part);
    }
    this.tally.accepted += 1;
    for (const note of outcome.leftOut ?? []) {
      this.tally.leaveFieldOut(note, line);
      this.tell({ line, part, ...note, effect: 'field' });
    }
  }

  private reject(note: Note, line: number, part: string | undefined): void {
    this.tally.reject(note, line);
    this.tell({ line, part, ...note, effect: 'rejected' });
  }

  private tell(entry: ErrorEntry): void {
    this.errors?.add(entry);
    this.parts.onTrouble?.(entry);
  }

  /** Writes what waits. The next rows are read while the store writes; resolves when the batch before is safe. */
  private async flush(): Promise<void> {
    const { store } = this.parts;
    const { rows, parts } = this.batch;
    const done = this.tally.rows;
    this.batch.clear();
    await this.writing;
    if (store === undefined) return;
    this.writing = this.write(store, rows, parts, done);
    // A failure is thrown by whoever waits for the batch; it must not count as unhandled until then.
    this.writing.catch(() => {});
  }

  private async write(
    store: GraphStore,
    rows: readonly WaitingRow[],
    parts: readonly (readonly WriteOperation[])[],
    done: number,
  ): Promise<void> {
    const operations = parts.flat();
    const results = await writeSeparately(store, [...parts, await offerOperations(store, operations)]);
    const texts: WaitingRow['texts'][number][] = [];
    for (const [index, row] of rows.entries()) {
      const result = results[index] as PartResult;
      // What a row leaves out because an earlier one makes it is missing when that one was refused: once more, whole.
      const final = 'receipt' in result ? result : (await writeSeparately(store, [row.operations]))[0];
      if (final !== undefined && 'error' in final) this.refused(final.error, row);
      else texts.push(...row.texts);
    }
    // They were worked out of all rows, also of those that were refused.
    if (results.some((result) => 'error' in result)) await projectOffers(store, operations);
    await this.parts.facts?.read(texts);
    this.saveState(done, false);
  }

  /** A row that the store refused: one that names what was deleted meanwhile. Throws when the store failed. */
  private refused(error: unknown, { line, part, isRejected }: WaitingRow): void {
    const { code, message } = error as { code?: string; message: string };
    if (code !== 'NOT_FOUND' && code !== 'INVALID_VALUE' && code !== 'CONFLICT') throw error;
    if (isRejected) return;
    this.tally.accepted -= 1;
    this.reject({ column: 'record', code, reason: withoutQuotes(message) }, line, part);
  }

  private saveState(rows: number, done: boolean): void {
    this.errors?.flush();
    const { state, files } = this.parts;
    if (files !== undefined)
      saveJobState(files.state, { ...state, rows: Math.max(rows, this.parts.skip), done });
  }

  /** Waits until all rows taken are safe. */
  async settle(): Promise<void> {
    await this.flush();
    await this.writing;
  }

  /** Marks the job as done. */
  finish(): void {
    if (this.parts.store !== undefined) this.saveState(this.tally.rows, true);
  }

  close(): void {
    this.errors?.close();
  }
}

/** What a row says, as one text: equal for rows that say the same. */
function contentOf(records: readonly ImportRecord[]): string {
  const [first] = records;
  if (records.length === 1 && first?.kind === 'events') {
    const { id, user, product, type, at, value, query } = first.record;
    return `${id ?? ''}\u001f${user}\u001f${product}\u001f${type}\u001f${at}\u001f${value ?? ''}\u001f${query ?? ''}`;
  }
  return JSON.stringify(records);
}

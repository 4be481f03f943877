import type { WriteOperation } from '../domain/graph-records.js';
import type { GraphStore } from './graph-store.js';

const WRITE_LIMIT = 5_000;

/** Writes `operations` in transactions of at most 5,000, in order. */
export async function writeAll(store: GraphStore, operations: readonly WriteOperation[]): Promise<void> {
  for (let from = 0; from < operations.length; from += WRITE_LIMIT)
    await store.write(operations.slice(from, from + WRITE_LIMIT));
}

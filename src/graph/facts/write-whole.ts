import type { WriteOperation } from '../../domain/graph-records.js';
import type { GraphStore } from '../graph-store.js';
import { writeAll } from '../write-all.js';

/** Operations of a transaction, as an import's batches have them; one part may have up to what the store takes. */
const USUAL_SIZES = { embedded: 5_000, neo4j: 2_000 } as const;
const LARGEST_WRITE = 10_000;

/**
 * Writes `parts` in order, several in one transaction but none in two, so that each is seen whole or not at all. A part
 * of more than 10,000 operations, which no store takes at once, is written in pieces.
 */
export async function writeWhole(
  store: GraphStore,
  parts: readonly (readonly WriteOperation[])[],
): Promise<void> {
  const usualSize = USUAL_SIZES[store.engine];
  let waiting: WriteOperation[] = [];
  const flush = async (): Promise<void> => {
    const operations = waiting;
    waiting = [];
    if (operations.length > 0) await store.write(operations);
  };
  for (const part of parts) {
    if (waiting.length + part.length > usualSize) await flush();
    if (part.length > LARGEST_WRITE) await writeAll(store, part);
    else for (const operation of part) waiting.push(operation);
  }
  await flush();
}

import { setImmediate } from 'node:timers/promises';
import type { WriteOperation } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { changeStatements } from '../../graph/facts/change-statements.js';
import { projectFacts, projectionsOf } from '../../graph/facts/project-facts.js';
import { readStatements } from '../../graph/facts/stored-statement.js';
import { writeWhole } from '../../graph/facts/write-whole.js';
import type { GraphStore } from '../../graph/graph-store.js';
import type { TextReading } from './text-readings.js';

/** Operations of a transaction: one of this size takes the embedded store less than 100 ms, and others wait so long. */
const TRANSACTION = 2_500;
/** Turns in which others may write meanwhile before their changes are left to their own projection. */
const SETTLE_ATTEMPTS = 3;

/**
 * Publishes new readings of texts about `product` together with what the graph shows of it. Where all of it fits into
 * one transaction, nobody ever sees one without the other. Else the evidence goes ahead, each text whole, and what is
 * shown of the product changes in one last transaction with the last text; as that text carries the mark of the version,
 * a crash before it leaves the product to be read again. Other products that the texts speak of come before it.
 * Throws what `write` throws: a ConflictError or NotFoundError means that others changed the texts.
 */
export async function publishReadings(
  store: GraphStore,
  product: NodeId,
  readings: readonly TextReading[],
): Promise<void> {
  const products = new Set<NodeId>([product, ...readings.flatMap((reading) => [...reading.products])]);
  const before = (await store.feedHead()).seq;
  const evidence = readings.map(({ operations }) => operations);
  const statements = changeStatements(await readStatements(store, [...products]), evidence.flat());
  const projections = await projectionsOf(store, statements);
  const own = projections.get(product) ?? [];
  const others = [...projections].filter(([id]) => id !== product).map(([, operations]) => operations);
  const ahead = await writeAhead(
    store,
    [...evidence.slice(0, -1), ...others],
    [...(evidence.at(-1) ?? []), ...own],
  );
  // Sequence numbers have no gaps: others wrote meanwhile, perhaps about this product.
  if (ahead.seq !== before + ahead.transactions) await settle(store, products);
}

/** Writes `parts`, and with the last of them, or after them where they are too many, `last`. */
async function writeAhead(
  store: GraphStore,
  parts: readonly (readonly WriteOperation[])[],
  last: readonly WriteOperation[],
): Promise<{ readonly seq: number; readonly transactions: number }> {
  const size = parts.reduce((sum, { length }) => sum + length, last.length);
  if (size <= TRANSACTION) {
    const { seq } = await store.write([...parts.flat(), ...last]);
    return { seq, transactions: 1 };
  }
  for (const group of groupsOf(parts)) {
    await writeWhole(store, [group]);
    await setImmediate();
  }
  await writeWhole(store, [last]);
  return { seq: -1, transactions: 0 };
}

/** `parts` put together, none in two groups, up to the size of a transaction. */
function* groupsOf(parts: readonly (readonly WriteOperation[])[]): Generator<readonly WriteOperation[]> {
  let group: WriteOperation[] = [];
  for (const part of parts) {
    if (group.length > 0 && group.length + part.length > TRANSACTION) {
      yield group;
      group = [];
    }
    group.push(...part);
  }
  if (group.length > 0) yield group;
}

/** Projects anew what was worked out beside the writes of others, until none came between. */
async function settle(store: GraphStore, products: ReadonlySet<NodeId>): Promise<void> {
  for (let attempt = 0; attempt < SETTLE_ATTEMPTS; attempt++) {
    const before = (await store.feedHead()).seq;
    await projectFacts(store, products);
    const { seq } = await store.feedHead();
    if (seq - before <= 1) return;
  }
}

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
 * shown changes in one last transaction with the last text; as that text carries the mark of the version, a crash before
 * it leaves the product to be read again. Where more texts of the product are to come (`isLast` false), what is shown of
 * it stays as it is; what is shown of other products that the texts speak of changes all the same.
 * Throws what `write` throws: a ConflictError or NotFoundError means that others changed the texts.
 */
export async function publishReadings(
  store: GraphStore,
  product: NodeId,
  readings: readonly TextReading[],
  isLast: boolean,
): Promise<void> {
  const products = new Set(readings.flatMap((reading) => [...reading.products]));
  if (isLast) products.add(product);
  else products.delete(product);
  const before = (await store.feedHead()).seq;
  const evidence = readings.map(({ operations }) => operations);
  const statements = changeStatements(await readStatements(store, [...products]), evidence.flat());
  await setImmediate();
  const projections = [...(await projectionsOf(store, statements)).values()].flat();
  const last = [...(evidence.at(-1) ?? []), ...projections];
  const size = evidence.reduce((sum, { length }) => sum + length, projections.length);
  if (size <= TRANSACTION) {
    const { seq } = await store.write([...evidence.slice(0, -1).flat(), ...last]);
    // Sequence numbers have no gaps: nobody wrote meanwhile.
    if (seq <= before + 1) return;
  } else {
    for (const group of groupsOf(evidence.slice(0, -1))) {
      await writeWhole(store, [group]);
      await setImmediate();
    }
    await writeWhole(store, [last]);
  }
  await settle(store, products);
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

import { ConflictError, NotFoundError } from '../../domain/errors.js';
import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { writeWhole } from '../../graph/facts/write-whole.js';
import { EXTRACTOR } from './claims/product-text.js';
import { type FactsContext, markOf, planReadings, readSubjects, readTexts } from './text-readings.js';

/** What a reading did. */
export interface FactsRead {
  /** Texts that were read; those that this version read before are not among them. */
  readonly texts: number;
  /** Products whose facts must be projected anew: also of texts that were passed over, whose stars may have changed. */
  readonly products: ReadonlySet<NodeId>;
}

/** How often texts that others write at the same time are read again. */
const ATTEMPTS = 5;

/** Whether others changed or erased what a write builds on, so that it is to be worked out again. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ConflictError || error instanceof NotFoundError;
}

/**
 * Reads the reviews and documents with `ids`, and writes what they say as mentions, statements and their support; each
 * text whole or not at all. A text that this version read as it and the name of its product are now is passed over; of others what was read before is
 * taken back. Idempotent; statements that exist keep their status. Throws a ConflictError where others keep changing the
 * texts.
 */
export async function readFacts(context: FactsContext, ids: readonly NodeId[]): Promise<FactsRead> {
  const { store, reader = EXTRACTOR } = context;
  const products = new Set<NodeId>();
  const read = new Set<NodeId>();
  for (let attempt = 1; ; attempt++) {
    const subjects = await readSubjects(store, ids);
    for (const product of subjects.about.values()) products.add(product);
    const nodes = (await store.readMany([...new Set(ids)])).filter(
      (node): node is GraphNode =>
        node !== null && node.properties.extractedWith !== markOf(reader, node, subjects),
    );
    const readings = await planReadings(context, await readTexts(context, nodes, subjects));
    for (const { text, products: touched } of readings) {
      read.add(text);
      for (const product of touched) products.add(product);
    }
    try {
      await writeWhole(
        store,
        readings.map(({ operations }) => operations),
      );
      return { texts: read.size, products };
    } catch (error) {
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

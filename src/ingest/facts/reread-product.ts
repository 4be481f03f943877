import { setImmediate } from 'node:timers/promises';
import type { GraphNode } from '../../domain/graph-records.js';
import type { NodeId } from '../../domain/ids.js';
import { projectFacts } from '../../graph/facts/project-facts.js';
import type { GraphStore } from '../../graph/graph-store.js';
import { EXTRACTOR, type ReaderVersion, type TextClaims } from './claims/product-text.js';
import { readHints } from './product-hints.js';
import { publishReadings } from './publish-readings.js';
import { isOvertaken } from './read-facts.js';
import { textsAbout } from './text-products.js';
import {
  type FactsContext,
  markOf,
  planReadings,
  type ReadTexts,
  readTexts,
  type TextSubjects,
} from './text-readings.js';

/** Texts in memory at once: of a product that has more, evidence goes ahead of what is shown (changes only speed). */
const TEXTS_IN_MEMORY = 2_000;
/** Texts that are looked at, and read, before other work of the process gets its turn. */
const LOOK_AT_ONCE = 500;
const READ_AT_ONCE = 48;
const ATTEMPTS = 5;

/** Where texts are, and how to get what reads them once there are some. */
export interface RereadSource {
  readonly store: GraphStore;
  readonly reader: ReaderVersion | undefined;
  readonly open: () => Promise<FactsContext>;
}

/**
 * Reads those texts about `product` again that another version read, or that changed since, and publishes all of them
 * at once (see `publishReadings`). Texts that were never read stay unread. Gives the number of texts that were read.
 * Stops between two steps when `signal` says so, with nothing half done. Throws a ConflictError where others keep
 * changing the texts.
 */
export async function rereadProduct(
  source: RereadSource,
  product: NodeId,
  signal?: AbortSignal,
): Promise<number> {
  let texts = 0;
  for (let attempt = 1; ; ) {
    const { nodes, isAll, subjects } = await pendingTexts(source, product);
    if (nodes.length === 0) {
      // Others read, or erased, the last of several portions.
      if (texts > 0) await projectFacts(source.store, [product]);
      return texts;
    }
    const context = await source.open();
    const read = await readInPortions(context, nodes, subjects, signal);
    if (read === undefined) return texts;
    try {
      const readings = await planReadings(context, read);
      await publishReadings(context.store, product, readings, isAll);
      texts += nodes.length;
      attempt = 1;
      if (isAll) return texts;
    } catch (error) {
      if (!isOvertaken(error) || attempt === ATTEMPTS) throw error;
      attempt += 1;
    }
  }
}

/** The first texts about `product` that are to be read again, and whether these are all. */
async function pendingTexts(
  { store, reader = EXTRACTOR }: RereadSource,
  product: NodeId,
): Promise<{ nodes: GraphNode[]; isAll: boolean; subjects: TextSubjects }> {
  const ids = await textsAbout(store, [product]);
  const subjects = {
    about: new Map(ids.map((id) => [id, product])),
    hints: await readHints(store, [product]),
  };
  const nodes: GraphNode[] = [];
  for (let from = 0; from < ids.length; from += LOOK_AT_ONCE) {
    for (const node of await store.readMany(ids.slice(from, from + LOOK_AT_ONCE))) {
      const mark = node?.properties.extractedWith;
      if (node === null || mark === undefined || mark === markOf(reader, node, subjects)) continue;
      if (nodes.length === TEXTS_IN_MEMORY) return { nodes, isAll: false, subjects };
      nodes.push(node);
    }
    await setImmediate();
  }
  return { nodes, isAll: true, subjects };
}

async function readInPortions(
  context: FactsContext,
  nodes: readonly GraphNode[],
  subjects: TextSubjects,
  signal: AbortSignal | undefined,
): Promise<ReadTexts | undefined> {
  const claims = new Map<NodeId, TextClaims>();
  for (let from = 0; from < nodes.length; from += READ_AT_ONCE) {
    if (signal?.aborted === true) return undefined;
    const read = await readTexts(context, nodes.slice(from, from + READ_AT_ONCE), subjects);
    for (const [id, claim] of read.claims) claims.set(id, claim);
    await setImmediate();
  }
  return { nodes, claims, subjects };
}

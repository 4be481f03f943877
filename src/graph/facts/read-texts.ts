import { setImmediate } from 'node:timers/promises';
import type { NodeId } from '../../domain/ids.js';
import { ALL_EDGES, type GraphStore } from '../graph-store.js';
import { type TextTraits, textTraits } from './belief/weigh-texts.js';

/** Texts in memory at once; other work of the process gets its turn after each such page. */
const READ_AT_ONCE = 500;

/** What stands in the texts about a product, without the texts. */
export interface ProductTexts {
  readonly traits: readonly TextTraits[];
  /** Number of its reviews, and their mean rating with two decimals; null where none has one. */
  readonly reviewCount: number;
  readonly ratingAverage: number | null;
}

/**
 * Reads the reviews of each of the products that `others` names, and the further texts there (those that support its
 * opinions). One pass over the texts in pages, so that memory does not grow with their length.
 */
export async function readTexts(
  store: GraphStore,
  others: ReadonlyMap<NodeId, ReadonlySet<NodeId>>,
): Promise<ReadonlyMap<NodeId, ProductTexts>> {
  const products = [...others.keys()];
  const about = await store.readEdges({
    ids: products,
    direction: 'in',
    types: ['REVIEWS'],
    limitPerNode: ALL_EDGES,
  });
  const texts = new Map<NodeId, ProductTexts>();
  for (const product of products) {
    const reviews = (about.get(product) ?? []).map(({ from }) => from);
    texts.set(product, await readOne(store, reviews, others.get(product) ?? new Set()));
  }
  return texts;
}

async function readOne(
  store: GraphStore,
  reviews: readonly NodeId[],
  others: ReadonlySet<NodeId>,
): Promise<ProductTexts> {
  const own = new Set(reviews);
  // Traits are for weighing opinions: without one there is nothing to weigh.
  const needsTraits = others.size > 0;
  const ids = [...own, ...[...others].filter((id) => !own.has(id))];
  const traits: TextTraits[] = [];
  let sum = 0;
  let rated = 0;
  for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
    const page = ids.slice(from, from + READ_AT_ONCE);
    const wrote = needsTraits
      ? await store.readEdges({ ids: page, direction: 'in', types: ['WROTE'], limitPerNode: 1 })
      : undefined;
    for (const node of await store.readMany(page)) {
      if (node === null) continue;
      if (needsTraits) traits.push(textTraits(node, wrote?.get(node.id)?.[0]?.from));
      if (!own.has(node.id) || typeof node.properties.rating !== 'number') continue;
      sum += node.properties.rating;
      rated += 1;
    }
    await setImmediate();
  }
  return {
    traits,
    reviewCount: own.size,
    ratingAverage: rated === 0 ? null : Math.round((sum / rated) * 100) / 100,
  };
}

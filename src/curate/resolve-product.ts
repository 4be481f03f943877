import type { NodeId } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

const MAX_HOPS = 20;

/** The product that `id` leads to now: itself, or the one it was merged into; undefined when there is none. */
export function resolveProduct(snapshot: Snapshot, id: string): NodeId | undefined {
  const products = snapshot.table('Product');
  let index = products.indexOf(id);
  for (let hop = 0; hop < MAX_HOPS && index >= 0; hop++) {
    const { mergedInto } = products.card(index);
    if (typeof mergedInto !== 'string') return products.id(index);
    index = products.indexOf(mergedInto);
  }
  return undefined;
}

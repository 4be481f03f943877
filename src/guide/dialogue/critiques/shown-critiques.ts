import type { NodeId } from '../../../domain/ids.js';
import type { Change } from '../turns/change.js';
import { applyChange, type DialogueState } from '../turns/fold-turns.js';
import { type Critique, critiqueId } from './critique.js';
import { critiqueChanges } from './critique-changes.js';
import type { ShopAtPlace } from './shop-at-place.js';

/** The changes of critiques of `products` one after the other, each seeing what those before it did. */
export function changesOf(
  shop: ShopAtPlace,
  critiques: readonly Critique[],
  products: readonly NodeId[],
  state: DialogueState,
): Change[] {
  const table = shop.snapshot.table('Product');
  const indices = products.map((product) => table.indexOf(product)).filter((index) => index >= 0);
  if (indices.length === 0) return [];
  const changes: Change[] = [];
  let now = state;
  for (const critique of critiques) {
    const own: Change[] = [];
    for (const index of indices) {
      const further = critiqueChanges(shop, critique, index, now.wishes);
      own.push(...further);
      now = further.reduce(applyChange, now);
    }
    const isStuck = own.length === 0 && (critique.about === 'price' || critique.about === 'specification');
    changes.push(
      ...own,
      ...(isStuck ? [{ kind: 'no-further', critique: critiqueId(critique) } as const] : []),
    );
  }
  return changes;
}

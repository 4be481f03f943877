import type { NodeId } from '../../../domain/ids.js';
import type { RankedProduct } from '../../../recommend/select/best-products.js';
import { productTests } from '../../../recommend/select/product-filter.js';
import { refusedProducts } from '../../products/refused-products.js';
import { statedLimits } from '../../wishes/stated-limits.js';
import type { Wishes } from '../../wishes/wishes.js';
import { applyChange } from '../turns/fold-turns.js';
import { type Critique, critiqueId } from './critique.js';
import { critiqueChanges } from './critique-changes.js';
import type { ShopAtPlace } from './shop-at-place.js';

/** A critique that would leave something. */
export interface OfferedCritique {
  readonly id: string;
  readonly critique: Critique;
  /** Products that would be left. */
  readonly count: number;
}

const TRIED: readonly Critique[] = [
  { about: 'price', way: 'less' },
  { about: 'specification', name: 'weight', way: 'less' },
  { about: 'specification', name: 'screen size', way: 'more' },
  { about: 'specification', name: 'screen size', way: 'less' },
  { about: 'specification', name: 'battery life', way: 'more' },
  { about: 'specification', name: 'battery capacity', way: 'more' },
  { about: 'specification', name: 'memory', way: 'more' },
  { about: 'specification', name: 'storage', way: 'more' },
  { about: 'specification', name: 'camera resolution', way: 'more' },
  { about: 'brand', way: 'other' },
  { about: 'product', way: 'other' },
];
const MOST = 7;

/**
 * What can be said of `product` with something left among `candidates`, in a fixed order (price, weight, screen, battery,
 * memory, camera, brand, the product itself), at most seven. What the product does not state is not offered.
 */
export function offerCritiques(
  shop: ShopAtPlace,
  product: NodeId,
  candidates: readonly RankedProduct[],
  wishes: Wishes,
): OfferedCritique[] {
  const { snapshot, place } = shop;
  const index = snapshot.table('Product').indexOf(product);
  return TRIED.flatMap((critique): OfferedCritique[] => {
    const changes = critiqueChanges(shop, critique, index, wishes);
    // What stands in for a value that is not stated is a wish, and no step away from the product.
    if (changes.length === 0 || (critique.about === 'specification' && changes[0]?.kind === 'feature'))
      return [];
    const after = changes.reduce(applyChange, { wishes, settled: [], seen: [] });
    const tests = productTests(snapshot, { ...statedLimits(snapshot, after.wishes), ...place });
    const refused = new Set(
      refusedProducts(snapshot, after.wishes).map((id) => snapshot.table('Product').indexOf(id)),
    );
    const left = candidates.filter(
      (one) => !refused.has(one.product) && tests.every((test) => test(one.product)),
    );
    return left.length === 0 ? [] : [{ id: critiqueId(critique), critique, count: left.length }];
  }).slice(0, MOST);
}

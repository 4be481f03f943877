import { keyOf, type NodeId, nodeId, slug } from '../../../domain/ids.js';
import type { Snapshot } from '../../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../../profile/profile.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { Change } from '../turns/change.js';
import type { Critique } from './critique.js';
import { priceChange } from './price-change.js';
import type { ShopAtPlace } from './shop-at-place.js';
import { specificationChange } from './specification-change.js';

/** Kinds of goods that are as big as their screen. */
const SCREENS = ['phone', 'laptop', 'tablet', 'tv', 'monitor', 'e-reader', 'smartwatch'];
const SMALL: Change = { kind: 'feature', value: 'size', isRefused: false };

function isItsScreen(snapshot: Snapshot, product: number): boolean {
  const kinds = targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
  return SCREENS.some((kind) =>
    kinds.includes(snapshot.table('Category').indexOf(nodeId('Category', slug(kind)))),
  );
}

/**
 * What `critique` of `product` (index) changes: limits that start noticeably (a twentieth, or the next value there is) beyond
 * what the product has, and never looser than a limit that stands; the other end of it stays where it still fits. None
 * where the product states nothing that it could be measured by, and where nothing that meets the wishes goes further.
 */
export function critiqueChanges(
  shop: ShopAtPlace,
  critique: Critique,
  product: number,
  wishes: Wishes,
): Change[] {
  const { snapshot } = shop;
  const id: NodeId = snapshot.table('Product').id(product);
  switch (critique.about) {
    case 'price':
      return priceChange(shop, critique.way, product, wishes);
    case 'specification':
      if (critique.isWhole === true && !isItsScreen(snapshot, product))
        return [...(critique.way === 'less' ? [SMALL] : []), { kind: 'refuse-product', value: id }];
      return specificationChange(shop, critique, product, wishes);
    case 'feature': {
      const wish: Change = { kind: 'feature', value: critique.name, isRefused: false };
      return critique.way === 'same' ? [wish] : [wish, { kind: 'refuse-product', value: id }];
    }
    case 'brand': {
      const [maker] = targetsOf(snapshot, 'MADE_BY:Product:Brand', product);
      if (maker === undefined) return [];
      const value = keyOf(snapshot.table('Brand').id(maker));
      return [{ kind: 'brand', value, isRefused: critique.way === 'other' }];
    }
    case 'product':
      return [{ kind: 'refuse-product', value: id }];
  }
}

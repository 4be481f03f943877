import { nodeId, slug } from '../../../domain/ids.js';
import { targetsOf } from '../../../profile/profile.js';
import { type ProductFilter, productTests } from '../../../recommend/select/product-filter.js';
import { refusedProducts } from '../../products/refused-products.js';
import { statedLimits } from '../../wishes/stated-limits.js';
import type { Wishes } from '../../wishes/wishes.js';
import type { ShopAtPlace } from './shop-at-place.js';

/** What is the same may differ by this share. */
export const SAME = 0.02;

/** The limits of `wishes` where who asks is. */
export function filterAtPlace({ snapshot, place }: ShopAtPlace, wishes: Wishes): ProductFilter {
  return { ...statedLimits(snapshot, wishes), ...place };
}

/** The products of the kinds of `product` that meet `wishes` where who asks is, can be shown to them, and are not refused. */
export function alternatives(shop: ShopAtPlace, product: number, wishes: Wishes): number[] {
  const { snapshot, canShow } = shop;
  const { in: members } = snapshot.relation('IN_CATEGORY:Product:Category');
  const tests = productTests(snapshot, filterAtPlace(shop, wishes));
  const refused = new Set(
    refusedProducts(snapshot, wishes).map((id) => snapshot.table('Product').indexOf(id)),
  );
  const own = targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product);
  // A product of another kind may measure as well: earbuds among headphones.
  const sought =
    wishes.category === null
      ? -1
      : snapshot.table('Category').indexOf(nodeId('Category', slug(wishes.category)));
  const kinds = sought < 0 || own.includes(sought) ? own : [sought];
  return [...new Set(kinds.flatMap((kind) => [...members.row(kind)]))].filter(
    (other) => canShow?.(other) !== false && !refused.has(other) && tests.every((test) => test(other)),
  );
}

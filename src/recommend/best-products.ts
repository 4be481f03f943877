import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { targetsOf } from '../profile/profile.js';
import type { ProductTest } from './product-filter.js';

/** A product with its place in the order of scores. */
export interface RankedProduct {
  readonly product: number;
  readonly score: number;
}

/** The models that the product (index, or −1) is a variant of. */
export function modelsOf(snapshot: Snapshot, product: number): number[] {
  return product < 0 ? [] : targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', product);
}

/**
 * The `count` best products that pass `test`, greatest score first, ties by id; of the variants of one model only the
 * best. A product is tested only when its score could bring it among the best, so filters cost little.
 */
export function bestProducts(
  snapshot: Snapshot,
  scores: Float64Array,
  test: ProductTest,
  count: number,
): RankedProduct[] {
  const products = snapshot.table('Product');
  const before = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference > 0 || (difference === 0 && compareIds(products.id(a), products.id(b)) < 0);
  };
  const best: number[] = [];
  const bestOfModel = new Map<number, number>();
  for (let product = 0; product < scores.length; product++) {
    if (best.length === count && !before(product, best[count - 1] as number)) continue;
    if (!test(product)) continue;
    const [model] = modelsOf(snapshot, product);
    const rival = model === undefined ? undefined : bestOfModel.get(model);
    if (rival !== undefined && best.includes(rival)) {
      if (!before(product, rival)) continue;
      best.splice(best.indexOf(rival), 1);
    }
    if (model !== undefined) bestOfModel.set(model, product);
    let place = best.length;
    while (place > 0 && before(product, best[place - 1] as number)) place--;
    best.splice(place, 0, product);
    if (best.length > count) best.pop();
  }
  return best.map((product) => ({ product, score: scores[product] as number }));
}

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
  const { out: models } = snapshot.relation('VARIANT_OF:Product:ProductModel');
  const before = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference > 0 || (difference === 0 && compareIds(products.id(a), products.id(b)) < 0);
  };
  const best: number[] = [];
  const bestOfModel = new Map<number, number>();
  /** The score of the last of a full list: what is below has no place. */
  let least = Number.NEGATIVE_INFINITY;
  for (let product = 0; product < scores.length; product++) {
    if ((scores[product] as number) < least) continue;
    if (best.length === count && !before(product, best[count - 1] as number)) continue;
    if (!test(product)) continue;
    const model = models.degree(product) > 0 ? (models.targets[models.start(product)] as number) : -1;
    if (model >= 0) {
      const rival = bestOfModel.get(model);
      const place = rival === undefined ? -1 : best.indexOf(rival);
      if (place >= 0) {
        if (!before(product, rival as number)) continue;
        best.splice(place, 1);
      }
      bestOfModel.set(model, product);
    }
    let place = best.length;
    while (place > 0 && before(product, best[place - 1] as number)) place--;
    best.splice(place, 0, product);
    if (best.length > count) best.pop();
    least = best.length === count ? (scores[best[count - 1] as number] as number) : Number.NEGATIVE_INFINITY;
  }
  return best.map((product) => ({ product, score: scores[product] as number }));
}

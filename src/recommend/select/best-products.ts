import { compareIds } from '../../domain/ids.js';
import type { NodeTable } from '../../graph/snapshot/node-table.js';
import type { Rows } from '../../graph/snapshot/rows.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { targetsOf } from '../../profile/profile.js';
import type { ProductTest } from './product-filter.js';

/** A product with its place in the order of scores. */
export interface RankedProduct {
  readonly product: number;
  readonly score: number;
}

/** The best so far of products that are offered in any order: greatest score first, ties by id, one variant a model. */
export class BestList {
  /** The score of the last of a full list, −∞ before, ∞ where there is room for none: what is below has no place. */
  least: number;
  private readonly best: RankedProduct[] = [];
  private readonly bestOfModel = new Map<number, number>();
  private readonly products: NodeTable;
  private readonly models: Rows;

  constructor(
    snapshot: Snapshot,
    private readonly count: number,
  ) {
    this.least = count > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    this.products = snapshot.table('Product');
    this.models = snapshot.relation('VARIANT_OF:Product:ProductModel').out;
  }

  /** Whether a product with `score` would come among the best. */
  hasPlaceFor(product: number, score: number): boolean {
    if (this.best.length < this.count) return true;
    if (score < this.least) return false;
    const last = this.best.at(-1);
    return last !== undefined && this.isBefore(product, score, last);
  }

  /** Takes a product that {@link hasPlaceFor}. */
  put(product: number, score: number): void {
    const { best, models, bestOfModel } = this;
    const model = models.degree(product) > 0 ? (models.targets[models.start(product)] as number) : -1;
    if (model >= 0) {
      const rival = bestOfModel.get(model);
      const place = rival === undefined ? -1 : best.findIndex((one) => one.product === rival);
      if (place >= 0) {
        if (!this.isBefore(product, score, best[place] as RankedProduct)) return;
        best.splice(place, 1);
      }
      bestOfModel.set(model, product);
    }
    let place = best.length;
    while (place > 0 && this.isBefore(product, score, best[place - 1] as RankedProduct)) place--;
    best.splice(place, 0, { product, score });
    if (best.length > this.count) best.pop();
    if (best.length === this.count) this.least = (best.at(-1) as RankedProduct).score;
  }

  ranked(): readonly RankedProduct[] {
    return this.best;
  }

  private isBefore(product: number, score: number, other: RankedProduct): boolean {
    const difference = score - other.score;
    if (difference !== 0) return difference > 0;
    return compareIds(this.products.id(product), this.products.id(other.product)) < 0;
  }
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
): readonly RankedProduct[] {
  const list = new BestList(snapshot, count);
  const among = test.among?.();
  const places = among?.length ?? scores.length;
  for (let place = 0; place < places; place++) {
    const product = among === undefined ? place : (among[place] as number);
    const score = scores[product] as number;
    if (score < list.least) continue;
    if (list.hasPlaceFor(product, score) && test(product)) list.put(product, score);
  }
  return list.ranked();
}

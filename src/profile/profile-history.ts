import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';

/** Up to so many are kept in order as they come; more, as robots have, are put in order once. */
const MOST_INSERTED = 256;

/** Products with weights while they come in, ascending: made for the some dozens that a person has to do with. */
export class ProfileHistory {
  private products: number[] = [];
  private weights: number[] = [];
  /** Whether some stand at the end that are not in order, or there a second time. */
  private isLoose = false;

  /** Gives `product` the weight where it is above what it has: above 0 where it has none. */
  note(product: number, weight: number): void {
    const { products, weights } = this;
    if (!(weight > 0)) return;
    if (this.isLoose) {
      products.push(product);
      weights.push(weight);
      return;
    }
    // What a relation tells of a person ascends: most stand at the end, or are searched from there.
    let low = 0;
    let high = products.length;
    if (high > 0 && (products[high - 1] as number) < product) low = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((products[middle] as number) < product) low = middle + 1;
      else high = middle;
    }
    if (products[low] === product) {
      if (weight > (weights[low] as number)) weights[low] = weight;
    } else if (low === products.length || products.length < MOST_INSERTED) {
      products.splice(low, 0, product);
      weights.splice(low, 0, weight);
    } else {
      this.isLoose = true;
      products.push(product);
      weights.push(weight);
    }
  }

  /** How many were noted, some twice. */
  get length(): number {
    return this.products.length;
  }

  /** The `limit` strongest, ties by id, of those that are not `dismissed`, ascending. */
  kept(
    snapshot: Snapshot,
    dismissed: ReadonlySet<number>,
    limit: number,
  ): { readonly products: Int32Array; readonly weights: Float64Array } {
    if (this.isLoose) this.putInOrder();
    const places: number[] = [];
    for (let place = 0; place < this.products.length; place++)
      if (!dismissed.has(this.products[place] as number)) places.push(place);
    const kept = places.length <= limit ? places : this.strongest(snapshot, places, limit);
    const products = new Int32Array(kept.length);
    const weights = new Float64Array(kept.length);
    for (let h = 0; h < kept.length; h++) {
      products[h] = this.products[kept[h] as number] as number;
      weights[h] = this.weights[kept[h] as number] as number;
    }
    return { products, weights };
  }

  /** Each product once, ascending, with the greatest of its weights. */
  private putInOrder(): void {
    const { products, weights } = this;
    const order = products.map((_, place) => place);
    order.sort((a, b) => (products[a] as number) - (products[b] as number));
    this.products = [];
    this.weights = [];
    this.isLoose = false;
    for (const place of order) this.note(products[place] as number, weights[place] as number);
  }

  private strongest(snapshot: Snapshot, places: readonly number[], limit: number): number[] {
    const { products, weights } = this;
    const table = snapshot.table('Product');
    return [...places]
      .sort(
        (a, b) =>
          (weights[b] as number) - (weights[a] as number) ||
          compareIds(table.id(products[a] as number), table.id(products[b] as number)),
      )
      .slice(0, limit)
      .sort((a, b) => a - b);
  }
}

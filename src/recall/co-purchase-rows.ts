import type { Rows } from '../graph/snapshot/rows.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { HUB_CAP } from './path-source.js';

/** Entries that are kept of all rows together: 12 bytes each. */
const MAX_ENTRIES = 4_000_000;

/** What else the buyers of one product bought: products ascending, with Σ_v 1 / √|bought(v)| over the buyers of both. */
export interface CoPurchaseRow {
  readonly products: Int32Array;
  readonly values: Float64Array;
}

const NO_ROW: CoPurchaseRow = { products: new Int32Array(0), values: new Float64Array(0) };

/** 1 / √|bought(v)|, 0 for a hub. */
export function shareOf(bought: Rows, buyer: number): number {
  const purchases = bought.distinctDegree(buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** The value of `product` in `row`, 0 where it is not in it. */
export function valueIn({ products, values }: CoPurchaseRow, product: number): number {
  let low = 0;
  let high = products.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((products[middle] as number) < product) low = middle + 1;
    else high = middle;
  }
  return products[low] === product ? (values[low] as number) : 0;
}

/**
 * The rows of the products that requests start at: a walk to their buyers and on is made once and kept until somebody
 * buys something that changes it. The rows that were asked for least lately go first.
 */
class CoPurchaseRows {
  private recent = new Map<number, CoPurchaseRow>();
  private older = new Map<number, CoPurchaseRow>();
  private entries = 0;
  private seen: number;
  private sums = new Float64Array(0);
  private met = new Int32Array(0);
  private readonly relation: Relation;

  constructor(private readonly snapshot: Snapshot) {
    this.relation = snapshot.relation('PURCHASED:User:Product');
    this.seen = this.relation.changes.count;
  }

  /** Lets go of what changed since the last time. */
  refresh(): void {
    const { changes, out } = this.relation;
    if (changes.count === this.seen) return;
    const isTold = changes.since(this.seen, (user, product) => {
      this.drop(product);
      for (let at = out.start(user), end = out.end(user); at < end; at++)
        this.drop(out.targets[at] as number);
    });
    if (!isTold) {
      this.recent.clear();
      this.older.clear();
      this.entries = 0;
    }
    this.seen = changes.count;
  }

  /** The row of `product` (index); empty for a hub. */
  row(product: number): CoPurchaseRow {
    const known = this.recent.get(product);
    if (known !== undefined) return known;
    const row = this.older.get(product) ?? this.walk(product);
    if (this.entries > MAX_ENTRIES / 2) {
      this.older = this.recent;
      this.recent = new Map();
      this.entries = 0;
    }
    this.recent.set(product, row);
    this.entries += row.products.length;
    return row;
  }

  private drop(product: number): void {
    this.recent.delete(product);
    this.older.delete(product);
  }

  private walk(from: number): CoPurchaseRow {
    const { out: bought, in: buyers } = this.relation;
    const popularity = buyers.distinctDegree(from);
    if (popularity === 0 || popularity > HUB_CAP) return NO_ROW;
    const { length } = this.snapshot.table('Product');
    if (this.sums.length < length) {
      this.sums = new Float64Array(length);
      this.met = new Int32Array(length);
    }
    const { sums, met } = this;
    let count = 0;
    let previous = -1;
    for (let at = buyers.start(from), end = buyers.end(from); at < end; at++) {
      const buyer = buyers.targets[at] as number;
      if (buyer === previous) continue;
      previous = buyer;
      const share = shareOf(bought, buyer);
      if (share === 0) continue;
      let last = from;
      for (let b = bought.start(buyer), stop = bought.end(buyer); b < stop; b++) {
        const product = bought.targets[b] as number;
        if (product === last || product === from) continue;
        last = product;
        if (sums[product] === 0) met[count++] = product;
        (sums[product] as number) += share;
      }
    }
    const products = met.slice(0, count).sort();
    const values = Float64Array.from(products, (product) => sums[product] as number);
    for (const product of products) sums[product] = 0;
    return { products, values };
  }
}

const rowsOfSnapshots = new WeakMap<Snapshot, CoPurchaseRows>();

/** What was bought together as the graph has it now: rows by product. */
export function coPurchaseRows(snapshot: Snapshot): Pick<CoPurchaseRows, 'row'> {
  let rows = rowsOfSnapshots.get(snapshot);
  if (rows === undefined) rowsOfSnapshots.set(snapshot, (rows = new CoPurchaseRows(snapshot)));
  rows.refresh();
  return rows;
}

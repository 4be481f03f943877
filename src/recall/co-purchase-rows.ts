import type { Rows } from '../graph/snapshot/rows.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { AscendingSet } from '../lib/ascending-set.js';
import { placeOf } from '../lib/place-of.js';
import { type RingRow, RowRing } from '../lib/row-ring.js';
import { HUB_CAP } from './path-source.js';

/**
 * Entries that are kept of all rows together, 12 bytes each: 36 MB, and in large shops 1.9 KB for each product that there is when
 * the first row is asked for. (The rows of a shop of 10 million edges have 186 entries in the mean, most of them in few rows.)
 */
const LEAST_KEPT = 3_000_000;
const KEPT_OF_PRODUCT = 160;

/**
 * What else the buyers of one product bought: products ascending, with Σ_v 1 / √|bought(v)| over the buyers of both. Good
 * until the graph changes.
 */
export type CoPurchaseRow = RingRow;

const NO_ROW: CoPurchaseRow = { targets: new Int32Array(0), values: new Float64Array(0), start: 0, end: 0 };

/** 1 / √|bought(v)|, 0 for a hub. */
export function shareOf(bought: Rows, buyer: number): number {
  const purchases = bought.distinctDegree(buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** The value of `product` in `row`, 0 where it is not in it. */
export function valueIn({ targets, values, start, end }: CoPurchaseRow, product: number): number {
  const place = placeOf(targets, product, start, end);
  return place < 0 ? 0 : (values[place] as number);
}

/** The rows of a snapshot: made when they are first asked for, and kept until a purchase changes what they are made of. */
export class CoPurchaseRows {
  private readonly ring: RowRing;
  private seen: number;
  /** What a walk meets, with its sums; empty between walks. */
  private readonly met = new AscendingSet();
  private sums = new Float64Array(0);

  constructor(private readonly snapshot: Snapshot) {
    const products = snapshot.table('Product').length;
    this.ring = new RowRing(Math.max(LEAST_KEPT, KEPT_OF_PRODUCT * products));
    this.seen = snapshot.relation('PURCHASED:User:Product').changes.count;
  }

  /** Lets go of what changed since the last time: a purchase spoils the rows of all that its buyer bought. */
  refresh(): void {
    const { changes, out } = this.snapshot.relation('PURCHASED:User:Product');
    if (changes.count === this.seen) return;
    const isTold = changes.since(this.seen, (user, product) => {
      this.ring.drop(product);
      for (let at = out.start(user), end = out.end(user); at < end; at++)
        this.ring.drop(out.targets[at] as number);
    });
    if (!isTold) this.ring.clear();
    this.seen = changes.count;
  }

  /** The row of `product` (index); nothing for a hub. */
  row(product: number): CoPurchaseRow {
    return this.ring.get(product) ?? this.make(product);
  }

  /** Walks to the buyers of a product and on. */
  private make(from: number): CoPurchaseRow {
    const { out: bought, in: buyers } = this.snapshot.relation('PURCHASED:User:Product');
    const popularity = buyers.distinctDegree(from);
    if (popularity === 0 || popularity > HUB_CAP) return NO_ROW;
    const { length } = this.snapshot.table('Product');
    if (this.sums.length < length) this.sums = new Float64Array(length + (length >> 3));
    const { met, sums } = this;
    met.makeRoom(length);
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
        if (sums[product] === 0) {
          count++;
          met.add(product);
        }
        (sums[product] as number) += share;
      }
    }
    const row = this.ring.put(from, count);
    const { targets, values, start, end } = row;
    met.drain(targets, start);
    for (let e = start; e < end; e++) {
      const product = targets[e] as number;
      values[e] = sums[product] as number;
      sums[product] = 0;
    }
    return row;
  }
}

const rowsOfSnapshots = new WeakMap<Snapshot, CoPurchaseRows>();

/** What was bought together as the graph has it now, by product. */
export function coPurchaseRows(snapshot: Snapshot): CoPurchaseRows {
  let rows = rowsOfSnapshots.get(snapshot);
  if (rows === undefined) rowsOfSnapshots.set(snapshot, (rows = new CoPurchaseRows(snapshot)));
  rows.refresh();
  return rows;
}

import { compareIds, type NodeId } from '../domain/ids.js';
import { LARGE_SHOP } from '../domain/large-shop.js';
import type { Rows } from '../graph/snapshot/rows.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { AscendingSet } from '../lib/ascending-set.js';
import { greatestPlaces } from '../lib/greatest-places.js';
import { placeOf } from '../lib/place-of.js';
import { type RingRow, RowRing } from '../lib/row-ring.js';
import { HUB_CAP } from './path-source.js';

/**
 * Entries that are kept of all rows together, 12 bytes each: 36 MB, and over 18,750 products 1.9 KB for each that there is when
 * the first row is asked for; of packed rows half of that. (The rows of a shop of 10 million edges have 186 entries in the mean, most
 * of them in few rows.)
 */
const LEAST_KEPT = 3_000_000;
const KEPT_OF_PRODUCT = 160;

/** Entries of a row of a large shop: what is left out of it is cut off wherever it is asked for. */
export const ROW_LIMIT = 256;
/** Of values that differ by less than about this none is the greater: in which order they were added up is chance. */
const EQUAL = 2 ** -20;

/** What the greatest value of a packed row is a multiple of its step. */
const MOST_STEPS = 2 ** 16 - 1;
/** A sum of which less than this share is left is nothing: what else is left is rounding. */
const NOTHING = 1e-9;

/**
 * What else the buyers of one product bought: products ascending, with Σ_v 1 / √|bought(v)| over the buyers of both. In a shop of
 * more than {@link LARGE_SHOP} products the {@link ROW_LIMIT} greatest, equal ones by id, each rounded to a 65,535th of the greatest.
 * Good until the graph changes.
 */
export type CoPurchaseRow = RingRow;

const NO_ROW: CoPurchaseRow = {
  targets: new Int32Array(0),
  values: new Float64Array(0),
  step: 1,
  start: 0,
  end: 0,
};

/** 1 / √|bought(v)|, 0 for a hub. */
export function shareOf(bought: Rows, buyer: number): number {
  const purchases = bought.distinctDegree(buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** The value of `product` in `row`, 0 where it is not in it. */
export function valueIn({ targets, values, step, start, end }: CoPurchaseRow, product: number): number {
  const place = placeOf(targets, product, start, end);
  return place < 0 ? 0 : step * (values[place] as number);
}

/** What is left of `value`, which is in `row`, without `own`, which is a part of it: 0 where that is rounding. */
export function withoutOwn({ values, step }: CoPurchaseRow, value: number, own: number): number {
  const left = value - own;
  return left > (values instanceof Uint16Array ? step : NOTHING * value) ? left : 0;
}

/** The rows of a snapshot: made when they are first asked for, and kept until a purchase changes what they are made of. */
export class CoPurchaseRows {
  private readonly ring: RowRing<Float64Array>;
  /** In the place of these, where rows are cut. */
  private readonly packed: RowRing<Uint16Array>;
  private seen: number;
  /** How many rows were ever let go of because the graph changed. */
  lost = 0;
  /** What a walk meets, with its sums; empty between walks. */
  private readonly met = new AscendingSet();
  private sums = new Float64Array(0);
  private isWhole = false;
  /** A whole row, of which the greatest entries are kept: its products, and their sums without what is chance. */
  private products = new Int32Array(0);
  private sizes = new Float64Array(0);

  constructor(private readonly snapshot: Snapshot) {
    const products = snapshot.table('Product').length;
    const most = Math.max(LEAST_KEPT, KEPT_OF_PRODUCT * products);
    this.ring = new RowRing(most, (length) => new Float64Array(length));
    this.packed = new RowRing(most, (length) => new Uint16Array(length));
    this.seen = snapshot.relation('PURCHASED:User:Product').changes.count;
  }

  /** Lets go of what changed since the last time: a purchase spoils the rows of all that its buyer bought. */
  refresh(): void {
    const { changes, out } = this.snapshot.relation('PURCHASED:User:Product');
    if (changes.count === this.seen) return;
    const isTold = changes.since(this.seen, (user, product) => {
      this.drop(product);
      for (let at = out.start(user), end = out.end(user); at < end; at++)
        this.drop(out.targets[at] as number);
    });
    if (!isTold) this.clear();
    this.seen = changes.count;
  }

  /** Whether rows are cut: then all of them have room beside each other. */
  get isBounded(): boolean {
    return !this.isWhole && this.snapshot.table('Product').count > LARGE_SHOP;
  }

  /** What is kept stays where a shop becomes large, or is so no more: one product more and one less is to cost nothing. */
  private get kept(): RowRing<Float64Array> | RowRing<Uint16Array> {
    return this.isBounded ? this.packed : this.ring;
  }

  private drop(product: number): void {
    this.ring.drop(product);
    this.packed.drop(product);
    this.lost++;
  }

  private clear(): void {
    this.ring.clear();
    this.packed.clear();
    this.lost += this.snapshot.table('Product').length;
  }

  /** Cuts no row any more: where paths are walked in the database, whose query walks all of them. */
  keepWhole(): void {
    this.isWhole = true;
  }

  /** The row of `product` (index); nothing for a hub. */
  row(product: number): CoPurchaseRow {
    return this.kept.get(product) ?? this.make(product);
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
    return this.isBounded ? this.putGreatest(from, count) : this.putAll(from, count);
  }

  /** The row of all that was met. */
  private putAll(from: number, count: number): CoPurchaseRow {
    const row = this.ring.put(from, count);
    const { targets, values, start, end } = row;
    this.met.drain(targets, start);
    for (let e = start; e < end; e++) values[e] = this.take(targets[e] as number);
    return row;
  }

  /** The row of the greatest of the `count` products that were met. */
  private putGreatest(from: number, count: number): CoPurchaseRow {
    if (this.products.length < count) {
      this.products = new Int32Array(2 * count);
      this.sizes = new Float64Array(2 * count);
    }
    const { products, sizes } = this;
    this.met.drain(products, 0);
    let greatest = 0;
    for (let place = 0; place < count; place++) {
      const size = Math.round(this.take(products[place] as number) / EQUAL);
      sizes[place] = size;
      if (size > greatest) greatest = size;
    }
    const { ids } = this.snapshot.table('Product');
    const idAt = (place: number): NodeId => ids[products[place] as number] as NodeId;
    const places = greatestPlaces(sizes, count, ROW_LIMIT, (a, b) => compareIds(idAt(a), idAt(b)));
    const row = this.packed.put(from, places.length, (greatest * EQUAL) / MOST_STEPS);
    places.forEach((place, e) => {
      const steps = Math.round(((sizes[place] as number) * MOST_STEPS) / greatest);
      row.targets[row.start + e] = products[place] as number;
      row.values[row.start + e] = Math.max(1, steps);
    });
    return row;
  }

  /** The sum of `product`, which is 0 then. */
  private take(product: number): number {
    const sum = this.sums[product] as number;
    this.sums[product] = 0;
    return sum;
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

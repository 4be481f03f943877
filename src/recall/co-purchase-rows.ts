import type { Rows } from '../graph/snapshot/rows.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { placeOf } from '../lib/place-of.js';
import { KeptRows } from './kept-rows.js';
import { HUB_CAP } from './path-source.js';

/** Entries that are kept of all rows together: 12 bytes each. */
const MAX_ENTRIES = 4_000_000;

/** What else the buyers of one product bought: products ascending, with Σ_v 1 / √|bought(v)| over the buyers of both. */
export interface CoPurchaseRow {
  readonly targets: Int32Array;
  readonly values: Float64Array;
}

const NO_ROW: CoPurchaseRow = { targets: new Int32Array(0), values: new Float64Array(0) };

/** 1 / √|bought(v)|, 0 for a hub. */
export function shareOf(bought: Rows, buyer: number): number {
  const purchases = bought.distinctDegree(buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** The value of `product` in `row`, 0 where it is not in it. */
export function valueIn({ targets, values }: CoPurchaseRow, product: number): number {
  const place = placeOf(targets, product);
  return place < 0 ? 0 : (values[place] as number);
}

/** Walks to the buyers of a product and on; nothing for a hub. The sums are kept between walks, and empty then. */
function createWalk(snapshot: Snapshot): (from: number) => CoPurchaseRow {
  const relation = snapshot.relation('PURCHASED:User:Product');
  let sums = new Float64Array(0);
  let met = new Int32Array(0);
  return (from) => {
    const { out: bought, in: buyers } = relation;
    const popularity = buyers.distinctDegree(from);
    if (popularity === 0 || popularity > HUB_CAP) return NO_ROW;
    const { length } = snapshot.table('Product');
    if (sums.length < length) {
      sums = new Float64Array(length);
      met = new Int32Array(length);
    }
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
    const targets = met.slice(0, count).sort();
    const values = new Float64Array(count);
    for (let e = 0; e < count; e++) {
      const product = targets[e] as number;
      values[e] = sums[product] as number;
      sums[product] = 0;
    }
    return { targets, values };
  };
}

const rowsOfSnapshots = new WeakMap<Snapshot, KeptRows<CoPurchaseRow>>();

/** What was bought together as the graph has it now, by product: a purchase spoils the rows of all that its buyer bought. */
export function coPurchaseRows(snapshot: Snapshot): KeptRows<CoPurchaseRow> {
  let rows = rowsOfSnapshots.get(snapshot);
  if (rows === undefined) {
    const relation = snapshot.relation('PURCHASED:User:Product');
    const make = createWalk(snapshot);
    const spoiledBy = (user: number, product: number, drop: (node: number) => void): void => {
      drop(product);
      const { out } = relation;
      for (let at = out.start(user), end = out.end(user); at < end; at++) drop(out.targets[at] as number);
    };
    rows = new KeptRows({ changes: relation.changes, make, spoiledBy }, MAX_ENTRIES);
    rowsOfSnapshots.set(snapshot, rows);
  }
  rows.refresh();
  return rows;
}

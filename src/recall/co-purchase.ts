import type { Rows } from '../graph/snapshot/rows.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Profile } from '../profile/profile.js';
import { HUB_CAP, type PathShare, type PathSource, sortShares } from './path-source.js';

/** Number of distinct targets of `source`: parallel events stand beside each other. */
function distinctDegree(rows: Rows, source: number): number {
  const { targets } = rows;
  let [count, previous] = [0, -1];
  for (let at = rows.start(source), end = rows.end(source); at < end; at++) {
    const target = targets[at] as number;
    if (target !== previous) count++;
    previous = target;
  }
  return count;
}

/** h_i / √pop(i) of each product of the history, 0 for a hub. */
function factorsOf(buyers: Rows, { products, weights }: Profile): Float64Array {
  return Float64Array.from(products, (own, h) => {
    const popularity = distinctDegree(buyers, own);
    return popularity === 0 || popularity > HUB_CAP ? 0 : (weights[h] as number) / Math.sqrt(popularity);
  });
}

/** 1 / √|bought(v)|, 0 for a hub. */
function shareOf(bought: Rows, buyer: number): number {
  const purchases = distinctDegree(bought, buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** What was added for each buyer of the history, kept between requests so that none clears it as a whole. */
interface Scratch {
  sums: Float64Array;
  places: Int32Array;
}
const scratches = new WeakMap<Snapshot, Scratch>();

function scratchOf(snapshot: Snapshot): Scratch {
  const [users, products] = [snapshot.table('User').length, snapshot.table('Product').length];
  let scratch = scratches.get(snapshot);
  if (scratch === undefined || scratch.sums.length < users || scratch.places.length < products) {
    scratch = { sums: new Float64Array(users), places: new Int32Array(products).fill(-1) };
    scratches.set(snapshot, scratch);
  }
  return scratch;
}

/** Σ_i h_i / √pop(i) of each other buyer, written to `sums`; gives the buyers in the order in which they were met. */
function sumBuyers(buyers: Rows, profile: Profile, factors: Float64Array, sums: Float64Array): number[] {
  const met: number[] = [];
  for (let h = 0; h < factors.length; h++) {
    const factor = factors[h] as number;
    if (factor === 0) continue;
    const own = profile.products[h] as number;
    let previous = profile.user;
    for (let at = buyers.start(own), end = buyers.end(own); at < end; at++) {
      const buyer = buyers.targets[at] as number;
      if (buyer === previous || buyer === profile.user) continue;
      previous = buyer;
      if (sums[buyer] === 0) met.push(buyer);
      (sums[buyer] as number) += factor;
    }
  }
  return met;
}

/** Adds for each pair of products of the history that one buyer has: none scores for itself. */
function addPairs(
  out: Float64Array,
  profile: Profile,
  factors: Float64Array,
  own: readonly number[],
  share: number,
): void {
  for (const to of own) {
    for (const from of own)
      if (from !== to) (out[profile.products[to] as number] as number) += share * (factors[from] as number);
  }
}

/** Where `own` and `product` have a buyer other than the user in common: Σ of the shares of those, in `mark`. */
function commonBuyers(buyers: Rows, user: number, own: number, mark: ReadonlyMap<number, number>): number {
  let [sum, previous] = [0, user];
  for (let at = buyers.start(own), end = buyers.end(own); at < end; at++) {
    const buyer = buyers.targets[at] as number;
    if (buyer === previous || buyer === user) continue;
    previous = buyer;
    sum += mark.get(buyer) ?? 0;
  }
  return sum;
}

/**
 * What other buyers of the history's products bought (a two-hop walk as P3alpha, Cooper et al. 2014, with square roots
 * for the transition probabilities): score(c) = Σ_i h_i / √pop(i) · Σ_v 1 / √|bought(v)|, over buyers v of i and c
 * other than the user; products with more than HUB_CAP buyers, and such buyers, are passed over.
 */
export const coPurchase: PathSource = {
  name: 'co-purchase',
  accumulate(snapshot, profile, out, gain) {
    const { out: bought, in: buyers } = snapshot.relation('PURCHASED:User:Product');
    const factors = factorsOf(buyers, profile);
    const { sums, places } = scratchOf(snapshot);
    profile.products.forEach((product, h) => {
      places[product] = h;
    });
    const own: number[] = [];
    for (const buyer of sumBuyers(buyers, profile, factors, sums)) {
      const share = gain * shareOf(bought, buyer);
      const value = share * (sums[buyer] as number);
      sums[buyer] = 0;
      if (share === 0) continue;
      own.length = 0;
      let previous = -1;
      for (let at = bought.start(buyer), end = bought.end(buyer); at < end; at++) {
        const product = bought.targets[at] as number;
        if (product === previous) continue;
        previous = product;
        const place = places[product] as number;
        if (place < 0) (out[product] as number) += value;
        else own.push(place);
      }
      if (own.length > 1) addPairs(out, profile, factors, own, share);
    }
    for (const product of profile.products) places[product] = -1;
  },
  shares(snapshot, profile, product) {
    const { out: bought, in: buyers } = snapshot.relation('PURCHASED:User:Product');
    const factors = factorsOf(buyers, profile);
    const mark = new Map<number, number>();
    for (let at = buyers.start(product), end = buyers.end(product); at < end; at++) {
      const buyer = buyers.targets[at] as number;
      if (!mark.has(buyer)) mark.set(buyer, shareOf(bought, buyer));
    }
    const shares: PathShare[] = [];
    profile.products.forEach((own, h) => {
      const factor = factors[h] as number;
      if (own === product || factor === 0) return;
      const value = factor * commonBuyers(buyers, profile.user, own, mark);
      if (value > 0) shares.push({ product: own, through: undefined, value });
    });
    return sortShares(shares);
  },
};

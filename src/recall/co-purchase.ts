import type { Rows } from '../graph/snapshot/rows.js';
import { type HistoryIndex, keptIndex } from './history-index.js';
import { HUB_CAP, type PathShare, type PathSource, sortShares } from './path-source.js';

/** 1 / √|bought(v)|, 0 for a hub. */
function shareOf(bought: Rows, buyer: number): number {
  const purchases = bought.distinctDegree(buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** The other buyers of the history's products: h_i / √pop(i) of each; products with more than HUB_CAP are passed over. */
const buyersOf = keptIndex((snapshot, profile, index) => {
  const { in: buyers } = snapshot.relation('PURCHASED:User:Product');
  index.reset(snapshot.table('User').length);
  for (let h = 0; h < profile.products.length; h++) {
    const own = profile.products[h] as number;
    const popularity = buyers.distinctDegree(own);
    if (popularity === 0 || popularity > HUB_CAP) continue;
    const factor = (profile.weights[h] as number) / Math.sqrt(popularity);
    let previous = profile.user;
    for (let at = buyers.start(own), end = buyers.end(own); at < end; at++) {
      const buyer = buyers.targets[at] as number;
      if (buyer === previous || buyer === profile.user) continue;
      previous = buyer;
      index.note(buyer, h, factor);
    }
  }
});

/** Σ of what leads to `buyer` from products of the history other than the one at `place`. */
function sumOfOthers(others: HistoryIndex, buyer: number, place: number): number {
  let sum = 0;
  for (let entry = others.head(buyer); entry >= 0; entry = others.next(entry))
    if (others.place(entry) !== place) sum += others.value(entry);
  return sum;
}

/** Calls `visit` with each distinct buyer of `product`. */
function eachBuyer(buyers: Rows, product: number, visit: (buyer: number) => void): void {
  let previous = -1;
  for (let at = buyers.start(product), end = buyers.end(product); at < end; at++) {
    const buyer = buyers.targets[at] as number;
    if (buyer !== previous) visit(buyer);
    previous = buyer;
  }
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
    const others = buyersOf(snapshot, profile);
    // A product never scores for itself: the walk passes by the history, which is scored by itself below.
    const own = profile.products;
    const before = Float64Array.from(own, (product) => out[product] as number);
    for (const buyer of others.met) {
      const value = gain * shareOf(bought, buyer) * others.sum(buyer);
      if (value === 0) continue;
      let previous = -1;
      for (let at = bought.start(buyer), end = bought.end(buyer); at < end; at++) {
        const product = bought.targets[at] as number;
        if (product !== previous) (out[product] as number) += value;
        previous = product;
      }
    }
    for (let h = 0; h < own.length; h++) {
      const product = own[h] as number;
      let sum = 0;
      eachBuyer(buyers, product, (buyer) => {
        const through = sumOfOthers(others, buyer, h);
        if (through > 0) sum += through * shareOf(bought, buyer);
      });
      out[product] = (before[h] as number) + gain * sum;
    }
  },
  shares(snapshot, profile, product) {
    const { out: bought, in: buyers } = snapshot.relation('PURCHASED:User:Product');
    const others = buyersOf(snapshot, profile);
    const sums = new Float64Array(profile.products.length);
    eachBuyer(buyers, product, (buyer) => {
      const head = others.head(buyer);
      const share = head < 0 ? 0 : shareOf(bought, buyer);
      for (let entry = head; entry >= 0; entry = others.next(entry))
        (sums[others.place(entry)] as number) += share * others.value(entry);
    });
    const shares: PathShare[] = [];
    profile.products.forEach((own, h) => {
      const value = sums[h] as number;
      if (own !== product && value > 0) shares.push({ product: own, through: undefined, value });
    });
    return sortShares(shares);
  },
};

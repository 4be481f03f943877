import type { Rows } from '../graph/snapshot/rows.js';
import { keptIndex } from './history-index.js';
import { HUB_CAP, type PathSource } from './path-source.js';

/** 1 / √|bought(v)|, 0 for a hub. */
function shareOf(bought: Rows, buyer: number): number {
  const purchases = bought.distinctDegree(buyer);
  return purchases > HUB_CAP ? 0 : 1 / Math.sqrt(purchases);
}

/** The other buyers of the history's products: h_i / √pop(i) of each; products with more than HUB_CAP are passed over. */
const buyersOf = keptIndex((snapshot, profile, index) => {
  const { in: buyers } = snapshot.relation('PURCHASED:User:Product');
  const { targets } = buyers;
  const { user } = profile;
  index.reset(snapshot.table('User').length);
  for (let h = 0; h < profile.products.length; h++) {
    const own = profile.products[h] as number;
    const popularity = buyers.distinctDegree(own);
    if (popularity === 0 || popularity > HUB_CAP) continue;
    const factor = (profile.weights[h] as number) / Math.sqrt(popularity);
    let previous = user;
    for (let at = buyers.start(own), end = buyers.end(own); at < end; at++) {
      const buyer = targets[at] as number;
      if (buyer === previous || buyer === user) continue;
      previous = buyer;
      index.note(buyer, h, factor);
    }
  }
});

/** Adds `value` to each distinct product of a row. */
function addOnce(targets: Int32Array, start: number, end: number, value: number, out: Float64Array): void {
  let previous = -1;
  for (let at = start; at < end; at++) {
    const product = targets[at] as number;
    if (product !== previous) (out[product] as number) += value;
    previous = product;
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
    for (let m = 0; m < others.metCount; m++) {
      const buyer = others.met[m] as number;
      const value = gain * shareOf(bought, buyer) * (others.sums[buyer] as number);
      if (value !== 0) addOnce(bought.targets, bought.start(buyer), bought.end(buyer), value, out);
    }
    for (let h = 0; h < own.length; h++) {
      const product = own[h] as number;
      let sum = 0;
      let previous = -1;
      for (let at = buyers.start(product), end = buyers.end(product); at < end; at++) {
        const buyer = buyers.targets[at] as number;
        if (buyer === previous) continue;
        previous = buyer;
        const through = others.sumOfOthers(buyer, h);
        if (through > 0) sum += through * shareOf(bought, buyer);
      }
      out[product] = (before[h] as number) + gain * sum;
    }
  },
  eachShare(snapshot, profile, product, visit) {
    const { out: bought, in: buyers } = snapshot.relation('PURCHASED:User:Product');
    const { heads, nexts, places, values } = buyersOf(snapshot, profile);
    const own = profile.products;
    const sums = new Float64Array(own.length);
    const { targets } = buyers;
    let previous = -1;
    for (let at = buyers.start(product), end = buyers.end(product); at < end; at++) {
      const buyer = targets[at] as number;
      if (buyer === previous) continue;
      previous = buyer;
      let entry = heads[buyer] as number;
      if (entry < 0) continue;
      const share = shareOf(bought, buyer);
      for (; entry >= 0; entry = nexts[entry] as number)
        (sums[places[entry] as number] as number) += share * (values[entry] as number);
    }
    for (let h = 0; h < own.length; h++) {
      const value = sums[h] as number;
      if (own[h] !== product && value > 0) visit(own[h] as number, -1, -1, value);
    }
  },
};

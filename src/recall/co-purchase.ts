import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../profile/profile.js';
import { coPurchaseRows, shareOf, valueIn } from './co-purchase-rows.js';
import type { PathSource } from './path-source.js';

/** Products that the user bought, marked while a walk passes by them; grown with the catalogue. */
let marked = new Uint8Array(0);

/** A sum of which less than this share is left is nothing: what else is left is rounding. */
const NOTHING = 1e-9;

/** What the user's own purchases add to every walk from one of them to another: they say nothing about themselves. */
function ownPurchases(snapshot: Snapshot, { user }: Profile): { share: number; products: readonly number[] } {
  const products = user < 0 ? [] : targetsOf(snapshot, 'PURCHASED:User:Product', user);
  const { out: bought } = snapshot.relation('PURCHASED:User:Product');
  return { share: products.length === 0 ? 0 : shareOf(bought, user), products };
}

/** `sum` without `own`, which is a part of it. */
function without(sum: number, own: number): number {
  const left = sum - own;
  return left > NOTHING * sum ? left : 0;
}

/**
 * What other buyers of the history's products bought (a two-hop walk as P3alpha, Cooper et al. 2014, with square roots
 * for the transition probabilities): score(c) = Σ_i h_i / √pop(i) · Σ_v 1 / √|bought(v)|, over buyers v of i and c
 * other than the user; products with more than HUB_CAP buyers, and such buyers, are passed over. The inner sums are kept
 * from one request to the next, over all buyers; what the user's own purchases add to them is taken off.
 */
export const coPurchase: PathSource = {
  name: 'co-purchase',
  accumulate(snapshot, profile, into, gain) {
    const { in: buyers, out: bought } = snapshot.relation('PURCHASED:User:Product');
    const rows = coPurchaseRows(snapshot);
    const own = ownPurchases(snapshot, profile);
    const { length } = snapshot.table('Product');
    if (marked.length < length) marked = new Uint8Array(length + (length >> 3));
    for (const product of own.products) marked[product] = 1;
    for (let h = 0; h < profile.products.length; h++) {
      const product = profile.products[h] as number;
      const { targets, values } = rows.row(product);
      if (targets.length === 0) continue;
      const factor = (gain * (profile.weights[h] as number)) / Math.sqrt(buyers.distinctDegree(product));
      const isOwn = own.share > 0 && bought.has(profile.user, product);
      for (let e = 0; e < targets.length; e++) {
        const target = targets[e] as number;
        const value = values[e] as number;
        // Taken off pair by pair: of a whole score that decayed, rounding would leave nothing.
        into.add(target, factor * (isOwn && marked[target] === 1 ? without(value, own.share) : value));
      }
    }
    for (const product of own.products) marked[product] = 0;
  },
  eachShare(snapshot, profile, product, visit) {
    const { in: buyers, out: bought } = snapshot.relation('PURCHASED:User:Product');
    const rows = coPurchaseRows(snapshot);
    const { user, products, weights } = profile;
    const isOwn = user >= 0 && bought.has(user, product);
    for (let h = 0; h < products.length; h++) {
      const own = products[h] as number;
      if (own === product) continue;
      let value = valueIn(rows.row(own), product);
      if (value === 0) continue;
      if (isOwn && bought.has(user, own)) value = without(value, shareOf(bought, user));
      if (value > 0)
        visit(own, -1, -1, ((weights[h] as number) / Math.sqrt(buyers.distinctDegree(own))) * value);
    }
  },
};

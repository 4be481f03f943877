import type { Rows } from '../graph/snapshot/rows.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import type { Profile } from '../profile/profile.js';
import { HUB_CAP, type PathSource, sortShares } from './path-source.js';

/** Calls `visit` for each distinct target of `source`. */
function eachDistinct(rows: Rows, source: number, visit: (target: number) => void): void {
  let previous = -1;
  for (let at = rows.start(source), end = rows.end(source); at < end; at++) {
    const target = rows.targets[at] as number;
    if (target !== previous) visit(target);
    previous = target;
  }
}

function distinctDegree(rows: Rows, source: number): number {
  let count = 0;
  eachDistinct(rows, source, () => count++);
  return count;
}

/** Adds `factor` / √(purchases of the buyer) for each other product of each other buyer of `own`. */
function spread(
  snapshot: Snapshot,
  profile: Profile,
  own: number,
  weight: number,
  add: (product: number, value: number) => void,
): void {
  const { out: bought, in: buyers } = snapshot.relation('PURCHASED:User:Product');
  const popularity = distinctDegree(buyers, own);
  if (popularity > HUB_CAP) return;
  const factor = weight / Math.sqrt(popularity);
  eachDistinct(buyers, own, (buyer) => {
    if (buyer === profile.user) return;
    const purchases = distinctDegree(bought, buyer);
    if (purchases > HUB_CAP) return;
    const value = factor / Math.sqrt(purchases);
    eachDistinct(bought, buyer, (product) => {
      if (product !== own) add(product, value);
    });
  });
}

/**
 * What other buyers of the history's products bought (a two-hop walk as P3alpha, Cooper et al. 2014, with square roots
 * for the transition probabilities): score(c) = Σ_i h_i / √pop(i) · Σ_v 1 / √|bought(v)|, over buyers v of i and c
 * other than the user; products with more than HUB_CAP buyers, and such buyers, are passed over.
 */
export const coPurchase: PathSource = {
  name: 'co-purchase',
  accumulate(snapshot, profile, out, gain) {
    for (let h = 0; h < profile.products.length; h++) {
      spread(
        snapshot,
        profile,
        profile.products[h] as number,
        profile.weights[h] as number,
        (product, value) => {
          (out[product] as number) += gain * value;
        },
      );
    }
  },
  shares(snapshot, profile, product) {
    const shares = Array.from(profile.products, (own, h) => {
      let value = 0;
      spread(snapshot, profile, own, profile.weights[h] as number, (reached, share) => {
        if (reached === product) value += share;
      });
      return { product: own, through: undefined, value };
    });
    return sortShares(shares.filter(({ value }) => value > 0));
  },
};

import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../profile/profile.js';
import { type CoPurchaseRow, coPurchaseRows, shareOf, valueIn, withoutOwn } from './co-purchase-rows.js';
import { KeptScores } from './kept-scores.js';
import type { PathSource } from './path-source.js';

const PURCHASED = 'PURCHASED:User:Product';

/** Scores of what the user bought, set aside. */
const before = new KeptScores();

/** What a page asks of a history, found once: a page asks for scores and then for the shares of each product. */
interface Walk {
  readonly profile: Profile;
  readonly seq: number;
  /** By place in the history: what was bought with it, h_i / √pop(i), and whether the user bought it. */
  readonly rows: readonly CoPurchaseRow[];
  readonly factors: readonly number[];
  readonly isBought: readonly boolean[];
  /** What the user's own purchases add to every walk from one of them to another: they say nothing about themselves. */
  readonly ownShare: number;
  readonly bought: readonly number[];
}

const walks = new WeakMap<Snapshot, Walk>();

function walkOf(snapshot: Snapshot, profile: Profile): Walk {
  const kept = walks.get(snapshot);
  if (kept !== undefined && kept.profile === profile && kept.seq === snapshot.seq) return kept;
  const { in: buyers, out } = snapshot.relation(PURCHASED);
  const { user, products, weights, supposed } = profile;
  const bought = user < 0 ? [] : targetsOf(snapshot, PURCHASED, user);
  const keptRows = coPurchaseRows(snapshot);
  const rows: CoPurchaseRow[] = [];
  const factors: number[] = [];
  const isBought: boolean[] = [];
  for (let h = 0; h < products.length; h++) {
    const product = products[h] as number;
    rows.push(keptRows.row(product));
    const isOwn = bought.includes(product);
    // Somebody who is supposed not to have bought it is no buyer of it.
    const others = isOwn && supposed?.hides(PURCHASED, product) === true ? 1 : 0;
    factors.push((weights[h] as number) / Math.sqrt(Math.max(1, buyers.distinctDegree(product) - others)));
    isBought.push(isOwn);
  }
  const ownShare = bought.length === 0 ? 0 : shareOf(out, user);
  const walk = { profile, seq: snapshot.seq, rows, factors, isBought, ownShare, bought };
  walks.set(snapshot, walk);
  return walk;
}

/**
 * What other buyers of the history's products bought (a two-hop walk as P3alpha, Cooper et al. 2014, with square roots
 * for the transition probabilities): score(c) = Σ_i h_i / √pop(i) · Σ_v 1 / √|bought(v)|, over buyers v of i and c
 * other than the user; products with more than HUB_CAP buyers, and such buyers, are passed over. The inner sums are kept
 * from one request to the next, over all buyers; what the user's own purchases add to them is taken off.
 */
export const coPurchase: PathSource = {
  name: 'co-purchase',
  accumulate(snapshot, profile, into, gain, unasked) {
    const { rows, factors, isBought, ownShare, bought } = walkOf(snapshot, profile);
    before.keep(bought, into);
    for (let h = 0; h < rows.length; h++) {
      const { targets, values, step, start, end } = rows[h] as CoPurchaseRow;
      into.addValues(targets, values, start, end, gain * (factors[h] as number) * step);
    }
    if (ownShare === 0) return;
    // Taken off pair by pair: of a whole score that decayed, rounding would leave nothing.
    for (let place = 0; place < bought.length; place++) {
      const product = bought[place] as number;
      if (unasked?.has(product) === true) continue;
      let sum = 0;
      for (let h = 0; h < rows.length; h++) {
        const row = rows[h] as CoPurchaseRow;
        const value = valueIn(row, product);
        if (value === 0) continue;
        sum +=
          gain * (factors[h] as number) * (isBought[h] === true ? withoutOwn(row, value, ownShare) : value);
      }
      into.set(product, before.at(place) + sum);
    }
  },
  eachShare(snapshot, profile, product, visit) {
    const { rows, factors, isBought, ownShare, bought } = walkOf(snapshot, profile);
    const isOwn = ownShare > 0 && bought.includes(product);
    for (let h = 0; h < rows.length; h++) {
      const own = profile.products[h] as number;
      if (own === product) continue;
      const row = rows[h] as CoPurchaseRow;
      let value = valueIn(row, product);
      if (value === 0) continue;
      if (isOwn && isBought[h] === true) value = withoutOwn(row, value, ownShare);
      if (value > 0) visit(own, -1, -1, (factors[h] as number) * value);
    }
  },
};

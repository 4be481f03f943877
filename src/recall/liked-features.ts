import type { Rows } from '../graph/snapshot/rows.js';
import { keptIndex } from './history-index.js';
import { HUB_CAP, type PathShare, type PathSource, sortShares } from './path-source.js';

const SCORE = 0;

function scoreAt(rows: Rows, at: number): number {
  return rows.columns[SCORE]?.[at] as number;
}

/** What the history is praised for: h_i · s(i,f) of each feature that is not muted and no hub. */
const praisedOf = keptIndex((snapshot, profile, index) => {
  const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
  index.reset(snapshot.table('Feature').length);
  for (let h = 0; h < profile.products.length; h++) {
    const own = profile.products[h] as number;
    for (let at = features.start(own), end = features.end(own); at < end; at++) {
      const feature = features.targets[at] as number;
      const liked = scoreAt(features, at);
      if (liked <= 0 || products.degree(feature) > HUB_CAP || profile.mutedFeatures.has(feature)) continue;
      index.note(feature, h, (profile.weights[h] as number) * liked);
    }
  }
});

/**
 * Products praised for what the products of the history are praised for (ours):
 * score(c) = Σ_i h_i · Σ_f s(i,f) · s(c,f) / √deg(f), over features f with s(i,f) > 0 and s(c,f) > 0 that are not
 * muted and belong to at most HUB_CAP products; deg(f) counts them all. Each feature is walked once.
 */
export const likedFeatures: PathSource = {
  name: 'liked-features',
  accumulate(snapshot, profile, out, gain) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const praised = praisedOf(snapshot, profile);
    // A product never scores for itself: the walk passes by the history, which is scored by itself below.
    const own = profile.products;
    const before = Float64Array.from(own, (product) => out[product] as number);
    for (const feature of praised.met) {
      const factor = (gain * praised.sum(feature)) / Math.sqrt(products.degree(feature));
      for (let p = products.start(feature), last = products.end(feature); p < last; p++) {
        const score = scoreAt(products, p);
        if (score > 0) (out[products.targets[p] as number] as number) += factor * score;
      }
    }
    for (let h = 0; h < own.length; h++) {
      const product = own[h] as number;
      let sum = 0;
      for (let at = features.start(product), end = features.end(product); at < end; at++) {
        const feature = features.targets[at] as number;
        const score = scoreAt(features, at);
        if (score <= 0) continue;
        let others = 0;
        for (let entry = praised.head(feature); entry >= 0; entry = praised.next(entry))
          if (praised.place(entry) !== h) others += praised.value(entry);
        if (others > 0) sum += (others * score) / Math.sqrt(products.degree(feature));
      }
      out[product] = (before[h] as number) + gain * sum;
    }
  },
  shares(snapshot, profile, product) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const praised = praisedOf(snapshot, profile);
    const shares: PathShare[] = [];
    for (let at = features.start(product), end = features.end(product); at < end; at++) {
      const feature = features.targets[at] as number;
      const score = scoreAt(features, at);
      if (score <= 0) continue;
      const factor = score / Math.sqrt(products.degree(feature));
      for (let entry = praised.head(feature); entry >= 0; entry = praised.next(entry)) {
        const own = profile.products[praised.place(entry)] as number;
        if (own === product) continue;
        shares.push({
          product: own,
          through: { label: 'Feature', index: feature },
          value: factor * praised.value(entry),
        });
      }
    }
    return sortShares(shares);
  },
};

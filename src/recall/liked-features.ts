import type { Rows } from '../graph/snapshot/rows.js';
import { HUB_CAP, type PathShare, type PathSource, sortShares } from './path-source.js';

const SCORE = 0;

function scoreAt(rows: Rows, at: number): number {
  return rows.columns[SCORE]?.[at] as number;
}

/**
 * Products praised for what the products of the history are praised for (ours):
 * score(c) = Σ_i h_i · Σ_f s(i,f) · s(c,f) / √deg(f), over features f with s(i,f) > 0 and s(c,f) > 0 that are not
 * muted and belong to at most HUB_CAP products; deg(f) counts them all.
 */
export const likedFeatures: PathSource = {
  name: 'liked-features',
  accumulate(snapshot, profile, out, gain) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    for (let h = 0; h < profile.products.length; h++) {
      const own = profile.products[h] as number;
      for (let at = features.start(own), end = features.end(own); at < end; at++) {
        const feature = features.targets[at] as number;
        const degree = products.degree(feature);
        const liked = scoreAt(features, at);
        if (liked <= 0 || degree > HUB_CAP || profile.mutedFeatures.has(feature)) continue;
        const factor = (gain * (profile.weights[h] as number) * liked) / Math.sqrt(degree);
        for (let p = products.start(feature), last = products.end(feature); p < last; p++) {
          const score = scoreAt(products, p);
          const product = products.targets[p] as number;
          if (score > 0 && product !== own) (out[product] as number) += factor * score;
        }
      }
    }
  },
  shares(snapshot, profile, product) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const shares: PathShare[] = [];
    for (let at = features.start(product), end = features.end(product); at < end; at++) {
      const feature = features.targets[at] as number;
      const degree = products.degree(feature);
      const score = scoreAt(features, at);
      if (score <= 0 || degree > HUB_CAP || profile.mutedFeatures.has(feature)) continue;
      for (let h = 0; h < profile.products.length; h++) {
        const own = profile.products[h] as number;
        const place = own === product ? -1 : features.find(own, feature);
        const liked = place < 0 ? 0 : scoreAt(features, place);
        if (liked <= 0) continue;
        const value = (((profile.weights[h] as number) * liked) / Math.sqrt(degree)) * score;
        shares.push({ product: own, through: { label: 'Feature', index: feature }, value });
      }
    }
    return sortShares(shares);
  },
};

import { HUB_CAP, type PathShare, type PathSource, sortShares } from './path-source.js';

/** What a shared group counts: a line says more than a brand. */
const GROUPS = [
  { key: 'MADE_BY:Product:Brand', label: 'Brand', weight: 1 },
  { key: 'IN_LINE:Product:ProductLine', label: 'ProductLine', weight: 2 },
] as const;

/**
 * Products of the same brand and line (ours): score(c) = Σ_i h_i · Σ_g w(g) / √|g| over groups g that i and c share,
 * with w = 1 for a brand and 2 for a line; groups of more than HUB_CAP products are passed over.
 */
export const brandLine: PathSource = {
  name: 'brand-line',
  accumulate(snapshot, profile, out, gain) {
    for (const { key, weight } of GROUPS) {
      const { out: groups, in: members } = snapshot.relation(key);
      for (let h = 0; h < profile.products.length; h++) {
        const own = profile.products[h] as number;
        for (let at = groups.start(own), end = groups.end(own); at < end; at++) {
          const group = groups.targets[at] as number;
          const degree = members.degree(group);
          if (degree > HUB_CAP) continue;
          const value = (gain * (profile.weights[h] as number) * weight) / Math.sqrt(degree);
          for (let m = members.start(group), last = members.end(group); m < last; m++) {
            const product = members.targets[m] as number;
            if (product !== own) (out[product] as number) += value;
          }
        }
      }
    }
  },
  shares(snapshot, profile, product) {
    const shares: PathShare[] = [];
    for (const { key, label, weight } of GROUPS) {
      const { out: groups, in: members } = snapshot.relation(key);
      for (let at = groups.start(product), end = groups.end(product); at < end; at++) {
        const group = groups.targets[at] as number;
        const degree = members.degree(group);
        if (degree > HUB_CAP) continue;
        profile.products.forEach((own, h) => {
          if (own === product || groups.find(own, group) < 0) return;
          const value = ((profile.weights[h] as number) * weight) / Math.sqrt(degree);
          shares.push({ product: own, through: { label, index: group }, value });
        });
      }
    }
    return sortShares(shares);
  },
};

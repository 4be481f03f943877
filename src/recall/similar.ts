import type { PathSource } from './path-source.js';

/**
 * Products on the stored neighbour lists of the history's products, through which collaborative filtering enters
 * the graph: score(c) = Σ_i h_i · score(i → c).
 */
export const similar: PathSource = {
  name: 'similar',
  accumulate(snapshot, profile, into, gain) {
    const { out: lists } = snapshot.relation('SIMILAR_TO:Product:Product');
    const { targets } = lists;
    const scores = lists.columns[0] as Float32Array;
    for (let h = 0; h < profile.products.length; h++) {
      const own = profile.products[h] as number;
      const weight = gain * (profile.weights[h] as number);
      for (let at = lists.start(own), end = lists.end(own); at < end; at++) {
        const product = targets[at] as number;
        if (product !== own) into.add(product, weight * (scores[at] as number));
      }
    }
  },
  eachShare(snapshot, profile, product, visit) {
    const { out: lists } = snapshot.relation('SIMILAR_TO:Product:Product');
    for (let h = 0; h < profile.products.length; h++) {
      const own = profile.products[h] as number;
      const at = own === product ? -1 : lists.find(own, product);
      if (at >= 0) visit(own, -1, -1, (profile.weights[h] as number) * (lists.columns[0]?.[at] as number));
    }
  },
};

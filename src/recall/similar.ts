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
      const end = lists.end(own);
      const self = lists.find(own, own);
      into.addRow(targets, scores, lists.start(own), self < 0 ? end : self, weight);
      if (self >= 0) into.addRow(targets, scores, self + 1, end, weight);
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

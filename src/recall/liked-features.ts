import { labelNumber } from '../graph/snapshot/relation-catalogue.js';
import { keptIndex } from './history-index.js';
import { KeptScores } from './kept-scores.js';
import { HUB_CAP, type PathSource } from './path-source.js';
import { type PraiseRow, praiseRows } from './praise-rows.js';

const FEATURE = labelNumber('Feature');
/** The column of opinion scores. */
const SCORE = 0;

/** What the history is praised for: h_i · s(i,f) of each feature that is not muted and no hub. */
const praisedOf = keptIndex((snapshot, profile, index) => {
  const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const scores = features.columns[SCORE] as Float32Array;
  const { mutedFeatures, weights } = profile;
  const hasMuted = mutedFeatures.size > 0;
  index.reset(snapshot.table('Feature').length);
  for (let h = 0; h < profile.products.length; h++) {
    const own = profile.products[h] as number;
    const weight = weights[h] as number;
    for (let at = features.start(own), end = features.end(own); at < end; at++) {
      const feature = features.targets[at] as number;
      const liked = scores[at] as number;
      if (liked <= 0 || products.degree(feature) > HUB_CAP) continue;
      if (hasMuted && mutedFeatures.has(feature)) continue;
      index.note(feature, h, weight * liked);
    }
  }
});

/** Scores of the history, set aside. */
const before = new KeptScores();

/** Adds `factor` · score of each product of a row, four at a time. */
function addPraised({ targets, scores }: PraiseRow, factor: number, out: Float64Array): void {
  const count = targets.length;
  let e = 0;
  for (; e + 4 <= count; e += 4) {
    (out[targets[e] as number] as number) += factor * (scores[e] as number);
    (out[targets[e + 1] as number] as number) += factor * (scores[e + 1] as number);
    (out[targets[e + 2] as number] as number) += factor * (scores[e + 2] as number);
    (out[targets[e + 3] as number] as number) += factor * (scores[e + 3] as number);
  }
  for (; e < count; e++) (out[targets[e] as number] as number) += factor * (scores[e] as number);
}

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
    before.keep(own, out);
    const rows = praiseRows(snapshot);
    for (let m = 0; m < praised.metCount; m++) {
      const feature = praised.met[m] as number;
      const factor = (gain * (praised.sums[feature] as number)) / Math.sqrt(products.degree(feature));
      addPraised(rows.row(feature), factor, out);
    }
    const scores = features.columns[SCORE] as Float32Array;
    for (let h = 0; h < own.length; h++) {
      const product = own[h] as number;
      let sum = 0;
      for (let at = features.start(product), end = features.end(product); at < end; at++) {
        const feature = features.targets[at] as number;
        const score = scores[at] as number;
        if (score <= 0) continue;
        const others = praised.sumOfOthers(feature, h);
        if (others > 0) sum += (others * score) / Math.sqrt(products.degree(feature));
      }
      out[product] = before.at(h) + gain * sum;
    }
  },
  eachShare(snapshot, profile, product, visit) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const { heads, nexts, places, values } = praisedOf(snapshot, profile);
    const scores = features.columns[SCORE] as Float32Array;
    for (let at = features.start(product), end = features.end(product); at < end; at++) {
      const feature = features.targets[at] as number;
      const score = scores[at] as number;
      let entry = heads[feature] as number;
      if (score <= 0 || entry < 0) continue;
      const factor = score / Math.sqrt(products.degree(feature));
      for (; entry >= 0; entry = nexts[entry] as number) {
        const own = profile.products[places[entry] as number] as number;
        if (own !== product) visit(own, FEATURE, feature, factor * (values[entry] as number));
      }
    }
  },
};

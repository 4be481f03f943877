import { labelNumber } from '../graph/snapshot/relation-catalogue.js';
import { placeOf } from '../lib/place-of.js';
import { keptIndex } from './history-index.js';
import { KeptScores } from './kept-scores.js';
import { HUB_CAP, type PathSource } from './path-source.js';
import { praiseRows } from './praise-rows.js';
import { praiseSums } from './praise-sums.js';
import { praiseBound, walkGreatest } from './praise-walk.js';

const FEATURE = labelNumber('Feature');
/** The column of opinion scores. */
const SCORE = 0;

/** What the history is praised for: h_i · s(i,f) of each feature that is not muted and no hub; factors Σ_i / √deg(f). */
const praisedOf = keptIndex((snapshot, profile, index) => {
  const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
  const scores = features.columns[SCORE] as Float32Array;
  const { muted, weights } = profile;
  const hasMuted = muted.Feature.size > 0;
  index.reset(snapshot.table('Feature').length);
  for (let h = 0; h < profile.products.length; h++) {
    const own = profile.products[h] as number;
    const weight = weights[h] as number;
    for (let at = features.start(own), end = features.end(own); at < end; at++) {
      const feature = features.targets[at] as number;
      const liked = scores[at] as number;
      if (liked <= 0 || products.degree(feature) > HUB_CAP) continue;
      if (hasMuted && muted.Feature.has(feature)) continue;
      index.note(feature, h, weight * liked);
    }
  }
  const { met, metCount, sums, factors } = index;
  for (let m = 0; m < metCount; m++) {
    const feature = met[m] as number;
    factors[feature] = (sums[feature] as number) / Math.sqrt(products.degree(feature));
  }
});

/** Scores of the history, set aside. */
const before = new KeptScores();

/**
 * Products praised for what the products of the history are praised for (ours):
 * score(c) = Σ_i h_i · Σ_f s(i,f) · s(c,f) / √deg(f), over features f with s(i,f) > 0 and s(c,f) > 0 that are not
 * muted and belong to at most HUB_CAP products; deg(f) counts them all. Each feature is walked once.
 */
export const likedFeatures: PathSource = {
  name: 'liked-features',
  accumulate(snapshot, profile, into, gain) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const praised = praisedOf(snapshot, profile);
    // A product never scores for itself: the walk passes by the history, which is scored by itself below.
    const own = profile.products;
    before.keep(own, into);
    const rows = praiseRows(snapshot);
    for (let m = 0; m < praised.metCount; m++) {
      const feature = praised.met[m] as number;
      const factor = (gain * (praised.sums[feature] as number)) / Math.sqrt(products.degree(feature));
      const { targets, scores: praise, start, end } = rows.row(feature);
      into.addRow(targets, praise, start, end, factor);
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
      into.set(product, before.at(h) + gain * sum);
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
  probe(snapshot, profile) {
    const { out: features, in: products } = snapshot.relation('HAS_FEATURE:Product:Feature');
    const praised = praisedOf(snapshot, profile);
    const { met, metCount, factors } = praised;
    const praise = praiseSums(snapshot);
    const { least, slope } = praiseBound(praised, praise);
    const scores = features.columns[SCORE] as Float32Array;
    const ownScore = (product: number, place: number): number => {
      let score = 0;
      for (let at = features.start(product), end = features.end(product); at < end; at++) {
        const feature = features.targets[at] as number;
        const own = scores[at] as number;
        if (factors[feature] === 0 || own <= 0) continue;
        score += (praised.sumOfOthers(feature, place) / Math.sqrt(products.degree(feature))) * own;
      }
      return score;
    };
    // What a product is faulted for is left out, and what nobody likes adds 0.
    const scoreOf = (product: number): number => {
      const place = placeOf(profile.products, product);
      return place < 0 ? praise.entries.sum(product, factors) : ownScore(product, place);
    };
    return {
      least,
      slope,
      per: praise.sums,
      greatestPer: praise.greatestSum,
      perBlocks: praise.blocks,
      perChanges: praise.changes,
      scoreOf,
      walk(into) {
        const rows = praiseRows(snapshot);
        // In the order in which a product has them: sums are the same to the last bit.
        for (const feature of met.slice(0, metCount).sort()) {
          const { targets, scores: praised, start, end } = rows.row(feature);
          into.addRow(targets, praised, start, end, factors[feature] as number);
        }
        for (const product of profile.products) into.set(product, scoreOf(product));
      },
      walkSome: (entries) =>
        walkGreatest({ snapshot, profile, liked: praised, praise, ownScore: scoreOf }, entries),
    };
  },
};

import { labelNumber } from '../graph/snapshot/relation-catalogue.js';
import { keptIndex } from './history-index.js';
import { KeptScores } from './kept-scores.js';
import { HUB_CAP, type PathSource } from './path-source.js';

/** What a shared group counts: a line says more than a brand. */
const GROUPS = [
  { key: 'MADE_BY:Product:Brand', label: 'Brand', weight: 1 },
  { key: 'IN_LINE:Product:ProductLine', label: 'ProductLine', weight: 2 },
] as const;

/** Scores of the history, set aside. */
const before = new KeptScores();

/** Each kind of group with the groups of the history: h_i of each that is no hub and not muted. */
const WALKED = GROUPS.map(({ key, label, weight }) => ({
  key,
  weight,
  label: labelNumber(label),
  groupsOf: keptIndex((snapshot, profile, index) => {
    const { out: groups, in: members } = snapshot.relation(key);
    const muted = profile.muted[label];
    index.reset(snapshot.table(label).length);
    for (let h = 0; h < profile.products.length; h++) {
      const own = profile.products[h] as number;
      for (let at = groups.start(own), end = groups.end(own); at < end; at++) {
        const group = groups.targets[at] as number;
        if (members.degree(group) > HUB_CAP || muted.has(group)) continue;
        index.note(group, h, profile.weights[h] as number);
      }
    }
  }),
}));

/**
 * Products of the same brand and line (ours): score(c) = Σ_i h_i · Σ_g w(g) / √|g| over groups g that i and c share,
 * with w = 1 for a brand and 2 for a line; groups of more than HUB_CAP
 * products and muted ones are passed over. Each group is walked once.
 */
export const brandLine: PathSource = {
  name: 'brand-line',
  accumulate(snapshot, profile, into, gain, unasked) {
    for (const { key, weight, groupsOf } of WALKED) {
      const { out: groups, in: members } = snapshot.relation(key);
      const { targets } = members;
      const shared = groupsOf(snapshot, profile);
      // A product never scores for itself: the walk passes by the history, which is scored by itself below.
      const own = profile.products;
      before.keep(own, into);
      for (let m = 0; m < shared.metCount; m++) {
        const group = shared.met[m] as number;
        const value = (gain * weight * (shared.sums[group] as number)) / Math.sqrt(members.degree(group));
        into.addToEach(targets, members.start(group), members.end(group), value);
      }
      for (let h = 0; h < own.length; h++) {
        const product = own[h] as number;
        if (unasked?.has(product) === true) continue;
        let sum = 0;
        for (let at = groups.start(product), end = groups.end(product); at < end; at++) {
          const group = groups.targets[at] as number;
          sum += (weight * shared.sumOfOthers(group, h)) / Math.sqrt(members.degree(group));
        }
        into.set(product, before.at(h) + gain * sum);
      }
    }
  },
  eachShare(snapshot, profile, product, visit) {
    for (const { key, label, weight, groupsOf } of WALKED) {
      const { out: groups, in: members } = snapshot.relation(key);
      const { heads, nexts, places, values } = groupsOf(snapshot, profile);
      for (let at = groups.start(product), end = groups.end(product); at < end; at++) {
        const group = groups.targets[at] as number;
        const factor = weight / Math.sqrt(members.degree(group));
        for (let entry = heads[group] as number; entry >= 0; entry = nexts[entry] as number) {
          const own = profile.products[places[entry] as number] as number;
          if (own !== product) visit(own, label, group, (values[entry] as number) * factor);
        }
      }
    }
  },
};

import { labelNumber } from '../graph/snapshot/relation-catalogue.js';
import type { Relation, Snapshot } from '../graph/snapshot/snapshot.js';
import { isMuted, type MutedNodes } from '../profile/muted-nodes.js';
import type { InterestEntry } from '../profile/profile.js';
import { HUB_CAP, type PathSource } from './path-source.js';

const RELATION_OF = {
  Feature: 'HAS_FEATURE:Product:Feature',
  Brand: 'MADE_BY:Product:Brand',
  Category: 'IN_CATEGORY:Product:Category',
  Need: 'SUITS:Product:Need',
  Audience: 'SUITS:Product:Audience',
} as const;

/** The relation that an interest is followed along, and what each step weighs; undefined when it is muted or a hub. */
function stepOf(
  snapshot: Snapshot,
  muted: MutedNodes,
  interest: InterestEntry,
): { relation: Relation; factor: number } | undefined {
  if (isMuted(muted, interest.label, interest.index)) return undefined;
  const relation = snapshot.relation(RELATION_OF[interest.label]);
  const degree = relation.in.degree(interest.index);
  if (degree === 0 || degree > HUB_CAP) return undefined;
  return { relation, factor: interest.weight / Math.sqrt(degree) };
}

/**
 * Products that lead to a stated or derived interest (ours): score(c) = Σ_x w(u,x) · m(c,x) / √deg(x) over interests
 * x with at most HUB_CAP products; m is the opinion score of a feature (only above 0), the score of SUITS for a need
 * or an audience, and 1 for a brand or a category.
 */
export const interests: PathSource = {
  name: 'interests',
  accumulate(snapshot, profile, into, gain) {
    for (const interest of profile.interests) {
      const step = stepOf(snapshot, profile.muted, interest);
      if (step === undefined) continue;
      const { in: products } = step.relation;
      const scores = products.columns[0];
      for (let at = products.start(interest.index), end = products.end(interest.index); at < end; at++) {
        const score = scores === undefined ? 1 : (scores[at] as number);
        if (score > 0) into.add(products.targets[at] as number, gain * step.factor * score);
      }
    }
  },
  eachShare(snapshot, profile, product, visit) {
    for (const interest of profile.interests) {
      const step = stepOf(snapshot, profile.muted, interest);
      const at = step?.relation.in.find(interest.index, product) ?? -1;
      if (step === undefined || at < 0) continue;
      const scores = step.relation.in.columns[0];
      const score = scores === undefined ? 1 : (scores[at] as number);
      if (score > 0) visit(-1, labelNumber(interest.label), interest.index, step.factor * score);
    }
  },
};

import { reaching } from '../reaching.js';
import type { Contribution, InteractionMatrix, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';
import { NeighbourSearch } from './neighbour-search.js';

/** The weight of the interaction of `user` with `item`; 0 where there is none. */
function interactionOf({ byUser }: InteractionMatrix, user: number, item: number): number {
  const { pointers, indices, weights } = byUser;
  for (let e = pointers[user] as number; e < (pointers[user + 1] as number); e += 1)
    if (indices[e] === item) return weights === undefined ? 1 : (weights[e] as number);
  return 0;
}

/**
 * User-based collaborative filtering: sim(h, u) = Σ over common items of h_i x_ui idf_i² / (|h| |u|)
 * with idf_i = users(i)^−`rarity`, the `neighbours` most similar users kept (ties by index), and
 * score(j) = Σ over neighbours of sim^`sharpness` · x_uj. |·| is the Euclidean length of the weights.
 * One contribution a neighbour; an item that a neighbour shares has the part of it that it has of the overlap. It compares
 * with the history given, so it serves unknown users too.
 * Source: Herlocker et al. 1999; idf as in Breese, Heckerman and Kadie 1998.
 */
export function trainUserKnn(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { neighbours = 120, rarity = 0, sharpness = 1 } = parameters;
  const { interactions } = data;
  const { byUser, itemCount } = interactions;
  const search = new NeighbourSearch(interactions, { neighbours, rarity, sharpness });
  return {
    name,
    itemCount,
    ...reaching((history, into, factor) => {
      const { users, similarities } = search.nearestTo(history);
      for (let n = 0; n < users.length; n += 1) {
        const user = users[n] as number;
        const share = factor * (similarities[n] as number);
        const end = byUser.pointers[user + 1] as number;
        for (let e = byUser.pointers[user] as number; e < end; e += 1) {
          const value = byUser.weights === undefined ? 1 : (byUser.weights[e] as number);
          into.add(byUser.indices[e] as number, share * value);
        }
      }
    }),
    contributions(history, item): Contribution[] {
      const { users, similarities } = search.nearestTo(history);
      const shares = Array.from(users, (user, n): Contribution => {
        const value = (similarities[n] as number) * interactionOf(interactions, user, item);
        return { source: name, kind: 'user', user, value };
      });
      return sortContributions(shares);
    },
    eachShare(history, item, visit): void {
      const { users, similarities } = search.nearestTo(history);
      for (let n = 0; n < users.length; n += 1) {
        const user = users[n] as number;
        const value = (similarities[n] as number) * interactionOf(interactions, user, item);
        if (value !== 0) visit('user', user, value);
      }
    },
    eachCommonItem(history, item, visit): void {
      const { users, similarities } = search.nearestTo(history);
      const common = new Float64Array(history.items.length);
      const counts = new Int32Array(history.items.length);
      for (let n = 0; n < users.length; n += 1) {
        const user = users[n] as number;
        const value = (similarities[n] as number) * interactionOf(interactions, user, item);
        if (value === 0) continue;
        const overlaps = Array.from(history.items, (own, h) =>
          search.overlapAt(user, own, history.weights[h] as number),
        );
        const whole = overlaps.reduce((sum, overlap) => sum + overlap, 0);
        overlaps.forEach((overlap, h) => {
          if (overlap === 0) return;
          (common[h] as number) += (value * overlap) / whole;
          (counts[h] as number) += 1;
        });
      }
      for (let h = 0; h < common.length; h += 1)
        if (counts[h] !== 0) visit(history.items[h] as number, counts[h] as number, common[h] as number);
    },
  };
}

import { rowLength } from '../../lib/csr.js';
import { createItemWalks } from '../item-walks.js';
import type { Contribution, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** Σ_k damping^(k−1) x S^k for k = 1 to `steps`, S given as what it does to a vector. */
function propagate(
  start: Float64Array,
  step: (x: Float64Array) => Float64Array,
  steps: number,
  damping: number,
): Float64Array {
  const sum = new Float64Array(start.length);
  let x = start;
  let share = 1;
  for (let k = 0; k < steps; k += 1) {
    x = step(x);
    for (let i = 0; i < sum.length; i += 1) (sum[i] as number) += share * (x[i] as number);
    share *= damping;
  }
  return sum;
}

/**
 * Graph propagation: random walks from the history over users and entities alike,
 * score(j) = |j|^−`popularity` Σ_{k=1..`steps`} `damping`^(k−1) (h S^k)_j, S = (1 − g) A_users + g / R Σ_r A_r with the
 * walks item → user or entity → item ({@link createItemWalks}), g = `graphShare` (0 where there is no relation), |j| the
 * users of j (at least 1). It is personalised PageRank cut off after `steps` double steps. One contribution a history item.
 * Sources: Haveliwala 2002, "Topic-sensitive PageRank"; Wang et al. 2018, "RippleNet", for the spread of preferences
 * over a knowledge graph; popularity as in Paudel et al. 2017.
 */
export function trainKgPropagation(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { damping = 0.5, steps = 2, graphShare = 0.2, popularity = 0.4 } = parameters;
  const { byItem, itemCount } = data.interactions;
  const walks = createItemWalks(data);
  const relations = walks.length - 1;
  const shareOf = (relation: number): number => {
    if (relation < 0) return relations === 0 ? 1 : 1 - graphShare;
    return graphShare / relations;
  };
  const move =
    (direction: 'forward' | 'backward') =>
    (x: Float64Array): Float64Array => {
      const out = new Float64Array(itemCount);
      for (const walk of walks) {
        const share = shareOf(walk.relation);
        if (share === 0) continue;
        const part = walk[direction](x);
        for (let i = 0; i < itemCount; i += 1) (out[i] as number) += share * (part[i] as number);
      }
      return out;
    };
  const penalty = Float64Array.from(
    { length: itemCount },
    (_, item) => Math.max(1, rowLength(byItem, item)) ** -popularity,
  );
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      const start = new Float64Array(itemCount);
      history.items.forEach((item, h) => {
        start[item] = history.weights[h] as number;
      });
      const mass = propagate(start, move('forward'), steps, damping);
      for (let j = 0; j < itemCount; j += 1)
        (out[j] as number) += factor * (mass[j] as number) * (penalty[j] as number);
    },
    contributions(history, item): Contribution[] {
      const goal = new Float64Array(itemCount);
      goal[item] = penalty[item] as number;
      const reach = propagate(goal, move('backward'), steps, damping);
      return sortContributions(
        Array.from(history.items, (from, h): Contribution => {
          const value = (history.weights[h] as number) * (reach[from] as number);
          return { source: name, kind: 'item', item: from, value };
        }),
      );
    },
  };
}

import { rowLength } from '../../lib/csr.js';
import { createCoCounter, USER_CAP } from '../gram/co-counts.js';
import { collectItemWeights, createItemWeightScorer } from '../item-weights.js';
import type { Parameters, RawScorer, TrainingData } from '../scorer.js';

/**
 * Random walks of three steps: W(i, j) = Σ over common users u of 1 / (|i|^alpha |u|^alpha) / |j|^beta, where |·|
 * counts neighbours; the `neighbours` greatest kept of each target; of an item with more than 2,000 users an even sample is walked. alpha sharpens the walk, beta takes popularity out.
 * Source: Paudel, Christoffel, Newell and Bernstein 2017, "Updatable, accurate, diverse, and scalable
 * recommendations for interactive applications" (RP3beta).
 */
export function trainRp3beta(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { alpha = 0.8, beta = 0.6, neighbours = 400 } = parameters;
  const { interactions } = data;
  const { byItem, byUser, itemCount } = interactions;
  const counter = createCoCounter(interactions, {
    userCap: USER_CAP,
    userWeight: (user) => Math.max(1, rowLength(byUser, user)) ** -alpha,
  });
  const degree = Float64Array.from({ length: itemCount }, (_, item) => Math.max(1, rowLength(byItem, item)));
  const weights = collectItemWeights(
    itemCount,
    (target, column) => {
      const touched = counter.fill(target);
      const penalty = (degree[target] as number) ** -beta;
      for (let k = 0; k < counter.touchedCount(); k += 1) {
        const source = touched[k] as number;
        if (source === target) continue;
        column[source] = (counter.row[source] as number) * (degree[source] as number) ** -alpha * penalty;
      }
      counter.clear();
    },
    neighbours,
  );
  return createItemWeightScorer(name, weights);
}

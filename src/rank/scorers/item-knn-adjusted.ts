import { createCoCounter, USER_CAP } from '../gram/co-counts.js';
import { collectItemWeights, createItemWeightScorer } from '../item-weights.js';
import type { InteractionMatrix, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { squaredNorms } from './item-knn.js';

/** The mean of each user's weights over all items, what was not seen as 0. */
function userMeans({ byUser, itemCount, userCount }: InteractionMatrix): Float64Array {
  return Float64Array.from({ length: userCount }, (_, user) => {
    let sum = 0;
    for (let e = byUser.pointers[user] as number; e < (byUser.pointers[user + 1] as number); e += 1)
      sum += byUser.weights?.[e] ?? 1;
    return sum / Math.max(1, itemCount);
  });
}

/** Σ over the users of each item of mean · weight. */
function productsWithMeans({ byItem, itemCount }: InteractionMatrix, means: Float64Array): Float64Array {
  return Float64Array.from({ length: itemCount }, (_, item) => {
    let sum = 0;
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1)
      sum += (means[byItem.indices[e] as number] as number) * (byItem.weights?.[e] ?? 1);
    return sum;
  });
}

/**
 * Item-based collaborative filtering with adjusted cosine: every user's mean is taken out before the cosine,
 * W(i, j) = Σ_u (x_ui − m_u)(x_uj − m_u) / (√(Σ_u (x_ui − m_u)² Σ_u (x_uj − m_u)²) + `shrink`), m_u the mean over all
 * items with what was not seen as 0, so that it is defined without ratings too; the `neighbours` most similar items
 * with a common user are kept. A user of many items says less. Of an item with more than 2,000 users an even sample is
 * compared. Source: Sarwar et al. 2001, "Item-based collaborative filtering recommendation algorithms".
 */
export function trainItemKnnAdjusted(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { neighbours = 200, shrink = 0 } = parameters;
  const { interactions } = data;
  const means = userMeans(interactions);
  const meanSquares = means.reduce((sum, mean) => sum + mean * mean, 0);
  const products = productsWithMeans(interactions, means);
  const spread = squaredNorms(interactions).map((norm, item) =>
    Math.sqrt(Math.max(0, norm - 2 * (products[item] as number) + meanSquares)),
  );
  const counter = createCoCounter(interactions, { userCap: USER_CAP });
  const weights = collectItemWeights(
    interactions.itemCount,
    (target, column) => {
      const touched = counter.fill(target);
      for (let k = 0; k < counter.touchedCount(); k += 1) {
        const source = touched[k] as number;
        if (source === target) continue;
        const common =
          (counter.row[source] as number) -
          (products[source] as number) -
          (products[target] as number) +
          meanSquares;
        const lengths = (spread[source] as number) * (spread[target] as number) + shrink;
        column[source] = lengths > 0 ? common / lengths : 0;
      }
      counter.clear();
    },
    neighbours,
  );
  return createItemWeightScorer(name, weights);
}

import { createCoCounter, USER_CAP } from '../gram/co-counts.js';
import { collectItemWeights, createItemWeightScorer } from '../item-weights.js';
import type { InteractionMatrix, Parameters, RawScorer, TrainingData } from '../scorer.js';

/** Σ of the squared weights of each item's users: the number of users where there are no weights. */
export function squaredNorms({ byItem, itemCount }: InteractionMatrix): Float64Array {
  const norms = new Float64Array(itemCount);
  for (let item = 0; item < itemCount; item += 1) {
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1) {
      (norms[item] as number) += byItem.weights === undefined ? 1 : (byItem.weights[e] as number) ** 2;
    }
  }
  return norms;
}

/**
 * Item-based collaborative filtering: W(i, j) = x_i · x_j / (|x_i| |x_j| + shrink), the `neighbours` most similar
 * items kept of each target. Of an item with more than 2,000 users an even sample is compared. Source: Deshpande and Karypis 2004, "Item-based top-N recommendation algorithms".
 */
export function trainItemKnn(name: string, data: TrainingData, parameters: Parameters): RawScorer {
  const { neighbours = 200, shrink = 0 } = parameters;
  const { itemCount } = data.interactions;
  const norms = squaredNorms(data.interactions);
  const counter = createCoCounter(data.interactions, { userCap: USER_CAP });
  const weights = collectItemWeights(
    itemCount,
    (target, column) => {
      const touched = counter.fill(target);
      for (let k = 0; k < counter.touchedCount(); k += 1) {
        const source = touched[k] as number;
        if (source === target) continue;
        const lengths = Math.sqrt((norms[source] as number) * (norms[target] as number));
        column[source] = (counter.row[source] as number) / (lengths + shrink);
      }
      counter.clear();
    },
    neighbours,
  );
  return createItemWeightScorer(name, weights);
}

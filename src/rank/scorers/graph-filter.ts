import { rowLength } from '../../lib/csr.js';
import { topEigenspace } from '../../lib/top-eigenvectors.js';
import { createCoCounter } from '../gram/co-counts.js';
import { multiplyByGram } from '../gram/multiply-by-gram.js';
import { collectItemWeights, createItemWeightScorer } from '../item-weights.js';
import type { InteractionMatrix, Parameters, RawScorer, TrainingData } from '../scorer.js';

/**
 * Graph filter: W(i, j) = C(i, j) + `lowPass` · |i|^−1/2 (V V')(i, j) |j|^1/2 for i ≠ j, with C = R̃'R̃ the item graph,
 * R̃ = D_u^−1/2 X D_i^−1/2 normalised by degrees, and V its `dimensions` leading eigenvectors; weights of interactions count as 1.
 * Source: Shen et al. 2021, "How powerful is graph convolution for recommendation?" (GF-CF).
 */
export function trainGraphFilter(
  name: string,
  data: TrainingData,
  parameters: Parameters,
  seed: number,
): RawScorer {
  const { lowPass = 1, dimensions = 64 } = parameters;
  const { interactions } = data;
  const { byItem, byUser, itemCount } = interactions;
  const binary: InteractionMatrix = {
    ...interactions,
    byItem: { pointers: byItem.pointers, indices: byItem.indices },
    byUser: { pointers: byUser.pointers, indices: byUser.indices },
  };
  const degree = Float64Array.from({ length: itemCount }, (_, item) => Math.max(1, rowLength(byItem, item)));
  const itemScale = degree.map((count) => 1 / Math.sqrt(count));
  const count = Math.min(dimensions, itemCount);
  const space = topEigenspace(
    itemCount,
    count,
    (block, width) => multiplyByGram(binary, itemScale, block, width, (user) => rowLength(byUser, user)),
    seed,
  );
  const counter = createCoCounter(binary, { userWeight: (user) => 1 / rowLength(byUser, user) });
  const weights = collectItemWeights(itemCount, (target, column) => {
    const own = itemScale[target] as number;
    for (let source = 0; source < itemCount; source += 1) {
      let dot = 0;
      for (let c = 0; c < count; c += 1)
        dot += (space[source * count + c] as number) * (space[target * count + c] as number);
      column[source] = (lowPass * dot * (itemScale[source] as number)) / own;
    }
    const touched = counter.fill(target);
    for (let k = 0; k < counter.touchedCount(); k += 1) {
      const source = touched[k] as number;
      (column[source] as number) += (counter.row[source] as number) * own * (itemScale[source] as number);
    }
    counter.clear();
    column[target] = 0;
  });
  return createItemWeightScorer(name, weights);
}

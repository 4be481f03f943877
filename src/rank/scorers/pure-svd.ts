import { topEigenspace } from '../../lib/top-eigenvectors.js';
import { createEmbeddingScorer } from '../factors/embedding-scorer.js';
import { multiplyByGram } from '../gram/multiply-by-gram.js';
import type { Parameters, RawScorer, TrainingData } from '../scorer.js';

/**
 * Truncated singular value decomposition of the interactions, what was not seen as 0. With X S ≈ U Σ V' for the
 * `factors` greatest singular values, S = diag(|x_j|^−`damping`), |x_j| the length of an item's column (at least 1), a
 * history h is folded in as h S V, so score(j) = Σ_i h_i S_i (V V')(i, j) / S_j; damping 0 is h V V'.
 * Sources: Cremonesi, Koren and Turrin 2010, "Performance of recommender algorithms on top-N recommendation tasks"
 * (PureSVD); damped columns as in Nikolakopoulos et al. 2019 (EigenRec).
 */
export function trainPureSvd(
  name: string,
  data: TrainingData,
  parameters: Parameters,
  seed: number,
): RawScorer {
  const { factors = 32, damping = 0 } = parameters;
  const { interactions } = data;
  const { byItem, itemCount } = interactions;
  const width = Math.min(factors, itemCount);
  const scale = Float64Array.from({ length: itemCount }, (_, item) => {
    let squares = 0;
    for (let e = byItem.pointers[item] as number; e < (byItem.pointers[item + 1] as number); e += 1)
      squares += (byItem.weights?.[e] ?? 1) ** 2;
    return Math.max(squares, 1) ** (-damping / 2);
  });
  const values = topEigenspace(
    itemCount,
    width,
    (block, count) => multiplyByGram(interactions, scale, block, count),
    seed,
  );
  const scaled = (power: 1 | -1): Float64Array =>
    values.map((value, place) => value * (scale[Math.floor(place / width)] as number) ** power);
  return createEmbeddingScorer(name, {
    source: { width, values: scaled(1) },
    target: { width, values: scaled(-1) },
  });
}

import type { Contribution, History, RawScorer } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** A row of `width` numbers for each item. */
export interface Embedding {
  readonly width: number;
  readonly values: Float64Array;
}

/** What {@link createEmbeddingScorer} adds up. */
interface EmbeddingModel {
  /** What an item of the history says. */
  readonly source: Embedding;
  /** What an item is looked for with. */
  readonly target: Embedding;
  /** Added whoever asks: the item's bias. */
  readonly bias?: Float64Array;
  /** The history counts length^−`damping`: 0 when left out. */
  readonly damping?: number;
}

/**
 * The scorer of two embeddings: score(j) = b_j + |h|^−damping · t_j · Σ_i h_i s_i with |h| = Σ h_i (at least 1).
 * Costs items × width a request. Contributions are one a history item, and `popularity` for the bias.
 */
export function createEmbeddingScorer(
  name: string,
  { source, target, bias, damping = 0 }: EmbeddingModel,
): RawScorer {
  const { width } = source;
  const itemCount = source.values.length / Math.max(1, width);
  const share = ({ weights }: History): number =>
    Math.max(
      1,
      weights.reduce((sum, weight) => sum + Math.abs(weight), 0),
    ) ** -damping;
  const dot = (vector: Float64Array, from: number, item: number): number => {
    let sum = 0;
    for (let c = 0; c < width; c += 1)
      sum += (vector[from + c] as number) * (target.values[item * width + c] as number);
    return sum;
  };
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      const sum = new Float64Array(width);
      const length = share(history);
      history.items.forEach((item, h) => {
        const weight = (history.weights[h] as number) * length;
        for (let c = 0; c < width; c += 1)
          (sum[c] as number) += weight * (source.values[item * width + c] as number);
      });
      for (let j = 0; j < itemCount; j += 1)
        (out[j] as number) += factor * (dot(sum, 0, j) + (bias?.[j] ?? 0));
    },
    contributions(history, item): Contribution[] {
      const weight = share(history);
      const shares = Array.from(history.items, (from, h): Contribution => {
        const value = weight * (history.weights[h] as number) * dot(source.values, from * width, item);
        return { source: name, kind: 'item', item: from, value };
      });
      if (bias) shares.push({ source: name, kind: 'popularity', value: bias[item] as number });
      return sortContributions(shares);
    },
  };
}

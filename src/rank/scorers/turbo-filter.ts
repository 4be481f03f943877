import type { Csr } from '../../lib/csr.js';
import { rowLength } from '../../lib/csr.js';
import type { Contribution, Parameters, RawScorer, TrainingData } from '../scorer.js';
import { sortContributions } from '../sort-contributions.js';

/** d^−power of each row's length; 0 for empty rows. */
function powers(csr: Csr, power: number): Float64Array {
  return Float64Array.from({ length: csr.pointers.length - 1 }, (_, row) => {
    const length = rowLength(csr, row);
    return length === 0 ? 0 : length ** -power;
  });
}

/**
 * Polynomial graph filter: W = P (`order` 1) or 2P − P² (`order` 2) with P = R̃'R̃, R̃ = D_u^−`alpha` X D_i^(`alpha` − 1)
 * (degrees count interactions, whose weights count as 1). P is never made: a request is one or two passes over the
 * interactions, nothing is trained, and large catalogues cost no memory. `alpha` 0 to 1. One contribution a history item.
 * Source: Park, Shin and Shin 2024, "Turbo-CF: matrix decomposition-free graph filtering for fast recommendation"
 * (without its power of single entries, which needs P).
 */
export function trainTurboFilter(
  name: string,
  { interactions }: TrainingData,
  parameters: Parameters,
): RawScorer {
  const { alpha = 0.5, order = 2 } = parameters;
  const { byItem, byUser, itemCount, userCount } = interactions;
  const userShare = powers(byUser, 2 * alpha);
  const itemShare = powers(byItem, 1 - alpha);
  /** x P. */
  const multiply = (x: Float64Array): Float64Array => {
    const mass = new Float64Array(userCount);
    for (let item = 0; item < itemCount; item += 1) {
      const value = (x[item] as number) * (itemShare[item] as number);
      if (value === 0) continue;
      const end = byItem.pointers[item + 1] as number;
      for (let e = byItem.pointers[item] as number; e < end; e += 1)
        (mass[byItem.indices[e] as number] as number) += value;
    }
    const out = new Float64Array(itemCount);
    for (let user = 0; user < userCount; user += 1) {
      const value = (mass[user] as number) * (userShare[user] as number);
      if (value === 0) continue;
      const end = byUser.pointers[user + 1] as number;
      for (let e = byUser.pointers[user] as number; e < end; e += 1)
        (out[byUser.indices[e] as number] as number) += value;
    }
    return out.map((value, item) => value * (itemShare[item] as number));
  };
  const filter = (x: Float64Array): Float64Array => {
    const once = multiply(x);
    if (order < 2) return once;
    const twice = multiply(once);
    return once.map((value, item) => 2 * value - (twice[item] as number));
  };
  return {
    name,
    itemCount,
    accumulate(history, out, factor = 1): void {
      const start = new Float64Array(itemCount);
      history.items.forEach((item, h) => {
        start[item] = history.weights[h] as number;
      });
      filter(start).forEach((value, item) => {
        (out[item] as number) += factor * value;
      });
    },
    contributions(history, item): Contribution[] {
      const goal = new Float64Array(itemCount);
      goal[item] = 1;
      const reach = filter(goal); // P is symmetric, and so is the filter
      return sortContributions(
        Array.from(history.items, (from, h): Contribution => {
          const value = (history.weights[h] as number) * (reach[from] as number);
          return { source: name, kind: 'item', item: from, value };
        }),
      );
    },
  };
}

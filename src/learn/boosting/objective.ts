import { logistic } from '../../lib/logistic.js';

/** What a forest is trained for: first and second derivatives of a loss by the margins, and the loss itself. */
export interface Objective {
  /** Margin that every row starts with. */
  readonly bias: number;
  /** Writes the derivatives of the loss of each row at `margins`. */
  derive(margins: Float64Array, gradients: Float64Array, hessians: Float64Array): void;
}

/**
 * Weighted logistic loss, −y log p − (1 − y) log(1 − p) with p of the margin's log odds. `labels` are 0 to 1, `weights`
 * (1 when left out) at least 0. The bias is the log odds of the mean label, kept within ±10; 0 for no rows.
 */
export function logisticObjective(labels: ArrayLike<number>, weights?: ArrayLike<number>): Objective {
  const weightOf = (i: number): number => weights?.[i] ?? 1;
  let positive = 0;
  let total = 0;
  for (let i = 0; i < labels.length; i += 1) {
    positive += (labels[i] as number) * weightOf(i);
    total += weightOf(i);
  }
  const bias = total === 0 ? 0 : Math.log(positive / (total - positive));
  return {
    bias: Math.max(-10, Math.min(10, bias)),
    derive(margins, gradients, hessians) {
      for (let i = 0; i < margins.length; i += 1) {
        const p = logistic(margins[i] as number);
        gradients[i] = (p - (labels[i] as number)) * weightOf(i);
        hessians[i] = Math.max(p * (1 - p), 1e-12) * weightOf(i);
      }
    },
  };
}

/** `objective` for trees that are added to `offsets`, a margin for each row, by another model. */
export function beyondOffsets(objective: Objective, offsets: ArrayLike<number>): Objective {
  return {
    bias: 0,
    derive(margins, gradients, hessians) {
      const sums = margins.map((margin, i) => margin + (offsets[i] as number));
      objective.derive(sums, gradients, hessians);
    },
  };
}

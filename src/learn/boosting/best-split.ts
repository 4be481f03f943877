import type { BinnedRows } from './binned-rows.js';
import type { Histogram } from './histogram.js';

/** How a node is cut. */
export interface Split {
  readonly gain: number;
  readonly feature: number;
  /** Rows with a bin of 1 to `bin` go left. */
  readonly bin: number;
  readonly missingLeft: boolean;
}

/** Limits of a split; see the options of the training. */
export interface SplitLimits {
  readonly l2: number;
  readonly minHessian: number;
  readonly minGain: number;
  /** +1: the margin may only rise with the feature, −1: only fall, 0: free. */
  readonly monotone?: Int8Array;
}

/** The sums over the rows of a node. */
export interface NodeSums {
  readonly gradient: number;
  readonly hessian: number;
  readonly histogram: Histogram;
}

/**
 * The best cut of a node by second-order gain, G²/(H+λ) of both sides less that of the node (Chen and Guestrin 2016,
 * eq. 7); undefined when none gains more than the limit. Ties go to the lower feature and bin.
 */
export function bestSplit(
  { edges, stride }: BinnedRows,
  features: Int32Array,
  { gradient, hessian, histogram }: NodeSums,
  { l2, minHessian, minGain, monotone }: SplitLimits,
): Split | undefined {
  const whole = (gradient * gradient) / (hessian + l2);
  let best: Split | undefined;
  let bestGain = minGain;
  for (const feature of features) {
    const base = feature * stride * 2;
    const missingGradient = histogram[base] as number;
    const missingHessian = histogram[base + 1] as number;
    const cuts = (edges[feature] as Float64Array).length;
    const direction = monotone?.[feature] ?? 0;
    let leftGradient = 0;
    let leftHessian = 0;
    // One more than the edges: everything known against what is missing.
    for (let bin = 1; bin <= cuts + 1; bin += 1) {
      leftGradient += histogram[base + bin * 2] as number;
      leftHessian += histogram[base + bin * 2 + 1] as number;
      for (let missing = 0; missing < (missingHessian > 0 ? 2 : 1); missing += 1) {
        const g = leftGradient + missing * missingGradient;
        const h = leftHessian + missing * missingHessian;
        const otherHessian = hessian - h;
        if (h < minHessian || otherHessian < minHessian) continue;
        const otherGradient = gradient - g;
        const gain = (g * g) / (h + l2) + (otherGradient * otherGradient) / (otherHessian + l2) - whole;
        if (!(gain > bestGain)) continue;
        // Values are −G/(H+λ): a rising margin needs the left one below the right one.
        const rise = g / (h + l2) - otherGradient / (otherHessian + l2);
        if (direction !== 0 && rise * direction < 0) continue;
        bestGain = gain;
        best = { gain, feature, bin, missingLeft: missing === 1 };
      }
    }
  }
  return best;
}

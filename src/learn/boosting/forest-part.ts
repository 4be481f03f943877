import type { ModelPart } from '../model-part.js';
import type { Forest } from './forest.js';

/** What {@link readForest} reads. */
export function forestPart(forest: Forest): ModelPart {
  const { featureCount, bias, ...arrays } = forest;
  return { header: { featureCount, bias }, arrays };
}

/** Reads a part that {@link forestPart} made. */
export function readForest({ header, arrays }: ModelPart): Forest {
  const { featureCount, bias } = header as { featureCount: number; bias: number };
  const { roots, feature, threshold, left, right, missingLeft, value } = arrays;
  return {
    featureCount,
    bias,
    roots: Int32Array.from(roots ?? []),
    feature: Int32Array.from(feature ?? []),
    threshold: Float64Array.from(threshold ?? []),
    left: Int32Array.from(left ?? []),
    right: Int32Array.from(right ?? []),
    missingLeft: Uint8Array.from(missingLeft ?? []),
    value: Float64Array.from(value ?? []),
  };
}

import { ModelFileError } from '../model-file.js';
import type { ModelPart } from '../model-part.js';
import type { Forest } from './forest.js';

/** What {@link readForest} reads. */
export function forestPart(forest: Forest): ModelPart {
  const { featureCount, bias, ...arrays } = forest;
  return { header: { featureCount, bias }, arrays };
}

function refuse(expected: string, got: string): never {
  throw new ModelFileError(`expected trees ${expected}, got ${got}`);
}

/** Refuses what would be read beside the arrays, or never come to a leaf: children stand behind their node. */
function checkForest({ featureCount, bias, roots, ...nodes }: Forest): void {
  const { feature, threshold, left, right, value } = nodes;
  const { length } = value;
  if (!Number.isSafeInteger(featureCount) || featureCount < 0)
    refuse('over a number of features', String(featureCount));
  if (typeof bias !== 'number' || !Number.isFinite(bias)) refuse('with a bias', String(bias));
  const other = Object.values(nodes).find((array) => array.length !== length);
  if (other !== undefined) refuse(`whose arrays have ${length} numbers each`, `one of ${other.length}`);
  const lost = roots.find((root) => root < 0 || root >= length);
  if (lost !== undefined) refuse(`with roots among ${length} nodes`, `one at ${lost}`);
  for (let node = 0; node < length; node += 1) {
    if (!Number.isFinite(value[node])) refuse('with finite values', String(value[node]));
    if ((left[node] as number) < 0) continue;
    for (const child of [left[node] as number, right[node] as number])
      if (child <= node || child >= length)
        refuse(`whose children stand behind node ${node} of ${length}`, `one at ${child}`);
    const asked = feature[node] as number;
    if (asked < 0 || asked >= featureCount)
      refuse(`of ${featureCount} features`, `one that asks for ${asked}`);
    if (Number.isNaN(threshold[node])) refuse('with thresholds', 'one without');
  }
}

/** Reads a part that {@link forestPart} made. Throws {@link ModelFileError} where it is none. */
export function readForest({ header, arrays }: ModelPart): Forest {
  const { featureCount, bias } = (header ?? {}) as { featureCount: number; bias: number };
  const { roots, feature, threshold, left, right, missingLeft, value } = arrays;
  const forest: Forest = {
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
  checkForest(forest);
  return forest;
}

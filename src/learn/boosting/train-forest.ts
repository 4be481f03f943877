import { createSeededRandom, type SeededRandom } from '../../lib/seeded-random.js';
import { binRows } from './binned-rows.js';
import { type Forest, forestMargin } from './forest.js';
import { ForestBuilder } from './forest-builder.js';
import { growTree } from './grow-tree.js';
import { HistogramPool } from './histogram.js';
import type { Objective } from './objective.js';

/** How a forest is trained. Every option changes results. */
export interface ForestOptions {
  readonly trees: number;
  readonly learningRate: number;
  readonly maxLeaves: number;
  readonly maxDepth: number;
  /** Bins a feature is cut into, 2 to 250. */
  readonly maxBins: number;
  /** Added to every sum of hessians: larger gives smaller leaves. */
  readonly l2: number;
  /** Least sum of hessians of a leaf. */
  readonly minHessian: number;
  readonly minGain: number;
  /** Shares of rows and of features that each tree sees, above 0 to 1. */
  readonly rowShare: number;
  readonly featureShare: number;
  /** For each feature +1 (margin may only rise with it), −1 (only fall) or 0. */
  readonly monotone?: Int8Array;
  readonly seed: number;
}

export const FOREST_DEFAULTS: ForestOptions = {
  trees: 300,
  learningRate: 0.05,
  maxLeaves: 15,
  maxDepth: 8,
  maxBins: 64,
  l2: 3,
  minHessian: 1,
  minGain: 0,
  rowShare: 0.8,
  featureShare: 0.5,
  seed: 1,
};

/** `count` of 0 to `size` − 1, ascending, all choices equally likely. */
function sample(size: number, share: number, random: SeededRandom): Int32Array {
  const count = Math.max(1, Math.min(size, Math.round(size * share)));
  if (count === size) return Int32Array.from({ length: size }, (_, i) => i);
  const chosen = new Int32Array(count);
  let taken = 0;
  for (let i = 0; i < size && taken < count; i += 1) {
    if (random.next() * (size - i) < count - taken) chosen[taken++] = i;
  }
  return chosen;
}

/**
 * Trains boosted trees on `rows` (row-major, `featureCount` numbers each, NaN for missing): each tree takes a Newton
 * step on the objective, over histograms, best leaf first (Chen and Guestrin 2016; Ke et al. 2017). The same input and
 * seed give the same forest. No rows give a forest of the bias alone. Throws a RangeError when `rows` are no whole number of rows.
 */
export function trainForest(
  rows: ArrayLike<number>,
  featureCount: number,
  objective: Objective,
  options: Partial<ForestOptions> = {},
): Forest {
  const settings = { ...FOREST_DEFAULTS, ...options };
  if (!Number.isInteger(featureCount) || featureCount < 1 || rows.length % featureCount !== 0)
    throw new RangeError(`rows: expected whole rows of ${featureCount} features, got ${rows.length} numbers`);
  const rowCount = rows.length / featureCount;
  const random = createSeededRandom(settings.seed);
  const builder = new ForestBuilder();
  if (rowCount === 0) return builder.build(featureCount, objective.bias);
  const binned = binRows(rows, featureCount, settings.maxBins);
  const margins = new Float64Array(rowCount).fill(objective.bias);
  const gradients = new Float64Array(rowCount);
  const hessians = new Float64Array(rowCount);
  const pool = new HistogramPool(featureCount * binned.stride * 2);
  for (let tree = 0; tree < settings.trees; tree += 1) {
    objective.derive(margins, gradients, hessians);
    const order = sample(rowCount, settings.rowShare, random);
    const features = sample(featureCount, settings.featureShare, random);
    const own = new ForestBuilder();
    growTree({ binned, gradients, hessians }, { order, features }, settings, pool, own);
    const last = own.build(featureCount, 0);
    builder.append(last);
    for (let r = 0; r < rowCount; r += 1)
      margins[r] = (margins[r] as number) + forestMargin(last, rows, r * featureCount);
  }
  return builder.build(featureCount, objective.bias);
}

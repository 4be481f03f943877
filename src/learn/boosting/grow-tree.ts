import { bestSplit, fillHistogram, type Histogram, type Split, type SplitLimits } from './best-split.js';
import type { BinnedRows } from './binned-rows.js';
import type { ForestBuilder } from './forest-builder.js';

/** Sizes of one tree. */
export interface TreeLimits extends SplitLimits {
  readonly maxLeaves: number;
  readonly maxDepth: number;
  readonly learningRate: number;
}

/** What a tree is grown from. */
export interface TreeRows {
  readonly binned: BinnedRows;
  readonly gradients: Float64Array;
  readonly hessians: Float64Array;
}

type Bounds = readonly [low: number, high: number];

const FREE: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

interface OpenNode {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly gradient: number;
  readonly hessian: number;
  readonly histogram: Histogram;
  /** Limits that monotone splits above have set to the values below them. */
  readonly bounds: Bounds;
  readonly split: Split | undefined;
}

/** Histograms are large and many: they are used again. */
export class HistogramPool {
  readonly #free: Histogram[] = [];
  constructor(private readonly length: number) {}
  take(): Histogram {
    return this.#free.pop() ?? new Float64Array(this.length);
  }
  give(histogram: Histogram): void {
    this.#free.push(histogram);
  }
}

/** Moves the rows of `order[from..to)` that go left to the front, both sides in their order; gives the border. */
function partition(
  { bins, rowCount }: BinnedRows,
  { feature, bin, missingLeft }: Split,
  order: Int32Array,
  from: number,
  to: number,
): number {
  const right: number[] = [];
  let border = from;
  for (let i = from; i < to; i += 1) {
    const row = order[i] as number;
    const own = bins[feature * rowCount + row] as number;
    if (own === 0 ? missingLeft : own <= bin) order[border++] = row;
    else right.push(row);
  }
  order.set(right, border);
  return border;
}

/**
 * Grows one tree over the rows of `order` (which is reordered), best gain first, and adds it to `builder`. Equal gains
 * go to the node that was opened first.
 */
export function growTree(
  rows: TreeRows,
  order: Int32Array,
  features: Int32Array,
  limits: TreeLimits,
  pool: HistogramPool,
  builder: ForestBuilder,
): void {
  const { binned, gradients, hessians } = rows;
  const valueOf = (gradient: number, hessian: number, [low, high]: Bounds): number =>
    Math.max(low, Math.min(high, -gradient / (hessian + limits.l2)));
  const sumOf = (from: number, to: number): readonly [gradient: number, hessian: number] => {
    let gradient = 0;
    let hessian = 0;
    for (let i = from; i < to; i += 1) {
      gradient += gradients[order[i] as number] as number;
      hessian += hessians[order[i] as number] as number;
    }
    return [gradient, hessian];
  };
  /** Below a monotone split neither side may cross the middle of the two. */
  const childBounds = ({ from, to, split, bounds }: OpenNode, border: number): readonly [Bounds, Bounds] => {
    const direction = limits.monotone?.[split?.feature ?? 0] ?? 0;
    if (direction === 0) return [bounds, bounds];
    const middle = (valueOf(...sumOf(from, border), bounds) + valueOf(...sumOf(border, to), bounds)) / 2;
    const [low, high] = bounds;
    return direction > 0
      ? [
          [low, middle],
          [middle, high],
        ]
      : [
          [middle, high],
          [low, middle],
        ];
  };
  const open = (
    place: number,
    from: number,
    to: number,
    depth: number,
    histogram: Histogram,
    bounds: Bounds,
  ): OpenNode => {
    const [gradient, hessian] = sumOf(from, to);
    builder.setValue(place, valueOf(gradient, hessian, bounds) * limits.learningRate);
    const split =
      depth < limits.maxDepth ? bestSplit(binned, features, histogram, gradient, hessian, limits) : undefined;
    return { place, from, to, depth, gradient, hessian, histogram, bounds, split };
  };
  const histogram = pool.take();
  fillHistogram(binned, features, order, [0, order.length], gradients, hessians, histogram);
  const leaves = [open(builder.addRoot(), 0, order.length, 0, histogram, FREE)];
  while (leaves.length < limits.maxLeaves) {
    let best = -1;
    leaves.forEach(({ split }, i) => {
      if (split !== undefined && split.gain > (leaves[best]?.split?.gain ?? 0)) best = i;
    });
    const node = leaves[best];
    if (node?.split === undefined) break;
    const border = partition(binned, node.split, order, node.from, node.to);
    const edges = binned.edges[node.split.feature] as Float64Array;
    const threshold = edges[node.split.bin - 1] ?? Number.POSITIVE_INFINITY;
    const [left, right] = builder.cut(node.place, node.split.feature, threshold, node.split.missingLeft);
    // The smaller side is summed up, the larger one is what remains of the parent.
    const leftIsSmall = border - node.from <= node.to - border;
    const small = pool.take();
    const range = leftIsSmall ? ([node.from, border] as const) : ([border, node.to] as const);
    fillHistogram(binned, features, order, range, gradients, hessians, small);
    const large = node.histogram;
    for (const f of features) {
      const end = (f + 1) * binned.stride * 2;
      for (let i = f * binned.stride * 2; i < end; i += 1)
        large[i] = (large[i] as number) - (small[i] as number);
    }
    const [below, above] = childBounds(node, border);
    leaves[best] = open(left, node.from, border, node.depth + 1, leftIsSmall ? small : large, below);
    leaves.push(open(right, border, node.to, node.depth + 1, leftIsSmall ? large : small, above));
  }
  for (const leaf of leaves) pool.give(leaf.histogram);
}

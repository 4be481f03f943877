import { bestSplit, type NodeSums, type Split, type SplitLimits } from './best-split.js';
import type { BinnedRows } from './binned-rows.js';
import type { ForestBuilder } from './forest-builder.js';
import {
  fillHistogram,
  type Histogram,
  type HistogramPool,
  subtractHistogram,
  type TreeRows,
} from './histogram.js';

/** Sizes of one tree. */
export interface TreeLimits extends SplitLimits {
  readonly maxLeaves: number;
  readonly maxDepth: number;
  readonly learningRate: number;
}

/** The rows and features that a tree sees. */
export interface TreeSample {
  /** Row numbers; growing a tree reorders them. */
  readonly order: Int32Array;
  /** Ascending. */
  readonly features: Int32Array;
}

type Bounds = readonly [low: number, high: number];

const FREE: Bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** A leaf that may be cut: the rows `order[from..to)`. */
interface Leaf {
  /** Its number in the builder. */
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly histogram: Histogram;
  /** Limits that monotone splits above have set to the values below them. */
  readonly bounds: Bounds;
}

interface OpenLeaf extends Leaf, NodeSums {
  readonly split: Split | undefined;
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

class TreeGrower {
  constructor(
    private readonly rows: TreeRows,
    private readonly sample: TreeSample,
    private readonly limits: TreeLimits,
    private readonly pool: HistogramPool,
    private readonly builder: ForestBuilder,
  ) {}

  grow(): void {
    const leaves = [this.root()];
    while (leaves.length < this.limits.maxLeaves) {
      let best = -1;
      leaves.forEach(({ split }, i) => {
        if (split !== undefined && split.gain > (leaves[best]?.split?.gain ?? 0)) best = i;
      });
      const leaf = leaves[best];
      if (leaf?.split === undefined) break;
      const [left, right] = this.cut(leaf, leaf.split);
      leaves[best] = left;
      leaves.push(right);
    }
    for (const { histogram } of leaves) this.pool.give(histogram);
  }

  private root(): OpenLeaf {
    const { order, features } = this.sample;
    const histogram = this.pool.take();
    fillHistogram(this.rows, features, order, [0, order.length], histogram);
    const place = this.builder.addRoot();
    return this.open({ place, from: 0, to: order.length, depth: 0, histogram, bounds: FREE });
  }

  /** `leaf` with its value told to the builder, and how it would be cut. */
  private open(leaf: Leaf): OpenLeaf {
    const [gradient, hessian] = this.sumOf(leaf.from, leaf.to);
    const { maxDepth, learningRate } = this.limits;
    this.builder.setValue(leaf.place, this.valueOf(gradient, hessian, leaf.bounds) * learningRate);
    const node = { ...leaf, gradient, hessian };
    const { binned } = this.rows;
    const split =
      leaf.depth < maxDepth ? bestSplit(binned, this.sample.features, node, this.limits) : undefined;
    return { ...node, split };
  }

  private cut(leaf: OpenLeaf, split: Split): readonly [left: OpenLeaf, right: OpenLeaf] {
    const { from, to, histogram: whole } = leaf;
    const { binned } = this.rows;
    const { order, features } = this.sample;
    const border = partition(binned, split, order, from, to);
    const edges = binned.edges[split.feature] as Float64Array;
    const threshold = edges[split.bin - 1] ?? Number.POSITIVE_INFINITY;
    const [left, right] = this.builder.cut(leaf.place, split.feature, threshold, split.missingLeft);
    // The smaller side is summed up, the larger one is what remains of the whole.
    const isLeftSmall = border - from <= to - border;
    const small = this.pool.take();
    fillHistogram(this.rows, features, order, isLeftSmall ? [from, border] : [border, to], small);
    subtractHistogram(whole, small, features, binned.stride);
    const [leftHistogram, rightHistogram] = isLeftSmall ? [small, whole] : [whole, small];
    const [leftBounds, rightBounds] = this.boundsBelow(leaf, split, border);
    const depth = leaf.depth + 1;
    return [
      this.open({ place: left, from, to: border, depth, histogram: leftHistogram, bounds: leftBounds }),
      this.open({ place: right, from: border, to, depth, histogram: rightHistogram, bounds: rightBounds }),
    ];
  }

  /** Below a monotone split neither side may cross the middle of the two. */
  private boundsBelow(
    { from, to, bounds }: OpenLeaf,
    { feature }: Split,
    border: number,
  ): readonly [left: Bounds, right: Bounds] {
    const direction = this.limits.monotone?.[feature] ?? 0;
    if (direction === 0) return [bounds, bounds];
    const left = this.valueOf(...this.sumOf(from, border), bounds);
    const middle = (left + this.valueOf(...this.sumOf(border, to), bounds)) / 2;
    const [below, above]: [Bounds, Bounds] = [
      [bounds[0], middle],
      [middle, bounds[1]],
    ];
    return direction > 0 ? [below, above] : [above, below];
  }

  private valueOf(gradient: number, hessian: number, [low, high]: Bounds): number {
    return Math.max(low, Math.min(high, -gradient / (hessian + this.limits.l2)));
  }

  private sumOf(from: number, to: number): readonly [gradient: number, hessian: number] {
    const { gradients, hessians } = this.rows;
    const { order } = this.sample;
    let gradient = 0;
    let hessian = 0;
    for (let i = from; i < to; i += 1) {
      gradient += gradients[order[i] as number] as number;
      hessian += hessians[order[i] as number] as number;
    }
    return [gradient, hessian];
  }
}

/**
 * Grows one tree over the rows and features of `sample`, best gain first, and adds it to `builder`. Equal gains go to
 * the node that was opened first.
 */
export function growTree(
  rows: TreeRows,
  sample: TreeSample,
  limits: TreeLimits,
  pool: HistogramPool,
  builder: ForestBuilder,
): void {
  new TreeGrower(rows, sample, limits, pool, builder).grow();
}

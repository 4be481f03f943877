/**
 * A sum of regression trees. Node i of all trees lies at place i of every array; a leaf has `left` −1. A row goes left
 * where its feature is at most the threshold; a missing value (NaN) goes where `missingLeft` says.
 */
export interface Forest {
  /** Features a row has. */
  readonly featureCount: number;
  /** Margin of a row before any tree. */
  readonly bias: number;
  /** Place of each tree's root. */
  readonly roots: Int32Array;
  readonly feature: Int32Array;
  readonly threshold: Float64Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** 1: a missing value goes left. */
  readonly missingLeft: Uint8Array;
  /** What a node says by itself: a leaf's share of the margin, an inner node's mean over the training rows in it. */
  readonly value: Float64Array;
}

/** The place of the leaf that the row at `offset` of `rows` falls into, starting at node `root`. */
function leafOf(forest: Forest, root: number, rows: ArrayLike<number>, offset: number): number {
  const { feature, threshold, left, right, missingLeft } = forest;
  let node = root;
  for (let next = left[node] as number; next >= 0; next = left[node] as number) {
    const value = rows[offset + (feature[node] as number)] as number;
    const goesLeft = value === value ? value <= (threshold[node] as number) : missingLeft[node] === 1;
    node = goesLeft ? next : (right[node] as number);
  }
  return node;
}

/** The margin of the row that starts at `offset` of `rows`: bias + Σ leaf values; O(trees · depth). Throws nothing. */
export function forestMargin(forest: Forest, rows: ArrayLike<number>, offset = 0): number {
  let margin = forest.bias;
  for (const root of forest.roots) margin += forest.value[leafOf(forest, root, rows, offset)] as number;
  return margin;
}

/**
 * What each feature adds to the margin of a row: every split on the row's way credits its feature with the change of
 * the node's value (path attribution, Saabas 2014). The contributions and `base` (bias plus the roots' values) sum to
 * {@link forestMargin} up to rounding.
 */
export function forestContributions(
  forest: Forest,
  rows: ArrayLike<number>,
  offset = 0,
): { readonly base: number; readonly contributions: Float64Array } {
  const { feature, threshold, left, right, missingLeft, value } = forest;
  const contributions = new Float64Array(forest.featureCount);
  let base = forest.bias;
  for (const root of forest.roots) {
    let node = root;
    base += value[node] as number;
    for (let next = left[node] as number; next >= 0; next = left[node] as number) {
      const split = feature[node] as number;
      const own = rows[offset + split] as number;
      const goesLeft = own === own ? own <= (threshold[node] as number) : missingLeft[node] === 1;
      const child = goesLeft ? next : (right[node] as number);
      contributions[split] =
        (contributions[split] as number) + (value[child] as number) - (value[node] as number);
      node = child;
    }
  }
  return { base, contributions };
}

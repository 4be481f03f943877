/**
 * `count` groups of `n` rows by average linkage (Sokal and Michener 1958): the two groups whose rows are most alike in the mean
 * are joined, the first of equal pairs, until `count` are left. `alike` is the symmetric n × n matrix of how alike rows are,
 * row by row; it is written over. Groups are numbered by their first rows. O(n²) for most matrices.
 */
export function averageLinkage(alike: Float32Array, n: number, count: number): Int32Array {
  const sizes = new Float64Array(n).fill(1);
  const parents = Int32Array.from({ length: n }, (_, row) => row);
  const nearest = new Int32Array(n);
  const isLive = (row: number): boolean => parents[row] === row;
  const at = (a: number, b: number): number => alike[a * n + b] as number;
  /** The one most alike to `row` of those behind it, −1 for none. */
  const findNearest = (row: number): void => {
    let best = -1;
    for (let other = row + 1; other < n; other++)
      if (isLive(other) && (best < 0 || at(row, other) > at(row, best))) best = other;
    nearest[row] = best;
  };
  for (let row = 0; row < n; row++) findNearest(row);
  for (let left = n; left > count; left--) {
    let first = -1;
    for (let row = 0; row < n; row++) {
      const other = nearest[row] as number;
      if (!isLive(row) || other < 0) continue;
      if (first < 0 || at(row, other) > at(first, nearest[first] as number)) first = row;
    }
    const second = nearest[first] as number;
    const [a, b] = [sizes[first] as number, sizes[second] as number];
    parents[second] = first;
    sizes[first] = a + b;
    for (let other = 0; other < n; other++) {
      if (!isLive(other) || other === first) continue;
      const value = (a * at(first, other) + b * at(second, other)) / (a + b);
      alike[first * n + other] = value;
      alike[other * n + first] = value;
    }
    for (let row = 0; row < n; row++) {
      if (!isLive(row)) continue;
      const known = nearest[row] as number;
      if (row === first || known === first || known === second) findNearest(row);
      else if (row < first && at(row, first) > at(row, known)) nearest[row] = first;
    }
  }
  return numbered(parents);
}

/** The number of each row's group, given the row that each was joined to (itself for the first of a group). */
function numbered(parents: Int32Array): Int32Array {
  const numbers = new Map<number, number>();
  return parents.map((_, row) => {
    let root = row;
    while (parents[root] !== root) root = parents[root] as number;
    const known = numbers.get(root);
    if (known !== undefined) return known;
    numbers.set(root, numbers.size);
    return numbers.size - 1;
  });
}

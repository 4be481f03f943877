/**
 * A sparse matrix in compressed rows: row r holds the columns `indices[pointers[r] .. pointers[r + 1])`, ascending
 * and without repeats, with `weights` (when present) in the same places.
 */
export interface Csr {
  /** Row count + 1 offsets into `indices`, ascending, starting at 0. */
  readonly pointers: Int32Array;
  readonly indices: Int32Array;
  readonly weights?: Float32Array;
}

/** The coordinates of a sparse matrix in any order; `weights` is as long as `rows` and `columns`. */
export interface Coordinates {
  readonly rows: ArrayLike<number>;
  readonly columns: ArrayLike<number>;
  readonly weights?: ArrayLike<number>;
}

/** What becomes of the weights of a cell that is given more than once. */
export type MergeRule = 'sum' | 'max' | 'last';

/** Number of entries in row `row` of `csr`. */
export function rowLength(csr: Csr, row: number): number {
  return (csr.pointers[row + 1] as number) - (csr.pointers[row] as number);
}

function requireInside(values: ArrayLike<number>, count: number, what: string): void {
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number;
    if (!(value >= 0 && value < count) || !Number.isInteger(value)) {
      throw new RangeError(`${what} ${i}: expected an integer from 0 to ${count - 1}, got ${value}`);
    }
  }
}

function startsOf(rows: ArrayLike<number>, rowCount: number): Int32Array {
  const pointers = new Int32Array(rowCount + 1);
  for (let i = 0; i < rows.length; i += 1) (pointers[(rows[i] as number) + 1] as number) += 1;
  for (let r = 0; r < rowCount; r += 1) (pointers[r + 1] as number) += pointers[r] as number;
  return pointers;
}

/** Places of `rows` in the order of a stable counting sort. */
function sortedPlaces(rows: ArrayLike<number>, rowCount: number, order?: Int32Array): Int32Array {
  const next = startsOf(rows, rowCount);
  const places = new Int32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const place = order === undefined ? i : (order[i] as number);
    const row = rows[place] as number;
    places[next[row] as number] = place;
    (next[row] as number) += 1;
  }
  return places;
}

function merged(previous: number, value: number, rule: MergeRule): number {
  if (rule === 'sum') return previous + value;
  return rule === 'max' ? Math.max(previous, value) : value;
}

/**
 * Builds the compressed rows of `coordinates` by two counting sorts: O(entries + rows + columns).
 * Cells given twice become one whose weight follows `rule` (in the order given). No coordinates give empty rows.
 * Throws a RangeError for a coordinate outside the matrix.
 */
export function buildCsr(
  rowCount: number,
  columnCount: number,
  coordinates: Coordinates,
  rule: MergeRule = 'sum',
): Csr {
  const { rows, columns, weights } = coordinates;
  if (rows.length !== columns.length || (weights !== undefined && weights.length !== rows.length)) {
    throw new RangeError(`expected as many columns and weights as rows (${rows.length})`);
  }
  requireInside(rows, rowCount, 'row');
  requireInside(columns, columnCount, 'column');
  const places = sortedPlaces(rows, rowCount, sortedPlaces(columns, columnCount));
  const pointers = new Int32Array(rowCount + 1);
  const indices = new Int32Array(places.length);
  const kept = weights === undefined ? undefined : new Float32Array(places.length);
  let count = 0;
  let previousRow = -1;
  for (const place of places) {
    const row = rows[place] as number;
    const column = columns[place] as number;
    if (row === previousRow && indices[count - 1] === column) {
      if (kept) kept[count - 1] = merged(kept[count - 1] as number, weights?.[place] as number, rule);
      continue;
    }
    indices[count] = column;
    if (kept) kept[count] = weights?.[place] as number;
    count += 1;
    (pointers[row + 1] as number) += 1;
    previousRow = row;
  }
  for (let r = 0; r < rowCount; r += 1) (pointers[r + 1] as number) += pointers[r] as number;
  const exact = count === indices.length;
  return {
    pointers,
    indices: exact ? indices : indices.slice(0, count),
    ...(kept ? { weights: exact ? kept : kept.slice(0, count) } : {}),
  };
}

/** The transposed matrix: rows become columns. `columnCount` is the number of columns of `csr`. */
export function transposeCsr(csr: Csr, columnCount: number): Csr {
  const { pointers: from, indices: columns, weights } = csr;
  const pointers = startsOf(columns, columnCount);
  const next = pointers.slice();
  const indices = new Int32Array(columns.length);
  const moved = weights === undefined ? undefined : new Float32Array(columns.length);
  for (let row = 0; row + 1 < from.length; row += 1) {
    for (let e = from[row] as number; e < (from[row + 1] as number); e += 1) {
      const column = columns[e] as number;
      const place = next[column] as number;
      indices[place] = row;
      if (moved) moved[place] = weights?.[e] as number;
      next[column] = place + 1;
    }
  }
  return { pointers, indices, ...(moved ? { weights: moved } : {}) };
}

/** The entries of `csr` that `isKept` tells by their place in `indices`; rows and columns stay. O(entries + rows). */
export function keepEntries(csr: Csr, isKept: (entry: number) => boolean): Csr {
  const { pointers: from, indices, weights } = csr;
  const pointers = new Int32Array(from.length);
  for (let row = 0; row + 1 < from.length; row += 1) {
    let count = pointers[row] as number;
    for (let e = from[row] as number; e < (from[row + 1] as number); e += 1) if (isKept(e)) count += 1;
    pointers[row + 1] = count;
  }
  const kept = (_: number, entry: number): boolean => isKept(entry);
  return {
    pointers,
    indices: indices.filter(kept),
    ...(weights ? { weights: weights.filter(kept) } : {}),
  };
}

import { type EntryGroups, entriesOf } from './rating-predictor.js';

/** How alike two rows of ratings are, by what stands in their common columns and in all of theirs. */
export type Likeness = 'cosine' | 'pearson' | 'euclidean' | 'weighted' | 'adjusted';

/** Ratings as rows and columns; `values` as the likeness takes them. */
interface RatingRows {
  readonly rowCount: number;
  readonly rows: Int32Array;
  readonly byRow: EntryGroups;
  readonly byColumn: EntryGroups;
  readonly values: Float64Array;
}

/** What pairs of rows have in common, at row · rowCount + other: over common columns Σ x y and Σ x² of the first, and how many they are. */
export interface PairSums {
  readonly products: Float32Array;
  readonly squares: Float32Array;
  readonly common: Uint16Array;
}

/** Rows beyond this many have no likenesses of all pairs: they would not fit into memory. */
export const ROW_LIMIT = 8_000;

/** {@link PairSums} of all pairs of `rowCount` rows; `squares` are Σ (x − y)² where `isDistance`. */
export function pairSums(
  rowCount: number,
  rows: Int32Array,
  byColumn: EntryGroups,
  values: Float64Array,
  isDistance = false,
): PairSums {
  const size = rowCount * rowCount;
  const products = new Float32Array(size);
  const squares = new Float32Array(size);
  const common = new Uint16Array(size);
  for (let column = 0; column + 1 < byColumn.pointers.length; column += 1) {
    const entries = entriesOf(byColumn, column);
    for (const a of entries) {
      const start = (rows[a] as number) * rowCount;
      const x = values[a] as number;
      for (const b of entries) {
        const at = start + (rows[b] as number);
        const y = values[b] as number;
        products[at] = (products[at] as number) + x * y;
        squares[at] = (squares[at] as number) + (isDistance ? (x - y) ** 2 : x * x);
        common[at] = Math.min((common[at] as number) + 1, 65_535);
      }
    }
  }
  return { products, squares, common };
}

/** The likeness of two rows, 0 of a row and itself, as {@link Likeness} says; undefined for too many rows. */
export function neighbourLists(
  { rowCount, rows, byRow, byColumn, values }: RatingRows,
  likeness: Likeness,
): ((row: number, other: number) => number) | undefined {
  if (rowCount > ROW_LIMIT) return undefined;
  const isDistance = likeness === 'euclidean';
  const { products, squares, common } = pairSums(rowCount, rows, byColumn, values, isDistance);
  const lengths = Float64Array.from({ length: rowCount }, (_, row) =>
    Math.sqrt(entriesOf(byRow, row).reduce((sum, entry) => sum + (values[entry] as number) ** 2, 0)),
  );
  const ofPair = (row: number, other: number): number => {
    const at = row * rowCount + other;
    if (row === other || common[at] === 0) return 0;
    if (isDistance) return 1 / (1 + Math.sqrt((squares[at] as number) / (common[at] as number)));
    const spread =
      likeness === 'cosine' || likeness === 'weighted'
        ? (lengths[row] as number) * (lengths[other] as number)
        : Math.sqrt((squares[at] as number) * (squares[other * rowCount + row] as number));
    return spread > 0 ? (products[at] as number) / spread : 0;
  };
  if (likeness !== 'weighted') return ofPair;
  const voices = Float64Array.from({ length: rowCount }, (_, row) => {
    let sum = 0;
    for (let other = 0; other < rowCount; other += 1) sum += ofPair(row, other);
    return 1 + sum;
  });
  return (row, other) => ofPair(row, other) / (voices[other] as number);
}

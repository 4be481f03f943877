import { baseline, fitBiases } from './biases.js';
import {
  clip,
  groupEntries,
  type RatingPredictor,
  type Ratings,
  scaleOf,
  type TrainRatingPredictor,
} from './rating-predictor.js';

/** Neighbours that vote, and the common ratings that a similarity is shrunk to 0 by. */
const NEIGHBOURS = 40;
const SHRINKAGE = 100;
/** Rows beyond this many have no similarities of all pairs: they would not fit into memory. */
const ROW_LIMIT = 8_000;

/** The similarities of all pairs of rows: Pearson's correlation of residuals r over common columns, times n / (n + λ). */
function similarities(
  rowCount: number,
  columns: Int32Array[],
  rows: Int32Array,
  residuals: Float64Array,
): Float32Array {
  const size = rowCount * rowCount;
  const products = new Float32Array(size);
  const squares = new Float32Array(size);
  const common = new Uint16Array(size);
  for (const entries of columns) {
    for (const a of entries) {
      const row = (rows[a] as number) * rowCount;
      const x = residuals[a] as number;
      for (const b of entries) {
        const at = row + (rows[b] as number);
        products[at] = (products[at] as number) + x * (residuals[b] as number);
        squares[at] = (squares[at] as number) + x * x;
        common[at] = Math.min((common[at] as number) + 1, 65_535);
      }
    }
  }
  const found = new Float32Array(size);
  for (let r = 0; r < rowCount; r += 1) {
    for (let s = 0; s < rowCount; s += 1) {
      const at = r * rowCount + s;
      const spread = Math.sqrt((squares[at] as number) * (squares[s * rowCount + r] as number));
      const n = common[at] as number;
      if (r !== s && spread > 0) found[at] = ((products[at] as number) / spread) * (n / (n + SHRINKAGE));
    }
  }
  return found;
}

/**
 * r̂(u, i) = b(u, i) + Σ s(i, j) (r(u, j) − b(u, j)) / Σ |s(i, j)| over the 40 items j most like i that u rated (`item`),
 * or the same with users in place of items (`user`); similarities are shrunk correlations of the residuals (Koren 2010,
 * section 2.2). Above 8,000 rows it is the biases alone.
 */
export function trainNeighbours(side: 'user' | 'item'): TrainRatingPredictor {
  return (ratings: Ratings): RatingPredictor => {
    const { userCount, itemCount, userOf, itemOf, values } = ratings;
    const biases = fitBiases(ratings);
    const scale = scaleOf(ratings);
    const [rowCount, rows] = side === 'item' ? [itemCount, itemOf] : [userCount, userOf];
    const [columnCount, columns] = side === 'item' ? [userCount, userOf] : [itemCount, itemOf];
    const residuals = values.map(
      (value, e) => value - baseline(biases, userOf[e] as number, itemOf[e] as number),
    );
    const { pointers, entries } = groupEntries(columns, columnCount);
    const byColumn = Array.from({ length: columnCount }, (_, column) =>
      entries.subarray(pointers[column], pointers[column + 1]),
    );
    const likeness = rowCount > ROW_LIMIT ? undefined : similarities(rowCount, byColumn, rows, residuals);
    return {
      predict(user, item) {
        const base = baseline(biases, user, item);
        const [row, column] = side === 'item' ? [item, user] : [user, item];
        if (likeness === undefined || row < 0 || column < 0) return clip(base, scale);
        const voters = Array.from(byColumn[column] as Int32Array, (entry) => ({
          entry,
          likeness: likeness[row * rowCount + (rows[entry] as number)] as number,
        }))
          .sort((a, b) => Math.abs(b.likeness) - Math.abs(a.likeness) || a.entry - b.entry)
          .slice(0, NEIGHBOURS);
        const weight = voters.reduce((sum, voter) => sum + Math.abs(voter.likeness), 0);
        const vote = voters.reduce(
          (sum, voter) => sum + voter.likeness * (residuals[voter.entry] as number),
          0,
        );
        return clip(weight === 0 ? base : base + vote / weight, scale);
      },
    };
  };
}

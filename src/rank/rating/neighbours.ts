import { baseline, fitBiases } from './biases.js';
import { pairSums, ROW_LIMIT } from './neighbour-lists.js';
import { neighbourVote } from './neighbour-vote.js';
import {
  clip,
  type EntryGroups,
  entriesOf,
  groupEntries,
  type RatingPredictor,
  type Ratings,
  scaleOf,
  type TrainRatingPredictor,
} from './rating-predictor.js';

/** Common ratings that a similarity is shrunk to 0 by. */
const SHRINKAGE = 100;

/** The similarities of all pairs of rows: Pearson's correlation of residuals r over common columns, times n / (n + λ). */
function similarities(
  rowCount: number,
  rows: Int32Array,
  byColumn: EntryGroups,
  residuals: Float64Array,
): Float32Array {
  const { products, squares, common } = pairSums(rowCount, rows, byColumn, residuals);
  const found = new Float32Array(rowCount * rowCount);
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
    const byColumn = groupEntries(columns, columnCount);
    const likeness = rowCount > ROW_LIMIT ? undefined : similarities(rowCount, rows, byColumn, residuals);
    return {
      predict(user, item) {
        const base = baseline(biases, user, item);
        const [row, column] = side === 'item' ? [item, user] : [user, item];
        if (likeness === undefined || row < 0 || column < 0) return clip(base, scale);
        const vote = neighbourVote(entriesOf(byColumn, column), {
          likenessOf: (entry) => likeness[row * rowCount + (rows[entry] as number)] as number,
          voiceOf: (entry) => residuals[entry] as number,
        });
        return clip(vote === undefined ? base : base + vote, scale);
      },
    };
  };
}

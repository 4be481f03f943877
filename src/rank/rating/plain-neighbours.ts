import { baseline, fitBiases } from './biases.js';
import { type Likeness, neighbourLists } from './neighbour-lists.js';
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

function meansOf(groups: EntryGroups, values: Float64Array): Float64Array {
  return Float64Array.from({ length: groups.pointers.length - 1 }, (_, row) => {
    const own = entriesOf(groups, row);
    return own.length === 0 ? 0 : own.reduce((sum, entry) => sum + (values[entry] as number), 0) / own.length;
  });
}

/**
 * Neighbours as the field's textbooks have them, s(u, v) over rows of ratings:
 * - `cosine`: Σ r r' / (‖r‖ ‖r'‖) over all of each row;
 * - `pearson`: the correlation over common columns, each rating less its row's mean;
 * - `euclidean`: 1 / (1 + d), d the root of the mean squared difference over common columns;
 * - `adjusted` (items): the cosine over common users of ratings less the user's mean;
 * - `weighted`: the cosine, each neighbour's voice divided by 1 + Σ of its own likenesses.
 * Users: r̂(u, i) = r̄(u) + Σ s (r(v, i) − r̄(v)) / Σ |s| over the 40 users most like u that rated i (`weighted`: of the
 * ratings themselves, Σ s r / Σ s, s above 0, s(u, v) / (1 + Σ_w s(v, w)) in place of s). Items: r̂(u, i) = Σ s r(u, j) / Σ s over the 40 items with s above 0
 * most like i that u rated. Without neighbours the biases. Above 8,000 rows it is the biases alone.
 * Sources: Resnick et al. 1994, "GroupLens", for users; Sarwar et al. 2001, "Item-based collaborative filtering", for items.
 */
export function trainPlainNeighbours(side: 'user' | 'item', likeness: Likeness): TrainRatingPredictor {
  return (ratings: Ratings): RatingPredictor => {
    const { userCount, itemCount, userOf, itemOf, values } = ratings;
    const biases = fitBiases(ratings);
    const scale = scaleOf(ratings);
    const [rowCount, rows] = side === 'item' ? [itemCount, itemOf] : [userCount, userOf];
    const [columnCount, columns] = side === 'item' ? [userCount, userOf] : [itemCount, itemOf];
    const byRow = groupEntries(rows, rowCount);
    const byColumn = groupEntries(columns, columnCount);
    const rowMeans = meansOf(byRow, values);
    const centre =
      likeness === 'adjusted' ? meansOf(byColumn, values) : likeness === 'pearson' ? rowMeans : undefined;
    const centreOf = likeness === 'adjusted' ? columns : rows;
    const centred = values.map((value, e) => value - (centre?.[centreOf[e] as number] ?? 0));
    const likenesses = neighbourLists({ rowCount, rows, byRow, byColumn, values: centred }, likeness);
    // Users differ in what they call good; the textbook of items takes ratings as they are.
    const isCentred = side === 'user' && likeness !== 'weighted';
    const voiceOf = (entry: number): number =>
      (values[entry] as number) - (isCentred ? (rowMeans[rows[entry] as number] as number) : 0);
    return {
      predict(user, item) {
        const base = clip(baseline(biases, user, item), scale);
        const [row, column] = side === 'item' ? [item, user] : [user, item];
        if (likenesses === undefined || row < 0 || column < 0) return base;
        const vote = neighbourVote(entriesOf(byColumn, column), {
          likenessOf: (entry) => likenesses(row, rows[entry] as number),
          voiceOf,
          // Who is unlike says what is not liked by a difference, and nothing by a rating as it is.
          hearsUnlike: isCentred,
        });
        if (vote === undefined) return base;
        return clip(isCentred ? (rowMeans[row] as number) + vote : vote, scale);
      },
    };
  };
}

import { meanOf, scaleOf, type TrainRatingPredictor } from './rating-predictor.js';

/** Standard deviation that settings of training are chosen for: about that of stars from 1 to 5. */
const SPREAD = 1.125;

/** The power of two that numbers of at most `most` are divided by to be of at most 2: it rounds none of them off. */
const powerBelow = (most: number): number => (most > 0 ? 2 ** Math.floor(Math.log2(most)) : 1);

/**
 * `train` on ratings with mean 0 and standard deviation 1.125, whose predictions are put back on the scale of the ratings:
 * what is learned does not depend on their unit, however large or small. Ratings that are all the same are only moved.
 */
export function standardised(train: TrainRatingPredictor): TrainRatingPredictor {
  return (ratings, seed) => {
    const { low, high } = scaleOf(ratings);
    // Squares and sums of ratings as they stand could be too large or too small for a number.
    const power = powerBelow(Math.max(Math.abs(low), Math.abs(high)));
    const scaled = { ...ratings, values: ratings.values.map((value) => value / power) };
    const mean = meanOf(scaled);
    const variance =
      scaled.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / scaled.values.length;
    const unit = variance > 0 ? Math.sqrt(variance) / SPREAD : 1;
    const values = scaled.values.map((value) => (value - mean) / unit);
    const { predict } = train({ ...ratings, values }, seed);
    return { predict: (user, item) => power * (mean + unit * predict(user, item)) };
  };
}

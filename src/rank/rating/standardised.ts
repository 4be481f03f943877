import { meanOf, type TrainRatingPredictor } from './rating-predictor.js';

/** Standard deviation that settings of training are chosen for: about that of stars from 1 to 5. */
const SPREAD = 1.125;

/**
 * `train` on ratings with mean 0 and standard deviation 1.125, whose predictions are put back on the scale of the ratings:
 * what is learned does not depend on their unit. Ratings that are all the same are only moved.
 */
export function standardised(train: TrainRatingPredictor): TrainRatingPredictor {
  return (ratings, seed) => {
    const mean = meanOf(ratings);
    const variance =
      ratings.values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / ratings.values.length;
    const unit = variance > 0 ? Math.sqrt(variance) / SPREAD : 1;
    const values = ratings.values.map((value) => (value - mean) / unit);
    const { predict } = train({ ...ratings, values }, seed);
    return { predict: (user, item) => mean + unit * predict(user, item) };
  };
}

import { trainBayesianFactorization } from './bayesian-factorization.js';
import { trainBiases, trainMean } from './biases.js';
import { trainNeighbours } from './neighbours.js';
import type { TrainRatingPredictor } from './rating-predictor.js';
import { trainStochasticFactorization } from './stochastic-factorization.js';

export interface RatingRecipe {
  readonly name: string;
  readonly summary: string;
  readonly train: TrainRatingPredictor;
}

/** Every way to predict a rating, the one that is used by default first. */
export const RATING_RECIPES: readonly [RatingRecipe, ...RatingRecipe[]] = [
  {
    name: 'bayesian-factorization',
    summary:
      'factors of users and items with implicit information of both sides, averaged over the posterior',
    train: trainBayesianFactorization,
  },
  {
    name: 'svd',
    summary: 'biases and factors by stochastic gradient descent',
    train: trainStochasticFactorization,
  },
  { name: 'item-knn', summary: 'residuals of the most similar items', train: trainNeighbours('item') },
  { name: 'user-knn', summary: 'residuals of the most similar users', train: trainNeighbours('user') },
  { name: 'biases', summary: 'mean and biases of user and item', train: trainBiases },
  { name: 'mean', summary: 'the mean of all ratings', train: trainMean },
];

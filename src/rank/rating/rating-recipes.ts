import { planHybrid } from '../hybrid/plan-hybrid.js';
import { trainHybrid } from '../hybrid/train-hybrid.js';
import type { TrainingData } from '../scorer.js';
import { SCORER_RECIPES } from '../train-scorer.js';
import { validationDraws } from '../validation/validation-draws.js';
import { trainBayesianFactorization } from './bayesian-factorization.js';
import { trainBiases, trainMean } from './biases.js';
import { ROW_LIMIT } from './neighbour-lists.js';
import { trainNeighbours } from './neighbours.js';
import { trainPlainNeighbours } from './plain-neighbours.js';
import type { Ratings, TrainRatingPredictor } from './rating-predictor.js';
import { rankingOf, ratedData, type TrainRanking, trainScoreRating } from './score-rating.js';
import { standardised } from './standardised.js';
import { trainStochasticFactorization } from './stochastic-factorization.js';

export interface RatingRecipe {
  readonly name: string;
  readonly summary: string;
  readonly train: TrainRatingPredictor;
  /** Why it cannot be trained; for all ratings where left out. */
  readonly obstacle?: (ratings: Ratings) => string | undefined;
}

/** Predictors of ratings, the one that is used by default first. */
export const RATING_RECIPES: readonly [RatingRecipe, ...RatingRecipe[]] = [
  {
    name: 'bayesian-factorization',
    summary:
      'factors of users and items with implicit information of both sides, averaged over the posterior',
    train: standardised(trainBayesianFactorization),
  },
  {
    name: 'svd',
    summary: 'biases and factors by stochastic gradient descent',
    train: standardised(trainStochasticFactorization),
  },
  { name: 'item-knn', summary: 'residuals of the most similar items', train: trainNeighbours('item') },
  { name: 'user-knn', summary: 'residuals of the most similar users', train: trainNeighbours('user') },
  {
    name: 'user-knn-pearson',
    summary: 'users by correlation over common items, as in GroupLens',
    train: trainPlainNeighbours('user', 'pearson'),
  },
  {
    name: 'user-knn-cosine',
    summary: 'users by the cosine of their ratings',
    train: trainPlainNeighbours('user', 'cosine'),
  },
  {
    name: 'user-knn-euclidean',
    summary: 'users by 1 / (1 + distance) over common items',
    train: trainPlainNeighbours('user', 'euclidean'),
  },
  {
    name: 'user-knn-weighted',
    summary: 'users by the cosine, each divided by 1 + all of its likenesses',
    train: trainPlainNeighbours('user', 'weighted'),
  },
  {
    name: 'item-knn-cosine',
    summary: 'items by the cosine of their ratings',
    train: trainPlainNeighbours('item', 'cosine'),
  },
  {
    name: 'item-knn-adjusted',
    summary: 'items by the cosine of ratings less the mean of the user (adjusted cosine)',
    train: trainPlainNeighbours('item', 'adjusted'),
  },
  { name: 'biases', summary: 'mean and biases of user and item', train: trainBiases },
  { name: 'mean', summary: 'the mean of all ratings', train: trainMean },
];

/** Likenesses of all pairs of so many do not fit into memory: the neighbours would be the biases in silence. */
function neighbourObstacle(name: string): RatingRecipe['obstacle'] {
  const isOfUsers = name.startsWith('user-knn');
  if (!isOfUsers && !name.startsWith('item-knn')) return undefined;
  return ({ userCount, itemCount }) => {
    const count = isOfUsers ? userCount : itemCount;
    return count > ROW_LIMIT
      ? `more than ${ROW_LIMIT} ${isOfUsers ? 'users' : 'items'} (${count})`
      : undefined;
  };
}

/** Why `recipe` cannot be trained on `ratings`; undefined where it can. */
export function ratingObstacle({ name, obstacle }: RatingRecipe, ratings: Ratings): string | undefined {
  return obstacle?.(ratings) ?? neighbourObstacle(name)?.(ratings);
}

/** The hybrid with the parts and weights that are best on draws of `part`. */
function chooseHybrid(part: TrainingData, seed: number): TrainRanking {
  const { plan } = planHybrid(part, validationDraws(part, seed), { seed });
  return (data, own) => trainHybrid(data, plan, own);
}

const own = new Set(RATING_RECIPES.map(({ name }) => name));

/** Every ranking as a predictor of ratings besides: biases and the standardised score of the ranking. */
export const SCORE_RATING_RECIPES: readonly RatingRecipe[] = [
  {
    name: 'hybrid',
    summary: 'biases and the score of the sum of rankings that is served, chosen on who rated what',
    train: trainScoreRating(chooseHybrid),
  },
  ...SCORER_RECIPES.filter(({ name }) => !own.has(name)).map(
    (recipe): RatingRecipe => ({
      name: recipe.name,
      summary: `biases and the score of the ranking: ${recipe.summary}`,
      train: trainScoreRating(() => rankingOf(recipe)),
      obstacle: (ratings) => recipe.obstacle(ratedData(ratings)),
    }),
  ),
];

/** All of both; throws an Error that lists the names for one that is unknown. */
export function ratingRecipe(name: string): RatingRecipe {
  const all = [...RATING_RECIPES, ...SCORE_RATING_RECIPES];
  const recipe = all.find((one) => one.name === name);
  if (recipe !== undefined) return recipe;
  throw new Error(
    `expected the name of a predictor (${all.map((one) => one.name).join(', ')}), got "${name}"`,
  );
}

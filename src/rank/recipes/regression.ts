import { trainNeuralRanker } from '../scorers/neural-ranker.js';
import { trainLinearRegression, trainLogisticRegression } from '../scorers/score-regression.js';
import { noObstacle } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** Rankers that learn on held-out pairs how to weigh the scores of others. */
export const REGRESSION_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'linear-regression',
    summary: 'linear regression on the scores of other methods',
    axes: () => ({}),
    obstacle: noObstacle,
    train: trainLinearRegression,
    isHybridPart: false,
  },
  {
    name: 'logistic-regression',
    summary: 'logistic regression on the scores of other methods',
    axes: () => ({}),
    obstacle: noObstacle,
    train: trainLogisticRegression,
    isHybridPart: false,
  },
  {
    name: 'neural',
    summary: 'small multi-layer network on the scores of other methods; gives no reasons',
    axes: () => ({ hidden: [16], epochs: [8] }),
    obstacle: noObstacle,
    train: trainNeuralRanker,
    isHybridPart: false,
    hasReasons: false,
  },
];

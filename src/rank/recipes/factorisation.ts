import { trainIals } from '../scorers/ials.js';
import { noObstacle } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** Factors of users and items. */
export const FACTORISATION_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'ials',
    summary: 'matrix factorisation of implicit feedback by alternating least squares',
    axes: () => ({ lambda: [40, 20, 80], alpha: [6, 12, 40], factors: [32], iterations: [6] }),
    obstacle: noObstacle,
    train: trainIals,
  },
];

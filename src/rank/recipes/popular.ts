import { trainPopular } from '../scorers/popular.js';
import { trainPopularInCategory } from '../scorers/popular-in-category.js';
import { noObstacle } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** What sells, for everybody or by category. */
export const POPULAR_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'popular',
    summary: 'most popular items, the same for everybody',
    axes: () => ({}),
    obstacle: noObstacle,
    train: trainPopular,
  },
  {
    name: 'popular-in-category',
    summary: "most popular items of the history's categories",
    axes: () => ({}),
    obstacle: ({ relations }) =>
      relations.some(({ isCategory }) => isCategory) ? undefined : 'no category relation',
    train: trainPopularInCategory,
  },
];

import { trainEase, trainUserRidge } from '../scorers/ease.js';
import { trainGraphFilter } from '../scorers/graph-filter.js';
import { isLarge, needsRole, tooManyItems } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** Linear models of items that are solved and not descended to. */
export const CLOSED_FORM_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'ease',
    summary: 'linear model in closed form (EASE)',
    axes: (data) => ({ lambda: isLarge(data) ? [200] : [500, 250, 1_000] }),
    obstacle: tooManyItems,
    train: trainEase,
  },
  {
    name: 'edlae',
    summary: 'EASE with dropout in closed form, and sessions where there are times',
    axes: (data) => ({
      lambda: isLarge(data) ? [200] : [300, 150, 500],
      dropout: isLarge(data) ? [0.2] : [0.5, 0.3, 0.15],
      sessionWeight: data.interactions.timesByUser === undefined ? [0] : [0.5, 0, 1],
    }),
    obstacle: tooManyItems,
    train: trainEase,
  },
  {
    name: 'user-edlae',
    summary: 'EASE with dropout over users, as item-to-item weights',
    axes: (data) => ({
      lambda: isLarge(data) ? [100] : [300, 150, 600],
      dropout: isLarge(data) ? [0.7] : [0.8, 0.7, 0.9],
    }),
    obstacle: tooManyItems,
    train: trainUserRidge,
  },
  {
    name: 'gf-cf',
    summary: 'graph filter: neighbourhood plus a low-pass part (GF-CF)',
    axes: () => ({ lowPass: [0.5, 1, 0.25], dimensions: [32, 64] }),
    obstacle: tooManyItems,
    train: trainGraphFilter,
  },
  {
    name: 'cease',
    summary: 'EASE with item-item relations as side rows',
    axes: (data) => ({
      lambda: isLarge(data) ? [170] : [170, 400],
      sideWeight: isLarge(data) ? [1] : [1, 0.3],
    }),
    obstacle: (data) => tooManyItems(data) ?? needsRole('item')(data),
    train: trainEase,
  },
];

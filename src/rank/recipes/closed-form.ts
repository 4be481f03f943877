import type { TrainingData } from '../scorer.js';
import { trainAddEase } from '../scorers/add-ease.js';
import { trainEase, trainUserRidge } from '../scorers/ease.js';
import { trainGraphFilter } from '../scorers/graph-filter.js';
import { trainLocalEase, trainSlim } from '../scorers/local-regression.js';
import { trainSansa } from '../scorers/sansa.js';
import { trainTurboFilter } from '../scorers/turbo-filter.js';
import { isHuge, isLarge, needsRole, noObstacle, tooManyItems } from './obstacles.js';
import type { ParameterAxes, ScorerRecipe } from './scorer-recipe.js';

/** Times at which closeness counts half: a minute, an hour, a week. */
const closenessAxes = ({ interactions }: TrainingData): ParameterAxes =>
  interactions.timesByUser === undefined ? {} : { closeness: [2, 0], closenessSeconds: [60, 3_600, 604_800] };

/** Linear models of items that are solved and not descended to. */
export const CLOSED_FORM_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'ease',
    summary: 'linear model in closed form (EASE)',
    axes: (data) => ({ lambda: isLarge(data) ? [200] : [500, 250, 1_000] }),
    obstacle: tooManyItems,
    train: trainEase,
    canEven: true,
  },
  {
    name: 'edlae',
    summary: 'EASE with dropout in closed form, users balanced, and what was touched close in time',
    axes: (data) => ({
      lambda: isLarge(data) ? [200] : [300, 150, 600],
      dropout: isLarge(data) ? [0.2] : [0.5, 0.3, 0.7],
      balance: isLarge(data) ? [0] : [0.5, 0],
      ...closenessAxes(data),
    }),
    obstacle: tooManyItems,
    train: trainEase,
    canEven: true,
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
    canEven: true,
  },
  {
    name: 'gf-cf',
    summary: 'graph filter: neighbourhood plus a low-pass part (GF-CF)',
    axes: (data) =>
      isLarge(data) ? { lowPass: [0.5], dimensions: [64] } : { lowPass: [0.5, 1], dimensions: [32] },
    obstacle: tooManyItems,
    train: trainGraphFilter,
  },
  {
    name: 'cease',
    summary: 'EASE with item-item relations as side rows',
    axes: (data) => ({
      lambda: isLarge(data) ? [170] : [170, 400],
      sideWeight: isLarge(data) ? [1] : [1, 0.3, 0.1],
    }),
    obstacle: (data) => tooManyItems(data) ?? needsRole('item')(data),
    train: trainEase,
    canEven: true,
    speaksOfNew: true,
  },
  {
    name: 'local-ease',
    summary: 'EASE over the most similar items of each item: for large catalogues',
    axes: (data) => ({
      neighbours: isHuge(data) ? [50] : [100],
      lambda: isLarge(data) ? [50] : [200],
      dropout: [0.2],
      ...(needsRole('item')(data) === undefined ? { sideWeight: [0.1] } : {}),
      ...(needsRole('group', 'feature')(data) === undefined ? { groupWeight: [0.5] } : {}),
    }),
    obstacle: noObstacle,
    train: trainLocalEase,
    canEven: true,
    speaksOfNew: true,
  },
  {
    name: 'slim',
    summary: 'sparse linear method without negative weights (SLIM)',
    axes: (data) => ({
      neighbours: isHuge(data) ? [50] : [100],
      lambda: isLarge(data) ? [10] : [100],
      l1: isLarge(data) ? [0.2] : [1, 0.2],
    }),
    obstacle: noObstacle,
    train: trainSlim,
    isHybridPart: false,
  },
  {
    name: 'sansa',
    summary: 'EASE by a sparse approximate inverse: for large catalogues',
    axes: (data) => ({ lambda: isLarge(data) ? [50] : [500, 200], fill: isHuge(data) ? [50] : [100] }),
    obstacle: noObstacle,
    train: trainSansa,
    isHybridPart: false,
  },
  {
    name: 'add-ease',
    summary: 'EASE on interactions plus EASE on the facts of items (Add-EASE)',
    axes: (data) => ({
      lambda: isLarge(data) ? [200] : [500],
      share: isLarge(data) ? [0.1] : [0.1, 0.3, 0.03],
      sideLambda: [10],
    }),
    obstacle: (data) => tooManyItems(data) ?? needsRole('item', 'feature', 'group')(data),
    train: trainAddEase,
    isHybridPart: false,
  },
  {
    name: 'turbo-cf',
    summary: 'polynomial graph filter that needs no training (Turbo-CF)',
    axes: () => ({ alpha: [0.4, 0.3], order: [2, 1] }),
    obstacle: noObstacle,
    train: trainTurboFilter,
    isHybridPart: false,
  },
];

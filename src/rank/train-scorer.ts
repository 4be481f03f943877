import { freezeScale } from './score-scale.js';
import type { Parameters, RawScorer, RelationRole, Scorer, TrainingData } from './scorer.js';
import { trainCoPurchase } from './scorers/co-purchase.js';
import { CLOSED_FORM_LIMIT, trainEase, trainUserRidge } from './scorers/ease.js';
import { trainGraphFilter } from './scorers/graph-filter.js';
import { trainIals } from './scorers/ials.js';
import { trainInterestFeatures } from './scorers/interest-features.js';
import { trainItemKnn } from './scorers/item-knn.js';
import { trainPopularInCategory } from './scorers/popular-in-category.js';
import { trainPopular } from './scorers/popular.js';
import { trainRp3beta } from './scorers/rp3beta.js';
import { trainBrandLine, trainSharedFeatures } from './scorers/shared-features.js';
import { trainSimilarLists } from './scorers/similar-lists.js';
import { trainUserKnn } from './scorers/user-knn.js';

/** Values of hyper-parameters by name, at least one each. */
export type ParameterAxes = Readonly<Record<string, readonly number[]>>;

/** How one kind of scorer is trained and what is tried for it. */
export interface ScorerRecipe {
  readonly name: string;
  readonly summary: string;
  /** Values to try for each hyper-parameter on validation, the default first. */
  readonly axes: (data: TrainingData) => ParameterAxes;
  /** Why it cannot be trained on `data`; undefined when it can. */
  readonly obstacle: (data: TrainingData) => string | undefined;
  readonly train: (name: string, data: TrainingData, parameters: Parameters, seed: number) => RawScorer;
}

/** The default setting of `recipe` for `data`: the first value of every axis. */
export function defaultParameters(recipe: ScorerRecipe, data: TrainingData): Parameters {
  return Object.fromEntries(
    Object.entries(recipe.axes(data)).map(([name, values]) => [name, values[0] as number]),
  );
}

const none = (): undefined => undefined;
const isLarge = ({ interactions }: TrainingData): boolean => interactions.itemCount > 4_000;

const tooManyItems = ({ interactions }: TrainingData): string | undefined =>
  interactions.itemCount > CLOSED_FORM_LIMIT
    ? `more than ${CLOSED_FORM_LIMIT} items (${interactions.itemCount})`
    : undefined;

const needsRole =
  (...roles: readonly RelationRole[]) =>
  ({ relations }: TrainingData): string | undefined =>
    relations.some(({ role }) => roles.includes(role)) ? undefined : `no ${roles.join(' or ')} relation`;

const walkAxes = (): ParameterAxes => ({ damping: [0.5, 1, 0.25], hubCap: [1_000, 200] });
const noAxes = (): ParameterAxes => ({});

/** The scorers there are, in the order of reports. */
export const SCORER_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'popular',
    summary: 'most popular items, the same for everybody',
    axes: noAxes,
    obstacle: none,
    train: trainPopular,
  },
  {
    name: 'popular-in-category',
    summary: "most popular items of the history's categories",
    axes: noAxes,
    obstacle: ({ relations }) =>
      relations.some(({ isCategory }) => isCategory) ? undefined : 'no category relation',
    train: trainPopularInCategory,
  },
  {
    name: 'item-knn',
    summary: 'item-based collaborative filtering, cosine',
    axes: () => ({ shrink: [10, 0, 50], neighbours: [400, 200, 100] }),
    obstacle: none,
    train: trainItemKnn,
  },
  {
    name: 'user-knn',
    summary: 'user-based collaborative filtering, cosine',
    axes: () => ({ neighbours: [120, 60, 300, 1_000], rarity: [0.25, 0, 0.5], sharpness: [2, 1, 3] }),
    obstacle: none,
    train: trainUserKnn,
  },
  {
    name: 'rp3beta',
    summary: 'random walks of three steps with popularity taken out',
    axes: () => ({ alpha: [0.5, 0.3, 0.8], beta: [0.4, 0, 0.6], neighbours: [400] }),
    obstacle: none,
    train: trainRp3beta,
  },
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
    name: 'ials',
    summary: 'matrix factorisation of implicit feedback by alternating least squares',
    axes: () => ({ lambda: [40, 20, 80], alpha: [6, 12, 40], factors: [32], iterations: [6] }),
    obstacle: none,
    train: trainIals,
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
  {
    name: 'shared-features',
    summary: 'path: own item, feature, item',
    axes: walkAxes,
    obstacle: needsRole('feature'),
    train: trainSharedFeatures,
  },
  {
    name: 'interest-features',
    summary: 'path: user, interest, feature, item',
    axes: () => ({ hubCap: [1_000, 200] }),
    obstacle: needsRole('feature', 'group'),
    train: trainInterestFeatures,
  },
  {
    name: 'co-purchase',
    summary: 'path: own item, bought together, item (one step and shared neighbours)',
    axes: () => ({ damping: [0.5, 1], hop: [1, 0.3, 3], hubCap: [1_000] }),
    obstacle: needsRole('item'),
    train: trainCoPurchase,
  },
  {
    name: 'brand-line',
    summary: 'path: own item, brand, line or category, item',
    axes: walkAxes,
    obstacle: needsRole('group'),
    train: trainBrandLine,
  },
  {
    name: 'similar-lists',
    summary: 'path: own item, stored list of similar items, item',
    axes: () => ({ neighbours: [50] }),
    obstacle: none,
    train: trainSimilarLists,
  },
];

/** The recipe called `name`; throws an Error that lists the names when there is none. */
export function recipeOf(name: string): ScorerRecipe {
  const recipe = SCORER_RECIPES.find((known) => known.name === name);
  if (recipe) return recipe;
  const names = SCORER_RECIPES.map((known) => known.name).join(', ');
  throw new Error(`expected the name of a scorer (${names}), got "${name}"`);
}

/**
 * Trains the scorer called `name` and freezes its scale. The default settings are `defaultParameters(recipeOf(name), data)`.
 * Deterministic: the same data, parameters and seed give the same scorer.
 * Throws an Error for an unknown name and for data it cannot be trained on.
 */
export function trainScorer(name: string, data: TrainingData, parameters: Parameters, seed: number): Scorer {
  const recipe = recipeOf(name);
  const obstacle = recipe.obstacle(data);
  if (obstacle !== undefined) throw new Error(`${name} cannot be trained: ${obstacle}`);
  return freezeScale(recipe.train(name, data, parameters, seed), data.interactions, seed);
}

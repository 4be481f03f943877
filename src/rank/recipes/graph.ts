import type { TrainingData } from '../scorer.js';
import { trainCoPurchase } from '../scorers/co-purchase.js';
import { trainInterestFeatures } from '../scorers/interest-features.js';
import { trainKgPaths } from '../scorers/kg-paths.js';
import { trainKgPropagation } from '../scorers/kg-propagation.js';
import { trainBrandLine, trainSharedFeatures } from '../scorers/shared-features.js';
import { trainSimilarLists } from '../scorers/similar-lists.js';
import { isSoldOnce, needsRole, noObstacle } from './obstacles.js';
import type { ParameterAxes, ScorerRecipe } from './scorer-recipe.js';

/** What sells is what is wanted; where an item can be sold once, it is gone. */
const sellingAxis = (data: TrainingData): readonly number[] => [isSoldOnce(data) ? -1 : 1];

const walkAxes = (data: TrainingData): ParameterAxes => ({
  damping: [0.5, 1, 0.25],
  hubCap: [1_000, 200],
  selling: sellingAxis(data),
});

/** Paths through the knowledge graph. */
export const GRAPH_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'shared-features',
    summary: 'path: own item, feature, item',
    axes: walkAxes,
    obstacle: needsRole('feature'),
    train: trainSharedFeatures,
    speaksOfNew: true,
  },
  {
    name: 'interest-features',
    summary: 'path: user, interest, feature, item',
    axes: (data) => ({ hubCap: [1_000, 200], selling: sellingAxis(data) }),
    obstacle: needsRole('feature', 'group'),
    train: trainInterestFeatures,
    speaksOfNew: true,
  },
  {
    name: 'co-purchase',
    summary: 'path: own item, bought together, item (one step and shared neighbours)',
    axes: (data) => ({
      damping: [0.5, 1],
      hop: [1, 0.3, 3],
      hubCap: [1_000],
      selling: sellingAxis(data),
    }),
    obstacle: needsRole('item'),
    train: trainCoPurchase,
    speaksOfNew: true,
  },
  {
    name: 'brand-line',
    summary: 'path: own item, brand, line or category, item',
    axes: walkAxes,
    obstacle: needsRole('group'),
    train: trainBrandLine,
    speaksOfNew: true,
  },
  {
    name: 'similar-lists',
    summary: 'path: own item, stored list of similar items, item',
    axes: () => ({ neighbours: [50] }),
    obstacle: noObstacle,
    train: trainSimilarLists,
  },
  {
    name: 'kg-paths',
    summary: 'random walks along typed meta-paths, weights by logistic regression (path ranking)',
    axes: () => ({}),
    obstacle: noObstacle,
    train: trainKgPaths,
    isHybridPart: false,
  },
  {
    name: 'kg-propagation',
    summary: 'propagation from the history over users and facts (personalised PageRank)',
    axes: ({ relations }) => ({
      graphShare: relations.length === 0 ? [0] : [0.2, 0.5],
      popularity: [0.4, 0],
      steps: [2, 1],
    }),
    obstacle: noObstacle,
    train: trainKgPropagation,
    isHybridPart: false,
  },
];

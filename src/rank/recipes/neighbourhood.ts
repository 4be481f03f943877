import { trainItemKnn } from '../scorers/item-knn.js';
import { trainItemKnnAdjusted } from '../scorers/item-knn-adjusted.js';
import { trainRp3beta } from '../scorers/rp3beta.js';
import { trainUserKnn } from '../scorers/user-knn.js';
import {
  trainUserKnnEuclidean,
  trainUserKnnPearson,
  trainUserKnnWeighted,
} from '../scorers/user-neighbours.js';
import { isSparse, noObstacle } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** Similar users, similar items and short random walks. */
export const NEIGHBOURHOOD_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'item-knn',
    summary: 'item-based collaborative filtering, cosine',
    axes: (data) =>
      isSparse(data)
        ? { shrink: [200, 50, 10], neighbours: [400] }
        : { shrink: [10, 0, 50], neighbours: [400, 200, 100] },
    obstacle: noObstacle,
    train: trainItemKnn,
  },
  {
    name: 'user-knn',
    summary: 'user-based collaborative filtering, cosine',
    axes: (data) =>
      isSparse(data)
        ? { neighbours: [1_000, 300, 3_000], rarity: [0.1, 0.25, 0], sharpness: [1, 0.7, 2] }
        : { neighbours: [120, 60, 300, 1_000], rarity: [0.25, 0, 0.5], sharpness: [2, 1, 3] },
    obstacle: noObstacle,
    train: trainUserKnn,
  },
  {
    name: 'rp3beta',
    summary: 'random walks of three steps with popularity taken out',
    axes: (data) =>
      isSparse(data)
        ? { alpha: [0.3, 0.5], beta: [0, 0.2], neighbours: [400] }
        : { alpha: [0.5, 0.3, 0.8], beta: [0.4, 0, 0.6], neighbours: [400] },
    obstacle: noObstacle,
    train: trainRp3beta,
  },
  {
    name: 'user-knn-pearson',
    summary: "user-based collaborative filtering, Pearson's correlation",
    axes: () => ({ neighbours: [120, 60], sharpness: [2, 1] }),
    obstacle: noObstacle,
    train: trainUserKnnPearson,
    isHybridPart: false,
  },
  {
    name: 'user-knn-euclidean',
    summary: 'user-based collaborative filtering, similarity 1 / (1 + distance)',
    axes: () => ({ neighbours: [120, 60], sharpness: [2, 4] }),
    obstacle: noObstacle,
    train: trainUserKnnEuclidean,
    isHybridPart: false,
  },
  {
    name: 'user-knn-weighted',
    summary: 'user-based collaborative filtering, neighbours divided by how like everybody they are',
    axes: () => ({ neighbours: [120, 60] }),
    obstacle: noObstacle,
    train: trainUserKnnWeighted,
    isHybridPart: false,
  },
  {
    name: 'item-knn-adjusted',
    summary: 'item-based collaborative filtering, adjusted cosine',
    axes: () => ({ shrink: [10, 0], neighbours: [400, 100] }),
    obstacle: noObstacle,
    train: trainItemKnnAdjusted,
    isHybridPart: false,
  },
  {
    name: 'p3alpha',
    summary: 'random walks of three steps',
    axes: () => ({ alpha: [1, 0.5], beta: [0], neighbours: [400] }),
    obstacle: noObstacle,
    train: trainRp3beta,
    isHybridPart: false,
  },
];

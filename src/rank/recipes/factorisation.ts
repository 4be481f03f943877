import { trainIals } from '../scorers/ials.js';
import { trainPureSvd } from '../scorers/pure-svd.js';
import { trainBpr, trainEmbeddingFactorisation } from '../scorers/sampled-factorisation.js';
import { isLarge, isSparse, noObstacle } from './obstacles.js';
import type { ScorerRecipe } from './scorer-recipe.js';

/** Factors of users and items. */
export const FACTORISATION_RECIPES: readonly ScorerRecipe[] = [
  {
    name: 'ials',
    summary: 'matrix factorisation of implicit feedback by alternating least squares',
    axes: (data) => {
      if (isLarge(data)) return { lambda: [20], alpha: [40], factors: [128], iterations: [6] };
      return isSparse(data)
        ? { lambda: [40, 20, 80], alpha: [12, 40, 4], factors: [32], iterations: [6] }
        : { lambda: [40, 20, 80], alpha: [6, 12], factors: [32], iterations: [6] };
    },
    obstacle: noObstacle,
    train: trainIals,
    canEven: true,
  },
  {
    name: 'svd',
    summary: 'truncated singular value decomposition of the interactions (PureSVD)',
    axes: () => ({ factors: [20, 32, 64], damping: [0, 0.5] }),
    obstacle: noObstacle,
    train: trainPureSvd,
    isHybridPart: false,
  },
  {
    name: 'embedding-mf',
    summary: 'embeddings of users and items, dot product and bias, by stochastic gradient descent',
    axes: () => ({ negatives: [4], epochs: [20], decay: [0.01] }),
    obstacle: noObstacle,
    train: trainEmbeddingFactorisation,
    isHybridPart: false,
  },
  {
    name: 'bpr',
    summary: 'matrix factorisation by Bayesian personalised ranking (BPR-MF)',
    axes: () => ({ epochs: [60], decay: [0.01] }),
    obstacle: noObstacle,
    train: trainBpr,
    isHybridPart: false,
  },
];

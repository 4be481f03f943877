import { freezeScale } from './score-scale.js';
import type { History, Scorer, TrainingData } from './scorer.js';
import { trainCoPurchase } from './scorers/co-purchase.js';
import { trainItemKnn } from './scorers/item-knn.js';
import { trainPopular } from './scorers/popular.js';
import { trainPureSvd } from './scorers/pure-svd.js';
import { trainRp3beta } from './scorers/rp3beta.js';
import { trainBrandLine, trainSharedFeatures } from './scorers/shared-features.js';
import { trainUserKnn } from './scorers/user-knn.js';

/**
 * Scorers whose standardised scores are the features of a pair of history and item: popularity, similar items and users,
 * short walks and singular values, and where there are relations of their role features, groups and items bought together.
 */
export function trainSources(data: TrainingData, seed: number): Scorer[] {
  const has = (role: string): boolean => data.relations.some((relation) => relation.role === role);
  const sources = [
    trainPopular('popular', data),
    trainItemKnn('item-knn', data, { neighbours: 400, shrink: 10 }),
    trainUserKnn('user-knn', data, { neighbours: 120, rarity: 0.25, sharpness: 2 }),
    trainRp3beta('rp3beta', data, { alpha: 0.5, beta: 0.4, neighbours: 400 }),
    trainPureSvd('svd', data, { factors: 20 }, seed),
    ...(has('feature') ? [trainSharedFeatures('shared-features', data, {})] : []),
    ...(has('group') ? [trainBrandLine('brand-line', data, {})] : []),
    ...(has('item') ? [trainCoPurchase('co-purchase', data, {})] : []),
  ];
  return sources.map((source) => freezeScale(source, data.interactions, seed));
}

/** The scores of every item on the common scale, (raw − offset) / scale, a row a source. */
export function sourceRows(sources: readonly Scorer[], history: History): Float64Array[] {
  return sources.map((source) => {
    const row = new Float64Array(source.itemCount);
    const { offset, scale } = source.scale(history);
    source.accumulate(history, row, 1 / scale);
    return row.map((value) => value - offset / scale);
  });
}

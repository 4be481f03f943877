import { explore } from '../../experiment/explore.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { Stage } from './run-stages.js';

/** A stage that leaves places to chance, and the chances once it ran. */
export interface ExplorationStage extends Stage {
  /** Of each place of the page: the chance of what stands there given what stands above it. */
  readonly propensities: readonly number[];
}

/** The exploration that `request` asks for; to be the last stage, or its chances are not those of the page. */
export function explorationStage(
  snapshot: Snapshot,
  { exploration, first }: RecommendationRequest,
): ExplorationStage | undefined {
  if (exploration === undefined) return undefined;
  const propensities: number[] = [];
  const products = snapshot.table('Product');
  return {
    kind: 'EXPLORATION',
    propensities,
    reorder(list) {
      const values = list.map(({ value }) => value);
      const keys = list.map(({ product }) => products.id(product));
      const explored = explore({ values, keys, first, seed: exploration.seed }, exploration);
      propensities.push(...explored.propensities);
      return { places: explored.places };
    },
  };
}

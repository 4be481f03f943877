import { exclusion } from '../control/selection.js';
import { scoreIntent } from '../intents/score-intent.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { ScoringContext } from '../scores/score-products.js';
import { eligibility } from './select-products.js';

/**
 * All that a page for `request` could show, by index, ascending, every variant of a model: for orders in which scores have no part.
 * None is put in order by score.
 */
export function eligibleProducts(context: ScoringContext, request: RecommendationRequest): number[] {
  const { snapshot } = context;
  const scoring = scoreIntent(context, request);
  const isAllowed = eligibility(snapshot, request, scoring);
  const { test } = exclusion(snapshot, scoring.rules);
  const among = isAllowed.among?.() ?? snapshot.table('Product').ids.keys();
  return [...among].filter((product) => isAllowed(product) && test(product)).sort((a, b) => a - b);
}

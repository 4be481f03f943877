import { compareIds } from '../../domain/ids.js';
import { exclusion } from '../control/selection.js';
import { scoreIntent } from '../intents/score-intent.js';
import type { RecommendationRequest } from '../recommendation.js';
import type { ScoringContext } from '../scores/score-products.js';
import { modelsOf, type RankedProduct } from './best-products.js';
import { eligibility } from './select-products.js';

/**
 * All that a page for `request` could show, greatest score first, ties by id, one variant a model, at most `count`:
 * what is left to choose from. The scores are those of the page; nothing is explained. `first` and `diversity` of
 * the request do not matter here.
 */
export function candidateProducts(
  context: ScoringContext,
  request: RecommendationRequest,
  count: number,
): RankedProduct[] {
  const { snapshot } = context;
  const table = snapshot.table('Product');
  const scoring = scoreIntent(context, request);
  const isAllowed = eligibility(snapshot, request, scoring);
  const { test } = exclusion(snapshot, scoring.rules);
  const found: RankedProduct[] = [];
  scoring.scores.row.forEach((score, product) => {
    if (isAllowed(product) && test(product)) found.push({ product, score });
  });
  found.sort((a, b) => b.score - a.score || compareIds(table.id(a.product), table.id(b.product)));
  const seen = new Set<number>();
  const best: RankedProduct[] = [];
  for (const one of found) {
    if (best.length === count) break;
    const [model] = modelsOf(snapshot, one.product);
    if (model !== undefined && seen.has(model)) continue;
    if (model !== undefined) seen.add(model);
    best.push(one);
  }
  return best;
}

import { type BoostedScoring, PLAIN } from './control/boost-scores.js';
import type { OrderedProduct } from './control/selection.js';
import { ProductExplanation } from './explain/explain-product.js';
import { ShownRecommendation } from './explain/shown-recommendation.js';
import type { ForeignScores } from './hybrid-model.js';
import { scoreIntent } from './intents/score-intent.js';
import { MeasuredPage } from './measured-page.js';
import type {
  Fallback,
  Recommendation,
  RecommendationPage,
  RecommendationRequest,
} from './recommendation.js';
import type { ScoringContext } from './scores/score-products.js';
import { orderProducts } from './select/select-products.js';
import { ShareList } from './shares/share-list.js';

/**
 * The way of a request. Deterministic: the same snapshot, model and request give the same page; no clock is read.
 * `foreign` are the path scores of the database where recall happens there.
 */
export function recommend(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign?: ForeignScores,
): RecommendationPage {
  const { snapshot } = context;
  // Profile, recall and rank: who asks, and a score for every product that trained models or live paths reach.
  const scoring = scoreIntent(context, request, foreign);
  // Filter and rerank: what may be shown, the best of it, one variant a model, spread where that is wished.
  const { page, hasMore, isRelaxed, bundle, rules } = orderProducts(context, scoring, request);
  // Explain: only what is shown opens its score into shares, and those into facts only where they are read.
  const shares = new ShareList();
  const asked = {
    snapshot,
    request,
    model: context.model,
    profile: scoring.profile,
    user: scoring.profile.user,
    hasHistory: scoring.profile.products.length > 0,
    counts: context,
  };
  const recommendations = page.map((entry): Recommendation => {
    const start = shares.length;
    scoring.tellShares(entry.product, shares);
    const range = { list: shares, start, end: shares.length };
    return new ShownRecommendation(snapshot, entry, new ProductExplanation(asked, entry.product, range));
  });
  return new MeasuredPage(context, scoring.profile, page, {
    recommendations,
    hasMore,
    fallback:
      page.length === 0 && request.shown.length === 0 ? 'NOTHING' : fallbackOf(scoring, page, isRelaxed),
    bundle,
    rules,
  });
}

/** What the page goes by: RELAXED too where what the intent is about says nothing for any product of it. */
function fallbackOf(
  { fallback, reaches }: BoostedScoring,
  page: readonly OrderedProduct[],
  isRelaxed: boolean,
): Fallback {
  if (PLAIN.has(fallback)) return fallback;
  const isBeside = reaches !== undefined && page.length > 0 && !page.some(({ product }) => reaches(product));
  return isRelaxed || isBeside ? 'RELAXED' : fallback;
}

import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../profile/profile.js';
import { categoriesOf } from '../profile/shop/category-facts.js';
import { miscalibration, mixOf } from '../rank/selectors/calibrate.js';
import { ownMix } from './control/control-stages.js';
import type { OrderedProduct } from './control/selection.js';
import { ProductExplanation } from './explain-product.js';
import type { ForeignScores } from './hybrid-model.js';
import { scoreIntent } from './intents/score-intent.js';
import type { Recommendation, RecommendationPage, RecommendationRequest } from './recommendation.js';
import type { ScoringContext } from './score-products.js';
import { orderProducts } from './select-products.js';
import { ShareList } from './shares/share-list.js';
import { ShownRecommendation } from './shown-recommendation.js';

/**
 * The way of a request. Deterministic: the same snapshot, model and request give the same page; no clock is read.
 * `foreign` are the path scores of the database where recall happens there.
 */
export function recommend(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign?: ForeignScores,
): RecommendationPage {
  const { snapshot, model } = context;
  // Profile, recall and rank: who asks, and a score for every product that trained models or live paths reach.
  const scoring = scoreIntent(context, request, foreign);
  // Filter and rerank: what may be shown, the best of it, one variant a model, spread where that is wished.
  const { page, hasMore, isRelaxed, bundle, rules } = orderProducts(context, scoring, request);
  // Explain: only what is shown opens its score into shares, and those into facts only where they are read.
  const shares = new ShareList();
  const asked = {
    snapshot,
    request,
    user: scoring.profile.user,
    hasHistory: scoring.profile.products.length > 0,
  };
  const recommendations = page.map((entry): Recommendation => {
    const start = shares.length;
    scoring.tellShares(entry.product, shares);
    const range = { list: shares, start, end: shares.length };
    return new ShownRecommendation(snapshot, entry, new ProductExplanation(asked, entry.product, range));
  });
  return {
    recommendations,
    hasMore,
    fallback: isRelaxed ? 'RELAXED' : scoring.fallback,
    ...(bundle && { bundle }),
    // Worked out only where they are asked for.
    get diversity() {
      return categoryDiversity(snapshot, page);
    },
    get novelty() {
      return novelty(context, page);
    },
    get calibration() {
      return calibrationOf(snapshot, scoring.profile, page);
    },
    rules,
    model: model.version,
    seq: snapshot.seq,
  };
}

function categoryDiversity(snapshot: Snapshot, page: readonly OrderedProduct[]): number {
  const categories = page.map(
    ({ product }) => targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product)[0] ?? -1,
  );
  let pairs = 0;
  let different = 0;
  for (let i = 0; i < categories.length; i++) {
    for (let j = i + 1; j < categories.length; j++) {
      pairs++;
      if (categories[i] !== categories[j]) different++;
    }
  }
  return pairs === 0 ? 0 : different / pairs;
}

/** How far the categories of the page are from the user's own mix, see `miscalibration`; undefined without a history. */
function calibrationOf(
  snapshot: Snapshot,
  profile: Profile,
  page: readonly OrderedProduct[],
): number | undefined {
  const own = ownMix(snapshot, profile);
  if (own.size === 0 || page.length === 0) return undefined;
  return miscalibration(own, mixOf(page.map(({ product }) => categoriesOf(snapshot, product))));
}

function novelty({ snapshot, popularity }: ScoringContext, page: readonly OrderedProduct[]): number {
  if (page.length === 0) return 0;
  const users = Math.max(1, snapshot.table('User').count);
  const bits = page.map(({ product }) => -Math.log2(Math.max(0.5, popularity[product] ?? 0) / users));
  return bits.reduce((sum, value) => sum + value, 0) / page.length;
}

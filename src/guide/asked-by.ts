import type { DisplayLanguage } from '../domain/localised-name.js';
import { targetsOf } from '../profile/profile.js';
import type { RecommendationRequest } from '../recommend/recommendation.js';
import type { Recommender } from '../recommend/recommender.js';
import type { GuideSettings } from './page/guidance.js';
import { findProducts } from './products/find-products.js';
import { devicesOf, fittingProducts, isDeviceUnknown, madeForNone } from './products/fitting-products.js';
import { refusedProducts } from './products/refused-products.js';
import { statedLimits } from './wishes/stated-limits.js';
import { rankedWishes } from './wishes/wished-interests.js';
import { type Wishes } from './wishes/wishes.js';

/** What `wishes` ask of the ranking: what is a limit filters, what is a wish ranks. */
export function askedBy(
  recommender: Recommender,
  wishes: Wishes,
  language: DisplayLanguage,
  { user, first, now, region, store, seen = [] }: GuideSettings,
): RecommendationRequest {
  const { snapshot } = recommender;
  const seeds = wishes.isAlike ? findProducts(snapshot, wishes.products) : [];
  const wished = statedLimits(snapshot, wishes);
  const limits = {
    ...wished,
    ...(region !== undefined && wishes.region === undefined && { region }),
    ...(store !== undefined && { store }),
  };
  const goesWith = devicesOf(snapshot, wishes);
  const fitting = fittingProducts(snapshot, goesWith, limits);
  const fit = isDeviceUnknown(snapshot, wishes) ? madeForNone(snapshot, limits) : fitting?.products;
  const where = fit === undefined ? limits : { ...limits, products: fit };
  const products = snapshot.table('Product');
  const kinds = seeds.flatMap((seed) =>
    targetsOf(snapshot, 'IN_CATEGORY:Product:Category', products.indexOf(seed)).map((category) =>
      snapshot.table('Category').id(category),
    ),
  );
  return {
    ...(user === undefined ? {} : { user }),
    intent: seeds.length > 0 ? 'SIMILAR' : 'FOR_YOU',
    products: seeds,
    // A case for a phone that somebody names may fit no phone of theirs.
    ...(goesWith.length > 0 && { goesWith }),
    first,
    shown: [],
    where: where.categories === undefined && kinds.length > 0 ? { ...where, categories: kinds } : where,
    exclude: [...refusedProducts(snapshot, wishes), ...seen],
    diversity: 0,
    // What is not met is given up limit by limit.
    isStrict: true,
    now,
    language,
    ...rankedWishes(snapshot, wishes),
  };
}

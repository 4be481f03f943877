import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { type Profile, targetsOf } from '../profile/profile.js';
import { categoriesOf } from '../profile/shop/category-facts.js';
import { miscalibration, mixOf } from '../rank/selectors/calibrate.js';
import { ownMix } from './control/control-stages.js';
import type { OrderedProduct } from './control/selection.js';
import type { RecommendationPage } from './recommendation.js';
import type { ScoringContext } from './scores/score-products.js';

/** What a page says beside its measures. */
type Answered = Pick<RecommendationPage, 'recommendations' | 'hasMore' | 'fallback' | 'rules'> & {
  readonly bundle: RecommendationPage['bundle'] | undefined;
};

/**
 * A page whose measures are worked out when they are read. A class: an object with getters of its own has a hidden class of
 * its own in V8, which keeps all that the getters see until the next full collection.
 */
export class MeasuredPage implements RecommendationPage {
  readonly recommendations: RecommendationPage['recommendations'];
  readonly hasMore: boolean;
  readonly fallback: RecommendationPage['fallback'];
  readonly bundle?: NonNullable<RecommendationPage['bundle']>;
  readonly rules: RecommendationPage['rules'];
  readonly model: string;
  readonly seq: number;
  readonly #context: ScoringContext;
  readonly #profile: Profile;
  readonly #ordered: readonly OrderedProduct[];

  constructor(
    context: ScoringContext,
    profile: Profile,
    ordered: readonly OrderedProduct[],
    { recommendations, hasMore, fallback, bundle, rules }: Answered,
  ) {
    this.recommendations = recommendations;
    this.hasMore = hasMore;
    this.fallback = fallback;
    if (bundle !== undefined) this.bundle = bundle;
    this.rules = rules;
    this.model = context.model.version;
    this.seq = context.snapshot.seq;
    this.#context = context;
    this.#profile = profile;
    this.#ordered = ordered;
  }

  get diversity(): number {
    return categoryDiversity(this.#context.snapshot, this.#ordered);
  }

  get novelty(): number {
    return novelty(this.#context, this.#ordered);
  }

  get calibration(): number | undefined {
    return calibrationOf(this.#context.snapshot, this.#profile, this.#ordered);
  }
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

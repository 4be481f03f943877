import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { targetsOf } from '../profile/profile.js';
import { type ProductTest, productTests } from './product-filter.js';
import { type ControlContext, controlStages } from './control/control-stages.js';
import { runStages } from './control/run-stages.js';
import { bundleOf, chooseBundle, MAX_BUNDLE } from './intents/choose-bundle.js';
import { Compatibility } from './intents/compatibility.js';
import type { IntentScoring } from './intents/score-intent.js';
import type { ScoringContext } from './score-products.js';
import type { Adjustment, Bundle, RecommendationRequest } from './recommendation.js';

/** A product with its place in the order of scores. */
export interface RankedProduct {
  readonly product: number;
  readonly score: number;
}

export interface OrderedProduct extends RankedProduct {
  readonly rank: number;
  readonly adjustments: readonly Adjustment[];
}

/** Products that can be had. */
const AVAILABLE: ReadonlySet<unknown> = new Set([undefined, 'in_stock', 'preorder']);

/** What may be recommended at all: existing, to be had, not owned, not dismissed, not excluded, and as `where` says. */
export function eligibility(
  snapshot: Snapshot,
  request: RecommendationRequest,
  { profile, bought, demands = [] }: IntentScoring,
): ProductTest {
  const products = snapshot.table('Product');
  const refused = new Set([
    ...profile.owned,
    ...profile.dismissed,
    ...[...request.exclude, ...request.shown].map((id) => products.indexOf(id)),
  ]);
  const refusedModels = new Set(
    [...profile.owned, ...request.shown.map((id) => products.indexOf(id))].flatMap((product) =>
      modelsOf(snapshot, product),
    ),
  );
  const tests = [
    ...productTests(snapshot, request.where),
    ...demands,
    // What does not fit is never shown, whatever is asked for.
    new Compatibility(snapshot).accessoryTest([...bought]),
  ];
  const anyAvailability = request.where.availability !== undefined;
  return (product) =>
    products.isAlive(product) &&
    !refused.has(product) &&
    products.card(product).mergedInto === undefined &&
    (anyAvailability || AVAILABLE.has(products.card(product).availability)) &&
    !modelsOf(snapshot, product).some((model) => refusedModels.has(model)) &&
    tests.every((test) => test(product));
}

function modelsOf(snapshot: Snapshot, product: number): number[] {
  return product < 0 ? [] : targetsOf(snapshot, 'VARIANT_OF:Product:ProductModel', product);
}

/**
 * The `count` best products that pass `test`, greatest score first, ties by id; of the variants of one model only the
 * best. A product is tested only when its score could bring it among the best, so filters cost little.
 */
export function bestProducts(
  snapshot: Snapshot,
  scores: Float64Array,
  test: ProductTest,
  count: number,
): RankedProduct[] {
  const products = snapshot.table('Product');
  const before = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference > 0 || (difference === 0 && compareIds(products.id(a), products.id(b)) < 0);
  };
  const best: number[] = [];
  const bestOfModel = new Map<number, number>();
  for (let product = 0; product < scores.length; product++) {
    if (best.length === count && !before(product, best[count - 1] as number)) continue;
    if (!test(product)) continue;
    const [model] = modelsOf(snapshot, product);
    const rival = model === undefined ? undefined : bestOfModel.get(model);
    if (rival !== undefined && best.includes(rival)) {
      if (!before(product, rival)) continue;
      best.splice(best.indexOf(rival), 1);
    }
    if (model !== undefined) bestOfModel.set(model, product);
    let place = best.length;
    while (place > 0 && before(product, best[place - 1] as number)) place--;
    best.splice(place, 0, product);
    if (best.length > count) best.pop();
  }
  return best.map((product) => ({ product, score: scores[product] as number }));
}

/** How many places are looked at for every place of the page when it is diversified. */
const WINDOW = 4;
/** Products that are looked at for a bundle. */
const BUNDLE_WINDOW = 400;

/** A page with what of it is no matter of scores. */
export interface OrderedPage {
  readonly page: readonly OrderedProduct[];
  readonly hasMore: boolean;
  /** Nothing met the intent, so that what it demands was given up. */
  readonly isRelaxed: boolean;
  readonly bundle?: Bundle;
}

/** Orders the page: by score and by what the request wishes beside it; ranks go on after `shown`. */
export function orderProducts(
  { snapshot, popularity }: Pick<ScoringContext, 'snapshot' | 'popularity'>,
  scoring: IntentScoring,
  request: RecommendationRequest,
): OrderedPage {
  const window = request.intent === 'BUNDLE' ? BUNDLE_WINDOW : Math.max(request.first * WINDOW, 40);
  const { ranked, isRelaxed } = rankedProducts(snapshot, scoring, request, window);
  const ordered =
    request.intent === 'BUNDLE'
      ? bundlePage(snapshot, scoring, request, ranked)
      : controlledPage({ snapshot, popularity, profile: scoring.profile }, request, ranked);
  return { ...ordered, isRelaxed: isRelaxed && ordered.page.length > 0 };
}

/**
 * The best by the first level of the intent that anything meets; what was shown counts, so that what follows a page is
 * the rest of it and not something else.
 */
function rankedProducts(
  snapshot: Snapshot,
  scoring: IntentScoring,
  request: RecommendationRequest,
  window: number,
): { ranked: readonly RankedProduct[]; isRelaxed: boolean } {
  const { levels = [] } = scoring;
  const table = snapshot.table('Product');
  const isAllowed = eligibility(snapshot, request, scoring);
  const shown = request.shown.map((id) => table.indexOf(id)).filter((index) => index >= 0);
  for (const [level, meets] of levels.entries()) {
    const test: ProductTest = (product) => isAllowed(product) && meets(product);
    const ranked = bestProducts(snapshot, scoring.scores, test, window);
    if (ranked.length > 0 || shown.some(meets)) return { ranked, isRelaxed: level > 0 };
    if (request.isStrict === true) return { ranked, isRelaxed: false };
  }
  const ranked = bestProducts(snapshot, scoring.scores, isAllowed, window);
  return { ranked, isRelaxed: levels.length > 0 };
}

/** By score; where the request wishes something else, moved by its stages, each of which is told. */
function controlledPage(
  context: ControlContext,
  request: RecommendationRequest,
  ranked: readonly RankedProduct[],
): Omit<OrderedPage, 'isRelaxed'> {
  const { first, shown } = request;
  const firstRank = shown.length + 1;
  const hasMore = ranked.length > first;
  const stages = controlStages(context, request);
  if (stages.length === 0) {
    const page = ranked
      .slice(0, first)
      .map((entry, place): OrderedProduct => ({ ...entry, rank: place + firstRank, adjustments: [] }));
    return { page, hasMore };
  }
  const standings = ranked.map(({ product, score }) => ({ product, score, value: score }));
  const { list, moves } = runStages(standings, stages, firstRank);
  const page = list.slice(0, first).map(
    ({ product, score }, place): OrderedProduct => ({
      product,
      score,
      rank: place + firstRank,
      adjustments: moves.get(product) ?? [],
    }),
  );
  return { page, hasMore };
}

/** A bundle goes on from what was shown of it; it is never larger than MAX_BUNDLE. */
function bundlePage(
  snapshot: Snapshot,
  { seeds, bought }: IntentScoring,
  request: RecommendationRequest,
  ranked: readonly RankedProduct[],
): Omit<OrderedPage, 'isRelaxed'> {
  const { shown, first, budget } = request;
  const products = snapshot.table('Product');
  const members = [...seeds, ...shown.map((id) => products.indexOf(id)).filter((index) => index >= 0)];
  const room = Math.max(0, MAX_BUNDLE - shown.length);
  const positions = chooseBundle(
    ranked.map(({ product }) => product),
    { snapshot, compatibility: new Compatibility(snapshot), members, owned: bought, budget, size: room },
  );
  const page = positions.slice(0, first).map(
    (from, place): OrderedProduct => ({
      ...(ranked[from] as RankedProduct),
      rank: shown.length + place + 1,
      adjustments:
        from === place
          ? []
          : [{ kind: 'BUNDLE', fromRank: shown.length + from + 1, toRank: shown.length + place + 1 }],
    }),
  );
  const all = [...members, ...page.map(({ product }) => product)];
  return { page, hasMore: positions.length > first, bundle: bundleOf(snapshot, all, bought) };
}

import { compareIds } from '../domain/ids.js';
import type { Snapshot } from '../graph/snapshot/snapshot.js';
import { diversify } from '../rank/selectors/diversify.js';
import { targetsOf } from '../profile/profile.js';
import { type ProductTest, productTests } from './product-filter.js';
import type { Adjustment, RecommendationRequest } from './recommendation.js';
import type { Scoring } from './score-products.js';

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
  scoring: Scoring,
): ProductTest {
  const { profile } = scoring;
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
  const tests = [...sameCategory(snapshot, request, scoring), ...productTests(snapshot, request.where)];
  const anyAvailability = request.where.availability !== undefined;
  return (product) =>
    products.isAlive(product) &&
    !refused.has(product) &&
    products.card(product).mergedInto === undefined &&
    (anyAvailability || AVAILABLE.has(products.card(product).availability)) &&
    !modelsOf(snapshot, product).some((model) => refusedModels.has(model)) &&
    tests.every((test) => test(product));
}

/** Products like others are of the same kind, unless the request names categories itself. */
function sameCategory(
  snapshot: Snapshot,
  { intent, where }: RecommendationRequest,
  { profile }: Scoring,
): ProductTest[] {
  if (intent !== 'SIMILAR' || where.categories !== undefined) return [];
  const wanted = new Set(
    [...profile.products].flatMap((seed) => targetsOf(snapshot, 'IN_CATEGORY:Product:Category', seed)),
  );
  if (wanted.size === 0) return [];
  return [
    (product) =>
      targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product).some((category) => wanted.has(category)),
  ];
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

/** Orders the page: by score, or spread over categories and brands where diversity is wished; ranks go on after `shown`. */
export function orderProducts(
  snapshot: Snapshot,
  scoring: Scoring,
  request: RecommendationRequest,
): { page: OrderedProduct[]; hasMore: boolean } {
  const window = Math.max(request.first * WINDOW, 40);
  const ranked = bestProducts(snapshot, scoring.scores, eligibility(snapshot, request, scoring), window);
  const positions =
    request.diversity === 0
      ? ranked.slice(0, request.first).map((_, position) => position)
      : diversify(
          ranked.map(({ product, score }) => ({ score, groups: groupsOf(snapshot, product) })),
          request.first,
          request.diversity,
        );
  const offset = request.shown.length + 1;
  const page = positions.map((from, to): OrderedProduct => {
    const moved =
      from !== to ? [{ kind: 'DIVERSITY', fromRank: from + offset, toRank: to + offset } as const] : [];
    return { ...(ranked[from] as RankedProduct), rank: to + offset, adjustments: moved };
  });
  return { page, hasMore: ranked.length > positions.length };
}

function groupsOf(snapshot: Snapshot, product: number): string[] {
  return [
    ...targetsOf(snapshot, 'IN_CATEGORY:Product:Category', product).map((category) => `c${category}`),
    ...targetsOf(snapshot, 'MADE_BY:Product:Brand', product).map((brand) => `b${brand}`),
  ];
}

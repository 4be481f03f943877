import type { NodeId } from '../../domain/ids.js';
import { scoreIntent } from '../intents/score-intent.js';
import type { Recommendation, RecommendationPage, RecommendationRequest } from '../recommendation.js';
import type { ScoringContext } from '../scores/score-products.js';
import { orderProducts } from '../select/select-products.js';
import { eventWith, type ProductEvent } from './event-with.js';

/** What somebody did without which a recommendation would stand farther down. */
export interface Counterfactual {
  /** The product that it was done with. */
  readonly product: NodeId;
  /** What says most of what was done with it. */
  readonly event: ProductEvent;
  /** Rank without it, from 1, with everything else as it is; undefined when not among the first hundred. */
  readonly rank: number | undefined;
}

/** Places that are looked at without an event. */
export const COUNTERFACTUAL_WINDOW = 100;
/** Products of the history that are tried for a recommendation: those that most of its score goes through. */
const TRIED_EACH = 3;
/** Products that are tried for a page: each costs one whole scoring. */
const TRIED = 20;

/** Σ of the positive contributions that go through each product of the history. */
function sharesThrough({ contributions }: Recommendation): Map<NodeId, number> {
  const shares = new Map<NodeId, number>();
  for (const { product, value } of contributions)
    if (product !== undefined && value > 0) shares.set(product, (shares.get(product) ?? 0) + value);
  return shares;
}

const greatestFirst = ([a, x]: readonly [NodeId, number], [b, y]: readonly [NodeId, number]): number =>
  y - x || (a < b ? -1 : 1);

/** What is tried: for each recommendation what it owes most to, for the page what is owed most to over all. */
function triedProducts(page: RecommendationPage): NodeId[] {
  const sums = new Map<NodeId, number>();
  for (const recommendation of page.recommendations) {
    const own = [...sharesThrough(recommendation)].sort(greatestFirst).slice(0, TRIED_EACH);
    for (const [product, share] of own) sums.set(product, (sums.get(product) ?? 0) + share);
  }
  return [...sums]
    .sort(greatestFirst)
    .slice(0, TRIED)
    .map(([product]) => product);
}

/** Ranks under the same model when nothing was done with `without`; the first hundred. */
function ranksWithout(
  context: ScoringContext,
  request: RecommendationRequest,
  without: NodeId,
): ReadonlyMap<NodeId, number> {
  const supposed = { ...request, without: [without], first: COUNTERFACTUAL_WINDOW };
  const { page } = orderProducts(context, scoreIntent(context, supposed), supposed);
  const products = context.snapshot.table('Product');
  return new Map(page.map(({ product, rank }) => [products.id(product), rank]));
}

/**
 * For each recommendation of `page` the product of the user's history without which it would stand farthest down, found
 * by ranking again under the same frozen model; undefined where no single one moves it down, and for intents that do
 * not start at a history. Of equal ones that which more of the score goes through. Costs up to 20 scorings.
 * Source: counterfactual explanation by actions, Ghazimatin et al. 2020, "PRINCE"; here for one product at a time, exact.
 */
export function counterfactualsOf(
  context: ScoringContext,
  request: RecommendationRequest,
  page: RecommendationPage,
): (Counterfactual | undefined)[] {
  const { snapshot } = context;
  const user = request.user === undefined ? -1 : snapshot.table('User').indexOf(request.user);
  if (user < 0 || request.intent !== 'FOR_YOU') return page.recommendations.map(() => undefined);
  const ranks = new Map(
    triedProducts(page).map((product) => [product, ranksWithout(context, request, product)]),
  );
  return page.recommendations.map((recommendation) => {
    let worst: Counterfactual | undefined;
    let lowest = recommendation.rank;
    for (const [product] of [...sharesThrough(recommendation)].sort(greatestFirst)) {
      const without = ranks.get(product);
      const event = eventWith(snapshot, user, snapshot.table('Product').indexOf(product));
      if (without === undefined || event === undefined) continue;
      const rank = without.get(recommendation.product);
      if ((rank ?? Number.POSITIVE_INFINITY) <= lowest) continue;
      worst = { product, event, rank };
      lowest = rank ?? Number.POSITIVE_INFINITY;
    }
    return worst;
  });
}

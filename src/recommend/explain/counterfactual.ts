import { labelOf, type NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { INTEREST_LABELS } from '../../profile/profile.js';
import type { ForeignScores } from '../hybrid-model.js';
import { scoreIntent } from '../intents/score-intent.js';
import { latestOwned } from '../intents/session.js';
import type { Intent, Recommendation, RecommendationPage, RecommendationRequest } from '../recommendation.js';
import type { ScoringContext } from '../scores/score-products.js';
import { orderProducts } from '../select/select-products.js';
import { eventsWith, type ProductEvent } from './event-with.js';

/** What somebody did or stated without which a recommendation would stand farther down. */
export interface Counterfactual {
  /** The product that it was done with; or the feature, brand, category or need that the interest is in. */
  readonly node: NodeId;
  /** The kinds of events with the product that are supposed away, each wholly, what says most first; none of an interest. */
  readonly events: readonly ProductEvent[];
  /** How many events that are. */
  readonly count: number;
  /** Rank without it, from 1, with everything else as it is; undefined when not among the first hundred. */
  readonly rank: number | undefined;
}

/** What is supposed away together. */
interface Tried {
  readonly node: NodeId;
  readonly events: ReturnType<typeof eventsWith>;
}

/** What ranking again needs. */
export interface CounterfactualSettings {
  readonly context: ScoringContext;
  readonly request: RecommendationRequest;
  /** The scores of the paths for a request, where another engine walks them. */
  readonly foreignFor?: (request: RecommendationRequest) => ForeignScores;
}

/** Places that are looked at without an event. */
export const COUNTERFACTUAL_WINDOW = 100;
/** Nodes that are tried for a recommendation: those that most of its score goes through. */
const TRIED_EACH = 3;
/** Nodes that are tried for a page: each costs one whole scoring. */
const TRIED = 20;
/** What these show does not stand at ranks that come of what one person did: all people's events, and a set. */
const WITHOUT_COUNTERFACTUALS: ReadonlySet<Intent> = new Set(['TRENDING', 'BUNDLE']);

const greatestFirst = ([a, x]: readonly [NodeId, number], [b, y]: readonly [NodeId, number]): number =>
  y - x || (a < b ? -1 : 1);

/** Says what the page owes to one person, by trying. */
class CounterfactualSearch {
  private readonly snapshot: Snapshot;
  private readonly known = new Map<string, ReadonlyMap<NodeId, number>>();
  private readonly suppositions = new Map<NodeId, Tried | undefined>();
  private owned: readonly NodeId[] | undefined;

  constructor(
    private readonly settings: CounterfactualSettings,
    private readonly user: number,
  ) {
    this.snapshot = settings.context.snapshot;
  }

  /** Σ of the positive contributions through each product that the user did something with and each interest they stated. */
  private sharesThrough({ contributions }: Recommendation): (readonly [NodeId, number])[] {
    const shares = new Map<NodeId, number>();
    for (const { product, through, value } of contributions) {
      if (!(value > 0)) continue;
      for (const node of [product, through])
        if (node !== undefined && this.suppositionOf(node) !== undefined)
          shares.set(node, (shares.get(node) ?? 0) + value);
    }
    return [...shares].sort(greatestFirst);
  }

  /**
   * The same, and where named products stand in for the person what they own, which decides what accessories fit: the latest.
   */
  private candidatesOf(recommendation: Recommendation): (readonly [NodeId, number])[] {
    const { request } = this.settings;
    const shares = this.sharesThrough(recommendation);
    if (request.intent !== 'SIMILAR') return shares;
    this.owned ??= latestOwned(this.snapshot, this.user, request.now)
      .slice(0, TRIED_EACH)
      .map((product) => this.snapshot.table('Product').id(product));
    return [...shares, ...this.owned.map((product) => [product, 0] as const)];
  }

  /** What is tried: for each recommendation what it owes most to, for the page what is owed most to over all. */
  triedOf(page: RecommendationPage): ReadonlySet<NodeId> {
    const sums = new Map<NodeId, number>();
    for (const recommendation of page.recommendations)
      for (const [node, share] of this.candidatesOf(recommendation).slice(0, TRIED_EACH))
        sums.set(node, (sums.get(node) ?? 0) + share);
    const tried = [...sums].sort(greatestFirst).slice(0, TRIED);
    return new Set(tried.map(([node]) => node));
  }

  /** All that the user did with a product, or the interest that they stated; undefined where there is neither. */
  private suppositionOf(node: NodeId): Tried | undefined {
    if (!this.suppositions.has(node)) this.suppositions.set(node, this.findSupposition(node));
    return this.suppositions.get(node);
  }

  private findSupposition(node: NodeId): Tried | undefined {
    const { snapshot, user } = this;
    if (labelOf(node) === 'Product') {
      const events = eventsWith(snapshot, user, snapshot.table('Product').indexOf(node));
      return events.length === 0 ? undefined : { node, events };
    }
    const label = INTEREST_LABELS.find((one) => one === labelOf(node));
    const isStated =
      label !== undefined &&
      snapshot.relation(`INTERESTED_IN:User:${label}`).out.has(user, snapshot.table(label).indexOf(node));
    return isStated ? { node, events: [] } : undefined;
  }

  /** The first hundred with their ranks, under the same model, when `node` with `events` never was. */
  private ranksWithout({ node, events: tried }: Tried): ReadonlyMap<NodeId, number> {
    const events = tried.map(({ event }) => event);
    const key = [node, ...events].join(' ');
    let ranks = this.known.get(key);
    if (ranks === undefined) {
      const { context, request, foreignFor } = this.settings;
      const supposed = { ...request, without: [{ node, events }], first: COUNTERFACTUAL_WINDOW };
      const { page } = orderProducts(
        context,
        scoreIntent(context, supposed, foreignFor?.(supposed)),
        supposed,
      );
      const products = this.snapshot.table('Product');
      ranks = new Map(page.map(({ product, rank }) => [products.id(product), rank]));
      this.known.set(key, ranks);
    }
    return ranks;
  }

  /**
   * Of `tried` that without which `recommendation` would stand farthest down, of equal ones that which more of the score
   * goes through; of what was done with a product only what says most, where that alone brings it as far down.
   */
  worstOf(recommendation: Recommendation, tried: ReadonlySet<NodeId>): Counterfactual | undefined {
    let worst: Tried | undefined;
    let lowest = recommendation.rank;
    const rankWithout = (one: Tried): number =>
      this.ranksWithout(one).get(recommendation.product) ?? Number.POSITIVE_INFINITY;
    for (const [node] of this.candidatesOf(recommendation)) {
      const supposition = tried.has(node) ? this.suppositionOf(node) : undefined;
      const rank = supposition === undefined ? lowest : rankWithout(supposition);
      if (rank <= lowest) continue;
      worst = supposition;
      lowest = rank;
    }
    if (worst === undefined) return undefined;
    const alone = { ...worst, events: worst.events.slice(0, 1) };
    const rank = worst.events.length > 1 ? rankWithout(alone) : Number.NEGATIVE_INFINITY;
    return rank >= lowest ? told(alone, rank) : told(worst, lowest);
  }
}

function told({ node, events }: Tried, rank: number): Counterfactual {
  return {
    node,
    events: events.map(({ event }) => event),
    count: events.reduce((sum, { count }) => sum + count, 0),
    rank: rank === Number.POSITIVE_INFINITY ? undefined : rank,
  };
}

/**
 * For each recommendation of `page` what the user did with one product, or the one interest that they stated, without
 * which it would stand farthest down: found by ranking again under the same frozen model, and exactly what is named is
 * supposed away. Undefined where nothing single moves it down, for strangers, TRENDING and BUNDLE. What is counted of
 * everybody (popularity, what follows what) stays. Costs up to 20 scorings, and one more for each product behind a place
 * of the page.
 * Source: counterfactual explanation by actions, Ghazimatin et al. 2020, "PRINCE"; here for one product at a time, exact.
 */
export function counterfactualsOf(
  settings: CounterfactualSettings,
  page: RecommendationPage,
): (Counterfactual | undefined)[] {
  const { context, request } = settings;
  const user = request.user === undefined ? -1 : context.snapshot.table('User').indexOf(request.user);
  if (user < 0 || WITHOUT_COUNTERFACTUALS.has(request.intent))
    return page.recommendations.map(() => undefined);
  const search = new CounterfactualSearch(settings, user);
  const tried = search.triedOf(page);
  return page.recommendations.map((recommendation) => search.worstOf(recommendation, tried));
}

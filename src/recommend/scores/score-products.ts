import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import { mutedNodesOf } from '../../profile/muted-nodes.js';
import { type Profile, profileOf, profileOfProducts, withInterests } from '../../profile/profile.js';
import type { RepurchaseIntervals } from '../../profile/shop/repurchase-intervals.js';
import { supposedAway } from '../../profile/supposed-away.js';
import type { ForeignScores, HybridModel } from '../hybrid-model.js';
import type { Fallback, RecommendationRequest } from '../recommendation.js';
import type { ShareList } from '../shares/share-list.js';
import { CommonScores, type ProductScores, RowScores } from './product-scores.js';
import { SumScores } from './sum-scores.js';

/** A score for every product index, and where the score of one comes from. */
export interface Scoring {
  readonly profile: Profile;
  readonly scores: ProductScores;
  /** Adds the shares of one product's score to a list. */
  readonly tellShares: (product: number, into: ShareList) => void;
  readonly fallback: Fallback;
}

/** What scoring reads; the arrays are reused between requests. */
export interface ScoringContext {
  readonly snapshot: Snapshot;
  readonly model: HybridModel;
  /** Popularity of each product index: distinct people with an interest in it, as the graph has them now. */
  readonly popularity: Float64Array;
  readonly intervals: RepurchaseIntervals;
  readonly trending: (now: number) => Float64Array;
  readonly scratch: (length: number) => Float64Array;
}

/** Who the request is for, in indices. Seeds stand in for a person where products are to be like them: of the person only what they muted counts. */
export function profileFor(snapshot: Snapshot, request: RecommendationRequest): Profile {
  return withInterests(snapshot, standingProfile(snapshot, request), request.interests ?? []);
}

function standingProfile(snapshot: Snapshot, request: RecommendationRequest): Profile {
  const products = snapshot.table('Product');
  const user = request.user === undefined ? -1 : snapshot.table('User').indexOf(request.user);
  if (request.intent === 'SIMILAR') {
    const seeds = (request.products ?? []).map((id) => products.indexOf(id)).filter((index) => index >= 0);
    return { ...profileOfProducts(seeds), muted: mutedNodesOf(snapshot, user) };
  }
  return profileOf(snapshot, user, request.now, supposedAway(snapshot, request.without));
}

/** Scores that are one number of one source for each product. */
function plainScoring(
  source: string,
  profile: Profile,
  values: Float64Array,
  { snapshot, scratch }: ScoringContext,
  fallback: Fallback,
): Scoring {
  return {
    profile,
    scores: new CommonScores(snapshot, values, scratch),
    fallback,
    tellShares: (product, into) => into.take({ source, kind: 'popularity', value: values[product] ?? 0 }),
  };
}

/** The sum of the model; where the database scored paths, its numbers are of all products that it gave. */
function sumOf(
  { snapshot, model, scratch }: ScoringContext,
  profile: Profile,
  foreign: ForeignScores | undefined,
): ProductScores {
  if (foreign === undefined) return new SumScores(snapshot, model, profile, scratch);
  const out = scratch(snapshot.table('Product').length);
  model.score(snapshot, profile, out, foreign);
  return new RowScores(snapshot, out);
}

/** Owners' average rating, shrunk to 3 by four votes: what a shop without any event can go by. */
function catalogueScores(snapshot: Snapshot, length: number): Float64Array {
  const products = snapshot.table('Product');
  return Float64Array.from({ length }, (_, product) => {
    const { ratingAverage, reviewCount } = products.card(product);
    const count = typeof reviewCount === 'number' ? reviewCount : 0;
    return (3 * 4 + (typeof ratingAverage === 'number' ? ratingAverage : 3) * count) / (4 + count);
  });
}

/**
 * Scores every product for `request`: trending by events, the hybrid where anything is known, popularity where
 * nothing is, the catalogue's ratings where there are no events at all.
 */
export function scoreProducts(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign?: ForeignScores,
): Scoring {
  return scoreProfile(context, request, profileFor(context.snapshot, request), foreign);
}

/** The same for a profile that is known already, whoever or whatever stands behind it. */
export function scoreProfile(
  context: ScoringContext,
  request: RecommendationRequest,
  profile: Profile,
  foreign?: ForeignScores,
): Scoring {
  const { snapshot, model } = context;
  if (request.intent === 'TRENDING') {
    const trending = context.trending(request.now);
    if (trending.some((value) => value > 0))
      return plainScoring('trending', profile, trending, context, 'NONE');
  } else if (profile.products.length > 0 || profile.interests.length > 0) {
    return {
      profile,
      scores: sumOf(context, profile, foreign),
      fallback: 'NONE',
      tellShares: (product, into) => model.tellShares(snapshot, profile, product, into, foreign),
    };
  }
  const { popularity } = context;
  if (popularity.some((value) => value > 0))
    return plainScoring('popular', profile, popularity, context, 'POPULAR');
  const ratings = catalogueScores(snapshot, snapshot.table('Product').length);
  return plainScoring('catalogue', profile, ratings, context, 'CATALOGUE');
}

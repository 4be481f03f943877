import {
  EMPTY_PROFILE,
  type Profile,
  profileOf,
  profileOfProducts,
  withInterests,
} from '../../profile/profile.js';
import { categoriesOf } from '../../profile/shop/category-facts.js';
import { supposedAway } from '../../profile/supposed-away.js';
import { type BoostedScoring, boostScores, PLAIN, unitOf } from '../control/boost-scores.js';
import { activeRules } from '../control/merchandising-rule.js';
import type { ForeignScores } from '../hybrid-model.js';
import type { Fallback, RecommendationRequest } from '../recommendation.js';
import { type Scoring, type ScoringContext, scoreProducts, scoreProfile } from '../scores/score-products.js';
import { leadsTo } from '../select/product-filter.js';
import { alternativeLevels, alternativeParts } from './alternative.js';
import { compatibilityOf } from './compatibility-of.js';
import { complementParts, complementTests } from './complementary.js';
import type { IntentScoring } from './intent-scoring.js';
import { predecessorsOf } from './predecessors.js';
import { namedProducts, type SeededIntent, seedProducts } from './seed-products.js';
import { sequelsAt } from './sequels-at.js';
import { currentSession, latestOwned } from './session.js';
import { upgrade } from './upgrade.js';
import { wishedRanges } from './wished-ranges.js';
import { withLifeCycle } from './with-life-cycle.js';
import { withParts } from './with-parts.js';

/**
 * What the ordinary score counts beside the facts that the intent is about: it runs to some tens of standard deviations,
 * and is to decide between what is alike in those facts.
 */
const TASTE_GAIN = 0.05;
/** The same where the intent is for something alike. */
const LIKENESS_GAIN = 0.15;
/** What being bought together counts against being said to fit. */
const TOGETHER_WEIGHT = 0.3;
/** A product that a request of SESSION names counts as one just bought. */
const NAMED_WEIGHT = 5;

/**
 * Scores every product for the intent of `request` and by the rules of the shop, and says what the intent demands of a product. Nothing here looks at the
 * filter of the request (but for the name of a fallback): no filter changes a score.
 */
export function scoreIntent(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign?: ForeignScores,
): BoostedScoring {
  const rules = activeRules(context.snapshot, request.now);
  const scoring = unlessUnreached(context, request, scoreByIntent(context, request, foreign));
  return boostScores(context.snapshot, scoring, rules, request.intent === 'TRENDING');
}

function scoreByIntent(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign: ForeignScores | undefined,
): IntentScoring {
  switch (request.intent) {
    case 'TRENDING':
      return startingNowhere(scoreProducts(context, request));
    case 'SIMILAR':
      return withRanges(context, request, scoreSimilar(context, request, foreign));
    case 'FOR_YOU':
      return scorePerson(context, request, foreign);
    case 'SESSION':
      return scoreSession(context, request);
    default:
      return scoreSeeded(context, request, request.intent);
  }
}

/**
 * `scoring`, and where nothing in it reaches any product what a stranger is shown: popularity, else ratings; what the
 * intent demands of a product stays. Scores that were trained always tell products apart.
 */
function unlessUnreached(
  context: ScoringContext,
  request: RecommendationRequest,
  scoring: IntentScoring,
): IntentScoring {
  if (context.model.parts.length > 0 || PLAIN.has(scoring.fallback)) return scoring;
  const [best] = scoring.scores.best(() => true, 1);
  if (best === undefined || best.score > 0) return scoring;
  const nobody = { ...scoring.profile, products: EMPTY_PROFILE.products, interests: [] };
  const { scores, tellShares, fallback } = scoreProfile(context, request, nobody);
  const plain = { ...scoring, scores, tellShares, fallback: plainName(fallback, request) };
  return request.intent === 'FOR_YOU' ? withLifeCycle(context, request, scoring.profile, plain) : plain;
}

/** Popularity is called that of the categories where the request names some. */
function plainName(fallback: Fallback, { where }: RecommendationRequest): Fallback {
  return fallback === 'POPULAR' && where.categories !== undefined ? 'POPULAR_IN_CATEGORY' : fallback;
}

function startingNowhere(scoring: Scoring): IntentScoring {
  return { ...scoring, seeds: [], bought: scoring.profile.owned };
}

/** What is known of who asks, without the wishes of the request and without what it supposes away. */
function personOf({ snapshot }: ScoringContext, request: RecommendationRequest): Profile {
  if (request.user === undefined) return EMPTY_PROFILE;
  const user = snapshot.table('User').indexOf(request.user);
  return profileOf(snapshot, user, request.now, supposedAway(snapshot, request.without));
}

function withWishes({ snapshot }: ScoringContext, person: Profile, request: RecommendationRequest): Profile {
  return withInterests(snapshot, person, request.interests ?? []);
}

/** `scoring` with what the request wishes of specifications; in the unit of boosts, so that it counts beside plain counts, too. */
function withRanges(
  { snapshot }: ScoringContext,
  { ranges = [] }: RecommendationRequest,
  scoring: IntentScoring,
): IntentScoring {
  if (ranges.length === 0) return scoring;
  const part = wishedRanges(snapshot, ranges, unitOf(scoring, false));
  return { ...scoring, ...withParts(scoring, 1, [part]) };
}

/** `scoring` with the name of what it fell back to, given what is known of the person. */
function nameFallback(scoring: Scoring, request: RecommendationRequest, otherwise: Fallback): IntentScoring {
  const { fallback, profile } = scoring;
  const isBySaid = profile.products.length === 0 && profile.interests.length > 0;
  const named = fallback === 'NONE' ? (isBySaid ? 'INTERESTS' : otherwise) : plainName(fallback, request);
  const { scores, tellShares } = scoring;
  return { profile, scores, tellShares, fallback: named, seeds: [], bought: profile.owned };
}

/** By everything known of the person; for a stranger by the products that the request names. */
function scorePerson(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign: ForeignScores | undefined,
  otherwise: Fallback = 'NONE',
): IntentScoring {
  const { snapshot } = context;
  const person = withWishes(context, personOf(context, request), request);
  const named = namedProducts(snapshot, request);
  if (person.products.length > 0 || named.length === 0) {
    const scoring = scoreProfile(context, request, person, foreign);
    const wished = withRanges(context, request, nameFallback(scoring, request, otherwise));
    // Popularity that stands in for what nothing is known of stays what it is.
    return scoring.fallback === 'NONE' ? withLifeCycle(context, request, person, wished) : wished;
  }
  const profile = standingIn(person, named);
  return withRanges(context, request, {
    ...scoreProfile(context, request, profile),
    fallback: 'CONTEXT',
    seeds: [],
    bought: person.owned,
  });
}

/** What is known of a person, with `products` in the place of a history; those are not shown again. */
function standingIn(person: Profile, products: readonly number[]): Profile {
  const { products: history, weights } = profileOfProducts(products);
  const owned = new Set([...person.owned, ...products]);
  return { ...person, products: history, weights, whole: undefined, owned };
}

/** Products like others are of the same kind, unless the request names categories itself. */
function scoreSimilar(
  context: ScoringContext,
  request: RecommendationRequest,
  foreign: ForeignScores | undefined,
): IntentScoring {
  const { snapshot } = context;
  const scoring = scoreProducts(context, request, foreign);
  const seeds = [...scoring.profile.products];
  const wanted = new Set(seeds.flatMap((seed) => categoriesOf(snapshot, seed)));
  const levels =
    request.where.categories === undefined && wanted.size > 0
      ? [leadsTo(snapshot, 'IN_CATEGORY:Product:Category', wanted)]
      : [];
  const user = request.user === undefined ? -1 : snapshot.table('User').indexOf(request.user);
  const bought = new Set(latestOwned(snapshot, user, request.now, supposedAway(snapshot, request.without)));
  const compatibility = compatibilityOf(snapshot);
  const demands = seeds.some((seed) => compatibility.isMadeFor(seed))
    ? compatibility.replacementTests(seeds)
    : [];
  return { ...scoring, levels, demands, seeds, bought };
}

/** By the session alone: what the request names first, then what the person did since the last gap. */
function scoreSession(context: ScoringContext, request: RecommendationRequest): IntentScoring {
  const { snapshot } = context;
  const person = personOf(context, request);
  const named = namedProducts(snapshot, request);
  const weights = new Map(named.map((product) => [product, NAMED_WEIGHT]));
  for (const { product, weight } of currentSession(snapshot, person.user, request.now, person.supposed))
    if (!person.dismissed.has(product) && !weights.has(product)) weights.set(product, weight);
  if (weights.size === 0) return scorePerson(context, request, undefined, 'HISTORY');
  const products = Int32Array.from([...weights.keys()].sort((a, b) => a - b));
  const profile: Profile = {
    ...person,
    products,
    weights: Float64Array.from(products, (product) => weights.get(product) as number),
    whole: undefined,
    owned: new Set([...person.owned, ...named]),
    // Standing interests are not of the session; wishes of the request are.
    interests: [],
  };
  const scoring = scoreProfile(context, request, withWishes(context, profile, request));
  return { ...scoring, seeds: named, bought: person.owned };
}

/** By what goes with, stands in for or betters the products that the intent starts at, and a little by taste. */
function scoreSeeded(
  context: ScoringContext,
  request: RecommendationRequest,
  intent: SeededIntent,
): IntentScoring {
  const { snapshot, model } = context;
  const { language } = request;
  const person = withWishes(context, personOf(context, request), request);
  const bought = person.owned;
  const { products: seeds, fallback } = seedProducts(snapshot, intent, request, person);
  if (seeds.length === 0) return scorePerson(context, request, undefined);
  const owned = new Set([...person.owned, ...seeds]);
  const asSeeds = standingIn({ ...person, interests: [] }, seeds);
  const isKnown = person.products.length > 0 || person.interests.length > 0;
  // Shown is what is like the seeds where they are to be replaced by their like, else what suits the person.
  const taste = intent === 'ALTERNATIVE' || !isKnown ? asSeeds : { ...person, owned };
  const base = scoreProfile(context, { ...request, intent: 'FOR_YOU' }, taste);
  const compatibility = compatibilityOf(snapshot);
  const started = { fallback, seeds, bought };
  if (intent === 'ALTERNATIVE') {
    const settings = { snapshot, seeds, language, muted: person.muted };
    const scoring = withParts(base, LIKENESS_GAIN, alternativeParts(settings));
    const demands = compatibility.replacementTests(seeds);
    return { ...scoring, levels: alternativeLevels(settings), demands, ...started };
  }
  if (intent === 'UPGRADE') {
    const { part, levels } = upgrade({ snapshot, seeds, profile: person, language });
    // What they had before is no upgrade, though nothing better is to be had.
    const older = predecessorsOf(snapshot, [...seeds, ...bought]);
    const demands = [...compatibility.replacementTests(seeds), (product: number) => !older.has(product)];
    return { ...withParts(base, TASTE_GAIN, [part]), levels, demands, ...started };
  }
  const together = model.paths.find(({ source }) => source.name === 'co-purchase');
  const settings = {
    snapshot,
    seeds,
    user: person.user,
    language,
    muted: person.muted,
    compatibility,
    sequels: sequelsAt(context, request.now),
    coPurchaseGain: together === undefined ? 0 : TOGETHER_WEIGHT / together.scale(seeds.length).scale,
  };
  const parts = complementParts(settings);
  const reaches = (product: number): boolean =>
    parts.some((part) => part.shares(product).some(({ value }) => value > 0));
  return { ...withParts(base, TASTE_GAIN, parts), ...complementTests(settings), reaches, ...started };
}

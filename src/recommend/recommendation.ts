import type { NodeId } from '../domain/ids.js';
import type { DisplayLanguage } from '../domain/localised-name.js';
import type { Exploration } from '../experiment/experiment.js';
import type { ContributionDetails, ExplanationPath, ScoreContribution } from '../explain/contribution.js';
import type { Supposition } from '../profile/supposed-away.js';
import type { RuleAction } from './control/merchandising-rule.js';
import type { RankingControl } from './control/ranking-control.js';
import type { WishedRange } from './intents/wished-ranges.js';
import type { ProductFilter } from './select/product-filter.js';

/** What a recommendation is for. */
export const INTENTS = [
  'FOR_YOU',
  'SIMILAR',
  'COMPLEMENTARY',
  'ALTERNATIVE',
  'UPGRADE',
  'TRENDING',
  'SESSION',
  'BUNDLE',
] as const;
export type Intent = (typeof INTENTS)[number];

/** What is asked for. Every option but `language` changes results. */
export interface RecommendationRequest {
  readonly user?: NodeId;
  readonly intent: Intent;
  /**
   * What the intent starts at: products to be like (SIMILAR, at least one), to go with, to stand in for, to be better
   * than; the first of the session (SESSION); for FOR_YOU what counts while nothing else is known.
   */
  readonly products?: readonly NodeId[];
  /** What accessories have to fit, beside `products` and what is known of the user: products that were asked about. */
  readonly goesWith?: readonly NodeId[];
  /** 1 to 100. */
  readonly first: number;
  /** What earlier pages showed, in their order: left out, and ranks go on after them. At most 1,000. */
  readonly shown: readonly NodeId[];
  readonly where: ProductFilter;
  readonly exclude: readonly NodeId[];
  /** 0 (order of scores) to 1. */
  readonly diversity: number;
  /** What else moves ranks, never scores. */
  readonly control?: RankingControl;
  /** An empty page rather than one that gives up what the intent demands. */
  readonly isStrict?: boolean;
  /** BUNDLE: most that the whole set may cost, in its currency. */
  readonly budget?: number;
  /** Seconds since 1970: no clock is read inside. */
  readonly now: number;
  readonly language: DisplayLanguage;
  /** Supposed never to have happened. */
  readonly without?: readonly Supposition[];
  /** Scorers and path sources whose weight is off. */
  readonly sourcesOff?: readonly string[];
  /** How places are left to chance, and what fixes it: the same seed gives the same order. */
  readonly exploration?: Exploration & { readonly seed: string };
  /** Wishes of this request alone, which count beside the interests of the user. */
  readonly interests?: readonly WishedInterest[];
  /** Ranges of specifications that are wished and need not be met; they count for FOR_YOU and SIMILAR. */
  readonly ranges?: readonly WishedRange[];
}

/** Something wished in a request: a feature, brand, category or need, and how much it counts (1: as a stated interest). */
export interface WishedInterest {
  readonly node: NodeId;
  readonly weight: number;
}

/** What moves ranks beside scores. */
const ADJUSTMENT_KINDS = [
  'NOVELTY',
  'FRESHNESS',
  'DIVERSITY',
  'CALIBRATION',
  'PRICE_BAND',
  'BRAND_CAP',
  'RULE_CAP',
  'PIN',
  'BUNDLE',
  'EXPLORATION',
  'NEAR_MISS',
] as const;

/** Where something other than the score moved a recommendation. Ranks start at 1. */
export interface Adjustment {
  readonly kind: (typeof ADJUSTMENT_KINDS)[number];
  readonly fromRank: number;
  readonly toRank: number;
  /** The rule of the shop behind it, where there is one. */
  readonly rule?: NodeId;
}

/** What a rule of the shop did to one product of an answer. */
export interface RuleMove {
  readonly product: NodeId;
  /** Rank without the rule; undefined where that is beyond what was looked at. */
  readonly fromRank?: number;
  /** Rank with it; undefined for what is not shown because of it. */
  readonly toRank?: number;
}

/** A rule of the shop that changed an answer. */
export interface AppliedRule {
  readonly rule: NodeId;
  readonly action: RuleAction;
  readonly moves: readonly RuleMove[];
}

/**
 * How the ranking had to help itself, from nothing at all to the catalogue alone: RELAXED: nothing meets the intent, what
 * comes next is shown; HISTORY: no session, so everything known; SESSION: nothing owned, so what is looked at; CONTEXT:
 * nothing known but the named products; INTERESTS: nothing known but what was said; POPULAR_IN_CATEGORY and POPULAR:
 * nothing known of the user; CATALOGUE: nothing known of anybody; NOTHING: the page is empty, since nothing that may be shown fits.
 */
const FALLBACKS = [
  'NONE',
  'RELAXED',
  'HISTORY',
  'SESSION',
  'CONTEXT',
  'INTERESTS',
  'POPULAR_IN_CATEGORY',
  'POPULAR',
  'CATALOGUE',
  'NOTHING',
] as const;
export type Fallback = (typeof FALLBACKS)[number];

/** A set of products with one price. */
export interface Bundle {
  /** What it is around, then what is recommended with it. */
  readonly products: readonly NodeId[];
  /** Price of all that is not owned, in `currency`; undefined where one is not known or they differ. */
  readonly total?: number;
  readonly currency?: string;
}

/** A product that is recommended, with why and where it stood. */
export interface Recommendation {
  readonly product: NodeId;
  readonly rank: number;
  readonly score: number;
  readonly contributions: readonly ScoreContribution[];
  /** What is behind the contributions, by their places. */
  readonly details?: ContributionDetails;
  readonly paths: readonly ExplanationPath[];
  /** One sentence in the language of the request; it names only facts of the graph. */
  readonly reason: string;
  readonly adjustments: readonly Adjustment[];
  /** Chance of the product at its rank given what stands above it; undefined where nothing was left to chance. */
  readonly propensity?: number;
}

/** An answer, the best first. */
export interface RecommendationPage {
  readonly recommendations: readonly Recommendation[];
  readonly hasMore: boolean;
  readonly fallback: Fallback;
  /** BUNDLE: the set; undefined for others and where nothing is to be put together. */
  readonly bundle?: Bundle;
  /** Share of pairs on the page that are of different categories, 0..1; 0 with fewer than two. */
  readonly diversity: number;
  /** Mean self-information −log2(share of users who know the product) in bits. */
  readonly novelty: number;
  /** How far the page's categories are from the user's own mix, in nats: 0 for the same. Undefined without a history. */
  readonly calibration?: number;
  /** The rules of the shop that changed the page, by id. */
  readonly rules: readonly AppliedRule[];
  readonly model: string;
  /** The graph sequence that was read. */
  readonly seq: number;
}

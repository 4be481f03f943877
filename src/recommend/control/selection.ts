import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { Adjustment, AppliedRule, Bundle } from '../recommendation.js';
import { bestProducts, type RankedProduct } from '../select/best-products.js';
import type { ProductTest } from '../select/product-filter.js';
import { appliedRules, type RuleTrace } from './applied-rules.js';
import { type BoostedScoring, unboostedScores } from './boost-scores.js';
import { type MerchandisingRule, ruleTest } from './merchandising-rule.js';

/** A product at its place of a page, and what moved it there. */
export interface OrderedProduct extends RankedProduct {
  readonly rank: number;
  readonly adjustments: readonly Adjustment[];
  /** Chance of the product at its rank given what stands above it, where some was left to it. */
  readonly propensity?: number;
}

/** A page with what of it is no matter of scores. */
export interface OrderedPage {
  readonly page: readonly OrderedProduct[];
  readonly hasMore: boolean;
  /** Nothing met the intent, so that what it demands was given up. */
  readonly isRelaxed: boolean;
  readonly bundle?: Bundle;
  /** What rules of the shop did to it. */
  readonly rules: readonly AppliedRule[];
}

/** A product that a rule of the shop keeps out. */
export interface ExcludedProduct {
  readonly product: number;
  readonly rule: MerchandisingRule;
}

/** The best of what may be shown, and what the shop's rules kept out of it. */
export interface Selection {
  readonly ranked: readonly RankedProduct[];
  readonly isRelaxed: boolean;
  /** Whether a product may be shown. */
  readonly test: ProductTest;
  readonly excluded: readonly ExcludedProduct[];
}

/** Products that rules keep out which are noted, at most. */
const MAX_EXCLUDED = 1_000;

/** Lets pass what no EXCLUDE rule is about; what does not pass is noted in `excluded`. */
export function exclusion(
  snapshot: Snapshot,
  rules: readonly MerchandisingRule[],
): { test: ProductTest; excluded: readonly ExcludedProduct[] } {
  const acting = rules
    .filter(({ action }) => action === 'EXCLUDE')
    .map((rule) => ({ rule, concerns: ruleTest(snapshot, rule) }));
  const excluded: ExcludedProduct[] = [];
  if (acting.length === 0) return { test: () => true, excluded };
  const test: ProductTest = (product) => {
    const found = acting.find(({ concerns }) => concerns(product));
    if (found !== undefined && excluded.length < MAX_EXCLUDED) excluded.push({ product, rule: found.rule });
    return found === undefined;
  };
  return { test, excluded };
}

/** What the rules of the shop did to a page; nothing is worked out where there are none. */
export function rulesOf(
  snapshot: Snapshot,
  scoring: BoostedScoring,
  { test, excluded, ranked: best }: Selection,
  ranked: readonly RankedProduct[],
  trace: Pick<RuleTrace, 'firstRank' | 'size' | 'staged'>,
): readonly AppliedRule[] {
  if (scoring.rules.length === 0) return [];
  const unboosted =
    scoring.boosts.size === 0 || best.length === 0
      ? ranked
      : bestProducts(snapshot, unboostedScores(scoring), test, best.length);
  return appliedRules(snapshot, { ...trace, scoring, ranked, unboosted, excluded });
}

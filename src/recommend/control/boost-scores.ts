import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { IntentScoring } from '../intents/intent-scoring.js';
import type { Fallback } from '../recommendation.js';
import { RowScores } from '../scores/product-scores.js';
import { type MerchandisingRule, ruleProducts } from './merchandising-rule.js';

/** Scores with what rules of the shop add to them. */
export interface BoostedScoring extends IntentScoring {
  /** All rules that hold, whatever they do. */
  readonly rules: readonly MerchandisingRule[];
  /** By product: the rules that moved its score, and by how much. */
  readonly boosts: ReadonlyMap<
    number,
    readonly { readonly rule: MerchandisingRule; readonly value: number }[]
  >;
}

const NO_BOOSTS: BoostedScoring['boosts'] = new Map();
/** Fallbacks in which scores are plain counts or ratings, whatever was asked for. */
export const PLAIN: ReadonlySet<Fallback> = new Set(['POPULAR', 'POPULAR_IN_CATEGORY', 'CATALOGUE']);

/** What a boost of 1 adds: 1 to an ordinary score; where scores are plain counts, their root mean square over all products. */
export function unitOf(scoring: IntentScoring, isTrending: boolean): number {
  if (!isTrending && !PLAIN.has(scoring.fallback)) return 1;
  let sum = 0;
  const { row } = scoring.scores;
  for (const score of row) sum += score * score;
  return sum === 0 ? 1 : Math.sqrt(sum / row.length);
}

/**
 * `scoring` with each BOOST added and each BURY taken away from the products that its rule is about, as shares of their
 * own, so that the shares of a product go on adding up to its score. The scores are changed in place.
 */
export function boostScores(
  snapshot: Snapshot,
  scoring: IntentScoring,
  rules: readonly MerchandisingRule[],
  isTrending: boolean,
): BoostedScoring {
  const acting = rules.filter(({ action }) => action === 'BOOST' || action === 'BURY');
  if (acting.length === 0) {
    const { profile, scores, tellShares, fallback, seeds, bought, levels, reaches, demands } = scoring;
    const boosts = NO_BOOSTS;
    return { profile, scores, tellShares, fallback, seeds, bought, levels, reaches, demands, rules, boosts };
  }
  const unit = unitOf(scoring, isTrending);
  const { row } = scoring.scores;
  const boosts = new Map<number, { rule: MerchandisingRule; value: number }[]>();
  for (const rule of acting) {
    const value = (rule.action === 'BOOST' ? unit : -unit) * rule.value;
    for (const product of ruleProducts(snapshot, rule)) {
      (row[product] as number) += value;
      const own = boosts.get(product) ?? [];
      own.push({ rule, value });
      boosts.set(product, own);
    }
  }
  return {
    ...scoring,
    scores: new RowScores(snapshot, row),
    rules,
    boosts,
    tellShares: (product, into) => {
      scoring.tellShares(product, into);
      for (const { rule, value } of boosts.get(product) ?? [])
        into.take({ source: rule.id, kind: 'rule', value });
    },
  };
}

/** The scores as they would be without any boost; one new array. */
export function unboostedScores({ scores, boosts }: BoostedScoring): Float64Array {
  const plain = scores.row.slice();
  for (const [product, own] of boosts) for (const { value } of own) (plain[product] as number) -= value;
  return plain;
}

import type { NodeId } from '../../domain/ids.js';
import type { Snapshot } from '../../graph/snapshot/snapshot.js';
import type { AppliedRule, RuleMove } from '../recommendation.js';
import type { BoostedScoring } from './boost-scores.js';
import type { MerchandisingRule } from './merchandising-rule.js';
import type { Staged } from './run-stages.js';

/** Products that are named for one rule. */
const MAX_MOVES = 100;

/** What an answer was made of, as far as rules go. Products are indices; `firstRank` is the rank of the first place. */
export interface RuleTrace {
  readonly scoring: BoostedScoring;
  readonly firstRank: number;
  /** Places on the page. */
  readonly size: number;
  /** The order of scores with and without boosts. */
  readonly ranked: readonly { readonly product: number; readonly score: number }[];
  readonly unboosted: readonly { readonly product: number }[];
  readonly staged: Staged;
  /** What rules keep out, though everything else lets it in. */
  readonly excluded: readonly { readonly product: number; readonly rule: MerchandisingRule }[];
}

/** What each rule did to the page, rules by id, products in the order of the page; rules that did nothing are left out. */
export function appliedRules(snapshot: Snapshot, trace: RuleTrace): AppliedRule[] {
  const { scoring, firstRank, size, ranked, unboosted, staged, excluded } = trace;
  const idOf = (product: number): NodeId => snapshot.table('Product').id(product);
  const moves = new Map<NodeId, RuleMove[]>();
  const note = (rule: NodeId, move: RuleMove): void => {
    const known = moves.get(rule) ?? [];
    if (known.length < MAX_MOVES && !known.some(({ product }) => product === move.product)) known.push(move);
    moves.set(rule, known);
  };
  const rankIn = (list: readonly { readonly product: number }[], product: number): number | undefined => {
    const place = list.findIndex((one) => one.product === product);
    return place < 0 ? undefined : place + firstRank;
  };
  const isOnPage = (rank: number | undefined): boolean => rank !== undefined && rank < firstRank + size;
  if (scoring.boosts.size > 0) {
    for (const { product } of [...ranked.slice(0, size), ...unboosted.slice(0, size)]) {
      const [fromRank, toRank] = [rankIn(unboosted, product), rankIn(ranked, product)];
      if (fromRank === toRank) continue;
      for (const { rule } of scoring.boosts.get(product) ?? [])
        note(rule.id, { product: idOf(product), fromRank, ...(isOnPage(toRank) && { toRank }) });
    }
  }
  for (const { product } of staged.list) {
    for (const { rule, fromRank, toRank } of staged.moves.get(product) ?? []) {
      if (rule !== undefined && (isOnPage(fromRank) || isOnPage(toRank)))
        note(rule, { product: idOf(product), fromRank, ...(isOnPage(toRank) && { toRank }) });
    }
  }
  for (const { product, rule } of excluded) {
    const score = scoring.scores.row[product] as number;
    const above = ranked.filter((one) => one.score > score).length;
    if (above < size) note(rule.id, { product: idOf(product), fromRank: above + firstRank });
  }
  return scoring.rules.flatMap(({ id, action }) => {
    const own = moves.get(id);
    return own === undefined ? [] : [{ rule: id, action, moves: own }];
  });
}

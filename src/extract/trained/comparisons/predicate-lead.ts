import type { TokenRange } from '../spans/token-range.js';
import { ROLES, type TokenComparison } from './comparison-example.js';

/**
 * A predicate taken apart where it goes around a part of its own comparison: "没有 … 清楚" of 没有 P40 清楚, "have …
 * better". The core is what stands behind the last part inside, the lead what stands in front of the first one.
 */
export interface SplitPredicate {
  readonly core: TokenRange;
  /** Missing (null) where the predicate is in one piece, which is its core then. */
  readonly lead: TokenRange | null;
}

/** Takes the predicate of `one` apart; in one piece where no part lies strictly inside of it. */
export function splitPredicate(one: TokenComparison): SplitPredicate {
  const { predicate } = one;
  const inside = ROLES.flatMap((role) => one[role] ?? []).filter(
    ({ from, to }) => predicate.from < from && to < predicate.to,
  );
  if (inside.length === 0) return { core: predicate, lead: null };
  return {
    core: { from: Math.max(...inside.map(({ to }) => to)), to: predicate.to },
    lead: { from: predicate.from, to: Math.min(...inside.map(({ from }) => from)) },
  };
}

/** The whole predicate; undefined where the lead does not stand in front of the core. */
export function wholePredicate({ core, lead }: SplitPredicate): TokenRange | undefined {
  if (lead === null) return core;
  return lead.to <= core.from ? { from: lead.from, to: core.to } : undefined;
}

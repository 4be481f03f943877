import { compareIds, type NodeId } from '../../domain/ids.js';
import type { Estimate } from '../estimate/mean-estimate.js';
import { CHEAP, DEAR, type RawInterests } from './interest-vectors.js';
import type { PersonaTrait } from './persona.js';

/** Fewer than so many people make no trait: it would tell of single ones. */
export const LEAST_WITH_TRAIT = 3;

/**
 * The share of `inside` of `members` to that of `outside` of `others`, each with half a person added (so that nobody is
 * no infinity), and its interval at about 95 %: e^(± 1.96 · s), s² = 1/(a + ½) − 1/(n + 1) + 1/(b + ½) − 1/(m + 1) (Katz 1978).
 */
export function liftOf(inside: number, members: number, outside: number, others: number): Estimate {
  const [a, n, b, m] = [inside + 0.5, members + 1, outside + 0.5, others + 1];
  const value = a / n / (b / m);
  const factor = Math.exp(1.96 * Math.sqrt(Math.max(0, 1 / a - 1 / n + 1 / b - 1 / m)));
  return { value, low: value / factor, high: value * factor };
}

/** In how many of `people` each id occurs. */
export function countIds(people: readonly Iterable<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const person of people) for (const id of person) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/**
 * The interests that more of `members` have than of `others`, surely (the low end of the lift is above 1), at least
 * LEAST_WITH_TRAIT of them; by that low end, ties by id.
 */
export function findTraits(
  members: readonly RawInterests[],
  others: readonly RawInterests[],
): PersonaTrait[] {
  const counts = countIds(others.map((person) => person.keys()));
  return [...countIds(members.map((person) => person.keys()))]
    .filter(([id, count]) => count >= LEAST_WITH_TRAIT && id !== CHEAP && id !== DEAR)
    .map(([id, count]): PersonaTrait => {
      const outside = counts.get(id) ?? 0;
      return {
        node: id as NodeId,
        members: count,
        share: count / members.length,
        otherShare: others.length === 0 ? 0 : outside / others.length,
        lift: liftOf(count, members.length, outside, others.length),
      };
    })
    .filter(({ lift }) => lift.low > 1)
    .sort((a, b) => b.lift.low - a.lift.low || compareIds(a.node, b.node));
}

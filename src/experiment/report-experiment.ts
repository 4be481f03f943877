import { groupBy } from '../lib/group-by.js';
import { wilsonInterval } from '../lib/wilson-interval.js';
import { clusteredRatio, type Decision, estimatePolicy, type PolicyEstimate } from './estimate-policy.js';

/** A place of a page that somebody was shown in an arm, and whether something came of it. */
export interface ShownPlace {
  readonly user: string;
  readonly page: string;
  readonly arm: string;
  /** From 1. */
  readonly rank: number;
  /** Rank without exploration. */
  readonly scoredRank: number;
  /** Chance of the product given what stands above it; undefined where nothing was left to chance. */
  readonly propensity: number | undefined;
  readonly isHit: boolean;
}

/** What came of an arm. */
export interface ArmReport {
  readonly arm: string;
  readonly users: number;
  /** Pages that were seen. */
  readonly impressions: number;
  /** Places of them that are counted. */
  readonly places: number;
  /** Places that something came of. */
  readonly clicks: number;
  /** clicks / places; 0 without any. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** What an arm with exploration would have gained for a place without it. */
export interface ArmEstimate extends PolicyEstimate {
  readonly arm: string;
}

/**
 * The rate of hits with its 95 % interval: Wilson's, for as many independent places as tell the same (the places over the
 * design effect, which is the variance over people by that of independent places; 1 at least).
 */
function reportArm(arm: string, places: readonly ShownPlace[]): ArmReport {
  const people = [...groupBy(places, ({ user }) => user).values()].map((own): [number, number] => [
    own.filter(({ isHit }) => isHit).length,
    own.length,
  ]);
  const clicks = places.filter(({ isHit }) => isHit).length;
  const { value: rate, low: clusteredLow, high: clusteredHigh } = clusteredRatio(people);
  const ownVariance = (rate * (1 - rate)) / Math.max(1, places.length);
  const variance = ((clusteredHigh - clusteredLow) / (2 * 1.96)) ** 2;
  const effect = Number.isFinite(variance) && ownVariance > 0 ? Math.max(1, variance / ownVariance) : 1;
  const size = people.length < 2 ? people.length : places.length / effect;
  return {
    arm,
    users: people.length,
    impressions: new Set(places.map(({ page }) => page)).size,
    places: places.length,
    clicks,
    rate,
    ...wilsonInterval(rate * size, size),
  };
}

/** Each page from its first place; decisions without a chance are none. */
function decisionsOf(places: readonly ShownPlace[]): Decision[] {
  return [...groupBy(places, ({ page }) => page).values()].flatMap((page) => {
    const sorted = [...page].sort((a, b) => a.rank - b.rank);
    return sorted.flatMap(({ user, page: id, rank, scoredRank, propensity, isHit }): Decision[] =>
      propensity === undefined
        ? []
        : [{ user, page: id, propensity, target: rank === scoredRank ? 1 : 0, reward: isHit ? 1 : 0 }],
    );
  });
}

/** Arms by name: what came of each. */
export function reportArms(places: readonly ShownPlace[]): ArmReport[] {
  return [...groupBy(places, ({ arm }) => arm)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([arm, own]) => reportArm(arm, own));
}

/**
 * For each arm with exploration, by name: what it would have gained for a place in the plain order of its scores, worked
 * out from the chances of what was shown.
 */
export function estimateUnexplored(places: readonly ShownPlace[]): ArmEstimate[] {
  return [...groupBy(places, ({ arm }) => arm)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([arm, own]) => {
      const decisions = decisionsOf(own);
      return decisions.length === 0 ? [] : [{ arm, ...estimatePolicy(decisions) }];
    });
}
